import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOfEvent, questionsAbout } from "../../shared/assessment/questions.ts";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { lookUp } from "../../shared/obligations/timeline.ts";
import {
  absent,
  answered,
  card,
  configured,
  contractChanged,
  corrected,
  hired,
  left,
  premiumPaid,
  requested,
  retracted,
  sheet,
  shift,
} from "../cast.ts";
import { anyPublication } from "../obligations/publication-stories.ts";
import { anyStory } from "../obligations/stories.ts";
import { dmfa, reportsReceipts } from "../receipts-cast.ts";
import { sampled } from "../sampled.ts";
import { Inbox } from "./inbox.ts";

const asked = (event: Parameters<typeof questionsAbout>[0]) =>
  questionsAbout(event, parseDay("2026-06-01"), new Map()).map(({ rule, part }) => `${rule.id} ${part}`);
const residence = [
  "a-card-renewal",
  "appeal-after-refusal",
  "applicant-abroad",
  "application-complete",
  "application-decision",
  "application-supplement",
  "authorisation-before-start",
  "card-renewed-by-holder",
  "cover-while-pending",
  "decision-beyond-cover",
  "employment-without-title",
  "hosting-agreement-without-recognition",
  "long-mobility-filed",
  "mobility-days",
  "mobility-notified",
  "papers-agree",
  "passport-valid",
  "region-notified",
  "title-after-refusal",
  "title-check",
  "first-document",
  "grant-presented",
  "orientation-year-request",
  "registration",
  "title-after-research",
  "unknown-reference",
  "visa-before-travel",
  "work-while-pending",
];
/** The rules about pay that come back every year. */
const ofAYear = [
  "disputed-pay",
  "end-of-year-premium",
  "minimum-remuneration",
  "paid-without-authorisation",
  "payment-plausible",
  "sources-disagree-pay",
  "same-revision-pay",
  "unknown-contract-of-payment",
];
/** The rules that are asked about a month of hours. */
const ofAMonth = [
  "work-without-authorisation",
  "daily-limit",
  "weekly-limit",
  "overtime",
  "daily-rest",
  "weekly-rest",
  "breaks",
  "minimum-shift",
  "disputed-hours",
  "sources-disagree-hours",
  "same-revision-hours",
];

describe("what an event calls into question", () => {
  it("a hire: every rule that reads employment, and their whole families", () =>
    expect(asked(hired()).sort()).toEqual(
      [...residence, "disputed-residence", "sources-disagree-residence", "same-revision-residence"]
        .map((rule) => `${rule} residence`)
        .concat(
          [
            "data-request",
            "dimona-in",
            "dimona-out",
            "dimona-agrees",
            "disputed-employment",
            "left-out-of-snapshot",
            "sources-disagree-employment",
            "same-revision-employment",
          ].map((rule) => `${rule} employment`),
        )
        .concat(["2025", "2026", "2027"].flatMap((year) => ofAYear.map((rule) => `${rule} pay#${year}`)))
        .sort(),
    ));
  it("a review: every rule about its publication, and nothing of a person", () =>
    expect(asked(requested("supervisor", "2026-03-02")).sort()).toEqual(
      [
        "disputed-publication",
        "patent-before-publication",
        "publication-approval",
        "publication-review",
        "publication-without-approval",
        "same-revision-publication",
        "sources-disagree-publication",
        "unknown-publication-reference",
      ].map((rule) => `${rule} publication`),
    ));
  it("a sheet: its month, those that its week touches or follows, and its four months", () => {
    const parts = (monday: string) => [...new Set(asked(sheet(monday, [])).map((one) => one.split(" ")[1]))].sort();
    expect(parts("2026-03-16")).toEqual(["hours#2026-03", "hours#2026-t1"]);
    expect(parts("2026-03-02")).toEqual(["hours#2026-02", "hours#2026-03", "hours#2026-t1"]);
    expect(parts("2026-03-30")).toEqual(["hours#2026-03", "hours#2026-04", "hours#2026-t1"]);
    expect(parts("2026-04-27")).toEqual(["hours#2026-04", "hours#2026-05", "hours#2026-t1", "hours#2026-t2"]);
    expect(asked(sheet("2026-03-16", []))).toEqual([
      ...ofAMonth.map((rule) => `${rule} hours#2026-03`),
      "average-limit hours#2026-t1",
      "average-pace hours#2026-t1",
    ]);
  });
  it("a sheet whose Sunday is the last of the month: its night belongs to the next", () =>
    expect(asked(sheet("2026-05-25", []))).toContain("daily-limit hours#2026-06"));
  it("an answer: the part of the obligation that it names", () => {
    const to = (obligation: string) => asked(answered("2026-08-01", obligation, { kind: "acknowledged" }));
    expect(to("daily-limit:2026-03-02")).toEqual([
      "disputed-answers answers",
      "sources-disagree-answers answers",
      "same-revision-answers answers",
      ...ofAMonth.map((rule) => `${rule} hours#2026-03`),
    ]);
    expect(to("average-limit:2026-01-01")).toContain("average-limit hours#2026-t1");
    expect(to("a-card-renewal:card-a-77")).toContain("a-card-renewal residence");
    expect(to("no-such-rule:card-a-77")).toEqual([
      "disputed-answers answers",
      "sources-disagree-answers answers",
      "same-revision-answers answers",
    ]);
  });
  it.each(["a-card-renewal:2026-13-0042", "daily-limit:2026-13-01", "daily-limit:0000-00"])(
    "an answer to %s, which names no day of the calendar, is recorded like any other",
    (obligation) => {
      const answer = answered("2026-08-01", obligation, { kind: "acknowledged" });
      expect(() => new Inbox().receives("2026-08-01", hired(), answer)).not.toThrow();
    },
  );
  it("is kept in the month of its Monday", () => {
    expect(partOfEvent(sheet("2026-03-30", []))).toBe("hours#2026-03");
    expect(partOfEvent(card())).toBe("residence");
    expect(partOfEvent(configured())).toBe("employer");
  });
});

