import type { FamilyWording } from "../wording.ts";
import type { mobilityKeys } from "./keys.ts";

const noticeDuty =
  "Een onderzoeker met een toelating van een andere lidstaat mag een deel van het onderzoek in België doen zodra de Dienst " +
  "Vreemdelingenzaken in kennis is gesteld, vóór de mobiliteit begint.";
const notify =
  "stuur het ingevulde kennisgevingsformulier met de bijlagen naar de Dienst Vreemdelingenzaken, of laat de instelling in het " +
  "buitenland dat doen, en meld MobilityNotified aan Belfry.";
const longDuty =
  "Voor een mobiliteit die langer duurt dan een kennisgeving dekt, is een toelating voor mobiliteit op lange termijn nodig, bij het " +
  "Gewest aangevraagd minstens dertig dagen vóór het begin, of vóór het einde van de mobiliteit op korte termijn.";
const apply =
  "vraag de toelating voor mobiliteit op lange termijn aan bij het Gewest via het portaal Working in Belgium, met de " +
  "gastovereenkomst, en meld AuthorisationFiled (long-term-mobility).";
const daysDuty =
  "Op een kennisgeving alleen verblijft en werkt een onderzoeker in België op de dagen waarvan kennis is gegeven, een beperkt " +
  "aantal per periode, en zolang de toelating van de eerste lidstaat duurt; voor een langer verblijf is een toelating nodig.";
const end =
  "Eindigt het verblijf tegen dan, meld dat (MobilityStayRecorded met de laatste dag, en een MobilityAgreed die daartoe verbeterd " +
  "is). Is voor langer kennis gegeven, verbeter dan MobilityNotified. Is een toelating gegeven, meld dan AuthorisationDecided.";

