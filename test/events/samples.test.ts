import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { readStory } from "../../infra/local/story.ts";

const sample = (name: string) => new URL(`../../events/samples/${name}`, import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(sample(name), "utf8"));

/** Steps of the story that are meant to be rejected, by their note. */
const wrong = ["a day that does not exist", "an event that does not exist", "a number where a day belongs", "not JSON"];

describe("the samples", () => {
  it("tell the story in events that are accepted, but for those that are meant not to be", async () => {
    const story = await readStory(sample("first-story.json").pathname);
    const rejected = story.steps.filter(
      (step) => !parseEvent("event" in step ? step.event : "text" in step ? step.text : undefined).ok,
    );
    expect(rejected.map(({ note }) => note)).toEqual(wrong);
  });

  it("tell of two publications in events that are all accepted", async () => {
    const story = await readStory(sample("publication-story.json").pathname);
    expect(story.steps.filter((step) => !("event" in step && parseEvent(step.event).ok))).toEqual([]);
  });

  it("give the README's example as events and as the AWS CLI's entries, and both say the same", () => {
    const events = json("expired-card.json");
    const entries: { Source: string; DetailType: string; Detail: string }[] = json("expired-card.entries.json");
    expect(events.map((event: unknown) => parseEvent(event).ok)).toEqual([true, true]);
    expect(entries.map(({ Detail }) => JSON.parse(Detail))).toEqual(events);
    expect(entries.map(({ Source, DetailType }) => ({ source: Source, type: DetailType }))).toEqual(
      events.map(({ source, type }: { source: string; type: string }) => ({ source, type })),
    );
  });
});
