import { brusselsClock } from "../../calendar/instant.ts";
import { applied } from "../../law/parameter.ts";
import { exemptPositions, shiftMinutesMin, shortBreakMinutesMax } from "../../law/working-time.ts";
import { noMargin, type Rule, weekMargin } from "../rule.ts";
import { sheetEvidence, underLabourAct } from "./findings.ts";
import { sheetsAbout } from "./net-time.ts";
import { toldTwiceIn } from "./told-twice.ts";
import { everyWorkedWeekUnderLabourAct, since, workedWeeks } from "./weeks.ts";
import { workPeriods } from "./work-periods.ts";

/**
 * Each period of work lasts at least three hours; a short break does not end it.
 * Labour Act of 16 March 1971, art. 21; not for the public sector (FPS Employment, derogations by royal decree).
 *
 * How short a break is, no text says: two hours are taken, to be confirmed. Derogations of collective agreements are not
 * known here. What is checked and counted is the week, with all its periods, because the short ones of a week are one
 * finding.
 */
export const minimumShift: Rule = {
  id: "minimum-shift",
  family: "hours",
  per: "month",
  says: "Each period of work lasts at least the minimum.",
  since,
  reads: { hours: weekMargin, employment: noMargin },
  uses: [shiftMinutesMin, shortBreakMinutesMax, exemptPositions],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    workedWeeks(dossier, span).flatMap((week) => {
      const least = applied(shiftMinutesMin, week.monday);
      const gap = applied(shortBreakMinutesMax, week.monday);
      const short = workPeriods(dossier, week, gap.value).filter(({ minutes }) => minutes < least.value);
      const days = short.map(({ day }) => day);
      const [on] = days;
      if (on === undefined) return [];
      return underLabourAct(minimumShift.id, employer, {
        anchor: week.monday,
        on,
        until: days.at(-1) ?? on,
        because: {
          facts: sheetEvidence(sheetsAbout(dossier, days)),
          parameters: [least, gap],
          workings: [
            ...short.map(({ day, start, end, minutes }) => ({
              say: "short-period-of-work",
              with: { day, start: brusselsClock(start), end: brusselsClock(end), minutes, least: least.value },
            })),
            ...toldTwiceIn(dossier, short),
          ],
        },
      });
    }),
  checked: everyWorkedWeekUnderLabourAct,
};
