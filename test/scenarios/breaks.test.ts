import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { configured, corrected, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { shiftsOf, week } from "./working-week.ts";

const rule = "breaks";
const privately = configured({ sector: "private" });
const publicly = configured({ sector: "public" });
const found = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).flatMap(({ because }) =>
    because.workings.map(({ with: given }) => `${given.start}-${given.end} ${given.minutes}`),
  );

describe("Labour Act of 16 March 1971, art. 38quater: a break of a quarter of an hour before six hours have passed", () => {
  it.each([
    ["six hours without a break", ["Mon 08:00-14:00"], []],
    ["six hours and a minute", ["Mon 08:00-14:01"], ["08:00-14:01 361"]],
    ["a break of fifteen minutes", ["Mon 08:00-17:00 break 12:00-12:15"], []],
    ["a break of fourteen", ["Mon 08:00-14:30 break 12:00-12:14"], ["08:00-14:30 376"]],
    ["a break of fourteen in a shorter day: what was worked counts", ["Mon 08:00-14:14 break 12:00-12:14"], []],
    ["two breaks of ten minutes are none", ["Mon 08:00-14:30 break 10:00-10:10 12:00-12:10"], ["08:00-14:30 370"]],
    ["a break that comes too late", ["Mon 08:00-16:00 break 14:01-14:30"], ["08:00-14:01 361"]],
    ["a break that comes too early", ["Mon 08:00-16:00 break 09:00-09:30"], ["09:30-16:00 390"]],
    ["time between two shifts is a break", ["Mon 08:00-12:00", "Mon 12:15-17:00"], []],
    ["unless it is shorter", ["Mon 08:00-12:00", "Mon 12:14-17:00"], ["08:00-17:00 526"]],
    ["a night", ["Mon 22:00-05:00"], ["22:00-05:00 420"]],
  ])("%s", (_, lines, periods) => expect(found(week("2026-03-02", ...lines), privately)).toEqual(periods));

  it("one finding a week, whose arithmetic lists the days", () => {
    const twice = week("2026-03-02", "Tue 08:00-15:00", "Thu 08:00-15:00");
    expect(found(twice, privately)).toHaveLength(2);
    given(twice, privately).on("2026-03-02").shows(rule);
    given(twice, privately).on("2026-03-03").shows(rule, "2026-03-02: breached, on 2026-03-03");
    given(twice, privately).on("2026-03-09").shows(rule, "2026-03-02: breached, on 2026-03-03");
  });

  it("a period of work belongs to the week in which it begins, whichever sheet tells the rest of it", () => {
    const night = [week("2026-03-02", "Sun 21:00-00:00"), week("2026-03-09", "Mon 00:00-04:00")];
    given(...night, privately)
      .on("2026-03-10")
      .shows(rule, "2026-03-02: breached, on 2026-03-08");
  });

  it("elapsed hours count where clocks change", () => {
    expect(found(week("2026-03-23", "Sun 00:00-07:00"), privately)).toEqual([]);
    expect(found(week("2026-10-19", "Sun 00:00-05:00"), privately)).toEqual([]);
    expect(found(week("2026-10-19", "Sun 00:00-05:01"), privately)).toEqual(["00:00-05:01 361"]);
  });
});

describe("whom it holds for", () => {
  const twenty = week("2026-03-02", "Mon 08:00-17:00 break 12:00-12:20");
  const none = week("2026-03-02", "Mon 08:00-15:00");
  it("public employers give half an hour (Act of 14 December 2000)", () => {
    given(twenty, privately).on("2026-03-02").showsAll(rule);
    given(twenty, publicly).on("2026-03-02").shows(rule, "2026-03-02: breached, on 2026-03-02");
    given(week("2026-03-02", "Mon 08:00-17:00 break 12:00-12:30"), publicly).on("2026-03-02").showsAll(rule);
    given(week("2026-03-02", "Mon 08:00-17:00 break 12:00-12:29"), publicly)
      .on("2026-03-02")
      .shows(rule, "2026-03-02: breached, on 2026-03-02");
  });
  it("an employer whose sector nobody said: what both acts forbid is a breach, what one forbids a question", () => {
    given(none).on("2026-03-02").shows(rule, "2026-03-02: breached, on 2026-03-02");
    given(twenty).on("2026-03-01").shows(rule);
    given(twenty).on("2026-03-02").shows(rule, "2026-03-02: undetermined, for want of sector-of-employer");
  });
  it("a week with both lists what both acts forbid", () => {
    const both = week("2026-03-02", "Mon 08:00-17:00 break 12:00-12:20", "Tue 08:00-15:00");
    expect(found(both)).toEqual(["08:00-15:00 420"]);
    given(both).on("2026-03-03").shows(rule, "2026-03-02: breached, on 2026-03-03");
  });
  it.each(["management-or-trust", "commercial-representative"] as const)("not for %s (art. 3, par. 3)", (position) =>
    given(none, hired({ position })).on("2026-03-02").showsAll(rule),
  );
});

it("a break that is registered later takes it back", () => {
  const none = week("2026-03-02", "Mon 08:00-15:00");
  const inbox = new Inbox([privately])
    .receives("2026-03-09", none)
    .receives("2026-03-10", corrected(none, { shifts: shiftsOf("2026-03-02", "Mon 08:00-15:00 break 12:00-12:30") }));
  expect(inbox.saidOf(rule)).toEqual([
    "2026-03-09 raised breaks:2026-03-02 breached",
    "2026-03-10 withdrawn breaks:2026-03-02 breached",
  ]);
});
