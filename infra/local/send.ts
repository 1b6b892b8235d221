import "./quiet-sdk.ts";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { EventBridgeClient, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { parseEvent } from "../../events/parse.ts";
import { EntriesNotTaken, putAll } from "../../events/publish.ts";
import { busName, credentials, region } from "./machine.ts";
import { NothingRunning, readMachineFile } from "./machine-file.ts";

const help = `Sends events to Belfry running on this machine.

  npm run send -- FILE     a file with one event, a list of events, or one event a line
  npm run send -- -        the same from standard input
  npm run send -- --dry-run FILE    only say whether they would be accepted

An event is the JSON that events/CATALOGUE.md shows.`;

/** Reads one event, a list, or one event a line. @throws SyntaxError where it is none of these */
export function eventsIn(content: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(content);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    const lines = content.split("\n").filter((line) => line.trim() !== "");
    if (lines.length < 2) throw error;
    return lines.map((line) => JSON.parse(line));
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", default: false }, "dry-run": { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (values.help || file === undefined) return say(help, values.help ? 0 : 1);
  const events = eventsIn(file === "-" ? await text(process.stdin) : await readFile(file, "utf8"));
  const refused = events.filter((event, at) => !accepted(event, at)).length;
  if (values["dry-run"])
    return say(`${events.length - refused} would be accepted, ${refused} rejected.`, refused === 0 ? 0 : 1);

  const { bus, mailbox } = await readMachineFile();
  const client = new EventBridgeClient({ endpoint: bus, region, credentials });
  await putAll(client, events.map(entryOf), (ms) => new Promise((wake) => setTimeout(wake, ms)));
  return say(
    `Sent ${events.length}; Belfry rejects and keeps ${refused}. What follows is told at ${mailbox}`,
    refused === 0 ? 0 : 1,
  );
}

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

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof SyntaxError) say("the content is not JSON; send one event, a list, or one event a line", 1);
    else if (error instanceof NothingRunning || error instanceof EntriesNotTaken) say(error.message, 1);
    else say(error instanceof Error ? error.message : String(error), 1);
    process.exit(1);
  },
);
