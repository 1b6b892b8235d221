import { describe, expect, it } from "vitest";
import {
  card,
  cardWithoutExpiry,
  configured,
  contractChanged,
  corrected,
  employmentEnded,
  hired,
  hiredWithoutNationality,
  retracted,
} from "../cast.ts";
import { changed, regionTold, researcherCard } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "region-notified";
const fullTime = { weeklyMinutes: 2280 };
const asha = [hired({ monthlyGrossCents: 389_050, schedule: fullTime }), researcherCard()];
const parameterOf = (region: string | null) =>
  obligationsOf(rule, [
    ...asha,
    ...(region === null ? [] : [changed("2025-06-01", { region })]),
    employmentEnded("2026-02-27"),
  ])
    .filter(({ id }) => id.includes("end."))
    .map(({ because: { parameters } }) => parameters.map(({ id, toBeConfirmed }) => `${id}: ${toBeConfirmed}`));

describe("Flemish Decree of 7 December 2018, art. 9: the Region is told of the end of a contract before the authorisation's", () => {
  // A Friday; three working days later is Wednesday.
  const ended = employmentEnded("2026-02-27", { occurredOn: "2026-02-20" });
  it.each([
    ["2026-02-19", []],
    ["2026-02-20", ["end.contract-asha: open, before-12, due 2026-03-04"]],
    ["2026-02-27", ["end.contract-asha: open, before-12, due 2026-03-04"]],
    ["2026-03-04", ["end.contract-asha: open, due, due 2026-03-04"]],
    ["2026-03-05", ["end.contract-asha: overdue, due 2026-03-04"]],
  ])("on %s", (day, lines) =>
    given(...asha, ended)
      .on(day)
      .shows(rule, ...lines),
  );
  it("within the employer's own days", () =>
    given(...asha, ended, configured({ policies: { "region-notice-working-days": 1 } }))
      .on("2026-03-02")
      .shows(rule, "end.contract-asha: open, due, due 2026-03-02"));

  const met = ["end.contract-asha: met, due 2026-03-04"];
  const overdue = ["end.contract-asha: overdue, due 2026-03-04"];
  const told = regionTold("2026-02-23", "end");
  it.each([
    ["a notice of the end meets it", [told], met],
    ["a notice of something else does not", [regionTold("2026-02-23", "pay")], overdue],
    ["nor one about another contract", [regionTold("2026-02-23", "end", { contract: "contract-2" })], overdue],
    ["nor one that was taken back", [told, retracted(told)], overdue],
    [
      "one that is reported late meets it on its day",
      [regionTold("2026-03-20", "end", { holdsFrom: "2026-02-23" })],
      met,
    ],
  ])("%s", (_, notices, lines) =>
    given(...asha, ended, ...notices)
      .on("2026-03-05")
      .shows(rule, ...lines),
  );
  it("once told, a corrected day of the end asks nothing anew", () =>
    given(...asha, ended, told, corrected(ended, { lastDay: "2026-03-13" }))
      .on("2026-03-20")
      .shows(rule, "end.contract-asha: met, due 2026-03-18"));
  it("ends with the authorisation that it is about", () => {
    given(...asha, ended)
      .on("2026-09-30")
      .shows(rule, "end.contract-asha: overdue, escalated, due 2026-03-04");
    given(...asha, ended)
      .on("2026-10-01")
      .shows(rule, "end.contract-asha: void, due 2026-03-04");
  });
  it("the agreed term of a contract is told from its day on, for it may still be moved", () => {
    const fixed = [hired({ endsOn: "2026-02-27" }), researcherCard()];
    given(...fixed)
      .on("2026-02-26")
      .shows(rule);
    given(...fixed)
      .on("2026-02-27")
      .shows(rule, "end.contract-asha: open, before-5, due 2026-03-04");
  });
  it.each([
    ["a contract that ends on the day the authorisation does", [...asha, employmentEnded("2026-09-30")]],
    ["one that ends after it", [...asha, employmentEnded("2026-10-30")]],
    [
      "one that another follows at once",
      [
        hired({ endsOn: "2026-02-28" }),
        researcherCard(),
        hired({ startsOn: "2026-03-01" }, { key: "contract-2", occurredOn: "2026-02-01", eventId: "next" }),
      ],
    ],
  ])("not of %s", (_, events) =>
    given(...events)
      .on("2026-12-01")
      .shows(rule),
  );
});

