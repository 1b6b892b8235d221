import canonicalize from "canonicalize";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Family, families } from "../../../events/envelope.ts";
import { canonical, verifyPack } from "../../../functions/export-audit/verify.mjs";
import { parseDay } from "../../../shared/calendar/day.ts";
import { lawRegister } from "../../../shared/law/register.ts";
import { lawFile, type PackSource, type Spool } from "../../../shared/ledger/export/pack.ts";
import { writePack } from "../../../shared/ledger/export/write-pack.ts";
import { readLedger } from "../../../shared/store/ledger.ts";
import { dossiersOf } from "../../../shared/store/work.ts";
import { lab } from "../../cast.ts";
import { exported, opened, type PackBytes, rowsIn as rowsOf } from "./packs.ts";
import { firstStory, type replayed } from "./replayed.ts";
import { formulaName, june, markupName, smallStory } from "./small-story.ts";

type Replayed = Awaited<ReturnType<typeof replayed>>;
type Exported = Awaited<ReturnType<typeof exported>>;
type Row = { readonly [name: string]: unknown };

const textOf = (bytes: PackBytes, name: string): string => bytes.get(name)?.toString() ?? "";
const jsonOf = (bytes: PackBytes, name: string) => JSON.parse(textOf(bytes, name));

let story: Replayed;
let export_: Exported;
let bytes: PackBytes;
beforeAll(async () => {
  story = await smallStory();
  export_ = await exported(story.table, lab, "june", june);
  bytes = export_.bytes;
});

