import { type TransactWriteItem, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { OpenCounts } from "../alerts/mail-content.ts";
import { type Key, mailKey, settlePartition, shardOf } from "./keys.ts";
import {
  type Item,
  isNew,
  keyOf,
  number,
  queryPage,
  readItem,
  readMany,
  readNumber,
  readText,
  type Table,
  text,
  unlessRefused,
  writeTogether,
} from "./table.ts";
import { type ChangeRef, type Holding, refText, reserveChange, returnChange } from "./waiting-changes.ts";

/**
 * What became of a mail.
 * - `reserved`: to be sent; - `sending`: handed to SES, outcome unknown; - `accepted`: SES took it;
 * - `delivered`: as SES reported; - `empty`: nothing in it stood any more; - `returning`: its alerts are
 *   being given back, as where it bounced; - `returned`: they wait for another mail.
 */
export type MailState = "reserved" | "sending" | "accepted" | "delivered" | "empty" | "returning" | "returned";

/** An obligation, by the change in the ledger that last told of it. */
export type ToldRef = ChangeRef & { readonly obligation: string };

/** How everything stood when the mail that tells of a week was reserved: counts, and what is repeated of how many. */
export type OpenWeek = {
  readonly open: OpenCounts;
  readonly again: readonly ToldRef[];
  readonly of: number;
  /** How many breaches are counted and not repeated; left out where an earlier release wrote. */
  readonly toldOnce?: number;
  /** The contacts who could not be written to, and in whose place its recipient is told of what they take. */
  readonly speaksFor: readonly string[];
};

/** One reservation: one mail to one recipient, however often the function runs. */
export type Mail = Holding & {
  readonly kind: "digest" | "urgent";
  readonly state: MailState;
  readonly attempts: number;
  readonly changes: readonly ChangeRef[];
  /** Which it is of the mails that the waiting changes were spread over; the day may have seen others before. */
  readonly place: { readonly number: number; readonly of: number };
  /** Null but for the first mail of a week, and those that tell of it again because one came back. */
  readonly week: OpenWeek | null;
  /** The instant at which to look again; null once it is settled. */
  readonly settleBy: string | null;
};

/** A mail as it is reserved. */
export type NewMail = Omit<Mail, "state" | "attempts" | "settleBy">;

/** At most this many changes fit one mail, because a reservation is one transaction of a hundred items. */
export const changesPerMail = 90;

const pageSize = 200;

/**
 * Reserves a mail and takes its changes from the waiting list for this contact, all or nothing.
 * @param others by change, the contacts that must have a mail already for it to leave the waiting list with this one;
 * a change that is not in it stays, because somebody else is still to come
 * @param now the instant, noted beside each change
 * @throws AlreadyThere where this mail was reserved before
 * @throws WriteConflict where a change was reserved for the contact meanwhile
 */
export async function reserveMail(
  table: Table,
  mail: NewMail,
  others: ReadonlyMap<string, readonly string[]>,
  settleBy: string,
  now: string,
): Promise<void> {
  const writes: TransactWriteItem[] = [
    { Put: { TableName: table.name, Item: mailItem(mail, settleBy), ConditionExpression: isNew } },
    ...mail.changes.map((ref) => reserveChange(table, mail, ref, others.get(refText(ref)), now)),
  ];
  await writeTogether(table, writes);
}

function mailItem(mail: NewMail, settleBy: string): Item {
  return {
    ...keyOf(mailKey(mail.employer, mail.contact, mail.day, mail.part)),
    kind: text(mail.kind),
    state: text("reserved"),
    attempts: number(0),
    changes: text(JSON.stringify(mail.changes)),
    number: number(mail.place.number),
    of: number(mail.place.of),
    ...(mail.week === null ? {} : { week: text(JSON.stringify(mail.week)) }),
    ...settleKeys(mail, settleBy),
  };
}

const settleKeys = (mail: Holding, by: string): Item => {
  const { pk, sk } = mailKey(mail.employer, mail.contact, mail.day, mail.part);
  return { duePk: text(settlePartition(shardOf(pk))), dueSk: text(`${by}#${pk}#${sk}`) };
};

/** Mails of one shard that should have been settled by an instant, oldest first. */
export async function unsettledMails(table: Table, shard: number, now: string): Promise<readonly Key[]> {
  const { items } = await queryPage(table, {
    IndexName: "due",
    KeyConditionExpression: "duePk = :pk AND dueSk < :now",
    ExpressionAttributeValues: { ":pk": text(settlePartition(shard)), ":now": text(now) },
    Limit: pageSize,
  });
  return items.map((item) => ({ pk: readText(item, "pk") ?? "", sk: readText(item, "sk") ?? "" }));
}

/** Whether a mail came back, or is about to be settled as one that did: what it said waits for another. */
export const isGivenBack = ({ state }: Pick<Mail, "state">): boolean => state === "returning" || state === "returned";

/** A mail by its key; null where there is none. */
export async function readMail(table: Table, key: Key): Promise<Mail | null> {
  const item = await readItem(table, key);
  return item === undefined ? null : mailOf(key, item);
}

/** Mails by their keys, without those that there are not. */
export async function readMails(table: Table, keys: readonly Key[]): Promise<readonly Mail[]> {
  const items = await readMany(table, keys);
  return keys.flatMap((key, at) => {
    const item = items[at];
    return item === undefined ? [] : [mailOf(key, item)];
  });
}

function mailOf(key: Key, item: Item): Mail {
  const [employer = "", , contact = ""] = key.pk.split("#");
  const [, day = "", part = ""] = key.sk.split("#");
  return {
    employer,
    contact,
    day,
    part,
    kind: readText(item, "kind") === "urgent" ? "urgent" : "digest",
    state: (readText(item, "state") ?? "reserved") as MailState,
    attempts: readNumber(item, "attempts") ?? 0,
    changes: JSON.parse(readText(item, "changes") ?? "[]"),
    place: { number: readNumber(item, "number") ?? 1, of: readNumber(item, "of") ?? 1 },
    week: weekIn(readText(item, "week")),
    settleBy: readText(item, "dueSk")?.split("#")[0] ?? null,
  };
}

/** A mail that was reserved by an earlier version speaks for nobody else. */
const weekIn = (json: string | undefined): OpenWeek | null =>
  json === undefined ? null : { speaksFor: [], ...JSON.parse(json) };

/**
 * Moves a mail from one state to another, if nobody else moved it first.
 * @param settleBy the instant at which to look again; null: it is settled, and leaves the index
 * @returns false where somebody else was first
 */
export async function moveMail(
  table: Table,
  mail: Mail,
  to: MailState,
  settleBy: string | null,
  messageId?: string,
): Promise<boolean> {
  // SES took nothing from a try that it throttled: it is none.
  const attempt = to === "sending" ? 1 : mail.state === "sending" && to === "reserved" ? -1 : 0;
  const settle = settleBy === null ? null : settleKeys(mail, settleBy);
  const set = [
    "#state = :to",
    "attempts = :attempts",
    ...(messageId === undefined ? [] : ["messageId = :messageId"]),
    ...(settle === null ? [] : ["duePk = :duePk", "dueSk = :dueSk"]),
  ];
  return unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(mailKey(mail.employer, mail.contact, mail.day, mail.part)),
        UpdateExpression: `SET ${set.join(", ")}${settle === null ? " REMOVE duePk, dueSk" : ""}`,
        ConditionExpression: "#state = :from AND attempts = :before",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: {
          ":to": text(to),
          ":from": text(mail.state),
          ":before": number(mail.attempts),
          ":attempts": number(mail.attempts + attempt),
          ...(messageId === undefined ? {} : { ":messageId": text(messageId) }),
          ...(settle === null ? {} : { ":duePk": settle.duePk ?? text(""), ":dueSk": settle.dueSk ?? text("") }),
        },
      }),
    ),
  );
}

/**
 * Settles a mail by good news of it, where it is in one of the states that the news can follow. Where it is not, or is
 * nobody's, nothing is done: a later word never undoes a worse one.
 */
export async function reportMail(
  table: Table,
  key: Key,
  { to, from }: { readonly to: MailState; readonly from: readonly MailState[] },
  messageId: string,
): Promise<void> {
  const states = from.map((state, at) => [`:from${at}`, text(state)] as const);
  await unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(key),
        UpdateExpression: "SET #state = :to, messageId = :messageId REMOVE duePk, dueSk",
        ConditionExpression: states.map(([name]) => `#state = ${name}`).join(" OR "),
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: {
          ":to": text(to),
          ":messageId": text(messageId),
          ...Object.fromEntries(states),
        },
      }),
    ),
  );
}

/** Puts every change of a mail that never arrived back on a waiting list. */
export async function returnChanges(table: Table, mail: Mail, now: string, list: Mail["kind"]): Promise<void> {
  for (const ref of mail.changes) await returnChange(table, mail, ref, now, list);
}
