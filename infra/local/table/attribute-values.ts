import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { compareNumbers, normaliseNumber } from "./decimals.ts";
import { invalid } from "./errors.ts";

/** An item as the API gives it: attribute name to typed value. */
export type Item = Record<string, AttributeValue>;

const depthMax = 32;

/** A copy that shares nothing with `item` that could be changed. */
export function copyItem(item: Item): Item {
  const copy: Item = {};
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) copy[name] = copyValue(value);
  }
  return copy;
}

function copyValue(value: AttributeValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.M !== undefined) return { M: copyItem(value.M) };
  if (value.L !== undefined) return { L: value.L.map(copyValue) };
  if (value.SS !== undefined) return { SS: value.SS.slice() };
  if (value.NS !== undefined) return { NS: value.NS.slice() };
  if (value.B !== undefined) return { B: new Uint8Array(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map((bytes) => new Uint8Array(bytes)) };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  return { NULL: true };
}

/** A checked copy of what a caller sent, numbers normalised. Throws ValidationException naming the attribute. */
export function admitItem(item: Item, depth = 1): Item {
  const admitted: Item = {};
  for (const name of Object.keys(item)) admitted[name] = admitValue(item[name], name, depth);
  return admitted;
}

function admitValue(value: AttributeValue | undefined, name: string, depth: number): AttributeValue {
  if (depth > depthMax)
    throw invalid(`Nesting Levels have exceeded supported limits: more than ${depthMax} at ${name}`);
  let type: string | undefined;
  for (const key in value) {
    if (value[key as keyof AttributeValue] === undefined) continue;
    if (type !== undefined) throw invalid(`Supplied AttributeValue has more than one datatypes set: ${name}`);
    type = key;
  }
  if (value === undefined || type === undefined) {
    throw invalid(`Supplied AttributeValue is empty, must contain exactly one of the supported datatypes: ${name}`);
  }
  if (typeof value.S === "string") return { S: value.S };
  if (typeof value.N === "string") return { N: normaliseNumber(value.N) };
  if (value.B instanceof Uint8Array) return { B: new Uint8Array(value.B) };
  if (typeof value.BOOL === "boolean") return { BOOL: value.BOOL };
  if (value.NULL === true) return { NULL: true };
  if (Array.isArray(value.L)) return { L: value.L.map((element) => admitValue(element, name, depth + 1)) };
  if (Array.isArray(value.SS)) return { SS: distinct(value.SS.slice(), name) };
  if (Array.isArray(value.NS)) return { NS: distinct(value.NS.map(normaliseNumber), name) };
  if (Array.isArray(value.BS)) {
    distinct(value.BS.map(bytesText), name);
    return { BS: value.BS.map((bytes) => new Uint8Array(bytes)) };
  }
  if (value.M !== undefined && value.M !== null) return { M: admitItem(value.M, depth + 1) };
  throw invalid(`Supplied AttributeValue has a value that does not fit its type ${type}: ${name}`);
}

function distinct(members: string[], name: string): string[] {
  if (members.length === 0) throw invalid(`An set may not be empty: ${name}`);
  if (new Set(members).size !== members.length) throw invalid(`Input collection contains duplicates: ${name}`);
  return members;
}

function bytesText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** The value's type as DynamoDB names it: `S`, `N`, `SS`, ... */
export function typeOf(value: AttributeValue): string {
  for (const key in value) return key;
  return "NULL";
}

/** Same type and same content; members of a set and attributes of a map in any order. */
export function equalValues(left: AttributeValue, right: AttributeValue): boolean {
  if (left === right) return true;
  if (left.S !== undefined) return left.S === right.S;
  if (left.N !== undefined) return left.N === right.N;
  if (left.BOOL !== undefined) return left.BOOL === right.BOOL;
  if (left.NULL !== undefined) return right.NULL !== undefined;
  if (left.B !== undefined) return right.B !== undefined && bytesText(left.B) === bytesText(right.B);
  if (left.M !== undefined) return right.M !== undefined && equalItems(left.M, right.M);
  if (left.SS !== undefined) return right.SS !== undefined && sameMembers(left.SS, right.SS);
  if (left.NS !== undefined) return right.NS !== undefined && sameMembers(left.NS, right.NS);
  if (left.BS !== undefined) {
    return right.BS !== undefined && sameMembers(left.BS.map(bytesText), right.BS.map(bytesText));
  }
  return right.L !== undefined && equalLists(left.L ?? [], right.L);
}

function equalLists(left: AttributeValue[], right: AttributeValue[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((element, position) => {
    const other = right[position];
    return other !== undefined && equalValues(element, other);
  });
}

/** Whether two items hold the same attributes. */
export function equalItems(left: Item, right: Item): boolean {
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => {
    const [one, other] = [left[name], right[name]];
    return one !== undefined && other !== undefined && equalValues(one, other);
  });
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const members = new Set(left);
  return right.every((member) => members.has(member));
}

/** DynamoDB's order of strings is by UTF-8 bytes; JavaScript's is by UTF-16 units, which differs above U+D7FF. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let position = 0; position < length; position++) {
    const [a, b] = [left.charCodeAt(position), right.charCodeAt(position)];
    if (a === b) continue;
    const [surrogateA, surrogateB] = [a >= 0xd800 && a <= 0xdfff, b >= 0xd800 && b <= 0xdfff];
    if (surrogateA === surrogateB) return a - b;
    return surrogateA ? (b >= 0xe000 ? 1 : a - b) : a >= 0xe000 ? -1 : a - b;
  }
  return left.length - right.length;
}

/** The order of two strings, numbers or binaries of one type; undefined where DynamoDB has no order. */
export function compareValues(left: AttributeValue, right: AttributeValue): number | undefined {
  if (left.S !== undefined && right.S !== undefined) return compareText(left.S, right.S);
  if (left.N !== undefined && right.N !== undefined) return compareNumbers(left.N, right.N);
  if (left.B !== undefined && right.B !== undefined) return Buffer.compare(left.B, right.B);
  return undefined;
}

/** `contains`: a part of a string, a member of a set, an element of a list. */
export function containsValue(whole: AttributeValue, part: AttributeValue): boolean {
  if (whole.S !== undefined) return part.S !== undefined && whole.S.includes(part.S);
  if (whole.SS !== undefined) return part.S !== undefined && whole.SS.includes(part.S);
  if (whole.NS !== undefined) return part.N !== undefined && whole.NS.includes(part.N);
  if (whole.L !== undefined) return whole.L.some((element) => equalValues(element, part));
  return false;
}

/** `begins_with`, for strings. */
export function beginsWith(whole: AttributeValue, prefix: AttributeValue): boolean {
  return whole.S !== undefined && prefix.S !== undefined && whole.S.startsWith(prefix.S);
}
