import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  ALWAYS,
  addDays,
  addMonths,
  addYears,
  civil,
  type Day,
  dayFromCivil,
  dayOf,
  daysBetween,
  firstOfMonth,
  formatDay,
  isDay,
  isoWeek,
  lastOfMonth,
  mondayOf,
  monthOf,
  parseDay,
  readDay,
  weekday,
  within,
} from "../../shared/calendar/day.ts";

const plain = (day: Day) => Temporal.PlainDate.from("1970-01-01").add({ days: day });
const anyDay = fc.integer({ min: ALWAYS.from, max: ALWAYS.to }).map(dayOf);

describe("every day from 1900 to 2200 agrees with Temporal", () => {
  it("parses, formats and takes apart to the same day, weekday, week and month", () => {
    const wrong: unknown[] = [];
    let days = 0;
    let date = Temporal.PlainDate.from("1900-01-01");
    for (let day = ALWAYS.from; day <= ALWAYS.to; day = addDays(day, 1), date = date.add({ days: 1 }), days++) {
      const iso = date.toString();
      const first = addDays(day, 1 - date.day);
      const ours = [
        parseDay(iso),
        formatDay(day),
        dayFromCivil(date.year, date.month, date.day),
        civil(day).year,
        civil(day).month,
        civil(day).day,
        weekday(day),
        mondayOf(day),
        isoWeek(day).year,
        isoWeek(day).week,
        monthOf(day),
        firstOfMonth(day),
        lastOfMonth(day),
      ];
      const theirs = [
        day,
        iso,
        day,
        date.year,
        date.month,
        date.day,
        date.dayOfWeek,
        day - date.dayOfWeek + 1,
        date.yearOfWeek,
        date.weekOfYear,
        iso.slice(0, 7),
        first,
        first + date.daysInMonth - 1,
      ];
      if (!ours.every((value, i) => value === theirs[i])) wrong.push({ ours, theirs });
    }
    expect(wrong).toEqual([]);
    expect(days).toBe(109_938);
  });

  it("adds days and months and counts the days between", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -1200, max: 1200 }), (a, b, n) => {
        const since = Temporal.PlainDate.from("1970-01-01");
        expect(addMonths(a, n)).toBe(since.until(plain(a).add({ months: n })).days);
        expect(addYears(a, n)).toBe(since.until(plain(a).add({ years: n })).days);
        expect(addDays(a, n)).toBe(since.until(plain(a).add({ days: n })).days);
        expect(daysBetween(a, b)).toBe(plain(a).until(plain(b)).days);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("the end of a month is clamped", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2025-12-31", 2, "2026-02-28"],
    ["2026-02-28", 1, "2026-03-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2100-01-29", 1, "2100-02-28"],
    ["2000-01-29", 1, "2000-02-29"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(formatDay(addMonths(parseDay(from), months))).toBe(to);
  });

  it("29 February and a year is 28 February, and four years 29 again", () => {
    expect(formatDay(addYears(parseDay("2024-02-29"), 1))).toBe("2025-02-28");
    expect(formatDay(addYears(parseDay("2024-02-29"), 4))).toBe("2028-02-29");
  });
});

it("a span holds both its ends and nothing beyond", () => {
  const span = { from: parseDay("2026-03-01"), to: parseDay("2026-03-31") };
  const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];
  expect(days.map((day) => within(span, parseDay(day)))).toEqual([false, true, true, false]);
  expect([formatDay(ALWAYS.from), formatDay(ALWAYS.to)]).toEqual(["1900-01-01", "2200-12-31"]);
});

describe("what is not a day", () => {
  it.each([
    ["empty", ""],
    ["no such day", "2026-02-29"],
    ["no such day in a century year", "2100-02-29"],
    ["no such day in a short month", "2026-04-31"],
    ["day 0", "2026-04-00"],
    ["month 0", "2026-00-10"],
    ["month 13", "2026-13-01"],
    ["day 32", "2026-01-32"],
    ["before 1900", "1899-12-31"],
    ["after 2200", "2201-01-01"],
    ["'no end' of other systems", "9999-12-31"],
    ["short parts", "2026-3-1"],
    ["no dashes", "20260301"],
    ["slashes", "2026/03/01"],
    ["Belgian order", "01-03-2026"],
    ["first dash wrong", "2026 03-01"],
    ["second dash wrong", "2026-03 01"],
    ["a time behind it", "2026-03-01T00:00"],
    ["space behind", "2026-03-01 "],
    ["space before", " 2026-03-01"],
    ["a sign for a digit", "2026-03-+1"],
    ["letters", "2026-0a-01"],
    ["other digits", "２026-03-01"],
    ["a character below the digits", "2026-1/-01"],
    ["a character above the digits", "2026-0:-01"],
    ["week date", "2026-W10-1"],
  ])("%s: %s", (_why, iso) => {
    expect(isDay(iso)).toBe(false);
    const remedy =
      "write a real date of the years 1900 to 2200 as YYYY-MM-DD, and leave the date out when there is none";
    expect(() => parseDay(iso)).toThrow(new RangeError(`${JSON.stringify(iso)} is not a day: ${remedy}`));
  });

  it("is cut in the message", () => {
    expect(() => parseDay("x".repeat(1_000))).toThrow(`"${"x".repeat(40)}…" is not a day`);
  });

  it("is also one that was counted in another unit or past the years written", () => {
    for (const n of [1.5, Number.NaN, Number.POSITIVE_INFINITY, ALWAYS.from - 1, ALWAYS.to + 1, 1_774_742_400]) {
      expect(() => dayOf(n)).toThrow(RangeError);
      expect(() => formatDay(n as Day)).toThrow(RangeError);
      expect(() => monthOf(n as Day)).toThrow(RangeError);
    }
    expect([dayOf(0), dayOf(ALWAYS.from), dayOf(ALWAYS.to)]).toEqual([0, ALWAYS.from, ALWAYS.to]);
  });

  it.each([
    [2026, 2, 29],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1.5, 1],
    [2026, 1, 0],
    [2026, 1, 1.5],
    [2026.5, 1, 1],
    [Number.NaN, 1, 1],
  ])("year %d, month %d, day %d", (year, month, day) => {
    expect(() => dayFromCivil(year, month, day)).toThrow(`year ${year}, month ${month}, day ${day} is no date`);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("a sum with %d", (n) => {
    const day = parseDay("2026-03-01");
    expect(() => addDays(day, n)).toThrow(`${n} days cannot be counted`);
    expect(() => addMonths(day, n)).toThrow(`${n} months cannot be counted`);
    expect(() => addYears(day, n)).toThrow(`${n} years cannot be counted`);
  });
});

it("a raw number is not a day, for the compiler", () => {
  // @ts-expect-error: a Day comes from dayOf, parseDay or another Day
  const raw: Day = 20_000;
  expect(raw).toBe(dayOf(20_000));
});

describe("accepted text", () => {
  it.each(["1900-01-01", "2000-02-29", "2024-02-29", "2200-12-31"])("%s", (iso) => {
    expect([isDay(iso), formatDay(parseDay(iso))]).toEqual([true, iso]);
  });

  it("is also read from the head of a longer one", () => {
    expect(readDay("2026-03-29T01:30Z")).toBe(parseDay("2026-03-29"));
    expect(readDay("2026-02-29T01:30Z")).toBeUndefined();
  });
});
