import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { configured, contractChanged, corrected, hired, retracted } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { daysOf, shiftsOf, week, weekAs } from "./working-week.ts";

const rule = "weekly-limit";
const minutesOf = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ id, because }) => [id, because.workings[0]?.with.minutes]);

describe("Labour Act of 16 March 1971, art. 27, par. 1: at most fifty hours of work in a week", () => {
  it("50h00 is lawful, 50h01 is not; it is broken on the day that passes it", () => {
    given(week("2026-03-02", ...daysOf(10)))
      .on("2026-03-08")
      .showsAll(rule);
    const over = week("2026-03-02", ...daysOf(10), "Sat 10:00-10:01");
    given(over).on("2026-03-06").shows(rule);
    given(over).on("2026-03-07").shows(rule, "2026-03-02: breached, on 2026-03-07");
    given(over).on("2026-03-08").shows(rule, "2026-03-02: breached, on 2026-03-07");
  });

  it.each([
    ["breaks are no work", ["Sat 08:00-08:30 break 08:00-08:30"]],
    ["work of the next Monday is the next week's", ["Sun 23:30-00:00"]],
  ])("%s", (_, [line = ""]) => {
    const lines = [...daysOf(9, 54), line];
    expect(minutesOf(week("2026-03-02", ...lines))).toEqual([]);
  });

  it("a shift over the end of the week is split at midnight", () => {
    const night = week("2026-03-02", ...daysOf(9, 54), "Sun 23:00-06:00");
    expect(minutesOf(night)).toEqual([["weekly-limit:2026-03-02", 5 * 594 + 60]]);
    const shorter = week("2026-03-02", ...daysOf(9, 54), "Sun 23:30-06:00");
    expect(minutesOf(shorter)).toEqual([]);
  });

  it("the Sunday night of the sheet before counts for this week", () => {
    const before = week("2026-02-23", "Sun 23:00-03:00");
    expect(minutesOf(before, week("2026-03-02", ...daysOf(9, 24)))).toEqual([]);
    expect(minutesOf(before, week("2026-03-02", ...daysOf(9, 25)))).toEqual([["weekly-limit:2026-03-02", 3005]]);
  });

  it("what two sheets both tell is counted once", () => {
    const again = weekAs({ key: "sheet-of-payroll" }, "2026-03-02", ...daysOf(10));
    expect(minutesOf(week("2026-03-02", ...daysOf(10)), again)).toEqual([]);
  });

  it.each([
    ["the month", "2026-03-30"],
    ["the four months", "2026-04-27"],
    ["the year", "2025-12-29"],
  ])("a week over the turn of %s is one week, told once", (_, monday) => {
    const { said } = new Inbox().receives("2026-06-01", week(monday, ...daysOf(10, 1)));
    expect(said.filter((line) => line.includes(rule))).toEqual([`2026-06-01 raised ${rule}:${monday} breached`]);
  });

  it("in the week of 23 March 2026 the night is an hour shorter, in that of 19 October an hour longer", () => {
    const night = ["Sat 22:00-06:00"];
    expect(minutesOf(week("2026-03-23", ...daysOf(8, 36), ...night))).toEqual([]);
    expect(minutesOf(week("2026-03-23", ...daysOf(8, 37), ...night))).toEqual([["weekly-limit:2026-03-23", 3005]]);
    expect(minutesOf(week("2026-10-19", ...daysOf(8, 12), ...night))).toEqual([]);
    expect(minutesOf(week("2026-10-19", ...daysOf(8, 13), ...night))).toEqual([["weekly-limit:2026-10-19", 3005]]);
  });
});

describe("whom it holds for", () => {
  const over = week("2026-03-02", ...daysOf(10, 1));
  it.each(["private", "public"] as const)("%s employers: both acts set fifty hours", (sector) =>
    given(over, configured({ sector })).on("2026-03-06").shows(rule, "2026-03-02: breached, on 2026-03-06"),
  );
  it("an employer whose sector nobody said: both acts forbid it, so it is a breach", () =>
    given(over).on("2026-03-06").shows(rule, "2026-03-02: breached, on 2026-03-06"));
  it.each(["management-or-trust", "commercial-representative"] as const)("not for %s (art. 3, par. 3)", (position) =>
    given(over, hired({ position })).on("2026-03-06").showsAll(rule),
  );
  it("staff, and those of whom nobody said", () => {
    given(over, hired({ position: "staff" }))
      .on("2026-03-06")
      .shows(rule, "2026-03-02: breached, on 2026-03-06");
    given(over, hired()).on("2026-03-06").shows(rule, "2026-03-02: breached, on 2026-03-06");
  });
  it("who becomes management on Friday is judged by Monday to Thursday", () => {
    const friday = contractChanged("2026-03-06", { position: "management-or-trust" });
    given(over, hired(), friday).on("2026-03-08").showsAll(rule);
    const saturday = contractChanged("2026-03-07", { position: "management-or-trust" });
    given(over, hired(), saturday).on("2026-03-08").shows(rule, "2026-03-02: breached, on 2026-03-06");
  });
  it("not before February 2017, when the Act took its present form", () => {
    given(week("2017-01-30", ...daysOf(10, 1)))
      .on("2017-03-01")
      .showsAll(rule);
    given(week("2017-02-06", ...daysOf(10, 1)))
      .on("2017-03-01")
      .shows(rule, "2017-02-06: breached, on 2017-02-10");
  });
});

describe("as events arrive", () => {
  const over = week("2026-03-02", ...daysOf(10, 1));
  const told = () => new Inbox().receives("2026-03-09", hired(), over);
  it("a correction takes it back, and a retraction", () => {
    const mended = told().receives("2026-03-10", corrected(over, { shifts: shiftsOf("2026-03-02", ...daysOf(8)) }));
    expect(mended.saidOf(rule)).toEqual([
      `2026-03-09 raised ${rule}:2026-03-02 breached`,
      `2026-03-10 withdrawn ${rule}:2026-03-02 breached`,
    ]);
    expect(told().receives("2026-03-10", retracted(over)).saidOf(rule).slice(1)).toEqual([
      `2026-03-10 withdrawn ${rule}:2026-03-02 breached`,
    ]);
  });
  it("who turns out to be management is told no longer, from the next sweep on", () => {
    const change = contractChanged("2026-03-20", { position: "management-or-trust" }, { holdsFrom: "2026-01-01" });
    const inbox = told().receives("2026-03-20", change);
    expect(inbox.saidOf(rule)).toHaveLength(1);
    inbox.sweeps("2026-03-21");
    expect(inbox.saidOf(rule).slice(1)).toEqual([`2026-03-21 withdrawn ${rule}:2026-03-02 breached`]);
    expect(inbox.said.filter((line) => line.includes("withdrawn")).map((line) => line.split(" ")[2])).toEqual(
      expect.arrayContaining(["weekly-limit:2026-03-02", "overtime:2026-03-02"]),
    );
  });
});
