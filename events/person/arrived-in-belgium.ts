import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const arrivedInBelgium = defineEvent({
  type: "ArrivedInBelgium",
  version: 1,
  meaning: "A person arrived in Belgium to take up work; its key is the arrival.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({ application: id.describe("The key of the application that the arrival follows.") }),
  accepted: {
    type: "ArrivedInBelgium",
    version: 1,
    eventId: "arrived-in-belgium-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "arrival-asha",
    occurredOn: "2025-02-18",
    data: { application: "application-asha" },
  },
  rejected: {
    field: "occurredOn",
    event: {
      type: "ArrivedInBelgium",
      version: 1,
      eventId: "arrived-in-belgium-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "arrival-asha",
      occurredOn: "2025-02-30",
      data: { application: "application-asha" },
    },
  },
});
