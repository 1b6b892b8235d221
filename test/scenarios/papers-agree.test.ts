import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import {
  answered,
  card,
  cardWithoutExpiry,
  configured,
  contractChanged,
  corrected,
  employmentEnded,
  hired,
  retracted,
} from "../cast.ts";
import { changed, hosted, passport, researcherCard } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "papers-agree";
const asked = "card-a-77: undetermined, for want of papers-that-agree";
/** Contract, card and hosting agreement until the same day, and a passport that outlasts them. */
const asha = [hired({ endsOn: "2026-09-30" }), researcherCard(), hosted("2026-09-30"), passport("2031-06-30")];
const says = (...events: readonly BelfryEvent[]) =>
  obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));

it("papers that agree ask nothing", () =>
  given(...asha)
    .on("2026-01-02")
    .shows(rule));

describe("card, hosting agreement, contract and passport that do not fit", () => {
  const [hire, held, agreed, pass] = [
    hired({ endsOn: "2026-09-30" }),
    researcherCard(),
    hosted("2026-09-30"),
    passport("2031-06-30"),
  ];
  it.each([
    [
      "a hosting agreement that ends a day before the card",
      [hire, held, hosted("2026-09-29"), pass],
      ["agreement-ends-first", "card-beyond-agreement"],
    ],
    [
      "a contract that ends a day after both",
      [hired({ endsOn: "2026-10-01" }), held, agreed, pass],
      ["card-ends-first", "contract-beyond-papers"],
    ],
    [
      "all of them at once",
      [hired({ endsOn: "2027-01-31" }), held, hosted("2026-08-31"), passport("2026-06-30")],
      ["passport-ends-first", "card-beyond-agreement", "contract-beyond-papers"],
    ],
    [
      "a contract that ends first, beside a short agreement and passport",
      [hired({ endsOn: "2026-05-31" }), held, hosted("2026-09-29"), passport("2026-08-31")],
      ["contract-ends-first", "card-beyond-agreement"],
    ],
  ])("%s", (_, events, workings) => {
    given(...events)
      .on("2025-02-28")
      .shows(rule);
    given(...events)
      .on("2025-03-01")
      .shows(rule, asked);
    expect(says(...events)).toEqual([workings]);
  });
  it("until the card ends", () => {
    const events = [hire, held, hosted("2026-09-29"), pass];
    given(...events)
      .on("2026-09-30")
      .shows(rule, asked);
    given(...events)
      .on("2026-10-01")
      .shows(rule, "card-a-77: void");
  });
  it("or the employment does", () =>
    given(hire, held, hosted("2026-09-29"), employmentEnded("2026-03-31"))
      .on("2026-04-01")
      .shows(rule, "card-a-77: void"));
  it("or somebody says that all is well", () =>
    given(hire, held, hosted("2026-09-29"), answered("2026-01-05", `${rule}:card-a-77`, { kind: "acknowledged" }))
      .on("2026-01-05")
      .shows(rule, `${asked}, muted`));
  it("or what was wrong is corrected", () => {
    const wrong = hosted("2026-06-30");
    given(hire, held, wrong, corrected(wrong, { endsOn: "2026-09-30" }))
      .on("2026-01-05")
      .shows(rule);
  });
  it.each([
    ["a contract without an end fits any card", [hired(), held, agreed, pass]],
    ["a card shorter than the agreement is renewed in time", [hire, held, hosted("2027-09-30"), pass]],
    ["a contract within the agreement is too", [hired({ endsOn: "2027-09-30" }), held, hosted("2027-09-30"), pass]],
    [
      "a renewed agreement counts",
      [hire, held, hosted("2026-06-30"), hosted("2026-09-30", { key: "hosting-asha-2", startsOn: "2026-07-01" }), pass],
    ],
    [
      "a renewed passport counts",
      [hire, held, agreed, passport("2026-06-30"), passport("2031-06-30", { key: "passport-asha-2" })],
    ],
    ["a card whose last day is not known is asked about elsewhere", [hire, cardWithoutExpiry(), hosted("2026-06-30")]],
    [
      "an agreement that begins after the card ended is of the next one",
      [hire, card(), hosted("2027-06-30", { startsOn: "2026-10-01" })],
    ],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-03-02")
      .shows(rule),
  );
});

describe("a passport that ends before the card is one finding, and another rule's", () => {
  it.each([
    ["a day before the card", "2026-09-29", ["passport-asha: open, due, due 2026-09-29"]],
    ["with the card", "2026-09-30", ["passport-asha: open, due, due 2026-09-30"]],
  ])("%s", (_, expiresOn, lines) => {
    const events = [hired(), researcherCard(), hosted("2026-09-30"), passport(expiresOn)];
    given(...events)
      .on(expiresOn)
      .showsAll(rule);
    given(...events)
      .on(expiresOn)
      .shows("passport-valid", ...lines);
  });
});

describe("a researcher's card without a hosting agreement", () => {
  const wanted = "card-a-77: undetermined, for want of hosting-agreement";
  it("asks for it", () => {
    given(hired(), researcherCard()).on("2025-03-01").shows(rule, wanted);
    given(hired(), researcherCard(), hosted("2026-09-30"), retracted(hosted("2026-09-30")))
      .on("2025-03-01")
      .shows(rule, wanted);
  });
  it.each([
    ["a card of which nobody said what it was granted for", card()],
    ["a card for other work", researcherCard({ ground: "employee" })],
  ])("%s does not", (_, held) => given(hired(), held).on("2025-03-01").shows(rule));
});

describe("a card of more than three years in Flanders (to be confirmed)", () => {
  const inFlanders = [hired({ startsOn: "2025-03-01" }), configured(), changed("2025-03-02", { region: "flanders" })];
  const years = (expiresOn: string) => [researcherCard({ validFrom: "2025-03-02", expiresOn }), hosted(expiresOn)];
  it("is asked about from the day after the third year", () => {
    expect(says(...inFlanders, ...years("2028-03-01"))).toEqual([]);
    expect(says(...inFlanders, ...years("2028-03-02"))).toEqual([["card-ends-first", "longer-than-flemish-years"]]);
    expect(
      obligationsOf(rule, [...inFlanders, ...years("2028-03-02")]).flatMap(({ because }) => because.parameters),
    ).toMatchObject([{ id: "authorisation-years-flanders", value: 3, toBeConfirmed: true }]);
  });
  it("nowhere else, and not where the Region is unknown", () => {
    const inBrussels = [hired(), changed("2025-03-02", { region: "brussels" })];
    expect(says(...inBrussels, ...years("2028-03-02"))).toEqual([]);
    expect(says(hired(), ...years("2028-03-02"))).toEqual([]);
  });
});

it.each([
  ["a Swiss", [hired({ nationalities: ["CH"] }), researcherCard(), hosted("2026-06-30")]],
  ["a holder of an F card", [hired(), card({ cardType: "F" }), hosted("2026-06-30"), passport("2026-06-30")]],
  ["a Briton with an M card", [hired({ nationalities: ["GB"] }), card({ cardType: "M" }), passport("2026-06-30")]],
  [
    "somebody naturalised before the card ends",
    [hired(), researcherCard(), hosted("2026-06-30"), contractChanged("2026-01-01", { nationalities: ["BE"] })],
  ],
  ["somebody who is not employed", [researcherCard(), hosted("2026-06-30")]],
])("%s is outside it", (_, events) =>
  given(...events)
    .on("2026-03-02")
    .shows(rule),
);
