import { type Citation, defineParameter, type Parameter } from "./parameter.ts";

const labourAct = (article: string): Citation => ({
  source: "Labour Act of 16 March 1971",
  article,
  address: "https://www.ejustice.just.fgov.be/eli/loi/1971/03/16/1971031602/justel",
});

/** As the federal administration's own page on working time says it (bosa.belgium.be, Werktijd), without articles. */
const publicAct = (what: string): Citation => ({
  source: "Act of 14 December 2000 on working time in the public sector",
  article: `${what} (FPS BOSA, Working time)`,
});

const directive = (article: string): Citation => ({
  source: "Directive 2003/88/EC on working time",
  article,
  address: "https://eur-lex.europa.eu/eli/dir/2003/88/oj",
});

const reviewed = { reviewedOn: "2026-11-24", reviewBy: "2028-12-31" };
/** The Labour Act's limits as the Act of 5 March 2017 left them. */
const since = "2017-02-01";

/** One limit as two acts set it: for most employers, and for most public ones. */
export type BothActs = { readonly private: Parameter<number>; readonly public: Parameter<number> };

export const dailyMinutesMax = defineParameter<number>({
  id: "daily-minutes-max",
  says: "Working time may not exceed this in one day, overtime included.",
  unit: "minutes of net working time in a civil day",
  values: [{ since, value: 11 * 60, citation: labourAct("art. 27, par. 1") }],
  ...reviewed,
});

export const publicDailyMinutesMax = defineParameter<number>({
  id: "public-daily-minutes-max",
  says: "In the public sector, working time may not exceed this in one day.",
  unit: "minutes of net working time in a civil day",
  values: [{ since, value: 11 * 60, citation: publicAct("limit of a day"), confidence: "medium" }],
  ...reviewed,
});

export const weeklyMinutesMax = defineParameter<number>({
  id: "weekly-minutes-max",
  says: "Working time may not exceed this in one week, overtime included.",
  unit: "minutes of net working time, Monday to Sunday",
  values: [{ since, value: 50 * 60, citation: labourAct("art. 27, par. 1") }],
  ...reviewed,
});

export const publicWeeklyMinutesMax = defineParameter<number>({
  id: "public-weekly-minutes-max",
  says: "In the public sector, working time may not exceed this in one week.",
  unit: "minutes of net working time, Monday to Sunday",
  values: [{ since, value: 50 * 60, citation: publicAct("limit of a week"), confidence: "medium" }],
  ...reviewed,
});

export const dailyOvertimeMinutes = defineParameter<number>({
  id: "daily-overtime-minutes",
  says: "Work beyond this in one day is overtime that carries a premium, unless a lower limit was agreed collectively.",
  unit: "minutes of net working time in a civil day",
  values: [{ since, value: 9 * 60, citation: labourAct("art. 29, par. 2") }],
  ...reviewed,
});

export const weeklyOvertimeMinutes = defineParameter<number>({
  id: "weekly-overtime-minutes",
  says: "Work beyond this in one week is overtime that carries a premium, unless a lower limit was agreed collectively.",
  unit: "minutes of net working time, Monday to Sunday",
  values: [{ since, value: 40 * 60, citation: labourAct("art. 29, par. 2") }],
  ...reviewed,
});

export const overtimePercent = defineParameter<number>({
  id: "overtime-percent",
  says: "Overtime is paid with this premium, Saturdays included.",
  unit: "per cent of normal pay",
  values: [{ since, value: 50, citation: labourAct("art. 29, par. 1") }],
  ...reviewed,
});

export const sundayOvertimePercent = defineParameter<number>({
  id: "sunday-overtime-percent",
  says: "Overtime on a Sunday or public holiday is paid with this premium.",
  unit: "per cent of normal pay",
  values: [{ since, value: 100, citation: labourAct("art. 29, par. 1") }],
  ...reviewed,
});

export const dailyRestMinutesMin = defineParameter<number>({
  id: "daily-rest-minutes-min",
  says: "Between two days of work lies an uninterrupted rest of this length.",
  unit: "minutes",
  values: [{ since, value: 11 * 60, citation: labourAct("art. 38ter, par. 1") }],
  ...reviewed,
});

export const publicDailyRestMinutesMin = defineParameter<number>({
  id: "public-daily-rest-minutes-min",
  says: "In the public sector, between two days of work lies an uninterrupted rest of this length.",
  unit: "minutes",
  values: [{ since, value: 11 * 60, citation: publicAct("rest in twenty-four hours") }],
  ...reviewed,
});

