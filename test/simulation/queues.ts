import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { failedIds, WHOLE_BATCH } from "../../infra/local/batch-failures.ts";
import type { Faults } from "./faults.ts";
import type { Rng } from "./rng.ts";

/** A message that waits for a function. */
export type Message = {
  readonly id: string;
  readonly body: string;
  /** Called once a run has handled it. */
  readonly handled: ((now: number) => void) | undefined;
  visibleAt: number;
  receives: number;
};

const receivesMax = 6;
/** Where order counts, a dead letter would change it; only what can never be handled dies. */
const patientReceivesMax = 40;
const minute = 60_000;

/** A function's queue with its dead letters: at least once, in any order. */
export class Queue {
  messages: Message[] = [];
  dead: Message[] = [];
  readonly #rng: Rng;
  readonly #faults: Faults;
  readonly #inOrder: boolean;
  #count = 0;

  constructor(rng: Rng, faults: Faults, inOrder: boolean) {
    this.#rng = rng;
    this.#faults = faults;
    this.#inOrder = inOrder;
  }

  /** Takes a message, perhaps twice, perhaps late. */
  take(body: string, now: number, handled?: (now: number) => void): void {
    const copies = this.#faults.strikes("delivered-twice") ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const late = this.#faults.strikes("delivered-late") ? this.#rng.between(1, 24 * 60) * minute : 0;
      this.#count += 1;
      this.messages.push({ id: `m-${this.#count}`, body, handled, visibleAt: now + late, receives: 0 });
    }
  }

  waits(now: number): boolean {
    return this.messages.some((message) => message.visibleAt <= now);
  }

  /** Takes out a batch. */
  receive(size: number, now: number): Message[] {
    const batch: Message[] = [];
    while (batch.length < size) {
      const visible = this.messages.filter((message) => message.visibleAt <= now);
      if (visible.length === 0) break;
      const shuffled = visible.length > 1 && this.#faults.strikes("delivered-out-of-order");
      const next = shuffled ? this.#rng.pick(visible) : visible[0];
      if (next === undefined) break;
      this.messages.splice(this.messages.indexOf(next), 1);
      next.receives += 1;
      batch.push(next);
    }
    return batch;
  }

  /** Puts back what failed, as Lambda reads a partial batch response; what failed too often is a dead letter. */
  settle(batch: readonly Message[], response: unknown, now: number): void {
    const failed = failedIds(response, new Set(batch.map(({ id }) => id)));
    const back = batch.filter(({ id }) => failed.has(WHOLE_BATCH) || failed.has(id));
    for (const message of batch) if (!back.includes(message)) message.handled?.(now);
    for (const message of back.reverse()) this.#putBack(message, now);
  }

  /** Puts everything back: the run died or threw. */
  giveBack(batch: readonly Message[], now: number): void {
    for (const message of [...batch].reverse()) this.#putBack(message, now);
  }

  /** Dead letters are redriven by an operator. */
  redrive(now: number): void {
    this.messages.push(...this.dead.map((message) => ({ ...message, visibleAt: now, receives: 0 })));
    this.dead = [];
    for (const message of this.messages) message.visibleAt = Math.min(message.visibleAt, now);
  }

  #putBack(message: Message, now: number): void {
    if (this.#inOrder && message.receives < patientReceivesMax) {
      this.messages.unshift(message);
      return;
    }
    message.visibleAt = this.#rng.chance(0.6) ? now : now + this.#rng.between(1, 45) * minute;
    if (message.receives >= receivesMax) this.dead.push(message);
    else this.messages.push(message);
  }
}

/** A batch as Lambda hands it over; the functions read the body and the id. */
export const sqsEvent = (batch: readonly Message[]): SQSEvent => ({
  Records: batch.map(({ id, body }) => ({ messageId: id, body }) as SQSRecord),
});

export type { SQSBatchResponse };
