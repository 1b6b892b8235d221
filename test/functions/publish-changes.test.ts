import { expect, it } from "vitest";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import { publishChanges } from "../../functions/publish-changes/handler.ts";
import { accept, hiredWithoutNationality, lab } from "../cast.ts";
import { recognised, recognitionAsked } from "../checks-cast.ts";
import { machine } from "../store/recorder.ts";

/** A lab where some people's hires left a change each that waits to be published. */
async function labWithChanges(people: number) {
  const belfry = await machine();
  for (let at = 0; at < people; at += 1) {
    const subject = { kind: "person", id: `p-${at}` } as const;
    await belfry.record(accept({ ...hiredWithoutNationality(), employer: lab, subject, eventId: `hire-${at}` }));
  }
  const requests: (readonly BusEntry[])[] = [];
  /** @param taken whether the bus takes a request */
  const publish = (taken: (entries: readonly BusEntry[]) => boolean) => {
    const ports: Ports = {
      ...belfry.ports,
      publish: async (entries) => {
        requests.push(entries);
        if (!taken(entries)) throw new TypeError("the bus did not take them");
      },
    };
    return publishChanges(ports)({ schedule: "publish", scheduledFor: "2026-01-05T09:00:00Z" });
  };
  return { belfry, requests, publish };
}

const names = (entry: BusEntry, person: string): boolean => JSON.stringify(entry.detail).includes(`"${person}"`);

it("publishes ten changes a request, and each once", async () => {
  const { requests, publish } = await labWithChanges(23);
  await publish(() => true);
  expect(requests.map(({ length }) => length)).toEqual([10, 10, 3]);
  await publish(() => true);
  expect(requests).toHaveLength(3);
});

it("a change that the bus never takes holds up none of those in its request, and stays", async () => {
  const { belfry, requests, publish } = await labWithChanges(5);
  const poison = (entries: readonly BusEntry[]) => entries.some((entry) => names(entry, "p-2"));
  await expect(publish((entries) => !poison(entries))).rejects.toMatchObject({ name: "SomeFailed" });
  expect(belfry.counted.get("ChangesPublished")).toBe(4);
  requests.length = 0;
  await publish(() => true);
  expect(requests.map((entries) => entries.map((entry) => names(entry, "p-2")))).toEqual([[true]]);
});

it.each([
  [
    "a recognition, by which hosting agreements are judged",
    recognised("2021-06-01", "2026-05-31"),
    ["ReassessmentDue"],
  ],
  ["nothing else that the employer says of it", recognitionAsked("2026-01-02"), []],
])("calls up the employer's dossiers for %s", async (_, event, called) => {
  const { belfry, requests, publish } = await labWithChanges(0);
  await belfry.record(event);
  await publish(() => true);
  expect([...new Set(requests.flat().map(({ type }) => type))].filter((type) => type !== "DossierChanged")).toEqual(
    called,
  );
});
