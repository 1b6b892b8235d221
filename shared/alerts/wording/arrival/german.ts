import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { arrivalKeys } from "./keys.ts";

const authorisationDuty =
  "Eine Forschungskraft aus einem Staat außerhalb des EWR und der Schweiz, die länger als neunzig Tage beschäftigt wird, besitzt " +
  "die Zulassung zu Aufenthalt und Arbeit spätestens am ersten Tag des Arbeitsvertrags.";
const firstFile =
  "Nachweis der gezahlten Gebühr, Kopie des Passes, Aufnahmevereinbarung, Nachweis ausreichender Existenzmittel einschließlich der " +
  "Rückreise, ärztliches Attest, Strafregisterauszug";
const reportDecision =
  "Melden Sie AuthorisationDecided an Belfry, sobald die Entscheidung (Anlage 46, oder Anlage 47, wenn keine rechtzeitig kam) " +
  "eingegangen ist.";
const visaDuty =
  "Wer aus dem Ausland kommt, reist mit einem Visum für einen langen Aufenthalt (Visum D, für die Forschung mit dem Code B13), das " +
  "die diplomatische Vertretung aufgrund der positiven Entscheidung ausstellt.";
const visaSteps =
  "Das Visum wird mit Pass und Anlage 46 bei der belgischen diplomatischen oder konsularischen Vertretung beantragt; viele arbeiten " +
  "mit einem Dienstleister und nach Terminvereinbarung. Melden Sie VisaIssued an Belfry.";
const registrationDuty =
  "Innerhalb von acht Werktagen nach der Ankunft (nach Erhalt der Entscheidung, wenn die Person sich schon rechtmäßig in Belgien " +
  "aufhält) meldet sich die Person bei der Gemeinde ihres Wohnorts an.";
const registrationSteps =
  "Melden Sie RegisteredWithMunicipality an Belfry, sobald es geschehen ist. Hat die Gemeinde keinen früheren Termin, bewahren Sie " +
  "die datierte Terminanfrage auf und melden Sie sie (RegistrationAppointmentRequested): Sie spricht für die Person, ersetzt aber " +
  "die Anmeldung nicht.";
const documentDuty =
  "Solange die erste Karte hergestellt wird, ist das vorläufige Aufenthaltsdokument (Anlage 49) verlängert oder die Karte " +
  "ausgehändigt, bevor es abläuft. Der Arbeitgeber bewahrt eine Kopie eines gültigen Dokuments auf.";
const documentSteps =
  "Bewahren Sie eine Kopie des neuen Dokuments auf und melden Sie es (ProvisionalDocumentIssued oder ResidenceCardIssued).";
const cardDuty =
  "Auf Vorlage der positiven Entscheidung (Anlage 46) erneuert die Gemeinde die Karte sofort; die erste Karte folgt auf die " +
  "Anmeldung. Das Gesetz nennt keinen Tag: Die Frist hier ist die Ihres Arbeitgebers.";
const orientationDuty =
  "Wenn die Aufnahmevereinbarung endet, kann ein Orientierungsjahr beantragt werden, um Arbeit zu suchen oder ein Unternehmen zu " +
  "gründen, spätestens fünfzehn Tage vor Ablauf des jetzigen Aufenthaltstitels.";
const permitDuty =
  "Die Zulassung einer Forschungskraft deckt nur Forschung, und ein Orientierungsjahr ist nicht verlängerbar. Wer als gewöhnlicher " +
  "Arbeitnehmer weiterarbeitet, besitzt bis dahin eine kombinierte Erlaubnis (single permit).";

const grounds = { "orientation-year": "Orientierungsjahr", protection: "internationaler Schutz" };

