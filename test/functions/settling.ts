import { dossierDue } from "../../events/belfry/dossier-due.ts";
import { parseEvent } from "../../events/parse.ts";
import { type Metric, metrics } from "../../functions/metrics.ts";
import type { BusEntry, MailOutcome, OutgoingMail, Ports } from "../../functions/ports.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { settleMail } from "../../functions/settle-mail/handler.ts";
import { sweepDue } from "../../functions/sweep-due/handler.ts";
import { inEveryShard } from "../../shared/store/keys.ts";
import { unsettledMails } from "../../shared/store/mails.ts";
import { configured, hiredWithoutNationality, planned, released, requested } from "../cast.ts";
import { machine } from "../store/recorder.ts";

type Batch = Parameters<ReturnType<typeof recordEvents>>[0];

/** What a run does outside of itself on the way of a mail, in this order. */
export type Step =
  | "reserve"
  | "note that it is being sent"
  | "hand it to SES"
  | "note that SES took it"
  | "say that the address failed"
  | "begin to give back"
  | "give back"
  | "make the week due again"
  | "note that it is given back";

/** What SES does with a mail; a silence leaves the run without an answer. */
type Answer = "takes it" | "throttles" | "refuses" | "takes it in silence" | "loses it in silence";

/** What SES says of a mail that it took, some minutes after. */
export type Word = { readonly says: string; readonly after: number; readonly bounceType?: string };

/** What goes wrong, once. */
export type Trouble = {
  /** The first run that comes to this step dies: before it, or after it and before anything else. */
  readonly dies?: readonly ["before" | "after", Step];
  /** What SES does with the mails that it is handed, one after the other; it takes all others. */
  readonly ses?: readonly Answer[];
  /** What it says of those that it took; of all others, that they were sent and delivered, within a minute. */
  readonly feedback?: readonly (readonly Word[])[];
};

/** How the mails of a story ended. */
export type Ending = {
  /** Each mail that SES was handed: when, its place among the mails of the day, its contact. */
  readonly handed: readonly string[];
  /** How often the story's one alert stood in a mail that arrived. */
  readonly told: number;
  /** What operators are alarmed of. */
  readonly alarms: readonly Metric[];
  /** Mails that somebody would look at again. */
  readonly unsettled: number;
};

export const sent: Word = { says: "Send", after: 1 };
export const delivered: Word = { says: "Delivery", after: 1 };

/** The runs of a day. */
const runs = [
  ["07:00", "digest"],
  ["07:06", "settle"],
  ["07:20", "settle"],
  ["07:40", "settle"],
  ["08:00", "digest-catch-up"],
  ["08:06", "settle"],
  ["09:12", "settle"],
  ["09:30", "settle"],
] as const;

/**
 * What is told of, and when. Whatever came before the lab's first mails leaves with them, in peace; then comes what is to
 * be told in one of three working days. The mail that begins a week has nothing new: it repeats a review that is late.
 */
const stories = {
  digest: {
    firstMails: "2026-01-06",
    before: () => [],
    after: () => [hiredWithoutNationality({ subject: { kind: "person", id: "p-new" } })],
    days: ["2026-01-07", "2026-01-08", "2026-01-09"],
  },
  urgent: {
    firstMails: "2026-01-06",
    before: () => [],
    after: () => [planned(), requested("supervisor", "2025-12-29"), released("2026-01-05")],
    days: ["2026-01-07", "2026-01-08", "2026-01-09"],
  },
  week: {
    firstMails: "2026-01-02",
    before: () => [planned({}, { occurredOn: "2025-12-15" }), requested("supervisor", "2025-12-22")],
    after: () => [],
    days: ["2026-01-05", "2026-01-06", "2026-01-07"],
    deputysHour: 9,
  },
} satisfies Record<string, Story>;
type Story = {
  readonly firstMails: string;
  readonly before: () => readonly unknown[];
  readonly after: () => readonly unknown[];
  readonly days: readonly string[];
  readonly deputysHour?: number;
};

