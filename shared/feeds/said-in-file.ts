import { sha256 } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { placeOf } from "../dossier/fact.ts";

/** What a row says: the line that it stands on, and an event that it became. */
export type Said = { readonly line: number; readonly event: BelfryEvent };

/**
 * Rows of one file of which two each say different things under one key and revision. Both are put and a person is asked
 * which holds; the answer beside the file names them, so that who sent it can still correct it.
 */
export type Disputed = {
  /** The first of them: the line that spoke of a key first, and another. */
  readonly lines: readonly (readonly [first: number, other: number])[];
  readonly count: number;
  /** The line from which rows were not compared, for the file has too many; null where all were. */
  readonly notComparedFrom: number | null;
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
  readonly #lastLine: number;

  /** @param lastLine the last line that is compared */
  constructor(lastLine: number) {
    this.#lastLine = lastLine;
  }

  /** Whether a line is compared with those before it. */
  compares(line: number): boolean {
    return line <= this.#lastLine;
  }

  /** Adds what some rows say. @returns what was known of disputes, with theirs; undefined where there is nothing to tell */
  add(rows: readonly Said[], known?: Disputed): Disputed | undefined {
    let disputed = known;
    const tell = (more: Partial<Disputed>) => {
      disputed = { lines: [], count: 0, notComparedFrom: null, ...disputed, ...more };
    };
    for (const { line, event } of rows) {
      if (!this.compares(line)) {
        if ((disputed?.notComparedFrom ?? null) === null) tell({ notComparedFrom: line });
        break;
      }
      // A digest, for a text that was cut from the file would keep a whole piece of that in memory.
      const place = sha256(`${event.subject.kind} ${event.subject.id} ${placeOf(event)} ${event.revision}`);
      const first = this.#first.get(place);
      if (first === undefined) this.#first.set(place, { line, eventId: event.eventId });
      // The id of a row's event follows from all that it says.
      if (first === undefined || first.eventId === event.eventId || first.line === line) continue;
      const { lines = [], count = 0 } = disputed ?? {};
      tell({ lines: lines.length < namedMax ? [...lines, [first.line, line]] : lines, count: count + 1 });
    }
    return disputed;
  }
}
