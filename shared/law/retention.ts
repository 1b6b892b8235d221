import { type Citation, defineParameter, type Parameter } from "./parameter.ts";

/**
 * How long an employer must keep what it holds of a person. Each is a number of years; from when they are counted is
 * said by its unit, and worked out in shared/retention.
 */

const socialDocuments: Citation = {
  source: "Royal Decree of 8 August 1980",
  // Read of an overview of archiving; the Decree itself was not.
  article: "arts 16 and 25",
  address: "https://www.merak.be/be-nl/kenniscenter/legal-bewaartermijnen/bewaring-van-sociale-documenten",
};

const years = (
  id: string,
  says: string,
  unit: string,
  value: number,
  citation: Citation,
  confidence: "medium" | "low",
  since = "1980-08-08",
): Parameter<number> =>
  defineParameter<number>({
    id,
    says,
    unit,
    values: [{ since, value, citation, confidence }],
    reviewedOn: "2026-11-28",
    reviewBy: "2027-12-31",
  });

const afterEmployment = "years after the last day of the last employment";
const afterYear = "years after 31 December of the document's year";

/** The personnel register is kept from its last entry on, which for one person is read as the end of the employment. */
export const employmentYears = years(
  "retention-employment",
  "What a person's personnel records say is kept for this long.",
  afterEmployment,
  5,
  socialDocuments,
  "medium",
);

/** The act asks for the copy while the employment lasts; five years more are those of the personnel records. */
export const residenceYears = years(
  "retention-residence",
  "Copies and data of papers of stay and work are kept during the employment and for this long after it.",
  afterEmployment,
  5,
  {
    source: "Act of 11 February 2013",
    article: "art. 3; Royal Decree of 8 August 1980, art. 25",
  },
  "low",
  "2013-02-21",
);

/** No general duty to register time is in force; sheets are kept as annexes of the individual account. */
export const hoursYears = years(
  "retention-hours",
  "Hours that were worked are kept for this long.",
  afterYear,
  5,
  socialDocuments,
  "low",
);

/** Absences stand in the individual account too. */
export const absencesYears = years(
  "retention-absences",
  "Absences are kept for this long.",
  afterYear,
  5,
  socialDocuments,
  "low",
);

/**
 * The individual account asks for five years and tax law for more: seven in overviews of some years ago, ten in recent
 * ones. The longest is the one to keep to.
 */
export const payYears = years(
  "retention-pay",
  "What shows that pay was paid, and taxed, is kept for this long.",
  afterYear,
  10,
  {
    source: "Income Tax Code 1992",
    article: "art. 315",
    address: "https://www.archivesconseil.be/en/your-obligations",
  },
  "medium",
);

/** What shows that a right was honoured must outlive the request; personal actions lapse after ten years. */
export const requestYears = years(
  "retention-requests",
  "A person's request about its data, and what became of it, are kept for this long.",
  afterYear,
  10,
  { source: "Regulation (EU) 2016/679", article: "art. 5(2)" },
  "low",
  "2018-05-25",
);

/** One month, which the controller may lengthen by two more where it says so within the first. */
export const requestReplyMonths = defineParameter<number>({
  id: "data-request-reply-months",
  says: "A person who asks about its data is answered within this time of the request.",
  unit: "calendar months",
  values: [
    {
      since: "2018-05-25",
      value: 1,
      citation: { source: "Regulation (EU) 2016/679", article: "art. 12(3)" },
    },
  ],
  reviewedOn: "2026-11-28",
  reviewBy: "2028-12-31",
});

/** For how long each kind of record is kept. */
export const retentionYears = {
  employment: employmentYears,
  residence: residenceYears,
  hours: hoursYears,
  absences: absencesYears,
  pay: payYears,
  requests: requestYears,
} as const;

/** Every value about a person's rights over its data. */
export const retentionParameters = [...Object.values(retentionYears), requestReplyMonths];
