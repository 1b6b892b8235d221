import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import { todayOf } from "../../functions/clock.ts";
import { isDay, parseDay } from "../../shared/calendar/day.ts";
import { giveUpRequests } from "./clock-request.ts";
import { takeDataFolder } from "./data-folder.ts";
import { errorInWords } from "./error-in-words.ts";
import { exportedText } from "./export-all.ts";
import { assertFree } from "./free-port.ts";
import { runLive } from "./live.ts";
import { type Machine, startMachine } from "./machine.ts";
import { removeMachineFile, writeMachineFile } from "./machine-file.ts";
import { readPosition, savePosition } from "./position-file.ts";
import { endOf, inBelgium, progressOf } from "./progress.ts";
import { replay, type Watcher } from "./replay.ts";
import { readStory, type Story } from "./story.ts";
import { summarise } from "./summary.ts";
import { writtenCalendars } from "./written-calendars.ts";
import { writtenPacks } from "./written-packs.ts";

const defaultPort = 4010;
/** Where audit exports and calendars outlive a machine that keeps nothing else. */
const lastingFolder = ".belfry";

const help = `Runs the whole of Belfry on this machine: replays a story, says how things stand, then stays up for live events.

  npm start -- [options]

  --story FILE   the story to replay            (a lab's year; events/samples has short ones)
  --until DATE   the day to walk the clock to   (the story's own)
  --data DIR     keep state here and go on from it after a restart (nothing is kept)
  --port N       the port of the bus; 0 takes a free one (${defaultPort})
  --once         end after the summary
  --help         show this

In another terminal:

  npm run send -- FILE                     send events
  npm run feed -- FILE                     feed a file
  npm run clock                            walk the clock on to the next digest
  npm run status -- EMPLOYER KIND ID       how a dossier stands; with --why, why
  npm run verify -- EMPLOYER KIND ID       whether anything was removed or altered
  npm run export -- EMPLOYER --out DIR     what an inspector is given
  npm run person -- EMPLOYER ID --out DIR  all that is kept of one person
  npm run plan -- [options]                by when each step of a researcher's way in must be done

Each says more with --help.`;

type Options = {
  readonly story: string | undefined;
  readonly until: string | undefined;
  readonly data: string | undefined;
  readonly port: number;
  readonly once: boolean;
};

/** Reads the command line; null where help was asked for. @throws Error naming the option and the remedy */
function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      story: { type: "string" },
      until: { type: "string" },
      data: { type: "string" },
      port: { type: "string", default: String(defaultPort) },
      once: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port: give a number from 0 to 65535");
  if (values.until !== undefined && !isDay(values.until)) throw new Error("--until: give a day as YYYY-MM-DD");
  return { story: values.story, until: values.until, data: values.data, port, once: values.once };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) return write(help);
  const story = await readStory(options.story);
  const taken = options.data === undefined ? null : await takeDataFolder(options.data);
  const position = await readPosition(options.data, story);
  const until = endOf(parseDay(options.until ?? story.until));
  if (options.until !== undefined && until < new Date(position.now))
    throw new Error(`--until: the clock stands at ${position.now.slice(0, 10)} already; give that day or a later one`);
  await assertFree(options.port);
  const begun = Date.now();
  const progress = progressOf(() => machine.clock.now(), write);
  const machine: Machine = await startMachine({
    port: options.port,
    startAt: new Date(position.now),
    ...(options.data === undefined ? {} : { dataFolder: options.data }),
    onNotice: progress.notice,
    onStray: progress.stray,
    onReceived: (event) => {
      if (machine.clock.live) progress.received(event);
    },
  });
  if (machine.note !== null) write(machine.note);
  const stopped = stopOnSignal();
  const other = await writeMachineFile(machineFile(machine, true));
  if (other !== null) write(otherText(other));
  write(`${story.title}\n`);
  const watcher: Watcher = {
    refused: progress.refused,
    reached: async (reached) => {
      if (options.data !== undefined) await savePosition(options.data, story, reached);
      await progress.mails(machine);
      progress.reached(reached.next, story.steps.length);
    },
  };
  const keepIn = options.data === undefined ? lastingFolder : null;
  const sent = await replay(machine, story, position, until, watcher, stopped);
  if (!stopped.aborted) await sumUp(machine, story, { sent, begun, keepIn });
  if (!options.once && !stopped.aborted)
    await stayUp(
      machine,
      stopped,
      async () => {
        await progress.mails(machine);
        const reached = { next: position.next + sent, now: machine.clock.now().toISOString() };
        if (options.data !== undefined) await savePosition(options.data, story, reached);
      },
      keepIn,
    );
  if (options.once && stopped.aborted) process.exitCode = 1;
  await giveUpRequests(machine.filesFolder);
  await removeMachineFile();
  await machine.stop();
  taken?.release();
}

