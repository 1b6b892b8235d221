import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { digestOf } from "../../events/canonical.ts";
import type { BelfryEvent, EventType } from "../../events/catalogue.ts";
import type { Alert } from "../alerts/told.ts";
import type { Part } from "../assessment/parts.ts";
import { type Day, formatDay } from "../calendar/day.ts";
import { type Employer, employerOf } from "../dossier/employer.ts";
import type { Fact, Facts, Subject } from "../dossier/fact.ts";
import { nextLink } from "../ledger/chain.ts";
import type { Erasure } from "../ledger/verify.ts";
import { listEmployer } from "./employers.ts";
import { erasureFields, readErasure } from "./erasure.ts";
import { readFacts, writeFacts } from "./facts.ts";
import { type Head, readHead, writeHead } from "./head.ts";
import {
  changeKey,
  dossierId,
  eventKey,
  factsKey,
  headKey,
  type Key,
  type Message,
  mailPartition,
  otherContentKey,
  publishPartition,
  readDossierId,
  shardOf,
  urgentPartition,
} from "./keys.ts";
import { packed, unpacked } from "./packed.ts";
import {
  type Item,
  keyOf,
  number,
  putNew,
  queryAll,
  readText,
  readTogether,
  type Table,
  text,
  writeTogether,
} from "./table.ts";
import { listWeek } from "./weeks.ts";

/** A dossier as it was read: its head, the facts of the parts that were asked for, and its employer. */
export type Loaded = {
  readonly id: string;
  readonly employer: Employer;
  readonly head: Head;
  /** Facts by part, for the parts that were read. */
  readonly parts: ReadonlyMap<Part, Facts>;
  /** What the inbox already holds under the event's id; null where it is new or none was asked for. */
  readonly inbox: { readonly digest: string; readonly event: BelfryEvent } | "erased" | null;
};

/** An event that is recorded now. */
export type RecordedEvent = {
  readonly event: BelfryEvent;
  readonly digest: string;
  readonly otherContent: boolean;
  /** Given where what it speaks of was erased: it is linked into the chain, and its content is not kept. */
  readonly erased?: Erasure;
};

/** What is written of one dossier in one transaction. */
export type Commit = {
  readonly recorded: RecordedEvent | null;
  readonly changedParts: ReadonlyMap<Part, Facts>;
  readonly next: Omit<Head, "version" | "chain">;
  readonly alerts: readonly Alert[];
  /** Whether an alert among them cannot wait for the digest. */
  readonly atOnce: boolean;
  readonly day: Day;
};

/** What the caller brings that the store must not make itself: the instant, and randomness. */
export type Stamp = { readonly now: string; readonly salt: () => string };

/**
 * Reads a dossier as it was at one moment, in one request: the inbox entry of an event, the head, some parts and the
 * employer's configuration. A read item by item could tear and lose an update.
 */
export async function loadDossier(
  table: Table,
  employer: string,
  subject: Subject,
  parts: readonly Part[],
  message: Message | null,
): Promise<Loaded> {
  const id = dossierId(employer, subject);
  const employerDossier = dossierId(employer, { kind: "employer", id: employer });
  const keys: Key[] = [headKey(id), ...parts.map((part) => factsKey(id, part))];
  const configuration = factsKey(employerDossier, "employer");
  const shared = keys.findIndex((key) => key.pk === configuration.pk && key.sk === configuration.sk);
  const all = [...keys, ...(shared < 0 ? [configuration] : []), ...(message === null ? [] : [eventKey(id, message)])];
  const items = await readTogether(table, all);
  const employerFacts = readFacts(items[shared < 0 ? keys.length : shared]);
  return {
    id,
    employer: employerOf({ employer, subject: { kind: "employer", id: employer }, facts: employerFacts }),
    head: readHead(items[0]),
    parts: new Map(parts.map((part, at) => [part, readFacts(items[at + 1])])),
    inbox: message === null ? null : readInbox(items.at(-1)),
  };
}

/** Whether a further content of an event id is in the inbox already. */
export async function holdsOtherContent(
  table: Table,
  dossier: string,
  message: Message,
  digest: string,
): Promise<boolean> {
  const [item] = await readTogether(table, [otherContentKey(dossier, message, digest)]);
  return item !== undefined;
}

/**
 * Writes what became of an event or of a day, all or nothing.
 * @throws WriteConflict where the dossier changed since it was read: read it again
 * @throws AlreadyThere where the event was recorded meanwhile: it is a duplicate
 */
