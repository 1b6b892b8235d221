import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { card, configured, hired, sheet, shift } from "../cast.ts";
import type { Used } from "../store/counting.ts";
import { writeDossiers } from "../store/many-dossiers.ts";
import { machine } from "../store/recorder.ts";

/** Requests and billed units of the common days, counted on the in-process engine; the tests hold them to their limits. */
export async function countedFigures(): Promise<readonly (readonly [what: string, figure: string])[]> {
  const belfry = await machine();
  await belfry.record(configured());
  const plain = await belfry.record(card());
  belfry.setNow("2026-09-16");
  const alerted = await belfry.record(hired());
  const again = await belfry.record(hired());
  const week = await belfry.record(weekOf("2026-01-05"));
  for (let at = 1; at < 520; at += 1) await belfry.record(weekOf(formatDay(addDays(parseDay("2026-01-05"), at * 7))));
  const tenYears = await belfry.record(weekOf(formatDay(addDays(parseDay("2026-01-05"), 520 * 7))));
  return [
    ["an event that raises nothing", units(plain)],
    ["an event that raises an alert and moves the wake day", units(alerted)],
    ["a duplicate", units(again)],
    ["a week of five shifts", units(week)],
    ["the same after ten years of weeks", units(tenYears)],
    ["a sweep of 1,000 dossiers, 30 of them due", await sweepOf(1_000)],
    ["a sweep of 10,000 dossiers, 30 of them due", await sweepOf(10_000)],
  ];
}

async function sweepOf(dossiers: number): Promise<string> {
  const belfry = await machine();
  await writeDossiers(belfry.table, dossiers, 30, parseDay("2026-06-01"));
  belfry.setNow("2026-06-01");
  belfry.counting.take();
  belfry.counting.takeItems();
  await belfry.sweep();
  return `${belfry.counting.takeItems()} index items read, ${units(belfry.counting.take())}`;
}

const units = ({ requests, readUnits, writeUnits }: Used): string =>
  `${requests} requests, ${readUnits} read units, ${writeUnits} write units`;

function weekOf(monday: string) {
  const at = (day: number, time: string) => `${formatDay(addDays(parseDay(monday), day))}T${time}:00+01:00`;
  const shifts = [0, 1, 2, 3, 4].map((day) =>
    shift(at(day, "09:00"), at(day, "17:30"), [at(day, "12:00"), at(day, "12:30")]),
  );
  return sheet(
    monday,
    shifts.map((each, day) => ({ ...each, id: `s-${day}` })),
  );
}
