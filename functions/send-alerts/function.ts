import { mailUnheard } from "../../events/belfry/mail-unheard.ts";
import { alertsSource, watchFellBehind } from "../../events/belfry/watch-fell-behind.ts";
import { notice } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

const timeZone = "Europe/Brussels";

export const sendAlerts: FunctionSpec = {
  name: "send-alerts",
  meaning: "Writes to HR: breaches that cannot wait at once, the rest in one digest a recipient and working day.",
  triggers: [
    { kind: "schedule", id: "digest", expression: "cron(0 8 ? * MON-FRI *)", timeZone, drains: ["MAIL", "WEEK"] },
    {
      kind: "schedule",
      id: "digest-catch-up",
      expression: "cron(0 6,7,9-20 ? * MON-FRI *)",
      timeZone,
      drains: ["MAIL", "WEEK"],
    },
    { kind: "schedule", id: "urgent-catch-up", expression: "rate(5 minutes)", timeZone, drains: ["URGENT"] },
    { kind: "schedule", id: "settle", expression: "rate(5 minutes)", timeZone, drains: ["SETTLE"] },
    {
      kind: "queue",
      bus: "belfry",
      patterns: [{ ...notice("belfry.changes", "DossierChanged"), detail: { urgency: ["at-once"] } }],
      batchSize: 10,
    },
  ],
  timeoutSeconds: 120,
  memoryMb: 512,
  table: ["GetItem", "BatchGetItem", "PutItem", "UpdateItem"],
  indexes: ["due", "employer"],
  puts: { source: alertsSource, types: [watchFellBehind.type, mailUnheard.type] },
  sendsMail: true,
  linksTo: "answer-alert",
  files: null,
};
