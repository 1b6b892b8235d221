/** Runs something later; the returned function cancels it. */
export type Timer = { after(milliseconds: number, run: () => void): () => void };

/** The machine's own timer, whatever the walked clock shows. */
export const realTimer: Timer = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** A clock that stands still until someone walks it, and never goes back. */
export type Clock = {
  now(): Date;
  /**
   * Moves the clock on, standing or live.
   * @throws RangeError for an instant before `now()`: what was concluded then can't be unthought.
   */
  set(instant: Date): void;
  /** From now on the clock goes at the pace of real time, from where it stands. To be at the true time, `set(new Date())` first. */
  runLive(): void;
  readonly live: boolean;
};

/**
 * A walkable clock standing at `start`.
 * @throws RangeError when `start` is no instant.
 */
export function createClock(start: Date): Clock {
  let instantMs = start.getTime();
  if (Number.isNaN(instantMs)) throw new RangeError("The clock needs an instant to stand at.");
  let liveSinceMs: number | undefined;

  function nowMs(): number {
    if (liveSinceMs === undefined) return instantMs;
    // The system's clock may be corrected backwards; ours stands still meanwhile.
    const systemMs = Date.now();
    instantMs += Math.max(0, systemMs - liveSinceMs);
    liveSinceMs = systemMs;
    return instantMs;
  }

  return {
    now: () => new Date(nowMs()),
    set(instant) {
      const targetMs = instant.getTime();
      if (!(targetMs >= nowMs())) {
        const shown = Number.isNaN(targetMs) ? "no instant" : instant.toISOString();
        throw new RangeError(`The clock shows ${new Date(instantMs).toISOString()} and can't be set to ${shown}.`);
      }
      instantMs = targetMs;
    },
    runLive() {
      liveSinceMs ??= Date.now();
    },
    get live() {
      return liveSinceMs !== undefined;
    },
  };
}
