import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
import { dayWithin } from "../../shared/feeds/read-day.ts";
import { readDescription } from "../../shared/feeds/read-description.ts";
import { staff } from "../functions/snapshot-world.ts";
import { shiftsText } from "./feeds.ts";

const [contract, passport] = staff.events;
const shifts = { ...JSON.parse(shiftsText), snapshot: true };
const [sheet] = shifts.events;

describe("the description of a feed of snapshots", () => {
  it.each([
    ["says so", staff],
    ["says where the day stands in a name", { ...staff, snapshot: { dayInName: "Ymd" } }],
    ["says which column has it", { ...staff, snapshot: { dayColumn: { column: "As of", format: "d/m/Y" } } }],
    ["groups rows by their subject and more", shifts],
  ])("is followed where it %s", (_, description) =>
    expect(readDescription(JSON.stringify(description))).toMatchObject({ ok: true }),
  );

  it.each<[string, object, string, RegExp]>([
    [
      "numbers its events",
      { ...staff, events: [{ ...contract, revision: { constant: 1 } }] },
      "events.0.revision",
      /Belfry numbers/,
    ],
    [
      "takes its subjects from two columns",
      { ...staff, events: [contract, { ...passport, subject: { column: "Other" } }] },
      "events.1.subject",
      /same columns/,
    ],
    [
      "is not about people",
      { ...staff, events: [{ ...contract, type: "PublicationWithdrawn", data: {} }] },
      "events.0.type",
      /one of people/,
    ],
    [
      "groups rows of several people",
      { ...shifts, events: [{ ...sheet, groupBy: sheet.groupBy.slice(1) }] },
      "events.0.groupBy",
      /by their subject too/,
    ],
    [
      "says the day in two ways",
      { ...staff, snapshot: { dayInName: "Ymd", dayColumn: { column: "a", format: "Ymd" } } },
      "snapshot",
      /./,
    ],
    ["says no", { ...staff, snapshot: false }, "snapshot", /give true, dayInName or dayColumn/],
    ["says no format", { ...staff, snapshot: { dayInName: "yyyy" } }, "snapshot.dayInName", /order of the parts/],
  ])("is not where it %s", (_, description, field, remedy) => {
    const read = readDescription(JSON.stringify(description));
    expect(read).toMatchObject({ ok: false, problems: [{ field, remedy: expect.stringMatching(remedy) }] });
  });
});

it.each([
  ["Y-m-d", "staff-2026-05-31.csv", "2026-05-31"],
  ["Ymd", "export12-20260531-020000.csv", "2026-05-31"],
  ["d.m.Y", "stand 1.6.2026.csv", "2026-06-01"],
  ["Y-m-d", "staff-2026-02-30.csv", null],
  ["Ymd", "1202605310.csv", null],
  ["Y-m-d", "from-2026-05-31-to-2026-06-01.csv", null],
  ["Y-m-d", "staff.csv", null],
])("the day in a name, as %s in %s", (format, name, day) => {
  const found = dayWithin(format, name);
  expect(found === undefined ? null : formatDay(found)).toBe(day);
});
