import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const authorisationDecided = defineEvent({
  type: "AuthorisationDecided",
  version: 1,
  meaning: "The authorities decided on a first application; its key is the application.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    outcome: z
      .enum(["granted", "granted-by-silence", "refused", "inadmissible"])
      .describe(
        "Granted (Annex 46), granted because no decision came in time (Annex 47), refused (Annex 48) or not taken up.",
      ),
    receivedOn: day.optional().describe("The day the person held the decision; the day of decision when left out."),
    appealBy: day
      .optional()
      .describe("The last day to appeal that the decision names, unless granted; each Region has its own term."),
    validUntil: day.optional().describe("The last day of the authorisation, when granted and known."),
  }),
  accepted: {
    type: "AuthorisationDecided",
    version: 1,
    eventId: "authorisation-decided-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "application-asha",
    occurredOn: "2025-01-20",
    data: { outcome: "granted", validUntil: "2026-09-30" },
  },
  rejected: {
    field: "data.outcome",
    event: {
      type: "AuthorisationDecided",
      version: 1,
      eventId: "authorisation-decided-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "application-asha",
      occurredOn: "2025-01-20",
      data: { outcome: "perhaps" },
    },
  },
});
