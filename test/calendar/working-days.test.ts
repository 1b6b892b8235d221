import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, formatDay, mondayOf, parseDay } from "../../shared/calendar/day.ts";
import {
  addWorkingDays,
  endOfPeriod,
  isWorkingDay,
  nextWorkingDay,
  periodDaysMax,
  type WorkingDays,
  workingDaysBetween,
} from "../../shared/calendar/working-days.ts";

const kinds = ["administrative", "labour"] as const;
const addTo = (kind: WorkingDays, from: string, n: number) => formatDay(addWorkingDays(kind, parseDay(from), n));
const endFrom = (kind: WorkingDays, from: string, days: number) => formatDay(endOfPeriod(kind, parseDay(from), days));
const next = (kind: WorkingDays, day: string) => formatDay(nextWorkingDay(kind, parseDay(day)));

describe("published examples (worked-examples.md)", () => {
  it.each([
    [
      "E2 droitsquotidiens.be: registered Wed, third labour working day Sat",
      addTo,
      "labour",
      "2023-01-11",
      3,
      "2023-01-14",
    ],
    ["E4 dynamik.be: registered Tue, third labour working day Fri", addTo, "labour", "2024-08-06", 3, "2024-08-09"],
    [
      "E7 solutio.law: two days from Thu end on Sat, moved to Mon",
      endFrom,
      "administrative",
      "2024-06-13",
      2,
      "2024-06-17",
    ],
  ] as const)("%s", (_source, count, kind, from, n, to) => {
    expect(count(kind, from, n)).toBe(to);
  });

  it.each([
    ["E2", "2023-01-11", "2023-01-16"],
    ["E4", "2024-08-06", "2024-08-12"],
  ])("%s: notice registered on %s runs from Monday %s", (_source, registered, start) => {
    const effect = addWorkingDays("labour", parseDay(registered), 3);
    expect(formatDay(addDays(mondayOf(effect), 7))).toBe(start);
  });

  // law-facts.md A1: a notice for Monday is posted by Wednesday; under Monday to Friday it would have been Tuesday.
  it.each([
    ["labour", "2023-01-11", "2023-01-14"],
    ["labour", "2023-01-12", "2023-01-16"],
    ["administrative", "2023-01-10", "2023-01-13"],
    ["administrative", "2023-01-11", "2023-01-16"],
  ] as const)("A1, %s: posted %s takes effect %s", (kind, from, to) => {
    expect(addTo(kind, from, 3)).toBe(to);
  });
});

describe("which days are working days", () => {
  it.each([
    ["Friday", "2026-03-06", true, true],
    ["Saturday", "2026-03-07", false, true],
    ["Sunday", "2026-03-08", false, false],
    ["Monday", "2026-03-09", true, true],
    ["Easter Monday", "2026-04-06", false, false],
    ["Ascension Day", "2026-05-14", false, false],
    ["the Friday after it", "2026-05-15", true, true],
    ["Assumption on a Saturday", "2026-08-15", false, false],
    ["15 November, King's Day, a Monday", "2027-11-15", true, true],
  ])("%s", (_what, day, administrative, labour) => {
    expect(kinds.map((kind) => isWorkingDay(kind, parseDay(day)))).toEqual([administrative, labour]);
  });

  it.each([
    ["a working day stays", "2026-03-06", "2026-03-06", "2026-03-06"],
    ["Saturday", "2026-03-07", "2026-03-09", "2026-03-07"],
    ["Sunday", "2026-03-08", "2026-03-09", "2026-03-09"],
    ["the day before Easter Monday", "2026-04-05", "2026-04-07", "2026-04-07"],
    ["Christmas on a Friday", "2026-12-25", "2026-12-28", "2026-12-26"],
    ["New Year on a Friday", "2027-01-01", "2027-01-04", "2027-01-02"],
  ])("the next one: %s", (_what, day, administrative, labour) => {
    expect(kinds.map((kind) => next(kind, day))).toEqual([administrative, labour]);
  });
});

