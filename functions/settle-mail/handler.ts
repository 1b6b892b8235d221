import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { mailKey } from "../../shared/store/keys.ts";
import { type Mail, type MailState, moveMail, readMail } from "../../shared/store/mails.ts";
import { atTheEdge } from "../edge.ts";
import type { Ports } from "../ports.ts";

const tag = z
  .tuple([z.string()])
  .rest(z.string())
  .transform(([first]) => first);

/** What Belfry reads of SES's feedback; mails without its tags are somebody else's. */
const feedback = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    tags: z.object({
      "belfry-employer": tag,
      "belfry-contact": tag,
      "belfry-day": tag,
      "belfry-part": tag,
    }),
  }),
});

/** What each kind of feedback makes of a mail, and from which states. A later word never undoes a worse one. */
const becomes: Readonly<Record<string, { readonly to: MailState; readonly from: readonly MailState[] }>> = {
  Send: { to: "accepted", from: ["sending"] },
  Delivery: { to: "delivered", from: ["sending", "accepted"] },
  Bounce: { to: "bounced", from: ["sending", "accepted", "delivered"] },
  Reject: { to: "bounced", from: ["sending", "accepted"] },
};

/** Settles mails by what SES says of them. */
export const settleMail =
  (ports: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const { body, messageId } of Records)
      try {
        await settle(ports, JSON.parse(body).detail);
      } catch (error) {
        ports.log("error", "feedback could not be handled and comes back", {
          error: error instanceof Error ? error.name : "unknown",
        });
        failed.push(messageId);
      }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

async function settle(ports: Ports, detail: unknown): Promise<void> {
  const read = feedback.safeParse(detail);
  if (!read.success) return;
  const { eventType, mail: sent } = read.data;
  const change = becomes[eventType];
  if (change === undefined) return ports.log("warn", "SES reported something to look at", { eventType });
  const { tags } = sent;
  const key = mailKey(tags["belfry-employer"], tags["belfry-contact"], tags["belfry-day"], tags["belfry-part"]);
  if (await moved(ports, await readMail(ports.table, key), change, sent.messageId))
    if (change.to === "bounced") {
      ports.count("MailsBounced");
      ports.log("error", "a mail bounced", tags);
    }
}

/** Moves the mail, reading it again where somebody else moved it meanwhile. */
async function moved(
  ports: Ports,
  mail: Mail | null,
  change: { readonly to: MailState; readonly from: readonly MailState[] },
  messageId: string,
): Promise<boolean> {
  if (mail === null || !change.from.includes(mail.state)) return false;
  if (await moveMail(ports.table, mail, change.to, null, messageId)) return true;
  const key = mailKey(mail.employer, mail.contact, mail.day, mail.part);
  return moved(ports, await readMail(ports.table, key), change, messageId);
}

export const handler = atTheEdge(settleMail);
