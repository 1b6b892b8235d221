import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { type ZipEntry, zipEntries } from "./zip-entries.ts";
import { ZipNotRead } from "./zip-not-read.ts";

/** Files and folders of one zip: those of a hundred pages, and as many again. */
const entriesMax = 10_000;
/** Bytes that a zip may unpack to, so that a small one cannot fill the disk. */
const bytesMax = 64 * 1024 ** 3;

/**
 * Unpacks a zip into a folder that is new, file by file, whatever their size.
 * @throws ZipNotRead
 */
export async function unpackZip(path: string, folder: string): Promise<void> {
  await mkdir(folder);
  const entries = await entriesIn(path);
  const problem = problemWith(entries);
  if (problem !== null) throw new ZipNotRead(`the zip cannot be unpacked: ${problem}`);
  for (const entry of entries) await unpackEntry(path, entry, join(folder, entry.name));
}

async function entriesIn(path: string): Promise<readonly ZipEntry[]> {
  const file = await open(path);
  try {
    return await zipEntries(file);
  } finally {
    await file.close();
  }
}

/** What is wrong with the entries of a zip. What would land outside of the folder, or take another's place, is no pack's. */
function problemWith(entries: readonly ZipEntry[]): string | null {
  const names = entries.map(({ name }) => (name.endsWith("/") ? name.slice(0, -1) : name));
  if (names.length > entriesMax) return `it holds more than ${entriesMax} files`;
  if (names.some((name) => !isInside(name))) return "a file in it would land outside of its folder";
  if (names.some((name) => name.split("/").some((part) => part.startsWith("."))))
    return "a name in it begins with a dot, as no file of a pack does. Unpack it and name the folder of the pack";
  if (new Set(names).size < names.length) return "two files in it have one name";
  if (entries.some(({ name, packedBytes, bytes }) => name.endsWith("/") && packedBytes + bytes > 0))
    return "a folder in it has bytes of its own";
  return entries.reduce((sum, { bytes }) => sum + bytes, 0) > bytesMax ? "it unpacks to more than 64 GiB" : null;
}

const isInside = (name: string): boolean =>
  name.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\\:\0]/.test(name);

async function unpackEntry(path: string, entry: ZipEntry, target: string): Promise<void> {
  const { name, isDeflated, from, packedBytes, bytes } = entry;
  try {
    await mkdir(name.endsWith("/") ? target : dirname(target), { recursive: true });
    if (name.endsWith("/")) return;
    if (packedBytes === 0) return await writeFile(target, "", { flag: "wx" });
    const packed = createReadStream(path, { start: from, end: from + packedBytes - 1 });
    const written = createWriteStream(target, { flags: "wx" });
    if (!isDeflated) return await pipeline(packed, written);
    const inflate = createInflateRaw();
    await pipeline(packed, inflate, (chunks) => exactly(bytes, chunks), written);
    // What is behind its end would be the next file to a program that reads from the front.
    if (inflate.bytesWritten !== packedBytes) throw new ZipNotRead("it ends before the zip says");
  } catch (error) {
    throw new ZipNotRead("a file in the zip cannot be unpacked: have it sent again", { cause: error });
  }
}

/** Passes on so many bytes, and not one more or less. */
async function* exactly(bytes: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let passed = 0;
  for await (const chunk of chunks) {
    passed += chunk.length;
    if (passed > bytes) break;
    yield chunk;
  }
  if (passed !== bytes) throw new ZipNotRead("it has another size than the zip says");
}
