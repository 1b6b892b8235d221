import type { Rejection } from "../shared/feeds/map-row.ts";
import type { Order } from "../shared/feeds/snapshot.ts";
import type { Position } from "./ingest-feed/rows.ts";

/** What became of the rows so far. */
export type Counts = {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly events: number;
  /** Of a snapshot: accepted rows that say what was said before, and people and contracts that it misses. */
  readonly unchanged: number;
  readonly leftOut: number;
};

/** How far a run of a file has come. Everything that the answer will say is in it, so that any run can go on. */
export type State = {
  readonly run: string;
  /** The digest of the description under which it was begun; another begins anew. */
  readonly under: string;
  /** Whom to write to; null where the description does not say. */
  readonly owner: string | null;
  readonly position: Position;
  /**
   * Of a grouped file: into how many passes its groups are divided, null before the first; the pass that is under way,
   * and how many of its groups were put. Kept, for another number of passes would move groups from one to another.
   */
  readonly passes: number | null;
  readonly pass: number;
  readonly groups: number;
  /** Of a snapshot: which run of its feed takes it in, and when it is of; null before that is known. */
  readonly snapshot: { readonly number: number; readonly order: Order } | null;
  readonly counts: Counts;
  /** The first of the rejected rows. */
  readonly rejections: readonly Rejection[];
  readonly unreadable: { readonly line: number | null; readonly problem: string; readonly remedy: string } | null;
  readonly phase: "reading" | "answering" | "done";
};

/** Nothing of a run yet. */
export const begun = (run: string, under: string, owner: string | null): State => ({
  run,
  under,
  owner,
  position: { byte: 0, line: 1, header: null },
  passes: null,
  pass: 0,
  groups: 0,
  snapshot: null,
  counts: { rows: 0, accepted: 0, rejected: 0, skipped: 0, events: 0, unchanged: 0, leftOut: 0 },
  rejections: [],
  unreadable: null,
  phase: "reading",
});

/** Rejected rows that an answer lists; the rest is counted. */
export const listedMax = 1_000;

/** A state after some rows: each is accepted, rejected or skipped. */
export function withRows(
  state: State,
  more: {
    readonly accepted?: number;
    readonly skipped?: number;
    readonly events?: number;
    readonly unchanged?: number;
    readonly leftOut?: number;
    readonly rejections?: readonly Rejection[];
  },
): State {
  const { accepted = 0, skipped = 0, events = 0, unchanged = 0, leftOut = 0, rejections = [] } = more;
  const rejected = new Set(rejections.map(({ line }) => line)).size;
  const { counts } = state;
  return {
    ...state,
    counts: {
      rows: counts.rows + accepted + rejected + skipped,
      accepted: counts.accepted + accepted,
      rejected: counts.rejected + rejected,
      skipped: counts.skipped + skipped,
      events: counts.events + events,
      unchanged: counts.unchanged + unchanged,
      leftOut: counts.leftOut + leftOut,
    },
    rejections: [...state.rejections, ...rejections.slice(0, Math.max(0, listedMax - state.rejections.length))],
  };
}
