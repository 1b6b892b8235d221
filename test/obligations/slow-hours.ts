import { Temporal } from "temporal-polyfill";

/**
 * The rules on working time once more, as slowly and obviously as possible: a minute is worked or not, an array holds
 * every minute of some weeks, and Temporal says which day in Belgium an hour belongs to. All instants are whole minutes.
 */
export type SlowShift = {
  readonly start: number;
  readonly end: number;
  readonly breaks: readonly (readonly [number, number])[];
};
export type SlowSheet = { readonly monday: string; readonly shifts: readonly SlowShift[] };
export type SlowAbsence = { readonly from: string; readonly to: string; readonly isNeutral: boolean };
export type SlowHistory = {
  readonly firstMonday: string;
  readonly weeks: number;
  readonly sheets: readonly SlowSheet[];
  readonly absences: readonly SlowAbsence[];
  readonly employed: { readonly from: string; readonly to: string } | null;
  /** The first day of a position of management. */
  readonly managerFrom: string | null;
  /** What the contract agrees from a day on, the first from its beginning: minutes from Monday to Sunday. In order. */
  readonly agreed: readonly { readonly from: string; readonly minutes: readonly number[] }[];
};

const minute = 60_000;
const dayOfHours: string[] = [];
const firstHour = Date.UTC(2025, 0, 1) / (60 * minute);
/** The day in Belgium of a minute since 1970, for 2025 and later; clocks change on the hour. */
export function dayOf(at: number): string {
  const hour = Math.floor(at / 60);
  const known = dayOfHours[hour - firstHour];
  if (known !== undefined) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(hour * 60 * minute).toZonedDateTimeISO("Europe/Brussels");
  const day = zoned.toPlainDate().toString();
  dayOfHours[hour - firstHour] = day;
  return day;
}

const mondays = new Map<string, string>();
/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const known = mondays.get(day);
  if (known !== undefined) return known;
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString();
  mondays.set(day, monday);
  return monday;
}

const later = new Map<string, string>();
/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  const known = later.get(`${day} ${days}`);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(day).add({ days }).toString();
  later.set(`${day} ${days}`, found);
  return found;
}

const weekdays = new Map<string, number>();
/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(day).dayOfWeek;
  weekdays.set(day, found);
  return found;
}

const midnights = new Map<string, number>();
/** The minute since 1970 at which a day begins in Belgium. */
export function midnight(day: string): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(day).toZonedDateTime("Europe/Brussels").epochMilliseconds / minute;
  midnights.set(day, found);
  return found;
}

type Run = { readonly start: number; readonly end: number };

/** What the rules should find, as text in order. */
export function slowFindings(history: SlowHistory): Record<string, readonly string[]> {
  const base = midnight(daysLater(history.firstMonday, -8));
  const size = midnight(daysLater(history.firstMonday, 7 * history.weeks + 10)) - base;
  const worked = new Uint8Array(size);
  const present = new Uint8Array(size);
  for (const { shifts } of history.sheets) for (const shift of shifts) mark(shift, worked, present, base);

  const isExempt = (day: string): boolean => {
    const { employed, managerFrom } = history;
    return (
      employed !== null && managerFrom !== null && employed.from <= day && day <= employed.to && managerFrom <= day
    );
  };
  const agreedOn = (day: string): number | null => {
    const { employed, agreed } = history;
    if (employed === null || day < employed.from || day > employed.to) return null;
    const [first, ...changes] = agreed;
    return (changes.filter(({ from }) => from <= day).at(-1) ?? first)?.minutes[weekdayOf(day) - 1] ?? null;
  };
  const byDay = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    if (worked[at] !== 1) continue;
    const day = dayOf(base + at);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  const judged = [...byDay].filter(([day]) => !isExempt(day));
  const weeks = [...new Set(judged.map(([day]) => mondayOf(day)))];
  const weekMinutes = (monday: string): number =>
    judged.reduce((sum, [day, minutes]) => (mondayOf(day) === monday ? sum + minutes : sum), 0);

  const presence = runs(present, 1, base);
  return {
    days: [...byDay].map(([day, minutes]) => `${day} ${minutes}`),
    "daily-limit": judged.filter(([, minutes]) => minutes > 660).map(([day, minutes]) => `${day} ${minutes}`),
    "weekly-limit": weeks
      .filter((monday) => weekMinutes(monday) > 3000)
      .map((monday) => `${monday} ${weekMinutes(monday)}`),
    overtime: weeks.flatMap((monday) => overtimeOf(monday, worked, base, isExempt, agreedOn)),
    "daily-rest": dailyRests(presence, isExempt),
    "weekly-rest": weeks.filter((monday) => !hasWeeklyRest(monday, presence, isExempt, base, size)),
    breaks: periods(worked, 15, base, isExempt)
      .filter(({ minutes }) => minutes > 360)
      .map(inWords),
    "minimum-shift": periods(worked, 120, base, isExempt)
      .filter(({ minutes }) => minutes < 180)
      .map(inWords),
    "average-limit": averages(history, byDay, isExempt, agreedOn),
  };
}

