import { feedFileContinues } from "../../events/belfry/feed-file-continues.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { columnsOf } from "../../shared/feeds/description.ts";
import type { Feed, Rejection } from "../../shared/feeds/map-row.ts";
import { accountDigestOf } from "../../shared/store/account-keys.ts";
import { type FeedFileId, writeFeedProgress } from "../../shared/store/feed-progress.ts";
import { inKey } from "../feed-keys.ts";
import type { State } from "../feed-state.ts";
import type { Ports } from "../ports.ts";
import { type FileUnreadable, type Position, type ReadRow, readRows } from "./rows.ts";

/** One file as it was put. */
export type FeedFile = FeedFileId & {
  readonly run: string;
  readonly tag: string;
  readonly bytes: number;
  /** The instant at which it was put; a file that an earlier release held does not have it. */
  readonly putAt?: string | undefined;
};

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
  /** Milliseconds that must be left for an answer with parts; else the next run writes it. */
  answerMs: 120_000,
  /** Milliseconds kept back for a chunk and the call for the next run. */
  reserveMs: 30_000,
  /** Milliseconds that must be left when a pass over a grouped file was read, so that the run also puts what it read. */
  putMs: 90_000,
  /** Lines of a file that are compared with one another, and read again by each run that goes on: some seconds. */
  comparedLines: 20_000,
  /** Rows read of a pass between two looks at the clock. */
  lookRows: 1_000,
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

/** A file that is read: of which feed, with what, and how much at once. */
export type Task = {
  readonly ports: Ports;
  readonly feed: Feed;
  readonly file: FeedFile;
  readonly bounds: Limits;
};

/** The rows of a file from a position on. */
export const rowsFrom = ({ ports, feed, file }: Task, position: Position): AsyncGenerator<ReadRow> =>
  readRows(
    feed.description.format,
    columnsOf(feed.description),
    (fromByte) => ports.files.read(inKey(file), fromByte, file.tag),
    position,
    () => accountDigestOf(ports.table, file.employer, ports.random),
  );

/** Why a row that could not be read is rejected. */
export const refused = ({ line, column, problem, remedy }: Extract<ReadRow, { kind: "refused" }>): Rejection => ({
  line,
  column,
  field: null,
  problem,
  remedy,
});

/** Puts events under the source that each names. */
export const put = (ports: Ports, events: readonly BelfryEvent[]): Promise<void> =>
  ports.publish(events.map((event) => ({ type: event.type, detail: event, source: event.source })));

/** Whether less time is left than what comes next needs; the next run was then called. */
export async function timeIsUp(task: Task, neededMs = task.bounds.reserveMs): Promise<boolean> {
  if (task.ports.remaining() >= neededMs) return false;
  await goOnLater(task);
  return true;
}

/** Calls the next run of a file. */
export async function goOnLater({ ports, file }: Pick<Task, "ports" | "file">): Promise<null> {
  await ports.publish([{ type: feedFileContinues.type, detail: file }]);
  return null;
}

/** Notes that a file cannot be read on. */
export const noteUnreadable = (
  { ports, file }: Task,
  kept: Kept,
  { line, problem, remedy }: FileUnreadable,
): Promise<Kept> =>
  note(ports, file, kept, { ...kept.state, unreadable: { line, problem, remedy }, phase: "answering" });
