import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dossierDue } from "../../events/belfry/dossier-due.ts";
import { withJointRequests } from "../../shared/store/joint-requests.ts";
import { atTheEdge } from "../edge.ts";
import type { Ports } from "../ports.ts";
import { type Received, readDelivery, readEvent } from "../received.ts";
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
    const inTurn = async (messages: readonly Message[]): Promise<void> => {
      for (const message of messages) if (!(await handled(ports, message))) failed.push(message.id);
    };
    const messages = Records.map(({ messageId, body }) => ({ id: messageId, received: readDelivery(body) }));
    await Promise.all(byDossier(messages).map(inTurn));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/** A message of the queue, and the delivery in it. */
type Message = { readonly id: string; readonly received: Received };

/** Messages by the dossier that they name; those that name none, as what must be rejected may, all together. */
function byDossier(messages: readonly Message[]): readonly (readonly Message[])[] {
  const dossiers = new Map<string, Message[]>();
  for (const message of messages) {
    const dossier = dossierNamed(message.received.detail);
    dossiers.set(dossier, [...(dossiers.get(dossier) ?? []), message]);
  }
  return [...dossiers.values()];
}

function dossierNamed(detail: unknown): string {
  const { employer, subject } = (detail ?? {}) as { employer?: unknown; subject?: { kind?: unknown; id?: unknown } };
  const named = [employer, subject?.kind, subject?.id];
  return named.every((name) => typeof name === "string") ? JSON.stringify(named) : "none";
}

async function handled(ports: Ports, { id, received }: Message): Promise<boolean> {
  try {
    await handle(ports, received);
    return true;
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    ports.log("error", "a message could not be handled and comes back", { message: id, error: name });
    return false;
  }
}

async function handle(ports: Ports, received: Received): Promise<void> {
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
