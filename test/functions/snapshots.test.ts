import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { deathsAmong } from "../sampled.ts";
import { header, snapshotWorld, staff } from "./snapshot-world.ts";

type World = Awaited<ReturnType<typeof snapshotWorld>>;

const day = 86_400_000;
const contract = (person: string, from = "2026-01-01", id = `c-${person}`) => `${person};contract;${id};${from}`;
const passport = (person: string, until = "2030-01-01") => `${person};passport;pass-${person};${until}`;
const file = (...rows: readonly string[]) => [header, ...rows, ""].join("\n");

/** A night's file; gives what was put because of it, in words. */
async function night(lab: World, content: string, name = "staff.csv", run = `${lab.does.nowMs}`) {
  const before = new Set(lab.put.keys());
  expect(await lab.drop(name, content, run)).toBe(true);
  await lab.turn();
  lab.does.nowMs += day;
  return [...lab.put].filter(([id]) => !before.has(id)).map(([, event]) => inWords(event));
}

const inWords = ({ type, subject, key, revision, occurredOn, ...event }: BelfryEvent): string => {
  const { data } = event as { data?: { startsOn?: string; expiresOn?: string; lastSeenOn?: string } };
  const says = data === undefined ? "taken back" : (data.startsOn ?? data.expiresOn ?? `last seen ${data.lastSeenOn}`);
  const on = type === "LeftOutOfSnapshot" ? ` on ${occurredOn}` : "";
  return `${subject.id} ${type} ${key.startsWith("contract-") ? "contract" : key} r${revision}${on}: ${says}`;
};

