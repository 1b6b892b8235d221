import {
  closeSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Unzip, UnzipInflate } from "fflate";

/** A zip that no pack can be taken from. Send the pack again, or unpack it and name its folder. */
export class ZipNotRead extends Error {
  override readonly name = "ZipNotRead";
}

/**
 * Lends the folder of a pack, or of the pages of one: the one that is named, or what a zip holds, unpacked into a folder
 * that is taken back however the work ends. A seal that lies next to the zip lies next to that folder.
 * @throws ZipNotRead
 */
export async function withPackFolder<Result>(path: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  if (!path.toLowerCase().endsWith(".zip")) return work(path);
  const name = basename(path).slice(0, -".zip".length);
  const unpacked = mkdtempSync(join(tmpdir(), "belfry-zip-"));
  try {
    const folder = join(unpacked, name === "" ? "pack" : name);
    await unpack(path, folder);
    await copyFile(join(dirname(path), `${name}.seal`), `${folder}.seal`).catch(() => undefined);
    return await work(packIn(folder));
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

/** Files of one zip: those of a hundred pages, and as many again. */
const filesMax = 10_000;
/** Bytes that a zip may unpack to, so that a small one cannot fill the disk. */
const bytesMax = 64 * 1024 ** 3;

async function unpack(path: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const files = new Set<string>();
  const open = new Set<number>();
  let [bytes, problem]: [number, string | null] = [0, null];
  const zip = new Unzip((file) => {
    const { name } = file;
    if (name.endsWith("/")) return;
    problem ??= problemOf(name, files);
    if (problem !== null) return;
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    const written = openSync(target, "wx");
    files.add(name);
    open.add(written);
    file.ondata = (error, chunk, last) => {
      if (error !== null) throw error;
      bytes += chunk.length;
      if (bytes > bytesMax) problem ??= "it unpacks to more than 64 GiB";
      else writeSync(written, chunk);
      if (!last) return;
      closeSync(written);
      open.delete(written);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  let isCutOff = false;
  try {
    for await (const chunk of createReadStream(path)) {
      zip.push(chunk);
      if (problem !== null) break;
    }
    zip.push(new Uint8Array(0), true);
  } catch (error) {
    throw new ZipNotRead("the zip cannot be read: unpack it with another program and name the folder", {
      cause: error,
    });
  } finally {
    isCutOff = open.size > 0;
    for (const written of open) closeSync(written);
  }
  if (problem !== null) throw new ZipNotRead(`the zip cannot be unpacked: ${problem}`);
  if (isCutOff) throw new ZipNotRead("the zip ends within a file: have it sent again");
}

/** What is wrong with a file's name. What would land outside of the folder, or take another's place, is no pack's. */
function problemOf(name: string, files: ReadonlySet<string>): string | null {
  if (files.has(name)) return "two files in it have one name";
  if (files.size === filesMax) return `it holds more than ${filesMax} files`;
  const isInside = name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  return isInside && !/[\\:\0]/.test(name) ? null : "a file in it would land outside of its folder";
}

/** The folder in which the files of a pack, or of the pages of one, lie: some programs put a folder around it. */
function packIn(folder: string): string {
  if (isPack(folder)) return folder;
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter(isPack);
  const [only, ...others] = inner;
  if (only === undefined || others.length > 0)
    throw new ZipNotRead("the zip holds no pack, or several: unpack it and name the folder of one");
  return only;
}

const isPack = (folder: string): boolean =>
  ["index.json", "manifest.json"].some((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
