import { germanAnswerLink } from "./answer/german.ts";
import { germanChecks } from "./checks/german.ts";
import { germanEmployer } from "./employer/german.ts";
import { germanHours } from "./hours/german.ts";
import { germanPay } from "./pay/german.ts";
import { germanPublication } from "./publication/german.ts";
import { germanWeek } from "./week/german.ts";
import type { MomentWording, Tally, Wording } from "./wording.ts";

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const calendarDays = (count: string): string => many(Number(count), "Kalendertag", "Kalendertage");

/** `11 Std. 30 Min.`. It ends in a full stop, so a sentence never ends with it. */
const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0 && rest > 0) return `${rest} Min.`;
  return rest === 0 ? `${whole} Std.` : `${whole} Std. ${String(rest).padStart(2, "0")} Min.`;
};

/** What must be done, as in "1 sofort zu regeln, 3 zu erledigen, erste Frist: 30. September 2026 (2026-09-30)". */
const toDo = (tally: Tally): string =>
  [
    ...(tally.now === 0 ? [] : [`${tally.now} sofort zu regeln`]),
    ...(tally.overdue === 0 ? [] : [`${tally.overdue} überfällig`]),
    ...(tally.coming === 0 ? [] : [`${tally.coming} zu erledigen`]),
    ...(tally.firstDue === null ? [] : [`erste Frist: ${tally.firstDue}`]),
  ].join(", ");

const toFindOut = (tally: Tally): string => (tally.unknown === 0 ? "" : `${tally.unknown} zu klären`);

const toKnow = (tally: Tally): string =>
  [
    ...(tally.withdrawn === 0 ? [] : [`${tally.withdrawn} hinfällig`]),
    ...(tally.older === 0 ? [] : [`${tally.older} aus der Zeit vor Belfry`]),
  ].join("; ");

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("; ");

const renewalDuty =
  "Die Aufenthaltskarte eines Forschers wird auf einen Antrag hin erneuert, der spätestens am Tag ihres Ablaufs " +
  "eingereicht ist.";
const renewalFile =
  "Kopie des Passes, erneuerte Aufnahmevereinbarung, Nachweis ausreichender Existenzmittel einschließlich der Rückreise";
const otherGround =
  "Beruht die Karte auf einem anderen Grund als Forschung, zum Beispiel auf der Familie, gelten andere Schritte: Fragen " +
  "Sie den Genehmigungsdienst.";

const refusalDuty =
  "Nach der Verweigerung einer Erneuerung darf die Person nur beschäftigt werden, solange der jetzige Aufenthaltstitel " +
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

const hoursDuty =
  "Die tägliche Arbeitsdauer, Überstunden eingeschlossen, bleibt innerhalb der Höchstdauer des Gesetzes über die Arbeit, " +
  "außer in den Fällen, die dieses Gesetz nennt.";

const referenceDuty =
  "Belfry kann ein Ereignis erst verwenden, wenn es den Arbeitsvertrag, die Karte oder den Antrag kennt, auf den sich das " +
  "Ereignis bezieht.";

const disputeDuty =
  "Zu einer Ereignis-ID gehört immer nur ein Inhalt. Kamen zwei, glaubt Belfry keinem von beiden, bis der Absender es " +
  "klärt.";

