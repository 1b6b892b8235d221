import { describe, expect, it } from "vitest";
import { sampled } from "../sampled.ts";
import { described, passThrough } from "./bodies-path.ts";

/**
 * Thousands of bodies, good, spoilt and hostile. BODIES=1000000 sends as many, says how long reading them took and
 * holds each to its milliseconds; otherwise time is no verdict, for a busy machine is nobody's fault.
 */
const asked = Number(process.env.BODIES ?? 0);
const count = asked || sampled(5_000, 20_000);
const seed = Number(process.env.SEED ?? 1);

describe(`${count} bodies`, () => {
  it("each is accepted or rejected with a reason that repeats nothing, and none breaks anything", {
    timeout: 3_600_000,
  }, async () => {
    const passed = await passThrough(seed, count, asked > 0);
    if (asked > 0) console.log(described(passed));
    const { broken, repeating, accepted, rejected, handed, counted, kinds, slow } = passed;
    expect(broken.slice(0, 5)).toEqual([]);
    expect(repeating.slice(0, 5)).toEqual([]);
    expect(accepted + rejected).toBe(count);
    const of = (metric: string) => counted.get(metric) ?? 0;
    expect(of("EventsRecorded") + of("EventsDuplicated") + of("EventsRejected")).toBe(handed);
    expect(kinds.get("good")).toMatchObject({ rejected: 0 });
    for (const kind of ["another account", "another source", "no event at all", "no JSON", "many names"])
      expect(kinds.get(kind)).toMatchObject({ accepted: 0 });
    expect(slow.filter(({ tooLong }) => tooLong)).toEqual([]);
  });
});
