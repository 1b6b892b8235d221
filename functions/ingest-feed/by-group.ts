import { sha256 } from "../../events/canonical.ts";
import {
  type Feed,
  groupKeyOf,
  mapGroup,
  mappingsOf,
  type Rejection,
  type Row,
  unmatched,
} from "../../shared/feeds/map-row.ts";
import type { Mapping } from "../../shared/feeds/mapping.ts";
import { rowsIn, type State, withRows } from "../feed-state.ts";
import { Rejections, withParts } from "./parts.ts";
import { FileUnreadable, type ReadRow, start } from "./rows.ts";
import { goOnLater, type Kept, note, noteUnreadable, put, refused, rowsFrom, type Task, timeIsUp } from "./task.ts";

/** A grouped file takes longer to read through than a run lasts: every further run would end as this one. */
export class ReadTooLong extends FileUnreadable {
  override readonly name = "ReadTooLong";
  constructor(line: number) {
    const remedy = "send it in several files of fewer lines, with all rows of one event in the same";
    super(line, "takes longer to read than one run lasts", remedy);
  }
}

/**
 * Rows of one event may stand anywhere in the file, so it is read in several passes; each holds the rows of its share
 * of the groups and no others. A run begins with a pass, and adds another where there is time for one as long.
 * @returns null where the time was up and the next run was called
 */
export async function groupByGroup(task: Task, from: Kept, mapping: Mapping): Promise<Kept | null> {
  const passes = from.state.passes ?? Math.max(1, Math.ceil(task.file.bytes / task.bounds.passBytes));
  const chunk = from.state.chunk ?? task.bounds.chunkGroups;
  let kept: Kept = { ...from, state: { ...from.state, passes, chunk } };
  for (let first = true; kept.state.pass < passes; first = false) {
    const before = task.ports.remaining();
    const share = await readShare(task, mapping, kept.state, passes);
    if (share instanceof ReadTooLong && !first) return goOnLater(task);
    if (share instanceof FileUnreadable) return noteUnreadable(task, kept, share);
    const readMs = before - task.ports.remaining();
    const done = await putShare(task, { ...kept, state: share.state }, mapping, share.groups, chunk);
    if (done === null) return null;
    kept = done;
    if (kept.state.pass < passes && (await timeIsUp(task, readMs + task.bounds.putMs))) return null;
  }
  return note(task.ports, task.file, kept, { ...kept.state, phase: "answering" });
}

/** Puts what is left of a share. @returns null where the time was up before its end and the next run was called */
async function putShare(
  task: Task,
  from: Kept,
  mapping: Mapping,
  groups: readonly (readonly Row[])[],
  chunkGroups: number,
): Promise<Kept | null> {
  let kept = from;
  for (;;) {
    const at = kept.state.groups;
    const chunk = groups.slice(at, at + chunkGroups);
    kept = await putGroups(task, kept, mapping, chunk, groups.length);
    if (kept.state.pass > from.state.pass) return kept;
    if (await timeIsUp(task)) return null;
  }
}

/** The groups of a pass; and the state, with what belongs to no group, which is noted with the first groups of all. */
type Share = { readonly groups: readonly (readonly Row[])[]; readonly state: State };

async function readShare(task: Task, mapping: Mapping, state: State, passes: number): Promise<Share | FileUnreadable> {
  const groups = new Map<string, Row[]>();
  const alone = state.pass === 0 && state.groups === 0 ? new Rejections(task.ports, task.file, state) : null;
  let [skipped, rejected, held] = [0, 0, 0];
  try {
    for await (const read of inTime(task, rowsFrom(task, start))) {
      const key = keyOf(task.feed, mapping, read);
      if (typeof key === "string" && read.kind === "row") {
        if (Number.parseInt(sha256(key).slice(0, 8), 16) % passes !== state.pass) continue;
        held += 1;
        if (held > task.bounds.passRows)
          return new FileUnreadable(read.line, "has too many rows for one event", "group by more columns");
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [read]);
        else group.push(read);
      } else if (alone !== null) {
        if (key === null) skipped += 1;
        else if (typeof key !== "string") {
          rejected += 1;
          await alone.add(key);
        }
      }
    }
    if (alone === null) return { groups: [...groups.values()], state };
    const { first, parts } = await alone.end();
    const counted = withRows(state, { accepted: 0, events: 0, skipped, rejected }, first);
    return { groups: [...groups.values()], state: { ...counted, parts } };
  } catch (error) {
    if (error instanceof FileUnreadable) return error;
    throw error;
  }
}

/** Rows as they are read. @throws ReadTooLong where too little time would be left to put what was read */
export async function* inTime({ ports, bounds }: Task, rows: AsyncIterable<ReadRow>): AsyncGenerator<ReadRow> {
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
  task: Task,
  kept: Kept,
  mapping: Mapping,
  groups: readonly (readonly Row[])[],
  all: number,
): Promise<Kept> {
  const { ports, feed, file } = task;
  const mapped = groups.map((rows) => ({ rows: rows.length, ...mapGroup(feed, mapping, rows) }));
  const events = mapped.flatMap((one) => one.events);
  await put(ports, events);
  const accepted = mapped.reduce((sum, one) => sum + (one.events.length > 0 ? one.rows : 0), 0);
  const rejections = mapped.flatMap((one) => one.rejections);
  const outcome = { accepted, skipped: 0, rejected: rowsIn(rejections), events: events.length };
  const state = await withParts(task, kept.state, outcome, rejections);
  const done = kept.state.groups + groups.length;
  const next = done >= all ? { pass: kept.state.pass + 1, groups: 0 } : { groups: done };
  return note(ports, file, kept, { ...state, ...next });
}
