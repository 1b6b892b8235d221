import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";

export const renewalDecided = defineEvent({
  type: "RenewalDecided",
  version: 1,
  meaning: "The authorities decided on a renewal application; its key is the application.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    card: id.describe("The key of the card to be renewed."),
    outcome: z
      .enum(["granted", "refused", "inadmissible"])
      .describe("Granted (Annex 46), refused (Annex 48) or not taken up, as where a supplement was not handed in."),
    appealBy: day
      .optional()
      .describe("The last day to appeal that the decision names, unless granted; each Region has its own term."),
    validUntil: day.optional().describe("The last day of the renewed authorisation, when granted and known."),
  }),
  accepted: {
    type: "RenewalDecided",
    version: 1,
    eventId: "dec-asha-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "renewal-a-77",
    occurredOn: "2026-09-20",
    data: {
      card: "card-a-77",
      outcome: "granted",
      validUntil: "2027-09-30",
    },
  },
  rejected: {
    field: "data.outcome",
    event: {
      type: "RenewalDecided",
      version: 1,
      eventId: "dec-asha-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "renewal-a-77",
      occurredOn: "2026-09-20",
      data: {
        card: "card-a-77",
      },
    },
  },
});
