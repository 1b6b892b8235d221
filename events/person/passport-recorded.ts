import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const passportRecorded = defineEvent({
  type: "PassportRecorded",
  version: 1,
  meaning:
    "The employer took note of a person's passport; its key is the passport as the employer names it, not its number.",
  sender: "HR system",
  subject: "person",
  family: "residence",
  data: z.strictObject({ expiresOn: day.describe("The last day of validity printed in it.") }),
  accepted: {
    type: "PassportRecorded",
    version: 1,
    eventId: "passport-recorded-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "passport-asha",
    occurredOn: "2024-11-04",
    data: { expiresOn: "2029-05-31" },
  },
  rejected: {
    field: "data.expiresOn",
    event: {
      type: "PassportRecorded",
      version: 1,
      eventId: "passport-recorded-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "passport-asha",
      occurredOn: "2024-11-04",
      data: {},
    },
  },
});
