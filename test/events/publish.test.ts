import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BelfryEvent, catalogue } from "../../events/catalogue.ts";
import { families, maxEventBytes } from "../../events/envelope.ts";
import { parseEvent } from "../../events/parse.ts";
import { createPublisher, rememberedMax, StatementsNotAccepted } from "../../events/publish.ts";
import { EntriesNotTaken } from "../../events/put-entries.ts";
import type { Statement, StatementOf } from "../../events/statement.ts";
import { type BusEvent, createBus } from "../../infra/local/bus.ts";
import { type BusServer, startBusServer } from "../../infra/local/bus-server.ts";
import { openJournal } from "../../infra/local/journal.ts";
import { closeServer, listenOnLoopback } from "../../infra/local/loopback.ts";
import { machine } from "../store/recorder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dora = { employer: "leuven-lab", subject: { kind: "person", id: "p-dora" } } as const;
const hire: StatementOf<"EmployeeHired"> = {
  ...dora,
  type: "EmployeeHired",
  key: "contract-dora",
  occurredOn: "2026-11-02",
  data: { startsOn: "2026-12-01", nationalities: ["IN"] },
};
const sheet: StatementOf<"ShiftsRecorded"> = {
  ...dora,
  type: "ShiftsRecorded",
  key: "sheet-dora-49",
  period: "2026-11-30",
  occurredOn: "2026-12-07",
  data: { shifts: [{ id: "s1", startsAt: "2026-12-01T08:00:00+01:00", endsAt: "2026-12-01T17:00:00+01:00" }] },
};

const delivered: BusEvent[] = [];
let server: BusServer;
let client: EventBridgeClient;
const clientOf = (endpoint: string) =>
  new EventBridgeClient({ endpoint, region: "eu-west-1", credentials: { accessKeyId: "l", secretAccessKey: "l" } });
beforeAll(async () => {
  const bus = createBus({
    account: "000000000000",
    region: "eu-west-1",
    now: () => new Date("2026-12-08T08:00:00Z"),
    journal: await openJournal<BusEvent>(),
    rules: [{ name: "record", bus: "belfry", patterns: [{}], deliver: (event) => delivered.push(event) }],
  });
  server = await startBusServer({ bus });
  client = clientOf(server.endpoint);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});
afterEach(() => void delivered.splice(0));

const publisher = (more: Partial<Parameters<typeof createPublisher>[0]> = {}) =>
  createPublisher({ client, busName: "belfry", source: "payroll.lab", sleep: async () => {}, ...more });
const publish = (...statements: readonly Statement[]) => publisher().publish(statements);
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no failure",
    (error) => error,
  );
const accepted = (event: BusEvent): BelfryEvent => {
  const parsed = parseEvent(event.detail);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.event;
};