type Told = {
  readonly sent: number;
  /** When the telling began, in milliseconds since 1970. */
  readonly begun: number;
  /** Where what was written is kept beyond the machine; null where the machine keeps it. */
  readonly keepIn: string | null;
};

/** Says how things stand once a story is told, and where the calendars and exports are. */
async function sumUp(machine: Machine, story: Story, { sent, begun, keepIn }: Told): Promise<void> {
  write(`\n${await summarise(machine.table, employersIn(story), todayOf(machine.clock))}\n`);
  write(
    `Replayed ${sent} of ${story.steps.length} steps in ${((Date.now() - begun) / 1000).toFixed(1)} s on the ${machine.engine} engine.`,
  );
  write(calendarsText(await writtenCalendars(machine, keepIn)));
  for (const pack of await writtenPacks(machine.filesFolder, keepIn)) write(`\n${exportedText(pack)}`);
}

/** Where the calendars are, for a terminal. */
const calendarsText = (paths: readonly string[]): string =>
  ["\nCalendars of the days to act by, one a contact:", ...paths.map((path) => `  ${path}`)].join("\n");

/** The clock ahead of true time counts once it runs live. */
const machineFile = (machine: Machine, telling: boolean) => ({
  pid: process.pid,
  bus: machine.busEndpoint,
  table: machine.tableEndpoint,
  mailbox: machine.mailbox.webUrl,
  files: machine.filesFolder,
  clockAheadMs: machine.clock.now().getTime() - Date.now(),
  telling,
});

/** What to say where commands reach another machine than this one. */
const otherText = (pid: number): string =>
  `Belfry runs here already, as process ${pid}: npm run send and the other commands go on reaching that one until it ends.\n`;

async function stayUp(
  machine: Machine,
  stopped: AbortSignal,
  afterRuns: () => Promise<void>,
  keepIn: string | null,
): Promise<void> {
  write(`
Up for live events. The clock goes on from ${inBelgium(machine.clock.now())} in Belgium.
  mailbox  ${machine.mailbox.webUrl}
  bus      ${machine.busEndpoint}   (EventBridge's protocol: the AWS CLI, any AWS SDK, npm run send)
  files    ${machine.filesFolder}/feeds/EMPLOYER/FEED/in/   (drop one there, or npm run feed)
  clock    npm run clock brings the next digest
Ctrl-C ends it.`);
  let told = machineFile(machine, false);
  let other = await writeMachineFile(told);
  // It was said before the story too, which has scrolled it away.
  if (other !== null) write(otherText(other));
  const tellIfMoved = async () => {
    await afterRuns();
    const now = machineFile(machine, false);
    if (other === null && now.clockAheadMs - told.clockAheadMs < 1_000) return;
    told = now;
    const before = other;
    other = await writeMachineFile(told);
    if (before !== null && other === null) write(`Process ${before} has ended: commands reach this machine now.`);
  };
  await runLive(machine, stopped, tellIfMoved, keepIn);
}

const employersIn = (story: Story): readonly string[] => [
  ...new Set(
    story.steps.flatMap((step) => {
      const employer = "event" in step ? step.event.employer : undefined;
      return typeof employer === "string" ? [employer] : [];
    }),
  ),
];

function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => controller.abort());
  controller.signal.addEventListener("abort", () => write("Stopping; what was accepted is finished first."));
  return controller.signal;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${errorInWords(error)}\n`);
  process.exit(1);
});
