import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { boundNotPublished } from "../values.ts";

/** Grounds of article 17(1) of the GDPR, in its order. */
export const erasureReasons = ["no-longer-needed", "consent-withdrawn", "objection", "unlawful", "legal-duty"] as const;

/** What a request can be limited to: kinds of record that the law has kept for one time each. */
export const erasureScopes = ["employment", "residence", "hours", "absences", "pay"] as const;

export const erasureRequested = defineEvent({
  type: "ErasureRequested",
  version: 1,
  meaning:
    "A person asked that its data be erased; its key is the request. What the law has kept stays until its term ends; the request stands till then.",
  sender: "HR administration of the employer",
  subject: "person",
  family: "employment",
  data: z.strictObject({
    reason: z.enum(erasureReasons).describe("The ground of article 17(1) of the GDPR."),
    scope: z
      .array(z.enum(erasureScopes))
      .min(1)
      .max(100, "name each once")
      .meta(boundNotPublished)
      .optional()
      .describe("What is to go; left out: everything."),
  }),
  accepted: {
    type: "ErasureRequested",
    version: 1,
    eventId: "erase-asha-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "erase-asha",
    occurredOn: "2032-01-12",
    data: { reason: "no-longer-needed" },
  },
  rejected: {
    field: "data.reason",
    event: {
      type: "ErasureRequested",
      version: 1,
      eventId: "erase-asha-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "erase-asha",
      occurredOn: "2032-01-12",
      data: { reason: "asked" },
    },
  },
});
