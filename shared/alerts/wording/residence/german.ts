import type { FamilyWording } from "../wording.ts";
import type { residenceKeys } from "./keys.ts";

const calendarDays = (count: string): string => (count === "1" ? "1 Kalendertag" : `${count} Kalendertage`);

const renewalDuty =
  "Die Aufenthaltskarte eines Forschers wird auf einen Antrag hin erneuert, der spätestens am Tag ihres Ablaufs " +
  "eingereicht ist.";
const renewalFile =
  "Kopie des Passes, erneuerte Aufnahmevereinbarung, Nachweis ausreichender Existenzmittel einschließlich der Rückreise";
const otherGround =
  "Beruht die Karte auf einem anderen Grund als Forschung, zum Beispiel auf der Familie, gelten andere Schritte: Fragen " +
  "Sie den Genehmigungsdienst.";
const refusalDuty =
  "Nach einer verweigerten oder unzulässigen Erneuerung darf die Person nur beschäftigt werden, solange der jetzige Aufenthaltstitel " +
  "läuft, oder mit einem anderen.";
const coverDuty =
  "Solange über eine Erneuerung nicht entschieden ist, liegt das nächste Dokument vor, bevor das jetzige abläuft.";
const coverSteps =
  "Sobald der Erneuerungsantrag für zulässig erklärt ist, legt die Person diese Entscheidung und die alte Karte bei der " +
  "Gemeinde vor und beantragt das vorläufige Aufenthaltsdokument (Anlage 49). Melden Sie RenewalFoundAdmissible und " +
  "ProvisionalDocumentIssued an Belfry. Die Anlage 49 deckt den Aufenthalt; ob die Person damit arbeiten darf, hängt von " +
  "der Entscheidung der Region über die Zulassung zur Arbeit ab (mit Ihrem Berater zu bestätigen).";
const titleDuty =
  "Ein Angehöriger eines Staates außerhalb des EWR und der Schweiz wird nur mit einem gültigen Aufenthaltstitel " +
  "beschäftigt; der Arbeitgeber prüft ihn vorher und bewahrt eine Kopie auf.";

