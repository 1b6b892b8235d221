import { expect, test } from "vitest";
import { sampled } from "../sampled.ts";
import { loadSimulator } from "./load-simulator.ts";

/** Histories of a run; HISTORIES sets another number, a million in the long mode. */
const histories = Number(process.env.HISTORIES ?? sampled(40, 2_000));
/** The first seed. */
const firstSeed = Number(process.env.SEED ?? 1);
/** Each fault class strikes at least this often in ten thousand histories. */
const strikesInTenThousand = 1_000;

/** Lives through every second history, so that two workers share them. */
export function liveThrough(parity: "even" | "odd"): void {
  const remainder = parity === "even" ? 0 : 1;
  const seeds = Array.from({ length: histories }, (_, at) => firstSeed + at).filter((seed) => seed % 2 === remainder);

  test(`${seeds.length} generated histories under fault (${parity} seeds from ${firstSeed})`, {
    timeout: 86_400_000,
  }, async () => {
    const { simulate, shrink, report, faultClasses } = await loadSimulator(parity);
    const strikes = new Map<string, number>();
    for (const seed of seeds) {
      const verdict = await simulate(String(seed));
      for (const [fault, count] of verdict.hits) strikes.set(fault, (strikes.get(fault) ?? 0) + count);
      if (verdict.complaints.length > 0) expect.fail(await report(await shrink(verdict)));
    }
    const table = faultClasses.map((fault) => `${fault.padEnd(26)}${String(strikes.get(fault) ?? 0).padStart(9)}`);
    if (seeds.length > 0)
      console.info(`${seeds.length} histories, ${parity} seeds; strikes by fault class:\n${table.join("\n")}`);
    // Fewer than five hundred say little about how often a rare fault strikes, but each must have struck.
    const least = seeds.length >= 500 ? (strikesInTenThousand * seeds.length) / 10_000 : 1;
    if (seeds.length >= 100)
      for (const fault of faultClasses) expect(strikes.get(fault) ?? 0, fault).toBeGreaterThanOrEqual(least);
  });
}
