import { type TransactWriteItem, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { employerPartition, inEveryShard, shardOf, weekKey, weekPartition } from "./keys.ts";
import { type Item, keyOf, queryAll, readNumber, readText, type Table, text, unlessRefused } from "./table.ts";

/** An employer whose weekly mails are due, and the day from which they are. */
export type DueWeek = { readonly employer: string; readonly day: string };

const entryKeys = ({ employer, day }: DueWeek): Item => ({
  duePk: text(weekPartition(shardOf(employer))),
  dueSk: text(`${day}#${employer}`),
});

/** Makes the weekly mails of an employer due from a day on, as when it is configured. */
export const listWeek = (table: Table, due: DueWeek): TransactWriteItem => ({
  Put: { TableName: table.name, Item: { ...keyOf(weekKey(due.employer)), ...entryKeys(due) } },
});

/** Every employer of one shard whose weekly mails are due on a day, longest due first. Reads only what is due. */
export async function dueWeeks(table: Table, shard: number, day: string): Promise<readonly DueWeek[]> {
  const items = await queryAll(table, {
    IndexName: "due",
    KeyConditionExpression: "duePk = :pk AND dueSk < :end",
    ExpressionAttributeValues: { ":pk": text(weekPartition(shard)), ":end": text(`${day}$`) },
  });
  return items.map((item) => {
    const [from = "", employer = ""] = readText(item, "dueSk")?.split("#") ?? [];
    return { employer, day: from };
  });
}

/** Makes the next week's mails due, unless somebody else moved them first or the employer was configured anew. */
export const moveWeek = (table: Table, due: DueWeek, to: string): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(weekKey(due.employer)),
        UpdateExpression: "SET dueSk = :to",
        ConditionExpression: "dueSk = :from",
        ExpressionAttributeValues: {
          ":to": text(`${to}#${due.employer}`),
          ":from": entryKeys(due).dueSk ?? text(""),
        },
      }),
    ),
  );

/** The dossiers of an employer of which something was told that is open. */
export async function openDossiers(table: Table, employer: string): Promise<readonly string[]> {
  const found = await inEveryShard((shard) =>
    queryAll(table, {
      IndexName: "employer",
      KeyConditionExpression: "employerPk = :pk",
      ExpressionAttributeValues: { ":pk": text(employerPartition(employer, shard)) },
    }),
  );
  return found.flat().flatMap((item) => ((readNumber(item, "open") ?? 0) > 0 ? [readText(item, "pk") ?? ""] : []));
}
