import { describe, expect, it } from "vitest";
import { parseDay } from "../../shared/calendar/day.ts";
import { lookUp, timeline } from "../../shared/obligations/timeline.ts";
import { Inbox } from "../assessment/inbox.ts";
import {
  configured,
  corrected,
  givenUp,
  planned,
  released,
  requested,
  resubmitted,
  retracted,
  reviewed,
  underTheSameId,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "publication-review";
const ip = "intellectual-property";
const supervisor = [planned(), requested("supervisor", "2026-03-02")];
/** Handed in on Monday 2 March: ten working days end on Monday 16 March. */
const handedIn = [planned(), requested(ip, "2026-03-02")];
const asked = reviewed(ip, "2026-03-09", "revision-asked");
/** How the review of intellectual property stands on a day. */
const statusOn = (day: string, ...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events)
    .filter(({ id }) => id === `${rule}:${ip}`)
    .map((obligation) => lookUp(timeline(obligation, []), parseDay(day)).status)
    .join();
const workings = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));

describe("a review is decided within the working days of its stage, counted from the day after it was handed in", () => {
  it.each([
    ["2026-03-02", "open, due 2026-03-09"],
    ["2026-03-03", "open, due 2026-03-09"],
    ["2026-03-04", "open, before-5, due 2026-03-09"],
    ["2026-03-06", "open, before-5, due 2026-03-09"],
    ["2026-03-07", "open, before-2, due 2026-03-09"],
    ["2026-03-08", "open, before-2, due 2026-03-09"],
    ["2026-03-09", "open, due, due 2026-03-09"],
    ["2026-03-10", "overdue, due 2026-03-09"],
  ])("%s: %s", (day, line) =>
    given(...supervisor)
      .on(day)
      .shows(rule, `supervisor: ${line}`),
  );

  it("says nothing before it was handed in", () =>
    given(...supervisor)
      .on("2026-03-01")
      .showsAll(rule, "supervisor: upcoming, due 2026-03-09"));

  it.each([
    ["supervisor", "2026-03-09"],
    ["intellectual-property", "2026-03-16"],
    ["ethics", "2026-03-23"],
    ["partner", "2026-03-23"],
    ["management", "2026-03-09"],
  ] as const)("handed in on 2 March, the %s decides by %s unless the employer set other days", (stage, due) =>
    given(planned(), requested(stage, "2026-03-02")).on("2026-03-02").shows(rule, `${stage}: open, due ${due}`),
  );

  it.each([
    ["over Easter", ip, "2026-03-30", "2026-04-14"],
    ["over Labour Day", "supervisor", "2026-04-29", "2026-05-07"],
    ["over Ascension Day", "supervisor", "2026-05-11", "2026-05-19"],
    ["over Christmas", "supervisor", "2026-12-22", "2026-12-30"],
    ["over New Year's Day", "supervisor", "2026-12-24", "2027-01-04"],
    ["over both", ip, "2026-12-18", "2027-01-05"],
    ["handed in on a Saturday", "supervisor", "2026-03-07", "2026-03-13"],
    ["handed in on a holiday", "supervisor", "2026-04-06", "2026-04-13"],
  ] as const)("%s", (_, stage, on, due) =>
    given(planned(), requested(stage, on)).on(on).shows(rule, `${stage}: open, due ${due}`),
  );
});

describe("worked examples", () => {
  const days = (policy: string, working: number) => configured({ policies: { [policy]: working } });
  // solutio.law, on Civil Code art. 1.7: two days from Thursday 13 June 2024 end on Saturday and so on Monday 17.
  it("a period of two days from Thursday 13 June 2024 ends on Monday 17 June", () =>
    given(planned(), requested("supervisor", "2024-06-13"), days("supervisor-review-working-days", 2))
      .on("2024-06-13")
      .shows(rule, "supervisor: open, before-5, due 2024-06-17"));
  // Horizon Europe Model Grant Agreement, annex 5, art. 17: 15 days to object, so until 17 March.
  it("the default of a partner's review is never shorter than the 15 days of Horizon Europe", () =>
    given(planned(), requested("partner", "2026-03-02")).on("2026-03-17").shows(rule, "partner: open, due 2026-03-23"));
  // DESCA, section 8.4: 30 calendar days to object, so until 1 April: 22 working days.
  it("an employer bound by DESCA's 30 days sets 22 working days", () =>
    given(planned(), requested("partner", "2026-03-02"), days("partner-review-working-days", 22))
      .on("2026-03-02")
      .shows(rule, "partner: open, due 2026-04-01"));
});

