import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

/** The source under which Belfry says how its watch and its alerts fare. */
export const alertsSource = "belfry.alerts";

export const watchFellBehind = defineEvent({
  type: "WatchFellBehind",
  version: 1,
  meaning: "Something that fell due at an employer on a day was not assessed in time; its key is that day.",
  sender: "Belfry itself, when digests leave",
  ownSource: alertsSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    dueOn: day.describe("The day on which it fell due."),
  }),
  accepted: {
    type: "WatchFellBehind",
    version: 1,
    eventId: "due-2026-01-10-2026-01-13",
    source: "belfry.alerts",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "due-2026-01-10",
    occurredOn: "2026-01-13",
    data: { dueOn: "2026-01-10" },
  },
  rejected: {
    field: "data.dueOn",
    event: {
      type: "WatchFellBehind",
      version: 1,
      eventId: "due-2026-01-10-2026-01-14",
      source: "belfry.alerts",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "due-2026-01-10",
      occurredOn: "2026-01-14",
      data: { dueOn: "10 January" },
    },
  },
});
