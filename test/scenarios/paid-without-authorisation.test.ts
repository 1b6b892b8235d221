import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { applied, arrived, authorisedForCard, visaFrom, workDecided } from "../arrival-cast.ts";
import {
  absent,
  card,
  corrected,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  provisional,
  retracted,
} from "../cast.ts";
import { paid } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "paid-without-authorisation";
const salary = (period: string, cents = 389_050, more: Parameters<typeof paid>[2] = {}) =>
  paid(`${period.slice(0, 8)}28`, cents, { kind: "salary", period, ...more });

/** Hired from March 2025 on, with a visa from 1 May; the decision of 20 January allows work until 19 April alone. */
const coming = (visaOn: string) => [
  hired(),
  applied(),
  authorisedForCard("2025-01-20"),
  visaFrom(visaOn, "2026-04-30"),
  arrived("2025-05-01"),
];
const march = "2025-03-01.contract-asha: breached, on 2025-03-01";
const says = (...events: readonly BelfryEvent[]) =>
  obligationsOf(rule, events).flatMap(({ because }) => because.workings.map(({ say }) => say));

describe("pay for a month without one lawful day of work", () => {
  it("is a breach of the month, and says why none was lawful", () => {
    const events = [...coming("2025-05-01"), salary("2025-03-01")];
    given(...events)
      .on("2025-03-01")
      .shows(rule, march);
    expect(says(...events)).toEqual(["paid-without-lawful-day", "no-work-before-paper"]);
  });
  it.each([
    ["the first lawful day is the last of the month", "2025-03-31", []],
    ["it is the first of the next", "2025-04-01", [march]],
  ])("%s", (_, visaOn, lines) =>
    given(...coming(visaOn), salary("2025-03-01"))
      .on("2025-04-30")
      .shows(rule, ...lines),
  );
  it.each([
    ["on the visa alone, after the days of the decision", "2025-05-01", ["no-work-on-visa"]],
    ["with one day left of them", "2025-04-01", []],
  ])("%s", (_, month, workings) => expect(says(...coming("2025-04-15"), salary(month)).slice(1)).toEqual(workings));
  it("while a renewal is pending and the Region has not decided on work", () => {
    const pending = [
      hired(),
      card(),
      filed("2026-07-15"),
      foundAdmissible("2026-08-04"),
      provisional("2026-10-01", "2026-10-31"),
    ];
    const paidOctober = [...pending, salary("2026-10-01")];
    given(...paidOctober)
      .on("2026-11-05")
      .shows(rule);
    given(...paidOctober, workDecided("2026-10-31"))
      .on("2026-11-05")
      .shows(rule);
    given(...paidOctober, workDecided("2026-11-01"))
      .on("2026-11-05")
      .shows(rule, "2026-10-01.contract-asha: breached, on 2026-10-01");
    expect(says(...paidOctober, workDecided("2026-11-01"))).toEqual([
      "paid-without-lawful-day",
      "no-work-before-region",
    ]);
  });
  it("on a card that forbids work", () =>
    given(hired(), card({ labourMarket: "none" }), salary("2026-03-01"))
      .on("2026-04-01")
      .shows(rule, "2026-03-01.contract-asha: breached, on 2026-03-01"));
  it("in parts of one month is one breach, with each of them", () => {
    const events = [...coming("2025-05-01"), salary("2025-03-01"), salary("2025-03-01", 10_000, { key: "pay-second" })];
    const [found, ...others] = obligationsOf(rule, events);
    expect(others).toEqual([]);
    expect(found?.because.workings[0]?.with).toMatchObject({ paid: 399_050 });
    expect(found?.because.facts.filter(({ name }) => name === "pay-of-month")).toHaveLength(2);
  });
  it("ends where the pay is taken back", () =>
    given(...coming("2025-05-01"), salary("2025-03-01"), retracted(salary("2025-03-01")))
      .on("2025-04-01")
      .showsAll(rule));
});

describe("what shows no work of the month", () => {
  it.each([
    ["end-of-year-premium", "2025-01-01"],
    ["sector-annual-premium", "2025-03-01"],
    ["single-holiday-pay", "2025-03-01"],
    ["double-holiday-pay", "2025-03-01"],
    ["departure-holiday-pay", "2025-03-01"],
  ])("%s", (kind, period) =>
    given(...coming("2025-05-01"), paid("2025-03-28", 389_050, { kind, period }))
      .on("2025-04-01")
      .showsAll(rule),
  );
  it("nothing at all", () =>
    given(...coming("2025-05-01"), salary("2025-03-01", 0))
      .on("2025-04-01")
      .showsAll(rule));
  it("pay of a month of sickness, but not where one working day is left", () => {
    const sick = (lastDay: string) => absent("sickness", "2025-03-01", lastDay);
    given(...coming("2025-05-01"), salary("2025-03-01"), sick("2025-03-31"))
      .on("2025-04-01")
      .showsAll(rule);
    given(...coming("2025-05-01"), salary("2025-03-01"), sick("2025-03-30"))
      .on("2025-04-01")
      .shows(rule, march);
  });
  it("pay of a month in which the contract had no day", () =>
    given(...coming("2025-05-01"), employmentEnded("2025-03-31"), salary("2025-04-01"))
      .on("2025-05-01")
      .showsAll(rule));
  it("the contract alone", () =>
    given(...coming("2025-05-01"))
      .on("2025-04-01")
      .showsAll(rule));
});

describe("what others say, or nobody needs to", () => {
  it("after the paper ended, employment without a title says more", () =>
    given(hired(), card(), salary("2026-10-01")).on("2026-11-05").showsAll(rule));
  it.each([
    ["a Swiss", [hired({ nationalities: ["CH"] })]],
    ["somebody whose papers nobody reported, whom others ask about", [hired()]],
    ["somebody of whose papers only a later card was reported", [hired(), card({ validFrom: "2026-09-01" })]],
    ["somebody on a card", [hired(), card()]],
  ])("%s", (_, events) =>
    given(...events, salary("2026-03-01"))
      .on("2026-04-01")
      .showsAll(rule),
  );
  it("pay that came under the wrong month moves with its correction", () => {
    const wrong = salary("2025-03-01");
    given(
      ...coming("2025-05-01"),
      wrong,
      corrected(wrong, { contract: "contract-asha", kind: "single-holiday-pay", grossCents: 1 }),
    )
      .on("2025-04-01")
      .showsAll(rule);
  });
});
