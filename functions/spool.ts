import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spool } from "../shared/ledger/export/pack.ts";
import type { FunctionSpec } from "./spec.ts";

/** Where a spool lies, and how many bytes it may hold there. */
export type Room = { readonly folder: string; readonly bytesMax: number };

const mebibyte = 1024 * 1024;

/** The temporary storage of a function. */
export const roomOf = ({ temporaryMb = 512 }: Pick<FunctionSpec, "temporaryMb">): Room => ({
  folder: tmpdir(),
  bytesMax: temporaryMb * mebibyte,
});

/** Bytes that wait before they are written down, so that a small dossier costs no write of its own. */
const waitingMax = 256 * 1024;
/** The same over all names, for the report has one a rule. */
const waitingInAllMax = 8 * waitingMax;

/** What a run writes is larger than its temporary storage. Sending the request again cannot help. */
export class SpoolFull extends Error {
  override readonly name = "SpoolFull";
  constructor(bytesMax: number, options?: ErrorOptions) {
    const limit = `what a run writes does not fit in its ${Math.floor(bytesMax / mebibyte)} MiB of temporary storage`;
    super(`${limit}; raise temporaryMb of the function (Lambda gives up to 10240), or free the disk`, options);
  }
}

/**
 * Lends a spool in a temporary folder, and takes it back however the work ends: what is written waits on the disk, not in
 * memory, until its files are.
 * @throws SpoolFull where more is added than there is room for
 */
export async function withSpool<Result>(
  work: (spool: Spool) => Promise<Result>,
  { folder: parent, bytesMax }: Room,
): Promise<Result> {
  await removeLeftovers(parent);
  const folder = await inRoom(bytesMax, () => mkdtemp(join(parent, `${folderName}${process.pid}-`)));
  try {
    return await work(spoolIn(folder, bytesMax));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const folderName = "belfry-export-";

/** Lambda may keep the disk of a run that it ended: what that run did not take back would be missing to the next. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = name.match(/^belfry-export-(\d+)-/) ?? [];
    if (pid !== undefined) await removeLeftover(join(parent, name), Number(pid));
  }
}

async function removeLeftover(folder: string, pid: number): Promise<void> {
  try {
    if (await isLeftover(folder, pid)) await rm(folder, { recursive: true, force: true });
  } catch {
    // Somebody else removed it meanwhile, or it is another user's: the room will show.
  }
}

/** Whether no run can still use a folder: its process has ended, or had the number that is ours now. */
async function isLeftover(folder: string, pid: number): Promise<boolean> {
  if (pid !== process.pid) return !isAlive(pid);
  const begun = Date.now() - process.uptime() * 1000;
  return (await stat(folder)).mtimeMs < begun;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Does something that needs room on the disk. */
async function inRoom<Result>(bytesMax: number, does: () => Promise<Result>): Promise<Result> {
  try {
    return await does();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw new SpoolFull(bytesMax, { cause: error });
    throw error;
  }
}

type Waiting = { readonly texts: string[]; bytes: number };

function spoolIn(folder: string, bytesMax: number): Spool {
  // A name may hold a slash, as the files of law/ do.
  const pathOf = (name: string): string => join(folder, encodeURIComponent(name));
  const waiting = new Map<string, Waiting>();
  const written = new Set<string>();
  let [added, waitingInAll] = [0, 0];
  const flush = async (name: string): Promise<void> => {
    const held = waiting.get(name);
    if (held === undefined) return;
    waiting.delete(name);
    waitingInAll -= held.bytes;
    written.add(name);
    await inRoom(bytesMax, () => appendFile(pathOf(name), held.texts.join("")));
  };
  /** The longest first: many names wait with little each, and a file opened for a few lines costs more than they do. */
  const makeRoom = async (): Promise<void> => {
    const longest = [...waiting].sort(([, a], [, b]) => b.bytes - a.bytes);
    for (const [name] of longest) if (waitingInAll > waitingInAllMax / 2) await flush(name);
  };
  return {
    add: async (name, text) => {
      const bytes = Buffer.byteLength(text);
      added += bytes;
      if (added > bytesMax) throw new SpoolFull(bytesMax);
      const held = waiting.get(name) ?? { texts: [], bytes: 0 };
      held.texts.push(text);
      held.bytes += bytes;
      waitingInAll += bytes;
      waiting.set(name, held);
      if (held.bytes >= waitingMax) await flush(name);
      if (waitingInAll >= waitingInAllMax) await makeRoom();
    },
    async *read(name) {
      await flush(name);
      if (written.has(name)) yield* createReadStream(pathOf(name));
    },
  };
}
