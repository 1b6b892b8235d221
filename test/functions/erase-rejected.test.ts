import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { keepRejection, rejectionsOf } from "../../shared/store/rejections.ts";
import { asha, configured, hired, lab } from "../cast.ts";
import { eraseAsked, erasing } from "./erasing.ts";

const ravi = { kind: "person", id: "p-ravi" };
/** Rejected events by the id under which each is kept: what was sent, and whether it is about Asha. */
const sent: Readonly<Record<string, readonly [body: string, isHers: boolean]>> = {
  hers: [JSON.stringify({ employer: lab, subject: asha, data: { name: "Asha Rao", startsOn: "never" } }), true],
  // Longer than an item holds, and of no help to whoever deflates it.
  long: [
    JSON.stringify({ subject: asha, data: { name: "Asha Rao", note: randomBytes(700_000).toString("base64") } }),
    true,
  ],
  unnamed: [JSON.stringify({ employer: lab, person: "p-asha", name: "Asha Rao" }), true],
  broken: ['{"subject":{"kind":"person","id":"p-asha"},"name":"Asha Rao"', true],
  his: [JSON.stringify({ employer: lab, subject: ravi, data: { name: "Ravi Iyer", manager: "p-asha" } }), false],
};
const problems = [{ field: "data.startsOn", problem: "is not a day", remedy: "give a day" }];

async function worldWith(request: ReturnType<typeof eraseAsked>) {
  const world = await erasing();
  world.belfry.setNow("2026-06-01");
  await world.records(configured(), hired({ name: "Asha Rao" }), request);
  const keep = (id: string) =>
    keepRejection(
      world.belfry.table,
      { id, employer: lab, eventId: id, type: "EmployeeHired", problems },
      { body: sent[id]?.[0] ?? "", source: "hr.lab", account: "1".repeat(12), receivedAt: "2026-06-01T09:00:00.000Z" },
    );
  for (const id of Object.keys(sent)) await keep(id);
  /** The rejections that still have a body, or a part of one. */
  const withBody = () =>
    (world.belfry.engine.dump().belfry ?? []).flatMap(({ sk, body }) =>
      body === undefined ? [] : [/^REJECTED#(\w+)/.exec(sk?.S ?? "")?.[1] ?? ""],
    );
  return { ...world, keep, withBody: () => new Set(withBody()) };
}

it("a request empties what was rejected about the person, however it names it, and nobody else's", async () => {
  const world = await worldWith(eraseAsked("2026-06-01"));
  await world.erases(eraseAsked("2026-06-01"));
  expect(world.withBody()).toEqual(new Set(Object.keys(sent).filter((id) => sent[id]?.[1] === false)));
  const left = await rejectionsOf(world.belfry.table, lab);
  expect(left.map(({ id }) => id).sort(), "why each was rejected stays").toEqual(Object.keys(sent).sort());
  expect(left.every((one) => JSON.stringify(one.problems) === JSON.stringify(problems))).toBe(true);
});

it("what comes again is known, and its body is not kept anew", async () => {
  const world = await worldWith(eraseAsked("2026-06-01"));
  await world.erases(eraseAsked("2026-06-01"));
  expect(await world.keep("hers")).toBe(false);
  expect(world.withBody()).toEqual(new Set(["his"]));
});

it("a request for some records alone, and a month's pass without a request, leave it", async () => {
  const some = eraseAsked("2026-06-01", { scope: ["hours"] });
  const world = await worldWith(some);
  await world.erases(some);
  await world.passes();
  expect(world.withBody()).toEqual(new Set(Object.keys(sent)));
});

it("what is rejected after the request goes with the next month's pass", async () => {
  const world = await worldWith(eraseAsked("2026-06-01"));
  await world.passes();
  expect(world.withBody()).toEqual(new Set(["his"]));
});
