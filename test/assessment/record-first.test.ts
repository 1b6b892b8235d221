import { describe, expect, it } from "vitest";
import { assess, layOut } from "../../shared/assessment/assess.ts";
import type { Part, Question } from "../../shared/assessment/parts.ts";
import { ALWAYS, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { applied, defineParameter, ParameterUnknown } from "../../shared/law/parameter.ts";
import { dailyLimit } from "../../shared/obligations/hours/daily-limit.ts";
import { aCardRenewal } from "../../shared/obligations/residence/a-card-renewal.ts";
import { noMargin, type Rule } from "../../shared/obligations/rule.ts";
import { card, hired } from "../cast.ts";
import { dossierOf, employerFrom } from "../scenarios/given.ts";

const today = parseDay("2026-09-30");
const broken = (failure: () => never, id = "broken-rule"): Rule => ({
  id,
  family: "residence",
  per: "whole",
  says: "Something that cannot be worked out.",
  since: "1900-01-01",
  reads: { residence: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: failure,
});
const bug = () => {
  throw new TypeError("a bug in a rule");
};
const parameter = defineParameter<number>({
  id: "a-legal-value",
  says: "Something.",
  unit: "days",
  values: [{ since: "2030-01-01", value: 1, citation: { source: "An act" } }],
  reviewedOn: "2026-01-01",
  reviewBy: "2030-12-31",
});
const unknown = () => {
  applied(parameter, today);
  throw new Error("not reached");
};

const nothingBefore = { told: new Map(), wakes: new Map<Part, Day>(), nextNumber: 1 };
const asks = (...rules: Rule[]): readonly Question[] => rules.map((rule) => ({ rule, part: "residence" }));
const dossier = dossierOf([hired(), card()]);
const employer = employerFrom([]);

describe("a rule that throws", () => {
  const first = assess(dossier, employer, asks(broken(bug), aCardRenewal), today, nothingBefore);

  it("is undetermined: could not be assessed; the other rules of its family are assessed", () =>
    expect(first.alerts.map(({ kind, obligation, stage, missing }) => [kind, obligation, stage, missing])).toEqual([
      ["raised", "broken-rule:1900-01-01-not-assessed", "undetermined", "could-not-be-assessed"],
      ["raised", "a-card-renewal:card-a-77", "due", null],
    ]));
  it("is looked at again tomorrow, though nothing else of its family changes then", () => {
    const day = parseDay("2026-05-01");
    expect(assess(dossier, employer, asks(broken(bug), aCardRenewal), day, nothingBefore).wakes).toEqual(
      new Map([["residence", parseDay("2026-05-02")]]),
    );
  });
  it("is named to operators with its error", () =>
    expect(first.failures).toEqual([{ rule: "broken-rule", error: new TypeError("a bug in a rule") }]));

  it("is told once while it stays broken, and taken back when it is mended", () => {
    const again = assess(dossier, employer, asks(broken(bug)), today, { ...first, nextNumber: 2 });
    expect(again.alerts).toEqual([]);
    const mended = { ...broken(bug), obligations: () => [] };
    const after = assess(dossier, employer, asks(mended), today, { ...again, nextNumber: 3 });
    expect(after.alerts.map(({ kind, obligation }) => [kind, obligation])).toEqual([
      ["withdrawn", "broken-rule:1900-01-01-not-assessed"],
    ]);
  });

  it("keeps what was told of its obligations before it broke", () => {
    const before = assess(dossier, employer, asks(aCardRenewal), today, nothingBefore);
    const brokenNow = { ...aCardRenewal, obligations: bug };
    const after = assess(dossier, employer, asks(brokenNow), today, { ...before, nextNumber: 2 });
    expect(after.told.get("a-card-renewal:card-a-77")).toEqual(before.told.get("a-card-renewal:card-a-77"));
    expect(after.alerts.map(({ obligation }) => obligation)).toEqual(["a-card-renewal:1900-01-01-not-assessed"]);
  });

  it("in a family kept by month, the month is undetermined from its first day", () => {
    const question = { rule: { ...dailyLimit, obligations: bug }, part: "hours#2026-03" } as const;
    const [laid] = layOut(dossier, employer, question).found;
    expect([laid?.obligation.id, laid?.segments.map(({ from, status }) => [formatDay(from), status])]).toEqual([
      "daily-limit:2026-03-01-not-assessed",
      [
        ["2026-02-28", "upcoming"],
        ["2026-03-01", "undetermined"],
      ],
    ]);
  });
});

describe("a legal value that is not known for the day", () => {
  const found = assess(dossier, employer, asks(broken(unknown)), today, nothingBefore);
  it("is undetermined, naming the parameter", () =>
    expect(found.alerts.map(({ missing }) => missing)).toEqual(["parameter a-legal-value"]));
  it("wakes nobody tomorrow: only a new release can know it", () => expect(found.wakes.size).toBe(0));
  it("is a failure that operators hear of", () =>
    expect(found.failures.map(({ error }) => error instanceof ParameterUnknown)).toEqual([true]));
});

describe("what was not asked", () => {
  it("keeps what was told and when it wakes", () => {
    const told = new Map([
      [
        "daily-limit:2026-03-02",
        { stage: "breached", due: today, round: 0, over: false, muted: false, number: 1, first: 1, anchor: today },
      ],
    ] as const);
    const wakes = new Map<Part, Day>([["hours#2026-03", ALWAYS.to]]);
    const after = assess(dossier, employer, asks(aCardRenewal), today, { told, wakes, nextNumber: 2 });
    expect(after.told.get("daily-limit:2026-03-02")).toBe(told.get("daily-limit:2026-03-02"));
    expect(after.wakes.get("hours#2026-03")).toBe(ALWAYS.to);
  });
});
