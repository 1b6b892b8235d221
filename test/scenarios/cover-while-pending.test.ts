import { describe, expect, it } from "vitest";
import { parseDay } from "../../shared/calendar/day.ts";
import { lawfulOn } from "../../shared/obligations/residence/lawful.ts";
import { workDecided } from "../arrival-cast.ts";
import {
  card,
  configured,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  provisional,
  underTheSameId,
} from "../cast.ts";
import { dossierOf, given, obligationsOf } from "./given.ts";

const rule = "cover-while-pending";
const asha = [hired(), card(), filed("2026-07-15")];
const pending = [...asha, foundAdmissible("2026-08-04")];
const workings = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));

describe("Immigration Office, Researchers: while a renewal is pending the next title is in hand before the card ends", () => {
  it.each([
    ["2026-09-15", "open, due 2026-09-30", "2026-09-16", "open, before-14, due 2026-09-30"],
    ["2026-09-22", "open, before-14, due 2026-09-30", "2026-09-23", "open, before-7, due 2026-09-30"],
    ["2026-09-28", "open, before-7, due 2026-09-30", "2026-09-29", "open, before-1, due 2026-09-30"],
    ["2026-09-29", "open, before-1, due 2026-09-30", "2026-09-30", "open, due, due 2026-09-30"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...pending)
      .on(dayBefore)
      .shows(rule, `card-a-77: ${was}`);
    given(...pending)
      .on(day)
      .shows(rule, `card-a-77: ${is}`);
  });

  it("from the day after, the breach of employment without a title says more", () =>
    given(...pending)
      .on("2026-10-01")
      .shows(rule, "card-a-77: void, due 2026-09-30"));

  it("says nothing before a renewal is filed, and is open from the day it is", () => {
    given(hired(), card()).on("2026-09-30").showsAll(rule);
    given(...asha)
      .on("2026-07-14")
      .showsAll(rule, "card-a-77: upcoming, due 2026-09-30");
    given(...asha)
      .on("2026-07-15")
      .shows(rule, "card-a-77: open, due 2026-09-30");
  });

  it("says whether the document can be asked for: only once the renewal was found admissible", () => {
    expect(workings(asha)).toEqual([["not-yet-admissible"]]);
    expect(workings(pending)).toEqual([["admissible-ask-document"]]);
  });

  it("a refused renewal is pending no more", () =>
    given(...pending, decided("2026-09-10", "refused"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: void, due 2026-09-30"));

  it("follows the employer's own ladder", () => {
    const lab = [...pending, configured({ policies: { "cover-ladder": [3] } })];
    given(...lab)
      .on("2026-09-26")
      .shows(rule, "card-a-77: open, due 2026-09-30");
    given(...lab)
      .on("2026-09-27")
      .shows(rule, "card-a-77: open, before-3, due 2026-09-30");
  });
});

describe("what covers the days after the card", () => {
  it.each([
    ["the provisional document from the day after", provisional("2026-10-01", "2026-10-30"), "2026-10-01"],
    ["a grant", decided("2026-09-20", "granted", "2027-09-30"), "2026-09-20"],
    [
      "a new card",
      card({ expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-09-25", eventId: "new" }),
      "2026-09-25",
    ],
  ])("%s", (_, title, on) => {
    const after = title.type === "ProvisionalDocumentIssued" ? ["provisional.annex-49-1: open, due 2026-10-30"] : [];
    given(...pending, title)
      .on(on)
      .shows(rule, "card-a-77: met, due 2026-09-30", ...after);
    expect(obligationsOf(rule, [...pending, title])).toHaveLength(1 + after.length);
  });

  it("of two that follow, the one that was in hand first, though it begins later", () => {
    const next = card(
      { validFrom: "2026-10-01", expiresOn: "2027-09-30" },
      { key: "card-a-78", occurredOn: "2026-09-15" },
    );
    const both = [...pending, decided("2026-09-20", "granted", "2027-09-30"), next];
    given(...both)
      .on("2026-09-14")
      .shows(rule, "card-a-77: open, due 2026-09-30");
    given(...both)
      .on("2026-09-15")
      .shows(rule, "card-a-77: met, due 2026-09-30");
  });

  it("a document that begins a day late covers nothing", () =>
    given(...pending, provisional("2026-10-02", "2026-10-31"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30"));

  it("not even when it was issued before, valid from a day too late", () => {
    const issued = provisional("2026-09-25", "2026-10-31", { holdsFrom: "2026-10-02" });
    given(...pending, issued)
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30");
    given(...pending, provisional("2026-09-25", "2026-10-31", { holdsFrom: "2026-10-01" }))
      .on("2026-09-25")
      .shows(rule, "card-a-77: met, due 2026-09-30");
  });

  it("nor does a document without a known admissibility", () =>
    given(...asha, provisional("2026-09-20", "2026-10-30"))
      .on("2026-09-25")
      .shows(rule, "card-a-77: open, before-7, due 2026-09-30", "provisional.annex-49-1: open, due 2026-10-30"));

  it("the provisional document itself is followed by another title before it ends", () => {
    const first = [...pending, provisional("2026-10-01", "2026-10-30")];
    given(...first)
      .on("2026-10-30")
      .shows(rule, "card-a-77: met, due 2026-09-30", "provisional.annex-49-1: open, due, due 2026-10-30");
    given(...first, provisional("2026-10-30", "2026-11-28", { key: "annex-49-2" }))
      .on("2026-10-30")
      .shows(
        rule,
        "card-a-77: met, due 2026-09-30",
        "provisional.annex-49-1: met, due 2026-10-30",
        "provisional.annex-49-2: open, due 2026-11-28",
      );
  });
});

describe("whom it does not concern", () => {
  it("a German", () =>
    given(...pending, corrected(hired(), { nationalities: ["DE"] }))
      .on("2026-09-30")
      .showsAll(rule));
  it("somebody whose employment ends with the card, but a day later it does", () => {
    given(...pending, employmentEnded("2026-09-30"))
      .on("2026-09-30")
      .showsAll(rule);
    given(...pending, employmentEnded("2026-10-01"))
      .on("2026-09-30")
      .shows(rule, "card-a-77: open, due, due 2026-09-30");
  });
  it("a disputed filing asks for nothing (its dispute is named by disputed-residence)", () =>
    given(hired(), card(), filed("2026-07-15"), underTheSameId(filed("2026-07-15"), { card: "card-a-7" }))
      .on("2026-09-30")
      .showsAll(rule));
});

describe("after a refusal (Act of 11 February 2013, art. 4): another title, or the end, before the card ends", () => {
  const refusal = "title-after-refusal";
  const refused = [...pending, decided("2026-08-20", "refused")];
  it("is told on the day of the refusal, and again before the card ends", () => {
    given(...pending)
      .on("2026-08-20")
      .showsAll(refusal);
    given(...refused)
      .on("2026-08-19")
      .shows(refusal);
    given(...refused)
      .on("2026-08-20")
      .shows(refusal, "card-a-77: open, before-41, due 2026-09-30");
    given(...refused)
      .on("2026-09-16")
      .shows(refusal, "card-a-77: open, before-14, due 2026-09-30");
  });
  it("ends with another title, or with the card", () => {
    const other = card({ expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-09-01", eventId: "new" });
    given(...refused, other)
      .on("2026-09-01")
      .shows(refusal, "card-a-77: met, due 2026-09-30");
    given(...refused)
      .on("2026-10-01")
      .shows(refusal, "card-a-77: void, due 2026-09-30");
  });
  it("does not concern somebody whose employment ends with the card", () =>
    given(...refused, employmentEnded("2026-09-30"))
      .on("2026-09-16")
      .showsAll(refusal));
  it("a refusal after the card had ended asks for nothing: the breach says more", () =>
    given(...pending, decided("2026-10-05", "refused"))
      .on("2026-10-05")
      .showsAll(refusal));
});

describe("a renewal that was not taken up, as where a supplement was not handed in", () => {
  const notTakenUp = [...asha, decided("2026-08-20", "inadmissible")];
  const after = "title-after-refusal";
  const anew = filed("2026-09-10", { key: "renewal-2" });
  it("gives no cover from its day", () => {
    given(...notTakenUp)
      .on("2026-08-19")
      .shows(rule, "card-a-77: open, due 2026-09-30");
    given(...notTakenUp)
      .on("2026-08-20")
      .shows(rule, "card-a-77: void, due 2026-09-30");
  });
  it("another title is in hand, or the employment ends, before the card does", () => {
    given(...notTakenUp)
      .on("2026-08-19")
      .shows(after);
    given(...notTakenUp)
      .on("2026-08-20")
      .shows(after, "card-a-77: open, before-41, due 2026-09-30");
    given(...notTakenUp)
      .on("2026-09-30")
      .shows(after, "card-a-77: open, due, due 2026-09-30");
    given(...notTakenUp)
      .on("2026-10-01")
      .shows(after, "card-a-77: void, due 2026-09-30");
  });
  it("says that it can be filed anew", () =>
    expect(obligationsOf(after, notTakenUp).flatMap(({ because }) => because.workings.map(({ say }) => say))).toEqual([
      "not-taken-up-title-ends",
    ]));
  it("filed anew it is pending again, under a name of its own", () => {
    given(...notTakenUp, anew)
      .on("2026-09-09")
      .shows(after, "card-a-77: open, before-41, due 2026-09-30");
    given(...notTakenUp, anew)
      .on("2026-09-10")
      .shows(after, "card-a-77: void, due 2026-09-30");
    given(...notTakenUp, anew)
      .on("2026-09-10")
      .shows(rule, "card-a-77: void, due 2026-09-30", "card-a-77.renewal-2: open, due 2026-09-30");
    given(...notTakenUp, anew, decided("2026-09-21", "refused", undefined, { key: "renewal-2" }))
      .on("2026-09-21")
      .shows(after, "card-a-77: void, due 2026-09-30", "card-a-77.renewal-2: open, before-9, due 2026-09-30");
  });
  it("two filings of which the first is still pending are one", () =>
    expect(obligationsOf(rule, [...asha, anew])).toHaveLength(1));
  it("on the document of a renewal that was found admissible first, there is no work from its day", () => {
    const document = [...pending, provisional("2026-10-01", "2026-10-30"), workDecided("2026-10-05")];
    const workOn = (day: string) =>
      lawfulOn(dossierOf([...document, decided("2026-10-12", "inadmissible")]), parseDay(day)).work;
    expect(workOn("2026-10-11")).toMatchObject({ kind: "paper" });
    expect(workOn("2026-10-12")).toMatchObject({ kind: "none", cause: "work-refused" });
  });
});
