import { at, months, payDay, plusDays } from "./calendar.ts";
import { type Person, people, personOf } from "./cast.ts";
import { lastDayOf, leavers } from "./contracts.ts";
import { ofPerson, type Sending } from "./sending.ts";

/** The agreed pay of the months in which it changes, in cents. */
const raises: Readonly<Record<string, readonly [from: string, cents: number]>> = {
  dorka: ["2026-04-01", 460_000],
  lucia: ["2026-07-01", 451_000],
  thomas: ["2026-05-01", 441_000],
  zeger: ["2026-09-01", 410_000],
};

const monthly = (person: Person, month: string): number => {
  const [from, cents] = raises[person.id] ?? ["9999", 0];
  return month >= from ? cents : Math.round(person.monthlyGross * 100);
};

/** A payment as payroll knows it, before it is an event or a row of a file. */
export type Paid = {
  readonly person: Person;
  readonly kind: "salary" | "double-holiday-pay" | "end-of-year-premium";
  readonly period: string;
  readonly cents: number;
  readonly on: string;
  readonly instalment?: { readonly number: number; readonly of: number };
};

const letters = ["", "-a", "-b"];

const payment = ({ person, kind, period, cents, on, instalment }: Paid): Sending =>
  ofPerson(at(on, 16 * 60 + 30), "payroll", person, {
    type: "PaymentMade",
    key: `${kind}-${person.id}-${period.slice(0, 7)}${letters[instalment?.number ?? 0]}`,
    period,
    occurredOn: on,
    data: {
      contract: `contract-${person.id}`,
      kind,
      grossCents: cents,
      ...(instalment === undefined ? {} : { instalment }),
    },
  });

const works = (person: Person, month: string): boolean =>
  person.startsOn <= payDay(month) && lastDayOf(person) >= month;

const salaries = (person: Person): readonly Paid[] =>
  months
    .filter((month) => works(person, month))
    .map((period) => ({ person, kind: "salary", period, cents: monthly(person, period), on: payDay(period) }));

const holidayPay = (person: Person): readonly Paid[] =>
  person.startsOn < "2026-01-01" && lastDayOf(person) >= "2026-05-31"
    ? [
        {
          person,
          kind: "double-holiday-pay",
          period: "2026-05-01",
          cents: Math.round(monthly(person, "2026-05-01") * 0.92),
          on: "2026-05-29",
        },
      ]
    : [];

/** Whole months of the year in which a person was employed. */
const fullMonths = (person: Person): number =>
  months.filter((month) => person.startsOn <= month && lastDayOf(person) >= plusDays(month, 27)).length;

const premiumYear = "2026-01-01";
const committees = new Map<string, string>([
  ["leuven-lab", "200"],
  ["kite", "337"],
]);
const committeeOf = ({ jointCommittee, employer }: Person): string => jointCommittee ?? committees.get(employer) ?? "";

/** Whose premium is forgotten, and whose is paid in part. Farid's is forgotten too: Kite's contracts need three months. */
const unpaid = new Set(["marek", "gilles"]);
const paidInstead: Readonly<Record<string, number>> = { noor: 300_000, vera: 390_000 };

function premium(person: Person): readonly Paid[] {
  const gone = leavers.get(person.id);
  if (unpaid.has(person.id) || person.startsOn > "2026-07-01") return [];
  if (gone !== undefined && gone.cause === "resignation" && person.startsOn > "2023-10-31") return [];
  if (gone !== undefined && committeeOf(person) === "337" && gone.cause !== "dismissal") return [];
  const whole = monthly(person, gone === undefined ? "2026-12-01" : `${gone.lastDay.slice(0, 7)}-01`);
  const cents = paidInstead[person.id] ?? Math.round((whole * fullMonths(person)) / 12);
  const paid = { person, kind: "end-of-year-premium", period: premiumYear, cents } as const;
  if (gone !== undefined) return [{ ...paid, on: gone.lastDay }];
  // Kite's people in committee 200 get half of it in June.
  if (person.employer === "kite" && committeeOf(person) === "200") {
    const half = Math.round(cents / 2);
    return [
      { ...paid, cents: half, on: "2026-06-30", instalment: { number: 1, of: 2 } },
      { ...paid, cents: cents - half, on: "2026-12-18", instalment: { number: 2, of: 2 } },
    ];
  }
  return [{ ...paid, on: "2026-12-18" }];
}

/** What was paid for 2025, reported with everything else on the first day of the story. */
function lastYear(person: Person): readonly Sending[] {
  const lastEntry = committeeOf(person) === "337" ? "2025-09-30" : "2025-06-30";
  if (person.startsOn > lastEntry) return [];
  const period = "2025-01-01";
  const whole = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}-01`);
  const full = whole.filter((month) => person.startsOn <= month).length;
  const cents = Math.round((monthly(person, "2025-12-01") * full) / 12);
  const premium = payment({ person, kind: "end-of-year-premium", period, cents, on: "2025-12-19" });
  return [{ ...premium, at: at("2026-01-02", 12 * 60) }];
}

/** Gilles is paid in January, when somebody notices. */
const late: Paid = {
  person: personOf("gilles"),
  kind: "end-of-year-premium",
  period: premiumYear,
  cents: monthly(personOf("gilles"), "2026-12-01"),
  on: "2027-01-08",
};

/** Salaries, holiday pay and end-of-year premiums of everybody. */
export const paid: readonly Paid[] = [
  ...people.flatMap((person) => [...salaries(person), ...holidayPay(person), ...premium(person)]),
  late,
];

/**
 * What the lab paid, as its payroll sends it, and what both paid for 2025. What Kite pays in the year comes in files.
 */
export const payments: readonly Sending[] = [
  ...people.flatMap(lastYear),
  ...paid.filter(({ person }) => person.employer === "leuven-lab").map(payment),
];
