import { describe, expect, it } from "vitest";
import type { FeedDescription } from "../../shared/feeds/description.ts";
import { mapGroup, mapRow } from "../../shared/feeds/map-row.ts";
import type { Mapping, Value } from "../../shared/feeds/mapping.ts";
import { payroll, payslip, shifts } from "./feeds.ts";

const [pay] = payroll.events;
const [week] = shifts.events;
if (pay === undefined || week === undefined) throw new Error("no mapping");

const versioned = { ...payslip, Version: "2" };

/** What is said of a row, in lines. @param mapping what is other in how the row becomes an event */
function said(
  row: Record<string, string>,
  mapping: Partial<Mapping> = {},
  format: Partial<FeedDescription["format"]> = {},
) {
  const description = {
    ...payroll,
    format: { ...payroll.format, ...format },
    events: [{ ...pay, when: undefined, ...mapping }],
  } as FeedDescription;
  const texts = new Map(Object.entries({ ...versioned, ...row }));
  return linesOf(mapRow({ employer: "leuven-lab", description }, { line: 9, texts }));
}

const linesOf = ({ rejections }: ReturnType<typeof mapRow>): readonly string[] =>
  rejections.map(({ column, field, problem, remedy }) => `${column} (${field}) ${problem}; ${remedy}`);

const revision = (as: object): Partial<Mapping> => ({ revision: { column: "Version", as } as Value });
const data = (fields: Record<string, object>): Partial<Mapping> => ({
  data: { ...pay.data, ...(fields as Mapping["data"]) },
});
/** Another type of event from the same row. */
const other = (type: Mapping["type"], fields: Record<string, object>, more: object = {}): Partial<Mapping> =>
  ({ type, period: undefined, data: fields as Mapping["data"], ...more }) as Partial<Mapping>;
const dmy = { kind: "day", format: "d/m/Y" };

