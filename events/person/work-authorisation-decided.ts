import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const workAuthorisationDecided = defineEvent({
  type: "WorkAuthorisationDecided",
  version: 1,
  meaning:
    "The Region decided on the part of an application that allows work; its key is the application, a first one or a renewal.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    outcome: z.enum(["granted", "refused"]),
    validUntil: day.optional().describe("The last day on which work is allowed, when granted and known."),
  }),
  accepted: {
    type: "WorkAuthorisationDecided",
    version: 1,
    eventId: "work-authorisation-decided-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "renewal-a-77",
    occurredOn: "2026-10-09",
    data: { outcome: "granted", validUntil: "2027-09-30" },
  },
  rejected: {
    field: "data.outcome",
    event: {
      type: "WorkAuthorisationDecided",
      version: 1,
      eventId: "work-authorisation-decided-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "renewal-a-77",
      occurredOn: "2026-10-09",
      data: {},
    },
  },
});
