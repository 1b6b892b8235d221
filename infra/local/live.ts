import { setTimeout } from "node:timers/promises";
import { functions } from "../../functions/index.ts";
import type { Machine } from "./machine.ts";
import { dueBetween, schedulesOf } from "./schedules.ts";
import { watchFeeds } from "./watch-feeds.ts";

const tickMs = 1_000;

/** Lets the clock run, every schedule with it and the feeds' folder watched, until the signal; what is begun is finished. */
export async function runLive(machine: Machine, signal: AbortSignal, afterRuns: () => Promise<void>): Promise<void> {
  const schedules = schedulesOf(functions);
  const lookForFiles = watchFeeds(machine.filesFolder, machine.tellOfFile);
  machine.clock.runLive();
  let last = machine.clock.now();
  while (!signal.aborted) {
    await pause(tickMs, signal);
    const now = machine.clock.now();
    await lookForFiles();
    for (const run of dueBetween(schedules, last, now)) await machine.run(run);
    last = now;
    await machine.idle();
    await afterRuns();
  }
}

/** Waits for the next tick, or for the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});