describe("while the authors revise, the clock stands still", () => {
  it.each([
    ["2026-03-08", "open, due 2026-03-16"],
    ["2026-03-09", "suspended"],
    ["2026-03-16", "suspended"],
    ["2026-03-17", "suspended"],
    ["2026-06-30", "suspended"],
  ])("asked on 9 March and never handed in; %s: %s", (day, line) =>
    given(...handedIn, asked)
      .on(day)
      .shows(rule, `${ip}: ${line}`),
  );

  it.each([
    ["2026-03-19", "suspended"],
    ["2026-03-20", "open, due 2026-03-30"],
    ["2026-03-24", "open, due 2026-03-30"],
    ["2026-03-25", "open, before-5, due 2026-03-30"],
    ["2026-03-30", "open, due, due 2026-03-30"],
    ["2026-03-31", "overdue, due 2026-03-30"],
  ])("handed in on 20 March, the six days that were left go on; %s: %s", (day, line) =>
    given(...handedIn, asked, resubmitted(ip, "2026-03-20"))
      .on(day)
      .shows(rule, `${ip}: ${line}`),
  );

  it("two rounds, the second over Easter", () => {
    const second = [
      ...handedIn,
      asked,
      resubmitted(ip, "2026-03-20"),
      reviewed(ip, "2026-03-26", "revision-asked"),
      resubmitted(ip, "2026-04-02"),
    ];
    given(...second)
      .on("2026-03-25")
      .shows(rule, `${ip}: open, before-5, due 2026-03-30`);
    given(...second)
      .on("2026-03-26")
      .shows(rule, `${ip}: suspended`);
    given(...second)
      .on("2026-04-01")
      .shows(rule, `${ip}: suspended`);
    given(...second)
      .on("2026-04-02")
      .shows(rule, `${ip}: open, due 2026-04-08`);
    expect(workings(second)).toEqual([["review-counted", "review-went-on", "review-went-on"]]);
  });

  it("asked on the last day, one day is left; asked a day later, nothing moves", () => {
    const last = [...handedIn, reviewed(ip, "2026-03-16", "revision-asked"), resubmitted(ip, "2026-03-25")];
    given(...last)
      .on("2026-03-16")
      .shows(rule, `${ip}: suspended`);
    given(...last)
      .on("2026-03-25")
      .shows(rule, `${ip}: open, before-2, due 2026-03-26`);
    const late = [...handedIn, reviewed(ip, "2026-03-17", "revision-asked"), resubmitted(ip, "2026-03-25")];
    for (const [day, stage] of [
      ["2026-03-17", "overdue"],
      ["2026-03-26", "overdue, escalated"],
    ] as const)
      given(...late)
        .on(day)
        .shows(rule, `${ip}: ${stage}, due 2026-03-16`);
    expect(workings(late)).toEqual([["review-counted", "revision-too-late"]]);
  });

  it.each([
    ["asked on the day it was handed in, all its days are left", "2026-03-02", "2026-03-09", "2026-03-23"],
    ["asked on a Saturday, what is left is what Friday left", "2026-03-07", "2026-03-20", "2026-03-30"],
    ["handed in on a Saturday", "2026-03-09", "2026-03-21", "2026-03-30"],
    ["handed in before Christmas", "2026-03-09", "2026-12-23", "2027-01-04"],
  ])("%s", (_, on, submitted, due) =>
    given(...handedIn, reviewed(ip, on, "revision-asked"), resubmitted(ip, submitted))
      .on(submitted)
      .shows(rule, `${ip}: open, due ${due}`),
  );

  it("a text that comes on the day it was asked stops nothing", () =>
    given(...handedIn, asked, resubmitted(ip, "2026-03-09"))
      .on("2026-03-10")
      .shows(rule, `${ip}: open, due 2026-03-16`));

  it("one that is sent back on the day it came leaves as many days as before", () => {
    const again = [
      ...handedIn,
      asked,
      resubmitted(ip, "2026-03-20"),
      reviewed(ip, "2026-03-20", "revision-asked"),
      resubmitted(ip, "2026-03-27"),
    ];
    given(...again)
      .on("2026-03-20")
      .shows(rule, `${ip}: suspended`);
    given(...again)
      .on("2026-03-27")
      .shows(rule, `${ip}: open, due 2026-04-07`);
  });
});

