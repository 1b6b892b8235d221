import { expect, it } from "vitest";
import { askedBy, type ExportOptions, stillToCome } from "../../infra/local/export-options.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";

const today = parseDay("2027-01-13");
/** The days that are asked for, and what is said of those that have not come. */
const asked = (options: ExportOptions) => {
  const { span, ...more } = askedBy(options, today);
  return [`${formatDay(span.from)} to ${formatDay(span.to)}`, stillToCome({ span, ...more }, today)];
};

it.each<[string, ExportOptions, string, RegExp | null]>([
  ["the year up to today", {}, "2027-01-01 to 2027-01-13", null],
  ["a year that is over", { to: "2026-12-31" }, "2026-01-01 to 2026-12-31", null],
  ["up to today", { from: "2026-01-01", to: "2027-01-13" }, "2026-01-01 to 2027-01-13", null],
  ["up to tomorrow", { to: "2027-01-14" }, "2027-01-01 to 2027-01-14", /^ {2}After 2027-01-13 nothing is recorded yet/],
  ["from the past on", { from: "2026-01-01", to: "2030-01-01" }, "2026-01-01 to 2030-01-01", /^ {2}After 2027-01-13/],
  ["from today on", { from: "2027-01-13", to: "2030-01-01" }, "2027-01-13 to 2030-01-01", /^ {2}After 2027-01-13/],
])("takes %s", (_, options, days, ahead) =>
  expect(asked(options)).toEqual([days, ahead === null ? null : expect.stringMatching(ahead)]),
);

it.each<[string, ExportOptions, RegExp]>([
  [
    "a year to come without its first day",
    { to: "2030-01-01" },
    /^--to: 2030-01-01 .* give a day until 2027-12-31, or --from/,
  ],
  ["a first day to come", { from: "2027-01-14", to: "2027-02-01" }, /^--from: give a day that has come, 2027-01-13/],
  ["a first day to come, without a last", { from: "2027-02-01" }, /^--from: give a day that has come, 2027-01-13/],
  ["a last day before the first", { from: "2026-02-02", to: "2026-02-01" }, /^--from: give a day that is not after/],
  ["a day that does not exist", { to: "2026-02-30" }, /^--to: give a day as YYYY-MM-DD/],
  ["a status day before the last", { to: "2026-12-31", "as-of": "2026-12-30" }, /^--as-of/],
  ["what will be known tomorrow", { "known-at": "2027-01-14" }, /^--known-at: give a day that has come/],
])("refuses %s, with the remedy", (_, options, message) => expect(() => asked(options)).toThrow(message));
