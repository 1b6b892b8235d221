import {
  ConditionalCheckFailedException,
  GetItemCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { ChangePayload } from "./dossier-store.ts";
import { changeKey, type Key, mailKey, mailPartition, settlePartition, shardOf, urgentPartition } from "./keys.ts";
import { unpacked } from "./packed.ts";
import {
  type Item,
  isNew,
  keyOf,
  number,
  queryPage,
  readNumber,
  readText,
  type Table,
  text,
  writeTogether,
} from "./table.ts";

/** A change that somebody must be told of. */
export type PendingChange = {
  readonly dossier: string;
  readonly seq: number;
  /** The instant since which it waits. */
  readonly since: string;
  /** Contacts for whom a mail with it is reserved. */
  readonly reservedFor: string[];
  readonly payload: ChangePayload;
};

/** Which mail: to whom, for which day, and which of that day. */
export type MailName = {
  readonly employer: string;
  readonly contact: string;
  readonly day: string;
  readonly part: string;
};

/** Where a change stands in the ledger; a mail's list is made of these and frozen when it is reserved. */
export type ChangeRef = { readonly dossier: string; readonly seq: number };

/**
 * What became of a mail.
 * - `reserved`: to be sent; - `sending`: handed to SES, outcome unknown; - `accepted`: SES took it;
 * - `delivered`, `bounced`: as SES reported; - `empty`: nothing in it stood any more; - `returning`: its alerts are
 *   being given back; - `returned`: they stand in the next digest.
 */
export type MailState =
  | "reserved"
  | "sending"
  | "accepted"
  | "delivered"
  | "bounced"
  | "empty"
  | "returning"
  | "returned";

/** One reservation: one mail to one recipient, however often the function runs. */
export type Mail = MailName & {
  readonly kind: "digest" | "urgent";
  readonly state: MailState;
  readonly attempts: number;
  readonly changes: readonly ChangeRef[];
  /** How many mails the waiting changes were spread over. */
  readonly of: number;
  /** The instant at which to look again; null once it is settled. */
  readonly settleBy: string | null;
};

/** A mail as it is reserved. */
export type NewMail = Omit<Mail, "state" | "attempts" | "settleBy">;

/** At most this many changes fit one mail, because a reservation is one transaction of a hundred items. */
export const changesPerMail = 90;

const pageSize = 200;

/** Changes of every employer in one shard that wait for a mail, oldest first within an employer. */
export async function pendingChanges(
  table: Table,
  kind: "digest" | "urgent",
  shard: number,
  from: Item | undefined,
): Promise<{ readonly changes: readonly Key[]; readonly next: Item | undefined }> {
  const pk = kind === "urgent" ? urgentPartition(shard) : mailPartition(shard);
  const { items, next } = await queryPage(table, {
    IndexName: "employer",
    KeyConditionExpression: "employerPk = :pk",
    ExpressionAttributeValues: { ":pk": text(pk) },
    Limit: pageSize,
    ...(from === undefined ? {} : { ExclusiveStartKey: from }),
  });
  return { changes: items.map((item) => ({ pk: readText(item, "pk") ?? "", sk: readText(item, "sk") ?? "" })), next };
}

/** A pending change as it is now; null where it is pending no more, because the index lags behind the table. */
export async function readPendingChange(table: Table, key: Key): Promise<PendingChange | null> {
  const item = await getItem(table, key);
  if (item?.employerPk === undefined) return null;
  return changeOf(key.pk, item);
}

/** A change by its place in the ledger; null where there is none. */
export async function readChange(table: Table, { dossier, seq }: ChangeRef): Promise<PendingChange | null> {
  const item = await getItem(table, changeKey(dossier, seq));
  return item === undefined ? null : changeOf(dossier, item);
}

function changeOf(dossier: string, item: Item): PendingChange {
  const payload: ChangePayload = JSON.parse(unpacked(item.payload) ?? "null");
  return {
    dossier,
    seq: readNumber(item, "seq") ?? 0,
    since: readText(item, "employerSk")?.split("#")[1] ?? payload.recordedAt,
    reservedFor: item.reservedFor?.SS ?? [],
    payload,
  };
}

/**
 * Reserves a mail and takes its changes from the waiting list for this contact, all or nothing.
 * @param others by change, the contacts that must have a mail already for it to leave the waiting list with this one;
 * a change that is not in it stays, because somebody else is still to come
 * @throws AlreadyThere where this mail was reserved before
 * @throws WriteConflict where a change was reserved for the contact meanwhile
 */
export async function reserveMail(
  table: Table,
  mail: NewMail,
  others: ReadonlyMap<string, readonly string[]>,
  settleBy: string,
): Promise<void> {
  const writes: TransactWriteItem[] = [
    { Put: { TableName: table.name, Item: mailItem(mail, settleBy), ConditionExpression: isNew } },
    ...mail.changes.map((ref) => reserveChange(table, mail, ref, others.get(refText(ref)))),
  ];
  await writeTogether(table, writes);
}

/** Notes a mail on a change. With `others`, the change leaves the waiting list, if they all have theirs still. */
function reserveChange(
  table: Table,
  mail: NewMail,
  ref: ChangeRef,
  others: readonly string[] | undefined,
): TransactWriteItem {
  const held = heldBy(others ?? []);
  const noted = "ADD reservedFor :contact, reservedBy :mail";
  return {
    Update: {
      TableName: table.name,
      Key: keyOf(changeKey(ref.dossier, ref.seq)),
      UpdateExpression: others === undefined ? noted : `${noted} REMOVE employerPk, employerSk`,
      ConditionExpression: ["attribute_exists(pk)", "NOT contains(reservedFor, :name)", ...held.conditions].join(
        " AND ",
      ),
      ExpressionAttributeValues: {
        ":contact": { SS: [mail.contact] },
        ":name": text(mail.contact),
        ":mail": { SS: [mailText(mail)] },
        ...held.values,
      },
    },
  };
}

/** That each of some contacts has a mail with a change. */
function heldBy(contacts: readonly string[]): { readonly conditions: readonly string[]; readonly values: Item } {
  const names = contacts.map((_, at) => `:contact${at}`);
  return {
    conditions: names.map((name) => `contains(reservedFor, ${name})`),
    values: Object.fromEntries(contacts.map((contact, at) => [`:contact${at}`, text(contact)])),
  };
}

const mailText = ({ contact, day, part }: MailName): string => `${contact}#${day}#${part}`;

export const refText = ({ dossier, seq }: ChangeRef): string => `${dossier}#${seq}`;

function mailItem(mail: NewMail, settleBy: string): Item {
  return {
    ...keyOf(mailKey(mail.employer, mail.contact, mail.day, mail.part)),
    kind: text(mail.kind),
    state: text("reserved"),
    attempts: number(0),
    changes: text(JSON.stringify(mail.changes)),
    of: number(mail.of),
    ...settleKeys(mail, settleBy),
  };
}

const settleKeys = (mail: MailName, by: string): Item => {
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

/** A mail by its key; null where there is none. */
export async function readMail(table: Table, key: Key): Promise<Mail | null> {
  const item = await getItem(table, key);
  if (item === undefined) return null;
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
    of: readNumber(item, "of") ?? 1,
    settleBy: readText(item, "dueSk")?.split("#")[0] ?? null,
  };
}

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
  const attempt = to === "sending" ? 1 : 0;
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
 * Puts the changes of a mail that never arrived back on the waiting list of its contact, as if they were of now: they
 * stand in the next digest. Doing it twice changes nothing, for each is given back only by the mail that holds it.
 */
export async function returnChanges(table: Table, mail: Mail, now: string): Promise<void> {
  for (const ref of mail.changes)
    await unlessRefused(() =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: keyOf(changeKey(ref.dossier, ref.seq)),
          UpdateExpression: "SET employerPk = :pk, employerSk = :sk DELETE reservedFor :contact, reservedBy :mail",
          ConditionExpression: "contains(reservedBy, :name)",
          ExpressionAttributeValues: {
            ":pk": text(mailPartition(shardOf(mail.employer))),
            ":sk": text(`${mail.employer}#${now}#${refText(ref)}`),
            ":contact": { SS: [mail.contact] },
            ":mail": { SS: [mailText(mail)] },
            ":name": text(mailText(mail)),
          },
        }),
      ),
    );
}

/** Takes a change off the waiting list once all these contacts have a mail with it; a contact who lost one keeps it there. */
export async function takeOffList(table: Table, ref: ChangeRef, contacts: readonly string[]): Promise<boolean> {
  const held = heldBy(contacts);
  return unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(changeKey(ref.dossier, ref.seq)),
        UpdateExpression: "REMOVE employerPk, employerSk",
        ConditionExpression: held.conditions.join(" AND "),
        ExpressionAttributeValues: held.values,
      }),
    ),
  );
}

/** Whether a conditional write went through; false where its condition did not hold. */
async function unlessRefused(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const command = new GetItemCommand({ TableName: table.name, Key: keyOf(key), ConsistentRead: true });
  return (await table.client.send(command)).Item;
}
