import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOfEvent, questionsAbout } from "../../shared/assessment/questions.ts";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { answered, card, configured, hired, requested, sheet, shift } from "../cast.ts";
import { anyPublication } from "../obligations/publication-stories.ts";
import { anyStory } from "../obligations/stories.ts";
import { Inbox } from "./inbox.ts";

const asked = (event: Parameters<typeof questionsAbout>[0]) =>
  questionsAbout(event, parseDay("2026-06-01"), new Map()).map(({ rule, part }) => `${rule.id} ${part}`);
const residence = [
  "a-card-renewal",
  "cover-while-pending",
  "employment-without-title",
  "title-after-refusal",
  "unknown-reference",
];
/** The rules that are asked about a month of hours. */
const ofAMonth = [
  "daily-limit",
  "weekly-limit",
  "overtime",
  "daily-rest",
  "weekly-rest",
  "breaks",
  "minimum-shift",
  "disputed-hours",
];

describe("what an event calls into question", () => {
  it("a hire: every rule that reads employment, and their whole families", () =>
    expect(asked(hired()).sort()).toEqual(
      [...residence, "disputed-residence"]
        .map((rule) => `${rule} residence`)
        .concat("disputed-employment employment")
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
      ...ofAMonth.map((rule) => `${rule} hours#2026-03`),
    ]);
    expect(to("average-limit:2026-01-01")).toContain("average-limit hours#2026-t1");
    expect(to("a-card-renewal:card-a-77")).toContain("a-card-renewal residence");
    expect(to("no-such-rule:card-a-77")).toEqual(["disputed-answers answers"]);
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

describe.each([
  ["a person", anyStory],
  ["a publication", anyPublication],
])("for any story of %s, in whatever order it arrives", (_, anyOne) => {
  it("sweeping on wake days alone says what sweeping every day says (design, section 7, items 3 and 4)", () => {
    fc.assert(
      fc.property(anyOne, fc.integer({ min: 0, max: 150 }), (story, at) => {
        const day = formatDay(addDays(parseDay("2026-01-01"), at));
        const lazy = new Inbox().receives(day, ...story);
        const eager = new Inbox().receives(day, ...story);
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
      { numRuns: 60 },
    );
  });

  it("assessing anew twice on a day says nothing the second time", () => {
    fc.assert(
      fc.property(anyOne, (story) => {
        const inbox = new Inbox().receives("2026-04-01", ...story).isReassessed("2026-04-02");
        const count = inbox.said.length;
        inbox.isReassessed("2026-04-02");
        expect(inbox.said.slice(count)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  // What employment says of hours is left to the next sweep.
  it("what stands told after the next sweep does not depend on the order of arrival", () => {
    fc.assert(
      fc.property(
        anyOne.chain((story) =>
          fc.tuple(fc.constant(story), fc.shuffledSubarray([...story], { minLength: story.length })),
        ),
        ([story, shuffled]) => {
          const standing = (inbox: Inbox) =>
            [...inbox.sweeps("2026-04-02").told].map(([id, { stage, due }]) => [id, stage, due].join(" ")).sort();
          expect(standing(new Inbox().receives("2026-04-01", ...shuffled))).toEqual(
            standing(new Inbox().receives("2026-04-01", ...story)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
