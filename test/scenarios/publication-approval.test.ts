import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import {
  configured,
  corrected,
  givenUp,
  planned,
  released,
  requested,
  resubmitted,
  reviewed,
  underTheSameId,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "publication-approval";
const ip = "intellectual-property";
/** Twenty working days from Monday 2 March end on Monday 30 March. */
const reviews = [requested("supervisor", "2026-03-02"), requested(ip, "2026-03-04")];
const underReview = [planned(), ...reviews];
const approvedOnce = [...underReview, reviewed("supervisor", "2026-03-06", "approved")];
const approved = [...approvedOnce, reviewed(ip, "2026-03-18", "approved")];
const workings = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));

describe("a publication has every approval within the employer's working days from the first request", () => {
  it.each([
    ["2026-03-02", "open, due 2026-03-30"],
    ["2026-03-24", "open, due 2026-03-30"],
    ["2026-03-25", "open, before-5, due 2026-03-30"],
    ["2026-03-28", "open, before-2, due 2026-03-30"],
    ["2026-03-30", "open, due, due 2026-03-30"],
    ["2026-03-31", "overdue, due 2026-03-30"],
  ])("%s: %s", (day, line) =>
    given(...underReview)
      .on(day)
      .shows(rule, `pub-clouds: ${line}`),
  );

  it("asks nothing before a review is requested, where no day is known on which it must serve", () => {
    given(planned()).on("2026-12-31").showsAll(rule);
    given(...underReview)
      .on("2026-03-01")
      .showsAll(rule, "pub-clouds: upcoming, due 2026-03-30");
  });

  it.each([
    ["over Easter and Labour Day", "2026-04-02", "2026-05-04"],
    ["over Ascension Day and Whit Monday", "2026-05-08", "2026-06-09"],
    ["over the year's end", "2026-12-15", "2027-01-14"],
  ])("%s", (_, on, due) =>
    given(planned(), requested("supervisor", on)).on(on).shows(rule, `pub-clouds: open, due ${due}`),
  );

  it("follows the employer's own days", () =>
    given(...underReview, configured({ policies: { "approval-working-days": 10 } }))
      .on("2026-03-04")
      .shows(rule, "pub-clouds: open, due 2026-03-16"));
});

