import { describe, expect, it } from "vitest";
import { convert } from "../../shared/feeds/convert.ts";
import type { Conversion } from "../../shared/feeds/mapping.ts";
import { isFormat } from "../../shared/feeds/read-day.ts";

const dmy = { kind: "day", format: "d/m/Y" } as const;
const hour = { kind: "instant", format: "d/m/Y", time: "time" } as const;
const untilHour = { ...hour, after: "after" } as const;
const codes = { kind: "list", values: { "100": "salary", J: true, "": 0 } } as const;

const read = (as: Conversion, text: string, decimal: "," | "." = ",", more: Record<string, string> = {}) =>
  convert(as, "column", new Map(Object.entries({ column: text, ...more })), decimal);

describe("what a column says", () => {
  it.each<[Conversion, string, unknown, ("," | ".")?, Record<string, string>?]>([
    [{ kind: "text" }, "  p-asha ", "p-asha"],
    [dmy, "29/02/2028", "2028-02-29"],
    [dmy, "1/3/2026", "2026-03-01"],
    [{ kind: "day", format: "Y-m-d" }, "2026-03-01", "2026-03-01"],
    [{ kind: "day", format: "dmY" }, "01032026", "2026-03-01"],
    [{ kind: "day", format: "m/d/Y" }, "03/01/2026", "2026-03-01"],
    [{ kind: "monday", format: "d/m/Y" }, "08/03/2026", "2026-03-02"],
    [{ kind: "monday", format: "d/m/Y" }, "09/03/2026", "2026-03-09"],
    [{ kind: "month", format: "m/Y" }, "05/2026", "2026-05-01"],
    [{ kind: "month", format: "d/m/Y" }, "31/05/2026", "2026-05-01"],
    [{ kind: "year", format: "Y" }, "2026", "2026-01-01"],
    [{ kind: "day-number", format: "d/m/Y" }, "02/01/1970", 1],
    [{ kind: "cents" }, "2.890,50", 289_050],
    [{ kind: "cents" }, "2890,5", 289_050],
    [{ kind: "cents" }, "2 890", 289_000],
    [{ kind: "cents" }, "2\u00a0890,50 €", 289_050],
    [{ kind: "cents" }, "EUR 0,01", 1],
    [{ kind: "cents" }, "-12,34", -1_234],
    [{ kind: "cents" }, "2,890.50", 289_050, "."],
    [{ kind: "number" }, "37,5", 37.5],
    [{ kind: "number" }, "-3", -3],
    [{ kind: "minutes" }, "7:36", 456],
    [{ kind: "minutes" }, "7,6", 456],
    [{ kind: "minutes" }, "7,33", 440],
    [{ kind: "minutes" }, "38", 2_280],
    [{ kind: "minutes" }, "7.6", 456, "."],
    [codes, "100", "salary"],
    [codes, "J", true],
    [hour, "29/03/2026", "2026-03-29T01:59:00+01:00", ",", { time: "1:59" }],
    [hour, "29/03/2026", "2026-03-29T03:00:00+02:00", ",", { time: "03:00" }],
    [hour, "25/10/2026", "2026-10-25T02:30:00+02:00", ",", { time: "02:30" }],
    [hour, "25/10/2026", "2026-10-25T03:00:00+01:00", ",", { time: "3h00" }],
    [hour, "02/03/2026", "2026-03-03T00:00:00+01:00", ",", { time: "24:00" }],
    [untilHour, "02/03/2026", "2026-03-03T06:00:00+01:00", ",", { time: "6:00", after: "22:00" }],
    [untilHour, "02/03/2026", "2026-03-02T17:00:00+01:00", ",", { time: "17:00", after: "9:00" }],
    [untilHour, "31/12/2026", "2027-01-01T09:00:00+01:00", ",", { time: "9:00", after: "9:00" }],
  ])("%j reads %j", (as, text, value, decimal, more) => {
    expect(read(as, text, decimal, more)).toEqual({ value });
  });

  it.each<[Conversion, string, RegExp, string?, Record<string, string>?]>([
    [dmy, "31/06/2026", /d\/m\/Y/],
    [dmy, "29/02/2026", /d\/m\/Y/],
    [dmy, "1/3/26", /d\/m\/Y/],
    [dmy, "2026-03-01", /d\/m\/Y/],
    [{ kind: "day", format: "dmY" }, "1032026", /dmY/],
    [{ kind: "month", format: "m/Y" }, "13/2026", /m\/Y/],
    [{ kind: "cents" }, "4120.00", /2890,50/],
    [{ kind: "cents" }, "12,345", /2890,50/],
    [{ kind: "cents" }, "1.23", /2890,50/],
    [{ kind: "cents" }, "twelve", /2890,50/],
    [{ kind: "cents" }, "1234567890123", /2890,50/],
    [{ kind: "number" }, "1e3", /12,5/],
    [{ kind: "minutes" }, "7:60", /7:36 or 7,6/],
    [{ kind: "minutes" }, "-1", /7:36/],
    [{ kind: "minutes" }, "7.36", /7:36/],
    [codes, "999", /lists/],
    [codes, "constructor", /lists/],
    [hour, "29/03/2026", /clocks in Belgium/, "time", { time: "02:30" }],
    [hour, "02/03/2026", /9:00/, "time", { time: "24:01" }],
    [hour, "02/03/2026", /9:00/, "time", { time: "9" }],
    [hour, "30/02/2026", /d\/m\/Y/, "column", { time: "9:00" }],
    [untilHour, "02/03/2026", /9:00/, "after", { time: "9:00", after: "?" }],
  ])("%j refuses %j, says where and how, and never repeats it", (as, text, remedy, column = "column", more = {}) => {
    const converted = read(as, text, ",", more);
    expect(converted).toEqual({
      refusal: {
        column,
        problem: expect.any(String),
        remedy: expect.stringMatching(remedy),
        stood: expect.any(String),
      },
    });
    if (text.length > 2) expect(JSON.stringify(converted)).not.toContain(text);
  });

  it.each<[Conversion, string, string, string]>([
    [{ kind: "day", format: "d/m/Y" }, "31/06/2026", "is not a day that exists", "write it as in 29/05/2026 (d/m/Y)"],
    [{ kind: "day", format: "dmY" }, "1/5/2026", "is not a day that exists", "write it as in 29052026 (dmY)"],
    [{ kind: "month", format: "m/Y" }, "13/2026", "is not a month that exists", "write it as in 05/2026 (m/Y)"],
    [{ kind: "year", format: "Y" }, "26", "is not a year that exists", "write it as in 2026 (Y)"],
    [
      { kind: "instant", format: "Y-m-d", time: "time" },
      "2",
      "is not a day that exists",
      "write it as in 2026-05-29 (Y-m-d)",
    ],
    [{ kind: "cents" }, "3350,005", "has more than two decimals", "write it as in 2890,50"],
    [{ kind: "cents" }, "3350,00 EURO", "is not an amount", "write it as in 2890,50"],
  ])("%j shows what it wants where %j is none", (as, text, problem, remedy) =>
    expect(read(as, text)).toMatchObject({ refusal: { problem, remedy } }),
  );

  it.each([
    ["d/m/Y", true],
    ["Y-m-d", true],
    ["dmY", true],
    ["m/Y", true],
    ["Y", true],
    ["d/m", false],
    ["d/Y", false],
    ["d/m/y", false],
    ["d/d/Y", false],
    ["", false],
    ["(Y)", false],
  ])("a day's format %j: %s", (format, is) => expect(isFormat(format)).toBe(is));
});
