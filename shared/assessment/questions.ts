import type { BelfryEvent, EventOf } from "../../events/catalogue.ts";
import { definitions } from "../../events/catalogue.ts";
import { type Family, families } from "../../events/envelope.ts";
import { ALWAYS, addDays, addYears, type Day, isDay, parseDay, type Span } from "../calendar/day.ts";
import { type Facts, placeOf, type Stated } from "../dossier/fact.ts";
import { type Margin, noMargin, type Rule } from "../obligations/rule.ts";
import { rules, rulesReading } from "../obligations/rules.ts";
import { ruleOf } from "./assess.ts";
import { familyOfPart, type Part, partOf, partsOver, periodOf, type Question, spanOf } from "./parts.ts";

/** The part that keeps the fact of an event; computed from the event alone. */
export function partOfEvent(event: BelfryEvent): Part {
  const family = familyOfEvent(event);
  return partOf(family, families[family], parseDay(event.period ?? event.occurredOn));
}

/**
 * What an event calls into question: every rule of every part that it can concern.
 * @param today what is kept whole concerns the years around it; see `sweptAfter` for earlier ones
 * @param answers what people said before: a corrected or retracted answer also concerns what it named until now
 */
export function questionsAbout(event: BelfryEvent, today: Day, answers: Facts): readonly Question[] {
  if (event.type === "ObligationAnswered") return questionsOnAnswers(answeredBy(event, answers));
  const { period } = event;
  const span = period === undefined ? ALWAYS : { from: parseDay(period), to: parseDay(period) };
  return questionsIn([...partsReading(familyOfEvent(event), span, today), ...yearOfReceipt(event)]);
}

/** The receipt of a quarter names its year, however long ago; what it named before it was corrected waits for the weekly pass. */
function yearOfReceipt(event: BelfryEvent): readonly Part[] {
  if (event.type !== "DmfaReceived" || event.data === undefined) return [];
  return [partOf(familyOfEvent(event), "year", parseDay(`${event.data.quarter.slice(0, "YYYY".length)}-01-01`))];
}

/**
 * The families whose every part an event concerns, as a change of position concerns each month of hours. What an event
 * says of them is too much to read at once, so it is left to the next sweep, which comes before the next digest. A family
 * that is asked as a whole is not swept: see `wokenOn`.
 */
export function sweptAfter(event: BelfryEvent): readonly Family[] {
  const family = familyOfEvent(event);
  if (families[family] !== "whole" || event.type === "ObligationAnswered") return [];
  return [
    ...new Set(
      rulesReading(family).flatMap(({ family: one, per }) => (per === "whole" || isAskedWhole(one) ? [] : [one])),
    ),
  ];
}

/** Whether any rule is asked about a family as a whole; else the family's name stands for all its parts. */
export const isAskedWhole = (family: Family): boolean =>
  rules.some((rule) => rule.family === family && rule.per === "whole");

/** Every rule of some parts. A part is always assessed as a whole, so that its wake day is right. */
export const questionsIn = (parts: readonly Part[]): readonly Question[] =>
  [...new Set(parts)].flatMap((part) => rulesOf(part).map((rule) => ({ rule, part })));

function rulesOf(part: Part): readonly Rule[] {
  const [family, period] = [familyOfPart(part), periodOf(part)];
  return rules.filter((rule) => rule.family === family && rule.per === period);
}

/** The family of an event. */
export const familyOfEvent = (event: { readonly type: string }): Family => {
  const definition = definitions.get(event.type);
  if (definition === undefined) throw new RangeError(`${event.type} is not in the catalogue`);
  return definition.family;
};

/** The parts that rules are asked about which read facts of a family whose periods lie in a span. */
function partsReading(family: Family, span: Span, today: Day): readonly Part[] {
  const parts = rulesReading(family).flatMap((rule) =>
    span === ALWAYS && rule.per !== "whole"
      ? standingParts(rule, today)
      : partsOver(rule.family, rule.per, reachOf(span, rule.reads[family] ?? noMargin)),
  );
  return [...new Set(parts)];
}

/** The days of a rule whose obligations may rest on facts of a span. */
const reachOf = (span: Span, { daysBefore, daysAfter }: Margin): Span =>
  span === ALWAYS ? span : { from: addDays(span.from, -daysAfter), to: addDays(span.to, daysBefore) };

/** A duty that comes every year stands though nothing was reported for the year: last year's, this one's, the next. */
function standingParts(rule: Rule, today: Day): readonly Part[] {
  if (rule.per !== "year") return [];
  return partsOver(rule.family, rule.per, { from: addYears(today, -1), to: addYears(today, 1) });
}

/** The obligations that an answer names, and named until now. */
function answeredBy(event: EventOf<"ObligationAnswered">, answers: Facts): readonly string[] {
  const before = answers.get(placeOf(event));
  const named = before?.state === "stated" ? (before as Stated<"ObligationAnswered">).data.obligation : undefined;
  return [...new Set([event.data?.obligation, named])].filter((id) => id !== undefined);
}

/** An answer concerns the answered rule's part, and its own family, where it may be disputed. */
function questionsOnAnswers(obligations: readonly string[]): readonly Question[] {
  const parts = obligations.flatMap((obligation) => questionOn(obligation)?.part ?? []);
  return questionsIn(["answers", ...parts]);
}

/** What gives an obligation: its own rule, asked about its own part; null where no rule gives such a one. */
export function questionOn(obligation: string): Question | null {
  const rule = rules.find(({ id }) => id === ruleOf(obligation));
  const part = rule === undefined ? null : partOfObligation(obligation, rule);
  return rule === undefined || part === null ? null : { rule, part };
}

/** The part that an obligation's id belongs to: see `Rule.per`. */
function partOfObligation(obligation: string, { family, per }: Rule): Part | null {
  if (per === "whole") return family;
  const subject = obligation.slice(obligation.indexOf(":") + 1);
  const day = subject.slice(0, "YYYY-MM-DD".length);
  if (isDay(day)) return partOf(family, per, parseDay(day));
  const year = /^(\d{4})\./.exec(subject)?.[1];
  const first = year === undefined ? undefined : `${year}-01-01`;
  return first !== undefined && isDay(first) ? partOf(family, per, parseDay(first)) : null;
}

/**
 * Every part that must be assessed where everything is assessed anew: those that rules read of the parts that have
 * facts, and those in which something was told, which a yearly duty can be though nothing was reported for its year.
 */
export const partsConcerned = (
  parts: readonly Part[],
  told: ReadonlyMap<string, { readonly anchor: Day }>,
  today: Day,
): readonly Part[] => [
  ...new Set([
    ...parts.flatMap((part) => partsReading(familyOfPart(part), spanOf(part), today)),
    ...[...told].flatMap(([obligation, { anchor }]) => {
      const rule = rules.find(({ id }) => id === ruleOf(obligation));
      return rule === undefined ? [] : [partOf(rule.family, rule.per, anchor)];
    }),
  ]),
];

/**
 * The same over some days: each year between them leads to the next, so that on a day far ahead of the others nothing of
 * the years between is left out.
 */
export const partsConcernedOver = (
  parts: readonly Part[],
  told: ReadonlyMap<string, { readonly anchor: Day }>,
  span: Span,
): readonly Part[] => [...new Set(yearsOf(span).flatMap((day) => partsConcerned(parts, told, day)))];

/** A day of each year of a span. */
function yearsOf({ from, to }: Span): readonly Day[] {
  const days = [to];
  for (let day = addYears(to, -1); day >= from; day = addYears(day, -1)) days.push(day);
  return days;
}
