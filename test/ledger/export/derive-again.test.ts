import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPackIn } from "../../../infra/local/verify-pack.ts";
import { card, configured, corrected, hired, lab } from "../../cast.ts";
import { machine } from "../../store/recorder.ts";
import { exported, type PackBytes, type Row } from "./packs.ts";
import { papersStory } from "./papers-story.ts";
import { firstStory } from "./replayed.ts";
import { edited } from "./resealed.ts";
import { june, smallStory } from "./small-story.ts";

let bytes: PackBytes;
const folder = mkdtempSync(join(tmpdir(), "belfry-derived-"));
beforeAll(async () => {
  bytes = (await exported((await smallStory()).table, lab, "june", june)).bytes;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks a pack as `npm run verify -- FOLDER --all` does. */
function verified(pack: PackBytes) {
  const at = mkdtempSync(join(folder, "pack-"));
  for (const [name, content] of pack) {
    mkdirSync(join(at, name, ".."), { recursive: true });
    writeFileSync(join(at, name), content);
  }
  return verifyPackIn(at, [], { size: "all", seed: "" });
}

describe("what a pack concludes is derived again from its events", () => {
  it("and is the same where nobody altered it", async () => {
    const { ok, text } = await verified(bytes);
    expect(text).toContain(
      "DERIVED AGAIN: 3 dossiers (all of them): 4 obligations and 5 alerts follow from the events.",
    );
    expect(ok).toBe(true);
  });

  it.each([
    ["the first story", firstStory, ["leuven-lab", "kite"]],
    ["the story of papers", papersStory, ["leuven-lab"]],
  ] as const)("and in %s, where facts come late and are corrected", async (_, story, employers) => {
    const { table } = await story();
    for (const employer of employers)
      expect((await verified((await exported(table, employer)).bytes)).text).toContain("DERIVED AGAIN");
  });

  it("and where two contents came under one revision, told and settled, one of them twice", async () => {
    const belfry = await machine();
    belfry.setNow("2026-06-10");
    const other = corrected(card(), { expiresOn: "2027-09-30" }, { revision: 1, eventId: "z" });
    for (const event of [configured(), hired(), other, card(), other]) await belfry.record(event);
    const { bytes: told } = await exported(belfry.table, lab);
    await belfry.record(corrected(card(), {}));
    const { bytes: settled } = await exported(belfry.table, lab, "settled");
    for (const pack of [told, settled]) expect(await verified(pack)).toMatchObject({ ok: true });
    const rule = /"obligation":"same-revision-residence:ResidenceCardIssued/;
    expect([told, settled].map((pack) => rule.test(pack.get("obligations.ndjson")?.toString() ?? ""))).toEqual([
      true,
      false,
    ]);
  });

  it("a sample is picked by its seed, and by it alone", async () => {
    const at = mkdtempSync(join(folder, "pack-"));
    for (const [name, content] of bytes) {
      mkdirSync(join(at, name, ".."), { recursive: true });
      writeFileSync(join(at, name), content);
    }
    const said: string[] = [];
    for (const seed of ["a", "a", "b"]) said.push((await verifyPackIn(at, [], { size: 1, seed })).text);
    expect(said[0]).toBe(said[1]);
    for (const text of said) expect(text).toContain("DERIVED AGAIN: 1 dossier (picked by seed");
  });

  const status = (row: Row): Row => ({ ...row, status: "met" });
  const words = (row: Row): Row => ({ ...row, words: "nothing" });
  it.each([
    ["a finding is changed", "obligations.ndjson", 1, status, /obligations.ndjson, line 1 .* has status otherwise/],
    ["the words of an alert are changed", "alerts.ndjson", 3, words, /alerts.ndjson, line 3 .* has words otherwise/],
  ] as const)("%s: found without any witness", async (_, file, line, edit, said) => {
    const { ok, text, failed } = await verified(edited(bytes, file, line, edit));
    const [from, to] = june;
    expect(failed).toMatchObject({ employer: lab, checked: { kind: "pack", pack: "june", from, to } });
    expect(text).toContain("OK, but unsealed");
    expect(text).toMatch(said);
    expect(ok).toBe(false);
  });
});
