import { addDays, civil, type Day, dayFromCivil, formatDay, lastYear, readDay, weekday } from "./day.ts";
import { digits, quoted } from "./reading.ts";

declare const brand: unique symbol;

/**
 * A moment, as whole seconds since 1970-01-01T00:00Z without leap seconds. Branded: a raw number is not an Instant.
 * From 1996 to 2200, Belgian time: before, clocks changed on other dates (see `brusselsOffsetSeconds`).
 */
export type Instant = number & { readonly [brand]: "Instant" };

/** Elapsed minutes that fell on one civil day in Belgium. */
export type DayMinutes = { readonly day: Day; readonly minutes: number };

/** The longest stretch that `minutesByCivilDay` lays out: far beyond any shift, so more is a sender's mistake. */
export const stretchDaysMax = 366;

const daySeconds = 86_400;
const winterSeconds = 3_600;
const summerSeconds = 7_200;
const firstDay = dayFromCivil(1996, 1, 1);
const lastDay = dayFromCivil(lastYear, 12, 31);
const first = firstDay * daySeconds - winterSeconds;
const end = (lastDay + 1) * daySeconds - winterSeconds;

/** The Instant of whole seconds since 1970-01-01T00:00Z. Throws RangeError unless whole and in 1996 to 2200. */
export function instantOf(seconds: number): Instant {
  if (!isHeld(seconds)) {
    throw new RangeError(`${seconds} is not an instant: give whole seconds since 1970, within the years 1996 to 2200`);
  }
  return seconds;
}

/**
 * The instant written as YYYY-MM-DDThh:mm, seconds optional, with its offset: "2026-03-29T01:30:00+01:00" or "...Z"
 * (RFC 3339 without fractions). Throws RangeError when the offset is absent, the date not real, or the year outside
 * 1996 to 2200.
 */
export function parseInstant(text: string): Instant {
  const instant = readInstant(text);
  if (instant === undefined) {
    throw new RangeError(
      `${quoted(text)} is not an instant: write a real date and time of the years 1996 to 2200 with its offset, ` +
        "without fractions of a second, as 2026-03-29T01:30:00+01:00 or 2026-03-29T00:30:00Z",
    );
  }
  return instant;
}

/** Whether `parseInstant` accepts it. */
export function isInstant(text: string): boolean {
  return readInstant(text) !== undefined;
}

/**
 * Seconds that Belgian clocks are ahead of UTC: 3600 in winter, 7200 in summer. Summer time runs from 01:00 UTC on the
 * last Sunday of March to 01:00 UTC on the last Sunday of October.
 * Source: Directive 2000/84/EC arts 2-3 (from 2002); the same dates since 1996 under Directives 94/21/EC and 97/44/EC.
 * Before 1996 it ended in September, so no such Instant exists here.
 */
export function brusselsOffsetSeconds(instant: Instant): number {
  const { year, month } = civil(utcDay(instant));
  if (month < 3 || month > 10) return winterSeconds;
  if (month > 3 && month < 10) return summerSeconds;
  const changed = instant >= lastSunday(year, month) * daySeconds + 3_600;
  return changed === (month === 3) ? summerSeconds : winterSeconds;
}

/** The civil day that it is in Belgium at that instant. */
export function brusselsDay(instant: Instant): Day {
  return utcDay(instant + brusselsOffsetSeconds(instant));
}

/** The time of day that a clock in Belgium shows at that instant, as in 07:30; seconds are cut off. */
export function brusselsClock(instant: Instant): string {
  const local = instant + brusselsOffsetSeconds(instant);
  const minute = Math.floor((local - utcDay(local) * daySeconds) / 60);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** The instant at which that civil day begins in Belgium. Throws RangeError for a day outside 1996 to 2200. */
export function brusselsMidnight(day: Day): Instant {
  if (!(day >= firstDay && day <= lastDay)) {
    throw new RangeError(`${formatDay(day)} has no known midnight: ask for a day of the years 1996 to 2200`);
  }
  return midnight(day);
}

/**
 * The minutes from `start` to `end` by the civil day, in Belgium, on which they passed: days in order, none with 0.
 * These are elapsed minutes, so a day has 1380 or 1500 when the clock changes. Seconds are cut off both ends, so that
 * stretches which adjoin add up to the whole. Empty when both fall in one minute.
 * Throws RangeError when `end` is before `start` or more than `stretchDaysMax` days after it.
 */
export function minutesByCivilDay(start: Instant, end: Instant): readonly DayMinutes[] {
  if (end < start || end - start > stretchDaysMax * daySeconds) {
    throw new RangeError(
      `from ${start} to ${end} s is no stretch: give an end 0 to ${stretchDaysMax} days after the start`,
    );
  }
  const endMinute = Math.floor(end / 60);
  const days: DayMinutes[] = [];
  let minute = Math.floor(start / 60);
  for (let day = brusselsDay(start); minute < endMinute; day = addDays(day, 1)) {
    const dayEnd = Math.min(endMinute, midnight(addDays(day, 1)) / 60);
    days.push({ day, minutes: dayEnd - minute });
    minute = dayEnd;
  }
  return days;
}

function readInstant(text: string): Instant | undefined {
  const day = readDay(text);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const withSeconds = text[16] === ":";
  const second = withSeconds ? digits(text, 17, 2) : 0;
  const offset = readOffsetSeconds(text, withSeconds ? 19 : 16);
  if (day === undefined || offset === undefined || text[10] !== "T" || text[13] !== ":") return undefined;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return undefined;
  const seconds = day * daySeconds + hour * 3_600 + minute * 60 + second - offset;
  return isHeld(seconds) ? seconds : undefined;
}

/** "Z" or ±hh:mm to the text's end, at most 14 hours, the widest in use; undefined when it is anything else. */
function readOffsetSeconds(text: string, at: number): number | undefined {
  const sign = text[at];
  if (sign === "Z") return text.length === at + 1 ? 0 : undefined;
  if ((sign !== "+" && sign !== "-") || text.length !== at + 6 || text[at + 3] !== ":") return undefined;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  const seconds = hours * 3_600 + minutes * 60;
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds > 14 * 3_600) return undefined;
  return sign === "-" ? -seconds : seconds;
}

function isHeld(seconds: number): seconds is Instant {
  return Number.isInteger(seconds) && seconds >= first && seconds < end;
}

function utcDay(seconds: number): Day {
  return Math.floor(seconds / daySeconds) as Day;
}

/** The clock never changes in the first two hours of a day, so the offset at winter's midnight is the day's own. */
function midnight(day: Day): Instant {
  const winterMidnight = (day * daySeconds - winterSeconds) as Instant;
  return (day * daySeconds - brusselsOffsetSeconds(winterMidnight)) as Instant;
}

/** March and October both have 31 days. */
function lastSunday(year: number, month: number): Day {
  const last = dayFromCivil(year, month, 31);
  return addDays(last, -(weekday(last) % 7));
}
