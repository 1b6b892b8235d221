import { expect, it } from "vitest";
import { wayOf } from "../../infra/local/clock-way.ts";
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