describe("a publisher, over the wire", () => {
  it("sends what was stated, with version, source and an id that it gives back", async () => {
    const ids = await publish(hire, sheet);
    expect(delivered.map(({ detail }) => detail)).toEqual([
      { ...hire, version: 1, source: "payroll.lab", eventId: ids[0] },
      { ...sheet, version: 1, source: "payroll.lab", eventId: ids[1] },
    ]);
    expect(delivered.map((event) => [event.source, event["detail-type"]])).toEqual([
      ["payroll.lab", "EmployeeHired"],
      ["payroll.lab", "ShiftsRecorded"],
    ]);
  });

  it("sends every event of the catalogue as its example says it", async () => {
    await publish(...catalogue.map((definition) => definition.accepted as Statement));
    const withoutId = ({ eventId: _, source: __, ...event }: BelfryEvent) => event;
    const examples = catalogue.map((definition) => parseEvent(definition.accepted));
    expect(delivered.map((event) => withoutId(accepted(event)))).toEqual(
      examples.map((parsed) => parsed.ok && withoutId(parsed.event)),
    );
  });

  it("is known as a duplicate by Belfry when the same statement is published again", async () => {
    await publish(hire);
    await publish({ ...hire, revision: 1 });
    await publish({ ...hire, data: { ...hire.data, startsOn: "2026-12-02" } });
    const belfry = await machine();
    for (const event of delivered) await belfry.record(accepted(event));
    expect(belfry.counted.get("EventsDuplicated")).toBe(1);
    expect(belfry.counted.get("EventsRecorded")).toBe(2);
  });

  it("keeps the order of many", async () => {
    const many = Array.from({ length: 35 }, (_, at): Statement => ({ ...hire, key: `contract-${at}` }));
    const ids = await publish(...many);
    expect(delivered.map(({ detail }) => detail.key)).toEqual(many.map(({ key }) => key));
    expect(delivered.map(({ detail }) => detail.eventId)).toEqual(ids);
  });

  it("sends nothing for nothing", async () => expect(await publish()).toEqual([]));

  it("measures an event as it will leave, to the byte", async () => {
    const named = (name: string): Statement => ({ ...hire, data: { ...hire.data, name } });
    const envelope = { version: 1, source: "payroll.lab", eventId: "x".repeat(32) };
    const rest = Buffer.byteLength(JSON.stringify({ ...named(""), ...envelope }));
    const fieldOf = async (bytes: number) => {
      const error = await failureOf(publish(named("n".repeat(bytes - rest))));
      return (error as StatementsNotAccepted).problems[0]?.field;
    };
    expect(await fieldOf(maxEventBytes)).toBe("data.name");
    expect(await fieldOf(maxEventBytes + 1)).toBe("event");
  });

  it("says that a bus of another name took nothing", async () => {
    const error = await failureOf(publisher({ busName: "elsewhere" }).publish([hire]));
    expect(error).toBeInstanceOf(EntriesNotTaken);
    expect((error as Error).message).toContain("ResourceNotFoundException");
  });

  it("sends again what a server never answered", async () => {
    let asked = 0;
    const silent = createServer(() => {});
    const endpoint = await listenOnLoopback(silent, 0);
    const deaf = clientOf(endpoint);
    const send = deaf.send.bind(deaf);
    // Counted here: on a busy machine an attempt may end before its connection stands.
    deaf.send = ((...request: Parameters<typeof send>) => {
      asked += 1;
      return send(...request);
    }) as typeof send;
    const error = await failureOf(publisher({ client: deaf, requestMillisecondsMax: 50 }).publish([hire, sheet]));
    expect((error as EntriesNotTaken).left.map(({ DetailType }) => DetailType)).toEqual([hire.type, sheet.type]);
    expect(asked).toBe(5);
    deaf.destroy();
    silent.closeAllConnections();
    await closeServer(silent);
  });
});

describe("what Belfry would reject", () => {
  it("is named with its index, field, problem and remedy, and nothing is sent", async () => {
    const wrong = { ...sheet, key: "a b", period: "2026-12-01" };
    const error = await failureOf(publish(hire, wrong, { ...hire, occurredOn: "02-11-2026" }));
    expect(error).toBeInstanceOf(StatementsNotAccepted);
    const { problems, message } = error as StatementsNotAccepted;
    expect(problems).toEqual([
      { index: 1, field: "key", problem: "is not accepted", remedy: expect.stringContaining("letters") },
      { index: 1, field: "period", problem: "is not accepted", remedy: "give the Monday of the week" },
      {
        index: 2,
        field: "occurredOn",
        problem: "is not accepted",
        remedy: "give a day that exists, written YYYY-MM-DD",
      },
    ]);
    expect(message.split("\n")[1]).toMatch(/^\[1\] key is not accepted; use 1 to 64/);
    expect(delivered).toEqual([]);
  });

  it("is named in twenty lines, and all of it in the list", async () => {
    const error = await failureOf(publish(...Array.from({ length: 30 }, () => ({ ...hire, key: "" }))));
    expect((error as StatementsNotAccepted).problems).toHaveLength(30);
    expect((error as Error).message).toMatch(/\nand 10 more$/);
  });

  it.each<[string, unknown, string]>([
    ["null", null, "type"],
    ["an unknown type", { ...hire, type: "EmployeeFired" }, "type"],
    ["a day as a Date", { ...hire, occurredOn: new Date("2026-11-02") }, "occurredOn"],
  ])("is named for JavaScript too: %s", async (_, statement, field) => {
    const error = await failureOf(publish(statement as Statement));
    expect((error as StatementsNotAccepted).problems.map((problem) => problem.field)).toEqual([field]);
  });

  it("is named where the source is not one", async () => {
    const error = await failureOf(publisher({ source: "Payroll of the Lab" }).publish([hire]));
    expect((error as StatementsNotAccepted).problems.map(({ field }) => field)).toEqual(["source"]);
  });
});

