import { addDays, type Day, formatDay, lastOfMonth, parseDay, type Span, within } from "../../calendar/day.ts";
import { isWorkingDay } from "../../calendar/working-days.ts";
import { absencesOf } from "../../dossier/absences.ts";
import { employments } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { workOnGrantDays } from "../../law/papers.ts";
import { employerResidenceCheck } from "../../law/residence.ts";
import type { Because, Obligation } from "../obligation.ts";
import { arrivalAfter, whereWorked } from "../residence/before-arrival.ts";
import { type Basis, lawfulSpells, lawOfPapers, type NoBasis, type Spell } from "../residence/lawful.ts";
import { parametersOf } from "../residence/work-without-authorisation.ts";
import { absenceMargin, evidence, noMargin, type Rule } from "../rule.ts";
import { earliest, latest } from "./premium-case.ts";

const since = workOnGrantDays.values[0].since;

/**
 * Nobody from outside the EEA and Switzerland is paid for the work of a month in which no paper allowed work on any day.
 * Act of 15 December 1980, arts 61/10 ff.; Act of 30 April 1999 (employment of foreign workers), art. 4.
 *
 * The contract alone is no breach: hours or pay are. Only the pay of the month itself (`salary`) shows that work was done
 * in it. An end-of-year or sector premium pays for a whole year, holiday pay for a year before or, to who leaves, for what
 * was not taken: they show nothing of this month. Nor does pay of a month whose working days were all days of absence, as
 * in sickness. One lawful day is enough to leave the month to the hours, for which see `work-without-authorisation`; of
 * days after a paper ended, see `employment-without-title`. The Acts are about work in Belgium: of a month before the
 * arrival of somebody who was abroad it is asked whether it was worked from there.
 */
export const paidWithoutAuthorisation: Rule = {
  id: "paid-without-authorisation",
  family: "pay",
  per: "year",
  says: "A third-country national is not paid for the work of a month in which no paper allowed work.",
  since,
  reads: { employment: noMargin, residence: noMargin, pay: noMargin, absences: absenceMargin },
  uses: lawOfPapers,
  basis: [employerResidenceCheck],
  atOnce: ["breached"],
  obligations: (dossier, _employer, span) =>
    monthsPaid(dossier)
      .filter(({ month }) => within(span, month))
      .flatMap((month) => ofMonth(month, dossier)),
};

/** The days of a month under a contract, and what was paid for the work of them. */
type Paid = {
  readonly contract: string;
  readonly month: Day;
  readonly days: Span;
  readonly payments: readonly Stated<"PaymentMade">[];
};

function monthsPaid(dossier: Dossier): readonly Paid[] {
  const salaries = statements(dossier, "PaymentMade").filter(
    ({ data }) => data.kind === "salary" && data.grossCents > 0,
  );
  const periods = [...new Set(salaries.map(({ period }) => period ?? ""))].filter((period) => period >= since).sort();
  return employments(dossier).flatMap(({ contract, startsOn, endsOn }) =>
    periods.flatMap((period): readonly Paid[] => {
      const payments = salaries.filter((paid) => paid.data.contract === contract && paid.period === period);
      const month = parseDay(period);
      const last = lastOfMonth(month);
      const days = { from: latest(month, startsOn), to: endsOn === null ? last : earliest(last, endsOn) };
      return payments.length === 0 || days.to < days.from ? [] : [{ contract, month, days, payments }];
    }),
  );
}

/** Days without work, and why. */
type Refused = Spell & { readonly work: Extract<Basis, { readonly kind: "none" }> };

function ofMonth(paid: Paid, dossier: Dossier): readonly Obligation[] {
  const { contract, days, month } = paid;
  const spells = lawfulSpells(dossier, days);
  const refused = spells.filter((spell): spell is Refused => spell.work.kind === "none");
  const told = refused.filter(({ work }) => work.cause !== "paper-ended");
  const [first] = told;
  if (refused.length < spells.length || first === undefined || isAway(days, dossier)) return [];
  const { id: rule } = paidWithoutAuthorisation;
  const common = { id: `${rule}:${formatDay(month)}.${contract}`, rule, anchor: month, because: becauseOf(paid, told) };
  const arrival = arrivalAfter(dossier, days.to);
  if (arrival === null)
    return [{ ...common, kind: "limit", on: first.from, until: told.at(-1)?.to ?? days.to, lasting: false }];
  const facts = [...common.because.facts, evidence("arrived-on", arrival.holdsFrom, arrival)];
  return [
    {
      ...common,
      kind: "undetermined",
      missing: whereWorked(first.from),
      void: null,
      because: { ...common.because, facts },
    },
  ];
}

function becauseOf({ days, payments }: Paid, told: readonly Refused[]): Because {
  const papers = told.flatMap(({ work: { title } }) =>
    title === null ? [] : [evidence("paper-of-day", title.key, title)],
  );
  return {
    facts: [...payments.map((payment) => evidence("pay-of-month", payment.data.grossCents, payment)), ...papers],
    parameters: told.flatMap(({ from, work: { cause } }) => parametersOf(cause, told[0]?.from ?? from)),
    workings: [
      { say: "paid-without-lawful-day", with: { from: days.from, to: days.to, paid: sumOf(payments) } },
      ...told.flatMap(({ from, work: { cause } }) =>
        cause === "paper-ended" ? [] : [{ say: says[cause], with: { from } }],
      ),
    ],
  };
}

/** How each cause is told. After a paper ended nothing is told here. */
const says = {
  "no-paper-yet": "no-work-before-paper",
  "card-without-work": "no-work-on-card",
  "visa-alone": "no-work-on-visa",
  "decision-alone": "no-work-on-decision",
  "before-regional-decision": "no-work-before-region",
  "work-refused": "no-work-after-refusal",
} as const satisfies Record<Exclude<NoBasis, "paper-ended">, string>;

/** Whether the person was absent on each working day of some days: what is paid for them shows no work. */
function isAway({ from, to }: Span, dossier: Dossier): boolean {
  const absences = absencesOf(dossier);
  const days = Array.from({ length: to - from + 1 }, (_, at) => addDays(from, at));
  const working = days.filter((day) => isWorkingDay("administrative", day));
  return working.length > 0 && working.every((day) => absences.some((absence) => within(absence, day)));
}

const sumOf = (payments: readonly Stated<"PaymentMade">[]): number =>
  payments.reduce((sum, { data }) => sum + data.grossCents, 0);
