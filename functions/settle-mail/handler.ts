import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as z from "zod";
import { type Key, mailKey } from "../../shared/store/keys.ts";
import { type Mail, type MailState, readMail, reportMail } from "../../shared/store/mails.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { giveBack } from "../give-back.ts";
import type { Ports } from "../ports.ts";
import { sayBounced } from "./bounced.ts";
import { settleMail as spec } from "./function.ts";

const tag = z
  .tuple([z.string()])
  .rest(z.string())
  .transform(([first]) => first);

/** What Belfry reads of SES's feedback; mails without its tags are somebody else's. */
const feedback = z.object({
  eventType: z.string(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({
    messageId: z.string(),
    destination: z.array(z.string()).default([]),
    tags: z.object({
      "belfry-employer": tag,
      "belfry-contact": tag,
      "belfry-day": tag,
      "belfry-part": tag,
    }),
  }),
});
type Feedback = z.output<typeof feedback>;

/** What good news makes of a mail, and from which states. A later word never undoes a worse one. */
const becomes: Readonly<Record<string, { readonly to: MailState; readonly from: readonly MailState[] }>> = {
  Send: { to: "accepted", from: ["sending"] },
  Delivery: { to: "delivered", from: ["sending", "accepted"] },
};

/** Bad news: the mail never arrives, or its reader wants no more of them. */
const failures: readonly string[] = ["Bounce", "Complaint", "Reject"];
/** States of a mail that can still fail. One that is being given back failed already, and may have been left halfway. */
const canFail: readonly MailState[] = ["sending", "accepted", "delivered", "returning"];

/** Settles mails by what SES says of them. */
export const settleMail =
  (ports: Ports) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    const handle = async ({ body, messageId }: SQSRecord): Promise<void> => {
      try {
        await settle(ports, JSON.parse(body).detail);
      } catch (error) {
        ports.log("error", "feedback could not be handled and comes back", {
          error: error instanceof Error ? error.name : "unknown",
        });
        failed.push(messageId);
      }
    };
    // Side by side: SES promises no order either.
    await Promise.all(Records.map(handle));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

async function settle(ports: Ports, detail: unknown): Promise<void> {
  const read = feedback.safeParse(detail);
  if (!read.success) return;
  const { eventType, mail: sent } = read.data;
  const { tags } = sent;
  const key = mailKey(tags["belfry-employer"], tags["belfry-contact"], tags["belfry-day"], tags["belfry-part"]);
  const change = becomes[eventType];
  if (change !== undefined) await reportMail(ports.table, key, change, sent.messageId);
  else if (failures.includes(eventType)) reportFailed(ports, await fail(ports, key, read.data), tags);
  else ports.log("warn", "SES reported something to look at", { eventType });
}

/**
 * A mail failed: the employer is told that the address is of no use, and its alerts go to whoever is written to instead.
 * The address is reported first, so that a run which dies halfway is followed by one that does both.
 * @returns the mail as it was when that was heard; null where it is none of Belfry's
 */
async function fail(ports: Ports, key: Key, said: Feedback): Promise<Mail | null> {
  const mail = await readMail(ports.table, key);
  if (mail === null || !canFail.includes(mail.state)) return mail;
  const [address] = said.mail.destination;
  const forGood = isForGood(said);
  if (address !== undefined && forGood) await sayBounced(ports, mail, address);
  // Somebody else moved the mail meanwhile: it is read again, and what was said is said once all the same.
  return (await giveBack(ports, mail, forGood ? mail.kind : "digest")) ? mail : fail(ports, key, said);
}

/**
 * Tells operators of a mail that failed, each time that is heard and also of one that is given back already: the run that
 * gave it back may have died before it told them.
 */
function reportFailed(ports: Ports, mail: Mail | null, tags: Feedback["mail"]["tags"]): void {
  if (mail === null) return;
  ports.count("MailsBounced");
  ports.log("error", "a mail bounced", tags);
}

/** A full mailbox empties again, and a text that was refused says nothing of the address. */
const isForGood = ({ eventType, bounce }: Feedback): boolean =>
  eventType === "Complaint" || (eventType === "Bounce" && bounce?.bounceType !== "Transient");

export const handler = atTheEdge(settleMail, busOutlet(spec));
