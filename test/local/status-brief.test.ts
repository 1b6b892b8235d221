import { expect, it } from "vitest";
import { briefLines } from "../../infra/local/status-brief.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { overviewOf } from "../../shared/store/overview.ts";
import { answered, asha, card, configured, hired, sheet, shift } from "../cast.ts";
import { machine } from "../store/recorder.ts";

it("status shows breaches first, a line for each thing that is not settled, with days and without keys", async () => {
  const belfry = await machine();
  belfry.setNow("2026-03-09");
  const long = shift("2026-03-02T08:00:00+01:00", "2026-03-02T19:30:00+01:00");
  for (const event of [configured(), hired(), card(), sheet("2026-03-02", [long])]) await belfry.record(event);
  const overview = async () => overviewOf(belfry.table, "leuven-lab#person#p-asha", parseDay("2026-03-09"));
  const lines = briefLines(await overview(), parseDay("2026-03-09"));
  expect(lines.slice(0, 10)).toEqual([
    "person p-asha, Leuven Vision Lab, on 2026-03-09",
    "2 breaches, 1 overdue, 2 to find out, 4 coming up, 2 settled",
    "",
    "Breaches",
    "  2026-03-02  7 days ago    Working time: more than the daily maximum",
    "  2026-03-02  7 days ago    Working time: days without the break",
    "",
    "Overdue",
    "  2025-03-01  373 days ago  Residence title: paper not checked, or no copy kept",
    "",
  ]);
  expect(lines).toContain("  2026-09-30  in 205 days   Residence card: file the renewal");
  expect(lines.join("\n"), "no key of an obligation").not.toMatch(/[a-z]:\d|[a-z]:[a-z]/);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
  await belfry.record(answered("2026-03-09", "daily-limit:2026-03-02", { kind: "acknowledged" }, { subject: asha }));
  expect(briefLines(await overview(), parseDay("2026-03-09"))[1]).toBe(
    "1 breach, 1 overdue, 2 to find out, 4 coming up, 3 settled",
  );
});
