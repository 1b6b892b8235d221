import { dutchAnswerLink } from "./answer/dutch.ts";
import { dutchChecks } from "./checks/dutch.ts";
import { dutchEmployer } from "./employer/dutch.ts";
import { dutchHours } from "./hours/dutch.ts";
import { dutchPay } from "./pay/dutch.ts";
import { dutchPublication } from "./publication/dutch.ts";
import { dutchWeek } from "./week/dutch.ts";
import type { MomentWording, Tally, Wording } from "./wording.ts";

const months = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const hours = (minutes: number): string => {
  if (minutes % 60 === 0) return `${minutes / 60} uur`;
  if (minutes < 60) return many(minutes, "minuut", "minuten");
  return `${Math.floor(minutes / 60)} u. ${String(minutes % 60).padStart(2, "0")}`;
};

/** What must be done, as in "1 meteen te regelen, 3 te doen, het eerste uiterlijk op 30 september 2026 (2026-09-30)". */
const toDo = (tally: Tally): string =>
  [
    ...(tally.now === 0 ? [] : [`${tally.now} meteen te regelen`]),
    ...(tally.overdue === 0 ? [] : [`${tally.overdue} te laat`]),
    ...(tally.coming === 0 ? [] : [`${tally.coming} te doen`]),
    ...(tally.firstDue === null ? [] : [`het eerste uiterlijk op ${tally.firstDue}`]),
  ].join(", ");

const toFindOut = (tally: Tally): string => (tally.unknown === 0 ? "" : `${tally.unknown} uit te zoeken`);

const toKnow = (tally: Tally): string =>
  [
    ...(tally.withdrawn === 0 ? [] : [`${tally.withdrawn} vervallen`]),
    ...(tally.older === 0 ? [] : [`${tally.older} van vóór de opvolging`]),
  ].join("; ");

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("; ");

const renewalDuty =
  "De verblijfskaart van een onderzoeker wordt hernieuwd op een aanvraag die uiterlijk op de vervaldag van de kaart " +
  "ingediend is.";
const renewalFile =
  "kopie van het paspoort, hernieuwde gastovereenkomst, bewijs van voldoende bestaansmiddelen, ook voor de terugreis";
const otherGround =
  "Berust de kaart op een andere grond dan onderzoek, bijvoorbeeld gezin, dan gelden andere stappen: vraag ze aan de " +
  "vergunningendienst.";

const refusalDuty =
  "Na de weigering van een hernieuwing mag de betrokkene alleen in dienst zijn zolang de huidige verblijfstitel loopt, of " +
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

const hoursDuty =
  "De arbeidsduur per dag, overuren inbegrepen, blijft binnen het maximum van de Arbeidswet, behalve in de gevallen die de " +
  "wet noemt.";

const referenceDuty =
  "Belfry kan een gebeurtenis pas gebruiken als het de arbeidsovereenkomst, de kaart of de aanvraag kent waarnaar ze " +
  "verwijst.";

const disputeDuty =
  "Bij één id hoort altijd één versie van een gebeurtenis. Kwamen er twee, dan gelooft Belfry geen van beide tot de " +
  "afzender het rechtzet.";

