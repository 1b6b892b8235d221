import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { feedHeard } from "../../events/belfry/feed-heard.ts";
import { leftOutOfSnapshot } from "../../events/belfry/left-out-of-snapshot.ts";
import { descriptionKey, feedFileOf, inKey, outKey, snapshotsPrefix } from "../../functions/feed-keys.ts";
import type { State } from "../../functions/feed-state.ts";
import { wholeOf } from "../../functions/ingest-feed/hold.ts";
import { ingestFile } from "../../functions/ingest-feed/ingest-file.ts";
import { limits } from "../../functions/ingest-feed/task.ts";
import { type BusEntry, FileMissing, type Ports } from "../../functions/ports.ts";
import { many } from "../../shared/alerts/wording/english.ts";
import { feedSourcePrefix } from "../../shared/feeds/description.ts";
import { compared, type Figures } from "../../shared/feeds/figures.ts";
import { readDescription } from "../../shared/feeds/read-description.ts";
import { strangeIn } from "../../shared/feeds/strange-in.ts";
import type { WholeFeed } from "../../shared/feeds/whole.ts";
import { readFeedProgress } from "../../shared/store/feed-progress.ts";
import { createTable } from "./create-table.ts";
import { type Answer, descriptionIn, inWords, NotFed } from "./feed-file.ts";
import { copySnapshots, type KeptOnMachine } from "./snapshots-before.ts";
import { InProcessEngine } from "./table/in-process-engine.ts";
import { whyNotRead } from "./why-not-read.ts";

/** What is to be tried. */
export type Trial = {
  readonly file: string;
  readonly description: string;
  readonly employer: string;
  readonly feed: string;
  /** What the last file of the feed came to, null where none was taken in; left out where that is not known. */
  readonly last?: Figures | null | undefined;
  /** The machine that runs, which knows what came before a snapshot; left out or null where none does. */
  readonly machine?: KeptOnMachine | null;
  /** The time by its clock; left out, that of this machine. */
  readonly now?: Date;
};

/** What a feed says besides its rows: that it was heard, and whom a snapshot misses, which its answer counts. */
const notOfRows: readonly string[] = [feedHeard.type, leftOutOfSnapshot.type];

/** Events that are named. */
const namedMax = 10;

/**
 * Takes a file in with nothing behind: the function that takes files in, over a table in memory and a bus that forgets.
 * @returns what the answer to the file would say, and the first events that it would put
 * @throws NotFed naming what is wrong with the name, the file or the description
 */
export async function dryRun({ file, description, employer, feed, last, ...more }: Trial): Promise<Answer> {
  const id = { employer, feed, file: basename(file) };
  if (feedFileOf(inKey(id)) === null)
    throw new NotFed("give a file whose name does not begin with a dot, and --employer, --feed of letters and digits");
  const text = (await descriptionIn(description)).toString("utf8");
  const bytes = await sizeOf(file);
  const engine = new InProcessEngine();
  await createTable(engine, tableName);
  const read = readDescription(text);
  const isSnapshot = read.ok && read.description.snapshot !== undefined;
  const trialTable = { client: engine, name: tableName };
  const before = isSnapshot ? await copySnapshots(more.machine ?? null, trialTable, id) : null;
  const put: BusEntry[] = [];
  let events = 0;
  const files = new Map([[descriptionKey(id), Buffer.from(text)]]);
  await ingestFile(
    portsOver(engine, more.now ?? new Date(), {
      read: async (key, from = 0) => {
        if (key === inKey(id)) return createReadStream(file, { start: from });
        const isKnown = key.startsWith(snapshotsPrefix) && !files.has(key);
        return isKnown && before?.read ? before.read(key) : kept(files, key);
      },
      write: async (key, content) => {
        const pieces: Uint8Array[] = [];
        for await (const piece of content) pieces.push(piece);
        files.set(key, Buffer.concat(pieces));
      },
      publish: async (entries) => {
        const ofFeed = entries.filter(
          ({ source, type }) => source?.startsWith(feedSourcePrefix) && !notOfRows.includes(type),
        );
        events += ofFeed.length;
        put.push(...ofFeed.slice(0, namedMax - put.length));
      },
    }),
    { ...id, run: "0", tag: "0", bytes },
    limits,
  );
  const { lines, allAccepted } = inWords(files.get(outKey(id))?.toString("utf8") ?? "");
  const figures = (await readFeedProgress<State>(trialTable, id))?.state.figures ?? null;
  const whole = read.ok ? wholeOf({ employer, description: read.description }, id) : null;
  const held = whole === null || figures === null ? null : besideLast(figures, last, whole);
  return {
    lines: [...lines, ...(before?.lines ?? []), ...(held?.lines ?? []), ...named(put, events)],
    allAccepted: allAccepted && held?.isStrange !== true,
  };
}

