import { Zip, ZipDeflate } from "fflate";

/** A cell: a text, or a day as ISO text that the sheet shows as a date; null is an empty cell. */
export type Cell = { readonly text: string } | { readonly day: string } | null;

/** A column of a sheet: its heading, and how many characters wide it is shown. */
export type Column = { readonly heading: string; readonly width: number };

/** What a sheet may hold: rows beneath the heading, and characters of a text. The format allows no more. */
const limits = { rows: 1_048_575, characters: 32_767 } as const;

/**
 * A workbook (Office Open XML, ECMA-376) with one table: its heading stays in sight, its columns can be filtered, and its
 * days are dates. It is written row by row, so that any number of rows takes the same memory; what is beyond the rows that
 * a sheet may hold goes on in a next one. The same rows give the same bytes: nothing in it comes from a clock.
 * @param name of the sheet, at most 25 letters
 */
export async function* workbook(
  name: string,
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]>,
  rowsMax: number = limits.rows,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  let sheets = 0;
  let held = 0;
  let sheet: Part | null = null;
  for await (const row of rows) {
    if (sheet === null || held === rowsMax) {
      if (sheet !== null) sheet.end(sheetEnd(columns.length, held));
      sheets += 1;
      held = 0;
      sheet = new Part(zip, sheetPath(sheets));
      sheet.add(sheetStart(columns));
    }
    held += 1;
    sheet.add(rowXml(held + 1, row));
    yield* ready.splice(0);
  }
  if (sheet === null) {
    sheets = 1;
    sheet = new Part(zip, sheetPath(1));
    sheet.add(sheetStart(columns));
  }
  sheet.end(sheetEnd(columns.length, held));
  for (const [path, content] of around(name, sheets)) new Part(zip, path).end(content);
  zip.end();
  yield* ready;
}

/** The earliest time that a zip can tell, wherever the machine stands: a clock would give other bytes each time. */
const noTime = (): Date => new Date(1980, 0, 1);
const textWaitingMax = 64 * 1024;

/** A part of the workbook, compressed as it grows; by a library in plain JavaScript, so that every machine gives the same. */
class Part {
  readonly #entry: ZipDeflate;
  #waiting = "";

  constructor(zip: Zip, path: string) {
    this.#entry = new ZipDeflate(path, { level: 1 });
    this.#entry.mtime = noTime();
    zip.add(this.#entry);
  }

  add(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= textWaitingMax) this.#push(false);
  }

  end(text: string): void {
    this.#waiting += text;
    this.#push(true);
  }

  #push(last: boolean): void {
    this.#entry.push(Buffer.from(this.#waiting), last);
    this.#waiting = "";
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Cell formats by their place in styles.xml. */
const formats = { text: 0, day: 1, heading: 2, quoted: 3 } as const;

function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const heading = columns.map((column, at) => textXml(`${letters(at)}1`, column.heading, formats.heading));
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${heading.join("")}</row>`;
}

const sheetEnd = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${letters(columns - 1)}${rows + 1}"/></worksheet>`;

const rowXml = (number: number, row: readonly Cell[]): string =>
  `<row r="${number}">${row.map((cell, at) => cellXml(`${letters(at)}${number}`, cell)).join("")}</row>`;

function cellXml(place: string, cell: Cell): string {
  if (cell === null) return "";
  if ("day" in cell) return `<c r="${place}" s="${formats.day}"><v>${serial(cell.day)}</v></c>`;
  return textXml(place, cell.text, /^[=+\-@\t\r]/.test(cell.text) ? formats.quoted : formats.text);
}

/** A text is never a formula here; one that looks like it is marked as quoted, so that editing the cell makes it none. */
const textXml = (place: string, text: string, format: number): string =>
  `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(cut(text))}</t></is></c>`;

const cutMark = " … (the whole text is in obligations.ndjson)";
/** The first half of a character that was cut through. */
const halfCharacter = /[\uD800-\uDBFF]$/;
const cut = (text: string): string =>
  text.length <= limits.characters
    ? text
    : text.slice(0, limits.characters - cutMark.length).replace(halfCharacter, "") + cutMark;

/** What XML cannot hold is written as ECMA-376 has it (ST_Xstring): `_x0007_`. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      character === "\n" || character === "\t"
        ? character
        : `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>]/g, (character) => entities[character as keyof typeof entities]);
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;" } as const;

/** A day as a spreadsheet counts them, from 30 December 1899. */
const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The letters of a column, of which there are at most 702. */
const letters = (at: number): string =>
  at < 26 ? alphabet.charAt(at) : alphabet.charAt(Math.floor(at / 26) - 1) + alphabet.charAt(at % 26);

/** The parts around the sheets. */
function around(name: string, sheets: number): readonly (readonly [path: string, content: string])[] {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const named = (number: number): string => (number === 1 ? name : `${name} ${number}`);
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const types = [
    part("xl/workbook.xml", "sheet.main"),
    part("xl/styles.xml", "styles"),
    ...numbers.map((number) => part(sheetPath(number), "worksheet")),
  ];
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const links = [
    link("styles", "styles", "styles.xml"),
    ...numbers.map((number) => link(`sheet${number}`, "worksheet", `worksheets/sheet${number}.xml`)),
  ];
  const listed = numbers.map((number) => `<sheet name="${named(number)}" sheetId="${number}" r:id="sheet${number}"/>`);
  return [
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${declaration}<Relationships xmlns="${packaging}/relationships">${link("workbook", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${declaration}<Relationships xmlns="${packaging}/relationships">${links.join("")}</Relationships>`,
    ],
    ["xl/styles.xml", styles],
  ];
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`;