describe("met when every stage in the plan is approved", () => {
  it("on the day of the last approval, and not the day before", () => {
    given(...approved)
      .on("2026-03-17")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...approved)
      .on("2026-03-18")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
  });
  it("a stage that nobody requested is missing", () => {
    const one = [planned(), requested("supervisor", "2026-03-02"), reviewed("supervisor", "2026-03-06", "approved")];
    given(...one)
      .on("2026-03-31")
      .shows(rule, "pub-clouds: overdue, due 2026-03-30");
    expect(workings(one)).toEqual([["approval-counted", "stage-approved", "stage-not-requested"]]);
  });
  it("a review that the plan does not ask for counts for nothing", () => {
    given(planned({ stages: ["supervisor"] }), ...reviews, reviewed("supervisor", "2026-03-06", "approved"))
      .on("2026-03-06")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
    given(planned({ stages: ["supervisor"] }), requested(ip, "2026-03-02"))
      .on("2026-06-01")
      .showsAll(rule);
  });
  it("a refusal does not meet it, and is said; another review that approves does", () => {
    const refused = [...approvedOnce, reviewed(ip, "2026-03-18", "refused")];
    given(...refused)
      .on("2026-03-18")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...refused)
      .on("2026-03-31")
      .shows(rule, "pub-clouds: overdue, due 2026-03-30");
    expect(workings(refused)).toEqual([["approval-counted", "stage-approved", "stage-refused"]]);
    const again = [
      ...refused,
      requested(ip, "2026-03-20", { key: "ip-2" }),
      reviewed("ip-2", "2026-03-27", "approved"),
    ];
    given(...again)
      .on("2026-03-26")
      .shows(rule, "pub-clouds: open, before-5, due 2026-03-30");
    given(...again)
      .on("2026-03-27")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
  });
  it("the latest decision of a stage counts: a refusal after an approval of another review of it undoes it", () => {
    const undone = [...approvedOnce, requested("supervisor", "2026-03-09", { key: "sup-2" })];
    expect(workings([...undone, reviewed("sup-2", "2026-03-12", "refused")])).toEqual([
      ["approval-counted", "stage-refused", "stage-waiting"],
    ]);
    expect(workings(undone)).toEqual([["approval-counted", "stage-approved", "stage-waiting"]]);
  });
  it.each([
    ["approved", "refused", "open, due 2026-03-30"],
    ["refused", "approved", "open, due 2026-03-30"],
    ["revision-asked", "approved", "met, due 2026-03-30"],
    ["approved", "revision-asked", "met, due 2026-03-30"],
  ] as const)("%s and %s on one day, whichever key comes first", (first, second, line) =>
    given(
      ...approvedOnce,
      reviewed(ip, "2026-03-18", first, { key: "a" }),
      reviewed(ip, "2026-03-18", second, { key: "b" }),
    )
      .on("2026-03-18")
      .shows(rule, `pub-clouds: ${line}`),
  );
  it("several sides of one stage must all approve", () => {
    const partners = [
      planned({ stages: ["partner"] }),
      requested("partner", "2026-03-02", { key: "p1", side: "ghent" }),
      requested("partner", "2026-03-02", { key: "p2", side: "liege" }),
      reviewed("p1", "2026-03-10", "approved"),
    ];
    given(...partners)
      .on("2026-03-10")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...partners, reviewed("p2", "2026-03-11", "refused"))
      .on("2026-03-11")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...partners, reviewed("p2", "2026-03-11", "approved"))
      .on("2026-03-11")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
  });
  it("a stage that the plan gains by correction is missing again; one that it loses no more", () => {
    const gained = corrected(planned(), { stages: ["supervisor", ip, "ethics"] });
    given(...approved, gained)
      .on("2026-03-18")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...approvedOnce, corrected(planned(), { stages: ["supervisor"] }))
      .on("2026-03-06")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
  });
});

describe("the venue's deadline and the planned day come sooner, and stand still for nobody", () => {
  const by = (venueDeadline?: string, plannedOn?: string) => [planned({ venueDeadline, plannedOn }), ...reviews];
  it.each([
    ["a deadline before the employer's days end", by("2026-03-20"), "2026-03-20"],
    ["on the day they end", by("2026-03-30"), "2026-03-30"],
    ["after they end", by("2026-03-31"), "2026-03-30"],
    ["it is to appear before they end: the day before", by(undefined, "2026-03-20"), "2026-03-19"],
    ["both: the first of them", by("2026-03-24", "2026-03-20"), "2026-03-19"],
    ["both: the first of them is the deadline", by("2026-03-17", "2026-03-20"), "2026-03-17"],
    ["a deadline on a Sunday is a Sunday", by("2026-03-22"), "2026-03-22"],
  ])("%s", (_, events, due) =>
    given(...events)
      .on("2026-03-06")
      .shows(rule, `pub-clouds: open, due ${due}`),
  );

  it("no review was requested as the deadline comes", () => {
    const idle = [planned({ venueDeadline: "2026-03-20" })];
    given(...idle)
      .on("2026-01-04")
      .showsAll(rule, "pub-clouds: upcoming, due 2026-03-20");
    given(...idle)
      .on("2026-03-14")
      .shows(rule, "pub-clouds: open, due 2026-03-20");
    given(...idle)
      .on("2026-03-15")
      .shows(rule, "pub-clouds: open, before-5, due 2026-03-20");
    given(...idle)
      .on("2026-03-20")
      .shows(rule, "pub-clouds: open, due, due 2026-03-20");
    given(...idle)
      .on("2026-03-21")
      .shows(rule, "pub-clouds: overdue, due 2026-03-20");
    expect(workings(idle)).toEqual([["approval-by-deadline", "stage-not-requested", "stage-not-requested"]]);
  });
});

