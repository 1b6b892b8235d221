import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about an application for an authorisation have to say; every language has words for each. */
export const procedureKeys = {
  moments: {},
  evidence: {},
  workings: { "renewal-recommended-by-months": ["expiry", "months", "recommended"] },
  missing: [],
  parameters: ["renewal-recommended-months"],
} as const satisfies FamilyKeys;
