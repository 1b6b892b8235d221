import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "../../shared/calendar/day.ts";
import * as arrival from "../../shared/law/arrival.ts";
import * as checks from "../../shared/law/checks.ts";
import * as declarations from "../../shared/law/declarations.ts";
import * as endOfYearPremium from "../../shared/law/end-of-year-premium.ts";
import * as remuneration from "../../shared/law/minimum-remuneration.ts";
import * as mobility from "../../shared/law/mobility.ts";
import * as papers from "../../shared/law/papers.ts";
import { applied, defineParameter, ParameterUnknown } from "../../shared/law/parameter.ts";
import * as premiumPc200 from "../../shared/law/premium-pc200.ts";
import * as premiumPc207 from "../../shared/law/premium-pc207.ts";
import * as procedure from "../../shared/law/procedure.ts";
import { lawRegister } from "../../shared/law/register.ts";
import * as residence from "../../shared/law/residence.ts";
import * as retention from "../../shared/law/retention.ts";
import * as workingTime from "../../shared/law/working-time.ts";
import { rules } from "../../shared/obligations/rules.ts";

describe.each(lawRegister.map((parameter) => [parameter.id, parameter] as const))("%s", (_, parameter) => {
  it("cites, for each value, an act or official page with its article or a permanent address", () => {
    for (const { citation } of parameter.values) {
      expect(citation.source).not.toBe("");
      expect(citation.article ?? citation.address).toBeTruthy();
      if (citation.address !== undefined) expect(citation.address).toMatch(/^https:\/\//);
    }
  });
  it("has its values in order, and was reviewed before the review runs out", () => {
    const days = parameter.values.map(({ since }) => parseDay(since));
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    expect(parameter.reviewedOn < parameter.reviewBy).toBe(true);
  });
  it("has each value from its day, the former one the day before, and none before the first", () => {
    for (const [at, { since, value }] of parameter.values.entries()) {
      const day = parseDay(since);
      expect(applied(parameter, day)).toMatchObject({ id: parameter.id, value, since });
      const former = parameter.values[at - 1];
      if (former === undefined) expect(() => applied(parameter, addDays(day, -1))).toThrow(ParameterUnknown);
      else expect(applied(parameter, addDays(day, -1)).value).toBe(former.value);
    }
  });
  it("is to be confirmed from the day after its review runs out", () => {
    const last = parseDay(parameter.reviewBy);
    const unsure = parameter.values.at(-1)?.confidence !== undefined;
    expect([last, addDays(last, 1)].map((day) => applied(parameter, day).toBeConfirmed)).toEqual([unsure, true]);
  });
  it("says in a sentence what it is and in which unit", () => {
    expect(parameter.says).toMatch(/^[A-Z].*\.$/);
    expect(parameter.unit).not.toBe("");
  });
});

describe("the register", () => {
  it("lists every parameter of shared/law, each under its own id", () => {
    const files = [
      arrival,
      residence,
      checks,
      remuneration,
      mobility,
      declarations,
      retention,
      papers,
      procedure,
      workingTime,
      endOfYearPremium,
      premiumPc200,
      premiumPc207,
    ];
    const exported = files
      .flatMap((file) => Object.values<unknown>({ ...file }))
      .filter((value) => typeof value === "object" && value !== null && "values" in value)
      .filter((value) => !Array.isArray(value));
    expect(new Set(lawRegister)).toEqual(new Set(exported));
    expect(new Set(lawRegister.map(({ id }) => id)).size).toBe(lawRegister.length);
  });
  it("holds every parameter that a rule uses, and only those", () =>
    expect(new Set(rules.flatMap(({ uses }) => uses))).toEqual(new Set(lawRegister)));
  it("a value of medium confidence is to be confirmed", () => {
    const [value] = [{ since: "2026-01-01", value: 1, citation: { source: "x" }, confidence: "medium" as const }];
    const parameter = defineParameter<number>({
      id: "x",
      says: "X.",
      unit: "x",
      values: [value],
      reviewedOn: "2026-01-01",
      reviewBy: "2026-12-31",
    });
    expect(applied(parameter, parseDay("2026-06-01")).toBeConfirmed).toBe(true);
  });
});

describe("free movement (Act of 15 December 1980, arts 40 ff.; Withdrawal Agreement, art. 126)", () => {
  const free = (day: string) => applied(residence.freeMovementNationalities, parseDay(day)).value;
  const members = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
  it("the twenty-seven, Iceland, Liechtenstein, Norway and Switzerland", () =>
    expect([...free("2021-01-01")].sort()).toEqual([...members, "IS", "LI", "NO", "CH"].sort()));
  it("the United Kingdom until 31 December 2020", () =>
    expect(["2020-12-31", "2021-01-01"].map((day) => free(day).includes("GB"))).toEqual([true, false]));
});
