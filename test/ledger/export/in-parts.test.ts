import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundInParts, packIn, verifyPack } from "../../../functions/export-audit/verify.mjs";
import { parseDay } from "../../../shared/calendar/day.ts";
import type { Spool } from "../../../shared/ledger/export/pack.ts";
import { writePack } from "../../../shared/ledger/export/write-pack.ts";
import { lab } from "../../cast.ts";
import { Rng } from "../../simulation/rng.ts";
import { largeSource } from "./large-lab.ts";

const folder = mkdtempSync(join(tmpdir(), "belfry-parts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spooled = new Map<string, string>();
const inMemory: Spool = {
  add: async (name, text) => void spooled.set(name, (spooled.get(name) ?? "") + text),
  async *read(name) {
    yield Buffer.from(spooled.get(name) ?? "");
  },
};

/** So many that a file is longer than what is read of it at once where its parts are looked for. */
beforeAll(async () => {
  const span = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
  const source = largeSource({ people: 90, longWorkers: 20, longWeeks: 4 });
  await writePack({ employer: lab, id: "year", span }, source, inMemory, toFolder, "// the verifier\n");
}, 120_000);

async function toFolder(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), Buffer.concat(chunks));
}

/** What one walk in order says, and what is said where the parts were walked first. */
async function bothWays() {
  const parts = await foundInParts(folder);
  const [inOrder, inParts] = [{}, parts].map((found) => verifyPack(packIn(folder), undefined, [], undefined, found));
  return { parts, inOrder, inParts };
}

describe("a pack that is walked in parts at once", () => {
  it("is counted and weighed as in one walk", async () => {
    const { parts, inOrder, inParts } = await bothWays();
    expect(inOrder?.faults).toEqual([]);
    expect(parts.counts).toEqual({ ...inOrder?.counts, rejections: 0 });
    expect(Object.keys(parts.weighed ?? {}).sort()).toEqual([...packIn(folder).names()].sort());
    expect(inParts).toEqual(inOrder);
  }, 60_000);

  it("is found altered, and said to be as in one walk, wherever a line is gone, doubled or moved", async () => {
    const rng = new Rng(20261128);
    for (const name of ["chains.ndjson", "events.ndjson", "obligations.ndjson"])
      for (let round = 0; round < 4; round += 1) {
        const path = join(folder, name);
        const whole = readFileSync(path, "utf8");
        const lines = whole.split("\n").slice(0, -1);
        const [at, to] = [rng.between(0, lines.length - 1), rng.between(0, lines.length - 1)];
        const [line = ""] = lines.splice(at, rng.pick([0, 1]));
        const altered = rng.chance(0.3) ? lines : lines.toSpliced(to, 0, line);
        const text = altered.map((one) => `${one}\n`).join("");
        writeFileSync(path, text);
        const { parts, inOrder, inParts } = await bothWays();
        writeFileSync(path, whole);
        expect(inParts, `${name}: line ${at} to ${to}`).toEqual(inOrder);
        if (text !== whole) expect([parts.counts, inParts?.faults.length]).toEqual([undefined, expect.any(Number)]);
      }
  }, 240_000);

  it("is walked in order where it has no heads, so that the lines that are left over are named", async () => {
    const path = join(folder, "heads.json");
    const whole = readFileSync(path, "utf8");
    writeFileSync(path, "[]\n");
    const { inOrder, inParts } = await bothWays();
    writeFileSync(path, whole);
    expect(inOrder?.faults).toContain("chains.ndjson, line 1: belongs to no dossier of heads.json, or is there twice");
    expect(inParts).toEqual(inOrder);
  }, 60_000);

  it("is walked in order where a thread ends before its time", async () => {
    const path = join(folder, "lost.txt");
    symlinkSync("nowhere", path);
    const { parts, inOrder, inParts } = await bothWays();
    rmSync(path);
    expect(parts).toEqual({});
    expect(inOrder?.faults).toEqual(["lost.txt: does not belong to the pack"]);
    expect(inParts).toEqual(inOrder);
  }, 60_000);
});