/** A shift's minutes are worked unless in a break; breaks are presence unless they last eleven hours. */
function mark({ start, end, breaks }: SlowShift, worked: Uint8Array, present: Uint8Array, base: number): void {
  const own = new Uint8Array(end - start).fill(1);
  for (const [from, to] of breaks) own.fill(0, Math.max(0, from - start), Math.max(0, to - start));
  let before: number | null = null;
  for (let at = start; at < end; at += 1) {
    if (own[at - start] !== 1) continue;
    worked[at - base] = 1;
    present[at - base] = 1;
    if (before !== null && at - before - 1 < 660) present.fill(1, before - base, at - base);
    before = at;
  }
}

/** Stretches of ones; zeros fewer than `gap` between them are overlooked. */
function runs(marks: Uint8Array, gap: number, base: number): readonly Run[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] !== 1) continue;
    const last = found[found.length - 1];
    if (last !== undefined && base + at - last.end < gap) last.end = base + at + 1;
    else found.push({ start: base + at, end: base + at + 1 });
  }
  return found;
}

function overtimeOf(
  monday: string,
  worked: Uint8Array,
  base: number,
  isExempt: (day: string) => boolean,
  agreedOn: (day: string) => number | null,
) {
  let ordinary = 0;
  let hundred = 0;
  let inWeek = 0;
  let onDay = 0;
  let today = "";
  const end = midnight(daysLater(monday, 7));
  for (let at = midnight(monday); at < end; at += 1) {
    if (worked[at - base] !== 1) continue;
    const day = dayOf(at);
    if (isExempt(day)) continue;
    if (day !== today) [today, onDay] = [day, 0];
    onDay += 1;
    const isWithinDay = onDay <= 540 || onDay <= (agreedOn(day) ?? 0);
    if (isWithinDay) inWeek += 1;
    if (isWithinDay && inWeek <= 2400) continue;
    if (isSundayOrHoliday(day)) hundred += 1;
    else ordinary += 1;
  }
  return ordinary + hundred === 0 ? [] : [`${monday} ${ordinary} ${hundred}`];
}

/** The public holidays of the days that are asked about, copied from a calendar. */
const holidays = [
  "2025-12-25",
  "2026-01-01",
  "2026-04-06",
  "2026-05-01",
  "2026-05-14",
  "2026-05-25",
  "2026-07-21",
  "2026-08-15",
  "2026-11-01",
  "2026-11-11",
  "2026-12-25",
  "2027-01-01",
];
/** Whether a day is a public holiday. */
export const isHoliday = (day: string): boolean => holidays.includes(day);
const isSundayOrHoliday = (day: string): boolean => weekdayOf(day) === 7 || isHoliday(day);

function dailyRests(presence: readonly Run[], isExempt: (day: string) => boolean): readonly string[] {
  const shortest = new Map<string, number>();
  for (const [at, after] of presence.entries()) {
    const before = presence[at - 1];
    if (before === undefined || after.start - before.end >= 660) continue;
    if (dayOfWork(at, presence) === dayOfWork(at - 1, presence)) continue;
    const day = dayOf(after.start);
    if (isExempt(day) || isExempt(dayOf(before.start))) continue;
    shortest.set(day, Math.min(shortest.get(day) ?? 660, after.start - before.end));
  }
  return [...shortest].map(([day, minutes]) => `${day} ${minutes}`);
}

