import { FileUnreadable } from "./row.ts";

const remedyOf = (what: string, format: string): string =>
  `if it is ${what}, feed it to a feed whose description has ${format} as format; else send the payment file as it was made`;

/** What begins like a table or like objects, and is no XML: what it is, and where it belongs. Null for all else. */
export function otherThanXml(begins: string): FileUnreadable | null {
  if (/^\s*[{[]/.test(begins)) return new FileUnreadable(1, "is JSON", remedyOf("one object a line", "ndjson"));
  // Names with what stands between them, and none of what XML has in any line.
  if (/^[^<>\r\n]*[;,\t|][^<>\r\n]*(?:[\r\n]|$)/.test(begins))
    return new FileUnreadable(1, "is CSV", remedyOf("a table", "csv"));
  return null;
}
