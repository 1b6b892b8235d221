import { describe, expect, it } from "vitest";
import { alertFor, type Told, toldAfter, withdrawal } from "../../shared/alerts/told.ts";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import type { Answer, Duty, Limit, Obligation, Undetermined } from "../../shared/obligations/obligation.ts";
import { lookUp, timeline } from "../../shared/obligations/timeline.ts";
import { Inbox } from "../assessment/inbox.ts";
import { card, configured, corrected, filed, hired, retracted } from "../cast.ts";
import { ashaInOrder } from "../checks-cast.ts";

const on = parseDay;
const common = {
  id: "rule:subject",
  rule: "rule",
  because: { facts: [], parameters: [], workings: [{ say: "a-reason", with: {} }] },
};
const duty = (due: string, more: Partial<Duty> = {}): Duty => ({
  ...common,
  kind: "duty",
  anchor: on(due),
  opens: addDays(on(due), -60),
  recommended: addDays(on(due), -10),
  ladder: [30, 14, 7],
  due: on(due),
  pauses: [],
  met: null,
  void: null,
  missing: null,
  ...more,
});
const limit = (day: string): Limit => ({
  ...common,
  kind: "limit",
  anchor: on(day),
  on: on(day),
  until: on(day),
  lasting: false,
});
const unknown = (neededOn: string): Undetermined => ({
  ...common,
  kind: "undetermined",
  anchor: on(neededOn),
  missing: { fact: "nationality", neededOn: on(neededOn) },
  void: null,
});
const told = (stage: Told["stage"], due: string | null, more: Partial<Told> = {}): Told => ({
  stage,
  due: due === null ? null : on(due),
  round: 0,
  over: false,
  muted: false,
  number: 1,
  first: 1,
  anchor: on(due ?? "2026-03-01"),
  ...more,
});
const snoozed = (from: string, until: string): Answer => ({
  kind: "snoozed",
  from: on(from),
  until: on(until),
  by: "hr",
  eventId: "a",
});

/** The number that the dossier's ledger gives to what is raised now. */
const nextNumber = 9;

/** What is said of an obligation on a day, in a line, and what is kept of it. */
function hear(obligation: Obligation, day: string, before?: Told, answers: readonly Answer[] = []) {
  const segments = timeline(obligation, answers);
  const view = lookUp(segments, on(day));
  const alert = alertFor(obligation, segments, view, before, on(day), nextNumber);
  const kept = toldAfter(alert, before, view, obligation.anchor);
  const due = alert?.due === null || alert === null ? "-" : formatDay(alert.due);
  const line = alert && [alert.kind, alert.stage ?? "-", due, `no. ${alert.number}`].join(" ");
  return { line, skipped: alert?.skipped ?? [], kept, alert };
}

const march = duty("2026-03-31");

