/** A hundred percent. */
export const wholePercent = 100;

/**
 * So many parts of an amount that is cut into `of` parts, in whole cents; half a cent is rounded up.
 * Exact as long as `cents * parts` stays below 2^52.
 */
export const shareOf = (cents: number, parts: number, of: number): number =>
  Math.floor((2 * cents * parts + of) / (2 * of));
