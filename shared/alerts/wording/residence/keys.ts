import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about residence have to say; every language has words for each. */
export const residenceKeys = {
  moments: {
    "a-card-renewal": ["before", "due", "overdue"],
    // It ends with the title; from the day after, the breach of employment without a title says more.
    "card-renewed-by-holder": ["before", "due"],
    // Likewise.
    "cover-while-pending": ["before", "due"],
    // Likewise.
    "title-after-refusal": ["before", "due"],
    "employment-without-title": ["breached", "over"],
  },
  evidence: {
    nationality: "countries",
    card: "text",
    "card-expires-on": "day",
    "renewal-step-on": "day",
    "title-ends-on": "day",
    "renewal-filed-on": "day",
    "admissible-on": "day",
    "refused-on": "day",
    "not-taken-up-on": "day",
    "title-ended-on": "day",
    "next-title-from": "day",
  },
  workings: {
    "renewal-recommended": ["expiry", "days", "recommended"],
    "holder-renews": ["expiry"],
    "not-yet-admissible": ["last"],
    "admissible-ask-document": ["last"],
    "refused-title-ends": ["last"],
    "not-taken-up-title-ends": ["last"],
    "no-title-since": ["on"],
    "no-title-between": ["on", "to"],
  },
  missing: [
    "nationality",
    "expiry-of-card",
    "last-day-of-grant",
    "admissibility-of-renewal",
    "document-beyond-most",
    "disputed-title",
    "disputed-contract",
    "residence-title",
  ],
  parameters: [
    "free-movement-nationalities",
    "renewal-recommended-days",
    "provisional-document-days",
    "provisional-documents-max",
  ],
} as const satisfies FamilyKeys;
