import type { MessagePort } from "node:worker_threads";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** What an engine answers a request: its HTTP status, and DynamoDB's JSON. */
export type Reply = readonly [status: number, body: string];
/**
 * An engine that answers in its own process, at once. It never throws: what fails is a reply of 400 or 500.
 * @param target the header that names the operation
 */
export type AnswerRequest = (target: string, body: string) => Reply;

type Asked = readonly [target: string, body: string];
type Handler = Extract<DynamoDBClientConfig["requestHandler"], { handle: unknown }>;
type Request = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };

/** Answers what comes through a port in its order, until the port is closed. */
export function answerOver(port: MessagePort, answer: AnswerRequest): void {
  port.on("message", ([target, body]: Asked) => port.postMessage(answer(target, body)));
}

/**
 * How the SDK asks through a port in place of a socket. Nobody listens at the endpoint and nobody checks a signature there:
 * HTTP on both sides, the search for the one and the computing of the other took a fifth of a year's replay.
 * @param port nobody else's: answers come in the order of the requests
 */
export function clientOver(port: MessagePort): DynamoDBClientConfig {
  const waiting: ((reply: Reply) => void)[] = [];
  port.on("message", (reply: Reply) => waiting.shift()?.(reply));
  const requestHandler: Handler = {
    handle: async ({ headers, body }: Request) => {
      const [statusCode, answered] = await new Promise<Reply>((resolve) => {
        waiting.push(resolve);
        port.postMessage([headers["x-amz-target"] ?? "", textOf(body)] satisfies Asked);
      });
      return { response: { statusCode, headers: {}, body: new TextEncoder().encode(answered) } };
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
  return { requestHandler, endpoint: "http://127.0.0.1", signer: { sign: async (request) => request } };
}

/** Of its memory: the SDK's bodies pretend to be strings where they are asked for more, and complain of it. */
const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();
