import { appendFile, mkdtemp, open, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { JournalError, openJournal } from "../../infra/local/journal.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "belfry-journal-"));
  file = join(folder, "journal.ndjson");
});

/** What a restart would find. */
async function pendingAfterRestart() {
  const journal = await openJournal({ folder });
  await journal.close();
  return journal.pending;
}

const entry = (id: string, ...parts: string[]) => ({ id, parts, value: { text: `event ${id}` } });

test("what was done is forgotten, part by part; the rest is pending in its order", async () => {
  const first = await openJournal({ folder });
  expect(first.pending).toEqual([]);
  await first.append(entry("a", "record", "publish"));
  await first.append(entry("b", "record"));
  await first.append(entry("c", "record"));
  await first.append(entry("d"));
  first.done("a", "record");
  first.done("b", "record");
  first.done("unknown", "record");
  await first.close();

  const second = await openJournal({ folder });
  expect(second.pending).toEqual([entry("a", "publish"), entry("c", "record")]);
  expect((await readFile(file, "utf8")).split("\n").length).toBe(3);
  second.done("a", "publish");
  await second.close();
  expect(await pendingAfterRestart()).toEqual([entry("c", "record")]);
});

/** The prototype of Node's file handles, on which a disk can be watched or made to fail. */
async function fileHandles() {
  const handle = await open(folder, "r");
  await handle.close();
  return Object.getPrototypeOf(handle) as typeof handle;
}

test("entries are synced before their promises resolve, and many share a sync", async () => {
  const sync = vi.spyOn(await fileHandles(), "datasync");
  const journal = await openJournal({ folder });
  const ids = Array.from({ length: 500 }, (_, index) => `e${index}`);
  await Promise.all(ids.map((id) => journal.append(entry(id, "record"))));
  expect(sync.mock.calls.length).toBe(1);
  await journal.append(entry("later", "record"));
  expect(sync.mock.calls.length).toBe(2);
  sync.mockRestore();
  ids.push("later");
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { put: string }).put)).toEqual(ids);
  await journal.close();
});

test("a last line cut off by a crash is dropped and does not spoil the next", async () => {
  const first = await openJournal({ folder });
  await first.append(entry("a", "record"));
  await first.close();
  await appendFile(file, '{"put":"b","parts":["rec');
  const second = await openJournal({ folder });
  expect(second.pending).toEqual([entry("a", "record")]);
  await second.append(entry("c", "record"));
  await second.close();
  expect(await pendingAfterRestart()).toEqual([entry("a", "record"), entry("c", "record")]);
});

test("a spoilt line in the middle stops the start and says which", async () => {
  await writeFile(file, '{"put":"a","parts":["x"],"value":1}\n#\n{"done":"a","part":"x"}\n');
  await expect(openJournal({ folder })).rejects.toThrow(/Line 2 of .*journal\.ndjson/);
});

test("letters of several bytes survive a chunk's border", async () => {
  const first = await openJournal({ folder });
  const value = `x${"é€😀".repeat(30_000)}`;
  await first.append({ id: "a", parts: ["record"], value });
  await first.close();
  expect(await pendingAfterRestart()).toEqual([{ id: "a", parts: ["record"], value }]);
});

test("a disk that refuses fails the entry and every later one", async () => {
  const journal = await openJournal({ folder });
  const sync = vi.spyOn(await fileHandles(), "datasync").mockRejectedValueOnce(new Error("EIO"));
  const refused = { name: "JournalError", cause: new Error("EIO") };
  await expect(journal.append(entry("a", "record"))).rejects.toMatchObject(refused);
  sync.mockRestore();
  await expect(journal.append(entry("b", "record"))).rejects.toMatchObject(refused);
  await journal.close();
});

test("after it was closed nothing is accepted", async () => {
  const journal = await openJournal({ folder });
  await journal.close();
  await expect(journal.append(entry("a", "record"))).rejects.toThrow(JournalError);
});

test("without a folder it keeps the same promises in memory", async () => {
  const journal = await openJournal();
  await journal.append(entry("a", "record"));
  journal.done("a", "record");
  expect(journal.pending).toEqual([]);
  await journal.close();
});