/** Whether a whole file would be held, and why. */
function besideLast(figures: Figures, last: Trial["last"], whole: WholeFeed) {
  const say = (line: string) => ({ lines: [line], isStrange: false });
  if (last === undefined)
    return say(
      "Whether it would be held shows beside the last file of the feed: give --employer and --feed while npm start runs.",
    );
  if (last === null) return say("It would not be held: no whole file of the feed was taken in before it.");
  const off = compared(figures, last, whole);
  if (off === null) return say("It would not be held: it is like the last file of the feed.");
  const why = strangeIn(off).map(({ title, text }) => `  ${title}: ${text}`);
  return {
    lines: ["It would be held until HR takes it in, for it looks wrong beside the last file:", ...why],
    isStrange: true,
  };
}

function named(put: readonly BusEntry[], events: number): readonly string[] {
  const lines = put.map(({ type, detail }) => {
    const { eventId, subject, key } = detail as { eventId: string; subject: { kind: string; id: string }; key: string };
    return `  ${eventId} ${type} ${subject.kind} ${subject.id}, key ${key}`;
  });
  const rest = events - put.length;
  return [
    events === 0 ? "It would put no event." : `It would put ${many(events, "event", "events")}:`,
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

const tableName = "dry-run";

const nothingLocked = (): Promise<never> => Promise.reject(new Error("a dry run locks nothing away"));

const nothingSigned = (): Promise<never> => Promise.reject(new Error("a dry run signs nothing"));

type Outside = Pick<Ports, "publish"> & Ports["files"];

const portsOver = (engine: InProcessEngine, now: Date, { publish, read, write }: Outside): Ports => ({
  settings: {
    TABLE_NAME: tableName,
    BUS_NAME: tableName,
    SENDERS: [],
    MAIL_FROM: "nobody@belfry.example",
    MAILS_A_SECOND: 1,
    CONFIGURATION_SET: tableName,
    BELFRY_CLOCK: "real",
  },
  table: { client: engine, name: tableName },
  publish,
  files: { read, write },
  locked: { read: nothingLocked, writeOnce: nothingLocked },
  signer: { publicKey: nothingSigned, sign: nothingSigned },
  sendMail: () => Promise.reject(new Error("a dry run sends no mail")),
  now: () => now,
  random: (bytes) => "0".repeat(bytes * 2),
  sleep: () => Promise.resolve(),
  // A number that can be subtracted from: how long a pass took is worked out from it.
  remaining: () => Number.MAX_SAFE_INTEGER,
  log: () => {},
  count: () => {},
});

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    throw new NotFed(`${file}: ${whyNotRead(error)}; give the path of a file`);
  });
  if (found.isFile()) return found.size;
  throw new NotFed(`${file}: ${found.isDirectory() ? "is a folder" : "is no file"}; give the path of a file`);
}

/** A file that was written before. @throws FileMissing */
async function* kept(files: ReadonlyMap<string, Uint8Array>, key: string): AsyncGenerator<Uint8Array> {
  const content = files.get(key);
  if (content === undefined) throw new FileMissing("there is no such file");
  yield content;
}