export const weeklyRestMinutesMin = defineParameter<number>({
  id: "weekly-rest-minutes-min",
  says: "Every week has an uninterrupted rest of this length: a day of rest and the daily rest joined to it.",
  unit: "minutes",
  values: [{ since, value: 35 * 60, citation: labourAct("arts 11 and 38ter, par. 2") }],
  ...reviewed,
});

export const publicWeeklyRestMinutesMin = defineParameter<number>({
  id: "public-weekly-rest-minutes-min",
  says: "In the public sector, every week has an uninterrupted rest of this length.",
  unit: "minutes",
  // The directive's floor, which binds public employers; the article of the act was not read.
  values: [{ since, value: 35 * 60, citation: directive("arts 3 and 5"), confidence: "medium" }],
  ...reviewed,
});

export const weeklyRestMinutesInWeek = defineParameter<number>({
  id: "weekly-rest-minutes-in-week",
  says: "Of the weekly rest, this much at least lies in the week itself, Monday to Sunday.",
  unit: "minutes",
  // The act says a day of rest a week; that the week is Monday to Sunday is how it is read here.
  values: [{ since, value: 24 * 60, citation: labourAct("art. 11"), confidence: "medium" }],
  ...reviewed,
});

export const unbrokenMinutesMax = defineParameter<number>({
  id: "unbroken-minutes-max",
  says: "Nobody works longer than this without a break.",
  unit: "minutes of net working time",
  values: [{ since, value: 6 * 60, citation: labourAct("art. 38quater, par. 1") }],
  ...reviewed,
});

export const breakMinutesMin = defineParameter<number>({
  id: "break-minutes-min",
  says: "A break lasts at least this long where no collective agreement says otherwise.",
  unit: "minutes",
  values: [{ since, value: 15, citation: labourAct("art. 38quater, par. 1") }],
  ...reviewed,
});

export const publicBreakMinutesMin = defineParameter<number>({
  id: "public-break-minutes-min",
  says: "In the public sector, a break lasts at least this long.",
  unit: "minutes",
  // Read in an official parallel text only.
  values: [
    {
      since,
      value: 30,
      citation: {
        source: "Act of 14 December 2000 on working time in the public sector",
        article: "break after six hours",
      },
      confidence: "medium",
    },
  ],
  ...reviewed,
});

export const shiftMinutesMin = defineParameter<number>({
  id: "shift-minutes-min",
  says: "Each period of work lasts at least this long, short breaks apart.",
  unit: "minutes of net working time",
  values: [{ since, value: 3 * 60, citation: labourAct("art. 21") }],
  ...reviewed,
});

export const shortBreakMinutesMax = defineParameter<number>({
  id: "short-break-minutes-max",
  says: "An interruption shorter than this (a meal, a coffee) leaves the work before and after it one period.",
  unit: "minutes",
  // The page says "a short break (meal, coffee)" and gives no length.
  values: [
    {
      since,
      value: 2 * 60,
      citation: {
        source: "Labour Act of 16 March 1971",
        article: "art. 21 (FPS Employment, Minimum length of each period of work)",
      },
      confidence: "low",
    },
  ],
  ...reviewed,
});

export const averageMinutesMax = defineParameter<number>({
  id: "average-minutes-max",
  says: "Working time may not exceed this on average in each seven days, overtime included.",
  unit: "minutes of net working time per seven days",
  values: [
    {
      since,
      value: 48 * 60,
      citation: directive("art. 6; Labour Act of 16 March 1971, art. 27, par. 5; Act of 14 December 2000"),
    },
  ],
  ...reviewed,
});

export const averageMonths = defineParameter<number>({
  id: "average-months",
  says: "Average working time is taken over periods of this length, one after the other from January on.",
  unit: "calendar months",
  // Four months is the directive's length; that the periods are fixed, and begin in January, is how it is read here.
  values: [{ since, value: 4, citation: directive("art. 16 (b)"), confidence: "medium" }],
  ...reviewed,
});

export const neutralAbsences = defineParameter<readonly string[]>({
  id: "neutral-absences",
  says: "These absences neither raise nor lower average working time: their days are left out of the period.",
  unit: "kinds of absence",
  // The directive names annual leave and sickness; leave that suspends the contract is read like them.
  values: [
    {
      since,
      value: [
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
      ],
      citation: directive("art. 16 (b)"),
      confidence: "medium",
    },
  ],
  ...reviewed,
});

export const exemptPositions = defineParameter<readonly string[]>({
  id: "exempt-positions",
  says: "Who holds one of these positions falls outside the rules on working time and rest.",
  unit: "positions",
  // From the first year of which working time can be registered here.
  values: [
    {
      since: "1996-01-01",
      value: ["management-or-trust", "commercial-representative"],
      citation: labourAct("art. 3, par. 3; Royal Decree of 10 February 1965"),
    },
  ],
  ...reviewed,
});
