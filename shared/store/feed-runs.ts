import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { FeedFileId } from "./feed-progress.ts";
import { feedLastKey, heldRunKey, type Key } from "./keys.ts";
import { keyOf, readItem, readText, type Table, text, unlessRefused } from "./table.ts";

type FeedId = Omit<FeedFileId, "file">;

/** What the last run of a feed that was taken in came to; null where none was. */
export const readLastRun = <Figures>(table: Table, feed: FeedId): Promise<Figures | null> =>
  read(table, feedLastKey(feed));

/**
 * Keeps what the last run of a feed came to, the last by its order and not by when it ended.
 * @param order compared as text; what an earlier release kept has none, and is before all
 */
export async function writeLastRun(table: Table, feed: FeedId, figures: unknown, order: string): Promise<void> {
  await unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(feedLastKey(feed)),
        UpdateExpression: "SET content = :content, #order = :order",
        ConditionExpression: "attribute_not_exists(#order) OR #order <= :order",
        ExpressionAttributeNames: { "#order": "order" },
        ExpressionAttributeValues: { ":content": text(JSON.stringify(figures)), ":order": text(order) },
      }),
    ),
  );
}

/** The file of a run that is or was held; null where none is known under this name. */
export const readHeldRun = <File>(table: Table, feed: FeedId, held: string): Promise<File | null> =>
  read(table, heldRunKey(feed, held));

/** Keeps which file a held run is of, for whoever confirms it names the run alone. */
export const writeHeldRun = (table: Table, feed: FeedId, held: string, file: unknown): Promise<void> =>
  write(table, heldRunKey(feed, held), file);

async function read<Content>(table: Table, key: Key): Promise<Content | null> {
  const json = readText(await readItem(table, key), "content");
  return json === undefined ? null : JSON.parse(json);
}

async function write(table: Table, key: Key, content: unknown): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyOf(key),
      UpdateExpression: "SET content = :content",
      ExpressionAttributeValues: { ":content": text(JSON.stringify(content)) },
    }),
  );
}
