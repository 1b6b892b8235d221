import { addDays, civil, type Day, dayFromCivil, firstYear, lastYear } from "./day.ts";

export type PublicHoliday = { readonly day: Day; readonly name: PublicHolidayName };
export type PublicHolidayName = (typeof fixed | typeof movable)[number]["name"];

/**
 * The ten legal public holidays (wettelijke feestdagen / jours fériés légaux).
 * Source: Act of 4 January 1974 on public holidays; Royal Decree of 18 April 1974 art. 1. Easter Sunday, Whit
 * Sunday and the communities' days (27 September, 11 July, 15 November) are not among them.
 */
const fixed = [
  { name: "New Year's Day", month: 1, day: 1 },
  { name: "Labour Day", month: 5, day: 1 },
  { name: "National Day", month: 7, day: 21 },
  { name: "Assumption", month: 8, day: 15 },
  { name: "All Saints' Day", month: 11, day: 1 },
  { name: "Armistice Day", month: 11, day: 11 },
  { name: "Christmas Day", month: 12, day: 25 },
] as const;

const movable = [
  { name: "Easter Monday", daysAfterEaster: 1 },
  { name: "Ascension Day", daysAfterEaster: 39 },
  { name: "Whit Monday", daysAfterEaster: 50 },
] as const;

/**
 * The ten public holidays of a year by date. When Ascension Day is 1 May (1913, 2008, 2160) both are listed, on one
 * day. The list of 1974 is used for earlier years too. Replacement days are an employer's own and not here.
 * Throws RangeError unless the year is whole and in 1900 to 2200.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw new RangeError(`${year} has no known public holidays: ask for a year from ${firstYear} to ${lastYear}`);
  }
  const easter = easterSunday(year);
  return [
    ...fixed.map(({ name, month, day }) => ({ day: dayFromCivil(year, month, day), name })),
    ...movable.map(({ name, daysAfterEaster }) => ({ day: addDays(easter, daysAfterEaster), name })),
  ].sort((a, b) => a.day - b.day);
}

/** Whether the day is one of the ten public holidays. Computed, not cached: a few dozen integer operations. */
export function isPublicHoliday(day: Day): boolean {
  const { year, month, day: dayOfMonth } = civil(day);
  if (fixed.some((holiday) => holiday.month === month && holiday.day === dayOfMonth)) return true;
  // Easter Monday is 23 March at the earliest, Whit Monday 14 June at the latest.
  if (month < 3 || month > 6) return false;
  const daysAfterEaster = day - easterSunday(year);
  return movable.some((holiday) => holiday.daysAfterEaster === daysAfterEaster);
}

/**
 * Easter Sunday of a Gregorian year, by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical
 * Algorithms, ch. 8; Jones; Butcher). The letters are the sources' own.
 */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayFromCivil(year, Math.floor(n / 31), (n % 31) + 1);
}
