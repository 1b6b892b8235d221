import {
  addDays,
  type Day,
  formatDay,
  mondayOf,
  parseDay,
  periodOfMonths,
  type Span,
  weekday,
  within,
} from "../../calendar/day.ts";
import { friday, weekDays, weekdaysAWeek } from "../../calendar/units.ts";
import { isWorkingDay } from "../../calendar/working-days.ts";
import { absencesOf } from "../../dossier/absences.ts";
import { type Employed, employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Facts, statements } from "../../dossier/fact.ts";
import { termOn } from "../../dossier/terms.ts";
import { applied } from "../../law/parameter.ts";
import { averageMonths, neutralAbsences } from "../../law/working-time.ts";
import { isExemptOn } from "./exemption.ts";
import { netMinutesByDay } from "./net-time.ts";
import { since } from "./weeks.ts";

/**
 * Parts of a week are counted in thirty-fifths, so that a calendar day (a seventh) and a weekday (a fifth) are both whole
 * and nothing is ever rounded.
 */
export const partsAWeek = weekDays * weekdaysAWeek;

/** A week, Monday to Sunday, as far as it lies in a period. */
export type CountedWeek = {
  readonly monday: Day;
  /** What it counts for, in parts of a week: its days less those of neutral absences. Never less than nothing. */
  readonly parts: number;
  /** Net minutes on its counted days. */
  readonly minutes: number;
  readonly isRegistered: boolean;
  /**
   * Whether the period misses a sheet of it where there is none: the person is employed and not absent on one of its days
   * in the period, from Monday to Friday, that is no public holiday and on which the agreed week has work.
   */
  readonly isExpected: boolean;
};

/** Days of neutral absences, Monday to Friday, that follow each other and take as much away each. */
export type LeftOut = {
  readonly first: Day;
  readonly last: Day;
  readonly days: number;
  /** What each takes away, in parts of a week: itself and its fifth of the weekend days that count with it. */
  readonly each: number;
};

/** A period over which working time is averaged. */
export type AverageWindow = {
  readonly span: Span;
  readonly weeks: readonly CountedWeek[];
  /** What neutral absences take away of its days, in order. */
  readonly leftOut: readonly LeftOut[];
  readonly parts: number;
  readonly minutes: number;
  /** The counted days with their minutes, in order. */
  readonly days: readonly (readonly [Day, number])[];
  /** The stretches of employment in it; none where no contract is known, and then every day counts. */
  readonly employed: readonly Employed[];
};

/** The periods that begin in a span and of which at least one sheet is registered, in order. */
export function averageWindows(dossier: Dossier, span: Span): readonly AverageWindow[] {
  const windows = new Map<Day, Span>();
  for (const { period } of statements(dossier, "ShiftsRecorded")) {
    const monday = parseDay(period ?? since);
    if (monday < parseDay(since)) continue;
    const window = periodOfMonths(monday, applied(averageMonths, monday).value);
    if (within(span, window.from) && window.from >= parseDay(since)) windows.set(window.from, window);
  }
  return [...windows.values()].sort((a, b) => a.from - b.from).map((window) => windowOf(dossier, window));
}

/** Facts never change once they are made; two rules ask about each period. */
const known = new WeakMap<Facts, Map<Day, AverageWindow>>();

function windowOf(dossier: Dossier, span: Span): AverageWindow {
  const windows = known.get(dossier.facts) ?? new Map<Day, AverageWindow>();
  known.set(dossier.facts, windows);
  const before = windows.get(span.from);
  if (before !== undefined) return before;
  const found = countedWindow(dossier, span);
  windows.set(span.from, found);
  return found;
}

