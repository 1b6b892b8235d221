import { addDays, type Day } from "../../calendar/day.ts";
import { brusselsDay, brusselsMidnight } from "../../calendar/instant.ts";
import { minuteSeconds, sunday } from "../../calendar/units.ts";
import type { Dossier, Facts } from "../../dossier/fact.ts";
import { isExemptOn } from "./exemption.ts";
import { minutesOf, type NetStretch, netTime } from "./net-time.ts";
import type { WorkedWeek } from "./weeks.ts";

/** A period of work: net stretches with only short interruptions between them. */
export type WorkPeriod = {
  /** The day on which it begins, to which it belongs. */
  readonly day: Day;
  readonly start: NetStretch["start"];
  readonly end: NetStretch["end"];
  /** Without the interruptions. */
  readonly minutes: number;
};

/**
 * The periods of work that begin in a week, in order.
 * @param gapMinutes an interruption of this length or more ends a period
 */
export function workPeriods(dossier: Dossier, { monday }: WorkedWeek, gapMinutes: number): readonly WorkPeriod[] {
  const from = brusselsMidnight(monday);
  const to = brusselsMidnight(addDays(monday, sunday));
  return everyPeriod(dossier, gapMinutes)
    .filter(({ start }) => start >= from && start < to)
    .map((period) => ({ ...period, day: brusselsDay(period.start) }))
    .filter(({ day }) => !isExemptOn(dossier, day));
}

/** Facts never change once they are made; every week asks for the same periods. */
const known = new WeakMap<Facts, Map<number, readonly Undated[]>>();

type Undated = Omit<WorkPeriod, "day">;

function everyPeriod(dossier: Dossier, gapMinutes: number): readonly Undated[] {
  const byGap = known.get(dossier.facts) ?? new Map<number, readonly Undated[]>();
  known.set(dossier.facts, byGap);
  const before = byGap.get(gapMinutes);
  if (before !== undefined) return before;
  const periods: Undated[] = [];
  for (const stretch of netTime(dossier)) {
    const last = periods.at(-1);
    if (last !== undefined && stretch.start - last.end < gapMinutes * minuteSeconds)
      periods[periods.length - 1] = { ...last, end: stretch.end, minutes: last.minutes + minutesOf(stretch) };
    else periods.push({ start: stretch.start, end: stretch.end, minutes: minutesOf(stretch) });
  }
  byGap.set(gapMinutes, periods);
  return periods;
}
