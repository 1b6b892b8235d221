import { mkdir } from "node:fs/promises";
import { type FolderLock, lockFolder } from "./folder-lock.ts";

/**
 * Takes a folder for this process's state, made where it is not there yet.
 * @throws Error where it is a file, or where another process that lives has it
 */
export async function takeDataFolder(folder: string): Promise<FolderLock> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new Error(`--data: ${folder} is not a folder and cannot be made one; give a folder`);
  }
  return lockFolder(folder);
}
