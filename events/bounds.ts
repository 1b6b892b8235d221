import { maxEventBytes, maxEventDepth, maxEventValues } from "./envelope.ts";

/** What an event may be too much of. */
export type Bound = "bytes" | "depth" | "values";

/**
 * Which bound of an event a JSON text goes beyond; null where none. Told by its characters, before anything is made of
 * them: a parser takes ten times as long over thousands of names or levels as over an event that anybody would send.
 */
export function beyondBounds(text: string): Bound | null {
  if (Buffer.byteLength(text) > maxEventBytes) return "bytes";
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === quote) at = endOfText(text, at + 1);
    else if (letter === comma) values += 1;
    else if (letter === endOfList || letter === endOfObject) depth -= 1;
    else if (letter === list || letter === object) {
      depth += 1;
      values += 1;
      if (depth > maxEventDepth) return "depth";
    }
    if (values > maxEventValues) return "values";
  }
  return null;
}

const [quote, comma, list, endOfList, object, endOfObject, backslash] = [...'",[]{}\\'].map((one) => one.charCodeAt(0));

/** Where a text in quotes that begins at a place ends. */
function endOfText(text: string, from: number): number {
  let at = from;
  for (let letter = text.charCodeAt(at); at < text.length && letter !== quote; letter = text.charCodeAt(at))
    at += letter === backslash ? 2 : 1;
  return at;
}
