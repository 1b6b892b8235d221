/** Bytes of a block. */
const blockBytes = 16 * 1024;

/**
 * The same bytes in blocks that end where a multiple of their size does in the file, so that what reads them sees the
 * same pieces however the file was cut on its way, and whichever byte it goes on from.
 * @param fromByte where in the file the first of the bytes stands
 */
export async function* inBlocks(bytes: AsyncIterable<Uint8Array>, fromByte: number): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  let room = blockBytes - (fromByte % blockBytes);
  for await (const piece of bytes) {
    let rest = piece;
    while (rest.length >= room) {
      yield Buffer.concat([...begun, rest.subarray(0, room)]);
      rest = rest.subarray(room);
      begun = [];
      room = blockBytes;
    }
    if (rest.length === 0) continue;
    begun.push(rest);
    room -= rest.length;
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
