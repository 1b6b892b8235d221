import { readFile } from "node:fs/promises";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import type { Standing } from "../../shared/assessment/assess.ts";
import type { Part } from "../../shared/assessment/parts.ts";
import { partsForEvents, receive } from "../../shared/assessment/receive.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { employerOf } from "../../shared/dossier/employer.ts";
import type { Facts } from "../../shared/dossier/fact.ts";
import { readFacts, writeFacts } from "../../shared/store/facts.ts";
import type { Item, Table } from "../../shared/store/table.ts";
import { rate } from "./rate.ts";

async function storyEvents(): Promise<readonly BelfryEvent[]> {
  const story = JSON.parse(await readFile("events/samples/first-story.json", "utf8"));
  return story.steps.flatMap(({ event }: { event?: unknown }) => {
    const parsed = parseEvent(event ?? "");
    return parsed.ok && parsed.event.subject.kind === "person" ? [parsed.event] : [];
  });
}

/**
 * Decode, fold, assess under every rule and encode: all that a recorded event costs besides the two requests.
 * @returns events a second of CPU time
 */
export async function thinking(): Promise<number> {
  const { think, events } = await story();
  return rate(think, events);
}

/** A story whose people are known; thinking corrects each event of it once more. */
export async function story(): Promise<{ readonly think: () => void; readonly events: number }> {
  const events = await storyEvents();
  const table = { name: "belfry" } as Table;
  const kept = new Map<string, Item>();
  const employer = employerOf({
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    facts: new Map(),
  });
  const today = parseDay("2026-07-01");
  const standing = new Map<string, Standing>();
  const one = (event: BelfryEvent) => {
    const { id } = event.subject;
    const place = (part: Part) => `${id} ${part}`;
    const parts = new Map<Part, Facts>(
      partsForEvents([event], today).map((part) => [part, readFacts(kept.get(place(part)))]),
    );
    const stood = standing.get(id) ?? { told: new Map(), wakes: new Map(), nextNumber: 1 };
    const before = { subject: event.subject, employer, parts, assessedOn: null, ...stood };
    const { changedParts, next } = receive(before, event, today);
    standing.set(id, { ...next, nextNumber: stood.nextNumber + 2 });
    for (const [part, facts] of changedParts) {
      const { Item } = writeFacts(table, "dossier", part, facts).Put ?? {};
      if (Item !== undefined) kept.set(place(part), Item);
    }
  };
  for (const event of events) one(event);
  // Known dossiers, each event a correction of what is there: the common day.
  let revision = 1;
  const think = () => {
    revision += 1;
    for (const event of events) one({ ...event, revision, eventId: `${event.eventId}-${revision}` });
  };
  return { think, events: events.length };
}
