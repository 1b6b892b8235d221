import { addMonths, type Day, daysBetween, firstOfMonth, lastOfMonth, type Span } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/fact.ts";
import type { Relationship } from "../../dossier/relationship.ts";
import { type Term, termOn } from "../../dossier/terms.ts";
import { fullTimeWeekMinutes, guaranteedMonthlyIncome } from "../../law/minimum-remuneration.ts";
import { applied } from "../../law/parameter.ts";
import { shareOf } from "../cents.ts";
import { authorisedOn } from "../residence/regional-authorisation.ts";
import { titlesOf } from "../residence/titles.ts";
import { contractOf, earliest, latest } from "./premium-case.ts";

/** The days of a civil month on which a person worked under an authorisation, and what was agreed and guaranteed then. */
export type PaidMonth = Span & {
  readonly pay: Term<"monthlyGrossCents"> | null;
  /** The agreed week; null where nobody said. */
  readonly weeklyMinutes: number | null;
  /** The guaranteed income of a full-time worker, in cents a month. */
  readonly guaranteed: number;
  /** The same for the agreed week; for a full one where that is not known. */
  readonly least: number;
};

/**
 * The months of a span in which a person works under an authorisation to work, as they stand on their last day in it.
 */
export function paidMonths(dossier: Dossier, relationship: Relationship, span: Span): readonly PaidMonth[] {
  const months: PaidMonth[] = [];
  // Of most years nothing more than this has to be looked at.
  if (titlesOf(dossier).every(({ from, last }) => from > span.to || (last !== null && last < span.from))) return months;
  for (let month = firstOfMonth(span.from); month <= span.to; month = addMonths(month, 1)) {
    const days = { from: latest(month, span.from), to: earliest(lastOfMonth(month), span.to) };
    if (authorisedOn(dossier, days.to) !== null) months.push(paidMonth(dossier, relationship, days));
  }
  return months;
}

function paidMonth(dossier: Dossier, relationship: Relationship, days: Span): PaidMonth {
  const { contract } = contractOf(relationship, days.to);
  const weeklyMinutes = termOn(dossier, contract, "schedule", days.to)?.value.weeklyMinutes ?? null;
  const guaranteed = applied(guaranteedMonthlyIncome, days.to).value;
  const full = applied(fullTimeWeekMinutes, days.to).value;
  return {
    ...days,
    pay: termOn(dossier, contract, "monthlyGrossCents", days.to),
    weeklyMinutes,
    guaranteed,
    least: shareOf(guaranteed, Math.min(weeklyMinutes ?? full, full), full),
  };
}

/** Whether the agreed pay of a month is below what is guaranteed for it. */
export const isBelow = ({ least, pay }: PaidMonth): boolean => pay !== null && pay.value < least;

/** What a month still has to be told before it can be judged; null where nothing. */
export function unknownOf(month: PaidMonth): string | null {
  if (month.pay === null) return "agreed-pay";
  return isBelow(month) && month.weeklyMinutes === null ? "agreed-hours" : null;
}

/** An amount of a month, for the days of it that count. */
export const inMonth = (cents: number, { from, to }: Span): number =>
  shareOf(cents, lengthOf(from, to), lengthOf(firstOfMonth(from), lastOfMonth(from)));

const lengthOf = (from: Day, to: Day): number => daysBetween(from, to) + 1;