export async function commitDossier(table: Table, loaded: Loaded, commit: Commit, stamp: Stamp): Promise<void> {
  const writes: TransactWriteItem[] = [];
  let chain = loaded.head.chain;
  if (commit.recorded !== null) {
    const payload = { event: commit.recorded.event, recordedAt: stamp.now };
    const link = nextLink(chain, loaded.id, "event", payload, stamp.salt());
    writes.push(putNew(table, eventItem(loaded.id, commit.recorded, payload, link)));
    chain = link;
    if (commit.recorded.event.type === "EmployerConfigured")
      writes.push(
        listEmployer(table, loaded.employer.id, commit.next.release),
        listWeek(table, { employer: loaded.employer.id, day: formatDay(commit.day) }, stamp.now),
      );
  }
  if (commit.alerts.length > 0) {
    const payload = {
      day: commit.day,
      release: commit.next.release,
      atOnce: commit.atOnce,
      alerts: commit.alerts,
      cause: commit.recorded?.event.eventId ?? null,
      recordedAt: stamp.now,
    };
    const link = nextLink(chain, loaded.id, "change", payload, stamp.salt());
    writes.push(putNew(table, changeItem(loaded, commit, payload, link, stamp.now)));
    chain = link;
  }
  for (const [part, facts] of commit.changedParts) writes.push(writeFacts(table, loaded.id, part, facts));
  const head: Head = { ...commit.next, version: loaded.head.version + 1, chain: { seq: chain.seq, hash: chain.hash } };
  writes.push(writeHead(table, loaded.id, head));
  await writeTogether(table, writes);
}

type LinkOf = ReturnType<typeof nextLink>;
/** What a change says; kept with the alerts as given. */
export type ChangePayload = {
  readonly day: Day;
  readonly release: string;
  readonly atOnce: boolean;
  readonly alerts: readonly Alert[];
  readonly cause: string | null;
  readonly recordedAt: string;
};

const linkFields = (link: LinkOf): Item => ({
  seq: number(link.seq),
  previous: text(link.previous),
  salt: text(link.salt),
  commitment: text(link.commitment),
  hash: text(link.hash),
});

/** What an employer says of itself that rules about its people read too. */
const heldByAll: readonly EventType[] = ["EmployerConfigured", "RecognitionGranted"];

function eventItem(
  dossier: string,
  recorded: RecordedEvent,
  payload: { readonly recordedAt: string },
  link: LinkOf,
): Item {
  const key = recorded.otherContent
    ? otherContentKey(dossier, recorded.event, recorded.digest)
    : eventKey(dossier, recorded.event);
  if (recorded.erased !== undefined) {
    const { salt: _, ...unsalted } = linkFields(link);
    return { ...keyOf(key), ...unsalted, ...erasureFields(recorded.erased) };
  }
  return {
    ...keyOf(key),
    ...linkFields(link),
    digest: text(recorded.digest),
    payload: packed(JSON.stringify(payload)),
    // What the employer's dossiers are assessed under is published, so that they are.
    ...(heldByAll.includes(recorded.event.type) ? publishKeys(dossier, link.seq, payload.recordedAt) : {}),
  };
}

/** The index entry by which publish-changes finds an item, oldest first. */
const publishKeys = (dossier: string, seq: number, now: string): Item => ({
  duePk: text(publishPartition(shardOf(dossier))),
  dueSk: text(`${now}#${placeInChain(dossier, seq)}`),
});

/** The index entry by which send-alerts finds a change that somebody must be told of. */
export function mailKeys(dossier: string, seq: number, recordedAt: string, atOnce: boolean): Item {
  const { employer } = readDossierId(dossier);
  const partition = atOnce ? urgentPartition : mailPartition;
  return {
    employerPk: text(partition(shardOf(employer))),
    employerSk: text(`${employer}#${recordedAt}#${placeInChain(dossier, seq)}`),
  };
}

const placeInChain = (dossier: string, seq: number): string => `${dossier}#${String(seq).padStart(9, "0")}`;

function changeItem(loaded: Loaded, commit: Commit, payload: ChangePayload, link: LinkOf, now: string): Item {
  const toMail = commit.alerts.some((alert) => alert.kind !== "closed");
  return {
    ...keyOf(changeKey(loaded.id, link.seq)),
    ...linkFields(link),
    payload: packed(JSON.stringify(payload)),
    ...publishKeys(loaded.id, link.seq, now),
    ...(toMail ? mailKeys(loaded.id, link.seq, now, commit.atOnce) : {}),
  };
}

function readInbox(item: Item | undefined): Loaded["inbox"] {
  if (readErasure(item) !== null) return "erased";
  const payload = unpacked(item?.payload);
  const digest = readText(item, "digest");
  if (payload === undefined || digest === undefined) return null;
  return { digest, event: JSON.parse(payload).event };
}

/** The digest by which two contents under one event id are told apart. */
export const contentDigest = (event: BelfryEvent): string => digestOf(event);

/** All facts of some parts as one set. */
export const mergeParts = (parts: ReadonlyMap<Part, Facts>): Facts =>
  new Map([...parts.values()].flatMap((facts): [string, Fact][] => [...facts]));

/** The parts of a dossier that facts were ever kept for; read only when everything must be assessed anew. */
export async function listParts(table: Table, dossier: string): Promise<readonly Part[]> {
  const prefix = "FACTS#";
  const keys = await queryAll(table, {
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": text(dossier), ":prefix": text(prefix) },
  });
  return keys.map((item) => (readText(item, "sk") ?? "").slice(prefix.length) as Part);
}
