import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about an application for an authorisation have to say; every language has words for each. */
export const procedureKeys = {
  moments: {
    "application-complete": ["due", "overdue"],
    "applicant-abroad": ["breached"],
    "application-supplement": ["before", "due", "overdue"],
    "application-decision": ["before", "due", "overdue"],
    // It ends with the documents; from the day after, the breach of employment without a title says more.
    "decision-beyond-cover": ["before", "due"],
    // Nothing can be done after the last day.
    "appeal-after-refusal": ["before", "due"],
  },
  evidence: {
    "application-filed-on": "day",
    "application-admissible-on": "day",
    "supplement-asked-on": "day",
    "supplement-provided-on": "day",
    "application-decided-on": "day",
    "application-refused-on": "day",
    "application-inadmissible-on": "day",
  },
  workings: {
    "renewal-recommended-by-months": ["expiry", "months", "recommended"],
    "document-missing": ["document"],
    "document-too-old": ["document", "issued", "oldest"],
    "document-untranslated": ["document", "language"],
    "stay-not-authorised": ["on"],
    "stay-had-ended": ["last", "on"],
    "moves-to-working-day": ["last", "due"],
    "supplement-counted": ["from", "days", "last"],
    "time-not-begun": [],
    "time-stands-still": [],
    "decision-counted": ["from", "days", "last"],
    "decision-stands-still": ["since", "remaining"],
    "decision-went-on": ["since", "remaining", "on", "last"],
    "decision-at-the-latest": ["from", "latest"],
    "documents-end": ["documents", "last"],
    "appeal-named": ["last"],
    "appeal-counted": ["from", "days", "last"],
  },
  missing: [
    "documents-of-application",
    "day-of-criminal-record",
    "language-of-criminal-record",
    "stay-at-filing",
    "last-day-of-appeal",
  ],
  parameters: [
    "renewal-recommended-months",
    "first-application-documents",
    "work-documents",
    "renewal-documents",
    "application-languages",
    "criminal-record-months-max",
    "stays-at-filing",
    "supplement-days",
    "decision-days",
    "silence-annex",
    "walloon-appeal-days",
  ],
} as const satisfies FamilyKeys;
