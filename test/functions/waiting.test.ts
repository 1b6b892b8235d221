import { expect, it } from "vitest";
import { waitingChanges } from "../../functions/send-alerts/waiting.ts";
import { mailKeys } from "../../shared/store/dossier-store.ts";
import { changeKey } from "../../shared/store/keys.ts";
import { packed } from "../../shared/store/packed.ts";
import { keyOf, number, putNew, writeTogether } from "../../shared/store/table.ts";
import { machine } from "../store/recorder.ts";

const atOnce = 100;

/** Changes of some employers that wait for a digest, as many of each. */
async function waiting(counts: Readonly<Record<string, number>>) {
  const belfry = await machine();
  const payload = { day: 0, release: "", atOnce: false, alerts: [], cause: null, recordedAt: "2026-01-05T09:00:00Z" };
  for (const [employer, count] of Object.entries(counts))
    for (let from = 1; from <= count; from += atOnce)
      await writeTogether(
        belfry.table,
        Array.from({ length: Math.min(atOnce, count - from + 1) }, (_, at) => {
          const [dossier, seq] = [`${employer}#person#p-1`, from + at];
          return putNew(belfry.table, {
            ...keyOf(changeKey(dossier, seq)),
            ...mailKeys(dossier, seq, payload.recordedAt, false),
            seq: number(seq),
            payload: packed(JSON.stringify(payload)),
          });
        }),
      );
  const found = await waitingChanges(belfry.ports, "digest");
  return {
    found: Object.fromEntries([...found].map(([employer, changes]) => [employer, changes.length])),
    left: belfry.counted.get("ChangesLeftWaiting") ?? 0,
    logged: belfry.logged,
  };
}

it("a run looks at five thousand changes of an employer, and says how many it leaves to the next", {
  timeout: 60_000,
}, async () => {
  expect(await waiting({ "lab-a": 5_000, "lab-b": 3 })).toEqual({
    found: { "lab-a": 5_000, "lab-b": 3 },
    left: 0,
    logged: [],
  });
  // Of those behind, nothing is read but where they stand.
  expect(await waiting({ "lab-a": 5_250, "lab-b": 3 })).toEqual({
    found: { "lab-a": 5_000, "lab-b": 3 },
    left: 250,
    logged: ['an employer has more changes than one run takes up; the next run goes on {"left":250}'],
  });
});
