import type { BelfryEvent } from "../../events/catalogue.ts";
import { definitions } from "../../events/catalogue.ts";
import { type Family, families } from "../../events/envelope.ts";
import { addDays, parseDay, type Span } from "../calendar/day.ts";
import { rules, rulesReading } from "../obligations/rules.ts";
import { partOfObligation, ruleOf } from "./assess.ts";
import { familyOfPart, type Part, partOf, partsOver, type Question } from "./parts.ts";

/** A weekly sheet may run past midnight of its Sunday. */
const sheetDays = 7;

/** The part that keeps the fact of an event; computed from the event alone. */
export function partOfEvent(event: BelfryEvent): Part {
  const family = familyOfEvent(event);
  return partOf(family, parseDay(event.period ?? event.occurredOn));
}

/** What an event calls into question: every rule of every family that reads what it states. */
export function questionsAbout(event: BelfryEvent): readonly Question[] {
  if (event.type === "ObligationAnswered" && event.data !== undefined) return questionsOnAnswer(event.data.obligation);
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
  const monday = parseDay(event.period);
  const span: Span = { from: monday, to: addDays(monday, sheetDays) };
  return partsOver(family, span);
}

function questionsOnAnswer(obligation: string): readonly Question[] {
  const rule = rules.find((candidate) => candidate.id === ruleOf(obligation));
  return rule === undefined ? [] : questionsIn([partOfObligation(obligation, rule.family)]);
}
