import { germanAnswerLink } from "./answer/german.ts";
import { germanArrival } from "./arrival/german.ts";
import { germanChecks } from "./checks/german.ts";
import { germanDeclarations } from "./declarations/german.ts";
import { germanEmployer } from "./employer/german.ts";
import { absenceInGerman, germanHours, hoursOfSheetInGerman } from "./hours/german.ts";
import { germanLaw } from "./law/german.ts";
import { germanMobility } from "./mobility/german.ts";
import { germanPapers } from "./papers/german.ts";
import { germanCauses, germanPay } from "./pay/german.ts";
import { germanProcedure } from "./procedure/german.ts";
import { germanPublication } from "./publication/german.ts";
import { germanRequests } from "./requests/german.ts";
import { germanResidence } from "./residence/german.ts";
import { germanSources } from "./sources/german.ts";
import { germanWeek } from "./week/german.ts";
import type { MomentWording, Tally, Wording } from "./wording.ts";

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

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

const hoursDuty =
  "Die tägliche Arbeitsdauer, Überstunden eingeschlossen, bleibt innerhalb der Höchstdauer des Gesetzes über die Arbeit, " +
  "außer in den Fällen, die dieses Gesetz nennt.";

const referenceDuty =
  "Belfry kann ein Ereignis erst verwenden, wenn es den Arbeitsvertrag, die Karte oder den Antrag kennt, auf den sich das " +
  "Ereignis bezieht.";

const leftOutWhy =
  "Ein Feed, der jedes Mal alles sendet, was er weiß, enthält diese Person oder diesen Vertrag nicht mehr. Belfry beendet nichts von selbst: Eine verlorene Zeile sieht aus wie jemand, der gegangen ist.";

/** What each family of facts is about. */
const kinds: Wording["codes"]["kind-of-alert"] = {
  employer: "Einstellungen",
  employment: "Beschäftigung",
  residence: "Aufenthalt",
  hours: "Arbeitsdauer",
  absences: "Abwesenheiten",
  pay: "Lohn",
  publication: "Publikation",
  answers: "Antworten",
};

