import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about an employer's checks of papers and pay have to say; every language has words for each. */
export const checksKeys = {
  moments: {
    "title-check": ["before", "due", "overdue"],
  },
  evidence: { "paper-valid-from": "day", "paper-checked-on": "day" },
  workings: {
    "paper-relied-on": ["from"],
    "checked-without-copy": ["on"],
  },
  missing: [],
  parameters: ["free-movement-cards"],
} as const satisfies FamilyKeys;
