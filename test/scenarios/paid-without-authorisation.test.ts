import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import {
  applied,
  appliedFromSomewhere,
  arrived,
  authorisedForCard,
  firstAnnex49,
  visaFrom,
  workDecided,
} from "../arrival-cast.ts";
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

/** On the visa from before the first day of work; the decision of 20 January allows work until 19 April alone. */
const came = [
  hired(),
  applied(),
  authorisedForCard("2025-01-20"),
  visaFrom("2025-02-15", "2025-08-14"),
  arrived("2025-02-18"),
];
const may = "2025-05-01.contract-asha: breached, on 2025-05-01";
const says = (...events: readonly BelfryEvent[]) =>
  obligationsOf(rule, events).flatMap(({ because }) => because.workings.map(({ say }) => say));

describe("pay for a month without one lawful day of work", () => {
  it("is a breach of the month, and says why none was lawful", () => {
    const events = [...came, salary("2025-05-01")];
    given(...events)
      .on("2025-05-01")
      .shows(rule, may);
    expect(says(...events)).toEqual(["paid-without-lawful-day", "no-work-on-visa"]);
  });
  it.each([
    ["the first lawful day is the last of the month", "2025-05-31", []],
    ["it is the first of the next", "2025-06-01", [may]],
  ])("%s", (_, documentOn, lines) =>
    given(...came, firstAnnex49(documentOn), salary("2025-05-01"))
      .on("2025-06-30")
      .shows(rule, ...lines),
  );
  it("nor where the last days of the decision lie in it", () =>
    given(...came, salary("2025-04-01"))
      .on("2025-06-30")
      .showsAll(rule));
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
    const events = [...came, salary("2025-05-01"), salary("2025-05-01", 10_000, { key: "pay-second" })];
    const [found, ...others] = obligationsOf(rule, events);
    expect(others).toEqual([]);
    expect(found?.because.workings[0]?.with).toMatchObject({ paid: 399_050 });
    expect(found?.because.facts.filter(({ name }) => name === "pay-of-month")).toHaveLength(2);
  });
  it("ends where the pay is taken back", () =>
    given(...came, salary("2025-05-01"), retracted(salary("2025-05-01")))
      .on("2025-06-01")
      .showsAll(rule));
});

describe("a month before the arrival of somebody who was abroad, where the Acts on work in Belgium do not reach", () => {
  const coming = (arrivedOn: string, staysIn = "abroad", decidedOn = "2025-01-20") => [
    hired(),
    applied({ staysIn }),
    authorisedForCard(decidedOn),
    visaFrom("2025-05-01", "2026-04-30"),
    arrived(arrivedOn),
    salary("2025-03-01"),
  ];
  const march = (rest: string) => `2025-03-01.contract-asha: ${rest}`;
  const asked = march("undetermined, for want of work-before-arrival");
  const breached = march("breached, on 2025-03-01");

  it("asks whether it was worked from abroad", () => {
    given(...coming("2025-05-01"))
      .on("2025-03-01")
      .shows(rule, asked);
    const [found] = obligationsOf(rule, coming("2025-05-01"));
    expect(found?.because.facts.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "pay-of-month 389050",
      "arrived-on 2025-05-01",
    ]);
    expect(says(...coming("2025-05-01"))).toEqual(["paid-without-lawful-day", "no-work-before-paper"]);
  });
  it.each([
    ["arrived on the day after the month", coming("2025-04-01"), asked],
    ["arrived on its last day", coming("2025-03-31"), breached],
    ["filed while here on a short stay", coming("2025-05-01", "short-stay", "2025-04-10"), breached],
    [
      "arrived of whom nobody said where they were",
      [...coming("2025-05-01").filter(({ type }) => type !== "AuthorisationFiled"), appliedFromSomewhere()],
      breached,
    ],
    ["had arrived once before", [...coming("2025-05-01"), arrived("2024-10-01", { key: "arrival-before" })], breached],
  ])("%s", (_, events, line) =>
    given(...events)
      .on("2025-06-01")
      .shows(rule, line),
  );
  it("the day of the arrival corrected makes it a breach, under the same name", () => {
    const events = coming("2025-05-01");
    given(...events, corrected(arrived("2025-05-01"), {}, { occurredOn: "2025-03-20" }))
      .on("2025-06-01")
      .shows(rule, breached);
  });
});

describe("what shows no work of the month", () => {
  it.each([
    ["end-of-year-premium", "2025-01-01"],
    ["sector-annual-premium", "2025-05-01"],
    ["single-holiday-pay", "2025-05-01"],
    ["double-holiday-pay", "2025-05-01"],
    ["departure-holiday-pay", "2025-05-01"],
  ])("%s", (kind, period) =>
    given(...came, paid("2025-05-28", 389_050, { kind, period }))
      .on("2025-06-01")
      .showsAll(rule),
  );
  it("nothing at all", () =>
    given(...came, salary("2025-05-01", 0))
      .on("2025-06-01")
      .showsAll(rule));
  it("pay of a month of sickness, but not where one working day is left", () => {
    const sick = (lastDay: string) => absent("sickness", "2025-05-01", lastDay);
    given(...came, salary("2025-05-01"), sick("2025-05-31"))
      .on("2025-06-01")
      .showsAll(rule);
    given(...came, salary("2025-05-01"), sick("2025-05-29"))
      .on("2025-06-01")
      .shows(rule, may);
  });
  it("pay of a month in which the contract had no day", () =>
    given(...came, employmentEnded("2025-04-30"), salary("2025-05-01"))
      .on("2025-06-01")
      .showsAll(rule));
  it("the contract alone", () =>
    given(...came)
      .on("2025-06-01")
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
    const wrong = salary("2025-05-01");
    given(...came, wrong, corrected(wrong, { contract: "contract-asha", kind: "single-holiday-pay", grossCents: 1 }))
      .on("2025-06-01")
      .showsAll(rule);
  });
});
