import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about publications have to say; every language has words for each. */
export const publicationKeys = {
  moments: {},
  evidence: {},
  workings: {},
  missing: [],
  parameters: [],
} as const satisfies FamilyKeys;
