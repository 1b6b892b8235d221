import { MessageChannel } from "node:worker_threads";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EngineName, isInstalled, type RunningEngine, startEngine } from "../../infra/local/table/engines.ts";
import { InProcessEngine } from "../../infra/local/table/in-process-engine.ts";
import { answerOver, clientOver } from "../../infra/local/table/over-port.ts";
import { sampled } from "../sampled.ts";
import { capacityCases, measure, type Units } from "./engine-capacity.ts";
import { engineContract } from "./engine-contract.ts";
import { localClient, type Sender } from "./engine-fixtures.ts";

/** Where another engine reports other units than AWS's rules give. A new difference, or one gone, fails the test. */
const capacityDifferences: Partial<Record<EngineName, Record<string, Units>>> = {
  "aws-local": {
    // It bills a check as a transactional read (4 KB units), and doubles the index entries of a transaction.
    "a transaction: put of 2 KB, check of an item of 1 KB": { table: 8 },
    "a put with index entries in a transaction": { table: 2, all: 2, some: 2 },
  },
};

function capacitySuite(name: EngineName, connect: () => Sender): void {
  it.each(capacityCases)("units of %s", async (situation, units, run) => {
    expect(await measure(connect(), run)).toEqual(capacityDifferences[name]?.[situation] ?? units);
  });
}

describe("in-process, called directly", () => {
  const connect = (): Sender => new InProcessEngine();
  engineContract(connect);
  capacitySuite("in-process", connect);
});

describe("in-process, through a port", () => {
  const { port1, port2 } = new MessageChannel();
  let engine: RunningEngine;
  let client: DynamoDBClient;
  const connect = (): Sender => client;
  beforeAll(async () => {
    engine = await startEngine({ preferred: "in-process" });
    if (engine.direct === undefined) throw new Error("the engine does not answer in this process");
    answerOver(port1, engine.direct.answer);
    client = localClient(engine.endpoint, clientOver(port2));
  });
  afterAll(async () => {
    port1.close();
    await engine.stop();
  });
  engineContract(connect);
  capacitySuite("in-process", connect);
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
    engineContract(() => localClient(engine.endpoint));
    capacitySuite(preferred, () => localClient(engine.endpoint));
  });
}
