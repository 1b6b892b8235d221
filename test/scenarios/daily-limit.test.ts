import { describe, expect, it } from "vitest";
import { Inbox } from "../assessment/inbox.ts";
import { answered, configured, corrected, retracted, type Shift, sheet, shift, underTheSameId } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "daily-limit";
/** Monday 2 March 2026, winter time. */
const monday = (from: string, to: string, ...breaks: [string, string][]) =>
  shift(`2026-03-02T${from}:00+01:00`, `2026-03-02T${to}:00+01:00`, ...breaks);
const pause = (from: string, to: string): [string, string] => [
  `2026-03-02T${from}:00+01:00`,
  `2026-03-02T${to}:00+01:00`,
];
const week = (...shifts: Shift[]) => sheet("2026-03-02", shifts);
const minutesOver = (...events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ id, because }) => [id, because.workings[0]?.with.minutes]);

describe("Labour Act of 16 March 1971, art. 27, par. 1: at most eleven hours of work in a day", () => {
  it("11h00 is lawful, 11h01 is not", () => {
    given(week(monday("08:00", "19:00")))
      .on("2026-03-02")
      .showsAll(rule);
    given(week(monday("08:00", "19:01")))
      .on("2026-03-02")
      .shows(rule, "2026-03-02: breached, on 2026-03-02");
  });

  it("breaks are no work", () => {
    given(week(monday("08:00", "19:30", pause("12:00", "12:30"))))
      .on("2026-03-02")
      .showsAll(rule);
    expect(minutesOver(week(monday("08:00", "19:30", pause("12:00", "12:29"))))).toEqual([
      ["daily-limit:2026-03-02", 661],
    ]);
  });

  it("a break counts once when two tell it, and only inside the shift", () =>
    expect(
      minutesOver(
        week(monday("08:00", "20:00", pause("12:00", "12:30"), pause("12:15", "12:45"), pause("07:00", "08:05"))),
      ),
    ).toEqual([["daily-limit:2026-03-02", 670]]));

  it("two shifts of a day add up", () =>
    expect(minutesOver(week(monday("06:00", "12:00"), monday("14:00", "19:30")))).toEqual([
      ["daily-limit:2026-03-02", 690],
    ]));

  it("a shift over midnight is split between its days", () => {
    const night = shift("2026-03-02T12:00:00+01:00", "2026-03-03T10:00:00+01:00");
    expect(minutesOver(week(night))).toEqual([["daily-limit:2026-03-02", 720]]);
    const twenty = shift("2026-03-02T14:00:00+01:00", "2026-03-03T10:00:00+01:00");
    expect(minutesOver(week(twenty))).toEqual([]);
  });

  it("what two sheets both tell is counted once", () => {
    const again = sheet("2026-03-02", [monday("08:00", "18:00")], { key: "sheet-of-payroll" });
    expect(minutesOver(week(monday("08:00", "18:00")), again)).toEqual([]);
    const longer = sheet("2026-03-02", [monday("12:00", "19:30")], { key: "sheet-of-payroll" });
    expect(minutesOver(week(monday("08:00", "18:00")), longer)).toEqual([["daily-limit:2026-03-02", 690]]);
  });

  it("names the sheets it rests on", () => {
    const second = sheet("2026-03-02", [monday("19:00", "20:00")], { key: "sheet-of-payroll" });
    const elsewhere = sheet("2026-03-09", [], {});
    const [found] = obligationsOf(rule, [
      week(monday("08:00", "19:00")),
      second,
      elsewhere,
      configured({ sector: "private" }),
    ]);
    expect(found?.because.facts.map(({ value }) => value)).toEqual(["sheet-2026-03-02", "sheet-of-payroll"]);
    expect(found?.because.parameters).toEqual([
      { id: "daily-minutes-max", value: 660, since: "2017-02-01", toBeConfirmed: false },
    ]);
  });
});

