import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeCalendars } from "../../functions/write-calendars/function.ts";
import type { Machine } from "./machine.ts";

/** Under what calendar files are among Belfry's files, as `calendars/EMPLOYER/CONTACT.ics`. */
const calendarsFolder = "calendars";
const schedule = writeCalendars.triggers.find((trigger) => trigger.kind === "schedule");

/**
 * Has every contact's calendar written for the day on which the machine's clock stands: where a story ends, and where a
 * walk of the clock does. On the way they are not: nobody looks at the calendars of days gone by, and each day's would be
 * in place of the one before.
 * @param keepIn see `keptCalendars`
 * @returns the paths of all calendars, in order
 */
export async function writtenCalendars(machine: Machine, keepIn: string | null): Promise<readonly string[]> {
  await machine.run({
    functionName: writeCalendars.name,
    schedule: schedule?.id ?? "",
    scheduledFor: machine.clock.now(),
  });
  await machine.idle();
  return keptCalendars(machine, keepIn);
}

/** Whether a run writes the calendars, as one does each morning while the clock goes by itself. */
export const writesCalendars = ({ functionName }: { readonly functionName: string }): boolean =>
  functionName === writeCalendars.name;

/**
 * Brings the calendars that were written to where they are looked for.
 * @param keepIn where they are copied to, because the files of a machine without a data folder go with it
 * @returns the paths of all calendars, in order
 */
export async function keptCalendars(machine: Machine, keepIn: string | null): Promise<readonly string[]> {
  const written = join(machine.filesFolder, calendarsFolder);
  const lasting = keepIn === null ? written : join(keepIn, calendarsFolder);
  const names = await readdir(written, { recursive: true }).catch(() => []);
  if (keepIn !== null && names.length > 0) await cp(written, lasting, { recursive: true, force: true });
  return names
    .filter((name) => name.endsWith(".ics"))
    .sort()
    .map((name) => join(lasting, name));
}
