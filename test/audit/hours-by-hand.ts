import {
  dayOf,
  daysLater,
  isHoliday,
  mondayOf,
  partsOf,
  type SlowHistory,
  slowFindings,
  weekdayOf,
} from "../obligations/slow-hours.ts";
import { contractOf, type Told } from "./told.ts";

/** Leave that takes its weekdays out of an average: annual leave, sickness, and leave that suspends the contract. */
const neutral = [
  "annual-leave",
  "sickness",
  "accident",
  "work-accident",
  "occupational-disease",
  "maternity-leave",
  "prophylactic-leave",
  "birth-leave",
  "parental-leave",
  "time-credit",
  "unpaid-leave",
];
const minuteOf = (instant: string): number => Date.parse(instant) / 60_000;

/** What limits and rests were broken in 2026, as `rule day minutes`, and how many periods were held against each. */
export type HoursByHand = {
  readonly findings: readonly string[];
  readonly days: number;
  readonly weeks: number;
  readonly rests: number;
  readonly averages: number;
};

/** Working time of a person, minute by minute (see slow-hours.ts). */
export function hoursByHand(person: Told): HoursByHand {
  const { from, to, hire, changes } = contractOf(person);
  const sheets = person.of("ShiftsRecorded");
  const absences = person.of("AbsenceRecorded");
  const managed = [hire, ...changes].find(({ data }) => data.position === "management-or-trust");
  const managerFrom = managed === undefined ? null : managed === hire ? from : managed.from;
  const history: SlowHistory = {
    firstMonday: "2025-12-29",
    weeks: 54,
    sheets: sheets.map(({ period, data }) => ({
      monday: period,
      shifts: data.shifts.map(({ startsAt, endsAt, breaks }) => ({
        start: minuteOf(startsAt),
        end: minuteOf(endsAt),
        breaks: breaks.map((pause) => [minuteOf(pause.startsAt), minuteOf(pause.endsAt)] as const),
      })),
    })),
    absences: absences.map(({ period, data }) => ({
      from: period,
      to: data.lastDay,
      isNeutral: neutral.includes(data.kind),
    })),
    employed: { from, to },
    managerFrom,
    agreed: [
      { from, minutes: hire.data.schedule?.dailyMinutes ?? [] },
      ...changes.flatMap(({ from: since, data: { schedule } }) =>
        schedule === undefined ? [] : [{ from: since, minutes: schedule.dailyMinutes ?? [] }],
      ),
    ],
  };
  const { days = [], ...slow } = slowFindings(history);
  const judged = days
    .map((line) => line.slice(0, 10))
    .filter((day) => managerFrom === null || day < managerFrom || day < from || day > to);
  return {
    findings: [
      ...Object.entries(slow).flatMap(([rule, lines]) =>
        // Whether a sheet is missed is asked below: those who work half of the week do not miss the other half's.
        lines.filter((line) => !line.endsWith("undetermined")).map((line) => `${rule} ${line}`),
      ),
      ...missing(person, history),
    ],
    days: judged.filter(isIn2026).length,
    weeks: new Set(judged.map(mondayOf).filter(isIn2026)).size,
    rests: restsOf(history),
    averages: firstsOf(history).filter((first) => isLongEnough(first, history)).length,
  };
}

const isIn2026 = (day: string): boolean => day.startsWith("2026");

/** The first days of the periods of four months of 2026 in which a week with a sheet begins. */
const firstsOf = ({ sheets }: SlowHistory): readonly string[] =>
  ["01", "05", "09"]
    .map((month) => `2026-${month}-01`)
    .filter((first) => sheets.some(({ monday }) => daysOf(first).includes(monday)));

const daysOf = (first: string): readonly string[] =>
  Array.from({ length: 123 }, (_, at) => daysLater(first, at)).filter(
    (day) => day < `${first.slice(0, 4)}-${String(Number(first.slice(5, 7)) + 4).padStart(2, "0")}-01`,
  );

const counts = ({ employed, managerFrom }: SlowHistory, day: string): boolean =>
  employed !== null && employed.from <= day && day <= employed.to && (managerFrom === null || day < managerFrom);

const isAbsent = ({ absences }: SlowHistory, day: string): boolean =>
  absences.some(({ from, to }) => from <= day && day <= to);

/** A week at least is left of a period. */
function isLongEnough(first: string, history: SlowHistory): boolean {
  const days = daysOf(first).filter((day) => counts(history, day));
  const away = days.filter(
    (day) =>
      weekdayOf(day) <= 5 && history.absences.some(({ from, to, isNeutral }) => isNeutral && from <= day && day <= to),
  );
  return partsOf(days, away) >= 35;
}

/**
 * Periods whose average is not known, because work on one of their own days may not have been registered: a day from
 * Monday to Friday, no holiday, no absence, with work in the agreed week, in a week without a sheet.
 */
function missing(person: Told, history: SlowHistory): readonly string[] {
  const { hire, changes } = contractOf(person);
  const agreesWork = (day: string): boolean => {
    const agreed = [...changes].reverse().find(({ from, data }) => from <= day && data.schedule !== undefined) ?? hire;
    return agreed.data.schedule?.dailyMinutes?.[weekdayOf(day) - 1] !== 0;
  };
  const hasSheet = (day: string): boolean => history.sheets.some(({ monday }) => monday === mondayOf(day));
  return firstsOf(history)
    .filter((first) => isLongEnough(first, history))
    .filter((first) =>
      daysOf(first).some(
        (day) =>
          counts(history, day) &&
          weekdayOf(day) <= 5 &&
          !isHoliday(day) &&
          !isAbsent(history, day) &&
          agreesWork(day) &&
          !hasSheet(day),
      ),
    )
    .map((first) => `average-limit ${first} undetermined`);
}

/** Days of 2026 on which another day of work began than the one before: each has a rest before it. */
function restsOf({ sheets, managerFrom }: SlowHistory): number {
  const shifts = sheets.flatMap((sheet) => sheet.shifts).sort((a, b) => a.start - b.start);
  const isExempt = (day: string): boolean => managerFrom !== null && day >= managerFrom;
  const days = new Set<string>();
  let [began, ended, before] = [0, 0, ""];
  let firstDay = "";
  for (const { start, end } of shifts) {
    // After eleven hours of rest a day of work begins anew; what ends within thirteen hours of its beginning is its own.
    if (start - ended >= 660) [began, firstDay] = [start, dayOf(start)];
    const own = end - began <= 780 ? firstDay : dayOf(start);
    const day = dayOf(start);
    if (before !== "" && own !== before && !isExempt(day) && !isExempt(before) && isIn2026(day)) days.add(day);
    [ended, before] = [Math.max(ended, end), own];
  }
  return days.size;
}
