import { describe, expect, it } from "vitest";
import { walkCheckpoints } from "../../../functions/export-audit/verify.mjs";
import { addDays, formatDay, parseDay } from "../../../shared/calendar/day.ts";
import { sampled } from "../../sampled.ts";
import { Rng } from "../../simulation/rng.ts";
import {
  checkpointsOf,
  generatedLedgers,
  generatedNights,
  type Ledgers,
  type Locked,
  manifestFrom,
  type Night,
  type Said,
  sealedOf,
  witnessFiles,
} from "./witness-files.ts";

const seed = 20260601;
const histories = sampled(60, 200);
const days = 25;

type History = {
  readonly ledgers: Ledgers;
  readonly nights: readonly Night[];
  readonly checkpoints: readonly Locked[];
};

function historyOf(rng: Rng): History {
  const ledgers = generatedLedgers(rng, days);
  const nights = generatedNights(rng, days);
  return { ledgers, nights, checkpoints: checkpointsOf(ledgers, nights) };
}

/** Holds the chains against these checkpoints, of which the first is the last before the pack's days. */
function check(ledgers: Ledgers, checkpoints: readonly Locked[], hashes: readonly string[] = []) {
  const before = checkpoints[0]?.day ?? "2026-05-01";
  return walkCheckpoints(
    witnessFiles(ledgers, checkpoints),
    manifestFrom(formatDay(addDays(parseDay(before), 1))),
    hashes,
  );
}

describe("nothing is found in a ledger that nobody altered", () => {
  it("whatever its days, the nights that were missed, and the days of the pack", async () => {
    const rng = new Rng(`${seed} sound`);
    let checked = 0;
    for (let count = 0; count < histories; count += 1) {
      const { ledgers, checkpoints } = historyOf(rng);
      const from = rng.between(0, checkpoints.length - 1);
      const inPack = checkpoints.slice(from, rng.between(from + 1, checkpoints.length));
      for (const held of [checkpoints, inPack]) {
        const hash = rng.pick(held).hash;
        const { faults } = await check(ledgers, held, [hash]);
        expect(faults, `history ${count} of seed ${seed}`).toEqual([]);
        checked += 1;
      }
    }
    process.stdout.write(`packs of ledgers that nobody altered: ${checked}, none found faulty (seed ${seed})\n`);
  }, 60_000);
});

/** What whoever owns the database does to a dossier; null where there is nothing to do it to. */
type Tampering = (rng: Rng, history: History) => { readonly ledgers: Ledgers; readonly whose: string } | null;

const altered = (ledgers: Ledgers, dossier: string, alter: (said: readonly Said[]) => readonly Said[]) => ({
  ledgers: new Map([...ledgers].map(([id, said]) => [id, id === dossier ? alter(said) : said] as const)),
  whose: dossier,
});

/** On the ledger itself. The days that records claim are kept, as a forger would. */
const onLedgers: Readonly<Record<string, Tampering>> = {
  "a chain is forged up to its head": (rng, { ledgers }) => {
    const dossier = rng.pick([...ledgers.keys()]);
    const at = rng.between(0, (ledgers.get(dossier)?.length ?? 1) - 1);
    return altered(ledgers, dossier, (said) =>
      said.map((one, place) => (place === at ? { ...one, text: "forged" } : one)),
    );
  },
  "the last records are removed": (rng, { ledgers }) => {
    const dossier = rng.pick([...ledgers.keys()]);
    const length = ledgers.get(dossier)?.length ?? 0;
    return length < 2 ? null : altered(ledgers, dossier, (said) => said.slice(0, rng.between(1, length - 1)));
  },
  "a whole dossier is removed": (rng, { ledgers }) => {
    const dossier = rng.pick([...ledgers.keys()]);
    return { ledgers: new Map([...ledgers].filter(([id]) => id !== dossier)), whose: dossier };
  },
};

