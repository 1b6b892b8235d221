import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const renewalFoundAdmissible = defineEvent({
  type: "RenewalFoundAdmissible",
  version: 1,
  meaning: "The Region found a renewal application complete and admissible; its key is the application.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    card: id.describe("The key of the card to be renewed."),
  }),
  accepted: {
    type: "RenewalFoundAdmissible",
    version: 1,
    eventId: "adm-asha-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "renewal-a-77",
    occurredOn: "2026-08-04",
    data: {
      card: "card-a-77",
    },
  },
  rejected: {
    field: "occurredOn",
    event: {
      type: "RenewalFoundAdmissible",
      version: 1,
      eventId: "adm-asha-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "renewal-a-77",
      occurredOn: "2026-13-04",
      data: {
        card: "card-a-77",
      },
    },
  },
});