describe("while it waits for its authors alone, the employer's days stand still", () => {
  const revising = [...approvedOnce, reviewed(ip, "2026-03-16", "revision-asked")];
  const round = [...revising, resubmitted(ip, "2026-03-24")];
  it.each([
    ["2026-03-15", "open, due 2026-03-30"],
    ["2026-03-16", "suspended"],
    ["2026-03-23", "suspended"],
    ["2026-03-24", "open, due 2026-04-09"],
    ["2026-04-03", "open, due 2026-04-09"],
    ["2026-04-04", "open, before-5, due 2026-04-09"],
    ["2026-04-10", "overdue, due 2026-04-09"],
  ])("from 16 March, and on from 24 March with eleven days left, over Easter; %s: %s", (day, line) =>
    given(...round)
      .on(day)
      .shows(rule, `pub-clouds: ${line}`),
  );

  it("not while another review is undecided and nobody revises it", () => {
    const both = [...underReview, reviewed(ip, "2026-03-16", "revision-asked")];
    given(...both)
      .on("2026-03-16")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...both, reviewed("supervisor", "2026-03-18", "approved"))
      .on("2026-03-18")
      .shows(rule, "pub-clouds: suspended");
    given(...both, reviewed("supervisor", "2026-03-18", "revision-asked"))
      .on("2026-03-18")
      .shows(rule, "pub-clouds: suspended");
  });
  it("nor once another review is requested", () => {
    const alone = [
      planned(),
      requested("supervisor", "2026-03-02"),
      reviewed("supervisor", "2026-03-09", "revision-asked"),
    ];
    given(...alone)
      .on("2026-03-12")
      .shows(rule, "pub-clouds: suspended");
    given(...alone, requested(ip, "2026-03-12"))
      .on("2026-03-12")
      .shows(rule, "pub-clouds: open, due 2026-04-03");
  });
  it("a request that another one of the same side replaced is waited for no more", () => {
    const again = [
      ...revising,
      requested(ip, "2026-03-18", { key: "again" }),
      reviewed("again", "2026-03-20", "revision-asked"),
    ];
    given(...again)
      .on("2026-03-19")
      .shows(rule, "pub-clouds: open, due 2026-04-02");
    given(...again, resubmitted(ip, "2026-03-23"))
      .on("2026-03-23")
      .shows(rule, "pub-clouds: suspended");
  });
  it("nor while nobody reviews: after a refusal the days run", () =>
    given(...approvedOnce, reviewed(ip, "2026-03-16", "refused"))
      .on("2026-03-27")
      .shows(rule, "pub-clouds: open, before-5, due 2026-03-30"));
  it("a revision after the last day moves nothing", () =>
    given(...approvedOnce, reviewed(ip, "2026-03-31", "revision-asked"))
      .on("2026-04-30")
      .shows(rule, "pub-clouds: overdue, escalated, due 2026-03-30"));
  it("an approval while it stands still meets it", () =>
    given(...revising, reviewed(ip, "2026-03-20", "approved"))
      .on("2026-03-20")
      .shows(rule, "pub-clouds: met, due 2026-04-07"));

  const until = (venueDeadline: string) => round.with(0, planned({ venueDeadline }));
  it.each([
    ["a late deadline counts alone while it stands still", "2026-05-08", "2026-05-08", "2026-04-09"],
    ["a deadline that comes while it goes on", "2026-04-03", "2026-04-03", "2026-04-03"],
    ["a deadline that comes while it stands still", "2026-03-20", "2026-03-20", "2026-03-20"],
  ])("%s", (_, deadline, revisingDue, then) => {
    const status = (day: string, due: string) => (day > due ? "overdue" : "open");
    const line = (day: string, due: string) => expect.stringMatching(`pub-clouds: ${status(day, due)}.*due ${due}$`);
    for (const [day, due] of [
      ["2026-03-17", revisingDue],
      ["2026-03-26", then],
    ] as const)
      given(...until(deadline))
        .on(day)
        .shows(rule, line(day, due));
  });
});

