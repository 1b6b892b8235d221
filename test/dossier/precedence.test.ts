import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Precedence } from "../../events/employer/employer-configured.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { fold, foldAll, sourcesKeptMax } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { Inbox } from "../assessment/inbox.ts";
import { asha, card, configured, corrected, hired, lab, retracted, sheet, underTheSameId } from "../cast.ts";
import { paid } from "../checks-cast.ts";
import { obligationsOf } from "../scenarios/given.ts";
import { anyEvent, permutations } from "./generated.ts";
import { type Held, slowlyBelieved } from "./slow-precedence.ts";

const hr = "hr.lab";
const payroll = "payroll.lab";
const believed = (facts: Facts, precedence: Precedence) =>
  believedDossier({ id: lab, sourcePrecedence: precedence }, asha, facts).facts;
/** Who is believed in each place. */
const heldIn = (facts: Facts, precedence: Precedence = {}): ReadonlyMap<string, Held> =>
  new Map(
    [...believed(facts, precedence)].map(([place, { state, source, eventId }]) => [place, { state, source, eventId }]),
  );
const one = (precedence: Precedence, ...events: BelfryEvent[]) =>
  [...heldIn(foldAll(events), precedence).values()].map(({ state, source }) => `${state} by ${source}`);

describe("of two sources that speak of one place", () => {
  const theirs = card({ expiresOn: "2027-09-30" }, { source: payroll, eventId: "z" });
  const ours = card();
  const correction = corrected(theirs, {}, { revision: 2, eventId: "zz" });
  const hrFirst: Precedence = { residence: [hr, payroll] };

  it.each<[string, Precedence, BelfryEvent[], string]>([
    ["without a ranking the higher revision holds", {}, [ours, correction], "stated by payroll.lab"],
    ["and of one revision the higher event id", {}, [ours, theirs], "stated by payroll.lab"],
    ["the first in rank holds, whatever the revision of the other", hrFirst, [ours, correction], "stated by hr.lab"],
    ["a source that is not ranked comes behind", { residence: [hr] }, [ours, correction], "stated by hr.lab"],
    ["a ranking of another family is none", { pay: [hr] }, [ours, correction], "stated by payroll.lab"],
    [
      "what the first takes back, the next still says",
      hrFirst,
      [ours, retracted(ours), theirs],
      "stated by payroll.lab",
    ],
    ["what the next takes back, the first still says", hrFirst, [ours, theirs, retracted(theirs)], "stated by hr.lab"],
    ["what both take back is gone", hrFirst, [retracted(ours), retracted(theirs)], "retracted by hr.lab"],
    [
      "unranked, a higher revision takes back what others said",
      {},
      [ours, retracted(theirs)],
      "retracted by payroll.lab",
    ],
    [
      "two contents of the first are set aside, and nobody stands in",
      hrFirst,
      [ours, underTheSameId(ours, { cardType: "B" }), theirs],
      "disputed by hr.lab",
    ],
    [
      "two contents of the next change nothing",
      hrFirst,
      [ours, theirs, underTheSameId(theirs, { cardType: "B" })],
      "stated by hr.lab",
    ],
  ])("%s", (_, precedence, events, expected) => {
    for (const order of permutations(events)) expect(one(precedence, ...order)).toEqual([expected]);
  });

  it("nobody ranks what an employer says of itself, for the ranking is part of it", () => {
    const other = configured({ sourcePrecedence: { residence: [hr] } }, { source: payroll, eventId: "z" });
    expect(one({ employment: [hr] }, configured(), other)).toEqual(["stated by payroll.lab"]);
  });

  it("a change of the ranking and back leaves no trace: what the other said is kept", () => {
    const facts = foldAll([ours, correction]);
    expect([...heldIn(facts, hrFirst).values()].map(({ source }) => source)).toEqual([hr]);
    expect([...heldIn(facts, { residence: [payroll] }).values()].map(({ source }) => source)).toEqual([payroll]);
    expect(believed(believed(facts, { residence: [payroll] }), hrFirst)).toEqual(believed(facts, hrFirst));
  });

  it("a place with one source is kept as ever", () => {
    const facts = foldAll([hired(), ours, corrected(ours, {}), retracted(ours), sheet("2026-03-02", [])]);
    for (const fact of facts.values()) expect(fact).not.toHaveProperty("others");
    expect(believed(facts, hrFirst)).toBe(facts);
  });

  it("what is said again changes nothing, so that nothing is written", () => {
    const facts = foldAll([ours, correction]);
    for (const again of [ours, theirs, correction]) expect(fold(facts, again)).toBe(facts);
  });
});

