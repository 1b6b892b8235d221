import type { FamilyWording } from "../wording.ts";
import type { publicationKeys } from "./keys.ts";

/** English words about publications. */
export const englishPublication: FamilyWording<typeof publicationKeys> = {
  rules: {},
  evidence: {},
  workings: {},
  missing: {},
  parameters: {},
};
