import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where published schemas are kept, from the root of the repository. */
export const schemaFolder = "events/schemas";

/** What was published: the schema files that are committed, by file name. What is committed is what others rely on. */
export type Kept = ReadonlyMap<string, string>;

const folder = new URL(`../../${schemaFolder}/`, import.meta.url);

/** Reads what was published; nothing where nothing was yet. */
export function keptSchemas(): Kept {
  const names = existsSync(fileURLToPath(folder)) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
