import { describe, expect, it } from "vitest";
import { applied, hosted } from "../arrival-cast.ts";
import { Inbox } from "../assessment/inbox.ts";
import { card, configured, corrected, decided, employmentEnded, filed, hired, retracted } from "../cast.ts";
import { given } from "./given.ts";

const rule = "orientation-year-request";
const asha = [hired({ role: "researcher" }), card(), hosted("2026-09-30")];
const longer = { key: "hosting-asha-2", occurredOn: "2026-06-01" };
const open = "card-a-77: open, before-14, due 2026-09-15";

describe("Royal Decree of 8 October 1981, art. 104/5: an orientation year is asked for fifteen days before", () => {
  it.each([
    ["2026-07-16", "upcoming, due 2026-09-15", "2026-07-17", "open, before-60, due 2026-09-15"],
    ["2026-08-31", "open, before-30, due 2026-09-15", "2026-09-01", "open, before-14, due 2026-09-15"],
    ["2026-09-15", "open, due, due 2026-09-15", "2026-09-16", "void, due 2026-09-15"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...asha)
      .on(dayBefore)
      .showsAll(rule, `card-a-77: ${was}`);
    given(...asha)
      .on(day)
      .showsAll(rule, `card-a-77: ${is}`);
  });

  it("is met by the request", () =>
    given(...asha, applied({ category: "orientation-year" }, { key: "orientation-asha", occurredOn: "2026-09-02" }))
      .on("2026-09-02")
      .shows(rule, "card-a-77: met, due 2026-09-15"));

  it.each([
    ["a renewal that was filed", filed("2026-09-02")],
    [
      "a single permit that was applied for",
      applied({ category: "single-permit" }, { key: "permit", occurredOn: "2026-09-02" }),
    ],
  ])("is overtaken by %s", (_, step) => {
    given(...asha, step)
      .on("2026-09-01")
      .shows(rule, open);
    given(...asha, step)
      .on("2026-09-02")
      .shows(rule, "card-a-77: void, due 2026-09-15");
  });

  it("follows the employer's own ladder", () =>
    given(...asha, configured({ policies: { "orientation-ladder": [10] } }))
      .on("2026-09-05")
      .shows(rule, "card-a-77: open, before-10, due 2026-09-15"));

  it("the last day of the card corrected after it was told: the old day is gone, the right one stands", () => {
    const right = corrected(card(), { expiresOn: "2026-12-31" });
    given(...asha, right)
      .on("2026-09-10")
      .showsAll(rule, "card-a-77: upcoming, due 2026-12-16");
    given(...asha, right)
      .on("2026-10-17")
      .showsAll(rule, "card-a-77: open, before-60, due 2026-12-16");
  });

  it("as events arrive: told of, taken back when the card is corrected, told again for the right day", () => {
    const { said } = new Inbox()
      .receives("2025-02-20", ...asha)
      .sweepsUntil("2026-07-20")
      .receives("2026-07-21", corrected(card(), { expiresOn: "2026-12-31" }))
      .sweepsUntil("2026-10-20");
    expect(said.filter((line) => line.includes(rule))).toEqual([
      "2026-07-17 raised orientation-year-request:card-a-77 before-60",
      "2026-07-21 withdrawn orientation-year-request:card-a-77 before-60",
      "2026-10-17 raised orientation-year-request:card-a-77 before-60",
    ]);
  });

  it("a renewal that was granted has a last day of its own", () =>
    given(...asha, hosted("2027-09-30", longer), decided("2026-09-10", "granted", "2027-09-30"))
      .on("2027-09-15")
      .showsAll(rule, "grant.renewal-a-77: open, due, due 2027-09-15"));
});

describe("whom it is not told of", () => {
  it.each([
    ["another agreement runs past the title", [...asha, hosted("2027-09-30", longer)]],
    ["no hosting agreement is known", [hired({ role: "researcher" }), card()]],
    ["the card is a relative's", [hired(), card({ ground: "family", labourMarket: "unlimited" }), hosted()]],
    ["an F card lasts longer", [...asha, card({ cardType: "F", expiresOn: "2030-01-01" }, { key: "f" })]],
    ["a Swiss", [hired({ nationalities: ["CH"] }), card(), hosted()]],
    ["who left long before", [...asha, employmentEnded("2026-05-31")]],
    ["the last day of the card is not known", [hired(), hosted(), retracted(card())]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-09-10")
      .showsAll(rule),
  );

  it("who leaves before the day hears of it while employed", () => {
    const leaves = [...asha, employmentEnded("2026-08-31")];
    given(...leaves)
      .on("2026-08-31")
      .shows(rule, "card-a-77: open, before-30, due 2026-09-15");
    given(...leaves)
      .on("2026-09-01")
      .shows(rule, "card-a-77: void, due 2026-09-15");
  });
});
