import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerClaim,
  type AnswerKey,
  openAnswer,
  sealAnswer,
  yearOfLink,
} from "../../shared/alerts/answer/answer-link.ts";
import { parseDay } from "../../shared/calendar/day.ts";

const bytes = (seed: string, length: number) => createHash("sha512").update(seed).digest().subarray(0, length);
const key: AnswerKey = { year: 2026, secret: bytes("key", 32) };
const claim: AnswerClaim = {
  subject: { kind: "person", id: "p-asha" },
  obligation: "a-card-renewal:card-a-77",
  contact: "hr",
  expires: parseDay("2026-11-13"),
};
const token = sealAnswer(key, "leuven-lab", claim, bytes("nonce", 12));
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("a sealed link", () => {
  it("opens to what was sealed, with the key of its year", () => {
    expect(yearOfLink(token)).toBe(2026);
    expect(openAnswer(key, "leuven-lab", token)).toEqual(claim);
  });

  it("is of letters, digits, hyphens and underscores, and short enough for a line of a mail", () => {
    expect(token).toMatch(/^[\w-]{100,180}$/);
  });

  it("shows nothing of what is in it", () => {
    const read = `${token} ${Buffer.from(token, "base64url").toString("latin1")}`;
    for (const word of ["asha", "person", "card", "hr", "2026-11"]) expect(read).not.toContain(word);
  });

  it("is refused with any of its characters changed to any other, taken away or doubled", () => {
    let tried = 0;
    const opened: string[] = [];
    const attempt = (changed: string) => {
      tried += 1;
      if (openAnswer(key, "leuven-lab", changed) !== null) opened.push(changed);
    };
    for (let at = 0; at < token.length; at += 1) {
      const [before, after] = [token.slice(0, at), token.slice(at + 1)];
      for (const other of alphabet) if (other !== token[at]) attempt(before + other + after);
      attempt(before + after);
      attempt(before + token[at] + token[at] + after);
    }
    for (const other of [`${token}=`, ` ${token}`, `${token}A`, token.replaceAll("-", "+"), ""])
      if (other !== token) attempt(other);
    expect(opened).toEqual([]);
    expect(tried).toBeGreaterThan(token.length * 65);
  });

  it("opens for no other employer and with no other key or year", () => {
    expect(openAnswer(key, "ghent-lab", token)).toBeNull();
    expect(openAnswer({ ...key, secret: bytes("other", 32) }, "leuven-lab", token)).toBeNull();
    expect(openAnswer({ ...key, year: 2027 }, "leuven-lab", token)).toBeNull();
  });

  it("never throws, whatever stands where a link should", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ maxLength: 5000 })), (text) => {
        expect(openAnswer(key, "leuven-lab", text)).toBeNull();
        yearOfLink(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("is another each time", () => {
    expect(sealAnswer(key, "leuven-lab", claim, bytes("nonce 2", 12))).not.toBe(token);
  });
});
