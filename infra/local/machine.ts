import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { type EventPattern, fromSenders } from "../../events/patterns.ts";
import { functions, ownSources } from "../../functions/index.ts";
import type { FunctionSpec } from "../../functions/spec.ts";
import type { Table } from "../../shared/store/table.ts";
import { type Bundle, bundleFunctions } from "../bundle.ts";
import { type Bus, type BusEvent, type BusRule, createBus } from "./bus.ts";
import { startBusServer } from "./bus-server.ts";
import { type Clock, createClock } from "./clock.ts";
import { createTable } from "./create-table.ts";
import { dropFile, tellOfFile } from "./drop-file.ts";
import { type FunctionUrl, startFunctionUrl } from "./function-url.ts";
import { openJournal } from "./journal.ts";
import { type Mailbox, startMailbox } from "./mailbox.ts";
import { removeOldParts } from "./old-parts.ts";
import { createQueue, type DeadLetter, type Queue } from "./queue.ts";
import { type DueRun, scheduledInput } from "./schedules.ts";
import { startEngine } from "./table/engines.ts";
import { type WaitingWork, waitingWork } from "./waiting-work.ts";
import type { HostedFunction, WorkerHost } from "./worker-host.ts";
import { createWorkerPool } from "./worker-pool.ts";

/** This machine's account and region: dummies, as the AWS tools want some. */
export const account = "000000000000";
export const region = "eu-west-1";
export const busName = "belfry";
export const tableName = "belfry";
export const mailFrom = "Belfry <belfry@belfry.example>";

const receivesMax = 5;
const visibilityMs = 200;
/** Batches of one queue that are handled side by side: no more than this machine has processors for. */
const batchesAtOnce = Math.min(availableParallelism(), 4);
/** Workers that run functions: with one alone, whoever answers a mail would wait for an export. */
const workers = Math.max(batchesAtOnce, 2);

export type MachineOptions = {
  /** Where state is kept; without it nothing outlives the process. */
  readonly dataFolder?: string;
  /** Port of the bus; 0 takes a free one. */
  readonly port: number;
  /** Where the clock stands at first. */
  readonly startAt: Date;
  /** Sees each of Belfry's own notices, for progress. */
  readonly onNotice?: (event: BusEvent) => void;
  /** Sees each event that a sender put on the bus. */
  readonly onReceived?: (event: BusEvent) => void;
  /** Sees what was put on the default bus, where nothing of Belfry's listens. */
  readonly onStray?: (event: BusEvent) => void;
  /** Sees each line that a function logs. */
  readonly onLine?: (text: string) => void;
};

/** The whole of Belfry in one process: the same functions, bundles and settings as in the cloud. */
export type Machine = {
  readonly clock: Clock;
  readonly bus: Bus;
  readonly busEndpoint: string;
  readonly tableEndpoint: string;
  readonly engine: string;
  /** Something to tell the user of the table engine; null where all is as usual. */
  readonly note: string | null;
  readonly table: Table;
  readonly mailbox: Mailbox;
  /** The folder that files are in, by their keys. */
  readonly filesFolder: string;
  /** Puts a file under a key, as a sender puts it in the bucket. */
  readonly dropFile: (key: string, content: Uint8Array) => Promise<void>;
  /** Says that somebody put a file under a key by hand. */
  readonly tellOfFile: (key: string) => Promise<void>;
  /** Runs a function as its schedule would. */
  readonly run: (run: DueRun) => Promise<void>;
  /** What waits in the table, and since when. */
  readonly waitingWork: (until: Date) => Promise<WaitingWork>;
  /** Resolves when every queue is empty. */
  readonly idle: () => Promise<void>;
  readonly deadLetters: () => readonly (DeadLetter & { readonly functionName: string })[];
  readonly stop: () => Promise<void>;
};

/** A function as it runs here: its bundle in the workers, and the queue in front of it. */
type Running = { readonly spec: FunctionSpec; readonly invoke: Invoke; readonly queue: Queue };
type Invoke = (event: unknown) => Promise<unknown>;

