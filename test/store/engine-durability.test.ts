import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CreateTableCommand,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isInstalled, startEngine } from "../../infra/local/table/engines.ts";
import { serveTable } from "../../infra/local/table/serve.ts";
import { item, localClient, tableDefinition } from "./engine-fixtures.ts";

const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const source = (name: string) => fileURLToPath(new URL(`../../infra/local/table/${name}`, import.meta.url));

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "belfry-table-"));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a file or a line of code in a process of its own and gives the first line that it prints. */
async function start(...parameters: string[]): Promise<{ child: ChildProcess; firstLine: string }> {
  const child = spawn(process.execPath, ["--import", loader, ...parameters], { stdio: ["ignore", "pipe", "ignore"] });
  children.push(child);
  let text = "";
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes("\n")) break;
  }
  return { child, firstLine: text.trim() };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

const pair = (TableName: string, n: number) =>
  new TransactWriteItemsCommand({
    TransactItems: ["a", "b"].map((pk) => ({
      Put: {
        TableName,
        Item: item({ pk, sk: String(n).padStart(6, "0"), n }),
        ConditionExpression: "attribute_not_exists(pk)",
      },
    })),
  });

describe("the served in-process engine with a data folder", () => {
  it("killed in the middle of writes, keeps what it answered, and each transaction whole", async () => {
    const definition = tableDefinition();
    const table = definition.TableName ?? "";
    const { child, firstLine } = await start(source("serve.ts"), "--data", folder);
    const client = localClient(firstLine);
    await client.send(new CreateTableCommand(definition));
    const answered: number[] = [];
    let next = 0;
    const writer = async () => {
      for (;;) {
        const n = next++;
        await client.send(pair(table, n));
        answered.push(n);
      }
    };
    const writers = Promise.allSettled(Array.from({ length: 8 }, writer));
    while (answered.length < 200) await delay(1);
    await kill(child, "SIGKILL");
    await writers;

    const server = await serveTable({ dataFolder: folder });
    const items = server.engine.dump()[table] ?? [];
    await server.stop();
    const sorts = (pk: string) => items.filter((found) => found.pk?.S === pk).map((found) => Number(found.n?.N));
    expect(sorts("a")).toEqual(sorts("b"));
    const kept = new Set(sorts("a"));
    expect(answered.filter((n) => !kept.has(n))).toEqual([]);
    expect(kept.size).toBeGreaterThanOrEqual(200);
  });

  /** The disk's sync, replaced: the one edge that can't be slowed or broken from outside. */
  const replaceSync = async (datasync: () => Promise<void>) => {
    const probe = await open(join(folder, "probe"), "w");
    const spy = vi.spyOn(Object.getPrototypeOf(probe), "datasync").mockImplementation(datasync);
    await probe.close();
    return spy;
  };

  it("answers neither the write nor a read nor a refusal before the write is synced", async () => {
    const definition = tableDefinition();
    const server = await serveTable({ dataFolder: folder });
    const client = localClient(server.endpoint);
    await client.send(new CreateTableCommand(definition));
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const spy = await replaceSync(() => gate);
    const TableName = definition.TableName ?? "";
    const write = client.send(pair(TableName, 1));
    await expect.poll(() => spy.mock.calls.length).toBe(1);
    const read = client.send(new GetItemCommand({ TableName, Key: item({ pk: "a", sk: "000001" }) }));
    const again = { TableName, Item: item({ pk: "a", sk: "000001" }), ConditionExpression: "attribute_not_exists(pk)" };
    const refused = expect(client.send(new PutItemCommand(again))).rejects.toThrow("conditional request failed");
    const early = await Promise.race([
      write.then(() => "write"),
      read.then(() => "read"),
      refused.then(() => "refusal"),
      delay(200, "none"),
    ]);
    release();
    const { Item } = await read;
    await write;
    await refused;
    spy.mockRestore();
    await server.stop();
    expect([early, Item?.n]).toEqual(["none", { N: "1" }]);
  });

  it("after a failed sync answers nothing more: memory is ahead of the disk", async () => {
    const definition = tableDefinition();
    const server = await serveTable({ dataFolder: folder });
    const client = localClient(server.endpoint);
    await client.send(new CreateTableCommand(definition));
    const spy = await replaceSync(() => Promise.reject(new Error("disk full")));
    const TableName = definition.TableName ?? "";
    await expect(client.send(pair(TableName, 1))).rejects.toThrow(/could not be written/);
    spy.mockRestore();
    const read = client.send(new GetItemCommand({ TableName, Key: item({ pk: "a", sk: "000001" }) }));
    await expect(read).rejects.toThrow(/could not be written/);
    await server.stop();
  });

  const written = async () => {
    const definition = tableDefinition();
    const server = await serveTable({ dataFolder: folder });
    server.engine.execute("CreateTable", definition);
    for (const n of [1, 2]) await localClient(server.endpoint).send(pair(definition.TableName ?? "", n));
    const state = server.engine.dump();
    await server.stop();
    return { state, table: definition.TableName ?? "" };
  };

  it("cuts off a last line that was not finished, and goes on after it", async () => {
    const { state, table } = await written();
    appendFileSync(join(folder, "table.ndjson"), '{"kind":"write","changes":[{"tab');
    const again = await serveTable({ dataFolder: folder });
    expect(again.engine.dump()).toEqual(state);
    await localClient(again.endpoint).send(pair(table, 3));
    const later = again.engine.dump();
    await again.stop();
    const last = await serveTable({ dataFolder: folder });
    expect(last.engine.dump()).toEqual(later);
    await last.stop();
  });

  it("refuses to start from a journal damaged in the middle, naming the line", async () => {
    await written();
    const path = join(folder, "table.ndjson");
    const lines = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, lines.with(1, "{").join("\n"));
    await expect(serveTable({ dataFolder: folder })).rejects.toThrow(/table\.ndjson:2 is not a commit/);
  });

  it("refuses a folder that is in use", async () => {
    const server = await serveTable({ dataFolder: folder });
    await expect(serveTable({ dataFolder: folder })).rejects.toThrow(/is in use by process/);
    await server.stop();
  });
});

