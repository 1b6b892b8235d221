import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keepRejection, rejectionsOf } from "../../shared/store/rejections.ts";
import type { TableClient } from "../../shared/store/table.ts";
import { asha, configured, hired, lab, retracted } from "../cast.ts";
import { dyingAfter, eraseAsked, erasing } from "./erasing.ts";

const ravi = { kind: "person", id: "p-ravi" };
const startsNever = { name: "Asha Rao", startsOn: "never" };
const about = (subject: unknown, data: object = startsNever) => ({ employer: lab, subject, data });

/** What came, as the content of a delivery or as all of it, and whether it is Asha's to be erased. */
type Case = readonly [what: string, came: unknown, isHers: boolean];
const content: readonly Case[] = [
  ["of her, with a value that is wrong", about(asha), true],
  ["of her, under a kind that is none", about({ kind: "employee", id: asha.id }), true],
  ["of her, her id between blanks", about({ kind: "person", id: ` ${asha.id}` }), true],
  ["of her, without a subject", { employer: lab, person: asha.id, name: "Asha Rao" }, true],
  ["of her, her id alone for a subject", about(asha.id), true],
  ["of her, beyond the bounds of an event", about(asha, { ...startsNever, note: "x".repeat(70_000) }), true],
  // Longer than an item holds, and of no help to whoever deflates it.
  ["of her, longer than an item", about(asha, { note: randomBytes(500_000).toString("base64") }), true],
  ["of her, deeper than an event", about(asha, { deep: JSON.parse("[".repeat(70) + "]".repeat(70)) }), true],
  ["of her, as JSON inside of JSON", { employer: lab, event: JSON.stringify(about(asha)) }, true],
  ["of her, for an employer that is no id", { ...about(asha), employer: "leuven lab" }, true],
  ["of her, for no employer", { subject: asha, data: startsNever }, true],
  ["of her, for an employer named inside alone", { event: about(asha) }, true],
  ["of her, for an employer inside that nobody knows", { event: { ...about(asha), employer: "leuven-lad" } }, true],
  ["of somebody else, who names her", about(ravi, { manager: asha.id, startsOn: "never" }), false],
  ["of somebody else, for no employer", { subject: ravi, data: { manager: asha.id } }, false],
  ["of somebody of another employer with her id", { event: { ...about(asha), employer: "kite" } }, false],
  ["of her, for an employer whose id is another's", { ...about(asha), employer: "leuven-lad" }, false],
];
const delivery = (detail: unknown): string =>
  JSON.stringify({ account: "1".repeat(12), source: "hr.lab", "detail-type": "EmployeeHired", detail });
const sent: readonly Case[] = [
  ...content.map(([what, detail, isHers]): Case => [what, delivery(detail), isHers]),
  ["of her, cut off", delivery(about(asha)).slice(0, -9), true],
];
const others = new Set(sent.filter(([, , isHers]) => !isHers).map(([what]) => what));
const everything = new Set(sent.map(([what]) => what));
const kite = { ...configured(), employer: "kite", subject: { kind: "employer", id: "kite" } as const };

/** Asha asked, and all of this was rejected. */
async function worldWith(request: ReturnType<typeof eraseAsked>, came = sent) {
  const world = await erasing();
  world.belfry.setNow("2026-06-01");
  await world.records(configured(), kite, hired({ name: "Asha Rao" }), request);
  const ids = new Map<string, string>();
  const items = () => (world.belfry.engine.dump().belfry ?? []).filter(({ sk }) => sk?.S?.startsWith("REJECTED#"));
  const idOf = (sk: string | undefined): string => sk?.split("#")[1] ?? "";
  for (const [what, body] of came) {
    await world.delivers(String(body));
    for (const { sk } of items()) if (!ids.has(idOf(sk?.S))) ids.set(idOf(sk?.S), what);
  }
  expect(ids.size, "each was rejected").toBe(came.length);
  /** The rejections that still have a body, or a part of one. */
  const withBody = () =>
    new Set(items().flatMap(({ sk, body }) => (body === undefined ? [] : [ids.get(idOf(sk?.S)) ?? "?"])));
  return { ...world, withBody };
}

