import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import {
  answered,
  card,
  configured,
  contractChanged,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  givenUp,
  hired,
  patentFiled,
  planned,
  provisional,
  released,
  requested,
  resubmitted,
  retracted,
  reviewed,
  underTheSameId,
} from "../cast.ts";
import { paid } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "unknown-reference";
/** Other rules ask about the same filing. */
const ofThisRule = (said: readonly string[]) => said.filter((line) => line.includes(`${rule}:`));

describe("what an event refers to is asked about after seven days, for events come in any order", () => {
  it.each([
    ["a filing", filed("2026-07-15"), "2026-07-21", "2026-07-22", "card-of-renewal", card()],
    [
      "a change of contract",
      contractChanged("2026-03-01", { endsOn: "2027-02-28" }),
      "2026-03-07",
      "2026-03-08",
      "contract-of-change",
      hired(),
    ],
    ["an admissibility", foundAdmissible("2026-08-04"), "2026-08-10", "2026-08-11", "card-of-renewal", card()],
    [
      "a decision",
      decided("2026-08-04", "granted", "2027-09-30"),
      "2026-08-10",
      "2026-08-11",
      "card-of-renewal",
      card(),
    ],
    ["an end", employmentEnded("2026-03-01"), "2026-03-07", "2026-03-08", "contract-of-end", hired()],
    [
      "a provisional document",
      provisional("2026-10-01", "2026-10-30"),
      "2026-10-07",
      "2026-10-08",
      "renewal-of-document",
      filed("2026-07-15", { eventId: "filed" }),
    ],
  ])("%s", (_, event, dayBefore, day, missing, known) => {
    given(event).on(dayBefore).shows(rule);
    given(event).on(day).shows(rule, `${event.type}.${event.key}: undetermined, for want of ${missing}`);
    const rest = known.type === "RenewalFiled" ? [known, card()] : [known];
    given(event, ...rest)
      .on(day)
      .showsAll(rule);
  });

  it.each([
    [
      "a decision",
      reviewed("supervisor", "2026-03-06", "approved"),
      "review-of-decision",
      requested("supervisor", "2026-03-02"),
    ],
    [
      "a revised text",
      resubmitted("supervisor", "2026-03-06"),
      "review-of-revision",
      requested("supervisor", "2026-03-02"),
    ],
    ["a release", released("2026-03-06"), "plan-of-publication", planned()],
    ["a publication given up", givenUp("2026-03-06"), "plan-of-publication", planned()],
    ["a review", requested("supervisor", "2026-03-06"), "plan-of-publication", planned({}, { key: "another" })],
    ["a patent", patentFiled("2026-03-06"), "plan-of-publication", planned({}, { key: "another" })],
  ])("%s of a publication", (_, event, missing, known) => {
    const ofPublications = "unknown-publication-reference";
    given(event).on("2026-03-12").shows(ofPublications);
    given(event)
      .on("2026-03-13")
      .shows(ofPublications, `${event.type}.${event.key}: undetermined, for want of ${missing}`);
    given(event, known, planned()).on("2026-03-13").showsAll(ofPublications);
  });

  it("another review, or the plan of another publication, does not do", () => {
    const another = [planned(), requested("ethics", "2026-03-02")];
    given(...another, reviewed("supervisor", "2026-03-06", "approved"), released("2026-03-06", { key: "pub-rain" }))
      .on("2026-03-13")
      .shows(
        "unknown-publication-reference",
        "ReviewDecided.supervisor-2026-03-06: undetermined, for want of review-of-decision",
        "PublicationReleased.pub-rain: undetermined, for want of plan-of-publication",
      );
  });

  it("what was taken back is unknown again; what is disputed is known, and asked about as disputed", () => {
    given(filed("2026-07-15"), card(), retracted(card()))
      .on("2026-07-22")
      .shows(rule, "RenewalFiled.renewal-a-77: undetermined, for want of card-of-renewal");
    given(filed("2026-07-15"), card(), underTheSameId(card(), { expiresOn: "2027-01-01" }))
      .on("2026-07-22")
      .showsAll(rule);
  });

  it("the employer may be more patient", () => {
    const patient = [filed("2026-07-15"), configured({ policies: { "reference-patience": 14 } })];
    given(...patient)
      .on("2026-07-28")
      .shows(rule);
    given(...patient)
      .on("2026-07-29")
      .shows(rule, "RenewalFiled.renewal-a-77: undetermined, for want of card-of-renewal");
  });

  it("told on the day, and taken back when the card is reported", () => {
    const { said } = new Inbox()
      .receives("2026-07-15", filed("2026-07-15"))
      .sweepsUntil("2026-07-30")
      .receives("2026-08-01", card());
    expect(ofThisRule(said)).toEqual([
      "2026-07-22 raised unknown-reference:RenewalFiled.renewal-a-77 undetermined",
      "2026-08-01 withdrawn unknown-reference:RenewalFiled.renewal-a-77 undetermined",
    ]);
  });

  it("told once: a correction that still refers to nothing is not told again", () => {
    const { said } = new Inbox()
      .receives("2026-07-15", filed("2026-07-15"))
      .sweepsUntil("2026-07-30")
      .receives("2026-08-01", corrected(filed("2026-07-15"), {}, { occurredOn: "2026-07-14" }));
    expect(ofThisRule(said)).toEqual(["2026-07-22 raised unknown-reference:RenewalFiled.renewal-a-77 undetermined"]);
  });
});

