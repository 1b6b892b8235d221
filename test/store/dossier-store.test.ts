import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EngineName, isInstalled, type RunningEngine, startEngine } from "../../infra/local/table/engines.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import { employerPartition, mailPartition, shards, urgentPartition } from "../../shared/store/keys.ts";
import { sampled } from "../sampled.ts";
import { dossierStoreContract } from "./dossier-store-contract.ts";
import { localClient } from "./engine-fixtures.ts";

describe("in-process, called directly", () => {
  const engine = new InProcessEngine();
  dossierStoreContract(() => engine);
});

const served: [EngineName, string][] = [
  ["in-process", ""],
  ["embedded", "skipped: no binary for this platform"],
  // As long as everything else here together.
  ["aws-local", sampled("skipped: only with WHOLE=1", "skipped: no Java")],
];

for (const [preferred, skipped] of served) {
  const here = sampled(preferred !== "aws-local", true) && isInstalled(preferred);
  describe.skipIf(!here)(here ? `${preferred}, over HTTP` : `${preferred} ${skipped}`, () => {
    let engine: RunningEngine;
    beforeAll(async () => {
      engine = await startEngine({ preferred });
      expect(engine.name).toBe(preferred);
    });
    afterAll(() => engine?.stop());
    dossierStoreContract(() => localClient(engine.endpoint));
  });
}

describe("an employer's own partitions of the employer index", () => {
  it("are named after it, apart from every other kind of entry", () =>
    expect(employerPartition("leuven-lab", 3)).toBe("OF#leuven-lab#03"));
  it.each(["MAIL", "URGENT"])("are its own where it is called %s", (name) => {
    const partitions = Array.from({ length: shards }, (_, at) => [mailPartition(at), urgentPartition(at)]).flat();
    expect(partitions).not.toContain(employerPartition(name, 3));
  });
});
