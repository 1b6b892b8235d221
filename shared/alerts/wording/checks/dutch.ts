import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "De werkgever kijkt de verblijfstitel van een onderdaan van een staat buiten de EER en Zwitserland na vóór het begin " +
  "van het werk, en opnieuw elk document dat erop volgt, en bewaart een kopie of de gegevens zolang de tewerkstelling " +
  "duurt. Wie dat niet doet, begaat een inbreuk van niveau 4.";
const check =
  "bekijk het origineel, bewaar een kopie of de gegevens in het personeelsdossier, en meld TitleChecked aan Belfry met de " +
  "sleutel van het document en copyKept true.";

const noticeDuty =
  "Zolang iemand met een toelating van het gewest werkt, meldt de werkgever het gewest onmiddellijk dat de overeenkomst vóór " +
  "het einde van de toelating afloopt, of dat de arbeidsduur, het loon of de plaats van het werk verandert.";
const tellRegion =
  "schrijf de dienst van het gewest voor buitenlandse werknemers wat er verandert, vanaf welke dag en voor wie, bewaar het " +
  "antwoord, en meld RegionNotified aan Belfry met de overeenkomst en wat er gemeld is.";

const payDuty =
  "Wie met een toelating tot arbeid werkt, verdient minstens het gewaarborgd gemiddeld minimummaandinkomen, in verhouding tot " +
  "de afgesproken week en gemiddeld over het jaar; de loonschaal van het paritair comité kan hoger liggen.";
const raise =
  "vergelijk ook met de loonschaal van het paritair comité, en vraag na of de toelating gevaar loopt voordat de hernieuwing " +
  "wordt ingediend.";

const passportDuty =
  "Wie met een toelating tot arbeid werkt, heeft een geldig paspoort: bij elke aanvraag, ook een hernieuwing, hoort er een kopie van.";
const askPassport =
  "laat de betrokkene een nieuw paspoort aanvragen bij de ambassade; bij sommige staten duurt dat maanden. Meld PassportRecorded " +
  "aan Belfry zodra het er is, onder een nieuwe sleutel, met de laatste dag en zonder het nummer.";
const papersDuty =
  "De toelating van een onderzoeker duurt zo lang als de gastovereenkomst waarop ze steunt; overeenkomst en paspoort moeten daarbij " +
  "passen.";

const recognitionDuty =
  "Alleen een erkende onderzoeksinstelling sluit gastovereenkomsten; zij vraagt de verlenging van haar erkenning uiterlijk twee " +
  "maanden voordat die verloopt.";
const askRecognition =
  "vraag de verlenging van de erkenning aan bij het Federaal Wetenschapsbeleid (Belspo), en meld RecognitionRenewalRequested aan " +
  "Belfry met de sleutel van de erkenning.";
const hostingDuty = "Een gastovereenkomst wordt gesloten terwijl de werkgever erkend is als onderzoeksinstelling.";

/** What the parameters list, as people say it. */
const words: Readonly<Record<string, string>> = {
  end: "einde van de overeenkomst",
  hours: "arbeidsduur",
  pay: "loon",
  place: "plaats van het werk",
  "orientation-year": "zoekjaar",
  family: "gezinshereniging",
  protection: "bescherming",
  "end-of-year-premium": "eindejaarspremie",
  "sector-annual-premium": "jaarlijkse sectorpremie",
};
const listed = (list: string): string =>
  list
    .split(", ")
    .map((one) => words[one] ?? one)
    .join(", ");

/** Cents and minutes, from the text of a parameter. */
const euros = (cents: string): string =>
  `EUR ${(Number(cents) / 100).toLocaleString("nl-BE", { minimumFractionDigits: 2 })}`;
const hours = (minutes: string): string => `${Number(minutes) / 60} u`;

