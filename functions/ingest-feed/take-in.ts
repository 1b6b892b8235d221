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
  /** Bytes of a grouped file for each pass over it: the rows of one pass are held together. */
  passBytes: 8 * 1024 * 1024,
  /** Rows of one pass, at most. */
  passRows: 400_000,
  /** The largest file. */
  fileBytes: 500 * 1024 * 1024,
  /** Milliseconds kept back for a chunk and the call for the next run. */
  reserveMs: 30_000,
} as const;
export type Limits = { readonly [Name in keyof typeof limits]: number };

/** Another run of the same file is ahead of this one and goes on by itself. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
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
 * of the groups and no others.
 */
async function groupByGroup(task: Task, from: Kept, mapping: Mapping): Promise<Kept | null> {
  const passes = Math.max(1, Math.ceil(task.file.bytes / task.bounds.passBytes));
  let kept = from;
  while (kept.state.pass < passes) {
    const share = await readShare(task, mapping, kept.state.pass, passes);
    if (share instanceof FileUnreadable) return noteUnreadable(task, kept, share);
    const groups = [...share.groups.values()];
    // What belongs to no group is counted with the first groups of its pass.
    if (kept.state.groups === 0) kept = { ...kept, state: withRows(kept.state, share.single) };
    for (let at = kept.state.groups; at === 0 || at < groups.length; at = kept.state.groups) {
      kept = await putGroups(task, kept, mapping, groups.slice(at, at + task.bounds.chunkGroups), groups.length);
      if (kept.state.pass < passes && (await timeIsUp(task))) return null;
      if (kept.state.groups === 0) break;
    }
  }
  return note(task.ports, task.file, kept, { ...kept.state, phase: "answering" });
}

type Share = {
  readonly groups: ReadonlyMap<string, readonly Row[]>;
  readonly single: { readonly skipped: number; readonly rejections: readonly Rejection[] };
};

async function readShare(task: Task, mapping: Mapping, pass: number, passes: number): Promise<Share | FileUnreadable> {
  const groups = new Map<string, Row[]>();
  const rejections: Rejection[] = [];
  let skipped = 0;
  let held = 0;
  try {
    for await (const read of rowsFrom(task, start)) {
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
  return { groups, single: { skipped, rejections } };
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

async function timeIsUp({ ports, file, bounds }: Task): Promise<boolean> {
  if (ports.remaining() >= bounds.reserveMs) return false;
  await ports.publish([{ type: feedFileContinues.type, detail: file }]);
  return true;
}

const noteUnreadable = ({ ports, file }: Task, kept: Kept, { line, problem, remedy }: FileUnreadable): Promise<Kept> =>
  note(ports, file, kept, { ...kept.state, unreadable: { line, problem, remedy }, phase: "answering" });
