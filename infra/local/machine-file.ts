import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const path = fileURLToPath(new URL("../../.belfry/machine.json", import.meta.url));
/** A machine that lives answers on this machine's own network at once. */
const answerMs = 1_000;

const contents = z.object({
  pid: z.int(),
  bus: z.url(),
  table: z.url(),
  mailbox: z.url(),
  files: z.string(),
  clockAheadMs: z.number().default(0),
  /** Whether a story is still being told: files and walks of the clock wait until it is. */
  telling: z.boolean().default(false),
});

/** Where a running machine can be reached; `send`, `feed`, `status` and `verify` read it. */
export type MachineFile = z.output<typeof contents>;

/** Nothing runs here, or it ended without saying so. Start it with `npm start`. */
export class NothingRunning extends Error {
  override readonly name = "NothingRunning";
  constructor() {
    super("Belfry is not running here; start it with `npm start` and try again in another terminal");
  }
}

/**
 * Says where this machine can be reached, unless another that still runs has said so: commands go on reaching that one.
 * @returns the process of that other machine; null where the file is this machine's
 */
export async function writeMachineFile(file: MachineFile, at = path): Promise<number | null> {
  const there = await contentsOf(at);
  if (there !== null && (await isOtherThatRuns(there, file))) return there.pid;
  await mkdir(dirname(at), { recursive: true });
  await writeFile(`${at}.${file.pid}`, JSON.stringify(file));
  await rename(`${at}.${file.pid}`, at);
  return null;
}

/** Takes the file away where it is the one of this process. */
export async function removeMachineFile(pid = process.pid, at = path): Promise<void> {
  if ((await contentsOf(at))?.pid === pid) await rm(at, { force: true });
}

/**
 * Where the running machine can be reached.
 * @throws NothingRunning
 */
export async function readMachineFile(at = path): Promise<MachineFile> {
  const file = await contentsOf(at);
  if (file === null || !lives(file.pid)) throw new NothingRunning();
  return file;
}

async function contentsOf(at: string): Promise<MachineFile | null> {
  try {
    return contents.parse(JSON.parse(await readFile(at, "utf8")));
  } catch {
    return null;
  }
}

/** A process's number is given again, as in containers: who runs answers on its bus too, and has another bus than ours. */
const isOtherThatRuns = async (there: MachineFile, ours: MachineFile): Promise<boolean> =>
  there.pid !== ours.pid && there.bus !== ours.bus && lives(there.pid) && (await answers(there.bus));

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function answers(bus: string): Promise<boolean> {
  const { hostname, port } = new URL(bus);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: answerMs });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket
      .on("connect", () => end(true))
      .on("error", () => end(false))
      .on("timeout", () => end(false));
  });
}
