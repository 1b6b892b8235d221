import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

/** The source under which Belfry says that a feed was heard: nobody but the function that takes files in may put as a feed. */
export const feedHeardSource = "feed.heard";

export const feedHeard = defineEvent({
  type: "FeedHeard",
  version: 1,
  meaning: "A file of a feed came that could be read; once a day, and its key is the feed.",
  sender: "Belfry itself, when it took the file in",
  ownSource: feedHeardSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    before: day.optional().describe("The day on which the feed was heard before that; none where this is the first."),
  }),
  accepted: {
    type: "FeedHeard",
    version: 1,
    eventId: "heard-2026-03-09-2026-03-02-5d2f0c9a41e7b310",
    source: "feed.heard",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "payroll",
    occurredOn: "2026-03-09",
    data: { before: "2026-03-02" },
  },
  rejected: {
    field: "data.before",
    event: {
      type: "FeedHeard",
      version: 1,
      eventId: "heard-2026-03-16-2026-03-09-5d2f0c9a41e7b310",
      source: "feed.heard",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "payroll",
      occurredOn: "2026-03-16",
      data: { before: "last week" },
    },
  },
});
