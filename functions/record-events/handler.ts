import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { dossierDue } from "../../events/belfry/dossier-due.ts";
import { atTheEdge } from "../edge.ts";
import type { Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";
import { assessDue } from "./assess-due.ts";
import { recordEvent } from "./record-event.ts";
import { rejectEvent } from "./reject-event.ts";

/**
 * Handles a batch from the queue. What cannot be accepted is kept and answered; what could not be written comes back;
 * the rest of the batch goes on.
 */
export const recordEvents =
  (ports: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const record of Records) if (!(await handled(ports, record))) failed.push(record.messageId);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

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
