import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { type ReadEvent, readCalendar } from "../alerts/calendar-reading.ts";
import { firstStory, type replayed, sample } from "../ledger/export/replayed.ts";
import { calendarWriter } from "./calendars.ts";

// mailparser ships no types and comes with the local mailbox; a test may lean on it.
const { simpleParser } = createRequire(import.meta.url)("mailparser") as {
  simpleParser: (raw: Buffer) => Promise<{ readonly attachments: readonly { readonly content: Buffer }[] }>;
};

/** A calendar file that a contact found with a mail. */
type Mailed = { readonly employer: string; readonly contact: string; readonly text: string };

/** Names, titles and ids: all by which senders know somebody. Plain words are in our sentences too. */
const told = JSON.stringify(sample("first-story").steps);
const saidOfSomebody = [
  ...[...told.matchAll(/"(?:name|title)":"([^"]+)"/g)].flatMap(([, name = ""]) => name.split(" ")),
  ...[...told.matchAll(/"(?:eventId|key|id|card|contract)":"([^" ]+-[^" ]+)"/g)].map(([, id = ""]) => id),
].filter((word) => word.length > 3);

describe("the calendar files that came with the mails of a year", () => {
  let world: Awaited<ReturnType<typeof replayed>>;
  let mailed: readonly Mailed[];
  beforeAll(async () => {
    world = await firstStory();
    const found = world.sent.map(async ({ raw, tags }): Promise<readonly Mailed[]> => {
      const { attachments } = await simpleParser(Buffer.from(raw));
      const [employer = "", contact = ""] = [tags["belfry-employer"], tags["belfry-contact"]];
      return attachments.map(({ content }) => ({ employer, contact, text: content.toString() }));
    });
    mailed = (await Promise.all(found)).flat();
  }, 60_000);

  it("name nobody, nor anything by which a sender knows somebody", () => {
    expect(mailed.length).toBeGreaterThan(5);
    const names = saidOfSomebody.filter((said) => !world.sent.some(({ tags }) => Object.values(tags).includes(said)));
    expect(names.length).toBeGreaterThan(20);
    const said = mailed.map(({ text }) => text.replaceAll("\r\n ", "")).join("\n");
    expect([...new Set(names)].filter((name) => said.includes(name))).toEqual([]);
  });

  it("keep the key of a case from mail to mail, its number rising, up to that of the calendar that is subscribed to", async () => {
    const threads = new Map<string, ReadEvent[]>();
    for (const { employer, contact, text } of mailed)
      for (const event of readCalendar(text).events) {
        const thread = `${employer} ${contact} ${event.uid}`;
        threads.set(thread, [...(threads.get(thread) ?? []), event]);
      }
    const numbers = [...threads.values()].map((events) => events.map(({ sequence }) => sequence));
    expect(numbers.some(({ length }) => length > 1)).toBe(true);
    for (const [at, ...later] of numbers)
      expect([at, ...later]).toEqual([...new Set([at ?? 0, ...later])].sort(ascending));

    const { eventsFor } = calendarWriter(world.ports);
    let inBoth = 0;
    for (const [employer, contact] of [
      ["kite", "people"],
      ["leuven-lab", "hr"],
    ] as const)
      for (const { uid, sequence } of await eventsFor(employer, contact)) {
        const last = threads.get(`${employer} ${contact} ${uid}`)?.at(-1);
        if (last === undefined) continue;
        inBoth += 1;
        expect(sequence).toBeGreaterThanOrEqual(last.sequence);
      }
    expect(inBoth).toBeGreaterThan(0);
  });
});

const ascending = (a: number, b: number): number => a - b;
