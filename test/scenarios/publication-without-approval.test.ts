import { describe, expect, it } from "vitest";
import { rules } from "../../shared/obligations/rules.ts";
import { Inbox } from "../assessment/inbox.ts";
import {
  answered,
  clouds,
  configured,
  corrected,
  givenUp,
  planned,
  released,
  requested,
  retracted,
  reviewed,
  underTheSameId,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "publication-without-approval";
const ip = "intellectual-property";
const underReview = [
  planned(),
  requested("supervisor", "2026-03-02"),
  requested(ip, "2026-03-04"),
  reviewed("supervisor", "2026-03-06", "approved"),
];
const approved = [...underReview, reviewed(ip, "2026-03-18", "approved")];
const breach = `pub-clouds: breached, on`;
const found = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));

describe("nothing is made public on a day without every approval", () => {
  it("the day before the last approval it breaks, on the day and the day after it does not", () => {
    given(...approved, released("2026-03-17"))
      .on("2026-03-16")
      .shows(rule);
    given(...approved, released("2026-03-17"))
      .on("2026-03-17")
      .shows(rule, `${breach} 2026-03-17`);
    for (const day of ["2026-03-18", "2026-03-19"])
      given(...approved, released(day))
        .on("2026-12-31")
        .showsAll(rule);
  });
  it.each([
    ["no review was ever requested", [planned()], ["unapproved-since", "stage-not-requested", "stage-not-requested"]],
    ["one is undecided", underReview, ["unapproved-since", "stage-approved", "stage-waiting"]],
    [
      "one was refused",
      [...underReview, reviewed(ip, "2026-03-10", "refused")],
      ["unapproved-since", "stage-approved", "stage-refused"],
    ],
    [
      "the authors revise",
      [...underReview, reviewed(ip, "2026-03-10", "revision-asked")],
      ["unapproved-since", "stage-approved", "stage-revising"],
    ],
    [
      "an approval was taken back",
      [...approved, reviewed(ip, "2026-03-19", "refused")],
      ["unapproved-since", "stage-approved", "stage-refused"],
    ],
    [
      "a refusal of a review that nobody knows",
      [...underReview, reviewed("unheard-of", "2026-03-12", "refused")],
      ["unapproved-since", "stage-approved", "stage-waiting"],
    ],
    [
      "the plan gained a stage",
      [...approved, corrected(planned(), { stages: ["supervisor", ip, "ethics"] })],
      ["unapproved-since", "stage-approved", "stage-approved", "stage-not-requested"],
    ],
    [
      "one side of a stage has not approved",
      [
        planned({ stages: ["partner"] }),
        requested("partner", "2026-03-02", { key: "p1", side: "ghent" }),
        requested("partner", "2026-03-02", { key: "p2", side: "liege" }),
        reviewed("p1", "2026-03-10", "approved"),
      ],
      ["unapproved-since", "stage-waiting"],
    ],
  ])("%s", (_, events, says) => {
    given(...events, released("2026-03-20"))
      .on("2026-03-20")
      .shows(rule, `${breach} 2026-03-20`);
    expect(found([...events, released("2026-03-20")])).toEqual([says]);
  });
  it.each([
    ["not made public", approved],
    [
      "made public on the last day before an approval was taken back",
      [...approved, released("2026-03-20"), reviewed(ip, "2026-03-21", "refused")],
    ],
    [
      "an approval taken back only afterwards",
      [...approved, released("2026-03-18"), reviewed(ip, "2026-03-25", "refused")],
    ],
    [
      "a new review of what was approved, not decided yet",
      [...approved, requested(ip, "2026-03-19", { key: "ip-2" }), released("2026-03-20")],
    ],
    ["a release that was retracted", [...underReview, released("2026-03-20"), retracted(released("2026-03-20"))]],
  ])("but not: %s", (_, events) =>
    given(...events)
      .on("2026-12-31")
      .showsAll(rule),
  );
});

