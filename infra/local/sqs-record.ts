import { createHash, randomUUID } from "node:crypto";
import type { SQSRecord } from "aws-lambda";

/** A message in a queue of this machine. */
export type Message = {
  readonly messageId: string;
  readonly body: string;
  readonly sentMs: number;
  receives: number;
  firstReceivedMs?: number;
};

/** The message as Lambda hands it to a function; each receive has its own receipt handle. */
export function sqsRecord(message: Message, queue: { readonly arn: string; readonly region: string }): SQSRecord {
  return {
    messageId: message.messageId,
    receiptHandle: randomUUID(),
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentMs),
      SenderId: "events.amazonaws.com",
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedMs ?? message.sentMs),
    },
    messageAttributes: {},
    md5OfBody: createHash("md5").update(message.body).digest("hex"),
    eventSource: "aws:sqs",
    eventSourceARN: queue.arn,
    awsRegion: queue.region,
  };
}
