import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Part } from "../assessment/parts.ts";
import { type Fact, type Facts, placeOf } from "../dossier/fact.ts";
import { factsKey } from "./keys.ts";
import { type Item, keyOf, type Table } from "./table.ts";

/** The facts of one part, from its item. Packed: a month of shifts is 1.5 KB as JSON and a third of that deflated. */
export function readFacts(item: Item | undefined): Facts {
  const packed = item?.facts?.B;
  if (packed === undefined) return new Map();
  const facts: Fact[] = JSON.parse(inflateRawSync(packed).toString());
  return new Map(facts.map((fact) => [placeOf(fact), fact]));
}

/** Writes the facts of one part. The head's version guards it. */
export const writeFacts = (table: Table, dossier: string, part: Part, facts: Facts): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: { ...keyOf(factsKey(dossier, part)), facts: { B: deflateRawSync(JSON.stringify([...facts.values()])) } },
  },
});
