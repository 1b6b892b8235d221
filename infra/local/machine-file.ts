import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const folder = fileURLToPath(new URL("../../.belfry/", import.meta.url));
const path = `${folder}machine.json`;

const contents = z.object({
  pid: z.int(),
  bus: z.url(),
  table: z.url(),
  mailbox: z.url(),
  files: z.string(),
  clockAheadMs: z.number().default(0),
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

export async function writeMachineFile(file: MachineFile): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path, JSON.stringify(file));
}

export const removeMachineFile = (): Promise<void> => rm(path, { force: true });

/**
 * Where the running machine can be reached.
 * @throws NothingRunning
 */
export async function readMachineFile(): Promise<MachineFile> {
  try {
    const file = contents.parse(JSON.parse(await readFile(path, "utf8")));
    process.kill(file.pid, 0);
    return file;
  } catch {
    throw new NothingRunning();
  }
}
