import * as z from "zod";
import { defineEvent } from "../envelope.ts";

export const publicationReleased = defineEvent({
  type: "PublicationReleased",
  version: 1,
  meaning: "A publication was made public, in whatever form came first; its key is the publication.",
  sender: "publication office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    channel: z.enum(["journal", "conference", "preprint", "repository", "other"]),
  }),
  accepted: {
    type: "PublicationReleased",
    version: 1,
    eventId: "pub-clouds-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "pub-clouds",
    occurredOn: "2026-09-08",
    data: {
      channel: "conference",
    },
  },
  rejected: {
    field: "data.channel",
    event: {
      type: "PublicationReleased",
      version: 1,
      eventId: "pub-clouds-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "pub-clouds",
      occurredOn: "2026-09-08",
      data: {
        channel: "web",
      },
    },
  },
});