describe("a feed that sends everything each night", () => {
  it("says what is new, what changed, and nothing of what did not", async () => {
    const lab = await snapshotWorld();
    expect(await night(lab, file(contract("p-1"), passport("p-1"), contract("p-2")))).toEqual([
      "p-1 EmployeeHired c-p-1 r20605: 2026-01-01",
      "p-1 PassportRecorded pass-p-1 r20605: 2030-01-01",
      "p-2 EmployeeHired c-p-2 r20605: 2026-01-01",
    ]);
    expect(await night(lab, file(contract("p-2"), contract("p-1"), passport("p-1")))).toEqual([]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ outcome: "accepted", accepted: 3, unchanged: 3, events: 0 });
    expect(await night(lab, file(contract("p-1"), passport("p-1", "2031-01-01"), contract("p-2")))).toEqual([
      "p-1 PassportRecorded pass-p-1 r20607: 2031-01-01",
    ]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ accepted: 3, unchanged: 2, events: 1, leftOut: 0 });
  });

  it("says who is missing, and takes it back when they are seen again", async () => {
    const lab = await snapshotWorld();
    await night(lab, file(contract("p-1"), contract("p-2")));
    expect(await night(lab, file(contract("p-1")))).toEqual([
      "p-2 LeftOutOfSnapshot staff r20606 on 2026-06-02: last seen 2026-06-01",
    ]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ outcome: "left-out", leftOut: 1 });
    expect(await night(lab, file(contract("p-1")))).toEqual([]);
    expect(await night(lab, file(contract("p-1"), contract("p-2", "2026-05-01")))).toEqual([
      "p-2 EmployeeHired c-p-2 r20608: 2026-05-01",
      "p-2 LeftOutOfSnapshot staff r20608 on 2026-06-02: taken back",
    ]);
    expect(await night(lab, file(contract("p-1")))).toEqual([
      "p-2 LeftOutOfSnapshot staff r20609 on 2026-06-05: last seen 2026-06-04",
    ]);
  });

  it("asks about one of two contracts that is gone, and puts that into the question about the person", async () => {
    const lab = await snapshotWorld();
    await night(lab, file(contract("p-1"), contract("p-1", "2026-03-01", "c-two"), passport("p-1")));
    expect(await night(lab, file(contract("p-1")))).toEqual([
      "p-1 LeftOutOfSnapshot contract r20606 on 2026-06-02: last seen 2026-06-01",
    ]);
    expect([...lab.put.values()].at(-1)).toMatchObject({ data: { feed: "staff", whole: false, contracts: ["c-two"] } });
    expect(await night(lab, file())).toEqual([
      "p-1 LeftOutOfSnapshot staff r20607 on 2026-06-03: last seen 2026-06-02",
    ]);
    expect([...lab.put.values()].at(-1)).toMatchObject({ data: { whole: true, contracts: ["c-p-1", "c-two"] } });
    expect(await night(lab, file(contract("p-1", "2026-03-01", "c-two")))).toEqual([
      "p-1 LeftOutOfSnapshot contract r20608 on 2026-06-02: taken back",
      "p-1 LeftOutOfSnapshot staff r20608 on 2026-06-03: taken back",
      "p-1 LeftOutOfSnapshot contract r20608 on 2026-06-04: last seen 2026-06-02",
    ]);
  });

  it("misses nobody because of a file with a rejected row, whose other rows count, nor of one that ends too soon", async () => {
    const lab = await snapshotWorld();
    await night(lab, file(contract("p-1"), contract("p-2"), contract("p-3")));
    expect(await night(lab, file(contract("p-1", "2026-02-01"), contract("p-2", "2026-02-31")))).toEqual([
      "p-1 EmployeeHired c-p-1 r20606: 2026-02-01",
    ]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({
      outcome: "rows-rejected",
      accepted: 1,
      rejected: 1,
      leftOut: 0,
    });
    const cut = `${file(contract("p-1", "2026-02-03"))}"p-2;contract`;
    expect(await night(lab, cut)).toEqual([]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ outcome: "unreadable", accepted: 0 });
    expect(await night(lab, cut, "correction.csv")).toEqual(["p-1 EmployeeHired c-p-1 r20608: 2026-02-03"]);
    expect(lab.answer("correction.csv")[0]).toMatchObject({ outcome: "unreadable", accepted: 1, leftOut: 0 });
    expect(await night(lab, file(contract("p-1", "2026-02-04")), "correction.csv")).toEqual([
      "p-1 EmployeeHired c-p-1 r20609: 2026-02-04",
    ]);
    expect(await night(lab, file(contract("p-1", "2026-02-04"), contract("p-2")))).toEqual([
      "p-3 LeftOutOfSnapshot staff r20610 on 2026-06-06: last seen 2026-06-01",
    ]);
  });

  it("rejects rows that say two things under one key, and takes doubled rows once", async () => {
    const lab = await snapshotWorld();
    const rows = [contract("p-1"), contract("p-1"), contract("p-2"), passport("p-2"), contract("p-2", "2026-02-01")];
    expect(await night(lab, file(...rows))).toEqual([
      "p-1 EmployeeHired c-p-1 r20605: 2026-01-01",
      "p-2 PassportRecorded pass-p-2 r20605: 2030-01-01",
    ]);
    const [summary, ...rejections] = lab.answer("staff.csv");
    expect(summary).toMatchObject({ rows: 5, accepted: 3, rejected: 2, unchanged: 0, events: 2 });
    expect(rejections.map(({ line, problem }) => [line, problem])).toEqual([
      [4, "says something else than a later row under the same key"],
      [6, "says something else than line 4 under the same key"],
    ]);
  });

  it("is held where it has far fewer people than the last, and then nothing of it counts", async () => {
    const { whole: _, ...unsaid } = staff;
    const lab = await snapshotWorld(unsaid);
    const all = ["p-1", "p-2", "p-3", "p-4", "p-5"].map((person) => contract(person));
    await night(lab, file(...all));
    const kept = () =>
      [...lab.stored].filter(([key]) => key.startsWith("feed-snapshots/")).map(([, { length }]) => length);
    const before = kept();
    expect(
      (await night(lab, file(contract("p-1", "2026-02-01")))).filter((line) => !line.includes("FeedRunHeld")),
    ).toEqual([]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ outcome: "held" });
    expect(kept()).toEqual(before);
    const said = await night(lab, file(...all));
    expect(said.filter((line) => !line.includes("FeedRunHeld"))).toEqual([]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ outcome: "accepted", accepted: 5, unchanged: 5 });
  });

  it("overrules what a system said by hand, or by days, before it sent snapshots", async () => {
    const lab = await snapshotWorld();
    await night(lab, file(contract("p-1")));
    const [event] = lab.put.values();
    // Numbers of one to some thousands come from hands, days since 1970 from a feed of that kind.
    expect(event?.revision).toBe(Date.parse("2026-06-01") / day);
  });
});

