import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { dossierDue } from "../../events/belfry/dossier-due.ts";
import { withJointRequests } from "../../shared/store/joint-requests.ts";
import { atTheEdge } from "../edge.ts";
import type { Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";
import { assessDue } from "./assess-due.ts";
import { recordEvent } from "./record-event.ts";
import { rejectEvent } from "./reject-event.ts";

/**
 * Handles a batch from the queue: the messages of a dossier one after the other, dossiers side by side. What cannot be
 * accepted is kept and answered; what could not be written comes back; the rest of the batch goes on.
 */
export const recordEvents =
  (alone: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const ports: Ports = { ...alone, table: withJointRequests(alone.table) };
    const failed: string[] = [];
    const inTurn = async (records: readonly SQSRecord[]): Promise<void> => {
      for (const record of records) if (!(await handled(ports, record))) failed.push(record.messageId);
    };
    await Promise.all(byDossier(Records).map(inTurn));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/** Records by the dossier that they name; those that name none, as what must be rejected may, all together. */
function byDossier(records: readonly SQSRecord[]): readonly (readonly SQSRecord[])[] {
  const dossiers = new Map<string, SQSRecord[]>();
  for (const record of records) {
    const dossier = dossierNamed(record.body);
    dossiers.set(dossier, [...(dossiers.get(dossier) ?? []), record]);
  }
  return [...dossiers.values()];
}

function dossierNamed(body: string): string {
  try {
    const { employer, subject } = JSON.parse(body).detail;
    return JSON.stringify([employer, subject.kind, subject.id]);
  } catch {
    return "none";
  }
}

async function handled(ports: Ports, record: SQSRecord): Promise<boolean> {
  try {
    await handle(ports, record.body);
    return true;
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    ports.log("error", "a message could not be handled and comes back", { message: record.messageId, error: name });
    return false;
  }
}

async function handle(ports: Ports, body: string): Promise<void> {
  const received = readDelivery(body);
  if (received.source === dossierDue.sender && received.type === dossierDue.type) {
    await assessDue(ports, dossierDue.detail.parse(received.detail));
    return;
  }
  const read = readEvent(received, ports.settings.SENDERS);
  if (!read.ok) return rejectEvent(ports, received, read.problems);
  const outcome = await recordEvent(ports, read.event);
  ports.count(outcome === "duplicate" ? "EventsDuplicated" : "EventsRecorded");
}

export const handler = atTheEdge(recordEvents);
