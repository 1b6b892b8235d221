import {
  type AttributeValue,
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { freshTable, item, refusal, type Sender, sorted } from "./engine-fixtures.ts";

type Plain = Parameters<typeof item>[0];

/** What the store relies on. Every engine passes all of it. */
export function engineContract(connect: () => Sender): void {
  let client: Sender;
  let table: string;

  beforeAll(async () => {
    client = connect();
    table = await freshTable(client);
  });

  const put = (plain: Plain) => client.send(new PutItemCommand({ TableName: table, Item: item(plain) }));
  const get = async (pk: string, sk: string) => {
    const Key = item({ pk, sk });
    return sorted((await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }))).Item);
  };
  const transact = (TransactItems: TransactWriteItem[]) =>
    client.send(new TransactWriteItemsCommand({ TransactItems }));
  const query = async (input: Omit<QueryCommandInput, "TableName">) => {
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand({ TableName: table, ...input }));
    return { sorts: Items.map(({ sk }) => sk?.S), Items, LastEvaluatedKey };
  };

  it("reads a batch of items, in whatever order, and leaves out what is not there", async () => {
    for (const n of [1, 2, 3]) await put({ pk: "batch", sk: `${n}`, n });
    const Keys = ["3", "absent", "1"].map((sk) => item({ pk: "batch", sk }));
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }),
    );
    const read = Responses?.[table]?.toSorted((a, b) => ((a.sk?.S ?? "") < (b.sk?.S ?? "") ? -1 : 1));
    expect(read).toEqual([item({ pk: "batch", sk: "1", n: 1 }), item({ pk: "batch", sk: "3", n: 3 })]);
    expect(UnprocessedKeys ?? {}).toEqual({});
  });

  describe("a condition on { n: 5, text: 'belfry', tags: {a, b} }", () => {
    const before = { pk: "conditions", n: 5, text: "belfry", tags: ["a", "b"] };
    const cases: [string, Record<string, string | number> | undefined, boolean][] = [
      ["attribute_exists(pk)", undefined, true],
      ["attribute_not_exists(pk)", undefined, false],
      ["attribute_not_exists(absent)", undefined, true],
      ["n = :v", { ":v": 5 }, true],
      ["n <> :v", { ":v": 5 }, false],
      ["absent <> :v", { ":v": 5 }, true],
      ["absent = :v", { ":v": 5 }, false],
      ["absent < :v", { ":v": 5 }, false],
      ["n < :v", { ":v": 10 }, true],
      ["n <= :v", { ":v": 5 }, true],
      ["n > :v", { ":v": 5 }, false],
      ["n >= :v", { ":v": 5 }, true],
      ["n = :v", { ":v": "5" }, false],
      ["n <> :v", { ":v": "5" }, true],
      ["n < :v", { ":v": "9" }, false],
      ["n BETWEEN :l AND :h", { ":l": 5, ":h": 6 }, true],
      ["n BETWEEN :l AND :h", { ":l": 6, ":h": 7 }, false],
      ["text < :v", { ":v": "belfrz" }, true],
      ["begins_with(#text, :v)", { ":v": "bel" }, true],
      ["begins_with(#text, :v)", { ":v": "fry" }, false],
      ["contains(#text, :v)", { ":v": "lfr" }, true],
      ["contains(tags, :v)", { ":v": "b" }, true],
      ["contains(tags, :v)", { ":v": "c" }, false],
      ["NOT contains(tags, :v)", { ":v": "c" }, true],
      ["attribute_not_exists(absent) OR n = :v", { ":v": 6 }, true],
      ["attribute_not_exists(pk) OR n = :v AND n = :w", { ":v": 5, ":w": 5 }, true],
      ["(attribute_exists(pk) OR n = :v) AND n = :w", { ":v": 5, ":w": 6 }, false],
      ["NOT attribute_exists(pk) AND n = :v", { ":v": 6 }, false],
    ];
    it.each(cases)("%s with %o: %s", async (text, values, expected) => {
      await put({ ...before, sk: "1" });
      const expression = text.replace(/(?<!#)\btext\b/, "#text");
      const request = client.send(
        new PutItemCommand({
          TableName: table,
          Item: item({ ...before, sk: "1", n: 6 }),
          ConditionExpression: expression,
          ...(expression.includes("#text") ? { ExpressionAttributeNames: { "#text": "text" } } : {}),
          ...(values === undefined ? {} : { ExpressionAttributeValues: item(values) }),
        }),
      );
      if (expected) await request;
      else expect((await refusal(request)).name).toBe("ConditionalCheckFailedException");
      expect(await get("conditions", "1")).toEqual(item({ ...before, sk: "1", n: expected ? 6 : 5 }));
    });

    it("is weighed as for an item that is not there when there is none", async () => {
      const Item = item({ pk: "conditions", sk: "new" });
      const create = { TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" };
      await client.send(new PutItemCommand(create));
      const failed = { ...create, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
      expect(await refusal(client.send(new PutItemCommand(failed)))).toMatchObject({ Item });
      const Key = item({ pk: "conditions", sk: "none" });
      const remove = { TableName: table, Key, ConditionExpression: "attribute_exists(pk)" };
      expect((await refusal(client.send(new DeleteItemCommand(remove)))).name).toBe("ConditionalCheckFailedException");
    });
  });

  describe("a transaction", () => {
    it("does all: put, update, delete, check", async () => {
      for (const sk of ["update", "delete", "check"]) await put({ pk: "all", sk, n: 1 });
      await transact([
        {
          Put: {
            TableName: table,
            Item: item({ pk: "all", sk: "put" }),
            ConditionExpression: "attribute_not_exists(pk)",
          },
        },
        {
          Update: {
            TableName: table,
            Key: item({ pk: "all", sk: "update" }),
            UpdateExpression: "SET n = n + :one",
            ConditionExpression: "n = :one",
            ExpressionAttributeValues: item({ ":one": 1 }),
          },
        },
        { Delete: { TableName: table, Key: item({ pk: "all", sk: "delete" }) } },
        {
          ConditionCheck: {
            TableName: table,
            Key: item({ pk: "all", sk: "check" }),
            ConditionExpression: "n = :one",
            ExpressionAttributeValues: item({ ":one": 1 }),
          },
        },
      ]);
      const keys = ["put", "update", "delete", "check"].map((sk) => item({ pk: "all", sk }));
      const TransactItems = keys.map((Key) => ({ Get: { TableName: table, Key } }));
      const { Responses } = await client.send(new TransactGetItemsCommand({ TransactItems }));
      expect(Responses?.map(({ Item }) => Item)).toEqual([
        item({ pk: "all", sk: "put" }),
        item({ pk: "all", sk: "update", n: 2 }),
        undefined,
        item({ pk: "all", sk: "check", n: 1 }),
      ]);
    });

    it("does nothing when one condition fails, gives a reason an action and the old item when asked", async () => {
      await put({ pk: "nothing", sk: "1", n: 1 });
      const Item = item({ pk: "nothing", sk: "1", n: 2 });
      const ConditionExpression = "attribute_not_exists(pk)";
      const ReturnValuesOnConditionCheckFailure = "ALL_OLD" as const;
      const error = await refusal(
        transact([
          { Put: { TableName: table, Item: item({ pk: "nothing", sk: "0" }) } },
          { Put: { TableName: table, Item, ConditionExpression, ReturnValuesOnConditionCheckFailure } },
          { Delete: { TableName: table, Key: item({ pk: "nothing", sk: "2" }) } },
        ]),
      );
      expect(error).toBeInstanceOf(TransactionCanceledException);
      const { CancellationReasons = [] } = error as TransactionCanceledException;
      expect(CancellationReasons.map(({ Code }) => Code)).toEqual(["None", "ConditionalCheckFailed", "None"]);
      expect(CancellationReasons.map((reason) => reason.Item)).toEqual([
        undefined,
        item({ pk: "nothing", sk: "1", n: 1 }),
        undefined,
      ]);
      expect(await get("nothing", "0")).toBeUndefined();
      expect(await get("nothing", "1")).toEqual(item({ pk: "nothing", sk: "1", n: 1 }));
    });

    it("gives no old item when not asked", async () => {
      await put({ pk: "unasked", sk: "1" });
      const Item = item({ pk: "unasked", sk: "1" });
      const error = await refusal(
        transact([{ Put: { TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" } }]),
      );
      const [reason] = (error as TransactionCanceledException).CancellationReasons ?? [];
      expect([reason?.Code, reason?.Item]).toEqual(["ConditionalCheckFailed", undefined]);
    });

    it("repeated with its client token succeeds and changes nothing", async () => {
      await put({ pk: "token", sk: "1", n: 0 });
      const Update = {
        TableName: table,
        Key: item({ pk: "token", sk: "1" }),
        UpdateExpression: "ADD n :one",
        ExpressionAttributeValues: item({ ":one": 1 }),
      };
      const input = { TransactItems: [{ Update }], ClientRequestToken: `token-of-${table}` };
      await client.send(new TransactWriteItemsCommand(input));
      await client.send(new TransactWriteItemsCommand(input));
      expect(await get("token", "1")).toEqual(item({ pk: "token", sk: "1", n: 1 }));
      const other = {
        ...input,
        TransactItems: [{ Delete: { TableName: table, Key: item({ pk: "token", sk: "1" }) } }],
      };
      expect((await refusal(client.send(new TransactWriteItemsCommand(other)))).name).toBe(
        "IdempotentParameterMismatchException",
      );
    });
  });

  describe("a limit", () => {
    const puts = (count: number, value = ""): TransactWriteItem[] =>
      Array.from({ length: count }, (_, n) => ({
        Put: { TableName: table, Item: item({ pk: "limit", sk: `${value.length}-${n}`, value }) },
      }));
    it("100 actions pass", async () => {
      await transact(puts(100));
      expect((await query(partition("limit"))).sorts).toHaveLength(100);
    });
    const kilobytes = (count: number) => "x".repeat(count * 1024);
    const refused: [string, () => Promise<unknown>][] = [
      ["101 actions", () => transact(puts(101))],
      ["no action", () => transact([])],
      ["more than 4 MB", () => transact(puts(11, kilobytes(390)))],
      ["an item beyond 400 KB", () => put({ pk: "limit", sk: "big", value: kilobytes(400) })],
      ["an empty partition key", () => put({ pk: "", sk: "1" })],
      ["an empty sort key", () => put({ pk: "limit", sk: "" })],
      ["an empty index key", () => put({ pk: "limit", sk: "1", gp: "", gs: "1" })],
      ["an index key that is no string", () => put({ pk: "limit", sk: "1", gp: 1, gs: "1" })],
      ["an item without its sort key", () => put({ pk: "limit" })],
      ["a key that is no string", () => put({ pk: "limit", sk: 1 })],
      ["an empty set", () => put({ pk: "limit", sk: "1", tags: [] })],
      ["a key with more than the key", () => get2({ pk: "limit", sk: "1", n: 1 })],
      ["a key with less than the key", () => get2({ pk: "limit" })],
      ["a number that is none", () => putValue({ N: "five" })],
      ["a number of 39 digits", () => putValue({ N: "1".repeat(39) })],
      ["101 reads", () => reads(Array.from({ length: 101 }, (_, n) => `${n}`))],
      ["one item read twice", () => reads(["1", "1"])],
      ["a batch of 101", () => batch(Array.from({ length: 101 }, (_, n) => `${n}`))],
      ["a batch that names an item twice", () => batch(["1", "1"])],
      ["an empty batch", () => batch([])],
      ["one item written twice", () => transact([...puts(1), ...puts(1)])],
      ["Limit 0", () => query({ ...partition("limit"), Limit: 0 })],
    ];
    const get2 = (key: Plain) => client.send(new GetItemCommand({ TableName: table, Key: item(key) }));
    const putValue = (value: AttributeValue) =>
      client.send(new PutItemCommand({ TableName: table, Item: { ...item({ pk: "limit", sk: "v" }), value } }));
    const batch = (sorts: string[]) => {
      const Keys = sorts.map((sk) => item({ pk: "limit", sk }));
      return client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }));
    };
    const reads = (sorts: string[]) => {
      const TransactItems = sorts.map((sk) => ({ Get: { TableName: table, Key: item({ pk: "limit", sk }) } }));
      return client.send(new TransactGetItemsCommand({ TransactItems }));
    };
    it.each(refused)("%s: refused", async (_name, request) => {
      const { name } = await refusal(request());
      // Engines differ in whether a bad action refuses the request or cancels the transaction; never is it accepted.
      expect(["ValidationException", "TransactionCanceledException"]).toContain(name);
      expect(await get("limit", "1")).toBeUndefined();
    });

    it("a table that is not there is named as such", async () => {
      const missing = new GetItemCommand({ TableName: "nowhere", Key: item({ pk: "a", sk: "b" }) });
      expect((await refusal(client.send(missing))).name).toBe("ResourceNotFoundException");
    });
  });

  describe("a malformed expression", () => {
    const cases: [string, string, Plain | undefined][] = [
      ["a reserved word without placeholder", "status = :v", { ":v": 1 }],
      ["a value that is not defined", "n = :v", undefined],
      ["a value that is not used", "attribute_not_exists(pk)", { ":v": 1 }],
      ["a function that does not exist", "resembles(n, :v)", { ":v": 1 }],
      ["a missing parenthesis", "(n = :v", { ":v": 1 }],
      ["nothing after AND", "n = :v AND", { ":v": 1 }],
    ];
    it.each(cases)("%s: refused", async (_name, ConditionExpression, values) => {
      const input = { TableName: table, Item: item({ pk: "malformed", sk: "1" }), ConditionExpression };
      const ExpressionAttributeValues = values === undefined ? {} : { ExpressionAttributeValues: item(values) };
      const { name } = await refusal(client.send(new PutItemCommand({ ...input, ...ExpressionAttributeValues })));
      expect(["ValidationException", "UnsupportedByInProcessEngine"]).toContain(name);
      expect(await get("malformed", "1")).toBeUndefined();
    });
  });

  describe("an update of { n: 5, tags: {a, b}, note: 'x' }", () => {
    const cases: [string, Plain | undefined, Plain][] = [
      ["SET n = :v, note = :w", { ":v": 7, ":w": "y" }, { n: 7, note: "y", tags: ["a", "b"] }],
      ["SET n = n + :v", { ":v": 2 }, { n: 7, note: "x", tags: ["a", "b"] }],
      ["SET n = if_not_exists(n, :v)", { ":v": 9 }, { n: 5, note: "x", tags: ["a", "b"] }],
      ["SET m = if_not_exists(m, :z) + :v", { ":z": 0, ":v": 1 }, { n: 5, m: 1, note: "x", tags: ["a", "b"] }],
      ["SET n = m2, m2 = n", undefined, { n: 3, m2: 5, note: "x", tags: ["a", "b"] }],
      ["REMOVE note, tags", undefined, { n: 5 }],
      ["ADD n :v, tags :t", { ":v": -6, ":t": ["b", "c"] }, { n: -1, note: "x", tags: ["a", "b", "c"] }],
      ["ADD fresh :v", { ":v": 4 }, { n: 5, fresh: 4, note: "x", tags: ["a", "b"] }],
      ["DELETE tags :t", { ":t": ["a"] }, { n: 5, note: "x", tags: ["b"] }],
      ["DELETE tags :t", { ":t": ["a", "b"] }, { n: 5, note: "x" }],
      ["SET n = :v REMOVE note ADD tags :t", { ":v": 1, ":t": ["c"] }, { n: 1, tags: ["a", "b", "c"] }],
    ];
    it.each(cases)("%s with %o", async (UpdateExpression, values, after) => {
      const swaps = UpdateExpression.includes("m2");
      await put({ pk: "updates", sk: "1", n: 5, tags: ["a", "b"], note: "x", ...(swaps ? { m2: 3 } : {}) });
      const ExpressionAttributeValues = values === undefined ? {} : { ExpressionAttributeValues: item(values) };
      const Key = item({ pk: "updates", sk: "1" });
      const update = { TableName: table, Key, UpdateExpression, ReturnValues: "ALL_NEW" as const };
      const { Attributes } = await client.send(new UpdateItemCommand({ ...update, ...ExpressionAttributeValues }));
      expect(sorted(Attributes)).toEqual(item({ pk: "updates", sk: "1", ...after }));
      expect(await get("updates", "1")).toEqual(item({ pk: "updates", sk: "1", ...after }));
    });

    const refused: [string, Plain | undefined][] = [
      ["SET pk = :v", { ":v": "other" }],
      ["SET n = :v, n = :v", { ":v": 1 }],
      ["SET n = absent", undefined],
      ["SET n = note + :v", { ":v": 1 }],
      ["ADD note :v", { ":v": 1 }],
      ["ADD note :t", { ":t": ["a"] }],
      ["SET n = :v SET note = :v", { ":v": 1 }],
    ];
    it.each(refused)("%s: refused", async (UpdateExpression, values) => {
      await put({ pk: "updates", sk: "2", note: "x" });
      const ExpressionAttributeValues = values === undefined ? {} : { ExpressionAttributeValues: item(values) };
      const Key = item({ pk: "updates", sk: "2" });
      const input = { TableName: table, Key, UpdateExpression, ...ExpressionAttributeValues };
      expect((await refusal(client.send(new UpdateItemCommand(input)))).name).toBe("ValidationException");
      expect(await get("updates", "2")).toEqual(item({ pk: "updates", sk: "2", note: "x" }));
    });

    it("creates the item when there is none", async () => {
      const Key = item({ pk: "updates", sk: "new" });
      const input = {
        TableName: table,
        Key,
        UpdateExpression: "SET n = :v",
        ExpressionAttributeValues: item({ ":v": 1 }),
      };
      await client.send(new UpdateItemCommand(input));
      expect(await get("updates", "new")).toEqual(item({ pk: "updates", sk: "new", n: 1 }));
    });
  });

  describe("a query of 2026-01 .. 2026-05", () => {
    beforeAll(async () => {
      for (const month of ["03", "01", "05", "02", "04"]) await put({ pk: "range", sk: `2026-${month}` });
      await put({ pk: "range", sk: "2027-01" });
      await put({ pk: "range2", sk: "2026-01" });
    });
    const cases: [string, Plain, string[]][] = [
      ["sk = :a", { ":a": "2026-02" }, ["2026-02"]],
      ["sk < :a", { ":a": "2026-02" }, ["2026-01"]],
      ["sk <= :a", { ":a": "2026-02" }, ["2026-01", "2026-02"]],
      ["sk > :a", { ":a": "2026-04" }, ["2026-05", "2027-01"]],
      ["sk >= :a", { ":a": "2026-05" }, ["2026-05", "2027-01"]],
      ["sk BETWEEN :a AND :b", { ":a": "2026-02", ":b": "2026-04" }, ["2026-02", "2026-03", "2026-04"]],
      ["begins_with(sk, :a)", { ":a": "2026-0" }, ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]],
      ["begins_with(sk, :a)", { ":a": "2025" }, []],
    ];
    it.each(cases)("%s with %o", async (condition, values, expected) => {
      const ExpressionAttributeValues = item({ ":p": "range", ...values });
      const input = { KeyConditionExpression: `pk = :p AND ${condition}`, ExpressionAttributeValues };
      expect((await query(input)).sorts).toEqual(expected);
      expect((await query({ ...input, ScanIndexForward: false })).sorts).toEqual(expected.toReversed());
    });

    it.each([[true], [false]])("pages of two cover everything once, forward: %s", async (ScanIndexForward) => {
      const pages: (string | undefined)[][] = [];
      let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
      do {
        const start = ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey };
        const page = await query({ ...partition("range"), Limit: 2, ScanIndexForward, ...start });
        pages.push(page.sorts);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined && pages.length < 9);
      const all = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2027-01"];
      expect(pages.flat()).toEqual(ScanIndexForward ? all : all.toReversed());
      expect(pages.slice(0, 3).map((page) => page.length)).toEqual([2, 2, 2]);
    });

    it("orders by UTF-8 bytes, not by UTF-16 units", async () => {
      const expected = ["A", "a", "é", "\uffee", "😀"];
      for (const sk of expected.toReversed()) await put({ pk: "order", sk });
      expect((await query(partition("order"))).sorts).toEqual(expected);
    });

    it.each([["pk = :p OR sk = :p"], ["sk = :p"], ["pk > :p"], ["pk = :p AND sk <> :p"], ["pk = :p AND note = :p"]])(
      "%s: refused",
      async (KeyConditionExpression) => {
        await refusal(query({ KeyConditionExpression, ExpressionAttributeValues: item({ ":p": "range" }) }));
      },
    );
  });

  describe("a sparse index", () => {
    const on = async (IndexName: string, name: string, value: string) => {
      const names = { "#n": name };
      const input = { IndexName, KeyConditionExpression: "#n = :v", ExpressionAttributeNames: names };
      return (await query({ ...input, ExpressionAttributeValues: item({ ":v": value }) })).Items;
    };
    const update = (UpdateExpression: string, values?: Plain) => {
      const Key = item({ pk: "sparse", sk: "1" });
      const ExpressionAttributeValues = values === undefined ? {} : { ExpressionAttributeValues: item(values) };
      return client.send(
        new UpdateItemCommand({ TableName: table, Key, UpdateExpression, ...ExpressionAttributeValues }),
      );
    };

    it("has an entry only while both keys are there, and it moves with them", async () => {
      await put({ pk: "sparse", sk: "1", note: "n", other: "o" });
      expect(await on("all", "gp", "due")).toEqual([]);
      await update("SET gp = :g", { ":g": "due" });
      expect(await on("all", "gp", "due")).toEqual([]);
      await update("SET gs = :s", { ":s": "01" });
      const whole = item({ pk: "sparse", sk: "1", note: "n", other: "o", gp: "due", gs: "01" });
      expect(await on("all", "gp", "due")).toEqual([whole]);
      await update("SET gp = :g, gs = :s", { ":g": "later", ":s": "02" });
      expect(await on("all", "gp", "due")).toEqual([]);
      expect(await on("all", "gp", "later")).toEqual([{ ...whole, ...item({ gp: "later", gs: "02" }) }]);
      await update("REMOVE gs");
      expect(await on("all", "gp", "later")).toEqual([]);
    });

    it("shows what it projects: keys, some, all", async () => {
      await put({ pk: "projected", sk: "1", gp: "p", gs: "1", kp: "k", note: "n", other: "o" });
      expect(await on("keys", "kp", "k")).toEqual([item({ pk: "projected", sk: "1", kp: "k" })]);
      expect(await on("some", "gp", "p")).toEqual([item({ pk: "projected", sk: "1", gp: "p", gs: "1", note: "n" })]);
    });

    it("can be scanned whole, and what a filter leaves out is not answered", async () => {
      for (const sk of ["1", "2", "3"]) await put({ pk: "scanned", sk, gp: `scanned#${sk}`, gs: sk });
      const scan = async (FilterExpression: string, values: Plain) => {
        const filter = { FilterExpression, ExpressionAttributeValues: item(values) };
        const { Items = [] } = await client.send(new ScanCommand({ TableName: table, IndexName: "all", ...filter }));
        return Items.map(({ sk }) => sk?.S).toSorted();
      };
      const ours = "begins_with(gp, :g) AND gs <= :s";
      expect(await scan(ours, { ":g": "scanned#", ":s": "2" })).toEqual(["1", "2"]);
      expect(
        await scan("begins_with(gp, :g) OR begins_with(gp, :h)", { ":g": "scanned#1", ":h": "scanned#3" }),
      ).toEqual(["1", "3"]);
    });

    it("loses the entry with the item, and pages across equal keys", async () => {
      for (const sk of ["1", "2", "3"]) await put({ pk: "pages", sk, gp: "same", gs: "x" });
      const input = {
        IndexName: "all",
        KeyConditionExpression: "gp = :g AND gs <= :s",
        ExpressionAttributeValues: item({ ":g": "same", ":s": "x" }),
      };
      const first = await query({ ...input, Limit: 2 });
      expect(Object.keys(first.LastEvaluatedKey ?? {}).toSorted()).toEqual(["gp", "gs", "pk", "sk"]);
      const start = first.LastEvaluatedKey === undefined ? {} : { ExclusiveStartKey: first.LastEvaluatedKey };
      const second = await query({ ...input, ...start });
      expect([...first.sorts, ...second.sorts].toSorted()).toEqual(["1", "2", "3"]);
      for (const sk of ["1", "2", "3"])
        await transact([{ Delete: { TableName: table, Key: item({ pk: "pages", sk }) } }]);
      expect((await query(input)).sorts).toEqual([]);
    });
  });

  it("keeps every type, and gives numbers and bytes back as they were", async () => {
    const Item: Record<string, AttributeValue> = {
      ...item({ pk: "types", sk: "1", yes: true, tags: ["a"] }),
      none: { NULL: true },
      bytes: { B: new Uint8Array([0, 1, 255]) },
      list: { L: [{ S: "" }, { N: "1.5" }, { M: { B: { S: "an attribute named B" } } }] },
      numbers: { NS: ["-3.25"] },
    };
    await client.send(new PutItemCommand({ TableName: table, Item }));
    expect(await get("types", "1")).toEqual(Item);
    await client.send(new PutItemCommand({ TableName: table, Item: { ...Item, n: { N: "01.50" } } }));
    expect(await get("types", "1")).toEqual({ ...Item, n: { N: "1.5" } });
  });

  function partition(pk: string) {
    return { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: item({ ":p": pk }) };
  }
}
