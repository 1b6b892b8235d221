import {
  type AttributeValue,
  TransactGetItemsCommand,
  type TransactGetItemsCommandOutput,
} from "@aws-sdk/client-dynamodb";
import type { Table, TableClient } from "./table.ts";

type Gets = NonNullable<TransactGetItemsCommand["input"]["TransactItems"]>;
type Get = Gets[number];
type Waiting = {
  readonly command: TransactGetItemsCommand;
  readonly resolve: (answer: Promise<TransactGetItemsCommandOutput>) => void;
};

/** DynamoDB's own limit of a transaction. */
const itemsMax = 100;

/**
 * A table whose readings at one moment that are asked for in the same turn travel as one: what dossiers of a batch share,
 * their employer's configuration, is read once. Each caller gets what it would have got alone. Where the joint reading
 * fails, because another transaction holds one of its items or it is too large, each is sent alone.
 */
export function withJointReads(table: Table): Table {
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const together = waiting;
    waiting = [];
    for (const group of groupsOf(together)) readJointly(table.client, group);
  };
  const send = (command: unknown): Promise<unknown> => {
    if (!(command instanceof TransactGetItemsCommand)) return table.client.send(command as never);
    return new Promise((resolve) => {
      if (waiting.push({ command, resolve }) === 1) queueMicrotask(flush);
    });
  };
  return { ...table, client: { send: send as TableClient["send"] } };
}

const getsOf = ({ command }: Waiting): Gets => command.input.TransactItems ?? [];

function groupsOf(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups: Waiting[][] = [];
  let items = itemsMax;
  for (const one of waiting) {
    const { length } = getsOf(one);
    items += length;
    if (items > itemsMax) {
      groups.push([one]);
      items = length;
    } else groups.at(-1)?.push(one);
  }
  return groups;
}

function readJointly(client: TableClient, group: readonly Waiting[]): void {
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    only.resolve(client.send(only.command));
    return;
  }
  const places = new Map<string, number>();
  const gets: Get[] = [];
  for (const get of group.flatMap(getsOf)) if (!places.has(placeOf(get))) places.set(placeOf(get), gets.push(get) - 1);
  const joint = client.send(new TransactGetItemsCommand({ TransactItems: gets }));
  for (const one of group)
    one.resolve(
      joint.then(
        (answer) => ({
          ...answer,
          Responses: getsOf(one).map((get) => answer.Responses?.[places.get(placeOf(get)) ?? -1] ?? {}),
        }),
        () => client.send(one.command),
      ),
    );
}

const placeOf = ({ Get: get }: Get): string =>
  JSON.stringify([get?.TableName, textIn(get?.Key?.pk), textIn(get?.Key?.sk)]);
const textIn = (value: AttributeValue | undefined): string => value?.S ?? "";