describe("the pack of a small story", () => {
  it("holds so much of everything, in these files", () => {
    expect(export_.pack.manifest.counts).toEqual({
      dossiers: 3,
      records: 10,
      events: 6,
      changes: 4,
      erased: 0,
      alerts: 5,
      obligations: 4,
      answers: 1,
      rejections: 1,
      faults: 0,
    });
    expect([...bytes.keys()]).toEqual([
      "events.ndjson",
      "alerts.ndjson",
      "chains.ndjson",
      "heads.json",
      "checkpoints.ndjson",
      "obligations.ndjson",
      "obligations.csv",
      "obligations.xlsx",
      "waivers.ndjson",
      "papers.ndjson",
      "answers.ndjson",
      "checks.json",
      "law/residence.json",
      "law/hours.json",
      "law/pay.json",
      "law/absences.json",
      "law/employment.json",
      "law/employer.json",
      "law/publication.json",
      "law/answers.json",
      "policies.json",
      "rejections.ndjson",
      "README.txt",
      "verify.mjs",
      "report.html",
      "report.nl.html",
      "report.fr.html",
      "report.de.html",
      "manifest.sig.json",
      "manifest.json",
    ]);
    for (const { name, bytes: size } of export_.pack.manifest.files) expect(bytes.get(name)?.length).toBe(size);
    expect(export_.sealFile).toBe(`${export_.pack.seal}  june/manifest.json\n`);
  });

  it("lists what a person had silenced, and how it truly stands", () => {
    const [broken] = rowsOf(bytes, "obligations.ndjson").filter(({ rule }) => rule === "daily-limit");
    const { event: said, ...waiver } = rowsOf(bytes, "waivers.ndjson")[0] ?? {};
    expect(rowsOf(bytes, "waivers.ndjson")).toHaveLength(1);
    expect(waiver).toEqual({
      dossier: "leuven-lab#person#p-asha",
      obligation: "daily-limit:2026-06-01",
      title: broken?.title,
      kind: "waived",
      by: "hr",
      from: "2026-06-09",
      until: "2026-06-30",
      reason: "+one\ntime",
      status: "breached",
      due: "2026-06-01",
      on: "2026-06-01",
    });
    expect(rowsOf(bytes, "answers.ndjson").map(({ event }) => event)).toEqual([said]);
  });

  it("has semicolons in its table where they are asked for", async () => {
    const { table } = story;
    const commas = await exported(table, lab, "june", june);
    const semicolons = await exported(table, lab, "june", june, undefined, { separator: ";" });
    const cells = (pack: typeof commas, delimiter: string) =>
      parseCsv(String(pack.bytes.get("obligations.csv")), { bom: true, delimiter });
    expect(cells(semicolons, ";")).toEqual(cells(commas, ","));
    expect((await verifyPack(opened(semicolons.bytes), semicolons.pack.seal)).faults).toEqual([]);
  });

  it("verifies, with its seal and without", async () => {
    expect((await verifyPack(opened(bytes), export_.pack.seal)).faults).toEqual([]);
    expect((await verifyPack(opened(bytes))).faults).toEqual([]);
  });

  it("says of each obligation how it stands, and why, with the events and the law", () => {
    const rows = rowsOf(bytes, "obligations.ndjson");
    expect(
      rows.map(({ dossier, obligation, severity, status, due }) => [dossier, obligation, severity, status, due]),
    ).toEqual([
      ["leuven-lab#person#p-asha", "title-check:card-a-77", "overdue", "overdue", "2025-03-01"],
      ["leuven-lab#person#p-asha", "daily-limit:2026-06-01", "breach", "breached", "2026-06-01"],
      ["leuven-lab#person#p-asha", "a-card-renewal:card-a-77", "upcoming", "upcoming", "2026-09-30"],
      ["leuven-lab#person#p-ravi", "employment-without-title:hired.contract-ravi", "unknown", "undetermined", null],
    ]);
    expect(rows[1]).toMatchObject({
      family: "hours",
      kind: "limit",
      answered: true,
      answers: [{ kind: "waived", from: "2026-06-09", by: "hr", until: "2026-06-30", reason: "+one\ntime" }],
      explanation: {
        facts: [{ name: "sheet", value: "sheet-2026-06-01", event: "ShiftsRecorded-sheet-2026-06-01-1" }],
        parameters: [
          {
            id: "daily-minutes-max",
            value: 660,
            since: "2017-02-01",
            toBeConfirmed: false,
            citation: { source: "Labour Act of 16 March 1971", article: "art. 27, par. 1" },
          },
        ],
        workings: [{ say: "worked-against-limit", with: { minutes: 720, limit: 660, over: 60 } }],
      },
      timeline: [
        { from: null, status: "upcoming" },
        { from: "2026-06-01", status: "breached", muted: false },
        { from: "2026-06-09", status: "breached", muted: true },
        { from: "2026-07-01", status: "breached", muted: false, round: 1 },
      ],
    });
  });

  it("gives each alert as it was given, in the words of the mail, with its change and whom it was reserved for", () => {
    const alerts = rowsOf(bytes, "alerts.ndjson");
    expect(
      alerts.map(({ dossier, seq, on, reservedFor, alert }) => [
        dossier,
        seq,
        on,
        reservedFor,
        (alert as Row).obligation,
      ]),
    ).toEqual([
      ["leuven-lab#person#p-asha", 2, "2026-06-01", ["hr"], "employment-without-title:hired.contract-asha"],
      ["leuven-lab#person#p-asha", 4, "2026-06-02", ["hr"], "employment-without-title:hired.contract-asha"],
      ["leuven-lab#person#p-asha", 4, "2026-06-02", ["hr"], "title-check:card-a-77"],
      ["leuven-lab#person#p-asha", 6, "2026-06-08", ["hr"], "daily-limit:2026-06-01"],
      ["leuven-lab#person#p-ravi", 2, "2026-06-02", ["hr"], "employment-without-title:hired.contract-ravi"],
    ]);
    expect(String(alerts[3]?.words).replace(/\s+/g, " ")).toContain(
      "12 h worked, breaks not counted, less 11 h allowed is 1 h too long",
    );
  });

  it("counts what was checked and found clean", () => {
    const checks: readonly Row[] = jsonOf(bytes, "checks.json");
    expect(checks.find(({ rule }) => rule === "daily-limit")).toMatchObject({
      periods: { unit: "days", checked: 2, broken: 1, clean: 1, undetermined: 0 },
      obligations: { breached: 1 },
    });
  });

  it("shows the law with every value, what the employer set, and what was not accepted without its content", () => {
    const { parameters } = jsonOf(bytes, "law/residence.json");
    const all = (Object.keys(families) as Family[]).flatMap((family) => jsonOf(bytes, lawFile(family)).parameters);
    expect(all.map(({ id }: Row) => id).sort(), "each in one file").toEqual(lawRegister.map(({ id }) => id).sort());
    expect(parameters.find(({ id }: Row) => id === "free-movement-nationalities").values).toHaveLength(2);
    expect(parameters.find(({ id }: Row) => id === "provisional-document-days").values[0].toBeConfirmed).toBe(true);
    const { policies } = jsonOf(bytes, "policies.json");
    expect(policies.filter(({ setByEmployer }: Row) => setByEmployer)).toMatchObject([
      { id: "renewal-ladder", default: [120, 90, 60, 30, 14, 7, 1], applied: [90, 30] },
    ]);
    expect(rowsOf(bytes, "rejections.ndjson").map((row) => Object.keys(row))).toEqual([
      ["id", "employer", "eventId", "type", "problems", "receivedAt"],
    ]);
  });

  it("has the same bytes each time, whoever writes it and whenever", async () => {
    const again = await exported(story.table, lab, "june", june);
    expect(again.pack.seal).toBe(export_.pack.seal);
    // A signature of the same manifest is another one each time: ECDSA draws a number for it.
    for (const [name, content] of [...again.bytes].filter(([name]) => name !== "manifest.sig.json"))
      expect(content.equals(bytes.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    const elsewhere = await exported((await smallStory()).table, lab, "june", june);
    expect(elsewhere.pack.seal).toBe(export_.pack.seal);
  });

  it("cuts to its span: a card that is renewed later is no business of an earlier month", async () => {
    const may = await exported(story.table, lab, "may", ["2026-05-01", "2026-05-31"]);
    expect(rowsOf(may.bytes, "obligations.ndjson").map(({ obligation, status }) => [obligation, status])).toEqual([
      ["title-check:card-a-77", "overdue"],
      ["a-card-renewal:card-a-77", "upcoming"],
      ["employment-without-title:hired.contract-ravi", "undetermined"],
    ]);
    expect(may.pack.manifest.counts.records, "chains go back to their beginning").toBe(10);
  });

  it("verifies when contents were erased, and counts them", async () => {
    const source = await sourceOf(story, (record) =>
      record.seq === 1 ? { ...record, payload: null, salt: null } : record,
    );
    const erased = await written(source);
    expect(erased.pack.manifest.counts).toMatchObject({ records: 10, events: 3, erased: 3, faults: 0 });
    expect((await verifyPack(opened(erased.bytes), erased.pack.seal)).faults).toEqual([]);
  });

  it("says so when the ledger itself was tampered with, and the verifier says so too", async () => {
    const source = await sourceOf(story, (record) =>
      record.kind === "event" && record.seq === 3
        ? { ...record, payload: { event: { type: "Forged" }, recordedAt: "" } }
        : record,
    );
    const { pack, bytes: forged } = await written(source);
    expect(pack.faults).toEqual([
      {
        dossier: "leuven-lab#person#p-asha",
        seq: 3,
        problem: "its content is not the content that was committed to: it was altered",
      },
    ]);
    expect(textOf(forged, "report.html")).toContain("1 faults were found in the ledger");
    expect((await verifyPack(opened(forged), pack.seal)).faults).toEqual([
      "events.ndjson, line 3 (leuven-lab#person#p-asha, record 3): its content is not what was recorded",
    ]);
  });
});

describe("one dossier at a time", () => {
  it("is read, spooled and forgotten before the next; nothing is written before all were read", async () => {
    const source = await sourceOf(story, (record) => record);
    const order: string[] = [];
    await written(
      {
        ...source,
        read: (id) => {
          order.push(`read ${id.split("#")[2]}`);
          return source.read(id);
        },
      },
      (what) => {
        if (order.at(-1) !== what) order.push(what);
      },
    );
    expect(order).toEqual([
      "read leuven-lab",
      "spool",
      "read leuven-lab",
      "spool",
      "read p-asha",
      "spool",
      "read p-ravi",
      "spool",
      "write",
    ]);
  });
});

describe("what people may have written", () => {
  it("is no formula to a spreadsheet", () => {
    const table = textOf(bytes, "obligations.csv");
    expect(table.startsWith("\ufeffdossier,")).toBe(true);
    expect(table).toContain(`,"'=HYPERLINK(""http://evil.example"",""Asha"")",`);
    for (const cell of table.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)|\r\n/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
  });

  it("is no markup to a browser", () => {
    const page = textOf(bytes, "report.html");
    for (const name of [markupName, formulaName]) expect(page).not.toContain(name);
    expect(page.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;/g)?.length).toBeGreaterThan(1);
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});

describe("canonical JSON of the verifier (RFC 8785)", () => {
  it("is that of the package, for every value that JSON can hold", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const read = JSON.parse(JSON.stringify(value));
        expect(canonical(read)).toBe(canonicalize(read));
      }),
      { numRuns: 5_000 },
    );
  });
  it("sorts keys by UTF-16 units and writes numbers as ECMAScript does", () => {
    const read = JSON.parse(
      '{"\u20ac":1,"\\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7,"n":[1e21,-0,0.1e-6,333333333.33333329]}',
    );
    expect(canonical(read)).toBe(canonicalize(read));
  });
});

