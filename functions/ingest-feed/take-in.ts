import { feedFileContinues } from "../../events/belfry/feed-file-continues.ts";
import { sha256 } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Mapping } from "../../shared/feeds/description.ts";
import {
  columnsOf,
  type Feed,
  groupKeyOf,
  type Mapped,
  mapGroup,
  mappingsOf,
  mapRow,
  type Rejection,
  type Row,
  unmatched,
} from "../../shared/feeds/map-row.ts";
import { type FeedFileId, writeFeedProgress } from "../../shared/store/feed-progress.ts";
import { inKey } from "../feed-keys.ts";
import { type State, withRows } from "../feed-state.ts";
import type { Ports } from "../ports.ts";
import { FileUnreadable, type Position, type ReadRow, readRows, start } from "./rows.ts";

/** One file as it was put. */
export type FeedFile = FeedFileId & { readonly run: string; readonly tag: string; readonly bytes: number };

/** How much is held or done at once. */
export const limits = {
  /** Rows between two notes of how far the file was taken in. */
  chunkRows: 500,
  /** Groups between two such notes. */
  chunkGroups: 100,
  /**
   * Bytes of a grouped file for each pass over it: the rows of one pass are held together. Of 200 columns, most of them
   * empty, twice as many took 812 MB of the function's 1,024 at their highest; these took 529.
   */
  passBytes: 8 * 1024 * 1024,
  /** Rows of one pass, at most. */
  passRows: 400_000,
  /** The largest file. */
  fileBytes: 500 * 1024 * 1024,
  /** Milliseconds kept back for a chunk and the call for the next run. */
  reserveMs: 30_000,
  /** Milliseconds that must be left when a pass over a grouped file was read, so that the run also puts what it read. */
  putMs: 90_000,
  /** Rows read of a pass between two looks at the clock. */
  lookRows: 1_000,
} as const;
export type Limits = { readonly [Name in keyof typeof limits]: number };

/** Another run of the same file is ahead of this one and goes on by itself. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/** A grouped file takes longer to read through than a run lasts: every further run would end as this one. */
export class ReadTooLong extends FileUnreadable {
  override readonly name = "ReadTooLong";
  constructor(line: number) {
    const remedy = "send it in several files of fewer lines, with all rows of one event in the same";
    super(line, "takes longer to read than one run lasts", remedy);
  }
}

/** A state with how often it was written. */
export type Kept = { readonly version: number; readonly state: State };

/** Notes a state. @throws Overtaken where another run did meanwhile */
export async function note(ports: Ports, file: FeedFileId, { version }: Kept, state: State): Promise<Kept> {
  if (await writeFeedProgress(ports.table, file, version, state)) return { version: version + 1, state };
  throw new Overtaken("another run of this file is ahead");
}

type Task = {
  readonly ports: Ports;
  readonly feed: Feed;
  readonly file: FeedFile;
  readonly bounds: Limits;
};

/**
 * Takes in what is left of a file, chunk by chunk: the events of a chunk are put, then it is noted. A run that dies in
 * between puts them once more under the same ids.
 * @returns null where the time was up and the next run was called
 */
export async function takeIn(task: Task, kept: Kept): Promise<Kept | null> {
  const [mapping] = task.feed.description.events;
  return mapping?.groupBy === undefined ? rowByRow(task, kept) : groupByGroup(task, kept, mapping);
}

const rowsFrom = ({ ports, feed, file }: Task, position: Position): AsyncGenerator<ReadRow> =>
  readRows(
    feed.description.format,
    columnsOf(feed.description),
    (fromByte) => ports.files.read(inKey(file), fromByte, file.tag),
    position,
  );

async function rowByRow(task: Task, from: Kept): Promise<Kept | null> {
  const rows = rowsFrom(task, from.state.position);
  let kept = from;
  try {
    for (;;) {
      const chunk = await upTo(rows, task.bounds.chunkRows);
      kept = await putRows(task, kept, chunk.rows);
      if (chunk.unreadable !== null) return noteUnreadable(task, kept, chunk.unreadable);
      if (chunk.ended) return note(task.ports, task.file, kept, { ...kept.state, phase: "answering" });
      if (await timeIsUp(task)) return null;
    }
  } finally {
    await rows.return(undefined);
  }
}

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

async function putRows({ ports, feed, file }: Task, kept: Kept, rows: readonly ReadRow[]): Promise<Kept> {
  const last = rows.at(-1);
  if (last === undefined) return kept;
  const mapped = rows.map((row) => mapOne(feed, row));
  const events = mapped.flatMap((one) => one.events);
  await put(ports, events);
  const rejections = mapped.flatMap((one) => one.rejections);
  const accepted = mapped.filter((one) => one.events.length > 0).length;
  const skipped = mapped.filter((one) => one.events.length + one.rejections.length === 0).length;
  const state = withRows(kept.state, { accepted, skipped, rejections, events: events.length });
  return note(ports, file, kept, { ...state, position: last.next });
}

function mapOne(feed: Feed, read: ReadRow): Mapped {
  if (read.kind === "empty") return { events: [], rejections: [] };
  return read.kind === "row" ? mapRow(feed, read) : { events: [], rejections: [refused(read)] };
}

const refused = ({ line, column, problem, remedy }: Extract<ReadRow, { kind: "refused" }>): Rejection => ({
  line,
  column,
  field: null,
  problem,
  remedy,
});

/**
 * Rows of one event may stand anywhere in the file, so it is read in several passes; each holds the rows of its share
 * of the groups and no others. A run begins with a pass, and adds another where there is time for one as long.
 */
