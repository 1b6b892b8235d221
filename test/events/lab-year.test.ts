import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { people } from "../../events/samples/lab-year/cast.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";

/** The story that `npm start` tells looks like life: this is how much of what is in it. */
const parsed = labYear.steps.map((step) => ({ step, parsed: parseEvent("event" in step ? step.event : step.text) }));
const accepted = parsed.flatMap(({ step, parsed }) =>
  parsed.ok ? [{ at: Date.parse(step.at), event: parsed.event }] : [],
);
const mistaken = parsed.filter(({ parsed }) => !parsed.ok);

const times = (found: ReadonlyMap<string, number>, least: number): number =>
  [...found.values()].filter((count) => count >= least).length;
const countBy = (nameOf: (event: BelfryEvent) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { event } of accepted) counts.set(nameOf(event), (counts.get(nameOf(event)) ?? 0) + 1);
  return counts;
};
const messages = countBy(({ source, eventId }) => `${source} ${eventId}`);

describe("the lab's year", () => {
  it("is told by seventy-two people under three joint committees in three regions", () => {
    const hires = accepted.flatMap(({ event }) => (event.type === "EmployeeHired" && event.data ? [event.data] : []));
    const employers = accepted.flatMap(({ event }) =>
      event.type === "EmployerConfigured" && event.data ? [event.data] : [],
    );
    expect(hires.length).toBe(people.length);
    expect(new Set([...hires, ...employers].flatMap(({ jointCommittee }) => jointCommittee ?? [])).size).toBe(3);
    expect(new Set([...hires, ...employers].flatMap(({ region }) => region ?? [])).size).toBe(3);
    expect(employers).toHaveLength(2);
  });

  it("has more than five thousand events, each message with one content", () => {
    expect(accepted.length).toBeGreaterThan(5_000);
    const contents = new Set(accepted.map(({ event }) => JSON.stringify(event)));
    expect(contents.size).toBe(messages.size);
  });

  it("has events that come twice, late, corrected, taken back, and wrong", () => {
    expect(times(messages, 2), "doubled").toBeGreaterThanOrEqual(50);
    const late = accepted.filter(({ at, event }) => at - Date.parse(event.occurredOn) > 3 * 86_400_000);
    expect(late.length, "more than three days after they happened").toBeGreaterThanOrEqual(50);
    const revised = accepted.filter(({ event }) => event.revision > 1);
    expect(revised.filter(({ event }) => event.data !== undefined).length, "corrected").toBeGreaterThanOrEqual(10);
    expect(revised.filter(({ event }) => event.data === undefined).length, "retracted").toBeGreaterThanOrEqual(10);
    expect(mistaken.length, "wrong").toBeGreaterThanOrEqual(10);
  });

  it("has nothing wrong in it but what is meant to be, each with a field and a remedy", () => {
    const notes = mistaken.map(({ step }) => step.note);
    expect(new Set(notes).size).toBe(mistaken.length);
    for (const { step, parsed } of mistaken) {
      expect("event" in step ? String(step.event.eventId) : "text").toMatch(/^(wrong-|text)/);
      expect(parsed.ok ? [] : parsed.problems.map(({ remedy }) => remedy.length > 0)).toContain(true);
    }
  });

  it("arrives in the order of its instants", () => {
    const instants = labYear.steps.map(({ at }) => Date.parse(at));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });
});
