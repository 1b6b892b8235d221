import { expect, it } from "vitest";
import { briefLines } from "../../infra/local/status-brief.ts";
import { summarise } from "../../infra/local/summary.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { overviewOf } from "../../shared/store/overview.ts";
import { configured, lab } from "../cast.ts";
import { machine } from "../store/recorder.ts";

it("of several feeds that are silent each line says which", async () => {
  const belfry = await machine();
  belfry.setNow("2026-03-09");
  const feeds = ["hr", "payroll"].map((id) => ({ id, everyDays: 35 }));
  await belfry.record(configured({ feeds }));
  const day = parseDay("2026-03-09");
  const said = await summarise(belfry.table, [lab], day);
  expect(said).toContain("  Belfry: a feed is silent\n    2025-02-06  leuven-lab, feed hr (overdue)\n");
  expect(said).toContain("    2025-02-06  leuven-lab, feed payroll (overdue)\n");
  const brief = briefLines(await overviewOf(belfry.table, `${lab}#employer#${lab}`, day), day);
  expect(brief.filter((line) => line.includes("silent")).map((line) => line.trim().replace(/ {2,}/g, " "))).toEqual([
    "2025-02-06 396 days ago Belfry: a feed is silent, feed hr",
    "2025-02-06 396 days ago Belfry: a feed is silent, feed payroll",
  ]);
});
