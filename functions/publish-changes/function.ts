import type { FunctionSpec } from "../spec.ts";

export const publishChanges: FunctionSpec = {
  name: "publish-changes",
  meaning: "Drains what was committed to the bus, at least once: alerts, rejections and changed policies.",
  triggers: [
    {
      kind: "schedule",
      id: "publish",
      expression: "rate(1 minute)",
      timeZone: "Europe/Brussels",
      drains: ["PUBLISH"],
    },
  ],
  timeoutSeconds: 50,
  memoryMb: 256,
  table: ["GetItem", "UpdateItem"],
  indexes: ["due"],
  puts: { source: "belfry.changes", types: ["DossierChanged", "EventRejected", "ReassessmentDue"] },
  sendsMail: false,
  files: null,
};
