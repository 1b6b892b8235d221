import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type * as z from "zod";
import { checkpointDue } from "../../events/belfry/checkpoint-due.ts";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import { readCheckpoints, settleNext } from "../../shared/store/checkpoints.ts";
import { everyEmployer } from "../../shared/store/employers.ts";
import { inEveryShard } from "../../shared/store/keys.ts";
import { WriteConflict } from "../../shared/store/table.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { filesOutlet, lockedOutlet } from "../files-outlet.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { readDelivery } from "../received.ts";
import type { ScheduledInput } from "../spec.ts";
import { roomOf, withSpool } from "../spool.ts";
import { finish, latestFinished } from "./finish.ts";
import { lockHeads as spec } from "./function.ts";
import { prepareCheckpoint } from "./prepare.ts";
import { readHeads } from "./read-heads.ts";
import { allRead, keepPart } from "./working-files.ts";

/**
 * Each night asks, through the bus, for the checkpoint of each employer for the day before; reads the heads of one
 * employer, run after run where one is not enough, and locks away those that moved since the checkpoint before.
 */
export const lockHeads =
  (ports: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    if ("schedule" in input) await askForAll(ports, input.scheduledFor);
    else
      for (const { body } of input.Records) await lockFor(ports, checkpointDue.detail.parse(readDelivery(body).detail));
    return { batchItemFailures: [] };
  };

async function askForAll(ports: Ports, scheduledFor: string): Promise<void> {
  const today = brusselsDay(instantOf(Math.floor(Date.parse(scheduledFor) / 1000)));
  const day = formatDay(addDays(today, -1));
  const employers = (await inEveryShard((shard) => everyEmployer(ports.table, shard))).flat();
  await ports.publish(employers.map((employer) => ({ type: checkpointDue.type, detail: { employer, day } })));
  ports.count("CheckpointsStarted");
  await lookBack(ports, employers, formatDay(addDays(parseDay(day), -1)));
}

/** Counts the employers whose checkpoint of the day before should have been locked a day ago, and was not. */
async function lookBack(ports: Ports, employers: readonly string[], dayBefore: string): Promise<void> {
  const states = await readEach(employers, (employer) => readCheckpoints(ports.table, employer));
  const behind = states.filter(({ latest }) => latest !== null && latest.day < dayBefore).length;
  if (behind > 0) ports.count("CheckpointsBehind", behind);
}

/**
 * A day that is locked, or one after it, is left alone: a message that comes twice or late changes nothing, and what
 * moved on a day that was missed is in the checkpoint of the next.
 */
async function lockFor(ports: Ports, asked: z.output<typeof checkpointDue.detail>): Promise<void> {
  const { employer, day, from = { shard: 0 }, parts = [] } = asked;
  const previous = await latestFinished(ports, employer);
  if (previous !== null && previous.day >= day) return;
  const { heads, next } = await readHeads(ports, employer, from);
  if (next !== null) {
    const part = await keepPart(ports.files, employer, heads);
    await ports.publish([{ type: checkpointDue.type, detail: { ...asked, from: next, parts: [...parts, part] } }]);
    return;
  }
  const read = allRead(ports.files, employer, parts, heads);
  const checkpoint = await withSpool(
    (spool) => prepareCheckpoint(ports, spool, { employer, day, previous }, read),
    roomOf(spec),
  );
  if (!(await settleNext(ports.table, employer, previous, checkpoint))) return giveWay(ports, asked);
  await finish(ports, employer, checkpoint);
  const { count } = checkpoint;
  ports.log("info", "a checkpoint was locked", { employer, day, heads: count, checkpoint: checkpoint.hash });
}

/** Another run was first: where it was for the same day, nothing is left to do. @throws WriteConflict where it was not */
async function giveWay(ports: Ports, { employer, day }: z.output<typeof checkpointDue.detail>): Promise<void> {
  const settled = await latestFinished(ports, employer);
  if (settled === null || settled.day < day)
    throw new WriteConflict("a checkpoint of a day before was settled meanwhile; this one is worked out anew");
}

export const handler = atTheEdge(lockHeads, (settings) => ({
  ...busOutlet(spec)(settings),
  ...filesOutlet(settings),
  ...lockedOutlet(settings),
}));
