import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";

const reachDuty = "What Belfry writes has to reach somebody who can act on it. Mails to this address come back.";
const contactDuty =
  "Every kind of alert has somebody who takes it. What nobody takes goes to the fallback contact or to everybody.";

/** English words about the employer itself. */
export const englishEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      breached: {
        title: "Belfry: mails to a contact come back",
        todo: "HR administration: find out whether the address still exists. Name another in the employer's configuration (EmployerConfigured), or send the configuration anew once the address works. Until then the contact's deputy is written to.",
        why: reachDuty,
      },
      undetermined: { title: "Belfry: whether mails arrive is not known", todo: "", why: reachDuty },
    },
    "alerts-without-contact": {
      breached: {
        title: "Belfry: a kind of alert has no contact",
        todo: "HR administration: name in the employer's configuration (EmployerConfigured) which contact takes this kind of alert.",
        why: contactDuty,
      },
      undetermined: { title: "Belfry: whether every alert has a contact is not known", todo: "", why: contactDuty },
    },
  },
  evidence: { "bounced-address": "address", "kind-of-alert": "kind of alert" },
  workings: {},
  missing: {},
  parameters: {},
};
