import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import {
  answered,
  card,
  corrected,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  sheet,
  shift,
  underTheSameId,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const other = { expiresOn: "2027-09-30" };

describe("two contents under one event id are both set aside and both named", () => {
  it("a card: neither expiry is believed, and HR is told since the card's day", () => {
    const events = [hired(), card(), underTheSameId(card(), other)];
    given(...events)
      .on("2025-02-20")
      .shows("disputed-residence", "ResidenceCardIssued.card-a-77: breached, on 2025-02-20");
    given(...events)
      .on("2026-09-30")
      .showsAll("a-card-renewal");
  });

  it("in whichever order they come, and however often", () => {
    const [first, second] = [card(), underTheSameId(card(), other)];
    for (const events of [
      [first, second],
      [second, first],
      [second, first, second, first],
    ])
      given(...events)
        .on("2026-09-30")
        .shows("disputed-residence", "ResidenceCardIssued.card-a-77: breached, on 2025-02-20");
  });

  it("a later revision settles it", () =>
    given(hired(), card(), underTheSameId(card(), other), corrected(card(), other))
      .on("2026-09-30")
      .showsAll("disputed-residence"));

  it("the same content twice is no dispute", () =>
    given(hired(), card(), card()).on("2026-09-30").showsAll("disputed-residence"));

  it("under two keys: each key is set aside", () => {
    const moved = underTheSameId(card(), {}, { key: "card-a-99" });
    given(card(), moved)
      .on("2026-09-30")
      .shows(
        "disputed-residence",
        "ResidenceCardIssued.card-a-77: breached, on 2025-02-20",
        "ResidenceCardIssued.card-a-99: breached, on 2025-02-20",
      );
  });

  it("a sheet: its week is named, and its hours count no more", () => {
    const week = sheet("2026-03-02", [shift("2026-03-02T08:00:00+01:00", "2026-03-02T20:00:00+01:00")]);
    const events = [week, underTheSameId(week, { shifts: [] })];
    given(...events)
      .on("2026-03-02")
      .shows("disputed-hours", "2026-03-02.sheet-2026-03-02: breached, on 2026-03-02");
    given(...events)
      .on("2026-03-02")
      .showsAll("daily-limit");
  });

  it("a filing and an admissibility under one id are two disputes, each named by its own event", () => {
    const filing = filed("2026-07-15", { eventId: "renewal-a-77" });
    const found = foundAdmissible("2026-08-04", { eventId: "renewal-a-77" });
    expect(obligationsOf("disputed-residence", [filing, found]).map(({ id }) => id)).toEqual([
      "disputed-residence:RenewalFiled.renewal-a-77",
      "disputed-residence:RenewalFoundAdmissible.renewal-a-77",
    ]);
  });

  it("a hire and an end under one id are told once, not at every assessment", () => {
    const hire = hired({}, { eventId: "contract-asha" });
    const inbox = new Inbox().receives("2026-03-01", hire, card());
    inbox.receives("2026-03-02", employmentEnded("2026-02-28", { eventId: "contract-asha" }));
    const once = inbox.said.length;
    inbox.receives("2026-03-03", filed("2026-03-03", { key: "other" }), corrected(hire, {}, { key: "contract-2" }));
    inbox.isReassessed("2026-03-04").isReassessed("2026-03-05");
    expect(inbox.said.slice(once).filter((line) => line.includes("disputed-employment"))).toEqual([]);
  });

  it("an answer: it is named like any other", () => {
    const snooze = answered("2026-06-10", "a-card-renewal:card-a-77", { kind: "snoozed", until: "2026-06-20" });
    const { said } = new Inbox()
      .receives("2026-06-10", hired(), card(), snooze)
      .receives("2026-06-11", underTheSameId(snooze, { answer: { kind: "acknowledged" } }));
    expect(said).toContain("2026-06-11 raised disputed-answers:ObligationAnswered.answer-1 breached");
  });

  it("as events arrive: the breach is told once, and taken back once when settled", () => {
    const { said } = new Inbox()
      .receives("2026-03-01", card(), hired())
      .receives("2026-03-02", underTheSameId(card(), other), underTheSameId(card(), other))
      .sweepsUntil("2026-03-05")
      .receives("2026-03-06", corrected(card(), {}));
    // What rested on the card is taken back with it, and comes again when it is settled.
    expect(said).toEqual([
      "2026-03-01 raised title-check:card-a-77 escalated",
      "2026-03-01 raised minimum-remuneration:2026.contract-asha undetermined",
      "2026-03-02 raised employment-without-title:disputed.ResidenceCardIssued.card-a-77 undetermined",
      "2026-03-02 withdrawn title-check:card-a-77 escalated",
      "2026-03-02 raised disputed-residence:ResidenceCardIssued.card-a-77 breached",
      "2026-03-02 withdrawn minimum-remuneration:2026.contract-asha undetermined",
      "2026-03-06 withdrawn employment-without-title:disputed.ResidenceCardIssued.card-a-77 undetermined",
      "2026-03-06 raised title-check:card-a-77 escalated",
      "2026-03-06 withdrawn disputed-residence:ResidenceCardIssued.card-a-77 breached",
      "2026-03-06 raised minimum-remuneration:2026.contract-asha undetermined",
    ]);
  });
});