/** Dutch words about researchers whom another Member State authorised. */
export const dutchMobility: FamilyWording<typeof mobilityKeys> = {
  rules: {
    "mobility-notified": {
      before: {
        title: "EU-mobiliteit: kennisgeving aan Vreemdelingenzaken vóór het begin",
        todo: `HR: ${notify}`,
        why: noticeDuty,
      },
      due: {
        title: "EU-mobiliteit: laatste dag voor de kennisgeving",
        todo: `HR: doe het vandaag: ${notify}`,
        why: noticeDuty,
      },
      overdue: {
        title: "EU-mobiliteit: begonnen, en geen kennisgeving bekend",
        todo:
          "HR: is de kennisgeving op tijd gebeurd, meld ze dan met die dag (MobilityNotified). Zo niet, laat de betrokkene niet " +
          `werken voordat ze gebeurd is: ${notify}`,
        why: noticeDuty,
      },
      undetermined: { title: "EU-mobiliteit: kennisgeving onbekend", todo: "", why: noticeDuty },
    },
    "long-mobility-filed": {
      before: {
        title: "EU-mobiliteit: vraag de toelating voor lange termijn aan",
        todo: `HR: ${apply}`,
        why: longDuty,
      },
      due: {
        title: "EU-mobiliteit: laatste dag om de toelating voor lange termijn te vragen",
        todo: `HR: doe het vandaag: ${apply}`,
        why: longDuty,
      },
      overdue: {
        title: "EU-mobiliteit: toelating voor lange termijn niet op tijd gevraagd",
        todo:
          `HR: doe het nu: ${apply} Een late aanvraag laat minder tijd om te beslissen: houd er rekening mee dat verblijf en ` +
          "werk hier eindigen op de laatste dag die een kennisgeving dekt, en niet beginnen waar er geen is gedaan. Is ze op tijd ingediend, meld dat dan met die dag.",
        why: longDuty,
      },
      undetermined: { title: "EU-mobiliteit: toelating voor lange termijn onbekend", todo: "", why: longDuty },
    },
    "mobility-days": {
      before: {
        title: "EU-mobiliteit: de dagen die een kennisgeving dekt, raken op",
        todo: `HR: laat het verblijf eindigen op de dag hieronder, of zorg dat er tegen dan een toelating is. ${end}`,
        why: daysDuty,
      },
      due: {
        title: "EU-mobiliteit: laatste dag die de kennisgeving dekt",
        todo: `HR: vanaf morgen verblijft en werkt de betrokkene hier niet meer op de kennisgeving. ${end}`,
        why: daysDuty,
      },
      overdue: {
        title: "EU-mobiliteit: de dagen die een kennisgeving dekt, zijn op",
        todo: `HR: laat de betrokkene niet werken en bel vandaag uw immigratieadviseur. ${end}`,
        why: daysDuty,
      },
      undetermined: { title: "EU-mobiliteit: dagen in België niet geteld", todo: "", why: daysDuty },
    },
  },
  evidence: {
    "mobility-from": "Mobiliteit afgesproken vanaf",
    "mobility-to": "Mobiliteit afgesproken tot en met",
    "first-member-state": "Eerste lidstaat",
    "first-title-until": "Toelating van de eerste lidstaat tot en met",
    "mobility-notified-on": "Kennisgeving van de mobiliteit op",
    "mobility-notified-until": "Kennisgeving voor de mobiliteit tot en met",
    "mobility-stay-from": "Verblijf in België vanaf",
    "mobility-stay-to": "Verblijf in België tot en met",
  },
  workings: {
    "mobility-notify-before": ({ day }) =>
      `De mobiliteit begint op ${day("start")}; de kennisgeving gaat eraan vooraf, dus uiterlijk op ${day("due")}.`,
    "mobility-days-counted": ({ day, number }) =>
      `Hoogstens ${number("most")} dagen in België binnen om het even welke ${number("window")} dagen, aankomst en vertrek ` +
      `inbegrepen: ${day("last")} is de laatste dag die een kennisgeving kan dekken.`,
    "mobility-covered-until": ({ day }) =>
      `De kennisgeving dekt de dagen tot en met ${day("last")}: de laatste dag die is afgesproken, de laatste waarvan kennis is ` +
      "gegeven, of de laatste van de toelating van de eerste lidstaat.",
    "mobility-days-on-title": () =>
      "Op sommige van deze dagen is hier een andere titel in handen. Ze zijn meegeteld; of ze tellen, moet nog bevestigd worden.",
    "mobility-days-agreed": () =>
      "Geteld zoals afgesproken, want er is geen verblijf gemeld. Dagen bij andere instellingen zijn niet bekend.",
    "mobility-days-recorded": () =>
      "Geteld volgens de verblijven die gemeld zijn, en daarna zoals afgesproken. Dagen bij andere instellingen zijn niet bekend.",
    "long-mobility-before-start": ({ day, number }) =>
      `Er was geen kennisgeving van mobiliteit op korte termijn; ${number("days")} dagen vóór het begin op ${day("before")} is ` +
      `${day("due")}.`,
    "long-mobility-before-end": ({ day, number }) =>
      `De mobiliteit op korte termijn kan duren tot en met ${day("before")}; ${number("days")} dagen eerder is ${day("due")}.`,
  },
  missing: {
    "notification-of-mobility": {
      fact: "De kennisgeving van de mobiliteit",
      question: "Is de Dienst Vreemdelingenzaken van deze mobiliteit in kennis gesteld, en op welke dag?",
      who: "Vergunningendienst",
      todo: "Meld het (MobilityNotified) met de dag waarop het formulier verstuurd is. Tot dan werkt de betrokkene hier niet.",
    },
    "last-day-of-first-title": {
      fact: "De laatste dag van de toelating van de eerste lidstaat",
      question: "Tot welke dag is de toelating van de eerste lidstaat geldig?",
      who: "Vergunningendienst",
      todo: "Kijk op de verblijfstitel van de betrokkene en meld het (een verbeterde MobilityAgreed, authorisedUntil).",
    },
    "last-day-notified": {
      fact: "De laatste dag waarvan kennis is gegeven",
      question: "Tot welke dag is de Dienst Vreemdelingenzaken van deze mobiliteit in kennis gesteld?",
      who: "Vergunningendienst",
      todo:
        "De mobiliteit is opnieuw afgesproken na de kennisgeving. Kijk op het formulier dat het laatst is verstuurd en meld de laatste " +
        "dag ervan (een verbeterde MobilityNotified, until). Duurt de mobiliteit langer, doe dan eerst een nieuwe kennisgeving.",
    },
    "mobility-of-step": {
      fact: "De mobiliteit waarbij een stap hoort",
      question: "Bij welke mobiliteit hoort deze stap?",
      who: "Vergunningendienst",
      todo: "Stuur de MobilityAgreed waarbij hij hoort, of verbeter de mobiliteit die de gebeurtenis noemt.",
    },
  },
  parameters: {
    "short-mobility-days-max": (value) => `Mobiliteit op korte termijn: hoogstens ${value} dagen in België`,
    "short-mobility-window-days": (value) =>
      `Dagen van mobiliteit op korte termijn worden geteld binnen om het even welke ${value} dagen`,
    "long-mobility-filing-days": (value) =>
      `Mobiliteit op lange termijn wordt ${value} dagen vóór het begin aangevraagd, of vóór het einde van die op korte termijn`,
  },
};
