import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { rejectedBodiesDue } from "../../events/belfry/rejected-bodies-due.ts";
import { retentionDue } from "../../events/belfry/retention-due.ts";
import { erasureRequested } from "../../events/person/erasure-requested.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import type { Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";
import { erase, eraseWhatIsDue } from "./erase.ts";
import { eraseRejected } from "./erase-rejected.ts";
import { erasePerson as spec } from "./function.ts";

/**
 * Erases what may go of one person a message: on a request, as it is recorded and stands, or because the month's pass
 * came by; and, in runs of their own, the bodies of rejected events. What is wrong with a request record-events answers.
 */
export const erasePerson =
  (ports: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    for (const { body } of Records) await answer(ports, body);
    return { batchItemFailures: [] };
  };

async function answer(ports: Ports, body: string): Promise<void> {
  const received = readDelivery(body);
  if (received.source === retentionDue.sender && received.type === retentionDue.type)
    return eraseWhatIsDue(ports, retentionDue.detail.parse(received.detail));
  if (received.source === rejectedBodiesDue.sender && received.type === rejectedBodiesDue.type)
    return eraseRejected(ports, rejectedBodiesDue.detail.parse(received.detail));
  const read = readEvent(received, ports.settings.SENDERS);
  if (!read.ok || read.event.type !== erasureRequested.type || read.event.data === undefined) return;
  await erase(ports, read.event);
}

export const handler = atTheEdge(erasePerson, busOutlet(spec));
