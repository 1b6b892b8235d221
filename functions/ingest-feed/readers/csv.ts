import { parse } from "csv-parse";
import { nearestName } from "../../../events/nearest-name.ts";
import { columnsMax, type FeedDescription } from "../../../shared/feeds/description.ts";
import { decoderOf, withoutMark, xmlMarks } from "./bytes.ts";
import { FileUnreadable, type Position, type ReadRow, rowBytesMax } from "./row.ts";

/** Rows of a CSV file. @throws FileUnreadable where its header or a quote makes nothing of what follows a row */
export async function* csvRows(
  format: Extract<FeedDescription["format"], { kind: "csv" }>,
  columns: ReadonlySet<string>,
  bytes: AsyncIterable<Uint8Array>,
  from: Position,
): AsyncGenerator<ReadRow> {
  const decode = decoderOf(format.encoding);
  const { content, skipped } = await withoutMark(bytes, from, xmlMarks);
  let { line, header } = from;
  for await (const step of csvRecords(format.delimiter, content)) {
    if (step instanceof Error) throw unreadable(step, line) ?? step;
    const { record } = step;
    const at = line;
    line += 1 + record.reduce((sum, field) => sum + lineEndsIn(field), 0);
    const texts = record.map(decode);
    if (header === null) {
      header = headerOf(texts, columns, at);
      continue;
    }
    const next = { byte: from.byte + skipped + step.bytes, line, header };
    if (record.length === 1 && texts[0]?.trim() === "") yield { kind: "empty", line: at, next };
    else yield { line: at, next, ...readCells(header, texts) };
  }
  if (header === null) throw new FileUnreadable(1, "is empty", "begin with a line that names the columns");
}

type CsvRecord = { readonly record: readonly Buffer[]; readonly bytes: number };

/**
 * Records one after the other and at last what the parser refuses. It is handed one chunk at a time and its records are
 * taken as it finds them: as a stream it would drop those before the fault, more or fewer by how the file was cut.
 */
async function* csvRecords(delimiter: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord | Error> {
  let found: CsvRecord[] = [];
  const parser = parse({
    delimiter,
    encoding: null,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: rowBytesMax,
    on_record: (record: unknown, { bytes }: { readonly bytes: number }) => {
      found.push({ record: record as readonly Buffer[], bytes });
      return null;
    },
  });
  let fault: Error | null = null;
  parser.on("error", (error) => {
    fault = error;
  });
  const step = (begin: (done: () => void) => unknown) => new Promise<void>((done) => begin(done));
  const take = (): readonly CsvRecord[] => {
    const taken = found;
    found = [];
    return taken;
  };
  for await (const chunk of content) {
    await step((done) => parser.write(chunk, done));
    yield* take();
    if (fault !== null) return yield fault;
  }
  await step((done) => parser.end(done));
  yield* take();
  if (fault !== null) yield fault;
}

/** The cells of a row by their column; a cell that is not in the file's encoding names its column. */
function readCells(header: readonly string[], texts: readonly (string | null)[]) {
  if (texts.length !== header.length)
    return {
      kind: "refused",
      column: null,
      problem: `has ${texts.length} ${texts.length === 1 ? "column" : "columns"} where the header has ${header.length}`,
      remedy: "quote a text that holds the delimiter, and leave no column out",
    } as const;
  const broken = texts.indexOf(null);
  if (broken >= 0)
    return {
      kind: "refused",
      column: header[broken] ?? null,
      problem: "is not in the file's encoding",
      remedy: "write the file as UTF-8, or set encoding to windows-1252 in the feed's description",
    } as const;
  return { kind: "row", texts: new Map(header.map((name, at) => [name, texts[at] ?? ""])) } as const;
}

/** Reads the header, which must have every column that the description names, each once. */
function headerOf(texts: readonly (string | null)[], columns: ReadonlySet<string>, line: number): readonly string[] {
  const names = texts.map((text) => {
    if (text !== null) return text.trim();
    throw new FileUnreadable(line, "has a header in another encoding", "write it in the encoding of its description");
  });
  if (names.length > columnsMax)
    throw new FileUnreadable(line, `has more than ${columnsMax} columns`, "leave some out");
  const missing = [...columns].filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new FileUnreadable(
      line,
      `has a header without ${missing.slice(0, 5).join(", ")}, which the feed's description names`,
      missing.length < columns.size
        ? correctDescription(missing, names)
        : "begin with a line that names the columns as the feed's description does, or correct its delimiter",
    );
  const twice = [...columns].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice.length > 0)
    throw new FileUnreadable(line, `has a header that names ${twice[0]} twice`, "give each column a name of its own");
  return names;
}

/** Columns of a header that are named. */
const namedMax = 20;
/** As much of a name as is shown. */
const nameLengthMax = 64;

/**
 * What to do where some of the columns are there and some are not. Only then is the first line surely a header, whose
 * names may be repeated: in a file without one it is somebody's row.
 */
function correctDescription(missing: readonly string[], names: readonly string[]): string {
  const meant = missing.slice(0, 5).flatMap((name) => {
    const near = nearestName(name, names);
    return near === null ? [] : [`for ${name}, did you mean ${near}?`];
  });
  const shown = names.filter((name) => name !== "").map((name) => name.slice(0, nameLengthMax));
  const rest = shown.length > namedMax ? ` and ${shown.length - namedMax} more` : "";
  const there = `The header names ${shown.slice(0, namedMax).join(", ")}${rest}.`;
  return [
    "correct the feed's description, or the header where that is what changed:",
    ...meant,
    `${there} The description holds for later files too, until it is given again`,
  ].join(" ");
}

/** What the parser refuses, in words; null for anything else. */
function unreadable(error: unknown, line: number): FileUnreadable | null {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string" || !/^CSV_|^INVALID_OPENING_QUOTE$/.test(code)) return null;
  if (code === "CSV_MAX_RECORD_SIZE")
    return new FileUnreadable(
      line,
      `has a row of more than ${rowBytesMax} bytes`,
      "close each quoted text, and split longer rows",
    );
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return new FileUnreadable(line, "has a quoted text that does not end", "close it with a quote");
  return new FileUnreadable(
    line,
    "has a quote in the middle of a text",
    "quote the whole text, and double each quote in it",
  );
}

const newline = 0x0a;
const carriageReturn = 0x0d;

/** Line ends inside a field; a return and a newline together are one. */
function lineEndsIn(field: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < field.length; at += 1)
    if (field[at] === newline || (field[at] === carriageReturn && field[at + 1] !== newline)) count += 1;
  return count;
}
