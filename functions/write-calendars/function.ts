import { notice } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const writeCalendars: FunctionSpec = {
  name: "write-calendars",
  meaning: "Writes each contact's calendar file of the days to act by, each morning after the sweep.",
  triggers: [
    {
      kind: "schedule",
      id: "daily-calendars",
      expression: "cron(30 6 * * ? *)",
      timeZone: "Europe/Brussels",
      drains: ["EMPLOYER"],
    },
    { kind: "queue", bus: "belfry", patterns: [notice("belfry.calendars", "CalendarsDue")], batchSize: 1 },
  ],
  timeoutSeconds: 900,
  memoryMb: 512,
  table: ["GetItem"],
  indexes: ["due", "employer"],
  puts: { source: "belfry.calendars", types: ["CalendarsDue"] },
  sendsMail: false,
  files: { reads: [], writes: ["calendars/"] },
};