/** Who is written to; the deputy takes nothing of its own. */
const contactsOf = ({ deputysHour }: Story) => [
  { id: "hr", email: "hr@lab.example", deputy: "head" },
  { id: "head", email: "head@lab.example", families: [], digestHour: deputysHour },
];
/** By what the story's alert is known in a mail. */
const told = /\b(p-new|pub-clouds)\b/;

/** Lives through three days of a lab that has one thing to tell, each run by the functions themselves. */
export async function settled(kind: keyof typeof stories, trouble: Trouble): Promise<Ending> {
  const story: Story = stories[kind];
  const belfry = await machine();
  const ses = new Ses(trouble);
  let now = new Date(`${story.firstMails}T05:00:00Z`);
  let dies = trouble.dies;
  const said: { readonly detail: unknown }[] = [];

  /** Runs a function until it ends, or dies: what it does outside then happens no more. @returns whether it ended */
  const run = async (main: (ports: Ports) => Promise<unknown>): Promise<boolean> => {
    let end: (ended: boolean) => void = () => {};
    const died = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    let isDead = false;
    const die = (): Promise<never> => {
      isDead = true;
      end(false);
      return new Promise(() => {});
    };
    const step = async <Value>(name: Step | null, act: () => Promise<Value>): Promise<Value> => {
      if (isDead) return new Promise(() => {});
      const strikes = name !== null && dies?.[1] === name;
      const when = strikes ? dies?.[0] : undefined;
      if (strikes) dies = undefined;
      if (when === "before") return die();
      const value = await act();
      return when === "after" ? die() : value;
    };
    const { client } = belfry.table;
    const send = (command: Parameters<typeof client.send>[0]) => step(stepOf(command), () => client.send(command));
    const ports: Ports = {
      ...belfry.ports,
      now: () => now,
      table: { ...belfry.table, client: { send } as unknown as typeof client },
      publish: (entries) => step("say that the address failed", async () => void said.push(...entries)),
      sendMail: (mail) => step("hand it to SES", async () => ses.take(mail, now)),
    };
    return Promise.race([main(ports).then(() => true), died]);
  };
  const hear = async (): Promise<void> => {
    const due = ses.due(now);
    for (const word of due) if (!(await run((ports) => settleMail(ports)(batchOf(word.detail))))) ses.comesBack(word);
    for (const { detail } of said.splice(0)) {
      const read = parseEvent(detail);
      if (!read.ok) throw new Error(`not accepted: ${JSON.stringify(read.problems)}`);
      await record(detail);
    }
  };
  const record = async (event: unknown): Promise<void> => {
    const { source, type } = event as { readonly source: string; readonly type: string };
    await recordEvents({ ...belfry.ports, now: () => now })(batchOf(event, { account: "1".repeat(12), source, type }));
  };

  /** What the sweep calls up before the first digest of a day, so that nobody falls behind. */
  const sweep = async (): Promise<void> => {
    const waiting: BusEntry[] = [];
    const ports = {
      ...belfry.ports,
      now: () => now,
      publish: async (entries: readonly BusEntry[]) => void waiting.push(...entries),
    };
    await sweepDue(ports)({ schedule: "sweep", scheduledFor: now.toISOString() });
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const batch = batchOf(entry.detail, { source: dossierDue.sender, type: entry.type });
      await (entry.type === dossierDue.type ? recordEvents(ports)(batch) : sweepDue(ports)(batch));
    }
  };

  for (const event of [configured({ contacts: contactsOf(story) }), ...story.before()]) await record(event);
  await sweep();
  now = new Date(`${story.firstMails}T07:00:00Z`);
  const calm = new Ses({});
  await sendAlerts({ ...belfry.ports, now: () => now, sendMail: async (mail) => calm.take(mail, now) })({
    schedule: "digest",
    scheduledFor: now.toISOString(),
  });
  now = new Date(`${story.firstMails}T09:00:00Z`);
  for (const event of story.after()) await record(event);
  for (const day of story.days)
    for (const [at, schedule] of runs) {
      now = new Date(`${day}T${at}:00Z`);
      await hear();
      if (schedule === "digest") await sweep();
      await run((ports) => sendAlerts(ports)({ schedule, scheduledFor: now.toISOString() }));
    }
  const left = (await inEveryShard((shard) => unsettledMails(belfry.table, shard, "2027"))).flat();
  return {
    handed: ses.handed,
    told: ses.arrived().filter((mail) => told.test(Buffer.from(mail.raw).toString("latin1"))).length,
    alarms: metrics.flatMap(({ name, alarm }) => (alarm === "any" && belfry.counted.has(name) ? [name] : [])),
    unsettled: left.length,
  };
}

