import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { language } from "../values.ts";

export const accessRequested = defineEvent({
  type: "AccessRequested",
  version: 1,
  meaning: "A person asked which of its data are kept, and for a copy; its key is the request.",
  sender: "HR administration of the employer",
  subject: "person",
  family: "employment",
  data: z.strictObject({
    language: language.optional().describe("The language in which the person is answered, where that is known."),
  }),
  accepted: {
    type: "AccessRequested",
    version: 1,
    eventId: "access-asha-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "access-asha",
    occurredOn: "2026-06-01",
    data: { language: "en" },
  },
  rejected: {
    field: "data.language",
    event: {
      type: "AccessRequested",
      version: 1,
      eventId: "access-asha-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "access-asha",
      occurredOn: "2026-06-01",
      data: { language: "English" },
    },
  },
});
