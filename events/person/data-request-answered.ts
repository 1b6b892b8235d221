import * as z from "zod";
import { defineEvent } from "../envelope.ts";

export const dataRequestAnswered = defineEvent({
  type: "DataRequestAnswered",
  version: 1,
  meaning: "A person who asked to see its data, or to have it erased, was answered; its key is that of the request.",
  sender: "HR administration of the employer",
  subject: "person",
  family: "employment",
  data: z.strictObject({
    outcome: z
      .enum(["granted", "granted-in-part", "refused"])
      .describe("What the person was told: all was given or erased, a part, or nothing, with the reasons."),
  }),
  accepted: {
    type: "DataRequestAnswered",
    version: 1,
    eventId: "answer-asha-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "access-asha",
    occurredOn: "2026-06-15",
    data: { outcome: "granted" },
  },
  rejected: {
    field: "data.outcome",
    event: {
      type: "DataRequestAnswered",
      version: 1,
      eventId: "answer-asha-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "access-asha",
      occurredOn: "2026-06-15",
      data: { outcome: "done" },
    },
  },
});
