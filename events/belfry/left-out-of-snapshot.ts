import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";

/** The source under which Belfry says that somebody was left out: nobody but the function that takes files in may put as a feed. */
export const leftOutSource = "feed.snapshot";

/** Contracts that such an event names, at most. */
export const leftOutContractsMax = 50;

export const leftOutOfSnapshot = defineEvent({
  type: "LeftOutOfSnapshot",
  version: 1,
  meaning:
    "Somebody, or one contract, stood in an earlier snapshot of a feed and not in a whole one of this day; taken back when seen again.",
  sender: "Belfry itself, when it took the snapshot in",
  ownSource: leftOutSource,
  subject: "person",
  family: "employment",
  data: z.strictObject({
    feed: id,
    whole: z
      .boolean()
      .describe("Whether nothing at all was said of the person; false where contracts alone were left out."),
    contracts: z.array(id).max(leftOutContractsMax).describe("The contracts that the feed had and has no more."),
    lastSeenOn: day.describe("The day of the last snapshot that had it."),
  }),
  accepted: {
    type: "LeftOutOfSnapshot",
    version: 1,
    eventId: "left-out-7f0c2d9a41e7b3105d2f0c9a41e7b310",
    source: "feed.snapshot",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "staff",
    revision: 20604,
    occurredOn: "2026-06-01",
    data: { feed: "staff", whole: true, contracts: ["contract-asha"], lastSeenOn: "2026-05-31" },
  },
  rejected: {
    field: "data.lastSeenOn",
    event: {
      type: "LeftOutOfSnapshot",
      version: 1,
      eventId: "left-out-0a41e7b3105d2f0c9a41e7b3107f0c2d",
      source: "feed.snapshot",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "staff",
      revision: 20605,
      occurredOn: "2026-06-02",
      data: { feed: "staff", whole: true, contracts: ["contract-asha"], lastSeenOn: "yesterday" },
    },
  },
});
