import { dutchAnswerLink } from "./answer/dutch.ts";
import { dutchArrival } from "./arrival/dutch.ts";
import { dutchChecks } from "./checks/dutch.ts";
import { dutchDeclarations } from "./declarations/dutch.ts";
import { dutchEmployer } from "./employer/dutch.ts";
import { absenceInDutch, dutchHours, hoursOfSheetInDutch } from "./hours/dutch.ts";
import { dutchLaw } from "./law/dutch.ts";
import { dutchMobility } from "./mobility/dutch.ts";
import { dutchPapers } from "./papers/dutch.ts";
import { dutchCauses, dutchPay } from "./pay/dutch.ts";
import { dutchProcedure } from "./procedure/dutch.ts";
import { dutchPublication } from "./publication/dutch.ts";
import { dutchRequests } from "./requests/dutch.ts";
import { dutchResidence } from "./residence/dutch.ts";
import { dutchSources } from "./sources/dutch.ts";
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

const hoursDuty =
  "De arbeidsduur per dag, overuren inbegrepen, blijft binnen het maximum van de Arbeidswet, behalve in de gevallen die de " +
  "wet noemt.";

const referenceDuty =
  "Belfry kan een gebeurtenis pas gebruiken als het de arbeidsovereenkomst, de kaart of de aanvraag kent waarnaar ze " +
  "verwijst.";

const leftOutWhy =
  "Een feed die telkens alles stuurt wat hij weet, bevat deze persoon of arbeidsovereenkomst niet meer. Belfry beëindigt niets uit zichzelf: een regel die verloren ging, ziet er net zo uit als iemand die vertrokken is.";

/** What each family of facts is about. */
const kinds: Wording["codes"]["kind-of-alert"] = {
  employer: "instellingen van de werkgever",
  employment: "tewerkstelling",
  residence: "verblijf",
  hours: "arbeidsduur",
  absences: "afwezigheden",
  pay: "loon",
  publication: "publicatie",
  answers: "antwoorden",
};

