import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withPackFolder } from "../../infra/local/pack-folder.ts";
import { verifyPackIn } from "../../infra/local/verify-pack.ts";
import { ZipNotRead } from "../../infra/local/zip-not-read.ts";
import { lab } from "../cast.ts";
import { exported, type PackBytes, packWith } from "../ledger/export/packs.ts";
import { june, smallStory } from "../ledger/export/small-story.ts";
import { listedPlace, localEntry, relisted, type Written, writtenZip } from "./written-zip.ts";

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
const zipOf = (files: Readonly<Record<string, Uint8Array>>): string => written(zipSync(files));
/** Writes bytes as a zip, under a name of its own. */
function written(content: string | Uint8Array): string {
  const path = join(folder, `pack-${++zips}.zip`);
  writeFileSync(path, content);
  return path;
}
const files = (prefix = ""): readonly Written[] =>
  [...bytes].map(([name, content]) => ({ name: `${prefix}${name}`, content }));
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

  it.each([
    ["stored, as a stream", { isStream: true }],
    ["deflated, as a stream", { isStream: true, isDeflated: true }],
    ["deflated", { isDeflated: true }],
  ])("that another program wrote is verified: %s, with a folder named before its files", async (_, how) => {
    const path = written(writtenZip([{ name: "june/", content: "" }, ...files("june/")], how));
    const { ok, text } = await verified(path, "--seal", seal);
    expect(text).toContain("OK: every byte is as it was sealed, by the seal that you gave");
    expect(ok).toBe(true);
  });

  it.each([
    ["its files alone", ""],
    ["its folder", "june/"],
  ])("that holds %s is held against the seal that lies next to it", async (_, prefix) => {
    const path = zipOf(under(prefix, bytes));
    writeFileSync(path.replace(/zip$/, "seal"), sealFile);
    expect((await verified(path)).text).toContain("that lies next to the folder");
    writeFileSync(path.replace(/zip$/, "seal"), "0".repeat(64));
    expect((await verified(path)).text).toContain("manifest.json: is not what the seal says");
  });

  it("that holds its folder with the seal next to it is held against that seal", async () => {
    const path = zipOf({ ...under("june/", bytes), "june.seal": strToU8(sealFile) });
    expect((await verified(path)).text).toContain("that lies next to the folder");
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
  /** Lands in the folder of this test, from a folder that is made beside it. */
  const evil = `../../${basename(folder)}/evil.txt`;
  const manifest = { "manifest.json": strToU8("{}") };
  it.each([
    ["a file would land outside", () => zipOf({ [evil]: strToU8("x"), ...manifest }), "outside of its folder"],
    ["a name is absolute", () => zipOf({ "/evil.txt": strToU8("x"), ...manifest }), "outside of its folder"],
    ["a name has backslashes", () => zipOf({ "..\\evil.txt": strToU8("x"), ...manifest }), "outside of its folder"],
    ["it holds no pack", () => zipOf({ "letter.txt": strToU8("x") }), "holds no pack, or more than one"],
    ["it holds two", () => zipOf({ ...under("a/", bytes), ...under("b/", bytes) }), "holds no pack, or more than one"],
    ["two files have one name", () => twice(), "two files in it have one name"],
    ["it was cut off", () => cutOff(), "was cut off"],
    ["it is no zip", () => written("no zip at all"), "no zip"],
    ["it is a longer text", () => written("no zip at all ".repeat(9)), "no zip"],
    ["its directory names another file than stands there", () => hidden(), "zip's directory"],
    ["its directory names fewer files", () => written(unlisted()), "zip's directory"],
    ["its directory says another size", () => relistedSize(), "zip's directory"],
    ["something stands before it", () => written(Buffer.concat([Buffer.from("x"), plain()])), "zip's directory"],
    ["something stands after it", () => written(Buffer.concat([plain(), Buffer.from("x")])), "comment"],
    ["it has a comment", () => written(writtenZip(files(), { comment: "PK" })), "comment"],
    ["a file ends before it should", () => written(writtenZip(files(), behind)), "a file in the zip"],
    ["a folder has bytes", () => withMore({ name: "law/", content: "x" }), "bytes of its own"],
    ["a name begins with a dot", () => withMore({ name: ".x", content: "x" }), "begins with a dot"],
    ["a folder begins with a dot", () => withMore({ name: "law/.x/y", content: "x" }), "begins with a dot"],
    ["a file is a folder too", () => withMore({ name: "report.html/x", content: "x" }), "cannot be unpacked"],
    ["a file lies beside its folder", () => beside(), "holds no pack, or more than one"],
  ])("is refused: %s", async (_, make, said) => {
    const problem = await verified(make()).catch((error: unknown) => error);
    expect(existsSync(join(folder, "evil.txt"))).toBe(false);
    expect(problem).toBeInstanceOf(ZipNotRead);
    expect(problem).toMatchObject({ message: expect.stringContaining(said) });
  });

  const twice = (): string => {
    const one = zipSync({
      "manifest.json": [strToU8("{}"), { level: 0 }],
      "manifest.jsoN": [strToU8("[]"), { level: 0 }],
    });
    return written(Buffer.from(Buffer.from(one).toString("latin1").replaceAll("jsoN", "json"), "latin1"));
  };
  const behind = { isDeflated: true, isStream: true, behind: "x" };
  const plain = (): Buffer => writtenZip(files());
  const withMore = (more: Written): string => written(writtenZip([...files(), more]));
  const beside = (): string => written(writtenZip([...files("june/"), { name: "June/report.html", content: "x" }]));
  /** What most programs unpack is a forged report, which stands within another file; the honest one is named nowhere. */
  const hidden = (): string => {
    const forged = localEntry({ name: "report.html", content: "forged" });
    const zip = writtenZip([...files(), { name: ".x", content: forged }]);
    return written(relisted(zip, "report.html", listedPlace.offset, zip.indexOf(forged)));
  };
  const unlisted = (): Buffer => {
    const zip = writtenZip([...files(), { name: "report.html", content: "forged" }]);
    const last = zip.lastIndexOf("PK\x01\x02");
    const end = Buffer.from(zip.subarray(-22));
    end.writeUInt16LE(end.readUInt16LE(8) - 1, 8);
    end.writeUInt16LE(end.readUInt16LE(10) - 1, 10);
    end.writeUInt32LE(end.readUInt32LE(12) - (zip.length - 22 - last), 12);
    return Buffer.concat([zip.subarray(0, last), end]);
  };
  const relistedSize = (): string => written(relisted(plain(), "report.html", listedPlace.packedBytes, 5));
  const cutOff = (): string => written(zipSync(under("", bytes)).subarray(0, 20_000));
});
