import "./quiet-sdk.ts";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { EventBridgeClient, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import * as z from "zod";
import { parseEvent } from "../../events/parse.ts";
import { putAll } from "../../events/put-entries.ts";
import { language } from "../../events/values.ts";
import { runCommand, say } from "./command.ts";
import { assertConfigured, employersOf, neverConfigured } from "./configured-employers.ts";
import { busName, credentials, region } from "./machine.ts";
import { readMachineFile } from "./machine-file.ts";
import { runningTable, tableIfRunning, tellingInWords } from "./running-machine.ts";
import { mailTo, sampleDigest } from "./sample-digest.ts";
import { whyNotRead } from "./why-not-read.ts";

const help = `Sends events to Belfry running on this machine.

  npm run send -- FILE...  files, each with one event, a list, or one event a line
  npm run send -- -        the same from standard input
  npm run send -- --dry-run FILE    only say whether they would be accepted
  npm run send -- --sample-digest   mail yourself a digest of an invented lab, to see what HR gets

    --language LANGUAGE   of the sample: nl, fr, en or de   (en)
    --to ADDRESS          whom the sample is for            (you@sample.example)

  The sample is made by the functions that make every mail, from events/samples/digest-story.json, and is
  marked as one. Nothing of it is recorded. It waits in the mailbox, whatever the address.

An event is the JSON that events/CATALOGUE.md shows. Nothing is sent where one is for an employer that the machine does
not know: its EmployerConfigured comes first, or in the same files.`;

/** Reads one event, a list, or one event a line. @throws Error naming the file and the line where it is none of these */
function eventsIn(content: string, file: string): readonly unknown[] {
  const lines = content.split("\n").filter((line) => line.trim() !== "");
  const whole = parsed(content);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  return lines.map((line, at) => {
    const event = parsed(line);
    if (event !== undefined) return event;
    throw new Error(`${file}: line ${at + 1} is not JSON; send one event, a list, or one event a line`);
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      "sample-digest": { type: "boolean", default: false },
      language: { type: "string", default: "en" },
      to: { type: "string", default: "you@sample.example" },
    },
  });
  if (values["sample-digest"] && !values.help) return sendSample(values);
  if (values.help || positionals.length === 0) return say(help, values.help ? 0 : 1);
  const events = (await Promise.all(positionals.map(eventsFrom))).flat();
  if (events.length === 0) return say("there is no event in it; send one event, a list, or one event a line", 1);
  const refused = events.filter((event, at) => !accepted(event, at)).length;
  if (values["dry-run"]) return dryRun(events, refused);

  const { bus, mailbox, telling } = await readMachineFile();
  for (const line of tellingInWords({ telling })) say(line, 0);
  await assertConfigured(await runningTable(), employersOf(events));
  const client = new EventBridgeClient({ endpoint: bus, region, credentials });
  await putAll(client, events.map(entryOf), {
    sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)),
    random: Math.random,
  });
  const sent = `Sent ${events.length}; Belfry rejects and keeps ${refused}. What follows is told at ${mailbox}`;
  return say(sent, refused === 0 ? 0 : 1);
}

/** Says what would become of events; of their employers too, where a machine runs that knows them. */
async function dryRun(events: readonly unknown[], refused: number): Promise<number> {
  const table = await tableIfRunning();
  const unknown = table === null ? [] : await neverConfigured(table, employersOf(events));
  const counts = `${events.length - refused} would be accepted, ${refused} rejected.`;
  return say([counts, ...unknown].join("\n"), refused === 0 ? 0 : 1);
}

/** Mails a sample through the machine that runs here. @throws NothingRunning; Error where an option cannot be used */
async function sendSample(asked: { readonly language: string; readonly to: string }): Promise<number> {
  const chosen = language.safeParse(asked.language);
  if (!chosen.success) throw new Error(`--language ${asked.language}: give one of ${language.options.join(", ")}`);
  const to = z.email().safeParse(asked.to);
  if (!to.success) throw new Error("--to: give one address, as in you@sample.example");
  const { mailbox } = await readMachineFile();
  const mail = await sampleDigest(chosen.data, to.data);
  await mailTo(mailbox, mail);
  return say(`Sent "${mail.subject}"; read it at ${mailbox}`, 0);
}

/** The events in a file, or on standard input. @throws Error naming the file and what to do */
async function eventsFrom(file: string): Promise<readonly unknown[]> {
  const content = file === "-" ? await text(process.stdin) : await contentOf(file);
  const events = eventsIn(content, file);
  if (events.some((event) => typeof event !== "object" || event === null || "DetailType" in event))
    throw new Error(`${file}: holds something else than events; entries for the AWS CLI are sent with the AWS CLI`);
  return events;
}

const contentOf = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: unknown) => {
    throw new Error(`${file}: ${whyNotRead(error)}; give the path of a file with events`);
  });

/** Says what would be wrong with an event, as Belfry would. */
function accepted(event: unknown, at: number): boolean {
  const parsed = parseEvent(event);
  if (parsed.ok) return true;
  for (const { field, problem, remedy } of parsed.problems) say(`event ${at + 1}: ${field} ${problem}; ${remedy}`, 1);
  return false;
}

function entryOf(event: unknown): PutEventsRequestEntry {
  const { source, type } = (typeof event === "object" && event !== null ? event : {}) as Record<string, unknown>;
  return {
    EventBusName: busName,
    Source: typeof source === "string" ? source : "unknown",
    DetailType: typeof type === "string" ? type : "Unknown",
    Detail: JSON.stringify(event),
  };
}

await runCommand(main);
