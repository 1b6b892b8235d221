import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { arrivalKeys } from "./keys.ts";

const authorisationDuty =
  "Een onderzoeker van buiten de EER en Zwitserland die langer dan negentig dagen in dienst is, heeft de toelating tot " +
  "verblijf en arbeid uiterlijk op de eerste dag van de arbeidsovereenkomst.";
const firstFile =
  "bewijs van betaling van de bijdrage, kopie van het paspoort, gastovereenkomst, bewijs van voldoende bestaansmiddelen, ook " +
  "voor de terugreis, medisch attest, uittreksel uit het strafregister";
const reportDecision =
  "Meld AuthorisationDecided aan Belfry zodra de beslissing (bijlage 46, of bijlage 47 als er geen op tijd kwam) ontvangen is.";
const visaDuty =
  "Wie uit het buitenland komt, reist met een visum voor lang verblijf (visum D, voor een onderzoeker met code B13), dat de " +
  "diplomatieke post afgeeft op grond van de positieve beslissing.";
const visaSteps =
  "de onderzoeker vraagt het visum met het paspoort en bijlage 46 aan bij de Belgische diplomatieke of consulaire post; veel " +
  "posten werken via een dienstverlener en op afspraak. Meld VisaIssued aan Belfry.";
const registrationDuty =
  "Binnen acht werkdagen na de aankomst (na ontvangst van de beslissing, voor wie al wettig in België verblijft) schrijft de " +
  "betrokkene zich in bij de gemeente van de verblijfplaats.";
const registrationSteps =
  "Meld RegisteredWithMunicipality aan Belfry zodra het gebeurd is. Heeft de gemeente geen vroegere afspraak, bewaar dan de " +
  "gedateerde aanvraag en meld ze (RegistrationAppointmentRequested): ze pleit voor de betrokkene, maar vervangt de " +
  "inschrijving niet.";
const documentDuty =
  "Zolang de eerste kaart gemaakt wordt, is het voorlopige verblijfsdocument (bijlage 49) verlengd, of de kaart afgegeven, " +
  "vóór de laatste dag ervan. De werkgever bewaart een kopie van een geldig document.";
const documentSteps =
  "Bewaar een kopie van het nieuwe document en meld het (ProvisionalDocumentIssued of ResidenceCardIssued).";
const cardDuty =
  "Op vertoon van de positieve beslissing (bijlage 46) hernieuwt de gemeente de kaart meteen; de eerste kaart volgt op de " +
  "inschrijving. De wet noemt geen dag: de termijn hier is die van uw werkgever.";
const orientationDuty =
  "Een onderzoeker van wie de gastovereenkomst eindigt, kan een oriëntatiejaar vragen om werk te zoeken of een zaak te " +
  "starten, uiterlijk vijftien dagen voor het einde van de huidige verblijfstitel.";
const permitDuty =
  "De toelating van een onderzoeker dekt alleen onderzoek, en een oriëntatiejaar is niet hernieuwbaar. Wie als gewone " +
  "werknemer verder werkt, heeft tegen dan een gecombineerde vergunning (single permit).";

const grounds = { "orientation-year": "oriëntatiejaar", protection: "internationale bescherming" };

