import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { AttributeValue, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Part } from "../assessment/parts.ts";
import { type Fact, type Facts, placeOf } from "../dossier/fact.ts";
import { factsKey } from "./keys.ts";
import { type Item, keyOf, type Table, text } from "./table.ts";

/** Characters of JSON up to which facts cost no more as text than packed: one unit of a kilobyte, key included. */
const textMax = 900;

/** The facts of one part, from its item. */
export function readFacts(item: Item | undefined): Facts {
  const json = readJson(item?.facts);
  if (json === undefined) return new Map();
  const facts: Fact[] = JSON.parse(json);
  return new Map(facts.map((fact) => [placeOf(fact), fact]));
}

/** Writes the facts of one part. The head's version guards it. */
export const writeFacts = (table: Table, dossier: string, part: Part, facts: Facts): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: { ...keyOf(factsKey(dossier, part)), facts: writeJson(JSON.stringify([...facts.values()])) },
  },
});

/** Few facts stay readable; many are deflated, a month of shifts to a third. */
const writeJson = (json: string): AttributeValue =>
  json.length <= textMax ? text(json) : { B: deflateRawSync(json, { level: 1 }) };

const readJson = (value: AttributeValue | undefined): string | undefined =>
  value?.B === undefined ? value?.S : inflateRawSync(value.B).toString();
