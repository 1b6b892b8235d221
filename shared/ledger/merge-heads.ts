import type { DossierHead } from "./checkpoint.ts";

/** A dossier's head after a checkpoint, and how it differs from the checkpoint before. */
export type MergedHead = {
  readonly head: DossierHead;
  /**
   * `moved`: it is a leaf of the new checkpoint. `behind`: what was read ends before the head known from the checkpoint
   * before, or otherwise, or is gone. The known one stays: either the reading was a moment old, or the ledger was altered.
   */
  readonly was: "moved" | "unmoved" | "behind";
};

/**
 * Merges the heads as they were at the checkpoint before with those read since. Both in the same order, and taken one by
 * one, so that a million of them need no more memory than one.
 * @param order negative where the first dossier stands before the second
 */
export async function* mergeHeads(
  known: AsyncIterable<DossierHead>,
  read: AsyncIterable<DossierHead>,
  order: (a: string, b: string) => number,
): AsyncGenerator<MergedHead> {
  const before = known[Symbol.asyncIterator]();
  const now = read[Symbol.asyncIterator]();
  let [left, right] = [await before.next(), await now.next()];
  while (!left.done || !right.done) {
    const place = left.done ? 1 : right.done ? -1 : order(left.value.dossier, right.value.dossier);
    if (place < 0) yield { head: left.value, was: "behind" };
    else if (place > 0) yield { head: right.value, was: "moved" };
    else yield compared(left.value, right.value);
    if (place <= 0) left = await before.next();
    if (place >= 0) right = await now.next();
  }
}

function compared(known: DossierHead, read: DossierHead): MergedHead {
  if (read.seq > known.seq) return { head: read, was: "moved" };
  return { head: known, was: read.seq === known.seq && read.hash === known.hash ? "unmoved" : "behind" };
}
