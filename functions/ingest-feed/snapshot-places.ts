import type { Snapshots, Writing } from "../../shared/store/feed-snapshots.ts";

/**
 * A place for a share that neither holds nor can be written to by a run that was thought dead: it would write over what
 * another one put there since.
 * @param untilMs until when whoever is given the place may write to it, in milliseconds since 1970
 */
export function placeFor(
  { shares, writing = [] }: Snapshots,
  share: number,
  nowMs: number,
  untilMs: number,
): { readonly slot: number; readonly writing: readonly Writing[] } {
  const isTaken = (slot: number): boolean =>
    shares[share]?.slot === slot ||
    writing.some(
      (one) => one.shares === shares.length && one.share === share && one.slot === slot && one.untilMs > nowMs,
    );
  let slot = 0;
  while (isTaken(slot)) slot += 1;
  const place = { shares: shares.length, share, slot };
  const others = stillNamed(writing, nowMs).filter((one) => !isSame(one, place));
  return { slot, writing: [...others, { ...place, untilMs }] };
}

type Place = Pick<Writing, "shares" | "share" | "slot">;
const isSame = (one: Place, other: Place): boolean =>
  one.shares === other.shares && one.share === other.share && one.slot === other.slot;

/** Whether a place is beyond the two that every share has: then it is emptied once nobody needs it. */
const isSpare = ({ slot }: Place): boolean => slot > 1;

/** The places to remember: those that somebody may write to still, and those that are to be emptied. */
export const stillNamed = (writing: readonly Writing[], nowMs: number): readonly Writing[] =>
  writing.filter((one) => one.untilMs > nowMs || (isSpare(one) && one.empty !== true));

/** The places that nobody needs any more and where something stands. */
export const toBeEmptied = ({ shares, writing = [] }: Snapshots, nowMs: number): readonly Writing[] =>
  writing.filter(
    (one) =>
      one.untilMs <= nowMs &&
      isSpare(one) &&
      one.empty !== true &&
      !(one.shares === shares.length && shares[one.share]?.slot === one.slot),
  );
