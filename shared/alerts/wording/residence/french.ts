import { many } from "../french-grammar.ts";
import type { FamilyWording } from "../wording.ts";
import type { residenceKeys } from "./keys.ts";

const renewalDuty =
  "Le renouvellement de la carte de séjour d'un chercheur se demande au plus tard le jour où elle expire.";
const renewalFile =
  "copie du passeport, convention d'accueil renouvelée, preuve de moyens de subsistance suffisants, voyage de retour compris";
const otherGround =
  "Si la carte repose sur un autre motif que la recherche, familial par exemple, d'autres démarches s'appliquent : " +
  "renseignez-vous auprès du service des permis de séjour.";
const refusalDuty =
  "Une fois un renouvellement refusé ou irrecevable, la personne ne peut être occupée que jusqu'à la fin de son titre actuel, ou sous un " +
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

/** French words about residence. */
export const frenchResidence: FamilyWording<typeof residenceKeys> = {
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
    "card-renewed-by-holder": {
      before: {
        title: "Carte de séjour : son titulaire la fait renouveler",
        todo:
          "RH : demandez à la personne de faire renouveler la carte à temps par la commune ; chaque type de carte a ses délais et " +
          "ses documents. Conservez une copie de la nouvelle carte et communiquez-la (ResidenceCardIssued).",
        why: titleDuty,
      },
      due: {
        title: "Carte de séjour : dernier jour, aucune suivante connue",
        todo:
          "RH : demandez aujourd'hui à la personne la nouvelle carte, ou le document qui en tient lieu, conservez-en une copie et " +
          "communiquez-le. S'il n'y en a pas, appelez votre conseiller en droit des étrangers avant que la personne continue à " +
          "travailler.",
        why: titleDuty,
      },
      undetermined: { title: "Carte de séjour : renouvellement par le titulaire inconnu", todo: "", why: titleDuty },
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
        title: "Titre de séjour : renouvellement refusé ou irrecevable",
        todo:
          "RH : le renouvellement est refusé ou irrecevable, et le titre actuel court encore. Appelez dès maintenant votre conseiller en " +
          "droit des étrangers : demandez-lui si un recours ou une nouvelle demande est possible, dans quel délai, et quel autre titre " +
          "peut être obtenu. Prévoyez la " +
          "fin du travail pour le dernier jour ci-dessous, sauf si la personne détient un autre titre d'ici là.",
        why: refusalDuty,
      },
      due: {
        title: "Titre de séjour : dernier jour après un renouvellement refusé",
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
  },
  evidence: {
    nationality: "Nationalité",
    card: "Type de carte",
    "card-expires-on": "Expiration de la carte",
    "renewal-step-on": "Première démarche de renouvellement",
    "title-ends-on": "Fin du titre actuel",
    "renewal-filed-on": "Demande de renouvellement introduite",
    "refused-on": "Renouvellement refusé",
    "not-taken-up-on": "Renouvellement déclaré irrecevable",
    "admissible-on": "Demande déclarée recevable",
    "title-ended-on": "Fin du dernier titre",
    "next-title-from": "Début du titre suivant",
  },
  workings: {
    "renewal-recommended": ({ day, number }) =>
      `Le ${day("expiry")} moins ${many(Number(number("days")), "jour calendrier", "jours calendrier")} donne le ` +
      `${day("recommended")} : mieux vaut introduire la demande au plus tard ce jour-là.`,
    "holder-renews": ({ day }) =>
      `La carte prend fin le ${day("expiry")}. Elle ne repose pas sur une autorisation de travail : c'est son titulaire qui la fait ` +
      "renouveler, et non l'employeur. Belfry ne connaît pas de jour pour cette demande.",
    "not-yet-admissible": ({ day }) =>
      "Une demande de renouvellement a été introduite, mais Belfry ne sait pas si elle est recevable, et l'introduction seule ne " +
      `donne droit à aucun document. Le document actuel prend fin le ${day("last")}.`,
    "refused-title-ends": ({ day }) =>
      `Le renouvellement a été refusé. Le titre actuel prend fin le ${day("last")}, et Belfry ne connaît aucun titre qui le suive.`,
    "not-taken-up-title-ends": ({ day }) =>
      "Le renouvellement a été déclaré irrecevable : plus rien n'est en cours. Le titre actuel prend fin le " +
      `${day("last")} ; d'ici là, une demande complète peut être introduite à nouveau.`,
    "admissible-ask-document": ({ day }) =>
      "La demande de renouvellement a été déclarée recevable : le document provisoire de séjour peut être demandé. Le document " +
      `actuel prend fin le ${day("last")}.`,
    "no-title-since": ({ day }) => `Occupation sans titre valable connu de Belfry à partir du ${day("on")}.`,
    "no-title-between": ({ day }) =>
      `Occupation sans titre valable connu de Belfry du ${day("on")} au ${day("to")}, ces deux jours compris.`,
  },
  missing: {
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
  },
  parameters: {
    "free-movement-nationalities": (value) => `Nationalités dispensées de titre de séjour pour la recherche : ${value}`,
    "renewal-recommended-days": (value) =>
      `Le renouvellement se demande de préférence ${value} jours calendrier avant l'expiration`,
    "provisional-document-days": (value) =>
      `Le document provisoire de séjour (annexe 49) est valable ${value} jours calendrier, jour de délivrance compris`,
    "provisional-documents-max": (value) =>
      `Le document provisoire de séjour est délivré au plus ${value} fois par renouvellement`,
  },
};
