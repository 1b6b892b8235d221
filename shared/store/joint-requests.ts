import {
  type AttributeValue,
  TransactGetItemsCommand,
  type TransactGetItemsCommandOutput,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandOutput,
} from "@aws-sdk/client-dynamodb";
import type { Table, TableClient } from "./table.ts";

type Gets = NonNullable<TransactGetItemsCommand["input"]["TransactItems"]>;
type Writes = NonNullable<TransactWriteItemsCommand["input"]["TransactItems"]>;

/** A request that waits for others of the same turn, and what takes its answer. */
type Waiting<Command, Answer> = { readonly command: Command; readonly resolve: (answer: Promise<Answer>) => void };
type Reading = Waiting<TransactGetItemsCommand, TransactGetItemsCommandOutput>;
type Writing = Waiting<TransactWriteItemsCommand, TransactWriteItemsCommandOutput>;
/** Requests that one transaction has room for. */
type Group<One> = readonly [One, ...One[]];

/** DynamoDB's own limit of a transaction. */
const itemsMax = 100;

/**
 * A table whose transactions that are asked for in the same turn travel as one: what dossiers of a batch share, their
 * employer's configuration, is read once, and what becomes of them is written in one request. Each caller gets what it
 * would have got alone: where one item stands in the way, or all are too large together, each is sent alone, so that one
 * dossier's conflict is no other's. Readings must be of whole items.
 */
export function withJointRequests(table: Table): Table {
  const { client } = table;
  const read = inOneTurn<Reading>((readings) => {
    for (const group of groupsOf(readings, getsOf)) inOneRequest(client, group, readJointly);
  });
  const write = inOneTurn<Writing>((writings) => {
    for (const group of groupsOf(writings, writesOf)) inOneRequest(client, group, writeJointly);
  });
  const send = (command: unknown): Promise<unknown> => {
    if (command instanceof TransactGetItemsCommand) return new Promise((resolve) => read({ command, resolve }));
    if (command instanceof TransactWriteItemsCommand) return new Promise((resolve) => write({ command, resolve }));
    return client.send(command as never);
  };
  return { ...table, client: { send: send as TableClient["send"] } };
}

/** Collects what is given in one turn, and hands it over together. */
function inOneTurn<One>(flush: (together: readonly One[]) => void): (one: One) => void {
  let waiting: One[] = [];
  return (one) => {
    if (waiting.push(one) > 1) return;
    queueMicrotask(() => {
      const together = waiting;
      waiting = [];
      flush(together);
    });
  };
}

const getsOf = ({ command }: Reading): Gets => command.input.TransactItems ?? [];
const writesOf = ({ command }: Writing): Writes => command.input.TransactItems ?? [];

/** Requests in their order, in groups that one transaction has room for. */
function groupsOf<One>(requests: readonly One[], itemsOf: (one: One) => readonly unknown[]): readonly Group<One>[] {
  const groups: [One, ...One[]][] = [];
  let items = itemsMax;
  for (const one of requests) {
    const { length } = itemsOf(one);
    items += length;
    if (items > itemsMax) {
      groups.push([one]);
      items = length;
    } else groups.at(-1)?.push(one);
  }
  return groups;
}

/** Sends a group as one; what is alone in its group goes as it is. */
function inOneRequest<One extends Reading | Writing>(
  client: TableClient,
  group: Group<One>,
  jointly: (client: TableClient, group: Group<One>) => void,
): void {
  const [only] = group;
  if (group.length > 1) jointly(client, group);
  else only.resolve(client.send(only.command as never));
}

function readJointly(client: TableClient, group: Group<Reading>): void {
  const places = new Map<string, number>();
  const gets: Gets = [];
  for (const get of group.flatMap(getsOf)) if (!places.has(placeOf(get))) places.set(placeOf(get), gets.push(get) - 1);
  const joint = client.send(new TransactGetItemsCommand({ TransactItems: gets }));
  for (const one of group) {
    const own = joint.then((answer) => ({
      ...answer,
      Responses: getsOf(one).map((get) => answer.Responses?.[places.get(placeOf(get)) ?? -1] ?? {}),
    }));
    one.resolve(own.catch((error) => alone(error, () => client.send(one.command))));
  }
}

const placeOf = ({ Get: get }: Gets[number]): string =>
  JSON.stringify([get?.TableName, textIn(get?.Key?.pk), textIn(get?.Key?.sk)]);
const textIn = (value: AttributeValue | undefined): string => value?.S ?? "";

function writeJointly(client: TableClient, group: Group<Writing>): void {
  const joint = client.send(new TransactWriteItemsCommand({ TransactItems: group.flatMap(writesOf) }));
  for (const one of group) one.resolve(joint.catch((error) => alone(error, () => client.send(one.command))));
}

/**
 * Sends one request of a group alone where something in the group stood in the way. Where the table takes nothing, as while
 * it throttles, sending each alone would only ask for more; and after a time-out nobody knows what was written.
 * @throws the error of the group otherwise
 */
function alone<Answer>(error: unknown, send: () => Promise<Answer>): Promise<Answer> {
  if (!isOfItsItems(error)) throw error;
  return send();
}

/** Why DynamoDB cancels a transaction for one of its items. */
const reasonsOfAnItem: readonly (string | undefined)[] = [
  "ConditionalCheckFailed",
  "TransactionConflict",
  "ValidationError",
  "ItemCollectionSizeLimitExceeded",
];

/** Whether a transaction failed for what is in it: a condition, another writer, or too many bytes together. */
const isOfItsItems = (error: unknown): boolean =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).some(({ Code }) => reasonsOfAnItem.includes(Code))
    : error instanceof Error && error.name === "ValidationException";
