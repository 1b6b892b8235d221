import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { failedIds, WHOLE_BATCH } from "./batch-failures.ts";
import { realTimer, type Timer } from "./clock.ts";
import { type Message, sqsRecord } from "./sqs-record.ts";

/** A message that its function could not handle, kept with the reason of the last attempt. */
export type DeadLetter = {
  readonly messageId: string;
  readonly body: string;
  readonly receives: number;
  readonly reason: string;
};

export type QueueOptions = {
  readonly arn: string;
  readonly region: string;
  /** Messages handed over at once, at most. */
  readonly batchSize: number;
  /** Batches that are handled side by side, at most; one unless told. */
  readonly batchesAtOnce?: number;
  /** Handles a batch; a throw retries all of it. */
  readonly consume: (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;
  /** Attempts before a message is set aside. */
  readonly receivesMax: number;
  /** How long a message that failed stays out of sight. */
  readonly visibilityMs: number;
  readonly now: () => Date;
  /** What the visibility delay is counted on; the machine's own timer unless told. */
  readonly timer?: Timer;
  /** A message was handled for good: the journal may forget it. Called once for each. */
  readonly onDone?: (messageId: string) => void;
  /** A message was set aside. It is not done: a restart hands it over again. */
  readonly onDead?: (letter: DeadLetter) => void;
};

export type Queue = {
  /** Enqueues at once and returns. */
  send(message: { readonly messageId: string; readonly body: string }): void;
  /** Resolves when nothing waits, is being handled or is out of sight for a retry. Dead letters don't count. */
  idle(): Promise<void>;
  readonly deadLetters: readonly DeadLetter[];
  /** Messages waiting, being handled or out of sight. */
  readonly size: number;
  /** Hands over nothing more and waits for the batch in hand. What is left stays in the journal. */
  stop(): Promise<void>;
};

/**
 * A queue with its function behind it, as SQS and Lambda together: a few batches at once, at least once, in no
 * promised order, partial batch responses, a dead-letter list.
 */
export function createQueue(options: QueueOptions): Queue {
  const timer = options.timer ?? realTimer;
  const waiting: Message[] = [];
  const deadLetters: DeadLetter[] = [];
  /** Messages out of sight, by what cancels their return. */
  const hidden = new Map<() => void, number>();
  const idleWaiters: (() => void)[] = [];
  let inFlight = 0;
  const running = new Set<Promise<void>>();
  let stopped = false;

  const size = () => waiting.length + inFlight + [...hidden.values()].reduce((sum, count) => sum + count, 0);

  function wake(): void {
    // What fits one batch waits for the batch in hand: apart they would cost more requests, and a worker more to warm up.
    const room = waiting.length < options.batchSize ? 1 : (options.batchesAtOnce ?? 1);
    if (running.size >= room) return;
    const run = handleWaiting().then(() => {
      running.delete(run);
      // A message can come between the last look and this one.
      if (waiting.length > 0 && !stopped) wake();
      else rest();
    });
    running.add(run);
  }

  async function handleWaiting(): Promise<void> {
    // One turn of the event loop, so that messages sent together travel together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0 && !stopped) await handle(waiting.splice(0, options.batchSize));
  }

  function rest(): void {
    if (running.size > 0 || size() > 0) return;
    for (const resolve of idleWaiters.splice(0)) resolve();
  }

  async function handle(batch: readonly Message[]): Promise<void> {
    inFlight += batch.length;
    for (const message of batch) {
      message.receives += 1;
      message.firstReceivedMs ??= options.now().getTime();
    }
    const failures = await attempt(batch);
    inFlight -= batch.length;
    const again: Message[] = [];
    for (const message of batch) {
      const reason = failures.get(message.messageId) ?? failures.get(WHOLE_BATCH);
      if (reason === undefined) options.onDone?.(message.messageId);
      else if (message.receives < options.receivesMax) again.push(message);
      else setAside(message, reason);
    }
    if (again.length > 0) hide(again);
  }

  async function attempt(batch: readonly Message[]): Promise<ReadonlyMap<string, string>> {
    try {
      const response = await options.consume({ Records: batch.map((message) => sqsRecord(message, options)) });
      return failedIds(response, new Set(batch.map(({ messageId }) => messageId)));
    } catch (error) {
      return new Map([[WHOLE_BATCH, error instanceof Error ? `${error.name}: ${error.message}` : String(error)]]);
    }
  }

  function setAside({ messageId, body, receives }: Message, reason: string): void {
    const letter = { messageId, body, receives, reason };
    deadLetters.push(letter);
    options.onDead?.(letter);
  }

  /** What failed together comes back together, so that a run can be repeated exactly. */
  function hide(messages: readonly Message[]): void {
    const cancel = timer.after(options.visibilityMs, () => {
      hidden.delete(cancel);
      waiting.push(...messages);
      wake();
    });
    hidden.set(cancel, messages.length);
  }

  return {
    deadLetters,
    get size() {
      return size();
    },
    send({ messageId, body }) {
      waiting.push({ messageId, body, sentMs: options.now().getTime(), receives: 0 });
      wake();
    },
    idle() {
      return size() === 0 && running.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => idleWaiters.push(resolve));
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
      for (const cancel of hidden.keys()) cancel();
      hidden.clear();
      for (const resolve of idleWaiters.splice(0)) resolve();
    },
  };
}
