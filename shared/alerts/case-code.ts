import { createHash } from "node:crypto";
import type { Subject } from "../dossier/fact.ts";

/** Crockford's base32: no I, L, O or U, so that a code can be read out over the telephone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 5;

/**
 * A short code by which people name a case without naming the person, always the same for one obligation of one
 * dossier. One in 33 million others shares it: a name for talking, never a key. The obligation's id is the key.
 */
export function caseCode(employer: string, subject: Subject, obligation: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([employer, subject.kind, subject.id, obligation]))
    .digest();
  return Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}
