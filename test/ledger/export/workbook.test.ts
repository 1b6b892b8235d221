import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { type Cell, workbook } from "../../../shared/ledger/export/workbook.ts";
import { lab } from "../../cast.ts";
import { exported, type PackBytes, type Row, rowsIn } from "./packs.ts";
import { formulaName, june, smallStory } from "./small-story.ts";

let bytes: PackBytes;
let table: Awaited<ReturnType<typeof smallStory>>["table"];
beforeAll(async () => {
  table = (await smallStory()).table;
  bytes = (await exported(table, lab, "june", june)).bytes;
});

const bookOf = (pack: PackBytes): Buffer => pack.get("obligations.xlsx") ?? Buffer.alloc(0);
const isoDay = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** The cells of a workbook's sheets, as another library reads them. */
const sheetsOf = async (content: Buffer) => await readWorkbook(content, { trim: false });

describe("obligations.xlsx, opened by another library", () => {
  it("says cell by cell what obligations.ndjson says, its days as dates", async () => {
    const [sheet] = await sheetsOf(bookOf(bytes));
    const [heading = [], ...cells] = sheet?.data ?? [];
    const rows = rowsIn(bytes, "obligations.ndjson");
    const said = cells.map((row) => Object.fromEntries(heading.map((name, at) => [String(name), row[at] ?? null])));
    expect(said.map((row) => Object.fromEntries(Object.keys(row).map((name) => [name, isoDay(row[name])])))).toEqual(
      rows.map(asCells),
    );
    for (const name of ["due", "opens", "broken from", "status on"])
      for (const row of said) expect(row[name] === null || row[name] instanceof Date, name).toBe(true);
  });

  it("says what obligations.csv says", async () => {
    const [sheet] = await sheetsOf(bookOf(bytes));
    const text = sheet?.data.map((row) => row.map((cell) => isoDay(cell) ?? ""));
    const csv: string[][] = parse(String(bytes.get("obligations.csv")), { bom: true });
    expect(text).toEqual(csv.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ""))));
  });

  it("keeps a name that looks like a formula as the text it is", async () => {
    const [sheet] = await sheetsOf(bookOf(bytes));
    expect(sheet?.data.flat()).toContain(formulaName);
  });

  it("has the same bytes each time", async () => {
    expect(bookOf((await exported(table, lab, "june", june)).bytes).equals(bookOf(bytes))).toBe(true);
  });
});

/** What a row of obligations.ndjson comes to in cells. */
function asCells(row: Row): Row {
  const { subject, missing, explanation, answers } = row as unknown as {
    readonly subject: { readonly kind: string; readonly id: string };
    readonly missing: { readonly question: string; readonly neededOn: string } | null;
    readonly answers: readonly Record<string, string>[];
    readonly explanation: {
      readonly why: string;
      readonly law: readonly { readonly text: string; readonly toBeConfirmed: boolean }[];
      readonly facts: readonly { readonly words: string; readonly event: string }[];
      readonly workings: readonly { readonly words: string }[];
    };
  };
  const joined = (texts: readonly string[]): string | null => texts.join("; ") || null;
  const same = ["dossier", "name", "obligation", "rule", "family", "kind", "title", "severity", "status", "stage"];
  return {
    ...Object.fromEntries([...same, "opens", "recommended", "due", "met", "void"].map((name) => [name, row[name]])),
    "subject kind": subject.kind,
    subject: subject.id,
    "status on": june[1],
    "broken from": row.on,
    "broken until": row.until,
    answered: row.answered ? "yes" : "no",
    answers: joined(
      answers.map(({ kind, by, from, until, reason }) =>
        [
          `${kind} by ${by} from ${from}`,
          ...(until === undefined ? [] : [`until ${until}`]),
          ...(reason === undefined ? [] : [`because ${reason}`]),
        ].join(" "),
      ),
    ),
    missing: missing?.question ?? null,
    "needed on": missing?.neededOn ?? null,
    why: explanation.why,
    law: joined(explanation.law.map(({ text }) => text)),
    "to be confirmed": explanation.law.some(({ toBeConfirmed }) => toBeConfirmed) ? "yes" : "no",
    facts: joined(explanation.facts.map(({ words }) => words)),
    events: joined([...new Set(explanation.facts.map(({ event }) => event))]),
    arithmetic: joined(explanation.workings.map(({ words }) => words)),
  };
}

describe("a workbook of any rows", () => {
  const columns = [
    { heading: "a", width: 10 },
    { heading: "b", width: 10 },
  ];
  async function read(rows: readonly (readonly Cell[])[], rowsMax?: number) {
    const content = async function* () {
      yield* rows;
    };
    const chunks: Uint8Array[] = [];
    for await (const chunk of workbook("table", columns, content(), rowsMax)) chunks.push(chunk);
    return sheetsOf(Buffer.concat(chunks));
  }

  it("holds texts that XML has signs for, in any script", async () => {
    const texts = ["<b>&\"'", "=1+1", "Žofia 李 😀", " two  spaces ", "a\nb", "+32"];
    const [sheet] = await read(texts.map((text) => [{ text }, null]));
    expect(sheet?.data.slice(1).map(([cell]) => cell)).toEqual(texts);
  });

  it.each(["2026-02-28", "2028-02-29", "1999-12-31"])("holds %s as that day", async (day) => {
    const [sheet] = await read([[{ day }, null]]);
    expect(isoDay(sheet?.data[1]?.[0])).toBe(day);
  });

  it("says so where a text is longer than a cell may be", async () => {
    const [sheet] = await read([[{ text: "é".repeat(40_000) }, null]]);
    expect(String(sheet?.data[1]?.[0])).toMatch(/^é+ … \(the whole text is in obligations.ndjson\)$/);
    expect(String(sheet?.data[1]?.[0])).toHaveLength(32_767);
  });

  it("goes on in a next sheet where one is full, and has one where there is no row", async () => {
    const rows = ["1", "2", "3", "4", "5"].map((text) => [{ text }, null]);
    const sheets = await read(rows, 2);
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ["table", 3],
      ["table 2", 3],
      ["table 3", 2],
    ]);
    expect((await read([])).map(({ data }) => data)).toEqual([[["a", "b"]]]);
  });
});
