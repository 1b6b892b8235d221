import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";

/** What puts entries: an EventBridge client, or what stands for one. */
export type PutClient = Pick<EventBridgeClient, "send">;

/** How waiting is done between attempts; passed in, so that tests and simulations need not wait. */
export type Waiting = {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1, so that senders who failed together do not come back together. */
  readonly random: () => number;
};

/**
 * Some entries were not taken by the bus, or nobody heard whether they were. Sending `left` again helps where the cause
 * has passed, and is safe: one that had been taken is known by its id.
 */
export class EntriesNotTaken extends Error {
  override readonly name = "EntriesNotTaken";
  /** In the order in which they were given. They hold personal data, so printing the error does not show them. */
  declare readonly left: readonly PutEventsRequestEntry[];
  constructor(left: readonly PutEventsRequestEntry[], reasons: readonly string[], options?: ErrorOptions) {
    const why = reasons.length === 0 ? "it gave no reason" : reasons.join(", ");
    super(
      `the bus did not take ${left.length} ${left.length === 1 ? "entry" : "entries"} (${why}); send ${left.length === 1 ? "it" : "them"} again`,
      options,
    );
    Object.defineProperty(this, "left", { value: left, enumerable: false });
  }
}

/** Entries in one request of PutEvents. */
export const batchEntriesMax = 10;
/** AWS says 1 MB and not which; this is the smaller. */
export const batchBytesMax = 1_000_000;
const attempts = 5;
const firstPauseMilliseconds = 200;
const timeBytes = 14;

/**
 * Puts entries on a bus in their order, in batches of ten and by size, and again what failed, until every entry was
 * taken: HTTP 200 can hide a loss. A request that fails as a whole is sent again too.
 * @throws EntriesNotTaken with what is left once one batch was refused five times; the batches after it are not tried
 */
export async function putAll(
  client: PutClient,
  entries: readonly PutEventsRequestEntry[],
  waiting: Waiting,
): Promise<void> {
  let begun = 0;
  for (const batch of batches(entries)) {
    begun += batch.length;
    await putBatch(client, batch, entries.slice(begun), waiting);
  }
}

async function putBatch(
  client: PutClient,
  batch: readonly PutEventsRequestEntry[],
  after: readonly PutEventsRequestEntry[],
  { sleep, random }: Waiting,
): Promise<void> {
  let left = batch;
  let failure: Failure = { reasons: [] };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(firstPauseMilliseconds * 2 ** (attempt - 1) * (0.5 + random() / 2));
    const { results, ...failed } = await put(client, left);
    failure = failed;
    left = left.filter((_, at) => results[at]?.EventId === undefined);
    if (left.length === 0) return;
  }
  throw new EntriesNotTaken([...left, ...after], failure.reasons, failure.options);
}

type Failure = { readonly reasons: readonly string[]; readonly options?: ErrorOptions };
type Result = { readonly EventId?: string | undefined; readonly ErrorCode?: string | undefined };

/** One request: what became of each entry, and why some were not taken. */
async function put(
  client: PutClient,
  entries: readonly PutEventsRequestEntry[],
): Promise<Failure & { readonly results: readonly Result[] }> {
  try {
    const { Entries: results = [] } = await client.send(new PutEventsCommand({ Entries: [...entries] }));
    return { results, reasons: [...new Set(results.flatMap(({ ErrorCode }) => ErrorCode ?? []))] };
  } catch (cause) {
    return { results: [], reasons: [cause instanceof Error ? cause.name : "Error"], options: { cause } };
  }
}

/** Batches that respect the limits of PutEvents, in order. An entry over the limit stands alone: AWS refuses it. */
export function batches(entries: readonly PutEventsRequestEntry[]): readonly (readonly PutEventsRequestEntry[])[] {
  const made: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = entryBytes(entry);
    const last = made.at(-1);
    if (last === undefined || last.length === batchEntriesMax || bytes + size > batchBytesMax) {
      made.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return made;
}

type Sized = Pick<PutEventsRequestEntry, "Source" | "DetailType" | "Detail"> & {
  readonly Resources?: readonly string[] | undefined;
  readonly Time?: unknown;
};

/**
 * Bytes that an entry counts for against the limit of a request.
 * Source: EventBridge user guide, "Calculating PutEvents event entry size".
 */
export function entryBytes({ Source, DetailType, Detail, Resources = [], Time }: Sized): number {
  const texts = [Source, DetailType, Detail, ...Resources];
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text ?? ""), Time === undefined ? 0 : timeBytes);
}
