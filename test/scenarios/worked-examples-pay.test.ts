import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { absent, configured, hired, left } from "../cast.ts";
import { owedFor } from "./premiums.ts";

/**
 * Examples that others worked out, each with its source. Where a page gives the fraction alone, the pay is 3,600.00 a
 * month, so that a twelfth is 300.00. Figures that a page gives in euros are its own.
 */
const contract = (committee: string, startsOn: string, monthly = 3_600, more = {}) =>
  hired({ jointCommittee: committee, startsOn, monthlyGrossCents: Math.round(monthly * 100), ...more });
const pc200 = (startsOn: string, monthly = 3_600, more = {}) => contract("200", startsOn, monthly, more);
const pc207 = (startsOn: string, more = {}) => contract("207", startsOn, 3_600, more);
const gone = (startsOn: string, lastDay: string, cause: string) => [pc200(startsOn), left(lastDay, cause)];

type Example = readonly [says: string, year: number, events: readonly BelfryEvent[], owed: string];

const examples: { readonly [source: string]: readonly Example[] } = {
  "Odoo, Belgian payroll, tests of the thirteenth month in joint committee 200 (December 2019)": [
    [
      "employed since 1 January 2015, 2,500.00 a month: 2,500.00",
      2019,
      [pc200("2015-01-01", 2_500)],
      "2500.00 for 12/12",
    ],
    ["employed since 24 January 2015: the full December pay", 2019, [pc200("2015-01-24", 2_500)], "2500.00 for 12/12"],
    ["from 1 July: nothing, only who started before 1 July", 2019, [pc200("2019-07-01", 2_500)], "nothing"],
    ["from 4 July: nothing", 2019, [pc200("2019-07-04", 2_500)], "nothing"],
    ["from 10 June: June does not count, 6/12", 2019, [pc200("2019-06-10", 2_500)], "1250.00 for 6/12"],
    [
      "a second contract from the day after the first, in the middle of a week: all months count",
      2019,
      [
        pc200("2019-01-01", 2_500, { endsOn: "2019-03-13" }),
        hired({ jointCommittee: "200", startsOn: "2019-03-14", monthlyGrossCents: 250_000 }, { key: "second" }),
      ],
      "2500.00 for 12/12",
    ],
    [
      "three months, then a gap until November: nothing, less than six months",
      2019,
      [
        pc200("2019-01-01", 2_500, { endsOn: "2019-03-31" }),
        hired({ jointCommittee: "200", startsOn: "2019-11-01", monthlyGrossCents: 250_000 }, { key: "second" }),
      ],
      "nothing",
    ],
  ],
  "Horeca Forma (horecaestmapassion.be), premium of joint committee 200, 5 December 2023": [
    ["entry on 2 January 2023: in proportion to whole months", 2023, [pc200("2023-01-02")], "3300.00 for 11/12"],
    ["entry on 30 June 2023: the last day that qualifies", 2023, [pc200("2023-06-30")], "1800.00 for 6/12"],
    ["entry on 1 July 2023: outside 2 January to 30 June", 2023, [pc200("2023-07-01")], "nothing"],
    [
      "six months of agency work that the contract follows at once count for seniority",
      2023,
      [pc200("2023-09-01", 3_600, { seniorityFrom: "2023-03-01" })],
      "1200.00 for 4/12",
    ],
  ],
  "TopCompare, how to calculate your end-of-year premium": [
    ["eight of twelve months in service: 8/12 of the monthly pay", 2024, [pc200("2024-05-01")], "2400.00 for 8/12"],
  ],
  "Accent Jobs, am I entitled to an end-of-year premium, 18 November 2024": [
    ["seven months: 7/12 of the monthly pay", 2024, [pc200("2024-06-01")], "2100.00 for 7/12"],
  ],
  "Securex, quoted on 5 December 2012 (the rule has no values before 2017: the same months of 2024)": [
    ["dismissed at the end of June: 6/12", 2024, gone("2015-01-01", "2024-06-30", "dismissal"), "1800.00 for 6/12"],
    [
      "dismissed for serious cause: lost altogether",
      2024,
      gone("2015-01-01", "2024-06-30", "dismissal-for-serious-cause"),
      "nothing",
    ],
  ],
  "TOSS in Belgium, the 13th-month principle, 9 September 2024": [
    ["six months worked: half of the 13th month", 2024, [pc200("2024-06-15")], "1800.00 for 6/12"],
  ],
  "Group S, joint committees 200 and 218 (a twelfth for each civil month wholly worked)": [
    ["resigned with five years of service", 2019, gone("2014-07-01", "2019-06-30", "resignation"), "1800.00 for 6/12"],
    ["resigned with less", 2019, gone("2014-07-02", "2019-06-30", "resignation"), "nothing"],
    [
      "a fixed term of six months that ends before payment",
      2019,
      [pc200("2019-01-01", 3_600, { endsOn: "2019-06-30" })],
      "1800.00 for 6/12",
    ],
    ["retired with six months of service", 2019, gone("2019-01-01", "2019-06-30", "retirement"), "1800.00 for 6/12"],
  ],
  "CNE and CGSLB on absences in joint committee 200; Payflip on long sickness": [
    [
      "sixty days of sickness change nothing",
      2024,
      [pc200("2020-01-01"), absent("sickness", "2024-03-01", "2024-04-29")],
      "3600.00 for 12/12",
    ],
    [
      "beyond sixty days the premium falls",
      2024,
      [pc200("2020-01-01"), absent("sickness", "2024-03-01", "2024-05-31")],
      "3000.00 for 10/12",
    ],
    [
      "maternity leave changes nothing",
      2024,
      [pc200("2020-01-01"), absent("maternity-leave", "2024-03-01", "2024-06-13")],
      "3600.00 for 12/12",
    ],
    [
      "prophylactic leave is not assimilated",
      2024,
      [pc200("2020-01-01"), absent("prophylactic-leave", "2024-03-01", "2024-03-31")],
      "3300.00 for 11/12",
    ],
  ],
  "ACCG and Group S, joint committee 207 (E31)": [
    ["100 % of the pay of December", 2024, [pc207("2020-01-01")], "3600.00 for 12/12"],
    ["six months on 31 December, a twelfth a month", 2024, [pc207("2024-03-01")], "3000.00 for 10/12"],
    [
      "mutual agreement, with six months of service",
      2024,
      [pc207("2023-01-01"), left("2024-06-30", "mutual-agreement")],
      "1800.00 for 6/12",
    ],
    [
      "medical force majeure, with six months of service",
      2024,
      [pc207("2023-01-01"), left("2024-06-30", "force-majeure")],
      "1800.00 for 6/12",
    ],
    [
      "dismissed for serious cause",
      2024,
      [pc207("2023-01-01"), left("2024-06-30", "dismissal-for-serious-cause")],
      "nothing",
    ],
  ],
  "Puls (LBC-NVK), chemistry 2017": [
    [
      "resigned with a year of service",
      2017,
      [pc207("2016-07-01"), left("2017-06-30", "resignation")],
      "1800.00 for 6/12",
    ],
  ],
  "Besox, yearly premium of joint committee 200 in 2017 (E27): half of 252.83 is 126.42, half a cent rounded up": [
    [
      "as a rule of an employer: half of a pay of 252.83",
      2017,
      [
        hired({ startsOn: "2010-01-01", monthlyGrossCents: 25_283 }),
        configured({
          endOfYearPremium: { own: { source: "custom", percentOfMonthlyPay: 50, seniorityMonths: 0, leavers: [] } },
        }),
      ],
      "126.42 for 12/12",
    ],
  ],
};

describe.each(Object.entries(examples))("%s", (_, worked) => {
  it.each(worked)("%s", (_says, year, events, owed) => expect(owedFor(year, ...events)).toBe(owed));
});

describe("where others count otherwise", () => {
  it("Odoo counts a month that begins on its first working day (3 June 2019, a Monday): 7/12. The agreement's whole civil month gives 6/12", () =>
    expect(owedFor(2019, pc200("2019-06-03", 2_500))).toBe("1250.00 for 6/12"));
  it("Odoo averages full-time and half-time pay of the year (5,000.00 and 2,500.00: 3,750.00). The agreement names December's pay", () =>
    expect(
      owedFor(
        2019,
        pc200("2019-01-01", 5_000, { endsOn: "2019-06-30" }),
        hired({ jointCommittee: "200", startsOn: "2019-07-01", monthlyGrossCents: 250_000 }, { key: "half-time" }),
      ),
    ).toBe("2500.00 for 12/12"));
});
