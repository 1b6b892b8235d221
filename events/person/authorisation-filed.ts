import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";
import { applicationDocuments } from "./application-documents.ts";

export const authorisationFiled = defineEvent({
  type: "AuthorisationFiled",
  version: 1,
  meaning:
    "A first application for an authorisation to stay and work was filed with the Region; its key is the application.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    category: z
      .enum(["researcher", "single-permit", "orientation-year", "long-term-mobility"])
      .describe("What was applied for."),
    wishedFrom: day.describe("The day from which the person is to work."),
    staysIn: z
      .enum(["abroad", "short-stay", "long-stay", "provisional-stay"])
      .optional()
      .describe("Where the person is at the filing: outside the EU, or in Belgium on which kind of stay."),
    stayEndsOn: day.optional().describe("The last day of the present stay in Belgium."),
    documents: applicationDocuments.optional(),
  }),
  accepted: {
    type: "AuthorisationFiled",
    version: 1,
    eventId: "authorisation-filed-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "application-asha",
    occurredOn: "2024-11-18",
    data: {
      category: "researcher",
      wishedFrom: "2025-03-01",
      staysIn: "abroad",
      documents: [
        { kind: "fee" },
        { kind: "criminal-record", issuedOn: "2024-09-02", language: "hi", translatedInto: "en" },
      ],
    },
  },
  rejected: {
    field: "data.category",
    event: {
      type: "AuthorisationFiled",
      version: 1,
      eventId: "authorisation-filed-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "application-asha",
      occurredOn: "2024-11-18",
      data: { category: "tourist", wishedFrom: "2025-03-01" },
    },
  },
});
