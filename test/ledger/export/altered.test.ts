import { beforeAll, describe, expect, it } from "vitest";
import { alteredFiles, foundInParts, verifyPack } from "../../../functions/export-audit/verify.mjs";
import { commitTo, hashOf, type RecordKind } from "../../../shared/ledger/chain.ts";
import { type Manifest, sealed } from "../../../shared/ledger/export/manifest.ts";
import { lab } from "../../cast.ts";
import { sampled } from "../../sampled.ts";
import { Rng } from "../../simulation/rng.ts";
import { asLines, exported, linesIn, opened, type PackBytes, packWith, type Row, rowsIn } from "./packs.ts";
import { edited as editedIn, resealed as resealedAs, rowsWritten } from "./resealed.ts";
import { inFolder, runVerifier as run } from "./run-verifier.ts";
import { june, smallStory } from "./small-story.ts";

const seed = 20260601;
/** Files up to this many bytes are altered at every byte; longer ones at so many places. */
const everyByteMax = sampled(1_000, 20_000);
const placesSampled = sampled(300, 2_000);

let bytes: PackBytes;
let seal = "";
let key = "";
beforeAll(async () => {
  const { pack, bytes: kept } = await exported((await smallStory()).table, lab, "june", june);
  bytes = kept;
  seal = pack.seal;
  key = pack.manifest.signedBy ?? "";
});

const withFile = (name: string, content: Buffer | string): PackBytes => packWith(bytes, name, content);

describe("every altered byte of every file is found, also without the seal", () => {
  it("wherever it stands", async () => {
    const rng = new Rng(seed);
    let tried = 0;
    const missed: string[] = [];
    const places = new Map(
      [...bytes].map(([name, { length }]) => [
        name,
        length <= everyByteMax
          ? Array.from({ length }, (_, place) => place)
          : Array.from({ length: placesSampled }, () => rng.between(0, length - 1)),
      ]),
    );
    /** Alters one byte in each of some files, and asks for each file by its name. */
    const alter = async (names: readonly string[], round: number): Promise<void> => {
      const altered = new Map(bytes);
      const touched = names.flatMap((name) => {
        const place = places.get(name)?.[round];
        if (place === undefined) return [];
        const content = Buffer.from(bytes.get(name) ?? "");
        content[place] = (content[place] ?? 0) ^ rng.between(1, 255);
        altered.set(name, content);
        return [{ name, place }];
      });
      const { faults } = await alteredFiles(opened(altered));
      tried += touched.length;
      for (const { name, place } of touched)
        if (!faults.some((fault) => fault.startsWith(`${name}: `))) missed.push(`${name} ${place}`);
    };
    // What stands in the manifest says what the others must be, so it is altered while they are whole.
    const [manifest, others] = [["manifest.json"], [...bytes.keys()].filter((name) => name !== "manifest.json")];
    for (const names of [manifest, others]) {
      const rounds = Math.max(...names.map((name) => places.get(name)?.length ?? 0));
      for (let round = 0; round < rounds; round += 1) await alter(names, round);
    }
    process.stdout.write(`bytes altered: ${tried}, not found: ${missed.length} (seed ${seed})\n`);
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(sampled(4_000, 40_000));
  }, 180_000);

  it("a file that is gone, empty, longer, shorter or strange", async () => {
    let tried = 0;
    for (const [name, content] of bytes) {
      const gone = new Map(bytes);
      gone.delete(name);
      for (const altered of [
        gone,
        withFile(name, Buffer.alloc(0)),
        withFile(name, Buffer.concat([content, Buffer.from("\n")])),
        withFile(name, content.subarray(0, -1)),
        withFile(`${name}.bak`, content),
      ]) {
        // No night was witnessed in this story: its file is empty as it is.
        if (altered.get(name)?.equals(content) && altered.size === bytes.size) continue;
        tried += 1;
        expect((await alteredFiles(opened(altered))).faults, name).not.toEqual([]);
      }
    }
    expect(tried).toBe(148);
  });
});

describe("a whole ledger file rewritten with a manifest that fits is found without the seal", () => {
  const files = ["chains.ndjson", "events.ndjson", "alerts.ndjson", "answers.ndjson"];
  it("when any line was removed, doubled or changed places", async () => {
    let tried = 0;
    for (const name of files) {
      const lines = linesOf(name);
      for (const at of lines.keys())
        for (const altered of [
          lines.toSpliced(at, 1),
          lines.toSpliced(at, 0, lines[at] ?? ""),
          ...(at + 1 < lines.length ? [lines.with(at, lines[at + 1] ?? "").with(at + 1, lines[at] ?? "")] : []),
        ]) {
          tried += 1;
          const { faults } = await verifyPack(opened(resealed(withFile(name, asLines(altered)))));
          expect(faults, `${name}, line ${at + 1}`).not.toEqual([]);
        }
    }
    process.stdout.write(`lines removed, doubled or moved under a manifest that fits: ${tried}, all found\n`);
    expect(tried).toBe(3 * 22 - files.length);
  });
});

