import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { duePartition, employerPartition, type Key, publishPartition, shards } from "./keys.ts";
import { type Item, keyOf, type QueryPage, queryPage, readText, type Table, text } from "./table.ts";

/** A page of an index: what it names, and where the next page begins; null at the end. */
export type Page<Entry> = { readonly entries: readonly Entry[]; readonly next: string | null };

const pageSize = 500;

/** A page of what one shard of the due index names for a day or before, earliest first. */
export const dueBy = (shard: number, day: string): QueryPage => ({
  IndexName: "due",
  KeyConditionExpression: "duePk = :pk AND dueSk < :end",
  ExpressionAttributeValues: { ":pk": text(duePartition(shard)), ":end": text(`${day}$`) },
  Limit: pageSize,
});

/** Dossiers of one shard whose wake day is `day` or before, earliest first. Reads only what is due. */
export async function dueDossiers(
  table: Table,
  shard: number,
  day: string,
  after: string | null,
): Promise<Page<string>> {
  const { items, next } = await queryPage(table, { ...dueBy(shard, day), ...startAfter(after) });
  return { entries: items.map((item) => readText(item, "pk") ?? ""), next: cursorOf(next) };
}

/** Every dossier of an employer in one shard. */
export async function employerDossiers(
  table: Table,
  employer: string,
  shard: number,
  after: string | null,
): Promise<Page<string>> {
  const { items, next } = await queryPage(table, {
    IndexName: "employer",
    KeyConditionExpression: "employerPk = :pk",
    ExpressionAttributeValues: { ":pk": text(employerPartition(employer, shard)) },
    Limit: pageSize,
    ...startAfter(after),
  });
  return { entries: items.map((item) => readText(item, "pk") ?? ""), next: cursorOf(next) };
}

/** Every dossier of an employer, in the order of their ids. */
export async function dossiersOf(table: Table, employer: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    let after: string | null = null;
    do {
      const page: Page<string> = await employerDossiers(table, employer, shard, after);
      ids.push(...page.entries);
      after = page.next;
    } while (after !== null);
  }
  return ids.sort();
}

/** Items of one shard that wait to be published, oldest first. */
export async function unpublished(table: Table, shard: number): Promise<readonly Key[]> {
  const { items } = await queryPage(table, {
    IndexName: "due",
    KeyConditionExpression: "duePk = :pk",
    ExpressionAttributeValues: { ":pk": text(publishPartition(shard)) },
    Limit: pageSize,
  });
  return items.map((item) => ({ pk: readText(item, "pk") ?? "", sk: readText(item, "sk") ?? "" }));
}

/** Takes an item out of the due index. Doing it twice changes nothing. */
export async function markPublished(table: Table, key: Key): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({ TableName: table.name, Key: keyOf(key), UpdateExpression: "REMOVE duePk, dueSk" }),
  );
}

const startAfter = (after: string | null) =>
  after === null ? {} : { ExclusiveStartKey: JSON.parse(Buffer.from(after, "base64url").toString()) as Item };

const cursorOf = (key: Item | undefined): string | null =>
  key === undefined ? null : Buffer.from(JSON.stringify(key)).toString("base64url");
