import { describe, expect, it } from "vitest";
import { addDays, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { answered, card, configured, corrected, hired, type Shift, sheet, shift } from "../cast.ts";
import { ashaInOrder } from "../checks-cast.ts";
import { sampled } from "../sampled.ts";
import type { Used } from "./counting.ts";
import { writeDossiers } from "./many-dossiers.ts";
import { machine } from "./recorder.ts";

/** A week of five days from nine to half past five with a break at noon, as payroll sends it. */
function week(monday: string, hours = 17, more = {}) {
  const at = (day: number, time: string) => `${formatDay(addDays(parseDay(monday), day))}T${time}:00+01:00`;
  const shifts = [0, 1, 2, 3, 4].map(
    (day): Shift => ({
      ...shift(at(day, "09:00"), at(day, `${hours}:30`), [at(day, "12:00"), at(day, "12:30")]),
      id: `s-${day}`,
    }),
  );
  return sheet(monday, shifts, more);
}
const mondayAfter = (weeks: number) => formatDay(addDays(parseDay("2026-01-05"), weeks * 7));
const sum = (used: readonly Used[], unit: keyof Used) => used.reduce((total, each) => total + each[unit], 0);

/** Papers that were checked, and pay that is known, so that a hire raises nothing about them. */
const papersInOrder = ashaInOrder.filter(({ type }) => type !== "EmployeeHired");
const paid = { monthlyGrossCents: 389_050 };

describe("what an event costs (design, section 8)", () => {
  it("two requests and at most ten write units for an event of a kilobyte that raises nothing", async () => {
    const belfry = await machine();
    await belfry.record(configured());
    for (const event of papersInOrder) await belfry.record(event);
    const hire = await belfry.record(hired(paid));
    const endless = corrected(hired(paid), { name: "x".repeat(200) }, { eventId: "longer" });
    expect(JSON.stringify(endless).length).toBeLessThan(1024);
    const correction = await belfry.record(endless);
    for (const used of [hire, correction]) {
      expect(used.requests).toBe(2);
      expect(used.writeUnits).toBeLessThanOrEqual(10);
    }
  });

  it("at most fourteen with an alert and a wake day that moves", async () => {
    const belfry = await machine();
    await belfry.record(configured());
    for (const event of papersInOrder) await belfry.record(event);
    belfry.setNow("2026-09-16");
    const used = await belfry.record(hired(paid));
    const sizes = belfry.counting.takeSizes();
    expect(sizes.some((size) => size.startsWith("CHANGE"))).toBe(true);
    expect(used.requests).toBe(2);
    expect(used.writeUnits).toBeLessThanOrEqual(14);
  });

  it("and so for an event of just under a kilobyte", async () => {
    const belfry = await machine();
    const long = "x".repeat(64);
    await belfry.record(configured());
    for (const event of papersInOrder) await belfry.record(event);
    belfry.setNow("2026-09-16");
    const hire = { ...paid, name: "Asha ".repeat(40), nationalities: ["IN", "PK", "LK", "NP", "BD"] };
    const event = hired(hire, { eventId: long, key: `k${long.slice(1)}`, holdsFrom: "2025-03-01" });
    expect(JSON.stringify(event).length).toBeLessThan(1024);
    const used = await belfry.record(event);
    expect(used.writeUnits).toBeLessThanOrEqual(14);
  });

  it("a duplicate: one read, no write", async () => {
    const belfry = await machine();
    await belfry.record(card());
    const used = await belfry.record(card());
    expect(used).toMatchObject({ requests: 1, writeUnits: 0 });
    expect(belfry.counted.get("EventsDuplicated")).toBe(1);
  });

  it("a week of five shifts: two requests; each kilobyte beyond the first two units more", async () => {
    const belfry = await machine();
    const event = week(mondayAfter(0));
    const used = await belfry.record(event);
    const kilobytes = Math.ceil(JSON.stringify(event).length / 1024);
    expect(used.requests).toBe(2);
    expect(used.writeUnits).toBeLessThanOrEqual(10 + 2 * (kilobytes - 1));
  });

  it("the same after years of weekly sheets", { timeout: 60_000 }, async () => {
    const belfry = await machine();
    await belfry.record(hired({ nationalities: ["BE"] }));
    const yearsMax = sampled(4, 10);
    const years: (readonly Used[])[] = [];
    for (let year = 0; year < yearsMax; year += 1) {
      const used: Used[] = [];
      for (let at = 0; at < 52; at += 1) {
        const monday = mondayAfter(year * 52 + at);
        belfry.setNow(formatDay(addDays(parseDay(monday), 7)));
        used.push(await belfry.record(week(monday)));
      }
      years.push(used);
    }
    const averages = [years[0] ?? [], years.at(-1) ?? []].map((used) => ({
      requests: sum(used, "requests") / 52,
      readUnits: sum(used, "readUnits") / 52,
      writeUnits: sum(used, "writeUnits") / 52,
    }));
    const [first, last] = averages;
    expect(last?.requests).toBe(2);
    expect(last?.writeUnits).toBeLessThanOrEqual((first?.writeUnits ?? 0) + 0.5);
    expect(last?.readUnits).toBeLessThanOrEqual((first?.readUnits ?? 0) + 0.5);
  });

  it("the same after three years of an acknowledged breach and its overtime each week", {
    timeout: 60_000,
  }, async () => {
    const belfry = await machine();
    await belfry.record(configured({ sector: "private" }));
    await belfry.record(hired({ nationalities: ["BE"] }));
    const used: Used[] = [];
    for (let at = 0; at < 156; at += 1) {
      const monday = mondayAfter(at);
      const sent = formatDay(addDays(parseDay(monday), 7));
      belfry.setNow(sent);
      const pause = [`${monday}T14:00:00+01:00`, `${monday}T14:30:00+01:00`] as const;
      const long = shift(`${monday}T08:00:00+01:00`, `${monday}T20:00:00+01:00`, pause);
      used.push(await belfry.record(sheet(monday, [long])));
      // Eleven hours and a half are beyond the day's maximum, and two and a half of them are overtime.
      for (const rule of ["daily-limit", "overtime"])
        await belfry.record(
          answered(sent, `${rule}:${monday}`, { kind: "acknowledged" }, { key: `answer-${rule}-${at}` }),
        );
    }
    const [first, last] = [used[1], used.at(-1)];
    expect(last?.writeUnits).toBeLessThanOrEqual((first?.writeUnits ?? 0) + 2);
  });
});

describe("what a sweep reads (design, section 8)", () => {
  it.each([1_000, 10_000])("of %i dossiers, thirty due: the thirty and at most sixteen more", async (count) => {
    const belfry = await machine();
    const today = parseDay("2026-06-01");
    await writeDossiers(belfry.table, count, 30, today);
    belfry.setNow("2026-06-01");
    belfry.counting.take();
    belfry.counting.takeItems();
    expect(await belfry.sweep()).toBe(30);
    const used = belfry.counting.take();
    const items = belfry.counting.takeItems();
    expect(items).toBeLessThanOrEqual(30 + 16);
    expect(used.writeUnits).toBe(0);
    expect(used.readUnits).toBeLessThanOrEqual(24);
  });

  it("nothing of forty employers that were assessed under the present release", async () => {
    const belfry = await machine();
    for (let at = 0; at < 40; at += 1) {
      const employer = `lab-${at}`;
      await belfry.record({ ...configured(), employer, subject: { kind: "employer", id: employer } });
    }
    belfry.counting.takeItems();
    await belfry.sweep();
    expect(belfry.counting.takeItems()).toBeLessThanOrEqual(16);
  });
});

describe("a dossier", () => {
  it("of nine years is assessed anew at once, in all its months", { timeout: 60_000 }, async () => {
    const belfry = await machine();
    for (let month = 0; month < 108; month += 1) {
      const monday = mondayAfter(Math.floor((month * 52) / 12));
      await belfry.record(sheet(monday, [], { key: `sheet-${month}` }));
    }
    expect(await belfry.dossierDue("reassessment", "2026-01-05")).toBe(true);
  });
});
