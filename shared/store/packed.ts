import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** Bytes of JSON up to which an item stays readable; beyond, it is deflated to about a half. */
const textBytesMax = 500;

/** What zlib may use is small, as the texts are: making room for more takes longer than to pack them. */
const quick = { level: 1, windowBits: 13, memLevel: 6 };

/**
 * JSON as an attribute: text where it is short, else packed, because a write is billed by the kilobyte.
 * @param roomBytes what the item has room for beside its other attributes before it is billed for more
 */
export const packed = (json: string, roomBytes: number = textBytesMax): AttributeValue =>
  Buffer.byteLength(json) <= roomBytes ? { S: json } : { B: deflateRawSync(json, quick) };

/** JSON as it was before it was packed; undefined where there is none. */
export const unpacked = (value: AttributeValue | undefined): string | undefined =>
  value?.B === undefined ? value?.S : inflateRawSync(value.B).toString();
