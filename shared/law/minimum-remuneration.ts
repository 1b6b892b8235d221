import { type Citation, defineParameter } from "./parameter.ts";

/** The amounts of 2027 were not out yet. */
const reviewed = { reviewedOn: "2026-11-28", reviewBy: "2026-12-31" };

const agreement43 = (article: string, address?: string): Citation => ({
  source: "Collective agreement no. 43 of the National Labour Council (guaranteed average minimum monthly income)",
  article,
  ...(address === undefined ? {} : { address }),
});
const securex = "https://www.securex.be/fr/lex4you/employeur/montants-actuels/montants-socio-juridiques/rmmg-national";

/** A table, never worked out from the amount before: rounding and agreements come between. */
export const guaranteedMonthlyIncome = defineParameter<number>({
  id: "guaranteed-monthly-income",
  says: "The average gross income of a month that a full-time adult is guaranteed (GGMMI / RMMMG).",
  unit: "euro cents a month",
  values: [
    { since: "2023-01-01", value: 195_499, citation: agreement43("amounts as indexed", securex) },
    { since: "2023-11-01", value: 199_418, citation: agreement43("amounts as indexed", securex) },
    { since: "2024-04-01", value: 202_988, citation: agreement43("no. 43/17", securex) },
    { since: "2024-05-01", value: 207_048, citation: agreement43("amounts as indexed", securex) },
    { since: "2025-02-01", value: 211_189, citation: agreement43("amounts as indexed", securex) },
    { since: "2026-01-01", value: 215_411, citation: agreement43("amounts as indexed (Securex, pivot index of 2026)") },
    { since: "2026-04-01", value: 218_981, citation: agreement43("no. 43/18 of 24 March 2026") },
    { since: "2026-07-01", value: 223_361, citation: agreement43("amounts as indexed"), confidence: "medium" },
  ],
  ...reviewed,
});

/** Whoever works less than this by the contract is guaranteed as much less; a sector's own full week was not looked up. */
export const fullTimeWeekMinutes = defineParameter<number>({
  id: "full-time-week-minutes",
  says: "The week of a full-time worker, by which the guaranteed income of a part-time one is measured.",
  unit: "minutes a week",
  values: [
    {
      since: "2003-01-01",
      value: 38 * 60,
      citation: {
        source: "Act of 10 August 2001 on the reconciliation of employment and quality of life",
        article: "art. 2",
      },
      confidence: "medium",
    },
  ],
  ...reviewed,
});

/** Holiday pay, overtime premiums and expenses are not among them. */
export const incomePayments = defineParameter<readonly string[]>({
  id: "guaranteed-income-payments",
  says: "Payments that count towards the guaranteed average income beside the pay of the months.",
  unit: "kinds of payment",
  values: [
    {
      since: "2023-01-01",
      value: ["end-of-year-premium", "sector-annual-premium"],
      citation: agreement43("what the income comprises: an average over the year, end-of-year premium included"),
      confidence: "medium",
    },
  ],
  ...reviewed,
});

/** The rule on the pay of researchers under a hosting agreement. */
export const researcherPay: Citation = {
  source: "Royal Decree of 8 June 2007 (recognition of research organisations, hosting agreements)",
  article: "art. 9",
  address: "https://etaamb.openjustice.be/fr/arrete-royal-du-08-juin-2007_n2007021075.html",
};
