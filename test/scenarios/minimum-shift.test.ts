import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { configured, corrected, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";
import { shiftsOf, week } from "./working-week.ts";

const rule = "minimum-shift";
const privately = configured({ sector: "private" });
const found = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, [...events, privately]).flatMap(({ because }) =>
    because.workings.map(({ with: given }) => `${given.start}-${given.end} ${given.minutes}`),
  );

describe("Labour Act of 16 March 1971, art. 21: each period of work lasts at least three hours", () => {
  it.each([
    ["three hours", ["Mon 09:00-12:00"], []],
    ["a minute less", ["Mon 09:00-11:59"], ["09:00-11:59 179"]],
    ["breaks are no work", ["Mon 09:00-12:14 break 10:00-10:15"], ["09:00-12:14 179"]],
    ["a short break leaves it one", ["Mon 09:00-11:00", "Mon 12:59-14:00"], []],
    ["a long one makes two", ["Mon 09:00-11:00", "Mon 13:00-14:00"], ["09:00-11:00 120", "13:00-14:00 60"]],
    ["an hour in the evening after a full day", ["Mon 08:00-17:00", "Mon 21:00-22:00"], ["21:00-22:00 60"]],
    ["three hours over midnight", ["Mon 22:30-01:30"], []],
    ["nothing worked", [], []],
  ])("%s", (_, lines, periods) => expect(found(week("2026-03-02", ...lines))).toEqual(periods));

  it("one finding a week, told on the first of its days", () => {
    const twice = week("2026-03-02", "Tue 08:00-09:00", "Thu 08:00-09:00");
    given(twice, privately).on("2026-03-02").shows(rule);
    given(twice, privately).on("2026-03-03").shows(rule, "2026-03-02: breached, on 2026-03-03");
    given(twice, privately).on("2026-03-04").shows(rule, "2026-03-02: breached, on 2026-03-03");
  });

  it("elapsed hours count where clocks change", () => {
    expect(found(week("2026-03-23", "Sun 01:00-04:30"))).toEqual(["01:00-04:30 150"]);
    expect(found(week("2026-10-19", "Sun 01:00-03:00"))).toEqual([]);
  });

  it("how short a break is, is to be confirmed: no text says", () => {
    const [one] = obligationsOf(rule, [week("2026-03-02", "Mon 09:00-11:00"), privately]);
    expect(one?.because.parameters.map(({ id, toBeConfirmed }) => [id, toBeConfirmed])).toEqual([
      ["shift-minutes-min", false],
      ["short-break-minutes-max", true],
    ]);
  });
});

describe("whom it holds for", () => {
  const short = week("2026-03-02", "Mon 09:00-11:00");
  it("not for public employers, and a question where nobody said", () => {
    given(short, configured({ sector: "public" }))
      .on("2026-03-02")
      .showsAll(rule);
    given(short).on("2026-03-01").shows(rule);
    given(short).on("2026-03-02").shows(rule, "2026-03-02: undetermined, for want of sector-of-employer");
  });
  it.each(["management-or-trust", "commercial-representative"] as const)("not for %s (art. 3, par. 3)", (position) =>
    given(short, privately, hired({ position })).on("2026-03-02").showsAll(rule),
  );
});

it("a correction takes it back", () => {
  const short = week("2026-03-02", "Mon 09:00-11:00");
  const inbox = new Inbox([privately])
    .receives("2026-03-09", short)
    .receives("2026-03-10", corrected(short, { shifts: shiftsOf("2026-03-02", "Mon 09:00-12:00") }));
  expect(inbox.saidOf(rule)).toEqual([
    "2026-03-09 raised minimum-shift:2026-03-02 breached",
    "2026-03-10 withdrawn minimum-shift:2026-03-02 breached",
  ]);
});
