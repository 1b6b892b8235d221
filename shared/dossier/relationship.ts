import { addDays, type Day, parseDay } from "../calendar/day.ts";
import { type Employment, employedStretches, employments } from "./employment.ts";
import { compareText, type Dossier, type Stated, statements } from "./fact.ts";
import { termOn } from "./terms.ts";

/** How an employment relationship ends. */
export type Cause = NonNullable<Stated<"EmploymentEnded">["data"]["cause"]>;

/** The end of a contract by its own term. */
export const endOfTerm: Cause = "end-of-fixed-term";

/**
 * An employment relationship: one contract, or several of which each begins on the day after the one before ended, as
 * renewed fixed terms do. Contracts that run side by side are relationships of their own.
 */
export type Relationship = {
  /** In the order of their days; at least one. */
  readonly contracts: readonly [Employment, ...Employment[]];
  readonly from: Day;
  /** Its last day; null while none is known. */
  readonly to: Day | null;
};

/** A person's employment relationships, in the order in which they begin. */
export function relationshipsOf(dossier: Dossier): readonly Relationship[] {
  const chains: [Employment, ...Employment[]][] = [];
  const real = employments(dossier).filter(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn);
  for (const contract of real.toSorted((a, b) => a.startsOn - b.startsOn || compareText(a.contract, b.contract))) {
    const before = chains.find((chain) => continues(chain.at(-1), contract));
    if (before === undefined) chains.push([contract]);
    else before.push(contract);
  }
  return chains.map((contracts) => ({
    contracts,
    from: contracts[0].startsOn,
    to: (contracts.at(-1) ?? contracts[0]).endsOn,
  }));
}

const continues = (before: Employment | undefined, next: Employment): boolean =>
  before !== undefined && before.endsOn !== null && addDays(before.endsOn, 1) === next.startsOn;

/**
 * The day from which a person's seniority in a relationship counts: the first of the unbroken employment that it belongs
 * to, or an earlier one that one of its contracts, as it stood on a day, names.
 */
export function seniorityFrom(dossier: Dossier, { contracts, from }: Relationship, on: Day): Day {
  const stretch = employedStretches(dossier).find((one) => one.from <= from && (one.to === null || from <= one.to));
  const named = contracts.flatMap(({ contract }) => {
    const term = termOn(dossier, contract, "seniorityFrom", on);
    return term === null ? [] : [parseDay(term.value)];
  });
  return Math.min(stretch?.from ?? from, ...named) as Day;
}

/**
 * How a relationship ended: as it was reported or, where nobody said and it ended on the last day that was agreed, by
 * its term; null where that is not known.
 */
export function causeOfEnd(dossier: Dossier, { contracts, to }: Relationship): Cause | null {
  const last = contracts.at(-1) ?? contracts[0];
  const end = statements(dossier, "EmploymentEnded").find(({ key }) => key === last.contract);
  if (end?.data.cause !== undefined) return end.data.cause;
  return end === undefined || last.agreedEnd === to ? endOfTerm : null;
}
