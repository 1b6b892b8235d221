import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { CheckpointRef, DossierHead } from "../ledger/checkpoint.ts";
import { readHead } from "./head.ts";
import { checkpointKey, headKey, shardOf } from "./keys.ts";
import { type Item, keyOf, readItem, readManyLately, readText, type Table, text, unlessRefused } from "./table.ts";

/** How far the checkpoints of an employer are. */
export type CheckpointState = {
  /** The last one that is locked. */
  readonly latest: CheckpointRef | null;
  /** The one that follows it and is being locked: its content is settled, and whoever finds it here finishes it. */
  readonly next: CheckpointRef | null;
};

/** How far the checkpoints of an employer are, as it is now. */
export async function readCheckpoints(table: Table, employer: string): Promise<CheckpointState> {
  const item = await readItem(table, checkpointKey(employer));
  return { latest: refIn(item, "latest"), next: refIn(item, "next") };
}

function refIn(item: Item | undefined, name: "latest" | "next"): CheckpointRef | null {
  const [day, hash] = [readText(item, `${name}Day`), readText(item, `${name}Hash`)];
  return day === undefined || hash === undefined ? null : { day, hash };
}

/**
 * Settles which checkpoint follows the latest one. Only one can: two that named the same one before them would fork the
 * chain, and what is locked cannot be mended.
 * @returns false where another was settled, or the latest is another by now
 */
export const settleNext = (
  table: Table,
  employer: string,
  latest: CheckpointRef | null,
  next: CheckpointRef,
): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(checkpointKey(employer)),
        UpdateExpression: "SET nextDay = :day, nextHash = :hash",
        ConditionExpression: `attribute_not_exists(nextHash) AND ${latest === null ? "attribute_not_exists(latestHash)" : "latestHash = :before"}`,
        ExpressionAttributeValues: {
          ":day": text(next.day),
          ":hash": text(next.hash),
          ...(latest === null ? {} : { ":before": text(latest.hash) }),
        },
      }),
    ),
  );

/** Notes that a settled checkpoint is locked. @returns false where somebody else noted it */
export const noteLocked = (table: Table, employer: string, { day, hash }: CheckpointRef): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(checkpointKey(employer)),
        UpdateExpression: "SET latestDay = :day, latestHash = :hash REMOVE nextDay, nextHash",
        ConditionExpression: "nextHash = :hash",
        ExpressionAttributeValues: { ":day": text(day), ":hash": text(hash) },
      }),
    ),
  );

/** Where the chains of dossiers ended a moment ago, at half the price; in the order in which they are named. */
export async function headsLately(table: Table, dossiers: readonly string[]): Promise<readonly DossierHead[]> {
  const items = await readManyLately(table, dossiers.map(headKey));
  return dossiers.map((dossier, at) => ({ dossier, ...readHead(items[at]).chain }));
}

/** Where the chain of a dossier ends now. */
export const headNow = async (table: Table, dossier: string): Promise<DossierHead> => ({
  dossier,
  ...readHead(await readItem(table, headKey(dossier))).chain,
});

/** The order in which the dossiers of an employer are read page by page: by shard, and in it by id. */
export function inReadingOrder(a: string, b: string): number {
  const shards = shardOf(a) - shardOf(b);
  if (shards !== 0) return shards;
  return a === b ? 0 : a < b ? -1 : 1;
}