const sources = dutchSources(kinds);

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
    whatChanged: "Wat wijzigde",
    openSince: "Open sinds",
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
    ...dutchResidence.rules,
    "daily-limit": {
      breached: {
        title: "Arbeidsduur: meer dan het maximum per dag",
        todo:
          "Leidinggevende en loonadministratie: ga de tijden van deze dag na. Kloppen ze niet, verbeter dan de prestatiestaat " +
          "in de tijdsregistratie (Belfry neemt de hoogste revisie). Kloppen ze wel, ga dan na of de wet voor die reden een " +
          "uitzondering maakt (bijvoorbeeld een ongeval of dringende herstellingen), noteer de reden en bevestig de " +
          "kennisname (acknowledged).",
        why: hoursDuty,
      },
      undetermined: { title: "Arbeidsduur: maximum per dag niet nagegaan", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Gegevens: een gebeurtenis verwijst naar iets onbekends", todo: "", why: referenceDuty },
    },
    "left-out-of-snapshot": {
      undetermined: { title: "Gegevens: niet meer in het volledige bestand van een feed", todo: "", why: leftOutWhy },
    },
    ...dutchPapers.rules,
    ...dutchArrival.rules,
    ...dutchMobility.rules,
    ...dutchDeclarations.rules,
    ...dutchHours.rules,
    ...dutchPay.rules,
    ...dutchPublication.rules,
    ...dutchChecks.rules,
    ...dutchProcedure.rules,
    ...dutchEmployer.rules,
    ...dutchRequests.rules,
    ...sources.rules,
    "disputed-employer": dispute(kinds.employer),
    "disputed-employment": dispute(kinds.employment),
    "disputed-residence": dispute(kinds.residence),
    "disputed-hours": dispute(kinds.hours),
    "disputed-absences": dispute(kinds.absences),
    "disputed-pay": dispute(kinds.pay),
    "disputed-publication": dispute(kinds.publication),
    "disputed-answers": dispute(kinds.answers),
  },

  missing: {
    ...dutchResidence.missing,
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
    "end-of-left-out": {
      fact: "Of de tewerkstelling geëindigd is",
      question: "Is de tewerkstelling geëindigd, of klopt de feed niet?",
      who: "HR-administratie",
      todo: "Is ze geëindigd, stuur dan EmploymentEnded met de laatste dag; is ze nooit overeengekomen, trek dan de EmployeeHired in. Klopt de feed niet, laat hem dan verbeteren: het volgende volledige bestand waarin de persoon of de overeenkomst staat, sluit dit punt. Is geen van beide het geval, neem dan kennis van dit punt.",
    },
    "renewal-of-document": {
      fact: "De hernieuwing waarnaar een voorlopig verblijfsdocument verwijst",
      question: "Op welke hernieuwing steunt dit voorlopige verblijfsdocument?",
      who: "Vergunningendienst",
      todo: "Stuur de RenewalFiled waarnaar het verwijst, of verbeter de hernieuwing die ProvisionalDocumentIssued noemt.",
    },
    ...dutchPapers.missing,
    ...dutchArrival.missing,
    ...dutchMobility.missing,
    ...dutchDeclarations.missing,
    ...dutchHours.missing,
    ...dutchPay.missing,
    ...dutchPublication.missing,
    ...dutchChecks.missing,
    ...dutchProcedure.missing,
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
    ...dutchResidence.workings,
    "worked-against-limit": ({ day, hours: time }) =>
      `Op ${day("day")}: ${time("minutes")} gewerkt, pauzes niet meegeteld, tegenover ${time("limit")} toegelaten: ` +
      `${time("over")} te veel.`,
    ...dutchPapers.workings,
    ...dutchArrival.workings,
    ...dutchMobility.workings,
    ...dutchDeclarations.workings,
    ...dutchHours.workings,
    ...dutchPay.workings,
    ...dutchPublication.workings,
    ...dutchChecks.workings,
    ...dutchProcedure.workings,
    ...sources.workings,
    ...dutchEmployer.workings,
    ...dutchRequests.workings,
    "two-contents": ({ event, text }) =>
      `Onder één id kwamen twee verschillende versies: "${event("type")}", sleutel ${text("key")}.`,
  },

  details: {
    ...dutchDeclarations.details,
    ...dutchPublication.details,
    ...dutchChecks.details,
    ...dutchProcedure.details,
  },

  evidence: {
    ...dutchResidence.evidence,
    "employed-from": "In dienst vanaf",
    sheet: "Prestatiestaat",
    event: "Wat gemeld is",
    "disputed-event": "Wat twee keer gemeld is",
    "left-out-contract": "Ontbrekende overeenkomst",
    "last-seen-in-feed": "Laatst in de feed op",
    "left-out-on": "Niet meer in de feed op",
    ...dutchPapers.evidence,
    ...dutchArrival.evidence,
    ...dutchMobility.evidence,
    ...dutchDeclarations.evidence,
    ...dutchHours.evidence,
    ...dutchPay.evidence,
    ...dutchPublication.evidence,
    ...dutchChecks.evidence,
    ...dutchProcedure.evidence,
    ...dutchEmployer.evidence,
    ...dutchRequests.evidence,
    ...sources.evidence,
  },

  absence: absenceInDutch,
  hoursOfSheet: hoursOfSheetInDutch,

  parameters: {
    ...dutchResidence.parameters,
    "daily-minutes-max": (value) => `Arbeidsduur per dag, overuren inbegrepen: hoogstens ${hours(Number(value))}`,
    ...dutchPapers.parameters,
    ...dutchArrival.parameters,
    ...dutchMobility.parameters,
    ...dutchDeclarations.parameters,
    ...dutchHours.parameters,
    ...dutchPay.parameters,
    ...dutchPublication.parameters,
    ...dutchChecks.parameters,
    ...dutchProcedure.parameters,
    ...dutchRequests.parameters,
  },

  law: dutchLaw,
  codes: {
    "cause-of-leaving": dutchCauses,
    "kind-of-alert": kinds,
    role: { researcher: "onderzoek", other: "ander werk dan onderzoek" },
  },

  events: {
    EmployerConfigured: "Instellingen van de werkgever",
    EmployeeHired: "Indiensttreding",
    ContractChanged: "Wijziging van de arbeidsovereenkomst",
    EmploymentEnded: "Uitdiensttreding",
    DimonaDeclared: "Dimona-aangifte",
    DimonaAnswered: "Antwoord op een Dimona",
    DmfaReceived: "Ontvangen DmfA",
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
    MobilityAgreed: "EU-mobiliteit afgesproken",
    MobilityNotified: "Kennisgeving van EU-mobiliteit",
    MobilityStayRecorded: "Verblijf in EU-mobiliteit",
    MobilityStopped: "EU-mobiliteit stopgezet",
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
    SalaryTransferred: "Loonoverschrijving",
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
    MailUnheard: "Mail waarvan niets vernomen is",
    WatchFellBehind: "Achterstand van de bewaking",
    AuditExportWritten: "Geschreven auditexport",
    AuditVerificationFailed: "Mislukte controle van een auditexport of dossier",
    FeedHeard: "Bestand van een feed gekomen",
    LeftOutOfSnapshot: "Niet meer in een volledig bestand",
    AccessRequested: "Inzage in gegevens gevraagd",
    ErasureRequested: "Wissing van gegevens gevraagd",
    ErasureDecided: "Beslist over wissing",
    DataRequestAnswered: "Verzoek over gegevens beantwoord",
    FeedRunHeld: "Vastgehouden bestand",
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

  history: {
    isNew: "Nieuw",
    isChanged: "Gewijzigd",
    first: "Nieuw sinds de vorige mail.",
    moved: (from, to, cause) =>
      `De dag is verschoven van ${from} naar ${to}${cause === null ? "" : `, door gebeurtenis ${cause}`}.`,
    stage: (from, to) => `Laatst gemeld als "${from}"; nu "${to}".`,
    silenceEnded: "Het gevraagde uitstel is voorbij, en dit staat nog open.",
    ended: "Wat bij de laatste melding nog duurde, is voorbij.",
    otherwise: "De gegevens waarop dit steunt, zijn gewijzigd.",
    openFor: (days) => (days <= 0 ? "vandaag" : many(days, "dag", "dagen")),
  },

  withdrawn: {
    title: (title) => `Geldt niet meer: "${title}"`,
    todo: (stage, cause) =>
      `Wat Belfry eerder meldde (${stage}), is vervallen: ` +
      `${cause === null ? "een nieuwe beoordeling gaf een ander resultaat" : `verbeterd door gebeurtenis ${cause}`}. ` +
      "Daarvoor hoeft u niets te doen; kwam er iets voor in de plaats, dan staat dat apart vermeld.",
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
    footer: (contact, employer, day, link) => [
      `Geschreven door Belfry voor contact ${contact} van ${employer}. Volledig tot en met ${day}; wat Belfry later bereikt, komt in een latere mail.`,
      "Een punt regelen: doe wat er staat en laat de gebeurtenis die daar genoemd wordt, naar Belfry sturen; het punt sluit dan vanzelf.",
      link ??
        "Of een punt beantwoorden: laat uw HR-systeem een gebeurtenis ObligationAnswered sturen met het id van de verplichting, zoals het onder het punt staat. " +
          "Uitstel (snoozed), tot een dag: Belfry zwijgt tot dan. Ontheffing (waived), tot een dag en met een reden: hetzelfde, en de reden blijft bewaard. " +
          "Kennisname (acknowledged): sluit een vraag, of een inbreuk die voorbij is; een inbreuk die voortduurt, sluit u door ze te beëindigen, een verplichting door ze na te komen.",
      'Belfry past de wet die bij elk punt staat toe op de feiten die het ontving. Laat wat "te bevestigen" is, nagaan door uw adviseur voordat u erop vertrouwt.',
      ...(link === null
        ? []
        : [
            "HR-systemen kunnen ook zelf antwoorden: ze sturen ObligationAnswered met het id van de verplichting, zoals het onder het punt staat.",
          ]),
      "Geen afbeeldingen van elders, geen tracking: niemand verneemt dat deze mail geopend is.",
    ],
  },
};
