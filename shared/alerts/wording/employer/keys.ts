import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about the employer itself have to say; every language has words for each. */
export const employerKeys = {
  moments: {
    "contact-unreachable": ["breached"],
    "alerts-without-contact": ["breached"],
  },
  evidence: { "bounced-address": "text", "kind-of-alert": "text" },
  workings: {},
  missing: [],
  parameters: [],
} as const satisfies FamilyKeys;
