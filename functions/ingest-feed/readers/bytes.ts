import { FileUnreadable, type Position } from "./row.ts";

/** Texts from bytes; null for bytes that are none in that encoding. */
export function decoderOf(encoding: "utf-8" | "windows-1252"): (bytes: Uint8Array) => string | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
}

/** How a file begins that is no text, or none of the format that is read. */
export type Mark = {
  readonly begins: readonly number[];
  readonly problem: string | null;
  readonly remedy: string;
};

const marks: readonly Mark[] = [
  { begins: [0xef, 0xbb, 0xbf], problem: null, remedy: "" },
  { begins: [0xff, 0xfe], problem: "is in UTF-16", remedy: "write it as UTF-8" },
  { begins: [0xfe, 0xff], problem: "is in UTF-16", remedy: "write it as UTF-8" },
  { begins: [0x50, 0x4b, 0x03, 0x04], problem: "is a workbook or an archive", remedy: "export it as CSV" },
  { begins: [0x1f, 0x8b], problem: "is compressed", remedy: "send it as it is" },
];

const xml = {
  problem: "is XML",
  remedy:
    "if it is a payment file, feed it to a feed whose description has pain.001 as format; else send it as described",
};

/** How XML begins, for readers of other formats. */
export const xmlMarks: readonly Mark[] = ["<?xm", "<Doc"].map((text) => ({ begins: [...Buffer.from(text)], ...xml }));

const bytesLookedAt = 7;

/**
 * The bytes after UTF-8's own mark, and how many that was.
 * @param foreign how files of other formats begin
 * @throws FileUnreadable for what is no text at all, or of another format
 */
export async function withoutMark(
  bytes: AsyncIterable<Uint8Array>,
  from: Position,
  foreign: readonly Mark[] = [],
): Promise<{ readonly content: AsyncIterable<Uint8Array>; readonly skipped: number }> {
  if (from.byte > 0) return { content: bytes, skipped: 0 };
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let done = false;
  while (head.length < bytesLookedAt && !done) {
    const step = await iterator.next();
    if (step.done) done = true;
    else head = Buffer.concat([head, step.value]);
  }
  const mark = markOf(head, marks);
  const skipped = mark?.problem === null ? mark.begins.length : 0;
  const wrong = skipped === 0 && mark !== undefined ? mark : markOf(head.subarray(skipped), foreign);
  if (wrong?.problem != null) {
    await iterator.return?.();
    throw new FileUnreadable(1, wrong.problem, wrong.remedy);
  }
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

const markOf = (head: Uint8Array, marks: readonly Mark[]): Mark | undefined =>
  marks.find(({ begins }) => begins.every((byte, at) => head[at] === byte));
