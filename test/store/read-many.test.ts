import type { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeEach, expect, test } from "vitest";
import { createTable } from "../../infra/local/create-table.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import type { Key } from "../../shared/store/keys.ts";
import {
  number,
  put,
  readMany,
  readManyLately,
  readNumber,
  type Table,
  text,
  writeTogether,
} from "../../shared/store/table.ts";

const keyAt = (at: number): Key => ({ pk: "lab#person#many", sk: `HEAD#${String(at).padStart(3, "0")}` });

let asked: BatchGetItemCommand["input"][];
let table: Table;
beforeEach(async () => {
  const engine = new InProcessEngine();
  asked = [];
  const send = (command: { readonly input: object }) => {
    if ("RequestItems" in command.input) asked.push(command.input as BatchGetItemCommand["input"]);
    return engine.send(command as never);
  };
  table = { client: { send: send as Table["client"]["send"] }, name: "belfry" };
  await createTable(table.client, table.name);
});

async function write(count: number, note = ""): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const { pk, sk } = keyAt(at);
    await writeTogether(table, [put(table, { pk: text(pk), sk: text(sk), seq: number(at), note: text(note) })]);
  }
}

const keysOf = (count: number) => Array.from({ length: count }, (_, at) => keyAt(at));

test("items stand in the order in which they are asked for, with gaps, a hundred a request", async () => {
  await write(240);
  const items = await readManyLately(table, keysOf(250).reverse());
  expect(items.map((item) => readNumber(item, "seq"))).toEqual([
    ...Array.from({ length: 10 }, () => undefined),
    ...Array.from({ length: 240 }, (_, at) => 239 - at),
  ]);
  expect(asked.map(({ RequestItems }) => RequestItems?.belfry?.Keys?.length)).toEqual([100, 100, 50]);
});

test("what is too much for one answer is asked for again", async () => {
  await write(60, "x".repeat(380_000));
  const items = await readManyLately(table, keysOf(60));
  expect(items.map((item) => readNumber(item, "seq"))).toEqual(Array.from({ length: 60 }, (_, at) => at));
  expect(asked).toHaveLength(2);
});

test("a key that comes twice is asked for once, and answered twice", async () => {
  await write(2);
  const items = await readMany(table, [keyAt(1), keyAt(0), keyAt(1)]);
  expect(items.map((item) => readNumber(item, "seq"))).toEqual([1, 0, 1]);
  expect(asked.map(({ RequestItems }) => RequestItems?.belfry)).toMatchObject([{ ConsistentRead: true }]);
});

test("nothing asked for is no request", async () => {
  expect(await readManyLately(table, [])).toEqual([]);
  expect(asked).toEqual([]);
});
