import { isUtf8 } from "node:buffer";

/**
 * Text of bytes, piece by piece; at last null where they stop being UTF-8. What stands before the fault is given whole,
 * however the bytes were cut.
 */
export async function* utf8Texts(content: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of content) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = wholeLength(bytes);
    const sound = isUtf8(bytes.subarray(0, whole)) ? whole : soundLength(bytes, whole);
    if (sound > 0) yield decoder.decode(bytes.subarray(0, sound));
    if (sound < whole) return yield null;
    rest = bytes.subarray(whole);
  }
  if (rest.length > 0) yield null;
}

/** How many bytes there are without a last character of which only the beginning has come. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - (back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0);
  }
  return bytes.length;
}

/** How many of the first bytes are UTF-8, where not all are: the longest such beginning, found by halving. */
function soundLength(bytes: Uint8Array, length: number): number {
  let [sound, broken] = [0, length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    const begin = bytes.subarray(0, middle);
    if (isUtf8(begin.subarray(0, wholeLength(begin)))) sound = middle;
    else broken = middle;
  }
  return wholeLength(bytes.subarray(0, sound));
}
