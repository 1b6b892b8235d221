import type { FamilyWording } from "../wording.ts";
import type { residenceKeys } from "./keys.ts";

const renewalDuty =
  "De verblijfskaart van een onderzoeker wordt hernieuwd op een aanvraag die uiterlijk op de vervaldag van de kaart " +
  "ingediend is.";
const renewalFile =
  "kopie van het paspoort, hernieuwde gastovereenkomst, bewijs van voldoende bestaansmiddelen, ook voor de terugreis";
const otherGround =
  "Berust de kaart op een andere grond dan onderzoek, bijvoorbeeld gezin, dan gelden andere stappen: vraag ze aan de " +
  "vergunningendienst.";
const refusalDuty =
  "Na een hernieuwing die geweigerd of onontvankelijk is, mag de betrokkene alleen in dienst zijn zolang de huidige verblijfstitel loopt, of " +
  "met een andere.";
const coverDuty =
  "Zolang een hernieuwing in behandeling is, is het volgende document in handen voordat het huidige afloopt.";
const coverSteps =
  "Zodra de hernieuwing ontvankelijk verklaard is, toont de betrokkene die beslissing en de oude kaart aan de gemeente en " +
  "vraagt het voorlopige verblijfsdocument (bijlage 49). Meld RenewalFoundAdmissible en ProvisionalDocumentIssued aan " +
  "Belfry. Bijlage 49 dekt het verblijf; of de betrokkene ermee mag werken, hangt af van de beslissing van het Gewest over " +
  "de toelating tot arbeid (te bevestigen met uw adviseur).";
const titleDuty =
  "Een onderdaan van een staat buiten de EER en Zwitserland wordt alleen tewerkgesteld met een geldige verblijfstitel; de " +
  "werkgever gaat die titel vooraf na en bewaart er een kopie van.";