describe("two contents under one key and revision, of which Belfry would believe the one with the later id", () => {
  const otherwise: Statement = { ...hire, data: { ...hire.data, startsOn: "2026-12-02" } };
  const refusal = (index: number) => ({
    index,
    field: "revision",
    problem: "1 of EmployeeHired contract-dora was given to another content",
    remedy: "raise the revision of the content that corrects the other",
  });
  const problemsOf = async (promise: Promise<unknown>) => {
    const error = await failureOf(promise);
    return error instanceof StatementsNotAccepted ? error.problems : error;
  };

  it("are refused within one call, naming the key and the remedy, and nothing is sent", async () => {
    expect(await problemsOf(publish(hire, sheet, otherwise))).toEqual([refusal(2)]);
    const error = await failureOf(publish(hire, otherwise));
    expect((error as Error).message).toBe(
      "nothing was sent:\n[1] revision 1 of EmployeeHired contract-dora was given to another content; raise the revision " +
        "of the content that corrects the other",
    );
    expect(delivered).toEqual([]);
  });

  it.each<[string, Statement]>([
    ["the same content", hire],
    ["with its defaults written out", { ...hire, revision: 1 }],
    ["a higher revision", { ...otherwise, revision: 2 }],
    ["another key", { ...otherwise, key: "contract-dora-2" }],
    ["another person", { ...otherwise, subject: { kind: "person", id: "p-chen" } }],
    ["another employer", { ...otherwise, employer: "kite" }],
    [
      "another type",
      { ...dora, type: "EmploymentEnded", key: hire.key, occurredOn: "2026-12-01", data: { lastDay: "2026-12-01" } },
    ],
  ])("are not: %s", async (_, other) => {
    await publish(hire, other);
    expect(delivered).toHaveLength(2);
  });

  it("are not in two weeks, for the period belongs to the key", async () => {
    await publish(sheet, { ...sheet, period: "2026-12-07", data: { shifts: [] } });
    expect(delivered).toHaveLength(2);
  });

  it("are where one takes back what the other says", async () => {
    const { data: _, ...rest } = hire;
    const taken = { ...rest, retracted: { reason: "reported by mistake" } };
    expect(await problemsOf(publish(hire, taken))).toEqual([refusal(1)]);
    await publish(hire, { ...taken, revision: 2 });
    expect(delivered).toHaveLength(2);
  });

  it("are named beside all else that is wrong, in the order of the statements", async () => {
    const problems = (await problemsOf(publish(hire, otherwise, { ...sheet, period: "2026-12-01" }, otherwise))) as {
      readonly index: number;
      readonly field: string;
    }[];
    expect(problems.map(({ index, field }) => [index, field])).toEqual([
      [1, "revision"],
      [2, "period"],
      [3, "revision"],
    ]);
  });

  it("are refused in a later call too, which may send the first again or raise the revision", async () => {
    const { publish: payroll } = publisher();
    await payroll([hire]);
    expect(await problemsOf(payroll([otherwise]))).toEqual([refusal(0)]);
    await payroll([hire]);
    await payroll([{ ...otherwise, revision: 2 }]);
    expect(delivered).toHaveLength(3);
  });

  it("but not where nothing of the first had been taken", async () => {
    let up = false;
    const send = client.send.bind(client);
    const failing = {
      send: (...request: Parameters<typeof send>) => (up ? send(...request) : Promise.reject(new Error("down"))),
    };
    const { publish: payroll } = publisher({ client: failing as never });
    expect(await failureOf(payroll([hire]))).toBeInstanceOf(EntriesNotTaken);
    up = true;
    await payroll([otherwise]);
    expect(delivered).toHaveLength(1);
  });

  it("are remembered up to a limit, the oldest forgotten first", async () => {
    const quiet = {
      send: async ({ input }: { input: { Entries: object[] } }) => ({
        Entries: input.Entries.map(() => ({ EventId: "1" })),
      }),
    };
    const { publish: payroll } = publisher({ client: quiet as never });
    const more = (count: number) =>
      Array.from({ length: count }, (_, at): Statement => ({ ...hire, key: `contract-${at}` }));
    await payroll([hire, ...more(rememberedMax - 1)]);
    expect(await problemsOf(payroll([otherwise]))).toEqual([refusal(0)]);
    await payroll(more(rememberedMax));
    expect(await problemsOf(payroll([otherwise]))).toBe("no failure");
  });
});

