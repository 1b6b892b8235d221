import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";

/** Some entries were never taken by the bus. Retrying helps; those that were taken are not sent again. */
export class EntriesNotTaken extends Error {
  override readonly name = "EntriesNotTaken";
  readonly left: readonly PutEventsRequestEntry[];
  constructor(left: readonly PutEventsRequestEntry[], codes: readonly string[]) {
    super(`the bus did not take ${left.length} entries (${codes.join(", ")}); send them again`);
    this.left = left;
  }
}

const batchEntries = 10;
const batchBytes = 1_000_000;
const attempts = 5;

/**
 * Puts entries on a bus in batches of ten and by size, and again what failed, until every entry was taken: HTTP 200
 * can hide a loss.
 * @throws EntriesNotTaken with what is left after five attempts
 */
export async function putAll(
  client: Pick<EventBridgeClient, "send">,
  entries: readonly PutEventsRequestEntry[],
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (const batch of batches(entries)) await putBatch(client, batch, sleep);
}

async function putBatch(
  client: Pick<EventBridgeClient, "send">,
  batch: readonly PutEventsRequestEntry[],
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  let left = batch;
  let codes: readonly string[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(100 * 2 ** attempt);
    const answer = await client.send(new PutEventsCommand({ Entries: [...left] }));
    const results = answer.Entries ?? [];
    codes = [...new Set(results.flatMap((result) => result.ErrorCode ?? []))];
    left = left.filter((_, at) => results[at]?.EventId === undefined);
    if (left.length === 0) return;
  }
  throw new EntriesNotTaken(left, codes);
}

/** Batches that respect PutEvents' limits of ten entries and one megabyte, in order. */
export function batches(entries: readonly PutEventsRequestEntry[]): readonly (readonly PutEventsRequestEntry[])[] {
  const made: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(`${entry.Source}${entry.DetailType}${entry.Detail}`) + 14;
    const last = made.at(-1);
    if (last === undefined || last.length === batchEntries || bytes + size > batchBytes) {
      made.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return made;
}
