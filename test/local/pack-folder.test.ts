import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withPackFolder, ZipNotRead } from "../../infra/local/pack-folder.ts";
import { verifyPackIn } from "../../infra/local/verify-pack.ts";
import { lab } from "../cast.ts";
import { exported, type PackBytes, packWith } from "../ledger/export/packs.ts";
import { june, smallStory } from "../ledger/export/small-story.ts";

const folder = mkdtempSync(join(tmpdir(), "belfry-zips-"));
let bytes: PackBytes;
let sealFile = "";
let seal = "";
beforeAll(async () => {
  const made = await exported((await smallStory()).table, lab, "june", june);
  ({ bytes, sealFile } = made);
  seal = made.pack.seal;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let zips = 0;
/** Writes a zip of some files, under a name of its own. */
function zipOf(files: Readonly<Record<string, Uint8Array>>, name = `pack-${++zips}`): string {
  const path = join(folder, `${name}.zip`);
  writeFileSync(path, zipSync(files));
  return path;
}
const under = (prefix: string, pack: PackBytes) =>
  Object.fromEntries([...pack].map(([name, content]) => [`${prefix}${name}`, new Uint8Array(content)]));
const verified = (path: string, ...witnesses: readonly string[]) =>
  withPackFolder(path, (at) => verifyPackIn(at, witnesses, { size: "all", seed: "" }));

describe("a pack in a zip", () => {
  it.each([
    ["its files alone", ""],
    ["its folder", "june/"],
  ])("that holds %s is verified and derived again like a folder", async (_, prefix) => {
    const { ok, text } = await verified(zipOf(under(prefix, bytes)), "--seal", seal);
    expect(text).toContain("OK: every byte is as it was sealed, by the seal that you gave");
    expect(text).toContain("DERIVED AGAIN: 3 dossiers");
    expect(ok).toBe(true);
  });

  it("is held against the seal that lies next to it", async () => {
    writeFileSync(join(folder, "beside.seal"), sealFile);
    expect((await verified(zipOf(under("", bytes), "beside"))).text).toContain("that lies next to the folder");
  });

  it("in which a byte was altered is found", async () => {
    const altered = packWith(
      bytes,
      "events.ndjson",
      String(bytes.get("events.ndjson")).replace("2026-09-30", "2029-09-30"),
    );
    const { ok, text } = await verified(zipOf(under("", altered)), "--seal", seal);
    expect(text).toContain("events.ndjson: was altered");
    expect(ok).toBe(false);
  });

  it("leaves nothing behind", async () => {
    let lent = "";
    await withPackFolder(zipOf(under("", bytes)), async (at) => {
      lent = at;
      expect(readdirSync(at)).toContain("manifest.json");
    });
    expect(existsSync(lent)).toBe(false);
  });
});

describe("a zip that no pack can be taken from", () => {
  const manifest = { "manifest.json": strToU8("{}") };
  it.each([
    ["a file would land outside", () => zipOf({ "../evil.txt": strToU8("x"), ...manifest }), "outside of its folder"],
    ["a name is absolute", () => zipOf({ "/evil.txt": strToU8("x"), ...manifest }), "outside of its folder"],
    ["a name has backslashes", () => zipOf({ "..\\evil.txt": strToU8("x"), ...manifest }), "outside of its folder"],
    ["it holds no pack", () => zipOf({ "letter.txt": strToU8("x") }), "holds no pack, or several"],
    ["it holds two", () => zipOf({ ...under("a/", bytes), ...under("b/", bytes) }), "holds no pack, or several"],
    ["two files have one name", () => twice(), "two files in it have one name"],
    ["it was cut off", () => cutOff(), "the zip"],
    ["it is no zip", () => written("no zip at all"), "holds no pack"],
  ])("is refused: %s", async (_, make, said) => {
    const path = make();
    await expect(verified(path)).rejects.toThrow(ZipNotRead);
    await expect(verified(path)).rejects.toThrow(said);
    expect(existsSync(join(tmpdir(), "evil.txt"))).toBe(false);
  });

  function written(content: string | Uint8Array): string {
    const path = join(folder, `pack-${++zips}.zip`);
    writeFileSync(path, content);
    return path;
  }
  const twice = (): string => {
    const one = zipSync({
      "manifest.json": [strToU8("{}"), { level: 0 }],
      "manifest.jsoN": [strToU8("[]"), { level: 0 }],
    });
    return written(Buffer.from(Buffer.from(one).toString("latin1").replaceAll("jsoN", "json"), "latin1"));
  };
  const cutOff = (): string => written(zipSync(under("", bytes)).subarray(0, 20_000));
});
