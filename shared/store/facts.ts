import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { newestData, newestVersion } from "../../events/newest.ts";
import type { Part } from "../assessment/parts.ts";
import { type Fact, type Facts, placeOf } from "../dossier/fact.ts";
import { factsKey } from "./keys.ts";
import { packed, unpacked } from "./packed.ts";
import { type Item, keyOf, type Table } from "./table.ts";

/**
 * The facts of one part, from its item. What was written under an earlier version of its type is read as the newest.
 * @throws VersionNotKnown where a later release wrote one: nothing is concluded from what cannot be read
 */
export function readFacts(item: Item | undefined): Facts {
  const json = unpacked(item?.facts);
  if (json === undefined) return new Map();
  const facts: Fact[] = JSON.parse(json);
  return new Map(facts.map((fact) => [placeOf(fact), asNewest(fact)]));
}

/** A fact and what is kept of its place besides, each as the newest version says it. */
function asNewest(kept: Fact): Fact {
  const { others, besides } = kept;
  if (others === undefined && besides === undefined) return alone(kept);
  return {
    ...alone(kept),
    ...(besides === undefined ? {} : { besides: besides.map(asNewest) }),
    ...(others === undefined ? {} : { others: others.map(asNewest) }),
  };
}

function alone(fact: Fact): Fact {
  if (fact.state !== "stated") return fact;
  const [version, written] = [newestVersion(fact.type), fact.version ?? 1];
  if (written === version) return fact;
  return { ...fact, version, data: newestData(fact.type, written, fact.data) } as Fact;
}

/** A kilobyte without the longest key of a part: packing what is no longer would make no write cheaper. */
const roomBytes = 850;

/** Writes the facts of one part. The head's version guards it. */
export const writeFacts = (table: Table, dossier: string, part: Part, facts: Facts): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: { ...keyOf(factsKey(dossier, part)), facts: packed(JSON.stringify([...facts.values()]), roomBytes) },
  },
});
