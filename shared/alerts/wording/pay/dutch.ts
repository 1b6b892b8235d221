import type { terminationCauses } from "../../../../events/person/termination.ts";
import { namedAbsences } from "../hours/dutch.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { payKeys } from "./keys.ts";

const premiumDuty =
  "Geen wet kent een eindejaarspremie toe. Doet een cao van het paritair comité, een ondernemings-cao, de " +
  "arbeidsovereenkomst, het arbeidsreglement of het gebruik dat wel, dan is ze verschuldigd zoals elk ander loon.";

/** An employer's own source, as it configured it. */
const sources: { readonly [source: string]: string } = {
  "company-agreement": "een ondernemings-cao",
  contract: "de arbeidsovereenkomst",
  "work-rules": "het arbeidsreglement",
  custom: "het gebruik in de onderneming",
};

/** Ways of leaving. */
export const dutchCauses: { readonly [Cause in (typeof terminationCauses)[number]]: string } = {
  resignation: "ontslag door de werknemer",
  dismissal: "ontslag door de werkgever",
  "dismissal-for-serious-cause": "ontslag om dringende reden",
  "mutual-agreement": "onderling akkoord",
  "end-of-fixed-term": "einde van een overeenkomst van bepaalde duur",
  retirement: "pensioen",
  "force-majeure": "overmacht",
  death: "overlijden",
};

const settled =
  "Laat na de betaling het loonsysteem PaymentMade sturen (kind end-of-year-premium, de arbeidsovereenkomst, en als " +
  "periode 1 januari van het jaar van de premie). Is de premie al betaald, dan ontbreekt die gebeurtenis of noemt ze een " +
  "andere arbeidsovereenkomst of een ander jaar.";

const monthNames = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

const months = (count: string): string => (count === "1" ? "1 maand" : `${count} maanden`);
const days = (count: string): string => (count === "1" ? "1 dag" : `${count} dagen`);
const decimal = (number: string): string => number.replace(".", ",");

/** `12-31` as `31 december`; anything else as it is. */
function dayOfYear(value: string): string {
  const [month, day] = value.split("-").map(Number);
  const name = monthNames[(month ?? 0) - 1];
  return name === undefined || day === undefined ? value : `${day} ${name}`;
}

/** `2026-03` as `maart 2026`; anything else as it is. */
function monthOfYear(value: string): string {
  const [year, month] = value.split("-");
  const name = monthNames[Number(month) - 1];
  return name === undefined ? value : `${name} ${year}`;
}

