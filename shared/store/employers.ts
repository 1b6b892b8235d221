import { type TransactWriteItem, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { employerEntryKey, employersPartition, shardOf } from "./keys.ts";
import { type Item, keyOf, queryAll, readItem, readText, type Table, text } from "./table.ts";

/**
 * Every configured employer, with the release of rules and law under which its dossiers were last assessed as a whole.
 * A release that differs is found by the next sweep, whatever the deployment forgot.
 */
const entryKeys = (employer: string, release: string): Item => ({
  duePk: text(employersPartition(shardOf(employer))),
  dueSk: text(`${release}#${employer}`),
});

/** Lists an employer, or lists it again under a release. */
export const listEmployer = (table: Table, employer: string, release: string): TransactWriteItem => ({
  Put: { TableName: table.name, Item: { ...keyOf(employerEntryKey(employer)), ...entryKeys(employer, release) } },
});

/** Whether an employer of an id was ever configured. */
export const isListed = async (table: Table, employer: string): Promise<boolean> =>
  (await readItem(table, employerEntryKey(employer))) !== undefined;

/** Employers of one shard whose dossiers were last assessed as a whole under another release; reads no others. */
export async function employersOfOtherReleases(
  table: Table,
  shard: number,
  release: string,
): Promise<readonly string[]> {
  // "$" follows "#": between the two bounds lies what begins with this release.
  const found = await Promise.all([
    listed(table, shard, "<", `${release}#`),
    listed(table, shard, ">=", `${release}$`),
  ]);
  return found.flat();
}

/** Every employer of one shard. */
export const everyEmployer = (table: Table, shard: number): Promise<readonly string[]> =>
  listed(table, shard, ">=", " ");

async function listed(table: Table, shard: number, comparison: "<" | ">=", bound: string): Promise<readonly string[]> {
  const items = await queryAll(table, {
    IndexName: "due",
    KeyConditionExpression: `duePk = :pk AND dueSk ${comparison} :bound`,
    ExpressionAttributeValues: { ":pk": text(employersPartition(shard)), ":bound": text(bound) },
  });
  return items.map((item) => readText(item, "dueSk")?.split("#")[1] ?? "");
}

/** Notes that an employer's dossiers were called up for assessment under a release. */
export async function noteRelease(table: Table, employer: string, release: string): Promise<void> {
  const keys = entryKeys(employer, release);
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyOf(employerEntryKey(employer)),
      UpdateExpression: "SET duePk = :duePk, dueSk = :dueSk",
      ExpressionAttributeValues: { ":duePk": keys.duePk ?? text(""), ":dueSk": keys.dueSk ?? text("") },
    }),
  );
}
