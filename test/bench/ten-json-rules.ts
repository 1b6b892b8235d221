import { Engine, type RuleProperties } from "json-rules-engine";
import { type Person, today } from "./people.ts";

/**
 * The same ten rules for json-rules-engine, as its README runs them: one engine with all rules, facts given at run time,
 * each run awaited. It has no dates, so its facts are days from today, worked out beforehand and not timed.
 */
type Facts = Readonly<Record<string, number | boolean>>;

const rule = (type: string, ...conditions: readonly [fact: string, operator: string, value: number | boolean][]) =>
  ({
    conditions: { all: conditions.map(([fact, operator, value]) => ({ fact, operator, value })) },
    event: { type },
  }) satisfies RuleProperties;

const engine = new Engine([
  rule("card-ends", ["cardDone", "equal", false], ["cardDays", "lessThanInclusive", 60]),
  rule("provisional-ends", ["provisionalDone", "equal", false], ["provisionalDays", "lessThanInclusive", 14]),
  rule("contract-ends", ["contractDone", "equal", false], ["contractDays", "lessThanInclusive", 30]),
  rule("premium-unpaid", ["premiumDone", "equal", false], ["premiumDays", "lessThan", 0]),
  rule("review-overdue", ["reviewDone", "equal", false], ["reviewDays", "lessThan", 0]),
  rule("sheet-missing", ["weekDone", "equal", false], ["weekDays", "lessThan", -7]),
  rule("day-too-long", ["longestDay", "greaterThan", 660]),
  rule("week-too-long", ["longestWeek", "greaterThan", 3_000]),
  rule("rest-too-short", ["shortestRest", "lessThan", 660]),
  rule("title-gap", ["gapOpen", "equal", true], ["gapDays", "lessThanInclusive", 0]),
]);

/** What the engine is given of each person. */
export const factsOf = (persons: readonly Person[]): readonly (readonly [id: string, facts: Facts])[] =>
  persons.map((person) => {
    const { card, provisional, contract, premium, review, week, gap } = person;
    const dates = Object.entries({ card, provisional, contract, premium, review, week }).flatMap(
      ([name, { day, done }]) => [
        [`${name}Days`, day - today],
        // As everywhere in Belfry, what is done counts from its day on.
        [`${name}Done`, done !== null && done <= today],
      ],
    );
    const facts = {
      ...Object.fromEntries(dates),
      longestDay: person.longestDay.minutes,
      longestWeek: person.longestWeek.minutes,
      shortestRest: person.shortestRest.minutes,
      gapOpen: gap !== null && gap.done === null,
      gapDays: gap === null ? 0 : gap.day - today,
    };
    return [person.id, facts];
  });

/** Every hit today, as `person rule`. */
export async function jsonHits(given: ReturnType<typeof factsOf>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [id, facts] of given) {
    const { events } = await engine.run(facts);
    for (const { type } of events) found.push(`${id} ${type}`);
  }
  return found;
}