describe("what an event refuses is told in words of the file, from which nobody pays a hundred times too much", () => {
  it.each<[string, readonly string[], string]>([
    [
      "an amount below zero",
      said({ Gross: "-3.890,50" }),
      "Gross (data.grossCents) is below zero; write it as in 2890,50",
    ],
    [
      "the same with a point",
      said({ Gross: "-3350" }, {}, { decimal: "." }),
      "Gross (data.grossCents) is below zero; write it as in 2890.50",
    ],
    [
      "an amount of more than anybody gets",
      said({ Gross: "123456789" }),
      "Gross (data.grossCents) is above EUR 10,000,000.00; write it as in 2890,50",
    ],
    [
      "parts of a cent",
      said({ Gross: "3350.005" }, {}, { decimal: "." }),
      "Gross (data.grossCents) has more than two decimals; write it as in 2890.50",
    ],
    [
      "whole cents below zero",
      said({ Gross: "-1" }, data({ grossCents: { column: "Gross", as: { kind: "number" } } })),
      "Gross (data.grossCents) is below 0; give 0 or more, in whole cents, as in 289050 for EUR 2,890.50; where the column holds euros, say so in the feed's description with the kind cents",
    ],
    [
      "an amount that may be empty, and is needed",
      said({ Gross: "" }, data({ grossCents: { column: "Gross", as: { kind: "cents" }, optional: true } })),
      "Gross (data.grossCents) is empty; give a value: the event needs one",
    ],
    [
      "hours of more than a week has",
      said(
        { Gross: "50:01" },
        other("EmployeeHired", {
          startsOn: { column: "Paid on", as: dmy },
          nationalities: { constant: "x" },
          "schedule.weeklyMinutes": { column: "Gross", as: { kind: "minutes" } },
        }),
      ).slice(1),
      "Gross (data.schedule.weeklyMinutes) is above 50:00 hours; write it as in 7:36 or 7,6",
    ],
    [
      "a revision in words",
      said({ Version: "one" }, revision({ kind: "number" })),
      "Version (revision) is not a number; write it as in 2",
    ],
    [
      "a revision of a half",
      said({ Version: "12,5" }, revision({ kind: "number" })),
      "Version (revision) is not a whole number; give a whole number, as in 2",
    ],
    [
      "a revision of 0",
      said({ Version: "0" }, revision({ kind: "number" })),
      "Version (revision) is below 1; give at least 1",
    ],
    [
      "a day that is no first of a month",
      said({}, { period: { column: "Paid on", as: { kind: "day", format: "d/m/Y" } } }),
      "Paid on (period) is not accepted; give the first day of the month that is paid for, written as in 29/05/2026 (d/m/Y)",
    ],
    [
      "a day that is taken as it stands",
      said({}, { occurredOn: { column: "Paid on" } }),
      "Paid on (occurredOn) is not accepted; give a day that exists, written YYYY-MM-DD, or say in the feed's description how the column is written",
    ],
    [
      "a code that means what no event knows",
      said({}, data({ kind: { column: "Code", as: { kind: "list", values: { "100": "wage" } } } })),
      "Code (data.kind) is not one of the allowed values; correct what this code means in the feed's description: use salary or end-of-year-premium or sector-annual-premium or single-holiday-pay or double-holiday-pay or departure-holiday-pay",
    ],
    [
      "a constant that no event knows",
      said({}, data({ kind: { constant: "salry" } })),
      "null (data.kind) is not one of the allowed values; correct this constant in the feed's description: did you mean salary? Otherwise use salary or end-of-year-premium or sector-annual-premium or single-holiday-pay or double-holiday-pay or departure-holiday-pay",
    ],
    [
      "a premium of another month than the first",
      said({ Code: "200" }),
      "Code (data.kind) is not accepted; give 1 January of the premium's year as period of an end-of-year premium; period is made of Month, read as month",
    ],
    [
      "an end before the beginning",
      said(
        {},
        other("EmployeeHired", {
          startsOn: { column: "Paid on", as: dmy },
          endsOn: { column: "Month", as: { kind: "month", format: "m/Y" } },
          "nationalities.0": { constant: "IN" },
        }),
      ),
      "Month (data.endsOn) is not accepted; give a last day that is not before the first, written as in 05/2026 (m/Y)",
    ],
  ])("%s", (_, lines, line) => expect(lines).toEqual([line]));

  const shiftsOn = (day: string, from: string, to: string) => {
    const texts = new Map(Object.entries({ Person: "p-asha", Day: day, Shift: "s1", From: from, To: to }));
    return linesOf(mapGroup({ employer: "leuven-lab", description: shifts }, week, [{ line: 2, texts }]));
  };
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "a shift of long ago",
      shiftsOn("05/03/1990", "9:00", "17:00"),
      ["startsAt", "endsAt"].map(
        (field) => `Day (${field}) is not a day from 1996 to 2200; write it as in 29/05/2026 (d/m/Y)`,
      ),
    ],
    [
      "a shift of another week than its sheet's",
      linesOf(
        mapGroup({ employer: "leuven-lab", description: shifts }, { ...week, period: { constant: "2026-06-01" } }, [
          {
            line: 2,
            texts: new Map(Object.entries({ Person: "p", Day: "29/05/2026", Shift: "s1", From: "9:00", To: "17:00" })),
          },
        ]),
      ),
      ["From (data.shifts.0.startsAt) is not accepted; give a shift that begins in the week of period"],
    ],
    [
      "a break that ends before it begins",
      linesOf(
        mapGroup(
          { employer: "leuven-lab", description: shifts },
          {
            ...week,
            rows: {
              field: "shifts",
              data: {
                ...week.rows?.data,
                "breaks.0.startsAt": { column: "Day", as: { kind: "instant", format: "d/m/Y", time: "Break" } },
                "breaks.0.endsAt": { column: "Day", as: { kind: "instant", format: "d/m/Y", time: "Work" } },
              },
            },
          },
          [
            {
              line: 2,
              texts: new Map(
                Object.entries({
                  Person: "p",
                  Day: "29/05/2026",
                  Shift: "s1",
                  From: "9:00",
                  To: "17:00",
                  Break: "12:30",
                  Work: "12:00",
                }),
              ),
            },
          ],
        ),
      ),
      ["Work (data.shifts.0.breaks.0.endsAt) is not accepted; give an end after the start"],
    ],
  ])("%s", (_, lines, expected) => expect(lines).toEqual(expected));
});