export const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Starts everything; what an earlier run left unfinished in the data folder is handed over again. */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const scratch = await mkdtemp(join(tmpdir(), "belfry-"));
  const clock = createClock(options.startAt);
  const folder = options.dataFolder;
  const [bundles, engine, journal] = await Promise.all([
    bundleFunctions(functions, join(scratch, "functions"), { forWorkers: true }),
    startEngine(
      folder === undefined ? { preferred: "in-process" } : { preferred: "embedded", dataFolder: join(folder, "table") },
    ),
    openJournal<BusEvent>(folder === undefined ? {} : { folder: join(folder, "journal") }),
  ]);
  const served = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials, cacheMiddleware: true });
  const table: Table = { client: engine.direct?.client ?? served, name: tableName };
  await createTable(table.client, tableName);

  const queues = new Map<string, Queue>();
  const bus = createBus({ account, region, journal, now: clock.now, rules: busRules(queues, () => bus, options) });
  const mailbox = await startMailbox({
    account,
    region,
    now: clock.now,
    publish: (mails) => bus.putFromService(mails),
  });
  const server = await startBusServer({ bus, port: options.port });
  const filesFolder = join(folder ?? scratch, "files");
  await removeOldParts(filesFolder);
  const places = {
    table: engine.endpoint,
    bus: server.endpoint,
    mail: mailbox.endpoint,
    files: filesFolder,
  };
  const pool = createWorkerPool(
    {
      memoryMb: Math.max(...functions.map(({ memoryMb }) => memoryMb)),
      now: clock.now,
      ...(engine.direct && { answerTable: engine.direct.answer }),
      onLine: ({ text }) => options.onLine?.(text),
    },
    workers,
  );
  const invokes = new Map<string, Invoke>();
  const urls = await startUrls(invokes);
  const running = functions.map((spec) =>
    startFunction(spec, hostedOf(spec, bundles, { ...places, urls }), pool, clock, bus),
  );
  for (const { spec, invoke } of running) invokes.set(spec.name, invoke);
  for (const { spec, queue } of running) queues.set(spec.name, queue);
  bus.drain();

  return {
    clock,
    bus,
    busEndpoint: server.endpoint,
    tableEndpoint: engine.endpoint,
    engine: engine.name,
    note: engine.note ?? null,
    table,
    mailbox,
    filesFolder,
    dropFile: (key, content) => dropFile(bus, filesFolder, key, content, clock.now()),
    tellOfFile: (key) => tellOfFile(bus, filesFolder, key, clock.now()),
    run: async (run) => {
      await running.find(({ spec }) => spec.name === run.functionName)?.invoke(scheduledInput(run));
    },
    waitingWork: (until) => waitingWork(table, until),
    idle: () => allIdle(running),
    deadLetters: () =>
      running.flatMap(({ spec, queue }) => queue.deadLetters.map((letter) => ({ ...letter, functionName: spec.name }))),
    stop: async () => {
      await server.stop();
      await Promise.all([...urls.values()].map((url) => url.stop()));
      await Promise.all(running.map(({ queue }) => queue.stop()));
      await pool.stop();
      await mailbox.stop();
      await journal.close();
      served.destroy();
      await engine.stop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** A web address for each function that has one; known before the functions start, because others write it into mails. */
async function startUrls(invokes: ReadonlyMap<string, Invoke>): Promise<ReadonlyMap<string, FunctionUrl>> {
  const named = functions.filter(({ triggers }) => triggers.some(({ kind }) => kind === "url"));
  const started = named.map(async ({ name }) => {
    const invoke = (event: unknown) =>
      invokes.get(name)?.(event) ?? Promise.reject(new Error(`${name} is not started yet`));
    return [name, await startFunctionUrl(invoke)] as const;
  });
  return new Map(await Promise.all(started));
}

/** One rule a queue trigger, and one that shows Belfry's notices to whoever watches. */
function busRules(queues: ReadonlyMap<string, Queue>, bus: () => Bus, options: MachineOptions): readonly BusRule[] {
  const rules = functions.flatMap((spec) =>
    queueTriggers(spec).map(({ name, trigger }): BusRule => {
      const deliver = (event: BusEvent) =>
        queues.get(spec.name)?.send({ messageId: event.id, body: JSON.stringify(event) });
      return { name, bus: trigger.bus === "belfry" ? busName : "default", patterns: trigger.patterns, deliver };
    }),
  );
  const watch = (
    name: string,
    onBus: string,
    patterns: readonly EventPattern[],
    see?: (event: BusEvent) => void,
  ): BusRule => ({
    name,
    bus: onBus,
    patterns,
    deliver: (event) => {
      see?.(event);
      bus().delivered(event.id, name);
    },
  });
  return [
    ...rules,
    watch("watch", busName, [{ source: ["belfry.changes", "belfry.feeds"] }], options.onNotice),
    watch("watch-received", busName, fromSenders, options.onReceived),
    watch("watch-stray", "default", [{ source: [{ "anything-but": ["aws.ses", "aws.s3"] }] }], options.onStray),
  ];
}

/** A function's queue triggers, each with the name of its rule: the function's own, and numbered from the second on. */
const queueTriggers = (spec: FunctionSpec) =>
  spec.triggers
    .filter((trigger) => trigger.kind === "queue")
    .map((trigger, at) => ({ name: at === 0 ? spec.name : `${spec.name}-${at + 1}`, trigger }));

/** A function with its bundle and its environment, as workers run it. */
function hostedOf(spec: FunctionSpec, bundles: readonly Bundle[], places: Places): HostedFunction {
  const bundle = bundles.find(({ name }) => name === spec.name);
  if (bundle === undefined) throw new Error(`the bundle of ${spec.name} was not built`);
  return {
    name: spec.name,
    arn: `arn:aws:lambda:${region}:${account}:function:${spec.name}`,
    bundlePath: bundle.path,
    env: { ...environment(places), ...addressFor(spec, places) },
    timeoutSeconds: spec.timeoutSeconds,
    memoryMb: spec.memoryMb,
  };
}

function startFunction(spec: FunctionSpec, hosted: HostedFunction, pool: WorkerHost, clock: Clock, bus: Bus): Running {
  const invoke = (event: unknown) => pool.invoke(hosted, event);
  const queue = createQueue({
    arn: `arn:aws:sqs:${region}:${account}:${spec.name}`,
    region,
    batchSize: spec.triggers.find((trigger) => trigger.kind === "queue")?.batchSize ?? 1,
    batchesAtOnce,
    consume: (event: SQSEvent) => invoke(event) as Promise<SQSBatchResponse | undefined>,
    receivesMax,
    visibilityMs,
    now: clock.now,
    onDone: (messageId) => {
      for (const { name } of queueTriggers(spec)) bus.delivered(messageId, name);
    },
  });
  return { spec, invoke, queue };
}

/** Where the table, the bus and the mailbox listen, and the folder that files are in. */
type Places = {
  readonly table: string;
  readonly bus: string;
  readonly mail: string;
  readonly files: string;
  /** Web addresses by function. */
  readonly urls: ReadonlyMap<string, FunctionUrl>;
};

/** The address that a function writes into mails. */
function addressFor({ linksTo }: FunctionSpec, { urls }: Places): Readonly<Record<string, string>> {
  const url = linksTo === undefined ? undefined : urls.get(linksTo)?.endpoint;
  return url === undefined ? {} : { ANSWER_URL: url };
}

/** The same variables as in the cloud, besides the endpoints, the folder and the clock. */
const environment = (places: Places): Readonly<Record<string, string>> => ({
  TABLE_NAME: tableName,
  BUS_NAME: busName,
  SENDERS: JSON.stringify([{ account, sources: ["*", ...ownSources], employers: ["*"] }]),
  MAIL_FROM: mailFrom,
  CONFIGURATION_SET: "belfry",
  FILES_FOLDER: places.files,
  // One machine has few dossiers: it need not look in sixteen places for each kind of work.
  INDEX_SHARDS: "1",
  BELFRY_CLOCK: "walked",
  AWS_REGION: region,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: places.table,
  AWS_ENDPOINT_URL_EVENTBRIDGE: places.bus,
  AWS_ENDPOINT_URL_SES: places.mail,
  POWERTOOLS_SERVICE_NAME: "belfry",
});

/** A message that one function handled may have put another in the next queue: idle is when a round finds all empty. */
async function allIdle(running: readonly Running[]): Promise<void> {
  do for (const { queue } of running) await queue.idle();
  while (running.some(({ queue }) => queue.size > 0));
}
