import { addDays, type Day, dayFromCivil, lastOfMonth, type Span } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import type { Absence } from "../../dossier/absences.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import type { Relationship } from "../../dossier/relationship.ts";
import { leaversPayWorkingDays } from "../../law/end-of-year-premium.ts";
import { type Applied, applied } from "../../law/parameter.ts";

/** A relationship in a year, and what is needed to judge it. */
export type Case = {
  readonly dossier: Dossier;
  readonly employer: Employer;
  readonly absences: readonly Absence[];
  readonly relationship: Relationship;
  readonly year: number;
};

/** When it is to be paid; `exit` is the last day of one who leaves before the others are paid. */
export type PayBy = { readonly due: Day; readonly exit: Day | null; readonly parameters: readonly Applied[] };

/**
 * The last day of payment: that of the source or the employer for those who are in service then. Who leaves earlier is
 * paid on leaving, at the latest on the first pay day after.
 */
export function payByOf(monthAndDay: string, { relationship: { to }, year }: Case): PayBy {
  const due = dayOfYear(year, monthAndDay);
  if (to === null || to >= due) return { due, exit: null, parameters: [] };
  const days = applied(leaversPayWorkingDays, to);
  return { due: addWorkingDays("labour", lastOfMonth(to), days.value), exit: to, parameters: [days] };
}

/** Service in the year: to its end for those in service on the day of payment, whatever comes after. */
export const serviceIn = ({ relationship, year }: Case, { exit }: PayBy): Span => ({
  from: latest(relationship.from, firstOfYear(year)),
  to: exit ?? lastOfYear(year),
});

/** The contract of a relationship that holds on a day, or its first one where none does yet. */
export function contractOf({ contracts }: Relationship, day: Day) {
  return contracts.findLast(({ startsOn }) => startsOn <= day) ?? contracts[0];
}

/** The contract that holds on a day of a case. */
export const contractOn = ({ relationship }: Case, day: Day): string => contractOf(relationship, day).contract;

/** The day on which pay, committee and law are looked up: the last one in service in the year. */
export const lastDayIn = ({ relationship: { to }, year }: Case): Day =>
  to === null ? lastOfYear(year) : earliest(to, lastOfYear(year));

/** A month and a day, as in 12-24, in a year; 02-29 is the last of February. */
function dayOfYear(year: number, monthAndDay: string): Day {
  const [month, day] = monthAndDay.split("-");
  const first = dayFromCivil(year, Number(month), 1);
  return earliest(addDays(first, Number(day) - 1), lastOfMonth(first));
}

/** The first day of a year. */
export const firstOfYear = (year: number): Day => dayFromCivil(year, 1, 1);
/** The last day of a year. */
export const lastOfYear = (year: number): Day => addDays(firstOfYear(year + 1), -1);
/** The earliest of some days. */
export const earliest = (...days: readonly Day[]): Day => Math.min(...days) as Day;
/** The latest of some days. */
export const latest = (...days: readonly Day[]): Day => Math.max(...days) as Day;
