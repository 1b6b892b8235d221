import type { Faults } from "./faults.ts";
import type { Rng } from "./rng.ts";

/** How an invocation ended; `abandoned`: it died between two steps, and nobody heard of it again. */
export type Ending =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "threw"; readonly error: unknown }
  | { readonly kind: "abandoned" };

const never = <Value>(): Promise<Value> => new Promise(() => {});

/**
 * One run of a function. Every effect outside passes through `effect`, where the run can die before or after it, and
 * where another run may go on first. A dead run's promise never resolves, so nothing in the function can catch it.
 */
export class Invocation {
  readonly #faults: Faults;
  #stepping = false;
  readonly #waiting: (() => void)[] = [];
  #end: (ending: Ending) => void = () => {};
  ending: Ending | undefined;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** Does something outside the function. */
  async effect<Value>(act: () => Value): Promise<Value> {
    if (this.#stepping) await new Promise<void>((go) => this.#waiting.push(go));
    // Other effects of a run that died under way do not happen either.
    if (this.ending?.kind === "abandoned") return never();
    if (this.#faults.strikes("crash-before")) return this.#die();
    const value = act();
    if (this.#faults.strikes("crash-after")) return this.#die();
    return value;
  }

  /** Runs to its end, alone. */
  run(main: () => Promise<unknown>): Promise<Ending> {
    return new Promise((resolve) => {
      this.#end = (ending) => {
        this.ending ??= ending;
        resolve(ending);
      };
      main().then(
        (value) => this.#end({ kind: "returned", value }),
        (error: unknown) => this.#end({ kind: "threw", error }),
      );
    });
  }

  /** Starts, and waits before its first effects; `step` leads it on. */
  start(main: () => Promise<unknown>): Promise<void> {
    this.#stepping = true;
    void this.run(main);
    return allElse();
  }

  /** Lets one effect happen and runs on to the next, or to the end. */
  step(rng: Rng): Promise<void> {
    this.#waiting.splice(rng.between(0, this.#waiting.length - 1), 1)[0]?.();
    return allElse();
  }

  #die(): Promise<never> {
    this.#end({ kind: "abandoned" });
    return never();
  }
}

/** Waits until every promise that can go on has: nothing in a simulated function waits for the world outside. */
const allElse = (): Promise<void> => new Promise((go) => setImmediate(go));

/** Runs several functions at once: at each of their awaits the seed says who goes on. */
export async function interleave(
  rng: Rng,
  runs: readonly { readonly invocation: Invocation; readonly main: () => Promise<unknown> }[],
): Promise<readonly Ending[]> {
  for (const { invocation, main } of runs) await invocation.start(main);
  for (;;) {
    const alive = runs.filter(({ invocation }) => invocation.ending === undefined);
    if (alive.length === 0) return runs.map(({ invocation }) => invocation.ending ?? { kind: "abandoned" });
    const { invocation } = rng.pick(alive);
    // Some go far ahead while others stand still, as when one of them meets a slow machine.
    for (let steps = rng.pick([1, 1, 1, 2, 4, 12]); steps > 0 && invocation.ending === undefined; steps -= 1)
      await invocation.step(rng);
  }
}
