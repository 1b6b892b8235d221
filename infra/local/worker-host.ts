import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { InvocationError } from "./invocation-error.ts";

export type WorkerHostOptions = {
  readonly functionName: string;
  readonly functionArn: string;
  /** Path of an ESM bundle that exports `handler(event, context)`. */
  readonly bundlePath: string;
  /** All of the function's environment; nothing of this process's own passes through. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** The walked clock; its time reaches the function as `context.clientContext.Custom.now`. */
  readonly now: () => Date;
  /** Each line that the function writes to stdout or stderr. */
  readonly onLine?: (line: { readonly stream: "stdout" | "stderr"; readonly text: string }) => void;
};

export type WorkerHost = {
  /**
   * Runs the function once; calls wait for each other. The worker is started when first needed, and afresh after it
   * was ended.
   * @returns what the handler returned, as JSON carries it (`undefined` stays).
   * @throws InvocationError, see its `kind`.
   */
  invoke(event: unknown): Promise<unknown>;
  /** Ends the worker; what is running or waiting is rejected. */
  stop(): Promise<void>;
};

/** Time for a bundle to load, as Lambda grants its init phase. */
const INIT_MS_MAX = 10_000;

/** Room for what lives for one invocation; with a worker's own default much of it is copied again and again. */
const YOUNG_MB = 64;

type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly resultJson: string | undefined }
  | {
      readonly kind: "thrown";
      readonly error: { readonly name: string; readonly message: string; readonly stack?: string };
    };

/** Hosts one function's bundle in a worker thread with its own environment, one invocation at a time. */
export function createWorkerHost(options: WorkerHostOptions): WorkerHost {
  const { functionName } = options;
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function start(): Worker {
    const started = new Worker(new URL("./worker-thread.mjs", import.meta.url), {
      env: options.env,
      // Not this process's loaders (tsx, vitest): the bundle is plain JavaScript, as in the cloud.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      workerData: {
        bundleUrl: pathToFileURL(options.bundlePath).href,
        functionName,
        functionArn: options.functionArn,
        memoryMb: options.memoryMb,
      },
    });
    for (const stream of ["stdout", "stderr"] as const) {
      createInterface({ input: started[stream] }).on("line", (text) => options.onLine?.({ stream, text }));
    }
    // A crash between two invocations: the next one starts afresh.
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    started.on("error", forget);
    started.on("exit", forget);
    worker = started;
    return started;
  }

  /** Waits for the worker's next message; a worker that is late is ended. */
  async function answerOf(asked: Worker, limitMs: number, late: () => InvocationError): Promise<Answer> {
    const listeners = new AbortController();
    let timeout: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const on = <T>(event: string, listener: (value: T) => void) => {
          asked.on(event, listener);
          listeners.signal.addEventListener("abort", () => asked.off(event, listener));
        };
        on<Answer>("message", resolve);
        on<Error>("error", (cause) => reject(crashed(cause.message, cause)));
        on<number>("exit", (code) => reject(stopped ? stoppedError() : crashed(`its worker ended with code ${code}`)));
        timeout = setTimeout(() => {
          reject(late());
        }, limitMs);
      });
    } catch (error) {
      listeners.abort();
      // Waits for its exit, at which it is forgotten; nothing of it runs on beside its successor.
      await asked.terminate();
      throw error;
    } finally {
      clearTimeout(timeout);
      listeners.abort();
    }
  }

  const crashed = (what: string, cause?: unknown) =>
    new InvocationError("crashed", `${functionName} crashed: ${what}`, { cause });
  const stoppedError = () => new InvocationError("stopped", `${functionName} was not run: its host is stopped.`);

  async function ready(): Promise<Worker> {
    if (worker !== undefined) return worker;
    const started = start();
    const late = () => new InvocationError("timeout", `${functionName} did not load within ${INIT_MS_MAX} ms.`);
    await answerOf(started, INIT_MS_MAX, late);
    return started;
  }

  async function run(event: unknown): Promise<unknown> {
    if (stopped) throw stoppedError();
    const asked = await ready();
    const limitMs = options.timeoutSeconds * 1000;
    asked.postMessage({
      eventJson: JSON.stringify(event),
      awsRequestId: randomUUID(),
      deadlineMs: Date.now() + limitMs,
      now: options.now().toISOString(),
    });
    const late = () =>
      new InvocationError(
        "timeout",
        `${functionName} timed out after ${options.timeoutSeconds} s; its worker was ended.`,
      );
    const answer = await answerOf(asked, limitMs, late);
    if (answer.kind === "thrown") {
      throw new InvocationError("thrown", `${functionName} threw ${answer.error.name}: ${answer.error.message}`, {
        cause: answer.error,
      });
    }
    if (answer.kind === "ready" || answer.resultJson === undefined) return undefined;
    return JSON.parse(answer.resultJson);
  }

  return {
    invoke(event) {
      const result = last.then(() => run(event));
      last = result.catch(() => {});
      return result;
    },
    async stop() {
      stopped = true;
      await worker?.terminate();
      await last;
    },
  };
}
