/**
 * What a large file of a feed costs: `npx tsx test/bench/feed-file.ts ROWS PEOPLE 1`. First ROWS rows through ingest-feed
 * alone, with a bus that only counts; then a month's pay of PEOPLE people through ingest-feed and record-events, over
 * the engine in this process. With 0 at the end the file is not surveyed first; with 0 rows or people that half is left
 * out. Not part of `npm run bench`: a million rows take minutes.
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { feedFileContinues } from "../../events/belfry/feed-file-continues.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { contentTag, folderFiles, pathIn } from "../../functions/folder-files.ts";
import { ingestFeed } from "../../functions/ingest-feed/handler.ts";
import type { BusEntry, Files, Ports } from "../../functions/ports.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { configured, hired, lab } from "../cast.ts";
import { payrollText } from "../feeds/feeds.ts";
import { machine } from "../store/recorder.ts";

const [rows = 1_000_000, people = 10_000, surveyed = 1] = process.argv.slice(2).map(Number);
const runMs = 300_000;
const batchSize = 10;
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
const write = (line: string): void => void process.stdout.write(`${line}\n`);
const memory = (): string => `${megabytes(process.memoryUsage().rss)} resident`;

type Message = Parameters<ReturnType<typeof ingestFeed>>[0]["Records"][number];
const messageOf = (body: object): Message => ({ messageId: "m", body: JSON.stringify(body) }) as Message;

/** Counts the requests to the table and to the files by their kind. */
function counted(ports: Ports, requests: Map<string, number>): Ports {
  const one = (kind: string) => requests.set(kind, (requests.get(kind) ?? 0) + 1);
  const { client } = ports.table;
  const send = (command: { constructor: { name: string } }) => {
    one(command.constructor.name.replace("Command", ""));
    return client.send(command as never);
  };
  const files: Files = {
    read: (...asked) => {
      one("file read");
      return ports.files.read(...asked);
    },
    write: (...given) => {
      one("file write");
      return ports.files.write(...given);
    },
  };
  return { ...ports, files, table: { ...ports.table, client: { send: send as never } } };
}

/** Takes a file in, run after run as long as Lambda's; what is put goes to `taken`, one call of the bus after the other. */
async function takeIn(ports: Ports, key: string, path: string, taken: (entries: readonly BusEntry[]) => Promise<void>) {
  let waiting: object[] = [];
  let until = 0;
  let runs = 0;
  const publish = async (entries: readonly BusEntry[]): Promise<void> => {
    for (const { type, detail } of entries)
      if (type === feedFileContinues.type) waiting.push({ "detail-type": type, detail });
    await taken(entries);
  };
  const object = { key, size: (await stat(path)).size, etag: await contentTag(path), sequencer: "01" };
  waiting.push({ "detail-type": "Object Created", detail: { bucket: { name: "files" }, object } });
  for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
    runs += 1;
    until = Date.now() + runMs;
    const own = { ...ports, publish, remaining: () => until - Date.now() };
    const { batchItemFailures } = await ingestFeed(own)({ Records: [messageOf(body)] });
    if (batchItemFailures.length > 0) waiting = [body];
  }
  return runs;
}

/** Writes a month of pay; each fiftieth row of those asked for is wrong. */
const monthOfPay = (path: string, count: number, wrongEach: number | null) =>
  pipeline(
    Readable.from(
      (function* () {
        yield "Payslip;Person;Contract;Code;Month;Paid on;Gross;Remark\n";
        for (let at = 0; at < count; at += 1) {
          const gross = wrongEach !== null && at % wrongEach === 0 ? "unknown" : `3.${100 + (at % 900)},50`;
          yield `${at};p-${at};contract-${at};100;05/2026;29/05/2026;${gross};\n`;
        }
      })(),
    ),
    createWriteStream(path),
  );

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "belfry-feed-file-"));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepared(folder: string, count: number, wrongEach: number | null, whole: object | undefined) {
  const belfry = await machine();
  const key = `feeds/${lab}/payroll/in/2026-05.csv`;
  const files = folderFiles(folder);
  const text = JSON.stringify({ ...JSON.parse(payrollText), ...(whole === undefined ? {} : { whole }) });
  await files.write(`feed-descriptions/${lab}/payroll.json`, Readable.from([Buffer.from(text)]));
  await files.write(key, Readable.from([Buffer.from("")]));
  const path = pathIn(folder, key);
  await monthOfPay(path, count, wrongEach);
  const requests = new Map<string, number>();
  return { belfry, key, path, requests, ports: counted({ ...belfry.ports, files }, requests) };
}

