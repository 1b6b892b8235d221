import { definitions } from "../../events/catalogue.ts";
import type { Family } from "../../events/envelope.ts";
import { addDays, type Day, parseDay } from "../calendar/day.ts";
import type { Facts } from "../dossier/fact.ts";
import type { Rule } from "../obligations/rule.ts";

/** By family, the last day of which facts were erased. */
export type ErasedUpTo = ReadonlyMap<Family, Day>;

const known = new WeakMap<Facts, ErasedUpTo>();

/**
 * Up to which day facts of each family were erased, of what was read. What is missing because it was erased is no
 * breach: a person whose papers are gone was not employed without them.
 */
export function erasedIn(facts: Facts): ErasedUpTo {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const upTo = new Map<Family, Day>();
  for (const fact of facts.values()) {
    const family = fact.state === "erased" ? definitions.get(fact.type)?.family : undefined;
    if (fact.state !== "erased" || family === undefined) continue;
    const day = parseDay(fact.upTo);
    if (day > (upTo.get(family) ?? Number.NEGATIVE_INFINITY)) upTo.set(family, day);
  }
  known.set(facts, upTo);
  return upTo;
}

/** Whether an obligation of a rule, placed on a day, rests on facts that were erased. */
export const restsOnErased = ({ reads, outlivesErasure }: Rule, anchor: Day, erased: ErasedUpTo): boolean =>
  outlivesErasure !== true &&
  [...erased].some(([family, upTo]) => {
    const margin = reads[family];
    return margin !== undefined && anchor <= addDays(upTo, margin.daysBefore);
  });
