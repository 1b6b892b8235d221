import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id, note } from "../values.ts";

/** `rule:subject`, as in `a-card-renewal:card-a-77`. */
export const obligationId = z.string().regex(/^[a-z0-9-]{1,64}:[A-Za-z0-9_.-]{1,112}$/, "copy the id from the mail");

export const obligationAnswered = defineEvent({
  type: "ObligationAnswered",
  version: 1,
  meaning:
    "A person answered an obligation: acknowledged it, snoozed it, or waived it with a reason and an end; its key is the answer.",
  sender: "HR officer, by the link in a mail or through the HR system",
  subject: "any",
  family: "answers",
  data: z.strictObject({
    obligation: obligationId.describe("The obligation's id, as in the mail."),
    by: id.describe("Who answered: the id of a contact."),
    answer: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("acknowledged") }),
      z.strictObject({ kind: z.literal("snoozed"), until: day }),
      z.strictObject({ kind: z.literal("waived"), until: day, reason: note }),
    ]),
  }),
  accepted: {
    type: "ObligationAnswered",
    version: 1,
    eventId: "answer-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "answer-1",
    occurredOn: "2026-08-01",
    data: {
      obligation: "a-card-renewal:card-a-77",
      by: "hr",
      answer: {
        kind: "snoozed",
        until: "2026-08-15",
      },
    },
  },
  rejected: {
    field: "data.answer.until",
    event: {
      type: "ObligationAnswered",
      version: 1,
      eventId: "answer-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "answer-2",
      occurredOn: "2026-08-01",
      data: {
        obligation: "a-card-renewal:card-a-77",
        by: "hr",
        answer: {
          kind: "waived",
          reason: "duplicate file",
        },
      },
    },
  },
});
