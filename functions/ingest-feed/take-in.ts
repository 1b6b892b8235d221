import { type Feed, type Mapped, mapRow } from "../../shared/feeds/map-row.ts";
import { type Said, SaidInFile } from "../../shared/feeds/said-in-file.ts";
import { rowsIn } from "../feed-state.ts";
import { groupByGroup } from "./by-group.ts";
import { bySnapshot } from "./by-snapshot.ts";
import { withParts } from "./parts.ts";
import { FileUnreadable, type Position, type ReadRow, start } from "./rows.ts";
import { type Kept, note, noteUnreadable, put, refused, rowsFrom, type Task, timeIsUp } from "./task.ts";

/**
 * Takes in what is left of a file, chunk by chunk: the events of a chunk are put, then it is noted. A run that dies in
 * between puts them once more under the same ids.
 * @returns null where the time was up and the next run was called
 */
export async function takeIn(task: Task, kept: Kept): Promise<Kept | null> {
  const { events, snapshot } = task.feed.description;
  const [mapping] = events;
  if (snapshot !== undefined) return bySnapshot(task, kept);
  return mapping?.groupBy === undefined ? rowByRow(task, kept) : groupByGroup(task, kept, mapping);
}

async function rowByRow(task: Task, from: Kept): Promise<Kept | null> {
  const rows = rowsFrom(task, from.state.position);
  const chunkRows = from.state.chunk ?? task.bounds.chunkRows;
  let kept: Kept = { ...from, state: { ...from.state, chunk: chunkRows } };
  try {
    const said = await saidBefore(task, from.state.position);
    for (;;) {
      const chunk = await upTo(rows, chunkRows);
      kept = await putRows(task, kept, chunk.rows, said);
      if (chunk.unreadable !== null) return noteUnreadable(task, kept, chunk.unreadable);
      if (chunk.ended) return note(task.ports, task.file, kept, { ...kept.state, phase: "answering" });
      if (await timeIsUp(task)) return null;
    }
  } finally {
    await rows.return(undefined);
  }
}

/**
 * What the rows before a position said of each key, as far as rows are compared. A run that goes on reads them again: what
 * they say is more than its state can hold.
 */
async function saidBefore(task: Task, { byte }: Position): Promise<SaidInFile> {
  const said = new SaidInFile(task.bounds.comparedLines);
  if (byte === start.byte) return said;
  for await (const row of rowsFrom(task, start)) {
    if (row.next.byte > byte || !said.compares(row.line)) break;
    said.add(saidBy(row, mapOne(task.feed, row)));
  }
  return said;
}

const saidBy = ({ line }: ReadRow, { events }: Mapped): readonly Said[] => events.map((event) => ({ line, event }));

/** Some rows, whether they were the last, and why no more could be read. */
type Chunk = {
  readonly rows: readonly ReadRow[];
  readonly ended: boolean;
  readonly unreadable: FileUnreadable | null;
};

async function upTo(rows: AsyncGenerator<ReadRow>, max: number): Promise<Chunk> {
  const read: ReadRow[] = [];
  try {
    while (read.length < max) {
      const { value, done } = await rows.next();
      if (done) return { rows: read, ended: true, unreadable: null };
      read.push(value);
    }
    return { rows: read, ended: false, unreadable: null };
  } catch (error) {
    if (error instanceof FileUnreadable) return { rows: read, ended: true, unreadable: error };
    throw error;
  }
}

async function putRows(task: Task, kept: Kept, rows: readonly ReadRow[], said: SaidInFile): Promise<Kept> {
  const { ports, feed, file } = task;
  const last = rows.at(-1);
  if (last === undefined) return kept;
  const mapped = rows.map((row) => ({ row, ...mapOne(feed, row) }));
  const events = mapped.flatMap((one) => one.events);
  await put(ports, events);
  const rejections = mapped.flatMap((one) => one.rejections);
  const accepted = mapped.filter((one) => one.events.length > 0).length;
  const skipped = mapped.filter((one) => one.events.length + one.rejections.length === 0).length;
  const outcome = { accepted, skipped, rejected: rowsIn(rejections), events: events.length };
  const state = await withParts(task, kept.state, outcome, rejections);
  const disputed = said.add(
    mapped.flatMap((one) => saidBy(one.row, one)),
    state.disputed,
  );
  return note(ports, file, kept, { ...state, disputed, position: last.next });
}

function mapOne(feed: Feed, read: ReadRow): Mapped {
  if (read.kind === "empty") return { events: [], rejections: [] };
  return read.kind === "row" ? mapRow(feed, read) : { events: [], rejections: [refused(read)] };
}
