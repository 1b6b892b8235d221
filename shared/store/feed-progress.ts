import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { feedFileKey } from "./keys.ts";
import { packed, unpacked } from "./packed.ts";
import { keyOf, number, readItem, readNumber, readText, type Table, text, unlessRefused } from "./table.ts";

/** Which file of which feed. */
export type FeedFileId = { readonly employer: string; readonly feed: string; readonly file: string };

/** What is kept of a file, and how often it was written: nobody overwrites what he did not read. */
export type Kept<State> = {
  readonly version: number;
  readonly state: State;
  /** The run that its owner was written to about; null where none. */
  readonly toldRun: string | null;
};

/** How far a file was taken in; null where nothing of it was. */
export async function readFeedProgress<State>(table: Table, id: FeedFileId): Promise<Kept<State> | null> {
  const item = await readItem(table, feedFileKey(id));
  const state = unpacked(item?.state);
  return state === undefined
    ? null
    : {
        version: readNumber(item, "version") ?? 0,
        state: JSON.parse(state),
        toldRun: readText(item, "toldRun") ?? null,
      };
}

/** Writes how far a file was taken in. @returns false where somebody else did since it was read */
export const writeFeedProgress = (table: Table, id: FeedFileId, version: number, state: unknown): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(feedFileKey(id)),
        UpdateExpression: "SET #state = :state, version = :next",
        ConditionExpression: version === 0 ? "attribute_not_exists(version)" : "version = :version",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: {
          ":state": packed(JSON.stringify(state)),
          ":next": number(version + 1),
          ...(version === 0 ? {} : { ":version": number(version) }),
        },
      }),
    ),
  );

/** Notes that a file's owner was written to about a run of it. */
export async function noteOwnerTold(table: Table, id: FeedFileId, run: string): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyOf(feedFileKey(id)),
      UpdateExpression: "SET toldRun = :run",
      ExpressionAttributeValues: { ":run": text(run) },
    }),
  );
}
