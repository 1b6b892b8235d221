import { errorInWords } from "./error-in-words.ts";

/**
 * Writes what a command has to say: to the output where all is well, else to the errors.
 * @returns the code to end with
 */
export function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

/** Runs a command and ends the process with the code that it gives, or with an error's message and 1. */
export const runCommand = (main: () => Promise<number>): Promise<never> =>
  main().then(
    (code) => process.exit(code),
    (error: unknown) => process.exit(say(errorInWords(error), 1)),
  );
