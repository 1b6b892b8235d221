import { type Citation, defineParameter } from "./parameter.ts";

/**
 * The end-of-year premium that joint committee 207 grants (white-collar staff in chemistry): its agreement
 * no. 181423/CO/207. Causes of leaving and kinds of absence are named as the events name them.
 */

const reviewed = { reviewedOn: "2026-11-24", reviewBy: "2027-12-31" };

const generalUnion207: Citation = {
  source: "ACCG, 13th month of white-collar staff in chemistry (joint committee 207)",
  address:
    "https://www.accg.be/fr/secteur/chimie/salaires-et-indemnites/employes/primes/13eme-mois-prime-de-fin-d-annee",
};
const groupS207: Citation = {
  source: "Group S, sector documentation of joint committee 207, end-of-year premium",
  article: "collective agreement no. 181423/CO/207",
  address:
    "https://www.groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/20700000000/0501/prime-de-1",
};
const puls207: Citation = {
  source: "Puls (LBC-NVK), end-of-year premiums in industry, 2017",
  address: "https://www.pulsmagazine.be/2017/11/20/industrie-eindejaarspremies-2017/",
};

/** Nothing older was read: before it, the rule asks nothing. */
const since = "2017-01-01";

export const pc207PremiumPercent = defineParameter<number>({
  id: "pc207-premium-percent",
  says: "Joint committee 207 (chemistry): the premium is this much of the basic gross pay of December.",
  unit: "percent of the monthly pay of December",
  values: [{ since, value: 100, citation: generalUnion207 }],
  ...reviewed,
});

export const pc207PremiumSeniority = defineParameter<number>({
  id: "pc207-premium-seniority",
  says: "Joint committee 207 (chemistry): this much seniority is complete on 31 December, or when the employee leaves.",
  unit: "months",
  values: [{ since, value: 6, citation: generalUnion207 }],
  ...reviewed,
});

export const pc207PremiumSeniorityOn = defineParameter<"payment" | "year">({
  id: "pc207-premium-seniority-on",
  says: "Joint committee 207 (chemistry): seniority is looked at on the day of payment, or at the end of the year.",
  unit: "payment or year",
  values: [{ since, value: "year", citation: generalUnion207 }],
  ...reviewed,
});

export const pc207PremiumPayBy = defineParameter<string>({
  id: "pc207-premium-pay-by",
  says: "Joint committee 207 (chemistry): the premium is paid before 25 December.",
  unit: "month and day",
  values: [{ since, value: "12-24", citation: generalUnion207 }],
  ...reviewed,
});

export const pc207PremiumLeavers = defineParameter<readonly string[]>({
  id: "pc207-premium-leavers",
  says: "Joint committee 207 (chemistry): who leaves before payment in one of these ways keeps the premium in proportion.",
  unit: "causes of leaving",
  values: [
    { since, value: ["dismissal", "retirement", "death"], citation: puls207, confidence: "medium" },
    {
      since: "2024-01-01",
      value: ["dismissal", "retirement", "death", "mutual-agreement", "force-majeure", "end-of-fixed-term"],
      citation: groupS207,
      confidence: "medium",
    },
  ],
  ...reviewed,
});

export const pc207PremiumLongServiceLeavers = defineParameter<readonly string[]>({
  id: "pc207-premium-long-service-leavers",
  says: "Joint committee 207 (chemistry): who leaves in one of these ways keeps the premium after longer service.",
  unit: "causes of leaving",
  values: [{ since, value: ["resignation"], citation: puls207, confidence: "medium" }],
  ...reviewed,
});

export const pc207PremiumLongService = defineParameter<number>({
  id: "pc207-premium-long-service",
  says: "Joint committee 207 (chemistry): the service after which resignation leaves the premium in proportion.",
  unit: "months",
  values: [{ since, value: 12, citation: puls207, confidence: "medium" }],
  ...reviewed,
});

export const pc207PremiumLost = defineParameter<readonly string[]>({
  id: "pc207-premium-lost",
  says: "Joint committee 207 (chemistry): who leaves before payment in one of these ways has no premium.",
  unit: "causes of leaving",
  values: [{ since, value: ["dismissal-for-serious-cause"], citation: groupS207 }],
  ...reviewed,
});

export const pc207PremiumAssimilated = defineParameter<readonly string[]>({
  id: "pc207-premium-assimilated",
  says: "Joint committee 207 (chemistry): these absences count as work for the premium.",
  unit: "kinds of absence",
  values: [
    {
      since,
      value: [
        "annual-leave",
        "public-holiday",
        "short-leave",
        "compensatory-rest",
        "work-accident",
        "occupational-disease",
        "maternity-leave",
        "birth-leave",
        "educational-leave",
        "prophylactic-leave",
      ],
      citation: generalUnion207,
      confidence: "medium",
    },
  ],
  ...reviewed,
});

export const pc207PremiumSicknessKinds = defineParameter<readonly string[]>({
  id: "pc207-premium-sickness-kinds",
  says: "Joint committee 207 (chemistry): these absences count as work for the premium up to a number of days in the year.",
  unit: "kinds of absence",
  values: [{ since, value: ["sickness", "accident"], citation: generalUnion207 }],
  ...reviewed,
});

export const pc207PremiumSicknessDays = defineParameter<number>({
  id: "pc207-premium-sickness-days",
  says: "Joint committee 207 (chemistry): six months of sickness in the year, counted as so many days, count as work.",
  unit: "calendar days in the year",
  values: [{ since, value: 183, citation: generalUnion207, confidence: "medium" }],
  ...reviewed,
});
