import { frenchAnswerLink } from "./answer/french.ts";
import { frenchArrival } from "./arrival/french.ts";
import { frenchChecks } from "./checks/french.ts";
import { frenchDeclarations } from "./declarations/french.ts";
import { frenchEmployer } from "./employer/french.ts";
import { dayOfMonth, euros, hoursAndMinutes, many, typeset } from "./french-grammar.ts";
import { absenceInFrench, frenchHours, hoursOfSheetInFrench } from "./hours/french.ts";
import { frenchLaw } from "./law/french.ts";
import { frenchMobility } from "./mobility/french.ts";
import { frenchPapers } from "./papers/french.ts";
import { frenchCauses, frenchPay } from "./pay/french.ts";
import { frenchProcedure } from "./procedure/french.ts";
import { frenchPublication } from "./publication/french.ts";
import { frenchRequests } from "./requests/french.ts";
import { frenchResidence } from "./residence/french.ts";
import { frenchSources } from "./sources/french.ts";
import { frenchWeek } from "./week/french.ts";
import type { MomentWording, Question, Tally, Wording } from "./wording.ts";

/** What must be done, as in "1 à régler maintenant, 3 à faire, première échéance le 30 septembre 2026 (2026-09-30)". */
const toDo = (tally: Tally): string =>
  [
    ...(tally.now === 0 ? [] : [`${tally.now} à régler maintenant`]),
    ...(tally.overdue === 0 ? [] : [`${tally.overdue} en retard`]),
    ...(tally.coming === 0 ? [] : [`${tally.coming} à faire`]),
    ...(tally.firstDue === null ? [] : [`première échéance le ${tally.firstDue}`]),
  ].join(", ");

const toFindOut = (tally: Tally): string => (tally.unknown === 0 ? "" : `${tally.unknown} à clarifier`);

const toKnow = (tally: Tally): string =>
  [
    ...(tally.withdrawn === 0 ? [] : [many(tally.withdrawn, "constat retiré", "constats retirés")]),
    ...(tally.older === 0
      ? []
      : [many(tally.older, "constat antérieur au début du suivi", "constats antérieurs au début du suivi")]),
  ].join(" ; ");

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ; ");

const hoursDuty =
  "La durée du travail d'un jour, heures supplémentaires comprises, ne dépasse pas le maximum de la loi sur le travail, sauf " +
  "dans les cas que cette loi prévoit.";

const referenceDuty =
  "Belfry ne peut utiliser un événement que s'il connaît le contrat, la carte ou la demande auxquels cet événement renvoie.";

const leftOutWhy =
  "Un flux qui envoie chaque fois tout ce qu'il sait ne contient plus cette personne ou ce contrat. Belfry ne met fin à rien de lui-même : une ligne perdue ressemble à un départ.";

/** What each family of facts is about. */
const kinds: Wording["codes"]["kind-of-alert"] = {
  employer: "paramètres de l'employeur",
  employment: "occupation",
  residence: "séjour",
  hours: "durée du travail",
  absences: "absences",
  pay: "rémunération",
  publication: "publication",
  answers: "réponses",
};

const sources = frenchSources(kinds);

const disputeDuty =
  "Un identifiant d'événement porte toujours un seul contenu. S'il en a porté deux, Belfry ne se fie à aucun des deux avant que " +
  "l'expéditeur ait tranché.";

const dispute = (about: string): { readonly breached: MomentWording; readonly undetermined: MomentWording } => ({
  breached: {
    title: `Données : deux contenus pour un même événement (${about})`,
    todo:
      "Expéditeur (système RH, service paie ou service des permis de séjour) : cherchez quel contenu est exact et renvoyez-le " +
      "sous un nouvel identifiant d'événement, avec la même clé et un numéro de révision plus élevé. RH : d'ici là, ne vous " +
      "fiez à aucun des deux.",
    why: disputeDuty,
  },
  undetermined: { title: `Données : contenus doubles non vérifiés (${about})`, todo: "", why: disputeDuty },
});

const evidence: Wording["evidence"] = {
  ...frenchResidence.evidence,
  "employed-from": "Début de l'occupation",
  sheet: "Feuille de prestations",
  event: "Ce qui a été communiqué",
  "disputed-event": "Ce qui a été communiqué deux fois",
  "left-out-contract": "Contrat manquant",
  "last-seen-in-feed": "Dernière présence dans le flux",
  "left-out-on": "Absence du flux constatée le",
  ...frenchPapers.evidence,
  ...frenchArrival.evidence,
  ...frenchMobility.evidence,
  ...frenchDeclarations.evidence,
  ...frenchHours.evidence,
  ...frenchPay.evidence,
  ...frenchPublication.evidence,
  ...frenchChecks.evidence,
  ...frenchProcedure.evidence,
  ...frenchEmployer.evidence,
  ...frenchRequests.evidence,
  ...sources.evidence,
};

