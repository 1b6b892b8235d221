import type { Part } from "../assessment/parts.ts";
import type { Subject } from "../dossier/fact.ts";

/**
 * Every key and index of the one table, and what is read by each.
 *
 * | item         | pk                        | sk                      | read by                                      |
 * |--------------|---------------------------|-------------------------|----------------------------------------------|
 * | event        | employer#kind#id          | EVENT#source#eventId    | record-events, verify, status                |
 * | facts        | employer#kind#id          | FACTS#part              | record-events, write-calendars               |
 * | head         | employer#kind#id          | HEAD                    | record-events, send-alerts, write-calendars  |
 * | change       | employer#kind#id          | CHANGE#seq              | publish-changes, send-alerts, verify         |
 * | employer     | employer#employer#id      | EMPLOYER                | sweep-due, export-audit, write-calendars     |
 * | week         | employer#employer#id      | WEEK                    | send-alerts, settle-mail                     |
 * | rejection    | employer#rejected#-       | REJECTED#digest         | publish-changes, erase-person                |
 * | mail         | employer#mail#contact     | MAIL#day#part           | send-alerts, settle-mail                     |
 * | feed file    | employer#feed#feed        | FILE#name               | ingest-feed, answer-feed                     |
 * | feed snapshot| employer#feed#feed        | SNAPSHOT                | ingest-feed                                  |
 * | feed, held   | employer#feed#feed        | LAST, HELD#run          | ingest-feed                                  |
 * | answer key   | employer#answer-key#-     | KEY#year                | send-alerts, answer-alert                    |
 * | account key  | employer#account-key#-    | KEY                     | ingest-feed                                  |
 * | checkpoint   | employer#employer#id      | CHECKPOINT              | lock-heads, send-alerts, export-audit        |
 *
 * Index `due` (what is to be done, by time): DUE#nn -> day#dossier (heads), PUBLISH#nn -> instant#dossier#seq
 * (changes, rejections, configurations), SETTLE#nn -> instant#mail (mails), EMPLOYER#nn -> release#employer,
 * WEEK#nn -> day#employer (and the instant, where a mail of the week came back). Index `employer` (what an employer has):
 * OF#employer#nn -> dossier (heads), URGENT#nn and MAIL#nn -> employer#instant#dossier#seq (changes to write about).
 */
export type Key = { readonly pk: string; readonly sk: string };

/** A message of a sender: event ids are the sender's own. */
export type Message = { readonly source: string; readonly eventId: string };

/**
 * How many partitions each kind of index entry is spread over. One machine that keeps nothing makes do with fewer; who
 * asks more of them than there are finds the same.
 */
export const shards = Number(process.env.INDEX_SHARDS ?? 16);

/** The id of a dossier; begins with the employer, so that two employers' data never meet. */
export const dossierId = (employer: string, subject: Subject): string => `${employer}#${subject.kind}#${subject.id}`;

/** The employer and the subject that a dossier's id names. */
export function readDossierId(id: string): { readonly employer: string; readonly subject: Subject } {
  const [employer = "", kind = "", subject = ""] = id.split("#");
  return { employer, subject: { kind: kind as Subject["kind"], id: subject } };
}

