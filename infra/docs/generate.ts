import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { asyncapiDocument } from "./asyncapi-document.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { functionsPage } from "./functions-page.ts";
import { lawPage } from "./law-page.ts";
import { rulesPage } from "./rules-page.ts";
import { schemaFiles } from "./schema-files.ts";
import { verifierText } from "./verifier-text.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schemaFolder = "events/schemas";

/** Every page that is made from the code, by its path in the repository. Made, committed, and never edited by hand. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ["events/CATALOGUE.md", cataloguePage()],
    ["events/asyncapi.json", asyncapiDocument()],
    ["shared/obligations/RULES.md", rulesPage()],
    ["shared/law/REGISTER.md", lawPage()],
    ["functions/FUNCTIONS.md", functionsPage()],
    ["functions/export-audit/verifier-text.ts", verifierText()],
    ...[...schemaFiles()].map(([name, content]): [string, string] => [`${schemaFolder}/${name}`, content]),
  ]);
}

/** The pages that are not as the code would make them now, and schema files that no event has any more. */
export async function stalePages(): Promise<readonly string[]> {
  const pages = generatedPages();
  const stale: string[] = [];
  for (const [path, content] of pages) if ((await readOrEmpty(join(root, path))) !== content) stale.push(path);
  for (const file of await filesIn(join(root, schemaFolder)))
    if (!pages.has(`${schemaFolder}/${file}`)) stale.push(`${schemaFolder}/${file}`);
  return stale;
}

async function writePages(): Promise<void> {
  await rm(join(root, schemaFolder), { recursive: true, force: true });
  for (const [path, content] of generatedPages()) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

const readOrEmpty = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");
const filesIn = (path: string): Promise<readonly string[]> => readdir(path).catch(() => []);

async function main(): Promise<void> {
  if (!process.argv.includes("--check")) return writePages();
  const stale = await stalePages();
  for (const path of stale)
    process.stderr.write(`${path} is not as the code would make it: run npm run docs and commit\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
