import * as z from "zod";
import { defineEvent, earlierVersion } from "../envelope.ts";
import { day, dayAfter } from "../values.ts";

/** The source under which Belfry says how its watch and its alerts fare. */
export const alertsSource = "belfry.alerts";

const dueDay = z.strictObject({ dueOn: day.describe("The day on which it fell due.") });

/** Version 1 was changed in place before versions were kept, so that ledgers hold either. */
const completeOrDue = z.union(
  [
    z.strictObject({
      completeUpTo: day.describe("The last day of which everything that fell due was assessed."),
    }),
    dueDay,
  ],
  { error: "give completeUpTo or dueOn, a day written YYYY-MM-DD" },
);

/**
 * Of the day after the last that was complete, something fell due and was not assessed. It is the first such day; of
 * others version 1 did not tell.
 */
const firstVersion = earlierVersion({
  version: 1,
  data: completeOrDue,
  next: dueDay,
  upcast: (said) => ("dueOn" in said ? said : { dueOn: dayAfter(said.completeUpTo) }),
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
    field: "data",
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

export const watchFellBehind = defineEvent({
  type: "WatchFellBehind",
  version: 2,
  meaning: "Something that fell due at an employer on a day was not assessed in time; its key is that day.",
  sender: "Belfry itself, when digests leave",
  ownSource: alertsSource,
  subject: "employer",
  family: "employer",
  data: dueDay,
  earlier: [firstVersion],
  accepted: {
    type: "WatchFellBehind",
    version: 2,
    eventId: "due-2026-01-10-2026-01-13-v2",
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
      version: 2,
      eventId: "due-2026-01-10-2026-01-14-v2",
      source: "belfry.alerts",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "due-2026-01-10",
      occurredOn: "2026-01-14",
      data: { dueOn: "10 January" },
    },
  },
});
