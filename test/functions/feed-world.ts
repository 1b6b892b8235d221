import { createHash } from "node:crypto";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { answerFeed } from "../../functions/answer-feed/handler.ts";
import { ingestFeed } from "../../functions/ingest-feed/handler.ts";
import { type Limits, limits } from "../../functions/ingest-feed/task.ts";
import { type BusEntry, FileMissing, type Files, type OutgoingMail, type Ports } from "../../functions/ports.ts";
import { payrollText } from "../feeds/feeds.ts";
import { machine } from "../store/recorder.ts";

export type Message = Parameters<ReturnType<typeof ingestFeed>>[0]["Records"][number];

/** A run that ends without a word, as a machine that loses its power. */
export class Crash extends Error {}

export const inKey = "feeds/leuven-lab/payroll/in/2026-05.csv";
export const outKey = "feeds/leuven-lab/payroll/out/2026-05.csv.result.ndjson";
export const leuvenFile = { employer: "leuven-lab", feed: "payroll", file: "2026-05.csv" };
export const tagOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Files, bus, mailbox and table in memory; each thing that a function does to them can be its last. */
export async function world(descriptions: Record<string, string> = { "leuven-lab/payroll": payrollText }) {
  const belfry = await machine();
  const stored = new Map<string, Buffer>();
  for (const [name, text] of Object.entries(descriptions))
    stored.set(`feed-descriptions/${name}.json`, Buffer.from(text));
  const put = new Map<string, BusEntry>();
  const notices: BusEntry[] = [];
  const heard: BelfryEvent[] = [];
  const held: BelfryEvent[] = [];
  const mails: OutgoingMail[] = [];
  let steps = 0;
  let crashAt: number | null = null;
  let remaining = 300_000;
  /** Does a thing that lasts; a crash strikes before or after it. */
  const effect = async <Result>(does: () => Promise<Result>): Promise<Result> => {
    if (crashAt === ++steps) throw new Crash("before");
    const result = await does();
    if (crashAt === ++steps) throw new Crash("after");
    return result;
  };
  const chunkBytes = 64;
  /** How long each read of a feed's file takes, the last for all after it; what is left of a run falls by so much. */
  let readsTake: readonly number[] = [0];
  let [reads, lowest] = [0, Number.POSITIVE_INFINITY];
  let runMs: number | null = null;
  const files: Files = {
    read: async (key, from = 0, tag) => {
      const content = stored.get(key);
      if (content === undefined || (tag !== undefined && tagOf(content) !== tag)) throw new FileMissing(key);
      const takes = key.includes("/in/") ? (readsTake[Math.min(reads++, readsTake.length - 1)] ?? 0) : 0;
      return (async function* () {
        for (let at = from; at < content.length; at += chunkBytes) {
          remaining -= (takes * chunkBytes) / content.length;
          lowest = Math.min(lowest, remaining);
          yield content.subarray(at, at + chunkBytes);
        }
      })();
    },
    write: async (key, content) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      await effect(async () => void stored.set(key, Buffer.concat(chunks)));
    },
  };
  const client = {
    send: (command: { constructor: { name: string } }) =>
      command.constructor.name === "UpdateItemCommand"
        ? effect(() => belfry.table.client.send(command as never))
        : belfry.table.client.send(command as never),
  };
  const ports: Ports = {
    ...belfry.ports,
    table: { ...belfry.table, client: client as unknown as Ports["table"]["client"] },
    files,
    remaining: () => remaining,
    publish: (entries) =>
      effect(async () => {
        for (const entry of entries)
          if (entry.source === undefined) notices.push(entry);
          else if (entry.type === "FeedHeard") heard.push(entry.detail as BelfryEvent);
          else if (entry.type === "FeedRunHeld") held.push(entry.detail as BelfryEvent);
          else put.set((entry.detail as { eventId: string }).eventId, entry);
      }),
    sendMail: (mail) =>
      effect(async () => {
        mails.push(mail);
        return { kind: "accepted" as const, messageId: "m" };
      }),
  };
  let bounds: Limits = limits;
  const deliver = async (body: object): Promise<boolean> => {
    const records = { Records: [{ messageId: "m", body: JSON.stringify(body) } as Message] };
    remaining = runMs ?? remaining;
    return (await ingestFeed(ports, bounds)(records)).batchItemFailures.length === 0;
  };
  const told = async (body: object): Promise<boolean> => {
    const records = { Records: [{ messageId: "m", body: JSON.stringify(body) } as Message] };
    return (await answerFeed(ports)(records)).batchItemFailures.length === 0;
  };
  return {
    ports,
    belfry,
    stored,
    put,
    notices,
    heard,
    held,
    mails,
    limit: (more: Partial<Limits>) => {
      bounds = { ...limits, ...more };
    },
    crashAt: (step: number | null) => {
      crashAt = step === null ? null : steps + step;
    },
    steps: () => steps,
    timeLeft: (milliseconds: number) => {
      remaining = milliseconds;
    },
    /** Gives each run five minutes, of which each read of a file takes so much. */
    readsTake: (...milliseconds: readonly number[]) => {
      [readsTake, runMs] = [milliseconds, 300_000];
    },
    reads: () => ({ reads, lowest }),
    deliver,
    /** Puts a file, as S3 says it; gives whether it was handled. */
    drop: (content: Uint8Array | string, run = "01", key = inKey, time?: string) => {
      const bytes = Buffer.from(content);
      stored.set(key, bytes);
      const object = { key, size: bytes.length, etag: tagOf(bytes), sequencer: run };
      return deliver({ "detail-type": "Object Created", time, detail: { bucket: { name: "files" }, object } });
    },
    /** Hands each notice on: continuations to ingest-feed, answers to answer-feed. */
    turn: async () => {
      let turns = 0;
      for (let entry = notices.shift(); entry !== undefined; entry = notices.shift()) {
        if (++turns > 1_000) throw new Error("the file goes round and round");
        const body = { "detail-type": entry.type, detail: entry.detail };
        const handled =
          entry.type === "FeedFileContinues"
            ? await deliver(body)
            : (entry.detail as { outcome: string }).outcome === "accepted" || (await told(body));
        // A queue brings back what was not handled.
        if (!handled) notices.push(entry);
      }
    },
    answer: (key = outKey) =>
      (stored.get(key)?.toString() ?? "")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
  };
}
