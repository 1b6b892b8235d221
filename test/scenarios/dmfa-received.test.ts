import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
import { answered, configured, corrected, lab as labId, retracted } from "../cast.ts";
import { dmfa, reportsReceipts } from "../receipts-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "dmfa-received";
const lab = reportsReceipts();
const saidOf = (id: string) =>
  obligationsOf(rule, [lab])
    .find((one) => one.id === `${rule}:${id}`)
    ?.because.workings.map(({ say }) => say);

describe("RD of 28 November 1969: the DmfA of a quarter is received by the last day of the month after it", () => {
  it.each([
    ["2026-03-31", []],
    ["2026-04-19", ["2026.1: open, due 2026-04-30"]],
    ["2026-04-20", ["2026.1: open, before-10, due 2026-04-30"]],
    ["2026-04-29", ["2026.1: open, before-1, due 2026-04-30"]],
    ["2026-04-30", ["2026.1: open, due, due 2026-04-30"]],
    ["2026-05-01", ["2026.1: overdue, due 2026-04-30"]],
    ["2026-05-12", ["2026.1: overdue, escalated, due 2026-04-30"]],
  ])("on %s", (day, lines) =>
    given(lab)
      .on(day)
      .shows(rule, ...lines),
  );
  it.each([
    ["2026-Q2", "2026-07-31"],
    ["2026-Q3", "2026-10-31"],
    ["2026-Q4", "2027-01-31"],
  ])("%s by %s", (quarter, due) => {
    const others = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].filter((one) => one !== quarter);
    const lines = obligationsOf(rule, [lab, ...others.map((one) => dmfa(one, "2026-04-21"))])
      .filter((one) => one.kind === "duty" && one.met === null)
      .map((one) => (one.kind === "duty" ? formatDay(one.due) : ""));
    expect(lines[0]).toBe(due);
  });
  it("31 January 2027 is a Sunday and stays the last day, which is to be confirmed; a Saturday is a working day here", () => {
    expect(saidOf("2026.4")).toEqual(["dmfa-counted", "dmfa-due-on-rest-day"]);
    expect(saidOf("2026.3")).toEqual(["dmfa-counted"]);
  });
  it("follows the employer's own ladder", () =>
    given(reportsReceipts({ policies: { "dmfa-ladder": [20] } }))
      .on("2026-04-10")
      .shows(rule, "2026.1: open, before-20, due 2026-04-30"));
});

describe("what was received", () => {
  const met = "2026.1: met, due 2026-04-30";
  const overdue = "2026.1: overdue, due 2026-04-30";
  const original = dmfa("2026-Q1", "2026-04-21");
  it.each([
    ["the original", [original], met],
    ["on the last day", [dmfa("2026-Q1", "2026-04-30")], met],
    ["a day late", [dmfa("2026-Q1", "2026-05-01")], met],
    ["a correction alone is none", [dmfa("2026-Q1", "2026-04-21", "correction")], overdue],
    ["a correction that is reported before its original", [dmfa("2026-Q1", "2026-04-25", "correction"), original], met],
    ["that of another quarter", [dmfa("2025-Q1", "2026-04-21")], overdue],
    ["taken back", [original, retracted(original)], overdue],
    [
      "sent for the wrong quarter, and corrected",
      [corrected(dmfa("2026-Q2", "2026-04-21"), { quarter: "2026-Q1", kind: "original" })],
      met,
    ],
  ])("%s", (_, events, line) =>
    given(lab, ...events)
      .on("2026-05-01")
      .shows(rule, line),
  );
  it("late: overdue until the day it was", () =>
    given(lab, dmfa("2026-Q1", "2026-05-04")).on("2026-05-03").shows(rule, overdue));
  it("of two originals, the first that was received", () =>
    given(lab, dmfa("2026-Q1", "2026-05-20", "original", { key: "again" }), original)
      .on("2026-05-01")
      .shows(rule, met));
  it("a quarter that nobody declared is waited for beside those that follow", () =>
    given(lab, dmfa("2026-Q2", "2026-07-20"))
      .on("2026-08-01")
      .shows(rule, "2026.1: overdue, escalated, due 2026-04-30", "2026.2: met, due 2026-07-31"));
  it("an answer silences it", () =>
    given(
      lab,
      answered(
        "2026-05-02",
        `${rule}:2026.1`,
        { kind: "snoozed", until: "2026-05-20" },
        {
          subject: { kind: "employer", id: labId },
        },
      ),
    )
      .on("2026-05-04")
      .shows(rule, `${overdue}, muted`));
});

describe("only who reports receipts is asked, and of quarters that end from the day named", () => {
  it.each([
    ["no receipts", configured()],
    ["those of Dimona alone", reportsReceipts({ receipts: { dimonaFrom: "2026-01-01" } })],
    ["from the day after the quarter ended", reportsReceipts({ receipts: { dmfaFrom: "2026-04-01" } })],
  ])("%s: nothing", (_, configuration) => given(configuration).on("2026-06-30").shows(rule));
  it("from its very last day: asked", () =>
    given(reportsReceipts({ receipts: { dmfaFrom: "2026-03-31" } }))
      .on("2026-04-30")
      .shows(rule, "2026.1: open, due, due 2026-04-30"));
  it("who stops reporting is asked no more", () =>
    given(lab, configured({}, { revision: 2, occurredOn: "2026-06-01" }))
      .on("2026-06-30")
      .shows(rule));
});
