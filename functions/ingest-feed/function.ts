import { feedHeard } from "../../events/belfry/feed-heard.ts";
import { leftOutOfSnapshot } from "../../events/belfry/left-out-of-snapshot.ts";
import { feedFilePut, notice } from "../../events/patterns.ts";
import { feedSourcePrefix, feedTypes } from "../../shared/feeds/description.ts";
import { partsPrefix, snapshotsPrefix } from "../feed-keys.ts";
import type { FunctionSpec } from "../spec.ts";

export const ingestFeed: FunctionSpec = {
  name: "ingest-feed",
  meaning: "Reads a file that a payroll or HR system dropped, row by row, and puts the events that its rows mean.",
  triggers: [
    { kind: "queue", bus: "default", patterns: [feedFilePut], batchSize: 1 },
    { kind: "queue", bus: "belfry", patterns: [notice("belfry.feeds", "FeedFileContinues")], batchSize: 1 },
  ],
  timeoutSeconds: 300,
  memoryMb: 1024,
  table: ["GetItem", "UpdateItem"],
  indexes: [],
  puts: {
    source: "belfry.feeds",
    types: ["FeedFileContinues", "FeedFileTakenIn"],
    onBehalf: { sourcePrefix: feedSourcePrefix, types: [...feedTypes, feedHeard.type, leftOutOfSnapshot.type] },
  },
  sendsMail: false,
  files: {
    reads: ["feeds/*/in/", "feed-descriptions/", partsPrefix, snapshotsPrefix],
    writes: ["feeds/*/out/", partsPrefix, snapshotsPrefix],
  },
};
