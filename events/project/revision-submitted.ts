import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const revisionSubmitted = defineEvent({
  type: "RevisionSubmitted",
  version: 1,
  meaning: "Authors handed a revised text in; its key is the revision, and the clock of the review goes on.",
  sender: "publication office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    review: id.describe("The key of the review, as in ReviewRequested."),
  }),
  accepted: {
    type: "RevisionSubmitted",
    version: 1,
    eventId: "revision-clouds-ip-1-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "revision-clouds-ip-1",
    occurredOn: "2026-03-16",
    data: {
      review: "review-clouds-ip",
    },
  },
  rejected: {
    field: "data.review",
    event: {
      type: "RevisionSubmitted",
      version: 1,
      eventId: "revision-clouds-ip-1-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "revision-clouds-ip-1",
      occurredOn: "2026-03-16",
      data: {
        review: 7,
      },
    },
  },
});
