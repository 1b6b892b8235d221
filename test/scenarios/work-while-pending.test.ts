import { describe, expect, it } from "vitest";
import { workDecided } from "../arrival-cast.ts";
import {
  card,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  provisional,
  retracted,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "work-while-pending";
const pending = [
  hired(),
  card(),
  filed("2026-07-15"),
  foundAdmissible("2026-08-04"),
  provisional("2026-10-01", "2026-10-30"),
];
const asked = "provisional.annex-49-1: undetermined, for want of regional-decision-on-work";

describe("on the provisional document, whether work is lawful is asked until somebody says what the Region decided", () => {
  it.each([
    ["2026-09-30", []],
    ["2026-10-01", [asked]],
    ["2026-10-30", [asked]],
    ["2026-10-31", ["provisional.annex-49-1: void"]],
  ])("%s", (day, lines) =>
    given(...pending)
      .on(day)
      .shows(rule, ...lines),
  );

  it.each([
    ["the Region's decision", workDecided("2026-10-09")],
    ["its refusal", workDecided("2026-10-09", "refused")],
    ["the whole decision", decided("2026-10-09", "granted", "2027-09-30")],
  ])("it ends with %s", (_, event) => {
    given(...pending, event)
      .on("2026-10-08")
      .shows(rule, asked);
    given(...pending, event)
      .on("2026-10-09")
      .shows(rule, "provisional.annex-49-1: void");
  });

  it("is not asked where the Region decided before the document begins", () =>
    given(...pending, workDecided("2026-10-01"))
      .on("2026-10-01")
      .showsAll(rule));
  it("is asked again once the decision is taken back", () =>
    given(...pending, workDecided("2026-09-28"), retracted(workDecided("2026-09-28")))
      .on("2026-10-01")
      .shows(rule, asked));
  it("says that the answer is to be confirmed for researchers", () =>
    expect(obligationsOf(rule, pending).flatMap(({ because }) => because.parameters)).toEqual([
      {
        id: "work-on-provisional-document",
        value: "regional-decision-on-work",
        since: "2023-03-01",
        toBeConfirmed: true,
      },
    ]));
});

describe("whom it does not concern", () => {
  it.each([
    ["a German", [...pending, corrected(hired(), { nationalities: ["DE"] })]],
    ["who is employed no longer", [...pending, employmentEnded("2026-09-30")]],
    [
      "a document without a known admissibility, which is asked about elsewhere",
      [hired(), card(), filed("2026-07-15"), provisional("2026-10-01", "2026-10-30")],
    ],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-10-01")
      .showsAll(rule),
  );
  it("but who is employed on its first day it does", () =>
    given(...pending, employmentEnded("2026-10-01"))
      .on("2026-10-01")
      .shows(rule, asked));
});