type Alteration = readonly [what: string, alter: () => PackBytes, foundWithoutSeal: boolean];

const asha = "leuven-lab#person#p-asha";
const ravi = "leuven-lab#person#p-ravi";

/** What somebody does who can rewrite every file of the pack, manifest and all; the seal is out of their reach. */
const tamperings: readonly Alteration[] = [
  ["a content is replaced", () => edited("events.ndjson", 3, forge), true],
  [
    "a content is replaced and its commitment made to fit",
    () => rewritten({ dossier: asha, seq: 3, upTo: "commitment" }),
    true,
  ],
  ["and its hash too", () => rewritten({ dossier: asha, seq: 3, upTo: "hash" }), true],
  ["and every link after it, up to the head", () => rewritten({ dossier: asha, seq: 3, upTo: "head" }), false],
  ["the last record is taken away", () => cut(ravi, 1, false), true],
  ["the last record is taken away and the head lowered", () => cut(ravi, 1, true), false],
  ["a whole dossier is taken away", () => without(ravi), false],
  ["a record is called erased that was not", () => erased(asha, 3), false],
  [
    "a link is said to be of another kind",
    () => edited("chains.ndjson", 2, (row) => ({ ...row, kind: "change" })),
    true,
  ],
  ["a head names another hash", () => edited("heads.json", 1, (row) => ({ ...row, hash: "0".repeat(64) })), true],
  ["an answer is changed", () => edited("answers.ndjson", 1, (row) => ({ ...row, said: null })), true],
  [
    "an alert is changed",
    () => edited("alerts.ndjson", 3, (row) => ({ ...row, alert: { ...(row.alert as Row), due: 0 } })),
    true,
  ],
  [
    "the day of an alert is changed",
    () => edited("alerts.ndjson", 3, (row) => ({ ...row, change: { ...(row.change as Row), day: 0 } })),
    true,
  ],
  [
    "a legal value is changed that a finding rests on",
    () => replaced("law/hours.json", '"value": 660', '"value": 720'),
    true,
  ],
  [
    "a finding names an event that nobody sent",
    () => replaced("obligations.ndjson", "ShiftsRecorded-sheet-2026-06-01-1", "nobody-1"),
    true,
  ],
  ["the counts are lowered", () => replaced("manifest.json", '"events": 6', '"events": 5'), true],
  [
    "a key stands twice in a line",
    () => replaced("events.ndjson", '"recordedAt":', '"recordedAt":"never","recordedAt":'),
    true,
  ],
  [
    "the manifest names another employer",
    () => replaced("manifest.json", `"employer": "${lab}"`, '"employer": "other-lab"'),
    true,
  ],
  ["a finding is changed", () => edited("obligations.ndjson", 1, (row) => ({ ...row, status: "met" })), false],
  [
    "the words of an alert are changed",
    () => edited("alerts.ndjson", 3, (row) => ({ ...row, words: "nothing" })),
    false,
  ],
  [
    "it is said of an alert that nobody was told",
    () => edited("alerts.ndjson", 3, (row) => ({ ...row, reservedFor: [] })),
    false,
  ],
  ["a rejection is changed", () => edited("rejections.ndjson", 1, (row) => ({ ...row, problems: [] })), false],
  ["the signature is taken away, and the manifest says that nobody signed", () => unsigned(), false],
  ["it is signed by somebody else", () => resealed(bytes), false],
  [
    "a waiver is given another end",
    () => edited("waivers.ndjson", 1, (row) => ({ ...row, until: "2026-06-10" })),
    true,
  ],
  ["a waiver is taken away", () => resealed(withFile("waivers.ndjson", "")), true],
  ["a waiver that nobody gave is added", () => twice("waivers.ndjson"), true],
  ["the workbook is replaced", () => resealed(withFile("obligations.xlsx", bytes.get("report.html") ?? "")), false],
  ["the report is changed", () => replaced("report.html", "Urgent", "Fine"), false],
  [
    "the verifier is replaced by one that says OK",
    () => resealed(withFile("verify.mjs", 'process.stdout.write("OK")\n')),
    false,
  ],
];