describe("what comes late, twice, in another order or not at all", () => {
  const round = [...handedIn, asked, resubmitted(ip, "2026-03-20")];
  it.each([
    ["asked twice, under two keys", [...round, reviewed(ip, "2026-03-11", "revision-asked")]],
    ["handed in twice, under two keys", [...round, resubmitted(ip, "2026-03-24")]],
    ["a text that nobody asked for", [...round, resubmitted(ip, "2026-03-04")]],
    ["all of it twice", [...round, ...round]],
    ["in the other order", round.toReversed()],
    ["a decision of another review", [...round, reviewed("another", "2026-03-04", "approved")]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-03-24")
      .shows(rule, `${ip}: open, due 2026-03-30`),
  );

  it("a decision without the revised text proves that it was handed in", () => {
    const missing = [...handedIn, asked, reviewed(ip, "2026-03-25", "approved")];
    given(...missing)
      .on("2026-03-24")
      .shows(rule, `${ip}: suspended`);
    given(...missing)
      .on("2026-03-25")
      .shows(rule, `${ip}: met`);
  });

  it("a decision before its request proves an earlier request", () => {
    const early = [planned(), requested(ip, "2026-03-10"), reviewed(ip, "2026-03-06", "revision-asked")];
    given(...early)
      .on("2026-03-05")
      .shows(rule);
    given(...early)
      .on("2026-03-06")
      .shows(rule, `${ip}: suspended`);
    given(...early, resubmitted(ip, "2026-03-12"))
      .on("2026-03-12")
      .shows(rule, `${ip}: open, due 2026-03-26`);
    expect(workings(early)).toEqual([["request-proven", "review-counted", "review-stands-still"]]);
    given(planned(), requested(ip, "2026-03-10"), reviewed(ip, "2026-03-06", "approved"))
      .on("2026-03-06")
      .shows(rule, `${ip}: met, due 2026-03-20`);
  });

  it("a request that is corrected moves its last day; one that is taken back is none", () => {
    const request = requested(ip, "2026-03-02");
    given(request, corrected(request, {}, { occurredOn: "2026-03-03" }))
      .on("2026-03-03")
      .shows(rule, `${ip}: open, due 2026-03-17`);
    given(request, retracted(request)).on("2026-03-16").showsAll(rule);
  });

  it("a disputed decision decides nothing: its dispute is named by disputed-publication", () => {
    const approval = reviewed(ip, "2026-03-12", "approved");
    const disputed = [...handedIn, approval, underTheSameId(approval, { outcome: "refused" })];
    given(...disputed)
      .on("2026-03-17")
      .shows(rule, `${ip}: overdue, due 2026-03-16`);
    given(...disputed)
      .on("2026-03-12")
      .shows("disputed-publication", `ReviewDecided.${ip}-2026-03-12: breached, on 2026-03-12`);
  });
});

describe("how it ends", () => {
  it.each(["approved", "refused"] as const)("%s: met, whatever is said of it later", (outcome) => {
    const decided = [...handedIn, reviewed(ip, "2026-03-12", outcome), reviewed(ip, "2026-03-13", "revision-asked")];
    given(...decided)
      .on("2026-03-11")
      .shows(rule, `${ip}: open, before-5, due 2026-03-16`);
    given(...decided)
      .on("2026-03-12")
      .shows(rule, `${ip}: met, due 2026-03-16`);
    given(...decided)
      .on("2026-04-12")
      .shows(rule, `${ip}: met, due 2026-03-16`);
  });
  it("decided late it was overdue until then", () => {
    const late = [...handedIn, reviewed(ip, "2026-03-18", "approved")];
    given(...late)
      .on("2026-03-17")
      .shows(rule, `${ip}: overdue, due 2026-03-16`);
    given(...late)
      .on("2026-03-18")
      .shows(rule, `${ip}: met, due 2026-03-16`);
  });
  it("the publication is given up: void, unless another one of the project goes on", () => {
    given(...handedIn, givenUp("2026-03-12"))
      .on("2026-03-11")
      .shows(rule, `${ip}: open, before-5, due 2026-03-16`);
    given(...handedIn, givenUp("2026-03-12"))
      .on("2026-03-12")
      .shows(rule, `${ip}: void, due 2026-03-16`);
    given(...handedIn, planned({}, { key: "pub-rain" }), givenUp("2026-03-12"))
      .on("2026-03-12")
      .shows(rule, `${ip}: open, before-5, due 2026-03-16`);
    given(requested(ip, "2026-03-02"), givenUp("2026-03-12"))
      .on("2026-03-12")
      .shows(rule, `${ip}: void, due 2026-03-16`);
  });
});

describe("made public", () => {
  const appeared = [...handedIn, released("2026-03-12")];
  it.each([
    ["2026-03-11", "open, before-5, due 2026-03-16"],
    ["2026-03-12", "void, due 2026-03-16"],
    ["2026-03-13", "void, due 2026-03-16"],
    ["2027-03-13", "void, due 2026-03-16"],
  ])("nothing is left to review from the day of its appearance: %s", (day, line) =>
    given(...appeared)
      .on(day)
      .shows(rule, `${ip}: ${line}`),
  );
  it("that it was public unapproved is the finding then", () =>
    given(...appeared)
      .on("2026-03-12")
      .shows("publication-without-approval", "pub-clouds: breached, on 2026-03-12"));
  it("says why it fell away; of a review that was decided before it says nothing", () => {
    expect(workings(appeared)).toEqual([["review-counted", "review-moot"]]);
    expect(workings([...appeared, reviewed(ip, "2026-03-12", "approved")])).toEqual([["review-counted"]]);
    expect(workings([...appeared, reviewed(ip, "2026-03-13", "approved")])).toEqual([
      ["review-counted", "review-moot"],
    ]);
    const facts = obligationsOf(rule, appeared)[0]?.because.facts.map(({ name, value }) => [name, value]);
    expect(facts).toEqual([
      ["review-requested-on", "2026-03-02"],
      ["made-public-on", "2026-03-12"],
    ]);
  });
  it.each([
    ["approved the day before", reviewed(ip, "2026-03-11", "approved"), "met"],
    ["approved on that day", reviewed(ip, "2026-03-12", "approved"), "met"],
    ["approved the day after", reviewed(ip, "2026-03-13", "approved"), "void"],
    ["sent back to its authors before", reviewed(ip, "2026-03-09", "revision-asked"), "void"],
  ])("%s", (_, decision, status) => expect(statusOn("2026-03-20", ...appeared, decision)).toBe(status));
  it.each([
    ["another publication of the project is still to come", [planned({}, { key: "pub-rain" })], "overdue"],
    ["another was given up", [planned({}, { key: "pub-rain" }), givenUp("2026-03-05", { key: "pub-rain" })], "void"],
    [
      "another is given up later: not before that day",
      [planned({}, { key: "pub-rain" }), givenUp("2026-03-20", { key: "pub-rain" })],
      "overdue",
    ],
  ])("%s", (_, more, status) => expect(statusOn("2026-03-19", ...appeared, ...more)).toBe(status));
  it("also where nobody reported its plan", () => {
    const unplanned = [requested(ip, "2026-03-02"), released("2026-03-12")];
    given(...unplanned)
      .on("2026-03-11")
      .shows(rule, `${ip}: open, before-5, due 2026-03-16`);
    given(...unplanned)
      .on("2026-03-12")
      .shows(rule, `${ip}: void, due 2026-03-16`);
  });
  it("taken back later it stays void, for nothing reopens", () =>
    given(...appeared, givenUp("2026-03-14"))
      .on("2026-03-17")
      .shows(rule, `${ip}: void, due 2026-03-16`));
});

describe("requested anew", () => {
  const again = (on: string, more: Parameters<typeof requested>[2] = {}) => requested(ip, on, { key: "ip-2", ...more });
  const anew = [...handedIn, again("2026-03-10")];
  it.each([
    ["2026-03-09", [`${ip}: open, due 2026-03-16`]],
    ["2026-03-10", [`${ip}: void, due 2026-03-16`, "ip-2: open, due 2026-03-24"]],
    ["2026-03-11", [`${ip}: void, due 2026-03-16`, "ip-2: open, due 2026-03-24"]],
    ["2026-03-25", [`${ip}: void, due 2026-03-16`, "ip-2: overdue, due 2026-03-24"]],
  ])("of the same reviewer and stage, the earlier one is void from that day: %s", (day, lines) =>
    given(...anew)
      .on(day)
      .shows(rule, ...lines),
  );
  it("says by which request", () => {
    expect(workings(anew)).toEqual([["review-counted", "review-replaced"], ["review-counted"]]);
    expect(obligationsOf(rule, anew)[0]?.because.facts.map(({ eventId }) => eventId)).toEqual([
      `ReviewRequested-${ip}-1`,
      "ReviewRequested-ip-2-1",
    ]);
  });
  it.each([
    ["decided the day before", [reviewed(ip, "2026-03-09", "refused")], "met"],
    ["decided on the day itself", [reviewed(ip, "2026-03-10", "refused")], "met"],
    ["decided the day after, under the earlier key", [reviewed(ip, "2026-03-11", "refused")], "void"],
    ["while its authors revised", [asked], "void"],
  ])("%s", (_, decisions, status) => expect(statusOn("2026-03-20", ...anew, ...decisions)).toBe(status));
  it.each([
    ["of another stage", requested("ethics", "2026-03-10")],
    ["of another side of the stage", again("2026-03-10", { side: "ghent" })],
    ["on the same day: nobody can say which took the place of which", again("2026-03-02")],
    ["that was taken back", retracted(again("2026-03-10"))],
  ])("%s replaces nothing", (_, event) => expect(statusOn("2026-03-17", ...handedIn, event)).toBe("overdue"));
  it("twice: each by the next", () => {
    const thrice = [...anew, requested(ip, "2026-03-17", { key: "ip-3" })];
    given(...thrice)
      .on("2026-03-17")
      .shows(rule, `${ip}: void, due 2026-03-16`, "ip-2: void, due 2026-03-24", "ip-3: open, due 2026-03-31");
    given(...thrice)
      .on("2026-03-16")
      .shows(rule, `${ip}: void, due 2026-03-16`, "ip-2: open, due 2026-03-24");
  });
  it("and made public between the two: the first of both ends it", () =>
    expect(workings([...anew, released("2026-03-09")])[0]).toEqual(["review-counted", "review-moot"]));
  it("closes what was told of the earlier one", () => {
    const inbox = new Inbox([configured()])
      .receives("2026-03-02", ...handedIn)
      .sweepsUntil("2026-03-16")
      .receives("2026-03-17", again("2026-03-17"))
      .sweepsUntil("2026-03-18");
    expect(inbox.said.filter((line) => line.includes(rule)).slice(-2)).toEqual([
      `2026-03-16 raised ${rule}:${ip} due`,
      `2026-03-17 closed ${rule}:${ip}`,
    ]);
  });
});

describe("told in time", () => {
  const told = (inbox: Inbox) => inbox.said.filter((line) => line.includes(rule));
  it("each step once, silent while it stands still, anew once it goes on, closed by the decision", () => {
    const inbox = new Inbox([configured()])
      .receives("2026-03-02", ...handedIn)
      .sweepsUntil("2026-03-12")
      .receives("2026-03-13", reviewed(ip, "2026-03-13", "revision-asked"))
      .sweepsUntil("2026-03-19")
      .receives("2026-03-20", resubmitted(ip, "2026-03-20"))
      .sweepsUntil("2026-03-25")
      .receives("2026-03-26", reviewed(ip, "2026-03-26", "approved"))
      .sweepsUntil("2026-12-31");
    expect(told(inbox)).toEqual([
      `2026-03-11 raised ${rule}:${ip} before-5`,
      `2026-03-20 raised ${rule}:${ip} before-5`,
      `2026-03-22 raised ${rule}:${ip} before-2`,
      `2026-03-24 raised ${rule}:${ip} due`,
      `2026-03-25 raised ${rule}:${ip} overdue`,
      `2026-03-26 closed ${rule}:${ip}`,
    ]);
  });
  it("follows the employer's own ladder", () => {
    const inbox = new Inbox([configured({ policies: { "review-ladder": [1] } })])
      .receives("2026-03-02", ...handedIn)
      .sweepsUntil("2026-03-16");
    expect(told(inbox)).toEqual([`2026-03-15 raised ${rule}:${ip} before-1`, `2026-03-16 raised ${rule}:${ip} due`]);
  });
});
