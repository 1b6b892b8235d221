import type { QueryCommandInput, ScanCommandInput } from "@aws-sdk/client-dynamodb";
import { compareText, copyItem, type Item } from "./attribute-values.ts";
import { type CapacityMeter, readUnits } from "./capacity.ts";
import { holds } from "./conditions.ts";
import { invalid } from "./errors.ts";
import { parseCondition } from "./expressions.ts";
import { readKeyRange } from "./key-range.ts";
import { bindScope } from "./operands.ts";
import type { Entry, OrderedEntries } from "./ordered-entries.ts";
import { tieOf } from "./secondary-index.ts";
import type { StoredTable } from "./stored-table.ts";
import { indexKeyOfItem, type KeyNames, keyAttributes, keyOfItem } from "./table-schema.ts";

/** A page holds at most 1 MB of items. */
const pageBytesMax = 1024 * 1024;

/** One page of a query. */
export interface QueryPage {
  readonly Items: Item[];
  readonly Count: number;
  readonly ScannedCount: number;
  readonly LastEvaluatedKey?: Item;
}

/** Runs a query on a table or one of its indexes; `Limit` and 1 MB bound a page. */
export function queryPage(table: StoredTable, input: QueryCommandInput, meter: CapacityMeter): QueryPage {
  const index = indexOf(table, input);
  const keys = index?.schema.keys ?? table.schema.keys;
  if (input.KeyConditionExpression === undefined) throw invalid("A Query needs a KeyConditionExpression");
  if (input.Limit !== undefined && !(input.Limit >= 1)) throw invalid("Limit must be 1 or more");
  const parsed = parseCondition(input.KeyConditionExpression);
  const scope = bindScope(input, [parsed.placeholders]);
  const range = readKeyRange(parsed.root, keys, scope);
  const forward = input.ScanIndexForward !== false;
  const entries = (index ?? table).partitions.get(range.partition);
  let { from, to } = entries === undefined ? { from: 0, to: 0 } : range.bounds(entries);
  if (input.ExclusiveStartKey !== undefined) {
    const start = startPlace(table, index?.schema.keys, range.partition, input.ExclusiveStartKey);
    if (forward) from = Math.max(from, entries?.partitionPoint((entry) => !start.isBefore(entry)) ?? 0);
    else to = Math.min(to, entries?.partitionPoint(start.isAfter) ?? 0);
  }
  const page = collect(entries, from, to, forward, input.Limit);
  const units = readUnits(page.bytes, input.ConsistentRead === true ? "strong" : "eventual");
  if (index === undefined) meter.addTable(table.schema.name, units);
  else {
    meter.addTable(table.schema.name, 0);
    meter.addIndex(table.schema.name, index.schema.name, units);
  }
  const Items = page.taken.map(({ item }) => copyItem(item));
  const counted = { Items, Count: Items.length, ScannedCount: Items.length };
  const last = Items.at(-1);
  if (!page.more || last === undefined) return counted;
  return { ...counted, LastEvaluatedKey: startKey(last, [table.schema.keys, ...(index ? [index.schema.keys] : [])]) };
}

/** Every entry of an index in one answer, unpaged: one machine looks for waiting work so; nothing in the cloud scans. */
export function scanIndex(
  table: StoredTable,
  input: ScanCommandInput,
): { readonly Items: Item[]; readonly Count: number; readonly ScannedCount: number } {
  const { IndexName: name, FilterExpression } = input;
  const index = name === undefined ? undefined : table.indexes.get(name);
  if (index === undefined) throw invalid(`The table does not have the specified index: ${name}`);
  const filter = FilterExpression === undefined ? undefined : parseCondition(FilterExpression);
  const scope = bindScope(input, filter === undefined ? [] : [filter.placeholders]);
  const scanned = [...index.partitions.values()].flatMap(({ all }) => all.map(({ item }) => item));
  const Items = scanned.filter((item) => filter === undefined || holds(filter.root, item, scope)).map(copyItem);
  return { Items, Count: Items.length, ScannedCount: scanned.length };
}

function indexOf(table: StoredTable, { IndexName, ConsistentRead }: QueryCommandInput) {
  if (IndexName === undefined) return undefined;
  const index = table.indexes.get(IndexName);
  if (index === undefined) throw invalid(`The table does not have the specified index: ${IndexName}`);
  if (ConsistentRead === true) throw invalid("Consistent reads are not supported on global secondary indexes");
  return index;
}

function collect(entries: OrderedEntries | undefined, from: number, to: number, forward: boolean, limit = Infinity) {
  const taken: Entry[] = [];
  let bytes = 0;
  let position = forward ? from : to - 1;
  const inside = () => position >= from && position < to;
  for (; inside() && taken.length < limit; position += forward ? 1 : -1) {
    const entry = entries?.all[position];
    if (entry === undefined || (taken.length > 0 && bytes + entry.bytes > pageBytesMax)) break;
    taken.push(entry);
    bytes += entry.bytes;
  }
  // As DynamoDB: a page cut by Limit says there may be more, even when its last item was the last of all.
  return { taken, bytes, more: inside() || taken.length >= limit };
}

function startKey(item: Item, schemas: readonly KeyNames[]): Item {
  const key: Item = {};
  for (const { partition, sort } of schemas) {
    for (const name of [partition, sort]) {
      const value = name === undefined ? undefined : item[name];
      if (name !== undefined && value !== undefined) key[name] = value;
    }
  }
  return key;
}

function startPlace(table: StoredTable, indexKeys: KeyNames | undefined, partition: string, given: Item) {
  const tableKey = keyOfItem(table.schema.keys, given);
  const expected: Item = keyAttributes(table.schema.keys, tableKey);
  const place = indexKeys === undefined ? tableKey : indexKeyOfItem(indexKeys, given);
  if (place !== undefined && indexKeys !== undefined) Object.assign(expected, keyAttributes(indexKeys, place));
  if (place?.partition !== partition || Object.keys(given).length !== Object.keys(expected).length) {
    throw invalid("The provided starting key is invalid");
  }
  const tie = indexKeys === undefined ? "" : tieOf(tableKey);
  const order = (entry: Entry) => compareText(entry.sort, place.sort) || compareText(entry.tie, tie);
  return { isBefore: (entry: Entry) => order(entry) > 0, isAfter: (entry: Entry) => order(entry) < 0 };
}
