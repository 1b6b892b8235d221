import type { Texts } from "../../../shared/feeds/convert.ts";
import type { MessageSoFar } from "./message-so-far.ts";

/**
 * Where the next row begins: its byte and line in the file, the header that was read, null where none was yet, and of a
 * payment message what was read of it before.
 */
export type Position = {
  readonly byte: number;
  readonly line: number;
  readonly header: readonly string[] | null;
  readonly message?: MessageSoFar;
};

/** The first position of a file. */
export const start: Position = { byte: 0, line: 1, header: null };

/** One row as it was read, and where the next one begins. */
export type ReadRow = { readonly line: number; readonly next: Position } & (
  | { readonly kind: "row"; readonly texts: Texts }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly column: string | null; readonly problem: string; readonly remedy: string }
);

/** A file cannot be read from a line on. Sending it again cannot help; it must be written otherwise. */
export class FileUnreadable extends Error {
  override readonly name: string = "FileUnreadable";
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
  constructor(line: number, problem: string, remedy: string) {
    super(`the file cannot be read from line ${line} on: it ${problem}; ${remedy}`);
    this.line = line;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** The longest row, in bytes. */
export const rowBytesMax = 64 * 1024;

/** Gives what makes a digest of an account's number under the employer's own key. */
export type AccountSeal = () => Promise<(account: string) => string>;
