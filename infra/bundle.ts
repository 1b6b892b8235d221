import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/** A function's bundle on the disk. */
export type Bundle = { readonly name: string; readonly path: string; readonly bytes: number };

const FUNCTIONS_FOLDER = fileURLToPath(new URL("../functions", import.meta.url));

const CREDENTIALS = fileURLToPath(new URL("./environment-credentials.ts", import.meta.url));

/** Some CommonJS packages call `require` for Node's own modules; an ESM bundle has none unless it makes one. */
const REQUIRE_BANNER =
  'import{createRequire as _createRequire}from"node:module";const require=_createRequire(import.meta.url);';

/**
 * Leaves out nodemailer's table of what file names mean, 76 kB: each file that a mail of ours carries says its type.
 * What does not is an octet stream, as RFC 2046, 4.5.1 has it.
 */
const withoutFileTypes: Plugin = {
  name: "without-file-types",
  setup: ({ onLoad }) =>
    onLoad({ filter: /nodemailer[\\/].*[\\/]mime-types\.js$/ }, () => ({
      contents: `export const detectMimeType = () => "application/octet-stream"; export const detectExtension = () => "bin";`,
    })),
};

const TABLE_CLIENT = join(FUNCTIONS_FOLDER, "table-client.ts");
const WORKERS_TABLE_CLIENT = fileURLToPath(new URL("./local/table/workers-table-client.ts", import.meta.url));

/** The workers of one machine have a client of the table of their own, around the functions' one. */
const withWorkersTableClient: Plugin = {
  name: "workers-table-client",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/table-client\.ts$/ }, ({ importer, path, resolveDir }) =>
      join(resolveDir, path) === TABLE_CLIENT && importer !== WORKERS_TABLE_CLIENT
        ? { path: WORKERS_TABLE_CLIENT }
        : undefined,
    ),
};

/** How functions are bundled. */
type BundleOptions = {
  /** Where the folders of the functions are; the repository's own unless told. */
  readonly functionsFolder?: string;
  /**
   * Whether this is for the workers of one machine, which run all functions: what these have in common is written once,
   * beside them. What is deployed holds all of its code: one function is one file.
   */
  readonly forWorkers?: boolean;
};

/**
 * Bundles each function's `handler.ts` into `<outFolder>/<name>/index.mjs`, all in one build. What went into them is
 * kept in `<outFolder>/metafile.json`.
 * @returns the bundles in the order of `specs`.
 * @throws esbuild's error naming file and line when one does not build.
 */
export async function bundleFunctions(
  specs: readonly { readonly name: string }[],
  outFolder: string,
  { functionsFolder = FUNCTIONS_FOLDER, forWorkers = false }: BundleOptions = {},
): Promise<readonly Bundle[]> {
  const { metafile } = await build({
    entryPoints: specs.map(({ name }) => ({ in: join(functionsFolder, name, "handler.ts"), out: join(name, "index") })),
    outdir: outFolder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    // Else each accent of three languages is written as an escape, which is longer.
    charset: "utf8",
    splitting: forWorkers,
    chunkNames: "shared/[hash]",
    // Not the default "main,module": the CommonJS builds of the AWS SDK can't be pruned.
    mainFields: ["module", "main"],
    alias: { "@aws-sdk/credential-provider-node": CREDENTIALS },
    banner: { js: REQUIRE_BANNER },
    plugins: forWorkers ? [withoutFileTypes, withWorkersTableClient] : [withoutFileTypes],
    metafile: true,
    logLevel: "silent",
  });
  await mkdir(outFolder, { recursive: true });
  await writeFile(join(outFolder, "metafile.json"), JSON.stringify(metafile));
  const bytesByName = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(dirname(path)), output.bytes]),
  );
  return specs.map(({ name }) => ({
    name,
    path: join(outFolder, name, "index.mjs"),
    bytes: bytesByName.get(name) ?? 0,
  }));
}
