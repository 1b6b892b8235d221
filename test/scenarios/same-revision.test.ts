import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedHeard } from "../../events/belfry/feed-heard.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { contentsKeptMax, foldAll } from "../../shared/dossier/fold.ts";
import { Inbox } from "../assessment/inbox.ts";
import {
  absent,
  accept,
  answered,
  card,
  configured,
  corrected,
  hired,
  premiumPaid,
  retracted,
  underTheSameId,
} from "../cast.ts";
import { permutations } from "../dossier/generated.ts";
import { given, obligationsOf } from "./given.ts";
import { daysOf, weekAs } from "./working-week.ts";

/** The same statement again under its revision and an id of its own. */
const again = (event: BelfryEvent, eventId: string, data: object = {}, envelope: object = {}) =>
  corrected(event, data, { eventId, revision: event.revision, ...envelope });

const full = premiumPaid("2026-12-18", 2026, 389_050, { eventId: "b" });
const short = again(full, "a", { grossCents: 100_000 });
const rule = "same-revision-pay";

/** Each finding without the digest that tells it apart: where, in what, and how many contents it names. */
const told = (about: string, ...events: readonly BelfryEvent[]) =>
  obligationsOf(about, events).map(({ id, because }) => [
    id.replace(/\.[0-9a-f]{8}$/, ""),
    because.workings[0]?.with.fields,
    because.facts.length,
  ]);

describe("one source says two things of one payment under one revision", () => {
  const place = `${rule}:2026-01-01.${full.key}`;

  it("is asked about: of what, from whom, in which fields, by which events, and not what either says", () => {
    const [found, ...more] = obligationsOf(rule, [full, short]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: "limit", lasting: false, until: null });
    expect(found?.because).toEqual({
      facts: [
        { name: "content-that-counts", value: "2026-12-18", eventId: "b" },
        { name: "other-content", value: "2026-12-18", eventId: "a" },
      ],
      parameters: [],
      workings: [
        {
          say: "contents-of-one-revision",
          with: { type: "PaymentMade", key: full.key, source: full.source, revision: 1, fields: "data.grossCents" },
        },
      ],
    });
    expect(JSON.stringify(found)).not.toMatch(/389050|100000/);
  });

  it("what is concluded rests on the higher event id meanwhile, as where two sources differ that nobody ranks", () => {
    const hire = hired({ jointCommittee: "200", monthlyGrossCents: 389_050 });
    const premium = (...events: readonly BelfryEvent[]) => given(hire, ...events).on("2027-01-15");
    premium(full, short).showsYear("end-of-year-premium", 2026, "2026.contract-asha: met, due 2026-12-31");
    const higher = again(full, "c", { grossCents: 100_000 });
    premium(full, higher).showsYear(
      "end-of-year-premium",
      2026,
      "2026.contract-asha: overdue, escalated, due 2026-12-31",
    );
  });

  const gone = (eventId: string, revision: number) => retracted(full, { eventId, revision });
  it.each<[string, readonly BelfryEvent[], unknown[]]>([
    ["the same content under two ids", [full, again(full, "z")], []],
    ["a higher revision settles it", [full, short, corrected(full, {}, { eventId: "a2" })], []],
    ["of whatever content", [full, short, corrected(full, { grossCents: 5 }, { eventId: "a2" })], []],
    ["a retraction under a higher revision too", [full, short, gone("a2", 2)], []],
    ["a retraction under the same does not", [full, gone("z", 1)], [[place, "retracted", 2]]],
    ["nor one whose event id is lower", [full, gone("a", 1)], [[place, "retracted", 2]]],
    ["two retractions say one thing", [gone("z", 1), retracted(full, { eventId: "y", occurredOn: "2027-01-04" })], []],
    [
      "two contents of a higher revision are asked about, not those below",
      [full, short, corrected(full, {}, { eventId: "m" }), corrected(full, { grossCents: 7 }, { eventId: "n" })],
      [[place, "data.grossCents", 2]],
    ],
    [
      "three contents are one question",
      [full, short, again(full, "c", { grossCents: 7 }, { occurredOn: "2026-12-19" })],
      [[place, "data.grossCents, holdsFrom, occurredOn", 3]],
    ],
    ["another source's is another question", [full, again(full, "a", { grossCents: 7 }, { source: "x.lab" })], []],
    [
      "a higher revision of another source, that nobody ranks, settles it",
      [full, short, corrected(full, {}, { source: "x.lab", eventId: "x" })],
      [],
    ],
    [
      "of a source that is ranked it is asked, whoever else speaks",
      [
        configured({ sourcePrecedence: { pay: [full.source] } }),
        full,
        short,
        corrected(full, {}, { source: "x.lab", eventId: "x" }),
      ],
      [[place, "data.grossCents", 2]],
    ],
    ["two contents under one event id are asked about as that", [full, underTheSameId(full, { grossCents: 7 })], []],
  ])("%s", (_, events, expected) => {
    for (const order of permutations(events)) expect(told(rule, ...order)).toEqual(expected);
  });

  it("a content more than are kept is said, in whatever order they come", () => {
    const many = Array.from({ length: contentsKeptMax + 1 }, (_, at) => again(full, `e${at}`, { grossCents: at }));
    const says = (events: readonly BelfryEvent[]) =>
      obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));
    expect(says(many.slice(1))).toEqual([["contents-of-one-revision"]]);
    for (const order of permutations(many))
      expect(says([...order, ...order])).toEqual([["contents-of-one-revision", "more-contents-than-kept"]]);
  });
});

