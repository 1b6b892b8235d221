import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const supplementProvided = defineEvent({
  type: "SupplementProvided",
  version: 1,
  meaning: "What the Region asked for was handed in; its key is the request.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({ application: id.describe("The key of the first application or the renewal.") }),
  accepted: {
    type: "SupplementProvided",
    version: 1,
    eventId: "supplement-provided-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "supplement-asha-1",
    occurredOn: "2024-11-29",
    data: { application: "application-asha" },
  },
  rejected: {
    field: "data.application",
    event: {
      type: "SupplementProvided",
      version: 1,
      eventId: "supplement-provided-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "supplement-asha-1",
      occurredOn: "2024-11-29",
      data: { application: "application asha" },
    },
  },
});
