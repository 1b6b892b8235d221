import { type Citation, defineParameter } from "./parameter.ts";

/**
 * The end-of-year premium that joint committee 200 grants (auxiliary committee for white-collar staff): its agreement of
 * 29 May 1989, as amended. Causes of leaving and kinds of absence are named as the events name them.
 */

const reviewed = { reviewedOn: "2026-11-24", reviewBy: "2027-12-31" };

/** Also what a twelfth for each full month is read from. */
export const acerta: Citation = {
  source: "Acerta, end-of-year premium in joint committee 200 (agreement of 29 May 1989, as amended)",
  address:
    "https://www.acerta.be/nl/klantenportaal/werkgevers/wegwijs-bij-acerta/juridisch-nieuws-en-updates/eindejaarspremie-te-betalen-in-pc-200",
};
const groupS200: Citation = {
  source: "Group S, sector documentation of joint committees 200 and 218, end-of-year premium",
  article: "agreement of 29 May 1989 (Royal Decree of 6 August 1990), amended on 15 May 2003",
  address:
    "https://groups.be/fr/legislation-sociale/documentation-sectorielle/commissions-paritaires/21800000000/05/05-prime-de-fin",
};
const agreementOf2025: Citation = {
  source: "Joint committee 200, sector agreement of 18 December 2025 (as lecap.be reports it)",
  article: "end-of-year premium",
};
const liberalUnion: Citation = {
  source: "CGSLB, joint committee 200: absences and the end-of-year premium",
  address: "https://cgslb.be/fr/sector/37/artikels?page=2",
};

/** Nothing older was read: before it, the rule asks nothing. */
const since = "2017-01-01";

export const pc200PremiumPercent = defineParameter<number>({
  id: "pc200-premium-percent",
  says: "Joint committee 200: the premium is this much of the fixed gross pay of one month, December's.",
  unit: "percent of the monthly pay of December",
  values: [{ since, value: 100, citation: groupS200 }],
  ...reviewed,
});

export const pc200PremiumSeniority = defineParameter<number>({
  id: "pc200-premium-seniority",
  says: "Joint committee 200: this much seniority is complete when the premium is paid, or when the employee leaves.",
  unit: "months",
  values: [{ since, value: 6, citation: acerta }],
  ...reviewed,
});

export const pc200PremiumSeniorityOn = defineParameter<"payment" | "year">({
  id: "pc200-premium-seniority-on",
  says: "Joint committee 200: seniority is looked at on the day of payment, or at the end of the year.",
  unit: "payment or year",
  values: [{ since, value: "payment", citation: acerta }],
  ...reviewed,
});

export const pc200PremiumPayBy = defineParameter<string>({
  id: "pc200-premium-pay-by",
  says: "Joint committee 200: the premium is paid in December, unless the company agreed on another time.",
  unit: "month and day",
  values: [{ since, value: "12-31", citation: groupS200 }],
  ...reviewed,
});

export const pc200PremiumLeavers = defineParameter<readonly string[]>({
  id: "pc200-premium-leavers",
  says: "Joint committee 200: who leaves before payment in one of these ways keeps the premium in proportion.",
  unit: "causes of leaving",
  values: [{ since, value: ["dismissal", "retirement", "end-of-fixed-term"], citation: acerta }],
  ...reviewed,
});

export const pc200PremiumFixedTerm = defineParameter<number>({
  id: "pc200-premium-fixed-term",
  says: "Joint committee 200: a contract for a fixed term or a defined work that ends keeps the premium from this length on.",
  unit: "months",
  values: [{ since, value: 6, citation: acerta }],
  ...reviewed,
});

export const pc200PremiumLongServiceLeavers = defineParameter<readonly string[]>({
  id: "pc200-premium-long-service-leavers",
  says: "Joint committee 200: who leaves in one of these ways keeps the premium in proportion after long service.",
  unit: "causes of leaving",
  values: [
    { since, value: ["resignation"], citation: acerta },
    { since: "2026-01-01", value: ["resignation", "mutual-agreement"], citation: agreementOf2025 },
  ],
  ...reviewed,
});

export const pc200PremiumLongService = defineParameter<number>({
  id: "pc200-premium-long-service",
  says: "Joint committee 200: the long service after which resignation leaves the premium in proportion.",
  unit: "months",
  values: [
    { since, value: 60, citation: acerta },
    { since: "2026-01-01", value: 36, citation: agreementOf2025 },
  ],
  ...reviewed,
});

export const pc200PremiumLost = defineParameter<readonly string[]>({
  id: "pc200-premium-lost",
  says: "Joint committee 200: who leaves before payment in one of these ways has no premium.",
  unit: "causes of leaving",
  values: [
    { since, value: ["dismissal-for-serious-cause", "mutual-agreement"], citation: acerta },
    { since: "2026-01-01", value: ["dismissal-for-serious-cause"], citation: agreementOf2025 },
  ],
  ...reviewed,
});

export const pc200PremiumAssimilated = defineParameter<readonly string[]>({
  id: "pc200-premium-assimilated",
  says: "Joint committee 200: these absences count as work for the premium.",
  unit: "kinds of absence",
  values: [
    {
      since,
      // Birth leave and compensatory rest are a reading: the pages that were read do not name them.
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
      ],
      citation: liberalUnion,
      confidence: "medium",
    },
  ],
  ...reviewed,
});

export const pc200PremiumSicknessKinds = defineParameter<readonly string[]>({
  id: "pc200-premium-sickness-kinds",
  says: "Joint committee 200: these absences count as work for the premium up to a number of days in the year.",
  unit: "kinds of absence",
  values: [{ since, value: ["sickness", "accident"], citation: groupS200 }],
  ...reviewed,
});

export const pc200PremiumSicknessDays = defineParameter<number>({
  id: "pc200-premium-sickness-days",
  says: "Joint committee 200: so many days of sickness or accident in the year count as work for the premium.",
  unit: "calendar days in the year",
  // That they are counted by the calendar, and anew each year, is a reading; notes on the sixty days were announced.
  values: [{ since, value: 60, citation: groupS200, confidence: "medium" }],
  ...reviewed,
});
