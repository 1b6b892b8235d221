import type { ReviewStage } from "../../../../events/project/review-stages.ts";
import type { FamilyWording } from "../wording.ts";
import type { publicationKeys } from "./keys.ts";

const stages: { readonly [Stage in ReviewStage]: string } = {
  supervisor: "Prüfung durch den Betreuer",
  "intellectual-property": "Prüfung des geistigen Eigentums",
  ethics: "Ethikprüfung",
  partner: "Prüfung durch den Partner",
  management: "Prüfung durch die Direktion",
};
const reviewOf = (stage: string): string =>
  Object.hasOwn(stages, stage) ? stages[stage as ReviewStage] : `Prüfung ${stage}`;
const workingDays = (count: string): string => `${count} Arbeitstag${count === "1" ? "" : "e"}`;
const remaining = (count: string): string => `${count === "1" ? "blieb" : "blieben"} noch ${workingDays(count)}`;

const reviewDuty =
  "Den Forschern wurde eine Antwort innerhalb einer festen Frist zugesagt, und auch Verträge mit Partnern setzen eine. Wer " +
  "prüft, entscheidet innerhalb dieser Frist. Solange die Autoren überarbeiten, steht die Frist still.";
const approvalDuty =
  "Eine Publikation muss in jeder Prüfung ihres Plans genehmigt sein, innerhalb der Frist, die der Arbeitgeber festgelegt " +
  "hat, und vor dem Tag, ab dem eine Genehmigung nicht mehr hilft.";
const unapprovedDuty =
  "Was öffentlich ist, wird nicht wieder geheim: Ein Patent, ein Geheimnis eines Partners oder die Privatsphäre der " +
  "untersuchten Personen kann verloren gehen. Deshalb erscheint nichts, bevor jede Prüfung des Plans es genehmigt hat.";
const patentDuty =
  "In Europa ist eine Erfindung, die vor ihrer Patentanmeldung öffentlich war, nicht mehr neu, und es gibt dafür kein " +
  "Patent mehr. Eine allgemeine Neuheitsschonfrist besteht nicht.";
const referenceDuty =
  "Belfry kann ein Ereignis erst verwenden, wenn es die Publikation oder die Prüfung kennt, auf die sich das Ereignis " +
  "bezieht.";

