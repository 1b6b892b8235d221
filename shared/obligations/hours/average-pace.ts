import { addDays, formatDay, isoWeek } from "../../calendar/day.ts";
import { weekDays } from "../../calendar/units.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, statements } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { averageMinutesMax, averageMonths, exemptPositions, neutralAbsences } from "../../law/working-time.ts";
import { averageLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { averageMargins, noMargin, type Rule } from "../rule.ts";
import { allowedIn, averageParameters, countedFacts, dayWorkings, exceededOn } from "./average-limit.ts";
import { type AverageWindow, averageWindows, type CountedWeek, partsAWeek } from "./average-window.ts";
import { sheetEvidence } from "./findings.ts";
import { since } from "./weeks.ts";

/**
 * Where the pace of the registered weeks leads beyond the average maximum by the end of the four months, enough rest is
 * given before. The same average, periods and absences as `average-limit`, which says more once the maximum is passed.
 *
 * The pace is that of the registered weeks; weeks to come, and weeks without a sheet, are taken at that pace. When the
 * pace no longer leads beyond the maximum, the rule no longer gives the duty. After the last day it is void: then the
 * period itself is judged.
 */
export const averagePace: Rule = {
  id: "average-pace",
  family: "hours",
  per: "tertial",
  says: "Where the pace so far leads beyond the average maximum, enough rest is given before the four months end.",
  since,
  reads: { ...averageMargins, employment: noMargin },
  uses: [averageMinutesMax, averageMonths, neutralAbsences, exemptPositions],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    averageWindows(dossier, span).flatMap((window) => paceOf(window, dossier, employer)),
};

function paceOf(window: AverageWindow, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { span, weeks, parts } = window;
  const limit = applied(averageMinutesMax, span.to);
  const registered = weeks.filter(({ isRegistered }) => isRegistered);
  const last = registered.at(-1);
  if (last === undefined || parts < partsAWeek || exceededOn(window, limit) !== null) return [];
  const pace = paceOfWeeks(registered);
  const opens = addDays(last.monday, weekDays);
  if (pace.parts <= 0 || opens > span.to) return [];
  const ahead = lookAhead(weeks, pace, limit.value, parts);
  if (ahead === null) return [];
  return [
    {
      kind: "duty",
      id: `${averagePace.id}:${formatDay(span.from)}`,
      rule: averagePace.id,
      anchor: span.from,
      opens,
      recommended: null,
      ladder: policyValue(employer.policies, averageLadder),
      due: span.to,
      pauses: [],
      met: null,
      void: addDays(span.to, 1),
      missing: null,
      because: {
        facts: [
          ...countedFacts(window, dossier),
          ...sheetEvidence(
            statements(dossier, "ShiftsRecorded").filter(({ period }) => period === formatDay(last.monday)),
          ),
        ],
        parameters: averageParameters(window),
        workings: [
          {
            say: "average-so-far",
            with: {
              first: span.from,
              weeks: registered.length,
              minutes: pace.minutes,
              parts: pace.parts,
              average: Math.floor((pace.minutes * partsAWeek) / pace.parts),
              limit: limit.value,
            },
          },
          { say: "average-allows", with: { parts, limit: limit.value, allowed: allowedIn(parts, limit) } },
          ...dayWorkings(window),
          { say: "average-exceeded-in-week", with: isoWeek(ahead.monday) },
          { say: "rest-needed-by", with: { last: span.to, minutes: ahead.excessMinutes } },
        ],
      },
    },
  ];
}

/** Minutes for parts of a week: a fraction, kept as one. */
type Pace = { readonly minutes: number; readonly parts: number };

const paceOfWeeks = (weeks: readonly CountedWeek[]): Pace =>
  weeks.reduce((sum, week) => ({ minutes: sum.minutes + week.minutes, parts: sum.parts + week.parts }), {
    minutes: 0,
    parts: 0,
  });

/**
 * The week in which the whole period's allowance is used up at a pace, and how much less must be worked; null where it
 * is not. Minutes are multiplied by the parts of the pace, so that nothing is rounded before the end.
 */
function lookAhead(weeks: readonly CountedWeek[], pace: Pace, limit: number, parts: number) {
  const allowed = limit * parts * pace.parts;
  let scaled = 0;
  let monday: CountedWeek["monday"] | null = null;
  for (const week of weeks) {
    const atPace = week.isRegistered || week.parts <= 0 ? week.minutes * pace.parts : pace.minutes * week.parts;
    scaled += Math.max(atPace, week.minutes * pace.parts);
    if (monday === null && scaled * partsAWeek > allowed) monday = week.monday;
  }
  if (monday === null) return null;
  return { monday, excessMinutes: Math.ceil((scaled * partsAWeek - allowed) / (partsAWeek * pace.parts)) };
}
