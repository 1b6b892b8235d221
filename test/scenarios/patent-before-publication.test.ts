import { describe, expect, it } from "vitest";
import { rules } from "../../shared/obligations/rules.ts";
import { Inbox } from "../assessment/inbox.ts";
import {
  configured,
  corrected,
  givenUp,
  patentFiled,
  planned,
  released,
  requested,
  retracted,
  underTheSameId,
} from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "patent-before-publication";
/** A patent is planned, and it is to appear on Monday 1 June. */
const plan = planned({ patent: "planned", plannedOn: "2026-06-01" });
const inTime = "due 2026-05-31";
const early = "pub-clouds.released: breached, on";

describe("European Patent Convention, art. 54(2): the application is filed before the day on which it appears", () => {
  it.each([
    ["2026-04-01", `open, before-60, ${inTime}`],
    ["2026-04-30", `open, before-60, ${inTime}`],
    ["2026-05-01", `open, before-30, ${inTime}`],
    ["2026-05-16", `open, before-30, ${inTime}`],
    ["2026-05-17", `open, before-14, ${inTime}`],
    ["2026-05-24", `open, before-7, ${inTime}`],
    ["2026-05-28", `open, before-3, ${inTime}`],
    ["2026-05-30", `open, before-1, ${inTime}`],
    ["2026-05-31", `open, due, ${inTime}`],
    ["2026-06-01", `overdue, ${inTime}`],
  ])("%s: %s", (day, line) => given(plan).on(day).shows(rule, `pub-clouds: ${line}`));

  it("says nothing earlier than its ladder", () => given(plan).on("2026-03-31").shows(rule));

  it("is met on the day of filing", () => {
    given(plan, patentFiled("2026-05-20")).on("2026-05-19").shows(rule, `pub-clouds: open, before-14, ${inTime}`);
    given(plan, patentFiled("2026-05-20")).on("2026-05-20").shows(rule, `pub-clouds: met, ${inTime}`);
    given(plan, patentFiled("2026-06-03")).on("2026-06-02").shows(rule, `pub-clouds: overdue, ${inTime}`);
    given(plan, patentFiled("2026-06-03")).on("2026-06-03").shows(rule, `pub-clouds: met, ${inTime}`);
  });
  it("the first of two applications counts", () =>
    given(plan, patentFiled("2026-05-25", { key: "EP26000002" }), patentFiled("2026-05-20"))
      .on("2026-05-20")
      .shows(rule, `pub-clouds: met, ${inTime}`));
  it("void when it is given up; a filing that was retracted is none", () => {
    given(plan, givenUp("2026-05-20")).on("2026-05-20").shows(rule, `pub-clouds: void, ${inTime}`);
    given(plan, patentFiled("2026-05-20"), retracted(patentFiled("2026-05-20")))
      .on("2026-05-31")
      .shows(rule, `pub-clouds: open, due, ${inTime}`);
  });
  it("moves with the day on which it is to appear", () =>
    given(plan, corrected(plan, { plannedOn: "2026-07-01" }))
      .on("2026-05-31")
      .shows(rule, "pub-clouds: open, before-30, due 2026-06-30"));
  it("asks nothing where none is planned, whatever is filed or published", () =>
    given(planned({ plannedOn: "2026-06-01" }), released("2026-06-01"), patentFiled("2026-07-01"))
      .on("2026-12-31")
      .showsAll(rule));
  it("follows the employer's own ladder", () => {
    const lab = configured({ policies: { "patent-ladder": [10] } });
    given(plan, lab).on("2026-05-20").shows(rule);
    given(plan, lab).on("2026-05-21").shows(rule, `pub-clouds: open, before-10, ${inTime}`);
  });
});

describe("public before it was filed", () => {
  it.each([
    ["never filed", [plan, released("2026-05-20")]],
    ["filed the day after", [plan, released("2026-05-20"), patentFiled("2026-05-21")]],
  ])("%s: a breach since the day it was public, and the duty is void", (_, events) => {
    given(...events)
      .on("2026-05-19")
      .shows(rule, `pub-clouds: open, before-14, ${inTime}`);
    given(...events)
      .on("2026-05-20")
      .shows(rule, `pub-clouds: void, ${inTime}`, `${early} 2026-05-20`);
  });
  it.each(["2026-05-19", "2026-05-20"])("filed on %s, public on 20 May: not before the date of filing", (day) =>
    given(plan, released("2026-05-20"), patentFiled(day)).on("2026-05-20").shows(rule, `pub-clouds: met, ${inTime}`),
  );
  it("though nobody said when it was to appear", () =>
    given(planned({ patent: "planned" }), released("2026-05-20"))
      .on("2026-05-20")
      .shows(rule, `${early} 2026-05-20`));
  it("though it was given up, for what was shown was shown", () =>
    given(plan, givenUp("2026-05-10"), released("2026-05-20"))
      .on("2026-05-20")
      .shows(rule, `pub-clouds: void, ${inTime}`, `${early} 2026-05-20`));
  it("is mailed at once", () => expect(rules.find(({ id }) => id === rule)?.atOnce).toEqual(["breached"]));
});

