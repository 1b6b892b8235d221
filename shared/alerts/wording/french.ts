import { frenchAnswerLink } from "./answer/french.ts";
import { frenchChecks } from "./checks/french.ts";
import { frenchEmployer } from "./employer/french.ts";
import { dayOfMonth, euros, hoursAndMinutes, many, typeset } from "./french-grammar.ts";
import { frenchHours } from "./hours/french.ts";
import { frenchPay } from "./pay/french.ts";
import { frenchPublication } from "./publication/french.ts";
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

const renewalDuty =
  "Le renouvellement de la carte de séjour d'un chercheur se demande au plus tard le jour où elle expire.";
const renewalFile =
  "copie du passeport, convention d'accueil renouvelée, preuve de moyens de subsistance suffisants, voyage de retour compris";
const otherGround =
  "Si la carte repose sur un autre motif que la recherche, familial par exemple, d'autres démarches s'appliquent : " +
  "renseignez-vous auprès du service des permis de séjour.";

const refusalDuty =
  "Une fois un renouvellement refusé, la personne ne peut être occupée que jusqu'à la fin de son titre actuel, ou sous un " +
  "autre titre.";
const coverDuty =
  "Pendant qu'un renouvellement est en cours, la personne reçoit le document suivant avant la fin de l'actuel.";
const coverSteps =
  "Dès que la demande est déclarée recevable, la personne présente cette décision et l'ancienne carte à la commune et y " +
  "demande le document provisoire de séjour (annexe 49). Communiquez RenewalFoundAdmissible et ProvisionalDocumentIssued à " +
  "Belfry. L'annexe 49 couvre le séjour ; le droit de travailler sous ce document dépend de la décision de la Région sur " +
  "l'autorisation de travail (à confirmer avec votre conseiller).";

const titleDuty =
  "Un ressortissant d'un État hors de l'EEE et de la Suisse n'est occupé que s'il détient un titre de séjour valable ; " +
  "l'employeur vérifie ce titre au préalable et en conserve une copie.";

const hoursDuty =
  "La durée du travail d'un jour, heures supplémentaires comprises, ne dépasse pas le maximum de la loi sur le travail, sauf " +
  "dans les cas que cette loi prévoit.";

const referenceDuty =
  "Belfry ne peut utiliser un événement que s'il connaît le contrat, la carte ou la demande auxquels cet événement renvoie.";

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
  nationality: "Nationalité",
  card: "Type de carte",
  "card-expires-on": "Expiration de la carte",
  "renewal-step-on": "Première démarche de renouvellement",
  "title-ends-on": "Fin du titre actuel",
  "renewal-filed-on": "Demande de renouvellement introduite",
  "refused-on": "Renouvellement refusé",
  "admissible-on": "Demande déclarée recevable",
  "employed-from": "Début de l'occupation",
  "title-ended-on": "Fin du dernier titre",
  "next-title-from": "Début du titre suivant",
  sheet: "Feuille de prestations",
  event: "Ce qui a été communiqué",
  "disputed-event": "Ce qui a été communiqué deux fois",
  ...frenchHours.evidence,
  ...frenchPay.evidence,
  ...frenchPublication.evidence,
  ...frenchChecks.evidence,
  ...frenchEmployer.evidence,
};

