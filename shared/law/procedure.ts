import { type Citation, defineParameter, type Parameter } from "./parameter.ts";
import { researchersPage } from "./residence.ts";

/**
 * How an application for an authorisation as a researcher goes: what is in its file, how long each side has, and what
 * follows. The same page of the Immigration Office says it for the first application and for the renewal.
 */

/** The researchers' procedure began on this day: before it, the rules ask nothing. */
export const procedureSince = "2023-03-01";

const reviewed = { reviewedOn: "2026-11-22", reviewBy: "2028-12-31" };
const since = procedureSince;

const researchersFaq: Citation = {
  source: "Immigration Office, Researchers, frequently asked questions",
  article: "renewal",
  address: "https://dofi.ibz.be/fr/themes/third-country-nationals/work/researchers/faq",
};
const immigrationPortal: Citation = {
  source: "European Commission, EU Immigration Portal, Researcher in Belgium (written before the full transposition)",
  article: "Royal Decree of 8 October 1981, annex 47",
  address: "https://immigration-portal.ec.europa.eu/belgium-researcher_en",
};
const singleProcedure: Citation = {
  source: "Cooperation agreement of 2 February 2018 (single procedure)",
  article: "documents of the part on work; each Region lists its own",
};
const walloonAppeal: Citation = {
  source: "Walloon Region, employment of foreign workers",
  article: "appeal against the refusal of a work authorisation",
};

/** A day of a period is counted from the day after, and a last day that is no working day moves to the next one. */
export const civilCodePeriods: Citation = {
  source: "Civil Code, book 1",
  article: "art. 1.7",
  address: "https://www.ejustice.just.fgov.be/eli/loi/2022/04/28/2022032057/justel",
};

export const renewalRecommendedMonths = defineParameter<number>({
  id: "renewal-recommended-months",
  says: "The Immigration Office's answers to researchers ask for the renewal this long before; it names days elsewhere.",
  unit: "months before expiry",
  values: [{ since, value: 2, citation: researchersFaq }],
  ...reviewed,
});

/** Only who has to travel here names the post; see `staysAtFiling`. */
export const visaDocument = "diplomatic-post";

export const firstApplicationDocuments = defineParameter<readonly string[]>({
  id: "first-application-documents",
  says: "The file of a first application holds these on the part of the stay. Return travel counts with the resources.",
  unit: "documents, as the events name them",
  values: [
    {
      since,
      // The criminal record is asked of adults: nobody hosts a researcher under eighteen.
      value: [
        "fee",
        "passport",
        "hosting-agreement",
        "resources",
        "medical-certificate",
        "criminal-record",
        visaDocument,
        "email-addresses",
      ],
      citation: researchersPage,
    },
  ],
  ...reviewed,
});

export const workDocuments = defineParameter<readonly string[]>({
  id: "work-documents",
  says: "The file of a first application holds these on the part of the work.",
  unit: "documents, as the events name them",
  values: [{ since, value: ["contract"], citation: singleProcedure, confidence: "medium" }],
  ...reviewed,
});

export const renewalDocuments = defineParameter<readonly string[]>({
  id: "renewal-documents",
  says: "The file of a renewal holds these. Return travel counts with the resources.",
  unit: "documents, as the events name them",
  values: [{ since, value: ["passport", "hosting-agreement", "resources"], citation: researchersPage }],
  ...reviewed,
});

export const applicationLanguages = defineParameter<readonly string[]>({
  id: "application-languages",
  says: "A document in another language than these comes with a legalised translation into one of them.",
  unit: "ISO 639-1 codes",
  values: [{ since, value: ["de", "en", "fr", "nl"], citation: researchersPage }],
  ...reviewed,
});

/** The one document of which the law asks that it be recent, and which an authority abroad writes in its own language. */
export const criminalRecord = "criminal-record";

export const criminalRecordMonthsMax = defineParameter<number>({
  id: "criminal-record-months-max",
  says: "The extract from the criminal record is not older than this when the application is filed.",
  unit: "months before the filing",
  values: [{ since, value: 6, citation: researchersPage }],
  ...reviewed,
});

export const staysAtFiling = defineParameter<readonly string[]>({
  id: "stays-at-filing",
  says: "At the filing of a first application the person is in one of these: outside the EU, or on an authorised stay here.",
  unit: "stays, as the events name them",
  values: [{ since, value: ["abroad", "short-stay", "long-stay"], citation: researchersPage }],
  ...reviewed,
});

export const supplementDays = defineParameter<number>({
  id: "supplement-days",
  says: "What is missing in an application is handed in within this time after it was asked for.",
  unit: "calendar days, from the day after the request",
  values: [{ since, value: 15, citation: researchersPage }],
  ...reviewed,
});

export const decisionDays = defineParameter<number>({
  id: "decision-days",
  says: "The Region and the Immigration Office decide within this time after the application was found admissible.",
  unit: "calendar days, from the day after",
  values: [{ since, value: 60, citation: researchersPage }],
  ...reviewed,
});

export const silenceAnnex = defineParameter<number>({
  id: "silence-annex",
  says: "Where no decision came in time, the authorisation counts as granted and this annex is asked for.",
  unit: "annex of the Royal Decree of 8 October 1981",
  values: [{ since, value: 47, citation: immigrationPortal, confidence: "medium" }],
  ...reviewed,
});

export const walloonAppealDays = defineParameter<number>({
  id: "walloon-appeal-days",
  says: "In Wallonia, a refusal is appealed against within this time, where the decision itself names no day.",
  unit: "calendar days, from the day after the decision was received",
  values: [{ since, value: 30, citation: walloonAppeal, confidence: "medium" }],
  ...reviewed,
});

/** The legal values of the procedure, for the register. */
export const procedureParameters: readonly Parameter<unknown>[] = [
  renewalRecommendedMonths,
  firstApplicationDocuments,
  workDocuments,
  renewalDocuments,
  applicationLanguages,
  criminalRecordMonthsMax,
  staysAtFiling,
  supplementDays,
  decisionDays,
  silenceAnnex,
  walloonAppealDays,
];
