import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { ALWAYS, addDays, type Day, dayOf, formatDay, isoWeek, parseDay } from "../../shared/calendar/day.ts";
import {
  brusselsDay,
  brusselsMidnight,
  brusselsOffsetSeconds,
  type Instant,
  instantOf,
  isInstant,
  minutesByCivilDay,
  parseInstant,
  stretchDaysMax,
} from "../../shared/calendar/instant.ts";

const zoned = (instant: Instant) =>
  Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO("Europe/Brussels");
const read = (start: string, end: string) =>
  minutesByCivilDay(parseInstant(start), parseInstant(end)).map(({ day, minutes }) => `${formatDay(day)} ${minutes}`);

const first = parseInstant("1996-01-01T00:00+01:00");
const last = parseInstant("2200-12-31T23:59:59+01:00");
const anyInstant = fc.integer({ min: first, max: last }).map(instantOf);

describe("reading", () => {
  it.each([
    ["2026-03-29T01:30:00+01:00", 1_774_744_200],
    ["2026-03-29T00:30:00Z", 1_774_744_200],
    ["2026-03-29T00:30Z", 1_774_744_200],
    ["2026-03-28T19:30-05:00", 1_774_744_200],
    ["2026-03-29T06:15+05:45", 1_774_744_200],
    ["2026-03-29T14:30+14:00", 1_774_744_200],
    ["2026-03-29T00:30:59Z", 1_774_744_259],
    ["1996-01-01T00:00+01:00", 820_450_800],
    ["2200-12-31T23:59:59+01:00", 7_289_650_799],
  ])("%s is %i", (text, seconds) => {
    expect([isInstant(text), parseInstant(text)]).toEqual([true, seconds]);
  });

  it("agrees with Temporal on any instant, written with any offset", () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -14 * 60, max: 14 * 60 }), fc.boolean(), (instant, minutes, short) => {
        const at = Temporal.Instant.fromEpochMilliseconds(instant * 1000);
        const sign = minutes < 0 ? "-" : "+";
        const two = (n: number) => String(n).padStart(2, "0");
        const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
        const smallestUnit = short ? "minute" : "second";
        const text = at.toZonedDateTimeISO(offset).toString({ timeZoneName: "never", smallestUnit });
        fc.pre(!text.startsWith("2201"));
        fc.pre(!text.startsWith("1995"));
        expect(parseInstant(text)).toBe(short ? Math.floor(instant / 60) * 60 : instant);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ["empty", ""],
    ["no offset", "2026-03-29T01:30:00"],
    ["no offset, no seconds", "2026-03-29T01:30"],
    ["a day", "2026-03-29"],
    ["no such day", "2026-02-29T01:30Z"],
    ["hour 24", "2026-03-29T24:00Z"],
    ["minute 60", "2026-03-29T01:60Z"],
    ["leap second", "2016-12-31T23:59:60Z"],
    ["letters for the hour", "2026-03-29Txx:30Z"],
    ["letters for the minute", "2026-03-29T01:xxZ"],
    ["letters for the second", "2026-03-29T01:30:xxZ"],
    ["fraction", "2026-03-29T01:30:00.000Z"],
    ["space for T", "2026-03-29 01:30Z"],
    ["small t", "2026-03-29t01:30Z"],
    ["small z", "2026-03-29T01:30z"],
    ["text behind Z", "2026-03-29T01:30ZZ"],
    ["text behind the offset", "2026-03-29T01:30+01:00x"],
    ["zone name", "2026-03-29T01:30+01:00[Europe/Brussels]"],
    ["hour alone as offset", "2026-03-29T01:30+01"],
    ["offset without colon", "2026-03-29T01:30+0100"],
    ["offset with another mark", "2026-03-29T01:30+01.00"],
    ["offset without sign", "2026-03-29T01:30 01:00"],
    ["offset beyond 14 hours", "2026-03-29T01:30+14:01"],
    ["offset of 60 minutes", "2026-03-29T01:30+01:60"],
    ["letters for the offset's hours", "2026-03-29T01:30+xx:00"],
    ["letters for the offset's minutes", "2026-03-29T01:30+01:xx"],
    ["hours and minutes with another mark", "2026-03-29T01.30Z"],
    ["before 1996 in Belgium", "1996-01-01T00:59:59+02:00"],
    ["after 2200 in Belgium", "2200-12-31T23:00Z"],
    ["before 1900", "1899-12-31T23:00Z"],
  ])("%s is refused: %s", (_why, text) => {
    expect(isInstant(text)).toBe(false);
    const remedy =
      "write a real date and time of the years 1996 to 2200 with its offset, without fractions of a second, " +
      "as 2026-03-29T01:30:00+01:00 or 2026-03-29T00:30:00Z";
    expect(() => parseInstant(text)).toThrow(new RangeError(`${JSON.stringify(text)} is not an instant: ${remedy}`));
  });

  it("a number in another unit is refused", () => {
    for (const n of [first + 0.5, Number.NaN, first - 1, last + 1, 1_774_744_200_000]) {
      expect(() => instantOf(n)).toThrow(`${n} is not an instant: give whole seconds`);
    }
    expect([instantOf(first), instantOf(last)]).toEqual([first, last]);
  });
});

