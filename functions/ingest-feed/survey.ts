import { Distinct } from "../../shared/feeds/distinct.ts";
import { type Figures, type Sum, withEvent } from "../../shared/feeds/figures.ts";
import { mapGroup, mappingsOf, mapRow } from "../../shared/feeds/map-row.ts";
import { begunSurvey, type Survey } from "../feed-state.ts";
import { FileUnreadable, type ReadRow } from "./rows.ts";
import { type Kept, note, noteUnreadable, rowsFrom, type Task, timeIsUp } from "./task.ts";

/**
 * Reads a whole file once before anything of it is put, and adds up what it comes to. Puts nothing, so that a run that
 * dies reads again from the last note, which is made only where a run's time is up.
 * @returns the state with the file's figures; "unreadable" noted where it cannot be read to its end, for then it is not
 * whole; null where the time was up and the next run was called
 */
export async function survey(task: Task, kept: Kept): Promise<Kept | null> {
  const counting = new Counting(kept.state.survey ?? begunSurvey);
  let seen = 0;
  try {
    for await (const row of rowsFrom(task, counting.position)) {
      counting.add(task, row);
      if (++seen % task.bounds.chunkRows > 0 || task.ports.remaining() >= task.bounds.reserveMs) continue;
      await note(task.ports, task.file, kept, { ...kept.state, survey: counting.survey() });
      await timeIsUp(task);
      return null;
    }
  } catch (error) {
    if (error instanceof FileUnreadable) return noteUnreadable(task, kept, error);
    throw error;
  }
  return { ...kept, state: { ...kept.state, survey: null, figures: counting.figures() } };
}

/** What was counted so far. */
class Counting {
  position: Survey["position"];
  #rows: number;
  #rejected: number;
  readonly #people: Distinct;
  readonly #sums: Map<string, Sum>;

  constructor({ position, rows, rejected, people, sums }: Survey) {
    this.position = position;
    [this.#rows, this.#rejected] = [rows, rejected];
    this.#people = new Distinct(people);
    this.#sums = new Map(sums);
  }

  /** Counts a row; one of a group by itself, for what it adds to the event does not depend on the others. */
  add({ feed }: Task, row: ReadRow): void {
    this.position = row.next;
    if (row.kind === "empty") return;
    this.#rows += 1;
    const { events, rejections } = row.kind === "refused" ? { events: [], rejections: [row] } : mapAlone(feed, row);
    if (rejections.length > 0) this.#rejected += 1;
    for (const event of events) {
      if (event.subject.kind === "person") this.#people.add(event.subject.id);
      withEvent(this.#sums, event);
    }
  }

  survey(): Survey {
    const { position } = this;
    const [rows, rejected, people] = [this.#rows, this.#rejected, this.#people.text()];
    return { position, rows, rejected, people, sums: [...this.#sums] };
  }

  figures(): Figures {
    const sums = [...this.#sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
    return { rows: this.#rows, rejected: this.#rejected, people: this.#people.count(), sums };
  }
}

const mapAlone = (feed: Task["feed"], row: Extract<ReadRow, { kind: "row" }>) => {
  const [mapping] = mappingsOf(feed, row);
  return mapping?.groupBy === undefined ? mapRow(feed, row) : mapGroup(feed, mapping, [row]);
};
