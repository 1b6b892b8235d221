import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A folder kept for this process. */
export interface FolderLock {
  readonly release: () => void;
}

const heldHere = new Set<string>();

/** Takes the folder. Throws when a living process has it; a dead one's lock is taken over. */
export function lockFolder(folder: string): FolderLock {
  const path = join(resolve(folder), "in-use-by");
  const holder = heldHere.has(path) ? process.pid : livingHolder(path);
  if (holder !== undefined) {
    throw new Error(
      `${folder} is in use by process ${holder}: two writers would mix what they keep; stop that one first, or give another folder`,
    );
  }
  rmSync(path, { force: true });
  writeFileSync(path, String(process.pid), { flag: "wx" });
  heldHere.add(path);
  return {
    release: () => {
      heldHere.delete(path);
      rmSync(path, { force: true });
    },
  };
}

function livingHolder(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    // Our own id in a lock that we do not hold is left from an earlier process with the same id, as in containers.
    if (!(pid > 0) || pid === process.pid) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? Number(readFileSync(path, "utf8")) : undefined;
  }
}
