import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { configured, contractChanged, corrected, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { shiftsOf, week } from "./working-week.ts";

const rule = "daily-rest";
const rests = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ id, because }) => [id.slice(-10), because.workings[0]?.with.minutes]);

describe("Labour Act of 16 March 1971, art. 38ter, par. 1: eleven hours of rest between two days of work", () => {
  it("11h00 is lawful, 10h59 is not; it is broken on the day that work begins again", () => {
    given(week("2026-03-02", "Mon 12:00-20:00", "Tue 07:00-15:00"))
      .on("2026-03-04")
      .showsAll(rule);
    const short = week("2026-03-02", "Mon 12:00-20:00", "Tue 06:59-15:00");
    given(short).on("2026-03-02").shows(rule);
    given(short).on("2026-03-03").shows(rule, "2026-03-03: breached, on 2026-03-03");
    given(short).on("2026-03-04").shows(rule, "2026-03-03: breached, on 2026-03-03");
    expect(obligationsOf(rule, [short])[0]?.because.workings[0]?.with).toMatchObject({
      at: "20:00",
      again: "06:59",
      minutes: 659,
      short: 1,
    });
  });

  it.each([
    ["a long pause within a day is no daily rest", ["Mon 08:00-12:00", "Mon 16:00-20:00"], []],
    ["a break within a shift is none either", ["Mon 08:00-20:00 break 12:00-16:00"], []],
    ["a night with its break registered as two shifts is one day of work", ["Mon 20:00-23:45", "Tue 00:15-04:00"], []],
    ["a late evening, then an early morning", ["Mon 19:00-22:00", "Tue 08:00-17:00"], [["2026-03-03", 600]]],
    ["a night, then an afternoon of the same day", ["Mon 22:00-06:00", "Tue 14:00-22:00"], [["2026-03-03", 480]]],
    ["from midnight on: the day after", ["Mon 18:00-01:00", "Tue 09:00-17:00"], [["2026-03-03", 480]]],
    [
      "a short night after a split day",
      ["Mon 08:00-12:00", "Mon 14:00-23:00", "Tue 08:00-12:00"],
      [["2026-03-03", 540]],
    ],
    ["a split night", ["Mon 22:00-02:00", "Tue 03:00-06:00", "Tue 14:00-22:00"], [["2026-03-03", 480]]],
    ["two nights", ["Mon 22:00-06:00", "Tue 17:00-23:00"], []],
    ["work without an end has no rest to measure", ["Mon 08:00-08:00", "Tue 08:00-20:00"], []],
    [
      "three short nights are three",
      ["Mon 12:00-23:00", "Tue 09:00-23:00", "Wed 09:00-23:00", "Thu 09:00-10:00"],
      [
        ["2026-03-03", 600],
        ["2026-03-04", 600],
        ["2026-03-05", 600],
      ],
    ],
    ["a break as long as a rest makes two days of a shift", ["Mon 08:00-08:00 break 18:00-05:00"], []],
    ["a break an hour shorter leaves it one", ["Mon 08:00-08:00 break 18:00-04:00"], []],
  ] as const)("%s", (_, lines, found) => expect(rests(week("2026-03-02", ...lines))).toEqual(found));

  it("of two short rests before one day the shorter is told", () =>
    expect(rests(week("2026-03-02", "Mon 08:00-23:00", "Tue 08:00-12:00", "Tue 12:30-13:00"))).toEqual([
      ["2026-03-03", 540],
    ]));

  it("two sheets of one evening are read together", () =>
    expect(rests(week("2026-03-02", "Sun 12:00-22:00"), week("2026-03-09", "Mon 08:00-12:00"))).toEqual([
      ["2026-03-09", 600],
    ]));

  it("elapsed hours count where clocks change: 22:00 to 08:00 is nine hours in March, eleven in October", () => {
    expect(rests(week("2026-03-23", "Sat 12:00-22:00", "Sun 08:00-12:00"))).toEqual([["2026-03-29", 540]]);
    expect(rests(week("2026-10-19", "Sat 12:00-22:00", "Sun 08:00-12:00"))).toEqual([]);
    expect(rests(week("2026-10-19", "Sat 12:00-22:00", "Sun 07:59-12:00"))).toEqual([["2026-10-25", 659]]);
  });

  it.each([
    ["month", "2026-03-30", "2026-04-01", ["Tue 12:00-23:00", "Wed 08:00-12:00"]],
    ["four months", "2026-04-27", "2026-05-01", ["Thu 12:00-23:00", "Fri 08:00-12:00"]],
    ["year", "2025-12-29", "2026-01-01", ["Wed 12:00-23:00", "Thu 08:00-12:00"]],
  ])("a night over the turn of the %s is told of its second day", (_, monday, day, lines) => {
    const inbox = new Inbox().receives("2026-06-01", week(monday, ...lines));
    expect(inbox.saidOf(rule)).toEqual([`2026-06-01 raised daily-rest:${day} breached`]);
  });
});

describe("whom it holds for", () => {
  const short = week("2026-03-02", "Mon 12:00-22:00", "Tue 08:00-15:00");
  it.each(["private", "public", undefined] as const)("both acts ask it: sector %s", (sector) =>
    given(short, configured(sector === undefined ? {} : { sector }))
      .on("2026-03-03")
      .shows(rule, "2026-03-03: breached, on 2026-03-03"),
  );
  it.each(["management-or-trust", "commercial-representative"] as const)("not for %s (art. 3, par. 3)", (position) =>
    given(short, hired({ position })).on("2026-03-03").showsAll(rule),
  );
  it("who holds two contracts is exempt only where both are of management, and from the first day of them", () => {
    const position = "management-or-trust" as const;
    const manager = hired({ position, startsOn: "2026-03-03" });
    const staff = hired({ startsOn: "2025-03-01" }, { key: "contract-2" });
    given(short, manager).on("2026-03-03").showsAll(rule);
    given(short, manager, staff).on("2026-03-03").shows(rule, "2026-03-03: breached, on 2026-03-03");
  });
  it("who becomes management is judged up to the day before", () => {
    const tuesday = contractChanged("2026-03-03", { position: "management-or-trust" });
    given(short, hired(), tuesday).on("2026-03-03").showsAll(rule);
    const wednesday = contractChanged("2026-03-04", { position: "management-or-trust" });
    given(short, hired(), wednesday).on("2026-03-03").shows(rule, "2026-03-03: breached, on 2026-03-03");
  });
});

describe("as sheets arrive", () => {
  const sunday = week("2026-03-02", "Sun 12:00-22:00");
  const monday = week("2026-03-09", "Mon 08:00-12:00");
  it("the later of two sheets tells it, whichever that is", () => {
    expect(new Inbox().receives("2026-03-16", sunday, monday).saidOf(rule)).toEqual(
      new Inbox().receives("2026-03-16", monday, sunday).saidOf(rule),
    );
  });
  it("a correction of the week before takes it back", () => {
    const inbox = new Inbox()
      .receives("2026-03-16", sunday, monday)
      .receives("2026-03-17", corrected(sunday, { shifts: shiftsOf("2026-03-02", "Sun 11:00-21:00") }));
    expect(inbox.saidOf(rule).slice(1)).toEqual(["2026-03-17 withdrawn daily-rest:2026-03-09 breached"]);
  });
});
