import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  NothingRunning,
  readMachineFile,
  removeMachineFile,
  writeMachineFile,
} from "../../infra/local/machine-file.ts";

let folder = "";
let at = "";
let bus: Server;
let busUrl = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "belfry-machine-"));
  at = join(folder, "state", "machine.json");
  bus = createServer();
  await new Promise<void>((listening) => bus.listen(0, "127.0.0.1", listening));
  const address = bus.address();
  busUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterEach(() => {
  bus.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that lives for as long as this test does. */
const first = process.ppid;
const second = process.pid;
const machine = (pid: number, at: string) => ({
  pid,
  bus: at,
  table: "http://127.0.0.1:2/",
  mailbox: "http://127.0.0.1:3/",
  files: "files",
  clockAheadMs: 0,
  telling: false,
});
const elsewhere = "http://127.0.0.1:1";

it("a second machine leaves the first reachable: it writes nothing over it and takes nothing away", async () => {
  expect(await writeMachineFile(machine(first, busUrl), at)).toBeNull();
  expect(await writeMachineFile(machine(second, elsewhere), at)).toBe(first);
  await removeMachineFile(second, at);
  expect(await readMachineFile(at)).toEqual(machine(first, busUrl));
});

it("a machine writes its own again, and takes its own away", async () => {
  await writeMachineFile(machine(second, busUrl), at);
  expect(await writeMachineFile({ ...machine(second, busUrl), clockAheadMs: 5 }, at)).toBeNull();
  expect((await readMachineFile(at)).clockAheadMs).toBe(5);
  await removeMachineFile(second, at);
  expect(existsSync(at)).toBe(false);
  await expect(readMachineFile(at)).rejects.toThrow(NothingRunning);
});

it.each([
  ["its process is gone", 2 ** 22 + 1, () => busUrl],
  ["another process has its number and no bus answers", first, () => "http://127.0.0.1:9"],
  ["another process has its number and the bus is ours", first, () => elsewhere],
])("what a machine left behind that ended without a word is written over: %s", async (_, pid, left) => {
  await writeMachineFile(machine(pid, left()), at);
  expect(await writeMachineFile(machine(second, elsewhere), at)).toBeNull();
  expect(await readMachineFile(at)).toEqual(machine(second, elsewhere));
});

it("a file that says nothing is as none", async () => {
  await writeMachineFile(machine(second, busUrl), at);
  writeFileSync(at, "{");
  await expect(readMachineFile(at)).rejects.toThrow(NothingRunning);
  expect(await writeMachineFile(machine(second, busUrl), at)).toBeNull();
});
