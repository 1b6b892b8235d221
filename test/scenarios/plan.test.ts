import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { type PlanRequest, planOf } from "../../shared/obligations/residence/plan.ts";

const assumed = { visaDays: 21, admissibilityDays: 15 };
const planned = (start: string, more: Partial<PlanRequest> = {}) =>
  planOf({ nationalities: ["IN"], start: parseDay(start), staysIn: "abroad", assumed, ...more }).map(
    ({ step, day }) => `${formatDay(day)} ${step}`,
  );

describe("a researcher's way in is planned backwards from the start", () => {
  it("from abroad, with the visa: the decision three weeks before the day of travel, on a working day", () =>
    expect(planned("2027-03-01")).toEqual([
      "2026-05-05 criminal-record-from",
      "2026-11-05 file-with-room",
      "2026-11-20 file",
      "2026-12-07 admissible",
      "2026-12-31 file-as-advised",
      "2027-02-05 decided",
      "2027-02-28 visa",
      "2027-02-28 arrive",
      "2027-03-01 start",
      "2027-03-10 register",
      "2027-05-05 document",
    ]));

  it("in Belgium on an authorised stay, without a visa: registered eight working days after the decision", () =>
    expect(planned("2027-03-01", { staysIn: "short-stay" })).toEqual([
      "2026-06-01 criminal-record-from",
      "2026-12-01 file-with-room",
      "2026-12-16 file",
      "2026-12-31 file-as-advised",
      "2026-12-31 admissible",
      "2027-03-01 decided",
      "2027-03-01 start",
      "2027-03-11 register",
      "2027-05-29 document",
    ]));

  it("leaves the whole sixty days: where they would end on a holiday and move beyond the decision, an earlier day", () => {
    // Sixty days from 12 March end on Tuesday 11 May; from 17 March on Sunday 16 May, which moves over Whit Monday.
    const decidedOn = (start: string) =>
      planned(start, { staysIn: "long-stay" }).filter((line) => line.endsWith("admissible"));
    expect(decidedOn("2027-05-11")).toEqual(["2027-03-12 admissible"]);
    expect(decidedOn("2027-05-14")).toEqual(["2027-03-15 admissible"]);
    expect(decidedOn("2027-05-18")).toEqual(["2027-03-19 admissible"]);
    expect(decidedOn("2027-05-17")).toEqual(["2027-03-15 admissible"]);
  });

  it("counts the municipality's days over holidays: an arrival on 30 April", () =>
    expect(planned("2026-05-01").filter((line) => line.endsWith("register"))).toEqual(["2026-05-13 register"]));

  it("nothing for whom moves freely", () => {
    expect(planned("2027-03-01", { nationalities: ["CH"] })).toEqual([]);
    expect(planned("2027-03-01", { nationalities: ["IN", "DE"] })).toEqual([]);
  });
});
