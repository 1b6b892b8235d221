import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PackBytes } from "./packs.ts";

/** Writes a pack into a folder, does something with it, and takes the folder away again. */
export async function inFolder<Result>(
  pack: PackBytes,
  work: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const at = mkdtempSync(join(tmpdir(), "belfry-pack-"));
  try {
    writeInto(join(at, "pack"), pack);
    return await work(join(at, "pack"));
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

/** Writes a pack into a folder, runs its own verify.mjs there as an auditor does, and takes the folder away again. */
export function runVerifier(pack: PackBytes, ...args: string[]) {
  const at = mkdtempSync(join(tmpdir(), "belfry-pack-"));
  try {
    writeInto(join(at, "pack"), pack);
    const { status, stdout } = spawnSync(process.execPath, ["verify.mjs", ...args], {
      cwd: join(at, "pack"),
      encoding: "utf8",
    });
    return { status, stdout };
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

/** Writes the files of a pack, some of which lie in a folder of their own. */
export function writeInto(folder: string, pack: PackBytes): void {
  for (const [name, content] of pack) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
