import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Beside the feeds' folder, where nothing else is looked for. */
const pathIn = (folder: string): string => join(folder, ".clock-to");

/** Asks the machine that keeps its files in a folder to walk its clock to an instant. */
export async function requestClock(folder: string, to: Date): Promise<void> {
  const path = pathIn(folder);
  await writeFile(`${path}.new`, to.toISOString());
  await rename(`${path}.new`, path);
}

/** Waits until a request was followed. @returns whether it was, in time */
export async function clockFollowed(folder: string, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await setTimeout(200))
    if ((await requestedClock(folder)) === null) return true;
  return false;
}

/** The instant that was asked for; null where none was. */
export async function requestedClock(folder: string): Promise<Date | null> {
  const text = await readFile(pathIn(folder), "utf8").catch(() => null);
  const instant = new Date(text ?? "");
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Says that a request was followed. */
export const endRequest = (folder: string): Promise<void> => rm(pathIn(folder), { force: true });
