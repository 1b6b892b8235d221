import type { FamilyWording } from "../wording.ts";
import type { procedureKeys } from "./keys.ts";

/** English words about applications for an authorisation. */
export const englishProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {},
  details: {},
  evidence: {},
  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${day("expiry")} less ${number("months")} months is ${day("recommended")}: so the Immigration Office asks in its answers to ` +
      "researchers. The earlier of the two days is the one to act by.",
  },
  missing: {},
  parameters: {
    "renewal-recommended-months": (value) =>
      `A renewal is best filed ${value} months before expiry (answers to researchers)`,
  },
};
