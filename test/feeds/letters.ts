import { letterOf } from "../../functions/answer-feed/letter.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import type { Rejection } from "../../shared/feeds/map-row.ts";

const today = parseDay("2026-06-02");
const taken = {
  employer: "kite",
  feed: "hours",
  file: "hours-2026-05-25.csv",
  run: "01",
  outcome: "rows-rejected",
  rows: 166,
  accepted: 158,
  rejected: 7,
  skipped: 1,
  events: 35,
} as const;

const cell: Rejection = {
  line: 12,
  column: "Fin",
  field: "data.shifts.0.endsAt",
  problem: "is not a time",
  remedy: "write it as in 9:00, up to 24:00",
};
const withIt = (line: number): Rejection => ({
  line,
  column: null,
  field: null,
  problem: "belongs to one event with line 12, which was rejected",
  remedy: "correct line 12 and send the rows of that event again",
});
const amount: Rejection = {
  line: 40,
  column: "Brut",
  field: "data.grossCents",
  problem: "is not an amount",
  remedy: "write it as in 2890,50",
};
const short: Rejection = {
  line: 77,
  column: null,
  field: null,
  problem: "has 6 columns where the header has 8",
  remedy: "quote a text that holds the delimiter, and leave no column out",
};

/** A few wrong rows, one of which takes the rest of its week along. */
export const someRows = letterOf(
  taken,
  { unreadable: null, rejections: [cell, withIt(10), withIt(11), withIt(13), withIt(14), amount, short] },
  today,
);

/** One wrong row of a month's pay. */
export const oneRow = letterOf(
  { ...taken, feed: "pay", file: "pay-2026-05-29.csv", rows: 35, accepted: 34, rejected: 1, skipped: 0, events: 34 },
  { unreadable: null, rejections: [amount] },
  today,
);

/** A workbook instead of a CSV. */
export const notRead = letterOf(
  { ...taken, outcome: "unreadable", file: "May.xlsx", rows: 0, accepted: 0, rejected: 0, skipped: 0, events: 0 },
  { unreadable: { line: 1, problem: "is a workbook or an archive", remedy: "export it as CSV" }, rejections: [] },
  today,
);

/** A month that looks wrong beside the last one. */
export const held = letterOf(
  {
    ...taken,
    feed: "pay",
    file: "2026-06.csv",
    outcome: "held",
    rows: 0,
    accepted: 0,
    rejected: 0,
    skipped: 0,
    events: 0,
  },
  {
    unreadable: null,
    rejections: [],
    held: {
      id: "5d2f0c9a41e7b310",
      on: "2026-06-02",
      off: {
        people: { last: 72, now: 12 },
        sums: [
          { type: "PaymentMade", kind: "salary", unit: "cents", percent: 17, last: 23_041_550, now: 3_840_250 },
          { type: "PaymentMade", kind: "double-holiday-pay", unit: "cents", percent: 40 },
          { type: "ShiftsRecorded", unit: "minutes", percent: 18, last: 656_640, now: 118_195 },
        ],
      },
    },
  },
  today,
);

/** More wrong rows than a mail tells of, and names as long as they may be. */
export const tooMany = letterOf(
  {
    ...taken,
    employer: "e".repeat(64),
    feed: "f".repeat(64),
    file: `${"n".repeat(196)}.csv`,
    rows: 12_400,
    accepted: 0,
    rejected: 12_400,
    skipped: 0,
    events: 0,
  },
  {
    unreadable: null,
    rejections: Array.from({ length: 60 }, (_, at) => ({
      ...amount,
      line: 3 * at + 2,
      column: `${String(at % 30).padStart(2, "0")}${"C".repeat(62)}`,
    })),
  },
  today,
);
