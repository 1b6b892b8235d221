import { inflateRawSync } from "node:zlib";
import type { AttributeValue, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { isListed } from "./employers.ts";
import { rejectionKey } from "./keys.ts";
import { employersIn, isAbout } from "./rejected-content.ts";
import { type Item, queryPage, readText, type Table, text, writeTogether } from "./table.ts";

/** A rejected event: the item that says why, and those that hold the rest of a long body. */
type Rejected = { readonly first: Item; readonly rest: readonly Item[] };

/** Whose rejected events are looked for. */
export type RejectedOf = { readonly employer: string; readonly person: string };

/**
 * Where a pass through rejected events goes on: among those that name the employer or, after them, those that name none;
 * behind the one that was looked at last.
 */
export type RejectedPlace = { readonly among: "employer" | "nobody"; readonly after?: string | undefined };

/**
 * Empties the bodies of rejected events that are about a person, from a place on. What was wrong with each stays, for it
 * says no value; so does its digest, by which the same event coming again is known and its body is not kept anew. Doing it
 * twice changes nothing.
 * @param on the day (YYYY-MM-DD)
 * @param hasTime asked after each whether there is time for another
 * @returns how many were emptied, and where to go on; null where all were looked at
 */
export async function eraseRejectedBodies(
  table: Table,
  whose: RejectedOf,
  on: string,
  { among, after }: RejectedPlace,
  hasTime: () => boolean,
): Promise<{ readonly emptied: number; readonly next: RejectedPlace | null }> {
  let emptied = 0;
  for await (const rejected of rejectedIn(table, among === "employer" ? whose.employer : null, after)) {
    if (await isToGo(table, bodyOf(rejected), whose, among)) {
      await empty(table, rejected, on);
      emptied += 1;
    }
    if (!hasTime()) return { emptied, next: { among, after: idOf(rejected) } };
  }
  return { emptied, next: among === "employer" ? { among: "nobody" } : null };
}

/**
 * Of what names no employer nobody can tell whose it is: the person's id is enough, unless the body names, somewhere,
 * another employer that is known, whose person may have the same id.
 */
async function isToGo(
  table: Table,
  body: string | null,
  { employer, person }: RejectedOf,
  among: RejectedPlace["among"],
): Promise<boolean> {
  if (body === null || !isAbout(body, person)) return false;
  const named = among === "employer" ? [] : employersIn(body);
  if (named.includes(employer)) return true;
  return (await Promise.all(named.map((other) => isListed(table, other)))).every((known) => !known);
}

// Together: a body of which a part is gone could not be told to be the person's any more.
const empty = (table: Table, { first, rest }: Rejected, on: string): Promise<void> =>
  writeTogether(table, [emptying(table, first, on), ...rest.map((item) => gone(table, item))]);

/** Rejected events of an employer, or of none, one by one: their bodies may be many megabytes. */
async function* rejectedIn(table: Table, employer: string | null, after = ""): AsyncGenerator<Rejected> {
  const { pk, sk } = rejectionKey(employer, after);
  let held: { first: Item; rest: Item[] } | null = null;
  let from: Item | undefined;
  do {
    const page = await queryPage(table, {
      KeyConditionExpression: "pk = :pk AND sk > :after",
      ExpressionAttributeValues: { ":pk": text(pk), ":after": text(sk) },
      ConsistentRead: true,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    });
    for (const item of page.items) {
      if (item.payload === undefined) {
        held?.rest.push(item);
        continue;
      }
      if (held !== null) yield held;
      held = { first: item, rest: [] };
    }
    from = page.next;
  } while (from !== undefined);
  if (held !== null) yield held;
}

/** The body as it came; null where it was emptied. */
function bodyOf({ first, rest }: Rejected): string | null {
  if (first.body?.B === undefined) return null;
  return inflateRawSync(Buffer.concat([first, ...rest].map(({ body }) => body?.B ?? new Uint8Array()))).toString();
}

/** The id under which a rejected event is kept, as its key has it. */
const idOf = ({ first }: Rejected): string => readText(first, "sk")?.slice(rejectionKey(null, "").sk.length) ?? "";

const keyIn = ({ pk, sk }: Item): Record<string, AttributeValue> => ({
  pk: pk as AttributeValue,
  sk: sk as AttributeValue,
});

const emptying = (table: Table, item: Item, on: string): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: keyIn(item),
    UpdateExpression: "SET erasedOn = :on REMOVE body",
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeValues: { ":on": text(on) },
  },
});

const gone = (table: Table, item: Item): TransactWriteItem => ({ Delete: { TableName: table.name, Key: keyIn(item) } });
