import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { closeServer, listenOnLoopback, readBody, sentToLoopback } from "./loopback.ts";
import { type MailFeedbackEntry, mailFeedback } from "./mail-feedback.ts";
import { mailsInBelgianTime, pageInBelgianTime } from "./mailbox-page.ts";

/** SES takes 40 MB; the mailbox behind takes 25 MB. */
const BODY_BYTES_MAX = 25 * 1_048_576;
const SEND_ACTIONS: ReadonlySet<string> = new Set(["SendRawEmail", "SendEmail"]);

/** How the mailbox reports what it accepted. */
export type MailEdgeOptions = {
  /** Port of `endpoint`; 0 (the default) takes a free one. */
  readonly port?: number;
  readonly account: string;
  readonly region: string;
  /** The walked clock: the instants in the feedback. */
  readonly now: () => Date;
  /** Takes the two events of an accepted mail; see `mailFeedback`. A throw is reported to `onError`: the mail is out. */
  readonly publish: (entries: readonly MailFeedbackEntry[]) => Promise<unknown>;
  readonly onError?: (error: unknown) => void;
  /** Hears of each mail that was accepted. */
  readonly onAccepted?: () => void;
};

type Answer = { readonly status: number; readonly contentType: string; readonly body: Buffer };

/**
 * Stands in front of the mailbox: passes every request on, and turns each mail that was accepted into SES's Send and
 * Delivery events. The mailbox itself drops a mail's tags, and it never answers other actions of SES's first API; here
 * these get an error. The sender is answered without waiting for the events, as in the cloud.
 */
export async function startMailEdge(
  options: MailEdgeOptions & { readonly storeUrl: string },
): Promise<{ readonly endpoint: string; stop(): Promise<void> }> {
  const publishing = new Set<Promise<unknown>>();
  /** As long as the mailbox keeps them. */
  const acceptedAt = new Map<string, Date>();

  function report(form: URLSearchParams, answer: Answer): void {
    const [, messageId] = /<MessageId>([^<]+)<\/MessageId>/.exec(answer.body.toString("utf8")) ?? [];
    if (messageId === undefined) return;
    const at = options.now();
    acceptedAt.set(messageId, at);
    options.onAccepted?.();
    const entries = mailFeedback({ form, messageId, acceptedAt: at }, options);
    if (entries.length === 0) return;
    const published = options.publish(entries).catch((error: unknown) => options.onError?.(error));
    publishing.add(published);
    published.finally(() => publishing.delete(published));
  }

  /** The page and what it reads, with the time of the walked clock; all else as it is. */
  function inBelgianTime(url: string, answer: Answer): Answer {
    const said = answer.body.toString("utf8");
    if (url === "/") return { ...answer, body: Buffer.from(pageInBelgianTime(said)) };
    if (!url.startsWith("/store")) return answer;
    return { ...answer, body: Buffer.from(mailsInBelgianTime(said, acceptedAt)) };
  }

  async function handle(request: IncomingMessage): Promise<Answer> {
    if (!sentToLoopback(request)) return text(403, "Only requests to a loopback address are served.");
    const body = await readBody(request, BODY_BYTES_MAX);
    if (body === undefined) return text(413, `The body is over ${BODY_BYTES_MAX} bytes.`);
    const firstApi = request.method === "POST" && request.url === "/";
    const form = new URLSearchParams(firstApi ? body.toString("utf8") : "");
    const action = form.get("Action") ?? "";
    if (firstApi && !SEND_ACTIONS.has(action)) return invalidAction(action);
    const answer = await passOn(options.storeUrl, request, body);
    if (firstApi && answer.status === 200) report(form, answer);
    return request.method === "GET" && answer.status === 200 ? inBelgianTime(request.url ?? "/", answer) : answer;
  }

  const server = createServer((request, response) => {
    handle(request).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, text(502, error instanceof Error ? error.message : String(error))),
    );
  });
  const endpoint = await listenOnLoopback(server, options.port ?? 0);
  return {
    endpoint,
    async stop() {
      await closeServer(server);
      await Promise.all(publishing);
    },
  };
}

async function passOn(storeUrl: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const { authorization, "content-type": contentType } = request.headers;
  const method = request.method ?? "GET";
  const response = await fetch(`${storeUrl}${request.url ?? "/"}`, {
    method,
    headers: { ...(authorization && { authorization }), ...(contentType && { "content-type": contentType }) },
    ...(method !== "GET" && method !== "HEAD" && { body: new Uint8Array(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  return {
    status: response.status,
    contentType: response.headers.get("content-type") ?? "text/plain",
    body: Buffer.from(await response.arrayBuffer()),
  };
}

function text(status: number, body: string): Answer {
  return { status, contentType: "text/plain", body: Buffer.from(body) };
}

function invalidAction(action: string): Answer {
  const known = [...SEND_ACTIONS].join(" and ");
  const message = `Action ${action.replace(/\W/g, "")} is not served here; ${known} are.`;
  const body = `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>${message}</Message></Error></ErrorResponse>`;
  return { status: 400, contentType: "text/xml", body: Buffer.from(body) };
}

function send(response: ServerResponse, { status, contentType, body }: Answer): void {
  response.writeHead(status, { "content-type": contentType });
  response.end(body);
}
