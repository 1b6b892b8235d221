import { decoderOf, withoutMark, xmlMarks } from "./bytes.ts";
import { FileUnreadable, type Position, type ReadRow, rowBytesMax } from "./row.ts";

const newline = 0x0a;

/** Rows of a file with one JSON object a line. @throws FileUnreadable for a line that never ends */
export async function* jsonRows(bytes: AsyncIterable<Uint8Array>, from: Position): AsyncGenerator<ReadRow> {
  const { content, skipped } = await withoutMark(bytes, from, xmlMarks);
  const decode = decoderOf("utf-8");
  let { line } = from;
  let byte = from.byte + skipped;
  let rest = Buffer.alloc(0);
  const take = (content: Uint8Array, length: number): ReadRow => {
    const at = line;
    if (content.length > rowBytesMax) throw tooLong(at);
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
    if (rest.length > rowBytesMax) throw tooLong(line);
  }
  if (rest.length > 0) yield take(rest, rest.length);
}

const tooLong = (line: number): FileUnreadable =>
  new FileUnreadable(line, `has a row of more than ${rowBytesMax} bytes`, "write one object a line");

function readObject(text: string | null) {
  const refused = (problem: string, remedy: string) => ({ kind: "refused", column: null, problem, remedy }) as const;
  if (text === null) return refused("is not in UTF-8", "write the file as UTF-8");
  if (text.trim() === "") return { kind: "empty" } as const;
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refused("is not a JSON object", "write one object a line");
  const entries = Object.entries(value).filter(([, held]) => ["string", "number", "boolean"].includes(typeof held));
  // JSON can write half a character, which no event can hold.
  if (entries.some(([, held]) => typeof held === "string" && !wellFormed(held)))
    return refused("holds half a character", "write each character whole, as \\ud83d\\ude00");
  return { kind: "row", texts: new Map(entries.map(([name, held]) => [name, String(held)])) } as const;
}

const wellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
