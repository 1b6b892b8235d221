import fc from "fast-check";
import { expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { sampled } from "../sampled.ts";
import { header, snapshotWorld, staff } from "./snapshot-world.ts";

/**
 * Random histories of a feed, held against the slow and obvious: every file that was taken in is kept, and what must
 * have been said is read off them with maps.
 */

const dayMs = 86_400_000;
const firstDay = Date.parse("2026-06-01");
const people = ["p-1", "p-2", "p-3", "p-4", "p-5"];

/** What a row says: whose, under which key, and which of three contents. */
type Row = {
  readonly person: string;
  readonly what: "contract" | "passport";
  readonly id: string;
  readonly says: number;
};
type Fault = "none" | "rejected-row" | "cut";
/** A file as it comes: of which night, with which rows, and what goes wrong. */
type Delivery = {
  readonly night: number;
  readonly rows: readonly Row[];
  readonly fault: Fault;
  /** The step at which a crash strikes, of which a retry follows; null for none. */
  readonly crash: number | null;
  readonly doubled: boolean;
  readonly passBytes: number;
};

const anyPerson = (person: string): fc.Arbitrary<readonly Row[]> =>
  fc
    .tuple(fc.nat(2), fc.option(fc.nat(2)), fc.option(fc.nat(2)), fc.boolean())
    .map(([says, second, pass, here]): readonly Row[] => [
      ...(here ? [{ person, what: "contract", id: `c-${person}`, says } as const] : []),
      ...(here && second !== null ? [{ person, what: "contract", id: `d-${person}`, says: second } as const] : []),
      ...(pass === null ? [] : [{ person, what: "passport", id: `pass-${person}`, says: pass } as const]),
    ]);

const anyDelivery = fc.record({
  night: fc.nat(6),
  rows: fc.tuple(...people.map(anyPerson)).map((all) => all.flat()),
  fault: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fault>("none") },
    { weight: 1, arbitrary: fc.constantFrom<Fault>("rejected-row", "cut") },
  ),
  crash: fc.option(fc.integer({ min: 1, max: 40 })),
  doubled: fc.boolean(),
  passBytes: fc.constantFrom(80, 300, 100_000),
});

const lineOf = ({ person, what, id, says }: Row): string => `${person};${what};${id};2026-01-0${says + 1}`;
const contentOf = ({ rows, fault }: Delivery): string =>
  [
    header,
    ...rows.map(lineOf),
    ...(fault === "rejected-row" ? ["p-1;contract;c-x;2026-02-31"] : []),
    ...(fault === "cut" ? ['"p-1;contr'] : []),
    "",
  ].join("\n");
const nameOf = ({ night }: Delivery): string => `staff-2026-06-0${night + 1}.csv`;

/** Where a snapshot's day stands: in its name, or nowhere, and then the files are heard of as they were put or not. */
type Days = "in-name" | "as-put" | "as-put-heard-late";

/** Everything a history came to. */
async function lived(deliveries: readonly Delivery[], days: Days, crashing: boolean) {
  const lab = await snapshotWorld({ ...staff, snapshot: days === "in-name" ? { dayInName: "Y-m-d" } : true });
  lab.does.nowMs = firstDay + 8 * dayMs;
  const answers: object[] = [];
  for (const [at, delivery] of deliveries.entries()) {
    lab.limit({ passBytes: delivery.passBytes, chunkRows: 2 });
    const name = days === "as-put" ? "staff.csv" : nameOf(delivery);
    for (const run of delivery.doubled ? [`${100 + 2 * at}`, `${101 + 2 * at}`] : [`${100 + 2 * at}`]) {
      if (crashing && delivery.crash !== null) lab.does.crashAt = lab.does.steps + delivery.crash;
      const told = lab.told.length;
      const heardMs = lab.does.nowMs;
      if (days === "as-put-heard-late") lab.does.nowMs = firstDay + delivery.night * 3_600_000;
      lab.lay(name, contentOf(delivery), run);
      lab.does.nowMs = heardMs;
      await lab.hear(name, run);
      await lab.turn();
      lab.does.crashAt = null;
      await lab.hear(name, run);
      await lab.turn();
      expect(lab.told.length, `run ${run} was answered`).toBeGreaterThan(told);
      answers.push(lab.answer(name)[0]);
      lab.does.nowMs += dayMs;
    }
  }
  expect(lab.warned.filter((line) => !line.includes("comes back"))).toEqual([]);
  return { put: [...lab.put.values()], answers };
}

