import { setTimeout } from "node:timers/promises";
import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { Key } from "./keys.ts";

/** What the store needs of a DynamoDB client; the in-process engine gives the same. */
export type TableClient = Pick<DynamoDBClient, "send">;

/** The one table, and the client that reaches it. */
export type Table = { readonly client: TableClient; readonly name: string };

export type Item = Record<string, AttributeValue>;

/** Somebody else wrote the same item first. Reading again and retrying helps. */
export class WriteConflict extends Error {
  override readonly name = "WriteConflict";
}

/** An item was already there, so nothing was written. Retrying cannot help, and need not. */
export class AlreadyThere extends Error {
  override readonly name = "AlreadyThere";
}

/** Values as DynamoDB holds them. */
export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const keyOf = ({ pk, sk }: Key): Item => ({ pk: text(pk), sk: text(sk) });

/** Values as they are read back; undefined where there are none. */
export const readText = (item: Item | undefined, name: string): string | undefined => item?.[name]?.S;
/** A number as it is read back. */
export const readNumber = (item: Item | undefined, name: string): number | undefined => {
  const value = item?.[name]?.N;
  return value === undefined ? undefined : Number(value);
};

/**
 * Reads several items as they were at one moment, in the order of their keys; at most 100.
 * @throws WriteConflict where a transaction that writes one of them was under way
 */
export async function readTogether(table: Table, keys: readonly Key[]): Promise<readonly (Item | undefined)[]> {
  const gets = keys.map((key) => ({ Get: { TableName: table.name, Key: keyOf(key) } }));
  const answer = await table.client.send(new TransactGetItemsCommand({ TransactItems: gets })).catch((error) => {
    throw conflictOf(error, []) ?? error;
  });
  return keys.map((_, at) => answer.Responses?.[at]?.Item);
}

/**
 * Writes several items, all or none.
 * @throws AlreadyThere where a `put` meant to be new is not
 * @throws WriteConflict where an item changed since it was read, or another transaction was under way
 */
export async function writeTogether(table: Table, writes: readonly TransactWriteItem[]): Promise<void> {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
  } catch (error) {
    throw conflictOf(error, writes) ?? error;
  }
}

function conflictOf(error: unknown, writes: readonly TransactWriteItem[]): Error | null {
  if (!(error instanceof TransactionCanceledException)) return null;
  const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
  const failedNew = writes.some(
    (write, at) => codes[at] === "ConditionalCheckFailed" && write.Put?.ConditionExpression === isNew,
  );
  if (failedNew) return new AlreadyThere("an item that was to be new is there already", { cause: error });
  const contended = codes.some((code) => code === "ConditionalCheckFailed" || code === "TransactionConflict");
  return contended
    ? new WriteConflict("an item changed since it was read; read it again and retry", { cause: error })
    : null;
}

/** The condition of an item that must be new. */
export const isNew = "attribute_not_exists(pk)";

/** Puts an item that must be new. */
export const putNew = (table: Table, item: Item): TransactWriteItem => ({
  Put: { TableName: table.name, Item: item, ConditionExpression: isNew },
});

/** Puts an item whatever was there. */
export const put = (table: Table, item: Item): TransactWriteItem => ({ Put: { TableName: table.name, Item: item } });

/** What a page of a query needs besides the table. */
export type QueryPage = Omit<QueryCommandInput, "TableName">;

/** One page of a query, and where the next begins. */
export async function queryPage(
  table: Table,
  page: QueryPage,
): Promise<{ readonly items: readonly Item[]; readonly next: Item | undefined }> {
  const answer = await table.client.send(new QueryCommand({ TableName: table.name, ...page }));
  return { items: answer.Items ?? [], next: answer.LastEvaluatedKey };
}

/** Every item of a query that is known to be short. */
export async function queryAll(table: Table, page: QueryPage): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const found = await queryPage(table, from === undefined ? page : { ...page, ExclusiveStartKey: from });
    items.push(...found.items);
    from = found.next;
  } while (from !== undefined);
  return items;
}

/** One item as it is now; undefined where there is none. */
export async function readItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: keyOf(key), ConsistentRead: true }),
  );
  return Item;
}

/** One item as it was a moment ago, at half the price; undefined where there was none. */
export async function readLately(table: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key: keyOf(key) }));
  return Item;
}

/** Keys that DynamoDB takes in one batch. */
const batchMax = 100;

/**
 * Many items as they are now, each of its own moment, at the price of reading each alone and a hundredth of the requests; in
 * the order of their keys, undefined where there is none. A key may come twice, as an index that lags may list it.
 */
export const readMany = (table: Table, keys: readonly Key[]): Promise<readonly (Item | undefined)[]> =>
  readInBatches(table, keys, true);

/** The same as they were a moment ago, at half the price. */
export const readManyLately = (table: Table, keys: readonly Key[]): Promise<readonly (Item | undefined)[]> =>
  readInBatches(table, keys, false);

async function readInBatches(
  table: Table,
  keys: readonly Key[],
  consistent: boolean,
): Promise<readonly (Item | undefined)[]> {
  const found = new Map<string, Item>();
  const distinct = [...new Map(keys.map((key) => [placeOf(key), key])).values()];
  for (let at = 0; at < distinct.length; at += batchMax) {
    for (const item of await readBatch(table, distinct.slice(at, at + batchMax), consistent))
      found.set(placeOf({ pk: readText(item, "pk") ?? "", sk: readText(item, "sk") ?? "" }), item);
  }
  return keys.map((key) => found.get(placeOf(key)));
}

const placeOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** How often what a batch left out is asked for again, each time after twice the pause. */
const roundsMax = 10;
const pauseMs = 10;

/**
 * One batch. What was too much for one answer, or was throttled, is asked for again.
 * @throws Error where the table goes on leaving out some: it is asked for more than it gives
 */
async function readBatch(table: Table, keys: readonly Key[], consistent: boolean): Promise<readonly Item[]> {
  const items: Item[] = [];
  let left: Item[] | undefined = keys.map(keyOf);
  for (let round = 0; left !== undefined && left.length > 0; round += 1) {
    if (round === roundsMax) throw new Error("the table leaves out items of a batch, however often they are asked for");
    if (round > 0) await setTimeout(pauseMs * 2 ** round);
    const asked = { RequestItems: { [table.name]: { Keys: left, ConsistentRead: consistent } } };
    const answer: BatchGetItemCommandOutput = await table.client.send(new BatchGetItemCommand(asked));
    items.push(...(answer.Responses?.[table.name] ?? []));
    left = answer.UnprocessedKeys?.[table.name]?.Keys;
  }
  return items;
}

/** Whether a conditional write went through; false where its condition did not hold. */
export async function unlessRefused(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