describe("what cannot be said is asked", () => {
  const approval = reviewed(ip, "2026-03-12", "approved");
  it.each([
    [
      "a disputed approval",
      [...underReview, approval, underTheSameId(approval, { outcome: "refused" })],
      "disputed-review",
    ],
    [
      "an approval of a review that nobody knows",
      [...underReview, reviewed("unheard-of", "2026-03-12", "approved")],
      "review-of-decision",
    ],
    ["a disputed plan", [planned(), underTheSameId(planned(), { stages: ["ethics"] })], "disputed-plan"],
    ["two plans in one project", [...approved, planned({}, { key: "pub-rain" })], "which-publication"],
  ])("%s", (_, events, missing) => {
    given(...events, released("2026-03-20"))
      .on("2026-03-19")
      .shows(rule);
    given(...events, released("2026-03-20"))
      .on("2026-03-20")
      .shows(rule, `pub-clouds: undetermined, for want of ${missing}`);
  });
  it("a release of which no plan is known is asked about as an unknown reference", () => {
    given(released("2026-03-20")).on("2026-03-20").showsAll(rule);
    given(released("2026-03-20"))
      .on("2026-03-27")
      .shows(
        "unknown-publication-reference",
        "PublicationReleased.pub-clouds: undetermined, for want of plan-of-publication",
      );
  });
});

describe("the gravest: told at once, until it ends", () => {
  it("is mailed at once", () => expect(rules.find(({ id }) => id === rule)?.atOnce).toEqual(["breached"]));

  const told = (inbox: Inbox) => inbox.said.filter((line) => line.includes(rule));
  const outTooEarly = () =>
    new Inbox([configured()]).receives("2026-03-09", ...underReview).receives("2026-03-10", released("2026-03-10"));
  it("ends with the last approval, is told as over, and is then acknowledged", () => {
    const inbox = outTooEarly()
      .sweepsUntil("2026-03-17")
      .receives("2026-03-18", reviewed(ip, "2026-03-18", "approved"))
      .receives(
        "2026-03-19",
        answered("2026-03-19", `${rule}:pub-clouds`, { kind: "acknowledged" }, { subject: clouds }),
      )
      .sweepsUntil("2026-12-31");
    expect(told(inbox)).toEqual([
      `2026-03-10 raised ${rule}:pub-clouds breached`,
      `2026-03-18 raised ${rule}:pub-clouds breached`,
      `2026-03-19 closed ${rule}:pub-clouds`,
    ]);
  });
  it("cannot be acknowledged while it goes on", () => {
    const inbox = outTooEarly()
      .receives(
        "2026-03-11",
        answered("2026-03-11", `${rule}:pub-clouds`, { kind: "acknowledged" }, { subject: clouds }),
      )
      .sweepsUntil("2026-12-31");
    expect(told(inbox)).toEqual([`2026-03-10 raised ${rule}:pub-clouds breached`]);
    expect(inbox.told.has(`${rule}:pub-clouds`)).toBe(true);
  });
  it("is taken back where an approval of before was reported late", () => {
    const inbox = outTooEarly()
      .receives("2026-03-12", reviewed(ip, "2026-03-10", "approved"))
      .sweepsUntil("2026-12-31");
    expect(told(inbox)).toEqual([
      `2026-03-10 raised ${rule}:pub-clouds breached`,
      `2026-03-12 withdrawn ${rule}:pub-clouds breached`,
    ]);
  });

  const until = (...events: Parameters<typeof obligationsOf>[1]) =>
    obligationsOf(rule, [...underReview, released("2026-03-10"), ...events]).map(
      (obligation) => obligation.kind === "limit" && obligation.because.workings[0],
    );
  const on = (iso: string) => Date.parse(iso) / 86_400_000;
  it.each([
    ["goes on", [], null],
    ["ends the day before the approval", [reviewed(ip, "2026-03-18", "approved")], "2026-03-17"],
    ["ends the day before it is taken back", [givenUp("2026-03-12")], "2026-03-11"],
    ["was a breach of one day where it was taken back the same day", [givenUp("2026-03-10")], "2026-03-10"],
    ["what was given up before it came out all the same was not taken back", [givenUp("2026-03-09")], null],
    ["the first of both", [givenUp("2026-03-20"), reviewed(ip, "2026-03-18", "approved")], "2026-03-17"],
  ])("%s", (_, events, last) =>
    expect(until(...events)).toEqual([
      last === null
        ? { say: "unapproved-since", with: { on: on("2026-03-10") } }
        : { say: "unapproved-between", with: { on: on("2026-03-10"), to: on(last) } },
    ]),
  );
});
