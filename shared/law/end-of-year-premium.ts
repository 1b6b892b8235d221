import { type Citation, defineParameter, type Parameter } from "./parameter.ts";
import * as pc200 from "./premium-pc200.ts";
import * as pc207 from "./premium-pc207.ts";

/**
 * The end-of-year premium (eindejaarspremie / prime de fin d'année, "13th month"). No act grants it: it rests on an
 * agreement of a joint committee, made binding by royal decree, or on an employer's own agreement, contract, work rules
 * or custom. Causes of leaving and kinds of absence are named as the events name them.
 */

const reviewed = { reviewedOn: "2026-11-24", reviewBy: "2027-12-31" };

const setca225: Citation = {
  source: "BBTK-SETCa, leaflet on end-of-year premiums in joint committee 225 (figures of 2020)",
  address: "https://setca.org/nl/fed/iobject/5OKEWBME2QG",
};
/** No act gives a general right to the premium. */
export const noAct: Citation = {
  source: "No act grants this premium: agreements, contracts, work rules and custom do (Partena Professional)",
  address: "https://www.partena-professional.be/nl/nieuws/de-eindejaarspremie-co",
};
const payProtection: Citation = {
  source: "Pay Protection Act of 12 April 1965",
  article: "arts 9 and 11",
};

/** Nothing older was read: before it, the rule asks nothing. */
const since = "2017-01-01";

export const pc225PremiumPercent = defineParameter<number>({
  id: "pc225-premium-percent",
  says: "Joint committee 225 (education): administrative staff have December's pay; other staff 58.14 % of it (2020).",
  unit: "percent of the monthly pay of December",
  values: [{ since, value: 100, citation: setca225, confidence: "low" }],
  ...reviewed,
});

export const pc225PremiumSeniority = defineParameter<number>({
  id: "pc225-premium-seniority",
  says: "Joint committee 225 (education): no seniority is known to be asked for the premium.",
  unit: "months",
  values: [{ since, value: 0, citation: setca225, confidence: "low" }],
  ...reviewed,
});

export const pc225PremiumPayBy = defineParameter<string>({
  id: "pc225-premium-pay-by",
  says: "Joint committee 225 (education): the premium is paid in December.",
  unit: "month and day",
  values: [{ since, value: "12-31", citation: setca225, confidence: "low" }],
  ...reviewed,
});

export const committeesWithoutPremium = defineParameter<readonly string[]>({
  id: "committees-without-premium",
  says: "These joint committees are not known to grant an end-of-year premium: an employer's own rule decides.",
  unit: "joint committees",
  values: [
    {
      since,
      value: ["337"],
      citation: {
        source: "Joint committee 337 (auxiliary committee of the non-profit sector)",
        article: "no sector agreement on an end-of-year premium was found",
      },
      confidence: "low",
    },
  ],
  ...reviewed,
});

export const premiumPayBy = defineParameter<string>({
  id: "premium-pay-by",
  says: "Where its source names no other day, the premium is paid within its year.",
  unit: "month and day",
  values: [
    {
      since,
      value: "12-31",
      citation: noAct,
      confidence: "medium",
    },
  ],
  ...reviewed,
});

export const premiumWholeMonths = defineParameter<"first to last day">({
  id: "premium-whole-months",
  says: "The premium has a twelfth for each full month worked. Read as one in service from its first day to its last: of a month that begins or ends in a weekend or on a holiday out of service, no text that was read says more.",
  unit: "days of the month in service",
  values: [
    {
      since,
      value: "first to last day",
      citation: noAct,
      confidence: "low",
    },
  ],
  ...reviewed,
});

export const leaversPayWorkingDays = defineParameter<number>({
  id: "leavers-pay-working-days",
  says: "What is owed to somebody who leaves is paid at once, at the latest on the first pay day after: this many working days into the next month.",
  unit: "working days, Monday to Saturday, after the month of leaving",
  values: [{ since, value: 4, citation: payProtection, confidence: "medium" }],
  ...reviewed,
});

/** What one joint committee grants; null where nothing is known of it. */
export type SectorPremium = {
  /** The committee's number, of which sub-committees are parts. */
  readonly committee: string;
  readonly percent: Parameter<number>;
  readonly seniority: Parameter<number>;
  readonly seniorityOn: Parameter<"payment" | "year"> | null;
  readonly payBy: Parameter<string>;
  readonly leaving: {
    readonly kept: Parameter<readonly string[]>;
    readonly fixedTerm: Parameter<number> | null;
    readonly longServiceKept: Parameter<readonly string[]>;
    readonly longService: Parameter<number>;
    readonly lost: Parameter<readonly string[]>;
  } | null;
  readonly absences: {
    readonly assimilated: Parameter<readonly string[]>;
    readonly sicknessKinds: Parameter<readonly string[]>;
    readonly sicknessDays: Parameter<number>;
  } | null;
};

/** The committees whose premium is known. */
export const sectorPremiums: readonly SectorPremium[] = [
  {
    committee: "200",
    percent: pc200.pc200PremiumPercent,
    seniority: pc200.pc200PremiumSeniority,
    seniorityOn: pc200.pc200PremiumSeniorityOn,
    payBy: pc200.pc200PremiumPayBy,
    leaving: {
      kept: pc200.pc200PremiumLeavers,
      fixedTerm: pc200.pc200PremiumFixedTerm,
      longServiceKept: pc200.pc200PremiumLongServiceLeavers,
      longService: pc200.pc200PremiumLongService,
      lost: pc200.pc200PremiumLost,
    },
    absences: {
      assimilated: pc200.pc200PremiumAssimilated,
      sicknessKinds: pc200.pc200PremiumSicknessKinds,
      sicknessDays: pc200.pc200PremiumSicknessDays,
    },
  },
  {
    committee: "207",
    percent: pc207.pc207PremiumPercent,
    seniority: pc207.pc207PremiumSeniority,
    seniorityOn: pc207.pc207PremiumSeniorityOn,
    payBy: pc207.pc207PremiumPayBy,
    leaving: {
      kept: pc207.pc207PremiumLeavers,
      fixedTerm: null,
      longServiceKept: pc207.pc207PremiumLongServiceLeavers,
      longService: pc207.pc207PremiumLongService,
      lost: pc207.pc207PremiumLost,
    },
    absences: {
      assimilated: pc207.pc207PremiumAssimilated,
      sicknessKinds: pc207.pc207PremiumSicknessKinds,
      sicknessDays: pc207.pc207PremiumSicknessDays,
    },
  },
  {
    committee: "225",
    percent: pc225PremiumPercent,
    seniority: pc225PremiumSeniority,
    seniorityOn: null,
    payBy: pc225PremiumPayBy,
    leaving: null,
    absences: null,
  },
];

/** Every value of this file. */
export const premiumParameters: readonly Parameter<unknown>[] = [
  ...sectorPremiums.flatMap(({ percent, seniority, seniorityOn, payBy, leaving, absences }) =>
    [
      percent,
      seniority,
      seniorityOn,
      payBy,
      ...(leaving === null
        ? []
        : [leaving.kept, leaving.fixedTerm, leaving.longServiceKept, leaving.longService, leaving.lost]),
      ...(absences === null ? [] : [absences.assimilated, absences.sicknessKinds, absences.sicknessDays]),
    ].filter((parameter) => parameter !== null),
  ),
  committeesWithoutPremium,
  premiumPayBy,
  premiumWholeMonths,
  leaversPayWorkingDays,
];
