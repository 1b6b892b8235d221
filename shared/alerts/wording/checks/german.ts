import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "Der Arbeitgeber prüft den Aufenthaltstitel von Staatsangehörigen eines Staates außerhalb des EWR und der Schweiz vor " +
  "Beginn der Arbeit und danach jedes Dokument, das darauf folgt, und bewahrt für die Dauer der Beschäftigung eine Kopie " +
  "oder die Angaben auf. Wer das unterlässt, begeht einen Verstoß der Stufe 4.";
const check =
  "Sehen Sie das Original ein, bewahren Sie eine Kopie oder die Angaben in der Personalakte auf und melden Sie TitleChecked " +
  "an Belfry, mit dem Schlüssel des Dokuments und copyKept true.";

/** German words about an employer's checks. */
export const germanChecks: FamilyWording<typeof checksKeys> = {
  rules: {
    "title-check": {
      before: {
        title: "Aufenthaltstitel: Dokument prüfen und Kopie aufbewahren",
        todo: `Personaldienst: Bitten Sie die Person vor dem letzten Tag unten um das Dokument. ${check}`,
        why: checkDuty,
      },
      due: {
        title: "Aufenthaltstitel: letzter Tag für die Prüfung des Dokuments",
        todo: `Personaldienst: Prüfen Sie das Dokument heute, bevor die Arbeit weitergeht. ${check}`,
        why: checkDuty,
      },
      overdue: {
        title: "Aufenthaltstitel: Dokument nicht geprüft, oder keine Kopie aufbewahrt",
        todo: `Personaldienst: Prüfen Sie das Dokument jetzt. ${check} Wurde es rechtzeitig geprüft, melden Sie das mit diesem Tag.`,
        why: checkDuty,
      },
      undetermined: { title: "Aufenthaltstitel: Prüfung des Dokuments unbekannt", todo: "", why: checkDuty },
    },
  },
  evidence: { "paper-valid-from": "Dokument gültig ab", "paper-checked-on": "Dokument geprüft am" },
  workings: {
    "paper-relied-on": ({ day }) => `Die Beschäftigung stützt sich ab dem ${day("from")} auf dieses Dokument.`,
    "checked-without-copy": ({ day }) =>
      `Das Dokument wurde am ${day("on")} eingesehen, aber weder Kopie noch Angaben wurden aufbewahrt: Die Prüfung ist ` +
      "nicht vollständig.",
  },
  missing: {},
  parameters: {
    "free-movement-cards": (value) => `Karten mit Recht auf Freizügigkeit, für die keine Prüfung nötig ist: ${value}`,
  },
};