const missing: Wording["missing"] = {
  ...frenchResidence.missing,
  "contract-of-change": {
    fact: "Le contrat auquel une modification renvoie",
    question: "À quel contrat cette modification se rapporte-t-elle ?",
    who: "Système RH",
    todo: "Envoyez l'EmployeeHired auquel elle renvoie, ou rectifiez le contrat désigné dans ContractChanged.",
  },
  "contract-of-end": {
    fact: "Le contrat qui a pris fin",
    question: "Quel contrat a pris fin ?",
    who: "Système RH",
    todo: "Envoyez l'EmployeeHired auquel cette fin renvoie, ou retirez cet EmploymentEnded et envoyez-le sous la bonne clé.",
  },
  "card-of-renewal": {
    fact: "La carte de séjour à laquelle un renouvellement renvoie",
    question: "Quelle carte de séjour ce renouvellement concerne-t-il ?",
    who: "Service des permis de séjour",
    todo: "Envoyez le ResidenceCardIssued auquel il renvoie, ou rectifiez la carte désignée dans RenewalFiled.",
  },
  "application-of-step": {
    fact: "La demande à laquelle une étape se rattache",
    question: "À quelle demande cette étape se rattache-t-elle ?",
    who: "Service des permis de séjour",
    todo: "Envoyez l'AuthorisationFiled (ou le RenewalFiled) dont elle relève, ou rectifiez la demande désignée dans l'événement.",
  },
  "end-of-left-out": {
    fact: "Si l'occupation a pris fin",
    question: "L'occupation a-t-elle pris fin, ou le flux se trompe-t-il ?",
    who: "Administration RH",
    todo: "Si elle a pris fin, envoyez EmploymentEnded avec son dernier jour ; si elle n'a jamais été convenue, retirez l'EmployeeHired. Si le flux se trompe, faites-le corriger : le prochain fichier complet où figure la personne ou le contrat clôt ce point. Si ce n'est ni l'un ni l'autre, prenez acte de ce point.",
  },
  "renewal-of-document": {
    fact: "Le renouvellement auquel un document provisoire renvoie",
    question: "Sur quel renouvellement ce document provisoire de séjour repose-t-il ?",
    who: "Service des permis de séjour",
    todo: "Envoyez le RenewalFiled auquel il renvoie, ou rectifiez le renouvellement désigné dans ProvisionalDocumentIssued.",
  },
  ...frenchPapers.missing,
  ...frenchArrival.missing,
  ...frenchMobility.missing,
  ...frenchDeclarations.missing,
  ...frenchHours.missing,
  ...frenchPay.missing,
  ...frenchPublication.missing,
  ...frenchChecks.missing,
  ...frenchProcedure.missing,
  ...frenchEmployer.missing,
  "could-not-be-assessed": {
    fact: "Le résultat : Belfry n'a pas réussi à l'établir",
    question: "Pourquoi cette évaluation échoue-t-elle ?",
    who: "Gestionnaires de Belfry",
    todo:
      "Les RH n'ont rien à envoyer : Belfry réessaie chaque jour et avertit chaque fois ses gestionnaires. RH : vérifiez " +
      "cette obligation vous-mêmes jusqu'à ce que ce constat soit retiré.",
  },
};

/** A question stands behind whom it is put to and a colon, and French goes on in lower case there. */
const asked = (asking: Question): Question => ({
  ...asking,
  question: asking.question.charAt(0).toLowerCase() + asking.question.slice(1),
});

/** Every entry of a record, changed; the keys stay what they are. */
const each = <Key extends string, Value>(record: { readonly [K in Key]: Value }, change: (value: Value) => Value) =>
  Object.fromEntries(Object.entries<Value>(record).map(([key, value]) => [key, change(value)])) as {
    readonly [K in Key]: Value;
  };