/** Dutch words about residence. */
export const dutchResidence: FamilyWording<typeof residenceKeys> = {
  rules: {
    "a-card-renewal": {
      before: {
        title: "Verblijfskaart: dien de hernieuwing in",
        todo:
          `HR: dien de hernieuwing in bij het Gewest, via het portaal Working in Belgium (${renewalFile}), en meld daarna ` +
          `RenewalFiled aan Belfry. ${otherGround}`,
        why: renewalDuty,
      },
      due: {
        title: "Verblijfskaart: laatste dag om de hernieuwing in te dienen",
        todo:
          `HR: dien de hernieuwing vandaag in via het portaal Working in Belgium (${renewalFile}) en meld RenewalFiled aan ` +
          `Belfry. Is ze al eerder ingediend, meld dat dan met de dag van indiening. ${otherGround}`,
        why: renewalDuty,
      },
      overdue: {
        title: "Verblijfskaart: verlopen, en geen hernieuwing bekend",
        todo:
          "HR: is de hernieuwing op tijd ingediend, meld dan RenewalFiled met de dag van indiening. Zo niet, bel vandaag de " +
          "vergunningendienst of uw immigratieadviseur: vraag wat nog ingediend kan worden, en of de betrokkene mag blijven " +
          "en werken.",
        why: renewalDuty,
      },
      undetermined: { title: "Verblijfskaart: dag voor de hernieuwing onbekend", todo: "", why: renewalDuty },
    },
    "card-renewed-by-holder": {
      before: {
        title: "Verblijfskaart: de houder laat ze zelf hernieuwen",
        todo:
          "HR: vraag de betrokkene de kaart tijdig bij de gemeente te laten hernieuwen; elke soort kaart heeft haar eigen " +
          "termijnen en documenten. Bewaar een kopie van de nieuwe kaart en meld ze (ResidenceCardIssued).",
        why: titleDuty,
      },
      due: {
        title: "Verblijfskaart: laatste dag, en geen volgende bekend",
        todo:
          "HR: vraag de betrokkene vandaag naar de nieuwe kaart, of naar het document dat ze vervangt, bewaar een kopie en meld " +
          "het. Is er geen, bel dan uw immigratieadviseur voordat de betrokkene verder werkt.",
        why: titleDuty,
      },
      undetermined: { title: "Verblijfskaart: hernieuwing door de houder onbekend", todo: "", why: titleDuty },
    },
    "cover-while-pending": {
      before: {
        title: "Verblijfsdocument: zorg voor het volgende vóór dit afloopt",
        todo: `HR: vraag het Gewest hoe het met de hernieuwing staat. ${coverSteps}`,
        why: coverDuty,
      },
      due: {
        title: "Verblijfsdocument: laatste dag van het huidige",
        todo: `HR: zorg meteen dat het volgende document in handen is. ${coverSteps}`,
        why: coverDuty,
      },
      undetermined: { title: "Verblijfsdocument: dekking tijdens de hernieuwing onbekend", todo: "", why: coverDuty },
    },
    "title-after-refusal": {
      before: {
        title: "Verblijfstitel: hernieuwing geweigerd of onontvankelijk",
        todo:
          "HR: de hernieuwing is geweigerd of onontvankelijk, en de huidige verblijfstitel loopt nog. Bel nu uw immigratieadviseur: " +
          "vraag naar beroep, de termijn ervan, een nieuwe aanvraag en een andere verblijfstitel. Plan het einde van het werk uiterlijk op de laatste dag " +
          "hieronder, tenzij er dan een andere titel in handen is.",
        why: refusalDuty,
      },
      due: {
        title: "Verblijfstitel: laatste dag na een geweigerde hernieuwing",
        todo:
          "HR: vandaag is de laatste dag waarvoor Belfry een verblijfstitel kent. Is er geen andere in handen, zorg dan dat het " +
          "werk vandaag eindigt en overleg met uw immigratieadviseur.",
        why: refusalDuty,
      },
      undetermined: { title: "Verblijfstitel na een weigering: Belfry kan niet oordelen", todo: "", why: refusalDuty },
    },
    "employment-without-title": {
      breached: {
        title: "Verblijfstitel: geen werk tot dit geregeld is",
        todo:
          "HR: laat de betrokkene niet meer werken tot dit geregeld is. Vraag vandaag aan de betrokkene en de " +
          "vergunningendienst of er een geldige verblijfstitel is die Belfry niet kent. Is die er, bewaar dan een kopie en meld " +
          "hem (ResidenceCardIssued, RenewalDecided of ProvisionalDocumentIssued). Is die er niet, bel dan uw " +
          "immigratieadviseur voordat het werk hervat wordt.",
        why: titleDuty,
      },
      over: {
        title: "Verblijfstitel: voorbije dagen zonder titel",
        todo:
          "HR: ga na of een verblijfstitel deze dagen dekte. Is die er, bewaar dan een kopie en meld hem. Is die er niet, vraag " +
          "uw immigratieadviseur wat er volgt, en bevestig daarna de kennisname (acknowledged). De titel die erna kwam, staat " +
          "hier niet ter discussie; maar met een voorlopig verblijfsdocument (bijlage 49) mag de betrokkene blijven, en is " +
          "werken pas toegelaten zodra het Gewest positief beslist heeft (te bevestigen).",
        why: titleDuty,
      },
      undetermined: { title: "Verblijfstitel: Belfry kan niet oordelen", todo: "", why: titleDuty },
    },
  },
  evidence: {
    nationality: "Nationaliteit",
    card: "Soort kaart",
    "card-expires-on": "Kaart verloopt op",
    "renewal-step-on": "Eerste stap van een hernieuwing op",
    "title-ends-on": "Huidige verblijfstitel loopt af op",
    "renewal-filed-on": "Hernieuwing ingediend op",
    "refused-on": "Hernieuwing geweigerd op",
    "not-taken-up-on": "Hernieuwing onontvankelijk verklaard op",
    "admissible-on": "Hernieuwing ontvankelijk verklaard op",
    "title-ended-on": "Laatste verblijfstitel liep af op",
    "next-title-from": "Volgende verblijfstitel vanaf",
  },
  workings: {
    "renewal-recommended": ({ day, number }) =>
      `${day("expiry")} min ${number("days")} kalenderdagen is ${day("recommended")}: dien ze bij voorkeur uiterlijk dan in.`,
    "holder-renews": ({ day }) =>
      `De kaart loopt af op ${day("expiry")}. Ze steunt niet op een toelating tot arbeid: de houder laat ze hernieuwen, niet de ` +
      "werkgever. Belfry kent geen dag waarop dat gevraagd moet zijn.",
    "not-yet-admissible": ({ day }) =>
      "Er is een hernieuwing ingediend, maar niet bekend is of ze ontvankelijk verklaard is; een aanvraag alleen geeft geen " +
      `document. Het huidige loopt af op ${day("last")}.`,
    "refused-title-ends": ({ day }) =>
      `De hernieuwing is geweigerd. De huidige verblijfstitel loopt af op ${day("last")}, en Belfry kent niets dat erop volgt.`,
    "not-taken-up-title-ends": ({ day }) =>
      "De hernieuwing is onontvankelijk verklaard; er loopt dus niets meer. De huidige verblijfstitel loopt af op " +
      `${day("last")}; tot dan kan ze opnieuw en volledig worden ingediend.`,
    "admissible-ask-document": ({ day }) =>
      "De hernieuwing is ontvankelijk verklaard; het voorlopige verblijfsdocument kan dus gevraagd worden. Het huidige " +
      `document loopt af op ${day("last")}.`,
    "no-title-since": ({ day }) => `In dienst, zonder geldige verblijfstitel die Belfry kent, vanaf ${day("on")}.`,
    "no-title-between": ({ day }) =>
      `In dienst, zonder geldige verblijfstitel die Belfry kent, van ${day("on")} tot en met ${day("to")}.`,
  },
  missing: {
    nationality: {
      fact: "De nationaliteit van de betrokkene",
      question: "Welke nationaliteiten heeft de betrokkene?",
      who: "HR",
      todo: "Kijk in het personeelsdossier en meld elke nationaliteit (een verbeterde EmployeeHired, of ContractChanged).",
    },
    "expiry-of-card": {
      fact: "De laatste dag van de verblijfskaart",
      question: "Welke laatste dag staat op de verblijfskaart?",
      who: "Vergunningendienst",
      todo: "Vraag de betrokkene om een kopie van de kaart en meld de laatste dag (een verbeterde ResidenceCardIssued, expiresOn).",
    },
    "last-day-of-grant": {
      fact: "De laatste dag van de hernieuwde toelating",
      question: "Tot welke dag is de hernieuwing toegekend?",
      who: "Vergunningendienst",
      todo: "Lees de dag in de beslissing en meld hem (een verbeterde RenewalDecided, validUntil).",
    },
    "document-beyond-most": {
      fact: "Of een verder voorlopig verblijfsdocument kan gelden",
      question:
        "Het voorlopige verblijfsdocument is al één keer afgegeven en één keer verlengd. Waarop steunt dit verdere document?",
      who: "Vergunningendienst",
      todo: "Vraag het aan de gemeente of uw immigratieadviseur, en meld de beslissing of de kaart (RenewalDecided, ResidenceCardIssued).",
    },
    "disputed-contract": {
      fact: "Welke van twee versies van de arbeidsovereenkomst klopt",
      question: "Van de arbeidsovereenkomst kwamen twee versies onder één id. Welke klopt?",
      who: "HR-systeem",
      todo: "Stuur EmployeeHired opnieuw met dezelfde sleutel en een hogere revisie.",
    },
    "admissibility-of-renewal": {
      fact: "Of de hernieuwing ontvankelijk verklaard is vóór het voorlopige verblijfsdocument",
      question:
        "Is de hernieuwing ontvankelijk verklaard voordat het voorlopige verblijfsdocument afgegeven is, en op welke dag?",
      who: "Vergunningendienst",
      todo: "Vraag de ontvankelijkheidsbeslissing op bij het Gewest en meld ze (RenewalFoundAdmissible). Een aanvraag alleen geeft nog geen recht.",
    },
    "disputed-title": {
      fact: "Welke verblijfstitel geldt: er kwamen twee versies onder één id",
      question: "Welke van de twee versies over de verblijfstitel klopt?",
      who: "Vergunningendienst",
      todo: "Vergelijk beide met het document zelf en stuur de juiste opnieuw onder een nieuw id en met een hogere revisie.",
    },
    "residence-title": {
      fact: "Een verblijfstitel van de betrokkene",
      question: "Welke verblijfstitel heeft de betrokkene, en tot welke dag?",
      who: "HR, met de vergunningendienst",
      todo:
        "Vraag de betrokkene om de verblijfstitel, bewaar een kopie en meld hem (ResidenceCardIssued). Is er geen, bel dan uw " +
        "immigratieadviseur voordat de betrokkene werkt.",
    },
  },
  parameters: {
    "free-movement-nationalities": (value) =>
      `Nationaliteiten die als onderzoeker geen verblijfstitel nodig hebben: ${value}`,
    "renewal-recommended-days": (value) =>
      `Een hernieuwing wordt bij voorkeur ${value} kalenderdagen vóór de vervaldag ingediend`,
    "provisional-document-days": (value) =>
      `Het voorlopige verblijfsdocument (bijlage 49) geldt ${value} kalenderdagen, de dag van afgifte inbegrepen`,
    "provisional-documents-max": (value) =>
      `Het voorlopige verblijfsdocument wordt hoogstens ${value} keer per hernieuwing afgegeven`,
  },
};
