import type { FamilyWording } from "../wording.ts";
import type { mobilityKeys } from "./keys.ts";

const noticeDuty =
  "Eine Forschungskraft, die ein anderer Mitgliedstaat zugelassen hat, darf einen Teil der Forschung in Belgien durchführen, sobald " +
  "dies dem Ausländeramt mitgeteilt wurde, bevor die Mobilität beginnt.";
const notify =
  "Senden Sie das ausgefüllte Mitteilungsformular mit seinen Anlagen an das Ausländeramt, oder lassen Sie es die Einrichtung im " +
  "Ausland tun, und melden Sie MobilityNotified an Belfry.";
const longDuty =
  "Eine Mobilität, die länger dauert, als eine Mitteilung abdeckt, braucht eine Zulassung zur langfristigen Mobilität, die mindestens " +
  "dreißig Tage vor ihrem Beginn oder vor dem Ende der kurzfristigen Mobilität bei der Region beantragt wird.";
const apply =
  "Beantragen Sie die Zulassung zur langfristigen Mobilität über das Portal „Working in Belgium“ bei der Region, mit der " +
  "Aufnahmevereinbarung, und melden Sie AuthorisationFiled (long-term-mobility).";
const daysDuty =
  "Allein aufgrund einer Mitteilung hält sich eine Forschungskraft an den mitgeteilten Tagen, einer begrenzten Zahl je Zeitraum, in " +
  "Belgien auf und arbeitet hier, solange die Zulassung des ersten Mitgliedstaats gilt; ein längerer Aufenthalt braucht eine " +
  "Zulassung.";
const end =
  "Endet der Aufenthalt bis dahin, melden Sie es (MobilityStayRecorded mit dem letzten Tag, und ein darauf berichtigtes " +
  "MobilityAgreed). Wurde er für länger mitgeteilt, berichtigen Sie MobilityNotified. Wurde eine Zulassung erteilt, melden Sie " +
  "AuthorisationDecided.";

