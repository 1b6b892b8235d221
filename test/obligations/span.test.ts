import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { partOf, partsOver, partsRead, spanOf } from "../../shared/assessment/parts.ts";
import { partOfEvent } from "../../shared/assessment/questions.ts";
import { ALWAYS, parseDay, type Span, within } from "../../shared/calendar/day.ts";
import { placeOf } from "../../shared/dossier/fact.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { accept } from "../cast.ts";
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

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const anyOne = rule.family === "publication" ? anyPublication : anyStory;
  const ask = (events: readonly BelfryEvent[], span = ALWAYS) =>
    byId(rule.obligations(dossierOf(events), employerFrom([]), span));

  it("gives for a span what it gives for a wider one, cut to it", () => {
    fc.assert(
      fc.property(anyOne, someDay, someDay, (story, a, b) => {
        const [from, to] = [a, b].sort().map(parseDay);
        if (from === undefined || to === undefined) return;
        const wider = ask(story).filter(({ anchor }) => within({ from, to }, anchor));
        expect(ask(story, { from, to })).toEqual(wider);
      }),
      { numRuns: 60 },
    );
  });

  it("needs no facts beyond the parts that are read for its part", () => {
    fc.assert(
      fc.property(anyOne, someDay, (story, day) => {
        const part = partOf(rule.family, rule.per, parseDay(day));
        const read = partsRead([{ rule, part }]);
        const places = new Set(story.filter((event) => read.includes(partOfEvent(event))).map(placeOf));
        const whole = dossierOf(story);
        const kept = { ...whole, facts: new Map([...whole.facts].filter(([place]) => places.has(place))) };
        const found = byId(rule.obligations(kept, employerFrom([]), spanOf(part)));
        expect(found).toEqual(ask(story).filter(({ anchor }) => within(spanOf(part), anchor)));
      }),
      { numRuns: 60 },
    );
  });

  it("never throws, however long ago the story was (no known value, no rule yet)", () => {
    fc.assert(
      fc.property(anyOne, fc.integer({ min: -1, max: 6 }), (story, times) => {
        ask(agesAgo(story, times));
      }),
      { numRuns: 50 },
    );
  });

  it("gives each obligation once, under its own name", () => {
    fc.assert(
      fc.property(anyOne, (story) => {
        const all = ask(story);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const found of all) {
          expect(found.rule).toBe(rule.id);
          expect(found.id.startsWith(`${rule.id}:`)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("counts of a span what it counts of its months, and never fewer than are broken or undetermined", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const dossier = dossierOf(story);
        const count = (span: Span) => rule.checked?.count(dossier, employerFrom([]), span) ?? 0;
        const year = { from: parseDay("2026-01-01"), to: parseDay("2026-12-31") };
        const months = partsOver("hours", "month", year).map((part) => count(spanOf(part)));
        expect(count(year)).toBe(months.reduce((sum, one) => sum + one, 0));
        if (rule.checked !== undefined) expect(ask(story, year).length).toBeLessThanOrEqual(count(year));
      }),
      { numRuns: 60 },
    );
  });
});
