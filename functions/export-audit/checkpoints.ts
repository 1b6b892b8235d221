import { addDays, type Day, formatDay } from "../../shared/calendar/day.ts";
import type { Checkpoint, CheckpointRef } from "../../shared/ledger/checkpoint.ts";
import type { ExportRequest } from "../../shared/ledger/export/pack.ts";
import { readCheckpoints } from "../../shared/store/checkpoints.ts";
import type { Table } from "../../shared/store/table.ts";
import { linesOf } from "../lines.ts";
import { checkpointFileKey } from "../locked-keys.ts";
import { FileMissing, type Locked } from "../ports.ts";

/**
 * The checkpoints of an employer within the days of an export, and the last before them: which there are is settled now,
 * what they hold is read when it is asked for. They follow one another from the latest back; where one is gone, what came
 * before it cannot be found, and the pack's verifier says so.
 */
export async function checkpointsOf(
  table: Table,
  locked: Pick<Locked, "read">,
  { employer, span, knownAt }: ExportRequest,
): Promise<() => AsyncIterable<Uint8Array>> {
  const from = formatDay(span.from);
  // The checkpoint of a day is locked in the night after it, so that on the day itself nobody knows it.
  const to = formatDay(knownAt === undefined ? span.to : (Math.min(span.to, addDays(knownAt, -1)) as Day));
  const days: string[] = [];
  let { latest: ref }: { latest: CheckpointRef | null } = await readCheckpoints(table, employer);
  while (ref !== null) {
    const checkpoint = await firstLine(locked, checkpointFileKey(employer, ref.day));
    if (checkpoint === null) break;
    if (checkpoint.day <= to) days.unshift(checkpoint.day);
    ref = checkpoint.day < from ? null : checkpoint.previous;
  }
  return async function* () {
    for (const day of days) yield* await locked.read(checkpointFileKey(employer, day));
  };
}

async function firstLine(locked: Pick<Locked, "read">, key: string): Promise<Checkpoint | null> {
  try {
    for await (const line of linesOf(await locked.read(key))) return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
  }
  return null;
}
