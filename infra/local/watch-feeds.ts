import { readdir, stat } from "node:fs/promises";
import { feedFileOf, outKey } from "../../functions/feed-keys.ts";
import { pathIn } from "../../functions/folder-files.ts";

/** A file that was written to this lately may not be whole yet. */
const settledMs = 1_000;

/** Names under which programs keep what they have not finished. */
const unfinished = /^[.~]|~$|\.(?:part|partial|tmp|crdownload|swp)$/i;

/**
 * Looks for files that somebody put into the feeds' folder by hand, and tells of each once, in the order in which they
 * came. A file is new while no answer beside it is younger, so that what came while nobody looked is found too.
 * @param tell is given a file's key
 * @returns looks once
 */
export function watchFeeds(folder: string, tell: (key: string) => Promise<void>): () => Promise<void> {
  /** When each file had changed as it was told of, until its answer is there. */
  const told = new Map<string, number>();
  return async () => {
    const found: { readonly key: string; readonly changed: number }[] = [];
    for (const key of await filesIn(folder)) {
      const id = feedFileOf(key);
      const changed = await changedAt(folder, key);
      if (id === null || changed === null || changed > Date.now() - settledMs || told.get(key) === changed) continue;
      const answered = await changedAt(folder, outKey(id));
      if (answered === null || answered < changed) found.push({ key, changed });
    }
    for (const { key, changed } of found.sort((a, b) => a.changed - b.changed)) {
      told.set(key, changed);
      await tell(key);
    }
  };
}

/** The keys of the files that lie where files of feeds are put. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const employer of await namesIn(folder, "feeds"))
    for (const feed of await namesIn(folder, `feeds/${employer}`))
      for (const file of await namesIn(folder, `feeds/${employer}/${feed}/in`))
        if (!unfinished.test(file)) keys.push(`feeds/${employer}/${feed}/in/${file}`);
  return keys;
}

const namesIn = async (folder: string, key: string): Promise<readonly string[]> => {
  try {
    return (await readdir(pathIn(folder, key))).sort();
  } catch {
    return [];
  }
};

/** When a file or its name was last changed; null where it is none. Copying may keep the time of writing, not this one. */
async function changedAt(folder: string, key: string): Promise<number | null> {
  try {
    const found = await stat(pathIn(folder, key));
    return found.isFile() ? found.ctimeMs : null;
  } catch {
    return null;
  }
}
