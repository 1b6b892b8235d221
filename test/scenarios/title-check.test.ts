import { describe, it } from "vitest";
import {
  card,
  cardWithoutExpiry,
  configured,
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
import { checked } from "../checks-cast.ts";
import { given } from "./given.ts";

const rule = "title-check";
const asha = [hired(), card()];
const newCard = (on: string, validFrom?: string) =>
  card(
    { expiresOn: "2027-09-30", ...(validFrom === undefined ? {} : { validFrom }) },
    { key: "card-a-78", occurredOn: on, eventId: "new-card" },
  );

describe("Act of 11 February 2013, art. 4: the title is checked before the work begins, and a copy kept", () => {
  it.each([
    ["2025-02-21", []],
    ["2025-02-22", ["card-a-77: open, before-7, due 2025-03-01"]],
    ["2025-02-27", ["card-a-77: open, before-7, due 2025-03-01"]],
    ["2025-02-28", ["card-a-77: open, before-1, due 2025-03-01"]],
    ["2025-03-01", ["card-a-77: open, due, due 2025-03-01"]],
    ["2025-03-02", ["card-a-77: overdue, due 2025-03-01"]],
    ["2025-12-01", ["card-a-77: overdue, escalated, due 2025-03-01"]],
  ])("on %s", (day, lines) =>
    given(...asha)
      .on(day)
      .shows(rule, ...lines),
  );

  it("follows the employer's own ladder", () =>
    given(...asha, configured({ policies: { "title-check-ladder": [14] } }))
      .on("2025-02-15")
      .shows(rule, "card-a-77: open, before-14, due 2025-03-01"));

  it("a check that kept a copy meets it on its day", () => {
    given(...asha, checked("2025-02-25"))
      .on("2025-02-24")
      .shows(rule, "card-a-77: open, before-7, due 2025-03-01");
    given(...asha, checked("2025-02-25"))
      .on("2025-02-25")
      .shows(rule, "card-a-77: met, due 2025-03-01");
  });
  it("also one that is reported late: what counts is the day on which it was made", () =>
    given(...asha, checked("2025-06-10", "card-a-77", true, { holdsFrom: "2025-02-25" }))
      .on("2025-03-02")
      .shows(rule, "card-a-77: met, due 2025-03-01"));

  const met = ["card-a-77: met, due 2025-03-01"];
  const overdue = ["card-a-77: overdue, due 2025-03-01"];
  const check = checked("2025-02-25");
  it.each([
    ["a check without a copy meets nothing", [checked("2025-02-25", "card-a-77", false)], overdue],
    [
      "a copy made after a check without one does",
      [checked("2025-02-25", "card-a-77", false), checked("2025-03-02")],
      met,
    ],
    ["a check of another paper meets nothing", [checked("2025-02-25", "card-b-1")], overdue],
    ["a check that was taken back meets nothing", [check, retracted(check)], overdue],
    ["a check corrected to no copy meets nothing", [check, corrected(check, { copyKept: false })], overdue],
  ])("%s", (_, checks, lines) =>
    given(...asha, ...checks)
      .on("2025-03-02")
      .shows(rule, ...lines),
  );
});

describe("each paper that follows is checked when it is first relied on", () => {
  it("a new card from the day it is valid", () => {
    const renewed = [...asha, checked("2025-02-25"), newCard("2026-09-20", "2026-10-01")];
    given(...renewed)
      .on("2026-09-30")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-78: open, before-1, due 2026-10-01");
    given(...renewed)
      .on("2026-10-01")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-78: open, due, due 2026-10-01");
    given(...renewed)
      .on("2026-10-02")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-78: overdue, due 2026-10-01");
  });
  it("a new card that says no first day from the day it was handed over, for the old one is taken in then", () =>
    given(...asha, checked("2025-02-25"), newCard("2026-09-20"))
      .on("2026-09-20")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-78: open, due, due 2026-09-20"));
  it("a provisional document, and the card that replaces it", () =>
    given(
      ...asha,
      foundAdmissible("2026-08-04"),
      provisional("2026-10-01", "2026-10-30"),
      newCard("2026-10-20"),
      checked("2026-10-20", "card-a-78"),
    )
      .on("2026-10-02")
      .shows(rule, "card-a-77: void, due 2025-03-01", "provisional.annex-49-1: overdue, due 2026-10-01"));
  it("a decision, only where no card is in hand yet", () => {
    const granted = [...asha, checked("2025-02-25"), decided("2026-09-10", "granted", "2027-09-30")];
    given(...granted)
      .on("2026-10-02")
      .shows(rule, "card-a-77: met, due 2025-03-01", "grant.renewal-a-77: overdue, due 2026-10-01");
    given(...granted, newCard("2026-09-20"))
      .on("2026-10-02")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-78: overdue, escalated, due 2026-09-20");
  });
  it("a card whose last day is not known is relied on until the next one", () =>
    given(hired(), cardWithoutExpiry(), newCard("2026-09-20"), checked("2026-09-20", "card-a-78"))
      .on("2026-09-20")
      .shows(rule, "card-a-77: void, due 2025-03-01", "card-a-78: met, due 2026-09-20"));
});

describe("what nobody can look at any more is not asked for", () => {
  it("a paper that has ended, from the day after its last", () => {
    given(...asha)
      .on("2026-09-30")
      .shows(rule, "card-a-77: overdue, escalated, due 2025-03-01");
    given(...asha)
      .on("2026-10-01")
      .shows(rule, "card-a-77: void, due 2025-03-01");
  });
  it("a paper of somebody who has left, from the day after", () =>
    given(...asha, employmentEnded("2025-06-30"))
      .on("2025-07-01")
      .shows(rule, "card-a-77: void, due 2025-03-01"));
  it("so a first import tells of the paper of today alone", () =>
    given(
      hired({ startsOn: "2019-10-01" }),
      card({ expiresOn: "2022-09-30" }, { key: "card-a-10", occurredOn: "2019-09-20", eventId: "first-card" }),
      card({ expiresOn: "2025-02-19" }, { key: "card-a-40", occurredOn: "2022-09-20", eventId: "second-card" }),
      card(),
    )
      .on("2026-01-02")
      .shows(
        rule,
        "card-a-10: void, due 2019-10-01",
        "card-a-40: void, due 2022-09-20",
        "card-a-77: overdue, escalated, due 2025-02-20",
      ));
});

describe("a new employment is a new check", () => {
  const back = hired({ startsOn: "2026-03-01" }, { key: "contract-2", occurredOn: "2026-02-10", eventId: "back" });
  const twice = [...asha, checked("2025-02-25"), employmentEnded("2025-12-31"), back];
  it("though the paper is the same", () =>
    given(...twice)
      .on("2026-03-02")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-77.2026-03-01: overdue, due 2026-03-01"));
  it("met by a check made since the first one ended", () =>
    given(...twice, checked("2026-02-20"))
      .on("2026-03-01")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-77.2026-03-01: met, due 2026-03-01"));
  it("a contract that follows on at once is the same employment", () =>
    given(
      hired({ endsOn: "2025-12-31" }),
      card(),
      checked("2025-02-25"),
      hired({ startsOn: "2026-01-01" }, { key: "contract-2", occurredOn: "2025-12-01", eventId: "next" }),
    )
      .on("2026-03-02")
      .shows(rule, "card-a-77: met, due 2025-03-01"));
});

describe("outside it", () => {
  it.each([
    ["a Swiss", [hired({ nationalities: ["CH"] }), card()]],
    ["a Belgian of two nationalities", [hired({ nationalities: ["IN", "BE"] }), card()]],
    ["the family member of a Union citizen, with an F card", [hired(), card({ cardType: "F" })]],
    [
      "a Briton under the Withdrawal Agreement, with an M card",
      [hired({ nationalities: ["GB"] }), card({ cardType: "M" })],
    ],
    ["nobody's paper: another question asks for it", [hired()]],
    [
      "a paper that two contents were sent of: another question asks which",
      [...asha, underTheSameId(card(), { expiresOn: "2027-01-31" })],
    ],
    ["a paper of somebody who is not employed", [card()]],
    ["a paper that had ended before the work began", [hired({ startsOn: "2027-01-01" }), card()]],
    [
      "an employment that ended before the act was in force",
      [
        hired({ startsOn: "2012-01-01", endsOn: "2013-06-30" }),
        card({ validFrom: "2012-01-01", expiresOn: "2013-12-31" }),
      ],
    ],
  ])("%s", (_, events) =>
    given(...events)
      .on("2027-01-02")
      .shows(rule),
  );
  it("from the day on which the person becomes a Union citizen, no paper is asked for", () =>
    given(...asha, contractChanged("2025-05-01", { nationalities: ["FR"] }))
      .on("2025-05-01")
      .shows(rule, "card-a-77: void, due 2025-03-01"));
});

it("a paper is there, so it is checked though nobody stated a nationality: another question asks for that", () =>
  given(hiredWithoutNationality(), card()).on("2025-03-02").shows(rule, "card-a-77: overdue, due 2025-03-01"));

describe("a paper that was issued after the day from which it is valid", () => {
  const late = newCard("2026-10-12", "2026-10-01");
  const first = card({ expiresOn: "2026-09-30" });
  const events = [hired(), first, checked("2025-02-25"), late];
  it.each([
    ["2026-10-11", "card-a-78: open, before-1, due 2026-10-12"],
    ["2026-10-12", "card-a-78: open, due, due 2026-10-12"],
    ["2026-10-13", "card-a-78: overdue, due 2026-10-12"],
  ])("is looked at on the day it was issued: %s", (day, line) =>
    given(...events)
      .on(day)
      .shows(rule, "card-a-77: met, due 2025-03-01", line),
  );
  it("one that was issued before is looked at before it is relied on", () =>
    given(hired(), first, checked("2025-02-25"), newCard("2026-09-22", "2026-10-01"))
      .on("2026-10-01")
      .shows(rule, "card-a-77: met, due 2025-03-01", "card-a-78: open, due, due 2026-10-01"));
  it.each([
    ["2026-10-01", "overdue, due 2026-10-12"],
    ["2026-10-02", "overdue, escalated, due 2026-10-01"],
  ])("one relied on before the employer's watch began stays before it: watched from %s", (watchFrom, line) =>
    given(...events, configured({ watchFrom }))
      .on("2026-10-13")
      .shows(rule, "card-a-77: met, due 2025-03-01", `card-a-78: ${line}`),
  );
});
