/** A text, or bytes, as the content of a file, for one that is small enough to be held. */
export async function* inOnePiece(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? Buffer.from(content) : content;
}
