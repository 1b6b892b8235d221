import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Order } from "../feeds/snapshot.ts";
import { feedSnapshotKey } from "./keys.ts";
import { packed, unpacked } from "./packed.ts";
import { keyOf, number, readItem, readNumber, type Table, unlessRefused } from "./table.ts";

/** Which feed. */
export type FeedId = { readonly employer: string; readonly feed: string };

/** Where a share of the state stands: in which of its places, the digest of its content, and the step that wrote it. */
export type ShareAt = { readonly slot: number; readonly digest: string; readonly step: string };

/** A place of a share, among how many, that a run was given to write to, and until when it may do so. */
export type Writing = {
  readonly shares: number;
  readonly share: number;
  readonly slot: number;
  readonly untilMs: number;
  /** Whether what was written was that nothing stands there. */
  readonly empty?: true;
};

/** The shares of the state, by the digest of the person's id; null for one that nothing is known of. */
export type Shares = readonly (ShareAt | null)[];

/** The taking in of a snapshot that is under way. Until when nobody else may begin is in milliseconds since 1970. */
export type OpenRun = {
  readonly number: number;
  readonly file: string;
  readonly run: string;
  /** The digest of the description under which it was begun. */
  readonly under: string;
  readonly order: Order;
  readonly untilMs: number;
};

/** How far the snapshots of a feed were taken in. */
export type Snapshots = {
  /** The last run's number. */
  readonly last: number;
  readonly open: OpenRun | null;
  /** Runs that were begun and given up. */
  readonly unfinished: readonly number[];
  /** The latest snapshot that was taken in whole; empty where none was. */
  readonly whole: Order;
  readonly shares: Shares;
  /** The shares that these are being made from, where there were fewer. */
  readonly from: Shares | null;
  /** Places that somebody may be writing to still; left out where an earlier release wrote. */
  readonly writing?: readonly Writing[];
};

/** What is kept, and how often it was written: nobody overwrites what he did not read. */
export type KeptSnapshots = { readonly version: number; readonly snapshots: Snapshots };

/** Of a feed that never sent one. */
export const noSnapshots: KeptSnapshots = {
  version: 0,
  snapshots: { last: 0, open: null, unfinished: [], whole: "", shares: [], from: null },
};

/** How far the snapshots of a feed were taken in. */
export async function readSnapshots(table: Table, id: FeedId): Promise<KeptSnapshots> {
  const item = await readItem(table, feedSnapshotKey(id));
  const state = unpacked(item?.state);
  return state === undefined
    ? noSnapshots
    : { version: readNumber(item, "version") ?? 0, snapshots: JSON.parse(state) };
}

/** Writes it. @returns null where somebody else did since it was read */
export async function writeSnapshots(
  table: Table,
  id: FeedId,
  { version }: KeptSnapshots,
  snapshots: Snapshots,
): Promise<KeptSnapshots | null> {
  const written = await unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(feedSnapshotKey(id)),
        UpdateExpression: "SET #state = :state, version = :next",
        ConditionExpression: version === 0 ? "attribute_not_exists(version)" : "version = :version",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: {
          ":state": packed(JSON.stringify(snapshots)),
          ":next": number(version + 1),
          ...(version === 0 ? {} : { ":version": number(version) }),
        },
      }),
    ),
  );
  return written ? { version: version + 1, snapshots } : null;
}