/** German words about researchers whom another Member State authorised. */
export const germanMobility: FamilyWording<typeof mobilityKeys> = {
  rules: {
    "mobility-notified": {
      before: {
        title: "EU-Mobilität: Mitteilung an das Ausländeramt vor dem Beginn",
        todo: `Personaldienst: ${notify}`,
        why: noticeDuty,
      },
      due: {
        title: "EU-Mobilität: letzter Tag für die Mitteilung",
        todo: `Personaldienst, noch heute: ${notify}`,
        why: noticeDuty,
      },
      overdue: {
        title: "EU-Mobilität: begonnen, und keine Mitteilung bekannt",
        todo:
          "Personaldienst: Wurde es rechtzeitig mitgeteilt, melden Sie es mit dem Tag (MobilityNotified). Wenn nicht, lassen Sie die " +
          `Person vorher nicht arbeiten. ${notify}`,
        why: noticeDuty,
      },
      undetermined: { title: "EU-Mobilität: Mitteilung nicht bekannt", todo: "", why: noticeDuty },
    },
    "long-mobility-filed": {
      before: {
        title: "EU-Mobilität: langfristige Zulassung beantragen",
        todo: `Personaldienst: ${apply}`,
        why: longDuty,
      },
      due: {
        title: "EU-Mobilität: letzter Tag für den Antrag auf die langfristige Zulassung",
        todo: `Personaldienst, noch heute: ${apply}`,
        why: longDuty,
      },
      overdue: {
        title: "EU-Mobilität: langfristige Zulassung nicht rechtzeitig beantragt",
        todo:
          `Personaldienst: ${apply} Ein später Antrag lässt weniger Zeit für die Entscheidung: Rechnen Sie damit, dass Aufenthalt und ` +
          "Arbeit hier am letzten Tag enden, den eine Mitteilung abdeckt, und ohne Mitteilung nicht beginnen. Wurde der Antrag rechtzeitig gestellt, melden Sie ihn mit dem Tag.",
        why: longDuty,
      },
      undetermined: { title: "EU-Mobilität: langfristige Zulassung nicht bekannt", todo: "", why: longDuty },
    },
    "mobility-days": {
      before: {
        title: "EU-Mobilität: die Tage, die eine Mitteilung abdeckt, gehen zu Ende",
        todo: `Personaldienst: Sorgen Sie dafür, dass der Aufenthalt bis zum Tag unten endet oder dann eine Zulassung vorliegt. ${end}`,
        why: daysDuty,
      },
      due: {
        title: "EU-Mobilität: letzter Tag, den die Mitteilung abdeckt",
        todo: `Personaldienst: Ab morgen hält sich die Person nicht mehr aufgrund der Mitteilung hier auf und arbeitet nicht. ${end}`,
        why: daysDuty,
      },
      overdue: {
        title: "EU-Mobilität: die Tage, die eine Mitteilung abdeckt, sind aufgebraucht",
        todo:
          "Personaldienst: Lassen Sie die Person nicht arbeiten und rufen Sie heute Ihren Berater für Einwanderungsrecht an. " +
          end,
        why: daysDuty,
      },
      undetermined: { title: "EU-Mobilität: Tage in Belgien nicht gezählt", todo: "", why: daysDuty },
    },
  },
  evidence: {
    "mobility-from": "Mobilität vereinbart ab",
    "mobility-to": "Mobilität vereinbart bis",
    "first-member-state": "Erster Mitgliedstaat",
    "first-title-until": "Zulassung des ersten Mitgliedstaats bis",
    "mobility-notified-on": "Mobilität mitgeteilt am",
    "mobility-notified-until": "Mobilität mitgeteilt bis",
    "mobility-stay-from": "Aufenthalt in Belgien ab",
    "mobility-stay-to": "Aufenthalt in Belgien bis",
  },
  workings: {
    "mobility-notify-before": ({ day }) =>
      `Die Mobilität beginnt am ${day("start")}; mitzuteilen ist sie vorher, also bis zum ${day("due")}.`,
    "mobility-days-counted": ({ day, number }) =>
      `Höchstens ${number("most")} Tage in Belgien innerhalb von jeweils ${number("window")} Tagen, Ankunft und Abreise ` +
      `eingeschlossen: Der ${day("last")} ist der letzte Tag, den eine Mitteilung abdecken kann.`,
    "mobility-covered-until": ({ day }) =>
      `Die Mitteilung deckt die Tage bis ${day("last")} ab: den letzten vereinbarten Tag, den letzten mitgeteilten oder den letzten ` +
      "der Zulassung des ersten Mitgliedstaats.",
    "mobility-days-on-title": () =>
      "An einigen dieser Tage liegt hier ein anderer Titel vor. Sie sind mitgezählt; ob sie zählen, ist zu bestätigen.",
    "mobility-days-agreed": () =>
      "Gezählt wie vereinbart, denn kein Aufenthalt wurde gemeldet. Tage bei anderen Einrichtungen sind nicht bekannt.",
    "mobility-days-recorded": () =>
      "Gezählt nach den gemeldeten Aufenthalten und danach wie vereinbart. Tage bei anderen Einrichtungen sind nicht bekannt.",
    "long-mobility-before-start": ({ day, number }) =>
      `Sie wurde nicht als kurzfristige Mobilität mitgeteilt; ${number("days")} Tage vor dem Beginn am ${day("before")} ist der ` +
      `${day("due")}.`,
    "long-mobility-before-end": ({ day, number }) =>
      `Die kurzfristige Mobilität kann bis ${day("before")} dauern; ${number("days")} Tage vorher ist der ${day("due")}.`,
  },
  missing: {
    "notification-of-mobility": {
      fact: "Die Mitteilung der Mobilität",
      question: "Wurde diese Mobilität dem Ausländeramt mitgeteilt, und an welchem Tag?",
      who: "Genehmigungsdienst",
      todo: "Melden Sie es (MobilityNotified) mit dem Tag, an dem das Formular gesandt wurde. Bis dahin arbeitet die Person hier nicht.",
    },
    "last-day-of-first-title": {
      fact: "Der letzte Tag der Zulassung des ersten Mitgliedstaats",
      question: "Bis zu welchem Tag gilt die Zulassung des ersten Mitgliedstaats?",
      who: "Genehmigungsdienst",
      todo: "Sehen Sie auf dem Aufenthaltstitel der Person nach und melden Sie es (ein berichtigtes MobilityAgreed, authorisedUntil).",
    },
    "last-day-notified": {
      fact: "Der letzte mitgeteilte Tag",
      question: "Bis zu welchem Tag wurde diese Mobilität dem Ausländeramt mitgeteilt?",
      who: "Genehmigungsdienst",
      todo:
        "Die Mobilität wurde nach der Mitteilung neu vereinbart. Sehen Sie auf dem zuletzt gesandten Formular nach und melden Sie seinen " +
        "letzten Tag (ein berichtigtes MobilityNotified, until). Dauert die Mobilität länger, machen Sie zuerst eine neue Mitteilung.",
    },
    "mobility-of-step": {
      fact: "Die Mobilität, zu der ein Schritt gehört",
      question: "Zu welcher Mobilität gehört dieser Schritt?",
      who: "Genehmigungsdienst",
      todo: "Senden Sie das zugehörige MobilityAgreed, oder berichtigen Sie die Mobilität, die das Ereignis nennt.",
    },
  },
  parameters: {
    "short-mobility-days-max": (value) => `Kurzfristige Mobilität: höchstens ${value} Tage in Belgien`,
    "short-mobility-window-days": (value) =>
      `Tage kurzfristiger Mobilität werden innerhalb von jeweils ${value} Tagen gezählt`,
    "long-mobility-filing-days": (value) =>
      `Langfristige Mobilität wird ${value} Tage vor ihrem Beginn beantragt, oder vor dem Ende der kurzfristigen`,
  },
};
