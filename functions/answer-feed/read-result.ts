import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import * as z from "zod";
import type { FeedFileId } from "../../shared/store/feed-progress.ts";
import { outKey } from "../feed-files.ts";
import { FileMissing, type Ports } from "../ports.ts";

const why = { problem: z.string(), remedy: z.string() };
const summary = z.object({ unreadable: z.object({ line: z.int().nullable(), ...why }).nullable() });
const rejection = z.object({ line: z.int(), column: z.string().nullable(), field: z.string().nullable(), ...why });

/** What a mail tells of an answer: why the file could not be read on, and the first of the rejected rows. */
export type Result = {
  readonly unreadable: z.output<typeof summary>["unreadable"];
  readonly rejections: readonly z.output<typeof rejection>[];
};

/** Rejected rows that a mail tells of; the rest stands in the answer. */
export const toldMax = 20;

/** Reads the beginning of the answer to a file; nothing where it has gone since. */
export async function readResult(ports: Ports, id: FeedFileId): Promise<Result> {
  try {
    const input = Readable.from(await ports.files.read(outKey(id)), { objectMode: false });
    const lines: unknown[] = [];
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      lines.push(JSON.parse(line));
      if (lines.length > toldMax) break;
    }
    input.destroy();
    const [first, ...rest] = lines;
    return { unreadable: summary.parse(first).unreadable, rejections: rest.map((line) => rejection.parse(line)) };
  } catch (error) {
    if (error instanceof FileMissing) return { unreadable: null, rejections: [] };
    throw error;
  }
}
