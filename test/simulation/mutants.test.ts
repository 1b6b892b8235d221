import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { every } from "../sampled.ts";
import { loadSimulator } from "./load-simulator.ts";
import { mutants, rarelyMissed } from "./mutants.ts";

/** Within this many histories a missing guard must show. */
const historiesMax = Number(process.env.HISTORIES_A_MUTANT ?? 1_000);

/** Whether to print the first seed that shows each mutant, as mutants.ts says. */
const reseed = process.env.RESEED === "1";

const sound = loadSimulator("sound");

/** Every sixth in `npm test`, for each is a bundle and some histories. */
const tried = every(
  6,
  mutants.filter(({ without }) => historiesMax >= 20_000 || !rarelyMissed.has(without)),
);

test.each(mutants)("the guard of $without stands where its mutant takes it out", ({ change: { file, from } }) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  expect(text.split(from), `bring the mutant up to date with ${file}`).toHaveLength(2);
});

describe("a history misses each guard that is taken out", () => {
  test.each(tried.map((mutant, at) => ({ ...mutant, at })))(
    "without $without",
    { timeout: 3_600_000 },
    async ({ at, change, seed: likely, without }) => {
      const { simulate } = await loadSimulator(`mutant-${at}`, [change]);
      for (const seed of [
        ...(reseed ? [] : [likely]),
        ...Array.from({ length: historiesMax }, (_, before) => before + 1),
      ]) {
        const [complaint] = (await simulate(String(seed))).complaints;
        if (complaint === undefined) continue;
        // What the whole code fails at too says nothing of the guard.
        const whole = await sound;
        expect((await whole.simulate(String(seed))).complaints).toEqual([]);
        if (reseed || seed !== likely) console.info(`  ${seed}, // without ${without}`);
        if (process.env.SHOW === "1") console.info(`${without}: seed ${seed}: ${complaint.slice(0, 200)}`);
        return;
      }
      expect.fail(`${historiesMax} histories did not miss ${without}: a check is missing, or the guard is not needed`);
    },
  );
});