const missing: Wording["missing"] = {
  nationality: {
    fact: "La nationalité de la personne",
    question: "Quelles nationalités cette personne possède-t-elle ?",
    who: "RH",
    todo: "Consultez le dossier du personnel et communiquez chaque nationalité (un EmployeeHired rectifié, ou ContractChanged).",
  },
  "expiry-of-card": {
    fact: "Le dernier jour de la carte de séjour",
    question: "Quel dernier jour est imprimé sur la carte de séjour ?",
    who: "Service des permis de séjour",
    todo:
      "Demandez à la personne une copie de la carte et communiquez son dernier jour (un ResidenceCardIssued rectifié, " +
      "expiresOn).",
  },
  "last-day-of-grant": {
    fact: "Le dernier jour de l'autorisation renouvelée",
    question: "Jusqu'à quel jour le renouvellement a-t-il été accordé ?",
    who: "Service des permis de séjour",
    todo: "Lisez ce jour dans la décision et communiquez-le (un RenewalDecided rectifié, validUntil).",
  },
  "document-beyond-most": {
    fact: "La valeur d'un document provisoire de séjour supplémentaire",
    question:
      "Le document provisoire de séjour a déjà été délivré une fois et renouvelé une fois. Sur quoi repose celui-ci ?",
    who: "Service des permis de séjour",
    todo:
      "Interrogez la commune ou votre conseiller en droit des étrangers, et communiquez la décision ou la carte " +
      "(RenewalDecided, ResidenceCardIssued).",
  },
  "disputed-contract": {
    fact: "Lequel des deux contenus du contrat est exact",
    question: "Deux contenus du contrat sont arrivés sous un même identifiant d'événement. Lequel est exact ?",
    who: "Système RH",
    todo: "Renvoyez EmployeeHired avec la même clé et un numéro de révision plus élevé.",
  },
  "admissibility-of-renewal": {
    fact: "La recevabilité de la demande de renouvellement avant le document provisoire",
    question:
      "La demande de renouvellement a-t-elle été déclarée recevable avant la délivrance du document provisoire, et à quelle " +
      "date ?",
    who: "Service des permis de séjour",
    todo:
      "Demandez à la Région la décision de recevabilité et communiquez-la (RenewalFoundAdmissible). L'introduction de la " +
      "demande n'ouvre, à elle seule, aucun droit.",
  },
  "disputed-title": {
    fact: "Quel titre de séjour vaut : deux contenus sont arrivés sous un même identifiant d'événement",
    question: "Lequel des deux contenus relatifs au titre de séjour est exact ?",
    who: "Service des permis de séjour",
    todo:
      "Comparez les deux au document lui-même et renvoyez le bon sous un nouvel identifiant d'événement, avec un numéro de " +
      "révision plus élevé.",
  },
  "residence-title": {
    fact: "Tout titre de séjour de la personne",
    question: "Quel titre de séjour cette personne détient-elle, et jusqu'à quel jour ?",
    who: "RH, avec le service des permis de séjour",
    todo:
      "Demandez le titre à la personne, conservez-en une copie et communiquez-le (ResidenceCardIssued). S'il n'y en a pas, " +
      "appelez votre conseiller en droit des étrangers avant que la personne travaille.",
  },
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
  "renewal-of-document": {
    fact: "Le renouvellement auquel un document provisoire renvoie",
    question: "Sur quel renouvellement ce document provisoire de séjour repose-t-il ?",
    who: "Service des permis de séjour",
    todo: "Envoyez le RenewalFiled auquel il renvoie, ou rectifiez le renouvellement désigné dans ProvisionalDocumentIssued.",
  },
  ...frenchHours.missing,
  ...frenchPay.missing,
  ...frenchPublication.missing,
  ...frenchChecks.missing,
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
    "a-card-renewal": {
      before: {
        title: "Carte de séjour : introduire le renouvellement",
        todo:
          "RH : introduisez la demande de renouvellement auprès de la Région via le guichet unique Working in Belgium " +
          `(${renewalFile}), puis communiquez RenewalFiled à Belfry. ${otherGround}`,
        why: renewalDuty,
      },
      due: {
        title: "Carte de séjour : dernier jour pour introduire le renouvellement",
        todo:
          "RH : introduisez aujourd'hui la demande de renouvellement via le guichet unique Working in Belgium " +
          `(${renewalFile}) et communiquez RenewalFiled à Belfry. Si elle a déjà été introduite, communiquez RenewalFiled avec ` +
          `la date d'introduction. ${otherGround}`,
        why: renewalDuty,
      },
      overdue: {
        title: "Carte de séjour : expirée, sans renouvellement connu",
        todo:
          "RH : si la demande de renouvellement a été introduite à temps, communiquez RenewalFiled avec la date d'introduction. " +
          "Sinon, appelez aujourd'hui le service des permis de séjour ou votre conseiller en droit des étrangers : demandez ce " +
          "qui peut encore être introduit, et si la personne peut séjourner et travailler.",
        why: renewalDuty,
      },
      undetermined: { title: "Carte de séjour : date de renouvellement inconnue", todo: "", why: renewalDuty },
    },
    "cover-while-pending": {
      before: {
        title: "Document de séjour : le suivant avant la fin de l'actuel",
        todo: `RH : demandez à la Région où en est le renouvellement. ${coverSteps}`,
        why: coverDuty,
      },
      due: {
        title: "Document de séjour : dernier jour du document actuel",
        todo: `RH : assurez-vous immédiatement que la personne a reçu le document suivant. ${coverSteps}`,
        why: coverDuty,
      },
      undetermined: {
        title: "Document de séjour : couverture pendant le renouvellement inconnue",
        todo: "",
        why: coverDuty,
      },
    },
    "title-after-refusal": {
      before: {
        title: "Titre de séjour : renouvellement refusé",
        todo:
          "RH : le renouvellement est refusé et le titre actuel court encore. Appelez dès maintenant votre conseiller en droit des " +
          "étrangers : demandez-lui si un recours est possible, dans quel délai, et quel autre titre peut être obtenu. Prévoyez la " +
          "fin du travail pour le dernier jour ci-dessous, sauf si la personne détient un autre titre d'ici là.",
        why: refusalDuty,
      },
      due: {
        title: "Titre de séjour : dernier jour après le refus",
        todo:
          "RH : aujourd'hui est le dernier jour pour lequel Belfry connaît un titre. À moins que la personne n'en détienne un autre, " +
          "veillez à ce que le travail prenne fin aujourd'hui, et parlez-en à votre conseiller en droit des étrangers.",
        why: refusalDuty,
      },
      undetermined: {
        title: "Titre de séjour après un refus : Belfry ne peut pas conclure",
        todo: "",
        why: refusalDuty,
      },
    },
    "employment-without-title": {
      breached: {
        title: "Titre de séjour : pas de travail tant que ce n'est pas réglé",
        todo:
          "RH : faites cesser le travail de cette personne jusqu'à ce que ce point soit réglé. Demandez aujourd'hui à la personne et " +
          "au service des permis de séjour s'il existe un titre valable qui n'a pas été communiqué à Belfry. S'il y en a un, " +
          "conservez-en une copie et communiquez-le (ResidenceCardIssued, RenewalDecided ou ProvisionalDocumentIssued). S'il n'y en " +
          "a pas, appelez votre conseiller en droit des étrangers avant toute reprise du travail.",
        why: titleDuty,
      },
      over: {
        title: "Titre de séjour : jours passés sans titre",
        todo:
          "RH : vérifiez si un titre couvrait ces jours. Si oui, conservez-en une copie et communiquez-le. Sinon, demandez à votre " +
          "conseiller en droit des étrangers quelles sont les suites, puis prenez acte de ce constat. Le titre obtenu ensuite n'est " +
          "pas mis en doute ici ; mais sous document provisoire de séjour (annexe 49), la personne peut séjourner, et le travail " +
          "n'est licite qu'une fois que la Région a pris une décision positive (à confirmer).",
        why: titleDuty,
      },
      undetermined: { title: "Titre de séjour : Belfry ne peut pas conclure", todo: "", why: titleDuty },
    },
    "daily-limit": {
      breached: {
        title: "Durée du travail : maximum journalier dépassé",
        todo:
          "Responsable et service paie : vérifiez les heures de ce jour. Si elles sont inexactes, rectifiez la feuille de prestations " +
          "dans l'enregistrement du temps de travail (Belfry retient la révision la plus élevée). Si elles sont exactes, voyez si la " +
          "loi admet ce motif comme exception (un accident ou une réparation urgente, par exemple), notez le motif et faites prendre " +
          "acte de ce constat par les RH.",
        why: hoursDuty,
      },
      undetermined: { title: "Durée du travail : maximum journalier non vérifié", todo: "", why: hoursDuty },
    },
    "unknown-reference": {
      undetermined: { title: "Données : un événement renvoie à un élément inconnu", todo: "", why: referenceDuty },
    },
    ...frenchHours.rules,
    ...frenchPay.rules,
    ...frenchPublication.rules,
    ...frenchChecks.rules,
    ...frenchEmployer.rules,
    "disputed-employer": dispute("paramètres de l'employeur"),
    "disputed-employment": dispute("occupation"),
    "disputed-residence": dispute("séjour"),
    "disputed-hours": dispute("durée du travail"),
    "disputed-absences": dispute("absences"),
    "disputed-pay": dispute("rémunération"),
    "disputed-publication": dispute("publication"),
    "disputed-answers": dispute("réponses"),
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
    "renewal-recommended": ({ day, number }) =>
      `Le ${day("expiry")} moins ${many(Number(number("days")), "jour calendrier", "jours calendrier")} donne le ` +
      `${day("recommended")} : mieux vaut introduire la demande au plus tard ce jour-là.`,
    "not-yet-admissible": ({ day }) =>
      "Une demande de renouvellement a été introduite, mais Belfry ne sait pas si elle est recevable, et l'introduction seule ne " +
      `donne droit à aucun document. Le document actuel prend fin le ${day("last")}.`,
    "refused-title-ends": ({ day }) =>
      `Le renouvellement a été refusé. Le titre actuel prend fin le ${day("last")}, et Belfry ne connaît aucun titre qui le suive.`,
    "admissible-ask-document": ({ day }) =>
      "La demande de renouvellement a été déclarée recevable : le document provisoire de séjour peut être demandé. Le document " +
      `actuel prend fin le ${day("last")}.`,
    "no-title-since": ({ day }) => `Occupation sans titre valable connu de Belfry à partir du ${day("on")}.`,
    "no-title-between": ({ day }) =>
      `Occupation sans titre valable connu de Belfry du ${day("on")} au ${day("to")}, ces deux jours compris.`,
    "worked-against-limit": ({ day, hours: time }) =>
      `Le ${day("day")} : ${time("minutes")} prestées, pauses non comprises, moins ${time("limit")} autorisées, soit ` +
      `${time("over")} de trop.`,
    ...frenchHours.workings,
    ...frenchPay.workings,
    ...frenchPublication.workings,
    ...frenchChecks.workings,
    "two-contents": ({ event, text }) =>
      `Deux contenus différents sont arrivés sous un même identifiant d'événement : « ${event("type")} », clé ${text("key")}.`,
  },

  details: { ...frenchPublication.details, ...frenchChecks.details },

  evidence,

  parameters: {
    "free-movement-nationalities": (value) => `Nationalités dispensées de titre de séjour pour la recherche : ${value}`,
    "renewal-recommended-days": (value) =>
      `Le renouvellement se demande de préférence ${value} jours calendrier avant l'expiration`,
    "provisional-document-days": (value) =>
      `Le document provisoire de séjour (annexe 49) est valable ${value} jours calendrier, jour de délivrance compris`,
    "provisional-documents-max": (value) =>
      `Le document provisoire de séjour est délivré au plus ${value} fois par renouvellement`,
    "daily-minutes-max": (value) =>
      `Durée du travail par jour, heures supplémentaires comprises : au plus ${hoursAndMinutes(Number(value))}`,
    ...frenchHours.parameters,
    ...frenchPay.parameters,
    ...frenchPublication.parameters,
    ...frenchChecks.parameters,
  },

  events: {
    EmployerConfigured: "Paramètres de l'employeur",
    EmployeeHired: "Engagement",
    ContractChanged: "Modification du contrat",
    EmploymentEnded: "Fin de l'occupation",
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

  withdrawn: {
    title: (title) => `Retiré : « ${title} »`,
    todo: (stage, cause) =>
      `Rien à faire. Ce que Belfry avait signalé (${stage}) ne vaut plus : ` +
      `${cause === null ? "une nouvelle évaluation a donné un autre résultat" : `rectifié par l'événement ${cause}`}.`,
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
    footer: (employer, day) => [
      `Rédigé par Belfry pour les contacts RH de ${employer}. ${
        day === null
          ? "Aucune vérification de tous les dossiers n'est encore terminée : cet e-mail est peut-être incomplet."
          : `Cet e-mail est complet jusqu'au ${day} ; ce qui parvient plus tard à Belfry figurera dans un e-mail ultérieur.`
      }`,
      "Pour régler un point : faites ce qui y est indiqué et faites envoyer à Belfry l'événement qui y est nommé ; le point se clôt alors de lui-même.",
      "Pour répondre à un point sans le régler : faites envoyer par votre système RH un événement ObligationAnswered avec l'identifiant de l'obligation, indiqué sous le point. " +
        "Report (snoozed), jusqu'à un jour donné : Belfry se tait d'ici là. Dispense (waived), jusqu'à un jour donné et avec un motif : de même, et le motif est conservé. " +
        "Prise d'acte (acknowledged) : clôt une question, ou un manquement terminé ; un manquement qui continue se clôt en y mettant fin, une obligation en la remplissant.",
      "Belfry applique le droit cité sous chaque point aux faits qui lui ont été envoyés. Avant de vous y fier, faites vérifier par votre conseiller ce qui porte la mention « à confirmer ».",
      "Pas d'images externes, pas de traçage : personne n'est averti de l'ouverture de cet e-mail.",
    ],
  },
});
