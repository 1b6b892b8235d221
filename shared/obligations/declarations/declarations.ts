import { type Day, parseDay } from "../../calendar/day.ts";
import { compareText, type Dossier, type Stated, statements } from "../../dossier/fact.ts";

/** What became of a declaration: the last word of the National Social Security Office, as far as it was reported. */
export type Answer = {
  readonly outcome: "accepted" | "refused" | "waiting";
  readonly on: Day;
  readonly fact: Stated<"DimonaAnswered">;
};

/** A Dimona, with what was answered to it; null while nothing was. */
export type Declaration = {
  readonly key: string;
  readonly kind: Stated<"DimonaDeclared">["data"]["kind"];
  readonly contract: string;
  readonly on: Day;
  /** The days that it declares: undefined where it says nothing of them, null where it takes a last day away. */
  readonly startsOn: Day | undefined;
  readonly endsOn: Day | null | undefined;
  readonly answer: Answer | null;
  /** The first day on which it was said that it waits, where that was before any decision. */
  readonly waitsSince: Day | null;
  readonly fact: Stated<"DimonaDeclared">;
};

/** Every Dimona of a person, in the order of their days, then of their keys. */
export function declarationsOf(dossier: Dossier): readonly Declaration[] {
  const answers = statements(dossier, "DimonaAnswered");
  return statements(dossier, "DimonaDeclared")
    .map((fact) => declarationOf(fact, answers))
    .sort((a, b) => a.on - b.on || compareText(a.key, b.key));
}

function declarationOf(fact: Stated<"DimonaDeclared">, all: readonly Stated<"DimonaAnswered">[]): Declaration {
  const { kind, contract, startsOn, endsOn } = fact.data;
  const answers = all
    .filter(({ data }) => data.declaration === fact.key)
    .map((one): Answer => ({ outcome: outcomeOf(one), on: parseDay(one.occurredOn), fact: one }))
    .sort((a, b) => a.on - b.on || compareText(a.fact.key, b.fact.key));
  const decision = answers.findLast(({ outcome }) => outcome !== "waiting") ?? null;
  const waiting = answers.find(({ outcome, on }) => outcome === "waiting" && (decision === null || on < decision.on));
  return {
    key: fact.key,
    kind,
    contract,
    on: parseDay(fact.occurredOn),
    startsOn: startsOn === undefined ? undefined : parseDay(startsOn),
    endsOn: typeof endsOn === "string" ? parseDay(endsOn) : endsOn,
    // A decision ends the waiting, whatever is reported later; of several decisions the last one holds.
    answer: decision ?? waiting ?? null,
    waitsSince: waiting?.on ?? null,
    fact,
  };
}

/** A declaration accepted with a warning is accepted. */
const outcomeOf = ({ data: { outcome } }: Stated<"DimonaAnswered">): Answer["outcome"] =>
  outcome === "accepted-with-warning" ? "accepted" : outcome;

/** Why a declaration came to nothing, and since when. */
export type Undone = { readonly by: "refused" | "cancelled"; readonly on: Day; readonly fact: Stated };

/** Whether a declaration was refused, or an accepted CANCEL took its period back; null while it stands. */
export function undoneOf(one: Declaration, all: readonly Declaration[]): Undone | null {
  if (one.answer?.outcome === "refused") return { by: "refused", on: one.answer.on, fact: one.answer.fact };
  const cancel = all.find((other) => isOf(one, other, "cancel") && other.answer?.outcome === "accepted");
  return cancel === undefined ? null : { by: "cancelled", on: cancel.on, fact: cancel.fact };
}

const isOf = (one: Declaration, { kind, fact }: Declaration, wanted: Declaration["kind"]): boolean =>
  kind === wanted && fact.data.declaration === one.key;

/** The days of a period as they were declared. */
export type Period = {
  readonly declaration: Declaration;
  readonly from: Day;
  /** Null where no last day was declared. */
  readonly to: Day | null;
  /** What declared its last day, or took it away; the IN itself where nothing else did. */
  readonly lastSaidBy: Declaration;
};

/**
 * The periods of a person that stand, in the order in which they were declared: that of each IN which was not undone, with
 * its updates, and closed by an OUT of its contract. What was not answered yet counts as declared.
 */
export function periodsOf(all: readonly Declaration[]): readonly Period[] {
  const standing = all.filter((one) => undoneOf(one, all) === null);
  return standing.flatMap((one) => {
    if (one.kind !== "in" || one.startsOn === undefined) return [];
    const opened: Period = { declaration: one, from: one.startsOn, to: one.endsOn ?? null, lastSaidBy: one };
    return [standing.filter((other) => bearsOn(opened, other)).reduce(changedBy, opened)];
  });
}

const bearsOn = ({ declaration, from }: Period, other: Declaration): boolean =>
  isOf(declaration, other, "update") ||
  (other.kind === "out" && other.contract === declaration.contract && (other.endsOn ?? from) >= from);

function changedBy(period: Period, { startsOn, endsOn, ...change }: Declaration): Period {
  const from = startsOn ?? period.from;
  if (endsOn === undefined) return { ...period, from };
  return { ...period, from, to: endsOn, lastSaidBy: { startsOn, endsOn, ...change } };
}
