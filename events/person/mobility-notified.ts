import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const mobilityNotified = defineEvent({
  type: "MobilityNotified",
  version: 1,
  meaning:
    "A research organisation notified the Immigration Office of a researcher's short-term mobility; its key is the mobility.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    by: z
      .enum(["here", "abroad"])
      .optional()
      .describe("Which research organisation did: the one in Belgium, or the first."),
    until: day
      .optional()
      .describe(
        "The last day that was notified; the last day agreed when left out. A further notification corrects it.",
      ),
  }),
  accepted: {
    type: "MobilityNotified",
    version: 1,
    eventId: "mobility-notified-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "mobility-asha",
    occurredOn: "2026-03-02",
    data: { by: "here" },
  },
  rejected: {
    field: "data.by",
    event: {
      type: "MobilityNotified",
      version: 1,
      eventId: "mobility-notified-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "mobility-asha",
      occurredOn: "2026-03-02",
      data: { by: "somebody" },
    },
  },
});
