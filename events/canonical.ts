import { hash } from "node:crypto";
import canonicalize from "canonicalize";

/** A value as canonical JSON (RFC 8785), so that the same content always has the same bytes. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("the value cannot be written as JSON");
  return text;
}

/** SHA-256 of a text in UTF-8, or of bytes, in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content, "hex");

/** The digest of a content: equal for equal content, whatever the order of its fields. */
export const digestOf = (value: unknown): string => sha256(canonical(value));
