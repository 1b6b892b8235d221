import { describe, it } from "vitest";
import {
  card,
  configured,
  contractChanged,
  corrected,
  employmentEnded,
  filed,
  hired,
  retracted,
  underTheSameId,
} from "../cast.ts";
import { passport, researcherCard } from "../checks-cast.ts";
import { given } from "./given.ts";

const rule = "passport-valid";
const asha = [hired(), researcherCard()];

describe("who works under an authorisation renews the passport before it expires", () => {
  const short = [...asha, passport("2026-06-30")];
  it.each([
    ["2025-12-31", []],
    ["2026-01-01", ["passport-asha: open, before-180, due 2026-06-30"]],
    ["2026-04-01", ["passport-asha: open, before-90, due 2026-06-30"]],
    ["2026-06-29", ["passport-asha: open, before-7, due 2026-06-30"]],
    ["2026-06-30", ["passport-asha: open, due, due 2026-06-30"]],
    ["2026-07-01", ["passport-asha: overdue, due 2026-06-30"]],
  ])("on %s", (day, lines) =>
    given(...short)
      .on(day)
      .shows(rule, ...lines),
  );
  it("follows the employer's own ladder", () =>
    given(...short, configured({ policies: { "passport-ladder": [200] } }))
      .on("2025-12-12")
      .shows(rule, "passport-asha: open, before-200, due 2026-06-30"));
  it("a new passport meets it on its day", () => {
    const renewed = passport("2036-03-31", { key: "passport-asha-2", occurredOn: "2026-04-10" });
    given(...short, renewed)
      .on("2026-04-09")
      .shows(rule, "passport-asha: open, before-90, due 2026-06-30");
    given(...short, renewed)
      .on("2026-04-10")
      .shows(rule, "passport-asha: met, due 2026-06-30");
    given(...short, renewed, retracted(renewed))
      .on("2026-07-01")
      .shows(rule, "passport-asha: overdue, due 2026-06-30");
  });
  it("a corrected day moves it", () =>
    given(...short, corrected(passport("2026-06-30"), { expiresOn: "2026-08-31" }))
      .on("2026-08-31")
      .shows(rule, "passport-asha: open, due, due 2026-08-31"));
  it("ends with the employment", () =>
    given(...short, employmentEnded("2026-07-31"))
      .on("2026-08-01")
      .shows(rule, "passport-asha: void, due 2026-06-30"));
  it.each([
    ["a Swiss", [hired({ nationalities: ["CH"] }), researcherCard(), passport("2026-06-30")]],
    ["a holder of an F card", [hired(), card({ cardType: "F" }), passport("2026-06-30")]],
    ["a Briton with an M card", [hired({ nationalities: ["GB"] }), card({ cardType: "M" }), passport("2026-06-30")]],
    ["a long-term resident", [hired(), card({ cardType: "L" }), passport("2026-06-30")]],
    ["one who leaves on its last day", [...short, employmentEnded("2026-06-30")]],
    ["a passport that outlasts the authorisation", [...asha, passport("2027-06-30")]],
    ["somebody naturalised before", [...short, contractChanged("2026-01-01", { nationalities: ["BE"] })]],
  ])("not %s", (_, events) =>
    given(...events)
      .on("2026-07-01")
      .shows(rule),
  );
});

describe("a passport that nobody told of", () => {
  const asked = "of.card-a-77: undetermined, for want of passport-of-person";
  it("is asked for when the card comes within the days of its renewal, and not before", () => {
    given(...asha)
      .on("2026-06-01")
      .shows(rule);
    given(...asha)
      .on("2026-06-02")
      .shows(rule, asked);
    given(...asha)
      .on("2026-09-30")
      .shows(rule, asked);
    given(...asha)
      .on("2026-10-01")
      .shows(rule, "of.card-a-77: void");
  });
  const longer = researcherCard(
    { expiresOn: "2028-09-30" },
    { key: "card-a-78", occurredOn: "2026-06-20", eventId: "longer" },
  );
  it.each([
    ["once it was told of", [...asha, passport("2031-06-30")]],
    [
      "nor where two contents of it came: another question asks which",
      [...asha, passport("2031-06-30"), underTheSameId(passport("2031-06-30"), { expiresOn: "2032-06-30" })],
    ],
    ["nor where a longer card is in hand", [...asha, longer]],
    ["nor of somebody who has left", [...asha, employmentEnded("2026-05-31")]],
    ["nor of a holder of an F card", [hired(), card({ cardType: "F" })]],
    ["nor of a Swiss", [hired({ nationalities: ["CH"] }), researcherCard()]],
  ])("not %s", (_, events) =>
    given(...events)
      .on("2026-09-01")
      .shows(rule),
  );
  it("until the renewal is filed, which brings a copy of it", () => {
    given(...asha, filed("2026-07-15"))
      .on("2026-07-14")
      .shows(rule, asked);
    given(...asha, filed("2026-07-15"))
      .on("2026-07-15")
      .shows(rule, "of.card-a-77: void");
  });
  it("again, once it was taken back", () =>
    given(...asha, passport("2031-06-30"), retracted(passport("2031-06-30")))
      .on("2026-09-01")
      .shows(rule, asked));
});