describe("when everything is assessed anew", () => {
  it("a family that has no facts yet is reached too", () => {
    const { said } = new Inbox().receives("2025-01-01", hired()).isReassessed("2026-01-01");
    expect(said).toEqual(["2026-01-01 raised employment-without-title:hired.contract-asha undetermined"]);
  });
  it("in April, the breach of a week that began in March is told", () => {
    const turn = sheet("2026-03-30", [shift("2026-04-01T08:00:00+02:00", "2026-04-01T20:00:00+02:00")]);
    const inbox = new Inbox().receives("2026-03-29", turn);
    expect(inbox.said).toEqual([]);
    expect(inbox.isReassessed("2026-04-06").said).toContain("2026-04-06 raised daily-limit:2026-04-01 breached");
  });
});

describe("a duty that comes every year, by sweeps alone", () => {
  const paidMonthly = hired({
    startsOn: "2025-03-01",
    nationalities: ["BE"],
    jointCommittee: "200",
    monthlyGrossCents: 389_050,
  });
  const overdueOf = ({ said }: Inbox) =>
    said.flatMap((line) => (line.endsWith(" overdue") ? [line.replace(/ raised end-of-year-premium:/, " ")] : []));

  it("is told every December for as long as nothing is paid", () => {
    const inbox = new Inbox().receives("2025-02-10", paidMonthly).sweepsUntil("2029-06-30");
    expect(inbox.said.slice(0, 4)).toEqual([
      "2025-12-17 raised end-of-year-premium:2025.contract-asha before-14",
      "2025-12-28 raised end-of-year-premium:2025.contract-asha before-3",
      "2025-12-31 raised end-of-year-premium:2025.contract-asha due",
      "2026-01-01 raised end-of-year-premium:2025.contract-asha overdue",
    ]);
    expect(overdueOf(inbox)).toEqual(
      [2025, 2026, 2027, 2028].map((year) => `${year + 1}-01-01 ${year}.contract-asha overdue`),
    );
  });

  it("is told again in the years after one that was paid before any reminder", () => {
    const inbox = new Inbox().receives("2025-02-10", paidMonthly);
    for (const year of [2025, 2026, 2027]) {
      inbox.sweepsUntil(`${year}-12-10`).receives(`${year}-12-10`, premiumPaid(`${year}-12-10`, year, 389_050));
    }
    expect(inbox.sweepsUntil("2029-06-30").said).toEqual(
      [
        "2028-12-17 raised before-14",
        "2028-12-28 raised before-3",
        "2028-12-31 raised due",
        "2029-01-01 raised overdue",
        "2029-01-09 raised escalated",
      ].map((line) => line.replace("raised", "raised end-of-year-premium:2028.contract-asha")),
    );
  });

  it("is told after years without a right: seniority that takes long, a contract far ahead, a year of leave", () => {
    const own = { source: "contract", percentOfMonthlyPay: 100, seniorityMonths: 48, leavers: [] };
    const slow = new Inbox([configured({ endOfYearPremium: { own } })]);
    slow.receives("2025-02-10", hired({ nationalities: ["BE"], monthlyGrossCents: 389_050 })).sweepsUntil("2030-06-30");
    expect(overdueOf(slow)).toEqual(["2030-01-01 2029.contract-asha overdue"]);

    const ahead = new Inbox().receives(
      "2025-02-10",
      corrected(paidMonthly, { startsOn: "2028-01-01" }, { revision: 1 }),
    );
    expect(overdueOf(ahead.sweepsUntil("2029-06-30"))).toEqual(["2029-01-01 2028.contract-asha overdue"]);

    const leave = [
      absent("unpaid-leave", "2026-01-01", "2026-07-09"),
      absent("unpaid-leave", "2026-07-10", "2026-12-31"),
    ];
    const away = new Inbox().receives("2025-02-10", paidMonthly, premiumPaid("2025-12-01", 2025, 389_050), ...leave);
    expect(overdueOf(away.sweepsUntil("2028-06-30"))).toEqual(["2028-01-01 2027.contract-asha overdue"]);
  });

  it("ends with the relationship", () => {
    const inbox = new Inbox().receives("2025-02-10", paidMonthly).sweepsUntil("2026-06-30");
    inbox.receives("2026-07-01", left("2026-07-31", "dismissal")).sweepsUntil("2040-01-01");
    expect(overdueOf(inbox)).toEqual([
      "2026-01-01 2025.contract-asha overdue",
      "2026-08-06 2026.contract-asha overdue",
    ]);
    expect(inbox.wake).toBeNull();
  });

  it("a late hire is told of last year at once", () =>
    expect(new Inbox().receives("2027-02-10", paidMonthly).said).toEqual([
      "2027-02-10 raised end-of-year-premium:2026.contract-asha escalated",
    ]));

  it("a correction that comes years later reaches the old years at the next sweep, though nothing was ever paid", () => {
    const inbox = new Inbox().receives("2025-02-10", paidMonthly).sweepsUntil("2029-06-30");
    const count = inbox.said.length;
    inbox.receives("2029-07-01", retracted(paidMonthly)).sweeps("2029-07-02");
    expect(inbox.said.slice(count)).toEqual(
      [2028, 2025, 2026, 2027].map(
        (year) =>
          `${year === 2028 ? "2029-07-01" : "2029-07-02"} withdrawn end-of-year-premium:${year}.contract-asha escalated`,
      ),
    );
    expect(inbox.told.size).toBe(0);
  });

  it("pay that turns out higher opens the years that were paid by the lower one", () => {
    const inbox = new Inbox().receives("2025-02-10", paidMonthly);
    for (const year of [2025, 2026, 2027]) {
      inbox.sweepsUntil(`${year}-12-20`).receives(`${year}-12-20`, premiumPaid(`${year}-12-20`, year, 389_050));
    }
    const count = inbox.sweepsUntil("2028-03-01").said.length;
    const higher = contractChanged("2028-03-01", { monthlyGrossCents: 400_000 }, { holdsFrom: "2026-07-01" });
    inbox.receives("2028-03-01", higher).sweeps("2028-03-01");
    expect(inbox.said.slice(count)).toEqual(
      [2027, 2026].map((year) => `2028-03-01 raised end-of-year-premium:${year}.contract-asha escalated`),
    );
  });
});

