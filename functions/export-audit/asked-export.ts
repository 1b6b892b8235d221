import { exportDue } from "../../events/belfry/export-due.ts";
import type { DataOf } from "../../events/catalogue.ts";
import { auditExportRequested } from "../../events/employer/audit-export-requested.ts";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import type { ExportRequest, PageAsked } from "../../shared/ledger/export/pack.ts";
import type { Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";

/** A request for an export, with who made it and on which day: the same however often it is delivered. */
export type AskedExport = ExportRequest &
  Pick<DataOf<"AuditExportWritten">, "askedBy" | "request"> & { readonly askedOn: string };

/** What is asked for; null where the event may not ask, which record-events answers, or takes a request back. */
export function askedExportIn(ports: Pick<Ports, "settings">, body: string): AskedExport | null {
  const received = readDelivery(body);
  if (received.source === exportDue.sender && received.type === exportDue.type) {
    const { employer, id, asked, page, ...limits } = exportDue.detail.parse(received.detail);
    const asks = limitsIn(limits);
    return {
      employer,
      id,
      ...asks,
      ...(page === undefined ? {} : { page }),
      askedBy: asked?.by ?? "schedule",
      ...(asked?.request === undefined ? {} : { request: asked.request }),
      askedOn: asked?.on ?? formatDay(addDays(asks.span.to, 1)),
    };
  }
  const read = readEvent(received, ports.settings.SENDERS);
  if (!read.ok || read.event.type !== auditExportRequested.type || read.event.data === undefined) return null;
  const { employer, key, revision, data, eventId, occurredOn } = read.event;
  return {
    employer,
    id: `request-${key}-${revision}`,
    ...limitsIn(data),
    askedBy: "event",
    request: eventId,
    askedOn: occurredOn,
  };
}

/** How far an export goes, as a request says it. */
function limitsIn({ from, to, asOf, knownAt, scope, families, pseudonymised }: DataOf<"AuditExportRequested">) {
  return {
    span: { from: parseDay(from), to: parseDay(to) },
    ...(asOf === undefined ? {} : { asOf: parseDay(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: parseDay(knownAt) }),
    ...(scope === undefined ? {} : { scope }),
    ...(families === undefined ? {} : { families }),
    ...(pseudonymised === true ? { pseudonymised } : {}),
  };
}

/** What asks for the page that follows, as a notice of Belfry's own. */
export function pageDue(asked: AskedExport, page: PageAsked) {
  const { employer, id, span, asOf, knownAt, scope, families, pseudonymised, askedBy, askedOn, request } = asked;
  const detail = {
    employer,
    id,
    from: formatDay(span.from),
    to: formatDay(span.to),
    ...(asOf === undefined ? {} : { asOf: formatDay(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: formatDay(knownAt) }),
    ...(scope === undefined ? {} : { scope }),
    ...(families === undefined ? {} : { families: [...families] }),
    ...(pseudonymised === undefined ? {} : { pseudonymised }),
    asked: { by: askedBy, on: askedOn, ...(request === undefined ? {} : { request }) },
    page,
  };
  return { type: exportDue.type, detail };
}
