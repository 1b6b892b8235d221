import { setTimeout as wait } from "node:timers/promises";
import type { PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { digestOf } from "./canonical.ts";
import { type BelfryEvent, definitions } from "./catalogue.ts";
import { type Problem, parseEvent } from "./parse.ts";
import { type PutClient, putAll, type Waiting } from "./put-entries.ts";
import type { Statement } from "./statement.ts";

/** One thing wrong with one of the statements that were to be published, which `index` counts from 0. */
export type StatementProblem = Problem & { readonly index: number };

/** Nothing was sent, because Belfry would reject some of it. Sending the same again cannot help: follow the remedies. */
export class StatementsNotAccepted extends Error {
  override readonly name = "StatementsNotAccepted";
  /** All of them, in the order of the statements. Never holds a value that was to be sent. */
  readonly problems: readonly StatementProblem[];
  constructor(problems: readonly StatementProblem[]) {
    const lines = problems.map(({ index, field, problem, remedy }) => `[${index}] ${field} ${problem}; ${remedy}`);
    const more = lines.length > linesMax ? [`and ${lines.length - linesMax} more`] : [];
    super(["nothing was sent:", ...lines.slice(0, linesMax), ...more].join("\n"));
    this.problems = problems;
  }
}

const linesMax = 20;
const idCharacters = 32;

/** Sends statements to Belfry. */
export type Publisher = {
  /**
   * Sends statements in their order, and again what the bus did not take.
   * @returns the event id of each, by which Belfry names it in what it concludes and rejects
   * @throws StatementsNotAccepted before anything is sent, with all that is wrong with any of them
   * @throws EntriesNotTaken where the bus took some of them not, or none; publishing all of them again is safe
   */
  readonly publish: (statements: readonly Statement[]) => Promise<readonly string[]>;
};

/**
 * What a payroll or HR system in TypeScript sends events with; `samples/from-typescript.ts` runs as it stands.
 *
 * The id of an event is a digest of all that it says. So the same statement sent again is known as a duplicate, after
 * a crash or a time-out too, and another content never comes under an id that was used. A statement that is corrected
 * keeps its key and gets a higher revision.
 * @param options.source the sending system as Belfry knows it, as in `payroll.lab`
 * @param options.requestMillisecondsMax ten seconds when left out; a request that nobody answers is sent again
 */
export function createPublisher(
  options: {
    readonly client: PutClient;
    readonly busName: string;
    readonly source: string;
    readonly requestMillisecondsMax?: number;
  } & Partial<Waiting>,
): Publisher {
  const { client, busName, source, requestMillisecondsMax = 10_000, sleep = wait, random = Math.random } = options;
  const send = ((command: Parameters<PutClient["send"]>[0]) =>
    client.send(command, { abortSignal: AbortSignal.timeout(requestMillisecondsMax) })) as PutClient["send"];
  return {
    async publish(statements) {
      const written = statements.map((statement) => write(statement, source));
      const problems = written.flatMap((one, index) =>
        "problems" in one ? one.problems.map((problem) => ({ index, ...problem })) : [],
      );
      if (problems.length > 0) throw new StatementsNotAccepted(problems);
      const events = written.flatMap((one) => ("problems" in one ? [] : [one]));
      await putAll(
        { send },
        events.map((event) => entryOf(event, busName, source)),
        { sleep, random },
      );
      return events.map(({ eventId }) => eventId);
    },
  };
}

type Written = { readonly eventId: string; readonly type: string; readonly detail: string };

/** A statement as the event that leaves, or all that is wrong with it. What arrives is what was checked, to the byte. */
function write(statement: Statement, source: string): Written | { readonly problems: readonly Problem[] } {
  const event = (eventId: string) =>
    JSON.stringify({ ...statement, version: definitions.get(statement?.type)?.version, source, eventId });
  const parsed = parseEvent(event("-".repeat(idCharacters)));
  if (!parsed.ok) return { problems: parsed.problems };
  const eventId = idOf(parsed.event);
  return { eventId, type: parsed.event.type, detail: event(eventId) };
}

/** The id of an event: 128 bits of the digest of everything it says, with defaults filled in. */
function idOf({ eventId: _, ...said }: BelfryEvent): string {
  return digestOf(said).slice(0, idCharacters);
}

const entryOf = ({ type, detail }: Written, busName: string, source: string): PutEventsRequestEntry => ({
  EventBusName: busName,
  Source: source,
  DetailType: type,
  Detail: detail,
});