/** Of an employer that reports receipts, so that what is asked of them is asked too. */
const reporting = () => new Inbox([reportsReceipts()]);

describe("the DmfA of an employer, which comes every quarter though nothing is reported", () => {
  const due = (inbox: Inbox, quarter: string) => inbox.said.filter((line) => line.includes(`dmfa-received:${quarter}`));
  it("is asked for in the years to come, and each receipt closes its own quarter, years later too", () => {
    const inbox = reporting().receives("2026-01-02", reportsReceipts()).sweepsUntil("2029-03-01");
    for (const quarter of ["2026.1", "2026.4", "2027.3", "2028.4"])
      expect(due(inbox, quarter).length, quarter).toBeGreaterThan(0);
    expect(due(inbox, "2029.1")).toEqual([]);
    expect([...inbox.told.keys()]).toContain("dmfa-received:2026.1");
    inbox.receives("2029-03-01", dmfa("2026-Q1", "2029-02-27"));
    expect([...inbox.told.keys()]).not.toContain("dmfa-received:2026.1");
    expect([...inbox.told.keys()]).toContain("dmfa-received:2026.2");
  });
  it("stands told alike in whatever order receipts and corrections come", () => {
    const first = dmfa("2026-Q1", "2026-05-04");
    const events = [
      reportsReceipts(),
      first,
      corrected(first, { quarter: "2026-Q2", kind: "original" }),
      dmfa("2026-Q1", "2026-05-06", "correction"),
      dmfa("2026-Q1", "2026-05-20", "original", { key: "dmfa-again" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        const inbox = reporting().receives("2026-05-21", ...shuffled);
        expect([...inbox.told.keys()]).toEqual([]);
        expect(new Set(inbox.sweepsUntil("2026-08-02").told.keys())).toEqual(new Set());
      }),
      { numRuns: 40 },
    );
  });
  it("asks nothing of the next sweep, for an event of the employer reaches its years at once", () => {
    const inbox = reporting().receives("2026-01-02", reportsReceipts());
    expect(inbox.wake === null ? null : formatDay(inbox.wake)).toBe("2026-04-01");
  });
});

