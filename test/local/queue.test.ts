import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { expect, test } from "vitest";
import type { Timer } from "../../infra/local/clock.ts";
import { createQueue, type DeadLetter, type QueueOptions } from "../../infra/local/queue.ts";

/** A timer that a test moves by hand. */
function handTimer(): Timer & { elapse(milliseconds: number): void; readonly waiting: number } {
  let nowMs = 0;
  let due: { atMs: number; run: () => void }[] = [];
  return {
    after(milliseconds, run) {
      const item = { atMs: nowMs + milliseconds, run };
      due.push(item);
      return () => {
        due = due.filter((other) => other !== item);
      };
    },
    elapse(milliseconds) {
      nowMs += milliseconds;
      const ripe = due.filter(({ atMs }) => atMs <= nowMs);
      due = due.filter(({ atMs }) => atMs > nowMs);
      for (const { run } of ripe) run();
    },
    get waiting() {
      return due.length;
    },
  };
}

type Response = SQSBatchResponse | undefined;

/** A queue whose consumer answers in turn with `answers`, then always with success. */
function queueAnswering(answers: ((event: SQSEvent) => Response)[], options: Partial<QueueOptions> = {}) {
  const batches: SQSEvent[] = [];
  const done: string[] = [];
  const dead: DeadLetter[] = [];
  const queue = createQueue({
    arn: "arn:aws:sqs:eu-west-1:000000000000:record-events",
    region: "eu-west-1",
    batchSize: 10,
    receivesMax: 3,
    visibilityMs: 1,
    now: () => new Date("2026-03-01T08:00:00Z"),
    onDone: (id) => done.push(id),
    onDead: (letter) => dead.push(letter),
    consume: async (event) => {
      batches.push(event);
      return (answers.shift() ?? (() => undefined))(event);
    },
    ...options,
  });
  const send = (...ids: string[]) => {
    for (const messageId of ids) queue.send({ messageId, body: `{"id":"${messageId}"}` });
  };
  const handed = () => batches.map(({ Records }) => Records.map(({ messageId }) => messageId).join(""));
  return { queue, send, handed, batches, done, dead };
}

const failing =
  (...ids: unknown[]) =>
  () =>
    ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) }) as SQSBatchResponse;
const throwing = () => {
  throw new TypeError("no table");
};

test("a record is what Lambda gets from SQS", async () => {
  const { queue, send, batches } = queueAnswering([failing("a")]);
  send("a");
  await queue.idle();
  const record = (receives: string) => ({
    messageId: "a",
    receiptHandle: expect.any(String),
    body: '{"id":"a"}',
    attributes: {
      ApproximateReceiveCount: receives,
      SentTimestamp: "1772352000000",
      SenderId: "events.amazonaws.com",
      ApproximateFirstReceiveTimestamp: "1772352000000",
    },
    messageAttributes: {},
    md5OfBody: "6a1a81494a7765ad411580b31c1b7044",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:000000000000:record-events",
    awsRegion: "eu-west-1",
  });
  expect(batches).toEqual([{ Records: [record("1")] }, { Records: [record("2")] }]);
  expect(batches[0]?.Records[0]?.receiptHandle).not.toBe(batches[1]?.Records[0]?.receiptHandle);
});

test("messages sent together travel together, at most a batch at a time", async () => {
  const { queue, send, handed, done } = queueAnswering([], { batchSize: 2 });
  send("a", "b", "c");
  expect(queue.size).toBe(3);
  await queue.idle();
  expect(handed()).toEqual(["ab", "c"]);
  expect(done).toEqual(["a", "b", "c"]);
  expect(queue.size).toBe(0);
});

test("batches go side by side up to the number given; idle waits for all of them", async () => {
  const release: (() => void)[] = [];
  const { queue, send, batches } = queueAnswering([], {
    batchSize: 1,
    batchesAtOnce: 2,
    consume: (event) => {
      batches.push(event);
      return new Promise((resolve) => release.push(() => resolve(undefined)));
    },
  });
  send("a", "b", "c");
  let idle = false;
  const waited = queue.idle().then(() => {
    idle = true;
  });
  await expect.poll(() => batches.length).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([batches.length, queue.size]).toEqual([2, 3]);
  release[0]?.();
  await expect.poll(() => batches.length).toBe(3);
  release[1]?.();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([idle, queue.size]).toEqual([false, 1]);
  release[2]?.();
  await waited;
  expect(queue.size).toBe(0);
});

