import { readRows, start } from "../../functions/ingest-feed/rows.ts";
import { columnsOf } from "../../shared/feeds/description.ts";
import {
  type Feed,
  groupKeyOf,
  type Mapped,
  mapGroup,
  mapRow,
  type Rejection,
  type Row,
} from "../../shared/feeds/map-row.ts";

/** What a whole file comes to, read and mapped as ingest-feed does, without bus and table. */
export async function mapFile(feed: Feed, text: string): Promise<Mapped & { readonly rows: number }> {
  const bytes = async function* () {
    yield Buffer.from(text);
  };
  const rows: Row[] = [];
  const { format } = feed.description;
  for await (const read of readRows(format, columnsOf(feed.description), async () => bytes(), start)) {
    if (read.kind === "refused") throw new Error(`line ${read.line} ${read.problem}`);
    if (read.kind === "row") rows.push(read);
  }
  const [mapping] = feed.description.events;
  const mapped = mapping?.groupBy === undefined ? rows.map((row) => mapRow(feed, row)) : groups(feed, mapping, rows);
  return {
    rows: rows.length,
    events: mapped.flatMap(({ events }) => events),
    rejections: mapped.flatMap(({ rejections }) => rejections),
  };
}

function groups(feed: Feed, mapping: Feed["description"]["events"][number], rows: readonly Row[]): readonly Mapped[] {
  const alone: Rejection[] = [];
  const together = new Map<string, Row[]>();
  for (const row of rows) {
    const key = groupKeyOf(feed, mapping, row);
    if (typeof key === "string") together.set(key, [...(together.get(key) ?? []), row]);
    else alone.push(key);
  }
  return [{ events: [], rejections: alone }, ...[...together.values()].map((group) => mapGroup(feed, mapping, group))];
}