describe(`of more than ${sourcesKeptMax} sources`, () => {
  const from = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      paid("2026-03-31", 100_000 + at, { key: "pay-1", source: `system-${at}`, eventId: `e-${at}`, revision: at + 1 }),
    );
  const kept = (facts: Facts) =>
    [...facts.values()].map(({ source, others, moreSources }) => [
      [source, ...(others ?? []).map((other) => other.source)],
      moreSources ?? false,
    ]);

  it("all are kept up to the bound", () => {
    const [[sources, more] = []] = kept(foldAll(from(sourcesKeptMax)));
    expect([(sources as string[]).length, more]).toEqual([sourcesKeptMax, false]);
  });

  it("the lightest are let go, whatever comes first, and that they were is kept", () => {
    const events = from(sourcesKeptMax + 2);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
        const facts = [...order, ...order].reduce<Facts>(fold, new Map());
        const heaviest = events.slice(2).reverse();
        expect(kept(facts)).toEqual([[heaviest.map(({ source }) => source), true]]);
      }),
      { numRuns: 100 },
    );
  });

  it("that some were let go is not forgotten when one that was kept is corrected", () => {
    const events = from(sourcesKeptMax + 1);
    const [lightest, ...others] = events;
    if (lightest === undefined || others[0] === undefined) throw new Error("there are sources");
    const facts = foldAll([...events, corrected(others[0], {}, { revision: 20, eventId: "corrected" })]);
    expect(kept(facts).map(([, more]) => more)).toEqual([true]);
    expect(fold(facts, lightest)).toBe(facts);
  });

  it("one that was let go comes back with a higher revision", () => {
    const events = from(sourcesKeptMax + 1);
    const [lightest] = events;
    if (lightest === undefined) throw new Error("there are sources");
    const facts = foldAll([...events, corrected(lightest, {}, { revision: 20, eventId: "back" })]);
    expect([...facts.values()][0]?.source).toBe(lightest.source);
  });
});

/** What one of many sources says of one payment, under a low or a high event id. */
const anyOfMany: fc.Arbitrary<BelfryEvent> = fc
  .record({
    source: fc.constantFrom(...Array.from({ length: sourcesKeptMax + 3 }, (_, at) => `system-${at}`)),
    eventId: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    revision: fc.constantFrom(1, 1, 1, 1, 2),
    content: fc.integer({ min: 1, max: 4 }),
    gone: fc.boolean(),
  })
  .map(({ content, gone, ...envelope }) => {
    const said = paid("2026-03-31", 100_000 + content, { key: "pay-1", ...envelope });
    return gone && content === 1 ? retracted(said, envelope) : said;
  });
const everySource = Array.from({ length: sourcesKeptMax + 1 }, (_, at) =>
  paid("2026-03-31", 100_000, { key: "pay-1", source: `system-${at}`, eventId: "d" }),
);

