import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import { type Bundle, bundleFunctions } from "../../infra/bundle.ts";
import type { AnswerRequest } from "../../infra/local/table/over-port.ts";
import {
  createWorkerHost,
  type HostedFunction,
  type WorkerHost,
  type WorkerHostOptions,
} from "../../infra/local/worker-host.ts";

let bundles: ReadonlyMap<string, Bundle>;
let outFolder: string;
beforeAll(async () => {
  outFolder = await mkdtemp(join(tmpdir(), "belfry-bundles-"));
  const specs = [{ name: "echo" }, { name: "endless" }, { name: "broken" }];
  const built = await bundleFunctions(specs, outFolder, {
    functionsFolder: fileURLToPath(new URL("./functions", import.meta.url)),
  });
  bundles = new Map(built.map((bundle) => [bundle.name, bundle]));
});

const hosts: WorkerHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
});

const functionOf = (name: string, options: Partial<HostedFunction> = {}): HostedFunction => ({
  name,
  arn: `arn:aws:lambda:eu-west-1:000000000000:function:${name}`,
  bundlePath: bundles.get(name)?.path ?? "",
  env: {},
  timeoutSeconds: 20,
  memoryMb: 256,
  ...options,
});

function host(options: Partial<WorkerHostOptions> = {}): WorkerHost {
  const started = createWorkerHost({ memoryMb: 256, now: () => new Date("2031-03-01T08:00:00Z"), ...options });
  hosts.push(started);
  return started;
}

/** A host of one function alone. */
function hostOf(
  name: string,
  { timeoutSeconds = 20, env = {}, ...options }: Partial<HostedFunction & WorkerHostOptions> = {},
) {
  const started = host(options);
  return {
    invoke: (event: unknown) => started.invoke(functionOf(name, { timeoutSeconds, env }), event),
    stop: started.stop,
  };
}

test("one build bundles all functions, minified ESM, and keeps what went in", async () => {
  const [echo, endless] = [bundles.get("echo"), bundles.get("endless")];
  expect(echo?.path).toBe(join(outFolder, "echo", "index.mjs"));
  expect(echo?.bytes).toBe((await readFile(echo?.path ?? "")).length);
  // EventBridge's client from its ESM build is 306 kB, from its CommonJS build 471 kB. Without a client: a few lines.
  expect(echo?.bytes).toBeLessThan(400_000);
  expect(endless?.bytes).toBeLessThan(1_000);
  const { inputs } = JSON.parse(await readFile(join(outFolder, "metafile.json"), "utf8")) as { inputs: object };
  expect(
    Object.keys(inputs)
      .filter((path) => path.startsWith("test/local/functions/"))
      .sort(),
  ).toEqual([
    "test/local/functions/broken/handler.ts",
    "test/local/functions/echo/handler.ts",
    "test/local/functions/echo/line-end.cjs",
    "test/local/functions/endless/handler.ts",
  ]);
});

test("a function sees its event, its own environment alone, and Lambda's context with the walked time", async () => {
  const answer = await hostOf("echo", { env: { TABLE_NAME: "belfry" } }).invoke({ at: new Date(0) });
  expect(answer).toEqual({
    event: { at: "1970-01-01T00:00:00.000Z" },
    env: { TABLE_NAME: "belfry" },
    functionName: "echo",
    requestIdLength: 36,
    remainingMs: expect.any(Number),
    now: "2031-03-01T08:00:00.000Z",
    lineEnd: "\n",
    sdk: "EventBridge",
  });
  const { remainingMs } = answer as { remainingMs: number };
  expect(remainingMs).toBeGreaterThan(15_000);
  expect(remainingMs).toBeLessThanOrEqual(20_000);
});

test("functions of one worker see each their own environment, and the time-out of one is a fresh start for all", async () => {
  const worker = host();
  const [here, there] = [
    functionOf("echo", { env: { A: "1" } }),
    functionOf("echo", { name: "again", env: { B: "2" } }),
  ];
  const envOf = async (hosted: HostedFunction) => ((await worker.invoke(hosted, {})) as { env: unknown }).env;
  expect([await envOf(here), await envOf(there), await envOf(here)]).toEqual([{ A: "1" }, { B: "2" }, { A: "1" }]);
  const endless = functionOf("endless", { timeoutSeconds: 0.3 });
  expect([await worker.invoke(endless, {}), await worker.invoke(endless, {})]).toEqual([1, 2]);
  await expect(worker.invoke(endless, { spin: true })).rejects.toMatchObject({ kind: "timeout" });
  expect([await envOf(here), await worker.invoke(endless, {})]).toEqual([{ A: "1" }, 1]);
});

test("what functions share is written once where workers run them all, and they run the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "belfry-shared-"));
  const functionsFolder = fileURLToPath(new URL("./functions", import.meta.url));
  const [echo] = await bundleFunctions([{ name: "echo" }, { name: "echo-again" }], folder, {
    functionsFolder,
    forWorkers: true,
  });
  expect(echo?.bytes).toBeLessThan(2_000);
  const answer = await host().invoke(functionOf("echo", { bundlePath: echo?.path ?? "" }), {});
  expect(answer).toMatchObject({ functionName: "echo", sdk: "EventBridge" });
});

