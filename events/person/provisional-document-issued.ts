import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";

export const provisionalDocumentIssued = defineEvent({
  type: "ProvisionalDocumentIssued",
  version: 1,
  meaning:
    "A municipality issued or extended the provisional document (Annex 49), pending the first card or a renewal; its key is the document.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z
    .strictObject({
      renewal: id.optional().describe("The key of the renewal application it rests on."),
      application: id.optional().describe("The key of the first application, while the first card is made."),
      lastDay: day
        .optional()
        .describe("The last day printed on the document; counted from the day of issue when left out."),
    })
    .refine(({ renewal, application }) => (renewal === undefined) !== (application === undefined), {
      path: ["renewal"],
      error: "give either renewal, or application where it is for the first card",
    }),
  accepted: {
    type: "ProvisionalDocumentIssued",
    version: 1,
    eventId: "prov-asha-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "annex-49-asha-1",
    occurredOn: "2026-10-01",
    data: {
      renewal: "renewal-a-77",
      lastDay: "2026-10-30",
    },
  },
  rejected: {
    field: "data.renewal",
    event: {
      type: "ProvisionalDocumentIssued",
      version: 1,
      eventId: "prov-asha-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "annex-49-asha-1",
      occurredOn: "2026-10-01",
      data: {
        lastDay: "2026-10-30",
      },
    },
  },
});
