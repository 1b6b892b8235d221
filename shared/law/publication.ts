import type { Citation } from "./parameter.ts";

const contracts = "as in the Horizon Europe Model Grant Agreement, annex 5, art. 17, and DESCA, section 8.4";

/**
 * No law says how long a publication may wait for approval. What partners agreed does, each in its own days (Horizon
 * Europe gives 15 days' notice and 15 to object, DESCA 45 and 30), and what the employer promised its researchers.
 */
export const noStatutoryDeadline: Citation = {
  source: "No statutory deadline: the employer's policy and its contracts with partners set it",
  article: contracts,
};

/** Nor does a law ask for approval: a contract with partners does, and the employer's own policy. */
export const approvalByContract: Citation = {
  source: "No statute: the employer's policy and its contracts with partners ask for approval",
  article: contracts,
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
