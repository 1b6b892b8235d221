import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about an employer's checks of papers and pay have to say; every language has words for each. */
export const checksKeys = {
  moments: {
    "title-check": ["before", "due", "overdue"],
    "region-notified": ["before", "due", "overdue"],
    "minimum-remuneration": ["before", "due", "overdue"],
  },
  evidence: {
    "paper-valid-from": "day",
    "paper-checked-on": "day",
    "contract-ends-on": "day",
    "contract-changed-from": "day",
    "authorised-until": "day",
    "region-told-on": "day",
  },
  workings: {
    "paper-relied-on": ["from"],
    "checked-without-copy": ["on"],
    "tell-of-end": ["on"],
    "tell-of-hours": ["on"],
    "tell-of-pay": ["on"],
    "tell-of-place": ["on"],
    "region-of-authorisation": ["on"],
    "region-unknown": ["on"],
    "authorised-without-last-day": ["from"],
    "remuneration-of-month": ["from", "pay", "week", "full", "guaranteed", "least"],
    "remuneration-of-year": ["first", "last", "agreed", "least"],
    "remuneration-premiums": ["paid"],
    "remuneration-short": ["short"],
    "committee-scale-not-known": [],
  },
  missing: ["agreed-pay", "agreed-hours", "premiums-of-year"],
  parameters: [
    "free-movement-cards",
    "labour-market-cards",
    "labour-market-grounds",
    "region-notice-flanders",
    "region-notice-wallonia",
    "region-notice-elsewhere",
    "guaranteed-monthly-income",
    "full-time-week-minutes",
    "guaranteed-income-payments",
  ],
} as const satisfies FamilyKeys;
