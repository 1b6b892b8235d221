import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { ALWAYS, addDays, civil, type Day, dayOf, formatDay, weekday } from "../../shared/calendar/day.ts";
import { isPublicHoliday, publicHolidays } from "../../shared/calendar/holidays.ts";

describe("the ten public holidays", () => {
  // Source: law-facts.md, topic 4, public_holidays_2026_2027.
  it.each([
    [
      2026,
      "2026-01-01 New Year's Day, 2026-04-06 Easter Monday, 2026-05-01 Labour Day, 2026-05-14 Ascension Day, " +
        "2026-05-25 Whit Monday, 2026-07-21 National Day, 2026-08-15 Assumption, 2026-11-01 All Saints' Day, " +
        "2026-11-11 Armistice Day, 2026-12-25 Christmas Day",
    ],
    [
      2027,
      "2027-01-01 New Year's Day, 2027-03-29 Easter Monday, 2027-05-01 Labour Day, 2027-05-06 Ascension Day, " +
        "2027-05-17 Whit Monday, 2027-07-21 National Day, 2027-08-15 Assumption, 2027-11-01 All Saints' Day, " +
        "2027-11-11 Armistice Day, 2027-12-25 Christmas Day",
    ],
  ])("of %i", (year, list) => {
    const ours = publicHolidays(year).map(({ day, name }) => `${formatDay(day)} ${name}`);
    expect(ours.join(", ")).toBe(list);
  });

  it("fall on a Saturday or Sunday as law-facts.md says for 2026 and 2027, and worked example E21 for 2020", () => {
    const weekend = (year: number) =>
      publicHolidays(year).flatMap(({ day }) => (weekday(day) > 5 ? [`${formatDay(day)} ${weekday(day)}`] : []));
    expect(weekend(2026)).toEqual(["2026-08-15 6", "2026-11-01 7"]);
    expect(weekend(2027)).toEqual(["2027-05-01 6", "2027-08-15 7", "2027-12-25 6"]);
    expect(weekend(2020)).toEqual(["2020-08-15 6", "2020-11-01 7"]); // E21, ucm.be
  });

  it("agree with date-holidays from 1975 to 2100", () => {
    const belgium = new Holidays("BE", { languages: ["en"] });
    const notLegal = new Set(["easter", "easter 49"]);
    for (let year = 1975; year <= 2100; year++) {
      const theirs = belgium
        .getHolidays(year)
        .filter(({ type, rule }) => type === "public" && !notLegal.has(rule))
        .map(({ date }) => date.slice(0, 10));
      expect(publicHolidays(year).map(({ day }) => formatDay(day))).toEqual(theirs.sort());
    }
  });

  it("list Ascension Day and Labour Day both when they are one day", () => {
    const names = publicHolidays(2008).flatMap(({ day, name }) => (formatDay(day) === "2008-05-01" ? [name] : []));
    expect([names.sort(), publicHolidays(2008).length]).toEqual([["Ascension Day", "Labour Day"], 10]);
  });

  it("are the days, and the only days, that isPublicHoliday knows, in every year", () => {
    const listed: Day[] = [];
    for (let year = 1900; year <= 2200; year++) listed.push(...new Set(publicHolidays(year).map(({ day }) => day)));
    const known: Day[] = [];
    for (let day = ALWAYS.from; day <= ALWAYS.to; day = addDays(day, 1)) if (isPublicHoliday(day)) known.push(day);
    expect(known).toEqual(listed);
    expect(civil(dayOf(known[0] ?? 0))).toEqual({ year: 1900, month: 1, day: 1 });
  });

  it.each([1899, 2201, 2026.5, Number.NaN])("are not known for the year %d", (year) => {
    expect(() => publicHolidays(year)).toThrow(
      new RangeError(`${year} has no known public holidays: ask for a year from 1900 to 2200`),
    );
  });
});
