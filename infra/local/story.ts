import { readFile } from "node:fs/promises";
import * as z from "zod";
import { problemOf, readBy } from "../../events/parse.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { whyNotRead } from "./why-not-read.ts";

const instant = z.iso.datetime({
  offset: true,
  error: "give an instant with its offset, as in 2026-06-01T08:00:00+02:00",
});

/** One thing that a sender does: an event as it is sent, a text that is not even JSON, or a file for a feed. */
const step = z.union(
  [
    z.strictObject({ at: instant, note: z.string().optional(), event: z.record(z.string(), z.unknown()) }),
    z.strictObject({ at: instant, note: z.string().optional(), text: z.string() }),
    z.strictObject({
      at: instant,
      note: z.string().optional(),
      file: z.strictObject({ key: z.string(), text: z.string() }),
    }),
  ],
  { error: "give at, an instant with its offset, and one of event, text or file" },
);
export type Step = z.output<typeof step>;

const story = z.strictObject({
  title: z.string(),
  startsAt: instant,
  until: z.iso.date("give a day that exists, written YYYY-MM-DD"),
  steps: z.array(step).min(1),
});

/** What to say to somebody who gave something else. */
const whatItIs =
  "a story is one JSON object with title, startsAt, until and steps, each step an event with the instant at which it is sent, as in events/samples/first-story.json; events alone are sent with npm run send";

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
  const json = parseJson(await readText(path), path);
  if (typeof json !== "object" || json === null || Array.isArray(json) || !("steps" in json))
    throw new StoryUnreadable(`${path}: is no story; ${whatItIs}`);
  const result = readBy(story, json);
  if (!result?.success) {
    const [issue] = result?.error.issues ?? [];
    if (issue === undefined) throw new StoryUnreadable(`${path}: is no story; ${whatItIs}`);
    const { field, problem, remedy } = problemOf(issue, json, "the story");
    throw new StoryUnreadable(`${path}: ${field} ${problem}; ${remedy}; ${whatItIs}`);
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
  } catch (error) {
    throw new StoryUnreadable(
      `${path}: ${whyNotRead(error)}; give the path of a story, as in events/samples/first-story.json`,
    );
  }
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new StoryUnreadable(`${path}: is not JSON; ${whatItIs}`);
  }
}
