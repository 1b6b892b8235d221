import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { configured, corrected, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { shiftsOf, week } from "./working-week.ts";

const rule = "weekly-rest";
const six = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => `${day} 09:00-17:00`);
const seven = [...six, "Sat 09:00-17:00", "Sun 09:00-17:00"];
const rests = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ id, because }) => [
    id.slice(-10),
    because.workings[0]?.with.minutes,
    because.workings[0]?.with.within,
  ]);

describe("Labour Act of 16 March 1971, arts 11 and 38ter, par. 2: thirty-five hours of rest in every week", () => {
  it("seven days of work have none; it is told on the Sunday", () => {
    const whole = week("2026-03-02", ...seven);
    given(whole).on("2026-03-07").shows(rule);
    given(whole).on("2026-03-08").shows(rule, "2026-03-02: breached, on 2026-03-08");
    given(whole).on("2026-03-09").shows(rule, "2026-03-02: breached, on 2026-03-08");
  });

  it("Saturday 20:00 to Monday 07:00 is thirty-five hours; a minute less is not", () => {
    const saturday = week("2026-03-02", ...six, "Sat 12:00-20:00");
    expect(rests(saturday)).toEqual([]);
    expect(rests(saturday, week("2026-03-09", "Mon 07:00-12:00"))).toEqual([]);
    expect(rests(saturday, week("2026-03-09", "Mon 06:59-12:00"))).toEqual([["2026-03-02", 2099, 1680]]);
  });

  it("twenty-four of the hours lie in the week: a rest that leaves Sunday at midnight does, a minute later does not", () => {
    const until = (sunday: string) => week("2026-03-02", ...six, "Sat 09:00-17:00", `Sun ${sunday}`);
    const late = week("2026-03-09", "Tue 09:00-17:00");
    expect(rests(week("2026-03-02", ...six, "Sat 12:00-00:00"), late)).toEqual([]);
    expect(rests(week("2026-03-02", ...six, "Sat 12:00-00:01"), late)).toEqual([["2026-03-02", 3419, 1439]]);
    expect(rests(until("09:00-10:00"), late)).toEqual([["2026-03-02", 960, 960]]);
  });

  const midweek = [...seven.filter((line) => !/^(Tue|Wed|Thu)/.test(line)), "Tue 13:00-22:00"];
  it.each([
    ["a free day in the middle of the week", seven.filter((line) => !line.startsWith("Wed")), []],
    ["a free day between a late and an early one", [...midweek, "Thu 08:00-16:00"], [["2026-03-02", 2040, 2040]]],
    ["the same with an hour more", [...midweek, "Thu 09:00-16:00"], []],
    ["one short day", ["Wed 09:00-12:00"], []],
    ["an empty week", [], []],
  ])("%s", (_, lines, found) =>
    expect(rests(week("2026-02-23", "Sun 09:00-17:00"), week("2026-03-02", ...lines))).toEqual(found),
  );

  it("the rest may begin in the week before", () => {
    const before = week("2026-02-23", "Sun 09:00-13:00");
    const after = [...seven.slice(1)];
    // From Sunday 13:00 to Tuesday 00:00: eleven hours before the week, twenty-four in it.
    expect(rests(before, week("2026-03-02", "Tue 00:00-04:00", ...after))).toEqual([]);
    expect(rests(before, week("2026-03-02", "Mon 23:59-04:00", ...after)).map(([monday]) => monday)).toEqual([
      "2026-03-02",
    ]);
  });

  it("elapsed hours count where clocks change", () => {
    const saturday = (monday: string) => week(monday, ...six, "Sat 12:00-20:00");
    const next = (monday: string) => week(monday, "Mon 07:00-12:00");
    expect(rests(saturday("2026-03-23"), next("2026-03-30"))).toEqual([["2026-03-23", 2040, 1620]]);
    expect(rests(saturday("2026-10-19"), next("2026-10-26"))).toEqual([]);
  });
});

describe("whom it holds for", () => {
  const whole = week("2026-03-02", ...seven);
  it.each(["private", "public", undefined] as const)("both acts ask it: sector %s", (sector) =>
    given(whole, configured(sector === undefined ? {} : { sector }))
      .on("2026-03-08")
      .shows(rule, "2026-03-02: breached, on 2026-03-08"),
  );
  it.each(["management-or-trust", "commercial-representative"] as const)("not for %s (art. 3, par. 3)", (position) =>
    given(whole, hired({ position })).on("2026-03-08").showsAll(rule),
  );
});

describe("as sheets arrive", () => {
  it("the next week's sheet can tell of this week, and its correction can take it back", () => {
    const next = week("2026-03-09", "Mon 06:00-12:00");
    const inbox = new Inbox()
      .receives("2026-03-09", week("2026-03-02", ...six, "Sat 12:00-20:00"))
      .receives("2026-03-16", next)
      .receives("2026-03-17", corrected(next, { shifts: shiftsOf("2026-03-09", "Mon 07:00-12:00") }));
    expect(inbox.saidOf(rule)).toEqual([
      "2026-03-16 raised weekly-rest:2026-03-02 breached",
      "2026-03-17 withdrawn weekly-rest:2026-03-02 breached",
    ]);
  });
});
