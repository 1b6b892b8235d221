import { setTimeout } from "node:timers/promises";
import { functions } from "../../functions/index.ts";
import { endRequest, requestedClock } from "./clock-request.ts";
import type { Machine } from "./machine.ts";
import { dueBetween, schedulesOf } from "./schedules.ts";
import { walkTo } from "./walk.ts";
import { watchFeeds } from "./watch-feeds.ts";

const tickMs = 1_000;

/**
 * Lets the clock run, every schedule with it and the feeds' folder watched, until the signal; what is begun is finished.
 * Where somebody asks for it the clock is walked on, and goes on from there.
 */
export async function runLive(machine: Machine, signal: AbortSignal, afterRuns: () => Promise<void>): Promise<void> {
  const schedules = schedulesOf(functions);
  const lookForFiles = watchFeeds(machine.filesFolder, machine.tellOfFile);
  machine.clock.runLive();
  let last = machine.clock.now();
  while (!signal.aborted) {
    await pause(tickMs, signal);
    await lookForFiles();
    if (await walked(machine, signal, afterRuns)) last = machine.clock.now();
    const now = machine.clock.now();
    for (const run of dueBetween(schedules, last, now)) await machine.run(run);
    last = now;
    await machine.idle();
    await afterRuns();
  }
}

/** Walks the clock where that was asked for, until the signal; a walk that it ends is given up. @returns whether it was asked for */
async function walked(machine: Machine, signal: AbortSignal, afterRuns: () => Promise<void>): Promise<boolean> {
  const to = await requestedClock(machine.filesFolder);
  if (to === null) return false;
  if (to > machine.clock.now()) await walkTo(machine, to, afterRuns, signal);
  await machine.idle();
  await afterRuns();
  await endRequest(machine.filesFolder, to);
  return true;
}

/** Waits for the next tick, or for the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});
