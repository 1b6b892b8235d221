import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";

export const visaIssued = defineEvent({
  type: "VisaIssued",
  version: 1,
  meaning: "A diplomatic post issued a visa for a long stay; its key is the visa.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    application: id.describe("The key of the application that it rests on."),
    code: z
      .string()
      .regex(/^[A-Z]\d{1,2}$/, "give the code printed on the visa, as in B13")
      .optional(),
    validFrom: day.optional().describe("The first day of validity; the day of issue when left out."),
    expiresOn: day.optional().describe("The last day of validity; unknown when left out."),
  }),
  accepted: {
    type: "VisaIssued",
    version: 1,
    eventId: "visa-issued-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "visa-asha",
    occurredOn: "2025-02-05",
    data: { application: "application-asha", code: "B13", validFrom: "2025-02-15", expiresOn: "2026-02-14" },
  },
  rejected: {
    field: "data.code",
    event: {
      type: "VisaIssued",
      version: 1,
      eventId: "visa-issued-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "visa-asha",
      occurredOn: "2025-02-05",
      data: { application: "application-asha", code: "13" },
    },
  },
});
