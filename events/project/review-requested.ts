import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";
import { reviewStages } from "./review-stages.ts";

export const reviewRequested = defineEvent({
  type: "ReviewRequested",
  version: 1,
  meaning: "Authors handed a publication in for review; its key is the review, and its clock starts the day after.",
  sender: "publication office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    stage: z.enum(reviewStages),
    side: id
      .optional()
      .describe("Who reviews, where several do in one stage, as each partner of a consortium: all must approve."),
  }),
  accepted: {
    type: "ReviewRequested",
    version: 1,
    eventId: "review-clouds-ip-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "review-clouds-ip",
    occurredOn: "2026-03-03",
    data: {
      stage: "intellectual-property",
    },
  },
  rejected: {
    field: "data.stage",
    event: {
      type: "ReviewRequested",
      version: 1,
      eventId: "review-clouds-ip-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "review-clouds-ip",
      occurredOn: "2026-03-03",
      data: {
        stage: "legal",
      },
    },
  },
});