describe("how it ends", () => {
  it("given up: void", () =>
    given(...underReview, givenUp("2026-03-20"))
      .on("2026-03-20")
      .shows(rule, "pub-clouds: void, due 2026-03-30"));
  it("made public: void where it was not approved, for the breach says more", () => {
    given(...underReview, released("2026-03-20"))
      .on("2026-03-19")
      .shows(rule, "pub-clouds: open, due 2026-03-30");
    given(...underReview, released("2026-03-20"))
      .on("2026-03-20")
      .shows(rule, "pub-clouds: void, due 2026-03-30");
    given(...approved, released("2026-03-20"))
      .on("2026-03-20")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
  });
  it("an approval that is taken back before it appears makes a new duty; the first stays met", () => {
    const undone = [...approved, reviewed(ip, "2026-03-25", "refused")];
    given(...undone)
      .on("2026-03-24")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
    given(...undone)
      .on("2026-03-25")
      .shows(rule, "pub-clouds: met, due 2026-03-30", "pub-clouds.2026-03-25: open, due 2026-04-23");
    given(...undone, reviewed(ip, "2026-04-01", "approved"))
      .on("2026-04-01")
      .shows(rule, "pub-clouds: met, due 2026-03-30", "pub-clouds.2026-03-25: met, due 2026-04-23");
    const revisedBefore = [...undone, reviewed(ip, "2026-03-09", "revision-asked"), resubmitted(ip, "2026-03-12")];
    given(...revisedBefore)
      .on("2026-03-25")
      .shows(rule, "pub-clouds: met, due 2026-04-03", "pub-clouds.2026-03-25: open, due 2026-04-23");
    given(...undone, released("2026-03-24"))
      .on("2026-03-25")
      .shows(rule, "pub-clouds: met, due 2026-03-30");
  });
});

describe("several publications in one project: whose the reviews are cannot be said", () => {
  const mixed = [...approved, planned({}, { key: "pub-rain", occurredOn: "2026-02-02" })];
  it("from the day of the second plan", () => {
    given(...mixed)
      .on("2026-02-01")
      .shows(rule);
    given(...mixed)
      .on("2026-02-02")
      .shows(
        rule,
        "pub-clouds: undetermined, for want of which-publication",
        "pub-rain: undetermined, for want of which-publication",
      );
  });
  it("until one is given up: nothing is asked of that one", () =>
    given(...mixed, givenUp("2026-02-10", { key: "pub-rain" }))
      .on("2026-02-10")
      .shows(rule, "pub-clouds: undetermined, for want of which-publication", "pub-rain: void"));
  it("a disputed plan asks for nothing (its dispute is named by disputed-publication)", () =>
    given(...underReview, underTheSameId(planned(), { stages: ["ethics"] }))
      .on("2026-03-31")
      .showsAll(rule));
});

describe("told in time", () => {
  const told = (inbox: Inbox) => inbox.said.filter((line) => line.includes(rule));
  it("each step once; taken back when the deadline moves; closed by the last approval", () => {
    const inbox = new Inbox([configured()])
      .receives("2026-03-04", planned({ venueDeadline: "2026-03-20" }), ...reviews)
      .sweepsUntil("2026-03-16")
      .receives("2026-03-17", corrected(planned({ venueDeadline: "2026-03-20" }), { venueDeadline: "2026-06-19" }))
      .sweepsUntil("2026-03-31")
      .receives("2026-04-01", reviewed("supervisor", "2026-04-01", "approved"), reviewed(ip, "2026-03-31", "approved"))
      .sweepsUntil("2026-12-31");
    expect(told(inbox)).toEqual([
      `2026-03-15 raised ${rule}:pub-clouds before-5`,
      `2026-03-17 withdrawn ${rule}:pub-clouds before-5`,
      `2026-03-25 raised ${rule}:pub-clouds before-5`,
      `2026-03-28 raised ${rule}:pub-clouds before-2`,
      `2026-03-30 raised ${rule}:pub-clouds due`,
      `2026-03-31 raised ${rule}:pub-clouds overdue`,
      `2026-04-01 closed ${rule}:pub-clouds`,
    ]);
  });
});
