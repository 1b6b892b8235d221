import { terminationCauses } from "../../../events/person/termination.ts";
import {
  addDays,
  civil,
  type Day,
  dayFromCivil,
  formatDay,
  lastOfMonth,
  monthOf,
  parseDay,
  type Span,
  within,
} from "../../calendar/day.ts";
import { completeBefore, monthsOfYear } from "../../calendar/months.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import { type Absence, absencesOf } from "../../dossier/absences.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import {
  type Cause,
  causeOfEnd,
  type Relationship,
  relationshipsOf,
  seniorityFrom,
} from "../../dossier/relationship.ts";
import { type Term, termOn } from "../../dossier/terms.ts";
import { leaversPayWorkingDays, noAct, premiumParameters, premiumPayBy } from "../../law/end-of-year-premium.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { premiumLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import { shareOf, wholePercent } from "../cents.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { absenceMargin, evidence, noMargin, type Rule } from "../rule.ts";
import { type PremiumMonths, premiumMonths } from "./premium-months.ts";
import { grantedOn, type PremiumTerms } from "./premium-terms.ts";

const since = "2017-01-01";

/**
 * The end-of-year premium (eindejaarspremie / prime de fin d'année, "13th month") is paid in full by its last day.
 * No act grants it: its source is the agreement of a joint committee, or the employer's own agreement, contract, work
 * rules or custom.
 *
 * One duty for each employment relationship and year, named after the relationship's first contract that has a day in
 * the year: renewed fixed terms are one relationship, so a renewal moves the day and not the name. Years are those that
 * the relationship has days in and that end in the span.
 */
export const endOfYearPremium: Rule = {
  id: "end-of-year-premium",
  family: "pay",
  per: "year",
  says: "An end-of-year premium that a joint committee or the employer grants is paid in full by its last day.",
  since,
  reads: { employment: noMargin, pay: noMargin, absences: absenceMargin },
  uses: premiumParameters,
  basis: [noAct],
  atOnce: [],
  goesOn: (dossier, after) => relationshipsOf(dossier).some(({ to }) => to === null || to > after),
  obligations: (dossier, employer, span) => {
    const absences = absencesOf(dossier);
    return relationshipsOf(dossier).flatMap((relationship) =>
      yearsOf(relationship, span).flatMap((year) => premiumOf({ dossier, employer, absences, relationship, year })),
    );
  },
};

/** The years that a relationship has days in and whose last day lies in a span. */
function yearsOf({ from, to }: Relationship, span: Span): readonly number[] {
  const first = civil(latest(from, span.from, parseDay(since))).year;
  const last = civil(to === null ? span.to : earliest(to, span.to)).year;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return years.filter((year) => within(span, lastOfYear(year)));
}

/** A relationship in a year, and what is needed to judge it. */
type Case = {
  readonly dossier: Dossier;
  readonly employer: Employer;
  readonly absences: readonly Absence[];
  readonly relationship: Relationship;
  readonly year: number;
};

/** When it is to be paid; `exit` is the last day of one who leaves before the others are paid. */
type PayBy = { readonly due: Day; readonly exit: Day | null; readonly parameters: readonly Applied[] };

/** A fact that must be known before a right can be judged. */
type Unknown = {
  readonly kind: "unknown";
  readonly fact: string;
  readonly payBy: PayBy;
  readonly terms: PremiumTerms | null;
};

/** What one source owes, with all that it was worked out from. */
type Owed = {
  readonly kind: "owed";
  readonly cents: number;
  readonly pay: Term<"monthlyGrossCents">;
  readonly months: PremiumMonths;
  readonly seniority: Day;
  readonly payBy: PayBy;
  readonly terms: PremiumTerms;
  readonly parameters: readonly Applied[];
};

type Right = Owed | Unknown | null;

