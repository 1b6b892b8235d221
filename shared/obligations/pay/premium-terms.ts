import type { Day } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Cause, endOfTerm } from "../../dossier/relationship.ts";
import {
  committeesWithoutPremium,
  premiumPayBy,
  type SectorPremium,
  sectorPremiums,
} from "../../law/end-of-year-premium.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import type { Evidence, Working } from "../obligation.ts";

/**
 * What a way of leaving does to the premium: it is kept in proportion, after so many months of seniority and of the
 * relationship itself; it is lost; or the source does not say.
 */
export type OnLeaving =
  | {
      readonly kind: "kept";
      readonly seniorityMonths: number;
      readonly lengthMonths: number;
      readonly parameters: readonly Applied[];
    }
  | { readonly kind: "lost" }
  | { readonly kind: "unsaid" };

/** Absences that count as work: always, or up to so many days in a year. */
export type Assimilated = {
  readonly always: readonly string[];
  readonly upTo: readonly string[];
  readonly daysMax: number;
};

/** What one source grants, as it stands on a day. */
export type PremiumTerms = {
  /** What grants it, how much and by when, each with the event that says so where it is no law. */
  readonly source: readonly Working[];
  readonly percent: number;
  readonly seniorityMonths: number;
  readonly seniorityOn: "payment" | "year";
  /** Month and day of the last day of payment. */
  readonly payBy: string;
  readonly onLeaving: (cause: Cause) => OnLeaving;
  /** Null where nothing is known: then no absence is taken off. */
  readonly assimilated: Assimilated | null;
  /** The legal values that every premium of this source rests on, and those that matter only where absences do. */
  readonly parameters: { readonly always: readonly Applied[]; readonly absences: readonly Applied[] };
};

/** The joint committee of a contract, and what says so: an event of the person, or the employer's configuration. */
export type Committee = {
  readonly number: string;
  readonly facts: readonly Evidence[];
  readonly workings: readonly Working[];
};

/** The terms that apply to a person, or the fact that must be known first. Without either, no premium is granted. */
export type Granted = { readonly terms: readonly PremiumTerms[]; readonly missing: string | null };

/**
 * What grants a premium on a day: the person's joint committee, the employer's own rule, or both, of which the better
 * holds. An employer's own rule also decides where the committee's is not known.
 */
export function grantedOn(said: Committee | null, employer: Employer, on: Day): Granted {
  const committee = said?.number ?? null;
  const own = ownTerms(employer, on);
  const sector = sectorPremiums.find((one) => one.committee === sectorOf(committee));
  if (sector !== undefined) return { terms: [sectorTerms(sector, employer, on), ...own], missing: null };
  if (own.length > 0) return { terms: own, missing: null };
  if (committee === null && employer.sector !== "public") return { terms: [], missing: "joint-committee" };
  if (committee === null || applied(committeesWithoutPremium, on).value.includes(sectorOf(committee) ?? committee))
    return { terms: [], missing: employer.endOfYearPremium === undefined ? "own-premium" : null };
  return { terms: [], missing: "premium-of-committee" };
}

/** The employer's own day of payment, where its configuration names one. */
function dayConfigured({ configuration, endOfYearPremium }: Employer): readonly Working[] {
  const monthAndDay = endOfYearPremium?.payBy;
  return monthAndDay === undefined
    ? []
    : [{ say: "premium-day-configured", with: { day: monthAndDay, event: configuration ?? "" } }];
}

/** A sub-committee belongs to its committee: 225.01 to 225. */
const sectorOf = (committee: string | null): string | undefined => committee?.split(".")[0];

function sectorTerms(sector: SectorPremium, employer: Employer, on: Day): PremiumTerms {
  const [percent, seniority, payBy] = [
    applied(sector.percent, on),
    applied(sector.seniority, on),
    applied(sector.payBy, on),
  ];
  const seniorityOn = sector.seniorityOn === null ? null : applied(sector.seniorityOn, on);
  const own = employer.endOfYearPremium?.payBy;
  const { assimilated, parameters: absences } = sectorAbsences(sector, on);
  return {
    source: [{ say: "premium-from-committee", with: { committee: sector.committee } }, ...dayConfigured(employer)],
    percent: percent.value,
    seniorityMonths: seniority.value,
    seniorityOn: seniorityOn?.value ?? "payment",
    payBy: own ?? payBy.value,
    onLeaving: sectorLeaving(sector, seniority.value, on),
    assimilated,
    parameters: { always: [percent, seniority, payBy], absences },
  };
}

function sectorLeaving({ leaving }: SectorPremium, seniorityMonths: number, on: Day): (cause: Cause) => OnLeaving {
  if (leaving === null) return () => ({ kind: "unsaid" });
  const [kept, lost] = [applied(leaving.kept, on), applied(leaving.lost, on)];
  const [longKept, long] = [applied(leaving.longServiceKept, on), applied(leaving.longService, on)];
  const fixedTerm = leaving.fixedTerm === null ? null : applied(leaving.fixedTerm, on);
  return (cause) => {
    if (lost.value.includes(cause)) return { kind: "lost" };
    if (longKept.value.includes(cause))
      return { kind: "kept", seniorityMonths: long.value, lengthMonths: 0, parameters: [longKept, long] };
    if (!kept.value.includes(cause)) return { kind: "unsaid" };
    if (cause !== endOfTerm || fixedTerm === null)
      return { kind: "kept", seniorityMonths, lengthMonths: 0, parameters: [kept] };
    return { kind: "kept", seniorityMonths, lengthMonths: fixedTerm.value, parameters: [kept, fixedTerm] };
  };
}

function sectorAbsences({ absences }: SectorPremium, on: Day) {
  if (absences === null) return { assimilated: null, parameters: [] };
  const always = applied(absences.assimilated, on);
  const upTo = applied(absences.sicknessKinds, on);
  const daysMax = applied(absences.sicknessDays, on);
  return {
    assimilated: { always: always.value, upTo: upTo.value, daysMax: daysMax.value },
    parameters: [always, daysMax],
  };
}

/** The employer's own premium: what it reported of it and, where it set no day, the end of the year. */
function ownTerms(employer: Employer, on: Day): readonly PremiumTerms[] {
  const { endOfYearPremium } = employer;
  const own = endOfYearPremium?.own;
  if (own === undefined) return [];
  const payBy = applied(premiumPayBy, on);
  const set = endOfYearPremium?.payBy;
  return [
    {
      source: [
        {
          say: "premium-from-employer",
          with: {
            source: own.source,
            percent: own.percentOfMonthlyPay,
            months: own.seniorityMonths,
            event: employer.configuration ?? "",
          },
        },
        ...dayConfigured(employer),
      ],
      percent: own.percentOfMonthlyPay,
      seniorityMonths: own.seniorityMonths,
      seniorityOn: "payment",
      payBy: set ?? payBy.value,
      onLeaving: (cause) =>
        own.leavers.includes(cause)
          ? { kind: "kept", seniorityMonths: own.seniorityMonths, lengthMonths: 0, parameters: [] }
          : { kind: "lost" },
      assimilated: null,
      parameters: { always: set === undefined ? [payBy] : [], absences: [] },
    },
  ];
}
