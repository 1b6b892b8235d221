import type { Citation } from "./parameter.ts";

/**
 * No law says how long a publication may wait for approval. What partners agreed does, each in its own days, and what
 * the employer promised its researchers.
 */
export const noStatutoryDeadline: Citation = {
  source:
    "No statutory deadline: the days are the employer's policy and its contracts with partners, as in the Horizon " +
    "Europe Model Grant Agreement (annex 5: 15 days' notice, 15 days to object) and the DESCA model (45 and 30 days)",
  article: "HE MGA annex 5, art. 17; DESCA, section 8.4",
};

/**
 * An invention that was made available to the public before the date of filing is not new, and nothing but abuse and
 * some exhibitions is excused: there is no general period of grace.
 */
export const noveltyBeforeFiling: Citation = {
  source: "European Patent Convention",
  article: "arts 54(2) and 55",
  address: "https://www.epo.org/en/legal/epc/2020/a54.html",
};
