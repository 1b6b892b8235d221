import { addDays, type Day, firstOfMonth, lastOfMonth, type Span, within } from "../../calendar/day.ts";
import { completeBefore, wholeMonths } from "../../calendar/months.ts";
import { isWorkingDay } from "../../calendar/working-days.ts";
import type { Absence } from "../../dossier/absences.ts";
import type { Assimilated } from "./premium-terms.ts";

/** The months that count for a premium. */
export type PremiumMonths = {
  /** The first days of the civil months that were worked, or count as worked, from their first day to their last. */
  readonly counted: readonly Day[];
  /** The first days of the months in service that an absence takes off. */
  readonly lost: readonly Day[];
  /**
   * The first days of months in service on every working day, Monday to Friday, but not on every day: begun on the first
   * working day, or ended on the last. They are not counted; no source says whether they are whole.
   */
  readonly almost: readonly Day[];
  /** Days of sickness or accident in the year, each once; those beyond the most are not assimilated. */
  readonly sickDays: number;
};

/**
 * The months of a service within one year that count. A day counts as work where no absence was recorded on it, or at
 * least one that is assimilated; a month counts where each of its days does.
 */
export function premiumMonths(
  service: Span,
  absences: readonly Absence[],
  assimilated: Assimilated | null,
): PremiumMonths {
  const months = wholeMonths(service);
  const almost = almostWholeMonths(service);
  if (assimilated === null) return { counted: months, lost: [], almost, sickDays: 0 };
  const { notAssimilated, sickDays } = absentDays(service, absences, assimilated);
  const isLost = (month: Day): boolean => notAssimilated.some((day) => day >= month && !completeBefore(month, 1, day));
  return {
    counted: months.filter((month) => !isLost(month)),
    lost: months.filter(isLost),
    almost: almost.filter((month) => !isLost(month)),
    sickDays,
  };
}

/** Only the first and the last month of a service can be short of days, and one that is missed by working days is not meant. */
function almostWholeMonths(service: Span): readonly Day[] {
  const ends = [...new Set([firstOfMonth(service.from), firstOfMonth(service.to)])];
  return ends.filter((month) => {
    const missed = [
      ...daysBetween(month, addDays(service.from, -1)),
      ...daysBetween(addDays(service.to, 1), lastOfMonth(month)),
    ];
    return missed.length > 0 && !missed.some((day) => isWorkingDay("administrative", day));
  });
}

/** The days from one to another, both included; none where the second comes first. */
const daysBetween = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => addDays(from, at));

function absentDays(service: Span, absences: readonly Absence[], { always, upTo, daysMax }: Assimilated) {
  const assimilated = daysOf(
    service,
    absences.filter(({ kind }) => always.includes(kind)),
  );
  const sick = [
    ...daysOf(
      service,
      absences.filter(({ kind }) => upTo.includes(kind)),
    ),
  ]
    .filter((day) => !assimilated.has(day))
    .sort((a, b) => a - b);
  const countsAsWork = new Set([...assimilated, ...sick.slice(0, daysMax)]);
  const absent = [...daysOf(service, absences)];
  return { notAssimilated: absent.filter((day) => !countsAsWork.has(day)), sickDays: sick.length };
}

/** The days of some absences within a service, each once. */
function daysOf(service: Span, absences: readonly Absence[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const { from, to } of absences)
    for (let day = Math.max(from, service.from); day <= to && within(service, day as Day); day += 1)
      days.add(day as Day);
  return days;
}