describe("the first story", () => {
  let table: Replayed["table"];
  beforeAll(async () => {
    table = (await firstStory()).table;
  });

  it("counts what three sheets of a year were held against; what is not known is not clean", async () => {
    const checks: readonly Row[] = jsonOf((await exported(table, "leuven-lab")).bytes, "checks.json");
    const counts = checks.flatMap(({ rule, periods }) => {
      const { unit, checked, broken, clean, undetermined } = (periods ?? {}) as Row;
      return unit === undefined ? [] : [[rule, unit, checked, broken, clean, undetermined]];
    });
    expect(counts).toEqual([
      ["daily-limit", "days", 17, 0, 17, 0],
      ["weekly-limit", "weeks", 3, 0, 3, 0],
      ["overtime", "weeks", 3, 2, 1, 0],
      ["daily-rest", "rests between days of work", 15, 0, 15, 0],
      ["weekly-rest", "weeks", 3, 1, 2, 0],
      ["breaks", "weeks", 3, 2, 1, 0],
      ["minimum-shift", "weeks", 3, 0, 3, 0],
      ["average-limit", "periods of four months", 1, 0, 0, 1],
    ]);
  });

  it("gives two packs that verify", async () => {
    const counts: unknown[] = [];
    for (const employer of ["leuven-lab", "kite"]) {
      const { pack, bytes: kept } = await exported(table, employer);
      expect((await verifyPack(opened(kept), pack.seal)).faults).toEqual([]);
      const { dossiers, records, events, alerts, obligations } = pack.manifest.counts;
      counts.push({ employer, dossiers, records, events, alerts, obligations });
    }
    expect(counts).toEqual([
      { employer: "leuven-lab", dossiers: 3, records: 91, events: 37, alerts: 80, obligations: 32 },
      { employer: "kite", dossiers: 2, records: 25, events: 8, alerts: 27, obligations: 6 },
    ]);
  });
});