describe("whether a patent is planned is not known", () => {
  const unknown = (more: object = {}) => planned({ patent: undefined, ...more });
  const question = "pub-clouds: undetermined, for want of patent-plan";
  it.each([
    ["when a first review is requested", [unknown(), requested("ethics", "2026-03-02")], "2026-03-01", "2026-03-02"],
    ["sixty days before it is to appear", [unknown({ plannedOn: "2026-06-01" })], "2026-04-01", "2026-04-02"],
    ["sixty days before the venue's deadline", [unknown({ venueDeadline: "2026-06-01" })], "2026-04-01", "2026-04-02"],
    [
      "whichever comes first",
      [unknown({ plannedOn: "2026-06-01" }), requested("supervisor", "2026-04-03")],
      "2026-04-01",
      "2026-04-02",
    ],
  ])("is asked %s", (_, events, dayBefore, day) => {
    given(...events)
      .on(dayBefore)
      .shows(rule);
    given(...events)
      .on(day)
      .shows(rule, question);
  });
  it("is asked when it was made public, at the latest; then not what to do before it appears, for it has", () => {
    const appeared = [unknown(), released("2026-05-20")];
    given(...appeared)
      .on("2026-05-19")
      .shows(rule);
    given(...appeared)
      .on("2026-05-20")
      .shows(rule, "pub-clouds: undetermined, for want of patent-of-released");
    given(requested("ethics", "2026-03-02"), ...appeared)
      .on("2026-12-31")
      .shows(rule, "pub-clouds: undetermined, for want of patent-of-released");
    expect(obligationsOf(rule, appeared)[0]?.because.facts).toContainEqual({
      name: "made-public-on",
      value: "2026-05-20",
      eventId: released("2026-05-20").eventId,
    });
    given(...appeared, corrected(unknown(), { patent: "none" }))
      .on("2026-12-31")
      .showsAll(rule);
  });
  it("is not asked of a bare plan, nor of one that was given up", () => {
    given(unknown()).on("2026-12-31").showsAll(rule);
    given(unknown(), requested("supervisor", "2026-03-02"), givenUp("2026-03-10"))
      .on("2026-03-10")
      .shows(rule, "pub-clouds: void");
  });
  it("a filing proves that one was planned", () => {
    given(unknown({ plannedOn: "2026-06-01" }), patentFiled("2026-04-20"))
      .on("2026-04-20")
      .shows(rule, `pub-clouds: met, ${inTime}`);
    given(unknown(), released("2026-04-10"), patentFiled("2026-04-20"))
      .on("2026-04-20")
      .shows(rule, `${early} 2026-04-10`);
  });
  it("the employer may ask later", () =>
    given(unknown({ plannedOn: "2026-06-01" }), configured({ policies: { "patent-question-days": 30 } }))
      .on("2026-05-01")
      .shows(rule));
});

describe("what else cannot be said is asked", () => {
  it("a patent is planned and no day on which it is to appear", () => {
    const undated = [planned({ patent: "planned" }), requested("supervisor", "2026-03-02")];
    given(...undated)
      .on("2026-03-01")
      .shows(rule);
    given(...undated)
      .on("2026-03-02")
      .shows(rule, "pub-clouds: undetermined, for want of day-of-appearance");
    given(...undated, patentFiled("2026-03-01"))
      .on("2026-12-31")
      .showsAll(rule);
  });
  it("a disputed filing", () =>
    given(plan, patentFiled("2026-05-20"), underTheSameId(patentFiled("2026-05-20"), {}, { occurredOn: "2026-05-25" }))
      .on("2026-06-01")
      .shows(rule, "pub-clouds: undetermined, for want of disputed-filing"));
  it("two publications in one project", () =>
    given(plan, planned({}, { key: "pub-rain", occurredOn: "2026-02-02" }))
      .on("2026-05-31")
      .shows(rule, "pub-clouds: undetermined, for want of which-publication"));
});

describe("told in time", () => {
  const told = (inbox: Inbox) => inbox.said.filter((line) => line.includes(rule));
  it("each step once, taken back when it is put off, closed by the filing", () => {
    const inbox = new Inbox([configured()])
      .receives("2026-05-12", plan)
      .sweepsUntil("2026-05-30")
      .receives("2026-05-30", corrected(plan, { plannedOn: "2026-12-01" }))
      .sweepsUntil("2026-10-01")
      .receives("2026-10-02", patentFiled("2026-10-02"))
      .sweepsUntil("2026-12-31");
    expect(told(inbox)).toEqual([
      `2026-05-12 raised ${rule}:pub-clouds before-30`,
      `2026-05-17 raised ${rule}:pub-clouds before-14`,
      `2026-05-24 raised ${rule}:pub-clouds before-7`,
      `2026-05-28 raised ${rule}:pub-clouds before-3`,
      `2026-05-30 raised ${rule}:pub-clouds before-1`,
      `2026-05-30 withdrawn ${rule}:pub-clouds before-1`,
      `2026-10-01 raised ${rule}:pub-clouds before-60`,
      `2026-10-02 closed ${rule}:pub-clouds`,
    ]);
  });
  it("public too early: the breach at once, told as over when it is filed, taken back when none was planned", () => {
    const inbox = () =>
      new Inbox([configured()]).receives("2026-05-20", plan).receives("2026-05-21", released("2026-05-21"));
    const filed = inbox().receives("2026-05-27", patentFiled("2026-05-27")).sweepsUntil("2026-12-31");
    expect(told(filed).slice(1)).toEqual([
      `2026-05-21 closed ${rule}:pub-clouds`,
      `2026-05-21 raised ${rule}:pub-clouds.released breached`,
      `2026-05-27 raised ${rule}:pub-clouds.released breached`,
    ]);
    const none = inbox()
      .receives("2026-05-27", corrected(plan, { patent: "none" }))
      .sweepsUntil("2026-12-31");
    expect(told(none).slice(3)).toEqual([`2026-05-27 withdrawn ${rule}:pub-clouds.released breached`]);
  });
});
