import { Readable } from "node:stream";
import { sha256 } from "../../events/canonical.ts";
import type { Rejection } from "../../shared/feeds/map-row.ts";
import { partKey } from "../feed-keys.ts";
import { firstMax, type Outcome, type State, withRows } from "../feed-state.ts";
import { FileMissing, type Ports } from "../ports.ts";
import type { FeedFile, Task } from "./task.ts";

/**
 * Parts of an answer that were written are there no more, as happens where a file stood still for longer than the bucket
 * keeps them. The file has to be read once more.
 */
export class PartsGone extends Error {
  override readonly name = "PartsGone";
}

/** Rejections of a part, about; more than one chunk has of one that is read row by row. */
const partMax = 2_000;

/** Parts that are asked for before they are read: most of the time is waiting for the bucket. */
const askedAhead = 4;

/**
 * Keeps rejections: the first for the state, the others as parts in the bucket. Parts are numbered on from the state's,
 * so that a run that dies before it notes them, and the one after it, write the same under the same keys.
 */
export class Rejections {
  readonly #ports: Ports;
  readonly #file: FeedFile;
  readonly #state: State;
  readonly #first: Rejection[] = [];
  #waiting: Rejection[] = [];
  #parts: number;

  constructor(ports: Ports, file: FeedFile, state: State) {
    this.#ports = ports;
    this.#file = file;
    this.#state = state;
    this.#parts = state.parts;
  }

  /** Takes some rejections, and writes a part where there are enough for one. */

  async add(rejections: readonly Rejection[]): Promise<void> {
    const room = Math.max(0, firstMax - this.#state.rejections.length - this.#first.length);
    this.#first.push(...rejections.slice(0, room));
    for (const rejection of rejections.slice(room)) this.#waiting.push(rejection);
    if (this.#waiting.length >= partMax) await this.#write();
  }

  /** Writes what is left. @returns the first of them, and how many parts there are now */
  async end(): Promise<{ readonly first: readonly Rejection[]; readonly parts: number }> {
    if (this.#waiting.length > 0) await this.#write();
    return { first: this.#first, parts: this.#parts };
  }

  async #write(): Promise<void> {
    const lines = [...this.#waiting].sort((a, b) => a.line - b.line).map((one) => `${JSON.stringify(one)}\n`);
    const key = partKey(this.#file, runOf(this.#file, this.#state), this.#parts);
    await this.#ports.files.write(key, Readable.from([Buffer.from(lines.join(""))]));
    this.#parts += 1;
    this.#waiting = [];
  }
}

/** Names the parts of one run under one description; another begins anew, and its parts are others. */
const runOf = ({ file, run, tag }: FeedFile, { under, chunk, passes }: State): string =>
  sha256(JSON.stringify([file, run, tag, under, chunk, passes, partMax])).slice(0, 32);

/**
 * The parts of an answer, one after the other.
 * @throws PartsGone
 */
export async function* readParts(ports: Ports, file: FeedFile, state: State): AsyncGenerator<Uint8Array> {
  const ask = (part: number) => {
    const asked = ports.files.read(partKey(file, runOf(file, state), part));
    // Whoever reads it hears of a failure; until then nobody does.
    asked.catch(() => undefined);
    return asked;
  };
  const asked = Array.from({ length: Math.min(askedAhead, state.parts) }, (_, part) => ask(part));
  for (let part = 0; part < state.parts; part += 1) {
    const bytes = await asked.shift()?.catch((error: unknown) => {
      throw error instanceof FileMissing ? new PartsGone("a part of the answer is there no more") : error;
    });
    if (part + askedAhead < state.parts) asked.push(ask(part + askedAhead));
    if (bytes !== undefined) yield* bytes;
  }
}

/** A state after some rows; those of their rejections that it does not hold were written. */
export async function withParts(
  { ports, file }: Task,
  state: State,
  outcome: Outcome,
  rejections: readonly Rejection[],
): Promise<State> {
  const kept = new Rejections(ports, file, state);
  await kept.add(rejections);
  const { first, parts } = await kept.end();
  return { ...withRows(state, outcome, first), parts };
}
