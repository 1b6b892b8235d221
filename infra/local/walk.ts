import { functions } from "../../functions/index.ts";
import type { WorkKind } from "../../functions/spec.ts";
import { civil } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import type { Machine } from "./machine.ts";
import { type DueRun, type Schedule, schedulesOf } from "./schedules.ts";
import type { WaitingWork } from "./waiting-work.ts";

const schedules = schedulesOf(functions);
const drains = new Map<string, readonly WorkKind[]>(
  functions.flatMap((spec) => spec.triggers.flatMap((t) => (t.kind === "schedule" ? [[t.id, t.drains] as const] : []))),
);
const inDigests: ReadonlySet<WorkKind> = new Set(["MAIL", "WEEK"]);
const digest = schedules.find(({ id }) => id === "digest");
/**
 * While the clock is walked a checkpoint is locked before the first weekly mail of each month, and not each night: a round
 * reads every dossier and writes three files an employer, and one a week made a short story take a third longer. What moved
 * meanwhile is in it, as it is in the cloud after nights that were missed; the other mails print it again.
 */
const checkpoint = "daily-checkpoint";
const daysOfFirstWeek = 7;

function ifFirstOfMonth(week: Date | undefined): Date | undefined {
  if (week === undefined) return undefined;
  const { day } = civil(brusselsDay(instantOf(Math.floor(week.getTime() / 1000))));
  return day <= daysOfFirstWeek ? week : undefined;
}

/**
 * Walks the machine's clock to an instant. On the way each schedule runs when it would, but only when it has something
 * to read, so that a year of empty minutes takes no time.
 * @param onStep is called after each run, for progress
 * @param stopped ends the walk at its next run; the clock then stands where the walk has come
 */
export async function walkTo(
  machine: Machine,
  to: Date,
  onStep: (at: Date) => Promise<void> = async () => {},
  stopped?: AbortSignal,
): Promise<void> {
  await machine.idle();
  for (;;) {
    if (stopped?.aborted) return;
    const run = nextRunWithWork(await machine.waitingWork(to), machine.clock.now(), to);
    if (run === null) break;
    // A live clock may have passed it meanwhile.
    if (machine.clock.now() < run.scheduledFor) machine.clock.set(run.scheduledFor);
    await machine.run(run);
    await machine.idle();
    await onStep(run.scheduledFor);
  }
  if (machine.clock.now() < to) machine.clock.set(to);
}

/** The earliest run after `now`, up to `to`, of a schedule that has work by then. */
function nextRunWithWork(work: WaitingWork, now: Date, to: Date): DueRun | null {
  let earliest: DueRun | null = null;
  for (const schedule of schedules) {
    const from = workFrom(schedule, work);
    if (from === undefined) continue;
    const run = schedule.nextRun(from > now ? new Date(from.getTime() - 1) : now);
    if (run === undefined || run > to || (earliest !== null && run >= earliest.scheduledFor)) continue;
    earliest = { functionName: schedule.functionName, schedule: schedule.id, scheduledFor: run };
  }
  return earliest;
}

/** The instant from which a schedule has something to read. What came after the digest hour waits for the next one. */
function workFrom(schedule: Schedule, work: WaitingWork): Date | undefined {
  if (schedule.id === checkpoint) return ifFirstOfMonth(work.get("WEEK"));
  const from = (drains.get(schedule.id) ?? []).flatMap((kind) => {
    const since = work.get(kind);
    const at = since !== undefined && inDigests.has(kind) ? digest?.nextRun(since) : since;
    return at === undefined ? [] : [at];
  });
  return from.reduce<Date | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}
