import type { FamilyKeys } from "../family-keys.ts";

/** What there is to say of a person's requests about its data; every language has words for each. */
export const requestsKeys = {
  moments: { "data-request": ["before", "due", "overdue"] },
  evidence: { "data-request-on": "day", "erasure-decided-on": "day", "data-request-answered-on": "day" },
  workings: {
    "erasure-erased": ["records"],
    "erasure-kept-until": ["kind", "records", "until"],
    "erasure-kept-open": ["kind", "records"],
  },
  missing: [],
  parameters: [
    "data-request-reply-months",
    "retention-employment",
    "retention-residence",
    "retention-hours",
    "retention-absences",
    "retention-pay",
    "retention-requests",
  ],
} as const satisfies FamilyKeys;
