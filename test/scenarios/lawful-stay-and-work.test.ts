import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { type Basis, lawfulOn } from "../../shared/obligations/residence/lawful.ts";
import { applied, arrived, authorisedForCard, firstAnnex49, visaFrom, workDecided } from "../arrival-cast.ts";
import {
  card,
  cardWithoutExpiry,
  corrected,
  decided,
  filed,
  foundAdmissible,
  hired,
  hiredWithoutNationality,
  provisional,
} from "../cast.ts";
import { dossierOf } from "./given.ts";

/** What stay and work rest on, as in `card card-a-77 until 2026-09-30`. */
function wordsOf(basis: Basis): string {
  switch (basis.kind) {
    case "free":
      return "free";
    case "paper": {
      const { kind, key, last } = basis.title;
      return `${kind} ${key}${last === null ? "" : ` until ${formatDay(last)}`}`;
    }
    case "unknown":
      return `for want of ${basis.missing}`;
    case "none":
      return basis.cause;
  }
}

const on = (events: readonly BelfryEvent[], day: string) => {
  const { stay, work } = lawfulOn(dossierOf(events), parseDay(day));
  return { stay: wordsOf(stay), work: wordsOf(work) };
};
const both = (words: string) => ({ stay: words, work: words });

describe("on the card", () => {
  const asha = [hired(), card()];
  it.each([
    ["2025-02-19", both("for want of residence-title")],
    ["2025-02-20", both("card card-a-77 until 2026-09-30")],
    ["2026-09-30", both("card card-a-77 until 2026-09-30")],
    ["2026-10-01", both("paper-ended")],
  ])("%s", (day, words) => expect(on(asha, day)).toEqual(words));

  it("whose last day nobody reported, it cannot be said", () =>
    expect(on([hired(), cardWithoutExpiry()], "2026-01-05")).toEqual(both("for want of expiry-of-card")));
  it("whose last day is corrected, until the corrected one", () =>
    expect(on([...asha, corrected(card(), { cardType: "A", expiresOn: "2026-12-31" })], "2026-10-01")).toEqual(
      both("card card-a-77 until 2026-12-31"),
    ));
  it("and a provisional document after it: the paper that ended last is named", () => {
    const { stay } = lawfulOn(
      dossierOf([...asha, filed("2026-08-01"), foundAdmissible("2026-08-20"), provisional("2026-10-01", "2026-10-30")]),
      parseDay("2026-10-31"),
    );
    expect(stay).toMatchObject({ kind: "none", cause: "paper-ended", title: { kind: "provisional" } });
  });
  it("that forbids work, for the stay alone", () =>
    expect(on([hired(), card({ labourMarket: "none" })], "2026-01-05")).toEqual({
      stay: "card card-a-77 until 2026-09-30",
      work: "card-without-work",
    }));
  it("of a student that says nothing of work, for the stay alone", () =>
    expect(on([hired(), card({ ground: "study" })], "2026-01-05").work).toBe("for want of labour-market-of-card"));
});

describe("before the first paper that is known", () => {
  const short = applied({ staysIn: "short-stay" });
  it.each([
    ["a card", [card({ validFrom: "2025-09-01" })], "for want of residence-title"],
    ["a document", [authorisedForCard("2025-08-01"), firstAnnex49("2025-09-01")], "for want of residence-title"],
    ["a visa", [visaFrom("2025-09-01", "2026-02-28")], "no-paper-yet"],
    ["the decision, for a short stay", [short, authorisedForCard("2025-09-01")], "no-paper-yet"],
    [
      "the decision, for a long one",
      [applied({ staysIn: "long-stay" }), authorisedForCard("2025-09-01")],
      "for want of residence-title",
    ],
    [
      "a card, and an arrival the day after",
      [card({ validFrom: "2025-09-01" }), arrived("2025-08-02")],
      "no-paper-yet",
    ],
    [
      "a card, and an arrival that day",
      [card({ validFrom: "2025-09-01" }), arrived("2025-08-01")],
      "for want of residence-title",
    ],
  ])("%s, it shows whether there was one", (_, events, words) =>
    expect(on([hired(), ...events], "2025-08-01")).toEqual(both(words)),
  );
});

