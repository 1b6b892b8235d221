import type { Instant } from "../../calendar/instant.ts";
import { minuteSeconds } from "../../calendar/units.ts";
import type { Dossier, Facts } from "../../dossier/fact.ts";
import { joined, netShifts } from "./net-time.ts";

declare const present: unique symbol;

/** A stretch of presence: a shift with the breaks in it. Branded: it is longer than what was worked. */
export type Presence = { readonly start: Instant; readonly end: Instant; readonly [present]: true };

/**
 * Presence of a dossier, in order and without overlaps. Breaks belong to it, unless one is as long as a rest: then what
 * lies before and after are two.
 * @param restMinutes how long a break must be to count as rest
 */
export function presenceOf(dossier: Dossier, restMinutes: number): readonly Presence[] {
  const byRest = known.get(dossier.facts) ?? new Map<number, readonly Presence[]>();
  known.set(dossier.facts, byRest);
  const before = byRest.get(restMinutes);
  if (before !== undefined) return before;
  const found = joined(
    netShifts(dossier).flatMap(({ stretches }) => joined(stretches, restMinutes * minuteSeconds)),
  ).map(({ start, end }) => ({ start, end }) as Presence);
  byRest.set(restMinutes, found);
  return found;
}

const known = new WeakMap<Facts, Map<number, readonly Presence[]>>();
