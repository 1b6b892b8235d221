import type {
  ConditionCheck,
  Delete,
  Put,
  ReturnValuesOnConditionCheckFailure,
  Update,
} from "@aws-sdk/client-dynamodb";
import { admitItem, copyItem, type Item } from "./attribute-values.ts";
import { type Condition, holds } from "./conditions.ts";
import { invalid } from "./errors.ts";
import { type Parsed, parseCondition, parseUpdate } from "./expressions.ts";
import { itemBytes, itemBytesMax } from "./item-size.ts";
import { attributeName, bindScope, type Placeholders, type Scope } from "./operands.ts";
import type { Entry } from "./ordered-entries.ts";
import type { StoredTable } from "./stored-table.ts";
import { indexKeyOfItem, type Key, keyAttributes, keyOfItem, readKey } from "./table-schema.ts";
import { applyUpdate } from "./updates.ts";

/** What a write leaves behind under its key. */
export type Outcome =
  | { readonly kind: "store"; readonly item: Item; readonly bytes: number; readonly touched: readonly string[] }
  | { readonly kind: "remove" }
  | { readonly kind: "keep" };

/** A write that is well formed; whether it happens depends on what is stored. */
export interface WriteAction {
  readonly table: StoredTable;
  readonly key: Key;
  /** Whether the condition, if there is one, holds for what is stored. */
  readonly allowed: (before: Entry | undefined) => boolean;
  /** What the write leaves. Throws ValidationException, for instance when an item grows beyond 400 KB. */
  readonly outcome: (before: Entry | undefined) => Outcome;
  readonly failureReturns: ReturnValuesOnConditionCheckFailure | undefined;
}

interface Conditional extends Placeholders {
  readonly ConditionExpression?: string | undefined;
  readonly ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/** Reads a Put, of its own or in a transaction. */
export function putAction(table: StoredTable, request: Partial<Put>): WriteAction {
  const item = admitItem(request.Item ?? {});
  const key = keyOfItem(table.schema.keys, item);
  const stored = store(table, item, []);
  return { ...conditional(table, key, request), outcome: () => stored };
}

/** Reads an Update; without an expression it only makes sure that the item is there. */
export function updateAction(table: StoredTable, request: Partial<Update>): WriteAction {
  const { keys } = table.schema;
  const key = readKey(keys, request.Key);
  const update = request.UpdateExpression === undefined ? undefined : parseUpdate(request.UpdateExpression);
  const action = conditional(table, key, request, update);
  for (const { target } of update?.root ?? []) {
    const name = attributeName(target, action.scope);
    if (name !== keys.partition && name !== keys.sort) continue;
    throw invalid(`Cannot update attribute ${name}. This attribute is part of the key`);
  }
  const outcome = (before: Entry | undefined): Outcome => {
    const { item, touched } = applyUpdate(update?.root ?? [], before?.item ?? keyAttributes(keys, key), action.scope);
    return store(table, item, touched);
  };
  return { ...action, outcome };
}

/** Reads a Delete. */
export function deleteAction(table: StoredTable, request: Partial<Delete>): WriteAction {
  const key = readKey(table.schema.keys, request.Key);
  return { ...conditional(table, key, request), outcome: () => ({ kind: "remove" }) };
}

/** Reads a ConditionCheck. */
export function checkAction(table: StoredTable, request: Partial<ConditionCheck>): WriteAction {
  if (request.ConditionExpression === undefined) throw invalid("A ConditionCheck needs a ConditionExpression");
  const key = readKey(table.schema.keys, request.Key);
  return { ...conditional(table, key, request), outcome: () => ({ kind: "keep" }) };
}

function conditional(table: StoredTable, key: Key, request: Conditional, other?: Parsed<unknown>) {
  const condition = request.ConditionExpression === undefined ? undefined : parseCondition(request.ConditionExpression);
  const used = [condition, other].filter((parsed) => parsed !== undefined).map(({ placeholders }) => placeholders);
  const scope = bindScope(request, used);
  return { table, key, scope, allowed: guard(condition, scope), failureReturns: failureReturns(request) };
}

function guard(condition: Parsed<Condition> | undefined, scope: Scope): WriteAction["allowed"] {
  return condition === undefined ? () => true : (before) => holds(condition.root, before?.item, scope);
}

function failureReturns(request: Conditional): ReturnValuesOnConditionCheckFailure | undefined {
  const asked = request.ReturnValuesOnConditionCheckFailure;
  if (asked === undefined || asked === "NONE" || asked === "ALL_OLD") return asked;
  throw invalid(`ReturnValuesOnConditionCheckFailure can not be ${asked}`);
}

function store(table: StoredTable, item: Item, touched: readonly string[]): Outcome {
  for (const index of table.schema.indexes) indexKeyOfItem(index.keys, item);
  const bytes = itemBytes(item);
  if (bytes > itemBytesMax)
    throw invalid(`Item size has exceeded the maximum allowed size: ${bytes} bytes of ${itemBytesMax}`);
  return { kind: "store", item, bytes, touched };
}

/** The stored item for a failed condition's error, when the caller asked for it. */
export function itemForFailure(action: WriteAction, before: Entry | undefined): Item | undefined {
  return action.failureReturns === "ALL_OLD" && before !== undefined ? copyItem(before.item) : undefined;
}

/** What `ReturnValues` asks of a single write. */
export function returnedValues(
  asked: string | undefined,
  before: Entry | undefined,
  outcome: Outcome,
): Item | undefined {
  const after = outcome.kind === "store" ? outcome : undefined;
  const pick = (item: Item | undefined): Item | undefined => {
    const names = (after?.touched ?? []).filter((name) => item?.[name] !== undefined);
    if (item === undefined || names.length === 0) return undefined;
    return copyItem(Object.fromEntries(names.map((name) => [name, item[name]])) as Item);
  };
  switch (asked) {
    case undefined:
    case "NONE":
      return undefined;
    case "ALL_OLD":
      return before === undefined ? undefined : copyItem(before.item);
    case "ALL_NEW":
      return after === undefined ? undefined : copyItem(after.item);
    case "UPDATED_OLD":
      return pick(before?.item);
    case "UPDATED_NEW":
      return pick(after?.item);
    default:
      throw invalid(`ReturnValues can not be ${asked}`);
  }
}