describe("of what was rejected, a request to erase", () => {
  it("empties what is about the person, however it says so, and nobody else's", async () => {
    const world = await worldWith(eraseAsked("2026-06-01"));
    const before = [await rejectionsOf(world.belfry.table, lab), await rejectionsOf(world.belfry.table, null)];
    expect(world.withBody()).toEqual(everything);
    await world.erases(eraseAsked("2026-06-01"));
    expect(world.withBody()).toEqual(others);
    const after = [await rejectionsOf(world.belfry.table, lab), await rejectionsOf(world.belfry.table, null)];
    expect(after, "why each was rejected stays").toEqual(before);
  });

  it("leaves nothing to be kept when the same comes again", async () => {
    const world = await worldWith(eraseAsked("2026-06-01"));
    await world.erases(eraseAsked("2026-06-01"));
    for (const [, body] of sent) await world.delivers(String(body));
    expect(world.withBody()).toEqual(others);
  });

  it("for some records alone leaves it, as does a month's pass without a request for all", async () => {
    const some = eraseAsked("2026-06-01", { scope: ["hours"] });
    const world = await worldWith(some);
    await world.asks(some);
    expect(
      world.put.map(({ type }) => type),
      "and nothing is asked for",
    ).toEqual(["ErasureDecided"]);
    await world.drain();
    await world.passes();
    expect(world.withBody()).toEqual(everything);
  });

  it("that was taken back meanwhile leaves it", async () => {
    const world = await worldWith(eraseAsked("2026-06-01"));
    await world.asks(eraseAsked("2026-06-01"));
    await world.records(retracted(eraseAsked("2026-06-01")));
    await world.drain();
    expect(world.withBody()).toEqual(everything);
  });

  it("empties what is rejected after it, with the next month's pass", async () => {
    const world = await worldWith(eraseAsked("2026-06-01"));
    await world.passes();
    expect(world.withBody()).toEqual(others);
  });

  it("empties what was kept in quotes once more, as it was in earlier releases", async () => {
    const world = await worldWith(eraseAsked("2026-06-01"), []);
    const keep = (id: string, detail: object) =>
      keepRejection(
        world.belfry.table,
        { id, employer: lab, eventId: null, type: null, problems: [] },
        { body: JSON.stringify(JSON.stringify(detail)), source: "", account: "", receivedAt: "2026-06-01T09:00:00Z" },
      );
    await keep("a".repeat(32), about(asha));
    await keep("b".repeat(32), about(ravi, { manager: asha.id }));
    await world.erases(eraseAsked("2026-06-01"));
    const left = (world.belfry.engine.dump().belfry ?? []).flatMap(({ sk, body }) => (body ? [sk?.S] : []));
    expect(left).toEqual([`REJECTED#${"b".repeat(32)}`]);
  });
});

describe("however much was rejected", () => {
  it("records are erased before any of it is looked at", async () => {
    const world = await worldWith(eraseAsked("2026-06-01"));
    await world.asks(eraseAsked("2026-06-01"));
    expect(world.put.map(({ type }) => type).sort()).toEqual(["ErasureDecided", "RejectedBodiesDue"]);
    expect(world.withBody()).toEqual(everything);
  });

  it.each([
    ["with time for all of it, a run for what names the employer and one for what names none", 300_000, 2],
    ["with time for one at a time, a run for each and one at the end of either", 1_000, sent.length + 2 - 1],
  ])("it is gone through: %s", async (_, remaining, runs) => {
    const world = await worldWith(eraseAsked("2026-06-01"));
    await world.asks(eraseAsked("2026-06-01"));
    expect(await world.drain({ remaining: () => remaining })).toBe(runs);
    expect(world.withBody()).toEqual(others);
  });

  it("ends in the same state wherever a run dies, what it was given coming back", async () => {
    const request = eraseAsked("2026-06-01");
    const world = await worldWith(request, sent.slice(0, 7));
    const start = world.belfry.engine.snapshot();
    for (let requests = 0; ; requests += 1) {
      world.belfry.engine.restore(start);
      world.put.length = 0;
      const dying = dyingAfter(world.belfry.table, requests);
      let died = false;
      const table = { ...dying, client: { send: watched(dying.client.send, () => (died = true)) } };
      await world.asks(request, { table }).catch(() => world.asks(request));
      await world.drain({ table });
      expect(world.withBody(), `died after ${requests} requests`).toEqual(new Set());
      if (!died) break;
    }
  });
});

/** Sends what is sent, and says so where that failed. */
const watched = (send: TableClient["send"], failed: () => void): TableClient["send"] =>
  ((command: never) =>
    (send as (command: never) => Promise<unknown>)(command).catch((error) => {
      failed();
      throw error;
    })) as unknown as TableClient["send"];
