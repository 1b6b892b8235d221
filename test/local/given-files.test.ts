import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readStory, StoryUnreadable } from "../../infra/local/story.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "belfry-given-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const whatItIs =
  "a story is one JSON object with title, startsAt, until and steps, each step an event with the instant at which it is sent, as in events/samples/first-story.json; events alone are sent with npm run send";
const at = "2026-01-05T08:00:00+01:00";
const story = { title: "a", startsAt: at, until: "2026-12-31", steps: [{ at, event: {} }] };

describe("what is wrong with a story names the file that was given, and says what a story is", () => {
  it.each<[string, string | null, string]>([
    ["a list of events", "[{}]", `is no story; ${whatItIs}`],
    ["an event", "{}", `is no story; ${whatItIs}`],
    ["no JSON", "{", `is not JSON; ${whatItIs}`],
    [
      "a day that does not exist",
      JSON.stringify({ ...story, until: "2026-02-30" }),
      `until is not accepted; give a day that exists, written YYYY-MM-DD; ${whatItIs}`,
    ],
    [
      "no title",
      JSON.stringify({ ...story, title: undefined }),
      `title is missing; give a text in quotes; ${whatItIs}`,
    ],
    ["no steps", JSON.stringify({ ...story, steps: [] }), `steps is empty; give at least 1 entry; ${whatItIs}`],
    [
      "a step without its instant",
      JSON.stringify({ ...story, steps: [{ event: {} }] }),
      `steps.0 is not accepted; give at, an instant with its offset, and one of event, text or file; ${whatItIs}`,
    ],
    [
      "what it does not know",
      JSON.stringify({ ...story, ends: at }),
      `the story has fields that are not in the schema: ends; remove them; ${whatItIs}`,
    ],
    ["no file", null, "no such file; give the path of a story, as in events/samples/first-story.json"],
  ])("%s", async (name, content, said) => {
    const path = join(scratch, `${name.replaceAll(" ", "-")}.json`);
    if (content !== null) writeFileSync(path, content);
    await expect(readStory(path)).rejects.toThrow(new StoryUnreadable(`${path}: ${said}`));
  });

  it("a folder", async () =>
    expect(readStory(scratch)).rejects.toThrow(
      `${scratch}: is a folder; give the path of a story, as in events/samples/first-story.json`,
    ));
});

describe("npm run send", () => {
  it.each([
    ["a folder", "events", "events: is a folder; give the path of a file with events\n"],
    ["no file", "events/none.json", "events/none.json: no such file; give the path of a file with events\n"],
  ])("names %s that it was given for events", { timeout: 60_000 }, async (_, given, said) => {
    const ran = await new Promise((ended) =>
      execFile(
        process.execPath,
        ["--import", "tsx", "infra/local/send.ts", "--dry-run", given],
        { cwd: root },
        (error, stdout, stderr) => ended({ code: error?.code, stdout, stderr }),
      ),
    );
    expect(ran).toEqual({ code: 1, stdout: "", stderr: said });
  });
});
