import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import { itemBytes } from "../../infra/local/table/item-size.ts";
import { freshTable, item, refusal, tableDefinition } from "./engine-fixtures.ts";

let engine: InProcessEngine;
let table: string;

beforeEach(async () => {
  engine = new InProcessEngine();
  table = await freshTable(engine);
});

const put = (sk: string, n = 1) =>
  engine.send(new PutItemCommand({ TableName: table, Item: item({ pk: "p", sk, n }) }));

describe("what the in-process engine does not know it refuses, naming it", () => {
  const Item = item({ pk: "p", sk: "s" });
  const condition = (ConditionExpression: string) => ["PutItem", { Item, ConditionExpression }] as const;
  const update = (UpdateExpression: string) => ["UpdateItem", { Key: Item, UpdateExpression }] as const;
  const cases: [string, readonly [string, object]][] = [
    ["BatchWriteItem", ["BatchWriteItem", {}]],
    ["FilterExpression", ["Query", { KeyConditionExpression: "pk = :p", FilterExpression: "n = :p" }]],
    ["ProjectionExpression", ["GetItem", { Key: Item, ProjectionExpression: "n" }]],
    ["Expected", ["PutItem", { Item, Expected: {} }]],
    ["size", condition("size(n) > :v")],
    ["attribute_type", condition("attribute_type(n, :v)")],
    ["IN", condition("n IN (:v)")],
    ["'.'", condition("a.b = :v")],
    ["'['", condition("a[0] = :v")],
    ["'-'", update("SET n = n - :v")],
    ["list_append", update("SET n = list_append(n, :v)")],
    ["UPSERT", update("UPSERT n = :v")],
  ];
  it.each(cases)("%s", async (name, [operation, input]) => {
    let refused: Error | undefined;
    try {
      engine.execute(operation, { TableName: table, ...input });
    } catch (error) {
      refused = error as Error;
    }
    expect(refused?.name).toBe("UnsupportedByInProcessEngine");
    expect(refused?.message).toContain(name);
  });

  it("and an operation by command, and a parameter inside a transaction", async () => {
    expect((await refusal(engine.send(new BatchWriteItemCommand({ RequestItems: {} })))).message).toContain(
      "BatchWriteItem",
    );
    const Put = { TableName: table, Item, ReturnValues: "ALL_OLD" };
    const error = await refusal(engine.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] })));
    expect(error.message).toContain("ReturnValues of Put");
  });
});

describe("the state", () => {
  it("dumps the same whatever the order of writes and of attributes", async () => {
    await put("2");
    await put("1");
    const other = new InProcessEngine();
    other.execute("CreateTable", { ...tableDefinition(), TableName: table });
    expect(other.dump()).toEqual({ [table]: [] });
    for (const sk of ["1", "2"])
      other.execute("PutItem", { TableName: table, Item: { n: { N: "1" }, ...item({ sk, pk: "p" }) } });
    expect(JSON.stringify(other.dump())).toBe(JSON.stringify(engine.dump()));
  });

  it("goes back to a snapshot, more than once, indexes too", async () => {
    await put("1");
    const snapshot = engine.snapshot();
    const before = engine.dump();
    for (let round = 0; round < 2; round++) {
      await engine.send(new PutItemCommand({ TableName: table, Item: item({ pk: "p", sk: "1", gp: "g", gs: "s" }) }));
      await put("2");
      engine.restore(snapshot);
      expect(engine.dump()).toEqual(before);
      const condition = { KeyConditionExpression: "gp = :g", ExpressionAttributeValues: item({ ":g": "g" }) };
      expect((await engine.send(new QueryCommand({ TableName: table, IndexName: "all", ...condition }))).Count).toBe(0);
    }
  });

  it("shares nothing with what callers hold", async () => {
    const Item = { ...item({ pk: "p", sk: "1" }), map: { M: { inner: { L: [{ S: "kept" }] } } } };
    await engine.send(new PutItemCommand({ TableName: table, Item }));
    const before = JSON.stringify(engine.dump());
    Item.map.M.inner.L.push({ S: "after the write" });
    const Key = item({ pk: "p", sk: "1" });
    const read = await engine.send(new GetItemCommand({ TableName: table, Key }));
    read.Item?.map?.M?.inner?.L?.push({ S: "after the read" });
    expect(JSON.stringify(engine.dump())).toBe(before);
  });

  it("forgets a client token after ten minutes", async () => {
    let now = 0;
    engine = new InProcessEngine({ now: () => now });
    table = await freshTable(engine);
    const Update = {
      TableName: table,
      Key: item({ pk: "p", sk: "1" }),
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: item({ ":one": 1 }),
    };
    const again = () => engine.execute("TransactWriteItems", { TransactItems: [{ Update }], ClientRequestToken: "t" });
    again();
    now = 599_999;
    again();
    expect(engine.dump()[table]).toEqual([item({ pk: "p", sk: "1", n: 1 })]);
    now = 600_000;
    again();
    expect(engine.dump()[table]).toEqual([item({ pk: "p", sk: "1", n: 2 })]);
  });

  it("cuts a page at 1 MB", async () => {
    for (const sk of ["1", "2", "3", "4"]) {
      const Item = item({ pk: "p", sk, text: "x".repeat(300 * 1024) });
      await engine.send(new PutItemCommand({ TableName: table, Item }));
    }
    const condition = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: item({ ":p": "p" }) };
    const page = await engine.send(new QueryCommand({ TableName: table, ...condition }));
    expect([page.Count, page.LastEvaluatedKey]).toEqual([3, item({ pk: "p", sk: "3" })]);
  });
});

it.each([
  ["text in UTF-8", { é: { S: "é€" } }, 2 + 5],
  ["a number", { n: { N: "12345" } }, 1 + 4],
  ["a negative number with zeros around", { n: { N: "-1200" } }, 1 + 3],
  ["null and truth", { a: { NULL: true }, b: { BOOL: false } }, 2 + 2],
  ["bytes", { b: { B: new Uint8Array(10) } }, 1 + 10],
  ["a list of two texts", { l: { L: [{ S: "ab" }, { S: "c" }] } }, 1 + 3 + 2 + 3],
  ["a map of one", { m: { M: { key: { S: "v" } } } }, 1 + 3 + 1 + 4],
  ["a set", { s: { SS: ["ab", "c"] } }, 1 + 3],
])("size of %s", (_name, attributes, bytes) => {
  expect(itemBytes(attributes as unknown as Parameters<typeof itemBytes>[0])).toBe(bytes);
});

it("describes a table, and refuses to make it twice", async () => {
  const { Table } = await engine.send(new DescribeTableCommand({ TableName: table }));
  expect([Table?.TableName, Table?.TableStatus, Table?.GlobalSecondaryIndexes?.length]).toEqual([table, "ACTIVE", 3]);
  const definition = {
    TableName: table,
    KeySchema: Table?.KeySchema,
    AttributeDefinitions: Table?.AttributeDefinitions,
  };
  expect((await refusal(engine.send(new CreateTableCommand(definition)))).name).toBe("ResourceInUseException");
});
