import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "./attribute-values.ts";

/** The largest item DynamoDB stores. */
export const itemBytesMax = 400 * 1024;

/**
 * An item's size by AWS's rules: names and values in UTF-8, half a byte a significant digit, 3 bytes a list or map and 1 an element.
 * Source: DynamoDB Developer Guide, "Item sizes and formats". AWS calls the size of numbers approximate.
 */
export function itemBytes(item: Item): number {
  let bytes = 0;
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueBytes(value);
  }
  return bytes;
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.SS !== undefined) return total(value.SS, Buffer.byteLength);
  if (value.NS !== undefined) return total(value.NS, numberBytes);
  if (value.BS !== undefined) return total(value.BS, (member) => member.byteLength);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  if (value.L !== undefined) return 3 + value.L.length + total(value.L, valueBytes);
  return 1;
}

function total<Member>(members: readonly Member[], bytesOf: (member: Member) => number): number {
  let bytes = 0;
  for (const member of members) bytes += bytesOf(member);
  return bytes;
}

function numberBytes(text: string): number {
  const digits = text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith("-") ? 1 : 0);
}
