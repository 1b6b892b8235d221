import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { absent, contractChanged, hired, left } from "../cast.ts";
import { premiumsOf } from "../scenarios/premiums.ts";

/**
 * The premium of joint committee 200 a second time, slowly and in one piece: no parameter, no shared arithmetic, text
 * dates and the days of the year walked one by one. Whole cents in big integers.
 */

const HISTORIES = Number(process.env.HISTORIES ?? 1_500);
const year = 2026;

type Life = {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly cause: string;
  readonly fixed: boolean;
  readonly seniorityFrom: string | null;
  readonly cents: number;
  readonly raise: { readonly on: string; readonly cents: number } | null;
  readonly absences: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
};

const next = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
const at = (y: number, m: number, d: number): string =>
  `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;

/** The day on which so many months are complete: the same day of the month later on, or its last. */
function monthsAfter(iso: string, months: number): string {
  let [y = 0, m = 0] = iso.split("-").map(Number);
  const d = Number(iso.slice(8));
  for (let n = 0; n < months; n += 1) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  for (let day = d; ; day -= 1) {
    const guess = at(y, m, day);
    const real = new Date(`${guess}T00:00:00Z`);
    if (!Number.isNaN(real.getTime()) && real.toISOString().startsWith(guess)) return guess;
  }
}

const worked = ["annual-leave", "public-holiday", "short-leave", "work-accident", "maternity-leave"];
const sick = ["sickness", "accident"];

/** In words as in `1945.25 for 6`; `nothing` without a right. */
function slowly(life: Life): string {
  const yearEnd = at(year, 12, 31);
  const end = life.endsOn ?? "9999-12-31";
  if (life.startsOn > yearEnd || end < at(year, 1, 1) || end < life.startsOn) return "nothing";
  const leaves = end < yearEnd;
  const seniority =
    life.seniorityFrom !== null && life.seniorityFrom < life.startsOn ? life.seniorityFrom : life.startsOn;

  const served = (months: number) =>
    leaves ? monthsAfter(seniority, months) <= next(end) : monthsAfter(seniority, months) <= yearEnd;
  if (!served(6)) return "nothing";
  if (leaves && !keeps(life, end, served)) return "nothing";

  let counted = 0;
  let sickDays = 0;
  for (let month = 1; month <= 12; month += 1) {
    let whole = true;
    for (let day = at(year, month, 1); Number(day.slice(5, 7)) === month; day = next(day)) {
      const on = life.absences.filter(({ from, to }) => from <= day && day <= to);
      const inService = day >= life.startsOn && (!leaves || day <= end);
      if (!inService) {
        whole = false;
        continue;
      }
      if (on.length === 0 || on.some(({ kind }) => worked.includes(kind))) continue;
      if (on.some(({ kind }) => sick.includes(kind))) {
        sickDays += 1;
        if (sickDays <= 60) continue;
      }
      whole = false;
    }
    if (whole) counted += 1;
  }
  const last = leaves ? end : yearEnd;
  const cents = life.raise !== null && life.raise.on <= last ? life.raise.cents : life.cents;
  const twelfths = BigInt(cents) * BigInt(counted);
  const amount = twelfths / 12n + (twelfths % 12n >= 6n ? 1n : 0n);
  return amount === 0n ? "nothing" : `${Number(amount) / 100} for ${counted}`;
}

function keeps({ cause, fixed, startsOn }: Life, end: string, served: (months: number) => boolean): boolean {
  if (fixed) return monthsAfter(startsOn, 6) <= next(end);
  if (cause === "dismissal" || cause === "retirement") return true;
  if (cause === "resignation") return served(end < "2026-01-01" ? 60 : 36);
  return cause === "mutual-agreement" && end >= "2026-01-01" && served(36);
}

function eventsOf(life: Life): readonly BelfryEvent[] {
  const { absences, cause, cents, endsOn, fixed, raise, seniorityFrom, startsOn } = life;
  return [
    hired({
      jointCommittee: "200",
      startsOn,
      monthlyGrossCents: cents,
      ...(fixed && endsOn !== null ? { endsOn } : {}),
      ...(seniorityFrom === null ? {} : { seniorityFrom }),
    }),
    ...(endsOn === null || fixed ? [] : [left(endsOn, cause)]),
    ...(raise === null ? [] : [contractChanged(raise.on, { monthlyGrossCents: raise.cents })]),
    ...absences.map(({ kind, from, to }, at) => absent(kind, from, to, { key: `a${at}` })),
  ];
}

function quickly(life: Life): string {
  const [found, ...others] = premiumsOf(eventsOf(life), year);
  if (others.length > 0) return "more than one";
  if (found === undefined) return "nothing";
  const amount = found.because.workings.find(({ say }) => say === "premium-amount")?.with;
  return amount === undefined ? "undetermined" : `${Number(amount.amount) / 100} for ${amount.months}`;
}

const origin = parseDay("2020-01-01");
const dayAfter = (days: number): string => formatDay(addDays(origin, days));
/** Days around the year, more of them at the turns that matter. */
const nearby = fc.oneof(
  fc.integer({ min: 0, max: 2_700 }).map(dayAfter),
  fc.constantFrom("2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-06-30", "2026-07-01", "2026-12-30"),
  fc.constantFrom("2021-01-31", "2023-02-01", "2023-02-28", "2024-02-29", "2026-02-28", "2026-03-01", "2026-12-31"),
);
const lives: fc.Arbitrary<Life> = fc
  .record({
    startsOn: nearby,
    endsOn: fc.option(nearby),
    cause: fc.constantFrom("resignation", "dismissal", "dismissal-for-serious-cause", "mutual-agreement", "retirement"),
    fixed: fc.boolean(),
    seniorityFrom: fc.option(nearby, { freq: 3 }),
    cents: fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(1, 6, 100, 389_050)),
    raise: fc.option(fc.record({ on: nearby, cents: fc.integer({ min: 0, max: 900_000 }) }), { freq: 3 }),
    absences: fc.array(
      fc.record({
        kind: fc.constantFrom(...worked, ...sick, ...sick, "unpaid-leave", "prophylactic-leave"),
        from: fc.integer({ min: 2_000, max: 2_560 }).map(dayAfter),
        days: fc.oneof(fc.integer({ min: 0, max: 189 }), fc.integer({ min: 0, max: 20 })),
      }),
      { maxLength: 4 },
    ),
  })
  .filter(({ startsOn, endsOn, fixed }) => endsOn === null || endsOn >= startsOn || !fixed)
  .map(({ absences, ...life }) => ({
    ...life,
    absences: absences.map(({ kind, from, days }) => ({
      kind,
      from,
      to: formatDay(addDays(parseDay(from), days)),
    })),
  }));

describe("a second calculation, walking each day of the year (joint committee 200, 2026)", () => {
  it(`comes to the same amount and months for ${HISTORIES} lives`, { timeout: 3_600_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(lives, (life) => {
        const slow = slowly(life);
        const kind = slow === "nothing" ? slow : slow.replace(/^.* for /, "months ");
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        expect(quickly(life)).toBe(slow);
      }),
      { numRuns: HISTORIES },
    );
    // Not one of the cases is missing from what was generated.
    expect([...seen.keys()].sort()).toEqual(
      ["nothing", ...Array.from({ length: 12 }, (_, month) => `months ${month + 1}`)].sort(),
    );
  });
});
