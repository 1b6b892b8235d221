import type { FamilyWording } from "../wording.ts";
import type { procedureKeys } from "./keys.ts";

const calendarDays = (count: string): string => `${count} ${count === "1" ? "Kalendertag" : "Kalendertage"}`;
const remaining = (count: string): string => `${count === "1" ? "bleibt" : "bleiben"} ${calendarDays(count)}`;

const supplementDuty =
  "Was die Region zu einem Antrag nachfordert, wird innerhalb der gesetzten Frist nachgereicht. Sonst wird der Antrag für " +
  "unzulässig erklärt, und alles beginnt von vorn.";
const decisionDuty =
  "Ist ein Antrag zulässig, entscheiden die Region und das Ausländeramt innerhalb einer festen Frist. Sie steht still, " +
  "solange etwas Nachgefordertes fehlt. Kommt rechtzeitig keine Entscheidung, gilt die Erlaubnis als erteilt (zu bestätigen).";
const appealDuty =
  "Gegen eine Ablehnung kann nur bis zum letzten Tag der Frist Beschwerde eingelegt werden. Danach ist sie endgültig.";

/** German words about applications for an authorisation. */
export const germanProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {
    "application-supplement": {
      before: {
        title: "Antrag: Nachgefordertes einreichen",
        todo:
          "Genehmigungsdienst: Besorgen Sie die fehlenden Unterlagen, reichen Sie sie über das Portal „Working in Belgium“ nach " +
          "und melden Sie danach SupplementProvided an Belfry. Personaldienst: Helfen Sie der Person, sie zu beschaffen. Ohne " +
          "sie wird der Antrag für unzulässig erklärt.",
        why: supplementDuty,
      },
      due: {
        title: "Antrag: letzter Tag für das Nachgeforderte",
        todo:
          "Genehmigungsdienst: Reichen Sie die Unterlagen heute über das Portal „Working in Belgium“ nach und melden Sie " +
          "SupplementProvided an Belfry. Wurden sie schon früher nachgereicht, melden Sie das mit dem Tag. Ab morgen kann der " +
          "Antrag für unzulässig erklärt werden.",
        why: supplementDuty,
      },
      overdue: {
        title: "Antrag: Nachgefordertes nicht eingereicht",
        todo:
          "Genehmigungsdienst: Wurden die Unterlagen nachgereicht, melden Sie SupplementProvided mit dem Tag. Wenn nicht, " +
          "reichen Sie sie jetzt nach und rufen Sie heute die Region an: Der Antrag kann für unzulässig erklärt werden. " +
          "Personaldienst: Geschieht das, stellen Sie einen neuen Antrag und fragen Sie bei einer Erneuerung sofort Ihren " +
          "Berater für Einwanderungsrecht, ob die Person bleiben und arbeiten darf.",
        why: supplementDuty,
      },
      undetermined: { title: "Antrag: letzter Tag für das Nachgeforderte unbekannt", todo: "", why: supplementDuty },
    },
    "application-decision": {
      before: {
        title: "Antrag: Die Entscheidung steht bald an",
        todo:
          "Genehmigungsdienst: Fragen Sie die Region und das Ausländeramt, wie es um den Antrag steht, und melden Sie Belfry die " +
          "Entscheidung, sobald sie da ist (AuthorisationDecided, bei einer Erneuerung RenewalDecided). Mehr ist noch nicht zu " +
          "tun.",
        why: decisionDuty,
      },
      due: {
        title: "Antrag: letzter Tag für die Entscheidung",
        todo:
          "Genehmigungsdienst: Sehen Sie im Portal nach, fragen Sie die Region, ob entschieden ist, und melden Sie die " +
          "Entscheidung (AuthorisationDecided, bei einer Erneuerung RenewalDecided). Liegt morgen keine vor, verlangen Sie " +
          "Anlage 47.",
        why: decisionDuty,
      },
      overdue: {
        title: "Antrag: keine Entscheidung bekannt, der letzte Tag ist vorbei",
        todo:
          "Genehmigungsdienst: Gibt es eine Entscheidung, melden Sie sie mit dem Tag. Wenn nicht, verlangen Sie vom Ausländeramt " +
          "schriftlich Anlage 47, die bescheinigt, dass nicht rechtzeitig entschieden wurde, und melden Sie die Erlaubnis als " +
          "erteilt (AuthorisationDecided, granted-by-silence; bei einer Erneuerung RenewalDecided, granted). Personaldienst: " +
          "Lassen Sie niemanden allein wegen des Ausbleibens einer Antwort zu arbeiten beginnen oder weiterarbeiten; fragen Sie " +
          "Ihren Berater für Einwanderungsrecht.",
        why: decisionDuty,
      },
      undetermined: { title: "Antrag: letzter Tag für die Entscheidung unbekannt", todo: "", why: decisionDuty },
    },
    "appeal-after-refusal": {
      before: {
        title: "Antrag abgelehnt: über eine Beschwerde entscheiden",
        todo:
          "Personaldienst: Rufen Sie Ihren Berater für Einwanderungsrecht an und entscheiden Sie mit der Person, ob Sie " +
          "Beschwerde einlegen oder einen neuen Antrag stellen. Die Frist und die zuständige Stelle stehen in der Entscheidung. " +
          "Ist die Beschwerde eingelegt oder nicht gewünscht, antworten Sie auf diesen Punkt, dass er nicht zutrifft.",
        why: appealDuty,
      },
      due: {
        title: "Antrag abgelehnt: letzter Tag für die Beschwerde",
        todo:
          "Personaldienst: Ist eine Beschwerde gewünscht, lassen Sie sie heute einlegen: Rufen Sie jetzt Ihren Berater für " +
          "Einwanderungsrecht an. Ist sie eingelegt oder nicht gewünscht, antworten Sie auf diesen Punkt, dass er nicht zutrifft.",
        why: appealDuty,
      },
      undetermined: { title: "Antrag abgelehnt: letzter Tag für die Beschwerde unbekannt", todo: "", why: appealDuty },
    },
  },

  details: { "supplement-counted": ({ day }) => `nachgefordert am ${day("from")}` },

  evidence: {
    "application-filed-on": "Antrag eingereicht am",
    "application-admissible-on": "Antrag für zulässig erklärt am",
    "supplement-asked-on": "Unterlagen nachgefordert am",
    "supplement-provided-on": "Unterlagen nachgereicht am",
    "application-decided-on": "Entscheidung über den Antrag am",
    "application-refused-on": "Ablehnung erhalten am",
  },

  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${number("months")} Monate vor dem ${day("expiry")} ist der ${day("recommended")}: So wünscht es das Ausländeramt in ` +
      "seinen Antworten an Forschende. Richten Sie sich nach dem früheren der beiden Tage.",
    "moves-to-working-day": ({ day }) =>
      `Der ${day("last")} ist ein Samstag, ein Sonntag oder ein Feiertag; der letzte Tag verschiebt sich auf den ` +
      `${day("due")}. Rechnen Sie sicherheitshalber mit dem früheren Tag.`,
    "supplement-counted": ({ day, number }) =>
      `Nachgefordert am ${day("from")}: ${calendarDays(number("days"))} ab dem Tag danach enden am ${day("last")}.`,
    "time-not-begun": () => "Solange der Antrag nicht für zulässig erklärt ist, beginnt die Entscheidungsfrist nicht.",
    "time-stands-still": () => "Solange nichts nachgereicht ist, steht die Entscheidungsfrist still.",
    "decision-counted": ({ day, number }) =>
      `Für zulässig erklärt am ${day("from")}: ${calendarDays(number("days"))} ab dem Tag danach enden am ${day("last")}.`,
    "decision-stands-still": ({ day, number }) =>
      `Am ${day("since")} wurden Unterlagen nachgefordert: Die Frist steht still, bis sie nachgereicht sind; es ` +
      `${remaining(number("remaining"))}.`,
    "decision-went-on": ({ day, number }) =>
      `Am ${day("since")} wurden Unterlagen nachgefordert; es ${remaining(number("remaining"))}. Sie wurden am ${day("on")} ` +
      `nachgereicht; ab dem Tag danach gezählt, endet die Frist am ${day("last")}.`,
    "appeal-named": ({ day }) => `Die Entscheidung selbst nennt den ${day("last")} als letzten Tag für die Beschwerde.`,
    "appeal-counted": ({ day, number }) =>
      `Erhalten am ${day("from")}: ${calendarDays(number("days"))} ab dem Tag danach enden am ${day("last")}.`,
  },

  missing: {
    "last-day-of-appeal": {
      fact: "Der letzte Tag für die Beschwerde gegen die Ablehnung",
      question: "Bis zu welchem Tag kann gegen die Ablehnung Beschwerde eingelegt werden?",
      who: "Genehmigungsdienst, mit Ihrem Berater für Einwanderungsrecht",
      todo:
        "Lesen Sie heute die Frist am Ende der Entscheidung, denn sie ist kurz, und melden Sie ihren letzten Tag (die " +
        "Entscheidung erneut, mit einer höheren Revision und appealBy).",
    },
  },

  parameters: {
    "renewal-recommended-months": (value) =>
      `Ein Erneuerungsantrag wird möglichst ${value} Monate vor dem Ablauf eingereicht (Antworten an Forschende)`,
    "supplement-days": (value) =>
      `Fehlendes wird innerhalb von ${value} Kalendertagen nach der Aufforderung nachgereicht`,
    "decision-days": (value) => `Über einen zulässigen Antrag wird innerhalb von ${value} Kalendertagen entschieden`,
    "silence-annex": (value) => `Kommt rechtzeitig keine Entscheidung, wird Anlage ${value} verlangt`,
    "walloon-appeal-days": (value) =>
      `Beschwerde gegen eine Ablehnung in der Wallonie: innerhalb von ${value} Kalendertagen`,
  },
};
