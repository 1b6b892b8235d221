import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const supplementAsked = defineEvent({
  type: "SupplementAsked",
  version: 1,
  meaning: "The Region asked for what is missing in an application; its key is the request.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    application: id.describe("The key of the first application or the renewal."),
    during: z
      .enum(["admissibility", "examination"])
      .describe("Before it was found admissible, or while it was examined, when the time to decide stands still."),
  }),
  accepted: {
    type: "SupplementAsked",
    version: 1,
    eventId: "supplement-asked-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "supplement-asha-1",
    occurredOn: "2024-11-25",
    data: { application: "application-asha", during: "admissibility" },
  },
  rejected: {
    field: "data.during",
    event: {
      type: "SupplementAsked",
      version: 1,
      eventId: "supplement-asked-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "supplement-asha-1",
      occurredOn: "2024-11-25",
      data: { application: "application-asha" },
    },
  },
});
