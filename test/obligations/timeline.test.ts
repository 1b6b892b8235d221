import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import type { Answer, Duty } from "../../shared/obligations/obligation.ts";
import { lookUp, nextChange, sameView, timeline, viewOn } from "../../shared/obligations/timeline.ts";
import { anyAnswers, anyDuty, anyObligation, start, windowDays } from "./generated.ts";

const days = Array.from({ length: windowDays }, (_, at) => addDays(start, at));

describe("for any obligation and any answers", () => {
  it("the view looked up is the view worked out, on every day", () => {
    fc.assert(
      fc.property(anyObligation, anyAnswers, (obligation, answers) => {
        const segments = timeline(obligation, answers);
        const wrong = days.find((day) => !sameView(lookUp(segments, day), viewOn(obligation, answers, day)));
        expect(wrong).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it("from a day to its next change no view changes, and on that day it does (design, section 7, item 3)", () => {
    fc.assert(
      fc.property(anyObligation, anyAnswers, fc.constantFrom(...days), (obligation, answers, day) => {
        const next = nextChange(timeline(obligation, answers), day);
        const view = viewOn(obligation, answers, day);
        const until = next ?? addDays(start, windowDays);
        const changed = days.find(
          (later) => later >= day && later < until && !sameView(viewOn(obligation, answers, later), view),
        );
        expect(changed).toBeUndefined();
        if (next !== null) expect(viewOn(obligation, answers, next)).not.toEqual(view);
      }),
      { numRuns: 1_000 },
    );
  });

  it("segments are in order and neighbours differ", () => {
    fc.assert(
      fc.property(anyObligation, anyAnswers, (obligation, answers) => {
        const segments = timeline(obligation, answers);
        for (const [at, segment] of segments.entries()) {
          const next = segments[at + 1];
          if (next === undefined) return;
          expect(next.from).toBeGreaterThan(segment.from);
          expect(sameView(segment, next)).toBe(false);
        }
      }),
    );
  });

  it("what is met or void is never overdue, and stays so", () => {
    fc.assert(
      fc.property(anyDuty, (duty) => {
        let ended: string | null = null;
        for (const day of days) {
          const { status, stage } = viewOn(duty, [], day);
          if (ended !== null && status !== ended) expect.fail(`${ended}, then ${status}`);
          if (status === "met" || status === "void") ended = status;
          if (ended !== null && stage !== null) expect.fail(`${ended}, and still ${stage}`);
          const done = [duty.met, duty.void].some((end) => end !== null && end <= day);
          if (done && status === "overdue") expect.fail("done and overdue");
        }
      }),
    );
  });
});

const on = parseDay;
const plain: Duty = {
  kind: "duty",
  id: "rule:subject",
  rule: "rule",
  anchor: on("2026-03-31"),
  opens: on("2026-03-01"),
  recommended: null,
  ladder: [14, 7],
  due: on("2026-03-31"),
  pauses: [],
  met: null,
  void: null,
  missing: null,
  because: { facts: [], parameters: [], workings: [] },
};
const words = (duty: Duty, day: string, answers: readonly Answer[] = []) => {
  const { status, stage, due } = viewOn(duty, answers, on(day));
  return [status, stage ?? "-", due === null ? "-" : formatDay(due)].join(" ");
};

describe("a duty, day by day", () => {
  it.each([
    ["2026-02-28", "upcoming - 2026-03-31"],
    ["2026-03-01", "open - 2026-03-31"],
    ["2026-03-16", "open - 2026-03-31"],
    ["2026-03-17", "open before-14 2026-03-31"],
    ["2026-03-24", "open before-7 2026-03-31"],
    ["2026-03-30", "open before-7 2026-03-31"],
    ["2026-03-31", "open due 2026-03-31"],
    ["2026-04-01", "overdue overdue 2026-03-31"],
  ])("%s: %s", (day, view) => expect(words(plain, day)).toBe(view));

  it("a fact that is missing is undetermined from the day it is needed, not the day before", () => {
    const duty = { ...plain, missing: { fact: "f", neededOn: on("2026-03-10") } };
    expect(words(duty, "2026-03-09")).toBe("open - 2026-03-31");
    expect(words(duty, "2026-03-10")).toBe("undetermined undetermined -");
  });

  it.each<[string, string | null, string | null, string]>([
    ["met before it was void", "2026-03-20", "2026-03-21", "met"],
    ["void before it was met", "2026-03-21", "2026-03-20", "void"],
    ["both on one day: done is done", "2026-03-20", "2026-03-20", "met"],
    ["met before it opened", "2026-02-01", null, "met"],
    ["met while a fact was missing", "2026-03-20", null, "met"],
  ])("%s: %3$s", (_, met, ended, status) => {
    const duty = {
      ...plain,
      met: met === null ? null : on(met),
      void: ended === null ? null : on(ended),
      missing: { fact: "f", neededOn: on("2026-03-01") },
    };
    expect(viewOn(duty, [], on("2026-03-25")).status).toBe(status);
  });
});

describe("a clock that stands still (design: no date is invented)", () => {
  const pause = (since: string, resumed?: { on: string; due: string }) => ({
    since: on(since),
    remaining: 10,
    resumed: resumed === undefined ? null : { on: on(resumed.on), due: on(resumed.due) },
  });
  const paused = (...pauses: ReturnType<typeof pause>[]): Duty => ({ ...plain, pauses });

  it("before the due day: suspended from that day, and there is no due day", () => {
    const duty = paused(pause("2026-03-20"));
    expect(words(duty, "2026-03-19")).toBe("open before-14 2026-03-31");
    expect(words(duty, "2026-03-20")).toBe("suspended - -");
  });
  it("never resumed: never overdue", () =>
    expect(words(paused(pause("2026-03-20")), "2030-01-01")).toBe("suspended - -"));
  it("on the due day itself: still in time", () =>
    expect(words(paused(pause("2026-03-31")), "2026-04-01")).toBe("suspended - -"));
  it("after the due day: moves nothing", () => {
    const late = paused(pause("2026-04-01", { on: "2026-04-10", due: "2026-04-20" }));
    expect(words(late, "2026-04-01")).toBe("overdue overdue 2026-03-31");
    expect(words(late, "2026-04-15")).toBe("overdue escalated 2026-03-31");
  });
  it("resumed: the new due day and its own ladder hold from that day", () => {
    const duty = paused(pause("2026-03-20", { on: "2026-04-10", due: "2026-04-30" }));
    expect(words(duty, "2026-04-09")).toBe("suspended - -");
    expect(words(duty, "2026-04-10")).toBe("open - 2026-04-30");
    expect(words(duty, "2026-04-16")).toBe("open before-14 2026-04-30");
    expect(words(duty, "2026-04-30")).toBe("open due 2026-04-30");
    expect(words(duty, "2026-05-01")).toBe("overdue overdue 2026-04-30");
  });
  it("twice: the second counts against the day that the first one gave", () => {
    const duty = paused(
      pause("2026-03-20", { on: "2026-04-10", due: "2026-04-30" }),
      pause("2026-04-20", { on: "2026-05-10", due: "2026-05-20" }),
    );
    expect(words(duty, "2026-04-20")).toBe("suspended - -");
    expect(words(duty, "2026-05-21")).toBe("overdue overdue 2026-05-20");
  });
  it("what is done while suspended is done", () => {
    const duty = { ...paused(pause("2026-03-20")), met: on("2026-03-25") };
    expect(words(duty, "2026-03-25")).toBe("met - -");
  });
});

describe("what a person says", () => {
  const said = (kind: "snoozed", from: string, until: string): Answer => ({
    kind,
    from: on(from),
    until: on(until),
    by: "hr",
    eventId: "a",
  });
  const silence = (answers: readonly Answer[], day: string) => {
    const { muted, round } = viewOn(plain, answers, on(day));
    return [muted, round];
  };
  it("a snooze holds from its day to its last day, and counts as a round after", () => {
    const answers = [said("snoozed", "2026-03-10", "2026-03-20")];
    expect(["2026-03-09", "2026-03-10", "2026-03-20", "2026-03-21"].map((day) => silence(answers, day))).toEqual([
      [false, 0],
      [true, 0],
      [true, 0],
      [false, 1],
    ]);
  });
  it("two that overlap are one silence, then two rounds", () => {
    const answers = [said("snoozed", "2026-03-10", "2026-03-20"), said("snoozed", "2026-03-15", "2026-03-25")];
    expect(silence(answers, "2026-03-21")).toEqual([true, 1]);
    expect(silence(answers, "2026-03-26")).toEqual([false, 2]);
  });
  it("one that ends before it begins counts for nothing, not even as a round", () =>
    expect(
      ["2026-03-11", "2026-03-20", "2026-03-21"].map((day) =>
        silence([said("snoozed", "2026-03-20", "2026-03-10")], day),
      ),
    ).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
    ]));
  it("a duty that is acknowledged is not silenced: it is closed by being done", () => {
    const acknowledged: Answer = { kind: "acknowledged", from: on("2026-03-10"), by: "hr", eventId: "a" };
    expect(silence([acknowledged], "2026-03-20")).toEqual([false, 0]);
  });
});

describe("what is overdue and not acknowledged is told to the deputy too", () => {
  const due = parseDay("2026-03-06");
  const owed: Duty = {
    kind: "duty",
    id: "rule:subject",
    rule: "rule",
    anchor: due,
    opens: parseDay("2026-01-01"),
    recommended: null,
    ladder: [],
    due,
    pauses: [],
    met: null,
    void: null,
    missing: null,
    because: { facts: [], parameters: [], workings: [] },
  };
  const acknowledged = (day: string): Answer => ({ kind: "acknowledged", from: parseDay(day), by: "hr", eventId: "a" });
  const stageOn = (day: string, answers: readonly Answer[], patience?: number) =>
    lookUp(timeline(owed, answers, patience), parseDay(day)).stage;

  it.each<[string, string, readonly Answer[], number | undefined]>([
    ["2026-03-07", "overdue", [], undefined],
    // Five working days after Friday the 6th have passed with Friday the 13th.
    ["2026-03-13", "overdue", [], undefined],
    ["2026-03-14", "escalated", [], undefined],
    ["2026-03-09", "overdue", [], 1],
    ["2026-03-10", "escalated", [], 1],
    ["2026-06-01", "overdue", [acknowledged("2026-03-13")], undefined],
    ["2026-06-01", "overdue", [acknowledged("2026-02-01")], undefined],
    // Too late: the deputy was told, and what was told is not taken back by it.
    ["2026-06-01", "escalated", [acknowledged("2026-03-14")], undefined],
  ])("on %s: %s", (day, stage, answers, patience) => expect(stageOn(day, answers, patience)).toBe(stage));

  it("holidays are no working days", () => {
    const easter = { ...owed, due: parseDay("2026-04-03") };
    const stage = (day: string) => lookUp(timeline(easter, []), parseDay(day)).stage;
    expect([stage("2026-04-11"), stage("2026-04-13"), stage("2026-04-14")]).toEqual([
      "overdue",
      "overdue",
      "escalated",
    ]);
  });
});
