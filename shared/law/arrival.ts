import { type Citation, defineParameter } from "./parameter.ts";
import { researchersPage } from "./residence.ts";

/** Royal Decree that carries out the Aliens Act: registration, documents and cards. */
const aliensDecree: Citation = {
  source: "Royal Decree of 8 October 1981; Immigration Office, Researchers",
  article: "annexes 46, 47 and 49",
  address: "https://dofi.ibz.be/en/themes/third-country-nationals/work/researchers",
};

export const longStayDays = defineParameter<number>({
  id: "long-stay-days",
  says: "An authorisation for a long stay is needed where research lasts longer than this.",
  unit: "calendar days, the first and the last included",
  values: [{ since: "2023-03-01", value: 90, citation: researchersPage }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const authorisationLeadDays = defineParameter<number>({
  id: "authorisation-lead-days",
  says: "A first application is best filed this long before the wished start, or before a present stay ends.",
  unit: "calendar days",
  values: [{ since: "2023-03-01", value: 60, citation: researchersPage }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const openLabourMarketCards = defineParameter<readonly string[]>({
  id: "open-labour-market-cards",
  says: "Holders of these cards may work for any employer without an authorisation of their own.",
  unit: "letters of residence cards",
  values: [
    {
      since: "2018-12-24",
      value: ["B", "C", "D", "F", "F+", "K", "L", "M"],
      citation: {
        source:
          "Act of 9 May 2018 on the employment of foreign nationals in a particular situation of residence; Royal Decree of 2 September 2018",
        article: "art. 10 of the decree",
      },
      // The letters were read on a university's page for its staff; the card of Britons (M) is general knowledge.
      confidence: "medium",
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const openLabourMarketGrounds = defineParameter<readonly string[]>({
  id: "open-labour-market-grounds",
  says: "An A card that was granted on these grounds lets its holder work for any employer.",
  unit: "grounds of a stay",
  values: [
    {
      since: "2018-12-24",
      value: ["orientation-year", "protection"],
      citation: {
        source:
          "Act of 9 May 2018 on the employment of foreign nationals in a particular situation of residence; Royal Decree of 2 September 2018",
        article: "art. 10 of the decree",
      },
      confidence: "medium",
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const researcherVisaCode = defineParameter<string>({
  id: "researcher-visa-code",
  says: "A researcher who comes from abroad travels on a visa D that bears this code.",
  unit: "code printed on the visa",
  values: [{ since: "2023-03-01", value: "B13", citation: researchersPage }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const registrationWorkingDays = defineParameter<number>({
  id: "registration-working-days",
  says: "Who arrives registers with the municipality of the place of residence within this many working days.",
  unit: "working days after the arrival, Monday to Friday without public holidays (Civil Code, art. 1.7)",
  values: [{ since: "2023-03-01", value: 8, citation: aliensDecree }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const registrationAfterDecisionWorkingDays = defineParameter<number>({
  id: "registration-after-decision-working-days",
  says: "Who is lawfully in Belgium already goes to the municipality within this many working days of the decision.",
  unit: "working days after Annex 46 or 47 was received, Monday to Friday without public holidays",
  values: [
    {
      since: "2023-03-01",
      value: 8,
      citation: {
        source: "Royal Decree of 8 October 1981; Municipality of Eeklo, single permit",
        article: "annexes 46 and 47",
        address: "https://www.eeklo.be/gecombineerde-vergunning-single-permit",
      },
      confidence: "medium",
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const firstDocumentDays = defineParameter<number>({
  id: "first-document-days",
  says: "The provisional document (Annex 49) is valid this long while the first card is made, and so is each extension.",
  unit: "calendar days, the day of issue included; the printed last day governs",
  // Counted only where the printed last day is not known: a reading of the page, not its words.
  values: [{ since: "2023-03-01", value: 45, citation: researchersPage, confidence: "medium" }],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const orientationYearNoticeDays = defineParameter<number>({
  id: "orientation-year-notice-days",
  says: "A researcher asks for the orientation year at the latest this long before the present title ends.",
  unit: "calendar days before the last day of the title",
  values: [
    {
      since: "2023-03-01",
      value: 15,
      citation: {
        source: "Royal Decree of 8 October 1981; City of Ghent, Apply for an orientation year",
        article: "art. 104/5",
        address: "https://stad.gent/en/migration/apply-orientation-year",
      },
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

export const singlePermitLeadMonths = defineParameter<number>({
  id: "single-permit-lead-months",
  says: "A single permit for ordinary work is best applied for about this long before it must be held.",
  unit: "months",
  values: [
    {
      since: "2023-03-01",
      value: 4,
      citation: {
        source: "Act of 15 December 1980; Immigration Office, Researchers",
        article: "arts 61/25-1 ff.",
        address: "https://dofi.ibz.be/en/themes/third-country-nationals/work/researchers",
      },
      confidence: "medium",
    },
  ],
  reviewedOn: "2026-11-22",
  reviewBy: "2028-12-31",
});

/** Every legal value about coming to Belgium for research, and about what follows it. */
export const arrivalParameters = [
  longStayDays,
  authorisationLeadDays,
  openLabourMarketCards,
  openLabourMarketGrounds,
  researcherVisaCode,
  registrationWorkingDays,
  registrationAfterDecisionWorkingDays,
  firstDocumentDays,
  orientationYearNoticeDays,
  singlePermitLeadMonths,
] as const;
