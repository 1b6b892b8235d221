import type { FamilyWording } from "../wording.ts";
import type { hoursKeys } from "./keys.ts";

const correct =
  "Manager and payroll: check the registered times. If they are wrong, correct the sheet in time registration (Belfry " +
  "takes the higher revision). ";
const acknowledge = "write the reason down, and acknowledge this finding.";

const weekDuty = "Working time in one week, Monday to Sunday, stays within the maximum, overtime included.";
const overtimeDuty =
  "Work beyond nine hours a day or forty hours a week needs a ground that the Labour Act names or a written agreement " +
  "on voluntary overtime, and is paid with a premium or made up for by rest.";
const dailyRestDuty = "Between two days of work everybody has eleven hours of rest without interruption.";
const weeklyRestDuty =
  "Every week everybody has thirty-five hours of rest without interruption: a day of rest and the daily rest joined to it.";
const breakDuty = "Nobody works longer than six hours without a break.";
const shiftDuty = "Each period of work lasts at least three hours; a short break does not end it.";
const averageDuty =
  "Over four months, working time stays within forty-eight hours a week on average, overtime included. Annual leave, " +
  "sickness and leave that suspends the contract are left out.";

/** A duration as people write it, from the text of a parameter in minutes. */
function time(minutes: string): string {
  const [hours, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")} min`;
}

/** Parts of a week as days, of which each is five: "569" as 113.8. */
const inDays = (parts: string): string => (/^\d+$/.test(parts) ? String(Number(parts) / 5) : parts);

/** Codes of the events as words: `annual-leave` as "annual leave". */
export const kinds = (list: string): string => list.replaceAll("-", " ");

/** Why a day that is left out takes less than 1.4 days away, by what it takes. */
const weekendLeft: { readonly [each: string]: string } = {
  5: "; no Saturday or Sunday of that week counts",
  6: "; only one day of that weekend counts",
};

/** An absence by its days. */
export const absenceInEnglish = (from: string, to: string): string => `${from} to ${to}`;

/** The counted hours of a sheet. */
export const hoursOfSheetInEnglish = (sheet: string, monday: string, hours: string): string =>
  `${sheet}, week of ${monday}: ${hours}`;

/** English words about working time. */
export const englishHours: FamilyWording<typeof hoursKeys> = {
  rules: {
    "weekly-limit": {
      breached: {
        title: "Working time: more than the weekly maximum",
        todo: `${correct}If they are right, see whether the Act excepts the reason (an accident or urgent repairs, for instance), ${acknowledge}`,
        why: weekDuty,
      },
      undetermined: { title: "Working time: weekly maximum not checked", todo: "", why: weekDuty },
    },
    overtime: {
      breached: {
        title: "Working time: overtime to be justified and paid",
        todo:
          `${correct}If they are right: HR notes the ground or the agreement on voluntary overtime; payroll pays the ` +
          "premium below, or the manager gives rest instead. Under the reform of 2026 part of voluntary overtime carries no " +
          "premium (to be confirmed with your adviser). Then acknowledge this finding.",
        why: overtimeDuty,
      },
      undetermined: { title: "Working time: overtime not checked", todo: "", why: overtimeDuty },
    },
    "daily-rest": {
      breached: {
        title: "Working time: too little rest between two days",
        todo: `${correct}If they are right, see that the rest is made up for, see whether a collective agreement allows it, ${acknowledge}`,
        why: dailyRestDuty,
      },
      undetermined: { title: "Working time: daily rest not checked", todo: "", why: dailyRestDuty },
    },
    "weekly-rest": {
      breached: {
        title: "Working time: no full weekly rest",
        todo: `${correct}If they are right, give the missing rest in the days that follow, ${acknowledge}`,
        why: weeklyRestDuty,
      },
      undetermined: { title: "Working time: weekly rest not checked", todo: "", why: weeklyRestDuty },
    },
    breaks: {
      breached: {
        title: "Working time: days without the break",
        todo:
          `${correct}A break that was taken and not registered is added there. If none was taken, the manager plans one ` +
          `before six hours have passed; ${acknowledge}`,
        why: breakDuty,
      },
      undetermined: { title: "Working time: breaks not checked", todo: "", why: breakDuty },
    },
    "minimum-shift": {
      breached: {
        title: "Working time: periods of work below the minimum",
        todo: `${correct}If they are right, see whether a royal decree or a collective agreement allows shorter ones, ${acknowledge}`,
        why: shiftDuty,
      },
      undetermined: { title: "Working time: minimum length not checked", todo: "", why: shiftDuty },
    },
    "average-limit": {
      breached: {
        title: "Working time: more than the average maximum",
        todo:
          "Manager: stop overtime until the period ends. Payroll: check the sheets and absences of the period and correct " +
          `what is wrong. HR: if they are right, speak to your adviser, ${acknowledge}`,
        why: averageDuty,
      },
      undetermined: { title: "Working time: average over four months not known", todo: "", why: averageDuty },
    },
    "average-pace": {
      before: {
        title: "Working time: on the way beyond the average maximum",
        todo:
          "Manager: give the rest below, or plan shorter weeks, before the last day. HR: see that it is registered; Belfry " +
          "takes this back when the pace no longer leads beyond the maximum.",
        why: averageDuty,
      },
      due: {
        title: "Working time: last day to stay within the average maximum",
        todo: "Manager: no overtime today. Payroll: send the sheets of the last weeks, so that the period can be judged.",
        why: averageDuty,
      },
      undetermined: { title: "Working time: pace of the average not known", todo: "", why: averageDuty },
    },
  },
  evidence: { "agreed-week": "Agreed week", absence: "Absence", "hours-of-sheet": "Time sheet" },
  workings: {
    "week-against-limit": ({ day, hours }) =>
      `In the week of ${day("monday")}: ${hours("minutes")} worked, breaks not counted, less ${hours("limit")} allowed is ` +
      `${hours("over")} too long. Passed on ${day("on")}.`,
    "overtime-of-day": ({ day, hours }) =>
      `On ${day("day")}: ${hours("minutes")} worked less ${hours("threshold")} is ${hours("over")} of overtime.`,
    "overtime-of-week": ({ day, hours }) =>
      `In the week of ${day("monday")}: ${hours("minutes")} worked less ${hours("counted")} counted by the day less ` +
      `${hours("threshold")} is ${hours("over")} of overtime of the week, the last hours of it.`,
    "overtime-premiums": ({ hours }) =>
      `The premium of other days is due on ${hours("ordinary")}, that of Sundays and public holidays on ` +
      `${hours("hundred")}.`,
    "above-agreed-week": ({ hours }) =>
      `Besides, ${hours("above")} above the agreed week of ${hours("agreed")}; no premium by law unless a collective ` +
      "agreement says so.",
    "rest-between-days": ({ day, text, hours }) =>
      `Work ended on ${day("ended")} at ${text("at")} and began again on ${day("day")} at ${text("again")}: ` +
      `${hours("minutes")} of rest, ${hours("short")} short of ${hours("limit")}.`,
    "rest-of-week": ({ day, hours }) =>
      `In the week of ${day("monday")}, the most that one rest had in the week was ${hours("within")}, of ` +
      `${hours("minutes")} in all; needed are ${hours("limit")}, ${hours("needed")} of them in the week.`,
    "work-without-break": ({ day, text, hours }) =>
      `On ${day("day")}, ${text("start")} to ${text("end")}: ${hours("minutes")} worked without a break of ` +
      `${hours("shortest")}; at most ${hours("longest")} are allowed.`,
    "short-period-of-work": ({ day, text, hours }) =>
      `On ${day("day")}, ${text("start")} to ${text("end")}: ${hours("minutes")} worked; at least ${hours("least")} are ` +
      "asked of one period of work.",
    "average-against-limit": ({ day, hours, number }) =>
      `From ${day("first")} to ${day("last")}: ${hours("minutes")} worked. ${inDays(number("parts"))} days count, and ` +
      `${hours("limit")} a week allow ${hours("allowed")} in them (${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, ` +
      `whole minutes); the average was ${hours("average")} a week or a little more.`,
    "average-registered": ({ day, hours, number }) =>
      `From ${day("first")} to ${day("last")}: ${hours("minutes")} registered so far. ${inDays(number("parts"))} days ` +
      `count, and ${hours("limit")} a week allow ${hours("allowed")} in them (${inDays(number("parts"))} ÷ 7 × ` +
      `${hours("limit")}, whole minutes); registered so far is ${hours("average")} a week.`,
    "days-of-employment": ({ number }) =>
      `The period has ${number("period")} days; on ${number("days")} of them the person was employed, in a position that ` +
      "the maximum holds for.",
    "days-left-out": ({ number }) =>
      `Absences that are left out take ${inDays(number("away"))} of ${number("days")} days away: ` +
      `${inDays(number("parts"))} count. Each of their days from Monday to Friday takes itself away, and a fifth of each ` +
      "Saturday and Sunday of the same week that would count (a reading, to be confirmed).",
    "left-out-from-to": ({ day, number }) =>
      `Left out, ${day("first") === day("last") ? day("first") : `${day("first")} to ${day("last")}`}: ` +
      `${number("days")} × ${inDays(number("each"))} = ${inDays(number("away"))} ${number("away") === "5" ? "day" : "days"}${weekendLeft[number("each")] ?? ""}.`,
    "weekend-decides": ({ hours, number }) =>
      `This reading decides: if each of these days took itself alone away, ${inDays(number("parts"))} days would count and ` +
      `${hours("allowed")} would be allowed, which is not exceeded.`,
    "sheets-come-to": ({ hours }) =>
      `The sheets come to ${hours("sum")}; ${hours("twice")} of that are told twice and counted once, which leaves ` +
      `${hours("minutes")}.`,
    "weeks-without-sheet": ({ number, text }) =>
      `No sheet is registered of these weeks, ${number("weeks")} in all: ${text("list")}.`,
    "average-so-far": ({ day, hours, number }) =>
      `Since ${day("first")}: ${hours("minutes")} in ${number("weeks")} registered weeks, of which ` +
      `${inDays(number("parts"))} days count: ${hours("average")} a week on average, against ${hours("limit")}.`,
    "average-allows": ({ hours, number }) =>
      `In the whole period ${inDays(number("parts"))} days count, and ${hours("limit")} a week allow ${hours("allowed")} ` +
      `in them (${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, whole minutes).`,
    "average-exceeded-in-week": ({ number }) =>
      `At this pace the average is exceeded in week ${number("week")} of ${number("year")}.`,
    "rest-needed-by": ({ day, hours }) =>
      `To stay within it, ${hours("minutes")} less than at this pace may be worked by ${day("last")}.`,
    "told-by-two-sheets": ({ day, text }) =>
      `Told twice: ${day("day")}, ${text("start")} to ${text("end")}, by time sheets ${text("one")} and ${text("other")}.`,
    "told-twice-in-sheet": ({ day, text }) =>
      `Told twice: ${day("day")}, ${text("start")} to ${text("end")}, by two shifts of time sheet ${text("sheet")}.`,
    "told-twice-more": ({ day, number }) =>
      `Told twice: ${number("times")} more ${number("times") === "1" ? "stretch" : "stretches"} of time, the last on ` +
      `${day("last")}.`,
    "told-twice-counts-once": () =>
      "What is told twice is counted once, and a break counts only where no other shift has work.",
  },
  missing: {
    "sector-of-employer": {
      fact: "Whether the employer is private or public",
      question: "Does the Labour Act apply to this employer, or the Act of 14 December 2000 on the public sector?",
      who: "HR",
      todo: "Report it once in the employer's settings (EmployerConfigured, sector).",
    },
    "sheets-of-weeks": {
      fact: "The time sheets of some weeks",
      question: "What was worked in the weeks listed below?",
      who: "Time registration or payroll",
      todo:
        "Send a sheet of each week (ShiftsRecorded), an empty one where nothing was worked, or the absence " +
        "(AbsenceRecorded).",
    },
    employment: {
      fact: "The contract of the person",
      question: "From which day until which day is this person employed?",
      who: "HR system",
      todo: "Send the EmployeeHired of this person.",
    },
  },
  parameters: {
    "public-daily-minutes-max": (value) => `Working time in one day, public sector: at most ${time(value)}`,
    "weekly-minutes-max": (value) => `Working time in one week, overtime included: at most ${time(value)}`,
    "public-weekly-minutes-max": (value) => `Working time in one week, public sector: at most ${time(value)}`,
    "daily-overtime-minutes": (value) => `Overtime with a premium: beyond ${time(value)} a day`,
    "weekly-overtime-minutes": (value) => `Overtime with a premium: beyond ${time(value)} a week`,
    "overtime-percent": (value) => `Premium on overtime, Saturdays included: ${value} %`,
    "sunday-overtime-percent": (value) => `Premium on overtime on Sundays and public holidays: ${value} %`,
    "daily-rest-minutes-min": (value) => `Rest between two days of work: at least ${time(value)}`,
    "public-daily-rest-minutes-min": (value) => `Rest between two days of work, public sector: at least ${time(value)}`,
    "weekly-rest-minutes-min": (value) => `Weekly rest: at least ${time(value)} without interruption`,
    "public-weekly-rest-minutes-min": (value) => `Weekly rest, public sector: at least ${time(value)}`,
    "weekly-rest-minutes-in-week": (value) => `Of the weekly rest, in the week itself: at least ${time(value)}`,
    "unbroken-minutes-max": (value) => `Work without a break: at most ${time(value)}`,
    "break-minutes-min": (value) => `A break: at least ${time(value)}, where no collective agreement says otherwise`,
    "public-break-minutes-min": (value) => `A break, public sector: at least ${time(value)}`,
    "shift-minutes-min": (value) => `A period of work: at least ${time(value)}`,
    "short-break-minutes-max": (value) => `An interruption below ${time(value)} does not end a period of work`,
    "average-minutes-max": (value) => `Average working time: at most ${time(value)} a week, overtime included`,
    "average-months": (value) => `The average is taken over ${value} calendar months, counted from January`,
    "neutral-absences": (value) => `Absences left out of the average: ${kinds(value)}`,
    "exempt-positions": (value) => `Positions outside the rules on working time: ${kinds(value)}`,
  },
};
