import { inflateRawSync } from "node:zlib";
import type { AttributeValue, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { rejectionKey } from "./keys.ts";
import { type Item, queryPage, type Table, text, writeTogether } from "./table.ts";

/** A rejected event: the item that says why, and those that hold the rest of a long body. */
type Rejected = { readonly first: Item; readonly rest: readonly Item[] };

/**
 * Empties the bodies of rejected events that are about a person. What was wrong with each stays, for it says no value; so
 * does its digest, by which the same event coming again is known and its body is not kept anew. Doing it twice changes
 * nothing.
 * @param on the day (YYYY-MM-DD)
 * @returns how many were emptied
 */
export async function eraseRejectedBodies(table: Table, employer: string, person: string, on: string): Promise<number> {
  let emptied = 0;
  for await (const rejected of rejectedOf(table, employer)) {
    if (!isAbout(bodyOf(rejected), person)) continue;
    // Together: a body of which a part is gone could not be told to be the person's any more.
    await writeTogether(table, [
      emptying(table, rejected.first, on),
      ...rejected.rest.map((item) => gone(table, item)),
    ]);
    emptied += 1;
  }
  return emptied;
}

/** Rejected events of an employer, one by one: their bodies may be many megabytes. */
async function* rejectedOf(table: Table, employer: string): AsyncGenerator<Rejected> {
  let held: { first: Item; rest: Item[] } | null = null;
  let from: Item | undefined;
  do {
    const page = await queryPage(table, {
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": text(rejectionKey(employer, "").pk) },
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

/** Whether a body is about a person. One that names no subject, or is no JSON, is where the person's id stands in it. */
function isAbout(body: string | null, person: string): boolean {
  if (body === null) return false;
  const subject = subjectIn(body);
  return subject === null ? body.includes(`"${person}"`) : subject.kind === "person" && subject.id === person;
}

function subjectIn(body: string): { readonly kind: unknown; readonly id: unknown } | null {
  try {
    const { subject } = JSON.parse(body);
    return typeof subject === "object" && subject !== null && "id" in subject ? subject : null;
  } catch {
    return null;
  }
}

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
