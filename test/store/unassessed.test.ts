import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { duePartition, headKey, shardOf } from "../../shared/store/keys.ts";
import { keyOf, text, writeTogether } from "../../shared/store/table.ts";
import { unassessedOn } from "../../shared/store/unassessed.ts";
import { machine } from "./recorder.ts";

/** Dossiers that fell due, as `lab-a#person#p-1` on a day. */
async function due(...entries: readonly (readonly [dossier: string, day: string])[]) {
  const { table, counting } = await machine();
  for (let at = 0; at < entries.length; at += 100)
    await writeTogether(
      table,
      entries.slice(at, at + 100).map(([dossier, day]) => ({
        Put: {
          TableName: table.name,
          Item: {
            ...keyOf(headKey(dossier)),
            duePk: text(duePartition(shardOf(dossier))),
            dueSk: text(`${day}#${dossier}`),
          },
        },
      })),
    );
  counting.take();
  return {
    counting,
    upTo: async (employer: string, on: string) =>
      formatDay((await unassessedOn(table, parseDay(on))).completeUpTo(employer)),
    daysOf: async (employer: string, on: string) =>
      ((await unassessedOn(table, parseDay(on))).days.get(employer) ?? []).map(formatDay),
  };
}

describe("an employer is complete up to", () => {
  it("today where nothing of it fell due, whatever is to come and whatever fell due of others", async () => {
    const { upTo } = await due(["lab-a#person#p-1", "2026-01-14"], ["lab-b#person#p-1", "2026-01-09"]);
    expect(await upTo("lab-a", "2026-01-13")).toBe("2026-01-13");
    expect(await upTo("lab-never-seen", "2026-01-13")).toBe("2026-01-13");
  });

  it("the day before the first on which something fell due and was not assessed", async () => {
    const { upTo } = await due(["lab-a#person#p-1", "2026-01-12"], ["lab-a#project#pub-1", "2026-01-10"]);
    expect(await upTo("lab-a", "2026-01-09")).toBe("2026-01-09");
    expect(await upTo("lab-a", "2026-01-10")).toBe("2026-01-09");
    expect(await upTo("lab-a", "2026-01-13")).toBe("2026-01-09");
  });

  it("and each day on which something fell due is known, once, and of no other employer", async () => {
    const { daysOf } = await due(
      ["lab-a#person#p-1", "2026-01-12"],
      ["lab-a#project#pub-1", "2026-01-10"],
      ["lab-a#person#p-2", "2026-01-12"],
      ["lab-b#person#p-1", "2026-01-09"],
    );
    expect([await daysOf("lab-a", "2026-01-11"), await daysOf("lab-a", "2026-01-13")]).toEqual([
      ["2026-01-10"],
      ["2026-01-10", "2026-01-12"],
    ]);
    expect(await daysOf("lab-c", "2026-01-13")).toEqual([]);
  });

  it("no later than the last day of a full page, which hides what lies behind it; in one request a shard", async () => {
    const sameShard: string[] = [];
    for (let at = 0; sameShard.length < 501; at += 1)
      if (shardOf(`lab-a#person#p-${at}`) === 0) sameShard.push(`lab-a#person#p-${at}`);
    const days = sameShard.map((dossier, at) => [dossier, at < 250 ? "2026-01-05" : "2026-01-08"] as const);
    const full = await due(...days);
    expect([await full.upTo("lab-a", "2026-01-13"), await full.upTo("lab-b", "2026-01-13")]).toEqual([
      "2026-01-04",
      "2026-01-07",
    ]);
    expect(full.counting.take().requests).toBe(2 * 16);
    const notFull = await due(...days.slice(0, 499));
    expect(await notFull.upTo("lab-b", "2026-01-13")).toBe("2026-01-13");
  });
});