describe("what is said of an obligation, given what was told before", () => {
  it.each<[string, Obligation, string, Told | undefined, readonly Answer[], string | null, readonly string[]]>([
    ["before the first step", march, "2026-02-28", undefined, [], null, []],
    ["the first step", march, "2026-03-01", undefined, [], "raised before-30 2026-03-31 no. 9", []],
    ["the same step again", march, "2026-03-10", told("before-30", "2026-03-31"), [], null, []],
    [
      "the next step",
      march,
      "2026-03-17",
      told("before-30", "2026-03-31"),
      [],
      "raised before-14 2026-03-31 no. 9",
      [],
    ],
    [
      "steps that were missed",
      march,
      "2026-03-31",
      told("before-30", "2026-03-31"),
      [],
      "raised due 2026-03-31 no. 9",
      ["before-14", "before-7"],
    ],
    [
      "a first sight when all is late",
      march,
      "2026-04-01",
      undefined,
      [],
      "raised overdue 2026-03-31 no. 9",
      ["before-30", "before-14", "before-7", "due"],
    ],
    ["overdue and not yet escalated", march, "2026-04-08", told("overdue", "2026-03-31"), [], null, []],
    [
      "overdue for five working days, Easter Monday among them",
      march,
      "2026-04-09",
      told("overdue", "2026-03-31"),
      [],
      "raised escalated 2026-03-31 no. 9",
      [],
    ],
    ["still overdue a year later", march, "2027-04-01", told("escalated", "2026-03-31"), [], null, []],
    [
      "due moved earlier",
      duty("2026-03-20"),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      "raised before-14 2026-03-20 no. 9",
      [],
    ],
    [
      "due moved later, within the same step",
      duty("2026-04-01"),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      "raised before-30 2026-04-01 no. 9",
      [],
    ],
    [
      "due moved back before any step",
      duty("2026-06-30"),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      "withdrawn before-30 2026-03-31 no. 1",
      [],
    ],
    ["due moved back before any step, never told", duty("2026-06-30"), "2026-03-10", undefined, [], null, []],
    [
      "met",
      duty("2026-03-31", { met: on("2026-03-10") }),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      "closed - 2026-03-31 no. 1",
      [],
    ],
    ["met and never told", duty("2026-03-31", { met: on("2026-03-10") }), "2026-03-10", undefined, [], null, []],
    [
      "void",
      duty("2026-03-31", { void: on("2026-03-10") }),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      "closed - 2026-03-31 no. 1",
      [],
    ],
    ["muted", march, "2026-03-17", told("before-30", "2026-03-31"), [snoozed("2026-03-10", "2026-03-20")], null, []],
    ["muted and never told", march, "2026-03-17", undefined, [snoozed("2026-03-10", "2026-03-20")], null, []],
    [
      "muted, and met meanwhile",
      duty("2026-03-31", { met: on("2026-03-12") }),
      "2026-03-12",
      told("before-30", "2026-03-31"),
      [snoozed("2026-03-10", "2026-03-20")],
      "closed - 2026-03-31 no. 1",
      [],
    ],
    [
      "the silence ends, in the same step",
      march,
      "2026-03-13",
      told("before-30", "2026-03-31"),
      [snoozed("2026-03-10", "2026-03-12")],
      "raised before-30 2026-03-31 no. 9",
      [],
    ],
    [
      "the silence ends, a step later",
      march,
      "2026-03-21",
      told("before-30", "2026-03-31"),
      [snoozed("2026-03-10", "2026-03-20")],
      "raised before-14 2026-03-31 no. 9",
      [],
    ],
    [
      "told after the silence: nothing more",
      march,
      "2026-03-22",
      told("before-14", "2026-03-31", { round: 1, number: 2 }),
      [snoozed("2026-03-10", "2026-03-20")],
      null,
      [],
    ],
    [
      "a clock that stands still keeps what was told",
      duty("2026-03-31", { pauses: [{ since: on("2026-03-10"), remaining: 21, resumed: null }] }),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      null,
      [],
    ],
    [
      "a clock that stood still before the stage that was told, which was learnt late",
      duty("2026-03-31", { pauses: [{ since: on("2026-03-10"), remaining: 21, resumed: null }] }),
      "2026-04-01",
      told("overdue", "2026-03-31"),
      [],
      "withdrawn overdue 2026-03-31 no. 1",
      [],
    ],
    [
      "a clock that goes on with a later day",
      duty("2026-03-31", {
        pauses: [{ since: on("2026-03-10"), remaining: 21, resumed: { on: on("2026-05-01"), due: on("2026-05-22") } }],
      }),
      "2026-05-01",
      told("before-30", "2026-03-31"),
      [],
      "raised before-30 2026-05-22 no. 9",
      [],
    ],
    ["a fact is missing", unknown("2026-03-01"), "2026-03-01", undefined, [], "raised undetermined - no. 9", []],
    ["a fact is missing, but not needed yet", unknown("2026-03-01"), "2026-02-28", undefined, [], null, []],
    ["a fact is missing still", unknown("2026-03-01"), "2026-04-01", told("undetermined", null), [], null, []],
    [
      "undetermined, then known and far away",
      duty("2026-06-30"),
      "2026-03-10",
      told("undetermined", null),
      [],
      "withdrawn undetermined - no. 1",
      [],
    ],
    [
      "undetermined, then known and near",
      march,
      "2026-03-10",
      told("undetermined", null),
      [],
      "raised before-30 2026-03-31 no. 9",
      [],
    ],
    [
      "undetermined, then known and done",
      duty("2026-03-31", { met: on("2026-03-05") }),
      "2026-03-10",
      told("undetermined", null),
      [],
      "closed - 2026-03-31 no. 1",
      [],
    ],
    [
      "known, then undetermined",
      unknown("2026-03-01"),
      "2026-03-10",
      told("before-30", "2026-03-31"),
      [],
      "raised undetermined - no. 9",
      [],
    ],
    ["a breach", limit("2026-03-02"), "2026-03-09", undefined, [], "raised breached 2026-03-02 no. 9", []],
    ["a breach of tomorrow", limit("2026-03-10"), "2026-03-09", undefined, [], null, []],
    [
      "a breach that turns out to be later",
      limit("2026-03-10"),
      "2026-03-09",
      told("breached", "2026-03-02"),
      [],
      "withdrawn breached 2026-03-02 no. 1",
      [],
    ],
  ])("%s", (_, obligation, day, before, answers, line, skipped) => {
    const heard = hear(obligation, day, before, answers);
    expect([heard.line, heard.skipped]).toEqual([line, skipped]);
  });
});

