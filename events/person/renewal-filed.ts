import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";
import { applicationDocuments } from "./application-documents.ts";

export const renewalFiled = defineEvent({
  type: "RenewalFiled",
  version: 1,
  meaning: "An application to renew a residence title was filed with the Region; its key is the application.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    card: id.describe("The key of the card to be renewed."),
    documents: applicationDocuments.optional(),
  }),
  accepted: {
    type: "RenewalFiled",
    version: 1,
    eventId: "filed-asha-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "renewal-a-77",
    occurredOn: "2026-07-15",
    data: {
      card: "card-a-77",
    },
  },
  rejected: {
    field: "data.card",
    event: {
      type: "RenewalFiled",
      version: 1,
      eventId: "filed-asha-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "renewal-a-77",
      occurredOn: "2026-07-15",
      data: {
        card: "card a 77",
      },
    },
  },
});
