import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { Weighed } from "../../shared/ledger/export/manifest.ts";

/** A file that is weighed while it is written. */
export class WeighedFile {
  readonly #file: number;
  readonly #hash = createHash("sha256");
  #waiting = "";
  #bytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, "w");
  }

  add(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > 1_000_000) this.#flush();
  }

  close(): Omit<Weighed, "name"> {
    this.#flush();
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  #flush(): void {
    const content = Buffer.from(this.#waiting);
    this.#waiting = "";
    this.#hash.update(content);
    this.#bytes += content.length;
    for (let from = 0; from < content.length; ) from += writeSync(this.#file, content, from);
  }
}