test("what fits one batch waits for the batch in hand, however many may go side by side", async () => {
  const release: (() => void)[] = [];
  const { queue, send } = queueAnswering([], {
    batchSize: 2,
    batchesAtOnce: 2,
    consume: () => new Promise((resolve) => release.push(() => resolve(undefined))),
  });
  send("a");
  await expect.poll(() => release.length).toBe(1);
  send("b");
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(release.length).toBe(1);
  send("c");
  await expect.poll(() => release.length).toBe(2);
  for (const go of release) go();
  await queue.idle();
});

test.each<[string, (event: SQSEvent) => Response, string[]]>([
  ["one message named as failed", failing("b"), ["abc", "b"]],
  ["all named", failing("a", "b", "c"), ["abc", "abc"]],
  ["none named", failing(), ["abc"]],
  ["no response", () => undefined, ["abc"]],
  ["a null list", () => ({ batchItemFailures: null }) as unknown as SQSBatchResponse, ["abc"]],
  ["an unknown identifier", failing("b", "z"), ["abc", "abc"]],
  ["an empty identifier", failing(""), ["abc", "abc"]],
  ["no identifier", failing(undefined), ["abc", "abc"]],
  ["a list that is none", () => ({ batchItemFailures: "b" }) as unknown as SQSBatchResponse, ["abc", "abc"]],
  ["a throw", throwing, ["abc", "abc"]],
])("%s", async (_, answer, expected) => {
  const { queue, send, handed, done } = queueAnswering([answer]);
  send("a", "b", "c");
  await queue.idle();
  expect(handed()).toEqual(expected);
  expect([...done].sort()).toEqual(["a", "b", "c"]);
});

test("a failed message stays out of sight for the delay; idle waits for it", async () => {
  const timer = handTimer();
  const { queue, send, handed, done } = queueAnswering([failing("a")], { timer, visibilityMs: 60_000 });
  send("a", "b");
  let idle = false;
  const waited = queue.idle().then(() => {
    idle = true;
  });
  await expect.poll(() => timer.waiting).toBe(1);
  expect(done).toEqual(["b"]);
  timer.elapse(59_999);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([handed(), idle, queue.size]).toEqual([["ab"], false, 1]);
  timer.elapse(1);
  await waited;
  expect(handed()).toEqual(["ab", "a"]);
});

test("after the last receive a message is set aside with the reason, and is not done", async () => {
  const reported = queueAnswering([failing("a"), failing("a"), failing("a")]);
  reported.send("a", "b");
  await reported.queue.idle();
  const letter = { messageId: "a", body: '{"id":"a"}', receives: 3 };
  expect(reported.dead).toEqual([{ ...letter, reason: "The function reported the message as failed." }]);
  expect(reported.queue.deadLetters).toEqual(reported.dead);
  expect(reported.handed()).toEqual(["ab", "a", "a"]);
  expect(reported.done).toEqual(["b"]);

  const thrown = queueAnswering([throwing, throwing, throwing]);
  thrown.send("a");
  await thrown.queue.idle();
  expect(thrown.dead).toEqual([{ ...letter, reason: "TypeError: no table" }]);
});

test("stop waits for the batch in hand and hands over nothing more, retries included", async () => {
  let release = (_response: Response) => {};
  const timer = handTimer();
  const { queue, send, batches } = queueAnswering([], {
    timer,
    batchSize: 1,
    consume: (event) => {
      batches.push(event);
      return new Promise((resolve) => {
        release = resolve;
      });
    },
  });
  send("a", "b");
  await expect.poll(() => batches.length).toBe(1);
  const stopped = queue.stop();
  release({ batchItemFailures: [{ itemIdentifier: "a" }] });
  await stopped;
  send("c");
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(batches.length).toBe(1);
  expect(timer.waiting).toBe(0);
});