/** On the checkpoints. */
const onCheckpoints: Readonly<Record<string, (rng: Rng, checkpoints: readonly Locked[]) => readonly Locked[] | null>> =
  {
    "a checkpoint is altered": (rng, checkpoints) => {
      const full = checkpoints.flatMap(({ count }, at) => (count > 0 ? [at] : []));
      const at = rng.pick(full);
      const one = checkpoints[at];
      if (one === undefined) return null;
      const leaves = one.leaves.toSpliced(rng.between(0, one.count - 1), 1);
      return checkpoints.with(at, { ...one, count: one.count - 1, leaves });
    },
    "a leaf is swapped for another": (rng, checkpoints) => {
      const full = checkpoints.flatMap(({ count }, at) => (count > 0 ? [at] : []));
      const at = rng.pick(full);
      const [one, before] = [checkpoints[at], checkpoints[at - 1]];
      if (one === undefined) return null;
      const leaves = one.leaves.with(rng.between(0, one.count - 1), "a".repeat(64));
      return checkpoints.with(at, sealedOf(one.day, before, leaves));
    },
    "a day is removed": (rng, checkpoints) => {
      const at = rng.between(0, checkpoints.length - 2);
      return at <= 0 ? null : checkpoints.toSpliced(at, 1);
    },
  };

/** Everything under hashes that fit again, as whoever rewrites the whole pack would write it. */
function relinked(checkpoints: readonly Locked[]): readonly Locked[] {
  const again: Locked[] = [];
  for (const { day, leaves } of checkpoints) again.push(sealedOf(day, again.at(-1), leaves));
  return again;
}

describe("what was altered is found", () => {
  it.each(Object.entries(onLedgers))(
    "%s",
    async (what, tamper) => {
      const rng = new Rng(`${seed} ${what}`);
      let [tried, named] = [0, 0];
      while (tried < histories) {
        const history = historyOf(rng);
        const tampered = tamper(rng, history);
        if (tampered === null) continue;
        tried += 1;
        const witness = history.checkpoints.at(-1)?.hash ?? "";
        const at = `history ${tried} of seed ${seed}`;
        const left = await check(tampered.ledgers, history.checkpoints);
        expect(left.faults, `${at}, checkpoints as they were`).not.toEqual([]);
        expect(left.faults.join(), at).toMatch(/2026-0\d-\d\d/);
        if (left.faults.join().includes(tampered.whose)) named += 1;
        // Nobody else's dossier is called altered.
        for (const dossier of history.ledgers.keys())
          if (dossier !== tampered.whose) expect(left.faults.join(), at).not.toContain(`(${dossier})`);
        const whole = checkpointsOf(tampered.ledgers, history.nights);
        expect((await check(tampered.ledgers, whole)).faults, `${at}, rewritten whole, without the witness`).toEqual(
          [],
        );
        expect((await check(tampered.ledgers, whole, [witness])).faults, `${at}, rewritten whole`).not.toEqual([]);
      }
      process.stdout.write(
        `${what}: ${tried} tried, found all, without the witness too where the checkpoints were left; dossier named in ${named}; rewritten whole ${tried}, found all with the witness\n`,
      );
    },
    60_000,
  );

  it.each(Object.entries(onCheckpoints))(
    "%s",
    async (what, tamper) => {
      const rng = new Rng(`${seed} ${what}`);
      let tried = 0;
      while (tried < histories) {
        const { ledgers, checkpoints } = historyOf(rng);
        const tampered = tamper(rng, checkpoints);
        if (tampered === null) continue;
        tried += 1;
        const witness = checkpoints.at(-1)?.hash ?? "";
        const at = `history ${tried} of seed ${seed}`;
        expect((await check(ledgers, tampered)).faults, at).not.toEqual([]);
        expect((await check(ledgers, relinked(tampered), [witness])).faults, `${at}, linked anew`).not.toEqual([]);
      }
      process.stdout.write(`${what}: ${tried} tried, found all; linked anew ${tried}, found all with the witness\n`);
    },
    60_000,
  );
});
