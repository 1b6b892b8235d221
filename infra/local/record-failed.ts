import { parseEvent } from "../../events/parse.ts";
import { verificationFailed } from "../../functions/export-audit/verification-failed.ts";
import type { BusEntry } from "../../functions/ports.ts";
import { type Day, formatDay } from "../../shared/calendar/day.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { NothingRunning } from "./machine-file.ts";
import { machineToday, runningTable } from "./running-machine.ts";
import { putOnBus } from "./say-written.ts";
import type { FailedCheck } from "./verify-pack.ts";

/** What of a machine is asked and told where a check failed. Each may throw: it may have ended, or not answer. */
export type RecordingMachine = {
  readonly today: () => Promise<Day>;
  readonly keeps: (employer: string) => Promise<boolean>;
  readonly put: (entry: BusEntry) => Promise<void>;
};

const running: RecordingMachine = {
  today: machineToday,
  keeps: async (employer) => (await dossiersOf(await runningTable(), employer)).length > 0,
  put: putOnBus,
};

/**
 * Has the running machine record that a check failed, where it keeps the ledger of that employer. It throws nothing: the
 * verdict stands, recorded or not.
 * @param failed null where what was checked does not say of whom it is
 * @returns what there is to say of it
 */
export async function recordFailed(failed: FailedCheck | null, machine = running): Promise<string> {
  const problem = await whyNotRecorded(failed, machine).catch(whyThrown);
  return problem === null
    ? "  That it failed is recorded in the employer's dossier (AuditVerificationFailed)."
    : `  Not recorded: ${problem}`;
}

async function whyNotRecorded(failed: FailedCheck | null, machine: RecordingMachine): Promise<string | null> {
  if (failed === null) return "it does not say of which employer it is.";
  const entry = verificationFailed({ now: () => new Date() }, { ...failed, on: formatDay(await machine.today()) });
  // What a pack says of itself may be anything, so that an event of it is read as one that came from outside.
  const parsed = parseEvent(entry.detail);
  if (!parsed.ok)
    return `what it says of itself fits no event (${parsed.problems.map(({ field }) => field).join(", ")}).`;
  if (!(await machine.keeps(failed.employer))) return "Belfry keeps no dossier of that employer here.";
  await machine.put(entry);
  return null;
}

function whyThrown(error: unknown): string {
  if (error instanceof NothingRunning) return "Belfry is not running here.";
  const said = error instanceof Error && error.message !== "" ? error.message : "it gave no reason";
  return `Belfry does not answer here (${said}). Start it again, and check again.`;
}
