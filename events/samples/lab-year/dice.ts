/** Seeded randomness: the same story each time. */
export type Dice = {
  /** A whole number from one to another, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
};

/** Dice of their own for a text, so that a change to one person's story leaves the others as they were (mulberry32). */
export function diceOf(seed: string): Dice {
  let state = 0;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
  };
}
