import { describe, expect, it } from "vitest";
import { letterOf } from "../../functions/answer-feed/letter.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { held, notRead, oneRow, someRows, tooMany } from "./letters.ts";

describe("a mail to a feed's owner", () => {
  it("says how many rows came back and what stands", () => {
    expect(someRows.subject).toBe("[Belfry] Feed hours of kite: 7 of 166 rows were rejected");
    expect(someRows.text).toMatch(
      /166 rows read, 158 accepted, 7 rejected, 1 passed\s+over\. What was accepted stands, as 35 events\./,
    );
    expect(oneRow.subject).toBe("[Belfry] Feed pay of kite: 1 of 35 rows was rejected");
    expect(oneRow.text).toMatch(/Line 40, column Brut\s+It is not an amount\.\s+Write it as in 2890,50\./);
  });

  it("tells what is wrong with several lines once", () => {
    expect(someRows.text).toMatch(/Lines 10 to 11 and 13 to 14\s+Each belongs to one event with line 12/);
    expect(someRows.text.match(/belongs? to one event/g)).toHaveLength(1);
    expect(someRows.text).toMatch(/Line 77\s+It has 6 columns/);
  });

  it("of many slips tells the first twenty, and how many rows are left", () => {
    expect(tooMany.text.match(/Lines \d+ and \d+/g)).toHaveLength(20);
    expect(tooMany.text).toContain("12360 more rows stand in the answer");
    expect(tooMany.text).toContain("Nothing of it was taken in.");
  });

  it("names eight stretches of lines and counts the rest", () => {
    const rejections = Array.from({ length: 12 }, (_, at) => ({
      line: 2 * at + 2,
      column: "Fin",
      field: null,
      problem: "is empty",
      remedy: "give a value",
    }));
    const taken = { employer: "kite", feed: "hours", file: "a.csv", run: "1", outcome: "rows-rejected" as const };
    const counts = { rows: 12, accepted: 0, rejected: 12, skipped: 0, events: 0 };
    const { text } = letterOf({ ...taken, ...counts }, { unreadable: null, rejections }, parseDay("2026-06-02"));
    expect(text).toMatch(/Lines 2, 4, 6, 8, 10, 12, 14, 16 and 4\s+more, column Fin/);
  });

  it("of a file that is none says so, without counts of nothing", () => {
    expect(notRead.text).toContain("A file could not be read");
    expect(notRead.text).toContain("nothing of it was taken in");
    expect(notRead.text).toMatch(/The file\s+It is a workbook or an archive\.\s+Export it as CSV\./);
    expect(notRead.text).not.toMatch(/\b0 /);
  });

  it("of a held file says what looks wrong, then and now, and what either answer does", () => {
    expect(held.subject).toBe("[Belfry] Feed pay of kite: a file is held until HR takes it in");
    expect(held.text).toMatch(/nothing\s+of\s+it\s+was\s+taken\s+in,\s+and\s+nothing\s+of\s+it\s+is\s+lost/);
    expect(held.text).toMatch(/People\s+72 in the last file, 12 in this one\./);
    expect(held.text).toMatch(/salary: euros\s+230415\.50 in the last file, 38402\.50 in this one: 17 % of it\./);
    expect(held.text).toMatch(/double-holiday-pay: euros\s+40 % of the last file's sum/);
    expect(held.text).toMatch(/ShiftsRecorded: hours\s+10944\.00 in the last file, 1969\.92 in this one/);
    expect(held.text).toMatch(/put the right one under the same name/);
  });
});