/** German words about publications. */
export const germanPublication: FamilyWording<typeof publicationKeys> = {
  rules: {
    "publication-review": {
      before: {
        title: "Prüfung einer Publikation: eine Entscheidung steht an",
        todo:
          "Prüfende Stelle: Lesen Sie den Text und entscheiden Sie: genehmigen, eine Überarbeitung verlangen oder ablehnen. " +
          "Publikationsdienst: Erinnern Sie daran und melden Sie ReviewDecided am Tag der Entscheidung an Belfry.",
        why: reviewDuty,
      },
      due: {
        title: "Prüfung einer Publikation: letzter Tag für die Entscheidung",
        todo:
          "Prüfende Stelle: Entscheiden Sie heute: genehmigen, eine Überarbeitung verlangen oder ablehnen. " +
          "Publikationsdienst: Rufen Sie die prüfende Stelle an und melden Sie ReviewDecided an Belfry. Hat sie schon früher " +
          "entschieden, melden Sie das mit dem Tag der Entscheidung.",
        why: reviewDuty,
      },
      overdue: {
        title: "Prüfung einer Publikation: überfällig",
        todo:
          "Publikationsdienst: Hat die prüfende Stelle entschieden, melden Sie ReviewDecided mit dem Tag der Entscheidung. " +
          "Wenn nicht, wenden Sie sich an ihre Leitung, vereinbaren Sie mit den Autoren einen Tag und informieren Sie die " +
          "Partner, die ein Vertrag bindet.",
        why: reviewDuty,
      },
      undetermined: { title: "Prüfung einer Publikation: letzter Tag unbekannt", todo: "", why: reviewDuty },
    },
    "publication-approval": {
      before: {
        title: "Publikation: es fehlen noch Genehmigungen",
        todo:
          "Publikationsdienst: Sehen Sie unter „Berechnung“, welche Prüfungen fehlen. Nicht beantragt: Lassen Sie die Autoren " +
          "den Text einreichen. Nicht entschieden: Erinnern Sie die prüfende Stelle. Abgelehnt: Die Autoren beantragen eine " +
          "neue Prüfung eines anderen Textes oder geben die Publikation auf (PublicationWithdrawn).",
        why: approvalDuty,
      },
      due: {
        title: "Publikation: letzter Tag für die Genehmigungen",
        todo:
          "Publikationsdienst: Holen Sie die fehlenden Entscheidungen heute ein, oder lassen Sie die Autoren der Zeitschrift " +
          "oder Konferenz sagen, dass sie mehr Zeit brauchen, und melden Sie die neuen Tage (ein berichtigtes " +
          "PublicationPlanned). Ohne alle Genehmigungen wird nichts verschickt oder ins Netz gestellt.",
        why: approvalDuty,
      },
      overdue: {
        title: "Publikation: Genehmigungen sind überfällig",
        todo:
          "Publikationsdienst: Melden Sie Entscheidungen, die schon getroffen sind (ReviewDecided, mit ihrem Tag). Wenden Sie " +
          "sich für die anderen an die Leitung der prüfenden Stelle und klären Sie mit den Autoren, ob die Publikation wartet, " +
          "anderswo erscheint (ein berichtigtes PublicationPlanned) oder aufgegeben wird (PublicationWithdrawn). Bis dahin " +
          "wird nichts verschickt oder ins Netz gestellt.",
        why: approvalDuty,
      },
      undetermined: {
        title: "Publikation: Belfry kann nicht sagen, was genehmigt ist",
        todo: "",
        why: approvalDuty,
      },
    },
    "publication-without-approval": {
      breached: {
        title: "Publikation: ohne Genehmigung veröffentlicht",
        todo:
          "Publikationsdienst: Klären Sie heute, ob die fehlenden Genehmigungen erteilt wurden, und melden Sie sie " +
          "(ReviewDecided, mit ihrem Tag). Wenn nicht, lassen Sie die Autoren den Text aus dem Netz nehmen, wo das möglich " +
          "ist, und fragen Sie den Dienst für geistiges Eigentum, die Ethikkommission und die betroffenen Partner, was daraus " +
          "folgt. Der Verstoß endet, wenn jede Prüfung den Text genehmigt hat oder wenn er zurückgezogen ist " +
          "(PublicationWithdrawn).",
        why: unapprovedDuty,
      },
      over: {
        title: "Publikation: war ohne Genehmigung öffentlich",
        todo:
          "Publikationsdienst: Halten Sie fest, wie die Publikation vor ihrer Genehmigung erschienen ist, und informieren Sie " +
          "die Partner, denen ein Vertrag ein Mitspracherecht gibt. Bestätigen Sie danach die Kenntnisnahme " +
          "(acknowledged).",
        why: unapprovedDuty,
      },
      undetermined: {
        title: "Publikation: genehmigt oder nicht, Belfry kann es nicht beurteilen",
        todo: "",
        why: unapprovedDuty,
      },
    },
    "patent-before-publication": {
      before: {
        title: "Publikation: zuerst die Patentanmeldung einreichen",
        todo:
          "Dienst für geistiges Eigentum: Reichen Sie die Patentanmeldung ein, bevor die Publikation erscheint, und melden Sie " +
          "PatentApplicationFiled an Belfry. Autoren: Stellen Sie bis dahin nichts ins Netz, auch keine Preprints, " +
          "Zusammenfassungen und Folien. Soll es kein Patent geben, senden Sie PublicationPlanned erneut mit patent none.",
        why: patentDuty,
      },
      due: {
        title: "Publikation: letzter Tag für die Patentanmeldung",
        todo:
          "Dienst für geistiges Eigentum: Reichen Sie die Patentanmeldung heute ein und melden Sie PatentApplicationFiled. Ist " +
          "das nicht möglich, verschieben die Autoren die Publikation noch heute mit der Zeitschrift oder Konferenz auf einen " +
          "späteren Tag (ein berichtigtes PublicationPlanned).",
        why: patentDuty,
      },
      overdue: {
        title: "Publikation: Patentanmeldung nicht rechtzeitig eingereicht",
        todo:
          "Autoren: Halten Sie die Publikation jetzt auf, bevor sie erscheint: Rufen Sie die Zeitschrift oder Konferenz an und " +
          "verschieben Sie den Tag (ein berichtigtes PublicationPlanned). Dienst für geistiges Eigentum: Reichen Sie die " +
          "Patentanmeldung sofort ein und melden Sie PatentApplicationFiled mit dem Tag der Einreichung.",
        why: patentDuty,
      },
      breached: {
        title: "Publikation: öffentlich vor ihrer Patentanmeldung",
        todo:
          "Dienst für geistiges Eigentum: Rufen Sie heute Ihren Patentanwalt an. In Europa ist die Neuheit dessen, was gezeigt " +
          "wurde, verloren; anderswo, etwa in den Vereinigten Staaten, kann noch eine Neuheitsschonfrist laufen, und jeder Tag " +
          "zählt. Wurde schon vorher eine Patentanmeldung eingereicht, melden Sie sie (PatentApplicationFiled, mit ihrem Tag). " +
          "Soll es keine geben, senden Sie PublicationPlanned erneut mit patent none.",
        why: patentDuty,
      },
      over: {
        title: "Publikation: Patentanmeldung erst nach der Veröffentlichung",
        todo:
          "Dienst für geistiges Eigentum: Fragen Sie Ihren Patentanwalt, welche Länder die Patentanmeldung noch annehmen, und " +
          "informieren Sie die Partner, denen ein Vertrag ein Mitspracherecht gibt. Bestätigen Sie danach die " +
          "Kenntnisnahme (acknowledged).",
        why: patentDuty,
      },
      undetermined: { title: "Publikation: Patentpläne unbekannt", todo: "", why: patentDuty },
    },
    "unknown-publication-reference": {
      undetermined: {
        title: "Daten: ein Ereignis einer Publikation verweist auf Unbekanntes",
        todo: "",
        why: referenceDuty,
      },
    },
  },

  details: { "review-counted": ({ text }) => reviewOf(text("stage")) },

  evidence: {
    "review-requested-on": "Prüfung beantragt am",
    "revision-asked-on": "Überarbeitung verlangt am",
    "revision-submitted-on": "Überarbeiteter Text eingereicht am",
    "review-decided-on": "Entschieden am",
    "review-approved-on": "Genehmigt am",
    "review-refused-on": "Abgelehnt am",
    "venue-deadline": "Frist der Zeitschrift oder Konferenz",
    "appears-on": "Erscheint am",
    "made-public-on": "Veröffentlicht am",
    "taken-back-on": "Zurückgezogen am",
    "patent-filed-on": "Patentanmeldung eingereicht am",
  },

  workings: {
    "request-proven": ({ day }) =>
      `Der Antrag ist mit einem späteren Tag gemeldet, aber schon am ${day("on")} wurde etwas entschieden oder eingereicht: ` +
      "Er zählt ab diesem Tag.",
    "review-counted": ({ day, number, text }) =>
      `${reviewOf(text("stage"))}: ${workingDays(number("days"))} ab dem Tag nach dem ${day("from")}, ohne Samstage, ` +
      `Sonntage und Feiertage; die Frist endet am ${day("due")}.`,
    "review-stands-still": ({ day, number }) =>
      `Am ${day("since")} wurde eine Überarbeitung verlangt; es ${remaining(number("remaining"))}. Die Frist steht still, ` +
      "bis die Autoren den überarbeiteten Text einreichen.",
    "review-went-on": ({ day, number }) =>
      `Am ${day("since")} wurde eine Überarbeitung verlangt; es ${remaining(number("remaining"))}. Der überarbeitete Text ` +
      `kam am ${day("on")}; ab dem Tag danach gezählt, endet die Frist am ${day("due")}.`,
    "revision-too-late": ({ day }) =>
      `Die am ${day("since")} verlangte Überarbeitung kam nach dem letzten Tag für die Entscheidung und verschob deshalb ` +
      "nichts.",
    "review-replaced": ({ day }) =>
      `Dieselbe Prüfung wurde am ${day("on")} erneut beantragt: Dieser Antrag ist an diesem Tag entfallen.`,
    "review-moot": ({ day }) => `Sie wurde am ${day("on")} veröffentlicht: Seitdem gibt es nichts mehr zu prüfen.`,
    "approval-counted": ({ day, number }) =>
      `Alle Prüfungen: ${workingDays(number("days"))} ab dem Tag nach dem ${day("from")}, ohne Samstage, Sonntage und ` +
      `Feiertage; die Frist endet am ${day("due")}.`,
    "approval-stands-still": ({ day, number }) =>
      `Seit dem ${day("since")} wird nur noch auf die Autoren gewartet: Die Frist des Arbeitgebers steht still; es ` +
      `${remaining(number("remaining"))}.`,
    "approval-went-on": ({ day, number }) =>
      `Ab dem ${day("since")} wurde nur noch auf die Autoren gewartet; es ${remaining(number("remaining"))}. Ab dem Tag nach ` +
      `dem ${day("on")} gezählt, endet die Frist am ${day("due")}.`,
    "approval-by-deadline": ({ day }) =>
      `Die Zeitschrift oder Konferenz nimmt den Text bis zum ${day("wanted")} an; bis dahin nützt also eine Genehmigung. ` +
      "Keine Überarbeitung verschiebt diesen Tag.",
    "approval-before-appearing": ({ day }) =>
      `Die Publikation erscheint am Tag nach dem ${day("wanted")}; bis dahin nützt also eine Genehmigung. Keine Überarbeitung ` +
      "verschiebt diesen Tag.",
    "stage-approved": ({ day, text }) => `${reviewOf(text("stage"))}: genehmigt am ${day("on")}.`,
    "stage-refused": ({ day, text }) =>
      `${reviewOf(text("stage"))}: abgelehnt am ${day("on")}, zählt also nicht als genehmigt.`,
    "stage-revising": ({ day, text }) => `${reviewOf(text("stage"))}: Überarbeitung verlangt am ${day("on")}.`,
    "stage-waiting": ({ day, text }) => `${reviewOf(text("stage"))}: beantragt am ${day("on")}, nicht entschieden.`,
    "stage-waiting-again": ({ day, text }) =>
      `${reviewOf(text("stage"))}: überarbeiteter Text eingereicht am ${day("on")}, nicht entschieden.`,
    "stage-not-requested": ({ text }) => `${reviewOf(text("stage"))}: im Plan, noch nicht beantragt.`,
    "unapproved-since": ({ day }) =>
      `Öffentlich seit dem ${day("on")}, ohne alle Genehmigungen des Plans. Der Stand an diesem Tag:`,
    "unapproved-between": ({ day }) =>
      `Öffentlich ohne alle Genehmigungen des Plans vom ${day("on")} bis zum ${day("to")} einschließlich. Der Stand am ` +
      "ersten Tag:",
    "file-before": ({ day }) =>
      `Die Publikation erscheint am ${day("appears")}; der letzte Tag, der sicher davor liegt, ist der ${day("due")}.`,
    "public-unfiled-since": ({ day }) =>
      `Öffentlich seit dem ${day("on")}, ohne dass Belfry eine Patentanmeldung kennt, die bis dahin eingereicht war.`,
    "public-unfiled-between": ({ day }) =>
      `Öffentlich ab dem ${day("on")}; die Patentanmeldung wurde am Tag nach dem ${day("to")} eingereicht.`,
  },

  missing: {
    "which-publication": {
      fact: "Um welche von mehreren Publikationen eines Projekts es bei den Prüfungen und Patenten geht",
      question: "In diesem Projekt sind mehrere Publikationen geplant. Zu welcher gehören die Prüfungen und Patente?",
      who: "Publikationsdienst",
      todo:
        "Geben Sie jeder Publikation ein eigenes Projekt: Ziehen Sie die anderen hier zurück (PublicationPlanned) und senden " +
        "Sie sie dort.",
    },
    "disputed-plan": {
      fact: "Welcher von zwei Inhalten des Plans stimmt",
      question: "Zum Plan kamen zwei Inhalte unter einer Ereignis-ID. Welcher stimmt?",
      who: "Publikationsdienst",
      todo:
        "Senden Sie PublicationPlanned erneut unter einer neuen Ereignis-ID, mit demselben Schlüssel und einer höheren " +
        "Revision.",
    },
    "disputed-review": {
      fact: "Welcher von zwei Inhalten einer Prüfung oder ihrer Entscheidung stimmt",
      question: "Zu einer Prüfung oder ihrer Entscheidung kamen zwei Inhalte unter einer Ereignis-ID. Welcher stimmt?",
      who: "Publikationsdienst",
      todo:
        "Senden Sie ReviewRequested oder ReviewDecided erneut unter einer neuen Ereignis-ID, mit demselben Schlüssel und " +
        "einer höheren Revision.",
    },
    "disputed-filing": {
      fact: "Welcher von zwei Inhalten der Patentanmeldung stimmt",
      question: "Zur Patentanmeldung kamen zwei Inhalte unter einer Ereignis-ID. Welcher stimmt?",
      who: "Dienst für geistiges Eigentum",
      todo:
        "Senden Sie PatentApplicationFiled erneut unter einer neuen Ereignis-ID, mit demselben Schlüssel und einer höheren " +
        "Revision.",
    },
    "review-of-decision": {
      fact: "Die Prüfung, zu der eine Entscheidung gehört",
      question: "Über welche Prüfung wurde entschieden?",
      who: "Publikationsdienst",
      todo:
        "Senden Sie das ReviewRequested, auf das sich die Entscheidung bezieht, oder berichtigen Sie die Prüfung, die " +
        "ReviewDecided nennt.",
    },
    "review-of-revision": {
      fact: "Die Prüfung, zu der ein überarbeiteter Text gehört",
      question: "Für welche Prüfung ist der überarbeitete Text?",
      who: "Publikationsdienst",
      todo:
        "Senden Sie das ReviewRequested, auf das sich der Text bezieht, oder berichtigen Sie die Prüfung, die " +
        "RevisionSubmitted nennt.",
    },
    "plan-of-publication": {
      fact: "Der Plan der Publikation",
      question: "Welche Publikation ist das, und welche Prüfungen muss sie bestehen?",
      who: "Publikationsdienst",
      todo:
        "Senden Sie ihr PublicationPlanned für dasselbe Projekt, oder berichtigen Sie das Projekt oder den Schlüssel, den " +
        "dieses Ereignis nennt.",
    },
    "patent-plan": {
      fact: "Ob ein Patent geplant ist",
      question: "Soll eine Patentanmeldung eingereicht werden, bevor diese Publikation erscheint?",
      who: "Autoren, mit dem Dienst für geistiges Eigentum",
      todo: "Entscheiden Sie und senden Sie PublicationPlanned erneut mit patent planned oder none.",
    },
    "patent-of-released": {
      fact: "Ob ein Patent geplant war, als sie erschien",
      question:
        "Diese Publikation ist erschienen, und niemand hat gesagt, ob ein Patent geplant war. War eines geplant?",
      who: "Autoren, mit dem Dienst für geistiges Eigentum",
      todo: "Senden Sie PublicationPlanned erneut mit patent planned oder none; wurde eine Anmeldung eingereicht, senden Sie PatentApplicationFiled mit ihrem Tag. War eine geplant und ist nichts eingereicht, rufen Sie heute Ihren Patentanwalt an.",
    },
    "day-of-appearance": {
      fact: "Der Tag, an dem die Publikation erscheint",
      question: "Ein Patent ist geplant. An welchem Tag erscheint die Publikation?",
      who: "Autoren",
      todo:
        "Fragen Sie die Zeitschrift oder Konferenz, auch nach Preprints und Programmen, und senden Sie PublicationPlanned " +
        "erneut mit plannedOn.",
    },
  },
  parameters: {},
};
