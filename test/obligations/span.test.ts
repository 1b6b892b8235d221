import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { partOf, partsOver, partsRead, spanOf } from "../../shared/assessment/parts.ts";
import { partOfEvent } from "../../shared/assessment/questions.ts";
import { ALWAYS, parseDay, type Span, within } from "../../shared/calendar/day.ts";
import { placeOf } from "../../shared/dossier/fact.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import type { Rule } from "../../shared/obligations/rule.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { accept } from "../cast.ts";
import { reportsReceipts } from "../receipts-cast.ts";
import { sampled } from "../sampled.ts";
import { dossierOf, employerFrom } from "../scenarios/given.ts";
import { anyPublication } from "./publication-stories.ts";
import { anyStory, someDay } from "./stories.ts";

/** A story shifted by multiples of five years, without its sheets, whose weeks would begin on another day. */
const agesAgo = (story: readonly BelfryEvent[], times: number): readonly BelfryEvent[] =>
  story
    .filter(({ type }) => type !== "ShiftsRecorded")
    .map((event) => JSON.stringify(event).replace(/"(20\d\d)-/g, (_, year) => `"${Number(year) - 5 * times}-`))
    .map((text) => accept(JSON.parse(text.replaceAll("-02-29", "-02-28"))));

const byId = <Found extends { readonly id: string }>(found: readonly Found[]) =>
  found.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Stories are dear and rules are cheap: each story is told to every rule that it concerns. */
const kinds = [
  ["publications", anyPublication, rules.filter(({ family }) => family === "publication")],
  ["everything else", anyStory, rules.filter(({ family }) => family !== "publication")],
] as const;

/** Receipts are asked for only of who reports them, so this employer does. */
const employer = employerFrom([reportsReceipts()]);

const ask = (rule: Rule, events: readonly BelfryEvent[], span = ALWAYS) =>
  byId(rule.obligations(dossierOf(events), employer, span));

describe.each(kinds)("each rule about %s", (_, anyOne, ofKind) => {
  it("gives for a span what it gives for a wider one, cut to it", () => {
    fc.assert(
      fc.property(anyOne, someDay, someDay, (story, a, b) => {
        const [from, to] = [a, b].sort().map(parseDay);
        if (from === undefined || to === undefined) return;
        for (const rule of ofKind) {
          const wider = ask(rule, story).filter(({ anchor }) => within({ from, to }, anchor));
          expect(ask(rule, story, { from, to }), rule.id).toEqual(wider);
        }
      }),
      { numRuns: sampled(20, 100) },
    );
  });

  it("needs no facts beyond the parts that are read for its part", () => {
    fc.assert(
      fc.property(anyOne, someDay, (story, day) => {
        const whole = dossierOf(story);
        for (const rule of ofKind) {
          const part = partOf(rule.family, rule.per, parseDay(day));
          const read = partsRead([{ rule, part }]);
          const places = new Set(story.filter((event) => read.includes(partOfEvent(event))).map(placeOf));
          const facts = new Map([...whole.facts].filter(([place]) => places.has(place)));
          const kept = believedDossier(employer, whole.subject, facts);
          const found = byId(rule.obligations(kept, employer, spanOf(part)));
          const wanted = ask(rule, story).filter(({ anchor }) => within(spanOf(part), anchor));
          expect(found, rule.id).toEqual(wanted);
        }
      }),
      { numRuns: sampled(20, 100) },
    );
  });

  it("never throws, however long ago the story was (no known value, no rule yet)", () => {
    fc.assert(
      fc.property(anyOne, fc.integer({ min: -1, max: 6 }), (story, times) => {
        const ago = agesAgo(story, times);
        for (const rule of ofKind) expect(() => ask(rule, ago), rule.id).not.toThrow();
      }),
      { numRuns: sampled(25, 100) },
    );
  });

  it("gives each obligation once, under its own name", () => {
    fc.assert(
      fc.property(anyOne, (story) => {
        for (const rule of ofKind) {
          const all = ask(rule, story);
          expect(new Set(all.map(({ id }) => id)).size, rule.id).toBe(all.length);
          for (const found of all) {
            expect(found.rule).toBe(rule.id);
            expect(found.id.startsWith(`${rule.id}:`), found.id).toBe(true);
          }
        }
      }),
      { numRuns: sampled(50, 200) },
    );
  });
});

it("each rule counts of a span what it counts of its months, and never fewer than are broken or undetermined", () => {
  const year = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
  const counting = rules.flatMap((rule) => (rule.checked === undefined ? [] : [{ rule, count: rule.checked.count }]));
  expect(counting.length).toBeGreaterThan(7);
  fc.assert(
    fc.property(anyStory, (story) => {
      const dossier = dossierOf(story);
      for (const { rule, count } of counting) {
        const counted = (span: Span) => count(dossier, employer, span);
        const months = partsOver("hours", "month", year).map((part) => counted(spanOf(part)));
        expect(counted(year), rule.id).toBe(months.reduce((sum, one) => sum + one, 0));
        expect(ask(rule, story, year).length, rule.id).toBeLessThanOrEqual(counted(year));
      }
    }),
    { numRuns: sampled(20, 100) },
  );
});
