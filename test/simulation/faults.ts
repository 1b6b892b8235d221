import { Rng } from "./rng.ts";

/** Everything that goes wrong in a history, with the probability at intensity 1 each time it could. */
const likelihoods = {
  "table-throttled": 0.02,
  "transaction-conflict": 0.03,
  "write-done-but-timed-out": 0.04,
  "write-lost-and-timed-out": 0.04,
  "update-done-twice": 0.08,
  "index-stale": 0.1,
  "delivered-twice": 0.05,
  "delivered-late": 0.08,
  "delivered-out-of-order": 0.15,
  "bus-took-some": 0.08,
  "mail-throttled": 0.3,
  "mail-refused": 0.35,
  "mail-lost-and-timed-out": 0.4,
  "mail-taken-but-timed-out": 0.45,
  "mail-bounced": 1.2,
  "feedback-lost": 0.4,
  "feedback-late": 1.2,
  "feedback-doubled": 1.3,
  "crash-before": 0.02,
  "crash-after": 0.02,
  "clocks-disagree": 0.15,
  "runs-interleaved": 0.3,
} as const;

export type FaultClass = keyof typeof likelihoods;
export const faultClasses = Object.keys(likelihoods) as readonly FaultClass[];

/** Faults after which a retry, in the same order, must end exactly as if there had been none. */
const retriable: ReadonlySet<FaultClass> = new Set<FaultClass>([
  "table-throttled",
  "transaction-conflict",
  "write-done-but-timed-out",
  "write-lost-and-timed-out",
  "update-done-twice",
  "bus-took-some",
  "crash-before",
  "crash-after",
]);

/** How hard each class strikes in one history. Absent: never. */
export type Intensities = { readonly [fault in FaultClass]?: number };

/** Intensities of a history: some classes rest, some strike up to three times as often. */
export function someIntensities(rng: Rng, kind: "retry" | "wild"): Intensities {
  const chosen: { [fault in FaultClass]?: number } = {};
  for (const fault of faultClasses)
    if (kind === "wild" || retriable.has(fault)) if (rng.chance(0.6)) chosen[fault] = rng.next() * 3;
  return chosen;
}

/** Decides when a fault strikes, and counts. Each class has its own stream. */
export class Faults {
  readonly hits = new Map<FaultClass, number>();
  /** Strikes taken out when a history is shrunk, as `class#n`. */
  readonly #without: ReadonlySet<string>;
  readonly #streams = new Map<FaultClass, { readonly rng: Rng; readonly probability: number }>();
  #stopped = false;
  strikesSoFar = 0;
  onStrike: (fault: FaultClass) => void = () => {};

  constructor(seed: string, intensities: Intensities, without: ReadonlySet<string> = new Set()) {
    this.#without = without;
    for (const fault of faultClasses) {
      const intensity = intensities[fault];
      if (intensity !== undefined)
        this.#streams.set(fault, { rng: new Rng(`${seed} ${fault}`), probability: likelihoods[fault] * intensity });
    }
  }

  /** Whether the fault strikes now. */
  strikes(fault: FaultClass): boolean {
    const stream = this.#stopped ? undefined : this.#streams.get(fault);
    if (stream === undefined || !stream.rng.chance(stream.probability)) return false;
    const count = (this.hits.get(fault) ?? 0) + 1;
    this.hits.set(fault, count);
    if (this.#without.has(`${fault}#${count}`)) return false;
    this.strikesSoFar += 1;
    this.onStrike(fault);
    return true;
  }

  /** From now on nothing goes wrong. */
  stop(): void {
    this.#stopped = true;
  }
}
