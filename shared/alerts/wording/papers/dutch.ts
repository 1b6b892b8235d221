import type { FamilyWording } from "../wording.ts";
import type { papersKeys } from "./keys.ts";

/** So many days, as the beginning of a sentence. */
const many = (days: string): string => (days === "1" ? "Er is één dag" : `Er is ${days} dagen`);

/** Dutch words about the papers that stay and work rest on. */
export const dutchPapers: FamilyWording<typeof papersKeys> = {
  rules: {
    "work-while-pending": {
      undetermined: {
        title: "Werken tijdens de hernieuwing: niet geweten of het mag",
        todo: "",
        why:
          "Op het voorlopige verblijfsdocument tijdens een hernieuwing (bijlage 49) mag een onderzoeker " +
          "verblijven. Werken mag pas zodra het gewest positief over de toelating tot arbeid heeft beslist (voor " +
          "onderzoekers te bevestigen).",
      },
    },
    "work-without-authorisation": {
      breached: {
        title: "Gewerkt op dagen waarop geen document dat toeliet",
        todo:
          "HR en leidinggevende: stop het werk meteen en kijk de geregistreerde tijden na. Liet een document het " +
          "werk toe, meld het dan (WorkAuthorisationDecided, ProvisionalDocumentIssued, ResidenceCardIssued). " +
          "Kloppen de tijden niet, verbeter dan het uurrooster in de tijdsregistratie. Bel anders uw adviseur " +
          "migratierecht, noteer wat er is gedaan en bevestig de kennisname (acknowledged).",
        why:
          "Niemand van buiten de EER en Zwitserland werkt op een dag waarop geen document arbeid toelaat; de " +
          "werkgever is daarvoor aansprakelijk.",
      },
      undetermined: {
        title: "Werken zonder document dat het toelaat: niet nagekeken",
        todo: "",
        why:
          "Niemand van buiten de EER en Zwitserland werkt op een dag waarop geen document arbeid toelaat; de " +
          "werkgever is daarvoor aansprakelijk.",
      },
    },
    "paid-without-authorisation": {
      breached: {
        title: "Loon voor een maand waarin geen document arbeid toeliet",
        todo:
          "HR en loonadministratie: zoek uit waarvoor dit loon betaald is. Liet een document het werk toe, meld het dan " +
          "(WorkAuthorisationDecided, ProvisionalDocumentIssued, ResidenceCardIssued). Was de betrokkene afwezig, meld dan de " +
          "afwezigheden (AbsenceRecorded). Is het geen loon voor werk in deze maand, verbeter dan de soort of de periode van " +
          "PaymentMade. Laat de betrokkene anders niet werken, bel vandaag uw immigratieadviseur en bevestig de " +
          "kennisname (acknowledged).",
        why:
          "Niemand van buiten de EER en Zwitserland werkt op een dag waarop geen document arbeid toelaat; loon voor een " +
          "maand toont dat er in die maand gewerkt is.",
      },
      undetermined: {
        title: "Loon zonder document dat arbeid toelaat: niet nagekeken",
        todo: "",
        why:
          "Niemand van buiten de EER en Zwitserland werkt op een dag waarop geen document arbeid toelaat; loon voor een " +
          "maand toont dat er in die maand gewerkt is.",
      },
    },
  },
  evidence: {
    "document-from": "Voorlopig document vanaf",
    "decided-on": "Beslist op",
    "paper-of-day": "Document van die dag",
    "pay-of-month": "Loon van de maand",
  },
  workings: {
    "stay-without-work": ({ day }) =>
      `Vanaf ${day("from")} dekt het document het verblijf; over de arbeid is nog niets bekend.`,
    "worked-no-paper-yet": ({ day, number }) =>
      `${many(number("days"))} gewerkt voor enig document verblijf of arbeid toeliet, voor het eerst op ${day("from")}.`,
    "worked-card-without-work": ({ day, number }) =>
      `${many(number("days"))} gewerkt op een kaart die arbeid verbiedt, voor het eerst op ${day("from")}.`,
    "worked-visa-alone": ({ day, number }) =>
      `${many(number("days"))} gewerkt op het visum alleen, buiten de dagen waarop de beslissing onderzoek toelaat, voor het eerst op ${day("from")}.`,
    "worked-decision-alone": ({ day, number }) =>
      `${many(number("days"))} gewerkt op de beslissing alleen, na de dagen waarop die onderzoek toelaat of niet voor onderzoek, ` +
      `voor het eerst op ${day("from")}.`,
    "worked-before-regional-decision": ({ day, number }) =>
      `${many(number("days"))} gewerkt op het voorlopige document voor het gewest positief over de arbeid ` +
      `besliste, voor het eerst op ${day("from")} (te bevestigen).`,
    "worked-work-refused": ({ day, number }) =>
      `${many(number("days"))} gewerkt nadat de arbeid geweigerd was of de hernieuwing onontvankelijk, voor het eerst op ${day("from")}.`,
    "paid-without-lawful-day": ({ day, euros }) =>
      `${euros("paid")} is betaald voor werk van ${day("from")} tot en met ${day("to")}; op geen van die dagen liet een document ` +
      "arbeid toe.",
    "no-work-before-paper": ({ day }) => `Vanaf ${day("from")}: nog geen document liet verblijf of arbeid toe.`,
    "no-work-on-card": ({ day }) => `Vanaf ${day("from")}: de kaart verbiedt arbeid.`,
    "no-work-on-visa": ({ day }) => `Vanaf ${day("from")}: het visum alleen laat geen arbeid toe.`,
    "no-work-on-decision": ({ day }) =>
      `Vanaf ${day("from")}: de beslissing alleen laat geen arbeid meer toe, of niet deze arbeid.`,
    "no-work-before-region": ({ day }) =>
      `Vanaf ${day("from")}: het gewest had nog niet positief over de arbeid beslist (te bevestigen).`,
    "no-work-after-refusal": ({ day }) =>
      `Vanaf ${day("from")}: de arbeid was geweigerd, of de hernieuwing onontvankelijk.`,
  },
  missing: {
    "last-day-of-visa": {
      fact: "De laatste dag van een visum",
      question: "Tot welke dag is dit visum geldig?",
      who: "Vergunningendienst",
      todo: "Meld VisaIssued opnieuw met de laatste dag die erop staat.",
    },
    "grant-of-application": {
      fact: "De beslissing over de eerste aanvraag",
      question: "Was de toelating verleend voor dit document werd afgegeven?",
      who: "Vergunningendienst",
      todo: "Meld de beslissing (AuthorisationDecided) met de dag waarop ze viel.",
    },
    "labour-market-of-card": {
      fact: "Wat een kaart over de arbeidsmarkt vermeldt",
      question: "Wat staat er op de kaart bij “arbeidsmarkt”: onbeperkt, beperkt of neen?",
      who: "HR",
      todo: "Kijk op de achterkant van de kaart en meld ResidenceCardIssued opnieuw met labourMarket.",
    },
    "work-before-arrival": {
      fact: "Waar er vóór een aankomst gewerkt is",
      question: "Is dit werk vanuit het buitenland verricht, voor de betrokkene naar België kwam?",
      who: "HR",
      todo:
        "Is alles in het buitenland verricht, antwoord dan op dit punt dat het niet van toepassing is, met die reden. Was de " +
        "betrokkene al vóór de gemelde aankomst in België, meld dan ArrivedInBelgium opnieuw met de juiste dag. Is het geen werk " +
        "van deze dagen, verbeter dan de tijdsregistratie, of de soort of de periode van PaymentMade.",
    },
    "regional-decision-on-work": {
      fact: "De beslissing van het gewest over de arbeid",
      question: "Heeft het gewest positief over de arbeid beslist? Zo ja, op welke dag?",
      who: "Vergunningendienst",
      todo:
        "Vraag het aan het gewest of kijk in het portaal Working in Belgium, en meld WorkAuthorisationDecided. " +
        "Tot dan mag de persoon verblijven, maar laat niemand zonder advies op dit document werken.",
    },
  },
  parameters: {
    "work-on-grant-days": (value) =>
      `Op de beslissing alleen (bijlage 46 of 47) mag een onderzoeker ${value} dagen werken`,
    "work-on-provisional-document": () =>
      "Op het voorlopige document tijdens een hernieuwing mag er gewerkt worden vanaf de positieve beslissing van het gewest",
  },
};
