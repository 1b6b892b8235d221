import type { ReviewStage } from "../../../../events/project/review-stages.ts";
import type { FamilyWording } from "../wording.ts";
import type { publicationKeys } from "./keys.ts";

const stages: { readonly [Stage in ReviewStage]: string } = {
  supervisor: "beoordeling door de leidinggevende",
  "intellectual-property": "beoordeling intellectuele eigendom",
  ethics: "ethische beoordeling",
  partner: "beoordeling door de partner",
  management: "beoordeling door de directie",
};
const reviewOf = (stage: string): string =>
  Object.hasOwn(stages, stage) ? stages[stage as ReviewStage] : `beoordeling ${stage}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const workingDays = (count: string): string => `${count} werkdag${count === "1" ? "" : "en"}`;

const reviewDuty =
  "De onderzoekers kregen een antwoord binnen een vaste termijn beloofd, en ook contracten met partners leggen er een " +
  "vast. Wie beoordeelt, beslist binnen die termijn. Zolang de auteurs herwerken, staat de termijn stil.";
const approvalDuty =
  "Een publicatie moet bij elke beoordeling uit haar plan goedgekeurd zijn, binnen de termijn die de werkgever bepaalde " +
  "en vóór de dag waarop een goedkeuring niet meer helpt.";
const unapprovedDuty =
  "Wat openbaar is, wordt niet meer geheim: een octrooi, een geheim van een partner of de privacy van wie onderzocht is, " +
  "kan verloren gaan. Daarom verschijnt niets voordat het bij elke beoordeling uit het plan goedgekeurd is.";
const patentDuty =
  "In Europa is een uitvinding die openbaar was voordat haar octrooiaanvraag ingediend werd, niet meer nieuw: er is dan " +
  "geen octrooi meer voor te krijgen. Een algemene respijttermijn bestaat niet.";
const referenceDuty =
  "Belfry kan een gebeurtenis pas gebruiken als het de publicatie of de beoordeling kent waarnaar ze verwijst.";

/** Dutch words about publications. */
export const dutchPublication: FamilyWording<typeof publicationKeys> = {
  rules: {
    "publication-review": {
      before: {
        title: "Beoordeling van een publicatie: een beslissing is nodig",
        todo:
          "Beoordelaar: lees de tekst en beslis: keur goed, vraag een herwerking of weiger. Publicatiedienst: stuur een " +
          "herinnering en meld ReviewDecided aan Belfry op de dag van de beslissing.",
        why: reviewDuty,
      },
      due: {
        title: "Beoordeling van een publicatie: laatste dag om te beslissen",
        todo:
          "Beoordelaar: beslis vandaag: keur goed, vraag een herwerking of weiger. Publicatiedienst: bel de beoordelaar en " +
          "meld ReviewDecided aan Belfry. Is er al eerder beslist, meld dat dan met de dag van de beslissing.",
        why: reviewDuty,
      },
      overdue: {
        title: "Beoordeling van een publicatie: te laat",
        todo:
          "Publicatiedienst: heeft de beoordelaar beslist, meld dan ReviewDecided met de dag van de beslissing. Zo niet, leg " +
          "het voor aan de leiding van de beoordelaar, spreek met de auteurs een dag af en verwittig de partners met wie een " +
          "contract bestaat.",
        why: reviewDuty,
      },
      undetermined: { title: "Beoordeling van een publicatie: laatste dag onbekend", todo: "", why: reviewDuty },
    },
    "publication-approval": {
      before: {
        title: "Publicatie: er ontbreken nog goedkeuringen",
        todo:
          'Publicatiedienst: zie onder "Berekening" welke beoordelingen ontbreken. Niet gevraagd: laat de auteurs de tekst ' +
          "indienen. Wachtend: herinner de beoordelaar eraan. Geweigerd: de auteurs vragen een nieuwe beoordeling van een " +
          "andere tekst, of zien van de publicatie af (PublicationWithdrawn).",
        why: approvalDuty,
      },
      due: {
        title: "Publicatie: laatste dag voor de goedkeuringen",
        todo:
          "Publicatiedienst: verkrijg vandaag de ontbrekende beslissingen, of laat de auteurs aan het tijdschrift of congres " +
          "meer tijd vragen en meld de nieuwe dagen (een verbeterde PublicationPlanned). Zonder alle goedkeuringen wordt " +
          "niets verstuurd of online gezet.",
        why: approvalDuty,
      },
      overdue: {
        title: "Publicatie: goedkeuringen te laat",
        todo:
          "Publicatiedienst: meld de beslissingen die genomen zijn (ReviewDecided, met hun dag). Leg de andere voor aan de " +
          "leiding van de beoordelaar, en spreek met de auteurs af of de publicatie wacht, naar een ander tijdschrift of " +
          "congres gaat (een verbeterde PublicationPlanned) of niet doorgaat (PublicationWithdrawn). Intussen wordt niets " +
          "verstuurd of online gezet.",
        why: approvalDuty,
      },
      undetermined: { title: "Publicatie: niet bekend wat goedgekeurd is", todo: "", why: approvalDuty },
    },
    "publication-without-approval": {
      breached: {
        title: "Publicatie: openbaar gemaakt zonder goedkeuring",
        todo:
          "Publicatiedienst: ga vandaag na of de ontbrekende goedkeuringen gegeven zijn, en meld ze (ReviewDecided, met hun " +
          "dag). Zo niet, laat de auteurs de tekst offline halen waar dat kan, en vraag de dienst intellectuele eigendom, het " +
          "ethisch comité en de betrokken partners wat er volgt. De inbreuk eindigt zodra de tekst bij elke beoordeling " +
          "goedgekeurd is, of zodra de tekst teruggetrokken is (PublicationWithdrawn).",
        why: unapprovedDuty,
      },
      over: {
        title: "Publicatie: was openbaar zonder goedkeuring",
        todo:
          "Publicatiedienst: noteer hoe de tekst vóór de goedkeuring naar buiten kwam, en verwittig de partners die volgens " +
          "een contract inspraak hebben. Bevestig daarna de kennisname (acknowledged).",
        why: unapprovedDuty,
      },
      undetermined: {
        title: "Publicatie: goedgekeurd of niet, Belfry kan niet oordelen",
        todo: "",
        why: unapprovedDuty,
      },
    },
    "patent-before-publication": {
      before: {
        title: "Publicatie: dien eerst de octrooiaanvraag in",
        todo:
          "Dienst intellectuele eigendom: dien de aanvraag in voordat de publicatie verschijnt, en meld PatentApplicationFiled " +
          "aan Belfry. Auteurs: zet niets online voordat ze ingediend is, ook geen preprints, abstracts of slides. Komt er geen " +
          "octrooi, stuur dan PublicationPlanned opnieuw met patent none.",
        why: patentDuty,
      },
      due: {
        title: "Publicatie: laatste dag om de octrooiaanvraag in te dienen",
        todo:
          "Dienst intellectuele eigendom: dien de aanvraag vandaag in en meld PatentApplicationFiled. Kan dat niet, dan spreken " +
          "de auteurs vandaag met het tijdschrift of congres een latere dag af (een verbeterde PublicationPlanned).",
        why: patentDuty,
      },
      overdue: {
        title: "Publicatie: octrooiaanvraag niet op tijd ingediend",
        todo:
          "Auteurs: hou de publicatie nu tegen, voordat ze verschijnt: bel het tijdschrift of congres en verzet de dag (een " +
          "verbeterde PublicationPlanned). Dienst intellectuele eigendom: dien de aanvraag meteen in en meld " +
          "PatentApplicationFiled met de dag van indiening.",
        why: patentDuty,
      },
      breached: {
        title: "Publicatie: openbaar vóór de octrooiaanvraag",
        todo:
          "Dienst intellectuele eigendom: bel vandaag uw octrooigemachtigde. In Europa is wat getoond is, niet meer nieuw; " +
          "elders, zoals in de Verenigde Staten, kan nog een respijttermijn lopen, en telt elke dag. Is er " +
          "eerder een aanvraag ingediend, meld die dan (PatentApplicationFiled, met haar dag). Komt er geen, stuur dan " +
          "PublicationPlanned opnieuw met patent none.",
        why: patentDuty,
      },
      over: {
        title: "Publicatie: octrooiaanvraag ingediend nadat ze openbaar was",
        todo:
          "Dienst intellectuele eigendom: vraag uw octrooigemachtigde welke landen de aanvraag nog aanvaarden, en verwittig de " +
          "partners die volgens een contract inspraak hebben. Bevestig daarna de kennisname (acknowledged).",
        why: patentDuty,
      },
      undetermined: { title: "Publicatie: octrooiplannen onbekend", todo: "", why: patentDuty },
    },
    "unknown-publication-reference": {
      undetermined: {
        title: "Gegevens: een gebeurtenis over een publicatie verwijst naar iets onbekends",
        todo: "",
        why: referenceDuty,
      },
    },
  },

  details: { "review-counted": ({ text }) => reviewOf(text("stage")) },

  evidence: {
    "review-requested-on": "Beoordeling gevraagd op",
    "revision-asked-on": "Herwerking gevraagd op",
    "revision-submitted-on": "Herwerkte tekst ingediend op",
    "review-decided-on": "Beslist op",
    "review-approved-on": "Goedgekeurd op",
    "review-refused-on": "Geweigerd op",
    "venue-deadline": "Deadline van het tijdschrift of congres",
    "appears-on": "Verschijnt op",
    "made-public-on": "Openbaar gemaakt op",
    "taken-back-on": "Teruggetrokken op",
    "patent-filed-on": "Octrooiaanvraag ingediend op",
  },

  workings: {
    "request-proven": ({ day }) =>
      `De vraag is met een latere dag gemeld, maar er is iets beslist of ingediend op ${day("on")}: ze telt vanaf dan.`,
    "review-counted": ({ day, number, text }) =>
      `${capital(reviewOf(text("stage")))}: ${workingDays(number("days"))} vanaf de dag na ${day("from")}, zaterdagen, ` +
      `zondagen en feestdagen niet meegeteld: tot en met ${day("due")}.`,
    "review-stands-still": ({ day, number }) =>
      `Op ${day("since")} is een herwerking gevraagd: de termijn staat stil met nog ${workingDays(number("remaining"))} over, ` +
      "tot de auteurs de herwerkte tekst indienen.",
    "review-went-on": ({ day, number }) =>
      `Op ${day("since")} is een herwerking gevraagd met nog ${workingDays(number("remaining"))} over. Geteld vanaf de dag na ` +
      `${day("on")}, toen de herwerkte tekst kwam, loopt de termijn tot en met ${day("due")}.`,
    "revision-too-late": ({ day }) =>
      `De herwerking die op ${day("since")} gevraagd is, kwam na de laatste dag om te beslissen en verschoof dus niets.`,
    "review-replaced": ({ day }) =>
      `Dezelfde beoordeling is op ${day("on")} opnieuw gevraagd: deze vraag is die dag vervallen.`,
    "review-moot": ({ day }) => `Ze is op ${day("on")} openbaar gemaakt: sindsdien valt er niets meer te beoordelen.`,
    "approval-counted": ({ day, number }) =>
      `Alle beoordelingen: ${workingDays(number("days"))} vanaf de dag na ${day("from")}, zaterdagen, zondagen en feestdagen ` +
      `niet meegeteld: tot en met ${day("due")}.`,
    "approval-stands-still": ({ day, number }) =>
      `Sinds ${day("since")} wacht alles alleen op de auteurs: de termijn van de werkgever staat stil met nog ` +
      `${workingDays(number("remaining"))} over.`,
    "approval-went-on": ({ day, number }) =>
      `Vanaf ${day("since")} wachtte alles alleen op de auteurs, met nog ${workingDays(number("remaining"))} over. Geteld vanaf ` +
      `de dag na ${day("on")} loopt de termijn tot en met ${day("due")}.`,
    "approval-by-deadline": ({ day }) =>
      `Het tijdschrift of congres aanvaardt de tekst tot en met ${day("wanted")}; tot dan heeft een goedkeuring dus zin. Geen ` +
      "herwerking verschuift die dag.",
    "approval-before-appearing": ({ day }) =>
      `De publicatie verschijnt de dag na ${day("wanted")}; tot dan heeft een goedkeuring dus zin. Geen herwerking verschuift die dag.`,
    "stage-approved": ({ day, text }) => `${capital(reviewOf(text("stage")))}: goedgekeurd op ${day("on")}.`,
    "stage-refused": ({ day, text }) =>
      `${capital(reviewOf(text("stage")))}: geweigerd op ${day("on")}, telt dus niet als goedgekeurd.`,
    "stage-revising": ({ day, text }) => `${capital(reviewOf(text("stage")))}: herwerking gevraagd op ${day("on")}.`,
    "stage-waiting": ({ day, text }) => `${capital(reviewOf(text("stage")))}: gevraagd op ${day("on")}, niet beslist.`,
    "stage-waiting-again": ({ day, text }) =>
      `${capital(reviewOf(text("stage")))}: herwerkte tekst ingediend op ${day("on")}, niet beslist.`,
    "stage-not-requested": ({ text }) => `${capital(reviewOf(text("stage")))}: in het plan, nog niet gevraagd.`,
    "unapproved-since": ({ day }) =>
      `Openbaar sinds ${day("on")} zonder alle goedkeuringen uit het plan. De stand op die dag:`,
    "unapproved-between": ({ day }) =>
      `Openbaar zonder alle goedkeuringen uit het plan van ${day("on")} tot en met ${day("to")}. De stand op de eerste dag:`,
    "file-before": ({ day }) =>
      `De publicatie verschijnt op ${day("appears")}; de laatste dag die daar zeker vóór valt, is ${day("due")}.`,
    "public-unfiled-since": ({ day }) =>
      `Openbaar sinds ${day("on")}, zonder dat Belfry een octrooiaanvraag kent die toen ingediend was.`,
    "public-unfiled-between": ({ day }) =>
      `Openbaar vanaf ${day("on")}; de octrooiaanvraag is ingediend op de dag na ${day("to")}.`,
  },

  missing: {
    "which-publication": {
      fact: "Over welke van de publicaties van één project de beoordelingen en octrooien gaan",
      question: "In dit project zijn meerdere publicaties gepland. Bij welke horen de beoordelingen en octrooien?",
      who: "Publicatiedienst",
      todo: "Geef elke publicatie een eigen project: trek de andere hier in (PublicationPlanned) en stuur ze daar.",
    },
    "disputed-plan": {
      fact: "Welke van twee versies van het plan klopt",
      question: "Van het plan kwamen twee versies onder één id. Welke klopt?",
      who: "Publicatiedienst",
      todo: "Stuur PublicationPlanned opnieuw onder een nieuw id, met dezelfde sleutel en een hogere revisie.",
    },
    "disputed-review": {
      fact: "Welke van twee versies van een beoordeling of haar beslissing klopt",
      question: "Van een beoordeling of haar beslissing kwamen twee versies onder één id. Welke klopt?",
      who: "Publicatiedienst",
      todo: "Stuur ReviewRequested of ReviewDecided opnieuw onder een nieuw id, met dezelfde sleutel en een hogere revisie.",
    },
    "disputed-filing": {
      fact: "Welke van twee versies van de octrooiaanvraag klopt",
      question: "Van de octrooiaanvraag kwamen twee versies onder één id. Welke klopt?",
      who: "Dienst intellectuele eigendom",
      todo: "Stuur PatentApplicationFiled opnieuw onder een nieuw id, met dezelfde sleutel en een hogere revisie.",
    },
    "review-of-decision": {
      fact: "De beoordeling waarbij een beslissing hoort",
      question: "Over welke beoordeling is beslist?",
      who: "Publicatiedienst",
      todo: "Stuur de ReviewRequested waarnaar de beslissing verwijst, of verbeter de beoordeling die ReviewDecided noemt.",
    },
    "review-of-revision": {
      fact: "De beoordeling waarbij een herwerkte tekst hoort",
      question: "Voor welke beoordeling is de herwerkte tekst?",
      who: "Publicatiedienst",
      todo: "Stuur de ReviewRequested waarnaar de herwerking verwijst, of verbeter de beoordeling die RevisionSubmitted noemt.",
    },
    "plan-of-publication": {
      fact: "Het plan van de publicatie",
      question: "Welke publicatie is dit, en welke beoordelingen moet ze doorlopen?",
      who: "Publicatiedienst",
      todo: "Stuur haar PublicationPlanned voor hetzelfde project, of verbeter het project of de sleutel die deze gebeurtenis noemt.",
    },
    "patent-plan": {
      fact: "Of er een octrooi gepland is",
      question: "Moet er een octrooiaanvraag ingediend worden voordat deze publicatie verschijnt?",
      who: "Auteurs, met de dienst intellectuele eigendom",
      todo: "Beslis, en stuur PublicationPlanned opnieuw met patent planned of none.",
    },
    "patent-of-released": {
      fact: "Of er een octrooi gepland was toen ze verscheen",
      question: "Deze publicatie is verschenen, en niemand zei of er een octrooi gepland was. Was dat zo?",
      who: "Auteurs, met de dienst intellectuele eigendom",
      todo: "Stuur PublicationPlanned opnieuw met patent planned of none; is een aanvraag ingediend, stuur dan PatentApplicationFiled met de dag. Was er een gepland en is ze niet ingediend, bel dan vandaag uw octrooigemachtigde.",
    },
    "day-of-appearance": {
      fact: "De dag waarop de publicatie verschijnt",
      question: "Er is een octrooi gepland. Op welke dag verschijnt de publicatie?",
      who: "Auteurs",
      todo:
        "Vraag het aan het tijdschrift of congres, ook voor preprints en congresprogramma's, en stuur PublicationPlanned " +
        "opnieuw met plannedOn.",
    },
  },
  parameters: {},
};
