import { type Day, parseDay } from "../calendar/day.ts";
import { type Dossier, type Stated, statements } from "./fact.ts";
import { firstNamed, type Naming } from "./first-named.ts";

/** A feed of an employer: expected at least every so many days, or heard though nobody said that it would be. */
export type Feed = {
  readonly id: string;
  /** Null where the employer's configuration does not name it. */
  readonly everyDays: number | null;
  /** When a configuration first named it, whichever holds now; null where none did. */
  readonly named: Naming | null;
  readonly heard: Stated<"FeedHeard"> | null;
  /** The day on which it was last heard; null while it never was. */
  readonly heardOn: Day | null;
};

/** The feeds of an employer, in the order of their ids. */
export function feedsOf(dossier: Dossier): readonly Feed[] {
  const configurations = statements(dossier, "EmployerConfigured");
  const expected = configurations.at(-1)?.data.feeds ?? [];
  const named = configurations.map(({ feedsNamed }) => feedsNamed).reduce(firstNamed, undefined);
  const heard = new Map(statements(dossier, "FeedHeard").map((one) => [one.key, one]));
  return [...new Set([...expected.map(({ id }) => id), ...heard.keys()])].sort().map((id) => {
    const last = heard.get(id) ?? null;
    return {
      id,
      everyDays: expected.find((one) => one.id === id)?.everyDays ?? null,
      named: named?.find(({ feed }) => feed === id) ?? null,
      heard: last,
      heardOn: last === null ? null : parseDay(last.occurredOn),
    };
  });
}
