import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../events/canonical.ts";
import { exportAudit } from "../../functions/export-audit/handler.ts";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { sealed } from "../../shared/ledger/export/manifest.ts";
import { lab } from "../cast.ts";
import { withOldLaw } from "../ledger/export/old-law.ts";
import { filesInMemory, lockedInMemory, signerInMemory } from "../ledger/export/packs.ts";
import { runVerifier } from "../ledger/export/run-verifier.ts";
import { smallStory } from "../ledger/export/small-story.ts";
import { every } from "../sampled.ts";
import { machine } from "../store/recorder.ts";
import { headLocker } from "./checkpoints.ts";

type Message = Parameters<ReturnType<typeof exportAudit>>[0] extends infer Input
  ? Extract<Input, { Records: unknown }>
  : never;
type Kept = ReadonlyMap<string, Buffer>;

const month = { employer: lab, id: "month-2026-06", from: "2026-06-01", to: "2026-06-30" };
const folder = `exports/${lab}/${month.id}`;

let belfry: Awaited<ReturnType<typeof machine>>;
let locked: Kept;
beforeAll(async () => {
  belfry = await machine();
  const { table } = await smallStory();
  const locker = headLocker({ ...belfry.ports, table });
  await locker.lock(lab, "2026-06-12");
  locked = locker.locked;
  belfry = Object.assign(belfry, { table });
});

/** A run after another, each of which dies at one step in a way; then it is delivered again. */
async function exportedInPages(perPage: number, diesAt = -1, after = false) {
  const [files, keeping] = [filesInMemory(), lockedInMemory()];
  for (const [key, content] of locked) keeping.kept.set(key, content);
  let step = 0;
  let now = Date.parse("2026-07-01T03:30:00Z");
  const queue: BusEntry[] = [{ type: "ExportDue", detail: month }];
  const said: BusEntry[] = [];
  const risky = async <Result>(does: () => Promise<Result>): Promise<Result> => {
    const dies = step++ === diesAt;
    if (dies && !after) throw new Error("the run died");
    const result = await does();
    if (dies) throw new Error("the run died");
    return result;
  };
  const ports: Ports = {
    ...belfry.ports,
    table: belfry.table,
    // A retry is later.
    now: () => {
      now += 60_000;
      return new Date(now);
    },
    files: { ...files, write: (key, content) => risky(() => files.write(key, content)) },
    locked: { ...keeping, writeOnce: (key, content) => risky(() => keeping.writeOnce(key, content)) },
    signer: signerInMemory,
    publish: (entries) =>
      risky(async () => {
        for (const entry of entries) (entry.type === "ExportDue" ? queue : said).push(entry);
      }),
    log: () => {},
  };
  const run = exportAudit(ports, perPage);
  for (let entry = queue[0]; entry !== undefined; entry = queue[0]) {
    const { type, detail } = entry;
    const body = JSON.stringify({ account: "1".repeat(12), source: "belfry.exports", "detail-type": type, detail });
    try {
      await run({ Records: [{ body }] } as Message);
      queue.shift();
    } catch (error) {
      if (!(error instanceof Error && error.message === "the run died")) throw error;
    }
  }
  return { kept: files.kept, locked: keeping.kept, said, steps: step };
}

/** Every file but signatures, of which no two are alike. */
const textsOf = (kept: Kept) =>
  Object.fromEntries(
    [...kept]
      .filter(([key]) => !key.endsWith(".sig.json"))
      .map(([key, content]) => [key, content.toString()])
      .sort(),
  );

