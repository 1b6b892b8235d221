import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Position } from "./replay.ts";
import type { Story } from "./story.ts";

const contents = z.object({ story: z.string(), next: z.int(), now: z.string() });

/** A data folder belongs to the story that it was begun with. */
export class OtherStory extends Error {
  override readonly name = "OtherStory";
}

/**
 * How far the story in a data folder was replayed; its beginning where the folder is new.
 * @throws OtherStory where the folder was begun with another story
 */
export async function readPosition(folder: string | undefined, story: Story): Promise<Position> {
  const saved = folder === undefined ? null : await savedIn(folder);
  if (saved === null) return { next: 0, now: new Date(story.startsAt).toISOString() };
  if (saved.story !== story.title)
    throw new OtherStory(`${folder} was begun with another story ("${saved.story}"); give another folder with --data`);
  return saved;
}

/** Saves how far a story was replayed, whole or not at all. */
export async function savePosition(folder: string, story: Story, position: Position): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, "position.json");
  await writeFile(`${path}.new`, JSON.stringify({ story: story.title, ...position }));
  await rename(`${path}.new`, path);
}

async function savedIn(folder: string): Promise<z.output<typeof contents> | null> {
  try {
    return contents.parse(JSON.parse(await readFile(join(folder, "position.json"), "utf8")));
  } catch {
    return null;
  }
}
