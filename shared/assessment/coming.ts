import { actByOn, type CalendarEntry } from "../alerts/calendar.ts";
import type { Told } from "../alerts/told.ts";
import { momentsOf } from "../alerts/wording/keys.ts";
import { addMonths, type Day } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Dossier } from "../dossier/fact.ts";
import { rules } from "../obligations/rules.ts";
import { lookUp, type Stage } from "../obligations/timeline.ts";
import { type Answers, answersOf, type LaidOut, layOut, ruleOf } from "./assess.ts";
import { familyOfPart, type Part, partOf, partsOver, periodOf, type Question, spanOf } from "./parts.ts";
import { questionsIn } from "./questions.ts";

/** How far a calendar looks ahead: a year, and the month in which the next one is prepared. */
const monthsAhead = 13;

/** The last day that a calendar written on a day looks ahead to. */
export const lastDayAhead = (today: Day): Day => addMonths(today, monthsAhead);

/** A day to act by, and the stage that it has reached; null before the first. */
export type Coming = CalendarEntry & { readonly stage: Stage | null };

/** Where a dossier stands, as its head says. */
type Standing = { readonly told: ReadonlyMap<string, Pick<Told, "anchor">>; readonly wakes: ReadonlyMap<Part, Day> };

/**
 * What to ask of a dossier to know its duties that are open or coming. Whatever is open was told, and whatever is coming
 * changes something on a day before it is due: so the parts are those that something was told of or that wake in time,
 * and of what comes every year the years ahead. Nothing of a dossier at rest.
 */
export function questionsComing({ told, wakes }: Standing, today: Day): readonly Question[] {
  const until = lastDayAhead(today);
  const open = [...told].flatMap(([obligation, { anchor }]) => {
    const rule = rules.find(({ id }) => id === ruleOf(obligation));
    return rule === undefined || !givesDays.has(rule.id) ? [] : [partOf(rule.family, rule.per, anchor)];
  });
  const waking = [...wakes].flatMap(([part, day]) => (day <= until ? [part] : []));
  const parts = [...open, ...waking].flatMap((part) =>
    periodOf(part) === "year" ? partsOver(familyOfPart(part), "year", { from: spanOf(part).from, to: until }) : [part],
  );
  return questionsIn(parts).filter(({ rule }) => givesDays.has(rule.id));
}

/** The rules that give duties, which have a moment before their day; a breach and a question have no day to act by. */
const givesDays: ReadonlySet<string> = new Set(
  Object.entries(momentsOf).flatMap(([id, moments]) => (moments.some((one) => one === "before") ? [id] : [])),
);

/**
 * The days to act by of a dossier on a day: of duties that are open, overdue or due in the months ahead. Left out are
 * those that a person asked to be silent about, those of before the employer's watch, those whose day is not known, and
 * those that are known to be met or void by their day.
 * @param sequence rises with every change of the dossier, and is no lower than the number of any alert of it
 */
export function comingOf(
  dossier: Dossier,
  employer: Employer,
  questions: readonly Question[],
  today: Day,
  sequence: number,
): readonly Coming[] {
  const answers: Answers = answersOf(dossier);
  return questions
    .flatMap((question) => layOut(dossier, employer, question, answers).found)
    .flatMap((laidOut) => {
      const days = daysOf(laidOut, employer, today);
      if (days === null) return [];
      const { id: obligation, rule } = laidOut.obligation;
      return [{ subject: dossier.subject, obligation, rule, ...days, sequence, takenBack: false }];
    });
}

function daysOf(
  { obligation, segments }: LaidOut,
  employer: Employer,
  today: Day,
): Pick<Coming, "actBy" | "lastDay" | "stage"> | null {
  const { due, stage, closed, muted } = lookUp(segments, today);
  if (obligation.kind !== "duty" || due === null || closed || muted) return null;
  const actBy = actByOn(today, obligation.recommended, due);
  if (actBy > lastDayAhead(today) || (employer.watchFrom !== null && due < employer.watchFrom)) return null;
  return actBy > today && lookUp(segments, actBy).closed ? null : { actBy, lastDay: due, stage };
}
