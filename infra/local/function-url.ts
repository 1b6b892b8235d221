import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { closeServer, listenOnLoopback, readBody, sentToLoopback } from "./loopback.ts";

export type FunctionUrl = {
  /** Without a trailing slash. */
  readonly endpoint: string;
  stop(): Promise<void>;
};

/** The largest request that Lambda takes. */
const BODY_BYTES_MAX = 6 * 1_048_576;

/** What a function answers, in payload format 2.0. */
const Answered = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

/**
 * A function's web address on this machine: each request becomes an event as a Lambda function URL makes it (payload
 * format 2.0, bodies in base64), and what the function answers is sent back. Requests that name another host are
 * refused, as by the bus.
 * @param invoke runs the function
 */
export async function startFunctionUrl(invoke: (event: unknown) => Promise<unknown>): Promise<FunctionUrl> {
  const server = createServer((request, response) => {
    serve(invoke, request, response).catch(() => fail(response, 502, "Internal Server Error"));
  });
  const endpoint = await listenOnLoopback(server, 0);
  return { endpoint, stop: () => closeServer(server) };
}

async function serve(
  invoke: (event: unknown) => Promise<unknown>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!sentToLoopback(request)) return fail(response, 403, "Forbidden");
  const body = await readBody(request, BODY_BYTES_MAX);
  if (body === undefined) return fail(response, 413, "Request Entity Too Large");
  const answered = Answered.parse(await invoke(eventOf(request, body)));
  response.writeHead(answered.statusCode, answered.headers);
  response.end(request.method === "HEAD" ? undefined : contentOf(answered));
}

const contentOf = ({ body, isBase64Encoded }: z.output<typeof Answered>): Buffer =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8");

/** The event that a function URL makes of a request; what no function of ours reads is left out. */
function eventOf({ method = "GET", url = "/", headers }: IncomingMessage, body: Buffer): object {
  const [path = "/", ...query] = url.split("?");
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: query.join("?"),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    requestContext: { http: { method, path, protocol: "HTTP/1.1" } },
    isBase64Encoded: body.length > 0,
    ...(body.length === 0 ? {} : { body: body.toString("base64") }),
  };
}

function fail(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent) response.writeHead(status, { "content-type": "text/plain" });
  response.end(text);
}
