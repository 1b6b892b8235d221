import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DynamoDBServiceException } from "@aws-sdk/client-dynamodb";
import { InProcessEngine } from "./in-process-engine.ts";
import { Journal } from "./journal.ts";
import type { AnswerRequest, Reply } from "./over-port.ts";
import { decodeJson, encodeJson } from "./wire.ts";

/** Where and how to serve. */
export interface ServeOptions {
  /** 0, or nothing, for any free port. */
  readonly port?: number;
  /** Keeps every write in `table.ndjson` there, synced before the answer, and starts from it. */
  readonly dataFolder?: string;
}

/** A running front. */
export interface TableServer {
  readonly endpoint: string;
  readonly engine: InProcessEngine;
  /** As the server answers, without HTTP; absent where answers wait for the disk. */
  readonly answer?: AnswerRequest;
  readonly stop: () => Promise<void>;
}

const targetPrefix = "DynamoDB_20120810.";
const contentType = "application/x-amz-json-1.0";
const bodyBytesMax = 16 * 1024 * 1024;

/** Serves the in-process engine in DynamoDB's JSON protocol, on 127.0.0.1 only. */
export async function serveTable(options: ServeOptions = {}): Promise<TableServer> {
  let journal: Journal | undefined;
  const engine = new InProcessEngine({ onCommit: (commit) => journal?.append(commit) });
  if (options.dataFolder !== undefined) {
    journal = await Journal.open(options.dataFolder, (commit) => engine.replay(commit));
  }
  const answer: AnswerRequest = (target, body) => answerOf(engine, target, body);
  const server = createServer((request, response) => {
    bodyOf(request)
      .then(async (body) => {
        const answered = answer(String(request.headers["x-amz-target"]), body);
        // Reads and refusals wait too: nobody may see a write that a crash could still undo.
        await journal?.synced();
        return answered;
      })
      .catch(refusal)
      .then(([status, body]) => response.writeHead(status, { "content-type": contentType }).end(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    engine,
    ...(journal === undefined && { answer }),
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await journal?.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function answerOf(engine: InProcessEngine, target: string, body: string): Reply {
  try {
    if (Buffer.byteLength(body) > bodyBytesMax) throw tooLarge();
    if (!target.startsWith(targetPrefix)) {
      throw badRequest("UnknownOperationException", `x-amz-target must begin with ${targetPrefix}`);
    }
    return [200, encodeJson(engine.execute(target.slice(targetPrefix.length), parse(body)))];
  } catch (error) {
    return refusal(error);
  }
}

function parse(body: string): unknown {
  try {
    return decodeJson(body);
  } catch {
    throw badRequest("SerializationException", "The body is not JSON");
  }
}

const tooLarge = () => badRequest("SerializationException", `The body exceeds ${bodyBytesMax} bytes`);

function badRequest(name: string, message: string): DynamoDBServiceException {
  return new DynamoDBServiceException({ name, $fault: "client", message, $metadata: {} });
}

function refusal(error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error);
  const isClients = error instanceof DynamoDBServiceException;
  const name = isClients ? error.name : "InternalServerError";
  const { Item, CancellationReasons } = error as { Item?: unknown; CancellationReasons?: unknown };
  const __type = `com.amazonaws.dynamodb.v20120810#${name}`;
  return [isClients ? 400 : 500, encodeJson({ __type, message, Message: message, Item, CancellationReasons })];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string" }, data: { type: "string" } } });
  const server = await serveTable({
    port: Number(values.port ?? 0),
    ...(values.data === undefined ? {} : { dataFolder: values.data }),
  });
  process.stdout.write(`${server.endpoint}\n`);
}
