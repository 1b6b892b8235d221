import { canonical, sha256 } from "../../events/canonical.ts";
import type { ChainHead } from "./chain.ts";

/** Where the chain of a dossier ends. */
export type DossierHead = ChainHead & { readonly dossier: string };

/** By what a checkpoint is known: its day (YYYY-MM-DD) and its hash. */
export type CheckpointRef = { readonly day: string; readonly hash: string };

/**
 * What witnesses an employer's ledger: the heads that moved since the checkpoint before, under one hash. Whoever keeps
 * the hash elsewhere can show later what was recorded up to its day.
 */
export type Checkpoint = {
  readonly employer: string;
  /** Everything recorded up to the end of this day in Belgium is witnessed by it or by one before. */
  readonly day: string;
  /** The last checkpoint before; days between were missed, and what moved on them is in this one. Null: there was none. */
  readonly previous: CheckpointRef | null;
  /** How many heads moved: a leaf each. */
  readonly count: number;
  /** SHA-256 of the lines of the leaves, as they stand in the file. */
  readonly root: string;
  /** SHA-256 of all fields before (canonical JSON, RFC 8785). */
  readonly hash: string;
};

/**
 * The leaf of a head: SHA-256 of dossier, number of records and hash of the last.
 *
 * What is locked can't be erased for years, so that it must not name anybody, and a dossier's id names a person. The
 * leaf can be shown to fit a dossier by whoever has its chain, and cannot be turned back by trying ids: the head's hash
 * in it rests on salts of sixteen random bytes. Nor do the leaves of one dossier show that they belong together.
 */
export const leafOf = ({ dossier, seq, hash }: DossierHead): string => sha256(canonical({ dossier, seq, hash }));

/** A checkpoint under its hash. */
export const sealCheckpoint = (fields: Omit<Checkpoint, "hash">): Checkpoint => ({
  ...fields,
  hash: sha256(canonical(fields)),
});

/** A leaf as it stands in a file, in a line of its own. */
export const leafLine = (leaf: string): string => `${JSON.stringify(leaf)}\n`;

/** The first line of a checkpoint's file; the leaves follow, sorted. */
export const checkpointLine = (checkpoint: Checkpoint): string => `${JSON.stringify(checkpoint)}\n`;
