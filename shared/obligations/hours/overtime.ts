import { addDays, type Day, weekday } from "../../calendar/day.ts";
import { isPublicHoliday } from "../../calendar/holidays.ts";
import { sunday, weekDays } from "../../calendar/units.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { type Term, termOn } from "../../dossier/terms.ts";
import { applied } from "../../law/parameter.ts";
import {
  dailyOvertimeMinutes,
  exemptPositions,
  overtimePercent,
  sundayOvertimePercent,
  weeklyOvertimeMinutes,
} from "../../law/working-time.ts";
import type { Working } from "../obligation.ts";
import { evidence, noMargin, type Rule, weekMargin } from "../rule.ts";
import { contractsOn } from "./exemption.ts";
import { type Found, sheetEvidence, underLabourAct } from "./findings.ts";
import { sheetsAbout } from "./net-time.ts";
import { toldTwiceOn } from "./told-twice.ts";
import { everyWorkedWeekUnderLabourAct, since, type WorkedDay, type WorkedWeek, workedWeeks } from "./weeks.ts";

/**
 * Work beyond nine hours a day or forty hours a week is overtime: it needs one of the Act's grounds or an agreement on
 * voluntary overtime, and a premium of fifty per cent, or a hundred on Sundays and public holidays, or rest instead.
 * Labour Act of 16 March 1971, arts 25 to 26bis and 29. The Act of 14 December 2000 knows no such premium.
 *
 * A day on which the contract agrees more than nine hours (a four-day week, a new scheme) is counted from there: hours
 * within a scheme of the work rules are no overtime. Whether the scheme was lawfully introduced is not asked. Each day
 * is counted by the scheme in force on it; a week in which it changes has no one agreed week to be held against. Hours
 * count once: what was overtime of its day is not overtime of the week again, and the week's overtime is what comes
 * last in it. Days that replace a public holiday, and lower limits of collective agreements, are not known here.
 */
export const overtime: Rule = {
  id: "overtime",
  family: "hours",
  per: "month",
  says: "Overtime has a ground or a voluntary agreement, and is paid with its premium or made up for by rest.",
  since,
  reads: { hours: weekMargin, employment: noMargin },
  uses: [dailyOvertimeMinutes, weeklyOvertimeMinutes, overtimePercent, sundayOvertimePercent, exemptPositions],
  basis: [{ source: "Labour Act of 16 March 1971", article: "arts 25 to 26bis (grounds, voluntary overtime, rest)" }],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    workedWeeks(dossier, span).flatMap((week) =>
      overtimeOf(week, dossier).flatMap((found) => underLabourAct(overtime.id, employer, found)),
    ),
  checked: everyWorkedWeekUnderLabourAct,
};

type Split = WorkedDay & {
  /** Beyond the threshold of the day, and of the week without that. */
  readonly overDay: number;
  readonly overWeek: number;
  readonly threshold: number;
  readonly hundred: boolean;
};

