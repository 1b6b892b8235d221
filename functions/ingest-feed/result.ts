import type { State } from "../feed-state.ts";

/**
 * The answer to a file, one JSON object a line: first what became of it as a whole, then each row that was rejected; of a
 * file that is read row by row in the order of its lines. What stood in a row is never repeated, for it may be personal.
 * @param parts the rejections that the state does not hold, as such lines
 */
export async function* resultOf(
  file: string,
  outcome: string,
  { counts, disputed, rejections, unreadable, held }: State,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const first = [...rejections].sort((a, b) => a.line - b.line);
  yield Buffer.from(
    [
      {
        file,
        outcome,
        ...counts,
        ...(disputed === undefined ? {} : { disputed }),
        unreadable,
        ...(outcome === "held" ? { held: held?.off } : {}),
      },
      ...first,
    ]
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(""),
  );
  yield* parts;
}
