import { describe, expect, it } from "vitest";
import {
  card,
  configured,
  contractChanged,
  corrected,
  employmentEnded,
  hired,
  hiredWithoutNationality,
  retracted,
} from "../cast.ts";
import { changed, paid, researcherCard } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "minimum-remuneration";
const fullTime = { weeklyMinutes: 2280 };
const halfTime = { weeklyMinutes: 1140 };
const untilEndOf2027 = researcherCard({ expiresOn: "2027-12-31" });
/** Asha through the whole of 2026 at one pay; in 2025 at more than enough. */
const asha = (monthlyGrossCents: number, schedule: { weeklyMinutes: number } | null = fullTime) => [
  hired({ monthlyGrossCents: 300_000, ...(schedule === null ? {} : { schedule }) }),
  untilEndOf2027,
  changed("2026-01-01", { monthlyGrossCents }),
];
const duty = (status: string, due = "2026-12-31") => `2026.contract-asha: ${status}, due ${due}`;

/** Guaranteed in 2026: three months 2,154.11, three 2,189.81, six 2,233.61, together 26,433.42. */
describe("Royal Decree of 8 June 2007, art. 9: on average over the year, pay reaches the guaranteed minimum", () => {
  it.each([
    ["2,202.79 in each month, though from July that is below the amount of the month", 220_279, []],
    ["2,202.78, which is six cents short over the year", 220_278, [duty("open, before-60")]],
    ["2,233.61, which is enough in every month", 223_361, []],
  ])("%s", (_, pay, lines) =>
    given(...asha(pay))
      .on("2026-11-02")
      .showsYear(rule, 2026, ...lines),
  );

  const short = asha(220_000);
  it.each([
    ["2026-06-30", [duty("upcoming")]],
    ["2026-07-01", [duty("open, before-183")]],
    ["2026-10-31", [duty("open, before-183")]],
    ["2026-11-01", [duty("open, before-60")]],
    ["2026-12-17", [duty("open, before-14")]],
    ["2026-12-31", [duty("open, due")]],
    ["2027-01-01", ["2026.contract-asha: undetermined, for want of premiums-of-year"]],
  ])("2,200.00: on %s", (day, lines) =>
    given(...short)
      .on(day)
      .showsYear(rule, 2026, ...lines),
  );

  it.each([
    ["an end-of-year premium that makes up for it", [paid("2026-12-18", 3342)], duty("met")],
    ["one that is a cent too small", [paid("2026-12-18", 3341)], duty("overdue")],
    ["two that do together", [paid("2026-12-18", 3000), paid("2026-12-21", 342)], duty("met")],
    [
      "a yearly premium of the sector",
      [paid("2026-06-20", 30_000, { kind: "sector-annual-premium", period: "2026-06-01" })],
      duty("met"),
    ],
    [
      "holiday pay, which does not count",
      [paid("2026-06-20", 300_000, { kind: "double-holiday-pay", period: "2026-06-01" })],
      "2026.contract-asha: undetermined, for want of premiums-of-year",
    ],
    [
      "a premium of another year",
      [paid("2026-12-18", 3342, { period: "2025-01-01" })],
      "2026.contract-asha: undetermined, for want of premiums-of-year",
    ],
    [
      "a premium under another contract",
      [paid("2026-12-18", 3342, { contract: "contract-2" })],
      "2026.contract-asha: undetermined, for want of premiums-of-year",
    ],
    [
      "a premium that was taken back",
      [paid("2026-12-18", 3342), retracted(paid("2026-12-18", 3342))],
      "2026.contract-asha: undetermined, for want of premiums-of-year",
    ],
  ])("after the year, with %s", (_, payments, line) =>
    given(...short, ...payments)
      .on("2027-01-01")
      .showsYear(rule, 2026, line),
  );
  it("a premium meets it on the day it was paid, not before", () => {
    given(...short, paid("2026-12-18", 3342))
      .on("2026-12-17")
      .showsYear(rule, 2026, duty("open, before-14"));
    given(...short, paid("2026-12-18", 3342))
      .on("2026-12-18")
      .showsYear(rule, 2026, duty("met"));
  });
  it("a rise that brings the year's average up settles it", () =>
    given(...short, changed("2026-09-01", { monthlyGrossCents: 221_000 }))
      .on("2026-12-01")
      .showsYear(rule, 2026));
  it("a year of part of the days is held against the same days", () => {
    // 36 days of the last months: all of November's 2,233.61, and 6 of December's 31 days of it.
    const late = [
      hired({ startsOn: "2026-11-01", endsOn: "2026-12-06", schedule: fullTime, monthlyGrossCents: 223_360 }),
      untilEndOf2027,
    ];
    given(...late)
      .on("2026-12-06")
      .showsYear(rule, 2026, duty("open, due", "2026-12-06"));
    expect(
      obligationsOf(rule, late)[0]?.because.workings.find(({ say }) => say === "remuneration-of-year")?.with,
    ).toMatchObject({
      agreed: 223_360 + 43_231,
      least: 223_361 + 43_231,
    });
  });
  it("who leaves is held against the days before", () =>
    given(...short, employmentEnded("2026-09-30"))
      .on("2026-09-30")
      .showsYear(rule, 2026));
});

