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
