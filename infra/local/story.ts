import { readFile } from "node:fs/promises";
import * as z from "zod";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";

const instant = z.iso.datetime({ offset: true });

/** One thing that a sender does: an event as it is sent, a text that is not even JSON, or a file for a feed. */
const step = z.union([
  z.strictObject({ at: instant, note: z.string().optional(), event: z.record(z.string(), z.unknown()) }),
  z.strictObject({ at: instant, note: z.string().optional(), text: z.string() }),
  z.strictObject({
    at: instant,
    note: z.string().optional(),
    file: z.strictObject({ key: z.string(), text: z.string() }),
  }),
]);
export type Step = z.output<typeof step>;

const story = z.strictObject({
  title: z.string(),
  startsAt: instant,
  until: z.iso.date(),
  steps: z.array(step).min(1),
});

/** A year or so of what senders sent, in the order in which it arrived. */
export type Story = z.output<typeof story>;

/** A story cannot be read. Mend the file; the message names the place in it. */
export class StoryUnreadable extends Error {
  override readonly name = "StoryUnreadable";
}

/**
 * Reads a story from a file, or the lab's year where none is named.
 * @throws StoryUnreadable naming what is wrong and where
 */
export async function readStory(path?: string): Promise<Story> {
  if (path === undefined) return labYear as Story;
  const result = story.safeParse(parseJson(await readText(path), path));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new StoryUnreadable(`${path}: ${issue?.path.join(".") || "story"}: ${issue?.message}; see events/samples`);
  }
  const late = result.data.steps.findIndex(
    (one, at, all) => at > 0 && new Date(one.at) < new Date(all[at - 1]?.at ?? 0),
  );
  if (late >= 0)
    throw new StoryUnreadable(`${path}: steps.${late}.at: is before the step before it; sort the steps by at`);
  return result.data;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new StoryUnreadable(`${path}: no such file; give the path of a story, as in events/samples/first-story.json`);
  }
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new StoryUnreadable(`${path}: is not JSON; see events/samples for stories that are`);
  }
}
