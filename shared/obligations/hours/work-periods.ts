import type { Day } from "../../calendar/day.ts";
import { minuteSeconds, sunday } from "../../calendar/units.ts";
import type { Dossier, Facts } from "../../dossier/fact.ts";
import { isExemptOn } from "./exemption.ts";
import { firstDayOf, minutesOf, type NetStretch, netTime } from "./net-time.ts";
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
export const workPeriods = (dossier: Dossier, { monday }: WorkedWeek, gapMinutes: number): readonly WorkPeriod[] =>
  everyPeriod(dossier, gapMinutes).filter(
    ({ day }) => day >= monday && day < monday + sunday && !isExemptOn(dossier, day),
  );

/** Facts never change once they are made; every week asks for the same periods. */
const known = new WeakMap<Facts, Map<number, readonly WorkPeriod[]>>();

function everyPeriod(dossier: Dossier, gapMinutes: number): readonly WorkPeriod[] {
  const byGap = known.get(dossier.facts) ?? new Map<number, readonly WorkPeriod[]>();
  known.set(dossier.facts, byGap);
  const before = byGap.get(gapMinutes);
  if (before !== undefined) return before;
  const periods: WorkPeriod[] = [];
  for (const stretch of netTime(dossier)) {
    const last = periods.at(-1);
    if (last !== undefined && stretch.start - last.end < gapMinutes * minuteSeconds)
      periods[periods.length - 1] = { ...last, end: stretch.end, minutes: last.minutes + minutesOf(stretch) };
    else periods.push({ ...stretch, day: firstDayOf(stretch), minutes: minutesOf(stretch) });
  }
  byGap.set(gapMinutes, periods);
  return periods;
}
