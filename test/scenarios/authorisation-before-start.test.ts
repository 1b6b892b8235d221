import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { applied, authorised, hosted, toCome, visa } from "../arrival-cast.ts";
import { Inbox } from "../assessment/inbox.ts";
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
import { given, obligationsOf } from "./given.ts";

const rule = "authorisation-before-start";
const asha = [toCome(), hosted()];
const question = (fact: string) => `contract-asha: undetermined, for want of ${fact}`;

describe("Act of 15 December 1980, arts 61/10 ff.: the authorisation is held by the first day of the contract", () => {
  it.each([
    ["2024-11-03", "upcoming, due 2025-03-03", "2024-11-04", "open, before-120, due 2025-03-03"],
    ["2024-12-02", "open, before-120, due 2025-03-03", "2024-12-03", "open, before-90, due 2025-03-03"],
    ["2025-01-01", "open, before-90, due 2025-03-03", "2025-01-02", "open, before-60, due 2025-03-03"],
    ["2025-03-01", "open, before-7, due 2025-03-03", "2025-03-02", "open, before-1, due 2025-03-03"],
    ["2025-03-03", "open, due, due 2025-03-03", "2025-03-04", "overdue, due 2025-03-03"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...asha)
      .on(dayBefore)
      .showsAll(rule, `contract-asha: ${was}`);
    given(...asha)
      .on(day)
      .showsAll(rule, `contract-asha: ${is}`);
  });

  it("is met on the day the decision is held, not on the day it was taken", () => {
    const granted = [...asha, applied(), authorised("2025-01-20", { receivedOn: "2025-01-24" })];
    given(...granted)
      .on("2025-01-23")
      .shows(rule, "contract-asha: open, before-60, due 2025-03-03");
    given(...granted)
      .on("2025-01-24")
      .shows(rule, "contract-asha: met, due 2025-03-03");
  });

  it("held on the first day is in time, on the second it is not", () => {
    given(...asha, applied(), authorised("2025-03-03"))
      .on("2025-03-03")
      .shows(rule, "contract-asha: met, due 2025-03-03");
    given(...asha, applied(), authorised("2025-03-04"))
      .on("2025-03-03")
      .shows(rule, "contract-asha: open, due, due 2025-03-03");
  });

  it.each([
    ["granted by silence (Annex 47)", authorised("2025-01-31", { outcome: "granted-by-silence" }), "met"],
    ["a visa that rests on it", visa(), "met"],
    ["refused", authorised("2025-01-31", { outcome: "refused" }), "overdue"],
    ["not taken up", authorised("2025-01-31", { outcome: "inadmissible" }), "overdue"],
    ["over before the first day", authorised("2025-01-31", { validUntil: "2025-03-02" }), "overdue"],
    ["valid on the first day alone", authorised("2025-01-31", { validUntil: "2025-03-03" }), "met"],
  ])("%s", (_, event, status) =>
    given(...asha, applied(), event)
      .on("2025-03-04")
      .shows(rule, `contract-asha: ${status}, due 2025-03-03`),
  );

  it("is best applied for sixty days before, or before a present stay ends", () => {
    const recommendedOf = (...events: readonly BelfryEvent[]) => {
      const [duty] = obligationsOf(rule, [...asha, ...events]);
      return duty?.kind === "duty" && duty.recommended !== null ? formatDay(duty.recommended) : null;
    };
    expect(recommendedOf()).toBe("2025-01-02");
    expect(recommendedOf(applied({ staysIn: "short-stay", stayEndsOn: "2025-02-28" }))).toBe("2024-12-30");
    expect(recommendedOf(applied({ staysIn: "long-stay", stayEndsOn: "2025-06-30" }))).toBe("2025-01-02");
    const studies = card({ ground: "study", expiresOn: "2025-01-31" }, { occurredOn: "2023-09-20" });
    expect(recommendedOf(studies)).toBe("2024-12-02");
  });

  it("says where the application stands", () => {
    const saidOf = (...events: readonly BelfryEvent[]) =>
      obligationsOf(rule, [...asha, ...events]).map(({ because }) => because.workings.map(({ say }) => say));
    expect(saidOf()).toEqual([["authorisation-recommended", "application-not-filed"]]);
    expect(saidOf(applied())).toEqual([["authorisation-recommended", "application-pending"]]);
    expect(saidOf(applied(), authorised("2025-01-31", { outcome: "refused" }))).toEqual([
      ["authorisation-recommended", "application-refused"],
    ]);
    expect(saidOf(applied(), authorised())).toEqual([["authorisation-recommended"]]);
  });

  it("ends with the employment", () => {
    given(...asha, employmentEnded("2025-03-05"))
      .on("2025-03-05")
      .shows(rule, "contract-asha: overdue, due 2025-03-03");
    given(...asha, employmentEnded("2025-03-05"))
      .on("2025-03-06")
      .shows(rule, "contract-asha: void, due 2025-03-03");
    given(toCome({ role: "other" }), card({ ground: "study" }), employmentEnded("2025-03-05"))
      .on("2025-03-06")
      .shows(rule, "contract-asha: void");
  });

  it("follows the employer's own ladder", () =>
    given(...asha, configured({ policies: { "authorisation-ladder": [10] } }))
      .on("2025-02-21")
      .shows(rule, "contract-asha: open, before-10, due 2025-03-03"));
});

