import { setTimeout } from "node:timers/promises";
import { functions } from "../../functions/index.ts";
import type { Machine } from "./machine.ts";
import { dueBetween, schedulesOf } from "./schedules.ts";

const tickMs = 1_000;

/** Lets the clock run and every schedule with it, until the signal; what is being handled then is finished. */
export async function runLive(machine: Machine, signal: AbortSignal, afterRuns: () => Promise<void>): Promise<void> {
  const schedules = schedulesOf(functions);
  machine.clock.runLive();
  let last = machine.clock.now();
  while (!signal.aborted) {
    await pause(tickMs, signal);
    const now = machine.clock.now();
    for (const run of dueBetween(schedules, last, now)) await machine.run(run);
    last = now;
    await machine.idle();
    await afterRuns();
  }
}

/** Waits for the next tick, or for the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});
