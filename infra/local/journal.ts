import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";

/** What must not be lost, and the deliveries still owed for it. */
export type JournalEntry<T> = {
  /** Unique for ever. */
  readonly id: string;
  /** Names of the deliveries owed; the entry is done when each is done. */
  readonly parts: readonly string[];
  readonly value: T;
};

/** An append-only record of what was accepted, from which a restart takes up what was not finished. */
export type Journal<T> = {
  /** What an earlier process accepted and did not finish, oldest first, with only the parts still owed. */
  readonly pending: readonly JournalEntry<T>[];
  /**
   * Resolves once the entry is on the disk (fsync). Entries appended while the disk is busy share the next fsync.
   * @throws JournalError when the disk refused; nothing that was appended since may be taken as kept.
   */
  append(entry: JournalEntry<T>): Promise<void>;
  /** Marks one delivery as finished. Not waited for: a mark lost in a crash means one more delivery, never one less. */
  done(id: string, part: string): void;
  /** Writes what is buffered and closes the file. */
  close(): Promise<void>;
};

/** The journal can't be read or written. After a failed write a retry can't help in this process: restart it. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}

type Line<T> =
  | { readonly put: string; readonly parts: readonly string[]; readonly value: T }
  | { readonly done: string; readonly part: string };

const FILE_NAME = "journal.ndjson";

/**
 * Opens the journal in a folder, created when absent. A last line cut off by a crash was never answered for and is
 * dropped; then the file is rewritten with what is pending only.
 * Without a folder the journal lives in memory: same promises, except that nothing survives the process.
 * @throws JournalError when a line other than the last can't be read.
 */
export async function openJournal<T>(options: { readonly folder?: string } = {}): Promise<Journal<T>> {
  if (options.folder === undefined)
    return { pending: [], append: async () => {}, done: () => {}, close: async () => {} };
  await mkdir(options.folder, { recursive: true });
  const path = join(options.folder, FILE_NAME);
  const pending = await readPending<T>(path);
  const file = await compact(options.folder, path, pending);
  return writer(file, pending);
}

async function readPending<T>(path: string): Promise<readonly JournalEntry<T>[]> {
  const open = new Map<string, { parts: Set<string>; value: T }>();
  for await (const line of completeLines<T>(path)) {
    if ("put" in line) {
      open.set(line.put, { parts: new Set(line.parts), value: line.value });
    } else {
      const entry = open.get(line.done);
      entry?.parts.delete(line.part);
    }
  }
  return [...open].flatMap(([id, { parts, value }]) => (parts.size === 0 ? [] : [{ id, parts: [...parts], value }]));
}

async function* completeLines<T>(path: string): AsyncGenerator<Line<T>> {
  let rest = "";
  let number = 0;
  try {
    for await (const chunk of createReadStream(path, "utf8")) {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield parseLine<T>(line, ++number, path);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

function parseLine<T>(line: string, number: number, path: string): Line<T> {
  try {
    return JSON.parse(line) as Line<T>;
  } catch (cause) {
    // Not skipped: the line may hold an event that was answered with 200.
    const remedy = "Restore the file, or remove that line and send its event again.";
    throw new JournalError(`Line ${number} of ${path} can't be read. ${remedy}`, { cause });
  }
}

/** Writes the pending entries beside the old file, then takes its place: a crash in between leaves one whole file. */
async function compact<T>(folder: string, path: string, pending: readonly JournalEntry<T>[]): Promise<FileHandle> {
  const fresh = await open(`${path}.new`, "w");
  await fresh.writeFile(pending.map(putLine).join(""));
  await fresh.sync();
  await rename(`${path}.new`, path);
  const directory = await open(folder, "r");
  await directory.sync();
  await directory.close();
  return fresh;
}

function putLine<T>({ id, parts, value }: JournalEntry<T>): string {
  return `${JSON.stringify({ put: id, parts, value } satisfies Line<T>)}\n`;
}

function writer<T>(file: FileHandle, pending: readonly JournalEntry<T>[]): Journal<T> {
  let buffered: string[] = [];
  let waiting: { resolve(): void; reject(error: JournalError): void }[] = [];
  let flushing: Promise<void> | undefined;
  let failure: JournalError | undefined;

  async function flush(): Promise<void> {
    // One turn of the event loop, so that what arrives together is synced together.
    await new Promise((resolve) => setImmediate(resolve));
    while (buffered.length > 0 && failure === undefined) {
      const text = buffered.join("");
      const group = waiting;
      buffered = [];
      waiting = [];
      try {
        await file.appendFile(text);
        await file.datasync();
        for (const { resolve } of group) resolve();
      } catch (cause) {
        // After a failed fsync the kernel may have dropped the pages; a later success would prove nothing.
        failure = new JournalError("The journal could not be written; see the cause, then restart.", { cause });
        for (const { reject } of [...group, ...waiting]) reject(failure);
        waiting = [];
      }
    }
    flushing = undefined;
  }

  function write(text: string): void {
    buffered.push(text);
    flushing ??= flush();
  }

  return {
    pending,
    append(entry) {
      if (failure !== undefined) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        write(putLine(entry));
      });
    },
    done(id, part) {
      if (failure === undefined) write(`${JSON.stringify({ done: id, part } satisfies Line<T>)}\n`);
    },
    async close() {
      await flushing;
      failure ??= new JournalError("The journal is closed.");
      await file.close();
    },
  };
}
