import type { State } from "../feed-state.ts";

/**
 * The answer to a file, one JSON object a line: first what became of it as a whole, then each row that was rejected.
 * What stood in a row is never repeated, for it may be personal.
 */
export async function* resultOf(file: string, outcome: string, state: State): AsyncGenerator<Uint8Array> {
  const { counts, rejections, unreadable } = state;
  const summary = { file, outcome, ...counts, listed: new Set(rejections.map(({ line }) => line)).size, unreadable };
  for (const line of [summary, ...[...rejections].sort((a, b) => a.line - b.line)])
    yield Buffer.from(`${JSON.stringify(line)}\n`);
}
