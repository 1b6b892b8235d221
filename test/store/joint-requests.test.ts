import {
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { createTable } from "../../infra/local/create-table.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import { withJointRequests } from "../../shared/store/joint-requests.ts";
import {
  keyOf,
  put,
  putNew,
  readTogether,
  type Table,
  type TableClient,
  text,
  writeTogether,
} from "../../shared/store/table.ts";

const keys = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ pk: "lab#person#p", sk: `FACTS#${from + at}` }));

/**
 * A table with sixty facts, how many items each transaction asks for, and what refuses one.
 * @param refuses what a transaction of so many items fails with; null where it goes through
 */
async function tableWithFacts(refuses: (items: number) => Error | null = () => null) {
  const engine = new InProcessEngine();
  const table: Table = { client: engine as unknown as TableClient, name: "belfry" };
  await createTable(engine, table.name);
  await writeTogether(
    table,
    keys(0, 60).map((key) => put(table, { ...keyOf(key), said: text(key.sk) })),
  );
  const asked: number[] = [];
  const send = (command: unknown) => {
    if (command instanceof TransactGetItemsCommand || command instanceof TransactWriteItemsCommand) {
      const items = command.input.TransactItems?.length ?? 0;
      asked.push(items);
      const refusal = refuses(items);
      if (refusal !== null) return Promise.reject(refusal);
    }
    return engine.send(command as never);
  };
  const held = async (from: number, count: number) =>
    (await readTogether(table, keys(from, count))).flatMap((item) => item?.said?.S ?? []);
  return { asked, held, joint: withJointRequests({ ...table, client: { send } as unknown as TableClient }) };
}

const saidBy = async (reading: ReturnType<typeof readTogether>) => (await reading).map((item) => item?.said?.S ?? null);
const expected = (from: number, count: number) => keys(from, count).map(({ sk }) => sk);
const newOnes = (table: Table, from: number, count: number) =>
  writeTogether(
    table,
    keys(from, count).map((key) => putNew(table, { ...keyOf(key), said: text(key.sk) })),
  );

it("readings of one turn travel as one, what they share is read once, and each gets its own in its order", async () => {
  const { asked, joint } = await tableWithFacts();
  const found = await Promise.all([
    saidBy(readTogether(joint, keys(0, 3))),
    saidBy(readTogether(joint, [...keys(2, 2)].reverse())),
    saidBy(readTogether(joint, [{ pk: "lab#person#p", sk: "FACTS#none" }, ...keys(0, 1)])),
  ]);
  expect(found).toEqual([expected(0, 3), expected(2, 2).reverse(), [null, "FACTS#0"]]);
  expect(asked).toEqual([5]);
});

it("what comes in a later turn, or alone, travels alone; no reading is larger than a transaction can be", async () => {
  const { asked, joint } = await tableWithFacts();
  await saidBy(readTogether(joint, keys(0, 2)));
  await saidBy(readTogether(joint, keys(0, 2)));
  const large = await Promise.all([0, 1, 2].map((at) => saidBy(readTogether(joint, keys(at, 50)))));
  expect(large).toEqual([0, 1, 2].map((at) => expected(at, 50)));
  expect(asked).toEqual([2, 2, 51, 50]);
});

it("writes of one turn travel as one, none larger than a transaction can be", async () => {
  const { asked, held, joint } = await tableWithFacts();
  await Promise.all([newOnes(joint, 60, 3), newOnes(joint, 63, 2)]);
  await Promise.all([newOnes(joint, 65, 60), newOnes(joint, 125, 30), newOnes(joint, 155, 11)]);
  expect(asked).toEqual([5, 90, 11]);
  expect(await held(60, 100)).toEqual(expected(60, 100));
});

it("a write that another was first with fails alone; those beside it are written", async () => {
  const { asked, held, joint } = await tableWithFacts();
  const [fresh, late] = await Promise.allSettled([newOnes(joint, 60, 2), newOnes(joint, 59, 1)]);
  expect(fresh.status).toBe("fulfilled");
  expect(late).toMatchObject({ status: "rejected", reason: { name: "AlreadyThere" } });
  expect(asked).toEqual([3, 2, 1]);
  expect(await held(59, 4)).toEqual(expected(59, 3));
});

const named = (name: string) => Object.assign(new Error("refused"), { name });
const cancelled = (Code: string) =>
  new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    CancellationReasons: [{ Code: "None" }, { Code }],
  });

describe("a transaction of several requests that fails", () => {
  it.each([
    ["another transaction holds one item", cancelled("TransactionConflict")],
    ["one item may not be so large", cancelled("ItemCollectionSizeLimitExceeded")],
    ["all are too large together", named("ValidationException")],
  ])("because %s: each is sent alone", async (_, error) => {
    const { asked, held, joint } = await tableWithFacts((items) => (items > 3 ? error : null));
    const found = await Promise.all([saidBy(readTogether(joint, keys(0, 2))), saidBy(readTogether(joint, keys(2, 2)))]);
    expect(found).toEqual([expected(0, 2), expected(2, 2)]);
    await Promise.all([newOnes(joint, 60, 2), newOnes(joint, 62, 2)]);
    expect(await held(60, 4)).toEqual(expected(60, 4));
    expect(asked).toEqual([4, 2, 2, 4, 2, 2]);
  });

  it.each([
    ["the table throttles", named("ThrottlingException")],
    ["the table throttles within it", cancelled("ThrottlingError")],
    ["the table has no room for so many", cancelled("ProvisionedThroughputExceeded")],
    ["nobody knows what was written", named("TimeoutError")],
  ])("because %s: nothing more is asked, and all hear why", async (_, error) => {
    const { asked, joint } = await tableWithFacts(() => error);
    const reads = [saidBy(readTogether(joint, keys(0, 2))), saidBy(readTogether(joint, keys(2, 2)))];
    expect(await Promise.allSettled(reads)).toMatchObject([{ reason: error }, { reason: error }]);
    const writes = [newOnes(joint, 60, 2), newOnes(joint, 62, 2)];
    expect(await Promise.allSettled(writes)).toMatchObject([{ reason: error }, { reason: error }]);
    expect(asked).toEqual([4, 4]);
  });

  it("a reading that meets a writer asks to be read again", async () => {
    const { asked, joint } = await tableWithFacts(() => cancelled("TransactionConflict"));
    const reads = [readTogether(joint, keys(0, 2)), readTogether(joint, keys(2, 2))];
    const conflict = { reason: { name: "WriteConflict" } };
    expect(await Promise.allSettled(reads)).toMatchObject([conflict, conflict]);
    expect(asked).toEqual([4, 2, 2]);
  });
});
