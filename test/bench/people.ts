import { addDays, type Day, parseDay } from "../../shared/calendar/day.ts";
import { Rng } from "../simulation/rng.ts";

/** Something that ends or is due on a day, and the day on which it was seen to; null where it was not. */
type Date = { readonly day: Day; readonly done: Day | null };
/** The worst of what was measured, in minutes, and its day. */
type Measured = { readonly on: Day; readonly minutes: number };

/** What is known of a person, as plain as both engines can have it. */
export type Person = {
  readonly id: string;
  readonly card: Date;
  readonly premium: Date;
  readonly review: Date;
  readonly provisional: Date;
  readonly contract: Date;
  /** The last day of a week, and the day its sheet came. */
  readonly week: Date;
  readonly longestDay: Measured;
  readonly longestWeek: Measured;
  readonly shortestRest: Measured;
  /** The first day without a title, and the day on which one was known again; null where there never was such a day. */
  readonly gap: Date | null;
};

/** The day on which everybody is looked at. */
export const today = parseDay("2026-06-01");

/** People of whom a part breaks each rule; the same seed always gives the same people. */
export function people(count: number, seed = "people"): readonly Person[] {
  const rng = new Rng(seed);
  const from = (first: number, last: number): Day => addDays(today, rng.between(first, last));
  const date = (first: number, last: number, doneOf: number): Date => {
    const day = from(first, last);
    return { day, done: rng.chance(doneOf) ? addDays(day, -rng.between(1, 20)) : null };
  };
  const measured = (least: number, most: number): Measured => ({
    on: from(-30, -1),
    minutes: rng.between(least, most),
  });
  return Array.from({ length: count }, (_, at) => ({
    id: `p-${at}`,
    card: date(-20, 700, 0.3),
    premium: date(-60, 300, 0.7),
    review: date(-30, 90, 0.7),
    provisional: date(-5, 60, 0.5),
    contract: date(-10, 400, 0.4),
    week: date(-21, 0, 0.8),
    longestDay: measured(420, 720),
    longestWeek: measured(1_800, 3_200),
    shortestRest: measured(600, 960),
    gap: rng.chance(0.1) ? date(-40, 40, 0.3) : null,
  }));
}