describe("the pack is rewritten and its manifest made to fit", () => {
  it.each(tamperings)("%s", async (_, alter, foundWithoutSeal) => {
    const rewritten = alter();
    const altered = opened(rewritten);
    expect((await verifyPack(altered, seal)).faults, "with the seal").not.toEqual([]);
    expect(verifyPack(altered, undefined, [], key).faults, "with the key").not.toEqual([]);
    expect((await verifyPack(altered)).faults.length > 0, "without the seal").toBe(foundWithoutSeal);
    const parts = await inFolder(rewritten, foundInParts);
    expect(verifyPack(altered, seal, [], undefined, parts), "in parts").toEqual(verifyPack(altered, seal));
  });
});

describe("node verify.mjs", () => {
  it("says OK with the seal, and that it knows less without", () => {
    const sealedRun = run(bytes, "--seal", seal);
    expect(sealedRun).toEqual({
      status: 0,
      stdout: [
        "Audit export june of leuven-lab, 2026-06-01 to 2026-06-12",
        "  28 files, 3 dossiers, 10 records: 6 events, 4 changes with 5 alerts, 0 erased",
        "  4 obligations, 1 answer, 1 rejection",
        "OK: every byte is as it was sealed, by the seal that you gave; each chain is unbroken; each record stands once.",
        `  Signed by key ${key},`,
        "  which came with the pack: anybody can sign with a key of their own. Compare it with the fingerprint that you were",
        "  told (--key FINGERPRINT) to know who made the pack.",
        "",
      ].join("\n"),
    });
    expect(run(bytes, "--key", key)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Signed by the key that you gave"),
    });
    expect(run(bytes)).toMatchObject({ status: 0, stdout: expect.stringContaining("OK, but unsealed") });
  });

  it.each(["chains.ndjson", "law/hours.json"])("says that %s is gone once, without a path of the machine", (name) => {
    const gone = new Map(bytes);
    gone.delete(name);
    const { status, stdout } = run(gone, "--seal", seal);
    const [title, ...faults] = stdout.slice(stdout.indexOf("FAULT")).trimEnd().split("\n");
    expect([status, title, faults]).toEqual([1, "FAULT: 1 found", [`  ${name}: is missing`]]);
  });

  it("names the file, the line and the record of a fault, and ends with 1", () => {
    const altered = withFile(
      "events.ndjson",
      String(bytes.get("events.ndjson")).replace('"expiresOn":"2026-09-30"', '"expiresOn":"2029-09-30"'),
    );
    const { status, stdout } = run(altered, "--seal", seal);
    expect(status).toBe(1);
    expect(stdout).toContain("events.ndjson: was altered");
    expect(stdout).toContain(`events.ndjson, line 3 (${asha}, record 3): its content is not what was recorded`);
    expect(run(bytes, "--seal", "0".repeat(64))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("is not what the seal says"),
    });
  });

  it.each([
    ["a seal that was forgotten is not taken for none", ["--seal"], "--seal: give the 64"],
    ["a seal that was cut off is no fault of the pack", ["--seal", "ab"], "--seal: give the 64"],
    ["nor a fingerprint", ["--key", "ab"], "--key: give the 64"],
    ["a mistyped option is not passed over", ["--sael", "0".repeat(64)], "--sael: is no option here"],
  ])("%s", (_, args, says) =>
    expect(run(bytes, ...args)).toEqual({ status: 2, stdout: expect.stringContaining(says) }),
  );

  it("tells its options", () =>
    expect(run(bytes, "--help")).toEqual({ status: 0, stdout: expect.stringContaining("--checkpoint") }));
});

const linesOf = (name: string): readonly string[] => linesIn(bytes, name);
const rowsOf = (name: string, of: PackBytes = bytes): readonly Row[] => rowsIn(of, name);
const forge = (row: Row): Row => ({
  ...row,
  event: { ...(row.event as Row), data: { cardType: "A", expiresOn: "2029-09-30" } },
});
const resealed = (altered: PackBytes): PackBytes => resealedAs(altered, bytes);
const edited = (name: string, line: number, edit: (row: Row) => Row): PackBytes => editedIn(bytes, name, line, edit);
const replaced = (name: string, from: string, to: string): PackBytes => {
  const before = String(bytes.get(name));
  if (!before.includes(from)) throw new Error(`${name} has no ${from}`);
  return resealed(withFile(name, before.replace(from, to)));
};

