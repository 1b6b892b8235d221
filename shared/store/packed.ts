import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** Characters of JSON up to which an item stays readable; beyond, it is deflated to about a half. */
const textMax = 500;

/** JSON as an attribute: text where it is short, else packed, because a write is billed by the kilobyte. */
export const packed = (json: string): AttributeValue =>
  json.length <= textMax ? { S: json } : { B: deflateRawSync(json, { level: 1 }) };

/** JSON as it was before it was packed; undefined where there is none. */
export const unpacked = (value: AttributeValue | undefined): string | undefined =>
  value?.B === undefined ? value?.S : inflateRawSync(value.B).toString();
