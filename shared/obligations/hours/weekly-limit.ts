import type { Day } from "../../calendar/day.ts";
import { exemptPositions, publicWeeklyMinutesMax, weeklyMinutesMax } from "../../law/working-time.ts";
import { noMargin, type Rule, weekMargin } from "../rule.ts";
import { judged, limitsOn, sheetEvidence } from "./findings.ts";
import { sheetsAbout } from "./net-time.ts";
import { toldTwiceOn } from "./told-twice.ts";
import { everyWorkedWeek, since, type WorkedWeek, workedWeeks } from "./weeks.ts";

const acts = { private: weeklyMinutesMax, public: publicWeeklyMinutesMax };

/**
 * Working time does not exceed fifty hours in one week, overtime included; the week is Monday to Sunday.
 * Labour Act of 16 March 1971, art. 27, par. 1; for public employers, the Act of 14 December 2000.
 */
export const weeklyLimit: Rule = {
  id: "weekly-limit",
  family: "hours",
  per: "month",
  says: "Nobody works longer in a week than the absolute maximum, overtime included.",
  since,
  reads: { hours: weekMargin, employment: noMargin },
  uses: [weeklyMinutesMax, publicWeeklyMinutesMax, exemptPositions],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    workedWeeks(dossier, span).flatMap((week) =>
      judged(
        weeklyLimit.id,
        limitsOn(employer, acts, week.monday),
        (limit) => week.minutes > limit,
        (broken) => {
          const days = week.days.map(({ day }) => day);
          const limit = broken[0].value;
          const on = passedOn(week, limit);
          return {
            anchor: week.monday,
            on,
            until: days.at(-1) ?? on,
            because: {
              facts: sheetEvidence(sheetsAbout(dossier, days)),
              parameters: broken,
              workings: [
                {
                  say: "week-against-limit",
                  with: { monday: week.monday, minutes: week.minutes, limit, over: week.minutes - limit, on },
                },
                ...toldTwiceOn(dossier, days),
              ],
            },
          };
        },
      ),
    ),
  checked: everyWorkedWeek,
};

/** The day on which a week's work passed a limit. */
export function passedOn({ monday, days }: WorkedWeek, limit: number): Day {
  let sum = 0;
  for (const { day, minutes } of days) {
    sum += minutes;
    if (sum > limit) return day;
  }
  return monday;
}
