import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { exportDue } from "../../events/belfry/export-due.ts";
import { auditExportRequested } from "../../events/employer/audit-export-requested.ts";
import { addDays, firstOfMonth, formatDay, monthOf, parseDay } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import type { ExportRequest } from "../../shared/ledger/export/pack.ts";
import { everyEmployer } from "../../shared/store/employers.ts";
import { inEveryShard } from "../../shared/store/keys.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { filesOutlet, lockedOutlet } from "../files-outlet.ts";
import { FileMissing, type Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";
import { signingOutlet } from "../signing-outlet.ts";
import type { ScheduledInput } from "../spec.ts";
import { exportEmployer, sealKey } from "./export-employer.ts";
import { exportAudit as spec } from "./function.ts";

/**
 * On the first of a month asks, through the bus, for the export of each employer for the month before, so that no run
 * has to be long enough for all; writes those that were asked for, one a run. A pack that has its seal is never written
 * again: auditors hold that seal, and what came since would give another.
 */
export const exportAudit =
  (ports: Ports) =>
  async (input: ScheduledInput | SQSEvent): Promise<SQSBatchResponse> => {
    if ("schedule" in input) await askForAll(ports, input.scheduledFor);
    else for (const { body } of input.Records) await answer(ports, body);
    return { batchItemFailures: [] };
  };

async function askForAll(ports: Ports, scheduledFor: string): Promise<void> {
  const today = brusselsDay(instantOf(Math.floor(Date.parse(scheduledFor) / 1000)));
  const last = addDays(firstOfMonth(today), -1);
  const month = { id: `month-${monthOf(last)}`, from: formatDay(firstOfMonth(last)), to: formatDay(last) };
  const employers = (await inEveryShard((shard) => everyEmployer(ports.table, shard))).flat();
  await ports.publish(employers.map((employer) => ({ type: exportDue.type, detail: { employer, ...month } })));
}

async function answer(ports: Ports, body: string): Promise<void> {
  const request = requestIn(ports, body);
  if (request === null) return;
  const place = `exports/${request.employer}`;
  if (await isThere(ports, sealKey(place, request))) {
    ports.log("info", "an audit export of this name was written before", {
      employer: request.employer,
      id: request.id,
    });
    return;
  }
  const { seal, manifest } = await exportEmployer(ports.table, ports.files, request, place, ports.locked, ports.signer);
  const { employer, id, counts } = manifest;
  ports.count("ExportsWritten");
  if (counts.faults > 0) ports.count("LedgerFaults", counts.faults);
  // The log is kept apart from the files: the seal in it is one that whoever alters a pack cannot reach.
  ports.log(counts.faults > 0 ? "error" : "info", "an audit export was written", { employer, id, seal, ...counts });
}

async function isThere(ports: Ports, key: string): Promise<boolean> {
  try {
    for await (const _ of await ports.files.read(key)) break;
    return true;
  } catch (error) {
    if (error instanceof FileMissing) return false;
    throw error;
  }
}

/** What is asked for; null where the event may not ask, which record-events answers, or takes a request back. */
function requestIn(ports: Ports, body: string): ExportRequest | null {
  const received = readDelivery(body);
  if (received.source === exportDue.sender && received.type === exportDue.type) {
    const { employer, id, from, to } = exportDue.detail.parse(received.detail);
    return { employer, id, span: { from: parseDay(from), to: parseDay(to) } };
  }
  const read = readEvent(received, ports.settings.SENDERS);
  if (!read.ok || read.event.type !== auditExportRequested.type || read.event.data === undefined) return null;
  const { employer, key, revision, data } = read.event;
  return {
    employer,
    id: `request-${key}-${revision}`,
    span: { from: parseDay(data.from), to: parseDay(data.to) },
  };
}

export const handler = atTheEdge(exportAudit, (settings) => ({
  ...busOutlet(spec)(settings),
  ...filesOutlet(settings),
  ...lockedOutlet(settings),
  ...signingOutlet(settings),
}));
