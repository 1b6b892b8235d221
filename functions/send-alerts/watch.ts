import { watchFellBehind } from "../../events/belfry/watch-fell-behind.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import type { Unassessed } from "../../shared/store/unassessed.ts";
import { todayOf } from "../clock.ts";
import { ownEvent } from "../own-event.ts";
import type { BusEntry, Ports } from "../ports.ts";

/**
 * Tells operators, and each employer, of a watch that fell behind: no sweep came, or what it called up waits in a queue.
 * What fell due today is no such thing, for it may wait for the next sweep; what fell due before was called up this
 * morning. An employer hears of its own days alone, never of another one's backlog, and of each of them: what it knows of
 * one must not hide another.
 */
export async function reportBehind(ports: Ports, { days }: Unassessed): Promise<void> {
  const today = todayOf(ports);
  const behind = [...days]
    .map(([employer, own]) => ({ employer, days: own.filter((day) => day < today) }))
    .filter((one) => one.days.length > 0);
  if (behind.length === 0) return;
  ports.count("WatchesBehind", behind.length);
  ports.log(
    "error",
    "what fell due was not assessed in time; look for sweeps that failed and queues that stand still",
    {
      employers: behind.length,
    },
  );
  await ports.publish(behind.flatMap((one) => one.days.map((day) => fellBehind(ports, one.employer, formatDay(day)))));
}

const fellBehind = (ports: Ports, employer: string, dueOn: string): BusEntry =>
  ownEvent(ports, { definition: watchFellBehind, employer, key: `due-${dueOn}`, data: { dueOn } });