describe("in proportion to the agreed week", () => {
  it.each([
    ["half the week at 1,116.81, half of the highest amount", 111_681, halfTime, []],
    ["half the week at 1,100.00: 16.77 short over the year", 110_000, halfTime, [duty("open, before-60")]],
    ["a week of forty hours at the amount of a full-time one", 223_361, { weeklyMinutes: 2400 }, []],
    ["a week that nobody said, at the amount of a full-time one", 223_361, null, []],
    ["a week that nobody said, at less", 223_360, null, ["2026.contract-asha: undetermined, for want of agreed-hours"]],
  ])("%s", (_, pay, schedule, lines) =>
    given(...asha(pay, schedule))
      .on("2026-11-02")
      .showsYear(rule, 2026, ...lines),
  );
  it("a change of hours counts from its month", () => {
    const halved = [...asha(223_361), changed("2026-07-01", { schedule: halfTime, monthlyGrossCents: 111_681 })];
    given(...halved)
      .on("2026-11-02")
      .showsYear(rule, 2026);
    given(...asha(223_361), changed("2026-07-01", { monthlyGrossCents: 111_681 }))
      .on("2026-11-02")
      .showsYear(rule, 2026, duty("open, before-60"));
  });
});

describe("what is not known", () => {
  it("pay that nobody said is asked for, from the first day of the year that counts", () => {
    const untold = [hired({ schedule: fullTime }), untilEndOf2027];
    given(...untold)
      .on("2025-02-28")
      .showsYear(rule, 2025, "2025.contract-asha: upcoming");
    given(...untold)
      .on("2025-03-01")
      .showsYear(rule, 2025, "2025.contract-asha: undetermined, for want of agreed-pay");
  });
  it("once: in the next year under that one, in the last for good", () => {
    const untold = [hired({ schedule: fullTime }), untilEndOf2027];
    given(...untold)
      .on("2026-01-01")
      .shows(rule, "2025.contract-asha: void", "2026.contract-asha: undetermined, for want of agreed-pay");
    given(...untold)
      .on("2028-01-01")
      .shows(
        rule,
        "2025.contract-asha: void",
        "2026.contract-asha: void",
        "2027.contract-asha: undetermined, for want of agreed-pay",
      );
  });
  it("not of a year that ended before the employer's watch began", () => {
    const untold = [hired({ schedule: fullTime }), untilEndOf2027];
    const asked = (watchFrom: string) =>
      obligationsOf(rule, [...untold, configured({ watchFrom })]).map(({ id }) => id.slice(-18, -14));
    expect(asked("2025-12-31")).toEqual(["2025", "2026", "2027"]);
    expect(asked("2026-01-01")).toEqual(["2026", "2027"]);
  });
  it("until it is said", () => {
    const hire = hired({ schedule: fullTime });
    given(hire, untilEndOf2027, corrected(hire, { monthlyGrossCents: 300_000 }))
      .on("2026-03-01")
      .shows(rule);
  });
  it("an amount of a year after the last review is to be confirmed", () => {
    const low = [...asha(100_000)];
    const confirmed = (year: number) =>
      obligationsOf(rule, low)
        .find(({ id }) => id.includes(`${year}.`))
        ?.because.parameters.find(({ id }) => id === "guaranteed-monthly-income")?.toBeConfirmed;
    expect([2026, 2027].map(confirmed)).toEqual([false, true]);
  });
});

describe("outside it", () => {
  const low = { monthlyGrossCents: 100_000, schedule: fullTime };
  it.each([
    ["a Swiss", [hired({ ...low, nationalities: ["CH"] }), untilEndOf2027]],
    ["a holder of an F card", [hired(low), card({ cardType: "F", expiresOn: "2027-12-31" })]],
    ["an orientation year", [hired(low), researcherCard({ ground: "orientation-year" })]],
    ["a card that prints an unlimited labour market", [hired(low), researcherCard({ labourMarket: "unlimited" })]],
    ["somebody of whom no title is known", [hired(low)]],
    [
      "days before the procedure for researchers",
      [hired({ ...low, startsOn: "2022-03-01", endsOn: "2023-02-28" }), researcherCard({ validFrom: "2022-03-01" })],
    ],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-12-01")
      .shows(rule),
  );
  it("months after the authorisation, or after it was needed no more, do not count", () => {
    const ended = obligationsOf(rule, [hired(low), researcherCard()]).map(({ id }) => id);
    expect(ended).toEqual(["2025", "2026"].map((year) => `${rule}:${year}.contract-asha`));
    const naturalised = [hired(low), untilEndOf2027, contractChanged("2026-01-01", { nationalities: ["BE"] })];
    expect(obligationsOf(rule, naturalised).map(({ id }) => id)).toEqual([`${rule}:2025.contract-asha`]);
  });
  it("but who holds such a card is inside, though nobody stated a nationality", () =>
    given(hiredWithoutNationality(), untilEndOf2027)
      .on("2026-01-01")
      .showsYear(rule, 2026, "2026.contract-asha: undetermined, for want of agreed-pay"));
});
