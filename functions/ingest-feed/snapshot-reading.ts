import {
  type Feed,
  mappingsOf,
  mapRow,
  type Rejection,
  type Row,
  subjectOf,
  unmatched,
} from "../../shared/feeds/map-row.ts";
import { type State, withRows } from "../feed-state.ts";
import { inTime, ReadTooLong } from "./by-group.ts";
import { Rejections } from "./parts.ts";
import { FileUnreadable, type ReadRow, start } from "./rows.ts";
import { shareOf } from "./snapshot-shares.ts";
import { refused, rowsFrom, type Task } from "./task.ts";

/** The rows about each person of a share. */
export type RowsOfPeople = Map<string, Row[]>;

/** The rows of a share, and the state with what is about nobody, which is counted with the first share. */
type Read = { readonly people: RowsOfPeople; readonly state: State };

/**
 * Reads a whole file for the rows about the people of one share. What stands before a line that cannot be read counts.
 * @returns why the file cannot be taken in at all, where that is so
 */
export async function rowsOfShare(task: Task, state: State, shares: number): Promise<Read | FileUnreadable> {
  const people: RowsOfPeople = new Map();
  const about = new AboutNobody(task, state);
  let held = 0;
  try {
    for await (const read of inTime(task, rowsFrom(task, start))) {
      const id = personOf(task.feed, read);
      if (typeof id !== "string" || read.kind !== "row") {
        await about.add(id);
        continue;
      }
      if (shareOf(id, shares) !== state.pass) continue;
      held += 1;
      if (held > task.bounds.passRows)
        return new FileUnreadable(read.line, "has too many rows about few people", "send it as several feeds");
      const rows = people.get(id);
      if (rows === undefined) people.set(id, [read]);
      else rows.push(read);
    }
    return { people, state: await about.counted() };
  } catch (error) {
    if (!(error instanceof FileUnreadable) || error instanceof ReadTooLong) {
      if (error instanceof ReadTooLong) return error;
      throw error;
    }
    const { line, problem, remedy } = error;
    return { people, state: { ...(await about.counted()), unreadable: { line, problem, remedy } } };
  }
}

/** Counts what is about nobody, once: with the first share, unless part of that was noted. */
class AboutNobody {
  readonly #state: State;
  readonly #rejections: Rejections | null;
  #skipped = 0;
  #rejected = 0;

  constructor({ ports, file }: Task, state: State) {
    this.#state = state;
    this.#rejections = state.pass === 0 && state.groups === 0 ? new Rejections(ports, file, state) : null;
  }

  async add(why: string | null | readonly Rejection[]): Promise<void> {
    if (why === null) this.#skipped += 1;
    else if (typeof why !== "string") {
      this.#rejected += 1;
      await this.#rejections?.add(why);
    }
  }

  async counted(): Promise<State> {
    if (this.#rejections === null) return this.#state;
    const { first, parts } = await this.#rejections.end();
    const outcome = { accepted: 0, events: 0, skipped: this.#skipped, rejected: this.#rejected };
    return { ...withRows(this.#state, outcome, first), parts };
  }
}

/** Whom a row is about; null where it is passed over; else why it is rejected by itself. */
function personOf(feed: Feed, read: ReadRow): string | null | readonly Rejection[] {
  if (read.kind === "empty") return null;
  if (read.kind === "refused") return [refused(read)];
  const [mapping] = mappingsOf(feed, read);
  if (mapping === undefined) {
    const { rejections } = unmatched(feed, read);
    return rejections.length === 0 ? null : rejections;
  }
  const id = subjectOf(feed, mapping, read);
  if (typeof id === "string") return id;
  // Everything that is wrong with the row is told, where it stands alone.
  const { rejections } = mapping.groupBy === undefined ? mapRow(feed, read) : { rejections: [id] };
  return rejections.length === 0 ? [id] : rejections;
}
