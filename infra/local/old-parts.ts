import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { partsPrefix } from "../../functions/feed-keys.ts";
import { pathIn } from "../../functions/folder-files.ts";

/** As long as the bucket keeps them. */
const keptMs = 7 * 86_400_000;

/** Removes parts of answers that were written long ago: what the bucket's lifecycle does in the cloud. */
export async function removeOldParts(folder: string): Promise<void> {
  const under = pathIn(folder, partsPrefix.replace(/\/$/, ""));
  for (const entry of await readdir(under, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).mtimeMs < Date.now() - keptMs) await rm(path, { force: true });
  }
}
