import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { comparedPacks, type ReadablePack } from "../../shared/ledger/export/compared-packs.ts";

/**
 * Says how a pack differs from one that was made before, and why.
 * @param before the folder of the one that was made before
 * @throws Error naming the option and the remedy where that is no pack
 */
export async function comparePacks(before: string, after: string): Promise<string> {
  const isPack = await stat(join(before, "manifest.json")).catch(() => null);
  if (isPack === null) throw new Error("--compare: give the folder of a pack, the one with manifest.json in it");
  const said = await comparedPacks(packIn(before), packIn(after));
  return ["Against the pack that you gave:", ...said.map((line) => `  ${line}`)].join("\n");
}

const packIn = (folder: string): ReadablePack => ({
  text: (name) => readFile(join(folder, name), "utf8"),
  lines: (name) =>
    createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Number.POSITIVE_INFINITY }),
});