describe(`of more than ${sourcesKeptMax} sources that also contradict themselves`, () => {
  const said = (events: readonly BelfryEvent[]) => JSON.stringify([...foldAll(events)]);
  const asked = (events: readonly BelfryEvent[]) =>
    ["same-revision-pay", "sources-disagree-pay"].flatMap((rule) => obligationsOf(rule, events));

  it("the same is kept and asked, whether what contradicts came before the others or after them", () => {
    const [first, ...others] = everySource;
    if (first === undefined) throw new Error("there are sources");
    const [low, high] = [
      corrected(first, {}, { revision: 1, eventId: "a" }),
      corrected(first, { grossCents: 1 }, { revision: 1, eventId: "z" }),
    ];
    const orders = [
      [low, high, ...others],
      [low, ...others, high],
      [...others, high, low],
    ];
    expect(new Set(orders.map(said)).size).toBe(1);
    for (const order of orders) expect(asked(order)).toEqual(asked([low, high, ...others]));
  });

  it("and what is said again changes nothing", () => {
    const [first, ...others] = everySource;
    if (first === undefined) throw new Error("there are sources");
    const events = [first, ...others, corrected(first, { grossCents: 1 }, { revision: 1, eventId: "z" })];
    const facts = foldAll(events);
    for (const again of events) expect(fold(facts, again)).toBe(facts);
  });

  it("any order with any doubles gives the same facts and the same questions", () => {
    let crowded = 0;
    fc.assert(
      fc.property(
        fc
          .tuple(fc.array(anyOfMany, { minLength: 1, maxLength: 16 }), fc.subarray(everySource, { minLength: 6 }))
          .map(([more, some]) => [
            ...new Map([...more, ...some].map((event) => [JSON.stringify(event), event])).values(),
          ])
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray(events, { minLength: events.length }),
              fc.subarray(events),
            ),
          ),
        ([events, shuffled, doubles]) => {
          if (said(events).includes("moreSources")) crowded += 1;
          for (const order of [[...shuffled, ...doubles], [...doubles, ...shuffled].reverse()]) {
            expect(said(order)).toBe(said(events));
            expect(asked(order)).toEqual(asked(events));
            expect(JSON.stringify([...new Inbox().receives("2026-04-01", ...order).facts])).toBe(said(events));
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(crowded).toBeGreaterThan(20);
  });
});

/** Few places and ids, many sources: nearly every history has conflicts, disputes and retractions of all kinds. */
const anySaying: fc.Arbitrary<BelfryEvent> = fc
  .record({
    which: fc.constantFrom("card", "pay"),
    source: fc.constantFrom(hr, payroll, "feed.payroll", "permits.lab"),
    eventId: fc.constantFrom("e1", "e2", "e3"),
    revision: fc.integer({ min: 1, max: 3 }),
    content: fc.integer({ min: 1, max: 3 }),
    gone: fc.boolean(),
  })
  .map(({ which, content, gone, ...envelope }) => {
    const said =
      which === "card"
        ? card({ expiresOn: `2026-09-0${content}` }, envelope)
        : paid("2026-03-31", 100_000 + content, { key: "pay-1", ...envelope });
    return gone ? retracted(said, envelope) : said;
  });
const anyRanking = fc.shuffledSubarray([hr, payroll, "feed.payroll", "permits.lab"], { minLength: 1 });
const anyPrecedence: fc.Arbitrary<Precedence> = fc.record(
  { residence: anyRanking, pay: anyRanking },
  { requiredKeys: [] },
);
const text = (held: ReadonlyMap<string, Held>) => JSON.stringify([...held].sort(([a], [b]) => (a < b ? -1 : 1)));

describe("for any set of events of several sources, under any ranking", () => {
  it("every order of up to six is resolved as the slow way does", () => {
    fc.assert(
      fc.property(fc.array(anySaying, { minLength: 2, maxLength: 6 }), anyPrecedence, (events, precedence) => {
        const expected = text(slowlyBelieved(events, precedence, sourcesKeptMax));
        for (const order of permutations(events))
          if (text(heldIn(foldAll(order), precedence)) !== expected)
            expect(text(heldIn(foldAll(order), precedence))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("so are many, of every type, recorded one by one with assessments and all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anySaying, anyEvent), { minLength: 1, maxLength: 10 }),
        anyPrecedence,
        (events, sourcePrecedence) => {
          const inbox = new Inbox([configured({ sourcePrecedence })]).receives("2026-03-10", ...events);
          expect(text(heldIn(inbox.facts, sourcePrecedence))).toBe(
            text(slowlyBelieved(events, sourcePrecedence, sourcesKeptMax)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("where the configuration changes between them, what stands is what would stand had it always been the last", () => {
    const anyStep = fc.oneof({ weight: 4, arbitrary: anySaying }, { weight: 1, arbitrary: anyPrecedence });
    const isSaying = (step: BelfryEvent | Precedence): step is BelfryEvent => "eventId" in step;
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 8 }), anyPrecedence, (steps, last) => {
        const inbox = new Inbox();
        for (const step of [...steps, last])
          if (isSaying(step)) inbox.receives("2026-03-10", step);
          else inbox.isConfigured("2026-03-10", configured({ sourcePrecedence: step }));
        const always = new Inbox([configured({ sourcePrecedence: last })]).receives(
          "2026-03-10",
          ...steps.filter(isSaying).reverse(),
        );
        const standing = ({ told }: Inbox) => [...told].map(([id, { stage, due }]) => [id, stage, due]).sort();
        expect(standing(inbox.sweeps("2026-03-11"))).toEqual(standing(always.sweeps("2026-03-11")));
        const said = inbox.said.length;
        inbox.isReassessed("2026-03-12").isReassessed("2026-03-12");
        expect(new Set(inbox.said.slice(said)).size).toBe(inbox.said.length - said);
      }),
      { numRuns: 60 },
    );
  });
});
