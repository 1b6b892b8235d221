import { expect, it } from "vitest";
import { goalInWords, wayOf } from "../../infra/local/clock-way.ts";
import { parseDay } from "../../shared/calendar/day.ts";

it.each([
  ["2026-06-01", { warning: null }],
  ["2027-06-01", { warning: null }],
  ["2027-06-02", { warning: expect.stringMatching(/^That is 366 days on from 2026-06-01: .* Ctrl-C/) }],
  ["2036-06-01", { warning: expect.stringMatching(/^That is 3653 days on/) }],
  [
    "2036-06-02",
    {
      refused: "2036-06-02 is more than 10 years from 2026-06-01, which the clock shows; give a day until 2036-06-01",
    },
  ],
  ["2026-05-31", { refused: "the clock shows 2026-06-01 already; give that day or a later one" }],
])("the way of the clock from 2026-06-01 to %s", (to, said) => {
  expect(wayOf(parseDay("2026-06-01"), parseDay(to))).toEqual(said);
});

it.each([
  ["2027-01-13", "2027-01-14", "On to the end of Thursday 2027-01-14, the next working day."],
  [
    "2027-01-15",
    "2027-01-18",
    "On to the end of Monday 2027-01-18, the next working day: no digest leaves on Saturday 2027-01-16; Sunday 2027-01-17.",
  ],
  [
    "2026-12-24",
    "2026-12-28",
    "On to the end of Monday 2026-12-28, the next working day: no digest leaves on Friday 2026-12-25, a public holiday; Saturday 2026-12-26; Sunday 2026-12-27.",
  ],
])("from %s the clock goes to %s, and says why to none before", (from, to, said) =>
  expect(goalInWords(parseDay(from), parseDay(to))).toBe(said),
);
