import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { EventBridgeClient, ListRulesCommand, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BusEvent, createBus } from "../../infra/local/bus.ts";
import { type BusServer, startBusServer } from "../../infra/local/bus-server.ts";
import { openJournal } from "../../infra/local/journal.ts";

const clientFor = (endpoint: string) =>
  new EventBridgeClient({
    endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
const hired = { Source: "payroll", DetailType: "WorkerHired", Detail: '{"worker":"w1"}', EventBusName: "belfry" };

describe("over the wire", () => {
  const delivered: BusEvent[] = [];
  let server: BusServer;
  let client: EventBridgeClient;
  beforeAll(async () => {
    const bus = createBus({
      account: "000000000000",
      region: "eu-west-1",
      now: () => new Date("2026-03-01T08:00:00Z"),
      journal: await openJournal<BusEvent>(),
      rules: [{ name: "record", bus: "belfry", patterns: [{}], deliver: (event) => delivered.push(event) }],
    });
    server = await startBusServer({ bus });
    client = clientFor(server.endpoint);
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  test("the SDK sends two entries and learns which one was refused", async () => {
    const answer = await client.send(
      new PutEventsCommand({
        Entries: [
          { ...hired, Time: new Date("2026-02-28T12:00:00Z") },
          { ...hired, Detail: "{" },
        ],
      }),
    );
    expect({ FailedEntryCount: answer.FailedEntryCount, Entries: answer.Entries }).toEqual({
      FailedEntryCount: 1,
      Entries: [{ EventId: delivered[0]?.id }, { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." }],
    });
    expect(delivered.map(({ time, detail }) => ({ time, detail }))).toEqual([
      { time: "2026-02-28T12:00:00Z", detail: { worker: "w1" } },
    ]);
  });

  test("what is not served is an UnknownOperationException", async () => {
    await expect(client.send(new ListRulesCommand({}))).rejects.toMatchObject({ name: "UnknownOperationException" });
  });

  test("eleven entries are a ValidationException", async () => {
    const Entries = Array.from({ length: 11 }, () => hired);
    await expect(client.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({ name: "ValidationException" });
  });

  const post = (body: string, headers: Record<string, string> = { "x-amz-target": "AWSEvents.PutEvents" }) =>
    fetch(server.endpoint, { method: "POST", body, headers });

  test.each([
    ["a body that is no JSON", "{", 400, "SerializationException"],
    ["entries that are no list", '{"Entries":{}}', 400, "SerializationException"],
    ["a source that is no text", '{"Entries":[{"Source":1}]}', 400, "SerializationException"],
    ["a body over the limit", "x".repeat(8 * 1_048_576 + 1), 413, "ValidationException"],
  ])("%s is refused", async (_, body, status, type) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ __type: type });
  });

  test("a body in an encoding says so, rather than that it is no JSON", async () => {
    const headers = { "x-amz-target": "AWSEvents.PutEvents", "content-encoding": "gzip" };
    const response = await post(gzipSync(JSON.stringify({ Entries: [hired] })).toString("latin1"), headers);
    expect([response.status, await response.json()]).toEqual([
      400,
      { __type: "SerializationException", message: "Send the body as it is, without a content-encoding." },
    ]);
  });

  test("members that are null count as left out, and what is not known of the protocol is passed over", async () => {
    const entry = { ...hired, Time: null, Resources: null, TraceHeader: "Root=1-5759e988-bd862e3fe1be46a994272793" };
    const response = await post(JSON.stringify({ Entries: [entry, { ...hired, Source: null }], EndpointId: null }));
    expect(await response.json()).toEqual({
      FailedEntryCount: 1,
      Entries: [{ EventId: expect.any(String) }, expect.objectContaining({ ErrorCode: "InvalidArgument" })],
    });
  });

  test("a detail nested a hundred thousand deep fails alone", async () => {
    const Detail = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const brackets = { ...hired, Detail: JSON.stringify({ text: `"\\${"[{".repeat(5_000)}` }) };
    const response = await post(JSON.stringify({ Entries: [{ ...hired, Detail }, brackets] }));
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        FailedEntryCount: 1,
        Entries: [expect.objectContaining({ ErrorCode: "MalformedDetail" }), { EventId: expect.any(String) }],
      },
    ]);
  });

  test("a POST without the protocol's header, as a web form sends it, is refused", async () => {
    expect((await post(JSON.stringify({ Entries: [hired] }), {})).status).toBe(404);
  });

  test("a request for another name than this machine's is refused", async () => {
    const sent = request(server.endpoint, { headers: { host: "rebound.example" }, path: "/health" }).end();
    const [response] = (await once(sent, "response")) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  test("health", async () => {
    const response = await fetch(`${server.endpoint}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });
});

describe("killed at once after 200", () => {
  const script = fileURLToPath(new URL("./bus-process.ts", import.meta.url));

  async function startProcess(folder: string): Promise<{ child: ChildProcess; endpoint: string }> {
    const child = spawn(process.execPath, ["--import", "tsx", script, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return { child, endpoint: line.toString().trim() };
  }

  test("a restart hands over what was not finished, and only that", async () => {
    const folder = await mkdtemp(join(tmpdir(), "belfry-kill-"));
    const { child, endpoint } = await startProcess(folder);
    const client = clientFor(endpoint);
    const put = (pace: string, number: number) =>
      client.send(new PutEventsCommand({ Entries: [{ ...hired, Detail: JSON.stringify({ pace, number }) }] }));
    // Awaited one by one, so that the marks of the quick ones travel with the next entry to the disk.
    for (const number of [1, 2, 3]) await put("quick", number);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, number) => put("slow", number)));
    child.kill("SIGKILL");
    await once(child, "exit");
    client.destroy();

    const journal = await openJournal<BusEvent>({ folder });
    const again: BusEvent[] = [];
    const rule = { name: "record", bus: "belfry", patterns: [{}], deliver: (event: BusEvent) => again.push(event) };
    const place = { account: "000000000000", region: "eu-west-1", now: () => new Date() };
    const bus = createBus({ ...place, journal, rules: [rule] });
    expect(bus.drain()).toEqual({ redelivered: 40, withoutRule: [] });
    expect(again.map(({ id }) => id).sort()).toEqual(answers.map(({ Entries }) => Entries?.[0]?.EventId).sort());
    expect(new Set(again.map(({ detail }) => detail.pace))).toEqual(new Set(["slow"]));

    for (const { id } of again.slice(1)) bus.delivered(id, "record");
    await journal.close();
    const renamed = createBus({
      ...place,
      journal: await openJournal<BusEvent>({ folder }),
      rules: [{ ...rule, name: "renamed" }],
    });
    expect(renamed.drain()).toEqual({ redelivered: 0, withoutRule: [{ eventId: again[0]?.id, rule: "record" }] });
  });
});