describe.each([
  ["a person", anyStory],
  ["a publication", anyPublication],
])("for any story of %s, in whatever order it arrives", (_, anyOne) => {
  it("sweeping on wake days alone says what sweeping every day says (design, section 7, items 3 and 4)", () => {
    fc.assert(
      fc.property(anyOne, fc.integer({ min: 0, max: 150 }), (story, at) => {
        const day = formatDay(addDays(parseDay("2026-01-01"), at));
        const lazy = reporting().receives(day, ...story);
        const eager = reporting().receives(day, ...story);
        lazy.sweepsUntil("2026-12-31");
        for (let now = parseDay(day); now <= parseDay("2026-12-31"); now = addDays(now, 1))
          eager.sweeps(formatDay(now));
        expect(lazy.said).toEqual(eager.said);
        const told = [...lazy.told.keys()].sort();
        const said = lazy.said.length;
        lazy.isReassessed("2026-12-31").isReassessed("2026-12-31");
        expect([...lazy.told.keys()].sort()).toEqual(told);
        expect(lazy.said.slice(said)).toEqual([]);
      }),
      { numRuns: sampled(25, 60) },
    );
  });

  it("assessing anew twice on a day says nothing the second time", () => {
    fc.assert(
      fc.property(anyOne, (story) => {
        const inbox = reporting()
          .receives("2026-04-01", ...story)
          .isReassessed("2026-04-02");
        const count = inbox.said.length;
        inbox.isReassessed("2026-04-02");
        expect(inbox.said.slice(count)).toEqual([]);
      }),
      { numRuns: sampled(40, 100) },
    );
  });

  // What employment says of hours is left to the next sweep. Two kinds of obligation are left out, because what was told
  // of them before they fell silent stands: those whose clock stands still, and those that a person silenced. What is
  // told of the first must at least have passed before the clock stopped.
  it("what stands told after the next sweep does not depend on the order of arrival", () => {
    fc.assert(
      fc.property(
        anyOne.chain((story) =>
          fc.tuple(fc.constant(story), fc.shuffledSubarray([...story], { minLength: story.length })),
        ),
        ([story, shuffled]) => {
          expect(standing(reporting().receives("2026-04-01", ...shuffled))).toEqual(
            standing(reporting().receives("2026-04-01", ...story)),
          );
        },
      ),
      { numRuns: Number(process.env.RUNS ?? sampled(40, 100)) },
    );
  });
});

/** What stands told after the sweep of the next day, where that may not depend on the order of arrival. */
function standing(inbox: Inbox): readonly string[] {
  const today = parseDay("2026-04-02");
  const told = new Map(inbox.sweeps("2026-04-02").told);
  for (const { obligation, segments } of inbox.laidOut("2026-04-02")) {
    const view = lookUp(segments, today);
    const last = told.get(obligation.id);
    if (view.status === "suspended" && last !== undefined)
      expect(
        segments.filter(({ from, stage, due }) => from <= today && stage === last.stage && due === last.due),
      ).not.toEqual([]);
    if (view.status === "suspended" || view.muted) told.delete(obligation.id);
  }
  return [...told].map(([id, { stage, due }]) => [id, stage, due].join(" ")).sort();
}
