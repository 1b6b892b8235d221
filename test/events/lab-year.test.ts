import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { firstDay } from "../../events/samples/lab-year/calendar.ts";
import { people } from "../../events/samples/lab-year/cast.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { hourSlips, paySlips } from "../../events/samples/lab-year/slips.ts";
import { feedFileOf } from "../../functions/feed-keys.ts";
import { feedDescription } from "../../shared/feeds/description.ts";
import { mapFile } from "../feeds/map-file.ts";

/** The story that `npm start` tells looks like life: this is how much of what is in it. */
const parsed = labYear.steps.flatMap((step) =>
  "file" in step ? [] : [{ step, parsed: parseEvent("event" in step ? step.event : step.text) }],
);
const mistaken = parsed.filter(({ parsed }) => !parsed.ok);

/** Files by their feed, each with what its rows come to. */
const dropped = labYear.steps.flatMap((step) =>
  "file" in step ? [{ ...step.file, at: step.at, note: step.note }] : [],
);
const feeds = new Map(
  dropped.flatMap(({ key, text }) => {
    const [, employer, feed] = /^feed-descriptions\/([^/]+)\/([^/]+)\.json$/.exec(key) ?? [];
    if (employer === undefined || feed === undefined) return [];
    return [[`${employer}/${feed}`, { employer, description: feedDescription.parse(JSON.parse(text)) }] as const];
  }),
);
const files = await Promise.all(
  dropped.flatMap(({ key, text, at, note }) => {
    const id = feedFileOf(key);
    const feed = feeds.get(`${id?.employer}/${id?.feed}`);
    if (id === null) return [];
    if (feed === undefined) throw new Error(`${key} comes for a feed that is not described`);
    return [mapFile(feed, text).then((mapped) => ({ ...id, at: Date.parse(at), note, ...mapped }))];
  }),
);
const inFiles = files.flatMap(({ at, events }) => events.map((event) => ({ at, event })));

const accepted = [
  ...parsed.flatMap(({ step, parsed }) => (parsed.ok ? [{ at: Date.parse(step.at), event: parsed.event }] : [])),
  ...inFiles,
];

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
    const contracts = new Set(
      accepted.flatMap(({ event }) => (event.type === "EmployeeHired" ? [`${event.employer} ${event.key}`] : [])),
    );
    const employers = accepted.flatMap(({ event }) =>
      event.type === "EmployerConfigured" && event.data ? [event.data] : [],
    );
    expect(contracts.size).toBe(people.length);
    expect(hires.length, "one contract was moved to a later day").toBe(people.length + 1);
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

  it("tells Kite's hours and pay in files alone", () => {
    const typesOf = (employer: string, found: readonly { readonly event: BelfryEvent }[]) =>
      new Set(found.filter(({ event }) => event.employer === employer).map(({ event }) => event.type));
    // What was paid for 2025 is reported with everything else on the first day.
    const ofTheYear = accepted.slice(0, -inFiles.length).filter(({ event }) => event.period !== "2025-01-01");
    const inEvents = typesOf("kite", ofTheYear);
    expect([...typesOf("kite", inFiles)].sort()).toEqual(["PaymentMade", "ShiftsRecorded"]);
    expect((["PaymentMade", "ShiftsRecorded"] as const).filter((type) => inEvents.has(type))).toEqual([]);
    expect(typesOf("leuven-lab", inFiles).size).toBe(0);
    expect(files.filter(({ note }) => note === "doubled")).toHaveLength(2);
    expect(inFiles.length, "events of rows").toBeGreaterThan(1_500);
  });

  it("has rows that are wrong, each found in its column, and right in the next morning's file", () => {
    const slips = [...hourSlips, ...paySlips];
    expect(slips.length).toBeGreaterThanOrEqual(8);
    const wrong = files.filter(({ rejections }) => rejections.length > 0);
    expect(wrong.map(({ file }) => file).sort()).toEqual(
      [...hourSlips.map(({ file }) => `hours-${file}.csv`), ...paySlips.map(({ file }) => `pay-${file}.csv`)].sort(),
    );
    for (const { file: day, column, person } of slips) {
      const file = wrong.find((one) => one.file.endsWith(`-${day}.csv`));
      const named = file?.rejections.filter((rejection) => rejection.column !== null) ?? [];
      expect([...new Set(named.map((rejection) => rejection.column))], `${day} ${person}`).toEqual([column]);
      expect(named.every(({ problem, remedy }) => problem !== "" && remedy !== "")).toBe(true);
      const corrected = files.find((one) => one.file === file?.file.replace(".csv", "-corrected.csv"));
      expect(corrected?.events.map(({ subject }) => subject.id).every((id) => id === `p-${person}`)).toBe(true);
      expect(corrected?.events.length).toBeGreaterThanOrEqual(1);
    }
  });

  it("arrives in the order of its instants", () => {
    const instants = labYear.steps.map(({ at }) => Date.parse(at));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it("is handed over by each system a few times a day, after a first day on which all is sent as it is entered", () => {
    const times = new Map<string, Set<string>>();
    for (const step of labYear.steps.filter(({ at }) => at.slice(0, 10) !== firstDay)) {
      const system = "file" in step ? "files" : "event" in step ? String(step.event.source).split(".")[0] : "text";
      const found = times.get(String(system)) ?? new Set();
      times.set(String(system), found.add(step.at.slice(11, 16)));
    }
    const sorted = [...times].map(([system, found]) => [system, [...found].sort().join(" ")]);
    expect(Object.fromEntries(sorted)).toEqual({
      hr: "12:00 17:00",
      time: "07:00",
      text: "07:00",
      payroll: "17:00",
      permits: "12:00",
      publications: "17:00",
      files: "07:00 12:00 17:00",
    });
  });

  it("comes at few enough instants that a replay takes a minute: each costs it a round of all functions", () => {
    const instants = new Set(labYear.steps.map(({ at }) => Date.parse(at)));
    expect(instants.size).toBeGreaterThan(350);
    expect(instants.size).toBeLessThan(440);
  });

  it("tells nothing before it has happened", () => {
    const early = accepted.filter(({ at, event }) => Date.parse(`${event.occurredOn}T00:00:00+01:00`) > at);
    expect(early).toEqual([]);
    const shifts = accepted.flatMap(({ at, event }) =>
      event.type === "ShiftsRecorded" ? (event.data?.shifts ?? []).map(({ endsAt }) => ({ at, endsAt })) : [],
    );
    expect(shifts.length).toBeGreaterThan(10_000);
    expect(shifts.filter(({ at, endsAt }) => Date.parse(endsAt) > at)).toEqual([]);
  });

  it("sends a message again with a later hand-over than the first", () => {
    const first = new Map<string, number>();
    let again = 0;
    for (const { at, event } of accepted) {
      const id = `${event.source} ${event.eventId}`;
      const known = first.get(id);
      first.set(id, known ?? at);
      if (known === undefined) continue;
      again += 1;
      expect(at, id).toBeGreaterThan(known);
    }
    expect(again).toBeGreaterThanOrEqual(50);
  });
});