/** The better of what the committee and the employer grant; a fact that one of them needs is asked for first. */
function premiumOf(one: Case): readonly Obligation[] {
  const on = lastDayIn(one);
  const committee = termOn(one.dossier, contractOn(one, on), "jointCommittee", on);
  const granted = grantedOn(committee?.value ?? one.employer.jointCommittee, one.employer, on);
  const rights =
    granted.missing === null ? granted.terms.map((terms) => rightUnder(terms, one)) : [wantOf(granted.missing, one)];
  const best = rights.reduce<Right>(betterOf, null);
  if (best === null) return [];
  return [best.kind === "unknown" ? undetermined(best, one) : duty(best, one)];
}

function betterOf(a: Right, b: Right): Right {
  if (a === null || b === null) return a ?? b;
  if (a.kind === "unknown" || b.kind === "unknown") return a.kind === "unknown" ? a : b;
  return b.cents > a.cents ? b : a;
}

/** What is not known of the source matters only to somebody with at least a whole month in the year. */
function wantOf(fact: string, one: Case): Right {
  const payBy = payByOf(applied(premiumPayBy, lastDayIn(one)).value, one);
  if (premiumMonths(serviceIn(one, payBy), [], null).counted.length === 0) return null;
  return { kind: "unknown", fact, payBy, terms: null };
}

function rightUnder(terms: PremiumTerms, one: Case): Right {
  const { absences, dossier, relationship, year } = one;
  const on = lastDayIn(one);
  const payBy = payByOf(terms.payBy, one);
  const seniority = seniorityFrom(dossier, relationship, on);
  const months = premiumMonths(serviceIn(one, payBy), absences, terms.assimilated);
  if (months.counted.length === 0) return null;

  const moment = terms.seniorityOn === "payment" ? payBy.due : addDays(lastOfYear(year), 1);
  const stays = payBy.exit === null ? completeBefore(seniority, terms.seniorityMonths, moment) : null;
  const leaves = payBy.exit === null ? null : rightOfLeaver(terms, one, seniority, payBy.exit);
  if (stays === false || leaves === "none") return null;
  if (typeof leaves === "string") return { kind: "unknown", fact: leaves, payBy, terms };

  const pay = termOn(dossier, contractOn(one, on), "monthlyGrossCents", on);
  if (pay === null) return { kind: "unknown", fact: "monthly-pay", payBy, terms };
  const cents = shareOf(pay.value, terms.percent * months.counted.length, wholePercent * monthsOfYear);
  if (cents === 0) return null;
  const parameters = [
    ...terms.parameters.always,
    ...payBy.parameters,
    ...(leaves ?? []),
    ...(months.lost.length > 0 ? terms.parameters.absences : []),
  ];
  return { kind: "owed", cents, pay, months, seniority, payBy, terms, parameters };
}

/**
 * Whether a leaver keeps the premium: the legal values that say so, `none`, or the fact that must be known. Where it is
 * not known how the relationship ended, that matters unless every way comes to the same.
 */
function rightOfLeaver(
  terms: PremiumTerms,
  { dossier, relationship }: Case,
  seniority: Day,
  exit: Day,
): readonly Applied[] | "none" | "cause-of-leaving" | "right-on-leaving" {
  const after = addDays(exit, 1);
  const judge = (cause: Cause): readonly Applied[] | "none" | "right-on-leaving" => {
    const leaving = terms.onLeaving(cause);
    if (leaving.kind !== "kept") return leaving.kind === "lost" ? "none" : "right-on-leaving";
    const served = completeBefore(seniority, leaving.seniorityMonths, after);
    const lasted = completeBefore(relationship.from, leaving.lengthMonths, after);
    return served && lasted ? leaving.parameters : "none";
  };
  const cause = causeOfEnd(dossier, relationship);
  if (cause !== null) return judge(cause);
  const all = terminationCauses.map(judge);
  if (all.every((right) => right === "none")) return "none";
  return all.every((right) => right === "right-on-leaving") ? "right-on-leaving" : "cause-of-leaving";
}

/**
 * The last day of payment: that of the source or the employer for those who are in service then. Who leaves earlier is
 * paid on leaving, at the latest on the first pay day after.
 */
function payByOf(monthAndDay: string, { relationship: { to }, year }: Case): PayBy {
  const due = dayOfYear(year, monthAndDay);
  if (to === null || to >= due) return { due, exit: null, parameters: [] };
  const days = applied(leaversPayWorkingDays, to);
  return { due: addWorkingDays("labour", lastOfMonth(to), days.value), exit: to, parameters: [days] };
}

