import { terminationCauses } from "../../../events/person/termination.ts";
import { addDays, civil, type Day, parseDay, type Span, within } from "../../calendar/day.ts";
import { completeBefore, monthsOfYear } from "../../calendar/months.ts";
import { absencesOf } from "../../dossier/absences.ts";
import {
  type Cause,
  causeOfEnd,
  type Relationship,
  relationshipsOf,
  seniorityFrom,
} from "../../dossier/relationship.ts";
import { termOn } from "../../dossier/terms.ts";
import { noAct, premiumParameters, premiumPayBy, premiumWholeMonths } from "../../law/end-of-year-premium.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { shareOf, wholePercent } from "../cents.ts";
import type { Obligation } from "../obligation.ts";
import { absenceMargin, evidence, noMargin, type Rule } from "../rule.ts";
import { type Case, contractOn, earliest, lastDayIn, lastOfYear, latest, payByOf, serviceIn } from "./premium-case.ts";
import { duty, type Owed, type Unknown, undetermined } from "./premium-duty.ts";
import { type PremiumMonths, premiumMonths } from "./premium-months.ts";
import { type Committee, grantedOn, type PremiumTerms } from "./premium-terms.ts";

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
  dueSetBy: "policy",
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

type Right = Owed | Unknown | null;

/** The better of what the committee and the employer grant; a fact that one of them needs is asked for first. */
function premiumOf(one: Case): readonly Obligation[] {
  const on = lastDayIn(one);
  const committee = committeeOn(one, on);
  const granted = grantedOn(committee, one.employer, on);
  const rights =
    granted.missing === null ? granted.terms.map((terms) => rightUnder(terms, one)) : [wantOf(granted.missing, one)];
  const best = rights.reduce<Right>(betterOf, null);
  if (best === null) return [];
  return [best.kind === "unknown" ? undetermined(best, one, committee) : duty(best, one, committee)];
}

/** The joint committee that the contract names on a day, else the employer's. */
function committeeOn(one: Case, on: Day): Committee | null {
  const term = termOn(one.dossier, contractOn(one, on), "jointCommittee", on);
  if (term !== null)
    return { number: term.value, facts: [evidence("joint-committee-of-contract", term.value, term)], workings: [] };
  const { configuration, jointCommittee } = one.employer;
  if (jointCommittee === null) return null;
  const configured = { committee: jointCommittee, event: configuration ?? "" };
  return { number: jointCommittee, facts: [], workings: [{ say: "premium-committee-configured", with: configured }] };
}

function betterOf(a: Right, b: Right): Right {
  if (a === null || b === null) return a ?? b;
  if (a.kind === "unknown" || b.kind === "unknown") return a.kind === "unknown" ? a : b;
  return b.cents > a.cents ? b : a;
}

/** What is not known of the source matters only to somebody with at least a whole month in the year, or one almost whole. */
function wantOf(fact: string, one: Case): Right {
  const payBy = payByOf(applied(premiumPayBy, lastDayIn(one)).value, one);
  if (hasNoMonth(premiumMonths(serviceIn(one, payBy), [], null))) return null;
  return { kind: "unknown", fact, payBy, terms: null };
}

function rightUnder(terms: PremiumTerms, one: Case): Right {
  const { absences, dossier, relationship, year } = one;
  const on = lastDayIn(one);
  const payBy = payByOf(terms.payBy, one);
  const seniority = seniorityFrom(dossier, relationship, on);
  const months = premiumMonths(serviceIn(one, payBy), absences, terms.assimilated);
  if (hasNoMonth(months)) return null;

  const moment = terms.seniorityOn === "payment" ? payBy.due : addDays(lastOfYear(year), 1);
  const stays = payBy.exit === null ? completeBefore(seniority, terms.seniorityMonths, moment) : null;
  const leaves = payBy.exit === null ? null : rightOfLeaver(terms, one, seniority, payBy.exit);
  if (stays === false || leaves === "none") return null;
  if (typeof leaves === "string") return { kind: "unknown", fact: leaves, payBy, terms };
  if (months.counted.length === 0) return { kind: "unknown", fact: "whole-month", payBy, terms };

  const pay = termOn(dossier, contractOn(one, on), "monthlyGrossCents", on);
  if (pay === null) return { kind: "unknown", fact: "monthly-pay", payBy, terms };
  const cents = centsFor(pay.value, terms.percent, months.counted.length);
  if (cents === 0) return null;
  const parameters = [
    ...terms.parameters.always,
    ...payBy.parameters,
    ...(leaves ?? []),
    ...(months.lost.length > 0 ? terms.parameters.absences : []),
    ...(months.almost.length > 0 ? [applied(premiumWholeMonths, on)] : []),
  ];
  const withAlmost = centsFor(pay.value, terms.percent, months.counted.length + months.almost.length);
  return { kind: "owed", cents, withAlmost, pay, months, seniority, payBy, terms, parameters };
}

const hasNoMonth = ({ counted, almost }: PremiumMonths): boolean => counted.length + almost.length === 0;

const centsFor = (monthlyPay: number, percent: number, months: number): number =>
  shareOf(monthlyPay, percent * months, wholePercent * monthsOfYear);

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
    if (leaving.kind === "lost") return "none";
    if (!completeBefore(seniority, terms.seniorityMonths, after)) return "none";
    if (leaving.kind === "unsaid") return "right-on-leaving";
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
