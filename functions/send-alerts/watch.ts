import { watchFellBehind } from "../../events/belfry/watch-fell-behind.ts";
import { addDays, formatDay } from "../../shared/calendar/day.ts";
import type { Unassessed } from "../../shared/store/unassessed.ts";
import { todayOf } from "../clock.ts";
import { ownEvent } from "../own-event.ts";
import type { BusEntry, Ports } from "../ports.ts";

/**
 * How many days before today an employer may be complete up to when digests leave: one. A sweep came before them this
 * morning, so that only what fell due since, today, may wait for the next.
 */
const daysBehindMax = 1;

/** Tells operators, and each employer, of a watch that fell behind: no sweep came, or what it called up waits in a queue. */
export async function reportBehind(ports: Ports, { since, completeUpTo }: Unassessed): Promise<void> {
  const onTime = addDays(todayOf(ports), -daysBehindMax);
  const behind = [...since.keys()].filter((employer) => completeUpTo(employer) < onTime);
  if (behind.length === 0) return;
  ports.count("WatchesBehind", behind.length);
  ports.log(
    "error",
    "what fell due was not assessed in time; look for sweeps that failed and queues that stand still",
    {
      employers: behind.length,
    },
  );
  await ports.publish(behind.map((employer) => fellBehind(ports, employer, formatDay(completeUpTo(employer)))));
}

const fellBehind = (ports: Ports, employer: string, completeUpTo: string): BusEntry =>
  ownEvent(ports, {
    definition: watchFellBehind,
    employer,
    key: `complete-${completeUpTo}`,
    data: { completeUpTo },
  });
