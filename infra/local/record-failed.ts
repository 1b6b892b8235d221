import { formatDay } from "../../shared/calendar/day.ts";
import { dossiersOf } from "../../shared/store/work.ts";
import { NothingRunning } from "./machine-file.ts";
import { machineToday, runningTable } from "./running-machine.ts";
import { sayFailed } from "./say-written.ts";
import type { FailedCheck } from "./verify-pack.ts";

/**
 * Has the running machine record that a check failed, where it keeps the ledger of that employer.
 * @param failed null where what was checked does not say of whom it is
 * @returns what there is to say of it
 * @throws EntriesNotTaken
 */
export async function recordFailed(failed: FailedCheck | null): Promise<string> {
  if (failed === null) return "  Not recorded: it does not say of which employer it is.";
  try {
    const known = await dossiersOf(await runningTable(), failed.employer);
    if (known.length === 0) return "  Not recorded: Belfry keeps no dossier of that employer here.";
    await sayFailed({ ...failed, on: formatDay(await machineToday()) });
    return "  That it failed is recorded in the employer's dossier (AuditVerificationFailed).";
  } catch (error) {
    if (error instanceof NothingRunning) return "  Not recorded: Belfry is not running here.";
    throw error;
  }
}