/** Writes files into a folder and runs the verifier at the top there. */
function verifiedAtTop(kept: Kept, ...args: string[]) {
  const at = mkdtempSync(join(tmpdir(), "belfry-pages-"));
  try {
    for (const [key, content] of kept) {
      mkdirSync(dirname(join(at, key)), { recursive: true });
      writeFileSync(join(at, key), content);
    }
    const { status, stdout } = spawnSync(process.execPath, [join(at, folder, "verify.mjs"), ...args], {
      encoding: "utf8",
    });
    return { status, stdout };
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

describe("an employer too large for one run", () => {
  let whole: Awaited<ReturnType<typeof exportedInPages>>;
  beforeAll(async () => {
    whole = await exportedInPages(2);
  });

  it("is exported in pages that follow one another, named in a sealed index with their totals", () => {
    const index = JSON.parse(String(whole.kept.get(`${folder}/index.json`)));
    expect(index.pages.map(({ folder: name }: { folder: string }) => name)).toEqual(["page-0001", "page-0002"]);
    expect(index.counts).toMatchObject({ dossiers: 3, records: 10, events: 6, rejections: 1, faults: 0 });
    const pageOf = (name: string) => JSON.parse(String(whole.kept.get(`${folder}/${name}/manifest.json`))).page;
    expect(pageOf("page-0001")).toMatchObject({ number: 1, after: null, next: `${lab}#person#p-asha` });
    expect(pageOf("page-0002")).toMatchObject({ number: 2, after: `${lab}#person#p-asha`, next: null });
    expect(whole.said).toHaveLength(1);
    const seal = String(whole.kept.get(`${folder}.seal`)).slice(0, 64);
    expect(whole.said[0]).toMatchObject({
      type: "AuditExportWritten",
      detail: { data: { seal, askedBy: "schedule" } },
    });
  });

  it("is verified where its first page was written before the law lay in a folder, and the others after", () => {
    const name = `${folder}/page-0001/`;
    const page = [...whole.kept].filter(([key]) => key.startsWith(name));
    const old = withOldLaw(new Map(page.map(([key, content]) => [key.slice(name.length), content])));
    const { check: _, ...index } = JSON.parse(String(whole.kept.get(`${folder}/index.json`)));
    const [first, ...others] = index.pages;
    const pages = [{ ...first, seal: sha256(old.get("manifest.json") ?? "") }, ...others];
    const mixed = new Map([...whole.kept].filter(([key]) => !key.startsWith(name))).set(
      `${folder}/index.json`,
      Buffer.from(sealed({ ...index, pages }).text),
    );
    for (const [key, content] of old) mixed.set(`${name}${key}`, content);
    const seal = sha256(mixed.get(`${folder}/index.json`) ?? "");
    expect(verifiedAtTop(mixed, "--seal", seal)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("OK: every byte"),
    });
  });

  it("each page of which is verified alone, by its own verifier", () => {
    for (const name of ["page-0001", "page-0002"]) {
      const page = new Map(
        [...whole.kept].flatMap(([key, content]): [string, Buffer][] =>
          key.startsWith(`${folder}/${name}/`) ? [[key.slice(`${folder}/${name}/`.length), content]] : [],
        ),
      );
      const seal = String(whole.kept.get(`${folder}/${name}.seal`)).slice(0, 64);
      expect(runVerifier(page, "--seal", seal)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("OK: every byte"),
      });
    }
  });

  it("and all of which are verified at the top, with the checkpoints against the chains of all", () => {
    const seal = String(whole.kept.get(`${folder}.seal`)).slice(0, 64);
    const { status, stdout } = verifiedAtTop(whole.kept, "--seal", seal);
    expect(stdout).toContain("3 dossiers, 10 records");
    expect(stdout).toContain("1 checkpoint, 2026-06-12 to 2026-06-12, with 3 heads");
    expect([status, stdout]).toEqual([0, expect.stringContaining("OK: every byte is as it was sealed")]);
  });

  it.each<[string, (kept: Map<string, Buffer>) => unknown]>([
    [
      "a page that is gone",
      (kept) => [...kept.keys()].filter((key) => key.includes("page-0002")).map((key) => kept.delete(key)),
    ],
    ["an altered line", (kept) => kept.set(`${folder}/page-0002/events.ndjson`, Buffer.from("{}\n"))],
    [
      "an index that forgets a page",
      (kept) => {
        const index = JSON.parse(String(kept.get(`${folder}/index.json`)));
        kept.set(`${folder}/index.json`, Buffer.from(JSON.stringify({ ...index, pages: index.pages.slice(0, 1) })));
      },
    ],
  ])("finds %s at the top", (_, alter) => {
    const kept = new Map(whole.kept);
    alter(kept);
    expect(verifiedAtTop(kept).status).toBe(1);
  });

  // To die before a step is to die after the one before it.
  it("ends in the same bytes wherever a run dies, and is said once", { timeout: 120_000 }, async () => {
    const steps = Array.from({ length: whole.steps }, (_, step) => step);
    // The last write each something else; before them it is file after file.
    for (const step of [...every(6, steps.slice(0, -6)), ...steps.slice(-6)]) {
      const again = await exportedInPages(2, step, true);
      expect(textsOf(again.kept), `step ${step}`).toEqual(textsOf(whole.kept));
      const ids = again.said.map(({ detail }) => (detail as { eventId: string }).eventId);
      expect(new Set(ids).size, `step ${step}`).toBe(1);
    }
  });
});

it("a small employer has one pack as before, and no index", async () => {
  const { kept } = await exportedInPages(3);
  expect([...kept.keys()].filter((key) => key.includes("page-") || key.endsWith("index.json"))).toEqual([]);
  expect(kept.has(`${folder}/manifest.json`)).toBe(true);
});