/** Dutch words about coming to Belgium for research and about what follows it. */
export const dutchArrival: FamilyWording<typeof arrivalKeys> = {
  rules: {
    "authorisation-before-start": {
      before: {
        title: "Eerste toelating: in handen vóór de arbeidsovereenkomst begint",
        todo:
          "HR: is de aanvraag nog niet ingediend, dien ze dan in bij het Gewest via het portaal Working in Belgium " +
          `(${firstFile}) en meld AuthorisationFiled. Is ze ingediend, vraag het Gewest dan hoe het ermee staat, en stel de ` +
          `eerste werkdag uit als er niet op tijd beslist wordt. ${reportDecision}`,
        why: authorisationDuty,
      },
      due: {
        title: "Eerste toelating: niet in handen op de eerste dag van de overeenkomst",
        todo: `HR: laat de betrokkene niet beginnen voordat de toelating in handen is. Is ze er, meld ze dan vandaag. ${reportDecision}`,
        why: authorisationDuty,
      },
      overdue: {
        title: "Eerste toelating: geen bekend sinds het begin van de overeenkomst",
        todo:
          "HR: was de toelating op de eerste dag in handen, meld ze dan met die dag (AuthorisationDecided of ResidenceCardIssued). " +
          "Zo niet, laat de betrokkene niet werken en bel vandaag de vergunningendienst of uw immigratieadviseur.",
        why: authorisationDuty,
      },
      undetermined: { title: "Eerste toelating: Belfry kan niet oordelen", todo: "", why: authorisationDuty },
    },
    "visa-before-travel": {
      before: {
        title: "Visum: nu aan te vragen, de toelating is verleend",
        todo: `HR: stuur de beslissing meteen naar de onderzoeker en herinner eraan: ${visaSteps}`,
        why: visaDuty,
      },
      due: {
        title: "Visum: laatste dag voor het geplande begin",
        todo: `HR: vraag de onderzoeker vandaag hoe het met het visum staat, en stel de eerste werkdag zo nodig uit: ${visaSteps}`,
        why: visaDuty,
      },
      overdue: {
        title: "Visum: het geplande begin is voorbij en er is geen bekend",
        todo:
          "HR: vraag de onderzoeker of het visum afgegeven is en wanneer de reis is. Meld VisaIssued en ArrivedInBelgium, of een " +
          "later gewenst begin (een verbeterde AuthorisationFiled).",
        why: visaDuty,
      },
      undetermined: { title: "Visum: Belfry kan niet oordelen", todo: "", why: visaDuty },
    },
    registration: {
      before: {
        title: "Inschrijving: langsgaan bij de gemeente",
        todo: `HR: vraag de onderzoeker om vandaag een afspraak te maken bij de gemeente en zich uiterlijk op de streefdatum in te schrijven. ${registrationSteps}`,
        why: registrationDuty,
      },
      due: {
        title: "Inschrijving: laatste dag bij de gemeente",
        todo: `HR: vraag de onderzoeker om zich vandaag in te schrijven. ${registrationSteps}`,
        why: registrationDuty,
      },
      overdue: {
        title: "Inschrijving: de laatste dag is voorbij",
        todo:
          "HR: is de onderzoeker ingeschreven, meld het dan met die dag. Zo niet, dan gaat de onderzoeker meteen naar de gemeente, " +
          `met de aanvraag van een afspraak als die er is. ${registrationSteps}`,
        why: registrationDuty,
      },
      undetermined: { title: "Inschrijving: Belfry kan de dagen niet tellen", todo: "", why: registrationDuty },
    },
    "first-document": {
      before: {
        title: "Voorlopig verblijfsdocument: verlenging of kaart vóór het einde",
        todo: `HR: vraag de onderzoeker om bij de gemeente de kaart af te halen of het document te laten verlengen. ${documentSteps}`,
        why: documentDuty,
      },
      due: {
        title: "Voorlopig verblijfsdocument: laatste dag in afwachting van de kaart",
        todo: `HR: vraag de onderzoeker om vandaag naar de gemeente te gaan voor de verlenging of de kaart. ${documentSteps}`,
        why: documentDuty,
      },
      overdue: {
        title: "Voorlopig verblijfsdocument: afgelopen, geen verlenging of kaart bekend",
        todo:
          "HR: verlengen is een zaak van de gemeente, maar u moet een kopie van een geldig document hebben. Vraag de onderzoeker " +
          "vandaag naar de verlenging of de kaart. Is er geen, laat de onderzoeker ze dan schriftelijk vragen aan de gemeente, en " +
          `bewaar dat bericht. ${documentSteps}`,
        why: documentDuty,
      },
      undetermined: { title: "Voorlopig verblijfsdocument: Belfry kan niet oordelen", todo: "", why: documentDuty },
    },
    "grant-presented": {
      before: {
        title: "Verblijfskaart: aan te vragen bij de gemeente",
        todo:
          "HR: vraag de onderzoeker om de beslissing (bijlage 46) aan de gemeente te tonen en de kaart aan te vragen. Bewaar een " +
          "kopie van de kaart en meld ze (ResidenceCardIssued).",
        why: cardDuty,
      },
      due: {
        title: "Verblijfskaart: nog niet in handen na de beslissing",
        todo: "HR: vraag de onderzoeker vandaag of de kaart er is. Bewaar een kopie en meld ze (ResidenceCardIssued).",
        why: cardDuty,
      },
      overdue: {
        title: "Verblijfskaart: geen bekend, lang na de beslissing",
        todo:
          "HR: vraag de onderzoeker of de beslissing getoond is en de kaart ontvangen. Is de kaart er, bewaar dan een kopie en meld " +
          "ze (ResidenceCardIssued). Is ze er niet, laat de onderzoeker ze dan schriftelijk vragen aan de gemeente.",
        why: cardDuty,
      },
      undetermined: { title: "Verblijfskaart na een beslissing: Belfry kan niet oordelen", todo: "", why: cardDuty },
    },
    "orientation-year-request": {
      before: {
        title: "Einde van het onderzoek: een oriëntatiejaar kan gevraagd worden",
        todo:
          "HR: wordt de gastovereenkomst niet hernieuwd, geef deze dag dan door aan de onderzoeker, samen met het bewijs dat het " +
          "onderzoek afgerond is. De onderzoeker doet zelf de aanvraag bij de gemeente. Meld ze (AuthorisationFiled, " +
          "orientation-year).",
        why: orientationDuty,
      },
      due: {
        title: "Einde van het onderzoek: laatste dag voor het oriëntatiejaar",
        todo:
          "HR: zeg de onderzoeker vandaag dat dit de laatste dag is om bij de gemeente het oriëntatiejaar te vragen. Meld de " +
          "aanvraag (AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      undetermined: {
        title: "Einde van het onderzoek: oriëntatiejaar, Belfry kan niet oordelen",
        todo: "",
        why: orientationDuty,
      },
    },
    "title-after-research": {
      before: {
        title: "Na het onderzoek: de gecombineerde vergunning op tijd in handen",
        todo:
          "HR: vraag ruim op voorhand een gecombineerde vergunning aan via het portaal Working in Belgium: er gelden andere " +
          "voorwaarden en langere termijnen dan voor onderzoekers. Meld AuthorisationFiled (single-permit) en daarna " +
          "AuthorisationDecided.",
        why: permitDuty,
      },
      due: {
        title: "Na het onderzoek: laatste dag om de gecombineerde vergunning te hebben",
        todo:
          "HR: is de gecombineerde vergunning vandaag niet in handen, dan werkt de betrokkene vanaf nu niet als gewone werknemer. " +
          "Meld AuthorisationDecided als ze verleend is, en overleg anders met uw immigratieadviseur.",
        why: permitDuty,
      },
      overdue: {
        title: "Na het onderzoek: geen gecombineerde vergunning bekend, te laat",
        todo:
          "HR: is er een gecombineerde vergunning, of een titel die de arbeidsmarkt openstelt, meld die dan. Zo niet, laat de " +
          "betrokkene dit werk niet doen en bel vandaag uw immigratieadviseur.",
        why: permitDuty,
      },
      undetermined: { title: "Na het onderzoek: Belfry kan niet oordelen", todo: "", why: permitDuty },
    },
  },
  evidence: {
    "contract-starts-on": "Eerste dag van de arbeidsovereenkomst",
    role: "Werk, zoals gemeld",
    "application-filed-on": "Eerste aanvraag ingediend op",
    "authorisation-held-on": "Toelating in handen vanaf",
    "decision-received-on": "Beslissing ontvangen op",
    "arrived-on": "Aangekomen in België op",
    "visa-issued-on": "Visum afgegeven op",
    "visa-code": "Code op het visum",
    "appointment-requested-on": "Afspraak bij de gemeente gevraagd op",
    "registered-on": "Ingeschreven op, of dan zeker al",
    "document-ends-on": "Voorlopig document eindigt op",
    "renewal-granted-on": "Hernieuwing toegekend op",
    "hosting-agreement-ends-on": "Gastovereenkomst eindigt op",
    "orientation-year-asked-on": "Oriëntatiejaar gevraagd op",
    "ordinary-work-from": "Ander werk dan onderzoek vanaf",
  },
  workings: {
    "authorisation-recommended": ({ day, number }) =>
      `De arbeidsovereenkomst begint op ${day("start")}; ${number("days")} kalenderdagen eerder is ${day("recommended")}: dien ` +
      "best tegen dan in, want zo lang mogen de overheden over de beslissing doen.",
    "authorisation-before-stay-ends": ({ day, number }) =>
      `Het huidige verblijf eindigt op ${day("last")}; ${number("days")} kalenderdagen eerder is ${day("recommended")}: dien best ` +
      "tegen dan in.",
    "application-not-filed": () => "Er is geen ingediende aanvraag bekend.",
    "application-pending": ({ day }) => `Ingediend op ${day("filed")}; er is geen beslissing bekend.`,
    "application-refused": ({ day }) => `De aanvraag is geweigerd, of niet in behandeling genomen, op ${day("on")}.`,
    "visa-before-arrival": ({ day }) => `Het visum is in handen voor de reis, dus uiterlijk op ${day("due")}.`,
    "registration-counted": ({ day, number }) =>
      `${number("days")} werkdagen na ${day("from")}, van maandag tot vrijdag zonder feestdagen: ${day("due")}. Met de zaterdagen ` +
      `meegeteld, zoals sommige gemeenten doen: ${day("earlier")}; mik op die dag.`,
    "appointment-is-no-registration": () =>
      "Er is een afspraak gevraagd. Dat pleit voor de betrokkene als de dag verstrijkt, maar is geen inschrijving.",
    "first-document-counted": ({ day, number }) =>
      `De gedrukte laatste dag is niet bekend: ${number("days")} dagen vanaf ${day("from")}, die dag inbegrepen, lopen tot ` +
      `${day("last")}.`,
    "no-document-between": ({ day }) => `Er is geen geldig document bekend van ${day("on")} tot en met ${day("to")}.`,
    "grant-to-present": ({ day, number }) =>
      `Toegekend op ${day("on")}; ${number("days")} dagen later, volgens de instelling van de werkgever, is ${day("due")}.`,
    "first-card-awaited": ({ day, number }) =>
      `Ingeschreven op ${day("on")}; ${number("days")} dagen later, volgens de instelling van de werkgever, is ${day("due")}.`,
    "orientation-year-by": ({ day, number }) =>
      `De verblijfstitel eindigt op ${day("last")}; ${number("days")} dagen eerder is ${day("due")}.`,
    "work-is-no-research": ({ day }) =>
      `Vanaf ${day("from")} is het werk geen onderzoek meer; de titel van onderzoeker eindigt op ${day("last")}. De vergunning is ` +
      "in handen op de vroegste van die dagen.",
    "orientation-year-ends": ({ day }) =>
      `Het oriëntatiejaar eindigt op ${day("last")} en de tewerkstelling loopt door.`,
    "single-permit-recommended": ({ day, number }) =>
      `In handen uiterlijk op ${day("due")}; ${number("months")} maanden eerder is ${day("recommended")}: dien best tegen dan in.`,
  },
  missing: {
    "role-of-contract": {
      fact: "Of het werk onderzoek is",
      question: "Is de betrokkene in dienst als onderzoeker, of voor ander werk?",
      who: "HR",
      todo: "Meld het (een verbeterde EmployeeHired, of ContractChanged, role). Elk van beide vraagt een eigen soort toelating.",
    },
    "single-permit": {
      fact: "Een toelating voor werk dat geen onderzoek is",
      question: "Met welke toelating zal de betrokkene werk doen dat geen onderzoek is?",
      who: "HR, met de vergunningendienst",
      todo:
        "De toelating van een onderzoeker dekt dit niet: een gecombineerde vergunning of blauwe kaart wel, onder voorwaarden die " +
        "Belfry niet opvolgt. Vraag ze ruim op voorhand aan en meld de beslissing (AuthorisationFiled met de categorie, " +
        "AuthorisationDecided) of de kaart. Is het werk toch onderzoek, verbeter dan role.",
    },
    "hosting-agreement": {
      fact: "Een gastovereenkomst die het werk dekt",
      question: "Is er voor deze dagen een gastovereenkomst met de onderzoeker, en tot wanneer?",
      who: "Vergunningendienst",
      todo:
        "Meld ze (HostingAgreementConcluded). Zonder gastovereenkomst is een andere soort toelating nodig: leg het voor aan uw " +
        "immigratieadviseur.",
    },
    "labour-market-of-card": {
      fact: "Wat de kaart vermeldt over de arbeidsmarkt",
      question: "Wat staat op de achterkant van de kaart: arbeidsmarkt onbeperkt, beperkt of neen?",
      who: "Vergunningendienst",
      todo: "Vraag de betrokkene om een kopie van de kaart en meld het (een verbeterde ResidenceCardIssued, labourMarket).",
    },
    "visa-of-arrival": {
      fact: "Het visum waarmee de betrokkene gekomen is",
      question: "Met welk visum is de betrokkene naar België gekomen, en wanneer is het afgegeven?",
      who: "Vergunningendienst",
      todo:
        "Meld het met de dag van afgifte (VisaIssued). Kwam de betrokkene zonder visum voor lang verblijf, bel dan uw " +
        "immigratieadviseur vóór de inschrijving, en bevestig daarna de kennisname (acknowledged).",
    },
    "visa-code": {
      fact: "Of het visum voor onderzoek is",
      question: "Het visum draagt een andere code dan die van een onderzoeker. Voor welk verblijf is het afgegeven?",
      who: "Vergunningendienst",
      todo: "Vergelijk met het visum en verbeter (VisaIssued, code). Klopt de code, vraag het dan aan de diplomatieke post of uw adviseur.",
    },
    "place-at-filing": {
      fact: "Waar de betrokkene was toen de aanvraag ingediend werd",
      question: "Was de betrokkene in het buitenland of wettig in België toen de aanvraag ingediend werd?",
      who: "Vergunningendienst",
      todo: "Meld het (een verbeterde AuthorisationFiled, staysIn). Uit het buitenland is een visum nodig, vanuit België niet.",
    },
    "arrival-in-belgium": {
      fact: "De dag van aankomst in België",
      question: "Op welke dag is de betrokkene aangekomen, of was de betrokkene al in België?",
      who: "Vergunningendienst",
      todo:
        "Meld de aankomst (ArrivedInBelgium), of het verblijf in België bij de indiening (een verbeterde AuthorisationFiled, " +
        "staysIn). Is de inschrijving gebeurd, meld dan die (RegisteredWithMunicipality).",
    },
  },
  parameters: {
    "long-stay-days": (value) => `Lang verblijf: meer dan ${value} dagen`,
    "authorisation-lead-days": (value) =>
      `Een eerste aanvraag wordt best ${value} kalenderdagen voor het begin ingediend, of voor het einde van het huidige verblijf`,
    "open-labour-market-cards": (value) => `Kaarten waarmee men voor elke werkgever mag werken: ${value}`,
    "open-labour-market-grounds": (value) =>
      `A-kaarten waarmee men voor elke werkgever mag werken: ${named(value, grounds)}`,
    "researcher-visa-code": (value) => `Code op het visum D van een onderzoeker: ${value}`,
    "registration-working-days": (value) => `Inschrijving binnen ${value} werkdagen na de aankomst`,
    "registration-after-decision-working-days": (value) =>
      `Inschrijving binnen ${value} werkdagen na ontvangst van de beslissing, voor wie al in België is`,
    "first-document-days": (value) =>
      `Het voorlopige document voor de eerste kaart geldt ${value} dagen, de dag van afgifte inbegrepen`,
    "orientation-year-notice-days": (value) =>
      `Het oriëntatiejaar wordt uiterlijk ${value} dagen voor het einde van de titel gevraagd`,
    "single-permit-lead-months": (value) =>
      `Een gecombineerde vergunning wordt best ongeveer ${value} maanden op voorhand gevraagd`,
  },
};
