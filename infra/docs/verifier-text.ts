import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../../functions/export-audit/verify.mjs", import.meta.url));

/** `verify.mjs` as a text in a module, so that a bundle carries it and a pack can hold it as it was written. */
export function verifierText(): string {
  const literal = readFileSync(path, "utf8").replace(/[\\`]|\$\{/g, "\\$&");
  return `/** The text of verify.mjs, made from it by "npm run docs": not to be edited here. */\nexport const verifierText = \`${literal}\`;\n`;
}
