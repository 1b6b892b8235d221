import type { DataOf } from "../../events/catalogue.ts";
import { daysLater, isHoliday, weekdayOf } from "../obligations/slow-hours.ts";
import { contractOf, type Told } from "./told.ts";

type Agreement = {
  readonly months: number;
  /** The day on which seniority is complete at the latest; the day of payment where none is set. */
  readonly completeOn: string | null;
  readonly payBy: string;
  /** Absences that count as work, and those that do for so many days; null where no absence takes anything off. */
  readonly absences: { readonly worked: readonly string[]; readonly sickDays: number } | null;
  /** Months of seniority after which a way of leaving keeps the premium. */
  readonly leavers: Readonly<Record<string, number>>;
};

const worked = [
  "annual-leave",
  "public-holiday",
  "short-leave",
  "compensatory-rest",
  "work-accident",
  "occupational-disease",
  "maternity-leave",
  "birth-leave",
  "educational-leave",
];

/** What a committee's agreement grants, and what the employer grants of its own. */
function agreementsOf(committee: string | undefined, employer: DataOf<"EmployerConfigured">): readonly Agreement[] {
  const { payBy, own } = employer.endOfYearPremium ?? {};
  const granted: Agreement[] = [];
  if (committee === "200")
    granted.push({
      months: 6,
      completeOn: null,
      payBy: payBy ?? "12-31",
      absences: { worked, sickDays: 60 },
      leavers: { dismissal: 6, retirement: 6, "end-of-fixed-term": 6, resignation: 36, "mutual-agreement": 36 },
    });
  if (committee === "207")
    granted.push({
      months: 6,
      completeOn: "2027-01-01",
      payBy: payBy ?? "12-24",
      absences: { worked: [...worked, "prophylactic-leave"], sickDays: 183 },
      leavers: {},
    });
  if (own !== undefined && own.percentOfMonthlyPay !== 100) throw new Error("only whole months' pay is known here");
  if (own !== undefined)
    granted.push({
      months: own.seniorityMonths,
      completeOn: null,
      payBy: payBy ?? "12-31",
      absences: null,
      leavers: Object.fromEntries(own.leavers.map((cause) => [cause, own.seniorityMonths])),
    });
  return granted;
}

/** What is owed to a person for 2026 by the source that grants most; an empty list without a right. */
export function premiumByHand(person: Told, employer: DataOf<"EmployerConfigured">): readonly string[] {
  const agreements = agreementsOf(contractOf(person).hire.data.jointCommittee ?? employer.jointCommittee, employer);
  const owed = agreements.flatMap((agreement) => owedUnder(agreement, person));
  const most = Math.max(...owed.map(({ cents }) => cents));
  return owed
    .filter(({ cents }) => cents === most)
    .slice(0, 1)
    .map(({ line }) => line);
}

/** Month by month and day by day. */
function owedUnder(agreement: Agreement, person: Told): readonly { readonly cents: number; readonly line: string }[] {
  const { hire, changes, end, from, to } = contractOf(person);
  const payDay = `2026-${agreement.payBy}`;
  const leaves = to < payDay;
  if (to < "2026-01-01" || from > "2026-12-31") return [];
  const moment = leaves ? daysLater(to, 1) : (agreement.completeOn ?? payDay);
  if (monthsAfter(from, agreement.months) > moment) return [];
  if (leaves) {
    const needed = agreement.leavers[end?.data.cause ?? "end-of-fixed-term"];
    if (needed === undefined || monthsAfter(from, needed) > moment) return [];
  }
  const months = monthsThatCount(person, agreement, from, leaves ? to : "2026-12-31");
  const raise = [...changes]
    .reverse()
    .find((one) => one.from <= to && one.from <= "2026-12-31" && one.data.monthlyGrossCents !== undefined);
  const pay = raise?.data.monthlyGrossCents ?? hire.data.monthlyGrossCents ?? 0;
  const cents = Math.floor((2 * pay * months + 12) / 24);
  const due = leaves ? fourthWorkingDayAfter(`${to.slice(0, 7)}-28`) : payDay;
  let paid = 0;
  let met = "never";
  for (const payment of person.of("PaymentMade")) {
    if (payment.data.kind !== "end-of-year-premium" || payment.period !== "2026-01-01") continue;
    paid += payment.data.grossCents;
    if (met === "never" && paid >= cents) met = payment.from;
  }
  return cents === 0 ? [] : [{ cents, line: `${person.id} ${cents} for ${months} due ${due} paid ${met}` }];
}

/** The same day so many months later. Nobody in the year began on a day that a month can lack. */
function monthsAfter(day: string, months: number): string {
  if (Number(day.slice(8)) > 28) throw new Error(`${day} may have no like in another month`);
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}-${day.slice(8)}`;
}

function monthsThatCount(person: Told, { absences }: Agreement, from: string, to: string): number {
  const lost = new Set<string>();
  let sick = 0;
  for (let day = "2026-01-01"; day <= "2026-12-31"; day = daysLater(day, 1)) {
    if (day < from || day > to) lost.add(day.slice(0, 7));
    else if (absences !== null) {
      const kinds = person
        .of("AbsenceRecorded")
        .filter(({ period, data }) => period <= day && day <= data.lastDay)
        .map(({ data }) => data.kind as string);
      if (kinds.length === 0 || kinds.some((kind) => absences.worked.includes(kind))) continue;
      const isSick = kinds.some((kind) => kind === "sickness" || kind === "accident");
      if (isSick) sick += 1;
      if (!isSick || sick > absences.sickDays) lost.add(day.slice(0, 7));
    }
  }
  return 12 - lost.size;
}

/** The fourth day from Monday to Saturday, no holiday, of the month after a day's. */
function fourthWorkingDayAfter(late: string): string {
  const month = late.slice(0, 7);
  let day = late;
  for (let left = 4; left > 0; ) {
    day = daysLater(day, 1);
    if (!day.startsWith(month) && weekdayOf(day) <= 6 && !isHoliday(day)) left -= 1;
  }
  return day;
}
