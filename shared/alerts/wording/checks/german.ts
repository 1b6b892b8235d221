import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "Der Arbeitgeber prüft den Aufenthaltstitel von Staatsangehörigen eines Staates außerhalb des EWR und der Schweiz vor " +
  "Beginn der Arbeit und danach jedes Dokument, das darauf folgt, und bewahrt für die Dauer der Beschäftigung eine Kopie " +
  "oder die Angaben auf. Wer das unterlässt, begeht einen Verstoß der Stufe 4.";
const check =
  "Sehen Sie das Original ein, bewahren Sie eine Kopie oder die Angaben in der Personalakte auf und melden Sie TitleChecked " +
  "an Belfry, mit dem Schlüssel des Dokuments und copyKept true.";

const noticeDuty =
  "Solange jemand mit einer Arbeitserlaubnis der Region arbeitet, meldet der Arbeitgeber der Region unverzüglich, wenn der " +
  "Vertrag vor Ablauf der Erlaubnis endet oder sich Arbeitszeit, Vergütung oder Arbeitsort ändern.";
const tellRegion =
  "Schreiben Sie der für ausländische Arbeitnehmer zuständigen Stelle der Region, was sich ab welchem Tag und für wen ändert, " +
  "bewahren Sie die Antwort auf und melden Sie RegionNotified an Belfry, mit dem Vertrag und dem Gegenstand der Meldung.";

const payDuty =
  "Wer mit einer Arbeitserlaubnis arbeitet, verdient mindestens das garantierte durchschnittliche Mindestmonatseinkommen, im " +
  "Verhältnis zur vereinbarten Woche und im Durchschnitt des Jahres; der Lohntarif der paritätischen Kommission kann höher sein.";
const raise =
  "Vergleichen Sie auch mit dem Lohntarif der paritätischen Kommission und fragen Sie nach, ob die Erlaubnis gefährdet ist, " +
  "bevor die Erneuerung beantragt wird.";

const passportDuty =
  "Wer mit einer Arbeitserlaubnis arbeitet, hat einen gültigen Reisepass: Zu jedem Antrag, auch zu einer Erneuerung, gehört eine " +
  "Kopie davon.";
const askPassport =
  "Lassen Sie die Person bei der Botschaft einen neuen Pass beantragen; bei manchen Staaten dauert das Monate. Sobald er da ist, " +
  "melden Sie PassportRecorded an Belfry unter einem neuen Schlüssel, mit dem letzten Tag und ohne die Nummer.";
const papersDuty =
  "Die Erlaubnis eines Forschers gilt so lange wie die Aufnahmevereinbarung, auf der sie beruht; Vertrag und Pass müssen dazu passen.";

const recognitionDuty =
  "Nur eine anerkannte Forschungseinrichtung schließt Aufnahmevereinbarungen; sie beantragt die Verlängerung ihrer Anerkennung " +
  "spätestens zwei Monate vor deren Ablauf.";
const askRecognition =
  "Beantragen Sie die Verlängerung der Anerkennung bei der Föderalen Wissenschaftspolitik (Belspo) und melden Sie " +
  "RecognitionRenewalRequested an Belfry, mit dem Schlüssel der Anerkennung.";
const hostingDuty =
  "Eine Aufnahmevereinbarung wird geschlossen, solange der Arbeitgeber als Forschungseinrichtung anerkannt ist.";

/** What the parameters list, as people say it. */
const words: Readonly<Record<string, string>> = {
  end: "Ende des Vertrags",
  hours: "Arbeitszeit",
  pay: "Vergütung",
  place: "Arbeitsort",
  "orientation-year": "Orientierungsjahr",
  family: "Familienzusammenführung",
  protection: "Schutz",
  "end-of-year-premium": "Jahresendprämie",
  "sector-annual-premium": "jährliche Branchenprämie",
};
const listed = (list: string): string =>
  list
    .split(", ")
    .map((one) => words[one] ?? one)
    .join(", ");