/** German words about residence. */
export const germanResidence: FamilyWording<typeof residenceKeys> = {
  rules: {
    "a-card-renewal": {
      before: {
        title: "Aufenthaltskarte: Erneuerungsantrag einreichen",
        todo:
          "Personaldienst: Reichen Sie den Erneuerungsantrag über das Portal „Working in Belgium“ bei der Region ein " +
          `(${renewalFile}) und melden Sie danach RenewalFiled an Belfry. ${otherGround}`,
        why: renewalDuty,
      },
      due: {
        title: "Aufenthaltskarte: letzter Tag für den Erneuerungsantrag",
        todo:
          "Personaldienst: Reichen Sie den Erneuerungsantrag heute über das Portal „Working in Belgium“ ein " +
          `(${renewalFile}) und melden Sie RenewalFiled an Belfry. Wurde er schon früher eingereicht, melden Sie das mit ` +
          `dem Tag der Einreichung. ${otherGround}`,
        why: renewalDuty,
      },
      overdue: {
        title: "Aufenthaltskarte: abgelaufen, und kein Erneuerungsantrag bekannt",
        todo:
          "Personaldienst: Wurde der Erneuerungsantrag rechtzeitig eingereicht, melden Sie RenewalFiled mit dem Tag der " +
          "Einreichung. Wenn nicht, rufen Sie heute den Genehmigungsdienst oder Ihren Berater für Einwanderungsrecht an: " +
          "Fragen Sie, was noch eingereicht werden kann und ob die Person bleiben und arbeiten darf.",
        why: renewalDuty,
      },
      undetermined: { title: "Aufenthaltskarte: Tag für die Erneuerung unbekannt", todo: "", why: renewalDuty },
    },
    "card-renewed-by-holder": {
      before: {
        title: "Aufenthaltskarte: der Inhaber lässt sie selbst erneuern",
        todo:
          "Personaldienst: Bitten Sie die Person, die Karte rechtzeitig bei der Gemeinde erneuern zu lassen; jede Kartenart hat " +
          "eigene Fristen und Unterlagen. Bewahren Sie eine Kopie der neuen Karte auf und melden Sie sie (ResidenceCardIssued).",
        why: titleDuty,
      },
      due: {
        title: "Aufenthaltskarte: letzter Tag, und keine nächste bekannt",
        todo:
          "Personaldienst: Fragen Sie die Person heute nach der neuen Karte oder dem Dokument, das sie ersetzt, bewahren Sie eine " +
          "Kopie auf und melden Sie es. Gibt es keines, rufen Sie Ihren Berater für Einwanderungsrecht an, bevor die Person " +
          "weiterarbeitet.",
        why: titleDuty,
      },
      undetermined: { title: "Aufenthaltskarte: Erneuerung durch den Inhaber nicht bekannt", todo: "", why: titleDuty },
    },
    "cover-while-pending": {
      before: {
        title: "Aufenthaltsdokument: das nächste, bevor dieses abläuft",
        todo: `Personaldienst: Fragen Sie die Region, wie es um den Erneuerungsantrag steht. ${coverSteps}`,
        why: coverDuty,
      },
      due: {
        title: "Aufenthaltsdokument: letzter Tag des jetzigen",
        todo: `Personaldienst: Sorgen Sie sofort dafür, dass das nächste Dokument vorliegt. ${coverSteps}`,
        why: coverDuty,
      },
      undetermined: {
        title: "Aufenthaltsdokument: Deckung während der Erneuerung unbekannt",
        todo: "",
        why: coverDuty,
      },
    },
    "title-after-refusal": {
      before: {
        title: "Aufenthaltstitel: Erneuerung verweigert oder unzulässig",
        todo:
          "Personaldienst: Die Erneuerung wurde verweigert oder für unzulässig erklärt, und der jetzige Aufenthaltstitel läuft " +
          "noch. Rufen Sie jetzt Ihren Berater für Einwanderungsrecht an: Fragen Sie nach einer Beschwerde, deren Frist, einem " +
          "neuen Antrag und einem anderen Aufenthaltstitel. Planen Sie das Ende der Arbeit bis zum letzten Tag unten, es sei denn, ein anderer Titel " +
          "liegt dann vor.",
        why: refusalDuty,
      },
      due: {
        title: "Aufenthaltstitel: letzter Tag nach einer verweigerten Erneuerung",
        todo:
          "Personaldienst: Heute ist der letzte Tag, für den Belfry einen Aufenthaltstitel kennt. Liegt kein anderer vor, " +
          "sorgen Sie dafür, dass die Arbeit heute endet, und sprechen Sie mit Ihrem Berater für Einwanderungsrecht.",
        why: refusalDuty,
      },
      undetermined: {
        title: "Aufenthaltstitel nach einer Verweigerung: Belfry kann es nicht beurteilen",
        todo: "",
        why: refusalDuty,
      },
    },
    "employment-without-title": {
      breached: {
        title: "Aufenthaltstitel: keine Arbeit, bis dies geregelt ist",
        todo:
          "Personaldienst: Lassen Sie die Person nicht mehr arbeiten, bis dies geregelt ist. Fragen Sie heute die Person und " +
          "den Genehmigungsdienst nach einem gültigen Aufenthaltstitel, den Belfry nicht kennt. Gibt es einen, bewahren Sie " +
          "eine Kopie auf und melden Sie ihn (ResidenceCardIssued, RenewalDecided oder ProvisionalDocumentIssued). Gibt es " +
          "keinen, rufen Sie Ihren Berater für Einwanderungsrecht an, bevor die Arbeit wieder beginnt.",
        why: titleDuty,
      },
      over: {
        title: "Aufenthaltstitel: vergangene Tage ohne Titel",
        todo:
          "Personaldienst: Klären Sie, ob ein Aufenthaltstitel diese Tage deckte. Wenn ja, bewahren Sie eine Kopie auf und " +
          "melden Sie ihn. Wenn nein, fragen Sie Ihren Berater für Einwanderungsrecht, was daraus folgt, und bestätigen Sie " +
          "danach die Kenntnisnahme (acknowledged). Der Titel, der danach kam, steht hier nicht in Frage; aber mit einem " +
          "vorläufigen Aufenthaltsdokument (Anlage 49) darf die Person bleiben, und arbeiten darf sie erst, wenn die Region " +
          "positiv entschieden hat (zu bestätigen).",
        why: titleDuty,
      },
      undetermined: { title: "Aufenthaltstitel: Belfry kann es nicht beurteilen", todo: "", why: titleDuty },
    },
  },
  evidence: {
    nationality: "Staatsangehörigkeit",
    card: "Art der Karte",
    "card-expires-on": "Karte läuft ab am",
    "renewal-step-on": "Erster Schritt einer Erneuerung am",
    "title-ends-on": "Jetziger Aufenthaltstitel läuft ab am",
    "renewal-filed-on": "Erneuerungsantrag eingereicht am",
    "refused-on": "Erneuerung verweigert am",
    "not-taken-up-on": "Erneuerung für unzulässig erklärt am",
    "admissible-on": "Erneuerungsantrag für zulässig erklärt am",
    "title-ended-on": "Letzter Aufenthaltstitel abgelaufen am",
    "next-title-from": "Nächster Aufenthaltstitel ab",
  },
  workings: {
    "renewal-recommended": ({ day, number }) =>
      `${calendarDays(number("days"))} vor dem ${day("expiry")} ist der ${day("recommended")}: Reichen Sie den Antrag ` +
      "möglichst bis dahin ein.",
    "holder-renews": ({ day }) =>
      `Die Karte läuft am ${day("expiry")} ab. Sie beruht auf keiner Arbeitserlaubnis: Der Inhaber lässt sie erneuern, nicht der ` +
      "Arbeitgeber. Belfry kennt keinen Tag, bis zu dem das zu beantragen ist.",
    "not-yet-admissible": ({ day }) =>
      "Ein Erneuerungsantrag ist eingereicht, aber nicht bekannt ist, ob er zulässig ist; ein Antrag allein gibt noch kein " +
      `Dokument. Das jetzige läuft am ${day("last")} ab.`,
    "refused-title-ends": ({ day }) =>
      `Die Erneuerung wurde verweigert. Der jetzige Aufenthaltstitel läuft am ${day("last")} ab, und Belfry kennt nichts, ` +
      "was darauf folgt.",
    "not-taken-up-title-ends": ({ day }) =>
      "Die Erneuerung wurde für unzulässig erklärt, also läuft nichts mehr. Der jetzige Aufenthaltstitel läuft am " +
      `${day("last")} ab; bis dahin kann sie vollständig neu beantragt werden.`,
    "admissible-ask-document": ({ day }) =>
      "Der Erneuerungsantrag wurde für zulässig erklärt; das vorläufige Aufenthaltsdokument kann also beantragt werden. Das " +
      `jetzige Dokument läuft am ${day("last")} ab.`,
    "no-title-since": ({ day }) =>
      `Ab dem ${day("on")}: beschäftigt, ohne dass Belfry einen gültigen Aufenthaltstitel kennt.`,
    "no-title-between": ({ day }) =>
      `Vom ${day("on")} bis zum ${day("to")} einschließlich: beschäftigt, ohne dass Belfry einen gültigen Aufenthaltstitel kennt.`,
  },
  missing: {
    nationality: {
      fact: "Die Staatsangehörigkeit der Person",
      question: "Welche Staatsangehörigkeiten hat die Person?",
      who: "Personaldienst",
      todo:
        "Sehen Sie in der Personalakte nach und melden Sie jede Staatsangehörigkeit (ein berichtigtes EmployeeHired oder " +
        "ContractChanged).",
    },
    "expiry-of-card": {
      fact: "Der letzte Tag der Aufenthaltskarte",
      question: "Welcher letzte Tag steht auf der Aufenthaltskarte?",
      who: "Genehmigungsdienst",
      todo:
        "Bitten Sie die Person um eine Kopie der Karte und melden Sie den letzten Tag (ein berichtigtes ResidenceCardIssued, " +
        "expiresOn).",
    },
    "last-day-of-grant": {
      fact: "Der letzte Tag der erneuerten Zulassung",
      question: "Bis zu welchem Tag wurde die Erneuerung gewährt?",
      who: "Genehmigungsdienst",
      todo: "Lesen Sie den Tag in der Entscheidung nach und melden Sie ihn (ein berichtigtes RenewalDecided, validUntil).",
    },
    "document-beyond-most": {
      fact: "Ob ein weiteres vorläufiges Aufenthaltsdokument gelten kann",
      question:
        "Das vorläufige Aufenthaltsdokument wurde schon einmal ausgestellt und einmal erneuert. Worauf beruht dieses weitere?",
      who: "Genehmigungsdienst",
      todo:
        "Fragen Sie die Gemeinde oder Ihren Berater für Einwanderungsrecht und melden Sie die Entscheidung oder die Karte " +
        "(RenewalDecided, ResidenceCardIssued).",
    },
    "disputed-contract": {
      fact: "Welcher von zwei Inhalten des Arbeitsvertrags stimmt",
      question: "Zum Arbeitsvertrag kamen zwei Inhalte unter einer Ereignis-ID. Welcher stimmt?",
      who: "Personalsystem",
      todo: "Senden Sie EmployeeHired erneut mit demselben Schlüssel und einer höheren Revision.",
    },
    "admissibility-of-renewal": {
      fact: "Ob der Erneuerungsantrag vor dem vorläufigen Aufenthaltsdokument für zulässig erklärt wurde",
      question:
        "Wurde der Erneuerungsantrag für zulässig erklärt, bevor das vorläufige Aufenthaltsdokument ausgestellt wurde, und " +
        "an welchem Tag?",
      who: "Genehmigungsdienst",
      todo:
        "Fragen Sie bei der Region nach der Entscheidung über die Zulässigkeit und melden Sie sie (RenewalFoundAdmissible). " +
        "Ein Antrag allein gibt noch kein Recht.",
    },
    "disputed-title": {
      fact: "Welcher Aufenthaltstitel gilt: Es kamen zwei Inhalte unter einer Ereignis-ID",
      question: "Welcher der beiden Inhalte zum Aufenthaltstitel stimmt?",
      who: "Genehmigungsdienst",
      todo:
        "Vergleichen Sie beide mit dem Dokument selbst und senden Sie den richtigen erneut unter einer neuen Ereignis-ID und " +
        "mit einer höheren Revision.",
    },
    "residence-title": {
      fact: "Ein Aufenthaltstitel der Person",
      question: "Welchen Aufenthaltstitel hat die Person, und bis zu welchem Tag?",
      who: "Personaldienst, mit dem Genehmigungsdienst",
      todo:
        "Bitten Sie die Person um den Aufenthaltstitel, bewahren Sie eine Kopie auf und melden Sie ihn (ResidenceCardIssued). " +
        "Gibt es keinen, rufen Sie Ihren Berater für Einwanderungsrecht an, bevor die Person arbeitet.",
    },
  },
  parameters: {
    "free-movement-nationalities": (value) =>
      `Staatsangehörigkeiten, mit denen Forscher keinen Aufenthaltstitel brauchen: ${value}`,
    "renewal-recommended-days": (value) =>
      `Ein Erneuerungsantrag wird möglichst ${calendarDays(value)} vor dem Ablauf eingereicht`,
    "provisional-document-days": (value) =>
      `Das vorläufige Aufenthaltsdokument (Anlage 49) gilt ${calendarDays(value)}, der Tag der Ausstellung eingeschlossen`,
    "provisional-documents-max": (value) =>
      `Das vorläufige Aufenthaltsdokument wird höchstens ${value}-mal pro Erneuerung ausgestellt`,
  },
};