async function groupByGroup(task: Task, from: Kept, mapping: Mapping): Promise<Kept | null> {
  const passes = from.state.passes ?? Math.max(1, Math.ceil(task.file.bytes / task.bounds.passBytes));
  let kept: Kept = { ...from, state: { ...from.state, passes } };
  for (let first = true; kept.state.pass < passes; first = false) {
    const before = task.ports.remaining();
    const share = await readShare(task, mapping, kept.state.pass, passes);
    if (share instanceof ReadTooLong && !first) return goOnLater(task);
    if (share instanceof FileUnreadable) return noteUnreadable(task, kept, share);
    const readMs = before - task.ports.remaining();
    const done = await putShare(task, kept, mapping, share);
    if (done === null) return null;
    kept = done;
    if (kept.state.pass < passes && (await timeIsUp(task, readMs + task.bounds.putMs))) return null;
  }
  return note(task.ports, task.file, kept, { ...kept.state, phase: "answering" });
}

/** Puts what is left of a share. @returns null where the time was up before its end and the next run was called */
async function putShare(task: Task, from: Kept, mapping: Mapping, { groups, single }: Share): Promise<Kept | null> {
  // What belongs to no group is counted with the first groups of its pass.
  let kept = from.state.groups === 0 ? { ...from, state: withRows(from.state, single) } : from;
  for (;;) {
    const at = kept.state.groups;
    const chunk = groups.slice(at, at + task.bounds.chunkGroups);
    kept = await putGroups(task, kept, mapping, chunk, groups.length);
    if (kept.state.pass > from.state.pass) return kept;
    if (await timeIsUp(task)) return null;
  }
}

type Share = {
  readonly groups: readonly (readonly Row[])[];
  readonly single: { readonly skipped: number; readonly rejections: readonly Rejection[] };
};

async function readShare(task: Task, mapping: Mapping, pass: number, passes: number): Promise<Share | FileUnreadable> {
  const groups = new Map<string, Row[]>();
  const rejections: Rejection[] = [];
  let skipped = 0;
  let held = 0;
  try {
    for await (const read of inTime(task, rowsFrom(task, start))) {
      const key = keyOf(task.feed, mapping, read);
      if (typeof key === "string" && read.kind === "row") {
        if (Number.parseInt(sha256(key).slice(0, 8), 16) % passes !== pass) continue;
        held += 1;
        if (held > task.bounds.passRows)
          return new FileUnreadable(read.line, "has too many rows for one event", "group by more columns");
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [read]);
        else group.push(read);
      } else if (pass === 0) {
        if (key === null) skipped += 1;
        else rejections.push(...(typeof key === "string" ? [] : key));
      }
    }
  } catch (error) {
    if (error instanceof FileUnreadable) return error;
    throw error;
  }
  return { groups: [...groups.values()], single: { skipped, rejections } };
}

/** @throws ReadTooLong where too little time would be left to put what was read */
async function* inTime({ ports, bounds }: Task, rows: AsyncIterable<ReadRow>): AsyncGenerator<ReadRow> {
  let seen = 0;
  for await (const row of rows) {
    if (++seen % bounds.lookRows === 0 && ports.remaining() < bounds.putMs) throw new ReadTooLong(row.line);
    yield row;
  }
}

/** What a row is grouped by; null where it is passed over; else why it is rejected by itself. */
function keyOf(feed: Feed, mapping: Mapping, read: ReadRow): string | null | readonly Rejection[] {
  if (read.kind === "empty") return null;
  if (read.kind === "refused") return [refused(read)];
  if (mappingsOf(feed, read).length === 0) {
    const { rejections } = unmatched(feed, read);
    return rejections.length === 0 ? null : rejections;
  }
  const key = groupKeyOf(feed, mapping, read);
  return typeof key === "string" ? key : [key];
}

async function putGroups(
  { ports, feed, file }: Task,
  kept: Kept,
  mapping: Mapping,
  groups: readonly (readonly Row[])[],
  all: number,
): Promise<Kept> {
  const mapped = groups.map((rows) => ({ rows: rows.length, ...mapGroup(feed, mapping, rows) }));
  const events = mapped.flatMap((one) => one.events);
  await put(ports, events);
  const accepted = mapped.reduce((sum, one) => sum + (one.events.length > 0 ? one.rows : 0), 0);
  const rejections = mapped.flatMap((one) => one.rejections);
  const state = withRows(kept.state, { accepted, rejections, events: events.length });
  const done = kept.state.groups + groups.length;
  const next = done >= all ? { pass: kept.state.pass + 1, groups: 0 } : { groups: done };
  return note(ports, file, kept, { ...state, ...next });
}

const put = (ports: Ports, events: readonly BelfryEvent[]): Promise<void> =>
  ports.publish(events.map((event) => ({ type: event.type, detail: event, source: event.source })));

/** Whether less time is left than what comes next needs; the next run was then called. */
async function timeIsUp(task: Task, neededMs = task.bounds.reserveMs): Promise<boolean> {
  if (task.ports.remaining() >= neededMs) return false;
  await goOnLater(task);
  return true;
}

async function goOnLater({ ports, file }: Task): Promise<null> {
  await ports.publish([{ type: feedFileContinues.type, detail: file }]);
  return null;
}

const noteUnreadable = ({ ports, file }: Task, kept: Kept, { line, problem, remedy }: FileUnreadable): Promise<Kept> =>
  note(ports, file, kept, { ...kept.state, unreadable: { line, problem, remedy }, phase: "answering" });
