import { beforeAll, describe, expect, it } from "vitest";
import { verifyPack } from "../../../functions/export-audit/verify.mjs";
import { reportWords } from "../../../shared/alerts/wording/report/wordings.ts";
import { parseDay } from "../../../shared/calendar/day.ts";
import { configured, employmentEnded, hired, lab, premiumPaid, sheet, shift } from "../../cast.ts";
import { eraseAsked, erasing } from "../../functions/erasing.ts";
import { exported, opened, type PackBytes, rowsIn } from "./packs.ts";
import { runVerifier } from "./run-verifier.ts";

const years = ["2025-01-01", "2026-12-31"] as const;
const { about } = reportWords.en;
const ravi = { subject: { kind: "person", id: "p-ravi" } } as const;

/** Asha and Ravi worked a year at the lab; five years after Asha left she asks that her data be erased. */
describe("a pack of years of which a person was erased", () => {
  let world: Awaited<ReturnType<typeof erasing>>;
  let before: Awaited<ReturnType<typeof exported>>;
  let after: Awaited<ReturnType<typeof exported>>;
  /** As known at the day on which all was recorded: made then, and again after the erasure. */
  const known: Awaited<ReturnType<typeof exported>>[] = [];

  beforeAll(async () => {
    world = await erasing();
    world.belfry.setNow("2026-02-02");
    await world.records(
      configured(),
      hired({ name: "Asha Rao" }),
      hired({ name: "Ravi Iyer" }, { ...ravi, key: "contract-ravi" }),
      sheet("2025-06-02", [shift("2025-06-02T08:00:00+02:00", "2025-06-02T20:45:00+02:00")]),
      premiumPaid("2025-12-18", 2025, 389_051),
      employmentEnded("2026-01-31"),
    );
    const knownThen = { knownAt: parseDay("2026-02-02") };
    before = await exported(world.belfry.table, lab, "before", years);
    known.push(await exported(world.belfry.table, lab, "known", years, undefined, knownThen));
    world.belfry.setNow("2031-02-01");
    await world.records(eraseAsked("2031-02-01"));
    await world.erases(eraseAsked("2031-02-01"));
    after = await exported(world.belfry.table, lab, "after", years);
    known.push(await exported(world.belfry.table, lab, "known", years, undefined, knownThen));
  });

  it("verifies, and counts what was erased", async () => {
    expect((await verifyPack(opened(before.bytes), before.pack.seal)).faults).toEqual([]);
    const { counts, faults } = await verifyPack(opened(after.bytes), after.pack.seal);
    expect(faults).toEqual([]);
    const [was, now] = [before.pack.manifest.counts, after.pack.manifest.counts];
    expect(was.erased).toBe(0);
    expect(counts).toMatchObject({ erased: now.erased });
    // Three events of hers went, and what was concluded from them; the request and the decision came.
    expect(was.events + 2 - now.events).toBe(3);
    expect(now.erased - 3).toBe(was.changes + changesSince(after.bytes, before.bytes) - now.changes);
  });

  it("says of each record that is gone when it went, and on which request", () => {
    const gone = rowsIn(after.bytes, "chains.ndjson").filter(({ erased }) => erased);
    expect(gone.length).toBeGreaterThan(3);
    for (const row of gone)
      expect(row).toMatchObject({ salt: null, erasedOn: "2031-02-01", erasedFor: "erase-asha", erased: true });
    expect(rowsIn(before.bytes, "chains.ndjson").every((row) => !("erasedOn" in row))).toBe(true);
  });

  it("names her nowhere and the others as before", () => {
    const all = (bytes: PackBytes) => [...bytes.values()].map(String).join("\n");
    expect(all(before.bytes)).toContain("Asha Rao");
    expect(all(after.bytes)).not.toContain("Asha Rao");
    expect(all(after.bytes)).toContain("Ravi Iyer");
    expect(all(after.bytes), "pay is kept ten years").toContain("389051");
  });

  it("as known at a day before the erasure shows each gap: every link of then, and which of them are empty since", async () => {
    const [then, again] = known.map(({ bytes }) => bytes);
    if (then === undefined || again === undefined) throw new Error("two packs were made");
    const links = (bytes: PackBytes) =>
      rowsIn(bytes, "chains.ndjson").map(({ dossier, seq, hash }) => ({ dossier, seq, hash }));
    expect(links(again)).toEqual(links(then));
    expect(rowsIn(again, "heads.json")).toEqual(rowsIn(then, "heads.json"));
    const gone = rowsIn(again, "chains.ndjson").filter(({ erased }) => erased);
    expect(gone.length).toBeGreaterThan(3);
    expect(new Set(gone.map(({ erasedOn, erasedFor }) => `${erasedOn} ${erasedFor}`))).toEqual(
      new Set(["2031-02-01 erase-asha"]),
    );
    expect(runVerifier(again, "--seal", known[1]?.pack.seal ?? "")).toEqual({
      status: 0,
      stdout: expect.stringContaining(`with 1 alert, ${gone.length} erased`),
    });
    expect(String(again.get("report.html"))).toContain(about.erasedCount(gone.length));
    expect(String(again.get("events.ndjson")) + String(again.get("obligations.ndjson"))).not.toContain("Asha Rao");
  });

  it("concludes of her years nothing but what her kept records and her request say", () => {
    const hers = rowsIn(after.bytes, "obligations.ndjson").filter(({ dossier }) => dossier === `${lab}#person#p-asha`);
    expect(hers.map(({ obligation }) => obligation)).toEqual(["data-request:decided.erase-asha"]);
    const his = (bytes: PackBytes) =>
      rowsIn(bytes, "obligations.ndjson").filter(({ dossier }) => dossier === `${lab}#person#p-ravi`);
    expect(his(after.bytes).map(({ obligation }) => obligation)).toEqual(
      his(before.bytes).map((row) => row.obligation),
    );
  });
});

/** Records of conclusions that a later pack has more than an earlier one. */
function changesSince(later: PackBytes, earlier: PackBytes): number {
  const count = (bytes: PackBytes) => rowsIn(bytes, "chains.ndjson").filter(({ kind }) => kind === "change").length;
  return count(later) - count(earlier);
}
