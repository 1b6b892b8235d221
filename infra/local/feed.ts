import "./quiet-sdk.ts";
import { parseArgs } from "node:util";
import type { Figures } from "../../shared/feeds/figures.ts";
import { readLastRun } from "../../shared/store/feed-runs.ts";
import type { Table } from "../../shared/store/table.ts";
import { runCommand, say } from "./command.ts";
import { assertConfigured, neverConfigured } from "./configured-employers.ts";
import { dryRun } from "./feed-dry-run.ts";
import { answerTo, fedInWords, feedFile } from "./feed-file.ts";
import { readMachineFile } from "./machine-file.ts";
import { filesFolder, machineNow, runningTable, tableIfRunning, tellingInWords } from "./running-machine.ts";

const help = `Feeds a file to Belfry running on this machine, and says what became of each row.

  npm run feed -- FILE --employer EMPLOYER --feed FEED [--description FILE]
  npm run feed -- FILE --dry-run --description FILE    only say what would become of it

    --dry-run   puts nothing and needs nothing running: reads the whole file, and says what it comes to, the first
                events that it would put, and which rows would be rejected. An event's id follows from the employer
                and all that the event says: give --employer too to see the ids as they will be. With --employer and
                --feed while npm start runs it says too whether a whole file would be held, and counts a snapshot beside
                those that were taken in before it; else it counts one as if none had come.

The employer is one that the machine knows: its EmployerConfigured comes first, with npm run send.
A feed's description says whether its files are CSV, NDJSON or pain.001 and what their columns mean; give it with the
first file, and again when it changes. events/samples/payroll-feed has a description and files of each kind:
2026-05.csv with feed.json, transfers-2026-05.xml with transfers.json.`;

const waitMs = 60_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      employer: { type: "string" },
      feed: { type: "string" },
      description: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  const { employer, feed, description } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return say(`give one file\n\n${help}`, 1);
  if (values["dry-run"]) return tried(file, values);
  if (employer === undefined || feed === undefined) return say(`give --employer and --feed\n\n${help}`, 1);
  const { files, mailbox, telling } = await readMachineFile();
  for (const line of tellingInWords({ telling })) say(line, 0);
  await assertConfigured(await runningTable(), [employer]);
  const fed = await feedFile(files, { file, employer, feed, description });
  const answer = await answerTo(fed, waitMs);
  if (answer === null)
    return say(
      `No answer within a minute: npm start takes files in once its story is told. It will stand in ${fed.answer}`,
      1,
    );
  const { text, code } = fedInWords(answer, mailbox);
  return say(text, code);
}

type Asked = { readonly description?: string; readonly employer?: string; readonly feed?: string };

async function tried(file: string, asked: Asked): Promise<number> {
  const { description, employer = "employer", feed = "feed" } = asked;
  if (description === undefined) return say(`give --description with --dry-run\n\n${help}`, 1);
  const table = await tableIfRunning();
  const last = await lastOf(table, asked);
  const beside = table === null ? {} : await besideOf(table, asked);
  const { lines, allAccepted } = await dryRun({ file, description, employer, feed, last, ...beside });
  const unknown = table === null || asked.employer === undefined ? [] : await neverConfigured(table, [employer]);
  return say([...lines, ...unknown, "Nothing was put."].join("\n"), allAccepted ? 0 : 1);
}

/** The machine that runs and what its clock shows; no machine where no feed is named, for then none is known. */
async function besideOf(table: Table, { employer, feed }: Asked) {
  const isNamed = employer !== undefined && feed !== undefined;
  return { now: await machineNow(), machine: isNamed ? { table, files: await filesFolder() } : null };
}

/** What the last file of a feed came to on the machine that runs here; undefined where none does, or no feed is named. */
async function lastOf(table: Table | null, { employer, feed }: Asked): Promise<Figures | null | undefined> {
  if (table === null || employer === undefined || feed === undefined) return undefined;
  return readLastRun<Figures>(table, { employer, feed });
}

await runCommand(main);
