import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type BelfryEvent, catalogue, definitions, type EventType, published } from "../../events/catalogue.ts";
import { type EventDefinition, earlierVersion } from "../../events/envelope.ts";
import { newest, newestData, upcast, VersionNotKnown } from "../../events/newest.ts";
import { parseEvent } from "../../events/parse.ts";
import { dayAfter } from "../../events/values.ts";
import { verifyPack } from "../../functions/export-audit/verify.mjs";
import type { Facts } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { readFacts } from "../../shared/store/facts.ts";
import { readLedger } from "../../shared/store/ledger.ts";
import { Inbox } from "../assessment/inbox.ts";
import { accept, answered, configured, fellBehind, lab } from "../cast.ts";
import { permutations } from "../dossier/generated.ts";
import { exported, opened, rowsIn } from "../ledger/export/packs.ts";
import { machine } from "../store/recorder.ts";

const subject = { kind: "employer", id: lab } as const;
type Content = { readonly version: 1 | 2; readonly data: object };

/** One day on which something was not assessed, as each version says it, and as version 1 said it later. */
const contents = (dueOn: string, dayBefore: string): readonly Content[] => [
  { version: 1, data: { completeUpTo: dayBefore } },
  { version: 1, data: { dueOn } },
  { version: 2, data: { dueOn } },
];
const [asOld, asMeantLater, asNew] = contents("2026-01-10", "2026-01-09") as readonly [Content, Content, Content];

const behind = (content: Content, more: object = {}): BelfryEvent =>
  accept({
    type: "WatchFellBehind",
    source: "belfry.alerts",
    employer: lab,
    subject,
    eventId: `behind-${content.version}`,
    key: "due-2026-01-10",
    occurredOn: "2026-01-13",
    ...content,
    ...more,
  });

const said = (facts: Facts) => [...facts].sort(([a], [b]) => (a < b ? -1 : 1));

describe("the versions of every event", () => {
  const all = [...published].flatMap(([type, versions]) => versions.map((one) => [type, one, versions] as const));

  it.each([...published])("%s: are numbered from 1, the newest last", (type, versions) => {
    expect(versions.map(({ definition }) => definition.version)).toEqual(versions.map((_, at) => at + 1));
    expect(versions.at(-1)?.definition.version).toBe(definitions.get(type)?.version);
  });

  it.each(all)("%s: each has an example that is accepted, and one that is not", (_, { definition }) => {
    const parsed = parseEvent(definition.accepted);
    expect(parsed.ok && parsed.event.version).toBe(definition.version);
    const rejected = parseEvent(definition.rejected.event);
    expect(rejected.ok ? [] : rejected.problems.map(({ field }) => field)).toEqual([definition.rejected.field]);
  });

  it.each(all)("%s: what an example says is said by the newest version too", (_, { definition }, versions) => {
    const event = newest(accept(definition.accepted));
    expect(event.version).toBe(versions.length);
    expect(versions.at(-1)?.schema.safeParse(event)).toMatchObject({ success: true, data: event });
  });

  it("a version that there is not is rejected, and those that there are are named", () => {
    const example = catalogue.find(({ type }) => type === "WatchFellBehind")?.accepted as object;
    for (const version of [0, 3, "1", null])
      expect(parseEvent({ ...example, version })).toMatchObject({
        problems: [{ field: "version", remedy: "use version 1 or 2 of WatchFellBehind" }],
      });
  });
});

