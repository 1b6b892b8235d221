import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/** A guard taken out of the source: in `file`, the one place that reads `from` reads `to`. */
export type SourceChange = { readonly file: string; readonly from: string; readonly to: string };

/** A file of this folder that stands in for a module which decides nothing and takes most of the time. */
export type StandIn = { readonly of: RegExp; readonly by: string };

/** Four partitions an index instead of sixteen: the same code over a quarter of the empty reads. */
const fewerShards: SourceChange = {
  file: "shared/store/keys.ts",
  from: "export const shards = Number(process.env.INDEX_SHARDS ?? 16);",
  to: "export const shards = 4;",
};

/**
 * Bundles files of this folder with the functions that they use, and loads them. A bundle of its own makes a mutant of
 * real source text in a tenth of a second, and spares every call the test runner's module wrapper.
 * @throws where a change's text is not in its file exactly once: then the mutant must be brought up to date
 */
export async function loadBundle<Module>(
  name: string,
  files: readonly string[],
  standIns: readonly StandIn[],
  changes: readonly SourceChange[] = [],
): Promise<Module> {
  const folder = join(root, ".build/simulation");
  const outfile = join(folder, `${name}-${process.pid}.mjs`);
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `export * from "./${file}";`).join("\n"),
      resolveDir: here,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    write: false,
    logLevel: "silent",
    outfile,
    plugins: [standingIn(standIns), changing([fewerShards, ...changes])],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(outfile, outputFiles[0]?.contents ?? "");
  const loaded: Module = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  await rm(outfile);
  return loaded;
}

const standingIn = (standIns: readonly StandIn[]): Plugin => ({
  name: "stand-ins",
  setup({ onResolve }) {
    for (const { of, by } of standIns)
      onResolve({ filter: of }, ({ importer }) => (importer.startsWith(here) ? undefined : { path: join(here, by) }));
  },
});

/** Changes sources as they are read. */
const changing = (changes: readonly SourceChange[]): Plugin => ({
  name: "changes",
  setup({ onLoad }) {
    for (const file of new Set(changes.map((change) => change.file)))
      onLoad({ filter: new RegExp(`${file.replaceAll(".", "\\.")}$`) }, async ({ path }) => {
        if (relative(root, path) !== file) return undefined;
        let contents = await readFile(path, "utf8");
        for (const { from, to } of changes.filter((change) => change.file === file)) {
          if (contents.split(from).length !== 2)
            throw new Error(`${file} does not read "${from}" exactly once; bring the mutant up to date`);
          contents = contents.replace(from, () => to);
        }
        return { contents, loader: "ts" };
      });
  },
});
