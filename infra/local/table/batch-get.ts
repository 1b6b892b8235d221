import type { BatchGetItemCommandInput, KeysAndAttributes } from "@aws-sdk/client-dynamodb";
import { copyItem, type Item } from "./attribute-values.ts";
import { type CapacityMeter, readUnits } from "./capacity.ts";
import { invalid, unsupported } from "./errors.ts";
import type { StoredTable } from "./stored-table.ts";
import { readKey } from "./table-schema.ts";
import { checkDistinct } from "./transactions.ts";

/** DynamoDB's bounds on one batch. */
const keysMax = 100;
const bytesMax = 16 * 1024 * 1024;

/** What BatchGetItem answers, besides what it used. */
type BatchAnswer = {
  readonly Responses: Readonly<Record<string, readonly Item[]>>;
  readonly UnprocessedKeys: Readonly<Record<string, KeysAndAttributes>>;
};

/**
 * Reads items by their keys. What does not fit one answer is named as unprocessed. DynamoDB promises no order of items, and
 * here they come in reverse, so that nobody comes to rely on one.
 */
export function batchGet(
  { RequestItems = {} }: BatchGetItemCommandInput,
  tableNamed: (name: string) => StoredTable,
  meter: CapacityMeter,
): BatchAnswer {
  const asked = Object.entries(RequestItems).map(([name, keys]) => readAsked(tableNamed(name), keys));
  const count = asked.reduce((sum, { keys }) => sum + keys.length, 0);
  if (count === 0) throw invalid("The batch get request list cannot be empty");
  if (count > keysMax) throw invalid("Too many items requested for the BatchGetItem call");
  checkDistinct(asked.flatMap(({ table, keys }) => keys.map(({ key }) => ({ table, key }))));
  const Responses: Record<string, Item[]> = {};
  const UnprocessedKeys: Record<string, KeysAndAttributes> = {};
  let bytes = 0;
  for (const { table, keys, strong } of asked) {
    const { name } = table.schema;
    const found: Item[] = [];
    const left: Item[] = [];
    for (const { given, key } of keys) {
      const entry = table.find(key);
      if (bytes + (entry?.bytes ?? 0) > bytesMax) {
        left.push(given);
        continue;
      }
      bytes += entry?.bytes ?? 0;
      meter.addTable(name, readUnits(entry?.bytes ?? 0, strong ? "strong" : "eventual"));
      if (entry !== undefined) found.unshift(copyItem(entry.item));
    }
    Responses[name] = found;
    if (left.length > 0) UnprocessedKeys[name] = { Keys: left, ...(strong ? { ConsistentRead: true } : {}) };
  }
  return { Responses, UnprocessedKeys };
}

function readAsked(table: StoredTable, asked: KeysAndAttributes) {
  const unknown = Object.keys(asked).find((name) => name !== "Keys" && name !== "ConsistentRead");
  if (unknown !== undefined) throw unsupported(`${unknown} in BatchGetItem`);
  const keys = (asked.Keys ?? []).map((given) => ({ given, key: readKey(table.schema.keys, given) }));
  return { table, keys, strong: asked.ConsistentRead === true };
}
