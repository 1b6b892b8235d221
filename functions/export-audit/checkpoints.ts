import { addDays, type Day, formatDay } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import type { Checkpoint, CheckpointRef } from "../../shared/ledger/checkpoint.ts";
import { countsBefore, type ExportRequest } from "../../shared/ledger/export/pack.ts";
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
  request: ExportRequest,
): Promise<() => AsyncIterable<Uint8Array>> {
  const { employer, span } = request;
  const [from, to] = [formatDay(span.from), formatDay(lastDay(request))];
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

/** The last day whose checkpoint counts: that of a day is locked in the night after it, and on the day itself nobody knows it. */
function lastDay(request: ExportRequest): Day {
  const before = countsBefore(request);
  if (before === null) return request.span.to;
  const day = brusselsDay(instantOf(Math.floor(Date.parse(before) / 1000)));
  return Math.min(request.span.to, addDays(day, -2)) as Day;
}

async function firstLine(locked: Pick<Locked, "read">, key: string): Promise<Checkpoint | null> {
  try {
    for await (const line of linesOf(await locked.read(key))) return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
  }
  return null;
}