const dispute = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Gegevens: twee versies onder één id (${about})`,
    todo:
      "Afzender (HR-systeem, loonadministratie of vergunningendienst): zoek uit welke versie klopt en stuur ze opnieuw onder " +
      "een nieuw id, met dezelfde sleutel en een hogere revisie. HR: vertrouw tot dan op geen van beide.",
    why: disputeDuty,
  },
  undetermined: { title: `Gegevens: niet nagegaan op twee versies (${about})`, todo: "", why: disputeDuty },
});

/** Dutch, as it is written in Belgium. */
export const dutch: Wording = {
  language: "nl",
  answerLink: dutchAnswerLink,
  day: ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`,
  minutes: hours,
  euros: (cents) => `EUR ${(cents / 100).toLocaleString("nl-BE", { minimumFractionDigits: 2 })}`,

  labels: {
    person: "Persoon",
    project: "Project",
    employer: "Werkgever",
    nameUnknown: "naam niet bekend",
    whatToDo: "Wat te doen",
    actBy: "Streefdatum",
    lastLawfulDay: "Laatste dag (wet)",
    lastAgreedDay: "Laatste dag (afspraak)",
    timeLeft: "Resterende tijd",
    brokenSince: "Sinds",
    brokenFrom: "Begon op",
    brokenOn: "Datum",
    about: "Betreft de dag",
    noDay: "Pas te bepalen zodra dit bekend is",
    toldDay: "Eerder gemeld",
    nowDue: "Laatste dag nu",
    why: "Waarom",
    law: "Rechtsgrond",
    noLaw: "Geen artikel: dit gaat over de gegevens die Belfry ontving",
    facts: "Feiten",
    arithmetic: "Berekening",
    missing: "Niet bekend",
    alsoPassed: "Ook verstreken",
    raisedBy: "Aanleiding",
    obligation: "Verplichting",
    caseCode: "Referentie",
    toBeConfirmed: "Te bevestigen",
    event: "gebeurtenis",
    inForceSince: "van kracht sinds",
    colon: ":",
  },

  severities: {
    urgent: "Dringend",
    breach: "Inbreuk",
    overdue: "Te laat",
    soon: "Snel te doen",
    upcoming: "Op komst",
    unknown: "Uit te zoeken",
    withdrawn: "Vervallen",
  },

  sections: {
    now: { title: "Meteen te regelen", note: "Overschreden grenzen, en wat vandaag moet gebeuren." },
    overdue: { title: "Te laat", note: "De laatste dag is voorbij en niets wijst erop dat het gebeurd is." },
    coming: { title: "Op komst", note: "In volgorde van de laatste dag." },
    unknown: {
      title: "Wat Belfry moet weten",
      note: "Zolang deze vragen geen antwoord hebben, kan Belfry niet zeggen of alles in orde is.",
    },
    withdrawn: { title: "Vervallen", note: "Eerder gemeld, en nu vervallen. U hoeft niets te doen." },
  },
  older: {
    heading: (count) => `Van vóór de opvolging door Belfry: ${many(count, "vaststelling", "vaststellingen")}`,
    note: "Eén keer opgesomd, voor uw administratie. Belfry schrijft hier niet meer over, tenzij er iets verandert.",
  },

  week: dutchWeek,

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
        title: "Verblijfstitel: hernieuwing geweigerd",
        todo:
          "HR: de hernieuwing is geweigerd en de huidige verblijfstitel loopt nog. Bel nu uw immigratieadviseur: vraag naar " +
          "beroep, de termijn ervan en een andere verblijfstitel. Plan het einde van het werk uiterlijk op de laatste dag " +
          "hieronder, tenzij er dan een andere titel in handen is.",
        why: refusalDuty,
      },
      due: {
        title: "Verblijfstitel: laatste dag na de weigering",
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
    "daily-limit": {
      breached: {
        title: "Arbeidsduur: meer dan het maximum per dag",
        todo:
          "Leidinggevende en loonadministratie: ga de tijden van deze dag na. Kloppen ze niet, verbeter dan de prestatiestaat " +
          "in de tijdsregistratie (Belfry neemt de hoogste revisie). Kloppen ze wel, ga dan na of de wet voor die reden een " +
          "uitzondering maakt (bijvoorbeeld een ongeval of dringende herstellingen), noteer de reden en laat HR de kennisname " +
          "bevestigen (acknowledged).",
        why: hoursDuty,
      },
      undetermined: { title: "Arbeidsduur: maximum per dag niet nagegaan", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Gegevens: een gebeurtenis verwijst naar iets onbekends", todo: "", why: referenceDuty },
    },
    ...dutchHours.rules,
    ...dutchPay.rules,
    ...dutchPublication.rules,
    ...dutchChecks.rules,
    ...dutchEmployer.rules,
    "disputed-employer": dispute("instellingen van de werkgever"),
    "disputed-employment": dispute("tewerkstelling"),
    "disputed-residence": dispute("verblijf"),
    "disputed-hours": dispute("arbeidsduur"),
    "disputed-absences": dispute("afwezigheden"),
    "disputed-pay": dispute("loon"),
    "disputed-publication": dispute("publicatie"),
    "disputed-answers": dispute("antwoorden"),
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
    "contract-of-change": {
      fact: "De arbeidsovereenkomst waarnaar een wijziging verwijst",
      question: "Bij welke arbeidsovereenkomst hoort deze wijziging?",
      who: "HR-systeem",
      todo: "Stuur de EmployeeHired waarnaar ze verwijst, of verbeter de arbeidsovereenkomst die ContractChanged noemt.",
    },
    "contract-of-end": {
      fact: "De arbeidsovereenkomst die eindigde",
      question: "Welke arbeidsovereenkomst eindigde?",
      who: "HR-systeem",
      todo: "Stuur de EmployeeHired waarnaar EmploymentEnded verwijst, of trek EmploymentEnded in en stuur die onder de juiste sleutel.",
    },
    "card-of-renewal": {
      fact: "De verblijfskaart waarnaar een hernieuwing verwijst",
      question: "Voor welke verblijfskaart is deze hernieuwing?",
      who: "Vergunningendienst",
      todo: "Stuur de ResidenceCardIssued waarnaar ze verwijst, of verbeter de kaart die RenewalFiled noemt.",
    },
    "application-of-step": {
      fact: "De aanvraag waarbij een stap hoort",
      question: "Bij welke aanvraag hoort deze stap?",
      who: "Vergunningendienst",
      todo: "Stuur de AuthorisationFiled (of RenewalFiled) waarbij hij hoort, of verbeter de aanvraag die het event noemt.",
    },
    "renewal-of-document": {
      fact: "De hernieuwing waarnaar een voorlopig verblijfsdocument verwijst",
      question: "Op welke hernieuwing steunt dit voorlopige verblijfsdocument?",
      who: "Vergunningendienst",
      todo: "Stuur de RenewalFiled waarnaar het verwijst, of verbeter de hernieuwing die ProvisionalDocumentIssued noemt.",
    },
    ...dutchHours.missing,
    ...dutchPay.missing,
    ...dutchPublication.missing,
    ...dutchChecks.missing,
    ...dutchEmployer.missing,
    "could-not-be-assessed": {
      fact: "De uitkomst: Belfry kon ze niet berekenen",
      question: "Waarom mislukt deze beoordeling?",
      who: "Beheerders van Belfry",
      todo:
        "HR hoeft niets te sturen: Belfry probeert het elke dag opnieuw en verwittigt telkens zijn beheerders. HR: ga deze " +
        "verplichting zelf na tot deze melding vervalt.",
    },
  },
  missingOther: (fact) => ({
    fact,
    question: `Wat is het feit "${fact}"?`,
    who: "HR",
    todo: "Zoek het op en laat het melden. Belfry heeft er nog geen betere woorden voor.",
  }),
  missingParameter: (id) => ({
    fact: `De wettelijke waarde "${id}" op die dag: ze staat niet in het wetsregister van Belfry`,
    question: `Wat was op die dag de waarde van "${id}"?`,
    who: "Beheerders van Belfry",
    todo: "HR hoeft niets te sturen: de waarde wordt met haar bron toegevoegd. Tot deze melding vervalt, gaat HR deze verplichting zelf na.",
  }),

  workings: {
    "renewal-recommended": ({ day, number }) =>
      `${day("expiry")} min ${number("days")} kalenderdagen is ${day("recommended")}: dien ze bij voorkeur uiterlijk dan in.`,
    "not-yet-admissible": ({ day }) =>
      "Er is een hernieuwing ingediend, maar niet bekend is of ze ontvankelijk verklaard is; een aanvraag alleen geeft geen " +
      `document. Het huidige loopt af op ${day("last")}.`,
    "refused-title-ends": ({ day }) =>
      `De hernieuwing is geweigerd. De huidige verblijfstitel loopt af op ${day("last")}, en Belfry kent niets dat erop volgt.`,
    "admissible-ask-document": ({ day }) =>
      "De hernieuwing is ontvankelijk verklaard; het voorlopige verblijfsdocument kan dus gevraagd worden. Het huidige " +
      `document loopt af op ${day("last")}.`,
    "no-title-since": ({ day }) => `In dienst, zonder geldige verblijfstitel die Belfry kent, vanaf ${day("on")}.`,
    "no-title-between": ({ day }) =>
      `In dienst, zonder geldige verblijfstitel die Belfry kent, van ${day("on")} tot en met ${day("to")}.`,
    "worked-against-limit": ({ day, hours: time }) =>
      `Op ${day("day")}: ${time("minutes")} gewerkt, pauzes niet meegeteld, tegenover ${time("limit")} toegelaten: ` +
      `${time("over")} te veel.`,
    ...dutchHours.workings,
    ...dutchPay.workings,
    ...dutchPublication.workings,
    ...dutchChecks.workings,
    "two-contents": ({ event, text }) =>
      `Onder één id kwamen twee verschillende versies: "${event("type")}", sleutel ${text("key")}.`,
  },

  details: { ...dutchPublication.details, ...dutchChecks.details },

  evidence: {
    nationality: "Nationaliteit",
    card: "Soort kaart",
    "card-expires-on": "Kaart verloopt op",
    "renewal-step-on": "Eerste stap van een hernieuwing op",
    "title-ends-on": "Huidige verblijfstitel loopt af op",
    "renewal-filed-on": "Hernieuwing ingediend op",
    "refused-on": "Hernieuwing geweigerd op",
    "admissible-on": "Hernieuwing ontvankelijk verklaard op",
    "employed-from": "In dienst vanaf",
    "title-ended-on": "Laatste verblijfstitel liep af op",
    "next-title-from": "Volgende verblijfstitel vanaf",
    sheet: "Prestatiestaat",
    event: "Wat gemeld is",
    "disputed-event": "Wat twee keer gemeld is",
    ...dutchHours.evidence,
    ...dutchPay.evidence,
    ...dutchPublication.evidence,
    ...dutchChecks.evidence,
    ...dutchEmployer.evidence,
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
    "daily-minutes-max": (value) => `Arbeidsduur per dag, overuren inbegrepen: hoogstens ${hours(Number(value))}`,
    ...dutchHours.parameters,
    ...dutchPay.parameters,
    ...dutchPublication.parameters,
    ...dutchChecks.parameters,
  },

  events: {
    EmployerConfigured: "Instellingen van de werkgever",
    EmployeeHired: "Indiensttreding",
    ContractChanged: "Wijziging van de arbeidsovereenkomst",
    EmploymentEnded: "Uitdiensttreding",
    ResidenceCardIssued: "Verblijfskaart afgegeven",
    RenewalFiled: "Hernieuwing ingediend",
    RenewalFoundAdmissible: "Hernieuwing ontvankelijk verklaard",
    RenewalDecided: "Beslissing over een hernieuwing",
    ProvisionalDocumentIssued: "Voorlopig verblijfsdocument afgegeven",
    HostingAgreementConcluded: "Gastovereenkomst",
    PassportRecorded: "Paspoort",
    AuthorisationFiled: "Eerste aanvraag ingediend",
    AuthorisationFoundAdmissible: "Eerste aanvraag ontvankelijk verklaard",
    AuthorisationDecided: "Beslissing over een eerste aanvraag",
    WorkAuthorisationDecided: "Beslissing van het gewest over de arbeid",
    SupplementAsked: "Ontbrekende stukken gevraagd",
    SupplementProvided: "Ontbrekende stukken ingediend",
    VisaIssued: "Visum afgegeven",
    ArrivedInBelgium: "Aankomst in België",
    RegistrationAppointmentRequested: "Afspraak bij de gemeente gevraagd",
    RegisteredWithMunicipality: "Inschrijving bij de gemeente",
    TitleChecked: "Document nagekeken door de werkgever",
    RegionNotified: "Melding aan het gewest",
    RecognitionGranted: "Erkenning als onderzoeksinstelling",
    RecognitionRenewalRequested: "Verlenging van de erkenning gevraagd",
    ShiftsRecorded: "Prestaties van een week",
    AbsenceRecorded: "Afwezigheid",
    PaymentMade: "Betaling",
    PublicationPlanned: "Publicatie gepland",
    ReviewRequested: "Beoordeling gevraagd",
    ReviewDecided: "Beslissing over een beoordeling",
    RevisionSubmitted: "Herwerking ingediend",
    PatentApplicationFiled: "Octrooiaanvraag ingediend",
    PublicationReleased: "Publicatie openbaar gemaakt",
    PublicationWithdrawn: "Publicatie teruggetrokken",
    AuditExportRequested: "Aanvraag van een auditexport",
    ObligationAnswered: "Antwoord op een verplichting",
    MailBounced: "Teruggekomen mail",
  },

  stages: {
    before: (days) => many(days, "dag vooraf", "dagen vooraf"),
    due: "laatste dag",
    overdue: "te laat",
    escalated: "te laat, ook aan de vervanger gemeld",
    breached: "inbreuk",
    undetermined: "vraag",
  },

  daysLeft: (days) => {
    if (days < 0) return `${many(-days, "dag", "dagen")} te laat`;
    if (days === 0) return "vandaag is de laatste dag";
    return `nog ${many(days, "dag", "dagen")}`;
  },
  counted: "geteld in kalenderdagen",
  daysAgo: (days) => (days <= 0 ? "vandaag" : `${many(days, "dag", "dagen")} geleden`),
  passed: (days) => `${many(days, "dag", "dagen")} geleden verstreken`,
  raisedByDay: "de dag die aanbrak",
  raisedByEvent: (eventId) => `gebeurtenis ${eventId}`,

  withdrawn: {
    title: (title) => `Geldt niet meer: "${title}"`,
    todo: (stage, cause) =>
      `U hoeft niets te doen. Wat Belfry eerder meldde (${stage}), is vervallen: ` +
      `${cause === null ? "een nieuwe beoordeling gaf een ander resultaat" : `verbeterd door gebeurtenis ${cause}`}.`,
  },

  mail: {
    digest: (employer, tally, part) =>
      `[Belfry] ${employer}: ${joined(toDo(tally), toFindOut(tally)) || toKnow(tally) || "niets te doen"}${part}`,
    urgent: (title, code, others, part) =>
      `[Belfry][dringend] ${title} (referentie ${code}${others === 0 ? "" : ` en nog ${others}`})${part}`,
    part: (number, of) => (of <= 1 ? "" : ` (deel ${number} van ${of})`),
    heading: { digest: "Wat te doen is en wat Belfry moet weten", urgent: "Dit kan niet wachten op het overzicht" },
    glance: "In één oogopslag",
    lead: (tally) => `${joined(toDo(tally), toFindOut(tally), toKnow(tally)) || "Niets te doen"}.`,
    footer: (employer, day) => [
      `Geschreven door Belfry voor de HR-contacten van ${employer}. ${
        day === null
          ? "Er is nog geen controle van alle dossiers afgerond; deze mail is misschien niet volledig."
          : `Volledig tot en met ${day}; wat Belfry later bereikt, komt in een latere mail.`
      }`,
      "Een punt regelen: doe wat er staat en laat de gebeurtenis die daar genoemd wordt, naar Belfry sturen; het punt sluit dan vanzelf.",
      "Of een punt beantwoorden: laat uw HR-systeem een gebeurtenis ObligationAnswered sturen met het id van de verplichting, zoals het onder het punt staat. " +
        "Uitstel (snoozed), tot een dag: Belfry zwijgt tot dan. Ontheffing (waived), tot een dag en met een reden: hetzelfde, en de reden blijft bewaard. " +
        "Kennisname (acknowledged): sluit een vraag, of een inbreuk die voorbij is; een inbreuk die voortduurt, sluit u door ze te beëindigen, een verplichting door ze na te komen.",
      'Belfry past de wet die bij elk punt staat toe op de feiten die het ontving. Laat wat "te bevestigen" is, nagaan door uw adviseur voordat u erop vertrouwt.',
      "Geen afbeeldingen van elders, geen tracking: niemand verneemt dat deze mail geopend is.",
    ],
  },
};
