import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import {
  absent,
  accept,
  configured,
  contractChanged,
  corrected,
  employmentEnded,
  hired,
  left,
  premiumPaid,
  retracted,
  transferred,
} from "../cast.ts";
import { given } from "./given.ts";
import { owedFor, premiumsOf, workingsOf } from "./premiums.ts";

const rule = "end-of-year-premium";
/** Under joint committee 200, for 3,890.50 a month, since 1 March 2025 unless told otherwise. */
const asha = (more: Parameters<typeof hired>[0] = {}, envelope = {}) =>
  hired({ jointCommittee: "200", monthlyGrossCents: 389_050, ...more }, envelope);
const committee =
  (number: string) =>
  (more: Parameters<typeof hired>[0] = {}) =>
    asha({ jointCommittee: number, ...more });
const chemist = committee("207");

describe("joint committee 200: one month of December's pay, in December", () => {
  it.each([
    ["2026-12-16", "upcoming, due 2026-12-31"],
    ["2026-12-17", "open, before-14, due 2026-12-31"],
    ["2026-12-27", "open, before-14, due 2026-12-31"],
    ["2026-12-28", "open, before-3, due 2026-12-31"],
    ["2026-12-30", "open, before-3, due 2026-12-31"],
    ["2026-12-31", "open, due, due 2026-12-31"],
    ["2027-01-01", "overdue, due 2026-12-31"],
  ])("on %s it is %s", (day, shown) => given(asha()).on(day).showsYear(rule, 2026, `2026.contract-asha: ${shown}`));

  it("is met on the day on which it is paid in full, and not the day before", () => {
    const paid = [asha(), premiumPaid("2026-12-18", 2026, 389_050)];
    given(...paid)
      .on("2026-12-17")
      .showsYear(rule, 2026, "2026.contract-asha: open, before-14, due 2026-12-31");
    given(...paid)
      .on("2026-12-18")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-12-31");
    given(...paid)
      .on("2027-06-01")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-12-31");
  });

  it("is met late by a late payment", () => {
    const late = [asha(), premiumPaid("2027-01-08", 2026, 389_050)];
    given(...late)
      .on("2027-01-07")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, due 2026-12-31");
    given(...late)
      .on("2027-01-08")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-12-31");
  });

  it("a payment counts from the day it holds from, not the day it was reported on", () =>
    given(asha(), premiumPaid("2027-01-04", 2026, 389_050, { holdsFrom: "2026-12-31" }))
      .on("2026-12-31")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-12-31"));

  it("follows the company's own day of payment and its own ladder", () => {
    const june = [
      asha(),
      configured({ jointCommittee: "200", endOfYearPremium: { payBy: "12-20" }, policies: { "premium-ladder": [5] } }),
    ];
    given(...june)
      .on("2026-12-14")
      .showsYear(rule, 2026, "2026.contract-asha: upcoming, due 2026-12-20");
    given(...june)
      .on("2026-12-15")
      .showsYear(rule, 2026, "2026.contract-asha: open, before-5, due 2026-12-20");
    given(...june)
      .on("2026-12-21")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, due 2026-12-20");
  });

  it("29 February as day of payment is the last of February in other years", () =>
    expect(
      [2027, 2028].map((year) => {
        const [found] = premiumsOf([asha(), configured({ endOfYearPremium: { payBy: "02-29" } })], year);
        return found?.kind === "duty" ? found.due - (premiumsOf([asha()], year - 1)[0]?.anchor ?? 0) : null;
      }),
    ).toEqual([31 + 28, 31 + 29]));
});

describe("a bonus that only a payment file shows is net: never proof of payment, but no longer 'nothing was paid'", () => {
  const rows = (...events: readonly BelfryEvent[]) => ({
    on: (day: string, shown: string) =>
      given(asha(), ...events)
        .on(day)
        .showsYear(rule, 2026, `2026.contract-asha: ${shown}`),
  });
  const open = "open, before-3, due 2026-12-31";
  const asked = "undetermined, for want of gross-of-transfer";

  it.each([
    ["2026-12-30", open],
    ["2026-12-31", "open, due, due 2026-12-31"],
    ["2027-01-01", asked],
    ["2027-06-01", asked],
  ])("transferred in time, on %s it is %s", (day, shown) => rows(transferred("2026-12-18", 203_417)).on(day, shown));

  it.each([
    ["2026-12-16", "overdue, due 2026-12-31", "the day before reminders begin"],
    ["2026-12-17", asked, "the day on which they begin"],
    ["2026-12-31", asked, "the last day of the month of payment"],
  ])("transferred on %s it is %s on 1 January: %s", (on, shown) =>
    rows(transferred(on, 203_417)).on("2027-01-01", shown),
  );

  it("of the next year, it leaves the premium overdue", () =>
    rows(transferred("2027-01-02", 203_417)).on("2027-01-03", "overdue, due 2026-12-31"));

  it("carried out after the last day, it is asked about from that day on", () => {
    const paidBy = configured({ endOfYearPremium: { payBy: "12-20" }, jointCommittee: "200" });
    rows(paidBy, transferred("2026-12-23", 203_417)).on("2026-12-22", "overdue, due 2026-12-20");
    rows(paidBy, transferred("2026-12-23", 203_417)).on("2026-12-23", asked);
  });

  it("nothing follows from salary, from what was taken back, or where a gross payment is known", () => {
    const overdue = "overdue, due 2026-12-31";
    rows(transferred("2026-12-18", 203_417, "SALA")).on("2027-01-01", overdue);
    rows(transferred("2026-12-18", 203_417), retracted(transferred("2026-12-18", 203_417))).on("2027-01-01", overdue);
    rows(transferred("2026-12-18", 203_417), premiumPaid("2026-12-18", 2026, 100_000)).on("2027-01-01", overdue);
    rows(transferred("2026-12-18", 203_417), premiumPaid("2026-12-18", 2026, 389_050)).on(
      "2027-01-01",
      "met, due 2026-12-31",
    );
  });

  it("tells payroll what was transferred and when", () => {
    const [premium] = premiumsOf([asha(), transferred("2026-12-18", 203_417)], 2026);
    expect(premium).toMatchObject({ missing: { fact: "gross-of-transfer" }, met: null });
    expect(premium?.because.facts).toContainEqual(
      expect.objectContaining({ name: "bonus-transferred", value: 203_417 }),
    );
    expect(workingsOf(2026, asha(), transferred("2026-12-18", 203_417))["bonus-transferred-on"]).toEqual({
      net: 203_417,
      on: parseDay("2026-12-18"),
    });
  });
});

describe("six months of seniority when it is paid (joint committee 200)", () => {
  it.each([
    ["2026-06-29", "1945.25 for 6/12", "six months are complete on 29 December"],
    ["2026-06-30", "1945.25 for 6/12", "on 30 December"],
    ["2026-07-01", "nothing", "only on 1 January"],
  ])("in service from %s: %s, for %s", (startsOn, owed) => expect(owedFor(2026, asha({ startsOn }))).toBe(owed));

  it("depends on the day of payment: paid by 20 December, 20 June is in time and 21 June is not", () => {
    const early = configured({ endOfYearPremium: { payBy: "12-20" } });
    expect(owedFor(2026, asha({ startsOn: "2026-06-20" }), early)).toBe("1945.25 for 6/12");
    expect(owedFor(2026, asha({ startsOn: "2026-06-21" }), early)).toBe("nothing");
  });

  it("agency work before counts for seniority, and not as months of the year", () => {
    expect(owedFor(2026, asha({ startsOn: "2026-09-01" }))).toBe("nothing");
    expect(owedFor(2026, asha({ startsOn: "2026-09-01", seniorityFrom: "2026-03-01" }))).toBe("1296.83 for 4/12");
  });
});

describe("in full if in service since the first day of the year, else a twelfth for each whole month", () => {
  it.each([
    ["2025-12-31", "3890.50 for 12/12"],
    ["2026-01-01", "3890.50 for 12/12"],
    ["2026-01-02", "3566.29 for 11/12"],
    ["2026-02-01", "3566.29 for 11/12"],
    ["2026-02-02", "3242.08 for 10/12"],
    ["2026-04-30", "2593.67 for 8/12"],
    ["2026-05-01", "2593.67 for 8/12"],
    ["2026-05-02", "2269.46 for 7/12"],
  ])("from %s: %s", (startsOn, owed) => expect(owedFor(2026, asha({ startsOn }))).toBe(owed));
});

describe("which pay: that of December, or of the last day for a leaver", () => {
  const raised = (on: string) => contractChanged(on, { monthlyGrossCents: 400_000 });
  it("a rise during the year counts for the whole premium", () =>
    expect(owedFor(2026, asha(), raised("2026-11-01"))).toBe("4000.00 for 12/12"));
  it("a rise from 31 December counts, one from 1 January does not", () => {
    expect(owedFor(2026, asha(), raised("2026-12-31"))).toBe("4000.00 for 12/12");
    expect(owedFor(2026, asha(), raised("2027-01-01"))).toBe("3890.50 for 12/12");
  });
  it("a rise that is reported late, with effect from before, leaves the difference open", () => {
    const paid = [asha(), premiumPaid("2026-12-18", 2026, 389_050)];
    const late = contractChanged("2027-02-10", { monthlyGrossCents: 400_000 }, { holdsFrom: "2026-12-01" });
    given(...paid, late)
      .on("2027-02-10")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, escalated, due 2026-12-31");
    expect(workingsOf(2026, ...paid, late)["premium-short"]).toEqual({ paid: 389_050, amount: 400_000, short: 10_950 });
  });
  it("half-time pay is what was agreed for half the time", () =>
    expect(owedFor(2026, asha({ monthlyGrossCents: 194_525 }))).toBe("1945.25 for 12/12"));
  it("half a cent is rounded up", () =>
    expect(owedFor(2026, asha({ startsOn: "2026-01-02", monthlyGrossCents: 300_006 }))).toBe("2750.06 for 11/12"));
});

describe("payments are added up, to the cent", () => {
  const halves = [asha(), premiumPaid("2026-06-25", 2026, 194_525), premiumPaid("2026-12-18", 2026, 194_525)];
  it("two instalments meet it on the day of the second", () => {
    given(...halves)
      .on("2026-12-17")
      .showsYear(rule, 2026, "2026.contract-asha: open, before-14, due 2026-12-31");
    given(...halves)
      .on("2026-12-18")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-12-31");
  });
  it("a cent too little leaves it open, and the arithmetic says so", () => {
    const short = [asha(), premiumPaid("2026-12-18", 2026, 389_049)];
    given(...short)
      .on("2027-01-01")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, due 2026-12-31");
    expect(workingsOf(2026, ...short)["premium-short"]).toEqual({ paid: 389_049, amount: 389_050, short: 1 });
  });
  it("1,500.00 paid of 3,890.50 is 2,390.50 short", () =>
    expect(workingsOf(2026, asha(), premiumPaid("2026-12-18", 2026, 150_000))["premium-short"]).toEqual({
      paid: 150_000,
      amount: 389_050,
      short: 239_050,
    }));
  it("a payment for another year or under another contract counts for nothing here", () => {
    given(asha(), premiumPaid("2026-12-18", 2025, 389_050))
      .on("2026-12-31")
      .showsYear(rule, 2026, "2026.contract-asha: open, due, due 2026-12-31");
    given(asha(), premiumPaid("2026-12-18", 2026, 389_050, { contract: "contract-of-somebody" }))
      .on("2026-12-31")
      .showsYear(rule, 2026, "2026.contract-asha: open, due, due 2026-12-31");
  });
  it("a payment that is taken back, or corrected to less, counts as it now stands", () => {
    const payment = premiumPaid("2026-12-18", 2026, 389_050);
    given(asha(), payment, retracted(payment))
      .on("2027-01-01")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, due 2026-12-31");
    given(asha(), payment, corrected(payment, { grossCents: 389_000 }))
      .on("2027-01-01")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, due 2026-12-31");
  });
});

describe("who leaves before the others are paid (joint committee 200)", () => {
  const leaves = (lastDay: string, cause: string, startsOn = "2020-05-01") => [
    asha({ startsOn }),
    left(lastDay, cause),
  ];

  it("is owed it on leaving, at the latest on the first pay day after (Pay Protection Act, arts 9 and 11)", () => {
    const dismissed = leaves("2026-05-29", "dismissal");
    // Whit Monday 2026 is 25 May; 4 June is the fourth working day of June.
    given(...dismissed)
      .on("2026-05-20")
      .showsYear(rule, 2026, "2026.contract-asha: upcoming, due 2026-06-04");
    given(...dismissed)
      .on("2026-05-21")
      .showsYear(rule, 2026, "2026.contract-asha: open, before-14, due 2026-06-04");
    given(...dismissed)
      .on("2026-06-04")
      .showsYear(rule, 2026, "2026.contract-asha: open, due, due 2026-06-04");
    given(...dismissed)
      .on("2026-06-05")
      .showsYear(rule, 2026, "2026.contract-asha: overdue, due 2026-06-04");
    given(...dismissed, premiumPaid("2026-05-29", 2026, 129_683))
      .on("2026-05-29")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-06-04");
  });

  it.each<[string, string, string, string, string]>([
    ["dismissed", "dismissal", "2026-06-30", "2020-05-01", "1945.25 for 6/12"],
    ["dismissed the day before the month ends", "dismissal", "2026-06-29", "2020-05-01", "1621.04 for 5/12"],
    ["dismissed for serious cause", "dismissal-for-serious-cause", "2026-06-30", "2020-05-01", "nothing"],
    ["retired", "retirement", "2026-06-30", "2020-05-01", "1945.25 for 6/12"],
    ["dismissed on the last day of six months", "dismissal", "2026-06-30", "2026-01-01", "1945.25 for 6/12"],
    ["dismissed a day before six months", "dismissal", "2026-06-29", "2026-01-01", "nothing"],
    ["died: the agreement as read does not say", "death", "2026-06-30", "2020-05-01", "needs right-on-leaving"],
  ])("%s: %s on %s, in service since %s: %s", (_, cause, lastDay, startsOn, owed) =>
    expect(owedFor(2026, ...leaves(lastDay, cause, startsOn))).toBe(owed),
  );

  it.each([
    ["2025-12-30", "2020-12-31", "3566.29 for 11/12", "five years are complete on that day"],
    ["2025-12-30", "2021-01-01", "nothing", "a day short of five years"],
    ["2026-01-31", "2023-02-01", "324.21 for 1/12", "three years are complete on that day"],
    ["2026-01-31", "2023-02-02", "nothing", "a day short of three years"],
  ])("resigned, last day %s, since %s: %s, %s", (lastDay, startsOn, owed) =>
    expect(owedFor(Number(lastDay.slice(0, 4)), ...leaves(lastDay, "resignation", startsOn))).toBe(owed),
  );

  it("who resigns with effect from 31 December 2025 is still employed when the others are paid, and needs six months", () => {
    expect(owedFor(2025, ...leaves("2025-12-31", "resignation", "2024-01-01"))).toBe("3890.50 for 12/12");
    expect(owedFor(2026, ...leaves("2025-12-31", "resignation", "2024-01-01"))).toBe("nothing");
  });

  it("one day in January earns nothing for the new year", () => {
    expect(owedFor(2025, ...leaves("2026-01-01", "resignation"))).toBe("3890.50 for 12/12");
    expect(owedFor(2026, ...leaves("2026-01-01", "resignation"))).toBe("nothing");
  });

  it.each([
    ["2025-12-30", "2010-01-01", "nothing"],
    ["2026-03-31", "2023-04-01", "972.63 for 3/12"],
    ["2026-03-31", "2023-04-02", "nothing"],
  ])("by mutual agreement on %s, since %s: %s (sector agreement of 18 December 2025)", (lastDay, startsOn, owed) =>
    expect(owedFor(Number(lastDay.slice(0, 4)), ...leaves(lastDay, "mutual-agreement", startsOn))).toBe(owed),
  );

  it.each([
    ["2026-07-31", "1945.25 for 6/12", "six months"],
    ["2026-07-30", "nothing", "a day less than six months"],
  ])("a fixed term from 1 February until %s: %s, for %s", (endsOn, owed) =>
    expect(owedFor(2026, asha({ startsOn: "2026-02-01", endsOn }))).toBe(owed),
  );

  it("a fixed term of five months keeps nothing, whatever seniority came before", () =>
    expect(owedFor(2026, asha({ startsOn: "2026-02-01", endsOn: "2026-06-30", seniorityFrom: "2024-01-01" }))).toBe(
      "nothing",
    ));

  it("how it ended is asked only where it matters", () => {
    expect(owedFor(2026, asha({ startsOn: "2025-01-01" }), employmentEnded("2026-06-30"))).toBe(
      "needs cause-of-leaving",
    );
    expect(owedFor(2026, asha({ startsOn: "2026-02-01" }), employmentEnded("2026-06-30"))).toBe("nothing");
    expect(owedFor(2026, asha({ startsOn: "2025-01-01" }), employmentEnded("2026-12-31"))).toBe("3890.50 for 12/12");
    expect(owedFor(2026, asha({ startsOn: "2025-01-01", endsOn: "2026-06-30" }), employmentEnded("2026-06-30"))).toBe(
      "1945.25 for 6/12",
    );
  });

  it("and is asked when reminders would begin, no later than the last day of work", () => {
    const gone = [asha(), employmentEnded("2026-06-01")];
    given(...gone)
      .on("2026-05-31")
      .showsYear(rule, 2026, "2026.contract-asha: upcoming");
    given(...gone)
      .on("2026-06-01")
      .showsYear(rule, 2026, "2026.contract-asha: undetermined, for want of cause-of-leaving");
  });
});

describe("absences (joint committee 200): sixty days of sickness or accident count as work, some others always, the rest never", () => {
  // 1 March and sixty days is 29 April; the sixty-first is 30 April.
  it.each([
    ["sickness for 60 days", absent("sickness", "2026-03-01", "2026-04-29"), "3890.50 for 12/12"],
    ["sickness for 61 days, the last on 30 April", absent("sickness", "2026-03-01", "2026-04-30"), "3566.29 for 11/12"],
    ["sickness for 62 days, the last on 1 May", absent("sickness", "2026-03-01", "2026-05-01"), "3242.08 for 10/12"],
    ["a private accident for 61 days", absent("accident", "2026-03-01", "2026-04-30"), "3566.29 for 11/12"],
    ["an accident at work for 190 days", absent("work-accident", "2026-01-01", "2026-07-09"), "3890.50 for 12/12"],
    ["maternity leave", absent("maternity-leave", "2026-03-01", "2026-06-13"), "3890.50 for 12/12"],
    [
      "prophylactic leave for three months",
      absent("prophylactic-leave", "2026-03-01", "2026-05-31"),
      "2917.88 for 9/12",
    ],
    ["unpaid leave for a day", absent("unpaid-leave", "2026-03-31", "2026-03-31"), "3566.29 for 11/12"],
    ["annual leave", absent("annual-leave", "2026-07-01", "2026-07-31"), "3890.50 for 12/12"],
    [
      "unpaid leave that began in the year before",
      absent("unpaid-leave", "2025-12-15", "2026-01-02"),
      "3566.29 for 11/12",
    ],
    [
      "sickness that began in the year before: counted anew",
      absent("sickness", "2025-12-01", "2026-03-01"),
      "3890.50 for 12/12",
    ],
    [
      "the 61st day of sickness in the year, begun in the year before",
      absent("sickness", "2025-12-01", "2026-03-02"),
      "3566.29 for 11/12",
    ],
  ])("%s: %s", (_, absence, owed) => expect(owedFor(2026, asha(), absence)).toBe(owed));

  it("two sicknesses are one count, and a day reported twice is one day", () => {
    const twice = [absent("sickness", "2026-02-01", "2026-03-02"), absent("sickness", "2026-05-01", "2026-05-31")];
    expect(workingsOf(2026, asha(), ...twice)).toMatchObject({
      "premium-months": { months: 11 },
      "premium-months-lost": { lost: 1, which: "2026-05" },
      "premium-sick-days": { days: 61, counted: 60 },
    });
    const again = absent("accident", "2026-02-01", "2026-03-02", { key: "again" });
    expect(owedFor(2026, asha(), twice[0] as never, again)).toBe("3890.50 for 12/12");
  });

  it("a day of sickness in annual leave stays leave", () =>
    expect(
      owedFor(
        2026,
        asha(),
        absent("annual-leave", "2026-03-01", "2026-03-31"),
        absent("sickness", "2026-03-01", "2026-05-20", { key: "sick" }),
      ),
    ).toBe("3890.50 for 12/12"));

  it("what is not sure is to be confirmed only where it takes something off", () => {
    const unsure = (...events: readonly ReturnType<typeof absent>[]) =>
      premiumsOf([asha(), ...events], 2026)[0]?.because.parameters.some(({ toBeConfirmed }) => toBeConfirmed);
    expect(unsure()).toBe(false);
    expect(unsure(absent("sickness", "2026-03-01", "2026-04-29"))).toBe(false);
    expect(unsure(absent("sickness", "2026-03-01", "2026-04-30"))).toBe(true);
  });

  it("somebody absent all year without assimilation is owed nothing", () =>
    expect(
      owedFor(
        2026,
        asha(),
        absent("time-credit", "2026-01-01", "2026-07-09"),
        absent("time-credit", "2026-07-10", "2026-12-31"),
      ),
    ).toBe("nothing"));
});

describe("relationships: contracts of which each begins the day after the one before", () => {
  const first = asha({ startsOn: "2025-01-01", endsOn: "2026-06-14" });
  const second = (startsOn: string, endsOn?: string) =>
    asha({ startsOn, monthlyGrossCents: 400_000, ...(endsOn === undefined ? {} : { endsOn }) }, { key: "contract-2" });

  it("are one: no month is lost at the seam, the last pay counts, and the name stays that of the first", () => {
    given(first, second("2026-06-15"))
      .on("2026-12-31")
      .showsYear(rule, 2026, "2026.contract-asha: open, due, due 2026-12-31");
    expect(owedFor(2026, first, second("2026-06-15"))).toBe("4000.00 for 12/12");
  });
  it("a renewal that becomes known moves the day and keeps the name", () => {
    given(first).on("2026-06-20").showsYear(rule, 2026, "2026.contract-asha: open, before-14, due 2026-07-04");
    given(first, second("2026-06-15"))
      .on("2026-06-20")
      .showsYear(rule, 2026, "2026.contract-asha: upcoming, due 2026-12-31");
  });
  it("payments under either contract count", () =>
    given(
      first,
      second("2026-06-15"),
      premiumPaid("2026-06-14", 2026, 100_000),
      premiumPaid("2026-12-18", 2026, 300_000, { contract: "contract-2" }),
    )
      .on("2026-12-18")
      .showsYear(rule, 2026, "2026.contract-asha: met, due 2026-12-31"));
  it("with a day between they are two, each with its own term and seniority", () =>
    expect(owedFor(2026, first, second("2026-06-16"))).toBe("1621.04 for 5/12 and 2000.00 for 6/12"));
  it("side by side they are two, and seniority is the person's", () =>
    expect(owedFor(2026, asha({ startsOn: "2025-01-01" }), second("2026-11-01"))).toBe(
      "3890.50 for 12/12 and 666.67 for 2/12",
    ));
  it("a contract that begins on 1 January is named for the new year, the old one for the old", () => {
    const renewed = [asha({ startsOn: "2025-01-01", endsOn: "2025-12-31" }), second("2026-01-01")];
    expect([2025, 2026].flatMap((year) => premiumsOf(renewed, year).map(({ id }) => id))).toEqual([
      "end-of-year-premium:2025.contract-asha",
      "end-of-year-premium:2026.contract-2",
    ]);
  });
  it("a contract that ends before it begins is none", () =>
    expect(owedFor(2026, asha({ startsOn: "2026-01-01" }), employmentEnded("2025-12-31"))).toBe("nothing"));
});

describe("joint committee 207 (chemistry)", () => {
  it.each([
    ["2026-12-23", "open, before-3, due 2026-12-24"],
    ["2026-12-24", "open, due, due 2026-12-24"],
    ["2026-12-25", "overdue, due 2026-12-24"],
  ])("is paid before 25 December: on %s it is %s", (day, shown) =>
    given(chemist()).on(day).showsYear(rule, 2026, `2026.contract-asha: ${shown}`),
  );
  it("asks for six months on 31 December, not on the day of payment", () => {
    expect(owedFor(2026, chemist({ startsOn: "2026-07-01" }))).toBe("1945.25 for 6/12");
    expect(owedFor(2026, chemist({ startsOn: "2026-07-02" }))).toBe("nothing");
  });
  it("counts prophylactic leave as work, and six months of sickness", () => {
    expect(owedFor(2026, chemist(), absent("prophylactic-leave", "2026-03-01", "2026-05-31"))).toBe(
      "3890.50 for 12/12",
    );
    expect(owedFor(2026, chemist(), absent("sickness", "2026-01-01", "2026-07-02"))).toBe("3890.50 for 12/12");
    expect(owedFor(2026, chemist(), absent("sickness", "2026-01-01", "2026-07-03"))).toBe("3566.29 for 11/12");
  });
  it.each([
    ["resignation", "2025-07-01", "1945.25 for 6/12"],
    ["resignation", "2025-07-02", "nothing"],
    ["mutual-agreement", "2026-01-01", "1945.25 for 6/12"],
    ["dismissal-for-serious-cause", "2015-01-01", "nothing"],
  ])("leaving by %s on 30 June 2026, since %s: %s", (cause, startsOn, owed) =>
    expect(owedFor(2026, chemist({ startsOn }), left("2026-06-30", cause))).toBe(owed),
  );
});

describe("other committees, and none", () => {
  it.each([
    ["225.01", "3890.50 for 12/12"],
    ["330.01", "needs premium-of-committee"],
    ["302", "needs premium-of-committee"],
  ])("%s: %s", (number, owed) => expect(owedFor(2026, committee(number)())).toBe(owed));

  it("a value of low confidence is to be confirmed", () =>
    expect(
      premiumsOf([committee("225")()], 2026)[0]?.because.parameters.some(({ toBeConfirmed }) => toBeConfirmed),
    ).toBe(true));

  it("the committee of the contract goes before that of the employer", () =>
    expect(owedFor(2026, asha(), configured({ jointCommittee: "330" }))).toBe("3890.50 for 12/12"));

  it("no committee known: asked when reminders would begin, and only of somebody with a whole month", () => {
    const nobodySaid = hired({ monthlyGrossCents: 389_050 });
    given(nobodySaid).on("2026-12-16").showsYear(rule, 2026, "2026.contract-asha: upcoming");
    given(nobodySaid)
      .on("2026-12-17")
      .showsYear(rule, 2026, "2026.contract-asha: undetermined, for want of joint-committee");
    expect(owedFor(2026, hired({ startsOn: "2026-12-02" }))).toBe("nothing");
    expect(owedFor(2026, hired({ startsOn: "2026-12-01" }))).toBe("needs joint-committee");
  });

  it.each([
    ["337", { jointCommittee: "337" }],
    ["none, of a public employer", { sector: "public" }],
  ])("%s: whether there is a premium of the employer's own is asked until it said so", (_, employer) => {
    const plain = hired({ monthlyGrossCents: 389_050 });
    const silent = { name: "Leuven Vision Lab", contacts: [], ...employer };
    const said = accept({ ...configured(), data: silent });
    expect(owedFor(2026, plain, said)).toBe("needs own-premium");
    expect(owedFor(2026, plain, accept({ ...said, data: { ...silent, endOfYearPremium: {} } }))).toBe("nothing");
  });
});

describe("an employer's own premium", () => {
  const own = (more = {}) => ({
    source: "work-rules",
    percentOfMonthlyPay: 50,
    seniorityMonths: 3,
    leavers: ["resignation"],
    ...more,
  });
  const university = (more = {}) => configured({ sector: "public", endOfYearPremium: { own: own(more) } });
  const plain = (more = {}) => hired({ monthlyGrossCents: 389_050, ...more });

  it("names its true source, and that no act grants it", () =>
    expect(workingsOf(2026, plain(), university())).toMatchObject({
      "premium-from-employer": { source: "work-rules" },
      "premium-amount": { pay: 389_050, percent: 50, months: 12, of: 12, amount: 194_525 },
    }));
  it("asks for its own seniority", () => {
    expect(owedFor(2026, plain({ startsOn: "2026-09-30" }), university())).toBe("486.31 for 3/12");
    expect(owedFor(2026, plain({ startsOn: "2026-10-01" }), university())).toBe("nothing");
  });
  it("lists the leavers that keep it; how others left is not asked", () => {
    expect(owedFor(2026, plain(), university(), left("2026-06-30", "resignation"))).toBe("972.63 for 6/12");
    expect(owedFor(2026, plain(), university(), left("2026-06-30", "dismissal"))).toBe("nothing");
    expect(owedFor(2026, plain(), university({ leavers: [] }), employmentEnded("2026-06-30"))).toBe("nothing");
    expect(owedFor(2026, plain(), university(), employmentEnded("2026-06-30"))).toBe("needs cause-of-leaving");
  });
  it("takes no absence off, and says so", () =>
    expect(workingsOf(2026, plain(), university(), absent("unpaid-leave", "2026-03-01", "2026-03-31"))).toMatchObject({
      "premium-months-in-service": { months: 12 },
    }));
  it("under a committee that grants one, the better of the two is owed", () => {
    expect(owedFor(2026, asha(), university())).toBe("3890.50 for 12/12");
    expect(owedFor(2026, asha(), university({ percentOfMonthlyPay: 150 }))).toBe("5835.75 for 12/12");
  });
  it("settles what the committee's amount is, where that is not known", () =>
    expect(owedFor(2026, committee("330")(), university())).toBe("1945.25 for 12/12"));
});

describe("what a premium rests on is named with the event that says so", () => {
  const restsOn = (...events: readonly BelfryEvent[]) => {
    const because = premiumsOf(events, 2026)[0]?.because;
    return {
      facts: because?.facts.map(({ name, value, eventId }) => [name, value, eventId]),
      workings: because?.workings.map(({ say, with: given }) => [say, given.event ?? null]),
      parameters: because?.parameters.map(({ id }) => id),
    };
  };
  const employed = (eventId: string) => [
    ["employed-from", "2025-03-01", eventId],
    ["monthly-pay", 389_050, eventId],
  ];
  const always = ["pc200-premium-percent", "pc200-premium-seniority", "pc200-premium-pay-by"];

  it("the committee of the contract: the hire, or the change that named another", () => {
    const one = asha();
    expect(restsOn(one)).toEqual({
      facts: [...employed(one.eventId), ["joint-committee-of-contract", "200", one.eventId]],
      workings: [
        ["premium-from-committee", null],
        ["premium-seniority", null],
        ["premium-months", null],
        ["premium-amount", null],
      ],
      parameters: always,
    });
    const changed = contractChanged("2026-06-01", { jointCommittee: "200" });
    expect(restsOn(hired({ monthlyGrossCents: 389_050 }), changed).facts).toContainEqual([
      "joint-committee-of-contract",
      "200",
      changed.eventId,
    ]);
  });

  it("the employer's committee and its own day: the configuration", () => {
    const one = hired({ monthlyGrossCents: 389_050 });
    const settings = configured({ jointCommittee: "200", endOfYearPremium: { payBy: "12-24" } });
    expect(restsOn(one, settings)).toEqual({
      facts: employed(one.eventId),
      workings: [
        ["premium-from-committee", null],
        ["premium-day-configured", settings.eventId],
        ["premium-committee-configured", settings.eventId],
        ["premium-seniority", null],
        ["premium-months", null],
        ["premium-amount", null],
      ],
      parameters: always,
    });
    expect(workingsOf(2026, one, settings)).toMatchObject({
      "premium-day-configured": { day: "12-24" },
      "premium-committee-configured": { committee: "200" },
    });
  });

  it("the employer's own premium: the configuration that holds, with its percentage and seniority", () => {
    const own = { source: "contract", percentOfMonthlyPay: 50, seniorityMonths: 6, leavers: [] };
    const before = configured({ sector: "public", endOfYearPremium: { own: { ...own, percentOfMonthlyPay: 40 } } });
    const settings = corrected(before, { endOfYearPremium: { own } }, { eventId: "lab-configured-anew" });
    expect(workingsOf(2026, hired({ monthlyGrossCents: 389_050 }), before, settings)["premium-from-employer"]).toEqual({
      source: "contract",
      percent: 50,
      months: 6,
      event: "lab-configured-anew",
    });
  });

  it("a question too: what the committee grants names what says that it is that committee", () => {
    const one = committee("330")();
    expect(restsOn(one).facts).toEqual([
      ["employed-from", "2025-03-01", one.eventId],
      ["joint-committee-of-contract", "330", one.eventId],
    ]);
    const settings = configured({ jointCommittee: "330" });
    expect(restsOn(hired(), settings).workings).toEqual([["premium-committee-configured", settings.eventId]]);
  });

  it("that it was rounded is said where it was", () => {
    expect(workingsOf(2026, asha())["premium-rounded"]).toBeUndefined();
    expect(workingsOf(2026, asha({ startsOn: "2026-02-01" }))["premium-rounded"]).toEqual({});
  });
});

describe("a month begun on its first working day, or left on its last, is not counted and to be confirmed", () => {
  const read = (...events: readonly BelfryEvent[]) => {
    const parameters = premiumsOf(events, 2026)[0]?.because.parameters ?? [];
    const almost = workingsOf(2026, ...events)["premium-months-almost"];
    const unsure = parameters.some(({ id, toBeConfirmed }) => id === "premium-whole-months" && toBeConfirmed);
    return [owedFor(2026, ...events), almost?.which ?? null, almost?.amount ?? null, unsure];
  };
  it.each([
    ["on 1 March, a Sunday", "2026-03-01", ["3242.08 for 10/12", null, null, false]],
    ["on Monday 2 March", "2026-03-02", ["2917.88 for 9/12", "2026-03", 324_208, true]],
    ["on Tuesday 3 March", "2026-03-03", ["2917.88 for 9/12", null, null, false]],
    ["on Monday 4 May, after Labour Day and a weekend", "2026-05-04", ["2269.46 for 7/12", "2026-05", 259_367, true]],
    ["on Tuesday 5 May", "2026-05-05", ["2269.46 for 7/12", null, null, false]],
    ["on 2 January, after New Year's Day", "2026-01-02", ["3566.29 for 11/12", "2026-01", 389_050, true]],
    ["on Thursday 2 April", "2026-04-02", ["2593.67 for 8/12", null, null, false]],
  ])("%s", (_, startsOn, expected) => expect(read(asha({ startsOn }))).toEqual(expected));

  it.each([
    ["Friday 29 May, before a weekend", "2026-05-29", ["1296.83 for 4/12", "2026-05", 162_104, true]],
    ["Thursday 28 May", "2026-05-28", ["1296.83 for 4/12", null, null, false]],
    ["31 May", "2026-05-31", ["1621.04 for 5/12", null, null, false]],
  ])("left on %s", (_, last, expected) =>
    expect(read(asha({ startsOn: "2020-05-01" }), left(last, "dismissal"))).toEqual(expected),
  );

  it.each([
    ["Thursday 29 January", "2026-01-29", "nothing"],
    ["Friday 30 January, before a weekend", "2026-01-30", "needs whole-month"],
    ["31 January", "2026-01-31", "324.21 for 1/12"],
  ])("asks where it is the only month of the year: left on %s", (_, last, expected) =>
    expect(owedFor(2026, asha({ startsOn: "2020-05-01" }), left(last, "dismissal"))).toBe(expected),
  );

  it("says nothing where an absence takes the month off anyhow", () =>
    expect(read(asha({ startsOn: "2026-03-02" }), absent("unpaid-leave", "2026-03-10", "2026-03-10"))).toEqual([
      "2917.88 for 9/12",
      null,
      null,
      false,
    ]));
});

describe("pay that is not known", () => {
  const unpaid = hired({ jointCommittee: "200" });
  it("is asked for when reminders would begin, and not where nothing is owed anyhow", () => {
    given(unpaid).on("2026-12-16").showsYear(rule, 2026, "2026.contract-asha: upcoming");
    given(unpaid).on("2026-12-17").showsYear(rule, 2026, "2026.contract-asha: undetermined, for want of monthly-pay");
    expect(owedFor(2026, hired({ jointCommittee: "200", startsOn: "2026-07-01" }))).toBe("nothing");
  });
  it("pay of nothing owes nothing", () => expect(owedFor(2026, asha({ monthlyGrossCents: 0 }))).toBe("nothing"));
});

describe("corrections", () => {
  it("the first day, corrected: the same duty, another amount", () =>
    expect(owedFor(2026, asha(), corrected(asha(), { startsOn: "2026-03-01" }))).toBe("3242.08 for 10/12"));
  it("a hire that is taken back owes nothing", () => expect(owedFor(2026, asha(), retracted(asha()))).toBe("nothing"));
  it("nothing is asked for years before any of it was read (2016)", () => {
    const old = asha({ startsOn: "2010-01-01" });
    expect([2016, 2017].map((year) => owedFor(year, old))).toEqual(["nothing", "3890.50 for 12/12"]);
  });
});
