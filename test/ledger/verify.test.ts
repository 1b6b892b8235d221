import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, digestOf } from "../../events/canonical.ts";
import { type ChainHead, genesis, nextLink, type RecordKind } from "../../shared/ledger/chain.ts";
import { type LedgerRecord, verifyChain } from "../../shared/ledger/verify.ts";
import { permutations } from "../dossier/generated.ts";

const dossier = "leuven-lab#person#p-asha";

/** A chain of records as they are kept, with the head that the dossier gives. */
function chainOf(count: number, of = dossier): { readonly records: readonly LedgerRecord[]; readonly head: ChainHead } {
  const records: LedgerRecord[] = [];
  let head = genesis;
  for (let seq = 1; seq <= count; seq += 1) {
    const kind: RecordKind = seq % 3 === 0 ? "change" : "event";
    const payload = { event: { eventId: `e${seq}`, data: { amount: seq, name: "Asha" } }, recordedAt: "2026-03-01" };
    const link = nextLink(head, of, kind, payload, `salt-${of}-${seq}`.padEnd(32, "0"));
    records.push({ ...link, kind, payload });
    head = { seq: link.seq, hash: link.hash };
  }
  return { records, head };
}
const { records, head } = chainOf(6);
const faults = (altered: readonly LedgerRecord[], to = head, of = dossier) => verifyChain(of, altered, to);
const replaced = (at: number, more: Partial<LedgerRecord>) => records.map((r, i) => (i === at ? { ...r, ...more } : r));

describe("a chain that nobody touched", () => {
  it.each([0, 1, 6])("of %i records verifies", (count) => {
    const chain = chainOf(count);
    expect(verifyChain(dossier, chain.records, chain.head)).toEqual([]);
  });
  it("verifies in whatever order it is read", () => {
    for (const order of permutations(records.slice(0, 5)))
      expect(verifyChain(dossier, order, chainOf(5).head)).toEqual([]);
  });
  it("verifies when contents and salts were erased, all or some (a person's right)", () => {
    expect(faults(records.map((record) => ({ ...record, payload: null, salt: null })))).toEqual([]);
    expect(faults(replaced(2, { payload: null, salt: null }))).toEqual([]);
    expect(faults(replaced(2, { payload: null }))).toEqual([]);
  });
});

describe("every alteration of one field is found", () => {
  const other = "f".repeat(64);
  it.each<[string, Partial<LedgerRecord>]>([
    ["the place", { seq: 9 }],
    ["the place, onto another's", { seq: 2 }],
    ["the previous hash", { previous: other }],
    ["the salt", { salt: "0".repeat(32) }],
    ["the commitment", { commitment: other }],
    ["the hash", { hash: other }],
    ["the kind", { kind: "change" }],
    [
      "an amount",
      { payload: { event: { eventId: "e4", data: { amount: 5, name: "Asha" } }, recordedAt: "2026-03-01" } },
    ],
    [
      "the instant",
      { payload: { event: { eventId: "e4", data: { amount: 4, name: "Asha" } }, recordedAt: "2026-03-02" } },
    ],
    [
      "a field more",
      { payload: { event: { eventId: "e4", data: { amount: 4, name: "Asha" } }, recordedAt: "2026-03-01", x: 1 } },
    ],
    ["the salt, lost", { salt: null }],
    ["the content, its salt lost", { salt: null, payload: { forged: true } }],
    ["the content, missing altogether and not erased", { payload: undefined }],
    ["content and salt, the content missing and not erased", { salt: null, payload: undefined }],
    ["the commitment of an erased record", { payload: null, salt: null, commitment: other }],
  ])("%s", (_, more) => expect(faults(replaced(3, more))).not.toEqual([]));

  it.each<[string, ChainHead]>([
    ["the head's count", { seq: 5, hash: head.hash }],
    ["the head's hash", { seq: 6, hash: other }],
    ["the head of an empty chain", genesis],
  ])("%s", (_, to) => expect(faults(records, to)).not.toEqual([]));

  it("of any payload at any depth", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.jsonValue(), (at, value) => {
        const payload = { ...(records[at]?.payload as object), event: value };
        const same = digestOf(payload) === digestOf(records[at]?.payload);
        expect(faults(replaced(at, { payload })).length > 0).toBe(!same);
      }),
    );
  });
});

