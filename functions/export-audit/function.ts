import { notice, sentByOthers } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const exportAudit: FunctionSpec = {
  name: "export-audit",
  meaning: "Writes the audit export of an employer: each month for the month before, and whenever an auditor asks.",
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
      patterns: [notice("belfry.exports", "ExportDue"), sentByOthers("AuditExportRequested")],
      batchSize: 1,
    },
  ],
  timeoutSeconds: 900,
  memoryMb: 1024,
  table: ["GetItem", "Query"],
  indexes: ["due", "employer"],
  puts: { source: "belfry.exports", types: ["ExportDue"] },
  sendsMail: false,
  files: { reads: ["exports/*.seal"], writes: ["exports/"] },
};
