import { TransactGetItemsCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
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

/** A table with sixty facts, and how many items each reading at one moment asks for. */
async function tableWithFacts(fails: (items: number) => boolean = () => false) {
  const engine = new InProcessEngine();
  const table: Table = { client: engine as unknown as TableClient, name: "belfry" };
  await createTable(engine, table.name);
  await writeTogether(
    table,
    keys(0, 60).map((key) => put(table, { ...keyOf(key), said: text(key.sk) })),
  );
  const asked: number[] = [];
  const send = (command: unknown) => {
    if (command instanceof TransactGetItemsCommand) {
      const items = command.input.TransactItems?.length ?? 0;
      asked.push(items);
      if (fails(items)) return Promise.reject(new Error("another transaction holds one of them"));
    }
    return engine.send(command as never);
  };
  return { asked, joint: withJointRequests({ ...table, client: { send } as unknown as TableClient }) };
}

const saidBy = async (reading: ReturnType<typeof readTogether>) => (await reading).map((item) => item?.said?.S ?? null);
const expected = (from: number, count: number) => keys(from, count).map(({ sk }) => sk);

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

it("where the joint reading fails each is sent alone, and only the one that fails by itself is told so", async () => {
  const { asked, joint } = await tableWithFacts((items) => items > 3);
  const [few, many] = await Promise.allSettled([
    saidBy(readTogether(joint, keys(0, 2))),
    saidBy(readTogether(joint, keys(2, 4))),
  ]);
  expect(few).toEqual({ status: "fulfilled", value: expected(0, 2) });
  expect(many.status).toBe("rejected");
  expect(asked).toEqual([6, 2, 4]);
});

/** A table, how many items each write asks for, and what may refuse it. */
async function tableForWrites(refuses: (items: number) => Error | null = () => null) {
  const engine = new InProcessEngine();
  const table: Table = { client: engine as unknown as TableClient, name: "belfry" };
  await createTable(engine, table.name);
  const asked: number[] = [];
  const send = (command: unknown) => {
    if (command instanceof TransactWriteItemsCommand) {
      const items = command.input.TransactItems?.length ?? 0;
      asked.push(items);
      const refusal = refuses(items);
      if (refusal !== null) return Promise.reject(refusal);
    }
    return engine.send(command as never);
  };
  const joint = withJointRequests({ ...table, client: { send } as unknown as TableClient });
  const held = async (count: number) =>
    (await readTogether(table, keys(0, count))).flatMap((item) => item?.said?.S ?? []);
  return { asked, joint, held };
}

const newOnes = (table: Table, from: number, count: number) =>
  writeTogether(
    table,
    keys(from, count).map((key) => putNew(table, { ...keyOf(key), said: text(key.sk) })),
  );

it("writes of one turn travel as one, none larger than a transaction can be", async () => {
  const { asked, joint, held } = await tableForWrites();
  await Promise.all([newOnes(joint, 0, 3), newOnes(joint, 3, 2)]);
  await Promise.all([newOnes(joint, 5, 60), newOnes(joint, 65, 30), newOnes(joint, 95, 11)]);
  expect(asked).toEqual([5, 90, 11]);
  expect(await held(100)).toEqual(expected(0, 100));
});

it("a write that another was first with fails alone; those beside it are written", async () => {
  const { asked, joint, held } = await tableForWrites();
  await newOnes(joint, 2, 1);
  const [fresh, late] = await Promise.allSettled([newOnes(joint, 0, 2), newOnes(joint, 2, 2)]);
  expect(fresh.status).toBe("fulfilled");
  expect(late).toMatchObject({ status: "rejected", reason: { name: "AlreadyThere" } });
  expect(asked).toEqual([1, 4, 2, 2]);
  expect(await held(4)).toEqual(expected(0, 3));
});

it("what is too large together is sent alone; what the table cannot take at all is not asked for again", async () => {
  const named = (name: string) => Object.assign(new Error("refused"), { name });
  const large = await tableForWrites((items) => (items > 3 ? named("ValidationException") : null));
  await Promise.all([newOnes(large.joint, 0, 2), newOnes(large.joint, 2, 2)]);
  expect(large.asked).toEqual([4, 2, 2]);

  const busy = await tableForWrites(() => named("ThrottlingException"));
  const both = await Promise.allSettled([newOnes(busy.joint, 0, 2), newOnes(busy.joint, 2, 2)]);
  expect(both).toMatchObject([
    { reason: { name: "ThrottlingException" } },
    { reason: { name: "ThrottlingException" } },
  ]);
  expect(busy.asked).toEqual([4]);
});
