import { createCipheriv, createDecipheriv } from "node:crypto";
import * as z from "zod";
import { subjectKinds } from "../../../events/envelope.ts";
import { type Day, formatDay, isDay, parseDay } from "../../calendar/day.ts";
import type { Subject } from "../../dossier/fact.ts";

/** What a link in a mail allows: that one contact answers one obligation, until a day. */
export type AnswerClaim = {
  readonly subject: Subject;
  readonly obligation: string;
  /** The id of the contact that the mail went to; it is who answers. */
  readonly contact: string;
  /** The last day on which the link works. */
  readonly expires: Day;
};

/** The secret of one employer and one year: 32 bytes. */
export type AnswerKey = { readonly year: number; readonly secret: Uint8Array };

/** How many days a link works, that of the mail not counted. */
export const answerLinkDays = 90;

/** AES-256-GCM with nonces of 96 bits, as NIST SP 800-38D (5.2.1.1) prefers, and a whole tag. */
const cipher = "aes-256-gcm";
export const nonceBytes = 12;
export const secretBytes = 32;
const tagBytes = 16;
const yearBytes = 2;
/** No link of ours is longer: every id in it has a limit. */
const tokenLengthMax = 800;

const sealed = z.tuple([z.enum(subjectKinds), z.string(), z.string(), z.string(), z.string().refine(isDay)]);

/**
 * Seals what a link allows, for an employer: year of the key, nonce, ciphertext and tag, in base64url. Nothing can be
 * read from it and nothing of it changed without the key; sealed for one employer it opens for no other.
 * @param nonce 12 random bytes, new for each link
 */
export function sealAnswer(key: AnswerKey, employer: string, claim: AnswerClaim, nonce: Uint8Array): string {
  const { subject, obligation, contact, expires } = claim;
  const year = Buffer.alloc(yearBytes);
  year.writeUInt16BE(key.year);
  const sealing = createCipheriv(cipher, key.secret, nonce).setAAD(boundTo(employer, key.year));
  const text = JSON.stringify([subject.kind, subject.id, obligation, contact, formatDay(expires)]);
  const body = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([year, nonce, body, sealing.getAuthTag()]).toString("base64url");
}

/** The year whose key a link was sealed with, as the link itself says; null where it is no link of ours. */
export function yearOfLink(token: string): number | null {
  return bytesOf(token)?.readUInt16BE(0) ?? null;
}

/** What a link allows; null where it was not sealed with this key for this employer. Whether it is over, the caller says. */
export function openAnswer(key: AnswerKey, employer: string, token: string): AnswerClaim | null {
  const bytes = bytesOf(token);
  if (bytes === null || bytes.readUInt16BE(0) !== key.year) return null;
  const opening = createDecipheriv(cipher, key.secret, bytes.subarray(yearBytes, yearBytes + nonceBytes), {
    authTagLength: tagBytes,
  });
  opening.setAAD(boundTo(employer, key.year)).setAuthTag(bytes.subarray(-tagBytes));
  const body = bytes.subarray(yearBytes + nonceBytes, -tagBytes);
  try {
    const [kind, id, obligation, contact, expires] = sealed.parse(
      JSON.parse(Buffer.concat([opening.update(body), opening.final()]).toString("utf8")),
    );
    return { subject: { kind, id }, obligation, contact, expires: parseDay(expires) };
  } catch {
    return null;
  }
}

/**
 * The bytes of a token; null where it is no token. Of the texts that decode to the same bytes only the one that we
 * write is taken, so that no character of a link can be changed unnoticed.
 */
function bytesOf(token: string): Buffer | null {
  if (token.length > tokenLengthMax) return null;
  const bytes = Buffer.from(token, "base64url");
  const longEnough = bytes.length > yearBytes + nonceBytes + tagBytes;
  return longEnough && bytes.toString("base64url") === token ? bytes : null;
}

/** What a link is bound to besides its content. */
const boundTo = (employer: string, year: number): Buffer =>
  Buffer.from(JSON.stringify(["belfry answer link", employer, year]), "utf8");