function countedWindow(dossier: Dossier, span: Span): AverageWindow {
  const employed = employedStretches(dossier);
  const counts = (day: Day): boolean =>
    (employed.length === 0 || employed.some(({ from, to }) => from <= day && (to === null || to >= day))) &&
    !isExemptOn(dossier, day);
  const { neutral, absent } = absentDays(dossier, span);
  const sheets = new Set(statements(dossier, "ShiftsRecorded").map(({ period }) => period));
  const byDay = netMinutesByDay(dossier);
  const days: [Day, number][] = [];
  const weeks: CountedWeek[] = [];
  const leftOut: LeftOut[] = [];
  for (let monday = mondayOf(span.from); monday <= span.to; monday = addDays(monday, weekDays)) {
    const counted: Day[] = [];
    let minutes = 0;
    let isExpected = false;
    for (let day = monday; day < monday + weekDays; day = addDays(day, 1)) {
      if (!counts(day) || !within(span, day)) continue;
      if (isWorkingDay("administrative", day) && !absent.has(day) && !isFreeOn(dossier, employed, day))
        isExpected = true;
      const worked = byDay.get(day) ?? 0;
      minutes += worked;
      counted.push(day);
      days.push([day, worked]);
    }
    const away = awayOf(counted, neutral);
    addTo(leftOut, away);
    const parts = counted.length * weekdaysAWeek - away.days.length * away.each;
    weeks.push({ monday, parts, minutes, isExpected, isRegistered: sheets.has(formatDay(monday)) });
  }
  const sum = (of: (week: CountedWeek) => number): number => weeks.reduce((total, week) => total + of(week), 0);
  return {
    span,
    weeks,
    leftOut,
    days,
    parts: sum(({ parts }) => parts),
    minutes: sum(({ minutes }) => minutes),
    employed: employed.filter(({ from, to }) => from <= span.to && (to === null || to >= span.from)),
  };
}

/**
 * What neutral absences take away of the counted days of one week. A neutral weekday takes its own day away and its
 * fifth of each weekend day that counts with it, which in a whole week makes a fifth of the week. So in a week of which
 * only a part is in the period, leave never takes more than that part, and nothing that other weeks count.
 */
function awayOf(counted: readonly Day[], neutral: ReadonlySet<Day>) {
  const weekdays = counted.filter((day) => weekday(day) <= friday);
  const weekendDays = counted.length - weekdays.length;
  // A day is five parts, one for each weekday: of a weekend day each weekday has one.
  return { days: weekdays.filter((day) => neutral.has(day)), each: weekdaysAWeek + weekendDays };
}

/** Adds days that take as much away each, joined to those before where no other weekday lies between. */
function addTo(leftOut: LeftOut[], { days, each }: { readonly days: readonly Day[]; readonly each: number }): void {
  for (const day of days) {
    const before = leftOut.at(-1);
    if (before !== undefined && before.each === each && weekdayAfter(before.last) === day)
      leftOut[leftOut.length - 1] = { ...before, last: day, days: before.days + 1 };
    else leftOut.push({ first: day, last: day, days: 1, each });
  }
}

/** The next day from Monday to Friday. */
const weekdayAfter = (day: Day): Day => (weekday(day) < friday ? addDays(day, 1) : addDays(mondayOf(day), weekDays));

/** Whether the agreed week has no work on a day of the week, as for those who work three days. */
function isFreeOn(dossier: Dossier, employed: readonly Employed[], day: Day): boolean {
  const contract = employed.find(({ from, to }) => from <= day && (to === null || to >= day))?.contract;
  const schedule = contract === undefined ? null : termOn(dossier, contract, "schedule", day);
  return schedule?.value.dailyMinutes?.[weekday(day) - 1] === 0;
}

/** The days of absence, and those of them that are left out of an average. */
function absentDays(dossier: Dossier, span: Span) {
  const [neutral, absent] = [new Set<Day>(), new Set<Day>()];
  const kinds = applied(neutralAbsences, span.to).value;
  const reach = { from: mondayOf(span.from), to: addDays(span.to, weekDays) };
  for (const { kind, from, to } of absencesOf(dossier))
    for (let day = Math.max(from, reach.from) as Day; day <= to && day <= reach.to; day = addDays(day, 1)) {
      absent.add(day);
      if (kinds.includes(kind)) neutral.add(day);
    }
  return { neutral, absent };
}
