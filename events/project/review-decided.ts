import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const reviewDecided = defineEvent({
  type: "ReviewDecided",
  version: 1,
  meaning:
    "A reviewing side decided on a publication; its key is the decision. While authors revise, the clock of the review stands still.",
  sender: "publication office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    review: id.describe("The key of the review, as in ReviewRequested."),
    outcome: z.enum(["approved", "revision-asked", "refused"]),
  }),
  accepted: {
    type: "ReviewDecided",
    version: 1,
    eventId: "decision-clouds-ip-1-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "decision-clouds-ip-1",
    occurredOn: "2026-03-09",
    data: {
      review: "review-clouds-ip",
      outcome: "revision-asked",
    },
  },
  rejected: {
    field: "data.outcome",
    event: {
      type: "ReviewDecided",
      version: 1,
      eventId: "decision-clouds-ip-1-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "decision-clouds-ip-1",
      occurredOn: "2026-03-09",
      data: {
        review: "review-clouds-ip",
        outcome: "maybe",
      },
    },
  },
});
