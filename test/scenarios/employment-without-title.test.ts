import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
import { Inbox } from "../assessment/inbox.ts";
import {
  answered,
  card,
  cardWithoutExpiry,
  contractChanged,
  corrected,
  decided,
  employmentEnded,
  foundAdmissible,
  hired,
  hiredWithoutNationality,
  provisional,
  retracted,
  underTheSameId,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "employment-without-title";
const asha = [hired(), card()];
const pending = [...asha, foundAdmissible("2026-08-04")];
const newCard = (on: string, validFrom: string) =>
  card({ validFrom, expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: on, eventId: "new-card" });

describe("Act of 11 February 2013, art. 4: nobody is employed on a day without a valid residence title", () => {
  it("the last day of the card is covered, the day after is a breach", () => {
    given(...asha)
      .on("2026-09-30")
      .shows(rule);
    given(...asha)
      .on("2026-10-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01");
  });

  it("a rehire without a title is a breach of its own, beside that of the first employment", () =>
    given(hired({ endsOn: "2026-10-05" }), hired({ startsOn: "2027-01-01" }, { key: "contract-2" }), card())
      .on("2027-01-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01", "card-a-77.2027-01-01: breached, on 2027-01-01"));

  it("a doubtful document hides nothing after its own last day", () =>
    given(...asha, provisional("2026-10-01", "2026-10-30"))
      .on("2026-10-31")
      .shows(
        rule,
        "provisional.annex-49-1: undetermined, for want of admissibility-of-renewal",
        "provisional.annex-49-1.2026-10-31: breached, on 2026-10-31",
      ));

  it("a contract with two contents is a doubt about its titles too, never a silence", () => {
    const hire = hired();
    given(hire, underTheSameId(hire, { startsOn: "2025-04-01" }), card())
      .on("2026-10-01")
      .shows(rule, "hired.contract-asha: undetermined, for want of disputed-contract");
  });

  it("told while it goes on, told again when it is over; taken back cover is told anew", () => {
    const after = newCard("2026-11-02", "2026-11-02");
    const { said } = new Inbox()
      .receives("2026-09-01", ...asha)
      .sweepsUntil("2026-10-01")
      .receives("2026-11-02", after)
      .receives("2026-11-03", answered("2026-11-03", "employment-without-title:card-a-77", { kind: "acknowledged" }))
      .receives("2026-11-10", retracted(after));
    expect(said.filter((line) => line.includes(`${rule}:card`))).toEqual([
      "2026-10-01 raised employment-without-title:card-a-77 breached",
      "2026-11-02 raised employment-without-title:card-a-77 breached",
      "2026-11-03 closed employment-without-title:card-a-77",
      "2026-11-10 raised employment-without-title:card-a-77 breached",
    ]);
  });

  it("a gap of one day between the card and the provisional document", () => {
    given(...pending, provisional("2026-10-02", "2026-10-31"))
      .on("2026-10-31")
      .shows(rule, "card-a-77: breached, on 2026-10-01");
    given(...pending, provisional("2026-10-01", "2026-10-31"))
      .on("2026-10-31")
      .shows(rule);
  });

  it("employed before the first title begins: the paper of the first days is asked for, not missed (visa, Annex 46)", () => {
    const early = [hired(), card({ validFrom: "2025-03-03" })];
    given(...early)
      .on("2025-02-28")
      .shows(rule);
    given(...early)
      .on("2025-03-01")
      .shows(rule, "hired.contract-asha: undetermined, for want of residence-title");
  });

  it("two gaps are two breaches, each of the title that ended", () =>
    given(...pending, provisional("2026-10-02", "2026-10-31"), newCard("2026-11-05", "2026-11-05"))
      .on("2026-11-05")
      .shows(rule, "card-a-77: breached, on 2026-10-01", "provisional.annex-49-1: breached, on 2026-11-01"));

  it("the end of the transition period (Withdrawal Agreement, art. 126) cuts no Indian's breach in two", () =>
    given(hired({ startsOn: "2020-06-01" }), card({ validFrom: "2020-06-01", expiresOn: "2020-10-31" }))
      .on("2021-02-01")
      .shows(rule, "card-a-77: breached, on 2020-11-01"));

  it("a contract and a card of the same key are told apart", () =>
    given(hired({}, { key: "77" }), card({ validFrom: "2025-03-10" }, { key: "77", eventId: "card-77" }))
      .on("2026-10-01")
      .shows(rule, "hired.77: undetermined, for want of residence-title", "77: breached, on 2026-10-01"));

  it("a grant that ends before it begins is no title", () =>
    given(...asha, decided("2026-11-02", "granted", "2026-05-01"))
      .on("2026-11-02")
      .shows(rule, "card-a-77: breached, on 2026-10-01"));

  it("a breach says between which days there was no title", () => {
    const [first] = obligationsOf(rule, [...pending, provisional("2026-10-02", "2026-10-31")]);
    expect(first?.because.facts.map(({ name, value }) => [name, value])).toEqual([
      ["nationality", "IN"],
      ["employed-from", "2025-03-01"],
      ["title-ended-on", "2026-09-30"],
      ["next-title-from", "2026-10-02"],
    ]);
  });
});

describe("only while employed", () => {
  it("employment that ends on the card's last day, and a day later", () => {
    given(...asha, employmentEnded("2026-09-30"))
      .on("2026-10-01")
      .showsAll(rule);
    given(...asha, employmentEnded("2026-10-01"))
      .on("2026-10-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01");
  });
  it("a contract that starts after the card ended", () =>
    given(hired({ startsOn: "2026-10-05" }), card())
      .on("2026-10-05")
      .shows(rule, "card-a-77.2026-10-05: breached, on 2026-10-05"));
  it("two contracts in a row without a gap are one stretch", () =>
    given(hired({ endsOn: "2026-05-31" }), hired({ startsOn: "2026-06-01" }, { key: "contract-2" }), card())
      .on("2026-10-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01"));
  it("two contracts that meet on the card's last day are one stretch", () =>
    given(hired({ endsOn: "2026-09-30" }), hired({ startsOn: "2026-10-01" }, { key: "contract-2" }), card())
      .on("2026-10-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01"));
  it("two contracts with a gap: days between them need no title", () =>
    given(
      hired({ endsOn: "2026-09-30" }),
      hired({ startsOn: "2026-11-01" }, { key: "contract-2" }),
      card(),
      newCard("2026-11-01", "2026-11-01"),
    )
      .on("2026-12-01")
      .showsAll(rule, "card-a-78: upcoming, due 2027-10-01"));
});

describe("the provisional document (Annex 49), law-facts A3: thirty days, and once thirty more", () => {
  it("the printed last day governs", () => {
    const printed = [...pending, provisional("2026-10-01", "2026-10-25")];
    given(...printed)
      .on("2026-10-25")
      .shows(rule);
    given(...printed)
      .on("2026-10-26")
      .shows(rule, "provisional.annex-49-1: breached, on 2026-10-26");
  });
  it("without one, the day of issue is the first of thirty", () => {
    const unprinted = [...pending, provisional("2026-10-01")];
    given(...unprinted)
      .on("2026-10-30")
      .shows(rule);
    given(...unprinted)
      .on("2026-10-31")
      .shows(rule, "provisional.annex-49-1: breached, on 2026-10-31");
  });
  it("a third document is a doubt: it was renewed once already", () => {
    const second = provisional("2026-10-31", "2026-11-29", { key: "annex-49-2" });
    const third = provisional("2026-11-30", "2026-12-29", { key: "annex-49-3" });
    given(...pending, provisional("2026-10-01", "2026-10-30"), second)
      .on("2026-11-29")
      .shows(rule);
    given(...pending, provisional("2026-10-01", "2026-10-30"), second, third)
      .on("2026-11-30")
      .shows(rule, "provisional.annex-49-3: undetermined, for want of document-beyond-most");
  });
  it("a document without a known admissibility is not relied on", () => {
    given(...asha, provisional("2026-10-01", "2026-10-30"))
      .on("2026-09-30")
      .shows(rule);
    given(...asha, provisional("2026-10-01", "2026-10-30"))
      .on("2026-10-01")
      .shows(rule, "provisional.annex-49-1: undetermined, for want of admissibility-of-renewal");
  });
  it("nor one issued before the renewal was found admissible", () => {
    const document = provisional("2026-10-01", "2026-10-30");
    given(...asha, document, foundAdmissible("2026-10-02"))
      .on("2026-10-02")
      .shows(rule, "provisional.annex-49-1: undetermined, for want of admissibility-of-renewal");
    given(...asha, document, foundAdmissible("2026-10-01"))
      .on("2026-10-02")
      .shows(rule);
  });
  it("nor a document whose admissibility is disputed", () =>
    given(
      ...pending,
      provisional("2026-10-01", "2026-10-30"),
      underTheSameId(foundAdmissible("2026-08-04"), { card: "x" }),
    )
      .on("2026-10-01")
      .shows(rule, "provisional.annex-49-1: undetermined, for want of admissibility-of-renewal"));
  it("one of 2022, before the procedure (1 March 2023), does not hide today's breach", () =>
    given(hired(), card(), provisional("2022-10-01", "2022-10-30", { key: "annex-of-2022" }))
      .on("2026-10-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01"));
  it("one that ended without a decision leaves the employee without a title", () =>
    given(...pending, provisional("2026-10-01", "2026-10-30"), decided("2026-11-02", "refused"))
      .on("2026-11-02")
      .shows(rule, "provisional.annex-49-1: breached, on 2026-10-31"));
  it("a grant during it covers until its own last day", () =>
    given(...pending, provisional("2026-10-01", "2026-10-30"), decided("2026-10-20", "granted", "2027-09-30"))
      .on("2027-10-01")
      .shows(rule, "grant.renewal-a-77: breached, on 2027-10-01"));
  it("a grant whose last day is not known is asked about once the card has ended", () =>
    given(...asha, decided("2026-09-20", "granted"))
      .on("2026-10-01")
      .shows(rule, "grant.renewal-a-77: undetermined, for want of last-day-of-grant"));
});

describe("facts that are not known are asked for", () => {
  it("nationality", () =>
    given(hiredWithoutNationality(), card())
      .on("2025-03-01")
      .shows(rule, "hired.contract-asha: undetermined, for want of nationality"));
  it("any title at all", () =>
    given(hired()).on("2025-03-01").shows(rule, "hired.contract-asha: undetermined, for want of residence-title"));
  it("the expiry of the card", () =>
    given(hired(), cardWithoutExpiry())
      .on("2025-03-01")
      .shows(rule, "card-a-77: undetermined, for want of expiry-of-card"));
  it("the expiry of a card held during two employments: asked about once, and not taken back by the later one", () => {
    const first = [hired({ endsOn: "2025-12-31" }), cardWithoutExpiry()];
    const later = hired({ startsOn: "2026-03-01" }, { key: "contract-2" });
    const ids = obligationsOf(rule, [...first, later]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { said } = new Inbox().receives("2025-04-01", cardWithoutExpiry(), ...first, later);
    expect(said.filter((line) => line.includes(`${rule}:card-a-77`))).toEqual([
      `2025-04-01 raised ${rule}:card-a-77 undetermined`,
    ]);
  });
  it("which of two contents of a card is right", () =>
    given(hired(), card(), underTheSameId(card(), { expiresOn: "2026-03-31" }))
      .on("2025-03-01")
      .shows(rule, "disputed.ResidenceCardIssued.card-a-77: undetermined, for want of disputed-title"));
  it("which of two contents of a provisional document is right: a doubt, not a breach", () => {
    const document = provisional("2026-10-01", "2026-10-30");
    given(...pending, document, underTheSameId(document, { lastDay: "2026-10-29" }))
      .on("2026-10-05")
      .shows(rule, "disputed.ProvisionalDocumentIssued.annex-49-1: undetermined, for want of disputed-title");
  });

  const disputed = newCard("2026-12-01", "2026-12-01");
  const december = [disputed, underTheSameId(disputed, { expiresOn: "2027-12-31" })];
  it("but a dispute of December does not take back the breach of October", () =>
    given(...asha, ...december)
      .on("2026-11-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01"));
  it("nor is one asked about where the employment had ended", () =>
    given(hired({ endsOn: "2025-12-31" }), card(), ...december)
      .on("2026-12-01")
      .shows(rule));
});

describe("corrections", () => {
  it("a longer expiry takes the breach back", () =>
    given(...asha, corrected(card(), { expiresOn: "2027-09-30" }))
      .on("2026-10-01")
      .showsAll(rule, "card-a-77: upcoming, due 2027-10-01"));
  it("a retracted card leaves no title", () =>
    given(...asha, retracted(card()))
      .on("2026-10-01")
      .shows(rule, "hired.contract-asha: undetermined, for want of residence-title"));
});

describe("whom it does not concern (Act of 15 December 1980, arts 40 ff.)", () => {
  it.each([
    ["a German", ["DE"]],
    ["an Icelander", ["IS"]],
    ["a Swiss", ["CH"]],
    ["a Belgian who is Indian too", ["IN", "BE"]],
  ])("%s", (_, nationalities) => given(hired({ nationalities })).on("2026-10-01").showsAll(rule));

  it("a Belgian hired in 2010, before the list of states that we know", () =>
    given(hired({ nationalities: ["BE"], startsOn: "2010-01-01" }))
      .on("2026-10-01")
      .showsAll(rule));

  it("an F card is a title like any other", () =>
    given(hired(), card({ cardType: "F", expiresOn: "2030-01-31" }))
      .on("2026-10-01")
      .showsAll(rule, "card-a-77: upcoming, due 2030-02-01"));

  it("a Briton hired for 2020 alone needed none; one hired on 1 January 2021 does (Withdrawal Agreement, art. 126)", () => {
    given(hired({ nationalities: ["GB"], startsOn: "2020-01-01", endsOn: "2020-12-31" }))
      .on("2020-12-31")
      .showsAll(rule);
    given(hired({ nationalities: ["GB"], startsOn: "2021-01-01" }))
      .on("2021-01-01")
      .shows(rule, "hired.contract-asha: undetermined, for want of residence-title");
  });

  it("a Briton hired in 2019 needed none then, and does from 1 January 2021: a later piece, named by its first day", () => {
    const endless = hired({ nationalities: ["GB"], startsOn: "2019-03-01" });
    given(endless).on("2020-12-31").shows(rule);
    given(endless)
      .on("2021-01-01")
      .shows(rule, "hired.contract-asha.2021-01-01: undetermined, for want of residence-title");
    given(hired({ nationalities: ["GB"], startsOn: "2019-03-01", endsOn: "2022-02-28" }))
      .on("2019-03-01")
      .shows(rule);
  });

  it("a naturalisation does not undo the breach of the months before it", () =>
    given(...asha, contractChanged("2026-12-01", { nationalities: ["IN", "BE"] }))
      .on("2026-12-01")
      .shows(rule, "card-a-77: breached, on 2026-10-01"));

  it("a nationality gained and lost again: the breaches before and after it have names of their own", () =>
    given(
      hired(),
      card({ validFrom: "2025-03-10", expiresOn: "2025-12-31" }),
      contractChanged("2025-06-01", { nationalities: ["DE"] }, { key: "v2" }),
      contractChanged("2026-03-01", { nationalities: ["IN"] }, { key: "v3" }),
    )
      .on("2026-03-01")
      .shows(
        rule,
        "hired.contract-asha: undetermined, for want of residence-title",
        "card-a-77.2026-03-01: breached, on 2026-03-01",
      ));
});

describe("until when it went on", () => {
  const until = (...events: Parameters<typeof obligationsOf>[1]) =>
    obligationsOf(rule, events).map((found) =>
      found.kind === "limit" && found.until !== null ? formatDay(found.until) : null,
    );
  it("the day before the next title, or open while there is none", () => {
    expect(until(...pending, provisional("2026-10-05", "2026-10-31"))[0]).toBe("2026-10-04");
    expect(until(...asha)).toEqual([null]);
  });
  it.each([
    ["without a next title", []],
    ["with a title that came after", [newCard("2027-01-01", "2027-01-01")]],
  ])("the last day of the employment, %s", (_, titles) =>
    expect(until(...asha, employmentEnded("2026-10-10"), ...titles)).toEqual(["2026-10-10"]),
  );
});