/** Dutch words about pay. */
export const dutchPay: FamilyWording<typeof payKeys> = {
  rules: {
    "end-of-year-premium": {
      before: {
        title: "Eindejaarspremie: betaal ze op tijd",
        todo:
          "Loonadministratie: ga het bedrag hieronder na en betaal het uiterlijk op de laatste dag hieronder; voor wie uit " +
          `dienst gaat, samen met de eindafrekening. ${settled}`,
        why: premiumDuty,
      },
      due: {
        title: "Eindejaarspremie: laatste dag om te betalen",
        todo: `Loonadministratie: betaal vandaag wat nog openstaat. ${settled}`,
        why: premiumDuty,
      },
      overdue: {
        title: "Eindejaarspremie: niet of niet volledig betaald",
        todo:
          "Loonadministratie: betaal nu wat nog openstaat. HR: is er minder verschuldigd, zoek dan uit welk feit hieronder " +
          "niet klopt (loon, eerste of laatste dag, afwezigheden, wijze van uitdiensttreding) en laat het verbeteren. " +
          settled,
        why: premiumDuty,
      },
      undetermined: { title: "Eindejaarspremie: Belfry kan niet oordelen", todo: "", why: premiumDuty },
    },
    "payment-plausible": {
      undetermined: {
        title: "Gegevens: een betaling die niet lijkt te kloppen",
        todo: "",
        why: "Wat Belfry over loon besluit, steunt op de dag, de maand en het bedrag van elke betaling. Ligt een betaling ver van wat en wanneer er betaald wordt, dan is ze meestal verkeerd genoteerd; tot ze verbeterd is, telt Belfry ze zoals ze er staat.",
      },
    },
    "unknown-contract-of-payment": {
      undetermined: {
        title: "Gegevens: betaald onder een arbeidsovereenkomst die niemand meldde",
        todo: "",
        why: "Wat Belfry over loon besluit, steunt op de arbeidsovereenkomst die elke betaling noemt. Wat betaald is onder een naam waaronder niemand in dienst kwam, telt voor niemand en ontbreekt waar het hoort.",
      },
    },
  },
  evidence: {
    "monthly-pay": "Overeengekomen brutomaandloon",
    "premium-paid": "Betaalde premie",
    "bonus-transferred": "Overgeschreven bonus, netto",
    "employment-ended-on": "Uit dienst op",
    "cause-of-leaving": "Wijze van uitdiensttreding",
    "paid-on": "Betaald op",
    "paid-for": "Eerste dag van de betaalde periode",
    "paid-amount": "Bedrag",
    "contract-named": "Arbeidsovereenkomst die de betaling noemt",
    "joint-committee-of-contract": "Paritair comité van de arbeidsovereenkomst",
  },
  workings: {
    "premium-from-committee": ({ text }) =>
      `Toegekend door een cao van paritair comité ${text("committee")}, niet door een wet.`,
    "premium-from-employer": ({ number, text }) =>
      `Geen wet kent ze toe. Ze steunt op ${sources[text("source")] ?? text("source")}, zoals de werkgever meldde: ${decimal(number("percent"))} % van een maandloon, na ${months(number("months"))} anciënniteit [EmployerConfigured, gebeurtenis ${text("event")}].`,
    "premium-committee-configured": ({ text }) =>
      `De arbeidsovereenkomst noemt geen paritair comité: ${text("committee")} is dat van de werkgever [EmployerConfigured, gebeurtenis ${text("event")}].`,
    "premium-day-configured": ({ text }) =>
      `De werkgever betaalt ze uiterlijk op ${dayOfYear(text("day"))}, zoals hij meldde [EmployerConfigured, gebeurtenis ${text("event")}].`,
    "premium-seniority": ({ day }) => `De anciënniteit telt vanaf ${day("from")}.`,
    "premium-months": ({ number }) => `Volle maanden van het jaar, gewerkt of gelijkgesteld: ${number("months")}.`,
    "premium-months-in-service": ({ number }) =>
      `Volle maanden van het jaar in dienst: ${number("months")}. Er is geen afwezigheid afgetrokken: wat deze bron over ` +
      "afwezigheden bepaalt, is niet bekend.",
    "premium-months-almost": ({ euros, text }) =>
      `Niet geteld, te bevestigen: ${text("which").split(", ").map(monthOfYear).join(", ")}, in dienst op elke werkdag (maandag tot vrijdag) maar niet op elke dag van de maand. Telt dat mee, dan is ${euros("amount")} verschuldigd.`,
    "premium-months-lost": ({ number, text }) =>
      `Niet meegeteld wegens een afwezigheid die niet gelijkgesteld is: ${months(number("lost"))} ` +
      `(${text("which").split(", ").map(monthOfYear).join(", ")}).`,
    "premium-sick-days": ({ number }) =>
      `Ziekte of ongeval in het jaar: ${days(number("days"))}, waarvan de eerste ${number("counted")} gelijkgesteld.`,
    "premium-amount": ({ euros, number }) =>
      `${euros("pay")} x ${decimal(number("percent"))} % x ${number("months")} / ${number("of")} = ${euros("amount")}.`,
    "premium-rounded": () => "Afgerond op een cent, een halve cent naar boven.",
    "premium-short": ({ euros }) => `Betaald: ${euros("paid")} van ${euros("amount")}; er ontbreekt ${euros("short")}.`,
    "bonus-transferred-on": ({ day, euros }) =>
      `Een betaalbestand vermeldt een bonus van ${euros("net")}, overgeschreven op ${day("on")}. Dat is netto: of het deze premie is, en of ze volledig is, zegt alleen het brutobedrag.`,
    "payment-day-far": ({ number }) =>
      `De dag ligt meer dan ${number("months")} maanden van de maand waarvoor betaald wordt; daarover wordt een vraag gesteld.`,
    "payment-amount-large": ({ euros }) => `Vanaf ${euros("from")} in één betaling wordt een vraag gesteld.`,
  },
  missing: {
    "joint-committee": {
      fact: "Het paritair comité van deze arbeidsovereenkomst",
      question: "Onder welk paritair comité valt deze arbeidsovereenkomst?",
      who: "HR, met het sociaal secretariaat",
      todo:
        "Meld het voor iedereen (EmployerConfigured, jointCommittee) of voor deze arbeidsovereenkomst (ContractChanged). " +
        "Kent de werkgever zelf een premie toe, meld dan die (EmployerConfigured, endOfYearPremium).",
    },
    "premium-of-committee": {
      fact: "Wat het paritair comité van deze arbeidsovereenkomst toekent",
      question: "Kent de cao van dit paritair comité een eindejaarspremie toe, en hoeveel?",
      who: "Sociaal secretariaat",
      todo:
        "Belfry heeft voor dit paritair comité geen bedrag. Meld wat geldt als premie van de werkgever (EmployerConfigured, " +
        "endOfYearPremium) en ga deze premie tot dan zelf na.",
    },
    "own-premium": {
      fact: "Of de werkgever zelf een premie toekent",
      question:
        "Kent een cao, een arbeidsovereenkomst, het arbeidsreglement of het gebruik hier een eindejaarspremie toe?",
      who: "HR",
      todo:
        "Meld ze (EmployerConfigured, endOfYearPremium met own). Is er geen, meld dan endOfYearPremium zonder own; dan vraagt " +
        "Belfry er niet meer naar.",
    },
    "monthly-pay": {
      fact: "Het overeengekomen brutomaandloon",
      question:
        "Wat is het overeengekomen brutomaandloon volgens deze arbeidsovereenkomst, op het einde van het jaar of bij uitdiensttreding?",
      who: "Loonadministratie",
      todo: "Meld het (een verbeterde EmployeeHired, of ContractChanged, monthlyGrossCents).",
    },
    "cause-of-leaving": {
      fact: "Hoe de arbeidsovereenkomst eindigde",
      question:
        "Hoe eindigde de arbeidsovereenkomst: ontslag door de werknemer, ontslag door de werkgever, onderling akkoord, pensioen of anders?",
      who: "HR",
      todo: "Meld het (een verbeterde EmploymentEnded, cause).",
    },
    "right-on-leaving": {
      fact: "Of het recht op de premie blijft bij deze wijze van uitdiensttreding",
      question: "Geeft de bron van deze premie wie op deze wijze uit dienst gaat, recht op een deel naar verhouding?",
      who: "HR, met het sociaal secretariaat",
      todo:
        "Lees de cao van het paritair comité. Is er niets verschuldigd, bevestig dan de kennisname van deze vraag " +
        "(acknowledged); is er wel iets verschuldigd, betaal het dan en bevestig daarna de kennisname.",
    },
    "gross-of-transfer": {
      fact: "Het brutobedrag achter de overgeschreven bonus",
      question: "Was de overgeschreven bonus deze premie, en wat is het brutobedrag?",
      who: "Loonadministratie",
      todo:
        "Was het deze premie, laat het loonsysteem dan PaymentMade sturen met het brutobedrag (kind end-of-year-premium, de " +
        "arbeidsovereenkomst, en 1 januari van het jaar van de premie als period). Was het iets anders, betaal de premie dan nu.",
    },
    "word-on-payment": {
      fact: "Of deze betaling klopt",
      question: "Kloppen de dag, de betaalde maand en het bedrag van deze betaling?",
      who: "Loonadministratie",
      todo: "Klopt er iets niet, laat het loonsysteem de betaling dan opnieuw sturen met dezelfde sleutel en een hogere revisie, of ze terugnemen. Klopt ze, bevestig dan deze vraag.",
    },
    "whole-month": {
      fact: "Of een maand waarin op elke werkdag werd gewerkt als volle maand telt",
      question:
        "Telt een maand mee die op de eerste werkdag begon of op de laatste eindigde? Het is de enige van het jaar.",
      who: "HR, met het sociaal secretariaat",
      todo: "Geen tekst die Belfry kent, zegt het (te bevestigen). Telt ze mee, betaal dan een twaalfde; zo niet, bevestig de kennisname van deze vraag.",
    },
    "contract-of-payment": {
      fact: "De arbeidsovereenkomst die een betaling noemt",
      question: "Voor welke arbeidsovereenkomst is deze betaling? Onder deze is niemand als in dienst genomen gemeld.",
      who: "Loonadministratie, met HR",
      todo: "Is de naam van de persoon of van de overeenkomst verkeerd, laat het loonsysteem de betaling dan terugnemen en onder de juiste naam sturen. Klopt hij, stuur dan de EmployeeHired van deze overeenkomst.",
    },
  },
  parameters: {
    "pc200-premium-percent": (value) => `PC 200: ${decimal(value)} % van het vaste brutoloon van december`,
    "pc200-premium-seniority": (value) =>
      `PC 200: ${months(value)} anciënniteit, bij de betaling of bij uitdiensttreding`,
    "pc200-premium-seniority-on": (value) =>
      `PC 200: voor de anciënniteit telt de dag van ${value === "payment" ? "de betaling" : value}`,
    "pc200-premium-pay-by": (value) =>
      `PC 200: betaald in december, uiterlijk op ${dayOfYear(value)}, tenzij de onderneming iets anders afsprak`,
    "pc200-premium-leavers": (value) => `PC 200: naar verhouding behouden bij ${named(value, dutchCauses)}`,
    "pc200-premium-fixed-term": (value) =>
      `PC 200: een overeenkomst van bepaalde duur die afloopt, duurde minstens ${months(value)}`,
    "pc200-premium-long-service-leavers": (value) =>
      `PC 200: na lange dienst naar verhouding behouden bij ${named(value, dutchCauses)}`,
    "pc200-premium-long-service": (value) => `PC 200: lange dienst is ${months(value)}`,
    "pc200-premium-lost": (value) => `PC 200: geen premie bij ${named(value, dutchCauses)}`,
    "pc200-premium-assimilated": (value) => `PC 200: gelijkgestelde afwezigheden: ${namedAbsences(value)}`,
    "pc200-premium-sickness-kinds": (value) =>
      `PC 200: afwezigheden die tot een aantal dagen gelijkgesteld zijn: ${namedAbsences(value)}`,
    "pc200-premium-sickness-days": (value) =>
      `PC 200: de eerste ${value} kalenderdagen ziekte of ongeval in het jaar zijn gelijkgesteld`,
    "pc207-premium-percent": (value) => `PC 207: ${decimal(value)} % van het basisbrutoloon van december`,
    "pc207-premium-seniority": (value) =>
      `PC 207: ${months(value)} anciënniteit op 31 december of bij uitdiensttreding`,
    "pc207-premium-seniority-on": (value) =>
      `PC 207: voor de anciënniteit telt het einde van ${value === "year" ? "het jaar" : value}`,
    "pc207-premium-pay-by": (value) => `PC 207: betaald vóór 25 december, dus uiterlijk op ${dayOfYear(value)}`,
    "pc207-premium-leavers": (value) => `PC 207: naar verhouding behouden bij ${named(value, dutchCauses)}`,
    "pc207-premium-long-service-leavers": (value) =>
      `PC 207: na langere dienst naar verhouding behouden bij ${named(value, dutchCauses)}`,
    "pc207-premium-long-service": (value) => `PC 207: langere dienst is ${months(value)}`,
    "pc207-premium-lost": (value) => `PC 207: geen premie bij ${named(value, dutchCauses)}`,
    "pc207-premium-assimilated": (value) => `PC 207: gelijkgestelde afwezigheden: ${namedAbsences(value)}`,
    "pc207-premium-sickness-kinds": (value) =>
      `PC 207: afwezigheden die tot een aantal dagen gelijkgesteld zijn: ${namedAbsences(value)}`,
    "pc207-premium-sickness-days": (value) =>
      `PC 207: zes maanden ziekte in het jaar, gerekend als ${days(value)}, zijn gelijkgesteld`,
    "pc225-premium-percent": (value) =>
      `PC 225: ${decimal(value)} % van het loon van december voor het administratief personeel (58,14 % voor anderen in 2020)`,
    "pc225-premium-seniority": (value) => `PC 225: ${months(value)} anciënniteit`,
    "pc225-premium-pay-by": (value) => `PC 225: betaald in december, uiterlijk op ${dayOfYear(value)}`,
    "committees-without-premium": (value) => `Paritaire comités waarvan geen eindejaarspremie bekend is: ${value}`,
    "premium-pay-by": (value) => `Waar geen andere dag bepaald is, uiterlijk op ${dayOfYear(value)} betaald`,
    "premium-whole-months": () =>
      "Een twaalfde voor elke volle maand: gelezen als in dienst van de eerste tot de laatste dag van de maand",
    "leavers-pay-working-days": (value) =>
      `Bij uitdiensttreding meteen betaald, en uiterlijk ${value} ${value === "1" ? "werkdag" : "werkdagen"} (maandag tot ` +
      "en met zaterdag) ver in de volgende maand",
  },
};
