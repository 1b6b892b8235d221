import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";
import { mobilityDaysMax } from "./mobility-agreed.ts";

const daysOf = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

export const mobilityStayRecorded = defineEvent({
  type: "MobilityStayRecorded",
  version: 1,
  meaning: "A researcher in EU mobility stayed in Belgium on some days, one after the other; its key is the stay.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z
    .strictObject({
      mobility: id.describe("The key of the mobility."),
      firstDay: day.describe("The day of the arrival."),
      lastDay: day
        .optional()
        .describe("The day of the departure; the last day that was agreed while the person is still here."),
    })
    .refine(
      ({ firstDay, lastDay }) =>
        lastDay === undefined || (firstDay <= lastDay && daysOf(firstDay, lastDay) <= mobilityDaysMax),
      {
        path: ["lastDay"],
        error: `give a day that is not before the first, at most ${mobilityDaysMax} days later`,
      },
    ),
  accepted: {
    type: "MobilityStayRecorded",
    version: 1,
    eventId: "mobility-stay-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "stay-asha-1",
    occurredOn: "2026-05-15",
    data: { mobility: "mobility-asha", firstDay: "2026-04-01", lastDay: "2026-05-15" },
  },
  rejected: {
    field: "data.lastDay",
    event: {
      type: "MobilityStayRecorded",
      version: 1,
      eventId: "mobility-stay-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "stay-asha-1",
      occurredOn: "2026-05-15",
      data: { mobility: "mobility-asha", firstDay: "2026-04-01", lastDay: "2026-03-31" },
    },
  },
});
