import { deflateRawSync } from "node:zlib";
import type { Problem } from "../../events/parse.ts";
import { publishPartition, rejectionKey, shardOf } from "./keys.ts";
import { AlreadyThere, keyOf, putNew, type Table, text, writeTogether } from "./table.ts";

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