type Kept = Awaited<ReturnType<PackSource["read"]>>["records"][number];

/** The dossiers of a story, with each record as it might have been kept. */
async function sourceOf({ table }: Replayed, kept: (record: Kept) => Kept): Promise<PackSource> {
  const read = async (id: string) => {
    const { records, head } = await readLedger(table, id);
    return { id, records: records.map(kept), head };
  };
  return {
    dossiers: await dossiersOf(table, lab),
    read,
    rejections: async () => [],
    checkpoints: async function* () {},
  };
}

/** Writes a pack into memory; `heard` is told of each step. */
async function written(source: PackSource, heard: (what: string) => void = () => {}) {
  const spooled = new Map<string, string>();
  const spool: Spool = {
    add: async (name, text) => {
      heard("spool");
      spooled.set(name, (spooled.get(name) ?? "") + text);
    },
    async *read(name) {
      yield Buffer.from(spooled.get(name) ?? "");
    },
  };
  const files = new Map<string, Buffer>();
  const write = async (name: string, content: AsyncIterable<Uint8Array>) => {
    heard("write");
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    files.set(name, Buffer.concat(chunks));
  };
  const span = { from: parseDay(june[0]), to: parseDay(june[1]) };
  const pack = await writePack({ employer: lab, id: "june", span }, source, spool, write, "// the verifier\n");
  return { pack, bytes: files };
}
