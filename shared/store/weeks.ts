import { type TransactWriteItem, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { employerPartition, inEveryShard, shardOf, weekKey, weekPartition } from "./keys.ts";
import {
  keyOf,
  queryAll,
  readItem,
  readNumber,
  readText,
  type Table,
  text,
  unlessRefused,
  WriteConflict,
} from "./table.ts";

/** An employer whose weekly mails are due, and the entry of the index that says so: whoever moves it on names it. */
export type DueWeek = { readonly employer: string; readonly entry: string };

/** From when on an employer's weekly mails are due. */
type WeekFrom = { readonly employer: string; readonly day: string };

const entryOf = ({ employer, day }: WeekFrom): string => `${day}#${employer}`;
const dayLength = "YYYY-MM-DD".length;
/** How often a week is listed again while others move it. */
const attemptsMax = 6;

/**
 * Makes the weekly mails of an employer due from a day on, as when it is configured.
 * @param mark the instant at which that was said, so that a run which looked before does not move it on
 */
export const listWeek = (table: Table, from: WeekFrom, mark: string): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keyOf(weekKey(from.employer)),
      duePk: text(weekPartition(shardOf(from.employer))),
      dueSk: text(`${entryOf(from)}#${mark}`),
    },
  },
});

/** Every employer of one shard whose weekly mails are due on a day, longest due first. Reads only what is due. */
export async function dueWeeks(table: Table, shard: number, day: string): Promise<readonly DueWeek[]> {
  const items = await queryAll(table, {
    IndexName: "due",
    KeyConditionExpression: "duePk = :pk AND dueSk < :end",
    ExpressionAttributeValues: { ":pk": text(weekPartition(shard)), ":end": text(`${day}$`) },
  });
  return items.map((item) => {
    const entry = readText(item, "dueSk") ?? "";
    const [, employer = ""] = entry.split("#");
    return { employer, entry };
  });
}

/**
 * Makes the mails of a later week due, unless somebody else moved them first, the employer was configured anew or a mail
 * of the week came back meanwhile.
 */
export const moveWeek = (table: Table, due: DueWeek, day: string): Promise<boolean> =>
  moveEntry(table, due, entryOf({ employer: due.employer, day }));

/**
 * Makes the weekly mails of an employer due again from a day on, as where one came back; where they are due before that,
 * they stay so. The entry is another one than before, so that a run which looked before the mail came back does not move
 * it on to the next week.
 * @param mark the instant at which it came back
 * @throws WriteConflict where others moved it first each time
 */
export async function relistWeek(table: Table, { employer, day }: WeekFrom, mark: string): Promise<void> {
  for (let count = 0; count < attemptsMax; count += 1) {
    const entry = readText(await readItem(table, weekKey(employer)), "dueSk");
    if (entry === undefined) return;
    const listed = entry.slice(0, dayLength);
    const from = { employer, day: listed < day ? listed : day };
    if (await moveEntry(table, { employer, entry }, `${entryOf(from)}#${mark}`)) return;
  }
  throw new WriteConflict("others moved the week each time; the mail is given back again later");
}

const moveEntry = (table: Table, { employer, entry }: DueWeek, to: string): Promise<boolean> =>
  unlessRefused(() =>
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(weekKey(employer)),
        UpdateExpression: "SET dueSk = :to",
        ConditionExpression: "dueSk = :from",
        ExpressionAttributeValues: { ":to": text(to), ":from": text(entry) },
      }),
    ),
  );

/** The dossiers of an employer of which something was told that is open. */
export async function openDossiers(table: Table, employer: string): Promise<readonly string[]> {
  const found = await inEveryShard((shard) =>
    queryAll(table, {
      IndexName: "employer",
      KeyConditionExpression: "employerPk = :pk",
      ExpressionAttributeValues: { ":pk": text(employerPartition(employer, shard)) },
    }),
  );
  return found.flat().flatMap((item) => ((readNumber(item, "open") ?? 0) > 0 ? [readText(item, "pk") ?? ""] : []));
}
