import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { DocumentNames } from "./document-names.ts";
import type { procedureKeys } from "./keys.ts";
import { languageName } from "./language-name.ts";

const documents: DocumentNames = {
  fee: "Nachweis der gezahlten Gebühr",
  passport: "Kopie des Reisepasses",
  "hosting-agreement": "Aufnahmevereinbarung",
  resources: "Nachweis ausreichender Existenzmittel, auch für die Rückreise",
  "medical-certificate": "ärztliches Attest",
  "criminal-record": "Auszug aus dem Strafregister",
  contract: "unterzeichneter Arbeitsvertrag",
  "diplomatic-post": "Botschaft oder Konsulat, wo das Visum beantragt wird",
  "email-addresses": "E-Mail-Adressen der Person und der Einrichtung",
};
const stays = {
  abroad: "außerhalb der EU",
  "short-stay": "im erlaubten Kurzaufenthalt",
  "long-stay": "im erlaubten langfristigen Aufenthalt",
};
const languages = { de: "Deutsch", en: "Englisch", fr: "Französisch", nl: "Niederländisch" };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const completeDuty =
  "Die Akte eines Antrags enthält bei der Einreichung alle Unterlagen, die dazugehören. Was fehlt, wird nachgefordert, und " +
  "die Entscheidungsfrist beginnt nicht oder steht still.";
const abroadDuty =
  "Bei der Einreichung eines ersten Antrags ist die forschende Person außerhalb der EU oder hat in Belgien bereits einen " +
  "erlaubten Kurz- oder langfristigen Aufenthalt. Ein vorläufiger Aufenthalt während eines anderen Antrags ist keine Erlaubnis.";

const calendarDays = (count: string): string => `${count} ${count === "1" ? "Kalendertag" : "Kalendertage"}`;
const remaining = (count: string): string => `${count === "1" ? "bleibt" : "bleiben"} ${calendarDays(count)}`;

const supplementDuty =
  "Was die Region zu einem Antrag nachfordert, wird innerhalb der gesetzten Frist nachgereicht. Sonst wird der Antrag für " +
  "unzulässig erklärt, und alles beginnt von vorn.";
const decisionDuty =
  "Ist ein Antrag zulässig, entscheiden die Region und das Ausländeramt innerhalb einer festen Frist. Sie steht still, " +
  "solange etwas Nachgefordertes fehlt. Kommt rechtzeitig keine Entscheidung, gilt die Erlaubnis als erteilt (zu bestätigen).";
const beyondDuty =
  "Während einer Erneuerung wird das vorläufige Aufenthaltsdokument (Anlage 49) einmal ausgestellt und einmal verlängert; ein " +
  "drittes ist nicht vorgesehen. Die Entscheidungsfrist kann länger laufen, vor allem wenn sie spät begann oder stillstand.";
const appealDuty =
  "Gegen eine Verweigerung oder Unzulässigkeit kann nur bis zum letzten Tag der Frist Beschwerde eingelegt werden. Danach ist die Entscheidung endgültig.";