/** What must have been put of each place, content by content, as a clerk would with last night's list beside this one. */
function mustHaveSaid(deliveries: readonly Delivery[], inOrder: boolean): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const last = new Map<string, number>();
  for (const [at, delivery] of deliveries.entries()) {
    const on = inOrder ? at : delivery.night;
    for (const row of delivery.rows) {
      const contents = said.get(row.id) ?? [];
      said.set(row.id, contents);
      if ((last.get(row.id) ?? -1) > on) continue;
      last.set(row.id, on);
      if (contents.at(-1) !== lineOf(row)) contents.push(lineOf(row));
    }
  }
  return said;
}

/** Who must be left out in the end: people, and contracts of people who are not. */
function mustBeLeftOut(deliveries: readonly Delivery[], inOrder: boolean): readonly string[] {
  const on = (delivery: Delivery, at: number): number => (inOrder ? at : delivery.night * 1_000 + at);
  const lastWith = (has: (row: Row) => boolean): number =>
    Math.max(-1, ...deliveries.map((delivery, at) => (delivery.rows.some(has) ? on(delivery, at) : -1)));
  const whole = Math.max(-1, ...deliveries.map((delivery, at) => (delivery.fault === "none" ? on(delivery, at) : -1)));
  const ids = new Set(
    deliveries.flatMap(({ rows }) => rows.filter(({ what }) => what === "contract").map(({ id }) => id)),
  );
  return people.flatMap((person) => {
    const seen = lastWith((row) => row.person === person);
    if (seen < 0) return [];
    if (seen < whole) return [person];
    return [...ids].filter((id) => id.endsWith(person) && lastWith((row) => row.id === id) < whole).sort();
  });
}

const isLeftOut = (event: BelfryEvent) => event.type === "LeftOutOfSnapshot";
const lineIn = (event: BelfryEvent): string => {
  const data = "data" in event ? (event.data as { startsOn?: string; expiresOn?: string }) : {};
  const what = event.type === "EmployeeHired" ? "contract" : "passport";
  return `${event.subject.id};${what};${event.key};${data.startsOn ?? data.expiresOn}`;
};

function check(
  deliveries: readonly Delivery[],
  inOrder: boolean,
  { put, answers }: Awaited<ReturnType<typeof lived>>,
): void {
  const must = mustHaveSaid(deliveries, inOrder);
  const feed = put.filter((event) => !isLeftOut(event));
  for (const [id, contents] of must) {
    const events = feed.filter(({ key }) => key === id);
    expect(events.map(lineIn), id).toEqual(contents);
    const revisions = events.map(({ revision }) => revision);
    expect(new Set(revisions).size, id).toBe(revisions.length);
    // The last content is the one that holds: in whatever order they arrive.
    expect(
      [...revisions].sort((a, b) => a - b),
      id,
    ).toEqual(revisions);
  }
  expect(feed).toHaveLength([...must.values()].reduce((sum, contents) => sum + contents.length, 0));

  const held = people.flatMap((person) => {
    const facts = [...foldAll(put.filter(({ subject }) => subject.id === person)).values()];
    const stated = facts.flatMap((fact) =>
      fact.type === "LeftOutOfSnapshot" && fact.state === "stated" ? [fact] : [],
    );
    const data = stated.map((fact) => fact.data as { whole: boolean; contracts: string[] });
    return data.some(({ whole }) => whole) ? [person] : data.flatMap(({ contracts }) => contracts).sort();
  });
  expect(held).toEqual(mustBeLeftOut(deliveries, inOrder));

  for (const answer of answers) {
    const { rows, accepted, rejected, skipped, unchanged } = answer as Record<string, number>;
    expect(rows).toBe((accepted ?? 0) + (rejected ?? 0) + (skipped ?? 0));
    expect(unchanged ?? 0).toBeLessThanOrEqual(accepted ?? 0);
  }
  const events = answers.reduce((sum, answer) => sum + ((answer as { events: number }).events ?? 0), 0);
  expect(events).toBe(feed.length);
}

