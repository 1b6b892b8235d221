import { closeSync, createReadStream, fsyncSync, openSync } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { type FolderLock, lockFolder } from "../folder-lock.ts";
import type { Commit } from "./commits.ts";
import { decodeJson, encodeJson } from "./wire.ts";

const fileName = "table.ndjson";

/** Commits on disk, one line each, in order. A line counts once its newline is there. */
export class Journal {
  readonly #file: FileHandle;
  readonly #lock: FolderLock;
  #pending: string[] = [];
  #written: Promise<void> | undefined;
  #failure: Error | undefined;

  private constructor(file: FileHandle, lock: FolderLock) {
    this.#file = file;
    this.#lock = lock;
  }

  /**
   * Opens the folder's journal for this process alone and replays it. A last line without newline was never answered:
   * it is cut off. Throws on any other line that can't be read, and when another process has the folder.
   */
  static async open(folder: string, replay: (commit: Commit) => void): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const lock = lockFolder(folder);
    let file: FileHandle | undefined;
    try {
      file = await open(join(folder, fileName), "a");
      syncFolder(folder);
      await file.truncate(await replayLines(join(folder, fileName), replay));
      return new Journal(file, lock);
    } catch (error) {
      await file?.close();
      lock.release();
      throw error;
    }
  }

  /** Adds a commit; it is safe once `synced` resolves. */
  append(commit: Commit): void {
    this.#pending.push(`${encodeJson(commit)}\n`);
    this.#written ??= this.#drain();
  }

  /** Resolves when everything appended so far is on disk. After a failed write it rejects for ever: memory is ahead of disk. */
  async synced(): Promise<void> {
    if (this.#failure === undefined) await this.#written;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Writes what is left and lets go of the folder. */
  async close(): Promise<void> {
    await this.#written;
    await this.#file.close();
    this.#lock.release();
  }

  async #drain(): Promise<void> {
    try {
      // What arrives during a sync shares the next one.
      while (this.#pending.length > 0) {
        const lines = this.#pending.splice(0);
        await this.#file.appendFile(lines.join(""));
        await this.#file.datasync();
      }
    } catch (cause) {
      this.#failure = new Error(`${fileName} could not be written: stop, free the disk and start again`, { cause });
    } finally {
      this.#written = undefined;
    }
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

async function replayLines(path: string, replay: (commit: Commit) => void): Promise<number> {
  let [rest, offset, line] = [Buffer.alloc(0), 0, 0];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      line++;
      replayLine(rest.toString("utf8", start, end), `${path}:${line}`, replay);
      offset += end + 1 - start;
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  return offset;
}

function replayLine(text: string, place: string, replay: (commit: Commit) => void): void {
  try {
    replay(decodeJson(text) as Commit);
  } catch (cause) {
    throw new Error(`${place} is not a commit: the journal was damaged; restore it from a copy`, { cause });
  }
}
