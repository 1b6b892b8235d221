import { addDays, type Day } from "../../calendar/day.ts";
import { type Period, periodFrom } from "./period.ts";
import type { Supplement } from "./supplements.ts";

/** Time that stands still from a request; `resumed` once everything asked was handed in, with the period from then. */
export type Standstill = {
  readonly since: Day;
  readonly remaining: number;
  readonly resumed: ({ readonly on: Day } & Period) | null;
};

/** The time to decide as it first ran, and each standstill that moved it, in order. */
export type DecisionClock = { readonly first: Period; readonly standstills: readonly Standstill[] };

/**
 * Counts the time to decide from the day after the application was found admissible. It stands still from the day on which
 * a supplement is asked for until it is handed in; neither day counts. A request after the last day moves nothing.
 */
export function decisionClock(admissible: Day, days: number, supplements: readonly Supplement[]): DecisionClock {
  const first = periodFrom(admissible, days);
  const standstills: Standstill[] = [];
  let now = first;
  for (const { since, until } of stopsOf(supplements, admissible)) {
    if (since > now.due) break;
    const lastCounted = Math.max(addDays(since, -1), admissible);
    // One that was asked for on the days over which a last day moved leaves none.
    const remaining = Math.max(now.last - lastCounted, 0);
    if (until === null) {
      standstills.push({ since, remaining, resumed: null });
      break;
    }
    now = periodFrom(until, remaining);
    standstills.push({ since, remaining, resumed: { on: until, ...now } });
  }
  return { first, standstills };
}

/** The period that runs, or that ran last before the time came to stand still. */
export const lastPeriod = ({ first, standstills }: DecisionClock): Period =>
  standstills.reduce<Period>((last, { resumed }) => resumed ?? last, first);

type Stop = { readonly since: Day; readonly until: Day | null };

/** Requests while it was examined, as stops that do not touch: what two of them share stands still once. */
function stopsOf(supplements: readonly Supplement[], admissible: Day): readonly Stop[] {
  const stops: Stop[] = [];
  for (const { asked, askedOn, providedOn } of supplements) {
    const since = Math.max(askedOn, admissible) as Day;
    if (asked.data.during !== "examination" || (providedOn !== null && providedOn <= since)) continue;
    const last = stops.at(-1);
    if (last === undefined || (last.until !== null && last.until < since)) stops.push({ since, until: providedOn });
    else stops[stops.length - 1] = { since: last.since, until: later(last.until, providedOn) };
  }
  return stops;
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : (Math.max(a, b) as Day));
