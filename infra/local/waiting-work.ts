import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { WorkKind } from "../../functions/spec.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import { type Item, readText, type Table } from "../../shared/store/table.ts";

/** The instant from which there is work of each kind; kinds without work are absent. */
export type WaitingWork = ReadonlyMap<WorkKind, Date>;

/** How the sort key of each kind of entry says since when it waits. */
const since: Readonly<Record<Exclude<WorkKind, "EMPLOYER">, (sortKey: string) => Date>> = {
  DUE: (sortKey) => new Date(brusselsMidnight(parseDay(sortKey.slice(0, 10))) * 1000),
  WEEK: (sortKey) => new Date(brusselsMidnight(parseDay(sortKey.slice(0, 10))) * 1000),
  PUBLISH: (sortKey) => new Date(sortKey.split("#")[0] ?? ""),
  SETTLE: (sortKey) => new Date(sortKey.split("#")[0] ?? ""),
  URGENT: (sortKey) => new Date(sortKey.split("#")[1] ?? ""),
  MAIL: (sortKey) => new Date(sortKey.split("#")[1] ?? ""),
};

/** What stands in each index besides work, or waits for a day after `:until`, is left out by the table. */
const filters = {
  due: "dueSk <= :until",
  employer: "begins_with(employerPk, :mail) OR begins_with(employerPk, :urgent)",
} as const;
const values = (index: keyof typeof filters, until: Date) =>
  index === "due" ? { ":until": { S: until.toISOString() } } : { ":mail": { S: "MAIL#" }, ":urgent": { S: "URGENT#" } };

/**
 * Looks at both indexes whole, so that the clock can be walked from one day with work to the next. Only a walked clock
 * needs this: in the cloud nothing scans.
 * @param until the instant up to which work is looked for
 */
export async function waitingWork(table: Table, until: Date): Promise<WaitingWork> {
  const found = new Map<WorkKind, Date>();
  const look = async (index: keyof typeof filters): Promise<void> => {
    for await (const item of entriesOf(table, index, until)) {
      const kind = readText(item, `${index}Pk`)?.split("#")[0] as keyof typeof since;
      if (!Object.hasOwn(since, kind)) continue;
      const from = since[kind](readText(item, `${index}Sk`) ?? "");
      const known = found.get(kind);
      if (known === undefined || from < known) found.set(kind, from);
    }
  };
  await Promise.all([look("due"), look("employer")]);
  return found;
}

/** What stands in an index by the instant, page after page. */
async function* entriesOf(table: Table, index: keyof typeof filters, until: Date): AsyncGenerator<Item> {
  const scan = {
    TableName: table.name,
    IndexName: index,
    FilterExpression: filters[index],
    ExpressionAttributeValues: values(index, until),
  };
  let from: Item | undefined;
  do {
    const page = await table.client.send(new ScanCommand({ ...scan, ExclusiveStartKey: from }));
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
