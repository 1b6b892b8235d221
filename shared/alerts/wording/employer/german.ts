import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";

const reachDuty =
  "Was Belfry schreibt, muss jemanden erreichen, der handeln kann. Mails an diese Adresse kommen zurück.";
const contactDuty =
  "Für jede Art von Meldung gibt es jemanden, der sie erhält. Was niemand erhält, geht an die Ersatzkontaktperson oder an alle.";

/** German words about the employer itself. */
export const germanEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      breached: {
        title: "Belfry: Mails an eine Kontaktperson kommen zurück",
        todo:
          "Personalverwaltung: Klären Sie, ob es die Adresse noch gibt. Nennen Sie in der Konfiguration des Arbeitgebers " +
          "(EmployerConfigured) eine andere, oder senden Sie die Konfiguration neu, sobald die Adresse wieder erreichbar ist. " +
          "Bis dahin schreibt Belfry an die Vertretung der Kontaktperson.",
        why: reachDuty,
      },
      undetermined: { title: "Belfry: ob Mails ankommen, ist nicht bekannt", todo: "", why: reachDuty },
    },
    "alerts-without-contact": {
      breached: {
        title: "Belfry: eine Art von Meldung hat keine Kontaktperson",
        todo:
          "Personalverwaltung: Geben Sie in der Konfiguration des Arbeitgebers (EmployerConfigured) an, welche " +
          "Kontaktperson diese Art von Meldung erhält.",
        why: contactDuty,
      },
      undetermined: {
        title: "Belfry: ob jede Meldung eine Kontaktperson hat, ist nicht bekannt",
        todo: "",
        why: contactDuty,
      },
    },
  },
  evidence: { "bounced-address": "Adresse", "kind-of-alert": "Art der Meldung" },
  workings: {},
  missing: {},
  parameters: {},
};
