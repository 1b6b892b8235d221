import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { type BusEvent, createBus } from "../../infra/local/bus.ts";
import { type BusServer, startBusServer } from "../../infra/local/bus-server.ts";
import type { PutEventsEntry } from "../../infra/local/event-entry.ts";
import { openJournal } from "../../infra/local/journal.ts";
import { machine } from "../store/recorder.ts";

/**
 * The samples in other languages, each run as its own reader would run it, against a bus on this machine that refuses
 * the second entry of every first request.
 */
const samples = fileURLToPath(new URL("../../events/samples", import.meta.url));
const succeeds = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore", timeout: 20_000 }).status === 0;

type Message = Parameters<ReturnType<typeof recordEvents>>[0]["Records"][number];

type Client = {
  readonly name: string;
  /** What is missing where it cannot run; null where it can. */
  readonly lacks: string | null;
  readonly command: readonly [string, ...string[]];
};

const goFolder = mkdtempSync(join(tmpdir(), "belfry-go-"));
const goProgram = join(goFolder, "from-go");
/** Built from modules that were fetched before: a test fetches nothing. */
const goBuilds = (): boolean =>
  spawnSync("go", ["build", "-C", join(samples, "from-go"), "-o", goProgram, "."], {
    stdio: "ignore",
    timeout: 120_000,
    env: { ...process.env, GOPROXY: "off", GOFLAGS: "-mod=readonly -buildvcs=false", GOTOOLCHAIN: "local" },
  }).status === 0;

const clients: readonly Client[] = [
  {
    name: "Python",
    lacks: succeeds("python3", "-c", "import boto3") ? null : "no python3 with boto3",
    command: ["python3", join(samples, "from-python.py")],
  },
  { name: "Go", lacks: goBuilds() ? null : "no go with the modules of from-go", command: [goProgram] },
];

describe.each(clients)("from $name", ({ lacks, command }) => {
  if (lacks !== null) {
    it.skip(`skipped: ${lacks}`, () => {});
    return;
  }
  const delivered: BusEvent[] = [];
  const requests: (readonly PutEventsEntry[])[] = [];
  let refuses: (request: number, entry: number) => boolean;
  let server: BusServer;

  beforeAll(async () => {
    const bus = createBus({
      account: "1".repeat(12),
      region: "eu-west-1",
      now: () => new Date("2026-12-08T08:00:00Z"),
      journal: await openJournal<BusEvent>(),
      rules: [{ name: "record", bus: "belfry", patterns: [{}], deliver: (event) => delivered.push(event) }],
    });
    const put: typeof bus.put = async (entries) => {
      requests.push(entries);
      const request = requests.length;
      const busy = { ErrorCode: "ThrottlingException", ErrorMessage: "Rate exceeded." };
      const taken = entries.filter((_, at) => !refuses(request, at));
      const results = [...(taken.length === 0 ? [] : await bus.put(taken))];
      return entries.map((_, at) => (refuses(request, at) ? busy : (results.shift() ?? busy)));
    };
    server = await startBusServer({ bus: { put } });
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    delivered.length = requests.length = 0;
  });

  const run = () =>
    promisify(execFile)(command[0], command.slice(1), {
      timeout: 60_000,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        AWS_ACCESS_KEY_ID: "local",
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_DEFAULT_REGION: "eu-west-1",
        AWS_REGION: "eu-west-1",
        AWS_ENDPOINT_URL: server.endpoint,
      },
    });

  it("sends a hire and a week of shifts that Belfry accepts, and again only what was not taken", async () => {
    refuses = (request, entry) => request === 1 && entry === 1;
    const { stdout } = await run();
    expect(stdout).toMatch(/ThrottlingException[\s\S]*2 events were taken\./);
    expect(requests.map((entries) => entries.map(({ DetailType }) => DetailType))).toEqual([
      ["EmployeeHired", "ShiftsRecorded"],
      ["ShiftsRecorded"],
    ]);
    for (const { detail, source, ...more } of delivered)
      expect(parseEvent(detail)).toMatchObject({ ok: true, event: { source, type: more["detail-type"] } });
    expect(delivered).toHaveLength(2);
  });

  it("run again it says the same under the same ids, and Belfry counts it once", async () => {
    refuses = () => false;
    await run();
    await run();
    const belfry = await machine();
    const Records = delivered.map((event) => ({ messageId: event.id, body: JSON.stringify(event) }) as Message);
    expect(await recordEvents(belfry.ports)({ Records })).toEqual({ batchItemFailures: [] });
    expect(Object.fromEntries(belfry.counted)).toMatchObject({ EventsRecorded: 2, EventsDuplicated: 2 });
    expect(belfry.counted.has("EventsRejected")).toBe(false);
  });

  it("fails where the bus takes nothing in five attempts", { timeout: 60_000 }, async () => {
    refuses = () => true;
    await expect(run()).rejects.toMatchObject({ stderr: expect.stringContaining("run this again, which is safe") });
    expect(requests).toHaveLength(5);
  });
});

describe("from the AWS CLI", () => {
  if (!succeeds("aws", "--version")) {
    it.skip("skipped: no aws", () => {});
    return;
  }
  it("what it is told and what it answers", async () => {
    const told: PutEventsEntry[] = [];
    const server = await startBusServer({
      bus: { put: async (entries) => entries.map((entry) => ({ EventId: `e-${told.push(entry)}` })) },
    });
    const entries = join(samples, "expired-card.entries.json");
    const { stdout } = await promisify(execFile)(
      "aws",
      ["events", "put-events", "--endpoint-url", server.endpoint, "--entries", `file://${entries}`],
      {
        timeout: 60_000,
        env: { ...process.env, AWS_ACCESS_KEY_ID: "l", AWS_SECRET_ACCESS_KEY: "l", AWS_DEFAULT_REGION: "eu-west-1" },
      },
    ).finally(() => server.stop());
    expect(JSON.parse(stdout)).toEqual({ FailedEntryCount: 0, Entries: [{ EventId: "e-1" }, { EventId: "e-2" }] });
    expect(told.map(({ Detail }) => parseEvent(Detail ?? "").ok)).toEqual([true, true]);
  });
});
