import type { MessagePort } from "node:worker_threads";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** What an engine answers a request: its HTTP status, and DynamoDB's JSON. */
export type Reply = readonly [status: number, body: string];
/** An engine that answers in its own process. @param target the header that names the operation */
export type AnswerRequest = (target: string, body: string) => Reply;

type Asked = { readonly id: number; readonly target: string; readonly body: string };
type Answered = { readonly id: number; readonly reply: Reply };
type Handler = Extract<DynamoDBClientConfig["requestHandler"], { handle: unknown }>;
/** Of the SDK's request, what is carried. */
type Request = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };

/** Answers what comes through a port, until the port is closed. */
export function answerOver(port: MessagePort, answer: AnswerRequest): void {
  port.on("message", ({ id, target, body }: Asked) => {
    port.postMessage({ id, reply: answer(target, body) } satisfies Answered);
  });
}

/**
 * Carries the SDK's requests through a port in place of a socket: the same bytes, and half of the time of each request that
 * HTTP takes on both sides.
 */
export function requestsOver(port: MessagePort): Handler {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  port.on("message", ({ id, reply }: Answered) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  const ask = (target: string, body: string): Promise<Reply> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      port.postMessage({ id: last, target, body } satisfies Asked);
    });
  return {
    handle: async ({ headers, body }: Request) => {
      const [statusCode, answered] = await ask(headers["x-amz-target"] ?? "", Buffer.from(body).toString());
      return { response: { statusCode, headers: {}, body: new TextEncoder().encode(answered) } };
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
}
