import { inspect } from "node:util";
import type { PutEventsCommand, PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { describe, expect, it } from "vitest";
import {
  batchBytesMax,
  batchEntriesMax,
  batches,
  EntriesNotTaken,
  entryBytes,
  type PutClient,
  putAll,
} from "../../events/put-entries.ts";

const entry = (at: number, bytes = 100): PutEventsRequestEntry => ({
  Source: "payroll.lab",
  DetailType: "EmployeeHired",
  Detail: `${at} `.padEnd(bytes - "payroll.labEmployeeHired".length, "x"),
});
const entries = (count: number) => Array.from({ length: count }, (_, at) => entry(at));
const numbersOf = (some: readonly PutEventsRequestEntry[]) =>
  some.map(({ Detail = "" }) => Number(Detail.split(" ")[0]));

type Answers = (entries: readonly number[], attempt: number) => readonly (string | null)[] | Error;
const taken = (some: readonly number[]) => some.map(() => null);

/** A bus that answers as it is told: for each entry null where it is taken, a code where it is not. */
function busThat(answers: Answers) {
  const requests: number[][] = [];
  const pauses: number[] = [];
  const send = async ({ input }: PutEventsCommand) => {
    const numbers = numbersOf(input.Entries ?? []);
    requests.push(numbers);
    const answer = answers(numbers, requests.length);
    if (answer instanceof Error) throw answer;
    const Entries = answer.map((code) => (code === null ? { EventId: "taken" } : { ErrorCode: code }));
    return { FailedEntryCount: answer.filter((code) => code !== null).length, Entries };
  };
  const waiting = { sleep: async (ms: number) => void pauses.push(ms), random: () => 1 };
  const put = (some: readonly PutEventsRequestEntry[]) => putAll({ send } as unknown as PutClient, some, waiting);
  return { requests, pauses, put };
}

const named = (name: string) => Object.assign(new Error("no"), { name });
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no failure",
    (error) => error,
  );

describe("putting entries", () => {
  it("asks nobody for nothing", async () => {
    const bus = busThat(taken);
    await bus.put([]);
    expect(bus.requests).toEqual([]);
  });

  it("goes in tens, in order, without a pause where everything is taken", async () => {
    const bus = busThat(taken);
    await bus.put(entries(21));
    expect(bus.requests.map((numbers) => numbers.length)).toEqual([10, 10, 1]);
    expect(bus.requests.flat()).toEqual(numbersOf(entries(21)));
    expect(bus.pauses).toEqual([]);
  });

  it.each(numbersOf(entries(10)))("sends again the one at %i that was not taken, and no other", async (lost) => {
    const bus = busThat((numbers, attempt) =>
      numbers.map((number) => (number === lost && attempt === 1 ? "InternalFailure" : null)),
    );
    await bus.put(entries(12));
    expect(bus.requests).toEqual([numbersOf(entries(10)), [lost], [10, 11]]);
    expect(bus.pauses).toEqual([200]);
  });

  it("sends again what is left of what was left, in order, after pauses that grow", async () => {
    const bus = busThat((numbers) => numbers.map((_, at) => (at < numbers.length / 2 ? null : "ThrottlingException")));
    const error = await failureOf(bus.put(entries(10)));
    expect(bus.requests).toEqual([numbersOf(entries(10)), [5, 6, 7, 8, 9], [8, 9], [9]]);
    expect(error).toBe("no failure");
    expect(bus.pauses).toEqual([200, 400, 800]);
  });

  it("draws each pause from its upper half, so that senders do not come back together", async () => {
    const pauses: number[] = [];
    const client = { send: async () => ({ Entries: [] }) } as unknown as PutClient;
    const waiting = { sleep: async (ms: number) => void pauses.push(ms), random: () => 0 };
    await failureOf(putAll(client, entries(1), waiting));
    expect(pauses).toEqual([100, 200, 400, 800]);
  });

  it.each<[string, Answers, string]>([
    ["is throttled", (numbers) => numbers.map(() => "ThrottlingException"), "ThrottlingException"],
    ["throws", () => named("AccessDeniedException"), "AccessDeniedException"],
    ["runs out of time", () => named("TimeoutError"), "TimeoutError"],
    ["answers for fewer than were sent", () => [], "it gave no reason"],
  ])("gives up after five attempts where the bus %s, and carries all that is left", async (_, answers, reason) => {
    const bus = busThat((numbers, attempt) => (attempt === 1 ? taken(numbers) : answers(numbers, attempt)));
    const error = await failureOf(bus.put(entries(25)));
    expect(error).toBeInstanceOf(EntriesNotTaken);
    expect(numbersOf((error as EntriesNotTaken).left)).toEqual(numbersOf(entries(25)).slice(10));
    expect(inspect(error)).not.toContain("Detail");
    expect((error as EntriesNotTaken).message).toBe(`the bus did not take 15 entries (${reason}); send them again`);
    expect(bus.requests).toHaveLength(1 + 5);
    expect(bus.pauses).toEqual([200, 400, 800, 1600]);
  });

  it("sends the whole batch again after a time-out: nobody knows what was taken, and ids make it safe", async () => {
    const bus = busThat((numbers, attempt) => (attempt === 1 ? named("TimeoutError") : taken(numbers)));
    await bus.put(entries(3));
    expect(bus.requests).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it("keeps the cause of a request that failed as a whole", async () => {
    const cause = named("ValidationException");
    const error = await failureOf(busThat(() => cause).put(entries(1)));
    expect((error as EntriesNotTaken).cause).toBe(cause);
  });
});

describe("batches", () => {
  const sizes = (some: readonly PutEventsRequestEntry[]) => batches(some).map((batch) => batch.length);
  const half = batchBytesMax / 2;

  it.each<[string, readonly PutEventsRequestEntry[], readonly number[]]>([
    ["ten entries", entries(batchEntriesMax), [10]],
    ["eleven", entries(batchEntriesMax + 1), [10, 1]],
    ["a megabyte to the byte", [entry(0, half), entry(1, half)], [2]],
    ["a byte more", [entry(0, half), entry(1, half + 1)], [1, 1]],
    ["one that is too large, between others", [entry(0), entry(1, batchBytesMax + 1), entry(2)], [1, 1, 1]],
    [
      "a byte more by the bus's own counting of the time",
      [entry(0, half), { ...entry(1, half), Time: new Date(0) }],
      [1, 1],
    ],
  ])("%s", (_, some, expected) => expect(sizes(some)).toEqual(expected));

  it.each<[string, PutEventsRequestEntry, number]>([
    ["nothing", {}, 0],
    ["source, detail type and detail", { Source: "ab", DetailType: "cde", Detail: "{}" }, 7],
    ["text in bytes of UTF-8", { Detail: "é€" }, 5],
    ["a time", { Detail: "{}", Time: new Date(0) }, 16],
    ["resources", { Detail: "{}", Resources: ["arn:1", "é"] }, 9],
    ["the bus's name counts for nothing", { Detail: "{}", EventBusName: "belfry" }, 2],
  ])("count %s", (_, one, bytes) => expect(entryBytes(one)).toBe(bytes));
});