/** The pack under a manifest that knows of no signature. */
function unsigned(): PackBytes {
  const { check: _, ...manifest }: Manifest & { check?: string } = JSON.parse(String(bytes.get("manifest.json")));
  const without = new Map(bytes).set("manifest.json", Buffer.from(sealed({ ...manifest, signedBy: null }).text));
  without.delete("manifest.sig.json");
  return without;
}

const twice = (name: string): PackBytes =>
  resealed(withFile(name, asLines([...linesOf(name), ...linesOf(name).slice(0, 1)])));

/** Replaces a content and makes its link fit, and, up to the head, all that rests on it. */
function rewritten({
  dossier,
  seq,
  upTo,
}: {
  dossier: string;
  seq: number;
  upTo: "commitment" | "hash" | "head";
}): PackBytes {
  const altered = new Map(bytes);
  const edit = (name: string, change: (row: Row) => Row) =>
    altered.set(
      name,
      Buffer.from(
        rowsWritten(
          name,
          rowsOf(name, altered).map((row) => (row.dossier === dossier ? change(row) : row)),
        ),
      ),
    );
  edit("events.ndjson", (row) => (row.seq === seq ? forge(row) : row));
  const { event, recordedAt } =
    rowsOf("events.ndjson", altered).find((row) => row.dossier === dossier && row.seq === seq) ?? {};
  const hashes = new Map<unknown, string>();
  let previous = "";
  edit("chains.ndjson", (row) => {
    const mine = row.seq === seq;
    if (Number(row.seq) < seq || (!mine && upTo !== "head")) return row;
    const link = {
      seq: Number(row.seq),
      previous: mine ? String(row.previous) : previous,
      commitment: mine ? commitTo(String(row.salt), { event, recordedAt }) : String(row.commitment),
    };
    const hash = upTo === "commitment" ? String(row.hash) : hashOf(dossier, row.kind as RecordKind, link);
    hashes.set(row.seq, hash);
    previous = hash;
    return { ...row, ...link, hash };
  });
  const fit = (row: Row): Row => (hashes.has(row.seq) ? { ...row, hash: hashes.get(row.seq) } : row);
  for (const name of ["events.ndjson", "alerts.ndjson", ...(upTo === "head" ? ["heads.json"] : [])]) edit(name, fit);
  return resealed(altered);
}

/** Takes the last records of a dossier away. */
function cut(dossier: string, records: number, lower: boolean): PackBytes {
  const links = rowsOf("chains.ndjson").filter((row) => row.dossier === dossier);
  const last = links.at(-1 - records) ?? {};
  const kept = (row: Row) => row.dossier !== dossier || Number(row.seq) <= Number(last.seq);
  const altered = new Map(bytes);
  for (const name of ["chains.ndjson", "events.ndjson", "alerts.ndjson", "answers.ndjson"])
    altered.set(name, Buffer.from(rowsWritten(name, rowsOf(name).filter(kept))));
  const heads = rowsOf("heads.json").map((row) =>
    row.dossier === dossier ? { dossier, seq: last.seq, hash: last.hash } : row,
  );
  if (lower) altered.set("heads.json", Buffer.from(rowsWritten("heads.json", heads)));
  return resealed(altered);
}

function without(dossier: string): PackBytes {
  const altered = new Map(bytes);
  for (const name of [
    "chains.ndjson",
    "events.ndjson",
    "alerts.ndjson",
    "answers.ndjson",
    "obligations.ndjson",
    "heads.json",
  ])
    altered.set(
      name,
      Buffer.from(
        rowsWritten(
          name,
          rowsOf(name).filter((row) => row.dossier !== dossier),
        ),
      ),
    );
  return resealed(altered);
}

/** Calls a record erased and takes away what rests on it. */
function erased(dossier: string, seq: number): PackBytes {
  const other = (row: Row) => row.dossier !== dossier || row.seq !== seq;
  const links = rowsOf("chains.ndjson").map((row) => (other(row) ? row : { ...row, salt: null, erased: true }));
  const findings = rowsOf("obligations.ndjson").filter((row) => !JSON.stringify(row).includes("ResidenceCardIssued"));
  return resealed(
    new Map(bytes)
      .set("chains.ndjson", Buffer.from(rowsWritten("chains.ndjson", links)))
      .set("events.ndjson", Buffer.from(rowsWritten("events.ndjson", rowsOf("events.ndjson").filter(other))))
      .set("obligations.ndjson", Buffer.from(rowsWritten("obligations.ndjson", findings))),
  );
}
