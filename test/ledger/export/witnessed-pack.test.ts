import { beforeAll, describe, expect, it } from "vitest";
import { foundInParts, verifyPack } from "../../../functions/export-audit/verify.mjs";
import { answered, card, configured, hired, lab } from "../../cast.ts";
import { headLocker } from "../../functions/checkpoints.ts";
import { machine } from "../../store/recorder.ts";
import { exported, linesIn, opened, type PackBytes, packWith } from "./packs.ts";
import { resealed } from "./resealed.ts";
import { inFolder, runVerifier } from "./run-verifier.ts";

const june = ["2026-06-02", "2026-06-04"] as const;

/** Four nights of June, and the pack of the last three days. */
async function packOf(expiresOn: string, isAnswered = true) {
  const belfry = await machine();
  const locker = headLocker(belfry.ports);
  const night = async (day: string, ...events: readonly Parameters<typeof belfry.record>[0][]) => {
    belfry.setNow(day);
    for (const event of events) await belfry.record(event);
    await locker.lock(lab, day);
  };
  await night("2026-05-31", configured());
  await night("2026-06-01", hired());
  await night("2026-06-02", card({ expiresOn }));
  const answer = answered("2026-06-04", "a-card-renewal:card-a-77", { kind: "acknowledged" });
  await night("2026-06-04", ...(isAnswered ? [answer] : []));
  const { bytes } = await exported(belfry.table, lab, "june", june, locker.ports.locked);
  const hash = (day: string) => locker.checkpoint(lab, day).hash;
  return { bytes, hash, locked: locker.locked };
}

let pack: Awaited<ReturnType<typeof packOf>>;
/** The same, had the card always been said to last longer: as somebody rewrites it who owns the database and the files. */
let rewritten: PackBytes;
beforeAll(async () => {
  pack = await packOf("2026-09-30");
  rewritten = (await packOf("2029-09-30")).bytes;
});

const witnessed = (bytes: PackBytes): Buffer => bytes.get("checkpoints.ndjson") ?? Buffer.alloc(0);

/** As a mail prints it. */
const grouped = (hash: string): readonly string[] => hash.match(/.{4}/g) ?? [];

describe("a pack with its checkpoints", () => {
  it("holds those of its days and the last before, as they are locked", () => {
    const days = linesIn(pack.bytes, "checkpoints.ndjson").flatMap((line) => JSON.parse(line).day ?? []);
    expect(days).toEqual(["2026-06-01", "2026-06-02", "2026-06-04"]);
  });

  it("is held against the checkpoint of a mail, in the groups in which the mail prints it", () => {
    const { status, stdout } = runVerifier(pack.bytes, "--checkpoint", ...grouped(pack.hash("2026-06-02")));
    expect(stdout).toContain("3 checkpoints, 2026-06-01 to 2026-06-04, with 3 heads");
    expect(stdout).toContain("Witnessed: what was recorded up to 2026-06-02 is in the chains");
    expect(status).toBe(0);
    expect(runVerifier(pack.bytes, "--checkpoint", pack.hash("2026-06-04").toUpperCase()).status).toBe(0);
  });

  it("says what it does not know without one", () => {
    const { status, stdout } = runVerifier(pack.bytes);
    expect([status, stdout]).toEqual([0, expect.stringContaining("Give the checkpoint of a Monday mail")]);
  });

  it("that was rewritten whole, database, locked files and all, is found by the mail alone", () => {
    expect(runVerifier(rewritten).status).toBe(0);
    const { status, stdout } = runVerifier(rewritten, "--checkpoint", pack.hash("2026-06-02"));
    expect(status).toBe(1);
    expect(stdout).toContain("no checkpoint has the hash that you gave (they are of 2026-06-01 to 2026-06-04)");
    // What was before the first thing that was rewritten is as it was witnessed.
    expect(runVerifier(rewritten, "--checkpoint", pack.hash("2026-06-01")).status).toBe(0);
  });

  it.each([
    ["nothing", []],
    ["another day's seal", ["0".repeat(64)]],
    ["half of it", ["e3b0c442"]],
  ])("does not take %s for a checkpoint", (_, given) => {
    expect(runVerifier(pack.bytes, "--checkpoint", ...given).status).toBe(1);
  });

  it("says the same where its parts were walked at once, also where its chains are not those that were witnessed", async () => {
    const other = resealed(packWith(rewritten, "checkpoints.ndjson", witnessed(pack.bytes)), rewritten);
    const shorter = (await packOf("2026-09-30", false)).bytes;
    const last = resealed(packWith(shorter, "checkpoints.ndjson", witnessed(pack.bytes)), shorter);
    const cut = resealed(packWith(pack.bytes, "checkpoints.ndjson", "{}\n"), pack.bytes);
    const broken = resealed(packWith(pack.bytes, "checkpoints.ndjson", "{\n"), pack.bytes);
    const sound: boolean[] = [];
    for (const bytes of [pack.bytes, other, last, cut, broken]) {
      const parts = await inFolder(bytes, foundInParts);
      const [atOnce, inOrder] = [parts, {}].map((found) => verifyPack(opened(bytes), undefined, [], undefined, found));
      expect(atOnce).toEqual(inOrder);
      sound.push(inOrder?.faults.length === 0);
    }
    expect(sound).toEqual([true, false, false, false, false]);
    expect((await inFolder(pack.bytes, foundInParts)).met, "each leaf is in a chain").toBe(3);
  });

  it("has its manifest locked under its seal", () => {
    const manifests = [...pack.locked].filter(([key]) => key.startsWith(`exports/${lab}/june/`));
    expect(manifests.map(([, content]) => String(content))).toEqual([String(pack.bytes.get("manifest.json"))]);
  });
});