/** A file alone: how much is held at once, and what reading costs. */
const readAlone = (folder: string): Promise<void> =>
  prepared(folder, rows, 50, surveyed === 1 ? {} : undefined).then(async ({ belfry, key, path, requests, ports }) => {
    write(
      `${rows} rows, ${megabytes((await stat(path)).size)}, one in fifty wrong, ${surveyed === 1 ? "read twice, for the feed's files are whole" : "read once"}; ${memory()}`,
    );
    const begun = Date.now();
    let [put, highest] = [0, 0];
    const runs = await takeIn(ports, key, path, async (entries) => {
      const before = put;
      put += entries.filter(({ type }) => type === "PaymentMade").length;
      highest = Math.max(highest, process.memoryUsage().rss);
      if (Math.floor(before / 100_000) < Math.floor(put / 100_000))
        write(`  ${put} events after ${Math.round((Date.now() - begun) / 1_000)} s: ${memory()}`);
    });
    const { requests: all, readUnits, writeUnits } = belfry.counting.take();
    const parts = Object.entries(Object.fromEntries(requests)).map(([kind, times]) => `${times} ${kind}`);
    write(
      `  ${put} events in ${Math.round((Date.now() - begun) / 1_000)} s and ${runs} runs; ${megabytes(highest)} at most`,
    );
    write(`  ${parts.join(", ")}; the table: ${all} requests, ${readUnits} read and ${writeUnits} write units`);
    const answer = pathIn(folder, `feeds/${lab}/payroll/out/2026-05.csv.result.ndjson`);
    write(`  the answer: ${megabytes((await stat(answer)).size)}`);
  });

/** A month's end: the file and everything that is recorded of it. */
const monthEnd = (folder: string): Promise<void> =>
  prepared(folder, people, null, undefined).then(async ({ belfry, key, path, requests, ports }) => {
    const handOver = recordEvents(ports);
    const record = async (events: readonly BelfryEvent[]): Promise<void> => {
      for (let at = 0; at < events.length; at += batchSize) {
        const batch = events.slice(at, at + batchSize).map((event) => {
          const { source, type } = event;
          return messageOf({ account: "1".repeat(12), source, "detail-type": type, detail: event });
        });
        const { batchItemFailures } = await handOver({ Records: batch });
        if (batchItemFailures.length > 0) throw new Error(`not recorded: ${belfry.logged.at(-1)}`);
      }
    };
    await record([configured()]);
    for (let at = 0; at < people; at += 1_000)
      await record(Array.from({ length: Math.min(1_000, people - at) }, (_, one) => hiredAs(at + one)));
    belfry.counting.take();
    belfry.counting.takeSizes();
    belfry.setNow("2026-05-29");
    requests.clear();
    write(`The pay of ${people} people who are known, through ingest-feed and record-events; ${memory()}`);
    const begun = Date.now();
    let [put, highest] = [0, 0];
    await takeIn(ports, key, path, async (entries) => {
      const events = entries.filter(({ source }) => source !== undefined).map(({ detail }) => detail as BelfryEvent);
      put += events.length;
      await record(events);
      belfry.counting.takeSizes();
      highest = Math.max(highest, process.memoryUsage().rss);
    });
    const { requests: all, readUnits, writeUnits } = belfry.counting.take();
    const seconds = (Date.now() - begun) / 1_000;
    const each = (units: number): string => (units / put).toFixed(2);
    write(
      `  ${put} events recorded in ${Math.round(seconds)} s (${Math.round(put / seconds)} a second); ${megabytes(highest)} at most, the table itself among them`,
    );
    write(`  ${[...requests].map(([kind, times]) => `${times} ${kind}`).join(", ")}`);
    write(
      `  ${all} requests, ${readUnits} read and ${writeUnits} write units; an event ${each(all)}, ${each(readUnits)} and ${each(writeUnits)}`,
    );
  });

const hiredAs = (at: number): BelfryEvent => {
  const event = hired({ nationalities: ["BE"] }, { key: `contract-${at}`, subject: { kind: "person", id: `p-${at}` } });
  return { ...event, eventId: `hired-${at}` } as BelfryEvent;
};

if (rows > 0) await withFolder(readAlone);
if (people > 0) await withFolder(monthEnd);