describe("the day of a snapshot", () => {
  const named = { ...staff, snapshot: { dayInName: "Y-m-d" } };

  it("stands in the name of its file: a late one undoes nothing, misses nobody itself, and still tells of whom no later one had", async () => {
    const lab = await snapshotWorld(named);
    lab.does.nowMs += 9 * day;
    await night(lab, file(contract("p-1", "2026-01-01")), "staff-2026-06-01.csv");
    await night(lab, file(contract("p-1", "2026-01-03")), "staff-2026-06-03.csv");
    expect(await night(lab, file(contract("p-1", "2026-01-02"), contract("p-2")), "staff-2026-06-02.csv")).toEqual([
      "p-2 EmployeeHired c-p-2 r20606: 2026-01-01",
      "p-2 LeftOutOfSnapshot staff r20606 on 2026-06-03: last seen 2026-06-02",
    ]);
    expect(lab.answer("staff-2026-06-02.csv")[0]).toMatchObject({
      ...{ outcome: "accepted", accepted: 2, unchanged: 0, passedOver: 1, events: 1, leftOut: 0, missedByAnother: 1 },
    });
    expect(await night(lab, file(contract("p-1", "2026-01-04"), contract("p-2")), "staff-2026-06-04.csv")).toEqual([
      "p-1 EmployeeHired c-p-1 r20608: 2026-01-04",
      "p-2 LeftOutOfSnapshot staff r20608 on 2026-06-03: taken back",
    ]);
  });

  it("of two files of one day, that of which was put later holds, whichever is taken in first", async () => {
    for (const snapshot of [true, { dayInName: "Y-m-d" }]) {
      const lab = await snapshotWorld({ ...staff, snapshot });
      lab.lay("a-2026-06-01.csv", file(contract("p-1", "2026-01-01"), contract("p-2")), "2");
      lab.does.nowMs += 3_600_000;
      expect(await night(lab, file(contract("p-1", "2026-01-02")), "b-2026-06-01.csv", "1")).toHaveLength(1);
      await lab.hear("a-2026-06-01.csv", "2");
      await lab.turn();
      expect([...lab.put.values()].map(inWords).slice(1)).toEqual([
        "p-2 EmployeeHired c-p-2 r20605: 2026-01-01",
        "p-2 LeftOutOfSnapshot staff r20605 on 2026-06-01: last seen 2026-06-01",
      ]);
      expect(lab.answer("a-2026-06-01.csv")[0]).toMatchObject({ accepted: 2, passedOver: 1, unchanged: 0, events: 1 });
    }
  });

  it("of two files of one second, the same one holds in either order", async () => {
    const holds = async (...names: readonly string[]) => {
      const lab = await snapshotWorld();
      for (const name of names) lab.lay(name, file(contract("p-1", `2026-01-0${name[0]}`)), "5");
      for (const name of names) await lab.hear(name, "5");
      await lab.turn();
      return foldAll([...lab.put.values()])
        .values()
        .next().value;
    };
    const [one, other] = [await holds("1.csv", "2.csv"), await holds("2.csv", "1.csv")];
    expect(one).toMatchObject({ data: (other as { data: object }).data });
  });

  it("is that on which it was put, where nothing says it, however late it is taken in", async () => {
    const lab = await snapshotWorld();
    lab.lay("staff.csv", file(contract("p-1")), "1");
    lab.does.nowMs += 3 * day;
    await lab.hear("staff.csv", "1");
    expect([...lab.put.values()].map(inWords)).toEqual(["p-1 EmployeeHired c-p-1 r20605: 2026-01-01"]);
  });

  it("of a file that was held is not the day of its confirmation: what came meanwhile holds", async () => {
    const { whole: _, ...unsaid } = staff;
    const lab = await snapshotWorld(unsaid);
    const all = ["p-1", "p-2", "p-3", "p-4", "p-5"].map((person) => contract(person));
    await night(lab, file(...all));
    lab.does.nowMs -= day / 2;
    await lab.drop("held.csv", file(contract("p-1", "2026-02-01")), "2");
    expect(lab.answer("held.csv")[0]).toMatchObject({ outcome: "held" });
    lab.does.nowMs += 60_000;
    const right = [contract("p-1", "2026-03-01"), ...all.slice(1)];
    expect(await night(lab, file(...right), "right.csv", "1")).toEqual(["p-1 EmployeeHired c-p-1 r20606: 2026-03-01"]);
    const before = lab.put.size;
    const [run] = [...lab.put.values()].filter(({ type }) => type === "FeedRunHeld");
    await lab.acknowledge(`feed-run-held:staff.${run?.key}`);
    await lab.turn();
    expect(lab.answer("held.csv")[0]).toMatchObject({ outcome: "accepted", accepted: 1, passedOver: 1, events: 0 });
    expect([...lab.put.values()].slice(before).map(({ type }) => type)).toEqual(["FeedRunHeld"]);
    expect(await night(lab, file(...right))).toEqual([]);
  });

  it("of a late one with somebody whom a later one missed takes nothing back", async () => {
    const lab = await snapshotWorld(named);
    lab.does.nowMs += 9 * day;
    await night(lab, file(contract("p-1"), contract("p-2")), "staff-2026-06-02.csv");
    expect(await night(lab, file(contract("p-1")), "staff-2026-06-04.csv")).toHaveLength(1);
    for (const late of ["staff-2026-06-03.csv", "staff-2026-06-01.csv"])
      expect(await night(lab, file(contract("p-1"), contract("p-2")), late)).toEqual([]);
  });

  it.each([
    ["staff.csv", /of which day/],
    ["staff-2026-06-31.csv", /of which day/],
    ["from-2026-05-31-to-2026-06-01.csv", /of which day/],
    ["staff-2026-06-03.csv", /still to come/],
  ])("is missing or wrong in %s, and nothing is taken in", async (name, problem) => {
    const lab = await snapshotWorld(named);
    expect(await night(lab, file(contract("p-1")), name)).toEqual([]);
    expect(lab.answer(name)[0].unreadable.problem).toMatch(problem);
    expect(await night(lab, file(contract("p-1")), "staff-2026-06-01.csv")).toHaveLength(1);
  });

  it("stands in a column: rows of another day are rejected", async () => {
    const asOf = { ...staff, snapshot: { dayColumn: { column: "As of", format: "d/m/Y" } } };
    const lab = await snapshotWorld(asOf);
    const of = (...rows: readonly string[]) => [`${header};As of`, ...rows, ""].join("\n");
    expect(await night(lab, of(`${contract("p-1")};31/05/2026`, `${contract("p-2")};01/06/2026`))).toEqual([
      "p-1 EmployeeHired c-p-1 r20604: 2026-01-01",
    ]);
    expect(lab.answer("staff.csv")[1]).toMatchObject({ line: 3, column: "As of" });
    expect(await night(lab, of())).toEqual([]);
    expect(lab.answer("staff.csv")[0].unreadable.problem).toMatch(/of which day/);
  });
});

