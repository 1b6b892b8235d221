import { addDays, type Day, formatDay, isoWeek } from "../../calendar/day.ts";
import { weekDays, weekdaysAWeek } from "../../calendar/units.ts";
import { absencesOf } from "../../dossier/absences.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { statements } from "../../dossier/fact.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { averageMinutesMax, averageMonths, exemptPositions, neutralAbsences } from "../../law/working-time.ts";
import { registrationPatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { averageMargins, evidence, noMargin, type Rule } from "../rule.ts";
import { type AverageWindow, averageWindows, partsAWeek } from "./average-window.ts";
import { breach } from "./findings.ts";
import { minutesOfSheet, type Sheet } from "./net-time.ts";
import { toldTwiceOn } from "./told-twice.ts";
import { since } from "./weeks.ts";

/**
 * Working time, overtime included, does not exceed forty-eight hours a week on average over four months.
 * Directive 2003/88/EC, arts 6 and 16 (b); Labour Act of 16 March 1971, art. 27, par. 5; for public employers the Act of
 * 14 December 2000, whose own average of thirty-eight hours is not asked about here.
 *
 * The periods are January to April, May to August, September to December. Days outside employment are not in them;
 * annual leave, sickness and leave that suspends the contract are neutral: each absent weekday takes a fifth of a week
 * away, or less in a week of which only a part is in the period. A period of less than one counted week is not averaged, for it holds none. A week without a sheet, not even an
 * empty one, leaves the average unknown, unless what is registered is too much already. A period without any sheet gives
 * nothing: no general duty to register working time is in force yet.
 */
export const averageLimit: Rule = {
  id: "average-limit",
  family: "hours",
  per: "tertial",
  says: "Over four months, working time stays within the average maximum, overtime included.",
  since,
  reads: { ...averageMargins, employment: noMargin },
  uses: [averageMinutesMax, averageMonths, neutralAbsences, exemptPositions],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    averageWindows(dossier, span).flatMap((window) => averageOf(window, dossier, employer)),
  checked: {
    unit: "periods of four months",
    count: (dossier, _employer, span) => averageWindows(dossier, span).filter(isAveraged).length,
  },
};

/** Whether a period holds a counted week. */
const isAveraged = ({ parts }: AverageWindow): boolean => parts >= partsAWeek;

function averageOf(window: AverageWindow, dossier: Dossier, employer: Employer): readonly Obligation[] {
  if (!isAveraged(window)) return [];
  const { span } = window;
  const limit = applied(averageMinutesMax, span.to);
  const parameters = averageParameters(window);
  const over = exceededOn(window, limit);
  if (over !== null) {
    const sheets = countedSheets(window, dossier);
    return [
      breach(averageLimit.id, {
        anchor: span.from,
        on: over,
        until: span.to,
        because: {
          facts: [...countedFacts(window, dossier), ...sheets.map(hoursEvidence)],
          parameters,
          workings: [
            averageWorking("average-against-limit", window, limit),
            ...dayWorkings(window),
            ...readingThatDecides(window, limit),
            ...twiceWorkings(window, sheets, dossier),
          ],
        },
      }),
    ];
  }
  const unregistered = window.weeks.filter(
    ({ isExpected, isRegistered, monday }) => isExpected && !isRegistered && isWatched(monday, employer),
  );
  const fact = window.employed.length === 0 ? "employment" : unregistered.length > 0 ? "sheets-of-weeks" : null;
  if (fact === null) return [];
  return [
    {
      kind: "undetermined",
      id: `${averageLimit.id}:${formatDay(span.from)}`,
      rule: averageLimit.id,
      anchor: span.from,
      missing: { fact, neededOn: addDays(span.to, policyValue(employer.policies, registrationPatience)) },
      void: null,
      because: {
        facts: countedFacts(window, dossier),
        parameters,
        workings: [
          averageWorking("average-registered", window, limit),
          ...dayWorkings(window),
          ...(unregistered.length === 0 ? [] : [weeksWithoutSheet(unregistered.map(({ monday }) => monday))]),
        ],
      },
    },
  ];
}

/** Sheets of weeks that ended before an employer's watch began are not asked for. */
const isWatched = (monday: Day, { watchFrom }: Employer): boolean =>
  watchFrom === null || addDays(monday, weekDays) > watchFrom;

/** Whether more was worked than a whole period allows, compared without rounding. */
export const exceeds = (minutes: number, parts: number, limit: number): boolean => minutes * partsAWeek > limit * parts;

/** The day on which more had been worked than the whole period allows; null while it is not too much. */
export function exceededOn({ days, parts, minutes }: AverageWindow, limit: Applied<number>): Day | null {
  if (!exceeds(minutes, parts, limit.value)) return null;
  let sum = 0;
  for (const [day, worked] of days) {
    sum += worked;
    if (exceeds(sum, parts, limit.value)) return day;
  }
  return null;
}

/** The parameters that an average applies. */
export const averageParameters = ({ span }: AverageWindow): readonly Applied[] => [
  applied(averageMinutesMax, span.to),
  applied(averageMonths, span.to),
  applied(neutralAbsences, span.to),
];

/** The arithmetic of an average. Only what is shown is cut to whole minutes, never what is compared. */
function averageWorking(say: string, { span, parts, minutes }: AverageWindow, limit: Applied<number>): Working {
  return {
    say,
    with: {
      first: span.from,
      last: span.to,
      minutes,
      parts,
      allowed: allowedIn(parts, limit),
      limit: limit.value,
      average: Math.floor((minutes * partsAWeek) / parts),
    },
  };
}

/** The minutes that some parts of a week allow, cut to whole ones. */
export const allowedIn = (parts: number, limit: Applied<number>): number =>
  Math.floor((limit.value * parts) / partsAWeek);

/** How the days that count come about: those of the period, of employment, and what neutral absences take of them. */
export function dayWorkings({ span, days, parts, leftOut }: AverageWindow): readonly Working[] {
  const period = span.to - span.from + 1;
  return [
    ...(days.length === period ? [] : [{ say: "days-of-employment", with: { period, days: days.length } }]),
    ...(leftOut.length === 0
      ? []
      : [
          {
            say: "days-left-out",
            with: { days: days.length, away: days.length * weekdaysAWeek - parts, parts },
          },
        ]),
    ...leftOut.map(({ first, last, days: count, each }) => ({
      say: "left-out-from-to",
      with: { first, last, days: count, each, away: count * each },
    })),
  ];
}

/** What a reading decides that no text settles: whether a day that is left out takes its fifth of the weekend with it. */
function readingThatDecides({ days, minutes, leftOut }: AverageWindow, limit: Applied<number>): readonly Working[] {
  const itselfAlone = days.length - leftOut.reduce((sum, absent) => sum + absent.days, 0);
  const parts = itselfAlone * weekdaysAWeek;
  if (exceeds(minutes, parts, limit.value)) return [];
  return [{ say: "weekend-decides", with: { parts, allowed: allowedIn(parts, limit) } }];
}

const weeksWithoutSheet = (mondays: readonly Day[]): Working => ({
  say: "weeks-without-sheet",
  with: { weeks: mondays.length, list: mondays.map((monday) => isoWeek(monday).week).join(", ") },
});

/** The contracts and absences that make up a period; of what kind an absence is, its event says: managers read findings too. */
export const countedFacts = ({ span, employed }: AverageWindow, dossier: Dossier): readonly Evidence[] => [
  ...employed.map(({ from, hire }) => evidence("employed-from", formatDay(from), hire)),
  ...absencesOf(dossier)
    .filter(({ from, to }) => from <= span.to && to >= span.from)
    .map(({ from, to, fact }) => evidence("absence", `${formatDay(from)} ${formatDay(to)}`, fact)),
];

/** A sheet with the net minutes that it has on the counted days of a period. */
type CountedSheet = { readonly sheet: Sheet; readonly minutes: number };

/** The sheets of a period's weeks, and that of the week before where its last night reaches into the period. */
function countedSheets({ weeks, days }: AverageWindow, dossier: Dossier): readonly CountedSheet[] {
  const mondays = new Set(weeks.map(({ monday }) => formatDay(monday)));
  const counted = new Set(days.map(([day]) => day));
  return statements(dossier, "ShiftsRecorded")
    .map((sheet) => {
      const onCounted = [...minutesOfSheet(sheet)].filter(([day]) => counted.has(day));
      return { sheet, minutes: onCounted.reduce((sum, [, minutes]) => sum + minutes, 0) };
    })
    .filter(({ sheet: { period }, minutes }) => minutes > 0 || (period !== undefined && mondays.has(period)));
}

/** What a sheet adds to an average: the week that names it, its minutes and its key. */
const hoursEvidence = ({ sheet, minutes }: CountedSheet): Evidence =>
  evidence("hours-of-sheet", `${sheet.period} ${minutes} ${sheet.key}`, sheet);

/** What sheets tell twice in a period, and how much less that makes than the sheets come to. */
function twiceWorkings(
  { days, minutes }: AverageWindow,
  sheets: readonly CountedSheet[],
  dossier: Dossier,
): readonly Working[] {
  const sum = sheets.reduce((total, sheet) => total + sheet.minutes, 0);
  const told = toldTwiceOn(
    dossier,
    days.map(([day]) => day),
  );
  return sum === minutes ? told : [...told, { say: "sheets-come-to", with: { sum, twice: sum - minutes, minutes } }];
}
