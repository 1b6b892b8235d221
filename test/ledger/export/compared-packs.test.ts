import { beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "../../../shared/calendar/day.ts";
import { comparedPacks, type ReadablePack } from "../../../shared/ledger/export/compared-packs.ts";
import { card, configured, hired, lab } from "../../cast.ts";
import { machine } from "../../store/recorder.ts";
import { exported, linesIn, type PackBytes, packWith } from "./packs.ts";

const readable = (bytes: PackBytes): ReadablePack => ({
  text: async (name) => String(bytes.get(name)),
  lines: async function* (name) {
    yield* linesIn(bytes, name);
  },
});
const compared = (a: PackBytes, b: PackBytes) => comparedPacks(readable(a), readable(b));

const june = ["2026-06-01", "2026-06-30"] as const;
const day = parseDay("2026-06-01");
let then: PackBytes;
let later: Awaited<ReturnType<typeof machine>>;
const asked = async (more: Parameters<typeof exported>[5]) =>
  (await exported(later.table, lab, "june", june, undefined, more)).bytes;

beforeAll(async () => {
  later = await machine();
  later.setNow("2026-06-01");
  await later.record(configured());
  await later.record(hired());
  then = await asked({ knownAt: day });
  later.setNow("2026-06-02");
  await later.record(card());
  await later.record({ ...configured({ policies: { "renewal-ladder": [90] } }), revision: 2, eventId: "again" });
});

describe("two packs compared", () => {
  it("are the same as known at the same day, whatever came since", async () => {
    expect(await compared(then, await asked({ knownAt: day }))).toEqual(["The same, byte for byte."]);
  });

  it("differ by the request, by what came later and by settings, each named; and where they part", async () => {
    expect(await compared(then, await asked({}))).toEqual([
      "Another request: knownAt was 2026-06-01, and is not given.",
      "Other settings of the employer: policy renewal-ladder was changed.",
      expect.stringMatching(
        /^\d+ records were recorded later: leuven-lab#employer#leuven-lab, record .*; leuven-lab#person#p-asha, records 3 to \d+\.$/,
      ),
      "First difference: events.ndjson, line 2: it is of leuven-lab#person#p-asha in the first, and of leuven-lab#employer#leuven-lab in the second.",
    ]);
  });

  it("count lines of checkpoints and rejections in words", async () => {
    const manifest = JSON.parse(String(then.get("manifest.json")));
    manifest.asOf = "2026-07-01";
    const other = packWith(then, "manifest.json", JSON.stringify(manifest));
    const said = await compared(
      packWith(then, "checkpoints.ndjson", "{}\n{}\n"),
      packWith(other, "checkpoints.ndjson", "{}\n"),
    );
    expect(said).toContain("checkpoints.ndjson: 2 lines of checkpoints, then 1.");
  });

  it("differ by a release, with the values and rules that it changed", async () => {
    const law = JSON.parse(String(then.get("law/residence.json")));
    law.parameters[0].values[0].value = 1;
    law.rules.shift();
    const manifest = JSON.parse(String(then.get("manifest.json")));
    manifest.release = "6";
    manifest.files.find(({ name }: { name: string }) => name === "law/residence.json").sha256 = "0".repeat(64);
    const old = packWith(
      packWith(then, "law/residence.json", JSON.stringify(law)),
      "manifest.json",
      JSON.stringify(manifest),
    );
    expect((await compared(old, then))[0]).toMatch(
      /^Another release of rules and law: 6, then \d+: legal value \S+ was changed; rule \S+ was added\.$/,
    );
  });

  it("differ by what was erased between, with the dossiers", async () => {
    const chains = linesIn(then, "chains.ndjson").map((line) => JSON.parse(line));
    const erased = chains.map((link, at) =>
      at === 1 ? { ...link, salt: null, erased: true, erasedFor: "erase-asha" } : link,
    );
    const manifest = JSON.parse(String(then.get("manifest.json")));
    manifest.files.find(({ name }: { name: string }) => name === "chains.ndjson").sha256 = "0".repeat(64);
    const pack = packWith(then, "chains.ndjson", erased.map((link) => `${JSON.stringify(link)}\n`).join(""));
    expect(await compared(then, packWith(pack, "manifest.json", JSON.stringify(manifest)))).toEqual([
      "1 record was erased between: leuven-lab#person#p-asha, 1 on erase-asha; the link of each is there.",
      "First difference: chains.ndjson, line 2 of leuven-lab#person#p-asha: the field salt differs.",
    ]);
  });

  it("are never left without a place where nothing else explains them", async () => {
    const alerts = linesIn(then, "alerts.ndjson").map((line) => ({ ...JSON.parse(line), reservedFor: ["nobody"] }));
    const manifest = JSON.parse(String(then.get("manifest.json")));
    manifest.files.find(({ name }: { name: string }) => name === "alerts.ndjson").sha256 = "0".repeat(64);
    const pack = packWith(then, "alerts.ndjson", alerts.map((row) => `${JSON.stringify(row)}\n`).join(""));
    expect(await compared(then, packWith(pack, "manifest.json", JSON.stringify(manifest)))).toEqual([
      "The same request, release, settings and records; what stands beside them differs.",
      "First difference: alerts.ndjson, line 1 of leuven-lab#person#p-asha: the field reservedFor differs.",
    ]);
  });
});
