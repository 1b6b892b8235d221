import type { FamilyWording } from "../wording.ts";
import type { procedureKeys } from "./keys.ts";

/** French words about applications for an authorisation. */
export const frenchProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {},
  details: {},
  evidence: {},
  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${number("months")} mois avant le ${day("expiry")}, c'est le ${day("recommended")} : l'Office des étrangers le demande dans ` +
      "ses réponses aux chercheurs. Visez le premier des deux jours.",
  },
  missing: {},
  parameters: {
    "renewal-recommended-months": (value) =>
      `Renouvellement demandé de préférence ${value} mois avant l'expiration (réponses aux chercheurs)`,
  },
};
