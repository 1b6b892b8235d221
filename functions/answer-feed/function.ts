import { notice } from "../../events/patterns.ts";
import type { FunctionSpec } from "../spec.ts";

export const answerFeed: FunctionSpec = {
  name: "answer-feed",
  meaning:
    "Writes to the owner of a feed when rows of a file were rejected, when it could not be read, when it is held, or when a snapshot misses somebody.",
  triggers: [
    {
      kind: "queue",
      bus: "belfry",
      patterns: [
        {
          ...notice("belfry.feeds", "FeedFileTakenIn"),
          detail: { outcome: ["rows-rejected", "unreadable", "held", "left-out"] },
        },
      ],
      batchSize: 5,
    },
  ],
  timeoutSeconds: 60,
  memoryMb: 256,
  table: ["GetItem", "UpdateItem"],
  indexes: [],
  puts: null,
  sendsMail: true,
  files: null,
};
