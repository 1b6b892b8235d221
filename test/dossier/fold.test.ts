import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { fold, foldAll, foldDisputed } from "../../shared/dossier/fold.ts";
import { Inbox } from "../assessment/inbox.ts";
import { card, configured, corrected, hired, retracted, sheet, underTheSameId } from "../cast.ts";
import { anyEvent, permutations } from "./generated.ts";

/** Facts in the order of their places, so that only what they say is compared. */
const said = (facts: Facts) => [...facts].sort(([a], [b]) => (a < b ? -1 : 1));
const one = (...events: BelfryEvent[]) => [...foldAll(events).values()].map(({ state, revision }) => [state, revision]);

describe("within a place the highest revision decides, whatever comes first", () => {
  const first = card();
  const second = corrected(first, { expiresOn: "2027-09-30" });
  const gone = retracted(second);

  it.each<[string, BelfryEvent[], [string, number]]>([
    ["a statement", [first], ["stated", 1]],
    ["a correction", [first, second], ["stated", 2]],
    ["a correction that comes first", [second, first], ["stated", 2]],
    ["a retraction", [first, second, gone], ["retracted", 3]],
    ["a retraction that comes first", [gone, first, second], ["retracted", 3]],
    ["a statement after a retraction", [gone, corrected(second, {}, { revision: 4 })], ["stated", 4]],
    [
      "two senders with one revision: the higher event id",
      [first, corrected(first, {}, { revision: 1, eventId: "z" })],
      ["stated", 1],
    ],
    ["two contents under one id", [first, underTheSameId(first, { cardType: "B" })], ["disputed", 1]],
    [
      "two contents, settled by a later revision",
      [first, underTheSameId(first, { cardType: "B" }), second],
      ["stated", 2],
    ],
    [
      "two contents of a later revision than a good one",
      [first, second, underTheSameId(second, { cardType: "B" })],
      ["disputed", 2],
    ],
  ])("%s", (_, events, expected) => {
    for (const order of permutations(events)) expect(one(...order)).toEqual([expected]);
  });

  it("when a feed was first named outlives what replaces, takes back or disputes the configuration that did", () => {
    const naming = (id: string, occurredOn: string, revision: number) =>
      configured({ feeds: [{ id, everyDays: 35 }] }, { occurredOn, revision });
    const [january, february] = [naming("payroll", "2026-01-02", 1), naming("payroll", "2026-02-02", 2)];
    const events = [
      january,
      february,
      underTheSameId(february, { feeds: [{ id: "hours", everyDays: 7 }] }),
      retracted(naming("payroll", "2026-03-02", 3)),
      configured({}, { occurredOn: "2026-04-02", revision: 5 }),
    ];
    for (const order of permutations(events)) {
      const inbox = new Inbox();
      for (const event of order) inbox.receives("2026-05-04", event);
      for (const facts of [foldAll(order), inbox.facts])
        expect([...facts.values()].map(({ revision, feedsNamed }) => [revision, feedsNamed])).toEqual([
          [
            5,
            [
              { feed: "hours", on: "2026-02-02", eventId: february.eventId },
              { feed: "payroll", on: "2026-01-02", eventId: january.eventId },
            ],
          ],
        ]);
    }
  });

  it("a sheet's place holds its week: the same key in two weeks is two facts", () =>
    expect(
      one(sheet("2026-03-02", [], { key: "s" }), sheet("2026-03-09", [], { key: "s", eventId: "b" })),
    ).toHaveLength(2));

  it("the same key under two types is two facts", () =>
    expect(one(hired({}, { key: "77" }), card({}, { key: "77" }))).toHaveLength(2));

  it("an event that changes nothing gives back the same facts, so that nothing is written", () => {
    const facts = foldAll([second]);
    expect(fold(facts, first)).toBe(facts);
    expect(fold(facts, second)).toBe(facts);
  });

  it("two systems that number their messages alike do not dispute one another: a message is its sender and its id", () => {
    const hire = hired({}, { eventId: "1001" });
    const issued = card({}, { eventId: "1001", source: "permits.lab" });
    expect(one(hire, issued)).toEqual([
      ["stated", 1],
      ["stated", 1],
    ]);
  });

  it("two systems that state one place under one id: the same one decides in every order", () => {
    const theirs = card({ expiresOn: "2027-09-30" }, { source: "permits.lab" });
    expect(said(foldAll([first, theirs]))).toEqual(said(foldAll([theirs, first])));
  });

  it("the same policies in another order are the same content", () => {
    const [ladder, patience] = [{ "renewal-ladder": [60, 30] }, { "reference-patience": 14 }];
    const events = [
      configured({ policies: { ...ladder, ...patience } }),
      configured({ policies: { ...patience, ...ladder } }),
    ];
    expect(one(...events)).toEqual([["stated", 1]]);
    expect(said(foldAll(events))).toEqual(said(recordedOneByOne(events)));
  });

  it("what two contents say is not kept: neither can be believed by mistake", () => {
    const [fact] = foldAll([first, underTheSameId(first, { cardType: "B" })]).values();
    expect(Object.keys(fact ?? {}).sort()).toEqual([
      "eventId",
      "key",
      "occurredOn",
      "revision",
      "source",
      "state",
      "type",
    ]);
  });
});

describe("for any set of events", () => {
  it("every order of up to six events gives the same facts", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 2, maxLength: 6 }), (events) => {
        const expected = JSON.stringify(said(foldAll(events)));
        for (const order of permutations(events)) if (JSON.stringify(said(foldAll(order))) !== expected) expect.fail();
      }),
      { numRuns: 30 },
    );
  });

  it("any order of more events, with duplicates, gives the same facts", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvent, { minLength: 7, maxLength: 40 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.array(fc.constantFrom(...events), { maxLength: 20 }),
              fc.infiniteStream(fc.nat()),
            ),
          ),
        ([events, again, stream]) => {
          const shuffled = [...events, ...again]
            .map((event) => [stream.next().value, event] as const)
            .sort(([a], [b]) => a - b)
            .map(([, event]) => event);
          expect(said(foldAll(shuffled))).toEqual(said(foldAll(events)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("recorded one by one as record-events does, the facts are the same", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 30 }), (events) => {
        expect(said(recordedOneByOne(events))).toEqual(said(foldAll(events)));
      }),
      { numRuns: 400 },
    );
  });

  it("and so are those of a whole inbox, parts, assessments and all", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 10 }), (events) => {
        expect(said(new Inbox().receives("2026-03-10", ...events).facts)).toEqual(said(foldAll(events)));
      }),
      { numRuns: 200 },
    );
  });
});

/** The inbox of record-event.ts without its table: a new message is folded, a second content sets the first and itself aside. */
function recordedOneByOne(events: readonly BelfryEvent[]): Facts {
  const inbox = new Map<string, BelfryEvent>();
  const others = new Set<string>();
  let facts: Facts = new Map();
  for (const event of events) {
    const message = `${event.source} ${event.eventId}`;
    const first = inbox.get(message);
    if (first === undefined) {
      inbox.set(message, event);
      facts = fold(facts, event);
    } else if (digestOf(first) !== digestOf(event) && !others.has(digestOf(event))) {
      others.add(digestOf(event));
      facts = foldDisputed(foldDisputed(facts, first), event);
    }
  }
  return facts;
}
