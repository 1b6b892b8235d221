import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { MessageChannel, Worker, type WorkerOptions } from "node:worker_threads";
import { InvocationError } from "./invocation-error.ts";
import { type AnswerRequest, answerOver } from "./table/over-port.ts";

/** A function as a worker runs it. */
export type HostedFunction = {
  /** Unique among those of a worker. */
  readonly name: string;
  readonly arn: string;
  /** Path of an ESM bundle that exports `handler(event, context)`. */
  readonly bundlePath: string;
  /** All of the function's environment; nothing of this process's own passes through. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
};

export type WorkerHostOptions = {
  /** Bound of the worker's memory: of the function that is granted most. */
  readonly memoryMb: number;
  /** The walked clock; its time reaches the function as `context.clientContext.Custom.now`. */
  readonly now: () => Date;
  /** Answers what functions ask of the table; where absent they ask over HTTP. */
  readonly answerTable?: AnswerRequest;
  /** Each line that a function writes to stdout or stderr. */
  readonly onLine?: (line: { readonly stream: "stdout" | "stderr"; readonly text: string }) => void;
};

export type WorkerHost = {
  /**
   * Runs a function once; calls wait for each other. The worker is started when first needed, and afresh after it was
   * ended; a bundle is loaded when its function is first run.
   * @returns what the handler returned, as JSON carries it (`undefined` stays).
   * @throws InvocationError, see its `kind`.
   */
  invoke(hosted: HostedFunction, event: unknown): Promise<unknown>;
  /** Ends the worker; what is running or waiting is rejected. */
  stop(): Promise<void>;
};

/** Time for a bundle to load, as Lambda grants its init phase. */
const INIT_MS_MAX = 10_000;

/** Room for what lives for one invocation; with a worker's own default much of it is copied again and again. */
const YOUNG_MB = 64;

/** A worker, and the functions whose bundles it has loaded. */
type Started = { readonly worker: Worker; readonly loaded: Set<string> };

type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly resultJson: string | undefined }
  | {
      readonly kind: "thrown";
      readonly error: { readonly name: string; readonly message: string; readonly stack?: string };
    };

/** Hosts functions' bundles in a worker thread, one invocation at a time, each function in its own environment. */
export function createWorkerHost(options: WorkerHostOptions): WorkerHost {
  let present: Started | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function start(): Started {
    const worker = new Worker(new URL("./worker-thread.mjs", import.meta.url), {
      env: {},
      // Not this process's loaders (tsx, vitest): the bundle is plain JavaScript, as in the cloud.
      execArgv: [],
      ...(options.answerTable && withTablePort(options.answerTable)),
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    for (const stream of ["stdout", "stderr"] as const) {
      createInterface({ input: worker[stream] }).on("line", (text) => options.onLine?.({ stream, text }));
    }
    // A crash between two invocations: the next one starts afresh.
    const forget = () => {
      if (present?.worker === worker) present = undefined;
    };
    worker.on("error", forget);
    worker.on("exit", forget);
    present = { worker, loaded: new Set() };
    return present;
  }

  /** Asks the worker and waits for its next message; a worker that is late is ended. */
  async function answerOf(worker: Worker, name: string, asked: object, limit: Limit): Promise<Answer> {
    const crashed = (what: string, cause?: unknown) =>
      new InvocationError("crashed", `${name} crashed: ${what}`, { cause });
    const listeners = new AbortController();
    let timeout: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const on = <T>(event: string, listener: (value: T) => void) => {
          worker.on(event, listener);
          listeners.signal.addEventListener("abort", () => worker.off(event, listener));
        };
        on<Answer>("message", resolve);
        on<Error>("error", (cause) => reject(crashed(cause.message, cause)));
        on<number>("exit", (code) =>
          reject(stopped ? stoppedError(name) : crashed(`its worker ended with code ${code}`)),
        );
        timeout = setTimeout(() => reject(new InvocationError("timeout", `${name} ${limit.late}`)), limit.ms);
        worker.postMessage(asked);
      });
    } catch (error) {
      listeners.abort();
      // Waits for its exit, at which it is forgotten; nothing of it runs on beside its successor.
      await worker.terminate();
      throw error;
    } finally {
      clearTimeout(timeout);
      listeners.abort();
    }
  }

  /** The worker, with a function's bundle loaded. */
  async function ready({ name, arn, bundlePath, env, memoryMb }: HostedFunction): Promise<Worker> {
    const { worker, loaded } = present ?? start();
    if (loaded.has(name)) return worker;
    const bundleUrl = pathToFileURL(bundlePath).href;
    const late = { ms: INIT_MS_MAX, late: `did not load within ${INIT_MS_MAX} ms.` };
    await answerOf(worker, name, { load: { functionName: name, functionArn: arn, bundleUrl, env, memoryMb } }, late);
    loaded.add(name);
    return worker;
  }

  async function run(hosted: HostedFunction, event: unknown): Promise<unknown> {
    const { name, timeoutSeconds } = hosted;
    if (stopped) throw stoppedError(name);
    const worker = await ready(hosted);
    const ms = timeoutSeconds * 1000;
    const invocation = {
      functionName: name,
      eventJson: JSON.stringify(event),
      awsRequestId: randomUUID(),
      deadlineMs: Date.now() + ms,
      now: options.now().toISOString(),
    };
    const late = { ms, late: `timed out after ${timeoutSeconds} s; its worker was ended.` };
    const answer = await answerOf(worker, name, { invoke: invocation }, late);
    if (answer.kind === "thrown") {
      throw new InvocationError("thrown", `${name} threw ${answer.error.name}: ${answer.error.message}`, {
        cause: answer.error,
      });
    }
    if (answer.kind === "ready" || answer.resultJson === undefined) return undefined;
    return JSON.parse(answer.resultJson);
  }

  return {
    invoke(hosted, event) {
      const result = last.then(() => run(hosted, event));
      last = result.catch(() => {});
      return result;
    },
    async stop() {
      stopped = true;
      await present?.worker.terminate();
      await last;
    },
  };
}

/** Gives a worker a port on which it asks the table. It closes with the worker. */
function withTablePort(answer: AnswerRequest): WorkerOptions {
  const { port1, port2 } = new MessageChannel();
  answerOver(port1, answer);
  return { workerData: { tablePort: port2 }, transferList: [port2] };
}

/** How long a worker may take to answer, and what it did where it was late. */
type Limit = { readonly ms: number; readonly late: string };

const stoppedError = (name: string) => new InvocationError("stopped", `${name} was not run: its host is stopped.`);