describe("the nights on which clocks change (Directive 2000/84/EC): elapsed time counts", () => {
  it("29 March 2026 has 23 hours: from midnight to noon are eleven hours", () => {
    const spring = (end: string) =>
      sheet("2026-03-23", [shift("2026-03-29T00:00:00+01:00", `2026-03-29T${end}:00+02:00`)]);
    expect(minutesOver(spring("12:00"))).toEqual([]);
    expect(minutesOver(spring("12:01"))).toEqual([["daily-limit:2026-03-29", 661]]);
  });
  it("25 October 2026 has 25 hours: from midnight to ten are eleven hours", () => {
    const autumn = (end: string) =>
      sheet("2026-10-19", [shift("2026-10-25T00:00:00+02:00", `2026-10-25T${end}:00+01:00`)]);
    expect(minutesOver(autumn("10:00"))).toEqual([]);
    expect(minutesOver(autumn("10:01"))).toEqual([["daily-limit:2026-10-25", 661]]);
  });
  it("the civil day is Belgium's, whatever the offset that was sent", () =>
    expect(minutesOver(sheet("2026-03-02", [shift("2026-03-02T23:30:00Z", "2026-03-03T11:00:00Z")]))).toEqual([
      ["daily-limit:2026-03-03", 690],
    ]));
});

describe("as sheets arrive", () => {
  const long = week(monday("08:00", "20:00"));
  const breach = "daily-limit:2026-03-02";

  it("a breach is told when its sheet comes, once", () => {
    const said = new Inbox()
      .receives("2026-03-09", long, long)
      .sweepsUntil("2026-12-31")
      .isReassessed("2027-01-01")
      .saidOf(rule);
    expect(said).toEqual([`2026-03-09 raised ${breach} breached`]);
  });
  it("a correction takes it back, once", () => {
    const said = new Inbox()
      .receives("2026-03-09", long)
      .receives("2026-03-10", corrected(long, { shifts: [monday("08:00", "18:00")] }))
      .receives("2026-03-11", corrected(long, { shifts: [] }, { revision: 3 }))
      .saidOf(rule);
    expect(said.slice(1)).toEqual([`2026-03-10 withdrawn ${breach} breached`]);
  });
  it("a retraction takes it back", () => {
    const said = new Inbox().receives("2026-03-09", long).receives("2026-03-10", retracted(long)).saidOf(rule);
    expect(said.slice(1)).toEqual([`2026-03-10 withdrawn ${breach} breached`]);
  });
  it("a retraction that comes first wins over the sheet it takes back", () => {
    const said = new Inbox().receives("2026-03-09", retracted(long), long).saidOf(rule);
    expect(said).toEqual([]);
  });
  it("a sheet that was planned is told on its day", () => {
    const said = new Inbox().receives("2026-02-20", long).sweepsUntil("2026-03-31").saidOf(rule);
    expect(said).toEqual([`2026-03-02 raised ${breach} breached`]);
  });

  it("a week over the turn of the month is told in both months, and taken back in both", () => {
    const turn = sheet("2026-03-30", [
      shift("2026-03-31T08:00:00+02:00", "2026-03-31T20:00:00+02:00"),
      shift("2026-04-01T08:00:00+02:00", "2026-04-01T20:00:00+02:00"),
    ]);
    const inbox = new Inbox().receives("2026-04-06", turn);
    expect(inbox.saidOf(rule).toSorted()).toEqual([
      "2026-04-06 raised daily-limit:2026-03-31 breached",
      "2026-04-06 raised daily-limit:2026-04-01 breached",
    ]);
    inbox.receives("2026-04-07", corrected(turn, { shifts: [] }));
    expect(inbox.saidOf(rule).slice(2).toSorted()).toEqual([
      "2026-04-07 withdrawn daily-limit:2026-03-31 breached",
      "2026-04-07 withdrawn daily-limit:2026-04-01 breached",
    ]);
  });
  it("a shift over midnight of the last Sunday of a month is told in the next month", () => {
    const sunday = sheet("2026-05-25", [shift("2026-05-31T23:00:00+02:00", "2026-06-01T12:00:00+02:00")]);
    const said = new Inbox().receives("2026-06-01", sunday).saidOf(rule);
    expect(said).toEqual(["2026-06-01 raised daily-limit:2026-06-01 breached"]);
  });
  it("the next month's sheet does not take it back", () => {
    const sunday = sheet("2026-05-25", [shift("2026-05-31T23:00:00+02:00", "2026-06-01T12:00:00+02:00")]);
    const said = new Inbox()
      .receives("2026-06-01", sunday)
      .receives("2026-06-08", sheet("2026-06-01", []))
      .saidOf(rule);
    expect(said).toEqual(["2026-06-01 raised daily-limit:2026-06-01 breached"]);
  });
});