/** German words about applications for an authorisation. */
export const germanProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {
    "application-complete": {
      due: {
        title: "Antrag: Die Akte ist nicht vollständig",
        todo:
          "Genehmigungsdienst: Sehen Sie unter „Berechnung“ nach, was in der Akte fehlt, und reichen Sie es heute über das Portal " +
          "„Working in Belgium“ nach, ohne eine Aufforderung abzuwarten. Melden Sie die Unterlagen erneut (die Einreichung mit " +
          "einer höheren Revision und documents).",
        why: completeDuty,
      },
      overdue: {
        title: "Antrag: ohne alle Unterlagen eingereicht",
        todo:
          "Genehmigungsdienst: Sehen Sie unter „Berechnung“ nach, was in der Akte fehlt. Reichen Sie es jetzt über das Portal " +
          "„Working in Belgium“ nach und melden Sie die Unterlagen erneut (die Einreichung mit einer höheren Revision und " +
          "documents) oder was auf Aufforderung nachgereicht wurde (SupplementProvided). Hat die Region die Akte für vollständig " +
          "befunden, melden Sie das.",
        why: completeDuty,
      },
      undetermined: {
        title: "Antrag: Belfry weiß nicht, ob die Akte vollständig ist",
        todo: "",
        why: completeDuty,
      },
    },
    "applicant-abroad": {
      breached: {
        title: "Antrag: eingereicht, als das von hier aus nicht ging",
        todo:
          "Personaldienst: Rufen Sie jetzt Ihren Berater für Einwanderungsrecht an: Der Antrag kann verweigert werden und muss " +
          "vielleicht von außerhalb der EU neu gestellt werden. Hatte die Person einen erlaubten Aufenthalt, melden Sie ihn " +
          "(AuthorisationFiled mit einer höheren Revision, staysIn und stayEndsOn). Ist es geregelt, nehmen Sie diesen Punkt zur " +
          "Kenntnis.",
        why: abroadDuty,
      },
      undetermined: { title: "Antrag: Aufenthalt der Person unbekannt", todo: "", why: abroadDuty },
    },
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
          "schriftlich Anlage 47, die bescheinigt, dass nicht rechtzeitig entschieden wurde; liegt sie vor, melden Sie die Erlaubnis " +
          "als erteilt (AuthorisationDecided, granted-by-silence; bei einer Erneuerung RenewalDecided, granted). " +
          "Personaldienst: Lassen Sie niemanden allein wegen des Ausbleibens einer Antwort zu arbeiten beginnen oder " +
          "weiterarbeiten; fragen Sie Ihren Berater für Einwanderungsrecht.",
        why: decisionDuty,
      },
      undetermined: { title: "Antrag: letzter Tag für die Entscheidung unbekannt", todo: "", why: decisionDuty },
    },
    "decision-beyond-cover": {
      before: {
        title: "Erneuerung: Entscheidung womöglich erst nach den vorläufigen Dokumenten",
        todo:
          "Personaldienst: Schreiben Sie jetzt an die Region und das Ausländeramt, nennen Sie den Tag unten und bitten Sie um " +
          "eine Entscheidung davor. Reichen Sie sofort nach, was verlangt wird. Bereiten Sie mit Ihrem Berater für " +
          "Einwanderungsrecht den Fall vor, dass bis dahin keine Entscheidung kommt: Ein drittes vorläufiges " +
          "Aufenthaltsdokument ist nicht vorgesehen, und ohne Aufenthaltstitel muss die Arbeit enden.",
        why: beyondDuty,
      },
      due: {
        title: "Erneuerung: vorläufige Dokumente enden, keine Entscheidung bekannt",
        todo:
          "Personaldienst: Heute ist der letzte Tag, den ein vorläufiges Aufenthaltsdokument decken kann. Gibt es eine " +
          "Entscheidung, melden Sie sie (RenewalDecided). Wenn nicht, sorgen Sie dafür, dass die Arbeit heute endet, und fragen " +
          "Sie Ihren Berater für Einwanderungsrecht, was folgt.",
        why: beyondDuty,
      },
      undetermined: { title: "Erneuerung: Ende der vorläufigen Dokumente unbekannt", todo: "", why: beyondDuty },
    },
    "appeal-after-refusal": {
      before: {
        title: "Antrag verweigert oder unzulässig: über eine Beschwerde entscheiden",
        todo:
          "Personaldienst: Rufen Sie Ihren Berater für Einwanderungsrecht an und entscheiden Sie mit der Person, ob Sie " +
          "Beschwerde einlegen oder einen neuen Antrag stellen. Die Frist und die zuständige Stelle stehen in der Entscheidung. " +
          "Ist die Beschwerde eingelegt oder nicht gewünscht, antworten Sie auf diesen Punkt, dass er nicht zutrifft.",
        why: appealDuty,
      },
      due: {
        title: "Antrag verweigert oder unzulässig: letzter Tag für die Beschwerde",
        todo:
          "Personaldienst: Ist eine Beschwerde gewünscht, lassen Sie sie heute einlegen: Rufen Sie jetzt Ihren Berater für " +
          "Einwanderungsrecht an. Ist sie eingelegt oder nicht gewünscht, antworten Sie auf diesen Punkt, dass er nicht zutrifft.",
        why: appealDuty,
      },
      undetermined: {
        title: "Antrag verweigert oder unzulässig: Frist der Beschwerde unbekannt",
        todo: "",
        why: appealDuty,
      },
    },
  },

  details: { "supplement-counted": ({ day }) => `nachgefordert am ${day("from")}` },

  evidence: {
    "application-filed-on": "Antrag eingereicht am",
    "application-admissible-on": "Antrag für zulässig erklärt am",
    "supplement-asked-on": "Unterlagen nachgefordert am",
    "supplement-provided-on": "Unterlagen nachgereicht am",
    "application-decided-on": "Entscheidung über den Antrag am",
    "application-refused-on": "Verweigerung erhalten am",
    "application-inadmissible-on": "Für unzulässig erklärt, erhalten am",
  },

  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `${number("months")} Monate vor dem ${day("expiry")} ist der ${day("recommended")}: So wünscht es das Ausländeramt in ` +
      "seinen Antworten an Forschende. Richten Sie sich nach dem früheren der beiden Tage.",
    "document-missing": ({ text }) => `Fehlt: ${named(text("document"), documents)}.`,
    "document-too-old": ({ day, text }) =>
      `${capital(named(text("document"), documents))}: ausgestellt am ${day("issued")}; für diese Einreichung darf das Dokument ` +
      `nicht älter sein als vom ${day("oldest")}.`,
    "document-untranslated": ({ text }) =>
      `${capital(named(text("document"), documents))}: Sprache ${languageName("de", text("language"))}, ohne beglaubigte ` +
      "Übersetzung.",
    "stay-not-authorised": ({ day }) =>
      `Am ${day("on")} war die Person in Belgien in vorläufigem Aufenthalt, der auf eine andere Entscheidung wartet.`,
    "stay-had-ended": ({ day }) =>
      `Der Aufenthalt in Belgien war am ${day("last")} abgelaufen, vor der Einreichung am ${day("on")}.`,
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
    "decision-at-the-latest": ({ day }) =>
      `Für zulässig erklärt am ${day("from")}: Über die Erneuerung darf bis zum ${day("latest")} entschieden werden, Stillstand ` +
      "und Verschiebung auf einen Werktag eingerechnet.",
    "documents-end": ({ day, number }) =>
      `Das vorläufige Aufenthaltsdokument wird höchstens ${number("documents")}-mal ausgestellt und deckt den Aufenthalt also ` +
      `spätestens bis zum ${day("last")}. Die Entscheidung kann danach kommen.`,
    "appeal-named": ({ day }) => `Die Entscheidung selbst nennt den ${day("last")} als letzten Tag für die Beschwerde.`,
    "appeal-counted": ({ day, number }) =>
      `Erhalten am ${day("from")}: ${calendarDays(number("days"))} ab dem Tag danach enden am ${day("last")}.`,
  },

  missing: {
    "documents-of-application": {
      fact: "Welche Unterlagen in der Akte sind",
      question: "Welche Unterlagen wurden mit dem Antrag eingereicht?",
      who: "Genehmigungsdienst",
      todo:
        "Melden Sie die Einreichung erneut mit einer höheren Revision und ihren Unterlagen oder, wenn die Region die Akte für " +
        "vollständig befunden hat, das (AuthorisationFoundAdmissible, bei einer Erneuerung RenewalFoundAdmissible).",
    },
    "day-of-criminal-record": {
      fact: "Der Tag des Auszugs aus dem Strafregister",
      question: "An welchem Tag wurde der Auszug aus dem Strafregister ausgestellt?",
      who: "Genehmigungsdienst",
      todo: "Lesen Sie den Tag auf dem Auszug und melden Sie die Einreichung erneut mit einer höheren Revision und issuedOn.",
    },
    "language-of-criminal-record": {
      fact: "Die Sprache des Auszugs aus dem Strafregister",
      question: "In welcher Sprache ist der Auszug, und wurde eine beglaubigte Übersetzung mit eingereicht?",
      who: "Genehmigungsdienst",
      todo:
        "Sehen Sie nach und melden Sie die Einreichung erneut mit einer höheren Revision, language und, wo es eine Übersetzung " +
        "gibt, translatedInto.",
    },
    "stay-at-filing": {
      fact: "Wo die Person bei der Einreichung war",
      question: "War die Person bei der Einreichung außerhalb der EU oder in Belgien, und in welchem Aufenthalt?",
      who: "Genehmigungsdienst",
      todo: "Fragen Sie die Person und melden Sie die Einreichung erneut mit einer höheren Revision und staysIn.",
    },
    "last-day-of-appeal": {
      fact: "Der letzte Tag für die Beschwerde gegen die Verweigerung",
      question: "Bis zu welchem Tag kann gegen die Verweigerung Beschwerde eingelegt werden?",
      who: "Genehmigungsdienst, mit Ihrem Berater für Einwanderungsrecht",
      todo:
        "Lesen Sie heute die Frist am Ende der Entscheidung, denn sie ist kurz, und melden Sie ihren letzten Tag (die " +
        "Entscheidung erneut, mit einer höheren Revision und appealBy).",
    },
  },

  parameters: {
    "renewal-recommended-months": (value) =>
      `Ein Erneuerungsantrag wird möglichst ${value} Monate vor dem Ablauf eingereicht (Antworten an Forschende)`,
    "first-application-documents": (value) => `Ein erster Antrag enthält: ${named(value, documents)}`,
    "work-documents": (value) => `Und für den Teil zur Arbeit: ${named(value, documents)}`,
    "renewal-documents": (value) => `Ein Erneuerungsantrag enthält: ${named(value, documents)}`,
    "application-languages": (value) =>
      `Ohne Übersetzung ist ein Dokument in einer dieser Sprachen: ${named(value, languages)}`,
    "criminal-record-months-max": (value) =>
      `Der Auszug aus dem Strafregister ist bei der Einreichung höchstens ${value} Monate alt`,
    "stays-at-filing": (value) => `Bei der Einreichung ist die Person: ${named(value, stays)}`,
    "supplement-days": (value) =>
      `Fehlendes wird innerhalb von ${value} Kalendertagen nach der Aufforderung nachgereicht`,
    "decision-days": (value) => `Über einen zulässigen Antrag wird innerhalb von ${value} Kalendertagen entschieden`,
    "silence-annex": (value) => `Kommt rechtzeitig keine Entscheidung, wird Anlage ${value} verlangt`,
    "walloon-appeal-days": (value) =>
      `Beschwerde gegen eine Verweigerung in der Wallonie: innerhalb von ${value} Kalendertagen`,
  },
};
