import { addDays, type Day } from "../../calendar/day.ts";
import { addWorkingDays, workingDaysBetween } from "../../calendar/working-days.ts";
import type { Pause } from "../obligation.ts";

/** Days from which and until which a clock stands still; null while it still does. */
export type Stop = { readonly since: Day; readonly until: Day | null };

/** The day on which a number of working days has passed, and how stops move it. */
export type Clock = { readonly due: Day; readonly pauses: readonly Pause[] };

/**
 * Counts working days from the day after something was handed in (Civil Code, art. 1.7: the day itself does not count,
 * the last day does). The clock stands still from the day it is stopped; the day on which it goes on is a day of
 * handing in again and does not count. A stop that begins after the last day moves nothing.
 * @param stops in order, none touching the next
 */
export function reviewClock(handedIn: Day, workingDays: number, stops: readonly Stop[]): Clock {
  const first = addWorkingDays("administrative", handedIn, workingDays);
  const pauses: Pause[] = [];
  let due = first;
  for (const { since, until } of stops) {
    if (since > due) break;
    const lastCounted = Math.max(addDays(since, -1), handedIn) as Day;
    const remaining = workingDaysBetween("administrative", lastCounted, due);
    if (until === null) {
      pauses.push({ since, remaining, resumed: null });
      break;
    }
    due = addWorkingDays("administrative", until, remaining);
    pauses.push({ since, remaining, resumed: { on: until, due } });
  }
  return { due: first, pauses };
}
