import fc from "fast-check";
import { expect, it } from "vitest";
import type { Day } from "../../shared/calendar/day.ts";
import { daysBeyond } from "../../shared/obligations/residence/days-beyond.ts";

/** The same, one day after the other: how many days of stay lie within the window that ends on it? */
const counted = (days: readonly Day[], most: number, windowDays: number): readonly Day[] =>
  days.filter((day) => {
    let stayed = 0;
    for (let back = 0; back < windowDays; back++) if (days.includes((day - back) as Day)) stayed++;
    return stayed > most;
  });

const days = (from: number, count: number) => Array.from({ length: count }, (_, at) => (from + at) as Day);

it("180 days in a row are within, the next is beyond", () => {
  expect(daysBeyond(days(0, 180), 180, 360)).toEqual([]);
  expect(daysBeyond(days(0, 182), 180, 360)).toEqual([180, 181]);
});

it("a day counts for 360 days and no longer", () => {
  expect(daysBeyond([...days(0, 180), ...days(359, 1)], 180, 360)).toEqual([359]);
  expect(daysBeyond([...days(0, 180), ...days(360, 1)], 180, 360)).toEqual([]);
});

it("finds the days that counting one by one finds", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 80 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 40 }),
      (some, most, windowDays) => {
        const stay = some.toSorted((a, b) => a - b) as Day[];
        expect(daysBeyond(stay, most, windowDays)).toEqual(counted(stay, most, windowDays));
      },
    ),
    { numRuns: 2000 },
  );
});