/** Service in the year: to its end for those in service on the day of payment, whatever comes after. */
const serviceIn = ({ relationship, year }: Case, { exit }: PayBy): Span => ({
  from: latest(relationship.from, firstOfYear(year)),
  to: exit ?? lastOfYear(year),
});

function duty({ cents, months, parameters, pay, payBy, seniority, terms }: Owed, one: Case): Obligation {
  const { dossier, employer, relationship } = one;
  const payments = paymentsOf(one);
  const paid = payments.reduce((sum, { data }) => sum + data.grossCents, 0);
  return {
    kind: "duty",
    ...placeOf(one),
    opens: opensOf(payBy, employer),
    recommended: payBy.exit,
    ladder: policyValue(employer.policies, premiumLadder),
    due: payBy.due,
    pauses: [],
    met: dayReached(cents, payments),
    void: null,
    missing: null,
    because: {
      facts: [
        evidence("employed-from", formatDay(relationship.from), relationship.contracts[0].hire),
        evidence("monthly-pay", pay.value, pay),
        ...leavingFacts(dossier, relationship, payBy),
        ...payments.map((payment) => evidence("premium-paid", payment.data.grossCents, payment)),
      ],
      parameters,
      workings: [
        terms.source,
        { say: "premium-seniority", with: { from: seniority } },
        ...monthWorkings(months, terms),
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
        ...(paid > 0 && paid < cents
          ? [{ say: "premium-short", with: { paid, amount: cents, short: cents - paid } }]
          : []),
      ],
    },
  };
}

function monthWorkings({ counted, lost, sickDays }: PremiumMonths, { assimilated }: PremiumTerms): readonly Working[] {
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

function undetermined({ fact, payBy, terms }: Unknown, one: Case): Obligation {
  const { dossier, employer, relationship } = one;
  return {
    kind: "undetermined",
    ...placeOf(one),
    missing: { fact, neededOn: opensOf(payBy, employer) },
    void: null,
    because: {
      facts: [
        evidence("employed-from", formatDay(relationship.from), relationship.contracts[0].hire),
        ...leavingFacts(dossier, relationship, payBy),
      ],
      parameters: terms?.parameters.always ?? [],
      workings: terms === null ? [] : [terms.source],
    },
  };
}

/** Named after the relationship's first contract in the year; placed on the last day of the year. */
const placeOf = ({ relationship, year }: Case) => ({
  id: `${endOfYearPremium.id}:${year}.${contractOf(relationship, firstOfYear(year)).contract}`,
  rule: endOfYearPremium.id,
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
      data.kind === endOfYearPremium.id && contracts.includes(data.contract) && period === formatDay(firstOfYear(year)),
  );
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

/** The contract of a relationship that holds on a day, or its first one where none does yet. */
function contractOf({ contracts }: Relationship, day: Day) {
  return contracts.findLast(({ startsOn }) => startsOn <= day) ?? contracts[0];
}

const contractOn = ({ relationship }: Case, day: Day): string => contractOf(relationship, day).contract;

/** The day on which pay, committee and law are looked up: the last one in service in the year. */
const lastDayIn = ({ relationship: { to }, year }: Case): Day =>
  to === null ? lastOfYear(year) : earliest(to, lastOfYear(year));

/** A month and a day, as in 12-24, in a year; 02-29 is the last of February. */
function dayOfYear(year: number, monthAndDay: string): Day {
  const [month, day] = monthAndDay.split("-");
  const first = dayFromCivil(year, Number(month), 1);
  return earliest(addDays(first, Number(day) - 1), lastOfMonth(first));
}

const firstOfYear = (year: number): Day => dayFromCivil(year, 1, 1);
const lastOfYear = (year: number): Day => addDays(firstOfYear(year + 1), -1);
const earliest = (...days: readonly Day[]): Day => Math.min(...days) as Day;
const latest = (...days: readonly Day[]): Day => Math.max(...days) as Day;