/** What was taken in: of a file that is cut off nothing; a doubled file is another that says the same. */
const takenIn = (deliveries: readonly Delivery[]): readonly Delivery[] =>
  deliveries
    .map((delivery) => (delivery.fault === "cut" ? { ...delivery, rows: [] } : delivery))
    .flatMap((delivery) => (delivery.doubled ? [delivery, delivery] : [delivery]));

const runs = Number(process.env.SNAPSHOT_HISTORIES ?? sampled(8, 60));

it.each([
  ["in the order in which they came", "as-put"],
  ["by the day in their names, some late", "in-name"],
  ["by when they were put, heard of in another order", "as-put-heard-late"],
] as const)("snapshots %s say what lists side by side say, crashed or not", { timeout: 300_000 }, async (_, days) => {
  const inOrder = days === "as-put";
  const comparator = days === "as-put-heard-late" ? (a: Delivery, b: Delivery) => a.night === b.night : () => false;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyDelivery, { minLength: 1, maxLength: 6, comparator }), async (deliveries) => {
      const calm = await lived(deliveries, days, false);
      check(takenIn(deliveries), inOrder, calm);
      const crashed = await lived(deliveries, days, true);
      expect(crashed.put.map(({ eventId }) => eventId).sort()).toEqual(calm.put.map(({ eventId }) => eventId).sort());
      expect(crashed.answers).toEqual(calm.answers);
    }),
    { numRuns: runs },
  );
});

it("whatever runs are given up halfway, the next whole snapshot ends in what it says", {
  timeout: 300_000,
}, async () => {
  const anyNights = fc.array(anyDelivery, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(anyNights, async (deliveries) => {
      const lab = await snapshotWorld();
      const nights = deliveries.map((delivery, at) => {
        const isLast = at === deliveries.length - 1;
        return isLast ? { ...delivery, fault: "none" as const, crash: null } : delivery;
      });
      for (const [at, delivery] of nights.entries()) {
        lab.limit({ passBytes: delivery.passBytes, chunkRows: 2 });
        lab.does.crashAt = delivery.crash === null ? null : lab.does.steps + delivery.crash;
        await lab.drop(`staff-${at}.csv`, contentOf(delivery));
        await lab.turn();
        lab.does.crashAt = null;
        lab.does.nowMs += dayMs;
      }
      const put = [...lab.put.values()];
      const last = nights.at(-1)?.rows ?? [];
      const done = nights.filter(({ crash, fault }) => crash === null && fault !== "cut").flatMap(({ rows }) => rows);
      for (const person of people) {
        const facts = [...foldAll(put.filter(({ subject }) => subject.id === person)).values()];
        for (const row of last.filter((row) => row.person === person)) {
          const holds = facts.find(({ key }) => key === row.id);
          expect(holds === undefined || holds.state !== "stated" ? null : dayIn(holds.data)).toBe(
            `2026-01-0${row.says + 1}`,
          );
        }
        const leftOut = facts.some((fact) => fact.state === "stated" && isWholly(fact.data));
        if (last.some((row) => row.person === person)) expect(leftOut, person).toBe(false);
        else if (done.some((row) => row.person === person)) expect(leftOut, person).toBe(true);
      }
    }),
    { numRuns: 2 * runs },
  );
});

const dayIn = (data: object): unknown =>
  "startsOn" in data ? data.startsOn : "expiresOn" in data ? data.expiresOn : null;
const isWholly = (data: object): boolean => "whole" in data && data.whole === true;
