import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spool } from "../../shared/ledger/export/pack.ts";

/** Bytes of text that wait before they are written down, so that a small dossier costs no write of its own. */
const waitingMax = 256 * 1024;

/**
 * Lends a spool in a temporary folder, and takes it back however the work ends: dossiers wait on the disk, not in memory,
 * until their files are written.
 */
export async function withSpool<Result>(work: (spool: Spool) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "belfry-export-"));
  try {
    return await work(spoolIn(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function spoolIn(folder: string): Spool {
  const waiting = new Map<string, { texts: string[]; length: number }>();
  const written = new Set<string>();
  const flush = async (name: string): Promise<void> => {
    const { texts } = waiting.get(name) ?? { texts: [] };
    waiting.delete(name);
    if (texts.length === 0) return;
    written.add(name);
    await appendFile(join(folder, name), texts.join(""));
  };
  return {
    add: async (name, text) => {
      const held = waiting.get(name) ?? { texts: [], length: 0 };
      held.texts.push(text);
      held.length += text.length;
      waiting.set(name, held);
      if (held.length >= waitingMax) await flush(name);
    },
    async *read(name) {
      await flush(name);
      if (written.has(name)) yield* createReadStream(join(folder, name));
    },
  };
}
