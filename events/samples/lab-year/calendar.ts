/** The days of the story's year, as senders write them. The story is about 2026 alone, so its calendar is data. */

/** Ten public holidays (Act of 4 January 1974); that of 15 August is taken on the 14th, that of 1 November on the 2nd. */
export const publicHolidays: ReadonlySet<string> = new Set([
  "2026-01-01",
  "2026-04-06",
  "2026-05-01",
  "2026-05-14",
  "2026-05-25",
  "2026-07-21",
  "2026-08-14",
  "2026-11-02",
  "2026-11-11",
  "2026-12-25",
  "2027-01-01",
]);

/** The day on which the story begins. */
export const firstDay = "2026-01-02";

/** When something of a day is told: what is older than the story, on its first day. */
export const toldOn = (day: string): string => (day < firstDay ? firstDay : day);

const dayMs = 86_400_000;

/** The day that many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => new Date(day).getUTCDay() || 7;

/** Every day from one to another, both included. */
export const daysFrom = (from: string, to: string): readonly string[] =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / dayMs + 1 }, (_, at) => plusDays(from, at));

/** Whether offices are open: Monday to Friday, no public holiday. */
export const isOpen = (day: string): boolean => weekday(day) <= 5 && !publicHolidays.has(day);

/** The Mondays of the weeks that registered time is sent for. */
export const mondays: readonly string[] = daysFrom("2025-12-29", "2026-12-28").filter((day) => weekday(day) === 1);

/** The first days of the year's months. */
export const months: readonly string[] = daysFrom("2026-01-01", "2026-12-31").filter((day) => day.endsWith("-01"));

/** The last day of a month, given its first, on which offices are open. */
export const payDay = (month: string): string =>
  daysFrom(month, plusDays(month, 31)).findLast((day) => day.slice(0, 7) === month.slice(0, 7) && isOpen(day)) ?? month;

const summerBegins = Date.parse("2026-03-29T01:00:00Z");
const summerEnds = Date.parse("2026-10-25T01:00:00Z");

/** A Belgian clock time as an instant with its offset: `minutes` after the day's midnight, more than a day allowed. */
export function at(day: string, minutes: number): string {
  const winter = Date.parse(`${day}T00:00:00+01:00`) + minutes * 60_000;
  const summer = winter - 3_600_000;
  const isSummer = summer >= summerBegins && summer < summerEnds;
  const wall = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 19);
  return `${wall}${isSummer ? "+02:00" : "+01:00"}`;
}