/** German words about coming to Belgium for research and about what follows it. */
export const germanArrival: FamilyWording<typeof arrivalKeys> = {
  rules: {
    "authorisation-before-start": {
      before: {
        title: "Erste Zulassung: liegt vor Beginn des Arbeitsvertrags vor",
        todo:
          "Personaldienst: Ist der Antrag noch nicht eingereicht, reichen Sie ihn über das Portal „Working in Belgium“ bei der Region " +
          `ein (${firstFile}) und melden Sie AuthorisationFiled. Ist er eingereicht, fragen Sie die Region nach dem Stand und ` +
          `verschieben Sie den ersten Arbeitstag, wenn nicht rechtzeitig entschieden wird. ${reportDecision}`,
        why: authorisationDuty,
      },
      due: {
        title: "Erste Zulassung: liegt am ersten Vertragstag nicht vor",
        todo:
          "Personaldienst: Lassen Sie die Person nicht beginnen, bevor die Zulassung vorliegt. Liegt sie vor, melden Sie sie heute. " +
          reportDecision,
        why: authorisationDuty,
      },
      overdue: {
        title: "Erste Zulassung: seit Vertragsbeginn keine bekannt",
        todo:
          "Personaldienst: Lag die Zulassung am ersten Tag vor, melden Sie sie mit diesem Tag (AuthorisationDecided oder " +
          "ResidenceCardIssued). Wenn nicht, lassen Sie die Person nicht arbeiten und rufen Sie heute den Genehmigungsdienst oder " +
          "Ihren Berater für Einwanderungsrecht an.",
        why: authorisationDuty,
      },
      undetermined: { title: "Erste Zulassung: Belfry kann es nicht beurteilen", todo: "", why: authorisationDuty },
    },
    "visa-before-travel": {
      before: {
        title: "Visum: jetzt zu beantragen, die Zulassung ist erteilt",
        todo: `Personaldienst: Schicken Sie der Person die Entscheidung sofort und erinnern Sie sie daran. ${visaSteps}`,
        why: visaDuty,
      },
      due: {
        title: "Visum: letzter Tag vor dem geplanten Beginn",
        todo:
          "Personaldienst: Fragen Sie die Person heute nach dem Stand des Visums und verschieben Sie nötigenfalls den ersten " +
          `Arbeitstag. ${visaSteps}`,
        why: visaDuty,
      },
      overdue: {
        title: "Visum: geplanter Beginn vorbei, und keines bekannt",
        todo:
          "Personaldienst: Fragen Sie die Person, ob das Visum ausgestellt ist und wann sie reist. Melden Sie VisaIssued und " +
          "ArrivedInBelgium oder einen späteren gewünschten Beginn (ein berichtigtes AuthorisationFiled).",
        why: visaDuty,
      },
      undetermined: { title: "Visum: Belfry kann es nicht beurteilen", todo: "", why: visaDuty },
    },
    registration: {
      before: {
        title: "Anmeldung: zur Gemeinde gehen",
        todo:
          "Personaldienst: Bitten Sie die Person, heute einen Termin bei der Gemeinde zu vereinbaren und sich spätestens am Zieldatum " +
          `anzumelden. ${registrationSteps}`,
        why: registrationDuty,
      },
      due: {
        title: "Anmeldung: letzter Tag bei der Gemeinde",
        todo: `Personaldienst: Bitten Sie die Person, sich heute anzumelden. ${registrationSteps}`,
        why: registrationDuty,
      },
      overdue: {
        title: "Anmeldung: der letzte Tag ist vorbei",
        todo:
          "Personaldienst: Ist die Person angemeldet, melden Sie es mit diesem Tag. Wenn nicht, geht sie sofort zur Gemeinde, mit der " +
          `Terminanfrage, wenn es eine gibt. ${registrationSteps}`,
        why: registrationDuty,
      },
      undetermined: { title: "Anmeldung: Belfry kann die Tage nicht zählen", todo: "", why: registrationDuty },
    },
    "first-document": {
      before: {
        title: "Vorläufiges Dokument: Verlängerung oder Karte vor dem Ablauf",
        todo:
          "Personaldienst: Bitten Sie die Person, bei der Gemeinde die Karte abzuholen oder das Dokument verlängern zu lassen. " +
          documentSteps,
        why: documentDuty,
      },
      due: {
        title: "Vorläufiges Dokument: letzter Tag, während die Karte aussteht",
        todo:
          "Personaldienst: Bitten Sie die Person, heute wegen der Verlängerung oder der Karte zur Gemeinde zu gehen. " +
          documentSteps,
        why: documentDuty,
      },
      overdue: {
        title: "Vorläufiges Dokument: abgelaufen, weder Verlängerung noch Karte bekannt",
        todo:
          "Personaldienst: Verlängern muss die Gemeinde, aber eine Kopie eines gültigen Dokuments müssen Sie haben. Fragen Sie die Person " +
          "heute nach der Verlängerung oder der Karte. Gibt es keine, soll sie sie schriftlich bei der Gemeinde verlangen; bewahren Sie " +
          `das Schreiben auf. ${documentSteps}`,
        why: documentDuty,
      },
      undetermined: { title: "Vorläufiges Dokument: Belfry kann es nicht beurteilen", todo: "", why: documentDuty },
    },
    "grant-presented": {
      before: {
        title: "Aufenthaltskarte: bei der Gemeinde zu beantragen",
        todo:
          "Personaldienst: Bitten Sie die Person, die Entscheidung (Anlage 46) bei der Gemeinde vorzulegen und die Karte zu beantragen. " +
          "Bewahren Sie eine Kopie der Karte auf und melden Sie sie (ResidenceCardIssued).",
        why: cardDuty,
      },
      due: {
        title: "Aufenthaltskarte: steht nach der Entscheidung noch aus",
        todo:
          "Personaldienst: Fragen Sie die Person heute, ob die Karte da ist. Bewahren Sie eine Kopie auf und melden Sie sie " +
          "(ResidenceCardIssued).",
        why: cardDuty,
      },
      overdue: {
        title: "Aufenthaltskarte: lange nach der Entscheidung keine bekannt",
        todo:
          "Personaldienst: Fragen Sie die Person, ob die Entscheidung vorgelegt und die Karte erhalten wurde. Ist die Karte da, bewahren " +
          "Sie eine Kopie auf und melden Sie sie (ResidenceCardIssued). Wenn nicht, soll die Person sie schriftlich bei der Gemeinde " +
          "verlangen.",
        why: cardDuty,
      },
      undetermined: {
        title: "Aufenthaltskarte nach Entscheidung: Belfry kann es nicht beurteilen",
        todo: "",
        why: cardDuty,
      },
    },
    "orientation-year-request": {
      before: {
        title: "Ende der Forschung: ein Orientierungsjahr kann beantragt werden",
        todo:
          "Personaldienst: Wird die Aufnahmevereinbarung nicht erneuert, geben Sie diesen Tag an die Person weiter, mit dem Nachweis, " +
          "dass die Forschung abgeschlossen ist. Den Antrag stellt die Person selbst bei der Gemeinde. Melden Sie ihn " +
          "(AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      due: {
        title: "Ende der Forschung: letzter Tag für das Orientierungsjahr",
        todo:
          "Personaldienst: Sagen Sie der Person heute, dass dies der letzte Tag ist, um bei der Gemeinde das Orientierungsjahr zu " +
          "beantragen. Melden Sie den Antrag (AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      undetermined: {
        title: "Ende der Forschung, Orientierungsjahr: Belfry kann nicht urteilen",
        todo: "",
        why: orientationDuty,
      },
    },
    "title-after-research": {
      before: {
        title: "Nach der Forschung: kombinierte Erlaubnis rechtzeitig in Händen",
        todo:
          "Personaldienst: Beantragen Sie weit im Voraus eine kombinierte Erlaubnis über das Portal „Working in Belgium“: Es gelten andere " +
          "Bedingungen und längere Fristen als für Forschungskräfte. Melden Sie AuthorisationFiled (single-permit), danach " +
          "AuthorisationDecided.",
        why: permitDuty,
      },
      due: {
        title: "Nach der Forschung: letzter Tag für die kombinierte Erlaubnis",
        todo:
          "Personaldienst: Liegt die kombinierte Erlaubnis heute nicht vor, arbeitet die Person ab jetzt nicht als gewöhnlicher " +
          "Arbeitnehmer. Melden Sie AuthorisationDecided, wenn sie erteilt ist; wenn nicht, sprechen Sie mit Ihrem Berater für " +
          "Einwanderungsrecht.",
        why: permitDuty,
      },
      overdue: {
        title: "Nach der Forschung: keine kombinierte Erlaubnis bekannt, Tag vorbei",
        todo:
          "Personaldienst: Gibt es eine kombinierte Erlaubnis oder einen Titel, der den Arbeitsmarkt öffnet, melden Sie ihn. Wenn nicht, " +
          "lassen Sie die Person diese Arbeit nicht verrichten und rufen Sie heute Ihren Berater für Einwanderungsrecht an.",
        why: permitDuty,
      },
      undetermined: { title: "Nach der Forschung: Belfry kann es nicht beurteilen", todo: "", why: permitDuty },
    },
  },
  evidence: {
    "contract-starts-on": "Erster Tag des Arbeitsvertrags",
    role: "Arbeit, wie gemeldet",
    "application-filed-on": "Erster Antrag eingereicht am",
    "authorisation-held-on": "Zulassung liegt vor ab",
    "decision-received-on": "Entscheidung erhalten am",
    "arrived-on": "Angekommen in Belgien am",
    "visa-issued-on": "Visum ausgestellt am",
    "visa-code": "Code auf dem Visum",
    "appointment-requested-on": "Termin bei der Gemeinde angefragt am",
    "registered-on": "Angemeldet am, oder spätestens dann",
    "document-ends-on": "Vorläufiges Dokument endet am",
    "renewal-granted-on": "Erneuerung bewilligt am",
    "hosting-agreement-ends-on": "Aufnahmevereinbarung endet am",
    "orientation-year-asked-on": "Orientierungsjahr beantragt am",
    "ordinary-work-from": "Andere Arbeit als Forschung ab",
  },
  workings: {
    "authorisation-recommended": ({ day, number }) =>
      `Der Arbeitsvertrag beginnt am ${day("start")}; ${number("days")} Kalendertage früher ist der ${day("recommended")}: Reichen Sie ` +
      "am besten bis dahin ein, denn so lange dürfen die Behörden für die Entscheidung brauchen.",
    "authorisation-before-stay-ends": ({ day, number }) =>
      `Der jetzige Aufenthalt endet am ${day("last")}; ${number("days")} Kalendertage früher ist der ${day("recommended")}: Reichen Sie ` +
      "am besten bis dahin ein.",
    "application-not-filed": () => "Kein eingereichter Antrag ist bekannt.",
    "application-pending": ({ day }) => `Eingereicht am ${day("filed")}; keine Entscheidung ist bekannt.`,
    "application-refused": ({ day }) => `Der Antrag wurde am ${day("on")} abgelehnt oder nicht angenommen.`,
    "visa-before-arrival": ({ day }) => `Das Visum liegt vor der Reise vor, also spätestens am ${day("due")}.`,
    "registration-counted": ({ day, number }) =>
      `${number("days")} Werktage nach dem ${day("from")}, Montag bis Freitag ohne Feiertage: ${day("due")}. Mit den Samstagen gezählt, ` +
      `wie manche Gemeinden es tun: ${day("earlier")}; richten Sie sich nach diesem Tag.`,
    "appointment-is-no-registration": () =>
      "Ein Termin wurde angefragt. Das spricht für die Person, wenn der Tag verstreicht, ist aber keine Anmeldung.",
    "first-document-counted": ({ day, number }) =>
      `Der aufgedruckte letzte Tag ist nicht bekannt: ${number("days")} Tage ab dem ${day("from")}, dieser Tag mitgezählt, enden am ` +
      `${day("last")}.`,
    "no-document-between": ({ day }) =>
      `Vom ${day("on")} bis einschließlich ${day("to")} ist kein gültiges Dokument bekannt.`,
    "grant-to-present": ({ day, number }) =>
      `Bewilligt am ${day("on")}; ${number("days")} Tage später, nach der Einstellung des Arbeitgebers, ist der ${day("due")}.`,
    "first-card-awaited": ({ day, number }) =>
      `Angemeldet am ${day("on")}; ${number("days")} Tage später, nach der Einstellung des Arbeitgebers, ist der ${day("due")}.`,
    "orientation-year-by": ({ day, number }) =>
      `Der Titel endet am ${day("last")}; ${number("days")} Tage früher ist der ${day("due")}.`,
    "work-is-no-research": ({ day }) =>
      `Ab dem ${day("from")} ist die Arbeit keine Forschung mehr; der Titel für Forschung endet am ${day("last")}. Die Erlaubnis liegt ` +
      "am früheren dieser Tage vor.",
    "orientation-year-ends": ({ day }) =>
      `Das Orientierungsjahr endet am ${day("last")}, und die Beschäftigung läuft weiter.`,
    "single-permit-recommended": ({ day, number }) =>
      `Spätestens am ${day("due")} in Händen; ${number("months")} Monate früher ist der ${day("recommended")}: Reichen Sie am besten bis ` +
      "dahin ein.",
  },
  missing: {
    "role-of-contract": {
      fact: "Ob die Arbeit Forschung ist",
      question: "Ist die Person für Forschung oder für andere Arbeit beschäftigt?",
      who: "Personaldienst",
      todo: "Melden Sie es (ein berichtigtes EmployeeHired oder ContractChanged, role). Jede braucht eine Zulassung eigener Art.",
    },
    "single-permit": {
      fact: "Eine Zulassung für Arbeit, die keine Forschung ist",
      question: "Mit welcher Zulassung wird die Person Arbeit verrichten, die keine Forschung ist?",
      who: "Personaldienst, mit dem Genehmigungsdienst",
      todo:
        "Die Zulassung für Forschung deckt sie nicht: eine kombinierte Erlaubnis oder Blaue Karte schon, unter Bedingungen, die Belfry " +
        "nicht überwacht. Beantragen Sie sie weit im Voraus und melden Sie die Entscheidung (AuthorisationFiled mit der Kategorie, " +
        "AuthorisationDecided) oder die Karte. Ist die Arbeit doch Forschung, berichtigen Sie role.",
    },
    "hosting-agreement": {
      fact: "Eine Aufnahmevereinbarung, die die Arbeit deckt",
      question: "Gibt es für diese Tage eine Aufnahmevereinbarung mit der Person, und bis wann?",
      who: "Genehmigungsdienst",
      todo:
        "Melden Sie sie (HostingAgreementConcluded). Ohne sie braucht die Arbeit eine Zulassung anderer Art: Legen Sie den Fall Ihrem " +
        "Berater für Einwanderungsrecht vor.",
    },
    "labour-market-of-card": {
      fact: "Was die Karte über den Arbeitsmarkt angibt",
      question: "Was steht auf der Rückseite der Karte: Arbeitsmarkt unbeschränkt, beschränkt oder nein?",
      who: "Genehmigungsdienst",
      todo: "Bitten Sie die Person um eine Kopie der Karte und melden Sie es (ein berichtigtes ResidenceCardIssued, labourMarket).",
    },
    "visa-of-arrival": {
      fact: "Das Visum, mit dem die Person gekommen ist",
      question: "Mit welchem Visum ist die Person nach Belgien gekommen, und wann wurde es ausgestellt?",
      who: "Genehmigungsdienst",
      todo:
        "Melden Sie es mit dem Tag der Ausstellung (VisaIssued). Kam die Person ohne Visum für einen langen Aufenthalt, rufen Sie vor der " +
        "Anmeldung Ihren Berater für Einwanderungsrecht an und bestätigen Sie danach die Kenntnisnahme dieser Frage (acknowledged).",
    },
    "visa-code": {
      fact: "Ob das Visum für Forschung gilt",
      question:
        "Das Visum trägt einen anderen Code als den für Forschung. Für welchen Aufenthalt wurde es ausgestellt?",
      who: "Genehmigungsdienst",
      todo:
        "Vergleichen Sie es mit dem Visum und berichtigen Sie es (VisaIssued, code). Stimmt der Code, fragen Sie die diplomatische " +
        "Vertretung oder Ihren Berater.",
    },
    "place-at-filing": {
      fact: "Wo die Person bei der Einreichung des Antrags war",
      question: "War die Person bei der Einreichung im Ausland oder rechtmäßig in Belgien?",
      who: "Genehmigungsdienst",
      todo: "Melden Sie es (ein berichtigtes AuthorisationFiled, staysIn). Aus dem Ausland ist ein Visum nötig, in Belgien keines.",
    },
    "arrival-in-belgium": {
      fact: "Der Tag der Ankunft in Belgien",
      question: "An welchem Tag ist die Person angekommen, oder war sie schon in Belgien?",
      who: "Genehmigungsdienst",
      todo:
        "Melden Sie die Ankunft (ArrivedInBelgium) oder den Aufenthalt in Belgien bei der Einreichung (ein berichtigtes " +
        "AuthorisationFiled, staysIn). Ist die Anmeldung erfolgt, melden Sie diese (RegisteredWithMunicipality).",
    },
  },
  parameters: {
    "long-stay-days": (value) => `Langer Aufenthalt: mehr als ${value} Tage`,
    "authorisation-lead-days": (value) =>
      `Ein erster Antrag wird am besten ${value} Kalendertage vor dem Beginn oder vor dem Ende des jetzigen Aufenthalts eingereicht`,
    "open-labour-market-cards": (value) => `Karten, mit denen man für jeden Arbeitgeber arbeiten darf: ${value}`,
    "open-labour-market-grounds": (value) =>
      `A-Karten, mit denen man für jeden Arbeitgeber arbeiten darf: ${named(value, grounds)}`,
    "researcher-visa-code": (value) => `Code auf dem Visum D für Forschung: ${value}`,
    "registration-working-days": (value) => `Anmeldung innerhalb von ${value} Werktagen nach der Ankunft`,
    "registration-after-decision-working-days": (value) =>
      `Anmeldung innerhalb von ${value} Werktagen nach Erhalt der Entscheidung, wenn die Person schon in Belgien ist`,
    "first-document-days": (value) =>
      `Das vorläufige Dokument für die erste Karte gilt ${value} Tage, der Tag der Ausstellung mitgezählt`,
    "orientation-year-notice-days": (value) =>
      `Das Orientierungsjahr wird spätestens ${value} Tage vor Ablauf des Titels beantragt`,
    "single-permit-lead-months": (value) =>
      `Eine kombinierte Erlaubnis wird am besten etwa ${value} Monate im Voraus beantragt`,
  },
};
