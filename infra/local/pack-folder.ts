import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { unpackZip } from "./unpack-zip.ts";
import { ZipNotRead } from "./zip-not-read.ts";

/**
 * Lends the folder of a pack, or of the pages of one: the one that is named, or what a zip holds, unpacked into a folder
 * that is taken back however the work ends. A seal that lies next to the zip is laid next to the folder of the pack.
 * @throws ZipNotRead
 */
export async function withPackFolder<Result>(path: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  if (!path.toLowerCase().endsWith(".zip")) return work(path);
  const name = basename(path).slice(0, -".zip".length);
  const unpacked = mkdtempSync(join(tmpdir(), "belfry-zip-"));
  try {
    const folder = join(unpacked, name === "" ? "pack" : name);
    await unpackZip(path, folder);
    const pack = packIn(folder);
    const seal = join(dirname(path), `${name}.seal`);
    if (existsSync(seal)) await copyFile(seal, `${pack}.seal`);
    return await work(pack);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

/** The folder in which the files of a pack, or of the pages of one, lie: many programs put a folder around it. A seal may lie next to that. */
function packIn(folder: string): string {
  if (isPack(folder)) return folder;
  const names = readdirSync(folder).map((name) => join(folder, name));
  const only = names.find(isPack);
  if (only === undefined || names.some((name) => name !== only && name !== `${only}.seal`))
    throw new ZipNotRead("the zip holds no pack, or more than one: unpack it and name the folder of one");
  return only;
}

const isPack = (folder: string): boolean =>
  statSync(folder).isDirectory() &&
  ["index.json", "manifest.json"].some((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
