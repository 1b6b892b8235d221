import { checkpointDue } from "../../events/belfry/checkpoint-due.ts";
import { notice } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const lockHeads: FunctionSpec = {
  name: "lock-heads",
  meaning: "Locks away, each night, where the chains of an employer's dossiers ended on the day before.",
  triggers: [
    {
      kind: "schedule",
      id: "daily-checkpoint",
      // Long enough after midnight that the day is over for the table's indexes too; before anybody writes to HR.
      expression: "cron(30 1 * * ? *)",
      timeZone: "Europe/Brussels",
      drains: ["EMPLOYER"],
    },
    { kind: "queue", bus: "belfry", patterns: [notice("belfry.checkpoints", "CheckpointDue")], batchSize: 1 },
  ],
  timeoutSeconds: 900,
  memoryMb: 1024,
  // What is known of a million dossiers is some 200 MB, and waits on the disk together with the leaves.
  temporaryMb: 2048,
  table: ["GetItem", "BatchGetItem", "UpdateItem"],
  indexes: ["due", "employer"],
  puts: { source: checkpointDue.sender, types: [checkpointDue.type] },
  sendsMail: false,
  files: { reads: ["checkpoints/"], writes: ["checkpoints/"] },
  locked: { reads: ["checkpoints/"], writes: ["checkpoints/"] },
};
