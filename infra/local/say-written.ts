import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { exportsSource } from "../../events/belfry/audit-export-written.ts";
import { putAll } from "../../events/put-entries.ts";
import type { AskedExport } from "../../functions/export-audit/asked-export.ts";
import { exportWritten, type WrittenExport } from "../../functions/export-audit/export-written.ts";
import type { BusEntry } from "../../functions/ports.ts";
import { busName, credentials, region } from "./machine.ts";
import { readMachineFile } from "./machine-file.ts";

/** Has the running machine record that a command wrote an export. @throws NothingRunning, EntriesNotTaken */
export const sayWritten = (asked: AskedExport, written: WrittenExport): Promise<void> =>
  putOnBus(exportWritten({ now: () => new Date() }, asked, written));

/** Puts an event of Belfry's own on the bus of the running machine. @throws NothingRunning, EntriesNotTaken */
export async function putOnBus({ type, detail }: BusEntry): Promise<void> {
  const { bus } = await readMachineFile();
  const entry = { EventBusName: busName, Source: exportsSource, DetailType: type, Detail: JSON.stringify(detail) };
  await putAll(new EventBridgeClient({ endpoint: bus, region, credentials }), [entry], {
    sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)),
    random: Math.random,
  });
}
