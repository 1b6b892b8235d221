import { auditVerificationFailed } from "../../events/belfry/audit-verification-failed.ts";
import { digestOf } from "../../events/canonical.ts";
import type { DataOf } from "../../events/catalogue.ts";
import { ownEvent } from "../own-event.ts";
import type { BusEntry, Ports } from "../ports.ts";

/** What a check found. */
export type FailedVerification = {
  readonly employer: string;
  readonly checked: DataOf<"AuditVerificationFailed">["checked"];
  /** In words, as they were shown; they name records, and are not kept. */
  readonly faults: readonly string[];
  /** The day of the check (YYYY-MM-DD). */
  readonly on: string;
};

/** That a check failed, for the employer's dossier. The same faults found again on a day are one event. */
export function verificationFailed(
  ports: Pick<Ports, "now">,
  { employer, checked, faults, on }: FailedVerification,
): BusEntry {
  const key = `${digestOf([checked, faults]).slice(0, 32)}-${on}`;
  return ownEvent(ports, {
    definition: auditVerificationFailed,
    employer,
    key,
    eventId: `verification-${key}`,
    occurredOn: on,
    data: { checked, faults: faults.length },
  });
}