/** French, as it is written in Belgium. */
export const french: Wording = typeset<Wording>({
  language: "fr",
  answerLink: frenchAnswerLink,
  day: ({ year, month, day }) => `${dayOfMonth(month, day)} ${year}`,
  minutes: hoursAndMinutes,
  euros,

  labels: {
    person: "Personne",
    project: "Projet",
    employer: "Employeur",
    nameUnknown: "nom inconnu",
    whatToDo: "Que faire",
    actBy: "Agir pour le",
    lastLawfulDay: "Dernier jour légal",
    lastAgreedDay: "Dernier jour convenu",
    timeLeft: "Délai restant",
    brokenSince: "Depuis le",
    brokenFrom: "Commencé le",
    brokenOn: "Le",
    about: "Concerne le",
    noDay: "Impossible à indiquer tant que ceci n'est pas connu",
    toldDay: "Jour annoncé",
    nowDue: "Nouveau dernier jour",
    why: "Pourquoi",
    law: "Base légale",
    noLaw: "Aucun article : il s'agit des données envoyées à Belfry",
    facts: "Faits",
    arithmetic: "Analyse",
    missing: "Inconnu",
    alsoPassed: "Déjà passé",
    raisedBy: "Déclenché par",
    whatChanged: "Ce qui a changé",
    openSince: "Ouvert depuis le",
    obligation: "Obligation",
    caseCode: "Référence",
    toBeConfirmed: "À confirmer",
    event: "événement",
    inForceSince: "en vigueur depuis le",
    colon: " :",
  },

  severities: {
    urgent: "Urgent",
    breach: "Manquement",
    overdue: "En retard",
    soon: "À faire bientôt",
    upcoming: "À venir",
    unknown: "À clarifier",
    withdrawn: "Ne vaut plus",
  },

  sections: {
    now: { title: "À régler maintenant", note: "Limites dépassées, et ce qui doit être fait aujourd'hui." },
    overdue: {
      title: "En retard",
      note: "Le dernier jour est passé et rien ne montre que l'obligation a été remplie.",
    },
    coming: { title: "À venir", note: "Dans l'ordre des derniers jours." },
    unknown: {
      title: "Ce que Belfry doit savoir",
      note: "Tant que ces questions restent sans réponse, Belfry ne peut pas dire si tout est en ordre.",
    },
    withdrawn: { title: "Ne vaut plus", note: "Signalé auparavant, puis retiré. Rien à faire." },
  },
  older: {
    heading: (count) => `Avant le début du suivi par Belfry : ${many(count, "constat", "constats")}`,
    note: "Repris une seule fois, pour vos dossiers. Belfry n'y reviendra pas, sauf si quelque chose change.",
  },

  week: frenchWeek,

  rules: {
    ...frenchResidence.rules,
    "daily-limit": {
      breached: {
        title: "Durée du travail : maximum journalier dépassé",
        todo:
          "Responsable et service paie : vérifiez les heures de ce jour. Si elles sont inexactes, rectifiez la feuille de prestations " +
          "dans l'enregistrement du temps de travail (Belfry retient la révision la plus élevée). Si elles sont exactes, voyez si la " +
          "loi admet ce motif comme exception (un accident ou une réparation urgente, par exemple), notez le motif et prenez " +
          "acte de ce constat.",
        why: hoursDuty,
      },
      undetermined: { title: "Durée du travail : maximum journalier non vérifié", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Données : un événement renvoie à un élément inconnu", todo: "", why: referenceDuty },
    },
    "left-out-of-snapshot": {
      undetermined: { title: "Données : ne figure plus dans le fichier complet d'un flux", todo: "", why: leftOutWhy },
    },
    ...frenchPapers.rules,
    ...frenchArrival.rules,
    ...frenchMobility.rules,
    ...frenchDeclarations.rules,
    ...frenchHours.rules,
    ...frenchPay.rules,
    ...frenchPublication.rules,
    ...frenchChecks.rules,
    ...frenchProcedure.rules,
    ...frenchEmployer.rules,
    ...frenchRequests.rules,
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

  missing: each(missing, asked),
  missingOther: (fact) =>
    asked({
      fact,
      question: `Que vaut le fait « ${fact} » ?`,
      who: "RH",
      todo: "Cherchez-le et faites-le communiquer. Belfry ne dispose pas encore d'une meilleure formulation.",
    }),
  missingParameter: (id) =>
    asked({
      fact: `La valeur légale « ${id} » à cette date : le registre légal de Belfry ne la contient pas`,
      question: `Quelle était la valeur de « ${id} » à cette date ?`,
      who: "Gestionnaires de Belfry",
      todo:
        "Les RH n'ont rien à envoyer : la valeur sera ajoutée avec sa source. Jusqu'à ce que ce constat soit retiré, les RH " +
        "vérifient elles-mêmes cette obligation.",
    }),

  workings: {
    ...frenchResidence.workings,
    "worked-against-limit": ({ day, hours: time }) =>
      `Le ${day("day")} : ${time("minutes")} prestées, pauses non comprises, moins ${time("limit")} autorisées, soit ` +
      `${time("over")} de trop.`,
    ...frenchPapers.workings,
    ...frenchArrival.workings,
    ...frenchMobility.workings,
    ...frenchDeclarations.workings,
    ...frenchHours.workings,
    ...frenchPay.workings,
    ...frenchPublication.workings,
    ...frenchChecks.workings,
    ...frenchProcedure.workings,
    ...sources.workings,
    ...frenchEmployer.workings,
    ...frenchRequests.workings,
    "two-contents": ({ event, text }) =>
      `Deux contenus différents sont arrivés sous un même identifiant d'événement : « ${event("type")} », clé ${text("key")}.`,
  },

  details: {
    ...frenchDeclarations.details,
    ...frenchPublication.details,
    ...frenchChecks.details,
    ...frenchProcedure.details,
  },

  evidence,

  absence: absenceInFrench,
  hoursOfSheet: hoursOfSheetInFrench,

  parameters: {
    ...frenchResidence.parameters,
    "daily-minutes-max": (value) =>
      `Durée du travail par jour, heures supplémentaires comprises : au plus ${hoursAndMinutes(Number(value))}`,
    ...frenchPapers.parameters,
    ...frenchArrival.parameters,
    ...frenchMobility.parameters,
    ...frenchDeclarations.parameters,
    ...frenchHours.parameters,
    ...frenchPay.parameters,
    ...frenchPublication.parameters,
    ...frenchChecks.parameters,
    ...frenchProcedure.parameters,
    ...frenchRequests.parameters,
  },

  law: frenchLaw,
  codes: {
    "cause-of-leaving": frenchCauses,
    "kind-of-alert": kinds,
    role: { researcher: "recherche", other: "travail autre que la recherche" },
  },

  events: {
    EmployerConfigured: "Paramètres de l'employeur",
    EmployeeHired: "Engagement",
    ContractChanged: "Modification du contrat",
    EmploymentEnded: "Fin de l'occupation",
    DimonaDeclared: "Déclaration Dimona",
    DimonaAnswered: "Réponse à une Dimona",
    DmfaReceived: "DmfA reçue",
    ResidenceCardIssued: "Carte de séjour délivrée",
    RenewalFiled: "Demande de renouvellement introduite",
    RenewalFoundAdmissible: "Demande de renouvellement déclarée recevable",
    RenewalDecided: "Décision sur un renouvellement",
    ProvisionalDocumentIssued: "Document provisoire de séjour délivré",
    HostingAgreementConcluded: "Convention d'accueil",
    PassportRecorded: "Passeport",
    AuthorisationFiled: "Première demande introduite",
    AuthorisationFoundAdmissible: "Première demande déclarée recevable",
    AuthorisationDecided: "Décision sur une première demande",
    WorkAuthorisationDecided: "Décision de la Région sur le travail",
    SupplementAsked: "Documents manquants demandés",
    SupplementProvided: "Documents manquants fournis",
    MobilityAgreed: "Mobilité UE convenue",
    MobilityNotified: "Mobilité UE notifiée",
    MobilityStayRecorded: "Séjour en mobilité UE",
    MobilityStopped: "Mobilité UE arrêtée",
    VisaIssued: "Visa délivré",
    ArrivedInBelgium: "Arrivée en Belgique",
    RegistrationAppointmentRequested: "Rendez-vous à la commune demandé",
    RegisteredWithMunicipality: "Inscription à la commune",
    TitleChecked: "Document vérifié par l'employeur",
    RegionNotified: "Notification à la Région",
    RecognitionGranted: "Agrément comme organisme de recherche",
    RecognitionRenewalRequested: "Renouvellement de l'agrément demandé",
    ShiftsRecorded: "Semaine de prestations",
    AbsenceRecorded: "Absence",
    PaymentMade: "Paiement",
    SalaryTransferred: "Virement de salaire",
    PublicationPlanned: "Publication prévue",
    ReviewRequested: "Examen demandé",
    ReviewDecided: "Décision sur un examen",
    RevisionSubmitted: "Texte corrigé remis",
    PatentApplicationFiled: "Demande de brevet déposée",
    PublicationReleased: "Publication rendue publique",
    PublicationWithdrawn: "Publication retirée",
    AuditExportRequested: "Demande d'un export d'audit",
    ObligationAnswered: "Réponse à une obligation",
    MailBounced: "E-mail revenu",
    MailUnheard: "E-mail resté sans nouvelles",
    WatchFellBehind: "Retard de la surveillance",
    AuditExportWritten: "Export d'audit écrit",
    AuditVerificationFailed: "Échec de la vérification d'un export d'audit ou d'un dossier",
    FeedHeard: "Flux dont un fichier est arrivé",
    LeftOutOfSnapshot: "Absence d'un fichier complet",
    AccessRequested: "Accès aux données demandé",
    ErasureRequested: "Effacement de données demandé",
    ErasureDecided: "Décision sur l'effacement",
    DataRequestAnswered: "Demande sur les données : réponse donnée",
    FeedRunHeld: "Fichier retenu",
  },

  stages: {
    before: (days) => many(days, "jour avant", "jours avant"),
    due: "dernier jour",
    overdue: "en retard",
    escalated: "en retard, également signalé au suppléant",
    breached: "manquement",
    undetermined: "question",
  },

  daysLeft: (days) => {
    if (days < 0) return `${many(-days, "jour", "jours")} de retard`;
    if (days === 0) return "c'est aujourd'hui le dernier jour";
    return `il reste ${many(days, "jour", "jours")}`;
  },
  counted: "compté en jours calendrier",
  daysAgo: (days) => (days <= 0 ? "aujourd'hui" : `il y a ${many(days, "jour", "jours")}`),
  passed: (days) => `passé depuis ${many(days, "jour", "jours")}`,
  raisedByDay: "la date atteinte",
  raisedByEvent: (eventId) => `l'événement ${eventId}`,

  history: {
    isNew: "Nouveau",
    isChanged: "Modifié",
    first: "Nouveau depuis le dernier e-mail.",
    moved: (from, to, cause) =>
      `La date est passée du ${from} au ${to}${cause === null ? "" : `, par l'événement ${cause}`}.`,
    stage: (from, to) => `Dernier signalement : « ${from} » ; maintenant : « ${to} ».`,
    silenceEnded: "Le report demandé a pris fin, et ce point reste ouvert.",
    ended: "Ce qui durait encore lors du dernier signalement a pris fin.",
    otherwise: "Les éléments sur lesquels ce point repose ont changé.",
    openFor: (days) => (days <= 0 ? "aujourd'hui" : many(days, "jour", "jours")),
  },

  withdrawn: {
    title: (title) => `Retiré : « ${title} »`,
    todo: (stage, cause) =>
      `Ce que Belfry avait signalé (${stage}) ne vaut plus : ` +
      `${cause === null ? "une nouvelle évaluation a donné un autre résultat" : `rectifié par l'événement ${cause}`}. ` +
      "Rien à faire pour cela ; ce qui en a pris la place, le cas échéant, est signalé à part.",
  },

  mail: {
    digest: (employer, tally, part) =>
      `[Belfry] ${employer} : ${joined(toDo(tally), toFindOut(tally)) || toKnow(tally) || "rien à faire"}${part}`,
    urgent: (title, code, others, part) =>
      `[Belfry][urgent] ${title} (référence ${code}${others === 0 ? "" : ` et ${many(others, "autre", "autres")}`})${part}`,
    part: (number, of) => (of <= 1 ? "" : ` (partie ${number} sur ${of})`),
    heading: {
      digest: "Ce qu'il faut faire et ce que Belfry doit savoir",
      urgent: "Cela ne peut pas attendre le récapitulatif",
    },
    glance: "En bref",
    lead: (tally) => `${joined(toDo(tally), toFindOut(tally), toKnow(tally)) || "Rien à faire"}.`,
    footer: (contact, employer, day, link) => [
      `Rédigé par Belfry pour le contact ${contact} de ${employer}. Cet e-mail est complet jusqu'au ${day} ; ce qui parvient plus tard à Belfry figurera dans un e-mail ultérieur.`,
      "Pour régler un point : faites ce qui y est indiqué et faites envoyer à Belfry l'événement qui y est nommé ; le point se clôt alors de lui-même.",
      link ??
        "Pour répondre à un point sans le régler : faites envoyer par votre système RH un événement ObligationAnswered avec l'identifiant de l'obligation, indiqué sous le point. " +
          "Report (snoozed), jusqu'à un jour donné : Belfry se tait d'ici là. Dispense (waived), jusqu'à un jour donné et avec un motif : de même, et le motif est conservé. " +
          "Prise d'acte (acknowledged) : clôt une question, ou un manquement terminé ; un manquement qui continue se clôt en y mettant fin, une obligation en la remplissant.",
      "Belfry applique le droit cité sous chaque point aux faits qui lui ont été envoyés. Avant de vous y fier, faites vérifier par votre conseiller ce qui porte la mention « à confirmer ».",
      ...(link === null
        ? []
        : [
            "Un système RH peut aussi répondre : il envoie ObligationAnswered avec l'identifiant de l'obligation, indiqué sous le point.",
          ]),
      "Pas d'images externes, pas de traçage : personne n'est averti de l'ouverture de cet e-mail.",
    ],
  },
});