/** Cents and minutes, from the text of a parameter. */
const euros = (cents: string): string =>
  `${(Number(cents) / 100).toLocaleString("de", { minimumFractionDigits: 2 })} EUR`;
const hours = (minutes: string): string => `${Number(minutes) / 60} Stunden`;

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
    "region-notified": {
      before: {
        title: "Arbeitserlaubnis: der Region ein Ende oder eine Änderung melden",
        todo: `Personaldienst: ${tellRegion}`,
        why: noticeDuty,
      },
      due: {
        title: "Arbeitserlaubnis: heute der Region melden",
        todo: `Personaldienst: Erledigen Sie das heute. ${tellRegion}`,
        why: noticeDuty,
      },
      overdue: {
        title: "Arbeitserlaubnis: der Region nicht gemeldet",
        todo: `Personaldienst: Erledigen Sie das jetzt. ${tellRegion} Wurde es rechtzeitig gemeldet, geben Sie den Tag an.`,
        why: noticeDuty,
      },
      undetermined: { title: "Arbeitserlaubnis: Meldung an die Region unbekannt", todo: "", why: noticeDuty },
    },
    "minimum-remuneration": {
      before: {
        title: "Vergütung: unter dem garantierten Minimum bei einer Arbeitserlaubnis",
        todo:
          "Lohnbuchhaltung: Erhöhen Sie die Vergütung ab der nächsten Zahlung (ContractChanged, monthlyGrossCents) oder sorgen " +
          "Sie dafür, dass eine Prämie dieses Jahres den Fehlbetrag ausgleicht und gemeldet wird (PaymentMade). " +
          `Personaldienst: ${raise}`,
        why: payDuty,
      },
      due: {
        title: "Vergütung: letzter Tag für das garantierte Minimum des Jahres",
        todo: `Lohnbuchhaltung: Zahlen Sie heute den Fehlbetrag und melden Sie ihn (PaymentMade). Personaldienst: ${raise}`,
        why: payDuty,
      },
      overdue: {
        title: "Vergütung: das Jahr blieb unter dem garantierten Minimum",
        todo:
          "Lohnbuchhaltung: Zahlen Sie jetzt den Fehlbetrag und melden Sie ihn (PaymentMade, mit einem Zeitraum in jenem Jahr). " +
          `Personaldienst: Ist eine Angabe unten falsch, lassen Sie sie berichtigen. ${raise}`,
        why: payDuty,
      },
      undetermined: { title: "Vergütung: Minimum bei einer Arbeitserlaubnis nicht geprüft", todo: "", why: payDuty },
    },
    "passport-valid": {
      before: {
        title: "Reisepass: vor dem Ablauf zu erneuern",
        todo: `Personaldienst: ${askPassport}`,
        why: passportDuty,
      },
      due: {
        title: "Reisepass: letzter Tag der Gültigkeit",
        todo: `Personaldienst: ${askPassport} Fragen Sie den Genehmigungsdienst, ob ein Antrag läuft, der ihn braucht.`,
        why: passportDuty,
      },
      overdue: {
        title: "Reisepass: abgelaufen, und kein neuer bekannt",
        todo: `Personaldienst: ${askPassport} Gibt es schon einen, melden Sie ihn mit dem Tag der Ausstellung.`,
        why: passportDuty,
      },
      undetermined: { title: "Reisepass: vor der Erneuerung nicht bekannt", todo: "", why: passportDuty },
    },
    "papers-agree": {
      undetermined: { title: "Aufenthaltspapiere: passen sie zusammen?", todo: "", why: papersDuty },
    },
    "recognition-renewal": {
      before: {
        title: "Anerkennung als Forschungseinrichtung: Verlängerung beantragen",
        todo: `Personaldienst mit der Forschungsabteilung: ${askRecognition}`,
        why: recognitionDuty,
      },
      due: {
        title: "Anerkennung als Forschungseinrichtung: letzter Tag für den Antrag",
        todo: `Personaldienst mit der Forschungsabteilung: Erledigen Sie das heute. ${askRecognition}`,
        why: recognitionDuty,
      },
      overdue: {
        title: "Anerkennung als Forschungseinrichtung: Verlängerung nicht beantragt",
        todo:
          `Personaldienst mit der Forschungsabteilung: ${askRecognition} Wurde sie rechtzeitig beantragt, melden Sie das mit diesem ` +
          "Tag; wurde sie schon verlängert, melden Sie RecognitionGranted. Schließen Sie nach dem letzten Tag der Anerkennung keine " +
          "Aufnahmevereinbarung.",
        why: recognitionDuty,
      },
      undetermined: {
        title: "Anerkennung als Forschungseinrichtung: Verlängerung unbekannt",
        todo: "",
        why: recognitionDuty,
      },
    },
    "hosting-agreement-without-recognition": {
      breached: {
        title: "Aufnahmevereinbarung: ohne Anerkennung geschlossen",
        todo:
          "Personaldienst mit der Forschungsabteilung: War die Anerkennung verlängert, melden Sie RecognitionGranted mit ihren Tagen. " +
          "Wenn nicht, sprechen Sie mit Ihrem Berater für Einwanderungsrecht, bevor auf diese Vereinbarung etwas beantragt wird, und " +
          "nehmen Sie dann diese Feststellung zur Kenntnis.",
        why: hostingDuty,
      },
      undetermined: {
        title: "Aufnahmevereinbarung: Anerkennung des Arbeitgebers unbekannt",
        todo: "",
        why: hostingDuty,
      },
    },
  },
  evidence: {
    paper: "Dokument, wie der Absender es nennt",
    "paper-valid-from": "Dokument gültig ab",
    "paper-checked-on": "Dokument geprüft am",
    "contract-ends-on": "Vertrag endet am",
    "contract-changed-from": "Vertrag geändert ab",
    "authorised-until": "Erlaubnis bis",
    "region-told-on": "Der Region gemeldet am",
    "passport-expires-on": "Reisepass gültig bis",
    "agreement-ends-on": "Aufnahmevereinbarung endet am",
    "recognised-until": "Anerkannt bis",
    "recognition-step-on": "Verlängerung beantragt, oder neu anerkannt, am",
    "agreement-concluded-on": "Aufnahmevereinbarung geschlossen am",
  },
  workings: {
    "paper-relied-on": ({ day }) => `Die Beschäftigung stützt sich ab dem ${day("from")} auf dieses Dokument.`,
    "paper-issued-later": ({ day }) =>
      `Es wurde am ${day("issued")} ausgestellt und konnte vorher nicht eingesehen werden.`,
    "checked-without-copy": ({ day }) =>
      `Das Dokument wurde am ${day("on")} eingesehen, aber weder Kopie noch Angaben wurden aufbewahrt: Die Prüfung ist ` +
      "nicht vollständig.",
    "tell-of-end": ({ day }) => `Der Vertrag endet am ${day("on")}, während die Erlaubnis weiterlaufen würde.`,
    "tell-of-hours": ({ day }) =>
      `Die vereinbarte Arbeitszeit ändert sich ab dem ${day("on")}; eine Vergütung, die sich mit ihr ändert, wird zugleich gemeldet.`,
    "tell-of-pay": ({ day }) => `Die vereinbarte Vergütung ändert sich ab dem ${day("on")}.`,
    "tell-of-place": ({ day }) =>
      `Ab dem ${day("on")} nennt der Vertrag als Arbeitsort eine andere Region, als bisher bekannt war.`,
    "region-of-authorisation": ({ day }) =>
      "Gemeldet wird der Region, die die Erlaubnis erteilt hat. Ob für die Arbeit in der anderen Region ab dem " +
      `${day("on")} eine neue nötig ist, ist zu bestätigen: Fragen Sie beide, bevor die Person dort arbeitet.`,
    "region-unknown": ({ day }) =>
      `In welcher Region die Person am ${day("on")} arbeitet, wurde nicht gemeldet; deren eigene Regel konnte daher nicht ` +
      "nachgeschlagen werden (zu bestätigen).",
    "authorised-without-last-day": ({ day }) =>
      `Vom Titel ab dem ${day("from")} kennt Belfry keinen letzten Tag; er gilt als fortlaufend.`,
    "remuneration-of-month": ({ day, euros: amount, hours: time }) =>
      `Ab dem ${day("from")}: vereinbart sind ${amount("pay")} im Monat für ${time("week")} in der Woche. Garantiert sind ` +
      `${amount("guaranteed")} für ${time("full")}, also ${amount("least")} für die vereinbarte Woche.`,
    "remuneration-of-year": ({ day, euros: amount }) =>
      `Vereinbart vom ${day("first")} bis zum ${day("last")}, soweit bekannt: ${amount("agreed")}. Garantiert: ${amount("least")}.`,
    "remuneration-premiums": ({ euros: amount }) => `Für das Jahr gezahlte Prämien: ${amount("paid")}.`,
    "remuneration-short": ({ euros: amount }) => `Es fehlen ${amount("short")}.`,
    "committee-scale-not-known": () =>
      "Belfry kennt den Lohntarif der paritätischen Kommission nicht. Ist er höher, so ist er das Minimum: Vergleichen Sie selbst.",
    "passport-ends": ({ day }) => `Der Reisepass gilt bis ${day("on")}, und die Beschäftigung geht danach weiter.`,
    "card-ends-first": ({ day }) => `Zuerst endet die Aufenthaltskarte: am ${day("on")}.`,
    "agreement-ends-first": ({ day }) => `Zuerst endet die Aufnahmevereinbarung: am ${day("on")}.`,
    "contract-ends-first": ({ day }) => `Zuerst endet der Arbeitsvertrag: am ${day("on")}.`,
    "passport-ends-first": ({ day }) => `Zuerst endet der Reisepass: am ${day("on")}.`,
    "card-beyond-agreement": ({ day }) =>
      `Die Karte läuft bis ${day("card")}, die Aufnahmevereinbarung, auf der sie beruht, nur bis ${day("agreement")}.`,
    "contract-beyond-papers": ({ day }) =>
      `Der Arbeitsvertrag läuft bis ${day("contract")}, Karte und Aufnahmevereinbarung nur bis ${day("last")}: Arbeit danach ` +
      "braucht eine Erneuerung.",
    "longer-than-flemish-years": ({ number }) =>
      `Die Karte gilt mehr als ${number("years")} Jahre, in Flandern soll das die längste Dauer sein (zu bestätigen).`,
    "recognition-asked-by": ({ day, number }) =>
      `${number("months")} Monate vor dem ${day("expiry")}: zu beantragen bis zum ${day("due")}.`,
    "concluded-without-recognition": ({ day }) =>
      `Geschlossen am ${day("on")}; die Anerkennung, die Belfry kennt, war am ${day("ended")} abgelaufen.`,
  },
  details: {
    "tell-of-end": () => "Ende des Vertrags",
    "tell-of-hours": () => "Arbeitszeit",
    "tell-of-pay": () => "Vergütung",
    "tell-of-place": () => "Arbeitsort",
  },
  missing: {
    "agreed-pay": {
      fact: "Die vereinbarte Bruttovergütung eines Monats",
      question: "Welche Bruttovergütung ist in diesem Vertrag für einen Monat vereinbart?",
      who: "Lohnbuchhaltung",
      todo: "Melden Sie sie (ein berichtigtes EmployeeHired, oder ContractChanged, monthlyGrossCents).",
    },
    "agreed-hours": {
      fact: "Die vereinbarte Woche",
      question:
        "Für wie viele Stunden in der Woche ist diese Vergütung vereinbart? Sie liegt unter dem Minimum einer Vollzeitkraft.",
      who: "Personaldienst",
      todo: "Melden Sie sie (ein berichtigtes EmployeeHired, oder ContractChanged, schedule).",
    },
    "premiums-of-year": {
      fact: "Ob Prämien des Jahres gezahlt wurden",
      question: "Wurde für dieses Jahr eine Jahresendprämie oder eine jährliche Branchenprämie gezahlt, und wie viel?",
      who: "Lohnbuchhaltung",
      todo: "Melden Sie sie (PaymentMade). Wurde keine gezahlt, sprechen Sie mit Ihrem Berater: Die Vergütung des Jahres liegt unter dem garantierten Minimum.",
    },
    "passport-of-person": {
      fact: "Der Reisepass der Person",
      question: "Bis zu welchem Tag gilt der Reisepass? Zur kommenden Erneuerung gehört eine Kopie davon.",
      who: "Personaldienst",
      todo: "Fragen Sie die Person und melden Sie den letzten Tag, ohne die Nummer (PassportRecorded).",
    },
    "hosting-agreement": {
      fact: "Die Aufnahmevereinbarung, auf der die Karte beruht",
      question: "Von welchem bis zu welchem Tag läuft die Aufnahmevereinbarung?",
      who: "Genehmigungsdienst",
      todo: "Lesen Sie die Tage in der Vereinbarung und melden Sie sie (HostingAgreementConcluded).",
    },
    "papers-that-agree": {
      fact: "Welches der Papiere stimmt, oder was unternommen wird",
      question:
        "Die Papiere passen nicht zusammen, wie unten berechnet. Welches stimmt nicht, oder ist eine Erneuerung unterwegs?",
      who: "Personaldienst, mit dem Genehmigungsdienst",
      todo: "Vergleichen Sie die Papiere mit dem, was gemeldet wurde, und lassen Sie das falsche berichtigen. Stimmen alle und wissen Sie, was folgt, nehmen Sie diesen Punkt zur Kenntnis.",
    },
    "recognition-of-employer": {
      fact: "Die Anerkennung des Arbeitgebers als Forschungseinrichtung",
      question:
        "Von welchem bis zu welchem Tag war der Arbeitgeber als Forschungseinrichtung anerkannt, als diese Vereinbarung geschlossen wurde?",
      who: "Personaldienst, mit der Forschungsabteilung",
      todo: "Sehen Sie im Bescheid der Föderalen Wissenschaftspolitik nach und melden Sie es für den Arbeitgeber (RecognitionGranted).",
    },
  },
  parameters: {
    "free-movement-cards": (value) => `Karten mit Recht auf Freizügigkeit, für die keine Prüfung nötig ist: ${value}`,
    "region-notice-flanders": (value) => `Flandern erfährt unverzüglich: ${listed(value)}`,
    "region-notice-wallonia": (value) => `Die Wallonie erfährt unverzüglich: ${listed(value)}`,
    "region-notice-elsewhere": (value) =>
      `Anderswo, oder wenn die Region nicht bekannt ist, erfährt sie unverzüglich: ${listed(value)}`,
    "guaranteed-monthly-income": (value) =>
      `Garantiertes durchschnittliches Mindestmonatseinkommen, Vollzeit: ${euros(value)}`,
    "full-time-week-minutes": (value) => `Vollzeitwoche: ${hours(value)}`,
    "guaranteed-income-payments": (value) => `Zählt neben der Vergütung der Monate: ${listed(value)}`,
    "authorisation-years-flanders": (value) => `Eine Erlaubnis in Flandern gilt höchstens ${value} Jahre`,
    "recognition-renewal-months": (value) =>
      `Verlängerung der Anerkennung: mindestens ${value} Monate vor dem Ablauf zu beantragen`,
  },
};
