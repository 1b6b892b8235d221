import type { Day } from "../../calendar/day.ts";

/**
 * The days of a stay on which more than so many days of it lie within a window that ends on that day.
 *
 * A day is one of them when the day of stay that lies `most` places before it is still within the window: together with
 * those between them they are one too many.
 * @param days the days of stay, in order and each once
 * @param most days of stay that a window may hold
 * @param windowDays length of the window, its last day included
 */
export const daysBeyond = (days: readonly Day[], most: number, windowDays: number): readonly Day[] =>
  days.filter((day, at) => {
    const earlier = days[at - most];
    return earlier !== undefined && day - earlier < windowDays;
  });
