import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";

const reachDuty =
  "Wat Belfry schrijft, moet iemand bereiken die ermee aan de slag kan. Mails naar dit adres komen terug.";
const contactDuty =
  "Voor elk soort melding is er iemand die ze ontvangt. Wat niemand ontvangt, gaat naar het reservecontact of naar iedereen.";

/** Dutch words about the employer itself. */
export const dutchEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      breached: {
        title: "Belfry: mails naar een contact komen terug",
        todo: "HR-administratie: ga na of het adres nog bestaat. Geef een ander op in de configuratie van de werkgever (EmployerConfigured), of stuur de configuratie opnieuw zodra het adres werkt. Tot dan schrijft Belfry naar de vervanger van het contact.",
        why: reachDuty,
      },
      undetermined: { title: "Belfry: of mails aankomen, is niet bekend", todo: "", why: reachDuty },
    },
    "alerts-without-contact": {
      breached: {
        title: "Belfry: een soort melding heeft geen contact",
        todo: "HR-administratie: geef in de configuratie van de werkgever (EmployerConfigured) aan welk contact dit soort melding ontvangt.",
        why: contactDuty,
      },
      undetermined: { title: "Belfry: of elke melding een contact heeft, is niet bekend", todo: "", why: contactDuty },
    },
  },
  evidence: { "bounced-address": "adres", "kind-of-alert": "soort melding" },
  workings: {},
  missing: {},
  parameters: {},
};