const batchOf = (detail: unknown, of: { readonly account?: string; source?: string; type?: string } = {}): Batch =>
  ({
    Records: [
      {
        messageId: "m-1",
        body: JSON.stringify({ account: of.account, source: of.source, "detail-type": of.type, detail }),
      },
    ],
  }) as Batch;

/** What a request to the table is on the way of a mail; null for what only reads, or is no step of its own. */
function stepOf({ input }: { readonly input: unknown }): Step | null {
  const { TransactItems, UpdateExpression, ExpressionAttributeValues } = input as {
    readonly TransactItems?: readonly {
      readonly Put?: { readonly Item: { readonly state?: { readonly S: string } } };
    }[];
    readonly UpdateExpression?: string;
    readonly ExpressionAttributeValues?: Record<string, { readonly S?: string }>;
  };
  if (TransactItems?.some(({ Put }) => Put?.Item.state?.S === "reserved")) return "reserve";
  if (UpdateExpression?.includes("DELETE reservedFor")) return "give back";
  if (UpdateExpression === "SET dueSk = :to" && /Z$/.test(ExpressionAttributeValues?.[":to"]?.S ?? ""))
    return "make the week due again";
  switch (ExpressionAttributeValues?.[":to"]?.S) {
    case "sending":
      return "note that it is being sent";
    case "accepted":
      return "note that SES took it";
    case "returning":
      return "begin to give back";
    case "returned":
      return "note that it is given back";
    default:
      return null;
  }
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

type Taken = { readonly mail: OutgoingMail; readonly words: readonly Word[] };
type Due = { readonly at: number; readonly detail: object };

/** SES as a row of the table describes it. */
class Ses {
  readonly handed: string[] = [];
  readonly #taken: Taken[] = [];
  readonly #trouble: Trouble;
  #due: Due[] = [];

  constructor(trouble: Trouble) {
    this.#trouble = trouble;
  }

  take(mail: OutgoingMail, now: Date): MailOutcome {
    const answer = this.#trouble.ses?.[this.handed.length] ?? "takes it";
    const day = weekdays[now.getUTCDay()];
    this.handed.push(
      `${day} ${now.toISOString().slice(11, 16)} ${mail.tags["belfry-part"]} ${mail.tags["belfry-contact"]}`,
    );
    if (answer === "throttles") return { kind: "throttled" };
    if (answer === "refuses") return { kind: "refused", reason: "MessageRejected" };
    if (answer === "loses it in silence") throw new Error("SES did not answer");
    const words = this.#trouble.feedback?.[this.#taken.length] ?? [sent, delivered];
    this.#taken.push({ mail, words });
    const messageId = `ses-${this.#taken.length}`;
    const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
    for (const { says, after, bounceType } of words)
      this.#due.push({
        at: now.getTime() + after * 60_000,
        detail: {
          eventType: says,
          mail: { messageId, destination: [mail.to], tags },
          ...(bounceType === undefined ? {} : { bounce: { bounceType } }),
        },
      });
    if (answer === "takes it in silence") throw new Error("SES did not answer");
    return { kind: "accepted", messageId };
  }

  /** What is said by now. */
  due(now: Date): readonly Due[] {
    const due = this.#due.filter(({ at }) => at <= now.getTime()).sort((a, b) => a.at - b.at);
    this.#due = this.#due.filter(({ at }) => at > now.getTime());
    return due;
  }

  /** The run that heard it died; the queue brings it back. */
  comesBack(word: Due): void {
    this.#due.push(word);
  }

  /** Mails that somebody has read, for all that is known of them. */
  arrived(): readonly OutgoingMail[] {
    const failed = new Set(["Bounce", "Reject"]);
    return this.#taken.filter(({ words }) => !words.some(({ says }) => failed.has(says))).map(({ mail }) => mail);
  }
}