describe.skipIf(!isInstalled("embedded"))("the embedded engine", () => {
  it("keeps its state in the data folder across a stop", async () => {
    const definition = tableDefinition();
    const first = await startEngine({ preferred: "embedded", dataFolder: folder });
    await localClient(first.endpoint).send(new CreateTableCommand(definition));
    await localClient(first.endpoint).send(pair(definition.TableName ?? "", 1));
    await first.stop();
    const second = await startEngine({ preferred: "embedded", dataFolder: folder });
    const again = localClient(second.endpoint).send(pair(definition.TableName ?? "", 1));
    await expect(again).rejects.toThrow(/ConditionalCheckFailed/);
    await second.stop();
  });

  it.each<[string, NodeJS.Signals | undefined]>([
    ["SIGKILL", "SIGKILL"],
    ["SIGINT", "SIGINT"],
    ["an uncaught error", undefined],
  ])("ends with its parent, by %s", async (_name, signal) => {
    const main = join(folder, "parent.mts");
    const thrown = signal === undefined ? 'setTimeout(() => { throw new Error("uncaught"); }, 200);' : "";
    const url = pathToFileURL(source("engines.ts")).href;
    writeFileSync(
      main,
      `import { startEngine } from "${url}";
      const { endpoint } = await startEngine({ preferred: "embedded" });
      console.log(endpoint); setInterval(() => {}, 1000); ${thrown}`,
    );
    const { child, firstLine } = await start(main);
    await fetch(firstLine);
    if (signal === undefined) await once(child, "exit");
    else await kill(child, signal);
    await expect
      .poll(
        () =>
          fetch(firstLine).then(
            () => "alive",
            () => "gone",
          ),
        { timeout: 3000 },
      )
      .toBe("gone");
  });
});

it("where the program is not installed, the in-process engine takes over and says so", async () => {
  const { PATH } = process.env;
  process.env.PATH = folder;
  try {
    const engine = await startEngine({ preferred: "aws-local" });
    expect([engine.name, engine.note]).toEqual([
      "in-process",
      expect.stringContaining("aws-local engine needs Java 17"),
    ]);
    await engine.stop();
  } finally {
    process.env.PATH = PATH;
  }
});
