import { auditExportWritten, exportsSource } from "../../events/belfry/audit-export-written.ts";
import { exportDue } from "../../events/belfry/export-due.ts";
import { notice, sentByOthers } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";
import { accessPrefix } from "./access-prefix.ts";

export const exportAudit: FunctionSpec = {
  name: "export-audit",
  meaning:
    "Writes the audit export of an employer, each month for the month before and whenever an auditor asks, and a copy for a person who asks what is kept of it.",
  triggers: [
    {
      kind: "schedule",
      id: "monthly-export",
      expression: "cron(30 3 1 * ? *)",
      timeZone: "Europe/Brussels",
      drains: ["EMPLOYER"],
    },
    {
      kind: "queue",
      bus: "belfry",
      patterns: [
        notice(exportDue.sender, exportDue.type),
        sentByOthers("AuditExportRequested"),
        sentByOthers("AccessRequested"),
      ],
      batchSize: 1,
    },
  ],
  timeoutSeconds: 900,
  memoryMb: 1024,
  // The whole pack waits on the disk. A run spools some 6 MB for each second of a CPU, and this memory buys 0.6 of one:
  // in 900 s about 3 GB, so that time is what ends first. For a full run it costs a hundredth of a cent.
  temporaryMb: 4096,
  table: ["GetItem", "Query"],
  indexes: ["due", "employer"],
  puts: { source: exportsSource, types: [exportDue.type, auditExportWritten.type] },
  sendsMail: false,
  signs: true,
  files: {
    reads: ["exports/*.seal", "exports/*/manifest.json", "exports/*/index.json"],
    writes: ["exports/", accessPrefix],
  },
  locked: { reads: ["checkpoints/", "exports/*/begun.json"], writes: ["exports/"] },
};
