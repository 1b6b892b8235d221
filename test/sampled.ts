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

/** Every so many-th of the steps 1 to `last`, from the first; each of them with WHOLE=1. */
export const everyStep = (nth: number, last: number): readonly number[] =>
  every(
    nth,
    Array.from({ length: last }, (_, at) => at + 1),
  );
