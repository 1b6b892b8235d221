import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about the papers that stay and work rest on have to say; every language has words for each. */
export const papersKeys = {
  moments: {
    "work-while-pending": [],
    "work-without-authorisation": ["breached"],
    "paid-without-authorisation": ["breached"],
  },
  evidence: { "document-from": "day", "decided-on": "day", "paper-of-day": "text", "pay-of-month": "euros" },
  workings: {
    "stay-without-work": ["from"],
    "worked-no-paper-yet": ["from", "days"],
    "worked-card-without-work": ["from", "days"],
    "worked-visa-alone": ["from", "days"],
    "worked-decision-alone": ["from", "days"],
    "worked-before-regional-decision": ["from", "days"],
    "worked-work-refused": ["from", "days"],
    "paid-without-lawful-day": ["from", "to", "paid"],
    "no-work-before-paper": ["from"],
    "no-work-on-card": ["from"],
    "no-work-on-visa": ["from"],
    "no-work-on-decision": ["from"],
    "no-work-before-region": ["from"],
    "no-work-after-refusal": ["from"],
  },
  missing: [
    "last-day-of-visa",
    "grant-of-application",
    "labour-market-of-card",
    "work-before-arrival",
    "regional-decision-on-work",
  ],
  parameters: ["work-on-grant-days", "work-on-provisional-document"],
} as const satisfies FamilyKeys;
