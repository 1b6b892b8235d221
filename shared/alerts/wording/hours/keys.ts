import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about working time have to say; every language has words for each. */
export const hoursKeys = {
  moments: {},
  evidence: {},
  workings: {},
  missing: [],
  parameters: [],
} as const satisfies FamilyKeys;
