/**
 * Whether tests try everything, as .ci/run asks with WHOLE=1. `npm test` tries a sample, the same each time, so that it ends
 * within minutes.
 */
const whole = process.env.WHOLE === "1";

/** What a test tries, or how many of something: the first in `npm test`, the second with WHOLE=1. */
export const sampled = <What>(sample: What, all: What): What => (whole ? all : sample);

/** Every so many-th of a list, from its first; all of it with WHOLE=1. */
export const every = <One>(nth: number, list: readonly One[]): readonly One[] =>
  whole ? list : list.filter((_, at) => at % nth === 0);

/**
 * At which of its steps a run dies, where each thing that it writes is two steps, before and after. To die after one is to
 * die before the next, so `npm test` tries those before and the very last; WHOLE=1 tries all.
 */
export const deathsAmong = (steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, at) => at + 1).filter((step) => whole || step % 2 === 1 || step === steps);
