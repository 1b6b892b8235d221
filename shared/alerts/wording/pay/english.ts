import type { FamilyWording } from "../wording.ts";
import type { payKeys } from "./keys.ts";

/** English words about pay. */
export const englishPay: FamilyWording<typeof payKeys> = {
  rules: {},
  evidence: {},
  workings: {},
  missing: {},
  parameters: {},
};
