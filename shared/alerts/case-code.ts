import { hash } from "node:crypto";
import type { Subject } from "../dossier/fact.ts";

/** Crockford's base32: no I, L, O or U, so that a code can be read out over the telephone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 5;

/**
 * A short code by which people name a case without naming the person, always the same for one obligation of one
 * dossier. One in 33 million others shares it: a name for talking, never a key. The obligation's id is the key.
 */
export function caseCode(employer: string, subject: Subject, obligation: string): string {
  const digest = digestOf(employer, subject, obligation);
  return Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

const keyBytes = 16;

/**
 * The key of a case in other people's programs: 32 hexadecimal digits, always the same for one obligation of one
 * dossier, and no other's. It says nothing of whom the case is about.
 */
export const caseKey = (employer: string, subject: Subject, obligation: string): string =>
  digestOf(employer, subject, obligation).subarray(-keyBytes).toString("hex");

const digestOf = (employer: string, { kind, id }: Subject, obligation: string): Buffer =>
  hash("sha256", JSON.stringify([employer, kind, id, obligation]), "buffer");
