import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import { type Bundle, bundleFunctions } from "../../infra/bundle.ts";
import { createWorkerHost } from "../../infra/local/worker-host.ts";
import { every } from "../sampled.ts";

/** Bytes of minified code, because reading code is most of a cold start. */
const oneClientBytesMax = 662_000;
/**
 * Of mails or files besides; what writes mails carries every rule's words in four languages, some 100 kB each, and what writes calendar files a
 * library for them, 37 kB. What writes to HR also says on the bus how that fared: a third client, 45 kB.
 */
const bytesMax = 1_510_000;
/** Of what writes reports: four languages, how each cites the law, what a report says in each, 30 kB, and a copy for a person. Nobody waits for it. */
const reportBytesMax = 1_780_000;
/** Somebody waits for a page: two clients, the rules, four languages and how each cites the law, and nothing besides. */
const pageBytesMax = 1_330_000;

type Metafile = { readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>> };

describe("the bundles that are deployed", () => {
  const folder = mkdtempSync(join(tmpdir(), "belfry-bundles-"));
  let bundles: readonly Bundle[] = [];
  let metafile: Metafile = { outputs: {} };
  beforeAll(async () => {
    bundles = await bundleFunctions(functions, folder);
    metafile = JSON.parse(readFileSync(join(folder, "metafile.json"), "utf8"));
  });

  /** The AWS clients in a bundle, by name. */
  function clientsIn(name: string): readonly string[] {
    const [, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`${name}/index.mjs`)) ?? [];
    const clients = Object.keys(output?.inputs ?? {}).flatMap(
      (path) => /@aws-sdk\/(client-[a-z0-9]+)/.exec(path)?.[1] ?? [],
    );
    return [...new Set(clients)];
  }

  function boundOf(name: string): number {
    if (clientsIn(name).length === 1) return oneClientBytesMax;
    if (name === "export-audit") return reportBytesMax;
    const asked = functions.find((spec) => spec.name === name)?.triggers.some(({ kind }) => kind === "url");
    return asked ? pageBytesMax : bytesMax;
  }

  test.each(functions)("$name is small enough to start fast", ({ name }) => {
    const bytes = bundles.find((bundle) => bundle.name === name)?.bytes;
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(boundOf(name));
  });

  // One machine runs a build of its own, in which functions share their code.
  test.each(every(3, functions))(
    "$name runs as it is deployed: without its settings it says which it misses",
    async (spec) => {
      const bundlePath = bundles.find(({ name }) => name === spec.name)?.path ?? "";
      const host = createWorkerHost({ memoryMb: spec.memoryMb, now: () => new Date(0) });
      const invoked = host.invoke({ ...spec, arn: "arn:aws:lambda:::function", bundlePath, env: {} }, {});
      await expect(invoked).rejects.toThrow(`${spec.name} threw SettingsWrong: the function's environment`);
      await host.stop();
    },
  );

  test.each(functions)(
    "$name carries the clients that its descriptor calls for, and no others",
    ({ name, puts, sendsMail, signs, files }) => {
      const clients = ["client-dynamodb"];
      if (puts !== null) clients.push("client-eventbridge");
      if (sendsMail) clients.push("client-ses");
      if (files !== null) clients.push("client-s3");
      if (signs === true) clients.push("client-kms");
      expect([...clientsIn(name)].sort()).toEqual(clients.sort());
    },
  );
});

test("the workers of one machine have one client of the table, which asks through a port; what is deployed has none of it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "belfry-workers-"));
  const holders = async (forWorkers: boolean) => {
    await bundleFunctions(functions, folder, { forWorkers });
    const { outputs }: Metafile = JSON.parse(readFileSync(join(folder, "metafile.json"), "utf8"));
    return Object.values(outputs).filter(({ inputs }) => "infra/local/table/over-port.ts" in inputs).length;
  };
  expect([await holders(true), await holders(false)]).toEqual([1, 0]);
});