const sources = germanSources(kinds);

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
  // Held together: a line that ends in "28." looks like the end of a sentence.
  day: ({ year, month, day }) => `${day}.\u00a0${months[month - 1]} ${year}`,
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
    whatChanged: "Was sich geändert hat",
    openSince: "Offen seit",
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
    ...germanResidence.rules,
    "daily-limit": {
      breached: {
        title: "Arbeitsdauer: mehr als die tägliche Höchstdauer",
        todo:
          "Führungskraft und Lohnbuchhaltung: Prüfen Sie die Zeiten dieses Tages. Stimmen sie nicht, berichtigen Sie den " +
          "Arbeitszeitnachweis in der Zeiterfassung (Belfry nimmt die höhere Revision). Stimmen sie, prüfen Sie, ob das " +
          "Gesetz für diesen Grund eine Ausnahme macht (zum Beispiel bei einem Unfall oder dringenden Reparaturen), halten " +
          "Sie den Grund fest und bestätigen Sie die Kenntnisnahme (acknowledged).",
        why: hoursDuty,
      },
      undetermined: { title: "Arbeitsdauer: tägliche Höchstdauer nicht geprüft", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Daten: ein Ereignis verweist auf Unbekanntes", todo: "", why: referenceDuty },
    },
    "left-out-of-snapshot": {
      undetermined: {
        title: "Daten: steht nicht mehr in der vollständigen Datei eines Feeds",
        todo: "",
        why: leftOutWhy,
      },
    },
    ...germanPapers.rules,
    ...germanArrival.rules,
    ...germanMobility.rules,
    ...germanDeclarations.rules,
    ...germanHours.rules,
    ...germanPay.rules,
    ...germanPublication.rules,
    ...germanChecks.rules,
    ...germanProcedure.rules,
    ...germanEmployer.rules,
    ...germanRequests.rules,
    ...sources.rules,
    "disputed-employer": dispute(kinds.employer),
    "disputed-employment": dispute(kinds.employment),
    "disputed-residence": dispute(kinds.residence),
    "disputed-hours": dispute(kinds.hours),
    "disputed-absences": dispute(kinds.absences),
    "disputed-pay": dispute(kinds.pay),
    "disputed-publication": dispute(kinds.publication),
    "disputed-answers": dispute(kinds.answers),
  },

  missing: {
    ...germanResidence.missing,
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
    "end-of-left-out": {
      fact: "Ob die Beschäftigung endete",
      question: "Endete die Beschäftigung, oder irrt der Feed?",
      who: "Personalverwaltung",
      todo: "Endete sie, senden Sie EmploymentEnded mit dem letzten Tag; wurde sie nie vereinbart, ziehen Sie das EmployeeHired zurück. Irrt der Feed, lassen Sie ihn berichtigen: Die nächste vollständige Datei, in der die Person oder der Vertrag steht, schließt diesen Punkt. Trifft beides nicht zu, nehmen Sie diesen Punkt zur Kenntnis.",
    },
    "renewal-of-document": {
      fact: "Die Erneuerung, auf die sich ein vorläufiges Aufenthaltsdokument bezieht",
      question: "Auf welcher Erneuerung beruht dieses vorläufige Aufenthaltsdokument?",
      who: "Genehmigungsdienst",
      todo:
        "Senden Sie das RenewalFiled, auf das es sich bezieht, oder berichtigen Sie die Erneuerung, die " +
        "ProvisionalDocumentIssued nennt.",
    },
    ...germanPapers.missing,
    ...germanArrival.missing,
    ...germanMobility.missing,
    ...germanDeclarations.missing,
    ...germanHours.missing,
    ...germanPay.missing,
    ...germanPublication.missing,
    ...germanChecks.missing,
    ...germanProcedure.missing,
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
    ...germanResidence.workings,
    "worked-against-limit": ({ day, hours: time }) =>
      `Am ${day("day")}: ${time("minutes")} gearbeitet, Pausen nicht mitgezählt; bei ${time("limit")} zulässiger ` +
      `Arbeitsdauer sind das ${time("over")} zu viel.`,
    ...germanPapers.workings,
    ...germanArrival.workings,
    ...germanMobility.workings,
    ...germanDeclarations.workings,
    ...germanHours.workings,
    ...germanPay.workings,
    ...germanPublication.workings,
    ...germanChecks.workings,
    ...germanProcedure.workings,
    ...sources.workings,
    ...germanEmployer.workings,
    ...germanRequests.workings,
    "two-contents": ({ event, text }) =>
      `Unter einer Ereignis-ID kamen zwei verschiedene Inhalte: „${event("type")}“, Schlüssel ${text("key")}.`,
  },

  details: {
    ...germanDeclarations.details,
    ...germanPublication.details,
    ...germanChecks.details,
    ...germanProcedure.details,
  },

  evidence: {
    ...germanResidence.evidence,
    "employed-from": "Beschäftigt ab",
    sheet: "Arbeitszeitnachweis",
    event: "Was gemeldet wurde",
    "disputed-event": "Was zweimal gemeldet wurde",
    "left-out-contract": "Fehlender Vertrag",
    "last-seen-in-feed": "Zuletzt im Feed am",
    "left-out-on": "Nicht mehr im Feed am",
    ...germanPapers.evidence,
    ...germanArrival.evidence,
    ...germanMobility.evidence,
    ...germanDeclarations.evidence,
    ...germanHours.evidence,
    ...germanPay.evidence,
    ...germanPublication.evidence,
    ...germanChecks.evidence,
    ...germanProcedure.evidence,
    ...germanEmployer.evidence,
    ...germanRequests.evidence,
    ...sources.evidence,
  },

  absence: absenceInGerman,
  hoursOfSheet: hoursOfSheetInGerman,

  parameters: {
    ...germanResidence.parameters,
    "daily-minutes-max": (value) =>
      `Tägliche Arbeitsdauer, Überstunden eingeschlossen: höchstens ${hours(Number(value))}`,
    ...germanPapers.parameters,
    ...germanArrival.parameters,
    ...germanMobility.parameters,
    ...germanDeclarations.parameters,
    ...germanHours.parameters,
    ...germanPay.parameters,
    ...germanPublication.parameters,
    ...germanChecks.parameters,
    ...germanProcedure.parameters,
    ...germanRequests.parameters,
  },

  law: germanLaw,
  codes: {
    "cause-of-leaving": germanCauses,
    "kind-of-alert": kinds,
    role: { researcher: "Forschung", other: "andere Arbeit als Forschung" },
  },

  events: {
    EmployerConfigured: "Einstellungen des Arbeitgebers",
    EmployeeHired: "Dienstantritt",
    ContractChanged: "Änderung des Arbeitsvertrags",
    EmploymentEnded: "Ende der Beschäftigung",
    DimonaDeclared: "Dimona-Meldung",
    DimonaAnswered: "Antwort auf eine Dimona",
    DmfaReceived: "Eingetroffene DmfA",
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
    MobilityAgreed: "EU-Mobilität vereinbart",
    MobilityNotified: "EU-Mobilität mitgeteilt",
    MobilityStayRecorded: "Aufenthalt in EU-Mobilität",
    MobilityStopped: "EU-Mobilität beendet",
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
    SalaryTransferred: "Gehaltsüberweisung",
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
    MailUnheard: "Mail, von der nichts zu erfahren war",
    WatchFellBehind: "Rückstand der Überwachung",
    AuditExportWritten: "Geschriebener Audit-Export",
    AuditVerificationFailed: "Fehlgeschlagene Prüfung eines Audit-Exports oder Dossiers",
    FeedHeard: "Feed, von dem eine Datei kam",
    LeftOutOfSnapshot: "Fehlt in einer vollständigen Datei",
    AccessRequested: "Auskunft über Daten verlangt",
    ErasureRequested: "Löschung von Daten verlangt",
    ErasureDecided: "Über die Löschung entschieden",
    DataRequestAnswered: "Antrag zu Daten beantwortet",
    FeedRunHeld: "Zurückgehaltene Datei",
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

  history: {
    isNew: "Neu",
    isChanged: "Geändert",
    first: "Neu seit der letzten Mail.",
    moved: (from, to, cause) =>
      `Der Tag hat sich vom ${from} auf den ${to} verschoben${cause === null ? "" : `, durch Ereignis ${cause}`}.`,
    stage: (from, to) => `Zuletzt gemeldet als „${from}“; jetzt „${to}“.`,
    silenceEnded: "Der erbetene Aufschub ist vorbei, und dieser Punkt ist noch offen.",
    ended: "Was bei der letzten Meldung noch andauerte, ist vorbei.",
    otherwise: "Worauf dieser Punkt beruht, hat sich geändert.",
    openFor: (days) => (days <= 0 ? "heute" : many(days, "Tag", "Tage")),
  },

  withdrawn: {
    title: (title) => `Zurückgenommen: „${title}“`,
    todo: (stage, cause) =>
      `Was Belfry früher meldete (${stage}), ist hinfällig: ` +
      `${cause === null ? "Eine neue Beurteilung kam zu einem anderen Ergebnis" : `berichtigt durch Ereignis ${cause}`}. ` +
      "Dafür müssen Sie nichts tun; ist etwas an seine Stelle getreten, steht es für sich.",
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
    footer: (contact, employer, day, link) => [
      `Geschrieben von Belfry für Kontaktperson ${contact} von ${employer}. Vollständig bis zum ${day}; was Belfry danach erreicht, kommt in einer späteren Mail.`,
      "Einen Punkt erledigen: Tun Sie, was dort steht, und lassen Sie das dort genannte Ereignis an Belfry senden; der Punkt schließt sich dann von selbst.",
      link ??
        "Oder einen Punkt beantworten: Lassen Sie Ihr Personalsystem ein Ereignis ObligationAnswered mit der ID der Verpflichtung senden, wie sie unter dem Punkt steht. " +
          "Aufgeschoben (snoozed), bis zu einem Tag: Belfry schweigt bis dahin. Ausgesetzt (waived), bis zu einem Tag und mit einem Grund: dasselbe, und der Grund wird aufbewahrt. " +
          "Zur Kenntnis genommen (acknowledged): schließt eine Frage oder einen Verstoß, der vorbei ist; einen Verstoß, der andauert, schließen Sie, indem Sie ihn beenden, eine Verpflichtung, indem Sie sie erfüllen.",
      "Belfry wendet das bei jedem Punkt genannte Recht auf die Fakten an, die es erhielt. Lassen Sie, was „zu bestätigen“ ist, von Ihrem Berater prüfen, bevor Sie sich darauf verlassen.",
      ...(link === null
        ? []
        : [
            "Auch ein Personalsystem kann antworten: Es sendet ObligationAnswered mit der ID der Verpflichtung, wie sie unter dem Punkt steht.",
          ]),
      "Keine Bilder von anderswo, kein Tracking: Niemand erfährt, dass diese Mail geöffnet wurde.",
    ],
  },
};
