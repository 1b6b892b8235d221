import {
  addDays,
  civil,
  type Day,
  formatDay,
  lastOfMonth,
  monthOf,
  parseDay,
  type Span,
  within,
} from "../../calendar/day.ts";
import { monthsOfYear } from "../../calendar/months.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { causeOfEnd, type Relationship } from "../../dossier/relationship.ts";
import type { Term } from "../../dossier/terms.ts";
import type { Applied } from "../../law/parameter.ts";
import { premiumLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import { wholePercent } from "../cents.ts";
import type { Evidence, Missing, Obligation, Working } from "../obligation.ts";
import { evidence } from "../rule.ts";
import { type Case, contractOf, earliest, firstOfYear, lastOfYear, latest, type PayBy } from "./premium-case.ts";
import type { PremiumMonths } from "./premium-months.ts";
import type { Committee, PremiumTerms } from "./premium-terms.ts";

/** A fact that must be known before a right can be judged. */
export type Unknown = {
  readonly kind: "unknown";
  readonly fact: string;
  readonly payBy: PayBy;
  readonly terms: PremiumTerms | null;
};

/** What one source owes, with all that it was worked out from. */
export type Owed = {
  readonly kind: "owed";
  readonly cents: number;
  /** What would be owed if the months that were almost whole counted too. */
  readonly withAlmost: number;
  readonly pay: Term<"monthlyGrossCents">;
  readonly months: PremiumMonths;
  readonly seniority: Day;
  readonly payBy: PayBy;
  readonly terms: PremiumTerms;
  readonly parameters: readonly Applied[];
};

/** The rule that these duties are of, and the kind of payment that meets them. */
const premium = "end-of-year-premium";

/** The duty to pay what is owed. */
export function duty(
  { cents, withAlmost, months, parameters, pay, payBy, seniority, terms }: Owed,
  one: Case,
  committee: Committee | null,
): Obligation {
  const { dossier, employer, relationship } = one;
  const payments = paymentsOf(one);
  const paid = payments.reduce((sum, { data }) => sum + data.grossCents, 0);
  const opens = opensOf(payBy, employer);
  const bonuses = paid > 0 ? [] : bonusesIn(one, { from: opens, to: lastOfMonth(payBy.due) });
  return {
    kind: "duty",
    ...placeOf(one),
    opens,
    recommended: payBy.exit,
    ladder: policyValue(employer.policies, premiumLadder),
    due: payBy.due,
    pauses: [],
    met: dayReached(cents, payments),
    void: null,
    missing: grossNotKnown(bonuses, payBy),
    because: {
      facts: [
        evidence("employed-from", formatDay(relationship.from), relationship.contracts[0].hire),
        evidence("monthly-pay", pay.value, pay),
        ...(committee?.facts ?? []),
        ...leavingFacts(dossier, relationship, payBy),
        ...payments.map((payment) => evidence("premium-paid", payment.data.grossCents, payment)),
        ...bonuses.map((bonus) => evidence("bonus-transferred", bonus.data.amountCents, bonus)),
      ],
      parameters,
      workings: [
        ...terms.source,
        ...(committee?.workings ?? []),
        { say: "premium-seniority", with: { from: seniority } },
        ...monthWorkings(months, terms, withAlmost),
        {
          say: "premium-amount",
          with: {
            pay: pay.value,
            percent: terms.percent,
            months: months.counted.length,
            of: monthsOfYear,
            amount: cents,
          },
        },
        ...(isExact(cents, pay.value, terms.percent, months) ? [] : [{ say: "premium-rounded", with: {} }]),
        ...(paid > 0 && paid < cents
          ? [{ say: "premium-short", with: { paid, amount: cents, short: cents - paid } }]
          : []),
        ...bonuses.map(({ data, holdsFrom }) => ({
          say: "bonus-transferred-on",
          with: { net: data.amountCents, on: parseDay(holdsFrom) },
        })),
      ],
    },
  };
}

/** Whether the amount is a number of whole cents without rounding. */
const isExact = (cents: number, monthlyPay: number, percent: number, { counted }: PremiumMonths): boolean =>
  cents * wholePercent * monthsOfYear === monthlyPay * percent * counted.length;

function monthWorkings(months: PremiumMonths, terms: PremiumTerms, withAlmost: number): readonly Working[] {
  const { almost } = months;
  return [
    ...countedWorkings(months, terms),
    ...(almost.length > 0
      ? [{ say: "premium-months-almost", with: { which: almost.map(monthOf).join(", "), amount: withAlmost } }]
      : []),
  ];
}

function countedWorkings(
  { counted, lost, sickDays }: PremiumMonths,
  { assimilated }: PremiumTerms,
): readonly Working[] {
  if (assimilated === null) return [{ say: "premium-months-in-service", with: { months: counted.length } }];
  const beyond = sickDays > assimilated.daysMax;
  return [
    { say: "premium-months", with: { months: counted.length } },
    ...(lost.length > 0
      ? [{ say: "premium-months-lost", with: { lost: lost.length, which: lost.map(monthOf).join(", ") } }]
      : []),
    ...(beyond ? [{ say: "premium-sick-days", with: { days: sickDays, counted: assimilated.daysMax } }] : []),
  ];
}

function leavingFacts(dossier: Dossier, relationship: Relationship, { exit }: PayBy): readonly Evidence[] {
  if (exit === null) return [];
  const last = contractOf(relationship, exit);
  const said = statements(dossier, "EmploymentEnded").find(({ key }) => key === last.contract) ?? last.hire;
  const cause = causeOfEnd(dossier, relationship);
  return [
    evidence("employment-ended-on", formatDay(exit), said),
    ...(cause === null ? [] : [evidence("cause-of-leaving", cause, said)]),
  ];
}

/** The question that must be answered before anything can be said. */
export function undetermined({ fact, payBy, terms }: Unknown, one: Case, committee: Committee | null): Obligation {
  const { dossier, employer, relationship } = one;
  return {
    kind: "undetermined",
    ...placeOf(one),
    missing: { fact, neededOn: opensOf(payBy, employer) },
    void: null,
    because: {
      facts: [
        evidence("employed-from", formatDay(relationship.from), relationship.contracts[0].hire),
        ...(committee?.facts ?? []),
        ...leavingFacts(dossier, relationship, payBy),
      ],
      parameters: terms?.parameters.always ?? [],
      workings: [...(terms?.source ?? []), ...(committee?.workings ?? [])],
    },
  };
}

/** Named after the relationship's first contract in the year; placed on the last day of the year. */
const placeOf = ({ relationship, year }: Case) => ({
  id: `${premium}:${year}.${contractOf(relationship, firstOfYear(year)).contract}`,
  rule: premium,
  anchor: lastOfYear(year),
});

/** Reminders begin the longest step of the ladder before the last day; for leavers no later than on their last one. */
function opensOf({ due, exit }: PayBy, { policies }: Employer): Day {
  const first = addDays(due, -Math.max(...policyValue(policies, premiumLadder)));
  return exit === null ? first : earliest(exit, first);
}

/** Payments of the premium of the year, under any contract of the relationship, in the order of their days. */
function paymentsOf({ dossier, relationship, year }: Case): readonly Stated<"PaymentMade">[] {
  const contracts = relationship.contracts.map(({ contract }) => contract);
  return statements(dossier, "PaymentMade").filter(
    ({ data, period }) =>
      data.kind === premium && contracts.includes(data.contract) && period === formatDay(firstOfYear(year)),
  );
}

/**
 * Bonuses that were transferred about when the premium is to be paid. A transfer is net and does not say of what: it
 * never meets the duty.
 */
const bonusesIn = ({ dossier, year }: Case, span: Span): readonly Stated<"SalaryTransferred">[] =>
  statements(dossier, "SalaryTransferred").filter(
    ({ data, holdsFrom, period }) =>
      data.categoryPurpose === "BONU" &&
      within(span, parseDay(holdsFrom)) &&
      period !== undefined &&
      civil(parseDay(period)).year === year,
  );

/** Where nothing was reported as paid and a bonus was transferred, the premium is asked about instead of called unpaid. */
function grossNotKnown([first]: readonly Stated<"SalaryTransferred">[], { due }: PayBy): Missing | null {
  if (first === undefined) return null;
  return { fact: "gross-of-transfer", neededOn: latest(addDays(due, 1), parseDay(first.holdsFrom)) };
}

/** The day on which payments come to an amount; null where they do not. */
function dayReached(cents: number, payments: readonly Stated<"PaymentMade">[]): Day | null {
  let sum = 0;
  for (const { data, holdsFrom } of payments) {
    sum += data.grossCents;
    if (sum >= cents) return parseDay(holdsFrom);
  }
  return null;
}
