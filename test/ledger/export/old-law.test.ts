import { beforeAll, describe, expect, it } from "vitest";
import { foundInParts, verifyPack } from "../../../functions/export-audit/verify.mjs";
import { verifyPackIn } from "../../../infra/local/verify-pack.ts";
import { lab } from "../../cast.ts";
import { withOldLaw } from "./old-law.ts";
import { exported, opened, type PackBytes, packWith } from "./packs.ts";
import { resealed } from "./resealed.ts";
import { inFolder } from "./run-verifier.ts";
import { june, smallStory } from "./small-story.ts";

let old: PackBytes;
beforeAll(async () => {
  old = withOldLaw((await exported((await smallStory()).table, lab, "june", june)).bytes);
});

describe("a pack that was written before the law lay in a folder", () => {
  it("is verified, in one walk and in parts", async () => {
    expect(verifyPack(opened(old)).faults).toEqual([]);
    const parts = await inFolder(old, foundInParts);
    expect(parts.counts).toMatchObject({ dossiers: 3, records: 10, obligations: 4 });
  });

  it("is derived again, and no failed check of it is recorded", async () => {
    const checked = await inFolder(old, (folder) => verifyPackIn(folder, [], { size: "all", seed: "" }));
    expect(checked).toMatchObject({
      ok: true,
      text: expect.stringContaining("DERIVED AGAIN: 3 dossiers"),
      failed: null,
    });
  });

  it("has a fault where a legal value is another, or the law is gone", () => {
    const law = String(old.get("law.json")).replace('"value": 660', '"value": 720');
    const { faults } = verifyPack(opened(resealed(packWith(old, "law.json", law), old)));
    expect(faults).toEqual([expect.stringContaining("that the law of the pack has not")]);
    const gone = new Map([...old].filter(([name]) => name !== "law.json"));
    expect(verifyPack(opened(gone)).faults).toContain("law.json: is missing");
  });
});
