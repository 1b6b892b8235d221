import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { todayOf } from "../../functions/clock.ts";
import type { Day } from "../../shared/calendar/day.ts";
import type { Table } from "../../shared/store/table.ts";
import { credentials, region, tableName } from "./machine.ts";
import { NothingRunning, readMachineFile } from "./machine-file.ts";

/** The table of the machine that runs here. @throws NothingRunning */
export async function runningTable(): Promise<Table> {
  const { table } = await readMachineFile();
  return { client: new DynamoDBClient({ endpoint: table, region, credentials }), name: tableName };
}

/** The folder that the running machine keeps its files in. @throws NothingRunning */
export const filesFolder = async (): Promise<string> => (await readMachineFile()).files;

/** What the running machine's clock shows. @throws NothingRunning */
export async function machineNow(): Promise<Date> {
  const { clockAheadMs } = await readMachineFile();
  return new Date(Date.now() + clockAheadMs);
}

/** The day that it shows. @throws NothingRunning */
export async function machineToday(): Promise<Day> {
  const now = await machineNow();
  return todayOf({ now: () => now });
}

/** The table of the machine that runs here; null where none does. */
export const tableIfRunning = (): Promise<Table | null> =>
  runningTable().catch((error: unknown) => {
    if (error instanceof NothingRunning) return null;
    throw error;
  });

/** What to say beside what is sent while the machine tells its story; nothing afterwards. */
export const tellingInWords = ({ telling }: { readonly telling: boolean }): readonly string[] =>
  telling
    ? [
        "npm start is still telling its story: an event lands at the day that the story has reached, and files and walks of the clock wait until it is told.",
      ]
    : [];
