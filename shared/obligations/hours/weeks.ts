import { ALWAYS, addDays, type Day, mondayOf, parseDay, type Span, within } from "../../calendar/day.ts";
import { sunday } from "../../calendar/units.ts";
import type { Dossier } from "../../dossier/fact.ts";
import type { Checked } from "../rule.ts";
import { isExemptOn } from "./exemption.ts";
import { netMinutesByDay } from "./net-time.ts";

/** The first day for which Belfry reads the rules on working time: those of the Act of 5 March 2017. */
export const since = "2017-02-01";

export type WorkedDay = { readonly day: Day; readonly minutes: number };
/** A week, Monday to Sunday, with the days of it that were worked. */
export type WorkedWeek = {
  readonly monday: Day;
  readonly days: readonly WorkedDay[];
  readonly minutes: number;
};

/** A limit on weeks is held against every worked one. */
export const everyWorkedWeek: Checked = {
  unit: "weeks",
  count: (dossier, _employer, span) => workedWeeks(dossier, span).length,
};

/** What the Labour Act alone sets is not asked of public employers. */
export const everyWorkedWeekUnderLabourAct: Checked = {
  unit: "weeks",
  count: (dossier, { sector }, span) => (sector === "public" ? 0 : workedWeeks(dossier, span).length),
};

/** The worked days in a span that the rules on working time hold for, in order. */
export const workedDays = (dossier: Dossier, span: Span): readonly WorkedDay[] =>
  [...netMinutesByDay(dossier)]
    .filter(([day]) => within(span, day) && day >= parseDay(since) && !isExemptOn(dossier, day))
    .map(([day, minutes]) => ({ day, minutes }));

/** The worked weeks whose Monday lies in a span, in order. A week whose Sunday cannot be written is none. */
export function workedWeeks(dossier: Dossier, span: Span): readonly WorkedWeek[] {
  const weeks = new Map<Day, WorkedDay[]>();
  const reach = { from: span.from, to: addDays(span.to, sunday - 1) };
  for (const worked of workedDays(dossier, reach)) {
    const monday = mondayOf(worked.day);
    if (!within(span, monday) || monday < parseDay(since) || !within(ALWAYS, addDays(monday, sunday))) continue;
    const days = weeks.get(monday);
    if (days === undefined) weeks.set(monday, [worked]);
    else days.push(worked);
  }
  return [...weeks].map(([monday, days]) => ({
    monday,
    days,
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
  }));
}
