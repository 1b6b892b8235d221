import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about the papers that stay and work rest on have to say; every language has words for each. */
export const papersKeys = {
  moments: {
    "work-while-pending": [],
    "work-without-authorisation": ["breached"],
  },
  evidence: { "document-from": "day", "decided-on": "day", "paper-of-day": "text" },
  workings: {
    "stay-without-work": ["from"],
    "worked-no-paper-yet": ["from", "days"],
    "worked-card-without-work": ["from", "days"],
    "worked-visa-alone": ["from", "days"],
    "worked-decision-alone": ["from", "days"],
    "worked-before-regional-decision": ["from", "days"],
    "worked-work-refused": ["from", "days"],
  },
  missing: ["last-day-of-visa", "grant-of-application", "labour-market-of-card", "regional-decision-on-work"],
  parameters: ["work-on-grant-days", "work-on-provisional-document"],
} as const satisfies FamilyKeys;
