import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about pay have to say; every language has words for each. */
export const payKeys = {
  moments: {},
  evidence: {},
  workings: {},
  missing: [],
  parameters: [],
} as const satisfies FamilyKeys;