describe("what counts as another content", () => {
  it("of a sheet or an absence not the day on which a system sent it", () => {
    const week = weekAs({ occurredOn: "2026-03-09" }, "2026-03-02", ...daysOf(8));
    expect(told("same-revision-hours", week, again(week, "z", {}, { occurredOn: "2026-03-12" }))).toEqual([]);
    expect(told("same-revision-hours", week, again(week, "z", { shifts: [] }))).toEqual([
      [`same-revision-hours:2026-03-02.${week.key}`, "data.shifts", 2],
    ]);
    const leave = absent("sickness", "2026-03-02", "2026-03-03");
    expect(told("same-revision-absences", leave, again(leave, "z", {}, { occurredOn: "2026-03-12" }))).toEqual([]);
    expect(told("same-revision-absences", leave, again(leave, "z", { kind: "annual-leave" }))).toHaveLength(1);
  });

  it("of a card its days too, and of a contract what stands in it", () => {
    expect(told("same-revision-residence", card(), again(card(), "z", {}, { holdsFrom: "2025-03-01" }))).toEqual([
      ["same-revision-residence:ResidenceCardIssued.card-a-77", "holdsFrom", 2],
    ]);
    expect(told("same-revision-employment", hired(), again(hired(), "z", { startsOn: "2025-04-01" }))).toEqual([
      [`same-revision-employment:EmployeeHired.${hired().key}`, "data.startsOn", 2],
    ]);
  });

  it("what Belfry says of itself it orders by id: that a feed was heard again contradicts nothing", () => {
    const heard = (occurredOn: string, data: object) =>
      accept({ ...(feedHeard.accepted as object), occurredOn, eventId: `heard-${occurredOn}`, data });
    const events = [heard("2026-03-02", {}), heard("2026-03-09", { before: "2026-03-02" })];
    for (const fact of foldAll(events).values()) expect(fact).not.toHaveProperty("besides");
  });
});

describe("two contents under one event id", () => {
  it("are not settled by another id under the same revision, however high, but by a later revision alone", () => {
    const [one, two] = [card(), underTheSameId(card(), { cardType: "B" })];
    const third = again(card(), "zzz");
    for (const order of permutations([one, two, third])) {
      expect(obligationsOf("disputed-residence", order)).toHaveLength(1);
      expect(obligationsOf("disputed-residence", [...order, corrected(card(), {})])).toEqual([]);
    }
  });
});

