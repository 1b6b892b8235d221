import type { Part } from "../assessment/parts.ts";
import type { Fact, Facts } from "../dossier/fact.ts";
import { readFacts } from "./facts.ts";
import { type Head, readHead } from "./head.ts";
import { factsKey, headKey } from "./keys.ts";
import { readLately, type Table } from "./table.ts";

/**
 * A dossier read item by item, each as it was a moment ago: a quarter of the price of `loadDossier`. Two items can be of
 * different moments, so nothing may be written to the dossier after it, and what rests on it must be made anew soon.
 */
export const glanceAtHead = async (table: Table, dossier: string): Promise<Head> =>
  readHead(await readLately(table, headKey(dossier)));

/** The facts of some parts, likewise. */
export async function glanceAtFacts(table: Table, dossier: string, parts: readonly Part[]): Promise<Facts> {
  const read = await Promise.all(
    parts.map(async (part) => readFacts(await readLately(table, factsKey(dossier, part)))),
  );
  return new Map(read.flatMap((facts): [string, Fact][] => [...facts]));
}
