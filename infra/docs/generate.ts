import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { asyncapiDocument } from "./asyncapi-document.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { functionsPage } from "./functions-page.ts";
import { type Kept, keptSchemas, schemaFolder } from "./kept-schemas.ts";
import { lawPage } from "./law-page.ts";
import { rulesPage } from "./rules-page.ts";
import { breakingChanges, schemaFiles } from "./schema-files.ts";
import { verifierText } from "./verifier-text.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every page that is made from the code, by its path in the repository. Made, committed, and never edited by hand. */
export function generatedPages(kept: Kept): ReadonlyMap<string, string> {
  return new Map([
    ["events/CATALOGUE.md", cataloguePage()],
    ["events/asyncapi.json", asyncapiDocument()],
    ["shared/obligations/RULES.md", rulesPage()],
    ["shared/law/REGISTER.md", lawPage()],
    ["functions/FUNCTIONS.md", functionsPage()],
    ["functions/export-audit/verifier-text.ts", verifierText()],
    ...[...schemaFiles(kept)].map(([name, content]): [string, string] => [`${schemaFolder}/${name}`, content]),
  ]);
}

/** The pages that are not as the code would make them now. */
export async function stalePages(): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [path, content] of generatedPages(keptSchemas()))
    if ((await readOrEmpty(join(root, path))) !== content) stale.push(path);
  return stale;
}

async function writePages(pages: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, content] of pages) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

const readOrEmpty = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");

/** Writes the pages, or says which are stale. A change that breaks what was published writes nothing at all. */
async function main(): Promise<void> {
  const kept = keptSchemas();
  const broken = breakingChanges(kept);
  const check = process.argv.includes("--check");
  const stale = check
    ? (await stalePages()).map((path) => `${path} is not as the code would make it: run npm run docs and commit`)
    : [];
  for (const line of [...broken, ...stale]) process.stderr.write(`${line}\n`);
  process.exitCode = broken.length + stale.length === 0 ? 0 : 1;
  if (!check && broken.length === 0) await writePages(generatedPages(kept));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
