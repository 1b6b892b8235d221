import { digits, quoted } from "./reading.ts";

declare const brand: unique symbol;

/**
 * A civil day, as whole days since 1970-01-01 (which is 0), proleptic Gregorian. Branded: a raw number is not a Day.
 * Days compare with `<` and `===`. Text is read and written for the years 1900 to 2200 alone, which finds a wrong
 * unit or century at the edge; arithmetic may step past them (the day after the last one, say).
 */
export type Day = number & { readonly [brand]: "Day" };

/** Year, month 1-12 and day of the month 1-31. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** From the first day to the last, both included. */
export type Span = { readonly from: Day; readonly to: Day };

export const firstYear = 1900;
export const lastYear = 2200;

/** Every day that can be written: 1900-01-01 to 2200-12-31. */
export const ALWAYS: Span = { from: fromCivil(firstYear, 1, 1), to: fromCivil(lastYear, 12, 31) };

/** The Day that is `n` days after 1970-01-01. Throws RangeError unless `n` is whole and falls in 1900 to 2200. */
export function dayOf(n: number): Day {
  if (!Number.isInteger(n) || n < ALWAYS.from || n > ALWAYS.to) {
    throw new RangeError(`${n} is not a day: give whole days since 1970-01-01, within the years 1900 to 2200`);
  }
  return n as Day;
}

/** The day written as YYYY-MM-DD (ISO 8601). Throws RangeError unless it is a real day of the years 1900 to 2200. */
export function parseDay(iso: string): Day {
  const day = iso.length === 10 ? readDay(iso) : undefined;
  if (day === undefined) {
    throw new RangeError(
      `${quoted(iso)} is not a day: write a real date of the years 1900 to 2200 as YYYY-MM-DD, ` +
        "and leave the date out when there is none",
    );
  }
  return day;
}

/** Whether `parseDay` accepts it. */
export function isDay(iso: string): boolean {
  return iso.length === 10 && readDay(iso) !== undefined;
}

/** The day in the first ten characters, for readers of longer texts; undefined where `parseDay` would throw. */
export function readDay(text: string): Day | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const dashed = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  return dashed && year >= firstYear && year <= lastYear && isReal(year, month, day)
    ? fromCivil(year, month, day)
    : undefined;
}

/** YYYY-MM-DD. Throws RangeError outside 1900 to 2200: what is written can always be read again. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(dayOf(day));
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/**
 * Year, month and day of the month.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years begin on 1 March, so
 * that the leap day is the last, and repeat every era of 400 years (146,097 days).
 */
export function civil(day: Day): Civil {
  const sinceMarchOfYear0 = day + 719_468;
  const era = Math.floor(sinceMarchOfYear0 / 146_097);
  const dayOfEra = sinceMarchOfYear0 - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** The Day of a year, a month 1-12 and a day of the month. Any year; throws RangeError when there is no such date. */
export function dayFromCivil(year: number, month: number, day: number): Day {
  if (!Number.isInteger(year) || !Number.isInteger(day) || !isReal(year, month, day)) {
    throw new RangeError(`year ${year}, month ${month}, day ${day} is no date: give a month 1-12 and a day it has`);
  }
  return fromCivil(year, month, day);
}

/** `n` days later, earlier when negative. Throws RangeError unless `n` is whole. */
export function addDays(day: Day, n: number): Day {
  return (day + whole(n, "days")) as Day;
}

/**
 * The same day of the month `n` months later (earlier when negative), or that month's last day when it is shorter:
 * 31 January + 1 = 28 or 29 February. So adding twice is not adding the sum: take the n-th date from the first one.
 * Throws RangeError unless `n` is whole.
 */
export function addMonths(day: Day, n: number): Day {
  const { year, month, day: dayOfMonth } = civil(day);
  const months = year * 12 + (month - 1) + whole(n, "months");
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  return fromCivil(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** The same date `n` years later, 29 February becoming 28 in a common year. Throws RangeError unless `n` is whole. */
export function addYears(day: Day, n: number): Day {
  return addMonths(day, 12 * whole(n, "years"));
}

/** Days from `a` to `b`: 1 from a day to the next, negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return b - a;
}

/** Day of the week, 1 = Monday to 7 = Sunday (ISO 8601). 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return day + 4 - 7 * Math.floor((day + 3) / 7);
}

/** The Monday that begins the day's week. */
export function mondayOf(day: Day): Day {
  return (day + 1 - weekday(day)) as Day;
}

/** Week 1-53 and the year it belongs to, which is its Thursday's (ISO 8601), so not always the day's own. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = (mondayOf(day) + 3) as Day;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - fromCivil(year, 1, 1)) / 7) + 1 };
}

/** The month as YYYY-MM. Throws RangeError outside 1900 to 2200. */
export function monthOf(day: Day): string {
  return formatDay(day).slice(0, 7);
}

/** The first day of the day's month. */
export function firstOfMonth(day: Day): Day {
  return (day + 1 - civil(day).day) as Day;
}

/** The last day of the day's month. */
export function lastOfMonth(day: Day): Day {
  const { year, month } = civil(day);
  return fromCivil(year, month, daysInMonth(year, month));
}

/**
 * The period of `months` months that the day falls in, where each year is cut into such periods from January on: four
 * give January to April, May to August and September to December. Throws RangeError unless `months` divides the year.
 */
export function periodOfMonths(day: Day, months: number): Span {
  if (!Number.isInteger(months) || months < 1 || 12 % months !== 0) {
    throw new RangeError(`${months} months do not divide a year: give 1, 2, 3, 4, 6 or 12`);
  }
  const { year, month } = civil(day);
  const from = fromCivil(year, month - ((month - 1) % months), 1);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** Whether the day falls in the span, ends included. */
export function within(span: Span, day: Day): boolean {
  return span.from <= day && day <= span.to;
}

/** Hinnant's days_from_civil (see `civil`), for dates already known to be real. */
function fromCivil(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/** 0 when there is no such month. */
function daysInMonth(year: number, month: number): number {
  switch (month) {
    case 1:
    case 3:
    case 5:
    case 7:
    case 8:
    case 10:
    case 12:
      return 31;
    case 4:
    case 6:
    case 9:
    case 11:
      return 30;
    case 2:
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    default:
      return 0;
  }
}

function isReal(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

function whole(n: number, unit: string): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} ${unit} cannot be counted: give a whole number of ${unit}`);
  return n;
}
