import { brusselsClock } from "../../calendar/instant.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { breakMinutesMin, exemptPositions, publicBreakMinutesMin, unbrokenMinutesMax } from "../../law/working-time.ts";
import type { Obligation } from "../obligation.ts";
import { noMargin, type Rule, weekMargin } from "../rule.ts";
import { judged, limitsOn, sheetEvidence } from "./findings.ts";
import { sheetsAbout } from "./net-time.ts";
import { toldTwiceIn } from "./told-twice.ts";
import { everyWorkedWeek, since, type WorkedWeek, workedWeeks } from "./weeks.ts";
import { type WorkPeriod, workPeriods } from "./work-periods.ts";

const acts = { private: breakMinutesMin, public: publicBreakMinutesMin };

/**
 * Nobody works longer than six hours without a break: of a quarter of an hour at least where no collective agreement
 * says otherwise, of half an hour in the public sector.
 * Labour Act of 16 March 1971, art. 38quater, par. 1; Directive 2003/88/EC, art. 4; Act of 14 December 2000.
 *
 * Interruptions that are shorter count for nothing. What is not registered as a break, or as time between two shifts,
 * was work. A period of work belongs to the day on which it begins. What is checked and counted is the week, with all its
 * days, because a week without enough breaks is one finding.
 */
export const breaks: Rule = {
  id: "breaks",
  family: "hours",
  per: "month",
  says: "Nobody works longer than the law allows without a break.",
  since,
  reads: { hours: weekMargin, employment: noMargin },
  uses: [unbrokenMinutesMax, breakMinutesMin, publicBreakMinutesMin, exemptPositions],
  basis: [{ source: "Directive 2003/88/EC on working time", article: "art. 4" }],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    workedWeeks(dossier, span).flatMap((week) => brokenIn(week, dossier, employer)),
  checked: everyWorkedWeek,
};

function brokenIn(week: WorkedWeek, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const longest = applied(unbrokenMinutesMax, week.monday);
  const tooLong = (shortest: number): readonly WorkPeriod[] =>
    workPeriods(dossier, week, shortest).filter(({ minutes }) => minutes > longest.value);
  return judged(
    breaks.id,
    limitsOn(employer, acts, week.monday),
    (shortest) => tooLong(shortest).length > 0,
    (broken) => {
      const shortest = mildest(broken);
      const periods = tooLong(shortest.value);
      const days = periods.map(({ day }) => day);
      return {
        anchor: week.monday,
        on: days[0] ?? week.monday,
        until: days.at(-1) ?? week.monday,
        because: {
          facts: sheetEvidence(sheetsAbout(dossier, days)),
          parameters: [longest, ...broken],
          workings: [
            ...periods.map(({ day, start, end, minutes }) => ({
              say: "work-without-break",
              with: {
                day,
                start: brusselsClock(start),
                end: brusselsClock(end),
                minutes,
                longest: longest.value,
                shortest: shortest.value,
              },
            })),
            ...toldTwiceIn(dossier, periods),
          ],
        },
      };
    },
  );
}

/** Where both acts may apply, the days that both forbid are those of the shorter break. */
const mildest = (limits: readonly [Applied<number>, ...Applied<number>[]]): Applied<number> =>
  limits.reduce((a, b) => (b.value < a.value ? b : a));
