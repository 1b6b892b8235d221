import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { type Bus, PutEventsError } from "./bus.ts";
import { closeServer, listenOnLoopback, readBody, sentToLoopback } from "./loopback.ts";

export type BusServer = {
  /** For `--endpoint-url` and the SDK's `endpoint`. */
  readonly endpoint: string;
  stop(): Promise<void>;
};

/** JSON may escape each byte of a 1 MB request six-fold (`\u0000`). */
const BODY_BYTES_MAX = 8 * 1_048_576;
const TARGET_PREFIX = "AWSEvents.";

/** How long a connection may rest between two requests: longer than the pools of the SDKs for Go and Java keep one. */
const RESTS_MILLISECONDS_MAX = 120_000;

/** A member that is null counts as left out, as in any of AWS's JSON protocols. */
const PutEventsRequest = z.object({
  Entries: z.array(
    z.object({
      Source: z.string().nullish(),
      DetailType: z.string().nullish(),
      Detail: z.string().nullish(),
      EventBusName: z.string().nullish(),
      Resources: z.array(z.string()).nullish(),
      Time: z.number().nullish(),
    }),
  ),
});

type Answer = { readonly status: number; readonly body: unknown };

/**
 * Serves the bus in EventBridge's JSON protocol, so that the AWS CLI and any AWS SDK can feed it. 200 is answered only
 * after the accepted entries are in the synced journal. `GET /health` answers 200 while it listens.
 *
 * The request's signature is not verified: the server listens on 127.0.0.1 only, and whoever runs programs there may
 * send anyway. A browser is kept out by asking for a loopback `Host` and for the protocol's own header.
 * @param options.port 0 (the default) takes a free one.
 */
export async function startBusServer(options: {
  readonly bus: Pick<Bus, "put">;
  readonly port?: number;
}): Promise<BusServer> {
  const server = createServer((request, response) => {
    answer(options.bus, request).then(
      (answered) => send(response, answered),
      (error: unknown) =>
        send(response, failure(500, "InternalException", error instanceof Error ? error.message : "")),
    );
  });
  server.keepAliveTimeout = RESTS_MILLISECONDS_MAX;
  const endpoint = await listenOnLoopback(server, options.port ?? 0);
  return { endpoint, stop: () => closeServer(server) };
}

async function answer(bus: Pick<Bus, "put">, request: IncomingMessage): Promise<Answer> {
  if (!sentToLoopback(request))
    return failure(403, "AccessDeniedException", "Only requests to a loopback address are served.");
  if (request.method === "GET" && request.url === "/health") return { status: 200, body: { status: "ok" } };
  const target = request.headers["x-amz-target"];
  const body = await readBody(request, BODY_BYTES_MAX);
  if (request.method !== "POST" || typeof target !== "string" || !target.startsWith(TARGET_PREFIX)) {
    return failure(
      404,
      "UnknownOperationException",
      "Send a POST with an x-amz-target of EventBridge, or GET /health.",
    );
  }
  if (target !== `${TARGET_PREFIX}PutEvents`) {
    return failure(
      400,
      "UnknownOperationException",
      `${target.slice(TARGET_PREFIX.length)} is not served here; PutEvents is.`,
    );
  }
  if (body === undefined) return failure(413, "ValidationException", `The body is over ${BODY_BYTES_MAX} bytes.`);
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    return failure(400, "SerializationException", "Send the body as it is, without a content-encoding.");
  return putEvents(bus, body.toString("utf8"));
}

async function putEvents(bus: Pick<Bus, "put">, text: string): Promise<Answer> {
  const parsed = PutEventsRequest.safeParse(parseJson(text));
  if (!parsed.success) return failure(400, "SerializationException", whereWrong(parsed.error));
  try {
    const Entries = await bus.put(parsed.data.Entries.map(withoutAbsent));
    const FailedEntryCount = Entries.filter((entry) => "ErrorCode" in entry).length;
    return { status: 200, body: { FailedEntryCount, Entries } };
  } catch (error) {
    if (error instanceof PutEventsError) return failure(400, "ValidationException", error.message);
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first thing that is wrong with a request, on one line, as SDKs show it. */
function whereWrong({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return `${where?.slice(1) || "The body"} is not what PutEvents takes: ${issue?.message ?? "it is no JSON"}.`;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

const withoutAbsent = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined && field !== null)) as Present<T>;

function failure(status: number, type: string, message: string): Answer {
  return { status, body: { __type: type, message } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() });
  response.end(JSON.stringify(body));
}
