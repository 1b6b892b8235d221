import { received } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const recordEvents: FunctionSpec = {
  name: "record-events",
  meaning: "Records each event in its dossier's ledger, assesses what it calls into question and raises alerts.",
  triggers: [{ kind: "queue", bus: "belfry", patterns: received, batchSize: 10 }],
  timeoutSeconds: 30,
  memoryMb: 512,
  table: ["GetItem", "PutItem", "Query"],
  indexes: [],
  puts: null,
  sendsMail: false,
  files: null,
};
