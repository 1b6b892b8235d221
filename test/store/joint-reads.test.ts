import { TransactGetItemsCommand } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import { createTable } from "../../infra/local/create-table.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import { withJointReads } from "../../shared/store/joint-reads.ts";
import {
  keyOf,
  put,
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
  return { asked, joint: withJointReads({ ...table, client: { send } as unknown as TableClient }) };
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
