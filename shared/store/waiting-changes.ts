import { type TransactWriteItem, UpdateItemCommand, type UpdateItemCommandInput } from "@aws-sdk/client-dynamodb";
import type { ChangePayload } from "./dossier-store.ts";
import { changeKey, type Key, mailPartition, shardOf, urgentPartition } from "./keys.ts";
import { unpacked } from "./packed.ts";
import {
  type Item,
  keyOf,
  queryPage,
  readItem,
  readMany,
  readNumber,
  readText,
  type Table,
  text,
  unlessRefused,
} from "./table.ts";

/** A change that somebody must be told of. */
export type PendingChange = {
  readonly dossier: string;
  readonly seq: number;
  /** The instant since which it waits. */
  readonly since: string;
  /** Whether it stands on a waiting list. */
  readonly waits: boolean;
  /** Contacts for whom a mail with it is reserved. */
  readonly reservedFor: string[];
  readonly payload: ChangePayload;
};

/** Where a change stands in the ledger; a mail's list is made of these and frozen when it is reserved. */
export type ChangeRef = { readonly dossier: string; readonly seq: number };

export const refText = ({ dossier, seq }: ChangeRef): string => `${dossier}#${seq}`;

/** The mail that holds a change for a contact. */
export type Holding = {
  readonly employer: string;
  readonly contact: string;
  readonly day: string;
  readonly part: string;
};

const holdingText = ({ contact, day, part }: Holding): string => `${contact}#${day}#${part}`;

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

/** Pending changes as they are now, without those that are pending no more: the index lags behind the table. */
export async function readPendingChanges(table: Table, keys: readonly Key[]): Promise<readonly PendingChange[]> {
  const items = await readMany(table, keys);
  return keys.flatMap(({ pk }, at) => {
    const item = items[at];
    return item?.employerPk === undefined || item.payload === undefined ? [] : [changeOf(pk, item)];
  });
}

/** A change by its place in the ledger; null where there is none, or its content was erased. */
export async function readChange(table: Table, { dossier, seq }: ChangeRef): Promise<PendingChange | null> {
  const item = await readItem(table, changeKey(dossier, seq));
  return item?.payload === undefined ? null : changeOf(dossier, item);
}

function changeOf(dossier: string, item: Item): PendingChange {
  const payload: ChangePayload = JSON.parse(unpacked(item.payload) ?? "null");
  return {
    dossier,
    seq: readNumber(item, "seq") ?? 0,
    since: readText(item, "employerSk")?.split("#")[1] ?? payload.recordedAt,
    waits: item.employerPk !== undefined,
    reservedFor: item.reservedFor?.SS ?? [],
    payload,
  };
}

/** When a mail took a change for a contact, or gave it back. Entries are added and never taken away. */
const momentText = (at: string, mail: Holding): string => `${at}#${holdingText(mail)}`;

/**
 * Notes a mail on a change. With `others`, the change leaves the waiting list, if they all have theirs still.
 * @param now the instant, which stays noted when the change is given back: who was to be told on a day can be said later
 */
export function reserveChange(
  table: Table,
  mail: Holding,
  ref: ChangeRef,
  others: readonly string[] | undefined,
  now: string,
): TransactWriteItem {
  const held = heldBy(others ?? []);
  const noted = "ADD reservedFor :contact, reservedBy :mail, reservations :moment";
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
        ":mail": { SS: [holdingText(mail)] },
        ":moment": { SS: [momentText(now, mail)] },
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

/**
 * Puts a change that never arrived back on the waiting list of its contact, as if it were of now: it stands in the next
 * digest. Doing it twice changes nothing, for it is given back only by the mail that holds it.
 */
export const returnChange = (
  table: Table,
  mail: Holding,
  ref: ChangeRef,
  now: string,
  list: "digest" | "urgent" = "digest",
): Promise<boolean> =>
  updateChange(table, ref, {
    UpdateExpression:
      "SET employerPk = :pk, employerSk = :sk DELETE reservedFor :contact, reservedBy :mail ADD givenBack :moment",
    ConditionExpression: "contains(reservedBy, :name)",
    ExpressionAttributeValues: {
      ...listedBy(mail, ref, now, list),
      ":contact": { SS: [mail.contact] },
      ":mail": { SS: [holdingText(mail)] },
      ":moment": { SS: [momentText(now, mail)] },
    },
  });

/**
 * Puts a change on the waiting list again for others than the contact of the mail that holds it: what was for that
 * contact when the mail was reserved is somebody else's by now. Doing it twice changes nothing.
 */
export const relistChange = (
  table: Table,
  mail: Holding,
  ref: ChangeRef,
  now: string,
  list: "digest" | "urgent",
): Promise<boolean> =>
  updateChange(table, ref, {
    UpdateExpression: "SET employerPk = :pk, employerSk = :sk",
    ConditionExpression: "contains(reservedBy, :name) AND attribute_not_exists(employerPk)",
    ExpressionAttributeValues: listedBy(mail, ref, now, list),
  });

/**
 * Moves a change from the list of what cannot wait to that of the digests, once it can wait for all who are still to hear
 * of it. Doing it twice changes nothing.
 */
export const leaveForDigest = (table: Table, ref: ChangeRef, employer: string): Promise<boolean> =>
  updateChange(table, ref, {
    UpdateExpression: "SET employerPk = :digest",
    ConditionExpression: "employerPk = :urgent",
    ExpressionAttributeValues: {
      ":digest": text(mailPartition(shardOf(employer))),
      ":urgent": text(urgentPartition(shardOf(employer))),
    },
  });

/** Where a change stands on a waiting list, and the mail that holds it. */
const listedBy = (mail: Holding, ref: ChangeRef, now: string, list: "digest" | "urgent"): Item => ({
  ":pk": text((list === "urgent" ? urgentPartition : mailPartition)(shardOf(mail.employer))),
  ":sk": text(`${mail.employer}#${now}#${refText(ref)}`),
  ":name": text(holdingText(mail)),
});

/** Takes a change off the waiting list once all these contacts have a mail with it; a contact who lost one keeps it there. */
export function takeOffList(table: Table, ref: ChangeRef, contacts: readonly string[]): Promise<boolean> {
  const held = heldBy(contacts);
  return updateChange(table, ref, {
    UpdateExpression: "REMOVE employerPk, employerSk",
    ConditionExpression: held.conditions.join(" AND "),
    ExpressionAttributeValues: held.values,
  });
}

/** @returns false where the condition does not hold */
const updateChange = (
  table: Table,
  ref: ChangeRef,
  update: Pick<UpdateItemCommandInput, "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues">,
): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({ TableName: table.name, Key: keyOf(changeKey(ref.dossier, ref.seq)), ...update }),
    ),
  );
