import { fileURLToPath } from "node:url";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { dossierDue } from "../../events/belfry/dossier-due.ts";
import { ownSources } from "../../functions/index.ts";
import type { BusEntry, OutgoingMail, Ports } from "../../functions/ports.ts";
import { recordEvents } from "../../functions/record-events/handler.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { sweepDue } from "../../functions/sweep-due/handler.ts";
import type { Language } from "../../shared/alerts/wording/wording.ts";
import { addDays, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { createTable } from "./create-table.ts";
import { account, busName, credentials, mailFrom, region, tableName } from "./machine.ts";
import { readStory, type Step } from "./story.ts";
import { InProcessEngine } from "./table/in-process-engine.ts";

const storyPath = fileURLToPath(new URL("../../events/samples/digest-story.json", import.meta.url));

/** What the invented employer is called, so that subject, head and foot of its mail say that it is a sample. */
const asSample: { readonly [L in Language]: (name: string) => string } = {
  de: (name) => `MUSTER, alles erfunden: ${name}`,
  en: (name) => `SAMPLE, all invented: ${name}`,
  fr: (name) => `EXEMPLE, tout est inventé : ${name}`,
  nl: (name) => `VOORBEELD, alles verzonnen: ${name}`,
};

/**
 * The last digest of an invented lab, as the functions themselves make it: its events are recorded, swept and mailed in
 * a table of their own, which is gone afterwards. No ledger but that one hears of it.
 */
export async function sampleDigest(language: Language, to: string): Promise<OutgoingMail> {
  const story = await readStory(storyPath);
  const lab = await inventedLab();
  const [first, last] = [parseDay(story.startsAt.slice(0, "YYYY-MM-DD".length)), parseDay(story.until)];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    await lab.morning(day);
    for (const step of story.steps.filter(({ at }) => at.startsWith(formatDay(day))))
      await lab.record(step.at, eventIn(step, language, to));
  }
  const mail = lab.sent.findLast(({ tags }) => tags["belfry-day"] === story.until);
  if (mail === undefined) throw new Error(`${storyPath}: no digest left on its last day; change its steps`);
  return mail;
}

/** Hands a mail to a mailbox that speaks SES's protocol. Without a configuration set nothing is reported of it. */
export async function mailTo(mailbox: string, { to, raw }: OutgoingMail): Promise<void> {
  const client = new SESClient({ endpoint: mailbox, region, credentials, maxAttempts: 1 });
  await client.send(new SendRawEmailCommand({ Source: mailFrom, Destinations: [to], RawMessage: { Data: raw } }));
  client.destroy();
}

/** A step's event; the employer's settings with the reader's language and address, and its name marked. */
function eventIn(step: Step, language: Language, to: string): Record<string, unknown> {
  const event = "event" in step ? step.event : {};
  const data = event.data as { readonly name?: string; readonly contacts?: readonly object[] } | undefined;
  if (data?.contacts === undefined) return event;
  const contacts = data.contacts.map((contact) => ({ ...contact, language, email: to }));
  return { ...event, data: { ...data, name: asSample[language](data.name ?? ""), contacts } };
}

/** Belfry's recorder, sweep and mailer over a table in this process. */
async function inventedLab() {
  const engine = new InProcessEngine();
  await createTable(engine, tableName);
  const sent: OutgoingMail[] = [];
  const onBus: BusEntry[] = [];
  let now = new Date(0);
  let bytes = 0;
  const ports: Ports = {
    settings: {
      TABLE_NAME: tableName,
      BUS_NAME: busName,
      SENDERS: [{ account, sources: ["*", ...ownSources], employers: ["*"] }],
      MAIL_FROM: mailFrom,
      MAILS_A_SECOND: 10,
      CONFIGURATION_SET: "belfry",
      BELFRY_CLOCK: "walked",
    },
    table: { client: engine, name: tableName },
    publish: async (entries) => void onBus.push(...entries),
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(sent.push(mail)) }),
    files: { read: noFiles, write: noFiles },
    locked: { read: noFiles, writeOnce: noFiles },
    signer: { publicKey: noFiles, sign: noFiles },
    now: () => now,
    random: (count) => String(++bytes).padStart(count * 2, "0"),
    sleep: () => Promise.resolve(),
    remaining: () => 60_000,
    log: (level, message, fields) => {
      if (level === "error") throw new Error(`${message} ${JSON.stringify(fields ?? {})}`);
    },
    count: () => {},
  };
  const record = async (source: string, type: string, detail: unknown) => {
    const { batchItemFailures } = await recordEvents(ports)({ Records: [message({ source, type, detail })] });
    if (batchItemFailures.length > 0) throw new Error(`${type} was not recorded`);
  };
  const carry = ({ type, detail }: BusEntry) =>
    type === dossierDue.type
      ? record("belfry.sweep", type, detail)
      : sweepDue(ports)({ Records: [message({ source: "belfry.sweep", type, detail })] });
  return {
    sent,
    record: (at: string, event: Record<string, unknown>) => {
      now = new Date(at);
      return record(String(event.source), String(event.type), event);
    },
    /** The sweep of a day, and its digest. */
    morning: async (day: Day) => {
      now = new Date(`${formatDay(day)}T07:00:00Z`);
      const scheduledFor = now.toISOString();
      await sweepDue(ports)({ schedule: "daily-sweep", scheduledFor });
      for (let entry = onBus.shift(); entry !== undefined; entry = onBus.shift()) await carry(entry);
      await sendAlerts(ports)({ schedule: "digest", scheduledFor });
    },
  };
}

const noFiles = () => Promise.reject(new Error("a sample keeps no files"));

type Message = Parameters<ReturnType<typeof recordEvents>>[0]["Records"][number];

const message = ({ source, type, detail }: { source: string; type: string; detail: unknown }) =>
  ({ messageId: "sample", body: JSON.stringify({ account, source, "detail-type": type, detail }) }) as Message;
