import { erasureDecided, erasureSource } from "../../events/belfry/erasure-decided.ts";
import { rejectedBodiesDue } from "../../events/belfry/rejected-bodies-due.ts";
import { notice, sentByOthers } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const erasePerson: FunctionSpec = {
  name: "erase-person",
  meaning:
    "Erases of a person what the law no longer has kept, on a request and each month while something of it is left; nothing else may empty a record.",
  triggers: [
    {
      kind: "queue",
      bus: "belfry",
      patterns: [
        sentByOthers("ErasureRequested"),
        notice("belfry.sweep", "RetentionDue"),
        notice(erasureSource, "RejectedBodiesDue"),
      ],
      batchSize: 1,
    },
  ],
  timeoutSeconds: 300,
  memoryMb: 512,
  table: ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
  indexes: [],
  erases: true,
  puts: { source: erasureSource, types: [erasureDecided.type, rejectedBodiesDue.type] },
  sendsMail: false,
  files: null,
};
