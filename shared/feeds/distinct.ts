import { createHash } from "node:crypto";

/**
 * Counts distinct texts in little memory: linear counting over a bitmap (Whang, Vander-Zanden and Taylor, "A linear-time
 * probabilistic counting algorithm for database applications", ACM TODS 15(2), 1990). Texts that were counted before
 * change nothing, and the order does not matter. With 32,768 bits (4 KiB) the standard error is 0.4 % at 10,000 texts,
 * 0.8 % at 100,000 and 1.9 % at 200,000; a few hundred are counted exactly but for one or two.
 */
export class Distinct {
  readonly #bits: Uint8Array;

  /** @param kept what `text` gave; empty for none yet */
  constructor(kept = "") {
    this.#bits = kept === "" ? new Uint8Array(bytes) : Uint8Array.from(Buffer.from(kept, "base64"));
  }

  add(text: string): void {
    const at = createHash("sha256").update(text).digest().readUInt32BE(0) % (bytes * 8);
    this.#bits[at >> 3] = (this.#bits[at >> 3] ?? 0) | (1 << (at & 7));
  }

  /** How many distinct texts were added, about. */
  count(): number {
    const bits = bytes * 8;
    let set = 0;
    for (const byte of this.#bits) for (let rest = byte; rest > 0; rest &= rest - 1) set += 1;
    // A full bitmap has met more than it can tell apart.
    return Math.round(-bits * Math.log(Math.max(bits - set, 1) / bits));
  }

  /** The bitmap as text, from which counting can go on. */
  text(): string {
    return Buffer.from(this.#bits).toString("base64");
  }
}

const bytes = 4_096;
