import { addDays, civil, type Day, formatDay, parseDay, type Span, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type Relationship, relationshipsOf } from "../../dossier/relationship.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import {
  fullTimeWeekMinutes,
  guaranteedMonthlyIncome,
  incomePayments,
  researcherPay,
} from "../../law/minimum-remuneration.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import { remunerationLadder } from "../../policy/checks.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Because, Obligation } from "../obligation.ts";
import { authorisedOn } from "../residence/regional-authorisation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { contractOf, earliest, firstOfYear, lastOfYear, latest } from "./premium-case.ts";
import { inMonth, isBelow, type PaidMonth, paidMonths, unknownOf } from "./remuneration-months.ts";

const since = "2023-03-01";

/**
 * Who works under an authorisation to work earns at least the guaranteed average minimum monthly income (GGMMI / RMMMG),
 * in proportion to the agreed week. Royal Decree of 8 June 2007, art. 9; collective agreement no. 43.
 *
 * It is an average over the year, with the end-of-year premium and without holiday pay. So pay that is agreed above it in
 * every month gives nothing; where the year's agreed pay falls short, there is one duty for the relationship and year, to
 * bring it up by the last day, met by premiums that do. The scale of the joint committee, which can be higher, is not
 * known here.
 *
 * Agreed pay that nobody reported is asked of each person, once however many years go by: the authorisation was given on
 * it, it must be so in each year and at each change, and whoever works under one has an employer that knows it.
 */
export const minimumRemuneration: Rule = {
  id: "minimum-remuneration",
  family: "pay",
  per: "year",
  says: "Who works under an authorisation earns at least the guaranteed minimum income, on average over the year.",
  since,
  reads: { employment: noMargin, residence: noMargin, pay: noMargin },
  uses: [
    guaranteedMonthlyIncome,
    fullTimeWeekMinutes,
    incomePayments,
    freeMovementNationalities,
    openLabourMarketCards,
    openLabourMarketGrounds,
    provisionalDocumentDays,
    provisionalDocumentsMax,
  ],
  basis: [researcherPay],
  atOnce: [],
  goesOn: (dossier, after) => relationshipsOf(dossier).some(({ to }) => to === null || to > after),
  obligations: (dossier, employer, span) =>
    relationshipsOf(dossier).flatMap((relationship) =>
      yearsOf(relationship, span).flatMap((year) => ofYear(dossier, employer, relationship, year)),
    ),
};

/** The years that a relationship has days in since the rule holds, and whose last day lies in a span. */
function yearsOf({ from, to }: Relationship, span: Span): readonly number[] {
  const first = civil(latest(from, span.from, parseDay(since))).year;
  const last = civil(to === null ? span.to : earliest(to, span.to)).year;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return years.filter((year) => within(span, lastOfYear(year)));
}

function ofYear(dossier: Dossier, employer: Employer, relationship: Relationship, year: number): readonly Obligation[] {
  const span = {
    from: latest(relationship.from, firstOfYear(year), parseDay(since)),
    to: earliest(relationship.to ?? lastOfYear(year), lastOfYear(year)),
  };
  const months = paidMonths(dossier, relationship, span);
  const place = {
    id: `${minimumRemuneration.id}:${year}.${contractOf(relationship, firstOfYear(year)).contract}`,
    rule: minimumRemuneration.id,
    anchor: lastOfYear(year),
  };
  const asked = months.find((month) => unknownOf(month) !== null);
  if (asked !== undefined) {
    // What was agreed in years before the employer's watch began is not asked for.
    if (employer.watchFrom !== null && lastOfYear(year) < employer.watchFrom) return [];
    const missing = { fact: unknownOf(asked) ?? "agreed-pay", neededOn: asked.from };
    const because = reasons(relationship, asked, [], []);
    // Where the next year asks the same, one question is enough.
    const next = addDays(lastOfYear(year), 1);
    const goesOn = (relationship.to === null || relationship.to >= next) && authorisedOn(dossier, next) !== null;
    return [{ kind: "undetermined", ...place, missing, void: goesOn ? next : null, because }];
  }
  const least = sumOf(months, ({ least: cents }) => cents);
  const agreed = sumOf(months, ({ pay }) => pay?.value ?? 0);
  const below = months.find(isBelow);
  if (below === undefined || agreed >= least) return [];

  const payments = paymentsOf(dossier, relationship, year);
  const paid = payments.reduce((sum, { data }) => sum + data.grossCents, 0);
  const ladder = policyValue(employer.policies, remunerationLadder);
  return [
    {
      kind: "duty",
      ...place,
      opens: below.from,
      recommended: null,
      // Told when it begins, however long the year still is.
      ladder: [...new Set([span.to - below.from, ...ladder])].sort((a, b) => b - a),
      due: span.to,
      pauses: [],
      met: dayReached(least - agreed, payments),
      void: null,
      // Without any premium it is not known whether none was paid, or none was reported.
      missing: paid === 0 ? { fact: "premiums-of-year", neededOn: addDays(span.to, 1) } : null,
      because: reasons(relationship, below, payments, [
        { say: "remuneration-of-year", with: { first: span.from, last: span.to, agreed, least } },
        ...(paid === 0 ? [] : [{ say: "remuneration-premiums", with: { paid } }]),
        ...(agreed + paid < least ? [{ say: "remuneration-short", with: { short: least - agreed - paid } }] : []),
      ]),
    },
  ];
}

const sumOf = (months: readonly PaidMonth[], cents: (month: PaidMonth) => number): number =>
  months.reduce((sum, month) => sum + inMonth(cents(month), month), 0);

/** The month that shows it, with the legal values of its last day. */
function reasons(
  { contracts, from }: Relationship,
  month: PaidMonth,
  payments: readonly Stated<"PaymentMade">[],
  workings: Because["workings"],
): Because {
  const { guaranteed, least, pay, to, weeklyMinutes } = month;
  const full: Applied<number> = applied(fullTimeWeekMinutes, to);
  return {
    facts: [
      evidence("employed-from", formatDay(from), contracts[0].hire),
      ...(pay === null ? [] : [evidence("monthly-pay", pay.value, pay)]),
      ...payments.map((payment) => evidence("premium-paid", payment.data.grossCents, payment)),
    ],
    parameters: [applied(guaranteedMonthlyIncome, to), full, applied(incomePayments, to)],
    workings: [
      ...(pay === null || weeklyMinutes === null
        ? []
        : [
            {
              say: "remuneration-of-month",
              with: { from: month.from, pay: pay.value, week: weeklyMinutes, full: full.value, guaranteed, least },
            },
          ]),
      ...workings,
      { say: "committee-scale-not-known", with: {} },
    ],
  };
}

/** Payments of a year that count, under any contract of the relationship, in the order of their days. */
function paymentsOf(dossier: Dossier, { contracts }: Relationship, year: number): readonly Stated<"PaymentMade">[] {
  const keys = contracts.map(({ contract }) => contract);
  const counted = applied(incomePayments, lastOfYear(year)).value;
  return statements(dossier, "PaymentMade").filter(
    ({ data, period }) =>
      counted.includes(data.kind) && keys.includes(data.contract) && period?.startsWith(`${year}-`) === true,
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
