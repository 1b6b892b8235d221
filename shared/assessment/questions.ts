import type { BelfryEvent, EventOf } from "../../events/catalogue.ts";
import { definitions } from "../../events/catalogue.ts";
import { type Family, families } from "../../events/envelope.ts";
import { isDay, parseDay } from "../calendar/day.ts";
import { type Facts, placeOf, type Stated } from "../dossier/fact.ts";
import { daysOfSheets } from "../obligations/rule.ts";
import { rules, rulesReading } from "../obligations/rules.ts";
import { ruleOf } from "./assess.ts";
import { familyOfPart, type Part, partOf, partsOver, type Question, spanOf } from "./parts.ts";

/** The part that keeps the fact of an event; computed from the event alone. */
export function partOfEvent(event: BelfryEvent): Part {
  const family = familyOfEvent(event);
  return partOf(family, parseDay(event.period ?? event.occurredOn));
}

/**
 * What an event calls into question: every rule of every family that reads what it states.
 * @param answers what people said before: a corrected or retracted answer also concerns what it named until now
 */
export function questionsAbout(event: BelfryEvent, answers: Facts): readonly Question[] {
  if (event.type === "ObligationAnswered") return questionsOnAnswers(answeredBy(event, answers));
  const family = familyOfEvent(event);
  const affected = new Set(rulesReading(family).map((rule) => rule.family));
  return questionsIn([...affected].flatMap((each) => partsTouched(each, event)));
}

/** Every rule of the families of some parts. A part is always assessed as a whole, so that its wake day is right. */
export const questionsIn = (parts: readonly Part[]): readonly Question[] =>
  parts.flatMap((part) => rules.filter((rule) => rule.family === familyOfPart(part)).map((rule) => ({ rule, part })));

/** The family of an event. */
export const familyOfEvent = (event: { readonly type: string }): Family => {
  const definition = definitions.get(event.type);
  if (definition === undefined) throw new RangeError(`${event.type} is not in the catalogue`);
  return definition.family;
};

function partsTouched(family: Family, event: BelfryEvent): readonly Part[] {
  if (families[family] !== "month") return [family];
  if (event.period === undefined) return [];
  return partsOver(family, daysOfSheets({ from: parseDay(event.period), to: parseDay(event.period) }));
}

/** The obligations that an answer names, and named until now. */
function answeredBy(event: EventOf<"ObligationAnswered">, answers: Facts): readonly string[] {
  const before = answers.get(placeOf(event));
  const named = before?.state === "stated" ? (before as Stated<"ObligationAnswered">).data.obligation : undefined;
  return [...new Set([event.data?.obligation, named])].filter((id) => id !== undefined);
}

/** An answer concerns the answered rule's part, and its own family, where it may be disputed. */
function questionsOnAnswers(obligations: readonly string[]): readonly Question[] {
  const parts = obligations.flatMap((obligation): readonly Part[] => {
    const family = rules.find((rule) => rule.id === ruleOf(obligation))?.family;
    const part = family === undefined ? null : partOfObligation(obligation, family);
    return part === null ? [] : [part];
  });
  return questionsIn([...new Set<Part>(["answers", ...parts])]);
}

/** The part that an obligation's id belongs to: in a family kept by month its subject begins with its day. */
function partOfObligation(obligation: string, family: Family): Part | null {
  if (families[family] === "whole") return family;
  const day = obligation.slice(obligation.indexOf(":") + 1).slice(0, "YYYY-MM-DD".length);
  return isDay(day) ? partOf(family, parseDay(day)) : null;
}

/** Every part that must be assessed where everything is assessed anew: those that rules read of the parts that have facts. */
export function partsConcerned(parts: readonly Part[]): readonly Part[] {
  const concerned = parts.flatMap((part) =>
    [...new Set(rulesReading(familyOfPart(part)).map((rule) => rule.family))].flatMap((family) => {
      if (families[family] === "whole") return [family];
      return families[familyOfPart(part)] === "month" ? partsOver(family, daysOfSheets(spanOf(part))) : [];
    }),
  );
  return [...new Set<Part>([...parts, ...concerned])];
}