it("neither a raw number nor a day is an instant, for the compiler", () => {
  // @ts-expect-error: an Instant comes from instantOf, parseInstant or brusselsMidnight
  const raw: Instant = 1_774_744_200;
  // @ts-expect-error: days and seconds do not mix
  const day: Instant = parseDay("2026-03-29");
  expect([raw, day]).toEqual([parseInstant("2026-03-29T00:30Z"), parseDay("2026-03-29")]);
});

describe("Belgian time against Temporal", () => {
  const years = Array.from({ length: 16 }, (_, i) => 2020 + i);

  it.each(years)("both clock changes of %i", (year) => {
    const newYear = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[Europe/Brussels]`);
    const spring = newYear.getTimeZoneTransition("next");
    const autumn = spring?.getTimeZoneTransition("next");
    for (const [change, minutes] of [
      [spring, 1_380],
      [autumn, 1_500],
    ] as const) {
      const at = (change?.epochMilliseconds ?? Number.NaN) / 1000;
      for (const seconds of [-90_000, -7_201, -7_200, -3_601, -3_600, -1, 0, 1, 3_599, 3_600, 7_200, 90_000]) {
        const instant = instantOf(at + seconds);
        expect(brusselsOffsetSeconds(instant)).toBe(zoned(instant).offsetNanoseconds / 1e9);
        expect(formatDay(brusselsDay(instant))).toBe(zoned(instant).toPlainDate().toString());
      }
      const day = brusselsDay(instantOf(at));
      for (const days of [-1, 0, 1, 2]) {
        const midnight = brusselsMidnight(addDays(day, days));
        expect(zoned(midnight).toString({ timeZoneName: "never", offset: "never" })).toBe(
          `${formatDay(addDays(day, days))}T00:00:00`,
        );
      }
      const whole = minutesByCivilDay(brusselsMidnight(day), brusselsMidnight(addDays(day, 1)));
      expect(whole).toEqual([{ day, minutes }]);
    }
  });

  it("any instant from 1996 to 2200", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const theirs = zoned(instant);
        const day = brusselsDay(instant);
        expect(brusselsOffsetSeconds(instant)).toBe(theirs.offsetNanoseconds / 1e9);
        expect(formatDay(day)).toBe(theirs.toPlainDate().toString());
        expect(brusselsMidnight(day)).toBe(theirs.startOfDay().epochMilliseconds / 1000);
      }),
      { numRuns: 2_000 },
    );
  });

  it("both changes of every year that is held are at 01:00 UTC of the last Sunday", () => {
    const changes: string[] = [];
    for (let at = first as number; at < last; at += 3_600) {
      if (at > first && brusselsOffsetSeconds(instantOf(at)) !== brusselsOffsetSeconds(instantOf(at - 3_600))) {
        changes.push(new Date(at * 1000).toISOString());
      }
    }
    expect(changes.length).toBe(2 * 205);
    expect(changes.filter((change) => !/-(03|10)-(2[5-9]|3[01])T01:00:00.000Z$/.test(change))).toEqual([]);
    expect(changes.filter((change) => new Date(change).getUTCDay() !== 0)).toEqual([]);
  });

  it("has no midnight outside the years held", () => {
    const outside = [parseDay("1995-12-31"), ALWAYS.from];
    for (const day of outside) expect(() => brusselsMidnight(day)).toThrow(`${formatDay(day)} has no known midnight`);
    for (const day of [addDays(ALWAYS.to, 1), Number.NaN as Day])
      expect(() => brusselsMidnight(day)).toThrow(RangeError);
    expect(brusselsMidnight(parseDay("1996-01-01"))).toBe(first);
    expect(brusselsMidnight(dayOf(ALWAYS.to))).toBe(last + 1 - 86_400);
  });
});

describe("minutes by the civil day on which they passed", () => {
  it.each([
    ["a day shift", "2026-03-02T09:00+01:00", "2026-03-02T17:30+01:00", ["2026-03-02 510"]],
    ["over midnight", "2026-03-02T22:00+01:00", "2026-03-03T06:00+01:00", ["2026-03-02 120", "2026-03-03 360"]],
    ["until midnight", "2026-03-02T22:00+01:00", "2026-03-03T00:00+01:00", ["2026-03-02 120"]],
    ["from midnight", "2026-03-03T00:00+01:00", "2026-03-03T00:01+01:00", ["2026-03-03 1"]],
    ["sent in UTC", "2026-07-01T21:30Z", "2026-07-01T22:30Z", ["2026-07-01 30", "2026-07-02 30"]],
    [
      "spring: 23:00 to 07:00 is 7 h",
      "2026-03-28T23:00+01:00",
      "2026-03-29T07:00+02:00",
      ["2026-03-28 60", "2026-03-29 360"],
    ],
    [
      "autumn: 23:00 to 07:00 is 9 h",
      "2026-10-24T23:00+02:00",
      "2026-10-25T07:00+01:00",
      ["2026-10-24 60", "2026-10-25 480"],
    ],
    ["autumn: 02:30 to 02:30 is 1 h", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", ["2026-10-25 60"]],
    ["the short day whole", "2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", ["2026-03-29 1380"]],
    ["the long day whole", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", ["2026-10-25 1500"]],
    ["week's and year's end", "2026-12-31T23:00+01:00", "2027-01-01T01:00+01:00", ["2026-12-31 60", "2027-01-01 60"]],
    ["seconds are cut", "2026-03-02T09:00:59+01:00", "2026-03-02T09:02:01+01:00", ["2026-03-02 2"]],
    ["within one minute", "2026-03-02T09:00:01+01:00", "2026-03-02T09:00:59+01:00", []],
    ["nothing", "2026-03-02T09:00+01:00", "2026-03-02T09:00+01:00", []],
    ["the last day held", "2200-12-31T23:00+01:00", "2200-12-31T23:59+01:00", ["2200-12-31 59"]],
  ])("%s", (_what, start, end, days) => {
    expect(read(start, end)).toEqual(days);
  });

  it("a Sunday night counts in the week in which it passed", () => {
    const days = minutesByCivilDay(parseInstant("2026-03-29T22:00+02:00"), parseInstant("2026-03-30T06:00+02:00"));
    expect(days.map(({ day, minutes }) => [isoWeek(day).week, minutes])).toEqual([
      [13, 120],
      [14, 360],
    ]);
  });

  it("cut anywhere, the parts add up to the whole, and none is empty", () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(5 * 86_400), fc.nat(5 * 86_400), (start, a, b) => {
        fc.pre(start + a + b <= last);
        const [middle, end] = [instantOf(start + a), instantOf(start + a + b)];
        const whole = new Map(minutesByCivilDay(start, end).map(({ day, minutes }) => [day, minutes]));
        const parts = new Map<Day, number>();
        for (const { day, minutes } of [...minutesByCivilDay(start, middle), ...minutesByCivilDay(middle, end)]) {
          expect(minutes).toBeGreaterThan(0);
          parts.set(day, (parts.get(day) ?? 0) + minutes);
        }
        expect(parts).toEqual(whole);
        const total = [...whole.values()].reduce((sum, minutes) => sum + minutes, 0);
        expect(total).toBe(Math.floor(end / 60) - Math.floor(start / 60));
      }),
      { numRuns: 2_000 },
    );
  });

  it("an end before the start, or beyond the limit, is refused", () => {
    const start = parseInstant("2026-03-02T09:00Z");
    const limit = instantOf(start + stretchDaysMax * 86_400);
    expect(() => minutesByCivilDay(start, instantOf(start - 1))).toThrow("is no stretch: give an end 0 to 366 days");
    expect(() => minutesByCivilDay(start, instantOf(limit + 1))).toThrow(RangeError);
    expect(minutesByCivilDay(start, limit).length).toBe(stretchDaysMax + 1);
  });
});