describe("the id of an event", () => {
  const idOf = async (statement: Statement, source = "payroll.lab") => {
    const ids = await publisher({ source, client: { send: async () => ({ Entries: [{ EventId: "1" }] }) } as never });
    return (await ids.publish([statement]))[0];
  };
  const others: readonly [string, Statement][] = [
    ["employer", { ...hire, employer: "kite" }],
    ["subject", { ...hire, subject: { kind: "person", id: "p-chen" } }],
    ["type", { ...hire, type: "EmploymentEnded", data: { lastDay: "2026-12-01" } }],
    ["key", { ...hire, key: "contract-chen" }],
    ["revision", { ...hire, revision: 2 }],
    ["occurredOn", { ...hire, occurredOn: "2026-11-03" }],
    ["holdsFrom", { ...hire, holdsFrom: "2026-11-03" }],
    ["data", { ...hire, data: { startsOn: "2026-12-02" } }],
    ["retraction", { ...dora, type: hire.type, key: hire.key, occurredOn: "2026-11-02", retracted: { reason: "x" } }],
  ];
  it.each(others)("differs with the %s", async (_, other) => expect(await idOf(other)).not.toBe(await idOf(hire)));
  it("differs with the period and the source", async () => {
    const later = { ...sheet, period: "2026-12-07", data: { shifts: [] } };
    expect(await idOf(later)).not.toBe(await idOf({ ...later, period: "2026-11-30" }));
    expect(await idOf(hire, "hr.lab")).not.toBe(await idOf(hire));
  });

  it("does not depend on the order of fields, nor on defaults that are written out, nor on an id that was there", async () => {
    const entries = Object.entries(hire);
    const shuffled = fc.shuffledSubarray(entries, { minLength: entries.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (some) => {
        const again = { ...Object.fromEntries(some), revision: 1, holdsFrom: undefined, eventId: "mine" };
        expect(await idOf(again as unknown as Statement)).toBe(await idOf(hire));
      }),
      { numRuns: 50 },
    );
  });
});

describe("types", () => {
  it("reject what the catalogue does not know", () => {
    const answer = { ...dora, type: "ObligationAnswered", key: "a", occurredOn: "2026-12-07" } as const;
    const statements: Statement[] = [
      // @ts-expect-error no such event
      { ...hire, type: "EmployeeFired" },
      // @ts-expect-error no such field of its data
      { ...hire, data: { startsOn: "2026-12-01", salary: 1 } },
      // @ts-expect-error a field of its data is missing
      { ...hire, data: {} },
      // @ts-expect-error a day is text
      { ...hire, occurredOn: new Date() },
      // @ts-expect-error a person's event is about a person
      { ...hire, subject: { kind: "project", id: "p" } },
      // @ts-expect-error no period belongs here
      { ...hire, period: "2026-12-01" },
      // @ts-expect-error a sheet has a period
      { ...dora, type: "ShiftsRecorded", key: "s", occurredOn: "2026-12-07", data: { shifts: [] } },
      // @ts-expect-error either data or a retraction
      { ...hire, retracted: { reason: "x" } },
      // @ts-expect-error neither data nor a retraction
      { ...dora, type: "EmployeeHired", key: "c", occurredOn: "2026-12-07" },
      // @ts-expect-error no such kind of answer
      { ...answer, data: { obligation: "a:b", by: "hr", answer: { kind: "ignored" } } },
    ];
    expect(statements).toHaveLength(10);
  });

  it("know a period of exactly the events that parse asks one of", () => {
    for (const { type, family, accepted: example } of catalogue)
      expect("period" in (example as object), type).toBe(families[family] !== "whole");
  });
});

describe("the README's example", () => {
  const path = "events/samples/from-typescript.ts";
  const code = readFileSync(`${root}${path}`, "utf8");

  it("is the sample", () => expect(readFileSync(`${root}README.md`, "utf8")).toContain(`\`\`\`ts\n${code}\`\`\``));

  it("runs as it stands, twice, and says the same", async () => {
    const env = {
      ...process.env,
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    const run = () => promisify(execFile)("node_modules/.bin/tsx", [path], { cwd: root, env });
    const said = [(await run()).stdout, (await run()).stdout];
    expect(delivered.map(accepted).map(({ type }) => type)).toEqual([hire.type, sheet.type, hire.type, sheet.type]);
    const ids = delivered.map(({ detail }) => detail.eventId);
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
    const taken = `2 events were taken: ${ids.slice(2).join(", ")}\n`;
    expect(said).toEqual([taken, taken]);
  });
});
