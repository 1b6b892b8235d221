import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id, note } from "../values.ts";
import { reviewStages } from "./review-stages.ts";

export const publicationPlanned = defineEvent({
  type: "PublicationPlanned",
  version: 1,
  meaning:
    "Authors plan to publish something; its key is the publication, and each publication is a project of its own.",
  sender: "publication office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    title: note.max(300).optional().describe("The title that HR reads in mails. Kept here and nowhere else."),
    authors: z.array(id).min(1).max(100).describe("The authors, as persons' ids."),
    venue: note.max(200).optional(),
    venueDeadline: day.optional().describe("The last day on which the venue takes it."),
    plannedOn: day.optional().describe("The day on which it is to appear."),
    stages: z
      .array(z.enum(reviewStages))
      .min(1)
      .max(reviewStages.length)
      .refine((stages) => new Set(stages).size === stages.length, "give each stage once")
      .describe("The reviews that it must pass."),
    patent: z
      .enum(["none", "planned"])
      .optional()
      .describe("Whether a patent application is to be filed before it appears; unknown when left out."),
  }),
  accepted: {
    type: "PublicationPlanned",
    version: 1,
    eventId: "pub-clouds-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "pub-clouds",
    occurredOn: "2026-03-02",
    data: {
      title: "Clouds from below",
      authors: ["p-asha", "p-bilal"],
      venue: "ECCV 2026",
      venueDeadline: "2026-03-27",
      plannedOn: "2026-09-08",
      stages: ["supervisor", "intellectual-property"],
      patent: "planned",
    },
  },
  rejected: {
    field: "data.authors",
    event: {
      type: "PublicationPlanned",
      version: 1,
      eventId: "pub-clouds-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "pub-clouds",
      occurredOn: "2026-03-02",
      data: {
        authors: [],
        stages: ["supervisor"],
      },
    },
  },
});
