import * as z from "zod";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

const count = z.int().min(0);

export const feedFileTakenIn = defineNotice({
  type: "FeedFileTakenIn",
  meaning: "A file of a feed was read; its answer lies beside it, with each row that was rejected and why.",
  sender: "belfry.feeds",
  detail: z.strictObject({
    employer: id,
    feed: id,
    file: z.string(),
    run: z.string(),
    outcome: z
      .enum(["accepted", "rows-rejected", "unreadable", "held", "left-out"])
      .describe(
        "unreadable: the file, or its description, could not be read to its end. held: it looks wrong beside the last one, and nothing is taken in until HR takes it in. left-out: accepted, and people or contracts of earlier snapshots are missing from it.",
      ),
    rows: count.describe("Rows read: accepted, rejected and skipped together."),
    accepted: count,
    rejected: count,
    skipped: count.describe("Empty lines, and rows that the description says to pass over."),
    events: count.describe("Events put on the bus."),
    unchanged: count
      .optional()
      .describe("Of a snapshot: accepted rows that say what was said before, and of which no event is put."),
    leftOut: count.optional().describe("Of a snapshot: people and contracts of earlier ones that it misses."),
    passedOver: count
      .optional()
      .describe("Of a snapshot: accepted rows of which a later one spoke already, and which change nothing."),
    missedByAnother: count
      .optional()
      .describe(
        "Of a snapshot that is older than another, or was not taken in whole: people and contracts that the other misses.",
      ),
  }),
  example: {
    employer: "leuven-lab",
    feed: "payroll",
    file: "2026-03.csv",
    run: "0055AED6DCD90281E5",
    outcome: "rows-rejected",
    rows: 6,
    accepted: 4,
    rejected: 2,
    skipped: 0,
    events: 4,
    unchanged: 0,
    leftOut: 0,
    passedOver: 0,
    missedByAnother: 0,
  },
});
