import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";

const reachDuty =
  "Ce que Belfry écrit doit parvenir à quelqu'un qui peut agir. Les e-mails envoyés à cette adresse reviennent.";
const contactDuty =
  "Chaque type d'alerte a quelqu'un qui la reçoit. Ce que personne ne reçoit va au contact de repli, ou à tout le monde.";

/** French words about the employer itself. */
export const frenchEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      breached: {
        title: "Belfry : les e-mails à un contact reviennent",
        todo: "Administration RH : vérifiez si l'adresse existe encore. Indiquez-en une autre dans la configuration de l'employeur (EmployerConfigured), ou renvoyez la configuration dès que l'adresse fonctionne. D'ici là, Belfry écrit au suppléant du contact.",
        why: reachDuty,
      },
      undetermined: { title: "Belfry : on ignore si les e-mails arrivent", todo: "", why: reachDuty },
    },
    "alerts-without-contact": {
      breached: {
        title: "Belfry : un type d'alerte n'a pas de contact",
        todo: "Administration RH : indiquez dans la configuration de l'employeur (EmployerConfigured) quel contact reçoit ce type d'alerte.",
        why: contactDuty,
      },
      undetermined: { title: "Belfry : on ignore si chaque alerte a un contact", todo: "", why: contactDuty },
    },
  },
  evidence: { "bounced-address": "adresse", "kind-of-alert": "type d'alerte" },
  workings: {},
  missing: {},
  parameters: {},
};
