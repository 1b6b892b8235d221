import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { shards, sweepKey } from "./keys.ts";
import { keyOf, readText, readTogether, type Table, text, unlessRefused } from "./table.ts";

/** Notes that a sweep has called up everything that was due in a shard by a day. A later one is never undone. */
export const noteSweep = (table: Table, shard: number, day: string): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(sweepKey(shard)),
        UpdateExpression: "SET sweptDay = :day",
        ConditionExpression: "attribute_not_exists(sweptDay) OR sweptDay < :day",
        ExpressionAttributeValues: { ":day": text(day) },
      }),
    ),
  );

/** The day up to which every shard was swept; null where one never was. */
export async function sweptUpTo(table: Table): Promise<string | null> {
  const items = await readTogether(
    table,
    Array.from({ length: shards }, (_, shard) => sweepKey(shard)),
  );
  const days = items.flatMap((item) => readText(item, "sweptDay") ?? []);
  return days.length < items.length ? null : days.reduce((earliest, day) => (day < earliest ? day : earliest));
}