test("workers ask a table of this process without HTTP, also after one was ended, and no other build does", async () => {
  const functionsFolder = fileURLToPath(new URL("./functions", import.meta.url));
  const asked: unknown[] = [];
  const lines: unknown[] = [];
  const answerTable: AnswerRequest = (target, body) => {
    asked.push([target, JSON.parse(body)]);
    return [200, JSON.stringify({ Item: { seq: { N: "7" } } })];
  };
  const run = async (forWorkers: boolean) => {
    const folder = await mkdtemp(join(tmpdir(), "belfry-asks-"));
    const [bundle] = await bundleFunctions([{ name: "asks-table" }], folder, { functionsFolder, forWorkers });
    // Nobody listens there.
    const env = {
      AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:1",
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    };
    const worker = host({ answerTable, onLine: (line) => lines.push(line) });
    const ask = () => worker.invoke(functionOf("asks-table", { bundlePath: bundle?.path ?? "", env }), { pk: "a" });
    const first = await ask();
    await expect(worker.invoke(functionOf("endless", { timeoutSeconds: 0.3 }), { spin: true })).rejects.toThrow();
    return [first, await ask()];
  };
  expect(await run(true)).toEqual([{ seq: { N: "7" } }, { seq: { N: "7" } }]);
  const get = ["DynamoDB_20120810.GetItem", { TableName: "belfry", Key: { pk: { S: "a" } } }];
  expect(asked).toEqual([get, get]);
  expect(lines).toEqual([]);
  await expect(run(false)).rejects.toThrow("ECONNREFUSED");
});

test("a throw, an exit, a memory run full and a bundle that does not load each say so; the next invocation works", async () => {
  const echo = hostOf("echo", { memoryMb: 64 });
  await expect(echo.invoke({ do: "throw" })).rejects.toMatchObject({
    name: "InvocationError",
    kind: "thrown",
    message: "echo threw TypeError: no such dossier",
    cause: { name: "TypeError", stack: expect.stringContaining("index.mjs") },
  });
  await expect(echo.invoke({ do: "exit" })).rejects.toMatchObject({ kind: "crashed", message: /ended with code 3/ });
  await expect(echo.invoke({ do: "hoard" })).rejects.toMatchObject({ kind: "crashed", message: /memory limit/ });
  expect(await echo.invoke({ do: "nothing" })).toBe(undefined);
  await expect(hostOf("broken").invoke({})).rejects.toMatchObject({ kind: "crashed", message: /broken while loading/ });
});

test.each([{ spin: true }, { wait: true }])(
  "one that never ends (%j) is ended on time-out; the next has a fresh worker",
  async (event) => {
    const endless = hostOf("endless", { timeoutSeconds: 0.3 });
    expect([await endless.invoke({}), await endless.invoke({})]).toEqual([1, 2]);
    await expect(endless.invoke(event)).rejects.toMatchObject({
      kind: "timeout",
      message: "endless timed out after 0.3 s; its worker was ended.",
    });
    expect(await endless.invoke({})).toBe(1);
  },
);

test("nothing of a worker that was ended runs on", async () => {
  const lines: string[] = [];
  const endless = hostOf("endless", { timeoutSeconds: 0.3, onLine: ({ text }) => lines.push(text) });
  await expect(endless.invoke({ wait: true })).rejects.toMatchObject({ kind: "timeout" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = lines.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([before > 0, lines.length - before]).toEqual([true, 0]);
});

test("invocations wait for each other, also behind one that fails", async () => {
  const endless = hostOf("endless", { timeoutSeconds: 0.3 });
  const results = await Promise.allSettled([
    endless.invoke({}),
    endless.invoke({ spin: true }),
    endless.invoke({}),
    endless.invoke({}),
  ]);
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
    1,
    "failed",
    1,
    2,
  ]);
});

test("stop rejects what runs and what waits", async () => {
  const endless = hostOf("endless");
  expect(await endless.invoke({})).toBe(1);
  const results = Promise.allSettled([endless.invoke({ wait: true }), endless.invoke({})]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await endless.stop();
  expect((await results).map((result) => result.status === "rejected" && result.reason.kind)).toEqual([
    "stopped",
    "stopped",
  ]);
  await expect(endless.invoke({})).rejects.toMatchObject({ kind: "stopped" });
});

test("each line written reaches the callback", async () => {
  const lines: string[] = [];
  const echo = hostOf("echo", { onLine: ({ stream, text }) => lines.push(`${stream}: ${text}`) });
  await echo.invoke({ do: "write" });
  await echo.invoke({ do: "complain" });
  await expect
    .poll(() => lines)
    .toEqual(expect.arrayContaining(["stdout: first line", "stdout: second line", "stderr: a complaint"]));
});