describe("counting from the day after", () => {
  it.each([
    ["one, within the week", "2026-03-02", 1, "2026-03-03", "2026-03-03"],
    ["one, from Friday", "2026-03-06", 1, "2026-03-09", "2026-03-07"],
    ["one, from Saturday", "2026-03-07", 1, "2026-03-09", "2026-03-09"],
    ["eight, at the municipality", "2026-03-02", 8, "2026-03-12", "2026-03-11"],
    ["eight, over Easter", "2026-04-01", 8, "2026-04-14", "2026-04-11"],
    ["four, over New Year", "2026-12-31", 4, "2027-01-07", "2027-01-06"],
  ])("working days: %s", (_what, from, n, administrative, labour) => {
    expect(kinds.map((kind) => addTo(kind, from, n))).toEqual([administrative, labour]);
  });

  it.each([
    ["ends on a Friday", "2026-03-04", 2, "2026-03-06", "2026-03-06"],
    ["ends on a Saturday", "2026-03-05", 2, "2026-03-09", "2026-03-07"],
    ["ends on Easter Sunday", "2026-04-03", 2, "2026-04-07", "2026-04-07"],
    ["ends on the Saturday of Assumption", "2026-07-31", 15, "2026-08-17", "2026-08-17"],
    ["holidays within it do not lengthen it", "2026-04-01", 15, "2026-04-16", "2026-04-16"],
  ])("a period of days: %s", (_what, from, days, administrative, labour) => {
    expect(kinds.map((kind) => endFrom(kind, from, days))).toEqual([administrative, labour]);
  });

  it.each([
    ["the same day", "2026-03-02", "2026-03-02", 0, 0],
    ["a week", "2026-03-02", "2026-03-09", 5, 6],
    ["Friday to Sunday", "2026-03-06", "2026-03-08", 0, 1],
    ["over Easter", "2026-04-03", "2026-04-07", 1, 2],
    ["the whole of 2026", "2025-12-31", "2026-12-31", 253, 304],
  ])("how many: %s", (_what, from, to, administrative, labour) => {
    expect(kinds.map((kind) => workingDaysBetween(kind, parseDay(from), parseDay(to)))).toEqual([
      administrative,
      labour,
    ]);
  });

  it("adding and counting undo each other, and an administrative working day is never earlier", () => {
    const days = fc.integer({ min: parseDay("1975-01-01"), max: parseDay("2100-12-31") }).map(dayOf);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), fc.constantFrom(...kinds), (from, n, kind) => {
        const to = addWorkingDays(kind, from, n);
        expect(isWorkingDay(kind, to)).toBe(true);
        expect(workingDaysBetween(kind, from, to)).toBe(n);
        expect(addWorkingDays("administrative", from, n)).toBeGreaterThanOrEqual(addWorkingDays("labour", from, n));
        const end = endOfPeriod(kind, from, n);
        expect([isWorkingDay(kind, end), workingDaysBetween(kind, addDays(from, n), end) <= 1]).toEqual([true, true]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what cannot be counted", () => {
  it.each([0, -1, 1.5, Number.NaN, periodDaysMax + 1])("a period of %d days", (n) => {
    const remedy = "give a whole number from 1 to 1000, or use nextWorkingDay for the day itself";
    const error = new RangeError(`a period of ${n} days cannot be counted: ${remedy}`);
    expect(() => addTo("labour", "2026-03-02", n)).toThrow(error);
    expect(() => endFrom("labour", "2026-03-02", n)).toThrow(error);
  });

  it("the working days to an earlier day", () => {
    expect(() => workingDaysBetween("labour", parseDay("2026-03-02"), parseDay("2026-03-01"))).toThrow(
      new RangeError("2026-03-01 is before 2026-03-02: give the earlier day first"),
    );
  });

  it("but the longest period can", () => {
    expect(endFrom("labour", "2026-03-02", periodDaysMax)).toBe("2028-11-27");
    expect(isWorkingDay("labour", addWorkingDays("labour", parseDay("2026-03-02"), periodDaysMax))).toBe(true);
  });
});
