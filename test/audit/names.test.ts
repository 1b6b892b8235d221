import { describe, expect, it } from "vitest";
import { firstStory, sample } from "../ledger/export/replayed.ts";
import { addressesOf, misplaced, namesOf, saidBy } from "./names-in-place.ts";

const sent = sample("first-story").steps.flatMap(({ event }) => (event === undefined ? [] : [event]));
const [names, addresses] = [namesOf(sent), addressesOf(sent)];

describe("a person's name and a contact's address, after the first story", () => {
  it("are there to be looked for", () => {
    expect(names.length).toBeGreaterThan(2);
    expect(addresses.length).toBeGreaterThan(1);
  });

  it.each([
    ["name", names],
    ["address", addresses],
  ])(
    "each %s stands in the events and facts of its own dossier, and else where it was rejected alone",
    async (_, all) => {
      const items = (await firstStory()).items().map(saidBy);
      expect(items.length).toBeGreaterThan(50);
      expect(misplaced(items, all)).toEqual([]);
      expect(all.every(([value]) => items.some(({ text }) => text.includes(value)))).toBe(true);
    },
  );

  it("no name stands in the subject of a mail, and neither in a line of the log", async () => {
    const story = await firstStory();
    expect(story.sent.length).toBeGreaterThan(10);
    const lines = [...story.sent.flatMap(({ subject, tags }) => [subject, JSON.stringify(tags)]), ...story.logged];
    expect(lines.filter((line) => names.some(([name]) => line.includes(name)))).toEqual([]);
    const logged = story.logged.filter((line) => addresses.some(([address]) => line.includes(address)));
    expect(logged).toEqual([]);
  });
});
