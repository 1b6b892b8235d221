import { describe, expect, it } from "vitest";
import { itemBytes } from "../../infra/local/table/item-size.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { fold, foldAll } from "../../shared/dossier/fold.ts";
import { readFacts, writeFacts } from "../../shared/store/facts.ts";
import type { Table } from "../../shared/store/table.ts";
import { corrected, hired } from "../cast.ts";

/** The facts of a part whose JSON has so many bytes, and its item under the longest of keys. */
function written(bytes: number, letter: string) {
  const contracts = (name: string) =>
    foldAll([0, 1, 2].map((at) => hired({ name: at === 0 ? `${name}.` : "x" }, { key: `contract-${at}` })));
  const rest = JSON.stringify([...contracts("").values()]).length;
  const facts = contracts(letter.repeat((bytes - rest) / Buffer.byteLength(letter)));
  const dossier = `${"e".repeat(64)}#employer#${"e".repeat(64)}`;
  const { Item = {} } = writeFacts({ name: "belfry" } as Table, dossier, "absences#2026", facts).Put ?? {};
  return { facts, item: Item, bytes: Buffer.byteLength(JSON.stringify([...facts.values()])) };
}

describe("the facts of a part", () => {
  it.each(["x", "é"])("stay text while they fit in the first kilobyte, counted in bytes (%s)", (letter) => {
    const { facts, item, bytes } = written(850, letter);
    expect(bytes).toBeGreaterThan(848);
    expect(item.facts?.S).toBeDefined();
    expect(itemBytes(item)).toBeLessThanOrEqual(1024);
    expect(readFacts(item)).toEqual(facts);
  });

  it("tell a double from another content of its revision after they were written and read", () => {
    const [one, other] = [hired(), corrected(hired(), { startsOn: "2025-04-01" }, { revision: 1, eventId: "z" })];
    const stored = (facts: Facts): Facts =>
      readFacts(writeFacts({ name: "belfry" } as Table, "lab#person#p", "employment", facts).Put?.Item);
    const [before] = stored(foldAll([one])).values();
    expect(before).not.toHaveProperty("besides");
    const facts = stored(fold(stored(foldAll([one])), other));
    expect([...facts.values()].map(({ eventId, besides }) => [eventId, besides?.map((said) => said.eventId)])).toEqual([
      ["z", [one.eventId]],
    ]);
    expect(fold(fold(facts, one), other)).toBe(facts);
  });

  it.each(["x", "é"])("are packed beyond (%s)", (letter) => {
    const { facts, item } = written(852, letter);
    expect(item.facts?.B).toBeDefined();
    expect(readFacts(item)).toEqual(facts);
  });
});
