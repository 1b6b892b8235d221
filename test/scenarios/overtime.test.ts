import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { configured, contractChanged, corrected, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { daysOf, shiftsOf, week } from "./working-week.ts";

const rule = "overtime";
const privately = configured({ sector: "private" });
/** Minutes with a premium of 50 % and of 100 %. */
const premiums = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, [...events, privately]).map(({ because }) => {
    const found = because.workings.find(({ say }) => say === "overtime-premiums")?.with;
    return [found?.ordinary, found?.hundred];
  });
const workings = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, [...events, privately]).flatMap(({ because }) =>
    because.workings.map(({ say, with: given }) => [say, ...Object.values(given).slice(1)]),
  );

describe("Labour Act of 16 March 1971, art. 29, par. 2: overtime is what exceeds nine hours a day or forty a week", () => {
  it.each([
    ["nine hours a day", daysOf(9, 0, ["Mon"]), []],
    ["nine hours and a minute", daysOf(9, 1, ["Mon"]), [[1, 0]]],
    ["forty hours a week", daysOf(8), []],
    ["forty hours and a minute", [...daysOf(8), "Sat 09:00-09:01"], [[1, 0]]],
    ["thirty-nine hours where thirty-eight are usual", [...daysOf(7, 48)], []],
    ["ten hours on one day of a short week", daysOf(10, 0, ["Mon", "Tue"]), [[120, 0]]],
    ["ten hours each day: five by the day, five by the week", daysOf(10), [[600, 0]]],
    ["eight hours and a Sunday morning: the Sunday's are the last", [...daysOf(8), "Sun 09:00-12:00"], [[0, 180]]],
    ["a long Sunday alone", daysOf(10, 0, ["Sun"]), [[0, 60]]],
    ["both", [...daysOf(9, 30, ["Mon"]), ...daysOf(10, 0, ["Sun"])], [[30, 60]]],
  ] as const)("%s", (_, lines, found) => expect(premiums(week("2026-03-02", ...lines))).toEqual(found));

  it("a Saturday carries fifty per cent, a public holiday a hundred", () => {
    // Easter Monday 2026 is 6 April; 11 November 2026 is a Wednesday.
    expect(premiums(week("2026-04-06", ...daysOf(10, 0, ["Mon", "Sat"])))).toEqual([[60, 60]]);
    expect(premiums(week("2026-11-09", ...daysOf(10, 0, ["Tue", "Wed"])))).toEqual([[60, 60]]);
  });

  it("one finding a week, whose arithmetic lists the days and the week", () => {
    const lines = [...daysOf(9, 30, ["Mon", "Tue"]), ...daysOf(8, 0, ["Wed", "Thu", "Fri"])];
    const monday = 20514;
    expect(workings(week("2026-03-02", ...lines))).toEqual([
      ["overtime-of-day", 570, 540, 30],
      ["overtime-of-day", 570, 540, 30],
      ["overtime-of-week", 2580, 60, 2400, 120],
      ["overtime-premiums", 0],
    ]);
    const [found] = obligationsOf(rule, [week("2026-03-02", ...lines), privately]);
    expect(found).toMatchObject({
      id: "overtime:2026-03-02",
      kind: "limit",
      anchor: monday,
      on: monday,
      until: monday + 4,
    });
    expect(found?.because.parameters.map(({ id }) => id)).toEqual([
      "daily-overtime-minutes",
      "weekly-overtime-minutes",
      "overtime-percent",
    ]);
  });

  it("it is broken on the first day that has overtime", () => {
    const over = week("2026-03-02", ...daysOf(8), "Sat 09:00-12:00");
    given(over, privately).on("2026-03-06").shows(rule);
    given(over, privately).on("2026-03-07").shows(rule, "2026-03-02: breached, on 2026-03-07");
    given(over, privately).on("2026-03-08").shows(rule, "2026-03-02: breached, on 2026-03-07");
  });

  it("a night over midnight counts for the days on which it was worked", () =>
    // Sunday 21:00 to 06:00: three hours on Sunday, six on Monday, of which the next week counts.
    expect(premiums(week("2026-03-02", ...daysOf(8), "Sun 21:00-06:00"))).toEqual([[0, 180]]));
});