describe("as events arrive", () => {
  it("it is told once, taken back once, and acknowledging closes these contents and no other", () => {
    const inbox = new Inbox().receives("2027-01-11", full, short, full, short);
    const lines = () => inbox.said.filter((line) => line.includes(rule));
    expect(lines()).toHaveLength(1);
    const id = lines()[0]?.split(" ")[2] ?? "";
    inbox.receives("2027-01-12", answered("2027-01-12", id, { kind: "acknowledged" }), short, again(full, "z"));
    expect(lines().slice(1)).toEqual([`2027-01-12 closed ${id}`]);
    inbox.receives("2027-01-13", again(full, "c", { grossCents: 7 }));
    expect(lines().at(-1)).toMatch(/^2027-01-13 raised same-revision-pay:\S+ breached$/);
    expect(lines().at(-1)).not.toContain(id);
    inbox.receives("2027-01-14", corrected(full, {}, { eventId: "a0" }));
    expect(lines().at(-1)).toMatch(/^2027-01-14 withdrawn same-revision-pay:/);
  });
});

/** What one or two sources say of one payment: few ids, revisions and contents, so that most histories contradict themselves. */
const anySaying: fc.Arbitrary<BelfryEvent> = fc
  .record({
    source: fc.constantFrom("hr.lab", "hr.lab", "payroll.lab"),
    eventId: fc.constantFrom("e1", "e2", "e3", "e4", "e5", "e6"),
    revision: fc.integer({ min: 1, max: 2 }),
    content: fc.integer({ min: 1, max: 5 }),
    gone: fc.boolean(),
  })
  .map(({ content, gone, ...envelope }) =>
    gone && content === 1 ? retracted(full, envelope) : again(full, "", { grossCents: content }, envelope),
  );

/** What a source contradicts itself in, worked out from all events at once and without folding. */
function slowly(events: readonly BelfryEvent[]): number {
  const sources = [...new Set(events.map(({ source }) => source))].map((source) => {
    const own = events.filter((event) => event.source === source);
    const highest = Math.max(...own.map(({ revision }) => revision));
    const last = own.filter(({ revision }) => revision === highest);
    const said = (event: BelfryEvent) => JSON.stringify(event.data ?? null);
    const isDisputed = last.some(({ eventId }) =>
      own.some((a) => own.some((b) => a.eventId === eventId && b.eventId === eventId && differ(a, b))),
    );
    return { highest, isAsked: !isDisputed && new Set(last.map(said)).size > 1 };
  });
  const top = Math.max(...sources.map(({ highest }) => highest));
  return sources.filter(({ highest, isAsked }) => highest === top && isAsked).length;
}

const differ = (a: BelfryEvent, b: BelfryEvent): boolean => JSON.stringify(a) !== JSON.stringify(b);

describe("for any history of one place", () => {
  const said = (facts: Facts) => JSON.stringify([...facts]);
  const asked = (events: readonly BelfryEvent[]) => obligationsOf(rule, events);

  it("any order with any doubles gives the same facts and the same questions, and as many as the slow way finds", () => {
    let contradictions = 0;
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anySaying, { minLength: 2, maxLength: 9, comparator: (a, b) => !differ(a, b) })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray(events, { minLength: events.length }),
              fc.subarray(events),
            ),
          ),
        ([events, shuffled, doubles]) => {
          const expected = asked(events);
          contradictions += expected.length;
          expect(expected).toHaveLength(slowly(events));
          for (const order of [[...shuffled, ...doubles], [...doubles, ...shuffled].reverse()]) {
            expect(said(foldAll(order))).toBe(said(foldAll(events)));
            expect(asked(order)).toEqual(expected);
            expect(said(new Inbox().receives("2027-01-11", ...order).facts)).toBe(said(foldAll(events)));
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(contradictions).toBeGreaterThan(20);
  });
});
