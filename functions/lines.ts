import { createInterface } from "node:readline";
import { Readable } from "node:stream";

/** The lines of a file as they come, so that it may be of any length. */
export async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const stream = Readable.from(content, { objectMode: false });
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    stream.destroy();
  }
}
