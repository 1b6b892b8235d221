import { type ChildProcess, spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** A program that speaks DynamoDB's protocol on a port of 127.0.0.1. */
export interface EngineProgram {
  readonly command: string;
  readonly argumentsFor: (port: number) => readonly string[];
  readonly startMillisecondsMax: number;
}

/** A running child. */
export interface ChildEngine {
  readonly endpoint: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * The leash: the shell becomes the program, and a watcher beside it reads a pipe that we hold. However we end (an
 * exception, SIGINT, even SIGKILL) the pipe closes and the watcher ends the program. No handler of ours has to run.
 */
const leash = 'exec 3<&0; (cat <&3 >/dev/null; kill -TERM $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null';

const attemptsMax = 3;
const stopMillisecondsMax = 5000;
const errorTextMax = 2000;

/** Starts the program on a free port and waits, within its bound, until it answers. */
export async function startChildEngine(program: EngineProgram): Promise<ChildEngine> {
  let failure: unknown;
  // Another process can take the port between our look and the program's bind: then the program ends, and we try again.
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    try {
      return await startOnce(program, await freePort());
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function startOnce(program: EngineProgram, port: number): Promise<ChildEngine> {
  const child = spawn("/bin/sh", ["-c", leash, program.command, ...program.argumentsFor(port)], {
    stdio: ["pipe", "ignore", "pipe"],
    // Its own group, so that Ctrl-C reaches us first and the engine outlives our last writes.
    detached: true,
  });
  let errorText = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errorText = (errorText + chunk.toString()).slice(-errorTextMax);
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      errorText += error.message;
      resolve();
    });
  });
  child.stdin?.on("error", () => {});
  const endpoint = `http://127.0.0.1:${port}`;
  if (!(await answers(endpoint, child, program.startMillisecondsMax))) {
    await end(child, ended);
    throw new Error(`${program.command} did not answer on ${endpoint}: ${errorText.trim() || "no message"}`);
  }
  letGo(child);
  return { endpoint, pid: child.pid ?? 0, stop: () => end(child, ended) };
}

/** Nothing of the child keeps our event loop alive. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stderr]) (stream as { unref?: () => void } | null)?.unref?.();
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

async function answers(endpoint: string, child: ChildProcess, millisecondsMax: number): Promise<boolean> {
  const deadline = performance.now() + millisecondsMax;
  while (performance.now() < deadline && !hasEnded(child)) {
    try {
      // Any HTTP answer will do; an unsigned request is refused by some engines, which proves that they listen.
      await (await fetch(endpoint, { signal: AbortSignal.timeout(1000) })).arrayBuffer();
      await delay(5);
      return !hasEnded(child);
    } catch {
      await delay(10);
    }
  }
  return false;
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref();
  // Letting go of the pipe is enough: the watcher asks the program to end.
  child.stdin?.destroy();
  const timer = setTimeout(() => child.kill("SIGKILL"), stopMillisecondsMax);
  if (!hasEnded(child)) await ended;
  clearTimeout(timer);
  child.stderr?.destroy();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}
