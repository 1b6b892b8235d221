import type { EventType } from "../../events/catalogue.ts";
import { type ChainHead, commitTo, genesis, hashOf, type Link, type RecordKind } from "./chain.ts";

/** A record as read back; `payload` and `salt` are null where they were erased. */
export type LedgerRecord = Omit<Link, "salt"> & {
  readonly kind: RecordKind;
  readonly salt: string | null;
  readonly payload: unknown | null;
  /** Where its content was erased: when, and what is left to say of it. */
  readonly erased?: Erasure;
};

/** That a record's content was erased. */
export type Erasure = {
  readonly on: string;
  /** The key of the request, in the same dossier; `retention` where the employer's policy asked. */
  readonly request: string;
  /** The type of the event; null for what was concluded. */
  readonly type: EventType | null;
  /** The last day of which nothing may be concluded from its absence. */
  readonly upTo: string;
};

/** One thing wrong with a chain, in words. */
export type Fault = { readonly seq: number; readonly problem: string };

/**
 * Walks one dossier's chain from its beginning to its head. Finds every record that was removed, added, reordered or
 * altered; an erased payload is not a fault.
 * @param head what the dossier says its chain ends with
 */
export function verifyChain(dossier: string, records: readonly LedgerRecord[], head: ChainHead): readonly Fault[] {
  const faults: Fault[] = [];
  let last: ChainHead = genesis;
  for (const record of [...records].sort((a, b) => a.seq - b.seq)) {
    const expected = last.seq + 1;
    if (record.seq !== expected)
      faults.push({
        seq: expected,
        problem: `record ${expected} is ${record.seq < expected ? "there twice" : "missing"}`,
      });
    else if (record.previous !== last.hash)
      faults.push({
        seq: record.seq,
        problem: "does not follow the record before it: that one was altered or replaced",
      });
    if (hashOf(dossier, record.kind, record) !== record.hash)
      faults.push({
        seq: record.seq,
        problem: "its hash does not fit its place, kind or commitment: it was altered or moved",
      });
    if (!contentFits(record))
      faults.push({ seq: record.seq, problem: "its content is not the content that was committed to: it was altered" });
    last = { seq: record.seq, hash: record.hash };
  }
  if (last.seq !== head.seq || last.hash !== head.hash)
    faults.push({ seq: head.seq, problem: `the chain ends at record ${last.seq}, and its head says ${head.seq}` });
  return faults;
}

/** An erased record has no content to fit. Content without a salt, or none at all, was tampered with. */
function contentFits({ salt, payload, commitment }: LedgerRecord): boolean {
  if (payload === null) return true;
  return payload !== undefined && salt !== null && commitTo(salt, payload) === commitment;
}