describe("what an earlier version says", () => {
  it("comes back as it was sent, and is folded as the newest version says it", () => {
    const sent = behind(asOld);
    expect(sent).toMatchObject(asOld);
    expect(newest(sent)).toEqual({ ...sent, ...asNew });
    expect(said(foldAll([sent]))).toMatchObject([[expect.anything(), { ...asNew, eventId: "behind-1" }]]);
  });

  it("of the last complete day means the first day on which something was not assessed, at a leap day and a year's end", () => {
    for (const [before, after] of [
      ["2026-01-09", "2026-01-10"],
      ["2028-02-28", "2028-02-29"],
      ["2026-02-28", "2026-03-01"],
      ["2026-12-31", "2027-01-01"],
      ["2026-03-28", "2026-03-29"],
    ] as const)
      expect(newestData("WatchFellBehind", 1, { completeUpTo: before })).toEqual({ dueOn: after });
  });

  it("that is taken back or set aside keeps nothing to be read", () => {
    const gone = accept({
      ...behind(asOld),
      data: undefined,
      revision: 2,
      eventId: "gone",
      retracted: { reason: "x" },
    });
    expect(said(foldAll([behind(asOld), gone]))).toMatchObject([[expect.anything(), { state: "retracted" }]]);
    const other = behind({ version: 1, data: { completeUpTo: "2026-01-08" } });
    expect(said(foldAll([behind(asOld), other]))).toMatchObject([[expect.anything(), { state: "disputed" }]]);
  });

  it("goes through each version between, and no further back", () => {
    const [first, second, third] = [z.number(), z.string(), z.strictObject({ text: z.string() })];
    const example = { accepted: {}, rejected: { event: {}, field: "" } };
    const chain = [
      earlierVersion({ version: 1, data: first, next: second, upcast: (a) => `${a}`, ...example }),
      earlierVersion({ version: 2, data: second, next: third, upcast: (text) => ({ text }), ...example }),
    ] as unknown as NonNullable<EventDefinition<EventType, z.ZodType>["earlier"]>;
    expect(upcast(chain, 1, 7)).toEqual({ data: { text: "7" } });
    expect(upcast(chain, 2, "7")).toEqual({ data: { text: "7" } });
    expect(upcast(chain, 3, { text: "7" })).toBeNull();
  });

  it("of a version that a later release published is not guessed", () => {
    expect(() => newestData("WatchFellBehind", 3, {})).toThrow(VersionNotKnown);
    expect(() => newestData("EmployeeHired", 2, {})).toThrow(/version 2 of EmployeeHired is not known here; deploy/);
  });
});

/** Events of one employer's watch: three days under keys of their own and of version 1, in each version, corrected and taken back. */
const history = fc.array(
  fc
    .record({
      dueOn: fc.constantFrom("2026-01-10", "2026-01-11", "2026-03-01"),
      as: fc.nat(2),
      key: fc.constantFrom("k1", "k2"),
      revision: fc.integer({ min: 1, max: 3 }),
      eventId: fc.constantFrom("e1", "e2", "e3", "e4"),
      occurredOn: fc.constantFrom("2026-03-02", "2026-03-03"),
      retracted: fc.boolean(),
    })
    .map(({ dueOn, as, retracted, ...more }) => {
      const before = { "2026-01-10": "2026-01-09", "2026-01-11": "2026-01-10", "2026-03-01": "2026-02-28" }[dueOn];
      const content = contents(dueOn, before ?? "")[as] ?? asNew;
      const taken = retracted && { data: undefined, retracted: { reason: "sent by mistake" } };
      return behind(content, { ...more, ...taken });
    }),
  { minLength: 1, maxLength: 12 },
);

describe("for any mix of versions", () => {
  it("any order and any repetition gives the same facts, all of them of the newest version", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (events, stream) => {
        const shuffled = [...events, ...events.slice(1)]
          .map((event) => [stream.next().value, event] as const)
          .sort(([a], [b]) => a - b)
          .map(([, event]) => event);
        const facts = said(foldAll(shuffled));
        expect(facts).toEqual(said(foldAll(events)));
        for (const [, fact] of facts)
          if (fact.state === "stated") expect(fact).toMatchObject({ version: 2, data: { dueOn: expect.any(String) } });
      }),
      { numRuns: 400 },
    );
  });

  it("every order of up to four gives the same facts, recorded one by one as they come", () => {
    fc.assert(
      fc.property(history, (events) => {
        const few = events.slice(0, 4);
        for (const order of permutations(few))
          expect(said(new Inbox().receives("2026-03-10", ...order).facts)).toEqual(said(foldAll(few)));
      }),
      { numRuns: 30 },
    );
  });

  it("the same facts stand as if the newest version had always been sent, where each message has an id of its own", () => {
    fc.assert(
      fc.property(history, (events) => {
        const own = events.map((event, at) => ({ ...event, eventId: `own-${at}` }));
        expect(said(foldAll(own))).toEqual(said(foldAll(own.map(newest))));
      }),
      { numRuns: 200 },
    );
  });

  it("one day is one finding, though version 1 told of it under another key", () => {
    const old = behind(asOld, { key: "complete-2026-01-09", eventId: "complete-2026-01-09-2026-01-13" });
    for (const order of permutations([old, fellBehind("2026-01-14", "2026-01-10")])) {
      const inbox = new Inbox([configured()]).receives("2026-01-14", ...order);
      const id = "watch-fell-behind:2026-01-10";
      inbox.receives("2026-01-15", answered("2026-01-15", id, { kind: "acknowledged" }, { subject }));
      expect(inbox.sweepsUntil("2026-02-28").said).toEqual([
        `2026-01-14 raised ${id} breached`,
        `2026-01-15 closed ${id}`,
      ]);
    }
  });
});