describe("whom it is not asked of", () => {
  it.each([
    ["a Swiss", [toCome({ nationalities: ["CH"] })]],
    ["an Indian who is French too", [toCome({ nationalities: ["IN", "FR"] })]],
    ["a Briton of the Withdrawal Agreement", [toCome({ nationalities: ["GB"] }), card({ cardType: "M" })]],
    ["the wife of a Belgian", [...asha, card({ cardType: "F", expiresOn: "2029-12-31" })]],
    ["a long-term resident", [...asha, card({ cardType: "L", expiresOn: "2029-12-31" })]],
    ["an A card, unlimited", [...asha, card({ ground: "family", labourMarket: "unlimited" })]],
    ["an orientation year", [...asha, card({ ground: "orientation-year" })]],
    ["somebody protected", [...asha, card({ ground: "protection" })]],
    ["a contract of ninety days", [toCome({ endsOn: "2025-05-31" })]],
    ["a contract concluded before the rule", [toCome({ startsOn: "2023-05-01" }, { occurredOn: "2023-02-28" })]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2025-06-01")
      .showsAll(rule),
  );

  it.each([
    ["a Briton of after it", [toCome({ nationalities: ["GB"] }), hosted()]],
    ["a contract of ninety-one days", [toCome({ endsOn: "2025-06-01" }), hosted()]],
    ["one ended early", [toCome(), hosted()]],
    ["an F card that ended before", [...asha, card({ cardType: "F", expiresOn: "2025-03-02" })]],
    ["a student", [...asha, card({ ground: "study" })]],
    ["a card that allows no work", [...asha, card({ ground: "other", labourMarket: "none" })]],
  ])("but of %s", (_, events) =>
    given(...events)
      .on("2025-03-04")
      .showsAll(rule, "contract-asha: overdue, due 2025-03-03"),
  );
});

describe("who holds a card at the start has an authorisation, whoever applied for it", () => {
  it("a card issued at another employer: nothing is asked of the first application", () =>
    given(...asha, card())
      .on("2025-03-04")
      .showsAll(rule, "contract-asha: met, due 2025-03-03"));

  it("even if neither nationality, nor role, nor the card's last day is known", () => {
    given(hiredWithoutNationality(), cardWithoutExpiry())
      .on("2025-03-04")
      .showsAll(rule, "contract-asha: met, due 2025-03-01");
  });

  it("a card that came after the first day shows it late", () => {
    const late = card({}, { occurredOn: "2025-04-10" });
    given(...asha, late)
      .on("2025-04-09")
      .shows(rule, "contract-asha: overdue, escalated, due 2025-03-03");
    given(...asha, late)
      .on("2025-04-10")
      .shows(rule, "contract-asha: met, due 2025-03-03");
  });

  it("a card corrected to have ended before opens the duty again", () =>
    given(...asha, card(), corrected(card(), { expiresOn: "2025-02-28" }))
      .on("2025-03-04")
      .shows(rule, "contract-asha: overdue, due 2025-03-03"));

  it("who comes back needs an authorisation for the new time, and the old contract keeps its own", () => {
    const back = toCome({ startsOn: "2027-01-04" }, { key: "contract-2", occurredOn: "2026-11-02" });
    given(toCome({ endsOn: "2026-06-30" }), hosted("2027-12-31"), card(), back)
      .on("2027-01-05")
      .showsAll(rule, "contract-asha: met, due 2025-03-03", "contract-2: overdue, due 2027-01-04");
  });
});

describe("what must be known first", () => {
  it.each([
    ["the nationality", [hiredWithoutNationality({ occurredOn: "2024-11-04" })], "nationality"],
    ["the work", [hired({ startsOn: "2025-03-03" }, { occurredOn: "2024-11-04" })], "role-of-contract"],
    ["the hosting agreement", [toCome()], "hosting-agreement"],
    ["an agreement that is over", [toCome(), hosted("2025-03-02")], "hosting-agreement"],
    ["other work: another authorisation", [toCome({ role: "other" }), hosted()], "single-permit"],
    ["an A card of a relative", [...asha, card({ ground: "family" })], "labour-market-of-card"],
  ])("%s", (_, events, fact) => {
    given(...events)
      .on("2024-11-04")
      .shows(rule, question(fact));
    given(...events)
      .on("2024-10-31")
      .shows(rule);
  });

  it("a researcher's authorisation does not fit other work, a single permit does", () => {
    const ordinary = [toCome({ role: "other" }), hosted()];
    given(...ordinary, applied(), authorised())
      .on("2025-03-02")
      .shows(rule, question("single-permit"));
    given(...ordinary, card({ ground: "researcher" }))
      .on("2025-03-04")
      .shows(rule, question("single-permit"));
    given(...ordinary, applied({ category: "single-permit" }), authorised())
      .on("2025-03-04")
      .shows(rule, "contract-asha: met, due 2025-03-03");
  });

  it("from the first day of work, employment without a title asks where it knows none; else the question stays", () => {
    given(toCome()).on("2025-03-02").shows(rule, question("hosting-agreement"));
    given(toCome()).on("2025-03-03").shows(rule, "contract-asha: void");
    given(toCome())
      .on("2025-03-03")
      .shows("employment-without-title", "hired.contract-asha: undetermined, for want of residence-title");
    given(toCome(), card({ ground: "study" }))
      .on("2025-03-03")
      .shows(rule, question("hosting-agreement"));
    given(hiredWithoutNationality({ occurredOn: "2024-11-04" }), card({ ground: "study" }))
      .on("2025-03-01")
      .shows(rule, "contract-asha: void");
  });

  it("what comes late or is taken back is as if it had come or never come", () => {
    const decision = authorised();
    given(decision, ...asha, applied())
      .on("2025-03-04")
      .shows(rule, "contract-asha: met, due 2025-03-03");
    given(...asha, applied(), decision, retracted(decision))
      .on("2025-03-04")
      .shows(rule, "contract-asha: overdue, due 2025-03-03");
    given(...asha, contractChanged("2024-12-02", { role: "other" }))
      .on("2024-12-02")
      .shows(rule, question("single-permit"));
  });

  it("told, met and, when the decision is taken back, told anew", () => {
    const decision = authorised("2025-01-20");
    const { said } = new Inbox()
      .receives("2024-11-04", hosted(), toCome())
      .sweepsUntil("2024-12-10")
      .receives("2025-01-20", decision, applied())
      .receives("2025-01-27", retracted(decision));
    expect(said.filter((line) => line.includes(rule))).toEqual([
      "2024-11-04 raised authorisation-before-start:contract-asha before-120",
      "2024-12-03 raised authorisation-before-start:contract-asha before-90",
      "2025-01-20 closed authorisation-before-start:contract-asha",
      "2025-01-27 raised authorisation-before-start:contract-asha before-60",
    ]);
  });
});