const dispute = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Daten: zwei Inhalte unter einer Ereignis-ID (${about})`,
    todo:
      "Absender (Personalsystem, Lohnbuchhaltung oder Genehmigungsdienst): Klären Sie, welcher Inhalt stimmt, und senden " +
      "Sie ihn erneut unter einer neuen Ereignis-ID, mit demselben Schlüssel und einer höheren Revision. Personaldienst: " +
      "Verlassen Sie sich bis dahin auf keinen von beiden.",
    why: disputeDuty,
  },
  undetermined: { title: `Daten: nicht auf zwei Inhalte geprüft (${about})`, todo: "", why: disputeDuty },
});

/** German, as it is written in Belgium's German-speaking Community. */
export const german: Wording = {
  language: "de",
  answerLink: germanAnswerLink,
  day: ({ year, month, day }) => `${day}. ${months[month - 1]} ${year}`,
  minutes: hours,
  euros: (cents) => `${(cents / 100).toLocaleString("de", { minimumFractionDigits: 2 })} EUR`,

  labels: {
    person: "Person",
    project: "Projekt",
    employer: "Arbeitgeber",
    nameUnknown: "Name nicht bekannt",
    whatToDo: "Was zu tun ist",
    actBy: "Zieldatum",
    lastLawfulDay: "Letzter Tag (Gesetz)",
    lastAgreedDay: "Letzter Tag (vereinbart)",
    timeLeft: "Verbleibende Zeit",
    brokenSince: "Seit",
    brokenFrom: "Begann am",
    brokenOn: "Tag",
    about: "Betrifft den Tag",
    noDay: "Erst bestimmbar, wenn dies bekannt ist",
    toldDay: "Früher gemeldet",
    nowDue: "Letzter Tag jetzt",
    why: "Warum",
    law: "Rechtsgrundlage",
    noLaw: "Kein Artikel: Es geht um die Daten, die Belfry erhielt",
    facts: "Fakten",
    arithmetic: "Berechnung",
    missing: "Nicht bekannt",
    alsoPassed: "Auch verstrichen",
    raisedBy: "Anlass",
    obligation: "Verpflichtung",
    caseCode: "Referenz",
    toBeConfirmed: "Zu bestätigen",
    event: "Ereignis",
    inForceSince: "in Kraft seit",
    colon: ":",
  },

  severities: {
    urgent: "Dringend",
    breach: "Verstoß",
    overdue: "Überfällig",
    soon: "Bald fällig",
    upcoming: "Demnächst",
    unknown: "Zu klären",
    withdrawn: "Hinfällig",
  },

  sections: {
    now: { title: "Sofort zu regeln", note: "Überschrittene Grenzen und was heute geschehen muss." },
    overdue: { title: "Überfällig", note: "Der letzte Tag ist vorbei, und nichts zeigt, dass es erledigt wurde." },
    coming: { title: "Demnächst", note: "In der Reihenfolge des letzten Tages." },
    unknown: {
      title: "Was Belfry wissen muss",
      note: "Solange diese Fragen offen sind, kann Belfry nicht sagen, ob alles in Ordnung ist.",
    },
    withdrawn: { title: "Hinfällig", note: "Früher gemeldet und jetzt zurückgenommen. Sie müssen nichts tun." },
  },
  older: {
    heading: (count) => `Aus der Zeit vor Belfry: ${many(count, "Feststellung", "Feststellungen")}`,
    note: "Einmal aufgeführt, für Ihre Unterlagen. Belfry schreibt nicht mehr darüber, solange sich nichts ändert.",
  },

  week: germanWeek,

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
        title: "Aufenthaltstitel: Erneuerung verweigert",
        todo:
          "Personaldienst: Die Erneuerung wurde verweigert, und der jetzige Aufenthaltstitel läuft noch. Rufen Sie jetzt " +
          "Ihren Berater für Einwanderungsrecht an: Fragen Sie nach einer Beschwerde, deren Frist und einem anderen " +
          "Aufenthaltstitel. Planen Sie das Ende der Arbeit bis zum letzten Tag unten, es sei denn, ein anderer Titel " +
          "liegt dann vor.",
        why: refusalDuty,
      },
      due: {
        title: "Aufenthaltstitel: letzter Tag nach der Verweigerung",
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
    "daily-limit": {
      breached: {
        title: "Arbeitsdauer: mehr als die tägliche Höchstdauer",
        todo:
          "Führungskraft und Lohnbuchhaltung: Prüfen Sie die Zeiten dieses Tages. Stimmen sie nicht, berichtigen Sie den " +
          "Arbeitszeitnachweis in der Zeiterfassung (Belfry nimmt die höhere Revision). Stimmen sie, prüfen Sie, ob das " +
          "Gesetz für diesen Grund eine Ausnahme macht (zum Beispiel bei einem Unfall oder dringenden Reparaturen), halten " +
          "Sie den Grund fest und lassen Sie den Personaldienst die Kenntnisnahme bestätigen (acknowledged).",
        why: hoursDuty,
      },
      undetermined: { title: "Arbeitsdauer: tägliche Höchstdauer nicht geprüft", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Daten: ein Ereignis verweist auf Unbekanntes", todo: "", why: referenceDuty },
    },
    ...germanHours.rules,
    ...germanPay.rules,
    ...germanPublication.rules,
    ...germanChecks.rules,
    ...germanEmployer.rules,
    "disputed-employer": dispute("Einstellungen"),
    "disputed-employment": dispute("Beschäftigung"),
    "disputed-residence": dispute("Aufenthalt"),
    "disputed-hours": dispute("Arbeitsdauer"),
    "disputed-absences": dispute("Abwesenheiten"),
    "disputed-pay": dispute("Lohn"),
    "disputed-publication": dispute("Publikation"),
    "disputed-answers": dispute("Antworten"),
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
    "contract-of-change": {
      fact: "Der Arbeitsvertrag, auf den sich eine Änderung bezieht",
      question: "Zu welchem Arbeitsvertrag gehört diese Änderung?",
      who: "Personalsystem",
      todo:
        "Senden Sie das EmployeeHired, auf das sie sich bezieht, oder berichtigen Sie den Arbeitsvertrag, den ContractChanged " +
        "nennt.",
    },
    "contract-of-end": {
      fact: "Der Arbeitsvertrag, der endete",
      question: "Welcher Arbeitsvertrag endete?",
      who: "Personalsystem",
      todo:
        "Senden Sie das EmployeeHired, auf das sich EmploymentEnded bezieht, oder ziehen Sie EmploymentEnded zurück und " +
        "senden Sie es unter dem richtigen Schlüssel.",
    },
    "card-of-renewal": {
      fact: "Die Aufenthaltskarte, auf die sich eine Erneuerung bezieht",
      question: "Für welche Aufenthaltskarte ist diese Erneuerung?",
      who: "Genehmigungsdienst",
      todo: "Senden Sie das ResidenceCardIssued, auf das sie sich bezieht, oder berichtigen Sie die Karte, die RenewalFiled nennt.",
    },
    "application-of-step": {
      fact: "Der Antrag, zu dem ein Schritt gehört",
      question: "Zu welchem Antrag gehört dieser Schritt?",
      who: "Genehmigungsdienst",
      todo: "Senden Sie das AuthorisationFiled (oder RenewalFiled), zu dem er gehört, oder berichtigen Sie den Antrag, den das Ereignis nennt.",
    },
    "renewal-of-document": {
      fact: "Die Erneuerung, auf die sich ein vorläufiges Aufenthaltsdokument bezieht",
      question: "Auf welcher Erneuerung beruht dieses vorläufige Aufenthaltsdokument?",
      who: "Genehmigungsdienst",
      todo:
        "Senden Sie das RenewalFiled, auf das es sich bezieht, oder berichtigen Sie die Erneuerung, die " +
        "ProvisionalDocumentIssued nennt.",
    },
    ...germanHours.missing,
    ...germanPay.missing,
    ...germanPublication.missing,
    ...germanChecks.missing,
    ...germanEmployer.missing,
    "could-not-be-assessed": {
      fact: "Das Ergebnis: Belfry konnte es nicht berechnen",
      question: "Warum misslingt diese Beurteilung?",
      who: "Betreiber von Belfry",
      todo:
        "Der Personaldienst muss nichts senden: Belfry versucht es jeden Tag erneut und benachrichtigt jedes Mal seine " +
        "Betreiber. Personaldienst: Prüfen Sie diese Verpflichtung selbst, bis diese Meldung hinfällig ist.",
    },
  },
  missingOther: (fact) => ({
    fact,
    question: `Wie lautet der Fakt „${fact}“?`,
    who: "Personaldienst",
    todo: "Sehen Sie nach und lassen Sie ihn melden. Belfry hat dafür noch keine besseren Worte.",
  }),
  missingParameter: (id) => ({
    fact: `Der gesetzliche Wert „${id}“ an diesem Tag: Er steht nicht im Gesetzesregister von Belfry`,
    question: `Welchen Wert hatte „${id}“ an diesem Tag?`,
    who: "Betreiber von Belfry",
    todo:
      "Der Personaldienst muss nichts senden: Der Wert wird mit seiner Quelle ergänzt. Bis diese Meldung hinfällig ist, prüft " +
      "der Personaldienst diese Verpflichtung selbst.",
  }),

  workings: {
    "renewal-recommended": ({ day, number }) =>
      `${calendarDays(number("days"))} vor dem ${day("expiry")} ist der ${day("recommended")}: Reichen Sie den Antrag ` +
      "möglichst bis dahin ein.",
    "not-yet-admissible": ({ day }) =>
      "Ein Erneuerungsantrag ist eingereicht, aber nicht bekannt ist, ob er zulässig ist; ein Antrag allein gibt noch kein " +
      `Dokument. Das jetzige läuft am ${day("last")} ab.`,
    "refused-title-ends": ({ day }) =>
      `Die Erneuerung wurde verweigert. Der jetzige Aufenthaltstitel läuft am ${day("last")} ab, und Belfry kennt nichts, ` +
      "was darauf folgt.",
    "admissible-ask-document": ({ day }) =>
      "Der Erneuerungsantrag wurde für zulässig erklärt; das vorläufige Aufenthaltsdokument kann also beantragt werden. Das " +
      `jetzige Dokument läuft am ${day("last")} ab.`,
    "no-title-since": ({ day }) =>
      `Ab dem ${day("on")}: beschäftigt, ohne dass Belfry einen gültigen Aufenthaltstitel kennt.`,
    "no-title-between": ({ day }) =>
      `Vom ${day("on")} bis zum ${day("to")} einschließlich: beschäftigt, ohne dass Belfry einen gültigen Aufenthaltstitel kennt.`,
    "worked-against-limit": ({ day, hours: time }) =>
      `Am ${day("day")}: ${time("minutes")} gearbeitet, Pausen nicht mitgezählt; bei ${time("limit")} zulässiger ` +
      `Arbeitsdauer sind das ${time("over")} zu viel.`,
    ...germanHours.workings,
    ...germanPay.workings,
    ...germanPublication.workings,
    ...germanChecks.workings,
    "two-contents": ({ event, text }) =>
      `Unter einer Ereignis-ID kamen zwei verschiedene Inhalte: „${event("type")}“, Schlüssel ${text("key")}.`,
  },

  details: { ...germanPublication.details, ...germanChecks.details },

  evidence: {
    nationality: "Staatsangehörigkeit",
    card: "Art der Karte",
    "card-expires-on": "Karte läuft ab am",
    "renewal-step-on": "Erster Schritt einer Erneuerung am",
    "title-ends-on": "Jetziger Aufenthaltstitel läuft ab am",
    "renewal-filed-on": "Erneuerungsantrag eingereicht am",
    "refused-on": "Erneuerung verweigert am",
    "admissible-on": "Erneuerungsantrag für zulässig erklärt am",
    "employed-from": "Beschäftigt ab",
    "title-ended-on": "Letzter Aufenthaltstitel abgelaufen am",
    "next-title-from": "Nächster Aufenthaltstitel ab",
    sheet: "Arbeitszeitnachweis",
    event: "Was gemeldet wurde",
    "disputed-event": "Was zweimal gemeldet wurde",
    ...germanHours.evidence,
    ...germanPay.evidence,
    ...germanPublication.evidence,
    ...germanChecks.evidence,
    ...germanEmployer.evidence,
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
    "daily-minutes-max": (value) =>
      `Tägliche Arbeitsdauer, Überstunden eingeschlossen: höchstens ${hours(Number(value))}`,
    ...germanHours.parameters,
    ...germanPay.parameters,
    ...germanPublication.parameters,
    ...germanChecks.parameters,
  },

  events: {
    EmployerConfigured: "Einstellungen des Arbeitgebers",
    EmployeeHired: "Dienstantritt",
    ContractChanged: "Änderung des Arbeitsvertrags",
    EmploymentEnded: "Ende der Beschäftigung",
    ResidenceCardIssued: "Aufenthaltskarte ausgestellt",
    RenewalFiled: "Erneuerungsantrag eingereicht",
    RenewalFoundAdmissible: "Erneuerungsantrag für zulässig erklärt",
    RenewalDecided: "Entscheidung über eine Erneuerung",
    ProvisionalDocumentIssued: "Vorläufiges Aufenthaltsdokument ausgestellt",
    HostingAgreementConcluded: "Aufnahmevereinbarung",
    PassportRecorded: "Reisepass",
    AuthorisationFiled: "Erstantrag gestellt",
    AuthorisationFoundAdmissible: "Erstantrag für zulässig erklärt",
    AuthorisationDecided: "Entscheidung über einen Erstantrag",
    WorkAuthorisationDecided: "Entscheidung der Region über die Arbeit",
    SupplementAsked: "Fehlende Unterlagen angefordert",
    SupplementProvided: "Fehlende Unterlagen nachgereicht",
    VisaIssued: "Visum erteilt",
    ArrivedInBelgium: "Ankunft in Belgien",
    RegistrationAppointmentRequested: "Termin bei der Gemeinde angefragt",
    RegisteredWithMunicipality: "Anmeldung bei der Gemeinde",
    TitleChecked: "Dokument vom Arbeitgeber geprüft",
    RegionNotified: "Meldung an die Region",
    RecognitionGranted: "Anerkennung als Forschungseinrichtung",
    RecognitionRenewalRequested: "Verlängerung der Anerkennung beantragt",
    ShiftsRecorded: "Arbeitszeiten einer Woche",
    AbsenceRecorded: "Abwesenheit",
    PaymentMade: "Zahlung",
    PublicationPlanned: "Publikation geplant",
    ReviewRequested: "Prüfung beantragt",
    ReviewDecided: "Entscheidung über eine Prüfung",
    RevisionSubmitted: "Überarbeitung eingereicht",
    PatentApplicationFiled: "Patentanmeldung eingereicht",
    PublicationReleased: "Publikation veröffentlicht",
    PublicationWithdrawn: "Publikation zurückgezogen",
    AuditExportRequested: "Anfrage eines Audit-Exports",
    ObligationAnswered: "Antwort auf eine Verpflichtung",
    MailBounced: "Zurückgekommene Mail",
  },

  stages: {
    before: (days) => many(days, "Tag vorher", "Tage vorher"),
    due: "letzter Tag",
    overdue: "überfällig",
    escalated: "überfällig, auch der Vertretung gemeldet",
    breached: "Verstoß",
    undetermined: "Frage",
  },

  daysLeft: (days) => {
    if (days < 0) return `seit ${many(-days, "Tag", "Tagen")} überfällig`;
    if (days === 0) return "heute ist der letzte Tag";
    return `noch ${many(days, "Tag", "Tage")}`;
  },
  counted: "in Kalendertagen gezählt",
  daysAgo: (days) => (days <= 0 ? "heute" : `vor ${many(days, "Tag", "Tagen")}`),
  passed: (days) => `vor ${many(days, "Tag", "Tagen")} verstrichen`,
  raisedByDay: "der neue Tag",
  raisedByEvent: (eventId) => `Ereignis ${eventId}`,

  withdrawn: {
    title: (title) => `Zurückgenommen: „${title}“`,
    todo: (stage, cause) =>
      `Sie müssen nichts tun. Was Belfry früher meldete (${stage}), ist hinfällig: ` +
      `${cause === null ? "Eine neue Beurteilung kam zu einem anderen Ergebnis" : `berichtigt durch Ereignis ${cause}`}.`,
  },

  mail: {
    digest: (employer, tally, part) =>
      `[Belfry] ${employer}: ${joined(toDo(tally), toFindOut(tally)) || toKnow(tally) || "nichts zu tun"}${part}`,
    urgent: (title, code, others, part) =>
      `[Belfry][dringend] ${title} (Referenz ${code}${others === 0 ? "" : ` und ${others} weitere`})${part}`,
    part: (number, of) => (of <= 1 ? "" : ` (Teil ${number} von ${of})`),
    heading: {
      digest: "Was zu tun ist und was Belfry wissen muss",
      urgent: "Dies kann nicht bis zur Übersicht warten",
    },
    glance: "Auf einen Blick",
    lead: (tally) => `${joined(toDo(tally), toFindOut(tally), toKnow(tally)) || "Nichts zu tun"}.`,
    footer: (employer, day) => [
      `Geschrieben von Belfry für die Kontaktpersonen im Personaldienst von ${employer}. ${
        day === null
          ? "Noch ist keine Prüfung aller Akten abgeschlossen; diese Mail ist vielleicht nicht vollständig."
          : `Vollständig bis zum ${day}; was Belfry danach erreicht, kommt in einer späteren Mail.`
      }`,
      "Einen Punkt erledigen: Tun Sie, was dort steht, und lassen Sie das dort genannte Ereignis an Belfry senden; der Punkt schließt sich dann von selbst.",
      "Oder einen Punkt beantworten: Lassen Sie Ihr Personalsystem ein Ereignis ObligationAnswered mit der ID der Verpflichtung senden, wie sie unter dem Punkt steht. " +
        "Aufgeschoben (snoozed), bis zu einem Tag: Belfry schweigt bis dahin. Ausgesetzt (waived), bis zu einem Tag und mit einem Grund: dasselbe, und der Grund wird aufbewahrt. " +
        "Zur Kenntnis genommen (acknowledged): schließt eine Frage oder einen Verstoß, der vorbei ist; einen Verstoß, der andauert, schließen Sie, indem Sie ihn beenden, eine Verpflichtung, indem Sie sie erfüllen.",
      "Belfry wendet das bei jedem Punkt genannte Recht auf die Fakten an, die es erhielt. Lassen Sie, was „zu bestätigen“ ist, von Ihrem Berater prüfen, bevor Sie sich darauf verlassen.",
      "Keine Bilder von anderswo, kein Tracking: Niemand erfährt, dass diese Mail geöffnet wurde.",
    ],
  },
};
