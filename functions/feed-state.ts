import type { Figures, Off, Sum } from "../shared/feeds/figures.ts";
import type { Rejection } from "../shared/feeds/map-row.ts";
import type { Disputed } from "../shared/feeds/said-in-file.ts";
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
  readonly unchanged?: number;
  readonly leftOut?: number;
  /** Of a snapshot: accepted rows of which a later one spoke already. */
  readonly passedOver?: number;
  /** Of a snapshot: people and contracts that another one misses, which was taken in before. */
  readonly missedByAnother?: number;
};

/** What was counted of a whole file before anything of it is put, and up to where. */
export type Survey = {
  readonly position: Position;
  readonly rows: number;
  readonly rejected: number;
  /** The people that were met, as a bitmap. */
  readonly people: string;
  readonly sums: readonly (readonly [string, Sum])[];
};

/** Nothing of a survey yet. */
export const begunSurvey: Survey = {
  position: { byte: 0, line: 1, header: null },
  rows: 0,
  rejected: 0,
  people: "",
  sums: [],
};

/** That a run is or was held: the name by which a person is asked about it, since when, and what is strange about it. */
export type Held = { readonly id: string; readonly on: string; readonly off: Off };

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
  /** Rows, or groups, between two notes; null before the first. Kept, for a part holds what one chunk came to. */
  readonly chunk: number | null;
  readonly counts: Counts;
  /** Of a file that is read row by row: its rows that say different things of one key; left out where none do. */
  readonly disputed?: Disputed | undefined;
  /** The first rejections. The others stand in parts in the bucket, so that a state stays small whatever the file. */
  readonly rejections: readonly Rejection[];
  /** How many parts there are. */
  readonly parts: number;
  readonly unreadable: { readonly line: number | null; readonly problem: string; readonly remedy: string } | null;
  /** Where a survey stands whose time was up; null before and after. */
  readonly survey: Survey | null;
  /** What the survey came to; null while there is none, and of a file that is not whole. */
  readonly figures: Figures | null;
  readonly held: Held | null;
  /** Whether a person confirmed it, so that it is not held again. */
  readonly confirmed: boolean;
  /**
   * Whether any of its events may have left, noted before the first does: then it is not held any more, for what was put
   * is not taken back. An earlier release left it out, which counts as true.
   */
  readonly putting?: boolean;
  /** Holding: what is strange is known and being told; held: it was. */
  readonly phase: "reading" | "holding" | "held" | "answering" | "done";
};

/** Of a run that read nothing yet. */
export const noCounts: Counts = {
  rows: 0,
  accepted: 0,
  rejected: 0,
  skipped: 0,
  events: 0,
};

/**
 * Nothing of a run yet. @param before the same run, where it is begun anew: what a person said of it stands, and what was
 * put of it is put
 */
export const begun = (
  run: string,
  under: string,
  owner: string | null,
  before: Pick<State, "held" | "confirmed" | "putting"> | null,
): State => ({
  run,
  under,
  owner,
  position: { byte: 0, line: 1, header: null },
  passes: null,
  pass: 0,
  groups: 0,
  snapshot: null,
  chunk: null,
  counts: noCounts,
  rejections: [],
  parts: 0,
  unreadable: null,
  survey: null,
  figures: null,
  held: before?.held ?? null,
  confirmed: before?.confirmed ?? false,
  putting: before !== null && before.putting !== false,
  phase: "reading",
});

/** Rejections that a state holds itself, and a mail to the feed's owner can tell of. */
export const firstMax = 100;

/** What became of some rows: each is accepted, rejected or skipped. */
export type Outcome = {
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly events: number;
  readonly unchanged?: number;
  readonly leftOut?: number;
  readonly passedOver?: number;
  readonly missedByAnother?: number;
};

/** A state after some rows. @param first those of their rejections that it holds itself */
export function withRows(state: State, more: Outcome, first: readonly Rejection[]): State {
  const { counts } = state;
  return {
    ...state,
    counts: {
      rows: counts.rows + more.accepted + more.rejected + more.skipped,
      accepted: counts.accepted + more.accepted,
      rejected: counts.rejected + more.rejected,
      skipped: counts.skipped + more.skipped,
      events: counts.events + more.events,
      ...(counts.unchanged === undefined ? {} : { unchanged: counts.unchanged + (more.unchanged ?? 0) }),
      ...(counts.leftOut === undefined ? {} : { leftOut: counts.leftOut + (more.leftOut ?? 0) }),
      ...(counts.passedOver === undefined ? {} : { passedOver: counts.passedOver + (more.passedOver ?? 0) }),
      ...(counts.missedByAnother === undefined
        ? {}
        : { missedByAnother: counts.missedByAnother + (more.missedByAnother ?? 0) }),
    },
    rejections: [...state.rejections, ...first],
  };
}

/** How many rows some rejections are about. */
export const rowsIn = (rejections: readonly Rejection[]): number => new Set(rejections.map(({ line }) => line)).size;
