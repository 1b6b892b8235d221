import { expect, it } from "vitest";
import { letterOf } from "../../functions/answer-feed/letter.ts";
import { parseDay } from "../../shared/calendar/day.ts";

const taken = {
  employer: "leuven-lab",
  feed: "staff",
  file: "staff-2026-06-01.csv",
  run: "01",
  rows: 71,
  accepted: 71,
  rejected: 0,
  skipped: 0,
  events: 2,
  unchanged: 69,
  leftOut: 3,
};
const whole = { unreadable: null, rejections: [], snapshot: { number: 7, order: "2026-06-01/1780286400000" } };
const today = parseDay("2026-06-02");
const plain = (text: string): string => text.replaceAll(/\s+/g, " ");

it("the letter about a snapshot that misses somebody says how many, and that nobody was ended", () => {
  const { subject, text } = letterOf({ ...taken, outcome: "left-out" }, whole, today);
  expect(subject).toBe("[Belfry] Feed staff of leuven-lab: 3 people or contracts of earlier snapshots are missing");
  expect(plain(text)).toContain("71 rows read, 71 accepted, of which 69 said nothing new; 2 events put.");
  expect(plain(text)).toContain("Nobody's employment was ended because of it");
});

it("that about rejected rows asks for all of it again: rows alone would miss everybody else", () => {
  const rejections = [
    { line: 3, column: "Start", field: "data.startsOn", problem: "is empty", remedy: "give a value" },
  ];
  const told = { ...taken, accepted: 70, rejected: 1, leftOut: 0, outcome: "rows-rejected" as const };
  const { text } = letterOf(told, { ...whole, rejections }, today);
  expect(plain(text)).toContain("send all of it again");
  expect(plain(text)).not.toContain("alone or with all others");
  expect(plain(letterOf(told, { ...whole, rejections, snapshot: null }, today).text)).toContain(
    "alone or with all others",
  );
});
