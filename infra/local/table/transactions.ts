import type { CancellationReason, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { invalid, unsupported } from "./errors.ts";
import type { Entry } from "./ordered-entries.ts";
import type { StoredTable } from "./stored-table.ts";
import type { Key } from "./table-schema.ts";
import {
  checkAction,
  deleteAction,
  itemForFailure,
  type Outcome,
  putAction,
  updateAction,
  type WriteAction,
} from "./write-actions.ts";

/** DynamoDB's bounds on one transaction. */
export const transactionItemsMax = 100;
const transactionBytesMax = 4 * 1024 * 1024;

/** A write whose condition held, and what it leaves. */
export interface Planned {
  readonly action: WriteAction;
  readonly before: Entry | undefined;
  readonly outcome: Outcome;
}

const conditional =
  "ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValuesOnConditionCheckFailure";
const known: Record<string, ReadonlySet<string>> = {
  Put: new Set(`TableName Item ${conditional}`.split(" ")),
  Update: new Set(`TableName Key UpdateExpression ${conditional}`.split(" ")),
  Delete: new Set(`TableName Key ${conditional}`.split(" ")),
  ConditionCheck: new Set(`TableName Key ${conditional}`.split(" ")),
};

function checkKnown(item: TransactWriteItem): void {
  for (const [kind, action] of Object.entries(item)) {
    if (known[kind] === undefined) throw unsupported(`${kind} in TransactWriteItems`);
    for (const [name, value] of Object.entries(action ?? {})) {
      if (value !== undefined && !known[kind].has(name)) throw unsupported(`${name} of ${kind} in TransactWriteItems`);
    }
  }
}

/** Reads one action of a transaction. */
export function readTransactAction(item: TransactWriteItem, tableNamed: (name?: string) => StoredTable): WriteAction {
  checkKnown(item);
  const { Put, Update, Delete, ConditionCheck } = item;
  const given = [Put, Update, Delete, ConditionCheck].filter((action) => action !== undefined);
  if (given.length !== 1) throw invalid("TransactItems can only contain one of Check, Put, Update or Delete");
  if (Put !== undefined) return putAction(tableNamed(Put.TableName), Put);
  if (Update !== undefined) return updateAction(tableNamed(Update.TableName), Update);
  if (Delete !== undefined) return deleteAction(tableNamed(Delete.TableName), Delete);
  return checkAction(tableNamed(ConditionCheck?.TableName), ConditionCheck ?? {});
}

/** Refuses an empty or too long transaction, and one that names an item twice. */
export function checkDistinct(items: readonly { readonly table: StoredTable; readonly key: Key }[]): void {
  const seen = new Set<string>();
  for (const { table, key } of items) {
    const identity = `${table.schema.name}\u0000${key.partition.length}\u0000${key.partition}${key.sort}`;
    if (seen.has(identity)) throw invalid("Transaction request cannot include multiple operations on one item");
    seen.add(identity);
  }
}

/** Refuses a number of actions that is not 1 to 100. */
export function checkCount(items: readonly unknown[] | undefined): void {
  const count = items?.length ?? 0;
  if (count >= 1 && count <= transactionItemsMax) return;
  throw invalid(
    `1 validation error detected: 'transactItems' must have 1 to ${transactionItemsMax} members, not ${count}`,
  );
}

/** Refuses more than 4 MB in one transaction. */
export function checkBytes(bytes: number): void {
  if (bytes <= transactionBytesMax) return;
  throw invalid(`Transaction of ${bytes} bytes: the aggregate size of the items cannot exceed ${transactionBytesMax}`);
}

/** Weighs every action against what is stored, writing nothing: a plan if all may happen, else one reason each. */
export function planTransaction(actions: readonly WriteAction[]): { plan: Planned[]; reasons?: CancellationReason[] } {
  const plan: Planned[] = [];
  const reasons = actions.map((action): CancellationReason => {
    const before = action.table.find(action.key);
    if (!action.allowed(before)) {
      const Item = itemForFailure(action, before);
      const reason = { Code: "ConditionalCheckFailed", Message: "The conditional request failed" };
      return Item === undefined ? reason : { ...reason, Item };
    }
    try {
      plan.push({ action, before, outcome: action.outcome(before) });
      return { Code: "None" };
    } catch (error) {
      return { Code: "ValidationError", Message: error instanceof Error ? error.message : String(error) };
    }
  });
  if (plan.length < actions.length) return { plan: [], reasons };
  let bytes = 0;
  for (const { before, outcome } of plan) {
    bytes += outcome.kind === "store" ? Math.max(outcome.bytes, before?.bytes ?? 0) : (before?.bytes ?? 0);
  }
  checkBytes(bytes);
  return { plan };
}