describe("and of a change of hours, pay or place while it runs", () => {
  it.each([
    ["hours", changed("2026-03-02", { schedule: { weeklyMinutes: 1140 } }), "hours"],
    [
      "hours with the pay that follows them",
      changed("2026-03-02", { schedule: { weeklyMinutes: 1140 }, monthlyGrossCents: 194_525 }),
      "hours",
    ],
    ["a cut in pay", changed("2026-03-02", { monthlyGrossCents: 389_000 }), "pay"],
    ["a rise of five percent", changed("2026-03-02", { monthlyGrossCents: 408_503 }), "pay"],
    ["another Region", changed("2026-03-02", { region: "brussels" }), "place"],
  ])("%s", (_, change, about) => {
    const subject = `${about}.change-2026-03-02`;
    given(...asha, change)
      .on("2026-03-01")
      .shows(rule);
    given(...asha, change)
      .on("2026-03-02")
      .shows(rule, `${subject}: open, before-3, due 2026-03-05`);
    given(...asha, change)
      .on("2026-03-06")
      .shows(rule, `${subject}: overdue, due 2026-03-05`);
    given(...asha, change, regionTold("2026-03-03", about as "hours"))
      .on("2026-03-06")
      .shows(rule, `${subject}: met, due 2026-03-05`);
  });
  it.each([
    ["the same hours again", changed("2026-03-02", { schedule: fullTime })],
    ["the same pay again", changed("2026-03-02", { monthlyGrossCents: 389_050 })],
    ["a rise with the index", changed("2026-03-02", { monthlyGrossCents: 397_648 })],
    ["a rise just below five percent", changed("2026-03-02", { monthlyGrossCents: 408_502 })],
    ["what holds from the first day on", changed("2025-03-01", { monthlyGrossCents: 350_000 })],
    ["a change after the authorisation ended", changed("2026-10-01", { monthlyGrossCents: 350_000 })],
    [
      "a change of a contract that nobody sent",
      changed("2026-03-02", { contract: "contract-9", monthlyGrossCents: 1 }),
    ],
  ])("not of %s", (_, change) =>
    given(...asha, change)
      .on("2026-11-01")
      .shows(rule),
  );
  it("a rise is told from the employer's own percentage on", () =>
    given(
      ...asha,
      changed("2026-03-02", { monthlyGrossCents: 397_648 }),
      configured({ policies: { "region-notice-pay-percent": 2 } }),
    )
      .on("2026-03-02")
      .shows(rule, "pay.change-2026-03-02: open, before-3, due 2026-03-05"));
  it("what nobody said before counts as changed", () =>
    given(hired(), researcherCard(), changed("2026-03-02", { monthlyGrossCents: 389_050 }))
      .on("2026-03-02")
      .shows(rule, "pay.change-2026-03-02: open, before-3, due 2026-03-05"));
  it("one that was agreed before is told from then on, and a notice before that says nothing of it", () => {
    const change = changed(
      "2026-03-02",
      { schedule: { weeklyMinutes: 1140 } },
      { occurredOn: "2026-02-16", holdsFrom: "2026-03-02" },
    );
    given(...asha, change, regionTold("2026-02-13", "hours"))
      .on("2026-02-16")
      .shows(rule, "hours.change-2026-03-02: open, before-17, due 2026-03-05");
    given(...asha, change, regionTold("2026-02-16", "hours"))
      .on("2026-02-16")
      .shows(rule, "hours.change-2026-03-02: met, due 2026-03-05");
  });
  it("a change that was taken back asks for nothing", () => {
    const change = changed("2026-03-02", { monthlyGrossCents: 350_000 });
    given(...asha, change, retracted(change))
      .on("2026-03-10")
      .shows(rule);
  });
});

it.each([
  ["flanders", "region-notice-flanders: false"],
  ["wallonia", "region-notice-wallonia: true"],
  ["brussels", "region-notice-elsewhere: true"],
  ["german-speaking-community", "region-notice-elsewhere: true"],
  [null, "region-notice-elsewhere: true"],
])("in %s it rests on %s (to be confirmed)", (region, line) => expect(parameterOf(region)).toEqual([[line]]));

it("says of a move that another Region may ask for an authorisation of its own", () =>
  expect(
    obligationsOf(rule, [...asha, changed("2026-03-02", { region: "brussels" })]).map(({ because }) =>
      because.workings.map(({ say }) => say),
    ),
  ).toEqual([["tell-of-place", "region-of-authorisation", "region-unknown"]]));

describe("who needs no authorisation is outside it", () => {
  const ended = employmentEnded("2026-02-27");
  it.each([
    ["a Swiss", hired({ nationalities: ["CH"] }), researcherCard()],
    ["a holder of an F card", hired(), card({ cardType: "F" })],
    ["a Briton with an M card", hired({ nationalities: ["GB"] }), card({ cardType: "M" })],
    ["a long-term resident", hired(), card({ cardType: "L" })],
    ["an A card that prints an unlimited labour market", hired(), researcherCard({ labourMarket: "unlimited" })],
    ["an orientation year", hired(), researcherCard({ ground: "orientation-year" })],
    ["an A card for family", hired(), researcherCard({ ground: "family" })],
    ["a student's card", hired(), researcherCard({ ground: "study" })],
    ["nobody's card", hired(), ended],
  ])("%s", (_, hire, held) => given(hire, held, ended).on("2026-03-10").shows(rule));
  it.each([
    ["an A card of which the ground was not said", hired(), card()],
    ["an A card for other work", hired(), researcherCard({ ground: "employee" })],
    ["an A card that prints a limited labour market", hired(), researcherCard({ labourMarket: "limited" })],
    ["a card whose last day is not known", hired(), cardWithoutExpiry()],
    ["somebody whose nationality nobody stated", hiredWithoutNationality(), card()],
  ])("but %s is not", (_, hire, held) =>
    given(hire, held, ended).on("2026-03-10").shows(rule, "end.contract-asha: overdue, due 2026-03-04"),
  );
  it("from the day on which the person is naturalised", () =>
    given(...asha, contractChanged("2026-02-01", { nationalities: ["BE"] }), ended)
      .on("2026-03-10")
      .shows(rule));
});
