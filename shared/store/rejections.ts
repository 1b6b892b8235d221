import { deflateRawSync } from "node:zlib";
import type { Problem } from "../../events/parse.ts";
import { compareText } from "../dossier/fact.ts";
import { publishPartition, rejectionKey, shardOf } from "./keys.ts";
import { AlreadyThere, keyOf, putNew, queryAll, readText, type Table, text, writeTogether } from "./table.ts";

/** What is published of a rejection: no content, only what is wrong and what to do. */
export type Rejection = {
  readonly id: string;
  readonly employer: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly problems: readonly Problem[];
};

/** What is kept of it besides: the content as it came, and where it came from. */
export type RejectedContent = {
  readonly body: string;
  readonly source: string;
  readonly account: string;
  readonly receivedAt: string;
};

/** An item holds 400 KB; what is longer when deflated is kept in several. */
const pieceBytes = 380_000;

/** Keeps a rejected event whole, and queues its answer for the bus. @returns false where it was kept before */
export async function keepRejection(table: Table, rejection: Rejection, content: RejectedContent): Promise<boolean> {
  const key = rejectionKey(rejection.employer, rejection.id);
  const packed = deflateRawSync(content.body);
  const pieces = Array.from({ length: Math.ceil(packed.length / pieceBytes) }, (_, at) =>
    packed.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
  const [first, ...rest] = pieces;
  try {
    await writeTogether(table, [
      putNew(table, {
        ...keyOf(key),
        payload: text(JSON.stringify(rejection)),
        source: text(content.source),
        account: text(content.account),
        receivedAt: text(content.receivedAt),
        body: { B: first ?? new Uint8Array() },
        duePk: text(publishPartition(shardOf(rejection.id))),
        dueSk: text(`${content.receivedAt}#${key.pk}#${rejection.id}`),
      }),
      ...rest.map((piece, at) =>
        putNew(table, { ...keyOf({ pk: key.pk, sk: `${key.sk}#${at + 1}` }), body: { B: piece } }),
      ),
    ]);
    return true;
  } catch (error) {
    if (error instanceof AlreadyThere) return false;
    throw error;
  }
}

/** A rejection with the instant at which it came; its content stays in the table. */
export type KeptRejection = Rejection & { readonly receivedAt: string };

/** What was rejected of an employer's events, oldest first; null for events that name no employer. */
export async function rejectionsOf(table: Table, employer: string | null): Promise<readonly KeptRejection[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": text(rejectionKey(employer, "").pk) },
  });
  return items
    .filter((item) => item.payload !== undefined)
    .map((item) => ({
      ...JSON.parse(readText(item, "payload") ?? "{}"),
      receivedAt: readText(item, "receivedAt") ?? "",
    }))
    .sort((a, b) => compareText(a.receivedAt, b.receivedAt) || compareText(a.id, b.id));
}