describe("what HR answers", () => {
  const long = week(monday("08:00", "20:00"));
  const breach = "daily-limit:2026-03-02";
  const told = () => new Inbox().receives("2026-03-09", long);

  it("an acknowledged breach stays silent for good", () => {
    const said = told()
      .receives("2026-03-10", answered("2026-03-10", breach, { kind: "acknowledged" }))
      .sweepsUntil("2027-12-31")
      .isReassessed("2028-01-01")
      .receives("2028-01-02", long, sheet("2026-03-16", []))
      .saidOf(rule);
    expect(said.slice(1)).toEqual([`2026-03-10 closed ${breach}`]);
  });
  it("a snoozed breach is told anew on the day after the snooze", () => {
    const said = told()
      .receives("2026-03-10", answered("2026-03-10", breach, { kind: "snoozed", until: "2026-03-20" }))
      .sweepsUntil("2026-12-31")
      .saidOf(rule);
    expect(said.slice(1)).toEqual([`2026-03-21 raised ${breach} breached`]);
  });
  it("a waived breach is told anew when the waiver ends", () => {
    const waived = { kind: "waived", until: "2026-06-30", reason: "force majeure, art. 26" } as const;
    const said = told()
      .receives("2026-03-10", answered("2026-03-10", breach, waived))
      .sweepsUntil("2026-12-31")
      .saidOf(rule);
    expect(said.slice(1)).toEqual([`2026-07-01 raised ${breach} breached`]);
  });
  it("a snooze that was answered before the breach was known holds for it", () => {
    const said = new Inbox()
      .receives("2026-03-05", answered("2026-03-05", breach, { kind: "snoozed", until: "2026-03-20" }))
      .receives("2026-03-09", long)
      .sweepsUntil("2026-12-31")
      .saidOf(rule);
    expect(said).toEqual([`2026-03-21 raised ${breach} breached`]);
  });

  it("a snooze that is taken back is over at once", () => {
    const snooze = answered("2026-03-10", breach, { kind: "snoozed", until: "2026-12-31" });
    const said = new Inbox()
      .receives("2026-03-10", snooze, long)
      .receives("2026-03-12", retracted(snooze))
      .sweepsUntil("2026-03-31")
      .saidOf(rule);
    expect(said).toEqual([`2026-03-12 raised ${breach} breached`]);
  });

  it("a snooze that meant another day is corrected: the first day speaks at once", () => {
    const snooze = answered("2026-03-10", breach, { kind: "snoozed", until: "2026-12-31" });
    const said = new Inbox()
      .receives("2026-03-10", snooze, long)
      .receives("2026-03-12", corrected(snooze, { obligation: "daily-limit:2026-01-02" }))
      .sweepsUntil("2026-03-31")
      .saidOf(rule);
    expect(said).toEqual([`2026-03-12 raised ${breach} breached`]);
  });
});

describe("a sheet whose week or whose content is unsure", () => {
  it("a sheet belongs to its week for good: sent again under another, both stand until the first is taken back", () => {
    const first = sheet("2026-02-23", [monday("08:00", "20:00")], { key: "sheet-7" });
    const moved = corrected(first, { shifts: [] }, { period: "2026-03-02" });
    given(first, moved).on("2026-03-09").shows(rule, "2026-03-02: breached, on 2026-03-02");
    given(first, moved, retracted(first, { eventId: "sheet-7-taken-back" }))
      .on("2026-03-09")
      .showsAll(rule);
  });

  it("a disputed sheet counts for nothing until it is settled", () => {
    const long = week(monday("08:00", "20:00"));
    const said = new Inbox()
      .receives("2026-03-09", long)
      .receives("2026-03-10", underTheSameId(long, { shifts: [] }))
      .receives("2026-03-11", corrected(long, {}))
      .saidOf(rule);
    expect(said.slice(1)).toEqual([
      "2026-03-10 withdrawn daily-limit:2026-03-02 breached",
      "2026-03-10 raised disputed-hours:2026-03-02.sheet-2026-03-02 breached",
      "2026-03-11 raised daily-limit:2026-03-02 breached",
      "2026-03-11 withdrawn disputed-hours:2026-03-02.sheet-2026-03-02 breached",
    ]);
  });
});