describe("what is kept", () => {
  it("the stage, due day, round and number of what was raised", () => {
    const answers = [snoozed("2026-03-01", "2026-03-05")];
    expect(hear(march, "2026-03-17", told("before-30", "2026-03-31"), answers).kept).toEqual({
      stage: "before-14",
      due: on("2026-03-31"),
      round: 1,
      over: false,
      muted: false,
      number: 9,
      first: 1,
      anchor: on("2026-03-31"),
    });
  });
  it("the same as before where nothing was said", () => {
    const before = told("before-30", "2026-03-31");
    expect(hear(march, "2026-03-10", before).kept).toBe(before);
  });
  it("the number of the first alert of its run, begun anew after it was closed", () => {
    const before = told("before-14", "2026-03-31", { number: 5, first: 3 });
    expect(hear(march, "2026-03-24", before).kept).toMatchObject({ number: 9, first: 3 });
    expect(hear(march, "2026-03-24").kept).toMatchObject({ number: 9, first: 9 });
  });
  it("nothing of what was closed or withdrawn", () => {
    const before = told("before-30", "2026-03-31");
    expect(hear(duty("2026-03-31", { met: on("2026-03-10") }), "2026-03-10", before).kept).toBeUndefined();
    expect(hear(duty("2026-06-30"), "2026-03-10", before).kept).toBeUndefined();
  });
  it("nothing of a breach that was acknowledged", () => {
    const acknowledged: Answer = { kind: "acknowledged", from: on("2026-03-10"), by: "hr", eventId: "a" };
    expect(
      hear(limit("2026-03-02"), "2026-03-11", told("breached", "2026-03-02"), [acknowledged]).kept,
    ).toBeUndefined();
  });
  it("what is withdrawn names the day that was told, and where it goes on the day it moved to", () => {
    const before = told("before-30", "2026-03-31");
    const days = { due: on("2026-03-31"), movedTo: on("2026-06-30") };
    expect(hear(duty("2026-06-30"), "2026-03-10", before).alert).toMatchObject({ kind: "withdrawn", ...days });
    expect(withdrawal("rule:subject", "rule", before)).toMatchObject({ ...days, kind: "withdrawn", movedTo: null });
  });
  it("an alert carries why, the day it is best done by, and what is missing", () => {
    expect(hear(march, "2026-03-01").alert).toMatchObject({
      because: common.because,
      recommended: on("2026-03-21"),
      missing: null,
    });
    expect(hear(unknown("2026-03-01"), "2026-03-01").alert).toMatchObject({
      missing: "nationality",
      recommended: null,
    });
  });
});

describe("a dossier over time", () => {
  const asha = [hired(), card()];
  it("each step once, the last of them until it is done", () => {
    const { said } = new Inbox().receives("2026-01-05", ...asha.toReversed()).sweepsUntil("2026-10-01");
    expect(said.filter((line) => line.includes("a-card-renewal"))).toEqual([
      ...[
        ["2026-06-02", 120],
        ["2026-07-02", 90],
        ["2026-08-01", 60],
        ["2026-08-31", 30],
        ["2026-09-16", 14],
        ["2026-09-23", 7],
        ["2026-09-29", 1],
      ].map(([day, days]) => `${day} raised a-card-renewal:card-a-77 before-${days}`),
      "2026-09-30 raised a-card-renewal:card-a-77 due",
      "2026-10-01 raised a-card-renewal:card-a-77 overdue",
    ]);
  });
  it("sweeps that were missed are caught up by one: the latest step alone", () => {
    const { said } = new Inbox().receives("2026-01-05", ...ashaInOrder).sweeps("2026-09-16");
    expect(said).toEqual(["2026-09-16 raised a-card-renewal:card-a-77 before-14"]);
  });
  it("a filing closes it; a card that is retracted withdraws it; each once", () => {
    const filing = new Inbox().receives("2026-09-16", ...ashaInOrder).receives("2026-09-17", filed("2026-09-17"));
    expect(filing.sweepsUntil("2026-09-18").isReassessed("2026-09-19").said.slice(1)).toEqual([
      "2026-09-17 closed a-card-renewal:card-a-77",
      "2026-09-17 raised cover-while-pending:card-a-77 before-14",
    ]);
    const gone = new Inbox().receives("2026-09-16", ...ashaInOrder).receives("2026-09-17", retracted(card()));
    expect(gone.isReassessed("2026-09-18").said.filter((line) => line.includes("a-card-renewal"))).toEqual([
      "2026-09-16 raised a-card-renewal:card-a-77 before-14",
      "2026-09-17 withdrawn a-card-renewal:card-a-77 before-14",
    ]);
  });
  it("a corrected expiry takes the old day back and tells the new one in its own time", () => {
    const { said } = new Inbox([configured()])
      .receives("2026-09-16", ...ashaInOrder)
      .receives("2026-09-17", corrected(card(), { expiresOn: "2027-03-31" }))
      .sweepsUntil("2026-12-01");
    expect(said).toEqual([
      "2026-09-16 raised a-card-renewal:card-a-77 before-14",
      "2026-09-17 withdrawn a-card-renewal:card-a-77 before-14",
      "2026-12-01 raised a-card-renewal:card-a-77 before-120",
    ]);
  });
  it("two clocks that disagree about midnight: a dossier never goes back to an earlier day", () => {
    const inbox = new Inbox().receives("2026-09-30", ...ashaInOrder).sweeps("2026-10-01");
    const count = inbox.said.length;
    inbox.receives("2026-09-30", filed("2026-12-01", { key: "of-another-card" })).isReassessed("2026-09-29");
    expect(inbox.said.slice(count)).toEqual([]);
  });
});
