import { people } from "./people.ts";
import { timesAsFast } from "./rate.ts";
import { factsOf, jsonHits } from "./ten-json-rules.ts";
import { hits } from "./ten-rules.ts";

/**
 * How many times as fast Belfry comes to the same hits under the same ten rules as json-rules-engine.
 * @throws Error where the hits differ
 */
export async function againstJsonRules(): Promise<{ readonly hits: number; readonly times: number }> {
  const persons = people(2_000);
  const facts = factsOf(persons);
  const ours = hits(persons);
  const theirs = await jsonHits(facts);
  if ([...ours].sort().join() !== [...theirs].sort().join()) throw new Error("the hits differ");
  const times = await timesAsFast(
    () => hits(persons),
    () => jsonHits(facts),
  );
  return { hits: ours.length, times };
}
