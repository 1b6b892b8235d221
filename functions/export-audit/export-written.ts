import { auditExportWritten } from "../../events/belfry/audit-export-written.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { askedOf } from "../../shared/ledger/export/pack.ts";
import { ownEvent } from "../own-event.ts";
import type { BusEntry, Ports } from "../ports.ts";
import type { AskedExport } from "./asked-export.ts";

/** An export that has its seal. */
export type WrittenExport = { readonly seal: string; readonly faults: number };

/**
 * That an export was written, for the employer's dossier. Nothing in it comes from the clock, so that however often it is
 * said of one export it is one event: what names it is its seal, and for a command, which nobody recorded, the day too.
 */
export function exportWritten(
  ports: Pick<Ports, "now">,
  asked: AskedExport,
  { seal, faults }: WrittenExport,
): BusEntry {
  const { employer, id, span, askedBy, askedOn, request } = asked;
  const { asOf, knownAt, scope, families, pseudonymised } = askedOf(asked);
  const key = askedBy === "command" ? `${seal.slice(0, 32)}-${askedOn}` : seal.slice(0, 32);
  return ownEvent(ports, {
    definition: auditExportWritten,
    employer,
    key,
    eventId: `export-${key}`,
    occurredOn: askedOn,
    data: {
      pack: id,
      from: formatDay(span.from),
      to: formatDay(span.to),
      asOf,
      ...(knownAt === null ? {} : { knownAt }),
      ...(scope === null ? {} : { dossiers: scope.length }),
      ...(families === null ? {} : { families: [...families] }),
      ...(pseudonymised ? { pseudonymised } : {}),
      seal,
      faults,
      askedBy,
      ...(request === undefined ? {} : { request }),
    },
  });
}
