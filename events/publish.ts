import { setTimeout as wait } from "node:timers/promises";
import type { PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { digestOf } from "./canonical.ts";
import { type BelfryEvent, definitions } from "./catalogue.ts";
import { type Problem, parseEvent } from "./parse.ts";
import { type PutClient, putAll, type Waiting } from "./put-entries.ts";
import type { Statement } from "./statement.ts";

/** One thing wrong with one of the statements that were to be published, which `index` counts from 0. */
export type StatementProblem = Problem & { readonly index: number };

/** Nothing was sent, because Belfry would reject some of it. Sending the same again cannot help: follow the remedies. */
export class StatementsNotAccepted extends Error {
  override readonly name = "StatementsNotAccepted";
  /** All of them, in the order of the statements. Never holds a value that was to be sent, but types and keys. */
  readonly problems: readonly StatementProblem[];
  constructor(problems: readonly StatementProblem[]) {
    const lines = problems.map(({ index, field, problem, remedy }) => `[${index}] ${field} ${problem}; ${remedy}`);
    const more = lines.length > linesMax ? [`and ${lines.length - linesMax} more`] : [];
    super(["nothing was sent:", ...lines.slice(0, linesMax), ...more].join("\n"));
    this.problems = problems;
  }
}

const linesMax = 20;
const idCharacters = 32;
/** Statements that a publisher remembers, the latest: enough for the years of a laboratory, in a few megabytes. */
export const rememberedMax = 10_000;

/** Sends statements to Belfry. */
export type Publisher = {
  /**
   * Sends statements in their order, and again what the bus did not take.
   * @returns the event id of each, by which Belfry names it in what it concludes and rejects
   * @throws StatementsNotAccepted before anything is sent, with all that is wrong with any of them
   * @throws EntriesNotTaken where the bus took some of them not, or none; publishing all of them again is safe
   */
  readonly publish: (statements: readonly Statement[]) => Promise<readonly string[]>;
};

/**
 * What a payroll or HR system in TypeScript sends events with; `samples/from-typescript.ts` runs as it stands.
 *
 * The id of an event is a digest of all that it says. So the same statement sent again is known as a duplicate, after
 * a crash or a time-out too, and another content never comes under an id that was used. A statement that is corrected
 * keeps its key and gets a higher revision: of two contents under one key and revision Belfry would go by one and ask
 * HR, so they are refused where they come in one call, or where the publisher sent the other not long ago.
 * @param options.source the sending system as Belfry knows it, as in `payroll.lab`
 * @param options.requestMillisecondsMax ten seconds when left out; a request that nobody answers is sent again
 */
export function createPublisher(
  options: {
    readonly client: PutClient;
    readonly busName: string;
    readonly source: string;
    readonly requestMillisecondsMax?: number;
  } & Partial<Waiting>,
): Publisher {
  const { client, busName, source, requestMillisecondsMax = 10_000, sleep = wait, random = Math.random } = options;
  const send = ((command: Parameters<PutClient["send"]>[0]) =>
    client.send(command, { abortSignal: AbortSignal.timeout(requestMillisecondsMax) })) as PutClient["send"];
  const sent: Said = new Map();
  return {
    async publish(statements) {
      const written = statements.map((statement) => write(statement, source));
      const said: Said = new Map();
      const problems = written.flatMap((one, index) =>
        ("problems" in one ? one.problems : contradictions(one, said, sent)).map((problem) => ({ index, ...problem })),
      );
      if (problems.length > 0) throw new StatementsNotAccepted(problems);
      const events = written.flatMap((one) => ("problems" in one ? [] : [one]));
      await putAll(
        { send },
        events.map((event) => entryOf(event, busName, source)),
        { sleep, random },
      );
      remember(sent, said);
      return events.map(({ eventId }) => eventId);
    },
  };
}

type Written = {
  readonly eventId: string;
  readonly type: string;
  readonly detail: string;
  /** What it is a statement of: equal for two contents of which one must correct the other. */
  readonly place: string;
  readonly event: BelfryEvent;
};

/** The event id, and so the content, that was stated in each place. */
type Said = Map<string, string>;

/** Keeps what was said by place in `said`; a problem where the place holds another content, here or as it was sent. */
function contradictions({ place, eventId, event }: Written, said: Said, sent: ReadonlyMap<string, string>): Problem[] {
  const other = said.get(place) ?? sent.get(place) ?? eventId;
  said.set(place, other);
  if (other === eventId) return [];
  return [
    {
      field: "revision",
      problem: `${event.revision} of ${event.type} ${event.key} was given to another content`,
      remedy: "raise the revision of the content that corrects the other",
    },
  ];
}

function remember(sent: Said, said: Said): void {
  for (const [place, eventId] of said) {
    sent.delete(place);
    sent.set(place, eventId);
  }
  for (const place of sent.keys()) {
    if (sent.size <= rememberedMax) break;
    sent.delete(place);
  }
}

/** A place as Belfry keeps facts, with the revision. */
const placeOf = ({ employer, subject, type, period, key, revision }: BelfryEvent): string =>
  [employer, subject.kind, subject.id, type, period ?? "", key, revision].join("/");

/** A statement as the event that leaves, or all that is wrong with it. What arrives is what was checked, to the byte. */
function write(statement: Statement, source: string): Written | { readonly problems: readonly Problem[] } {
  const event = (eventId: string) =>
    JSON.stringify({ ...statement, version: definitions.get(statement?.type)?.version, source, eventId });
  const parsed = parseEvent(event("-".repeat(idCharacters)));
  if (!parsed.ok) return { problems: parsed.problems };
  const eventId = idOf(parsed.event);
  const { event: said } = parsed;
  return { eventId, type: said.type, detail: event(eventId), place: placeOf(said), event: said };
}

/** The id of an event: 128 bits of the digest of everything it says, with defaults filled in. */
function idOf({ eventId: _, ...said }: BelfryEvent): string {
  return digestOf(said).slice(0, idCharacters);
}

const entryOf = ({ type, detail }: Written, busName: string, source: string): PutEventsRequestEntry => ({
  EventBusName: busName,
  Source: source,
  DetailType: type,
  Detail: detail,
});
