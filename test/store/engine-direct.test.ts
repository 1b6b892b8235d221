import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { createTable } from "../../infra/local/create-table.ts";
import { startEngine } from "../../infra/local/table/engines.ts";
import { number, put, readItem, writeTogether } from "../../shared/store/table.ts";

const key = { pk: "lab#person#a", sk: "HEAD" };
const item = { pk: { S: key.pk }, sk: { S: key.sk }, seq: number(7) };

test("an engine that keeps nothing answers its own process without a request, of the same table", async () => {
  const engine = await startEngine({ preferred: "in-process" });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: "eu-west-1", credentials });
  if (engine.direct === undefined) throw new Error("the engine has no direct way");
  const direct = { client: engine.direct.client, name: "belfry" };
  await createTable(direct.client, direct.name);
  await writeTogether({ client, name: direct.name }, [put({ client, name: direct.name }, item)]);
  expect(await readItem(direct, key)).toEqual(item);
  client.destroy();
  await engine.stop();
});

test("one that keeps a journal does not: nobody may see what a crash could still undo", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "belfry-direct-"));
  const engine = await startEngine({ preferred: "in-process", dataFolder });
  expect(engine.direct).toBe(undefined);
  await engine.stop();
  await rm(dataFolder, { recursive: true });
});