function overtimeOf(week: WorkedWeek, dossier: Dossier): readonly Found[] {
  const limits = {
    day: applied(dailyOvertimeMinutes, week.monday),
    week: applied(weeklyOvertimeMinutes, week.monday),
    ordinary: applied(overtimePercent, week.monday),
    hundred: applied(sundayOvertimePercent, week.monday),
  };
  const split = splitByThreshold(week, dossier, limits.day.value, limits.week.value);
  const over = split.filter(({ overDay, overWeek }) => overDay + overWeek > 0);
  const [first] = over;
  if (first === undefined) return [];
  const total = (days: readonly Split[]) => days.reduce((sum, { overDay, overWeek }) => sum + overDay + overWeek, 0);
  const hundred = total(over.filter((day) => day.hundred));
  const ordinary = total(over) - hundred;
  const schedules = schedulesOf(week.monday, dossier);
  const days = week.days.map(({ day }) => day);
  return [
    {
      anchor: week.monday,
      on: first.day,
      until: over.at(-1)?.day ?? first.day,
      because: {
        facts: [
          ...sheetEvidence(sheetsAbout(dossier, days)),
          ...schedules.flatMap((schedule) =>
            schedule === null ? [] : [evidence("agreed-week", schedule.value.weeklyMinutes, schedule)],
          ),
        ],
        parameters: [
          ...(over.some(({ overDay }) => overDay > 0) ? [limits.day] : []),
          ...(over.some(({ overWeek }) => overWeek > 0) ? [limits.week] : []),
          ...(ordinary > 0 ? [limits.ordinary] : []),
          ...(hundred > 0 ? [limits.hundred] : []),
        ],
        workings: [
          ...split
            .filter(({ overDay }) => overDay > 0)
            .map(({ day, minutes, threshold, overDay }) => ({
              say: "overtime-of-day",
              with: { day, minutes, threshold, over: overDay },
            })),
          ...overtimeOfWeek(week, split, limits.week.value),
          { say: "overtime-premiums", with: { ordinary, hundred } },
          ...aboveAgreed(schedules, week.minutes - total(over)),
          ...toldTwiceOn(dossier, days),
        ],
      },
    },
  ];
}

/** What a day has beyond its own threshold is set aside; the rest of the week counts until its threshold is reached. */
function splitByThreshold(
  { days }: WorkedWeek,
  dossier: Dossier,
  dayThreshold: number,
  weekThreshold: number,
): readonly Split[] {
  let room = weekThreshold;
  return days.map((worked) => {
    const agreed = scheduleOn(worked.day, dossier)?.value.dailyMinutes?.[weekday(worked.day) - 1] ?? 0;
    const threshold = Math.max(dayThreshold, agreed);
    const overDay = Math.max(0, worked.minutes - threshold);
    const overWeek = Math.max(0, worked.minutes - overDay - room);
    room -= worked.minutes - overDay - overWeek;
    return { ...worked, threshold, overDay, overWeek, hundred: isPaidDouble(worked.day) };
  });
}

const isPaidDouble = (day: Day): boolean => weekday(day) === sunday || isPublicHoliday(day);

function overtimeOfWeek(week: WorkedWeek, split: readonly Split[], threshold: number): readonly Working[] {
  const over = split.reduce((sum, { overWeek }) => sum + overWeek, 0);
  const counted = split.reduce((sum, { overDay }) => sum + overDay, 0);
  if (over === 0) return [];
  return [{ say: "overtime-of-week", with: { monday: week.monday, minutes: week.minutes, counted, threshold, over } }];
}

/** Between the agreed week and the threshold no law gives a premium; a collective agreement may. */
function aboveAgreed(schedules: readonly Schedule[], ordinaryMinutes: number): readonly Working[] {
  const [schedule, another] = schedules;
  const agreed = another === undefined ? schedule?.value.weeklyMinutes : undefined;
  if (agreed === undefined || ordinaryMinutes <= agreed) return [];
  return [{ say: "above-agreed-week", with: { agreed, above: ordinaryMinutes - agreed } }];
}

/** What was agreed; null where nobody said, or with several contracts at once. */
type Schedule = Term<"schedule"> | null;

function scheduleOn(day: Day, dossier: Dossier): Schedule {
  const [contract, another] = contractsOn(dossier, day);
  if (contract === undefined || another !== undefined) return null;
  return termOn(dossier, contract.contract, "schedule", day);
}

/** The different schedules of a week's days under contract, worked or not, in order. Who repeats one makes no other. */
function schedulesOf(monday: Day, dossier: Dossier): readonly Schedule[] {
  const found = new Map<string, Schedule>();
  for (let day = monday; day < monday + weekDays; day = addDays(day, 1)) {
    if (contractsOn(dossier, day).length === 0) continue;
    const schedule = scheduleOn(day, dossier);
    const said = JSON.stringify([schedule?.value.weeklyMinutes, schedule?.value.dailyMinutes]);
    if (!found.has(said)) found.set(said, schedule);
  }
  return [...found.values()];
}
