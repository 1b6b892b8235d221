import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, disputes, type Stated, statements } from "../../dossier/fact.ts";

/** A publication as it was planned, and what became of it. */
export type Publication = {
  readonly key: string;
  readonly plan: Stated<"PublicationPlanned">;
  readonly plannedSince: Day;
  /** The first day on which it was public. */
  readonly released: Moment<"PublicationReleased"> | null;
  /** The day on which its authors gave it up. */
  readonly withdrawn: Moment<"PublicationWithdrawn"> | null;
  /**
   * Reviews and patents name their project alone. Where several publications are planned in one, which they belong to
   * cannot be said from this day on.
   */
  readonly unclearSince: Day | null;
};

type Moment<Type extends "PublicationReleased" | "PublicationWithdrawn"> = {
  readonly on: Day;
  readonly fact: Stated<Type>;
};

/** The publications of a project: one, unless its sender mixed several. */
export function publicationsOf(dossier: Dossier): readonly Publication[] {
  const plans = statements(dossier, "PublicationPlanned");
  const second = plans.at(1);
  return plans.map((plan) => ({
    key: plan.key,
    plan,
    plannedSince: parseDay(plan.holdsFrom),
    released: momentOf(statements(dossier, "PublicationReleased"), plan.key),
    withdrawn: momentOf(statements(dossier, "PublicationWithdrawn"), plan.key),
    unclearSince: second === undefined ? null : parseDay(second.holdsFrom),
  }));
}

/** Publications that were made public though two contents of their plan were sent, so that none can be relied on. */
export const releasedWithoutPlan = (dossier: Dossier): readonly Moment<"PublicationReleased">[] =>
  disputes(dossier, ["PublicationPlanned"]).flatMap(({ key }) => {
    const released = momentOf(statements(dossier, "PublicationReleased"), key);
    return released === null ? [] : [released];
  });

/** How a publication ended: it was made public or given up, whichever came first. */
type Ending = Moment<"PublicationReleased"> | Moment<"PublicationWithdrawn">;

/**
 * What left nothing of a project to be reviewed: the ending of its last publication; null while one of those that are
 * planned has not ended. Where no plan is known the publications that ended are all there are.
 */
export function lastEnding(dossier: Dossier): Ending | null {
  const released = statements(dossier, "PublicationReleased");
  const withdrawn = statements(dossier, "PublicationWithdrawn");
  const planned = statements(dossier, "PublicationPlanned");
  const keys = (planned.length > 0 ? planned : [...released, ...withdrawn]).map(({ key }) => key);
  const endings = keys.map((key) => firstEnding(momentOf(released, key), momentOf(withdrawn, key)));
  const known = endings.filter((ending) => ending !== null).sort((a, b) => b.on - a.on);
  return known.length < endings.length ? null : (known[0] ?? null);
}

const firstEnding = (a: Ending | null, b: Ending | null): Ending | null =>
  a === null || (b !== null && b.on < a.on) ? b : a;

/**
 * The last day on which an approval still serves: the venue's deadline, or the day before it is to appear. No revision
 * moves it.
 */
export function wantedBy({ plan }: Publication): Day | null {
  const { venueDeadline, plannedOn } = plan.data;
  const deadline = venueDeadline === undefined ? null : parseDay(venueDeadline);
  const before = plannedOn === undefined ? null : addDays(parseDay(plannedOn), -1);
  return earliest(deadline, before);
}

/** The first of some days; null where none is known. */
export const earliest = (...days: readonly (Day | null)[]): Day | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);

function momentOf<Type extends "PublicationReleased" | "PublicationWithdrawn">(
  facts: readonly Stated<Type>[],
  key: string,
): Moment<Type> | null {
  const fact = facts.find((candidate) => candidate.key === key);
  return fact === undefined ? null : { on: parseDay(fact.holdsFrom), fact };
}
