import {
  type ConsumedCapacity,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { freshTable, item, type Sender } from "./engine-fixtures.ts";

/** Units on the table, then on the indexes that cost anything. */
export type Units = Record<string, number>;

type Measure = (client: Sender, table: string) => Promise<ConsumedCapacity | ConsumedCapacity[] | undefined>;

const detail = { ReturnConsumedCapacity: "INDEXES" } as const;
const kilobytes = (count: number) => "x".repeat(count * 1024);
const put = async (client: Sender, table: string, plain: Parameters<typeof item>[0]) =>
  (await client.send(new PutItemCommand({ TableName: table, Item: item(plain), ...detail }))).ConsumedCapacity;
const update = async (client: Sender, table: string, UpdateExpression: string, plain?: Parameters<typeof item>[0]) => {
  const values = plain === undefined ? {} : { ExpressionAttributeValues: item(plain) };
  const input = { TableName: table, Key: item({ pk: "p", sk: "s" }), UpdateExpression, ...values, ...detail };
  return (await client.send(new UpdateItemCommand(input))).ConsumedCapacity;
};
const transact = async (client: Sender, TransactItems: TransactWriteItem[]) =>
  (await client.send(new TransactWriteItemsCommand({ TransactItems, ...detail }))).ConsumedCapacity;
const indexed = { pk: "p", sk: "s", gp: "due", gs: "01", remark: "o" };

/** What a request costs by AWS's rules; the indexes `all` and `some` share the keys gp and gs. */
export const capacityCases: readonly (readonly [string, Units, Measure])[] = [
  ["a small put", { table: 1 }, (c, t) => put(c, t, { pk: "p", sk: "s" })],
  ["a put of just over 2 KB", { table: 3 }, (c, t) => put(c, t, { pk: "p", sk: "s", text: kilobytes(2) })],
  [
    "a small put over an item of 3 KB",
    { table: 4 },
    async (c, t) => {
      await put(c, t, { pk: "p", sk: "s", text: kilobytes(3) });
      return put(c, t, { pk: "p", sk: "s" });
    },
  ],
  ["a put with two index entries", { table: 1, all: 1, some: 1 }, (c, t) => put(c, t, indexed)],
  [
    "an index entry of 3 KB where all is projected",
    { table: 3, all: 3, some: 1 },
    (c, t) => put(c, t, { ...indexed, remark: kilobytes(2) }),
  ],
  [
    "a moved index key: delete and put",
    { table: 1, all: 2, some: 2 },
    async (c, t) => {
      await put(c, t, indexed);
      return update(c, t, "SET gs = :s", { ":s": "02" });
    },
  ],
  [
    "an attribute that one index projects",
    { table: 1, all: 1 },
    async (c, t) => {
      await put(c, t, indexed);
      return update(c, t, "SET remark = :o", { ":o": "changed" });
    },
  ],
  [
    "an update that changes nothing",
    { table: 1 },
    async (c, t) => {
      await put(c, t, indexed);
      return update(c, t, "SET remark = :o", { ":o": "o" });
    },
  ],
  [
    "an index key removed",
    { table: 1, all: 1, some: 1 },
    async (c, t) => {
      await put(c, t, indexed);
      return update(c, t, "REMOVE gs");
    },
  ],
  [
    "a delete of 2 KB",
    { table: 3 },
    async (c, t) => {
      await put(c, t, { pk: "p", sk: "s", text: kilobytes(2) });
      const Key = item({ pk: "p", sk: "s" });
      return (await c.send(new DeleteItemCommand({ TableName: t, Key, ...detail }))).ConsumedCapacity;
    },
  ],
  [
    "a transaction: put of 2 KB, check of an item of 1 KB",
    { table: 10 },
    async (c, t) => {
      await put(c, t, { pk: "p", sk: "s", text: kilobytes(1) });
      const Key = item({ pk: "p", sk: "s" });
      const ConditionCheck = { TableName: t, Key, ConditionExpression: "attribute_exists(pk)" };
      const Item = item({ pk: "p", sk: "2", text: kilobytes(2) });
      return transact(c, [{ Put: { TableName: t, Item } }, { ConditionCheck }]);
    },
  ],
  [
    "a put with index entries in a transaction",
    { table: 2, all: 1, some: 1 },
    (c, t) => transact(c, [{ Put: { TableName: t, Item: item(indexed) } }]),
  ],
  [
    "an eventual get of 5 KB",
    { table: 1 },
    async (c, t) => {
      await put(c, t, { pk: "p", sk: "s", text: kilobytes(5) });
      const Key = item({ pk: "p", sk: "s" });
      return (await c.send(new GetItemCommand({ TableName: t, Key, ...detail }))).ConsumedCapacity;
    },
  ],
  [
    "a strong get of nothing",
    { table: 1 },
    async (c, t) => {
      const Key = item({ pk: "p", sk: "s" });
      return (await c.send(new GetItemCommand({ TableName: t, Key, ConsistentRead: true, ...detail })))
        .ConsumedCapacity;
    },
  ],
  [
    "a transaction of two gets, 5 KB and nothing",
    { table: 6 },
    async (c, t) => {
      await put(c, t, { pk: "p", sk: "1", text: kilobytes(5) });
      const keys = ["1", "2"].map((sk) => item({ pk: "p", sk }));
      const TransactItems = keys.map((Key) => ({ Get: { TableName: t, Key } }));
      return (await c.send(new TransactGetItemsCommand({ TransactItems, ...detail }))).ConsumedCapacity;
    },
  ],
  ["an eventual query of 3 x 2 KB: rounded once", { table: 1 }, (c, t) => queryOf(c, t, "pk", undefined)],
  ["a query of an index", { all: 1 }, (c, t) => queryOf(c, t, "gp", "all")],
];

async function queryOf(client: Sender, table: string, name: string, IndexName: string | undefined) {
  for (const sk of ["1", "2", "3"]) await put(client, table, { pk: "p", sk, gp: "p", gs: sk, text: kilobytes(2) });
  const index = IndexName === undefined ? {} : { IndexName };
  const condition = { KeyConditionExpression: `${name} = :p`, ExpressionAttributeValues: item({ ":p": "p" }) };
  return (await client.send(new QueryCommand({ TableName: table, ...index, ...condition, ...detail })))
    .ConsumedCapacity;
}

/** Runs a case on a table of its own. */
export async function measure(client: Sender, run: Measure): Promise<Units> {
  const reported = await run(client, await freshTable(client));
  const capacity = Array.isArray(reported) ? reported[0] : reported;
  const units: Units = { table: capacity?.Table?.CapacityUnits ?? 0 };
  for (const [name, index] of Object.entries(capacity?.GlobalSecondaryIndexes ?? {}))
    units[name] = index.CapacityUnits ?? 0;
  return Object.fromEntries(Object.entries(units).filter(([, count]) => count !== 0));
}
