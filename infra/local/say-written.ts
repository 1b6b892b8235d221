import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { exportsSource } from "../../events/belfry/audit-export-written.ts";
import { putAll } from "../../events/put-entries.ts";
import type { AskedExport } from "../../functions/export-audit/asked-export.ts";
import { exportWritten, type WrittenExport } from "../../functions/export-audit/export-written.ts";
import { type FailedVerification, verificationFailed } from "../../functions/export-audit/verification-failed.ts";
import type { BusEntry } from "../../functions/ports.ts";
import { busName, credentials, region } from "./machine.ts";
import { readMachineFile } from "./machine-file.ts";

/** Has the running machine record that a command wrote an export. @throws NothingRunning, EntriesNotTaken */
export const sayWritten = (asked: AskedExport, written: WrittenExport): Promise<void> =>
  put(exportWritten({ now: () => new Date() }, asked, written));

/** Has the running machine record that a check of a command failed. @throws NothingRunning, EntriesNotTaken */
export const sayFailed = (failed: FailedVerification): Promise<void> =>
  put(verificationFailed({ now: () => new Date() }, failed));

async function put({ type, detail }: BusEntry): Promise<void> {
  const { bus } = await readMachineFile();
  const entry = { EventBusName: busName, Source: exportsSource, DetailType: type, Detail: JSON.stringify(detail) };
  await putAll(new EventBridgeClient({ endpoint: bus, region, credentials }), [entry], {
    sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)),
    random: Math.random,
  });
}