/** The inbox entry of an event, which is its ledger record too. */
export const eventKey = (dossier: string, { source, eventId }: Message): Key => ({
  pk: dossier,
  sk: `EVENT#${source}#${eventId}`,
});
/** A further content under an event id that carried another before. */
export const otherContentKey = (dossier: string, message: Message, digest: string): Key => ({
  pk: dossier,
  sk: `${eventKey(dossier, message).sk}#${digest.slice(0, 16)}`,
});
/** The facts of one part. */
export const factsKey = (dossier: string, part: Part): Key => ({ pk: dossier, sk: `FACTS#${part}` });
/** Where a dossier stands. */
export const headKey = (dossier: string): Key => ({ pk: dossier, sk: "HEAD" });
/** What was concluded, as record `seq` of the ledger. */
export const changeKey = (dossier: string, seq: number): Key => ({
  pk: dossier,
  sk: `CHANGE#${String(seq).padStart(9, "0")}`,
});
/** That an employer is configured, and under which release it was assessed. */
export const employerEntryKey = (employer: string): Key => ({
  pk: dossierId(employer, { kind: "employer", id: employer }),
  sk: "EMPLOYER",
});
/** That an employer's weekly mails are due, and from which day. */
export const weekKey = (employer: string): Key => ({
  pk: dossierId(employer, { kind: "employer", id: employer }),
  sk: "WEEK",
});
/** The latest checkpoint of an employer's ledger: its day and hash, and those of one that is being locked. */
export const checkpointKey = (employer: string): Key => ({
  pk: dossierId(employer, { kind: "employer", id: employer }),
  sk: "CHECKPOINT",
});
/** A rejected event; under no employer where it names none. */
export const rejectionKey = (employer: string | null, digest: string): Key => ({
  pk: `${employer ?? "?"}#rejected#-`,
  sk: `REJECTED#${digest}`,
});
/** One mail to one contact. */
export const mailKey = (employer: string, contact: string, day: string, part: string): Key => ({
  pk: `${employer}#mail#${contact}`,
  sk: `MAIL#${day}#${part}`,
});

/** How far a file of a feed was taken in. */
export const feedFileKey = ({ employer, feed, file }: Readonly<Record<"employer" | "feed" | "file", string>>): Key => ({
  pk: `${employer}#feed#${feed}`,
  sk: `FILE#${file}`,
});

/** How far the snapshots of a feed were taken in. */
export const feedSnapshotKey = ({ employer, feed }: { readonly employer: string; readonly feed: string }): Key => ({
  pk: `${employer}#feed#${feed}`,
  sk: "SNAPSHOT",
});

/** What the last whole file of a feed came to. */
export const feedLastKey = ({ employer, feed }: Readonly<Record<"employer" | "feed", string>>): Key => ({
  pk: `${employer}#feed#${feed}`,
  sk: "LAST",
});
/** A run of a file that is held, by the name under which a person is asked about it. */
export const heldRunKey = ({ employer, feed }: Readonly<Record<"employer" | "feed", string>>, held: string): Key => ({
  pk: `${employer}#feed#${feed}`,
  sk: `HELD#${held}`,
});

/** The key that an employer's answer links of a year are sealed with. */
export const answerKeyKey = (employer: string, year: number): Key => ({
  pk: `${employer}#answer-key#-`,
  sk: `KEY#${year}`,
});

/** The key under which account numbers of an employer's files become digests. */
export const accountKeyKey = (employer: string): Key => ({ pk: `${employer}#account-key#-`, sk: "KEY" });

/** A number from 0 to 15 that spreads texts evenly over index partitions (FNV-1a). */
export function shardOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** Asks something of every shard at once, and gives the answers in the order of the shards. */
export const inEveryShard = <Answer>(ask: (shard: number) => Promise<Answer>): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: shards }, (_, shard) => ask(shard)));

const twoDigits = (shard: number): string => String(shard).padStart(2, "0");

/** Partitions of the due index. */
export const duePartition = (shard: number): string => `DUE#${twoDigits(shard)}`;
export const publishPartition = (shard: number): string => `PUBLISH#${twoDigits(shard)}`;
export const settlePartition = (shard: number): string => `SETTLE#${twoDigits(shard)}`;
export const weekPartition = (shard: number): string => `WEEK#${twoDigits(shard)}`;
export const employersPartition = (shard: number): string => `EMPLOYER#${twoDigits(shard)}`;
/** Partitions of the employer index. */
export const mailPartition = (shard: number): string => `MAIL#${twoDigits(shard)}`;
export const urgentPartition = (shard: number): string => `URGENT#${twoDigits(shard)}`;
export const employerPartition = (employer: string, shard: number): string => `OF#${employer}#${twoDigits(shard)}`;