/** The day on which work began after the last eleven hours of rest, if that is at most thirteen hours before the end. */
function dayOfWork(at: number, presence: readonly Run[]): string {
  let first = at;
  while (first > 0 && (presence[first]?.start ?? 0) - (presence[first - 1]?.end ?? 0) < 660) first -= 1;
  const [one, began] = [presence[at] ?? { start: 0, end: 0 }, presence[first] ?? { start: 0, end: 0 }];
  return dayOf(one.end - began.start <= 780 ? began.start : one.start);
}

function hasWeeklyRest(
  monday: string,
  presence: readonly Run[],
  isExempt: (day: string) => boolean,
  base: number,
  size: number,
): boolean {
  const [from, to] = [midnight(monday), midnight(daysLater(monday, 7))];
  const kept = presence.filter(({ start }) => !isExempt(dayOf(start)));
  const starts = [base, ...kept.map(({ end }) => end)];
  const ends = [...kept.map(({ start }) => start), base + size];
  return starts.some((start, at) => {
    const end = ends[at] ?? start;
    return end - start >= 2100 && Math.min(end, to) - Math.max(start, from) >= 1440;
  });
}

type Period = { readonly day: string; readonly minutes: number };
const inWords = ({ day, minutes }: Period): string => `${day} ${minutes}`;

function periods(worked: Uint8Array, gap: number, base: number, isExempt: (day: string) => boolean): readonly Period[] {
  return runs(worked, gap, base)
    .map(({ start, end }) => ({
      day: dayOf(start),
      minutes: worked.subarray(start - base, end - base).reduce((sum, one) => sum + one, 0),
    }))
    .filter(({ day }) => !isExempt(day));
}

/**
 * What some days count for, in thirty-fifths of a week. A day is a seventh, which makes five; one away is nothing, and
 * of a Saturday or Sunday each weekday away in its week takes one of its five.
 * @param away the days from Monday to Friday among them that are left out
 */
export function partsOf(counted: readonly string[], away: readonly string[]): number {
  let parts = 0;
  for (const day of counted) {
    if (weekdayOf(day) <= 5) parts += away.includes(day) ? 0 : 5;
    else parts += 5 - away.filter((one) => mondayOf(one) === mondayOf(day)).length;
  }
  return parts;
}

/** Every day of the four months, one by one. */
function averages(
  history: SlowHistory,
  byDay: ReadonlyMap<string, number>,
  isExempt: (day: string) => boolean,
  agreedOn: (day: string) => number | null,
) {
  const firsts = new Set(history.sheets.map(({ monday }) => `${monday.slice(0, 5)}${firstMonthOf(monday)}-01`));
  return [...firsts].sort().flatMap((first) => {
    const days = daysOfPeriod(first);
    const { employed, absences } = history;
    const counts = (day: string) =>
      (employed === null || (employed.from <= day && day <= employed.to)) && !isExempt(day);
    const counted = days.filter(counts);
    const away = counted
      .filter((day) => weekdayOf(day) <= 5)
      .filter((day) => absences.some(({ from, to, isNeutral }) => isNeutral && from <= day && day <= to));
    const parts = partsOf(counted, away);
    const minutes = counted.reduce((sum, day) => sum + (byDay.get(day) ?? 0), 0);
    if (parts < 35) return [];
    if (BigInt(minutes) * 35n > 2880n * BigInt(parts)) return [`${first} limit ${minutes} ${parts}`];
    const weeks = new Set(days.map(mondayOf));
    const missing = [...weeks].some(
      (monday) =>
        !history.sheets.some((sheet) => sheet.monday === monday) &&
        [0, 1, 2, 3, 4]
          .map((after) => daysLater(monday, after))
          .some(
            (day) =>
              days.includes(day) &&
              counts(day) &&
              !isHoliday(day) &&
              agreedOn(day) !== 0 &&
              !absences.some(({ from, to }) => from <= day && day <= to),
          ),
    );
    return missing || employed === null ? [`${first} undetermined`] : [];
  });
}

const fourMonths = new Map<string, readonly string[]>();
function daysOfPeriod(first: string): readonly string[] {
  const known = fourMonths.get(first);
  if (known !== undefined) return known;
  const days: string[] = [];
  for (let day = first; firstMonthOf(day) === firstMonthOf(first); day = daysLater(day, 1)) days.push(day);
  fourMonths.set(first, days);
  return days;
}

const firstMonthOf = (day: string): string => ["01", "05", "09"][Math.floor((Number(day.slice(5, 7)) - 1) / 4)] ?? "";
