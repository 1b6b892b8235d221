import type { PutEventsCommandOutput, PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import type { EventPattern } from "../../events/patterns.ts";
import { putAll } from "../../events/put-entries.ts";
import { functions, ownSources } from "../../functions/index.ts";
import type { Metric } from "../../functions/metrics.ts";
import type { Ports } from "../../functions/ports.ts";
import { publishChanges } from "../../functions/publish-changes/handler.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { settleMail } from "../../functions/settle-mail/handler.ts";
import type { FunctionSpec } from "../../functions/spec.ts";
import { sweepDue } from "../../functions/sweep-due/handler.ts";
import { createTable } from "../../infra/local/create-table.ts";
import { matches } from "../../infra/local/event-pattern.ts";
import type { Table } from "../../shared/store/table.ts";
import type { Faults } from "./faults.ts";
import { FaultyTable } from "./faulty-table.ts";
import { type Ending, Invocation, interleave } from "./invocation.ts";
import { type Message, Queue, sqsEvent } from "./queues.ts";
import { Rng } from "./rng.ts";
import { ownAccount } from "./sayings.ts";
import { type Acceptance, Ses } from "./ses.ts";
import type { Entry } from "./story.ts";

const handlers: Readonly<Record<string, (ports: Ports) => (input: never) => Promise<unknown>>> = {
  "record-events": recordEvents,
  "sweep-due": sweepDue,
  "publish-changes": publishChanges,
  "send-alerts": sendAlerts,
  "settle-mail": settleMail,
};

const specs = new Map(functions.map((spec) => [spec.name, spec]));
const settings: Ports["settings"] = {
  TABLE_NAME: "belfry",
  BUS_NAME: "belfry",
  SENDERS: [{ account: ownAccount, sources: ["*", ...ownSources], employers: ["*"] }],
  MAIL_FROM: "belfry@example.org",
  MAILS_A_SECOND: 10,
  CONFIGURATION_SET: "belfry",
  BELFRY_CLOCK: "real",
};

/** A run that waits for its turn: of a queue's batch, or of a schedule. */
type Job = {
  readonly spec: FunctionSpec;
  readonly schedule: string | null;
  readonly batch: readonly Message[];
  readonly tries: number;
};

/** Rounds after which a system that still finds work is taken to run in circles. */
const roundsMax = 3_000;
/** How often a schedule's run is tried again: Scheduler calls Lambda asynchronously, which retries twice. */
const triesMax = 3;

/** Belfry and everything around it, in one process, under a walked clock. */
export class World {
  now = 0;
  readonly table: FaultyTable;
  readonly ses: Ses;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly counts = new Map<Metric, number>();
  /** Notices that nobody of Belfry listens to as well: rejections, changes. */
  readonly faults: Faults;
  readonly #rng: Rng;
  readonly #inOrder: boolean;
  readonly #interleaving: Rng;
  #scheduled: Job[] = [];
  /** Lines for a reader of a failed history; undefined: nobody reads. */
  trace: string[] | undefined;
  /** Asked at each mail that is handed over while no other run is under way. */
  onMailAlone: (acceptance: Acceptance) => void = () => {};
  #alone = true;
  /** Events that Belfry itself reported of the employer. */
  readonly said: Entry[] = [];
  /** Ids of the changes and rejections that the bus took. */
  readonly published = new Set<string>();
  /** Runs of the mailing functions that met a fault: what they had to say may then be out of date when they say it. */
  mailTroubles = 0;

  constructor(seed: string, faults: Faults, inOrder: boolean) {
    this.faults = faults;
    this.#inOrder = inOrder;
    this.#rng = new Rng(`${seed} world`);
    this.#interleaving = new Rng(`${seed} turns`);
    this.table = new FaultyTable(faults, () => this.now);
    this.queues = new Map(functions.map(({ name }) => [name, new Queue(new Rng(`${seed} ${name}`), faults, inOrder)]));
    this.ses = new Ses(new Rng(`${seed} ses`), faults, ({ type, detail, delay, handled }) =>
      this.#deliver("default", { account: ownAccount, source: "aws.ses", type, detail }, this.now + delay, handled),
    );
  }

  /** Makes the table. */
  begin(): Promise<void> {
    return createTable(this.table.engine, settings.TABLE_NAME);
  }

  /** A sender puts an event on the bus. */
  put(entry: Entry): void {
    this.#deliver("belfry", entry, this.now);
  }

  /** A schedule's minute has come. */
  schedule(name: string, schedule: string): void {
    // As on one machine: a schedule runs only when it has something to read.
    if (name === "send-alerts" && !["SETTLE#", "URGENT#", "MAIL#", "WEEK#"].some((kind) => this.table.holds(kind)))
      return;
    this.#scheduled.push({ spec: this.#specOf(name), schedule, batch: [], tries: 0 });
  }

  /** Runs functions until nothing waits that is due now. */
  async drain(): Promise<void> {
    let publishing = 0;
    for (let round = 0; round < roundsMax; round += 1) {
      const first = this.#nextJob();
      if (first !== undefined) {
        await this.#runSome(first);
        continue;
      }
      // Once a minute, while something waits to be published.
      if (publishing >= 5 || !this.table.holds("PUBLISH#")) return;
      publishing += 1;
      this.schedule("publish-changes", "publish");
    }
    throw new Error("the system runs in circles");
  }

  #nextJob(): Job | undefined {
    const waiting = [...this.queues].filter(([, queue]) => queue.waits(this.now));
    const choices = this.#scheduled.length + waiting.length;
    if (choices === 0) return undefined;
    // In order: what the queues hold first, so that one thing is over before the next begins.
    const first = waiting.length > 0 ? this.#scheduled.length : 0;
    const at = this.#inOrder ? first : this.#rng.between(0, choices - 1);
    if (at < this.#scheduled.length) return this.#scheduled.splice(at, 1)[0];
    const [name, queue] = waiting[at - this.#scheduled.length] ?? [];
    if (name === undefined || queue === undefined) return undefined;
    const spec = this.#specOf(name);
    const size = spec.triggers.reduce((most, trigger) => (trigger.kind === "queue" ? trigger.batchSize : most), 1);
    const most = this.#inOrder ? 1 : Math.min(size, this.#rng.pick([1, 1, 2, 10]));
    return { spec, schedule: null, batch: queue.receive(most, this.now), tries: 0 };
  }

  async #runSome(first: Job): Promise<void> {
    const jobs = [first];
    while (jobs.length < 4 && this.faults.strikes("runs-interleaved")) {
      const next = this.#nextJob();
      if (next === undefined) break;
      jobs.push(next);
    }
    const runs = jobs.map((job) => {
      const invocation = new Invocation(this.faults);
      return { invocation, main: this.#mainOf(job, invocation) };
    });
    const [only] = runs;
    this.#alone = jobs.length === 1;
    const strikes = this.faults.strikesSoFar;
    const endings =
      jobs.length === 1 && only !== undefined
        ? [await only.invocation.run(only.main)]
        : await interleave(this.#interleaving, runs);
    const mailing = jobs.some(({ spec }) => spec.name === "send-alerts" || spec.name === "settle-mail");
    if (mailing && this.faults.strikesSoFar > strikes) this.mailTroubles += 1;
    jobs.forEach((job, at) => {
      this.#afterwards(job, endings[at] ?? { kind: "abandoned" });
    });
  }

  #mainOf(job: Job, invocation: Invocation): () => Promise<unknown> {
    const handler = handlers[job.spec.name];
    if (handler === undefined) throw new Error(`there is no handler of ${job.spec.name}`);
    const run = handler(this.#ports(job.spec, invocation)) as (input: unknown) => Promise<unknown>;
    const input =
      job.schedule === null
        ? sqsEvent(job.batch)
        : { schedule: job.schedule, scheduledFor: new Date(this.now).toISOString() };
    return () => run(input);
  }

  #afterwards(job: Job, ending: Ending): void {
    const dull = job.spec.name === "sweep-due" && ending.kind === "returned";
    if (this.trace !== undefined && !dull)
      this.note(
        `${job.spec.name} ${job.schedule ?? job.batch.map(({ body }) => body.slice(0, 220)).join(" + ")}: ${wordsOf(ending)}`,
      );
    if (job.schedule !== null) {
      const again = this.#inOrder || job.tries + 1 < triesMax;
      if (ending.kind !== "returned" && again) this.#scheduled.push({ ...job, tries: job.tries + 1 });
      return;
    }
    const queue = this.queues.get(job.spec.name);
    if (ending.kind === "returned") queue?.settle(job.batch, ending.value, this.now);
    else queue?.giveBack(job.batch, this.now);
  }

  #ports(spec: FunctionSpec, invocation: Invocation): Ports {
    const skew = this.faults.strikes("clocks-disagree") ? this.#rng.between(-120, 120) * 1000 : 0;
    const send = (command: Parameters<FaultyTable["execute"]>[0]) =>
      this.table.isIdle(command) ? nothing : invocation.effect(() => this.table.execute(command));
    const sleep = () => invocation.effect(() => undefined);
    const bus = {
      send: (command: { input: { Entries?: PutEventsRequestEntry[] } }) =>
        invocation.effect(() => this.#putEvents(command.input.Entries ?? [])),
    };
    return {
      settings,
      table: { client: { send: send as unknown as Table["client"]["send"] }, name: settings.TABLE_NAME },
      publish: (entries) =>
        putAll(
          bus as unknown as Parameters<typeof putAll>[0],
          entries.map(({ type, detail }) => ({
            Source: spec.puts?.source,
            DetailType: type,
            Detail: JSON.stringify(detail),
          })),
          { sleep, random: () => 1 },
        ),
      files: { read: noFiles, write: noFiles },
      locked: { read: noFiles, writeOnce: noFiles },
      signer: { publicKey: noFiles, sign: noFiles },
      sendMail: (mail) =>
        invocation.effect(() => {
          const before = this.ses.accepted.length;
          try {
            return this.ses.send(mail, this.now);
          } finally {
            const taken = this.ses.accepted[before];
            if (this.trace !== undefined)
              this.note(
                `  mail ${taken === undefined ? "not taken" : "taken"} ${Object.values(mail.tags).join(" ")} ${Buffer.from(mail.raw)}`,
              );
            if (taken !== undefined && this.#alone) this.onMailAlone(taken);
          }
        }),
      now: () => new Date(this.now + skew),
      random: (bytes) => this.#rng.hex(bytes),
      sleep,
      remaining: () => 30_000,
      log: (level, message) => {
        if (this.trace !== undefined && level !== "info") this.note(`  ${level}: ${message}`);
      },
      count: (metric, by = 1) => this.counts.set(metric, (this.counts.get(metric) ?? 0) + by),
    };
  }

  #putEvents(entries: readonly PutEventsRequestEntry[]): Pick<PutEventsCommandOutput, "Entries" | "FailedEntryCount"> {
    const partly = this.faults.strikes("bus-took-some");
    const Entries = entries.map(({ Source = "", DetailType = "", Detail = "{}" }) => {
      if (partly && this.#rng.chance(0.6)) return { ErrorCode: "ThrottlingException", ErrorMessage: "slow down" };
      const said = JSON.parse(Detail);
      if (ownSources.includes(Source))
        this.said.push({ account: ownAccount, source: Source, type: DetailType, detail: said });
      if (typeof said.id === "string") this.published.add(said.id);
      this.#deliver("belfry", { account: ownAccount, source: Source, type: DetailType, detail: said }, this.now);
      return { EventId: "taken" };
    });
    return { Entries, FailedEntryCount: Entries.filter((entry) => "ErrorCode" in entry).length };
  }

  #deliver(bus: "belfry" | "default", entry: Entry, at: number, handled?: (now: number) => void): void {
    const { account, source, type, detail } = entry;
    const event = { source, "detail-type": type, detail: detail as Record<string, unknown> };
    for (const [name, patterns] of listeners(bus)) {
      if (!patterns.some((pattern) => matches(pattern, event))) continue;
      this.queues.get(name)?.take(JSON.stringify({ account, ...event }), at, handled);
    }
  }

  note(line: string): void {
    this.trace?.push(`${new Date(this.now).toISOString()} ${line}`);
  }

  #specOf(name: string): FunctionSpec {
    const spec = specs.get(name);
    if (spec === undefined) throw new Error(`there is no function ${name}`);
    return spec;
  }
}

const nothing = Promise.resolve({ Items: [] });
const noFiles = () => Promise.reject(new Error("no simulated function keeps files"));

const patternsByBus = new Map<string, readonly (readonly [string, readonly EventPattern[]])[]>();

/** The functions that listen to a bus, with their patterns. */
function listeners(bus: "belfry" | "default"): readonly (readonly [string, readonly EventPattern[]])[] {
  const known = patternsByBus.get(bus);
  if (known !== undefined) return known;
  // Functions that keep files are not simulated: what only they hear of is heard by nobody.
  const simulated = functions.filter(({ name }) => handlers[name] !== undefined);
  const found = simulated.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === "queue" && trigger.bus === bus ? [[name, trigger.patterns] as const] : [],
    ),
  );
  patternsByBus.set(bus, found);
  return found;
}

const wordsOf = (ending: Ending): string => {
  if (ending.kind === "threw")
    return `threw ${ending.error instanceof Error ? `${ending.error.name} ${ending.error.message}` : "something"}`;
  return ending.kind === "returned" ? `returned ${JSON.stringify(ending.value)?.slice(0, 120)}` : "died";
};