describe("a payment under a contract that nobody was hired under", () => {
  const ofPayments = "unknown-contract-of-payment";
  const salary = (on: string, period: string, contract = "contract-ahsa") =>
    paid(on, 389_050, { kind: "salary", period, contract });
  const march = salary("2026-03-31", "2026-03-01");
  const april = salary("2026-04-30", "2026-04-01");
  const asks = "2026-03-01.contract-ahsa: undetermined, for want of contract-of-payment";

  it("is asked about after seven days, also where payments are all that is known of the person", () => {
    given(march).on("2026-04-06").shows(ofPayments);
    given(march).on("2026-04-07").shows(ofPayments, asks);
    given(hired(), march).on("2026-04-07").shows(ofPayments, asks);
  });

  it("is one question for a contract and month, that names each payment in the order of their days", () => {
    given(march, april, salary("2026-05-29", "2026-05-01", "contract-b"))
      .on("2027-02-05")
      .shows(
        ofPayments,
        asks,
        "2026-04-01.contract-ahsa: undetermined, for want of contract-of-payment",
        "2026-05-01.contract-b: undetermined, for want of contract-of-payment",
      );
    const late = salary("2026-06-01", "2026-03-01");
    const [question] = obligationsOf(ofPayments, [late, march]);
    given(late, march).on("2026-04-07").shows(ofPayments, asks);
    expect(question?.because.facts).toEqual([
      { name: "contract-named", value: "contract-ahsa", eventId: march.eventId },
      { name: "paid-on", value: "2026-03-31", eventId: march.eventId },
      { name: "paid-on", value: "2026-06-01", eventId: late.eventId },
    ]);
  });

  it("is asked about again, whatever was said of the months before", () => {
    const asked = "unknown-contract-of-payment:2026-03-01.contract-ahsa";
    const answer = answered("2026-04-10", asked, { kind: "acknowledged" });
    const { said } = new Inbox()
      .receives("2026-04-01", march)
      .sweepsUntil("2026-04-09")
      .receives("2026-04-10", answer)
      .receives("2026-05-01", april)
      .sweepsUntil("2026-05-08");
    expect(said.filter((line) => line.includes("raised") && line.includes(ofPayments))).toEqual([
      `2026-04-07 raised ${asked} undetermined`,
      "2026-05-07 raised unknown-contract-of-payment:2026-04-01.contract-ahsa undetermined",
    ]);
  });

  it.each([
    ["the contract that it names is reported", hired({}, { key: "contract-ahsa" })],
    ["the payment is taken back", retracted(march)],
    ["the payment is corrected to a contract that is known", corrected(march, { contract: "contract-asha" })],
  ])("is no question any more once %s", (_, event) => {
    given(hired(), march, event).on("2026-05-01").showsAll(ofPayments);
  });

  it("is told on the day though nothing else is known, and taken back when the hire is reported", () => {
    const { said } = new Inbox()
      .receives("2026-04-01", march)
      .sweepsUntil("2026-04-30")
      .receives("2026-05-01", april, hired({}, { key: "contract-ahsa" }));
    expect(said.filter((line) => line.includes(ofPayments))).toEqual([
      "2026-04-07 raised unknown-contract-of-payment:2026-03-01.contract-ahsa undetermined",
      "2026-05-01 withdrawn unknown-contract-of-payment:2026-03-01.contract-ahsa undetermined",
    ]);
  });

  it("is withdrawn by the next sweep where the hire comes in a later year", () => {
    const { said } = new Inbox()
      .receives("2026-04-01", march)
      .sweepsUntil("2028-04-30")
      .receives("2028-05-01", hired({}, { key: "contract-ahsa" }))
      .sweepsUntil("2028-05-02");
    expect(said.filter((line) => line.includes(ofPayments))).toEqual([
      "2026-04-07 raised unknown-contract-of-payment:2026-03-01.contract-ahsa undetermined",
      "2028-05-01 withdrawn unknown-contract-of-payment:2026-03-01.contract-ahsa undetermined",
    ]);
  });
});
