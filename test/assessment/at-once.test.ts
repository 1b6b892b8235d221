import { describe, expect, it } from "vitest";
import type { Alert } from "../../shared/alerts/told.ts";
import { cannotWait } from "../../shared/assessment/receive.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { configured } from "../cast.ts";
import { employerFrom } from "../scenarios/given.ts";

const breach: Alert = {
  kind: "raised",
  obligation: "employment-without-title:card-a-77",
  rule: "employment-without-title",
  number: 1,
  first: 1,
  stage: "breached",
  due: parseDay("2026-10-01"),
  until: null,
  movedTo: null,
  recommended: null,
  skipped: [],
  missing: null,
  because: { facts: [], parameters: [], workings: [] },
};
const today = parseDay("2026-10-05");
const anyEmployer = employerFrom([]);
const watching = (watchFrom: string) => employerFrom([configured({ watchFrom })]);

describe("what is written at once: a breach that cannot wait, as one that forbids work today (Act of 11 February 2013, art. 4)", () => {
  it.each<[string, Partial<Alert>, boolean]>([
    ["employment without a title", {}, true],
    ["one that goes on until today", { until: today }, true],
    ["one that ended yesterday", { until: parseDay("2026-10-04") }, false],
    ["one taken back", { kind: "withdrawn" }, false],
    ["one closed", { kind: "closed", stage: null }, false],
    ["one that cannot be determined", { stage: "undetermined", due: null }, false],
    ["a card to be renewed", { rule: "a-card-renewal", stage: "overdue" }, false],
    ["a day of more than eleven hours", { rule: "daily-limit" }, false],
    ["a rule that is no more", { rule: "gone" }, false],
  ])("%s", (_, more, atOnce) => expect(cannotWait({ ...breach, ...more }, anyEmployer, today)).toBe(atOnce));

  it("a breach that goes on, however long before the employer's watch it began; none that was over by then", () => {
    expect(cannotWait(breach, watching("2026-10-04"), today)).toBe(true);
    const over = { ...breach, until: parseDay("2026-10-05") };
    expect(cannotWait(over, watching("2026-10-05"), today)).toBe(true);
    expect(cannotWait(over, watching("2026-10-06"), today)).toBe(false);
  });
});
