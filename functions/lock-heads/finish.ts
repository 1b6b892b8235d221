import type { Checkpoint, CheckpointRef } from "../../shared/ledger/checkpoint.ts";
import { noteLocked, readCheckpoints } from "../../shared/store/checkpoints.ts";
import { linesOf } from "../lines.ts";
import { checkpointFileKey } from "../locked-keys.ts";
import type { Ports } from "../ports.ts";
import { readyKey } from "./working-files.ts";

/**
 * Another checkpoint of a day is locked than the table says was settled, as after the table was restored to an earlier
 * moment. Retrying cannot help: set latestDay and latestHash of the employer's item CHECKPOINT to the day and hash of the
 * newest checkpoint that is locked, take nextDay and nextHash out of it, and the next night goes on from there.
 */
export class DayTaken extends Error {
  override readonly name = "DayTaken";
}

async function expectHash(ports: Ports, key: string, hash: string): Promise<void> {
  for await (const line of linesOf(await ports.locked.read(key))) {
    if ((JSON.parse(line) as Checkpoint).hash === hash) return;
    break;
  }
  throw new DayTaken("another checkpoint of the day is locked; correct the employer's item CHECKPOINT by it");
}

/** The latest checkpoint of an employer; one that was settled and not locked, as after a crash, is locked first. */
export async function latestFinished(ports: Ports, employer: string): Promise<CheckpointRef | null> {
  const { latest, next } = await readCheckpoints(ports.table, employer);
  if (next === null) return latest;
  await finish(ports, employer, next);
  return next;
}

/**
 * Locks a checkpoint that was settled, and notes that it is. Done twice or by two at once it changes nothing: what is
 * locked first is what was settled, byte for byte.
 */
export async function finish(ports: Ports, employer: string, settled: CheckpointRef): Promise<void> {
  const content = await ports.files.read(readyKey(employer, settled.hash));
  const key = checkpointFileKey(employer, settled.day);
  if ((await ports.locked.writeOnce(key, content)) === "there") await expectHash(ports, key, settled.hash);
  if (await noteLocked(ports.table, employer, settled)) ports.count("CheckpointsWritten");
}
