import { type Read, readDelivery, readEvent } from "../../functions/received.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { machine } from "../store/recorder.ts";
import { type Body, bodies, markedDigits, marker } from "./bodies.ts";

type Message = Parameters<ReturnType<typeof recordEvents>>[0]["Records"][number];

/** Milliseconds of the processor that no body may take to be read, however long it is. */
export const bodyMilliseconds = 5;

/**
 * A body that took long once: the least of several readings, so that neither a collection of garbage nor whoever else
 * is at work on the machine is blamed on it.
 */
export type Slow = {
  readonly kind: string;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly tooLong: boolean;
};

/** What became of many bodies. */
export type Passed = {
  readonly accepted: number;
  readonly rejected: number;
  /** Bodies that broke the reader, or that the recorder neither recorded nor rejected. */
  readonly broken: readonly string[];
  /** Bodies whose rejection repeats what was sent. */
  readonly repeating: readonly string[];
  readonly kinds: ReadonlyMap<string, { readonly accepted: number; readonly rejected: number }>;
  /** How many were handed to the recorder, and what it counted. */
  readonly handed: number;
  readonly counted: ReadonlyMap<string, number>;
  /** Milliseconds of each body's first reading. */
  readonly read: Float64Array;
  /** Milliseconds of recording or rejecting each that was handed on. */
  readonly written: readonly number[];
  readonly slow: readonly Slow[];
};

/** Accepted bodies handed to the recorder, at most, and those of one kind of rejection. */
const recordedMax = 300;
const alikeMax = 1;
const kindsMax = 3_000;

/**
 * Hands bodies through the whole path: the delivery is read, the event is read, and a sample of the accepted ones and
 * of every kind of rejection goes to the recorder on a table in this process.
 * @param timed whether what was slow is read again, to know whether it is
 */
export async function passThrough(seed: number, count: number, timed: boolean): Promise<Passed> {
  const belfry = await machine();
  const senders = belfry.ports.settings.SENDERS;
  const record = recordEvents(belfry.ports);
  const kinds = new Map<string, { accepted: number; rejected: number }>();
  const alike = new Map<string, number>();
  const read = new Float64Array(count);
  const [written, slow]: [number[], Slow[]] = [[], []];
  const [broken, repeating]: [string[], string[]] = [[], []];
  let [accepted, rejected, handed] = [0, 0, 0];
  const made = bodies(seed);
  for (let at = 0; at < count; at += 1) {
    const body = made.next().value as Body;
    const began = performance.now();
    const outcome = tryToRead(body, senders);
    read[at] = performance.now() - began;
    if (timed && (read[at] ?? 0) > bodyMilliseconds) {
      const bytes = Buffer.byteLength(body.text);
      const milliseconds = leastOf(() => tryToRead(body, senders), bodyMilliseconds);
      slow.push({ kind: body.kind, milliseconds, bytes, tooLong: milliseconds > bodyMilliseconds });
    }
    if (typeof outcome === "string") {
      broken.push(`${body.kind}: ${outcome}: ${body.text.slice(0, 200)}`);
      continue;
    }
    const tally = kinds.get(body.kind) ?? { accepted: 0, rejected: 0 };
    kinds.set(body.kind, tally);
    tally[outcome.ok ? "accepted" : "rejected"] += 1;
    outcome.ok ? accepted++ : rejected++;
    if (!outcome.ok && repeats(outcome))
      repeating.push(`${body.kind}: ${JSON.stringify(outcome.problems).slice(0, 300)}`);
    const like = outcome.ok ? "accepted" : likeness(outcome);
    const seen = alike.get(like) ?? 0;
    if (seen >= (outcome.ok ? recordedMax : alikeMax) || alike.size > kindsMax) continue;
    alike.set(like, seen + 1);
    handed += 1;
    const start = performance.now();
    const { batchItemFailures } = await record({ Records: [{ messageId: "m", body: body.text } as Message] });
    written.push(performance.now() - start);
    if (batchItemFailures.length > 0) broken.push(`${body.kind}: came back: ${body.text.slice(0, 200)}`);
  }
  return { accepted, rejected, broken, repeating, kinds, handed, counted: belfry.counted, read, written, slow };
}

function tryToRead({ text }: Body, senders: Parameters<typeof readEvent>[1]): Read | string {
  try {
    return readEvent(readDelivery(text), senders);
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message}` : "something was thrown";
  }
}

/** Milliseconds of the processor that the quickest of up to 25 goes took; the first that is quick enough ends it. */
function leastOf(does: () => unknown, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let goes = 0; goes < 25 && least > enough; goes += 1) {
    const before = process.cpuUsage();
    does();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

type Rejected = Extract<Read, { ok: false }>;

const repeats = ({ problems }: Rejected): boolean => {
  const said = JSON.stringify(problems);
  return said.includes(marker) || said.includes(markedDigits);
};

/** What rejections of one kind have in common. */
const likeness = ({ problems }: Rejected): string =>
  problems
    .slice(0, 2)
    .map(({ field, problem }) => `${field} ${problem.slice(0, 40)}`)
    .join()
    .replaceAll(/\d+/g, "n");

/** A line a kind and the slowest, to be read by people. */
export function described({ read, written, slow, kinds, accepted, rejected, handed, counted }: Passed): string {
  const spread = (all: readonly number[]): string =>
    [0.5, 0.9, 0.99, 0.999, 0.9999, 1]
      .map(
        (share) =>
          `${share * 100} % ${(all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? 0).toFixed(3)}`,
      )
      .join(", ");
  const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b);
  return [
    `${accepted} accepted and ${rejected} rejected; ${handed} handed to the recorder: ${JSON.stringify([...counted])}`,
    `milliseconds to read one: ${spread([...read.toSorted()])}`,
    `milliseconds to record or reject one: ${spread(sorted(written))}`,
    ...[...kinds].map(([kind, tally]) => `  ${kind}: ${tally.accepted} accepted, ${tally.rejected} rejected`),
    `${slow.length} took more than ${bodyMilliseconds} ms once; of them ${slow.filter(({ tooLong }) => tooLong).length} each time; the slowest:`,
    ...[...slow]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 20)
      .map(({ kind, milliseconds, bytes }) => `  ${milliseconds.toFixed(3)} ms, ${bytes} bytes: ${kind}`),
  ].join("\n");
}
