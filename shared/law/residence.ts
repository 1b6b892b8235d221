import { type Citation, defineParameter } from "./parameter.ts";

const researchersPage: Citation = {
  source: "Immigration Office, Researchers",
  article: "Act of 15 December 1980, arts 61/10 ff.; Royal Decree of 27 November 2022",
  address: "https://dofi.ibz.be/en/themes/third-country-nationals/work/researchers",
};

/** EEA and Swiss nationals need no authorisation to stay or work. */
const eeaAndSwitzerland =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

export const freeMovementNationalities = defineParameter<readonly string[]>({
  id: "free-movement-nationalities",
  says: "Nationals of these states move and work freely in Belgium and need no residence title as researchers.",
  unit: "ISO 3166-1 alpha-2 codes",
  values: [
    {
      since: "2013-07-01",
      value: [...eeaAndSwitzerland.split(" "), "GB"],
      citation: {
        source: "Act of 15 December 1980; Agreement EU-Switzerland of 21 June 1999; EEA Agreement",
        article: "arts 40 ff.",
        address: "https://www.ejustice.just.fgov.be/eli/loi/1980/12/15/1980121550/justel",
      },
    },
    {
      since: "2021-01-01",
      value: eeaAndSwitzerland.split(" "),
      citation: {
        source: "Withdrawal Agreement EU-United Kingdom (transition ended on 31 December 2020)",
        article: "art. 126",
        address: "https://eur-lex.europa.eu/eli/treaty/withd_2020/sign",
      },
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const renewalRecommendedDays = defineParameter<number>({
  id: "renewal-recommended-days",
  says: "A renewal is best filed this long before the authorisation expires; the last lawful day is the expiry day.",
  unit: "calendar days before expiry",
  values: [{ since: "2023-03-01", value: 60, citation: researchersPage }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const provisionalDocumentDays = defineParameter<number>({
  id: "provisional-document-days",
  says: "The provisional document (Annex 49) pending a renewal is valid this long; the printed last day governs.",
  unit: "calendar days, the day of issue included",
  // Counted only where the printed last day is not known: a reading of the page, not its words.
  values: [{ since: "2023-03-01", value: 30, citation: researchersPage, confidence: "medium" }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const provisionalDocumentsMax = defineParameter<number>({
  id: "provisional-documents-max",
  says: "The provisional document pending a renewal is issued at most this many times: once, and once renewed.",
  unit: "documents per renewal",
  values: [{ since: "2023-03-01", value: 2, citation: researchersPage }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

/** Employing a third-country national without a valid residence title. */
export const employerResidenceCheck: Citation = {
  source: "Act of 11 February 2013 (sanctions against employers of illegally staying nationals)",
  article: "art. 4",
};

export { researchersPage };
