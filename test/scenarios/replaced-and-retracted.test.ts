import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { Inbox } from "../assessment/inbox.ts";
import { corrected, hired, premiumPaid, retracted, underTheSameId } from "../cast.ts";
import { permutations } from "../dossier/generated.ts";
import { given } from "./given.ts";
import { daysOf, shiftsOf, week } from "./working-week.ts";

/** What is said of a dossier once everything has come, whatever came first. */
function standsInEveryOrder(day: string, events: readonly BelfryEvent[], about: (id: string) => boolean) {
  const standings = new Set<string>();
  for (const order of permutations(events)) {
    const inbox = new Inbox().receives(day, hired({ jointCommittee: "200", monthlyGrossCents: 389_050 }), ...order);
    const told = [...inbox.sweeps(day).told].filter(([id]) => about(id));
    standings.add(JSON.stringify(told.map(([id, { stage }]) => `${id} ${stage}`).sort()));
  }
  expect(standings.size).toBe(1);
  return JSON.parse([...standings][0] ?? "[]");
}

describe("a payment that is replaced and taken back: the premium is worked out anew each time", () => {
  const full = premiumPaid("2026-12-18", 2026, 389_050);
  const short = corrected(full, { grossCents: 100_000 });
  const gone = retracted(full, { revision: 3 });
  const again = corrected(full, {}, { revision: 4 });
  const premium = "end-of-year-premium:2026.contract-asha";
  const [settled, overdue] = [[], [`${premium} overdue`]];
  const disputed = `disputed-pay:2026-01-01.${full.key} breached`;
  const isAbout = (id: string) => id === premium || /^(disputed|sources-disagree)-pay:/.test(id);

  it.each<[string, readonly BelfryEvent[], readonly string[]]>([
    ["paid in full", [full], settled],
    ["replaced by less", [full, short], overdue],
    ["taken back", [full, gone], overdue],
    ["replaced, then taken back", [full, short, gone], overdue],
    ["paid again under the same key after it was taken back", [full, short, gone, again], settled],
    ["a retraction of the first statement", [retracted(full), full], overdue],
    ["a retraction of what was never stated", [gone], overdue],
    [
      "two contents under one id: neither counts",
      [full, underTheSameId(full, { grossCents: 1 })],
      [disputed, ...overdue],
    ],
    [
      "two contents, settled by a correction",
      [full, underTheSameId(full, { grossCents: 1 }), corrected(full, {})],
      settled,
    ],
    ["two contents, both taken back", [full, underTheSameId(full, { grossCents: 1 }), gone], overdue],
    [
      "two contents under the id of the correction",
      [full, short, underTheSameId(short, { grossCents: 1 })],
      [disputed, ...overdue],
    ],
    [
      "a correction and a retraction under one id",
      [full, short, retracted(full, { revision: 2 })],
      [disputed, ...overdue],
    ],
    [
      "two contents of a statement that was taken back before",
      [gone, full, underTheSameId(full, { grossCents: 1 })],
      overdue,
    ],
  ])("%s, in every order", (_, events, stands) =>
    expect(standsInEveryOrder("2027-01-04", events, isAbout)).toEqual(stands),
  );

  it("as the events come: told while it is owed, taken back when it was paid", () => {
    const inbox = new Inbox().receives("2027-01-04", hired({ jointCommittee: "200", monthlyGrossCents: 389_050 }));
    for (const [day, event] of [
      ["2027-01-05", full],
      ["2027-01-06", short],
      ["2027-01-07", corrected(full, {}, { revision: 3, eventId: "right" })],
      ["2027-01-08", retracted(full, { revision: 4 })],
      ["2027-01-09", full],
      ["2027-01-11", corrected(full, {}, { revision: 5 })],
    ] as const)
      inbox.receives(day, event);
    expect(inbox.said.filter((line) => line.includes(premium))).toEqual([
      `2027-01-04 raised ${premium} overdue`,
      `2027-01-05 closed ${premium}`,
      `2027-01-06 raised ${premium} overdue`,
      `2027-01-07 closed ${premium}`,
      `2027-01-08 raised ${premium} overdue`,
      `2027-01-11 closed ${premium}`,
    ]);
  });
});

describe("a sheet that is replaced and taken back: its days are worked out anew each time", () => {
  const long = week("2026-03-02", ...daysOf(12, 0, ["Mon"]));
  const right = corrected(long, { shifts: shiftsOf("2026-03-02", ...daysOf(8, 0, ["Mon"])) });
  const moved = corrected(long, { shifts: shiftsOf("2026-03-02", ...daysOf(12, 0, ["Tue"])) });
  const gone = retracted(long, { revision: 3 });
  const again = corrected(long, {}, { revision: 4 });
  const [monday, tuesday] = [["daily-limit:2026-03-02 breached"], ["daily-limit:2026-03-03 breached"]];
  const disputed = [`disputed-hours:2026-03-02.${long.key} breached`];
  const isAbout = (id: string) => /^(daily-limit|disputed-hours|sources-disagree-hours):/.test(id);

  it.each<[string, readonly BelfryEvent[], readonly string[]]>([
    ["a day too long", [long], monday],
    ["replaced by a lawful one", [long, right], []],
    ["replaced by another day that is too long", [long, moved], tuesday],
    ["taken back", [long, gone], []],
    ["replaced, then taken back", [long, moved, gone], []],
    ["sent again under the same key after it was taken back", [long, right, gone, again], monday],
    ["a retraction of the first statement", [retracted(long), long], []],
    ["two contents under one id: neither counts", [long, underTheSameId(long, { shifts: [] })], disputed],
    ["two contents, settled by a correction", [long, underTheSameId(long, { shifts: [] }), moved], tuesday],
    ["two contents, both taken back", [long, underTheSameId(long, { shifts: [] }), gone], []],
    ["a correction and a retraction under one id", [long, moved, retracted(long, { revision: 2 })], disputed],
    ["two contents of a sheet that was taken back before", [gone, long, underTheSameId(long, { shifts: [] })], []],
  ])("%s, in every order", (_, events, stands) =>
    expect(standsInEveryOrder("2026-03-09", events, isAbout)).toEqual(stands),
  );

  it("as the events come: each breach is told once, and taken back once", () => {
    const inbox = new Inbox().receives("2026-03-08", hired());
    for (const [day, event] of [
      ["2026-03-09", long],
      ["2026-03-10", moved],
      ["2026-03-11", gone],
      ["2026-03-12", long],
      ["2026-03-13", again],
    ] as const)
      inbox.receives(day, event);
    expect(inbox.said.filter((line) => line.includes("daily-limit"))).toEqual([
      "2026-03-09 raised daily-limit:2026-03-02 breached",
      "2026-03-10 raised daily-limit:2026-03-03 breached",
      "2026-03-10 withdrawn daily-limit:2026-03-02 breached",
      "2026-03-11 withdrawn daily-limit:2026-03-03 breached",
      "2026-03-13 raised daily-limit:2026-03-02 breached",
    ]);
  });

  it("a key moved to another week is two sheets, until the first is taken back", () => {
    const elsewhere = week("2026-03-09", ...daysOf(12, 0, ["Mon"]));
    given(long, elsewhere)
      .on("2026-03-16")
      .shows("daily-limit", "2026-03-02: breached, on 2026-03-02", "2026-03-09: breached, on 2026-03-09");
    given(retracted(long), long, elsewhere)
      .on("2026-03-16")
      .shows("daily-limit", "2026-03-09: breached, on 2026-03-09");
  });
});
