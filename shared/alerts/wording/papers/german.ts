import type { FamilyWording } from "../wording.ts";
import type { papersKeys } from "./keys.ts";

/** So many days, as the beginning of a sentence. */
const many = (days: string): string => (days === "1" ? "Ein Arbeitstag" : `${days} Arbeitstage`);

/** German words about the papers that stay and work rest on. */
export const germanPapers: FamilyWording<typeof papersKeys> = {
  rules: {
    "work-while-pending": {
      undetermined: {
        title: "Arbeit während der Erneuerung: nicht bekannt, ob sie erlaubt ist",
        todo: "",
        why:
          "Mit dem vorläufigen Aufenthaltsdokument während einer Erneuerung (Anlage 49) darf sich ein Forscher " +
          "aufhalten. Arbeiten darf er erst, wenn die Region positiv über die Arbeitserlaubnis entschieden hat " +
          "(für Forscher zu bestätigen).",
      },
    },
    "work-without-authorisation": {
      breached: {
        title: "Arbeit an Tagen, an denen kein Dokument sie erlaubte",
        todo:
          "Personalabteilung und Vorgesetzte: Beenden Sie die Arbeit sofort und prüfen Sie die erfassten Zeiten. " +
          "Erlaubte ein Dokument die Arbeit, melden Sie es (WorkAuthorisationDecided, ProvisionalDocumentIssued, " +
          "ResidenceCardIssued). Sind die Zeiten falsch, berichtigen Sie den Bogen. Rufen Sie sonst Ihre Beratung " +
          "für Ausländerrecht an, halten Sie fest, was unternommen wurde, und bestätigen Sie die " +
          "Kenntnisnahme (acknowledged).",
        why:
          "Niemand von außerhalb des EWR und der Schweiz arbeitet an einem Tag, an dem kein Dokument die Arbeit " +
          "erlaubt; der Arbeitgeber haftet dafür.",
      },
      undetermined: {
        title: "Arbeit ohne Dokument, das sie erlaubt: nicht geprüft",
        todo: "",
        why:
          "Niemand von außerhalb des EWR und der Schweiz arbeitet an einem Tag, an dem kein Dokument die Arbeit " +
          "erlaubt; der Arbeitgeber haftet dafür.",
      },
    },
    "paid-without-authorisation": {
      breached: {
        title: "Vergütung für einen Monat, in dem kein Dokument Arbeit erlaubte",
        todo:
          "Personaldienst und Lohnbuchhaltung: Klären Sie, wofür diese Vergütung gezahlt wurde. Erlaubte ein Dokument die Arbeit, " +
          "melden Sie es (WorkAuthorisationDecided, ProvisionalDocumentIssued, ResidenceCardIssued). War die Person abwesend, melden " +
          "Sie die Abwesenheiten (AbsenceRecorded). Ist es keine Vergütung für Arbeit in diesem Monat, berichtigen Sie Art oder " +
          "Zeitraum von PaymentMade. Lassen Sie die Person sonst nicht arbeiten, rufen Sie heute Ihren Berater für " +
          "Einwanderungsrecht an, und bestätigen Sie die Kenntnisnahme (acknowledged).",
        why:
          "Niemand von außerhalb des EWR und der Schweiz arbeitet an einem Tag, an dem kein Dokument die Arbeit erlaubt; die " +
          "Vergütung eines Monats zeigt, dass in ihm gearbeitet wurde.",
      },
      undetermined: {
        title: "Vergütung ohne Dokument, das Arbeit erlaubt: nicht geprüft",
        todo: "",
        why:
          "Niemand von außerhalb des EWR und der Schweiz arbeitet an einem Tag, an dem kein Dokument die Arbeit erlaubt; die " +
          "Vergütung eines Monats zeigt, dass in ihm gearbeitet wurde.",
      },
    },
  },
  evidence: {
    "document-from": "Vorläufiges Dokument ab",
    "decided-on": "Entschieden am",
    "paper-of-day": "Dokument dieses Tages",
    "pay-of-month": "Vergütung des Monats",
  },
  workings: {
    "stay-without-work": ({ day }) =>
      `Ab dem ${day("from")} deckt das Dokument den Aufenthalt; über die Arbeit ist noch nichts bekannt.`,
    "worked-no-paper-yet": ({ day, number }) =>
      `${many(number("days"))}, bevor ein Dokument Aufenthalt oder Arbeit erlaubte, zuerst am ${day("from")}.`,
    "worked-card-without-work": ({ day, number }) =>
      `${many(number("days"))} mit einer Karte, die Arbeit verbietet, zuerst am ${day("from")}.`,
    "worked-visa-alone": ({ day, number }) =>
      `${many(number("days"))} mit dem Visum allein, außerhalb der Tage, an denen die Entscheidung Forschung erlaubt, zuerst am ${day("from")}.`,
    "worked-decision-alone": ({ day, number }) =>
      `${many(number("days"))} mit der Entscheidung allein, nach den Tagen, an denen sie Forschung erlaubt, oder nicht für Forschung, ` +
      `zuerst am ${day("from")}.`,
    "worked-before-regional-decision": ({ day, number }) =>
      `${many(number("days"))} mit dem vorläufigen Dokument, bevor die Region positiv über die Arbeit entschied, ` +
      `zuerst am ${day("from")} (zu bestätigen).`,
    "worked-work-refused": ({ day, number }) =>
      `${many(number("days"))}, nachdem die Arbeit abgelehnt oder die Erneuerung für unzulässig erklärt war, zuerst am ${day("from")}.`,
    "paid-without-lawful-day": ({ day, euros }) =>
      `Gezahlt wurden ${euros("paid")} für Arbeit vom ${day("from")} bis zum ${day("to")}; an keinem dieser Tage erlaubte ein ` +
      "Dokument die Arbeit.",
    "no-work-before-paper": ({ day }) => `Ab dem ${day("from")}: Noch kein Dokument erlaubte Aufenthalt oder Arbeit.`,
    "no-work-on-card": ({ day }) => `Ab dem ${day("from")}: Die Karte verbietet Arbeit.`,
    "no-work-on-visa": ({ day }) => `Ab dem ${day("from")}: Das Visum allein erlaubt keine Arbeit.`,
    "no-work-on-decision": ({ day }) =>
      `Ab dem ${day("from")}: Die Entscheidung allein erlaubt keine Arbeit mehr, oder nicht diese.`,
    "no-work-before-region": ({ day }) =>
      `Ab dem ${day("from")}: Die Region hatte noch nicht positiv über die Arbeit entschieden (zu bestätigen).`,
    "no-work-after-refusal": ({ day }) =>
      `Ab dem ${day("from")}: Die Arbeit war abgelehnt, oder die Erneuerung unzulässig.`,
  },
  missing: {
    "last-day-of-visa": {
      fact: "Der letzte Tag eines Visums",
      question: "Bis zu welchem Tag ist dieses Visum gültig?",
      who: "Genehmigungsdienst",
      todo: "Melden Sie VisaIssued erneut mit dem aufgedruckten letzten Tag.",
    },
    "grant-of-application": {
      fact: "Die Entscheidung über den Erstantrag",
      question: "War die Erlaubnis erteilt, bevor dieses Dokument ausgestellt wurde?",
      who: "Genehmigungsdienst",
      todo: "Melden Sie die Entscheidung (AuthorisationDecided) mit dem Tag, an dem sie fiel.",
    },
    "labour-market-of-card": {
      fact: "Was eine Karte zum Arbeitsmarkt sagt",
      question: "Was steht auf der Karte unter „Arbeitsmarkt“: unbeschränkt, beschränkt oder nein?",
      who: "Personalabteilung",
      todo: "Sehen Sie auf der Rückseite der Karte nach und melden Sie ResidenceCardIssued erneut mit labourMarket.",
    },
    "work-before-arrival": {
      fact: "Wo vor einer Ankunft gearbeitet wurde",
      question: "Wurde diese Arbeit aus dem Ausland geleistet, bevor die Person nach Belgien kam?",
      who: "Personalabteilung",
      todo:
        "Wurde alles im Ausland geleistet, antworten Sie auf diesen Punkt, dass er nicht zutrifft, mit diesem Grund. War die " +
        "Person schon vor der gemeldeten Ankunft in Belgien, melden Sie ArrivedInBelgium erneut mit dem richtigen Tag. Ist es " +
        "keine Arbeit dieser Tage, berichtigen Sie den Bogen, oder Art oder Zeitraum von PaymentMade.",
    },
    "regional-decision-on-work": {
      fact: "Die Entscheidung der Region über die Arbeit",
      question: "Hat die Region positiv über die Arbeit entschieden? Wenn ja, an welchem Tag?",
      who: "Genehmigungsdienst",
      todo:
        "Fragen Sie die Region oder sehen Sie im Portal Working in Belgium nach und melden Sie " +
        "WorkAuthorisationDecided. Bis dahin darf sich die Person aufhalten; lassen Sie aber niemanden ohne Rat " +
        "mit diesem Dokument arbeiten.",
    },
  },
  parameters: {
    "work-on-grant-days": (value) =>
      `Mit der Entscheidung allein (Anlage 46 oder 47) darf ein Forscher ${value} Tage arbeiten`,
    "work-on-provisional-document": () =>
      "Mit dem vorläufigen Dokument während einer Erneuerung ist Arbeit ab der positiven Entscheidung der Region erlaubt",
  },
};
