import fc from "fast-check";
import { addDays, type Day, parseDay } from "../../shared/calendar/day.ts";
import type { Answer, Duty, Limit, Obligation, Pause, Undetermined } from "../../shared/obligations/obligation.ts";

/** Every day in generated obligations lies within this window; what is laid out beyond it no longer changes. */
export const start = parseDay("2026-01-01");
export const windowDays = 120;

const nothing = { facts: [], parameters: [], workings: [] };
const common = { id: "rule:subject", rule: "rule", because: nothing };

export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 20, max: 70 }).map((days) => addDays(start, days));
const maybeDay = fc.option(anyDay, { freq: 2 });
const ladder = fc
  .uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 })
  .map((days) => days.sort((a, b) => b - a));
const missing = fc.option(fc.record({ fact: fc.constant("a-fact"), neededOn: anyDay }), { freq: 2 });

/** Up to three pauses in order, each resumed with a new due day, or the last one never. */
const pauses: fc.Arbitrary<readonly Pause[]> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 15, max: 75 }), { maxLength: 6 }).map((days) => days.sort((a, b) => a - b)),
    remaining: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ days, remaining }) => {
    const made: Pause[] = [];
    for (let at = 0; at < days.length; at += 2) {
      const [since, on] = [days[at] ?? 0, days[at + 1]];
      const resumed = on === undefined ? null : { on: addDays(start, on), due: addDays(start, on + remaining) };
      made.push({ since: addDays(start, since), remaining, resumed });
    }
    return made;
  });

const duty: fc.Arbitrary<Duty> = fc
  .record({ opens: anyDay, due: anyDay, ladder, pauses, met: maybeDay, void: maybeDay, missing })
  .map((own) => ({ ...common, ...own, kind: "duty", anchor: own.due, recommended: null }));
const limit: fc.Arbitrary<Limit> = fc
  .record({ on: anyDay, days: fc.option(fc.nat(40)), lasting: fc.boolean() })
  .map(({ on, days, lasting }) => {
    const until = days === null ? null : addDays(on, days);
    return { ...common, kind: "limit", anchor: on, on, until, lasting };
  });
const undetermined: fc.Arbitrary<Undetermined> = fc.record({ neededOn: anyDay, void: maybeDay }).map((own) => ({
  ...common,
  kind: "undetermined",
  anchor: own.neededOn,
  missing: { fact: "a-fact", neededOn: own.neededOn },
  void: own.void,
}));

/** Obligations of every shape. */
export const anyObligation: fc.Arbitrary<Obligation> = fc.oneof(
  { arbitrary: duty, weight: 4 },
  { arbitrary: limit, weight: 1 },
  { arbitrary: undetermined, weight: 1 },
);
export const anyDuty = duty;

/** Up to four answers of every kind, overlapping or not, some ending before they begin. */
export const anyAnswers: fc.Arbitrary<readonly Answer[]> = fc.array(
  fc
    .record({ from: anyDay, until: anyDay, kind: fc.constantFrom("acknowledged", "snoozed", "waived") })
    .map(({ from, until, kind }): Answer => {
      const said = { from, by: "hr", eventId: "answer" };
      if (kind === "acknowledged") return { ...said, kind: "acknowledged" };
      return kind === "snoozed" ? { ...said, kind: "snoozed", until } : { ...said, kind: "waived", until, reason: "r" };
    }),
  { maxLength: 4 },
);