describe("records", () => {
  it("one removed is found, wherever it stood", () => {
    for (const at of records.keys()) expect(faults(records.toSpliced(at, 1))).not.toEqual([]);
  });
  it("the last ones cut off are found by the head", () =>
    expect(faults(records.slice(0, 4))).toEqual([
      { seq: 6, problem: "the chain ends at record 4, and its head says 6" },
    ]));
  it("one there twice is found", () => {
    for (const record of records) expect(faults([...records, record])).not.toEqual([]);
  });
  it("two that exchanged their places are found", () => {
    for (const a of records)
      for (const b of records) {
        if (a === b) continue;
        const swapped = records.map((r) => (r === a ? { ...b, seq: a.seq } : r === b ? { ...a, seq: b.seq } : r));
        expect(faults(swapped)).not.toEqual([]);
      }
  });
  it("contents that exchanged their places are found", () => {
    const [first, second] = records;
    expect(
      faults(
        replaced(0, { payload: second?.payload }).with(1, { ...records[1], payload: first?.payload } as LedgerRecord),
      ),
    ).not.toEqual([]);
  });
  it("one of another dossier is found, and a whole chain of another dossier too", () => {
    const theirs = chainOf(6, "leuven-lab#person#p-ravi");
    expect(faults(records.with(5, theirs.records[5] as LedgerRecord))).not.toEqual([]);
    expect(faults(theirs.records, theirs.head)).not.toEqual([]);
  });
  it("one rewritten with a hash of its own is found by the next", () => {
    const link = nextLink(
      { seq: 2, hash: records[1]?.hash ?? "" },
      dossier,
      "change",
      { forged: true },
      "0".repeat(32),
    );
    expect(faults(records.with(2, { ...link, kind: "change", payload: { forged: true } }))).toEqual([
      { seq: 4, problem: "does not follow the record before it: that one was altered or replaced" },
    ]);
  });
  it("a chain rewritten around a number that is missing is found", () => {
    const first = nextLink(genesis, dossier, "event", { a: 1 }, "0".repeat(32));
    const third = nextLink({ seq: 2, hash: first.hash }, dossier, "event", { a: 3 }, "0".repeat(32));
    const rewritten = [first, third].map((link, at) => ({
      ...link,
      kind: "event" as const,
      payload: { a: 2 * at + 1 },
    }));
    expect(faults(rewritten, third)).toEqual([{ seq: 2, problem: "record 2 is missing" }]);
  });
  it("one put in between is found", () => {
    const link = nextLink({ seq: 3, hash: records[2]?.hash ?? "" }, dossier, "event", { forged: true }, "0".repeat(32));
    expect(
      faults([...records.slice(0, 3), { ...link, kind: "event", payload: { forged: true } }, ...records.slice(3)]),
    ).not.toEqual([]);
  });
});

describe("canonical JSON (RFC 8785)", () => {
  it("is the same whatever the order of fields", () =>
    expect(canonical({ b: [1, { d: 1, c: 2 }], a: "é" })).toBe('{"a":"é","b":[1,{"c":2,"d":1}]}'));
  it("tells a number from its text, and nothing from null", () => {
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: "1" }));
    expect(digestOf({})).not.toBe(digestOf({ a: null }));
  });
  it("refuses what JSON cannot say", () => expect(() => canonical(undefined)).toThrow(TypeError));
  it("nothing can be moved between the salt and the content", () =>
    expect(nextLink(genesis, dossier, "event", 2, "a1").commitment).not.toBe(
      nextLink(genesis, dossier, "event", 12, "a").commitment,
    ));
});