describe("from the first decision to the card", () => {
  const came = [
    hired(),
    applied(),
    authorisedForCard("2025-01-20"),
    visaFrom("2025-02-15", "2025-08-14"),
    arrived("2025-02-18"),
    firstAnnex49("2025-03-03", "2025-04-16"),
    card({}, { occurredOn: "2025-04-10" }),
  ];
  const onVisa = "visa visa-asha until 2025-08-14";
  const onDecision = "authorisation application-asha until 2025-04-19";
  it.each([
    ["2025-02-14", both("no-paper-yet")],
    ["2025-02-15", { stay: onVisa, work: onDecision }],
    ["2025-03-02", { stay: onVisa, work: onDecision }],
    ["2025-03-03", both("first-document annex-49-first until 2025-04-16")],
    ["2025-04-09", both("first-document annex-49-first until 2025-04-16")],
    ["2025-04-10", both("card card-a-77 until 2026-09-30")],
  ])("%s", (day, words) => expect(on(came, day)).toEqual(words));

  const late = came.slice(0, 5);
  it.each([
    ["2025-04-19", onDecision],
    ["2025-04-20", "visa-alone"],
  ])("ninety days from the decision work rests on it, not longer: %s", (day, work) =>
    expect(on(late, day)).toEqual({ stay: onVisa, work }),
  );
  it("counted from the arrival where that was before the decision", () =>
    expect(
      on(
        [
          hired(),
          applied(),
          authorisedForCard("2025-03-10"),
          visaFrom("2025-02-15", "2025-08-14"),
          arrived("2025-02-18"),
        ],
        "2025-05-19",
      ).work,
    ).toBe("visa-alone"));
  it.each([
    ["2025-04-16", "first-document annex-49-first until 2025-04-16"],
    ["2025-04-17", "first-document annex-49-first until 2025-04-17"],
  ])("a document whose last day is not known lasts forty-five days: %s", (day, words) =>
    expect(on([...late, firstAnnex49(day === "2025-04-16" ? "2025-03-03" : "2025-03-04")], day).work).toBe(words),
  );
  it("a document without a known decision opens nothing that can be said", () =>
    expect(on([hired(), applied(), firstAnnex49("2025-03-03")], "2025-03-03")).toEqual(
      both("for want of grant-of-application"),
    ));
  it.each([
    ["2025-01-20", "authorisation application-asha until 2025-04-19"],
    ["2025-04-19", "authorisation application-asha until 2025-04-19"],
    ["2025-04-20", "decision-alone"],
  ])("who stayed in Belgium lawfully stays on the decision, and works on it for ninety days: %s", (day, work) =>
    expect(on([hired(), applied({ staysIn: "short-stay" }), authorisedForCard("2025-01-20")], day)).toEqual({
      stay: "authorisation application-asha until 2026-09-30",
      work,
    }),
  );
  it.each([
    ["a single permit", applied({ category: "single-permit" }), "visa-alone"],
    ["what nobody reported", null, "for want of application-of-step"],
  ])("a decision on %s allows no work by itself", (_, filing, work) => {
    const events = [
      hired(),
      ...(filing === null ? [] : [filing]),
      authorisedForCard("2025-01-20"),
      visaFrom("2025-02-15", "2025-08-14"),
    ];
    expect(on(events, "2025-02-20")).toEqual({ stay: onVisa, work });
  });
  it("on a visa of whose decision nobody told, of work nothing can be said", () =>
    expect(on([hired(), applied(), visaFrom("2025-02-15", "2025-08-14")], "2025-02-20")).toEqual({
      stay: onVisa,
      work: "for want of grant-of-application",
    }));
  it("a refusal opens nothing", () =>
    expect(
      on(
        [hired(), applied({ staysIn: "short-stay" }), authorisedForCard("2025-01-20", { outcome: "refused" })],
        "2025-02-01",
      ),
    ).toEqual(both("for want of residence-title")));
});

describe("while a renewal is pending", () => {
  const pending = [
    hired(),
    card(),
    filed("2026-07-15"),
    foundAdmissible("2026-08-04"),
    provisional("2026-10-01", "2026-10-30"),
  ];
  const document = "provisional annex-49-1 until 2026-10-30";
  it("the document opens the stay; of work nothing can be said before the Region's decision is reported", () =>
    expect(on(pending, "2026-10-01")).toEqual({ stay: document, work: "for want of regional-decision-on-work" }));
  it.each([
    ["2026-10-08", "before-regional-decision"],
    ["2026-10-09", document],
    ["2026-10-30", document],
    ["2026-10-31", "paper-ended"],
  ])("decided by the Region on 9 October: %s", (day, work) =>
    expect(on([...pending, workDecided("2026-10-09")], day).work).toBe(work),
  );
  it.each([
    ["2026-10-08", "before-regional-decision"],
    ["2026-10-09", "work-refused"],
  ])("refused by the Region on 9 October: %s", (day, work) =>
    expect(on([...pending, workDecided("2026-10-09", "refused")], day)).toEqual({ stay: document, work }),
  );
  it.each([
    ["2026-10-19", "for want of regional-decision-on-work"],
    ["2026-10-20", "work-refused"],
  ])("refused as a whole on 20 October: %s", (day, work) =>
    expect(on([...pending, decided("2026-10-20", "refused")], day)).toEqual({ stay: document, work }),
  );
  it("the whole decision (Annex 46) opens both", () =>
    expect(on([...pending, decided("2026-10-20", "granted", "2027-09-30")], "2026-10-20")).toEqual(
      both("grant renewal-a-77 until 2027-09-30"),
    ));
});

describe("whom it does not concern", () => {
  it.each([
    ["a Swiss", ["CH"], "2026-01-05", both("free")],
    ["who is Indian and German", ["IN", "DE"], "2026-01-05", both("free")],
    ["a Briton before the transition ended", ["GB"], "2020-12-31", both("free")],
    ["a Briton after it without a card", ["GB"], "2021-01-01", both("for want of residence-title")],
  ])("%s", (_, nationalities, day, words) => expect(on([hired({ nationalities })], day)).toEqual(words));

  it.each([
    ["a Briton with the card of the Withdrawal Agreement", "M"],
    ["a family member of a Belgian", "F"],
  ])("%s rests on that card", (_, cardType) =>
    expect(on([hired(), card({ cardType, expiresOn: "2030-06-30" })], "2027-01-01")).toEqual(
      both("card card-a-77 until 2030-06-30"),
    ),
  );

  it("nothing can be said of somebody whose nationality nobody stated, but on a card it can", () => {
    expect(on([hiredWithoutNationality()], "2026-01-05")).toEqual(both("for want of nationality"));
    expect(on([hiredWithoutNationality(), card()], "2026-01-05")).toEqual(both("card card-a-77 until 2026-09-30"));
  });
});
