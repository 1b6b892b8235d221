import type { BelfryEvent } from "../../events/catalogue.ts";
import { definitions } from "../../events/catalogue.ts";
import { type Family, families } from "../../events/envelope.ts";
import { addDays, isDay, parseDay, type Span } from "../calendar/day.ts";
import { rules, rulesReading } from "../obligations/rules.ts";
import { ruleOf } from "./assess.ts";
import { familyOfPart, type Part, partOf, partsOver, type Question, spanOf } from "./parts.ts";

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

/** An answer concerns the answered rule's part, and its own family, where it may be disputed. */
function questionsOnAnswer(obligation: string): readonly Question[] {
  const family = rules.find((rule) => rule.id === ruleOf(obligation))?.family;
  const answered = family === undefined ? null : partOfObligation(obligation, family);
  return questionsIn(answered === null ? ["answers"] : ["answers", answered]);
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
      const { from, to } = spanOf(part);
      return families[familyOfPart(part)] === "month" ? partsOver(family, { from, to: addDays(to, sheetDays) }) : [];
    }),
  );
  return [...new Set<Part>([...parts, ...concerned])];
}
