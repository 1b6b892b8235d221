import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileMissing, type Files, type Locked } from "./ports.ts";

/** A key that names no place inside the folder. Retrying cannot help. */
export class KeyNotAccepted extends Error {
  override readonly name = "KeyNotAccepted";
}

/** Files in a folder of this machine, by the same keys as in a bucket. */
export const folderFiles = (folder: string): Files => ({
  read: async (key, fromByte = 0, tag) => {
    const path = pathIn(folder, key);
    if (tag !== undefined && (await contentTag(path)) !== tag)
      throw new FileMissing("another file came under this key meanwhile; it is told of by itself");
    return opened(path, fromByte);
  },
  write: async (key, content) => writeWhole(pathIn(folder, key), content),
});

/** Where one machine keeps, among its files, those that are written once. */
export const lockedIn = (folder: string): string => join(folder, "locked");

/**
 * Files in a folder that are written once, and then only read. Whoever owns the machine can undo that: here they show how
 * it works, and the locked bucket is what holds.
 */
export const folderLocked = (folder: string): Locked => ({
  read: folderFiles(folder).read,
  writeOnce: async (key, content) => {
    const path = pathIn(folder, key);
    return (await exists(path)) ? "there" : writeBeside(path, content, readOnly, takeOnce);
  },
});

const readOnly = 0o444;

async function exists(path: string): Promise<boolean> {
  try {
    await (await open(path, "r")).close();
    return true;
  } catch {
    return false;
  }
}

/** Takes a place that must be free. */
async function takeOnce(beside: string, path: string): Promise<"written" | "there"> {
  try {
    await link(beside, path);
    return "written";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "there";
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * What a file's content is known by.
 * @throws FileMissing
 */
export async function contentTag(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await opened(path, 0)) hash.update(chunk);
  return hash.digest("hex").slice(0, 32);
}

async function opened(path: string, start: number): Promise<AsyncIterable<Uint8Array>> {
  const stream = createReadStream(path, { start });
  await new Promise<void>((resolve, reject) => {
    stream.once("ready", resolve);
    stream.once("error", (cause) => reject(new FileMissing("there is no such file", { cause })));
  });
  return stream;
}

/** The path of a key. @throws KeyNotAccepted for one that would leave the folder or that a folder can't hold */
export function pathIn(folder: string, key: string): string {
  const parts = key.split("/");
  const wrong = (part: string) => part === "" || part === "." || part === ".." || /[\\\p{Cc}]/u.test(part);
  if (parts.some(wrong)) throw new KeyNotAccepted("a key is names with slashes between them, none of them . or ..");
  return join(folder, ...parts);
}

const writeWhole = (path: string, content: AsyncIterable<Uint8Array>): Promise<void> =>
  writeBeside(path, content, 0o666, rename);

/** Writes beside the place, then takes it: a crash in between leaves the old file, or none. */
async function writeBeside<Outcome>(
  path: string,
  content: AsyncIterable<Uint8Array>,
  mode: number,
  take: (beside: string, path: string) => Promise<Outcome>,
): Promise<Outcome> {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(beside, "wx", mode);
    try {
      for await (const chunk of content) await file.appendFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    return await take(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
