import { parse } from "csv-parse";
import type { Texts } from "../../shared/feeds/convert.ts";
import { columnsMax, type FeedDescription } from "../../shared/feeds/description.ts";

/** Where the next row begins: its byte and line in the file, and the header that was read; null where none was yet. */
export type Position = { readonly byte: number; readonly line: number; readonly header: readonly string[] | null };

/** The first position of a file. */
export const start: Position = { byte: 0, line: 1, header: null };

/** One row as it was read, and where the next one begins. */
export type ReadRow = { readonly line: number; readonly next: Position } & (
  | { readonly kind: "row"; readonly texts: Texts }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly column: string | null; readonly problem: string; readonly remedy: string }
);

/** A file cannot be read from a line on. Sending it again cannot help; it must be written otherwise. */
export class FileUnreadable extends Error {
  override readonly name: string = "FileUnreadable";
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
  constructor(line: number, problem: string, remedy: string) {
    super(`the file cannot be read from line ${line} on: it ${problem}; ${remedy}`);
    this.line = line;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** The longest row, in bytes. */
export const rowBytesMax = 64 * 1024;

type Format = FeedDescription["format"];

/**
 * Reads rows one after the other, holding no more than a chunk of the file.
 * @param open gives the file's bytes from one on
 * @throws FileUnreadable where what follows is no row at all
 */
export async function* readRows(
  format: Format,
  columns: ReadonlySet<string>,
  open: (fromByte: number) => Promise<AsyncIterable<Uint8Array>>,
  from: Position,
): AsyncGenerator<ReadRow> {
  const bytes = await open(from.byte);
  if (format.kind === "ndjson") yield* jsonRows(bytes, from);
  else yield* csvRows(format, columns, bytes, from);
}

async function* csvRows(
  format: Extract<Format, { kind: "csv" }>,
  columns: ReadonlySet<string>,
  bytes: AsyncIterable<Uint8Array>,
  from: Position,
): AsyncGenerator<ReadRow> {
  const decode = decoderOf(format.encoding);
  const { content, skipped } = await withoutMark(bytes, from);
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
      problem: `has ${texts.length} columns where the header has ${header.length}`,
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
      `has a header without ${missing.slice(0, 5).join(", ")}`,
      "name the columns as the feed's description does, or correct its delimiter",
    );
  const twice = [...columns].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice.length > 0)
    throw new FileUnreadable(line, `has a header that names ${twice[0]} twice`, "give each column a name of its own");
  return names;
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

/** Texts from bytes; null for bytes that are none in that encoding. */
function decoderOf(encoding: "utf-8" | "windows-1252"): (bytes: Uint8Array) => string | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
}

const marks: readonly {
  readonly begins: readonly number[];
  readonly problem: string | null;
  readonly remedy: string;
}[] = [
  { begins: [0xef, 0xbb, 0xbf], problem: null, remedy: "" },
  { begins: [0xff, 0xfe], problem: "is in UTF-16", remedy: "write it as UTF-8" },
  { begins: [0xfe, 0xff], problem: "is in UTF-16", remedy: "write it as UTF-8" },
  { begins: [0x50, 0x4b, 0x03, 0x04], problem: "is a workbook or an archive", remedy: "export it as CSV" },
  { begins: [0x1f, 0x8b], problem: "is compressed", remedy: "send it as it is" },
];

/** The bytes after UTF-8's own mark, and how many that was. @throws FileUnreadable for what is no text at all */
async function withoutMark(
  bytes: AsyncIterable<Uint8Array>,
  from: Position,
): Promise<{ readonly content: AsyncIterable<Uint8Array>; readonly skipped: number }> {
  if (from.byte > 0) return { content: bytes, skipped: 0 };
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let done = false;
  while (head.length < 4 && !done) {
    const step = await iterator.next();
    if (step.done) done = true;
    else head = Buffer.concat([head, step.value]);
  }
  const mark = marks.find(({ begins }) => begins.every((byte, at) => head[at] === byte));
  if (mark?.problem != null) {
    await iterator.return?.();
    throw new FileUnreadable(1, mark.problem, mark.remedy);
  }
  const skipped = mark?.begins.length ?? 0;
  async function* content(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > skipped) yield head.subarray(skipped);
      if (done) return;
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { content: content(), skipped };
}

async function* jsonRows(bytes: AsyncIterable<Uint8Array>, from: Position): AsyncGenerator<ReadRow> {
  const { content, skipped } = await withoutMark(bytes, from);
  const decode = decoderOf("utf-8");
  let { line } = from;
  let byte = from.byte + skipped;
  let rest = Buffer.alloc(0);
  const take = (content: Uint8Array, length: number): ReadRow => {
    const at = line;
    line += 1;
    byte += length;
    return { line: at, next: { byte, line, header: [] }, ...readObject(decode(content)) };
  };
  for await (const chunk of content) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      const row = rest.subarray(0, end);
      rest = rest.subarray(end + 1);
      yield take(row, end + 1);
    }
    if (rest.length > rowBytesMax)
      throw new FileUnreadable(line, `has a row of more than ${rowBytesMax} bytes`, "write one object a line");
  }
  if (rest.length > 0) yield take(rest, rest.length);
}

function readObject(text: string | null) {
  const refused = (problem: string, remedy: string) => ({ kind: "refused", column: null, problem, remedy }) as const;
  if (text === null) return refused("is not in UTF-8", "write the file as UTF-8");
  if (text.trim() === "") return { kind: "empty" } as const;
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refused("is not a JSON object", "write one object a line");
  const entries = Object.entries(value).filter(([, held]) => ["string", "number", "boolean"].includes(typeof held));
  return { kind: "row", texts: new Map(entries.map(([name, held]) => [name, String(held)])) } as const;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
