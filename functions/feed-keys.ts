import type { FeedFileId } from "../shared/store/feed-progress.ts";

/** The key of a feed's description: apart from its files, so that who may send rows need not be who says what they mean. */
export const descriptionKey = ({ employer, feed }: Omit<FeedFileId, "file">): string =>
  `feed-descriptions/${employer}/${feed}.json`;

/** The key of a file that was put. */
export const inKey = ({ employer, feed, file }: FeedFileId): string => `feeds/${employer}/${feed}/in/${file}`;

/** The key of the answer to a file. */
export const outKey = ({ employer, feed, file }: FeedFileId): string =>
  `feeds/${employer}/${feed}/out/${file}.result.ndjson`;

/**
 * The key of a share of what is known of a feed's snapshots. Apart from its files: it stays as long as the feed does.
 * @param slot each share has two places, so that the one that holds is never written over; more where runs come quickly
 */
export const snapshotKey = (
  { employer, feed }: Omit<FeedFileId, "file">,
  shares: number,
  share: number,
  slot: number,
): string => `${snapshotsPrefix}${employer}/${feed}/${shares}/${share}-${slot}.ndjson`;

/** What the keys of all such shares begin with. */
export const snapshotsPrefix = "feed-snapshots/";

/**
 * The key of a part of an answer that is still being made. Apart from files and answers: parts are of no use once the
 * answer is written, and the bucket drops them by itself.
 * @param run which putting of the file under which description, as a digest
 */
export const partKey = ({ employer, feed }: Omit<FeedFileId, "file">, run: string, part: number): string =>
  `${partsPrefix}${employer}/${feed}/${run}/${String(part).padStart(6, "0")}.ndjson`;

/** What the keys of all such parts begin with. */
export const partsPrefix = "feed-parts/";

/** What a key under `feeds/` names; null where it is no file of a feed. */
export function feedFileOf(key: string): FeedFileId | null {
  const [, employer, feed, file] =
    /^feeds\/([A-Za-z0-9_-]{1,64})\/([A-Za-z0-9_-]{1,64})\/in\/([^/\\\p{Cc}]{1,200})$/u.exec(key) ?? [];
  if (employer === undefined || feed === undefined || file === undefined) return null;
  return file.startsWith(".") ? null : { employer, feed, file };
}