describe("what the contract agrees", () => {
  const agreed = (weeklyMinutes: number, dailyMinutes?: readonly number[]) =>
    hired({ schedule: { weeklyMinutes, ...(dailyMinutes === undefined ? {} : { dailyMinutes }) } });

  it("hours between the agreed week and forty are named, and make no overtime by themselves", () => {
    expect(premiums(agreed(2280), week("2026-03-02", ...daysOf(8)))).toEqual([]);
    expect(workings(agreed(2280), week("2026-03-02", ...daysOf(8, 12))).at(-1)).toEqual(["above-agreed-week", 120]);
    expect(workings(agreed(2400), week("2026-03-02", ...daysOf(8, 12))).at(-1)).toEqual(["overtime-premiums", 0]);
  });
  it("a four-day week of nine hours and a half has no overtime on its days", () => {
    const four = agreed(2280, [570, 570, 570, 570, 0, 0, 0]);
    expect(premiums(four, week("2026-03-02", ...daysOf(9, 30, ["Mon", "Tue", "Wed", "Thu"])))).toEqual([]);
    expect(premiums(four, week("2026-03-02", ...daysOf(9, 31, ["Mon", "Tue"])))).toEqual([[2, 0]]);
    expect(premiums(four, week("2026-03-02", ...daysOf(9, 30, ["Fri"])))).toEqual([[30, 0]]);
  });
  describe("a schedule that changes counts each day by the one in force", () => {
    const fourDays = { weeklyMinutes: 2280, dailyMinutes: [570, 570, 570, 570, 0, 0, 0] };
    const lines = daysOf(9, 30, ["Mon", "Tue", "Wed", "Thu"]);
    const changed = (from: string) => [hired(), contractChanged(from, { schedule: fourDays })];
    it.each([
      ["on the Monday after", "2026-03-09", [[120, 0]]],
      ["on the last worked day", "2026-03-05", [[90, 0]]],
      ["in the middle of the week", "2026-03-04", [[60, 0]]],
      ["on the second day", "2026-03-03", [[30, 0]]],
      ["on its first day", "2026-03-02", []],
    ])("%s", (_, from, found) => expect(premiums(...changed(from), week("2026-03-02", ...lines))).toEqual(found));

    it("also where a new contract follows the old one within the week", () => {
      const old = hired({ endsOn: "2026-03-03", schedule: { weeklyMinutes: 2280 } });
      const next = hired({ startsOn: "2026-03-04", schedule: fourDays }, { key: "contract-2" });
      expect(premiums(old, next, week("2026-03-02", ...lines))).toEqual([[60, 0]]);
    });

    const facts = (...events: Parameters<typeof obligationsOf>[1]) =>
      obligationsOf(rule, [...events, privately]).map(({ because }) =>
        because.facts.flatMap(({ name, value }) => (name === "agreed-week" ? [value] : [])),
      );
    const part = (from: string, weeklyMinutes: number) => contractChanged(from, { schedule: { weeklyMinutes } });
    const over = week("2026-03-02", ...daysOf(8, 12));
    it.each([
      ["another from the week after", part("2026-03-09", 1920), [2280], [["above-agreed-week", 120]]],
      ["another from the Sunday, after all work", part("2026-03-08", 1920), [2280, 1920], []],
      ["another from the Wednesday", part("2026-03-04", 1920), [2280, 1920], []],
      ["another from the Monday", part("2026-03-02", 1920), [1920], [["above-agreed-week", 480]]],
      ["the same said again on the Wednesday", part("2026-03-04", 2280), [2280], [["above-agreed-week", 120]]],
    ])("%s: a week of two schedules has no one agreed week, and shows both", (_, change, weeks, said) => {
      const events = [agreed(2280), change, over];
      expect(facts(...events)).toEqual([weeks]);
      expect(workings(...events).filter(([say]) => say === "above-agreed-week")).toEqual(said);
    });
  });
});

describe("whom it holds for", () => {
  const over = week("2026-03-02", ...daysOf(10, 0, ["Mon"]));
  it("not for public employers, whose act knows no such premium", () =>
    given(over, configured({ sector: "public" }))
      .on("2026-03-08")
      .showsAll(rule));
  it("an employer whose sector nobody said is asked", () => {
    given(over).on("2026-03-01").shows(rule);
    given(over).on("2026-03-02").shows(rule, "2026-03-02: undetermined, for want of sector-of-employer");
  });
  it.each(["management-or-trust", "commercial-representative"] as const)("not for %s (art. 3, par. 3)", (position) =>
    given(over, privately, hired({ position })).on("2026-03-08").showsAll(rule),
  );
});

describe("as events arrive", () => {
  it("a correction of the hours is told only where the day or the outcome moves", () => {
    const over = week("2026-03-02", ...daysOf(10, 0, ["Mon", "Tue"]));
    const to = (...lines: readonly string[]) => ({ shifts: shiftsOf("2026-03-02", ...lines) });
    const inbox = new Inbox([privately])
      .receives("2026-03-09", over)
      .receives("2026-03-10", corrected(over, to(...daysOf(9, 30, ["Mon", "Tue"])), { revision: 2 }))
      .receives("2026-03-11", corrected(over, to(...daysOf(9, 0, ["Mon", "Tue"])), { revision: 3 }));
    expect(inbox.saidOf(rule)).toEqual([
      "2026-03-09 raised overtime:2026-03-02 breached",
      "2026-03-11 withdrawn overtime:2026-03-02 breached",
    ]);
  });
});
