import { expect, test } from "vitest";
import { type BusEvent, type BusRule, createBus, PutEventsError } from "../../infra/local/bus.ts";
import { EventPatternError } from "../../infra/local/event-pattern.ts";
import { type Journal, openJournal } from "../../infra/local/journal.ts";

const place = { account: "000000000000", region: "eu-west-1", now: () => new Date("2026-03-01T08:00:00.500Z") };

async function busWith(rules: readonly Omit<BusRule, "deliver">[], journal?: Journal<BusEvent>) {
  const delivered: { rule: string; event: BusEvent }[] = [];
  const bus = createBus({
    ...place,
    journal: journal ?? (await openJournal<BusEvent>()),
    rules: rules.map((rule) => ({ ...rule, deliver: (event) => delivered.push({ rule: rule.name, event }) })),
  });
  return { bus, delivered };
}

const hired = { Source: "payroll", DetailType: "WorkerHired", Detail: '{"worker":"w1"}', EventBusName: "belfry" };
const all = { name: "record", bus: "belfry", patterns: [{}] };

test("an entry becomes EventBridge's envelope and goes once to every matching rule of its bus", async () => {
  const { bus, delivered } = await busWith([
    all,
    {
      name: "payroll",
      bus: "belfry",
      patterns: [{ source: ["nobody"] }, { source: ["payroll"] }, { "detail-type": ["WorkerHired"] }],
    },
    { name: "permits", bus: "belfry", patterns: [{ source: ["permit-desk"] }] },
    { name: "mail", bus: "default", patterns: [{}] },
  ]);
  const [result] = await bus.put([hired]);
  const event = {
    version: "0",
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    "detail-type": "WorkerHired",
    source: "payroll",
    account: "000000000000",
    time: "2026-03-01T08:00:00Z",
    region: "eu-west-1",
    resources: [],
    detail: { worker: "w1" },
  };
  expect(delivered).toEqual([
    { rule: "record", event },
    { rule: "payroll", event },
  ]);
  expect(result).toEqual({ EventId: delivered[0]?.event.id });
});

test("the sender's time and resources are kept; a bus may be named by its ARN", async () => {
  const { bus, delivered } = await busWith([all]);
  const EventBusName = "arn:aws:events:eu-west-1:000000000000:event-bus/belfry";
  await bus.put([{ ...hired, EventBusName, Time: 1_700_000_000, Resources: ["arn:x"] }]);
  expect(delivered[0]?.event).toMatchObject({ time: "2023-11-14T22:13:20Z", resources: ["arn:x"] });
});

test("each entry stands for itself: the good one passes, each bad one says why", async () => {
  const { bus, delivered } = await busWith([all]);
  const { Source, DetailType, Detail, ...rest } = hired;
  expect(
    await bus.put([
      { ...hired, Detail: "{not json" },
      { ...hired, Detail: "[]" },
      { ...rest, DetailType, Detail },
      { ...rest, Source, Detail },
      { ...rest, Source, DetailType },
      { ...hired, Source: "aws.ses" },
      { ...hired, EventBusName: "nowhere" },
      { ...hired, Time: Number.NaN },
      hired,
    ]),
  ).toEqual([
    { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." },
    { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." },
    {
      ErrorCode: "InvalidArgument",
      ErrorMessage: "Parameter Source is not valid. Reason: Source is a required argument.",
    },
    {
      ErrorCode: "InvalidArgument",
      ErrorMessage: "Parameter DetailType is not valid. Reason: DetailType is a required argument.",
    },
    {
      ErrorCode: "InvalidArgument",
      ErrorMessage: "Parameter Detail is not valid. Reason: Detail is a required argument.",
    },
    { ErrorCode: "NotAuthorizedForSourceException", ErrorMessage: "Not authorized for the source." },
    { ErrorCode: "ResourceNotFoundException", ErrorMessage: "Event bus nowhere does not exist." },
    { ErrorCode: "InvalidArgument", ErrorMessage: "Parameter Time is not valid. Reason: Time is not an instant." },
    { EventId: expect.any(String) },
  ]);
  expect(delivered.length).toBe(1);
});

test("an AWS service's own events pass by their own door", async () => {
  const { bus, delivered } = await busWith([{ name: "mail", bus: "default", patterns: [{ source: ["aws.ses"] }] }]);
  await bus.putFromService([{ Source: "aws.ses", DetailType: "Email Sent", Detail: "{}" }]);
  expect(delivered.map(({ rule }) => rule)).toEqual(["mail"]);
});

test("a request of 10 entries and 1 MB passes; one more of either does not", async () => {
  const { bus, delivered } = await busWith([all]);
  await bus.put(Array.from({ length: 10 }, () => hired));
  await expect(bus.put(Array.from({ length: 11 }, () => hired))).rejects.toThrow(PutEventsError);
  await expect(bus.put([])).rejects.toThrow(PutEventsError);
  const detailOf = (bytes: number) => `{"pad":"${"x".repeat(bytes - '{"pad":""}'.length)}"}`;
  const room = 1_048_576 - "payroll".length - "WorkerHired".length;
  await bus.put([{ ...hired, Detail: detailOf(room) }]);
  await expect(bus.put([{ ...hired, Detail: detailOf(room + 1) }])).rejects.toThrow(/over the limit/);
  expect(delivered.length).toBe(11);
});

test("nothing is handed over or answered before the journal is synced; if it can't be, the entry failed", async () => {
  let sync = (_outcome: Error | undefined) => {};
  const slow: Journal<BusEvent> = {
    pending: [],
    append: () => new Promise((resolve, reject) => (sync = (error) => (error ? reject(error) : resolve()))),
    done: () => {},
    close: async () => {},
  };
  const { bus, delivered } = await busWith([all], slow);
  const kept = bus.put([hired]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(delivered).toEqual([]);
  sync(undefined);
  expect(await kept).toEqual([{ EventId: delivered[0]?.event.id }]);

  const lost = bus.put([hired]);
  await new Promise((resolve) => setImmediate(resolve));
  sync(new Error("disk full"));
  expect(await lost).toEqual([{ ErrorCode: "InternalFailure", ErrorMessage: "disk full" }]);
  expect(delivered.length).toBe(1);
});

test("a rule that can't be read, or a name used twice, stops the start", async () => {
  const unreadable = { name: "x", bus: "belfry", patterns: [{ detail: { a: [{ suffix: "b" }] } }] };
  await expect(busWith([unreadable as unknown as Omit<BusRule, "deliver">])).rejects.toThrow(EventPatternError);
  await expect(busWith([all, all])).rejects.toThrow(RangeError);
});
