import { describe, expect, it } from "vitest";
import { people } from "./people.ts";
import { factsOf, jsonHits } from "./ten-json-rules.ts";
import { hits } from "./ten-rules.ts";

describe("the ten rules that are timed", () => {
  it("hit the same people in Belfry and in json-rules-engine, and each rule hits some and not all", async () => {
    const persons = people(200);
    const ours = hits(persons);
    expect([...ours].sort()).toEqual([...(await jsonHits(factsOf(persons)))].sort());
    const counts: Record<string, number> = {};
    for (const rule of ours.map((hit) => hit.split(" ")[1] ?? "")) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(Object.keys(counts)).toHaveLength(10);
    expect(Math.max(...Object.values(counts))).toBeLessThan(150);
  });
});
