import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { unpackZip } from "./unpack-zip.ts";
import { ZipNotRead } from "./zip-not-read.ts";

/** Nothing is there that could be a pack. Retrying cannot help: give another path. */
export class PackNotFound extends Error {
  override readonly name = "PackNotFound";
}

/**
 * Lends the folder of a pack, or of the pages of one: the one that is named, or what a zip holds, unpacked into a folder
 * that is taken back however the work ends. A seal that lies next to the zip is laid next to the folder of the pack.
 * @throws ZipNotRead, PackNotFound
 */
export async function withPackFolder<Result>(path: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const found = statSync(path, { throwIfNoEntry: false });
  const remedy = "give the folder of a pack, or a .zip of it";
  if (found === undefined) throw new PackNotFound(`${path}: there is no such file or folder; ${remedy}`);
  if (found.isDirectory()) return work(path);
  if (!path.toLowerCase().endsWith(".zip"))
    throw new PackNotFound(`${path}: is neither a folder nor a .zip; ${remedy}`);
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
