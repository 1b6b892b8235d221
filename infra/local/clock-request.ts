import { access, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Beside the feeds' folder, where nothing else is looked for. An instant a file, so that two who ask at once are both heard. */
const prefix = ".clock-to-";
const pathOf = (folder: string, to: Date): string => join(folder, `${prefix}${to.getTime()}`);

/** Asks the machine that keeps its files in a folder, made where no file came yet, to walk its clock to an instant. */
export async function requestClock(folder: string, to: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(pathOf(folder, to), "");
}

/** Waits until the request for an instant was followed. @returns whether it was, in time */
export async function clockFollowed(folder: string, to: Date, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await setTimeout(200))
    if (!(await isThere(pathOf(folder, to)))) return true;
  return false;
}

/** The earliest instant that was asked for; null where none was. */
export async function requestedClock(folder: string): Promise<Date | null> {
  const names = await readdir(folder).catch(() => []);
  const instants = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => new Date(Number(name.slice(prefix.length))))
    .filter((instant) => !Number.isNaN(instant.getTime()));
  return instants.reduce<Date | null>((first, one) => (first === null || one < first ? one : first), null);
}

/** Says that the request for an instant was followed, or is given up. */
export const endRequest = (folder: string, to: Date): Promise<void> => rm(pathOf(folder, to), { force: true });

/** Gives up what was asked for and not followed, as a machine does that ends. */
export async function giveUpRequests(folder: string): Promise<void> {
  for (let to = await requestedClock(folder); to !== null; to = await requestedClock(folder))
    await endRequest(folder, to);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
