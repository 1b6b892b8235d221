import { feedHeard } from "../../events/belfry/feed-heard.ts";
import { feedRunHeld } from "../../events/belfry/feed-run-held.ts";
import { leftOutOfSnapshot } from "../../events/belfry/left-out-of-snapshot.ts";
import { answersTo, feedFilePut, notice } from "../../events/patterns.ts";
import { feedSourcePrefix } from "../../shared/feeds/description.ts";
import { feedTypes } from "../../shared/feeds/mapping.ts";
import { feedRunHeld as feedRunHeldRule } from "../../shared/obligations/employer/feed-run-held.ts";
import { partsPrefix, snapshotsPrefix } from "../feed-keys.ts";
import type { FunctionSpec } from "../spec.ts";

export const ingestFeed: FunctionSpec = {
  name: "ingest-feed",
  meaning:
    "Reads a file that a payroll or HR system dropped, row by row, and puts the events that its rows mean; holds one that looks wrong until HR takes it in.",
  triggers: [
    { kind: "queue", bus: "default", patterns: [feedFilePut], batchSize: 1 },
    {
      kind: "queue",
      bus: "belfry",
      patterns: [notice("belfry.feeds", "FeedFileContinues"), answersTo(feedRunHeldRule.id)],
      batchSize: 1,
    },
  ],
  timeoutSeconds: 300,
  memoryMb: 1024,
  table: ["GetItem", "UpdateItem"],
  indexes: [],
  puts: {
    source: "belfry.feeds",
    types: ["FeedFileContinues", "FeedFileTakenIn"],
    onBehalf: {
      sourcePrefix: feedSourcePrefix,
      types: [...feedTypes, feedHeard.type, feedRunHeld.type, leftOutOfSnapshot.type],
    },
  },
  sendsMail: false,
  files: {
    reads: ["feeds/*/in/", "feed-descriptions/", partsPrefix, snapshotsPrefix],
    writes: ["feeds/*/out/", partsPrefix, snapshotsPrefix],
  },
};
