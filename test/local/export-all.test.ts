import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exportAll, exportedText } from "../../infra/local/export-all.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { lab } from "../cast.ts";
import { smallStory } from "../ledger/export/small-story.ts";

const span = { span: { from: parseDay("2026-06-01"), to: parseDay("2026-06-12") } };

describe("an export on one machine", () => {
  const folder = mkdtempSync(join(tmpdir(), "belfry-exports-"));
  const filesFolder = join(folder, "files");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is written, checked by its own verifier, and told with its seal", async () => {
    const [exported] = await exportAll((await smallStory()).table, [lab], span, folder, filesFolder);
    expect(exported).toMatchObject({ employer: lab, folder: join(folder, lab, "2026-06-01-to-2026-06-12"), ok: true });
    const text = exported === undefined ? "" : exportedText(exported);
    expect(text).toContain("OK: every byte is as it was sealed");
    expect(text).toContain(`seal   ${exported?.seal}`);
    expect(readFileSync(`${exported?.folder}.seal`, "utf8")).toBe(
      `${exported?.seal}  2026-06-01-to-2026-06-12/manifest.json\n`,
    );
  });

  it("says whose place it took where another pack stood there, and lets another separator stand beside it", async () => {
    const { table } = await smallStory();
    const at = join(folder, "replaced");
    const [first] = await exportAll(table, [lab], span, at, filesFolder);
    const [semicolons] = await exportAll(table, [lab], { ...span, separator: ";" }, at, filesFolder);
    expect(semicolons?.folder).toBe(`${first?.folder}-semicolons`);
    const other = "0".repeat(64);
    writeFileSync(`${first?.folder}.seal`, `${other}  2026-06-01-to-2026-06-12/manifest.json\n`);
    const [again] = await exportAll(table, [lab], span, at, filesFolder);
    expect(again).toEqual({ ...first, replaced: other });
    expect(again === undefined ? "" : exportedText(again)).toContain(`another pack there, whose seal was ${other}`);
  });

  it("is written in pages, each a pack, and checked with all of them; written again it takes their place", async () => {
    const { table } = await smallStory();
    const inPages = (dossiersMax: number) =>
      exportAll(table, [lab], span, folder, filesFolder, { dossiersMax, before: "2026-06-13T00:00:00.000Z" });
    const [exported] = await inPages(2);
    expect(exported).toMatchObject({ ok: true, faults: 0, said: expect.stringContaining("2 files, 3 dossiers") });
    const pages = () => readdirSync(exported?.folder ?? "").filter((name) => /^page-\d+$/.test(name));
    expect(pages()).toEqual(["page-0001", "page-0002"]);
    appendFileSync(join(exported?.folder ?? "", "page-0002", "events.ndjson"), "{}\n");
    mkdirSync(join(exported?.folder ?? "", "page-0003"));
    expect(await inPages(2)).toEqual([{ ...exported, seal: expect.any(String) }]);
    expect(pages()).toEqual(["page-0001", "page-0002"]);
  });

  it("says so when a table was tampered with", async () => {
    const { table } = await smallStory();
    const send = table.client.send.bind(table.client) as unknown as (command: never) => Promise<unknown>;
    const forging = {
      ...table,
      client: {
        send: async (command: never) => {
          const answer = (await send(command)) as { Items?: { salt?: { S?: string } }[] };
          for (const item of answer.Items ?? []) if (item.salt !== undefined) item.salt = { S: "0".repeat(32) };
          return answer;
        },
      } as unknown as typeof table.client,
    };
    const [exported] = await exportAll(forging, [lab], span, join(folder, "forged"), filesFolder);
    expect(exported?.ok).toBe(false);
    expect(exported?.said).toContain("its content is not what was recorded");
  });

  it("is put right by writing it again", async () => {
    const [exported] = await exportAll((await smallStory()).table, [lab], span, join(folder, "added"), filesFolder);
    appendFileSync(join(exported?.folder ?? "", "events.ndjson"), "{}\n");
    const again = await exportAll((await smallStory()).table, [lab], span, join(folder, "added"), filesFolder);
    expect(again).toEqual([exported]);
  });
});
