import { canonical, sha256 } from "../../events/canonical.ts";

/** Where a dossier's chain ends: how many records it has, and the hash of the last. */
export type ChainHead = { readonly seq: number; readonly hash: string };

/** The head of an empty chain. */
export const genesis: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** A record of the ledger: what was received, or what was concluded from it. */
export type RecordKind = "event" | "change";

/** What ties a record to the one before it. The salt and the payload can be destroyed and the chain still verifies. */
export type Link = {
  readonly seq: number;
  readonly previous: string;
  readonly salt: string;
  /** SHA-256 of the salt and the canonical payload. */
  readonly commitment: string;
  /** SHA-256 of dossier, sequence number, kind, previous hash and commitment. */
  readonly hash: string;
};

/** Commits to a payload without showing it (salted hash). */
export const commitTo = (salt: string, payload: unknown): string => sha256(`${salt}\n${canonical(payload)}`);

/** The hash of a record. Canonical JSON, so that nothing can be moved between fields. */
export const hashOf = (
  dossier: string,
  kind: RecordKind,
  link: Pick<Link, "seq" | "previous" | "commitment">,
): string => sha256(canonical({ dossier, kind, seq: link.seq, previous: link.previous, commitment: link.commitment }));

/**
 * The link of the next record.
 * @param salt at least 16 random bytes in hexadecimal, from the caller: nothing here is random
 */
export function nextLink(head: ChainHead, dossier: string, kind: RecordKind, payload: unknown, salt: string): Link {
  const part = { seq: head.seq + 1, previous: head.hash, commitment: commitTo(salt, payload) };
  return { ...part, salt, hash: hashOf(dossier, kind, part) };
}
