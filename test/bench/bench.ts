import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Takes the figures from a bundle, as functions are deployed: a runner of TypeScript names each function anew whenever
 * it is made, and what thinks makes many.
 */
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const outfile = path("../../.build/bench/figures.mjs");
await build({
  entryPoints: [path("figures.ts")],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "error",
});
await import(pathToFileURL(outfile).href);
