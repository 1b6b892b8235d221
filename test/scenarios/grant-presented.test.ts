import { describe, it } from "vitest";
import { applied, authorised, hosted, registered, toCome } from "../arrival-cast.ts";
import { card, configured, decided, employmentEnded, filed, hired, retracted } from "../cast.ts";
import { given } from "./given.ts";

const rule = "grant-presented";
const granted = [hired(), card(), filed("2026-07-15"), decided("2026-09-10", "granted", "2027-09-30")];
const newCard = (on: string, expiresOn: string) =>
  card({ expiresOn }, { key: "card-a-78", occurredOn: on, eventId: "new-card" });

describe("Immigration Office, Researchers: a granted renewal is presented, and the card renewed at once", () => {
  it.each([
    ["2026-09-09", "upcoming, due 2026-09-24", "2026-09-10", "open, before-14, due 2026-09-24"],
    ["2026-09-23", "open, before-14, due 2026-09-24", "2026-09-24", "open, due, due 2026-09-24"],
    ["2026-09-24", "open, due, due 2026-09-24", "2026-09-25", "overdue, due 2026-09-24"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...granted)
      .on(dayBefore)
      .showsAll(rule, `renewal-a-77: ${was}`);
    given(...granted)
      .on(day)
      .showsAll(rule, `renewal-a-77: ${is}`);
  });

  it("is met by a card that runs longer, handed over since", () => {
    given(...granted, newCard("2026-09-18", "2027-09-30"))
      .on("2026-09-17")
      .shows(rule, "renewal-a-77: open, before-14, due 2026-09-24");
    given(...granted, newCard("2026-09-18", "2027-09-30"))
      .on("2026-09-18")
      .shows(rule, "renewal-a-77: met, due 2026-09-24");
  });

  it("not by one that ends with the old one, nor by one of before the decision", () => {
    for (const other of [newCard("2026-09-18", "2026-09-30"), newCard("2026-09-09", "2027-09-30")])
      given(...granted, other)
        .on("2026-09-25")
        .shows(rule, "renewal-a-77: overdue, due 2026-09-24");
  });

  it("follows the employer's own days", () =>
    given(...granted, configured({ policies: { "grant-presented-days": 5 } }))
      .on("2026-09-16")
      .shows(rule, "renewal-a-77: overdue, due 2026-09-15"));

  it("asks nothing of a refusal, of a Swiss, of who left, or of a decision taken back", () => {
    given(hired(), card(), decided("2026-09-10", "refused")).on("2026-09-25").showsAll(rule);
    given(hired({ nationalities: ["CH"] }), card(), decided("2026-09-10", "granted"))
      .on("2026-09-25")
      .showsAll(rule);
    given(...granted, employmentEnded("2026-09-09"))
      .on("2026-09-25")
      .showsAll(rule);
    given(...granted, employmentEnded("2026-09-20"))
      .on("2026-09-21")
      .shows(rule, "renewal-a-77: void, due 2026-09-24");
    given(...granted, retracted(decided("2026-09-10", "granted", "2027-09-30")))
      .on("2026-09-25")
      .showsAll(rule);
  });
});

describe("after the first grant the card is asked for once the person is registered", () => {
  const asha = [toCome(), hosted(), applied(), authorised()];

  it.each([
    ["2025-02-23", "upcoming, due 2025-04-25", "2025-02-24", "open, before-60, due 2025-04-25"],
    ["2025-04-25", "open, due, due 2025-04-25", "2025-04-26", "overdue, due 2025-04-25"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...asha, registered("2025-02-24"))
      .on(dayBefore)
      .showsAll(rule, `first.application-asha: ${was}`);
    given(...asha, registered("2025-02-24"))
      .on(day)
      .showsAll(rule, `first.application-asha: ${is}`);
  });

  it("is met by the card", () =>
    given(...asha, registered("2025-02-24"), card({}, { occurredOn: "2025-04-10" }))
      .on("2025-04-10")
      .showsAll(rule, "first.application-asha: met, due 2025-04-25"));

  it("is not asked before the registration, nor without a grant", () => {
    given(...asha)
      .on("2025-05-01")
      .showsAll(rule);
    given(toCome(), hosted(), applied(), registered("2025-02-24")).on("2025-05-01").showsAll(rule);
  });
});
