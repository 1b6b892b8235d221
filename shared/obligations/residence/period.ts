import { addDays, type Day } from "../../calendar/day.ts";
import { nextWorkingDay } from "../../calendar/working-days.ts";
import type { Working } from "../obligation.ts";

/** A period's last day as it is counted, and the working day that it moves to where it is none. */
export type Period = { readonly last: Day; readonly due: Day };

/**
 * A period of calendar days. The day of the event is excluded, the last day included; a last day on a Saturday, Sunday or
 * public holiday moves to the next working day (Civil Code, art. 1.7).
 */
export function periodFrom(day: Day, days: number): Period {
  const last = addDays(day, days);
  return { last, due: nextWorkingDay("administrative", last) };
}

/** That the last day moved, in words; nothing where it did not. */
export const movedInWords = ({ last, due }: Period): readonly Working[] =>
  last === due ? [] : [{ say: "moves-to-working-day", with: { last, due } }];

/** A ladder with a step on each earlier day: whoever counts without moving it would have it done by then. */
export const warnedOnEarlier = (ladder: readonly number[], periods: readonly Period[]): readonly number[] =>
  [...new Set([...ladder, ...periods.filter(({ last, due }) => last < due).map(({ last, due }) => due - last)])].sort(
    (a, b) => b - a,
  );
