import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { feedFileContinues } from "../../events/belfry/feed-file-continues.ts";
import { obligationAnswered } from "../../events/belfry/obligation-answered.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import { feedFileOf } from "../feed-keys.ts";
import { filesOutlet } from "../files-outlet.ts";
import type { Ports } from "../ports.ts";
import { confirmedBy } from "./confirm.ts";
import { ingestFeed as spec } from "./function.ts";
import { ingestFile } from "./ingest-file.ts";
import { type FeedFile, type Limits, limits } from "./task.ts";

/** What Belfry reads of S3's word that a file was put. */
const filePut = z.object({
  bucket: z.object({ name: z.string() }),
  object: z.object({
    key: z.string(),
    size: z.int(),
    etag: z.string(),
    /** Sorts after that of an earlier file under the same key. */
    sequencer: z.string().min(1).max(128),
  }),
});

/** Takes in each file that was put, or goes on with one that was longer than a run. */
export const ingestFeed =
  (ports: Ports, bounds: Limits = limits) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const { body, messageId } of Records)
      try {
        const file = await fileIn(ports, body);
        if (file !== null) await ingestFile(ports, file, bounds);
      } catch (error) {
        ports.log("error", "a file of a feed could not be taken in and comes back", {
          error: error instanceof Error ? error.name : "unknown",
        });
        failed.push(messageId);
      }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/** The file that a message is about; null where it is none of ours. */
async function fileIn(ports: Ports, body: string): Promise<FeedFile | null> {
  const message: { readonly "detail-type"?: unknown; readonly detail?: unknown } = JSON.parse(body);
  if (message["detail-type"] === obligationAnswered.type) return confirmedBy(ports, body);
  if (message["detail-type"] === feedFileContinues.type) return feedFileContinues.detail.parse(message.detail);
  const { bucket, object } = filePut.parse(message.detail);
  const { FILES_BUCKET } = ports.settings;
  if (FILES_BUCKET !== undefined && bucket.name !== FILES_BUCKET) return null;
  const id = feedFileOf(object.key);
  if (id !== null)
    return { ...id, run: object.sequencer, tag: object.etag, bytes: object.size, putAt: putAt.parse(message).time };
  ports.count("FeedFilesUnanswered");
  ports.log("error", "a file was put under feeds/ that is no file of a feed; see the README for where files go");
  return null;
}

/** When S3 says that a file was put, whichever run hears of it and when. */
const putAt = z.looseObject({ time: z.iso.datetime().optional().catch(undefined) });

export const handler = atTheEdge(
  (ports) => ingestFeed(ports),
  (settings) => ({ ...busOutlet(spec)(settings), ...filesOutlet(settings) }),
);
