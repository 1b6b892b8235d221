import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { note } from "../values.ts";

export const publicationWithdrawn = defineEvent({
  type: "PublicationWithdrawn",
  version: 1,
  meaning: "Authors gave a publication up, or took back what was public already; its key is the publication.",
  sender: "publication office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    reason: note.optional(),
  }),
  accepted: {
    type: "PublicationWithdrawn",
    version: 1,
    eventId: "pub-clouds-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "pub-clouds",
    occurredOn: "2026-04-01",
    data: {
      reason: "superseded by a longer paper",
    },
  },
  rejected: {
    field: "data.reason",
    event: {
      type: "PublicationWithdrawn",
      version: 1,
      eventId: "pub-clouds-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "pub-clouds",
      occurredOn: "2026-04-01",
      data: {
        reason: "",
      },
    },
  },
});
