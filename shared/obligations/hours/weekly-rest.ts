import { ALWAYS, addDays, type Day } from "../../calendar/day.ts";
import { brusselsMidnight, type Instant } from "../../calendar/instant.ts";
import { sunday, weekDays } from "../../calendar/units.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import {
  dailyRestMinutesMin,
  exemptPositions,
  publicWeeklyRestMinutesMin,
  weeklyRestMinutesInWeek,
  weeklyRestMinutesMin,
} from "../../law/working-time.ts";
import { noMargin, type Rule, weekMargin } from "../rule.ts";
import { isExemptOn } from "./exemption.ts";
import { judged, limitsOn, sheetEvidence } from "./findings.ts";
import { firstDayOf, minutesOf, sheetsAbout } from "./net-time.ts";
import { presenceOf } from "./presence.ts";
import { toldTwiceOn } from "./told-twice.ts";
import { everyWorkedWeek, since, type WorkedWeek, workedWeeks } from "./weeks.ts";

const acts = { private: weeklyRestMinutesMin, public: publicWeeklyRestMinutesMin };

/**
 * Every week has an uninterrupted rest of thirty-five hours: a day of rest, and the eleven hours of daily rest joined to
 * it. Labour Act of 16 March 1971, arts 11 and 38ter, par. 2; Directive 2003/88/EC, art. 5.
 *
 * Read here as: some rest of thirty-five hours has at least twenty-four of them in the week, Monday to Sunday, so that it
 * may begin before or end after it. Where nothing is registered, nobody worked. Whether the day of rest must be the
 * Sunday (art. 11 and its exceptions) is not asked.
 */
export const weeklyRest: Rule = {
  id: "weekly-rest",
  family: "hours",
  per: "month",
  says: "Every week everybody has the weekly rest, without interruption.",
  since,
  reads: { hours: weekMargin, employment: noMargin },
  uses: [weeklyRestMinutesMin, publicWeeklyRestMinutesMin, weeklyRestMinutesInWeek, exemptPositions],
  basis: [{ source: "Directive 2003/88/EC on working time", article: "art. 5" }],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    workedWeeks(dossier, span).flatMap((week) => {
      const inWeek = applied(weeklyRestMinutesInWeek, week.monday);
      const rests = restsAbout(week, dossier);
      return judged(
        weeklyRest.id,
        limitsOn(employer, acts, week.monday),
        (limit) => !rests.some(({ minutes, within }) => minutes >= limit && within >= inWeek.value),
        (broken) => {
          const last = addDays(week.monday, weekDays - 1);
          const longest = rests.reduce((a, b) => (b.within > a.within ? b : a), none);
          return {
            anchor: week.monday,
            on: last,
            until: last,
            because: {
              facts: sheetEvidence(sheetsAbout(dossier, daysAround(week))),
              parameters: [...broken, inWeek],
              workings: [
                {
                  say: "rest-of-week",
                  with: { monday: week.monday, ...longest, limit: broken[0].value, needed: inWeek.value },
                },
                ...toldTwiceOn(dossier, daysAround(week)),
              ],
            },
          };
        },
      );
    }),
  checked: everyWorkedWeek,
};

/** A rest in minutes, whole and as far as it lies in the week. */
type Rest = { readonly minutes: number; readonly within: number };
const none: Rest = { minutes: 0, within: 0 };

/** The rests that lie at least partly in a week. What is known of neither side goes on until something is. */
function restsAbout({ monday }: WorkedWeek, dossier: Dossier): readonly Rest[] {
  const week = { start: brusselsMidnight(monday), end: brusselsMidnight(addDays(monday, sunday)) };
  const far = { start: brusselsMidnight(addDays(monday, -sunday)), end: brusselsMidnight(lastNight(monday)) };
  const split = applied(dailyRestMinutesMin, monday).value;
  const presence = presenceOf(dossier, split).filter(
    (one) => one.end > far.start && one.start < far.end && !isExemptOn(dossier, firstDayOf(one)),
  );
  const starts = [far.start, ...presence.map(({ end }) => end)];
  const ends = [...presence.map(({ start }) => start), far.end];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? far.end;
    const within = { start: later(start, week.start), end: earlier(end, week.end) };
    return within.end > within.start ? [{ minutes: minutesOf({ start, end }), within: minutesOf(within) }] : [];
  });
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The midnight a week after the week's end: no rest that matters goes on beyond it. */
const lastNight = (monday: Day): Day => Math.min(addDays(monday, sunday + weekDays), ALWAYS.to) as Day;

/** The days of a week, and the ones before and after it. */
const daysAround = ({ monday }: WorkedWeek): readonly Day[] =>
  Array.from({ length: weekDays + 1 + 1 }, (_, at) => addDays(monday, at - 1));