describe("what stands in the table", () => {
  /** A fact as it was written before facts had versions. */
  const written = (data: object) => ({
    type: "WatchFellBehind",
    key: "complete-2026-01-09",
    revision: 1,
    source: "belfry.alerts",
    eventId: "complete-2026-01-09-2026-01-13",
    occurredOn: "2026-01-13",
    state: "stated",
    holdsFrom: "2026-01-13",
    data,
  });
  const hire = { ...written({ startsOn: "2026-01-01" }), type: "EmployeeHired" };

  it.each([asOld.data, asMeantLater.data])("a fact without a version is one of version 1: %o", (data) => {
    const read = readFacts({ facts: { S: JSON.stringify([written(data), hire]) } });
    expect([...read.values()]).toEqual([{ ...written(asNew.data), version: 2 }, hire]);
    const event = behind({ version: 1, data }, { key: written({}).key, eventId: written({}).eventId });
    expect(said(read).slice(-1)).toEqual(said(foldAll([event])));
  });

  it("what another source said of the same place is read as the newest version too", () => {
    const other = { ...written(asOld.data), source: "hr.lab" };
    const read = readFacts({ facts: { S: JSON.stringify([{ ...written(asNew.data), version: 2, others: [other] }]) } });
    const now = { ...other, version: 2, data: asNew.data };
    expect([...read.values()]).toEqual([{ ...written(asNew.data), version: 2, others: [now] }]);
  });

  it("what the same source said of it besides too", () => {
    const other = { ...written(asOld.data), eventId: "complete-2026-01-09-2026-01-12" };
    const fact = { ...written(asNew.data), version: 2, besides: [other] };
    const now = { ...other, version: 2, data: asNew.data };
    expect([...readFacts({ facts: { S: JSON.stringify([fact]) } }).values()]).toEqual([{ ...fact, besides: [now] }]);
  });

  it("a fact of a version that a later release published is not read as if it were known", () => {
    const item = { facts: { S: JSON.stringify([{ ...written(asNew.data), version: 3 }]) } };
    expect(() => readFacts(item)).toThrow(VersionNotKnown);
  });

  it("the ledger, its export and its digest are over what was sent, whatever version it was", async () => {
    const belfry = await machine();
    await belfry.record(configured());
    const [old, late] = [behind(asOld, { key: "k" }), behind(asNew, { key: "k2" })];
    for (const event of [old, late, old]) await belfry.record(event);
    const { records } = await readLedger(belfry.table, `${lab}#employer#${lab}`);
    const kept = records.flatMap(({ payload }) => (payload as { event?: BelfryEvent }).event ?? []);
    expect(kept.filter(({ type }) => type === "WatchFellBehind")).toEqual([old, late]);
    const { bytes, pack } = await exported(belfry.table, lab);
    const rows = rowsIn<{ event: BelfryEvent }>(bytes, "events.ndjson").map(({ event }) => event);
    expect(rows.filter(({ type }) => type === "WatchFellBehind")).toEqual([old, late]);
    expect(pack.manifest.counts).toMatchObject({ events: 3, faults: 0 });
    expect((await verifyPack(opened(bytes))).faults).toEqual([]);
  });

  it("the same day said again in another version under one id is another content: both are set aside", async () => {
    const belfry = await machine();
    await belfry.record(configured());
    for (const content of [asMeantLater, asNew]) await belfry.record(behind(content, { eventId: "one" }));
    const { records } = await readLedger(belfry.table, `${lab}#employer#${lab}`);
    expect(records.filter(({ kind }) => kind === "event")).toHaveLength(3);
    const inbox = new Inbox().receives(
      "2026-01-14",
      ...[asMeantLater, asNew].map((one) => behind(one, { eventId: "one" })),
    );
    expect([...inbox.facts.values()].map(({ state }) => state)).toEqual(["disputed"]);
  });
});

it("the day after a day", () => expect(dayAfter("2026-12-31")).toBe("2027-01-01"));
