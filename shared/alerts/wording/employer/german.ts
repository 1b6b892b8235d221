import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";
import { sumNamed } from "./sum-named.ts";

/** German words about the employer itself. */
export const germanEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      undetermined: {
        title: "Belfry: Mails an eine Kontaktperson kommen zurück",
        todo: "",
        why: "Was Belfry schreibt, muss jemanden erreichen, der handeln kann. Mails an diese Adresse kommen zurück.",
      },
    },
    "alerts-without-contact": {
      undetermined: {
        title: "Belfry: eine Art von Meldung hat keine Kontaktperson",
        todo: "",
        why: "Für jede Art von Meldung gibt es jemanden, der sie erhält. Was niemand erhält, geht an die Ersatzkontaktperson oder an alle.",
      },
    },
    "mail-unheard": {
      undetermined: {
        title: "Belfry: ob eine Mail abging, ist nicht bekannt",
        todo: "",
        why: "Von jeder Mail muss bekannt sein, ob sie abging. Von dieser, zweimal unter derselben Referenz gesendet, war nichts zu erfahren.",
      },
    },
    "feed-silent": {
      due: {
        title: "Belfry: ein Feed wird heute erwartet",
        todo: "Lohnbüro oder wer den Feed betreibt: Sorgen Sie dafür, dass die nächste Datei heute kommt.",
        why: "Was ein Feed nicht bringt, kann Belfry nicht prüfen: Sein Schweigen sähe aus wie Tage, an denen alles stimmt. Eine Datei, die sich nicht lesen lässt, zählt nicht.",
      },
      overdue: {
        title: "Belfry: ein Feed schweigt",
        todo: "Lohnbüro oder wer den Feed betreibt: Klären Sie, warum keine Datei kam, und lassen Sie sie senden; was fehlt, darf in einer Datei kommen. Kommt sie künftig seltener oder nicht mehr, ändern Sie die Konfiguration des Arbeitgebers (EmployerConfigured, feeds).",
        why: "Was ein Feed nicht bringt, kann Belfry nicht prüfen: Sein Schweigen sähe aus wie Tage, an denen alles stimmt. Eine Datei, die sich nicht lesen lässt, zählt nicht.",
      },
      undetermined: {
        title: "Belfry: ob ein Feed schweigt, ist nicht geprüft",
        todo: "",
        why: "Was ein Feed nicht bringt, kann Belfry nicht prüfen: Sein Schweigen sähe aus wie Tage, an denen alles stimmt. Eine Datei, die sich nicht lesen lässt, zählt nicht.",
      },
    },
    "feed-run-held": {
      undetermined: {
        title: "Belfry: eine Datei eines Feeds wird zurückgehalten",
        todo: "",
        why: "Dieser Feed bringt mit jeder Datei einen ganzen Zeitraum. Diese zählt viel weniger Personen als die letzte, oder eine Summe von Lohn oder Stunden liegt weit davon entfernt; darum wurde nichts davon übernommen, und nichts davon ist verloren.",
      },
    },
    "watch-fell-behind": {
      breached: {
        title: "Belfry: die Überwachung lag zurück",
        todo: "Personaldienst: Was an diesem Tag fällig wurde, wird vielleicht verspätet gemeldet; sehen Sie nahe Fristen selbst nach. Die Betreiber sind alarmiert und holen den Rückstand auf; sobald die Mails wieder bis zum Vortag vollständig sind, nehmen Sie diesen Punkt zur Kenntnis.",
        why: "Was fällig wird, wird am selben Tag geprüft, damit der Personaldienst rechtzeitig davon erfährt. An diesem Tag geschah das nicht oder nicht vollständig: Eine tägliche Prüfung lief nicht, oder was sie aufrief, blieb liegen.",
      },
      undetermined: {
        title: "Belfry: ob die Überwachung auf dem Stand ist, lässt sich nicht sagen",
        todo: "",
        why: "Was fällig wird, wird am selben Tag geprüft, damit der Personaldienst rechtzeitig davon erfährt. An diesem Tag geschah das nicht oder nicht vollständig: Eine tägliche Prüfung lief nicht, oder was sie aufrief, blieb liegen.",
      },
    },
    "ledger-fault-found": {
      breached: {
        title: "Belfry: ein Eintrag des Registers ist nicht mehr so, wie er aufgezeichnet wurde",
        todo: "Personaldienst: Benachrichtigen Sie die Betreiber und Ihren Arbeitsrechtsberater, und bewahren Sie den hier genannten Export mit seinem Siegel auf. verify.mjs in diesem Export, oder eine Prüfung des hier genannten Dossiers, nennt jeden Eintrag, der verändert, verschoben oder entfernt wurde: Was darauf beruht, ist beim Absender nachzusehen. Sobald es geklärt ist, nehmen Sie diesen Punkt zur Kenntnis.",
        why: "Was Belfry empfangen und geschlossen hat, ist verkettet, damit ein Prüfer sehen kann, dass seither nichts verändert wurde. Als dieser Export geschrieben oder dieses Dossier geprüft wurde, stimmte eine Kette nicht.",
      },
      undetermined: {
        title: "Belfry: ob das Register unversehrt ist, lässt sich nicht sagen",
        todo: "",
        why: "Was Belfry empfangen und geschlossen hat, ist verkettet, damit ein Prüfer sehen kann, dass seither nichts verändert wurde. Als dieser Export geschrieben oder dieses Dossier geprüft wurde, stimmte eine Kette nicht.",
      },
    },
  },
  evidence: {
    "bounced-address": "Adresse",
    "kind-of-alert": "Art der Meldung",
    "contact-of-mail": "Kontaktperson",
    "day-of-mail": "Tag der Mail",
    feed: "Feed",
    "feed-every-days": "Tage zwischen zwei Dateien, höchstens",
    "feed-named-on": "Erstmals genannt am",
    "feed-heard-on": "Letzte Datei am",
    "held-file": "Datei",
    "held-on": "Zurückgehalten am",
    "fell-due-on": "Fällig am",
    "behind-seen-on": "Festgestellt am",
    "export-name": "Export",
    "ledger-faults": "Gefundene Fehler",
    "checked-dossier": "Geprüftes Dossier",
  },
  workings: {
    "held-people": ({ number }) =>
      `Personen: ${number("last")} in der letzten Datei, ${number("now")} in dieser (auf etwa ein Hundertstel genau gezählt).`,
    "held-euros": ({ event, text, euros, number }) =>
      `${sumNamed({ event, text })}: ${euros("last")} in der letzten Datei, ${euros("now")} in dieser, ${number("percent")} % davon.`,
    "held-hours": ({ event, text, hours, number }) =>
      `${sumNamed({ event, text })}: ${hours("last")} in der letzten Datei, ${hours("now")} in dieser, ${number("percent")} % davon.`,
    "held-percent": ({ event, text, number }) =>
      `${sumNamed({ event, text })}: ${number("percent")} % der Summe der letzten Datei; die Summen selbst würden den Lohn einzelner Personen verraten.`,
  },
  missing: {
    "address-of-contact": {
      fact: "eine Adresse der Kontaktperson, die Mails empfängt",
      question: "Unter welcher Adresse ist die Kontaktperson erreichbar?",
      who: "Personalverwaltung",
      todo: "Nennen Sie in der Konfiguration des Arbeitgebers (EmployerConfigured) eine andere Adresse; ist die Adresse wieder erreichbar, senden Sie die Konfiguration an einem späteren Tag als diesem neu. Bis dahin schreibt Belfry an die Vertretung der Kontaktperson, oder an alle, wo es keine gibt.",
    },
    "contact-for-alerts": {
      fact: "eine Kontaktperson für diese Art von Meldung",
      question: "Wer erhält diese Art von Meldung?",
      who: "Personalverwaltung",
      todo: "Geben Sie in der Konfiguration des Arbeitgebers (EmployerConfigured) an, wer sie erhält. Darf sie an die Ersatzkontaktperson oder an alle gehen, nehmen Sie diesen Punkt zur Kenntnis.",
    },
    "arrival-of-mail": {
      fact: "ob die Mail ankam",
      question: "Hat die Kontaktperson die Mail dieses Tages erhalten, einmal oder zweimal?",
      who: "Personaldienst: die hier genannte Kontaktperson",
      todo: "Sehen Sie im Postfach und unter unerwünschten Mails nach. Was darin stand, steht in jedem Fall in der nächsten Mail; fehlen weiter Mails, melden Sie es den Betreibern, die bereits alarmiert sind. Nehmen Sie diesen Punkt danach zur Kenntnis.",
    },
    "word-on-held-run": {
      fact: "ob die Datei so stimmt",
      question: "Stimmt die Datei so, wie sie ist?",
      who: "Personaldienst, mit dem Lohnbüro oder wer den Feed betreibt",
      todo: "Vergleichen Sie die Zahlen mit dem, was das Lohnbüro senden wollte. Stimmt die Datei, lassen Sie sie übernehmen, indem Sie hier antworten: Sie wird so übernommen, wie sie ist, auch wenn inzwischen andere Dateien kamen. Stimmt sie nicht, lassen Sie sie nicht übernehmen: Lassen Sie die richtige Datei unter demselben Namen ablegen, dann schließt sich der Punkt von selbst. Kam die richtige Datei unter einem anderen Namen, antworten Sie, dass dieser Punkt nicht zutrifft. Eine Datei wird neunzig Tage aufbewahrt.",
    },
  },
  parameters: {},
};
