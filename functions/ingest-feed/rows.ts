import type { FeedDescription } from "../../shared/feeds/description.ts";
import { creditTransferRows } from "./readers/credit-transfers.ts";
import { csvRows } from "./readers/csv.ts";
import { jsonRows } from "./readers/ndjson.ts";
import type { AccountSeal, Position, ReadRow } from "./readers/row.ts";

export { type AccountSeal, FileUnreadable, type Position, type ReadRow, rowBytesMax, start } from "./readers/row.ts";

/**
 * Reads rows one after the other, holding no more than a chunk of the file.
 * @param open gives the file's bytes from one on
 * @param seal needed for files that hold account numbers, where the description asks for a digest of one
 * @throws FileUnreadable where what follows is no row at all
 */
export async function* readRows(
  format: FeedDescription["format"],
  columns: ReadonlySet<string>,
  open: (fromByte: number) => Promise<AsyncIterable<Uint8Array>>,
  from: Position,
  seal?: AccountSeal,
): AsyncGenerator<ReadRow> {
  const bytes = await open(from.byte);
  switch (format.kind) {
    case "csv":
      return yield* csvRows(format, columns, bytes, from);
    case "ndjson":
      return yield* jsonRows(bytes, from);
    case "pain.001":
      return yield* creditTransferRows(columns, bytes, from, seal);
  }
}
