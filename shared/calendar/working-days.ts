import { addDays, type Day, formatDay, weekday } from "./day.ts";
import { isPublicHoliday } from "./holidays.ts";

/**
 * Which days are working days (werkdagen / jours ouvrables):
 * - "administrative": Monday to Friday without public holidays. Civil Code art. 1.7, in force since 2023-01-01, for
 *   administrative and other periods that no law of their own governs. Not for labour relations and social protection.
 * - "labour": Monday to Saturday without public holidays. Labour law and social protection kept Saturday.
 * Each rule names its own; the calendar does not know when either law began.
 */
export type WorkingDays = "administrative" | "labour";

/** The longest period that is counted here, in days: more is a mistake of unit. */
export const periodDaysMax = 1_000;

/** Whether the day is a working day of that calendar. */
export function isWorkingDay(kind: WorkingDays, day: Day): boolean {
  return weekday(day) <= lastWeekday(kind) && !isPublicHoliday(day);
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkingDay(kind: WorkingDays, day: Day): Day {
  let next = day;
  while (!isWorkingDay(kind, next)) next = addDays(next, 1);
  return next;
}

/**
 * The n-th working day after `from`. The day of the event is excluded, the last day included (Civil Code art. 1.7).
 * Throws RangeError unless `n` is whole and from 1 to `periodDaysMax`.
 */
export function addWorkingDays(kind: WorkingDays, from: Day, n: number): Day {
  let day = from;
  for (let left = counted(n); left > 0; left--) day = nextWorkingDay(kind, addDays(day, 1));
  return day;
}

/**
 * How many working days come after `from` up to and including `to` (the same counting, so `addWorkingDays` with the
 * result leads to `to` when that is a working day). Throws RangeError when `to` is before `from`.
 */
export function workingDaysBetween(kind: WorkingDays, from: Day, to: Day): number {
  if (to < from) {
    throw new RangeError(`${formatDay(to)} is before ${formatDay(from)}: give the earlier day first`);
  }
  let working = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(kind, day)) working++;
  return working;
}

/**
 * The last day of a period of calendar days, counted from the day after `from`; when that is no working day, the next
 * one (Civil Code art. 1.7). Whether a period moves at all is its own law's choice: a printed last day does not.
 * Throws RangeError unless `days` is whole and from 1 to `periodDaysMax`.
 */
export function endOfPeriod(kind: WorkingDays, from: Day, days: number): Day {
  return nextWorkingDay(kind, addDays(from, counted(days)));
}

/** ISO weekday of the calendar's last working day of the week. */
function lastWeekday(kind: WorkingDays): number {
  switch (kind) {
    case "administrative":
      return 5;
    case "labour":
      return 6;
  }
}

function counted(days: number): number {
  if (!Number.isInteger(days) || days < 1 || days > periodDaysMax) {
    throw new RangeError(
      `a period of ${days} days cannot be counted: give a whole number from 1 to ${periodDaysMax}, ` +
        "or use nextWorkingDay for the day itself",
    );
  }
  return days;
}