describe("crashes, waits and losses", () => {
  const first = file(
    contract("p-1"),
    contract("p-2"),
    contract("p-3"),
    passport("p-3"),
    contract("p-3", "2026-02-01", "c-3b"),
  );
  const second = file(contract("p-1"), contract("p-2", "2026-03-01"), contract("p-3"), contract("p-4"));
  const third = file(contract("p-1"), contract("p-3", "2026-02-02", "c-3b"), contract("p-4"), passport("p-4"));
  const bounds = { passBytes: 100, chunkRows: 1, lookRows: 1 };
  const told = (lab: World) => ({ put: [...lab.put.keys()].sort(), answer: lab.answer("b.csv") });

  it("come to the same whatever step a crash strikes before or after", { timeout: 120_000 }, async () => {
    const begin = async () => {
      const lab = await snapshotWorld();
      lab.limit(bounds);
      await night(lab, first, "a.csv");
      return lab;
    };
    const whole = await begin();
    const before = whole.does.steps;
    await night(whole, second, "b.csv", "7");
    const steps = whole.does.steps - before;
    expect(steps).toBeGreaterThan(20);
    const toldWhole = told(whole);
    const nextNight = await night(whole, third, "c.csv");
    for (const step of deathsAmong(steps)) {
      const lab = await begin();
      lab.does.crashAt = lab.does.steps + step;
      await lab.drop("b.csv", second, "7");
      await lab.turn();
      lab.does.crashAt = null;
      await lab.hear("b.csv", "7");
      await lab.turn();
      expect(told(lab), `step ${step}`).toEqual(toldWhole);
      lab.does.nowMs += day;
      // What is kept is the same too: the next night says what it says without a crash.
      expect(await night(lab, third, "c.csv"), `step ${step}`).toEqual(nextNight);
    }
  });

  it("come to the same where each run has time for one chunk only", async () => {
    const [whole, slow] = [await snapshotWorld(), await snapshotWorld()];
    for (const lab of [whole, slow]) {
      lab.limit(bounds);
      await night(lab, first, "a.csv");
    }
    // Enough to begin, and too little for a second chunk.
    slow.limit({ ...bounds, reserveMs: 0, putMs: 400_000, lookRows: 1_000 });
    await night(slow, second, "b.csv", "7");
    await night(whole, second, "b.csv", "7");
    expect(told(slow)).toEqual(told(whole));
  });

  it("a run that is given up holds the others up for twenty minutes, and what it may not have put is put anew", async () => {
    const lab = await snapshotWorld();
    await night(lab, first, "a.csv");
    // The share is kept, and nothing of it put.
    lab.does.crashAt = lab.does.steps + 11;
    await lab.drop("b.csv", second, "7");
    lab.does.crashAt = null;
    expect([...lab.put.values()].filter(({ subject }) => subject.id === "p-4")).toEqual([]);
    lab.does.nowMs += 1_000;
    const from = lab.does.nowMs;
    const said = await night(lab, file(contract("p-1"), contract("p-2", "2026-03-01"), contract("p-4")), "c.csv");
    expect(lab.does.nowMs - day - from).toBeGreaterThanOrEqual(20 * 60_000);
    expect(said).toEqual([
      "p-2 EmployeeHired c-p-2 r20607: 2026-03-01",
      "p-4 EmployeeHired c-p-4 r20607: 2026-01-01",
      "p-3 LeftOutOfSnapshot staff r20606 on 2026-06-02: last seen 2026-06-02",
    ]);
    // The one that was given up comes back after all; it is of before.
    expect(await lab.hear("b.csv", "7")).toBe(true);
    await lab.turn();
    expect(lab.answer("b.csv")[0]).toMatchObject({ accepted: 4, unchanged: 1, passedOver: 3 });
  });

  it("a run whose writing takes so long that others come and go writes over nothing that holds", async () => {
    // Misses nobody anew, so that what it read is what holds.
    const next = file(contract("p-1", "2026-04-01"), contract("p-2", "2026-03-01"), contract("p-3"), contract("p-4"));
    const nights = async (slowly: (lab: World, key: string) => Promise<void>) => {
      const lab = await snapshotWorld();
      await night(lab, first, "a.csv");
      let waits = 1;
      lab.does.beforeWriting = async (key) => {
        if (!key.startsWith("feed-snapshots/") || waits === 0) return;
        waits -= 1;
        await slowly(lab, key);
      };
      await lab.drop("b.csv", second, "7");
      await lab.turn();
      lab.does.nowMs += 60_000;
      await lab.drop("c.csv", next, "8");
      await lab.turn();
      lab.does.beforeWriting = null;
      lab.does.nowMs += day;
      const said = [[...lab.put.keys()].sort(), await night(lab, next, "d.csv")];
      return { lab, said };
    };
    const calm = await nights(async () => {});
    const { lab, said } = await nights(async (world) => {
      // Told of once more, the file is taken in by a twin, and the next file after it.
      for (const [name, run] of [
        ["b.csv", "7"],
        ["c.csv", "8"],
      ] as const) {
        world.does.nowMs += 60_000;
        if (name === "c.csv") world.lay(name, next, run);
        await world.hear(name, run);
        await world.turn();
      }
    });
    expect(lab.warned).toEqual([]);
    expect(said).toEqual(calm.said);
    // What was written beyond two places a share is emptied by the next nights.
    for (let more = 0; more < 2; more += 1) await night(lab, next, "e.csv");
    const kept = [...lab.stored].filter(([key, { length }]) => key.startsWith("feed-snapshots/") && length > 0);
    expect(kept.length).toBeLessThanOrEqual(2);
  });

  it("a run begun anew under another description takes back whom it missed under the one before", async () => {
    const text = (of: object) => Buffer.from(JSON.stringify(of));
    const narrow = { ...staff, unmatched: "skip" };
    const wide = JSON.parse(text(narrow).toString().replace('["contract"]', '["contract","Contract"]'));
    let begunAnew = 0;
    for (const step of deathsAmong(40)) {
      const lab = await snapshotWorld(narrow);
      await night(lab, file(contract("p-1"), contract("p-2")), "a.csv");
      lab.does.crashAt = lab.does.steps + step;
      await lab.drop("b.csv", file(contract("p-1"), contract("p-2").replace("contract", "Contract")), "7");
      await lab.turn();
      lab.does.crashAt = null;
      const wasMissed = [...lab.put.values()].some(({ type }) => type === "LeftOutOfSnapshot");
      const wasDone = lab.answer("b.csv").length > 0;
      lab.stored.set("feed-descriptions/lab/staff.json", text(wide));
      lab.does.nowMs += 60_000;
      await lab.hear("b.csv", "7");
      await lab.turn();
      if (wasDone || !wasMissed) continue;
      const facts = [...foldAll([...lab.put.values()]).values()];
      const isLeftOut = facts.some(({ type, state }) => type === "LeftOutOfSnapshot" && state === "stated");
      if (lab.answer("b.csv")[0].skipped === 0) {
        begunAnew += 1;
        expect(isLeftOut, `step ${step}`).toBe(false);
      }
    }
    expect(begunAnew).toBeGreaterThan(0);
  });

  it("a run that waited for another leaves the reading to the next, which has all of its time", async () => {
    const lab = await snapshotWorld();
    await night(lab, first, "a.csv");
    lab.does.crashAt = lab.does.steps + 11;
    await lab.drop("b.csv", second, "7");
    lab.does.crashAt = null;
    // Nineteen minutes are five runs of waiting and a part of the sixth, of which too little is left to read.
    lab.does.nowMs += 60_000;
    lab.limit({ lookRows: 1, putMs: 295_000 });
    await night(lab, second, "c.csv");
    expect(lab.answer("c.csv")[0]).toMatchObject({ outcome: "left-out", accepted: 4, unreadable: null });
  });

  it("a file that cannot be taken in at all leaves to the next what a run before it may not have put", async () => {
    const lab = await snapshotWorld();
    await night(lab, first, "a.csv");
    lab.does.crashAt = lab.does.steps + 11;
    await lab.drop("b.csv", second, "7");
    lab.does.crashAt = null;
    lab.limit({ passRows: 1 });
    expect(await night(lab, second, "c.csv")).toEqual([]);
    expect(lab.answer("c.csv")[0]).toMatchObject({ outcome: "unreadable" });
    lab.limit({});
    expect(await night(lab, file(contract("p-1"), contract("p-2", "2026-03-01"), contract("p-4")), "d.csv")).toEqual([
      "p-2 EmployeeHired c-p-2 r20607: 2026-03-01",
      "p-4 EmployeeHired c-p-4 r20607: 2026-01-01",
      "p-3 LeftOutOfSnapshot staff r20607 on 2026-06-03: last seen 2026-06-02",
    ]);
  });

  it("a file that cannot be taken in at all loses nothing of what is known, also while a feed grows", async () => {
    const lab = await snapshotWorld();
    const people = Array.from({ length: 40 }, (_, at) => contract(`p-${at}`));
    await night(lab, file(...people));
    lab.limit({ passBytes: 200, passRows: 1 });
    expect(await night(lab, file(...people))).toEqual([]);
    expect(lab.answer("staff.csv")[0]).toMatchObject({ outcome: "unreadable" });
    lab.limit({ passBytes: 200 });
    expect(await night(lab, file(...people.slice(1)))).toEqual([
      "p-0 LeftOutOfSnapshot staff r20607 on 2026-06-03: last seen 2026-06-01",
    ]);
  });

  it("a share that was lost is said anew, and a feed that grows keeps what it knows in more shares", async () => {
    const lab = await snapshotWorld();
    const people = Array.from({ length: 40 }, (_, at) => contract(`p-${at}`));
    await night(lab, file(...people.slice(0, 10)));
    lab.limit({ passBytes: 200 });
    expect(await night(lab, file(...people))).toHaveLength(30);
    expect(await night(lab, file(...people))).toEqual([]);
    lab.limit({});
    expect(await night(lab, file(...people.slice(1)))).toEqual([
      "p-0 LeftOutOfSnapshot staff r20608 on 2026-06-04: last seen 2026-06-03",
    ]);
    expect(lab.warned).toEqual([]);
    const keys = [...lab.stored.keys()].filter((key) => key.startsWith("feed-snapshots/"));
    expect(keys.filter((key) => (lab.stored.get(key)?.length ?? 0) > 0 && key.includes("/1/"))).toEqual([]);
    for (const key of keys) lab.stored.delete(key);
    expect(await night(lab, file(...people))).toHaveLength(40);
    expect(lab.warned.length).toBeGreaterThan(0);
  });

  it("keeps no more of a feed than twice its shares, and nothing of what stood in a row", async () => {
    const lab = await snapshotWorld();
    for (let at = 1; at <= 5; at += 1) await night(lab, file(contract("p-1", `2026-01-0${at}`), passport("p-2")));
    const kept = [...lab.stored].filter(([key]) => key.startsWith("feed-snapshots/"));
    expect(kept).toHaveLength(2);
    expect(kept.map(([, content]) => content.toString()).join()).not.toMatch(/2026-01|2030|pass-p/);
  });
});
