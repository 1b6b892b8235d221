import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HostedFunction, WorkerHost } from "../../infra/local/worker-host.ts";
import { createWorkerPool } from "../../infra/local/worker-pool.ts";

let folder: string;
let pool: WorkerHost;
let slow: HostedFunction;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "belfry-pool-"));
  const bundlePath = join(folder, "index.mjs");
  // Says by which worker an invocation was handled, after as long as it is told.
  await writeFile(
    bundlePath,
    `import { threadId } from "node:worker_threads";
     export const handler = ({ ms }) => new Promise((resolve) => setTimeout(() => resolve(threadId), ms));`,
  );
  const arn = "arn:aws:lambda:eu-west-1:000000000000:function:slow";
  slow = { name: "slow", arn, bundlePath, env: {}, timeoutSeconds: 20, memoryMb: 64 };
  pool = createWorkerPool({ memoryMb: 64, now: () => new Date(0) }, 2);
});
afterEach(async () => {
  await pool.stop();
  await rm(folder, { recursive: true });
});

test("one invocation after another needs one worker", async () => {
  const first = await pool.invoke(slow, { ms: 0 });
  expect([await pool.invoke(slow, { ms: 0 }), await pool.invoke(slow, { ms: 0 })]).toEqual([first, first]);
});

test("two at once have a worker each, and what comes next goes to the one that is free", async () => {
  const long = pool.invoke(slow, { ms: 200 });
  const quick = await pool.invoke(slow, { ms: 0 });
  const next = await pool.invoke(slow, { ms: 0 });
  expect(next).toBe(quick);
  expect(await long).not.toBe(quick);
});

test("a third waits for whichever is free first, not for a long one", async () => {
  const long = pool.invoke(slow, { ms: 400 });
  const order: string[] = [];
  const quick = [0, 1].map(() => pool.invoke(slow, { ms: 20 }).then(() => order.push("quick")));
  await Promise.all([...quick, long.then(() => order.push("long"))]);
  expect(order).toEqual(["quick", "quick", "long"]);
});

test("once it is stopped it runs nothing", async () => {
  await pool.stop();
  await expect(pool.invoke(slow, { ms: 0 })).rejects.toMatchObject({ name: "InvocationError", kind: "stopped" });
});
