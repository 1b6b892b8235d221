import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { publishChanges } from "../../functions/publish-changes/handler.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { rejectionsOf } from "../../shared/store/rejections.ts";
import { hired, lab } from "../cast.ts";
import { machine } from "../store/recorder.ts";

type Message = Parameters<ReturnType<typeof recordEvents>>[0]["Records"][number];
type Delivery = {
  readonly account: string;
  readonly source: string;
  readonly "detail-type": string;
  readonly detail: unknown;
};

const account = "1".repeat(12);
const hire = hired();
const delivery = (detail: object, more: Partial<Delivery> = {}): Delivery => ({
  account,
  source: "hr.lab",
  "detail-type": "EmployeeHired",
  detail,
  ...more,
});
const message = (body: Delivery, messageId: string) => ({ messageId, body: JSON.stringify(body) }) as Message;

/** Hands a batch to the recorder, then publishes what it answered. */
async function deliver(...deliveries: readonly Delivery[]) {
  const belfry = await machine();
  const answers: BusEntry[] = [];
  const ports: Ports = { ...belfry.ports, publish: async (entries) => void answers.push(...entries) };
  const Records = deliveries.map((each, at) => message(each, `m-${at}`));
  const { batchItemFailures } = await recordEvents(ports)({ Records });
  await publishChanges(ports)({ schedule: "publish", scheduledFor: "2026-01-05T09:00:00Z" });
  return { belfry, answers, batchItemFailures };
}

describe("what cannot be accepted is kept, answered with field and remedy, and alarmed", () => {
  it.each<[string, Delivery, string, RegExp]>([
    [
      "an event that does not exist",
      delivery({ ...hire, type: "EmployeeFired" }),
      "type",
      /use a type that events\/CATALOGUE\.md lists/,
    ],
    ["a version that does not exist", delivery({ ...hire, version: 2 }), "version", /use version 1/],
    ["a day that does not exist", delivery({ ...hire, occurredOn: "2026-02-30" }), "occurredOn", /YYYY-MM-DD/],
    ["a string where a number belongs", delivery({ ...hire, revision: "2" }), "revision", /give/],
    ["more than 64 KB", delivery({ ...hire, more: "x".repeat(70_000) }), "event", /at most 65536 bytes/],
    ["no object at all", delivery([1] as unknown as object), "event", /one JSON object/],
    ["another account", delivery(hire, { account: "2".repeat(12) }), "source", /added to SENDERS/],
    ["another source than the entry's", delivery(hire, { source: "permits.lab" }), "source", /as Source/],
    ["another type than the entry's", delivery(hire, { "detail-type": "EmploymentEnded" }), "type", /as DetailType/],
  ])("%s", async (_, bad, field, remedy) => {
    const { belfry, answers, batchItemFailures } = await deliver(bad);
    expect(batchItemFailures).toEqual([]);
    expect(belfry.counted.get("EventsRejected")).toBe(1);
    const kept = [...(await rejectionsOf(belfry.table, lab)), ...(await rejectionsOf(belfry.table, null))];
    expect(kept).toHaveLength(1);
    expect(kept[0]?.problems[0]).toMatchObject({ field, remedy: expect.stringMatching(remedy) });
    expect(answers).toEqual([{ type: "EventRejected", detail: expect.objectContaining({ id: kept[0]?.id }) }]);
  });

  it.each(["", "{", "null", "[]", '"x"', '{"account":{"toString":1}}', '{"detail-type":[]}'])(
    "a message that is no delivery: %s",
    async (body) => {
      const belfry = await machine();
      const Records = [{ messageId: "m", body } as Message];
      expect(await recordEvents(belfry.ports)({ Records })).toEqual({ batchItemFailures: [] });
      expect(Object.fromEntries(belfry.counted)).toEqual({ EventsRejected: 1 });
      expect(await rejectionsOf(belfry.table, null)).toHaveLength(1);
    },
  );

  it("and the rest of the batch goes on", async () => {
    const { belfry } = await deliver(delivery({ ...hire, occurredOn: "never" }), delivery(hire));
    expect(Object.fromEntries(belfry.counted)).toMatchObject({ EventsRejected: 1, EventsRecorded: 1 });
  });

  it("what is too long to be read is kept whole under the employer and the id that it names", async () => {
    const { belfry } = await deliver(delivery({ ...hire, more: "x".repeat(900_000) }));
    const [kept, ...others] = await rejectionsOf(belfry.table, lab);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ employer: lab, eventId: hire.eventId, type: "EmployeeHired" });
  });

  it.each([
    ["beyond the bounds of an event: the text that came", { ...hire, more: "x".repeat(70_000) }],
    ["within them", { ...hire, version: 3 }],
  ])("with its content as JSON, once and not in quotes again, %s", async (_, sent) => {
    const { belfry } = await deliver(delivery(sent));
    const kept = (belfry.engine.dump().belfry ?? []).find(({ sk }) => sk?.S?.startsWith("REJECTED#"));
    expect(inflateRawSync(kept?.body?.B ?? new Uint8Array()).toString()).toBe(JSON.stringify(sent));
  });

  it("kept once, however often it comes, and counted each time", async () => {
    const bad = delivery({ ...hire, version: 3 });
    const { belfry, answers } = await deliver(bad, bad);
    expect(await rejectionsOf(belfry.table, lab)).toHaveLength(1);
    expect(belfry.counted.get("EventsRejected")).toBe(2);
    expect(answers).toHaveLength(1);
  });

  it("without a word of its content in a log or an answer", async () => {
    const { belfry, answers } = await deliver(delivery({ ...hire, data: { startsOn: "Zebedee", name: 7 } }));
    expect(JSON.stringify([answers, belfry.logged])).not.toContain("Zebedee");
  });

  it("a message that is no delivery is rejected beside a good one, and none comes back", async () => {
    const belfry = await machine();
    const broken = { messageId: "broken", body: "{" } as Message;
    const answer = await recordEvents(belfry.ports)({ Records: [broken, message(delivery(hire), "good")] });
    expect(answer.batchItemFailures).toEqual([]);
    expect(Object.fromEntries(belfry.counted)).toEqual({ EventsRejected: 1, EventsRecorded: 1 });
  });
});
