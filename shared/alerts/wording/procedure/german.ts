import type { FamilyWording } from "../wording.ts";
import type { procedureKeys } from "./keys.ts";

/** German words about applications for an authorisation. */
export const germanProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {},
  details: {},
  evidence: {},
  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${day("expiry")} minus ${number("months")} Monate ist der ${day("recommended")}: So wünscht es das Ausländeramt in seinen Antworten ` +
      "an Forschende. Maßgeblich ist der frühere der beiden Tage.",
  },
  missing: {},
  parameters: {
    "renewal-recommended-months": (value) =>
      `Ein Erneuerungsantrag wird am besten ${value} Monate vor dem Ablauf eingereicht (Antworten an Forschende)`,
  },
};
