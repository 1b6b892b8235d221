/** A text as the content of a file, for one that is small enough to be held. */
export async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
