import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { afterAll, expect, it } from "vitest";
import { errorInWords } from "../../infra/local/error-in-words.ts";
import { makeOutFolder } from "../../infra/local/out-folder.ts";
import { withPackFolder } from "../../infra/local/pack-folder.ts";

const scratch = mkdtempSync(join(tmpdir(), "belfry-words-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const file = join(scratch, "file");
writeFileSync(file, "");

const saidOf = (work: () => unknown): Promise<string> =>
  Promise.resolve()
    .then(work)
    .then(() => "nothing", errorInWords);

it.each<[string, () => unknown, string]>([
  [
    "a file that is not there",
    () => readFile(join(scratch, "none")),
    `${join(scratch, "none")}: there is no such file or folder; give the path of one`,
  ],
  ["a folder in place of a file", () => readFile(scratch), "EISDIR: illegal operation on a directory, read"],
  [
    "--out through a file",
    () => makeOutFolder(join(file, "in")),
    `--out: ${join(file, "in")}: the path leads through a file; give a folder, or a path through folders`,
  ],
  ["--out that is a file", () => makeOutFolder(file), `--out: ${file}: a file stands in the way; give another path`],
  [
    "an option that there is not",
    () => parseArgs({ args: ["--foo"], options: {} }),
    "Unknown option '--foo'; --help lists the options",
  ],
  [
    "an option without its value",
    () => parseArgs({ args: ["--on"], options: { on: { type: "string" } } }),
    "Option '--on <value>' argument missing; --help lists the options",
  ],
  ["an error of ours", () => Promise.reject(new Error("give one file")), "give one file"],
  [
    "a pack that is not there",
    () => withPackFolder(join(scratch, "none.zip"), async () => {}),
    `${join(scratch, "none.zip")}: there is no such file or folder; give the folder of a pack, or a .zip of it`,
  ],
  [
    "a pack that is some file",
    () => withPackFolder(file, async () => {}),
    `${file}: is neither a folder nor a .zip; give the folder of a pack, or a .zip of it`,
  ],
])("of %s a command says what to do", async (_, work, says) => expect(await saidOf(work)).toBe(says));