/** Dutch words about an employer's checks. */
export const dutchChecks: FamilyWording<typeof checksKeys> = {
  rules: {
    "title-check": {
      before: {
        title: "Verblijfstitel: kijk het document na en bewaar een kopie",
        todo: `HR: vraag de betrokkene het document vóór de laatste dag hieronder: ${check}`,
        why: checkDuty,
      },
      due: {
        title: "Verblijfstitel: laatste dag om het document na te kijken",
        todo: `HR: kijk het document vandaag na, vóór het werk verdergaat: ${check}`,
        why: checkDuty,
      },
      overdue: {
        title: "Verblijfstitel: document niet nagekeken, of geen kopie bewaard",
        todo: `HR: kijk het document nu na: ${check} Is het op tijd nagekeken, meld dat dan met die dag.`,
        why: checkDuty,
      },
      undetermined: { title: "Verblijfstitel: controle van het document onbekend", todo: "", why: checkDuty },
    },
    "region-notified": {
      before: {
        title: "Toelating tot arbeid: meld het gewest een einde of een wijziging",
        todo: `HR: ${tellRegion}`,
        why: noticeDuty,
      },
      due: {
        title: "Toelating tot arbeid: meld het vandaag aan het gewest",
        todo: `HR: doe het vandaag: ${tellRegion}`,
        why: noticeDuty,
      },
      overdue: {
        title: "Toelating tot arbeid: niet aan het gewest gemeld",
        todo: `HR: doe het nu: ${tellRegion} Is het op tijd gemeld, geef dat dan door met die dag.`,
        why: noticeDuty,
      },
      undetermined: { title: "Toelating tot arbeid: melding aan het gewest onbekend", todo: "", why: noticeDuty },
    },
    "minimum-remuneration": {
      before: {
        title: "Loon: onder het gewaarborgde minimum bij een toelating tot arbeid",
        todo:
          "Loonadministratie: verhoog het loon vanaf de volgende betaling (ContractChanged, monthlyGrossCents), of zorg dat een " +
          `premie van dit jaar het tekort aanvult en gemeld wordt (PaymentMade). HR: ${raise}`,
        why: payDuty,
      },
      due: {
        title: "Loon: laatste dag om het gewaarborgde minimum van het jaar te halen",
        todo: `Loonadministratie: betaal vandaag wat ontbreekt en meld het (PaymentMade). HR: ${raise}`,
        why: payDuty,
      },
      overdue: {
        title: "Loon: het jaar bleef onder het gewaarborgde minimum",
        todo:
          "Loonadministratie: betaal nu wat ontbreekt en meld het (PaymentMade, met een periode in dat jaar). HR: klopt een " +
          `gegeven hieronder niet, laat het dan rechtzetten; ${raise}`,
        why: payDuty,
      },
      undetermined: { title: "Loon: minimum bij een toelating niet nagekeken", todo: "", why: payDuty },
    },
    "passport-valid": {
      before: {
        title: "Paspoort: te vernieuwen voordat het verloopt",
        todo: `HR: ${askPassport}`,
        why: passportDuty,
      },
      due: {
        title: "Paspoort: laatste dag van de geldigheid",
        todo: `HR: ${askPassport} Vraag de vergunningendienst of er een aanvraag loopt waarvoor het nodig is.`,
        why: passportDuty,
      },
      overdue: {
        title: "Paspoort: verlopen, en geen nieuw bekend",
        todo: `HR: ${askPassport} Is er al een nieuw, meld het dan met de dag van afgifte.`,
        why: passportDuty,
      },
      undetermined: { title: "Paspoort: niet bekend vóór de hernieuwing", todo: "", why: passportDuty },
    },
    "papers-agree": {
      undetermined: { title: "Verblijfsdocumenten: passen ze bij elkaar?", todo: "", why: papersDuty },
    },
    "recognition-renewal": {
      before: {
        title: "Erkenning als onderzoeksinstelling: vraag de verlenging aan",
        todo: `HR, met de onderzoeksdienst: ${askRecognition}`,
        why: recognitionDuty,
      },
      due: {
        title: "Erkenning als onderzoeksinstelling: laatste dag om verlenging te vragen",
        todo: `HR, met de onderzoeksdienst: doe het vandaag: ${askRecognition}`,
        why: recognitionDuty,
      },
      overdue: {
        title: "Erkenning als onderzoeksinstelling: verlenging niet gevraagd",
        todo:
          `HR, met de onderzoeksdienst: ${askRecognition} Is ze op tijd gevraagd, meld dat dan met die dag; is ze al verlengd, meld ` +
          "dan RecognitionGranted. Sluit geen gastovereenkomst na de laatste dag van de erkenning.",
        why: recognitionDuty,
      },
      undetermined: {
        title: "Erkenning als onderzoeksinstelling: verlenging onbekend",
        todo: "",
        why: recognitionDuty,
      },
    },
    "hosting-agreement-without-recognition": {
      breached: {
        title: "Gastovereenkomst: gesloten zonder erkenning",
        todo:
          "HR, met de onderzoeksdienst: was de erkenning verlengd, meld dan RecognitionGranted met de dagen ervan. Zo niet, spreek met uw " +
          "immigratieadviseur voordat er iets op deze overeenkomst wordt ingediend, en neem dan kennis van deze vaststelling.",
        why: hostingDuty,
      },
      undetermined: { title: "Gastovereenkomst: erkenning van de werkgever onbekend", todo: "", why: hostingDuty },
    },
  },
  evidence: {
    paper: "Document, zoals de afzender het noemt",
    "paper-valid-from": "Document geldig vanaf",
    "paper-checked-on": "Document nagekeken op",
    "contract-ends-on": "Overeenkomst eindigt op",
    "contract-changed-from": "Overeenkomst wijzigt vanaf",
    "authorised-until": "Toegelaten tot en met",
    "region-told-on": "Aan het gewest gemeld op",
    "passport-expires-on": "Paspoort verloopt op",
    "agreement-ends-on": "Gastovereenkomst eindigt op",
    "recognised-until": "Erkend tot en met",
    "recognition-step-on": "Verlenging gevraagd, of opnieuw erkend, op",
    "agreement-concluded-on": "Gastovereenkomst gesloten op",
  },
  workings: {
    "paper-relied-on": ({ day }) => `De tewerkstelling steunt op dit document vanaf ${day("from")}.`,
    "paper-issued-later": ({ day }) => `Het is afgegeven op ${day("issued")} en kon niet eerder bekeken worden.`,
    "checked-without-copy": ({ day }) =>
      `Het document is bekeken op ${day("on")}, maar er is geen kopie bewaard en er zijn geen gegevens bewaard: de ` +
      "controle is niet volledig.",
    "tell-of-end": ({ day }) => `De overeenkomst eindigt op ${day("on")}, terwijl de toelating nog zou doorlopen.`,
    "tell-of-hours": ({ day }) =>
      `De afgesproken arbeidsduur verandert vanaf ${day("on")}; loon dat mee verandert, wordt samen gemeld.`,
    "tell-of-pay": ({ day }) => `Het afgesproken loon verandert vanaf ${day("on")}.`,
    "tell-of-place": ({ day }) =>
      `Vanaf ${day("on")} noemt de overeenkomst een ander gewest als plaats van het werk dan voordien bekend was.`,
    "region-of-authorisation": ({ day }) =>
      "Gemeld wordt aan het gewest dat de toelating gaf. Of voor werk in het andere gewest een nieuwe nodig is vanaf " +
      `${day("on")}, moet bevestigd worden: vraag het aan beide voordat de betrokkene er werkt.`,
    "region-unknown": ({ day }) =>
      `In welk gewest de betrokkene op ${day("on")} werkt, is niet gemeld; de eigen regel van dat gewest kon dus niet ` +
      "worden opgezocht (te bevestigen).",
    "authorised-without-last-day": ({ day }) =>
      `Van de titel vanaf ${day("from")} kent Belfry geen laatste dag; hij wordt geacht door te lopen.`,
    "remuneration-of-month": ({ day, euros: amount, hours: time }) =>
      `Vanaf ${day("from")}: afgesproken ${amount("pay")} per maand voor ${time("week")} per week. Gewaarborgd is ` +
      `${amount("guaranteed")} voor ${time("full")}, dus ${amount("least")} voor de afgesproken week.`,
    "remuneration-of-year": ({ day, euros: amount }) =>
      `Afgesproken van ${day("first")} tot en met ${day("last")}, voor zover nu bekend: ${amount("agreed")}. Gewaarborgd: ` +
      `${amount("least")}.`,
    "remuneration-premiums": ({ euros: amount }) => `Premies betaald voor het jaar: ${amount("paid")}.`,
    "remuneration-short": ({ euros: amount }) => `Er ontbreekt ${amount("short")}.`,
    "committee-scale-not-known": () =>
      "Belfry kent de loonschaal van het paritair comité niet. Ligt die hoger, dan is dat het minimum: vergelijk zelf.",
    "passport-ends": ({ day }) =>
      `Het paspoort is geldig tot en met ${day("on")}, en de tewerkstelling gaat daarna verder.`,
    "card-ends-first": ({ day }) => `De verblijfskaart eindigt het eerst: op ${day("on")}.`,
    "agreement-ends-first": ({ day }) => `De gastovereenkomst eindigt het eerst: op ${day("on")}.`,
    "contract-ends-first": ({ day }) => `De arbeidsovereenkomst eindigt het eerst: op ${day("on")}.`,
    "passport-ends-first": ({ day }) => `Het paspoort eindigt het eerst: op ${day("on")}.`,
    "card-beyond-agreement": ({ day }) =>
      `De kaart loopt tot en met ${day("card")}, de gastovereenkomst waarop ze steunt maar tot en met ${day("agreement")}.`,
    "contract-beyond-papers": ({ day }) =>
      `De arbeidsovereenkomst loopt tot en met ${day("contract")}, kaart en gastovereenkomst maar tot en met ${day("last")}: ` +
      "werk daarna vraagt een hernieuwing.",
    "longer-than-flemish-years": ({ number }) =>
      `De kaart is langer dan ${number("years")} jaar geldig, wat in Vlaanderen het langst zou zijn (te bevestigen).`,
    "recognition-asked-by": ({ day, number }) =>
      `${day("expiry")} min ${number("months")} maanden is ${day("due")}: uiterlijk dan aan te vragen.`,
    "concluded-without-recognition": ({ day }) =>
      `Gesloten op ${day("on")}; de erkenning die Belfry kent, was op ${day("ended")} verlopen.`,
  },
  details: {
    "tell-of-end": () => "einde van de overeenkomst",
    "tell-of-hours": () => "arbeidsduur",
    "tell-of-pay": () => "loon",
    "tell-of-place": () => "plaats van het werk",
  },
  missing: {
    "agreed-pay": {
      fact: "Het afgesproken brutoloon per maand",
      question: "Wat is het afgesproken brutoloon per maand in deze overeenkomst?",
      who: "Loonadministratie",
      todo: "Meld het (een verbeterde EmployeeHired, of ContractChanged, monthlyGrossCents).",
    },
    "agreed-hours": {
      fact: "De afgesproken week",
      question:
        "Voor hoeveel uren per week is dit loon afgesproken? Het ligt onder het minimum van een voltijdse werknemer.",
      who: "HR",
      todo: "Meld het (een verbeterde EmployeeHired, of ContractChanged, schedule).",
    },
    "premiums-of-year": {
      fact: "Of er premies van het jaar betaald zijn",
      question: "Is er voor dit jaar een eindejaarspremie of een jaarlijkse sectorpremie betaald, en hoeveel?",
      who: "Loonadministratie",
      todo: "Meld het (PaymentMade). Is er geen betaald, spreek dan met uw adviseur: het loon van het jaar ligt onder het gewaarborgde minimum.",
    },
    "passport-of-person": {
      fact: "Het paspoort van de betrokkene",
      question: "Tot welke dag is het paspoort geldig? Bij de komende hernieuwing hoort er een kopie van.",
      who: "HR",
      todo: "Vraag het de betrokkene en meld de laatste dag, zonder het nummer (PassportRecorded).",
    },
    "hosting-agreement": {
      fact: "De gastovereenkomst waarop de kaart steunt",
      question: "Van welke tot welke dag loopt de gastovereenkomst?",
      who: "Vergunningendienst",
      todo: "Lees de dagen in de overeenkomst en meld ze (HostingAgreementConcluded).",
    },
    "papers-that-agree": {
      fact: "Welk document klopt, of wat eraan gedaan wordt",
      question:
        "De documenten passen niet bij elkaar, zoals hieronder berekend. Welk klopt niet, of is er een hernieuwing onderweg?",
      who: "HR, met de vergunningendienst",
      todo: "Vergelijk de documenten met wat er gemeld is en laat het foute rechtzetten. Kloppen ze alle en weet u wat er volgt, neem dan kennis van dit punt.",
    },
    "recognition-of-employer": {
      fact: "De erkenning van de werkgever als onderzoeksinstelling",
      question:
        "Van welke tot welke dag was de werkgever erkend als onderzoeksinstelling toen deze overeenkomst gesloten werd?",
      who: "HR, met de onderzoeksdienst",
      todo: "Zoek het op in de beslissing van het Federaal Wetenschapsbeleid en meld het voor de werkgever (RecognitionGranted).",
    },
  },
  parameters: {
    "free-movement-cards": (value) => `Kaarten met een recht op vrij verkeer, waarvoor geen controle hoeft: ${value}`,
    "region-notice-flanders": (value) => `Vlaanderen verneemt onmiddellijk: ${listed(value)}`,
    "region-notice-wallonia": (value) => `Wallonië verneemt onmiddellijk: ${listed(value)}`,
    "region-notice-elsewhere": (value) =>
      `Elders, of waar het gewest niet bekend is, verneemt het onmiddellijk: ${listed(value)}`,
    "guaranteed-monthly-income": (value) =>
      `Gewaarborgd gemiddeld minimummaandinkomen (GGMMI), voltijds: ${euros(value)}`,
    "full-time-week-minutes": (value) => `Voltijdse week: ${hours(value)}`,
    "guaranteed-income-payments": (value) => `Telt mee naast het loon van de maanden: ${listed(value)}`,
    "authorisation-years-flanders": (value) => `Een toelating in Vlaanderen duurt hoogstens ${value} jaar`,
    "recognition-renewal-months": (value) =>
      `Verlenging van de erkenning: minstens ${value} maanden vóór het verlopen aan te vragen`,
  },
};
