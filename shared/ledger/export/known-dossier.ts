import type { BelfryEvent } from "../../../events/catalogue.ts";
import type { Precedence } from "../../../events/employer/employer-configured.ts";
import { tombstone } from "../../dossier/erase.ts";
import { compareText, type Dossier, type Fact, type Facts, placeOf, type Subject } from "../../dossier/fact.ts";
import { foldAll } from "../../dossier/fold.ts";
import { nameOf } from "../../dossier/name.ts";
import { believedDossier } from "../../dossier/precedence.ts";
import type { ChangePayload } from "../../store/dossier-store.ts";
import { readDossierId } from "../../store/keys.ts";
import type { KeptRecord, Ledger } from "../../store/ledger.ts";
import { type Fault, verifyChain } from "../verify.ts";

/** A dossier's ledger as it is kept. */
export type KeptDossier = Ledger & { readonly id: string };

/** An event in its place in the ledger. */
export type RecordedEvent = {
  readonly record: KeptRecord;
  readonly event: BelfryEvent;
  readonly recordedAt: string;
};

/** A change in its place in the ledger. */
export type RecordedChange = { readonly record: KeptRecord; readonly payload: ChangePayload };

/** What a dossier's ledger says, read from the ledger alone: facts are folded anew from its events. */
export type KnownDossier = {
  readonly id: string;
  readonly subject: Subject;
  readonly head: Ledger["head"];
  /** In the order of the chain. */
  readonly records: readonly KeptRecord[];
  readonly events: readonly RecordedEvent[];
  readonly changes: readonly RecordedChange[];
  /** The events whose content is the content that was committed to. */
  readonly believed: readonly BelfryEvent[];
  /** Records with a fault. */
  readonly doubted: ReadonlySet<number>;
  readonly dossier: Dossier;
  /** The name that HR knows the person by; null where none was told. */
  readonly name: string | null;
  readonly faults: readonly Fault[];
};

/**
 * Reads a dossier from its ledger. What was erased is left out of the facts, and the chain verifies all the same.
 * @param sourcePrecedence which sources the employer believes; of no effect on its own dossier
 * @param shownAs how the contents are shown, and what is concluded from, once they were held against their links
 */
export function knownDossier(
  { id, records, head }: KeptDossier,
  sourcePrecedence: Precedence,
  shownAs: (records: readonly KeptRecord[]) => readonly KeptRecord[] = (kept) => kept,
): KnownDossier {
  const { employer, subject } = readDossierId(id);
  const original = [...records].sort((a, b) => a.seq - b.seq || compareText(a.kind, b.kind));
  const faults = verifyChain(id, original, head);
  const inOrder = shownAs(original);
  const doubted = new Set(faults.map(({ seq }) => seq));
  const kept = inOrder.filter(({ payload }) => payload !== null && typeof payload === "object");
  const events = kept.flatMap((record): readonly RecordedEvent[] =>
    record.kind === "event" ? [{ record, ...(record.payload as Omit<RecordedEvent, "record">) }] : [],
  );
  const changes = kept.flatMap((record): readonly RecordedChange[] => {
    const payload = record.payload as ChangePayload;
    return record.kind === "change" && Array.isArray(payload.alerts) ? [{ record, payload }] : [];
  });
  // What does not fit its chain stands in the pack with its fault, and nothing is concluded from it.
  const believed = events.filter(({ record }) => !doubted.has(record.seq)).map(({ event }) => event);
  const facts: Facts = new Map([...foldAll(believed), ...tombstonesOf(inOrder)]);
  const dossier = believedDossier({ id: employer, sourcePrecedence }, subject, facts);
  return {
    id,
    subject,
    head,
    records: inOrder,
    events,
    changes,
    believed,
    doubted,
    dossier,
    name: nameOf(dossier),
    faults,
  };
}

/** That something was erased, by the records that say so: nothing is concluded from what they do not show any more. */
const tombstonesOf = (records: readonly KeptRecord[]): readonly (readonly [string, Fact])[] =>
  records.flatMap(({ seq, erased }): readonly (readonly [string, Fact])[] => {
    if (erased === undefined || erased.type === null) return [];
    const fact = tombstone({ type: erased.type, key: `erased-${seq}`, revision: 1, upTo: erased.upTo }, erased);
    return [[placeOf(fact), fact]];
  });
