import { sha256 } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { placeOf } from "../dossier/fact.ts";

/** What a row says: the line that it stands on, and an event that it became. */
export type Said = { readonly line: number; readonly event: BelfryEvent };

/**
 * Rows of one file of which two each say different things under one key and revision. Both are put and a person is asked
 * which holds; the file's sender is told, who can still correct it.
 */
export type Disputed = {
  /** The first of them: the line that spoke of a key first, and another. */
  readonly lines: readonly (readonly [first: number, other: number])[];
  readonly count: number;
  /** The line from which a key that was new was not kept, for there were too many; null where all were compared. */
  readonly notKeptFrom: number | null;
};

/** What is said of two disputed lines. */
export const sayTwoThings = {
  problem: "say different things under one key and revision, so a person is asked which holds",
  remedy: "leave one out, give it a key of its own, or a higher revision where it corrects the other",
};

/** Disputed rows that are named, at most. */
const namedMax = 20;

/** What was said so far of each key and revision of a file. The same whenever the same rows are added in their order. */
export class SaidInFile {
  readonly #first = new Map<string, { readonly line: number; readonly eventId: string }>();
  readonly #max: number;

  /** @param max keys that are kept, at most */
  constructor(max: number) {
    this.#max = max;
  }

  /** Whether no more keys are kept: what is added then changes nothing. */
  get isFull(): boolean {
    return this.#first.size >= this.#max;
  }

  /** Adds what some rows say. @returns what was known of disputes, with theirs; undefined where there is nothing to tell */
  add(rows: readonly Said[], known?: Disputed): Disputed | undefined {
    let disputed = known;
    const tell = (more: Partial<Disputed>) => {
      disputed = { lines: [], count: 0, notKeptFrom: null, ...disputed, ...more };
    };
    for (const { line, event } of rows) {
      // A digest, for a text that was cut from the file would keep a whole piece of that in memory.
      const place = sha256(`${event.subject.kind} ${event.subject.id} ${placeOf(event)} ${event.revision}`);
      const first = this.#first.get(place);
      if (first === undefined && !this.isFull) this.#first.set(place, { line, eventId: event.eventId });
      else if (first === undefined && (disputed?.notKeptFrom ?? null) === null) tell({ notKeptFrom: line });
      // The id of a row's event follows from all that it says.
      if (first === undefined || first.eventId === event.eventId || first.line === line) continue;
      const { lines = [], count = 0 } = disputed ?? {};
      tell({ lines: lines.length < namedMax ? [...lines, [first.line, line]] : lines, count: count + 1 });
    }
    return disputed;
  }
}
