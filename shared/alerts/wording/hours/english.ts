import type { FamilyWording } from "../wording.ts";
import type { hoursKeys } from "./keys.ts";

/** English words about working time. */
export const englishHours: FamilyWording<typeof hoursKeys> = {
  rules: {},
  evidence: {},
  workings: {},
  missing: {},
  parameters: {},
};
