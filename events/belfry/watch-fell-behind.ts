import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

/** The source under which Belfry says how its watch and its alerts fare. */
export const alertsSource = "belfry.alerts";

export const watchFellBehind = defineEvent({
  type: "WatchFellBehind",
  version: 1,
  meaning: "What fell due at an employer was not assessed in time; its key is the day up to which all was.",
  sender: "Belfry itself, when digests leave",
  ownSource: alertsSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    completeUpTo: day.describe("The last day of which everything that fell due was assessed."),
  }),
  accepted: {
    type: "WatchFellBehind",
    version: 1,
    eventId: "complete-2026-01-09-2026-01-13",
    source: "belfry.alerts",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "complete-2026-01-09",
    occurredOn: "2026-01-13",
    data: { completeUpTo: "2026-01-09" },
  },
  rejected: {
    field: "data.completeUpTo",
    event: {
      type: "WatchFellBehind",
      version: 1,
      eventId: "complete-2026-01-09-2026-01-14",
      source: "belfry.alerts",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "complete-2026-01-09",
      occurredOn: "2026-01-14",
      data: { completeUpTo: "9 January" },
    },
  },
});
