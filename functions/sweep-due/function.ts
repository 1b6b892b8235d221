import { notice } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const sweepDue: FunctionSpec = {
  name: "sweep-due",
  meaning: "Finds the dossiers whose view can change today, and those that a new policy or release concerns.",
  triggers: [
    {
      kind: "schedule",
      id: "daily-sweep",
      expression: "cron(0 5 * * ? *)",
      timeZone: "Europe/Brussels",
      drains: ["DUE"],
    },
    {
      kind: "schedule",
      id: "weekly-pass",
      expression: "cron(0 4 ? * SUN *)",
      timeZone: "Europe/Brussels",
      drains: ["EMPLOYER"],
    },
    {
      kind: "schedule",
      id: "monthly-retention",
      expression: "cron(0 3 2 * ? *)",
      timeZone: "Europe/Brussels",
      drains: ["EMPLOYER"],
    },
    {
      kind: "queue",
      bus: "belfry",
      patterns: [
        notice("belfry.sweep", "SweepPageDue"),
        notice("belfry.changes", "ReassessmentDue"),
        notice("belfry.sweep", "ReassessmentDue"),
        notice("belfry.sweep", "RetentionPageDue"),
      ],
      batchSize: 1,
    },
  ],
  timeoutSeconds: 60,
  memoryMb: 256,
  table: ["UpdateItem"],
  indexes: ["due", "employer"],
  puts: {
    source: "belfry.sweep",
    types: ["DossierDue", "SweepPageDue", "ReassessmentDue", "RetentionPageDue", "RetentionDue"],
  },
  sendsMail: false,
  files: null,
};
