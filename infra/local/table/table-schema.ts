import type { CreateTableCommandInput, KeySchemaElement } from "@aws-sdk/client-dynamodb";
import { type Item, typeOf } from "./attribute-values.ts";
import { invalid, unsupported } from "./errors.ts";

/** The names of a table's or an index's key attributes; all are strings. */
export interface KeyNames {
  readonly partition: string;
  readonly sort: string | undefined;
}

/** A key's values; `sort` is empty where the schema has none. */
export interface Key {
  readonly partition: string;
  readonly sort: string;
}

/** A global secondary index. `included` is undefined when everything is projected. */
export interface IndexSchema {
  readonly name: string;
  readonly keys: KeyNames;
  readonly included: ReadonlySet<string> | undefined;
}

/** What the engine knows of a table. */
export interface TableSchema {
  readonly name: string;
  readonly keys: KeyNames;
  readonly indexes: readonly IndexSchema[];
  readonly definition: CreateTableCommandInput;
}

const partitionBytesMax = 2048;
const sortBytesMax = 1024;

/** Learns a table from CreateTable's input. */
export function readTableSchema(definition: CreateTableCommandInput): TableSchema {
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [] } = definition;
  if (TableName === undefined || TableName === "") throw invalid("CreateTable without TableName");
  const strings = new Set<string>();
  for (const { AttributeName, AttributeType } of AttributeDefinitions ?? []) {
    if (AttributeType !== "S") throw unsupported(`the key ${AttributeName} of type ${AttributeType}, only S`);
    if (AttributeName !== undefined) strings.add(AttributeName);
  }
  const keys = readKeys(KeySchema, strings);
  const indexes = GlobalSecondaryIndexes.map((index): IndexSchema => {
    const indexKeys = readKeys(index.KeySchema, strings);
    const { ProjectionType, NonKeyAttributes = [] } = index.Projection ?? {};
    const all = [keys.partition, keys.sort, indexKeys.partition, indexKeys.sort, ...NonKeyAttributes];
    const included = new Set(all.filter((name) => name !== undefined));
    return { name: index.IndexName ?? "", keys: indexKeys, included: ProjectionType === "ALL" ? undefined : included };
  });
  return { name: TableName, keys, indexes, definition };
}

function readKeys(schema: KeySchemaElement[] | undefined, strings: ReadonlySet<string>): KeyNames {
  const partition = schema?.find(({ KeyType }) => KeyType === "HASH")?.AttributeName;
  const sort = schema?.find(({ KeyType }) => KeyType === "RANGE")?.AttributeName;
  for (const name of [partition, sort]) {
    if (name !== undefined && !strings.has(name)) throw invalid(`The key ${name} has no attribute definition`);
  }
  if (partition === undefined) throw invalid("A key schema needs a HASH attribute");
  return { partition, sort };
}

/** The key of a request's `Key`, which must hold the key attributes and nothing else. */
export function readKey(keys: KeyNames, given: Item | undefined): Key {
  const expected = keys.sort === undefined ? 1 : 2;
  const complete =
    given?.[keys.partition]?.S !== undefined && (keys.sort === undefined || given[keys.sort]?.S !== undefined);
  if (given === undefined || !complete || Object.keys(given).length !== expected) {
    throw invalid("The provided key element does not match the schema");
  }
  return keyOfItem(keys, given);
}

/** The key of a whole item. Throws ValidationException when it is missing, empty, too long or no string. */
export function keyOfItem(keys: KeyNames, item: Item): Key {
  const partition = keyValue(keys.partition, item, partitionBytesMax);
  return { partition, sort: keys.sort === undefined ? "" : keyValue(keys.sort, item, sortBytesMax) };
}

function keyValue(name: string, item: Item, bytesMax: number): string {
  const value = item[name];
  if (value === undefined)
    throw invalid(`One or more parameter values were invalid: Missing the key ${name} in the item`);
  return checkedText(name, value, bytesMax);
}

function checkedText(name: string, value: Item[string], bytesMax: number): string {
  if (value.S === undefined) {
    throw invalid(`Type mismatch for key ${name} expected: S actual: ${typeOf(value)}`);
  }
  if (value.S === "") {
    throw invalid(`The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`);
  }
  if (value.S.length * 3 > bytesMax && Buffer.byteLength(value.S) > bytesMax) {
    throw invalid(`Size of the key ${name} has exceeded the maximum size limit of ${bytesMax} bytes`);
  }
  return value.S;
}

/** The item's key in an index; undefined when a key attribute is missing: then the index has no entry. */
export function indexKeyOfItem(keys: KeyNames, item: Item): Key | undefined {
  const { partition, sort } = keys;
  const [first, second] = [item[partition], sort === undefined ? undefined : item[sort]];
  const hash = first === undefined ? undefined : checkedText(partition, first, partitionBytesMax);
  const range = sort === undefined || second === undefined ? undefined : checkedText(sort, second, sortBytesMax);
  if (hash === undefined || (sort !== undefined && range === undefined)) return undefined;
  return { partition: hash, sort: range ?? "" };
}

/** A key as the API gives it. */
export function keyAttributes(keys: KeyNames, key: Key): Item {
  const given: Item = { [keys.partition]: { S: key.partition } };
  if (keys.sort !== undefined) given[keys.sort] = { S: key.sort };
  return given;
}
