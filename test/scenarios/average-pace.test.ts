import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { absent, configured, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { daysOf, week, weeks } from "./working-week.ts";

const rule = "average-pace";
/** From Monday 7 September 2026: 116 days of the period that ends on 31 December. */
const autumn = hired({ startsOn: "2026-09-07" });
/** Eight weeks of fifty-two hours, until Sunday 1 November. */
const heavy = weeks("2026-09-07", 8, ...daysOf(10, 24));
const open = (stage: string) => `2026-09-01: open${stage === "" ? "" : `, ${stage}`}, due 2026-12-31`;
const workings = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).flatMap(({ because }) => because.workings.map(({ say, with: given }) => [say, given]));

describe("where the pace so far leads beyond forty-eight hours a week, rest is given before the four months end", () => {
  it("opens the day after the last registered week, is told 56, 28 and 14 days before, and ends with the period", () => {
    const on = (day: string, ...lines: readonly string[]) =>
      given(autumn, ...heavy)
        .on(day)
        .shows(rule, ...lines);
    on("2026-11-01");
    on("2026-11-02", open(""));
    on("2026-11-04", open(""));
    on("2026-11-05", open("before-56"));
    on("2026-12-02", open("before-56"));
    on("2026-12-03", open("before-28"));
    on("2026-12-17", open("before-14"));
    on("2026-12-30", open("before-14"));
    on("2026-12-31", open("due"));
    on("2027-01-01", "2026-09-01: void, due 2026-12-31");
  });

  it("says the average so far, the week in which it is exceeded, and how much less must be worked", () => {
    // 48 h for 116/7 weeks are 795 h 25 min; at 52 h a week they are used up in the sixteenth week, which is week 52.
    expect(workings(autumn, ...heavy)).toEqual([
      ["average-so-far", { first: 20697, weeks: 8, minutes: 24960, parts: 280, average: 3120, limit: 2880 }],
      ["average-allows", { parts: 580, limit: 2880, allowed: 47_725 }],
      ["days-of-employment", { period: 122, days: 116 }],
      ["average-exceeded-in-week", { year: 2026, week: 52 }],
      // (52 h - 48 h) for 116/7 weeks, to the full minute.
      ["rest-needed-by", { last: 20818, minutes: 3978 }],
    ]);
  });

  it.each([
    ["forty-eight hours lead nowhere beyond", weeks("2026-09-07", 8, ...daysOf(9, 36)), false],
    [
      "a minute more does",
      [...weeks("2026-09-07", 7, ...daysOf(9, 36)), week("2026-10-26", ...daysOf(9, 36), "Sat 10:00-10:01")],
      true,
    ],
    ["light weeks after heavy ones bring it back", [...heavy, ...weeks("2026-11-02", 8, ...daysOf(8, 48))], false],
    ["weeks without a sheet are taken at the pace", [heavy[0], heavy[5]], true],
    ["an empty week lowers it", [heavy[0], week("2026-09-14")], false],
    ["leave does not", [heavy[0], week("2026-09-14"), absent("annual-leave", "2026-09-14", "2026-09-18")], true],
    ["no sheet, no pace", [], false],
  ])("%s", (_, events, given) =>
    expect(obligationsOf(rule, [autumn, ...events.flatMap((event) => event ?? [])])).toHaveLength(given ? 1 : 0),
  );

  it("leave to come is no rest: it leaves the average as it is", () => {
    const leave = absent("annual-leave", "2026-12-21", "2026-12-31");
    expect(workings(autumn, ...heavy, leave)[0]).toEqual(workings(autumn, ...heavy)[0]);
    // Fifteen weeks are left, each of 52 h instead of 48 h; the four days before the year's end are all leave.
    expect(workings(autumn, ...heavy, leave).at(-1)?.[1]).toEqual({ last: 20818, minutes: 15 * 4 * 60 });
  });

  it("nothing is left to plan once the maximum is passed, or the last week is registered", () => {
    const all = weeks("2026-09-07", 17, ...daysOf(10, 24));
    expect(obligationsOf(rule, [autumn, ...all])).toEqual([]);
    expect(obligationsOf(rule, [autumn, ...all.slice(0, 15)])).toHaveLength(1);
    expect(obligationsOf(rule, [autumn, ...all.slice(0, 16)])).toEqual([]);
    expect(obligationsOf("average-limit", [autumn, ...all.slice(0, 16)])[0]?.kind).toBe("limit");
  });

  it("not for a position of management or trust", () =>
    expect(obligationsOf(rule, [hired({ startsOn: "2026-09-07", position: "management-or-trust" }), ...heavy])).toEqual(
      [],
    ));

  it("the employer's own ladder holds", () =>
    given(autumn, ...heavy, configured({ policies: { "average-ladder": [40] } }))
      .on("2026-11-21")
      .shows(rule, open("before-40")));
});

describe("as sheets arrive", () => {
  it("is told on its days, and taken back when lighter weeks are registered", () => {
    const inbox = new Inbox().receives("2026-11-02", autumn, ...heavy).sweepsUntil("2026-12-06");
    inbox.receives("2026-12-07", ...weeks("2026-11-02", 5, ...daysOf(8))).sweepsUntil("2027-01-03");
    expect(inbox.saidOf(rule)).toEqual([
      "2026-11-05 raised average-pace:2026-09-01 before-56",
      "2026-12-03 raised average-pace:2026-09-01 before-28",
      "2026-12-07 withdrawn average-pace:2026-09-01 before-28",
    ]);
  });
  it("makes way for the breach", () => {
    const inbox = new Inbox().receives("2026-11-02", autumn, ...heavy).sweepsUntil("2026-12-27");
    inbox.receives("2026-12-28", ...weeks("2026-11-02", 8, ...daysOf(10, 24)));
    expect(inbox.said.filter((line) => line.startsWith("2026-12-28") && line.includes("average-"))).toEqual([
      "2026-12-28 raised average-limit:2026-09-01 breached",
      "2026-12-28 withdrawn average-pace:2026-09-01 before-14",
    ]);
  });
});
