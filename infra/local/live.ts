import { setTimeout } from "node:timers/promises";
import { functions } from "../../functions/index.ts";
import { endRequest, requestedClock } from "./clock-request.ts";
import type { Machine } from "./machine.ts";
import { dueBetween, schedulesOf } from "./schedules.ts";
import { walkTo } from "./walk.ts";
import { watchFeeds } from "./watch-feeds.ts";
import { keptCalendars, writesCalendars, writtenCalendars } from "./written-calendars.ts";

const tickMs = 1_000;

/**
 * Lets the clock run, every schedule with it and the feeds' folder watched, until the signal; what is begun is finished.
 * Where somebody asks for it the clock is walked on, and goes on from there. Calendars are written each morning and where
 * a walk ends.
 * @param keepIn where calendars are copied to; null where they stay among the machine's files
 */
export async function runLive(
  machine: Machine,
  signal: AbortSignal,
  afterRuns: () => Promise<void>,
  keepIn: string | null = null,
): Promise<void> {
  const schedules = schedulesOf(functions);
  const lookForFiles = watchFeeds(machine.filesFolder, machine.tellOfFile);
  machine.clock.runLive();
  let last = machine.clock.now();
  while (!signal.aborted) {
    await pause(tickMs, signal);
    await lookForFiles();
    if (await walked(machine, signal, afterRuns, keepIn)) last = machine.clock.now();
    const now = machine.clock.now();
    const due = dueBetween(schedules, last, now);
    for (const run of due) await machine.run(run);
    last = now;
    await machine.idle();
    if (due.some(writesCalendars)) await keptCalendars(machine, keepIn);
    await afterRuns();
  }
}

/** Walks the clock where that was asked for, until the signal; a walk that it ends is given up. @returns whether it was asked for */
async function walked(
  machine: Machine,
  signal: AbortSignal,
  afterRuns: () => Promise<void>,
  keepIn: string | null,
): Promise<boolean> {
  const to = await requestedClock(machine.filesFolder);
  if (to === null) return false;
  const isAhead = to > machine.clock.now();
  if (isAhead) await walkTo(machine, to, afterRuns, signal);
  await machine.idle();
  if (isAhead && !signal.aborted) await writtenCalendars(machine, keepIn);
  await afterRuns();
  await endRequest(machine.filesFolder, to);
  return true;
}

/** Waits for the next tick, or for the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});
