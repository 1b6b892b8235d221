import { once } from "node:events";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import { type MailEdgeOptions, startMailEdge } from "./mail-edge.ts";

/** A mail as the mailbox keeps it; attachments hold their content in base64. */
export type StoredMail = z.infer<typeof StoredMail>;

const StoredMail = z.object({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ text: z.string().optional(), html: z.string().optional() }),
  attachments: z.array(
    z.object({ content: z.string(), contentType: z.string(), filename: z.string().optional(), size: z.number() }),
  ),
  /** Seconds since 1970, real time. */
  at: z.number(),
});

export type Mailbox = {
  /** For the SES client's `endpoint`; the edge that also reports each accepted mail. */
  readonly endpoint: string;
  /** A page with all mails. */
  readonly webUrl: string;
  /** How many mails it took so far. */
  readonly accepted: number;
  /** All mails, oldest first; where `since` is given, those it took in that second of real time or later. */
  messages(since?: number): Promise<readonly StoredMail[]>;
  stop(): Promise<void>;
};

const START_MS_MAX = 20_000;

/**
 * Starts a mailbox that speaks SES's protocol on 127.0.0.1 and shows what it took on a page. In memory: mails are gone
 * with the process, and grow without bound until `stop`.
 */
export async function startMailbox(options: MailEdgeOptions): Promise<Mailbox> {
  const worker = new Worker(new URL("./mailbox-thread.mjs", import.meta.url), { execArgv: [], env: {} });
  const [message] = await once(worker, "message", { signal: AbortSignal.timeout(START_MS_MAX) });
  const { port } = z.object({ port: z.number() }).parse(message);
  const storeUrl = `http://127.0.0.1:${port}`;
  let accepted = 0;
  const onAccepted = () => {
    accepted += 1;
  };
  const edge = await startMailEdge({ ...options, storeUrl, onAccepted });
  return {
    endpoint: edge.endpoint,
    webUrl: `${edge.endpoint}/`,
    get accepted() {
      return accepted;
    },
    async messages(since) {
      const response = await fetch(`${storeUrl}/store${since === undefined ? "" : `?since=${since}`}`);
      return z.object({ emails: z.array(StoredMail) }).parse(await response.json()).emails;
    },
    async stop() {
      await edge.stop();
      await worker.terminate();
    },
  };
}
