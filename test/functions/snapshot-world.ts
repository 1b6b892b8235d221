import type { BelfryEvent } from "../../events/catalogue.ts";
import { ingestFeed } from "../../functions/ingest-feed/handler.ts";
import { type Limits, limits } from "../../functions/ingest-feed/task.ts";
import { type BusEntry, FileMissing, type Ports } from "../../functions/ports.ts";
import { createTable } from "../../infra/local/create-table.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";

type Message = Parameters<ReturnType<typeof ingestFeed>>[0]["Records"][number];

/** A run that ends without a word, as a machine that loses its power. */
class Crash extends Error {}

/** A feed of snapshots of the staff: who is employed under which contract, and their passports. */
export const staff = {
  source: "feed.staff",
  owner: "hr@lab.example",
  format: { kind: "csv", delimiter: ";" },
  snapshot: true as unknown,
  // However few people a file has, it is taken in.
  whole: { fewerPeoplePercent: 100, amountsOffPercent: 1_000, partsNamed: "correction" },
  events: [
    {
      type: "EmployeeHired",
      when: { column: "What", in: ["contract"] },
      subject: { column: "Person" },
      key: { column: "Id" },
      occurredOn: { constant: "2026-01-05" },
      data: { startsOn: { column: "Day", as: { kind: "day", format: "Y-m-d" } } },
    },
    {
      type: "PassportRecorded",
      when: { column: "What", in: ["passport"] },
      subject: { column: "Person" },
      key: { column: "Id" },
      occurredOn: { constant: "2026-01-05" },
      data: { expiresOn: { column: "Day", as: { kind: "day", format: "Y-m-d" } } },
    },
  ],
};

/** The header of its files. */
export const header = "Person;What;Id;Day";

/** ingest-feed over files, bus, table and clock in memory, where each thing that it does can be its last. */
export async function snapshotWorld(description: object = staff) {
  const engine = new InProcessEngine();
  await createTable(engine, "belfry");
  const stored = new Map<string, Buffer>([
    ["feed-descriptions/lab/staff.json", Buffer.from(JSON.stringify(description))],
  ]);
  const put = new Map<string, BelfryEvent>();
  /** When each putting of a file was, as S3 says it however often and late. */
  const putAt = new Map<string, string>();
  const waiting: BusEntry[] = [];
  const told: BusEntry[] = [];
  const warned: string[] = [];
  const does = {
    steps: 0,
    crashAt: null as number | null,
    nowMs: Date.parse("2026-06-01T02:00:00Z"),
    /** What happens meanwhile, where a writing takes long. */
    beforeWriting: null as ((key: string) => Promise<void>) | null,
  };
  /** What is left of a run: waiting takes of it. */
  let leftMs = 0;
  const effect = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (does.crashAt === ++does.steps) throw new Crash("before");
    const result = await act();
    if (does.crashAt === ++does.steps) throw new Crash("after");
    return result;
  };
  const client = {
    send: (command: { constructor: { name: string } }) =>
      command.constructor.name === "UpdateItemCommand"
        ? effect(() => engine.send(command as never))
        : engine.send(command as never),
  };
  let bounds: Limits = limits;
  const ports = {
    settings: { SENDERS: [{ account: "1".repeat(12), sources: ["belfry.answers"], employers: ["*"] }] },
    table: { name: "belfry", client },
    files: {
      read: async (key: string, from = 0) => {
        const content = stored.get(key);
        if (content === undefined) throw new FileMissing(key);
        return (async function* () {
          yield content.subarray(from);
        })();
      },
      write: async (key: string, content: AsyncIterable<Uint8Array>) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of content) chunks.push(chunk);
        await does.beforeWriting?.(key);
        await effect(async () => void stored.set(key, Buffer.concat(chunks)));
      },
    },
    publish: (entries: readonly BusEntry[]) =>
      effect(async () => {
        for (const entry of entries)
          if (entry.type === "FeedFileContinues") waiting.push(entry);
          else if (entry.type === "FeedFileTakenIn") told.push(entry);
          else if (entry.type !== "FeedHeard")
            put.set((entry.detail as BelfryEvent).eventId, entry.detail as BelfryEvent);
      }),
    now: () => new Date(does.nowMs),
    sleep: async (milliseconds: number) => {
      does.nowMs += milliseconds;
      leftMs -= milliseconds;
    },
    remaining: () => leftMs,
    log: (level: string, message: string) => void (level === "info" || warned.push(message)),
    count: () => undefined,
  } as unknown as Ports;
  const deliver = async (body: object): Promise<boolean> => {
    const records = { Records: [{ messageId: "m", body: JSON.stringify(body) } as Message] };
    leftMs = 300_000;
    return (await ingestFeed(ports, bounds)(records)).batchItemFailures.length === 0;
  };
  const hear = (file: string, run: string) => {
    const object = {
      key: `feeds/lab/staff/in/${file}`,
      size: stored.get(`feeds/lab/staff/in/${file}`)?.length ?? 0,
      etag: "e",
      sequencer: run,
    };
    const time = putAt.get(`${file} ${run}`);
    return deliver({ "detail-type": "Object Created", time, detail: { bucket: { name: "files" }, object } });
  };
  const lay = (file: string, content: string, run: string) => {
    putAt.set(`${file} ${run}`, `${new Date(does.nowMs).toISOString().slice(0, 19)}Z`);
    stored.set(`feeds/lab/staff/in/${file}`, Buffer.from(content));
  };
  return {
    does,
    stored,
    put,
    told,
    warned,
    limit: (more: Partial<Limits>) => {
      bounds = { ...limits, ...more };
    },
    /** Says again that a file was put, as a queue does after a crash. */
    hear,
    /** Puts a file; gives whether it was handled. */
    drop: (file: string, content: string, run = "01") => {
      lay(file, content, run);
      return hear(file, run);
    },
    /** Puts a file of which nobody is told yet. */
    lay,
    /** Says that somebody in HR acknowledges a question about the employer. */
    acknowledge: (obligation: string) => {
      const source = "belfry.answers";
      const detail = {
        ...{ type: "ObligationAnswered", version: 1, eventId: "answer-1", source, employer: "lab" },
        ...{ subject: { kind: "employer", id: "lab" }, key: "answer-1", occurredOn: "2026-06-02" },
        data: { obligation, by: "hr", answer: { kind: "acknowledged" } },
      };
      return deliver({ account: "1".repeat(12), source, "detail-type": detail.type, detail });
    },
    /** Hands each continuation on, until none is left. */
    turn: async () => {
      let turns = 0;
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
        if (++turns > 1_000) throw new Error("the file goes round and round");
        await deliver({ "detail-type": entry.type, detail: entry.detail });
      }
    },
    /** The answer to a file. */
    answer: (file: string) => {
      const text = stored.get(`feeds/lab/staff/out/${file}.result.ndjson`)?.toString() ?? "";
      return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
    },
  };
}
