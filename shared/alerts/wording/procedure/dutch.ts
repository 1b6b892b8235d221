import type { FamilyWording } from "../wording.ts";
import type { procedureKeys } from "./keys.ts";

/** Dutch words about applications for an authorisation. */
export const dutchProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {},
  details: {},
  evidence: {},
  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${day("expiry")} min ${number("months")} maanden is ${day("recommended")}: zo vraagt de Dienst Vreemdelingenzaken het in zijn ` +
      "antwoorden aan onderzoekers. De vroegste van de twee dagen is de streefdatum.",
  },
  missing: {},
  parameters: {
    "renewal-recommended-months": (value) =>
      `Een hernieuwing wordt bij voorkeur ${value} maanden vóór de vervaldag ingediend (antwoorden aan onderzoekers)`,
  },
};
