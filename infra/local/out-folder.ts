import { mkdir } from "node:fs/promises";
import { errorInWords } from "./error-in-words.ts";

/**
 * Makes the folder that a command writes into, before it works for what it writes.
 * @throws Error naming the option and the remedy
 */
export async function makeOutFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`--out: ${errorInWords(cause)}`, { cause });
  }
}
