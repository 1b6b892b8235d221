import type { FamilyWording } from "../wording.ts";
import type { papersKeys } from "./keys.ts";

/** So many days, as the beginning of a sentence. */
const many = (days: string): string => (days === "1" ? "Un jour de travail" : `${days} jours de travail`);

/** French words about the papers that stay and work rest on. */
export const frenchPapers: FamilyWording<typeof papersKeys> = {
  rules: {
    "work-while-pending": {
      undetermined: {
        title: "Travail pendant le renouvellement : on ignore s'il est permis",
        todo: "",
        why:
          "Avec le document provisoire de séjour délivré pendant un renouvellement (annexe 49), un chercheur peut " +
          "séjourner. Il ne peut travailler qu'une fois que la Région a pris une décision positive sur " +
          "l'autorisation de travail (à confirmer pour les chercheurs).",
      },
    },
    "work-without-authorisation": {
      breached: {
        title: "Travail des jours où aucun document ne le permettait",
        todo:
          "RH et responsable : faites cesser le travail immédiatement et vérifiez les heures enregistrées. Si un " +
          "document le permettait, communiquez-le (WorkAuthorisationDecided, ProvisionalDocumentIssued, " +
          "ResidenceCardIssued). Si les heures sont fausses, rectifiez la feuille. Sinon, appelez votre conseil " +
          "en droit des étrangers, notez ce qui a été fait et prenez acte de ce constat.",
        why:
          "Nul ressortissant d'un pays hors EEE et Suisse ne travaille un jour où aucun document ne le permet ; " +
          "l'employeur en répond.",
      },
      undetermined: {
        title: "Travail sans document qui le permet : non vérifié",
        todo: "",
        why:
          "Nul ressortissant d'un pays hors EEE et Suisse ne travaille un jour où aucun document ne le permet ; " +
          "l'employeur en répond.",
      },
    },
    "paid-without-authorisation": {
      breached: {
        title: "Salaire d'un mois où aucun document ne permettait le travail",
        todo:
          "RH et service paie : cherchez ce que ce salaire rémunère. Si un document permettait le travail, communiquez-le " +
          "(WorkAuthorisationDecided, ProvisionalDocumentIssued, ResidenceCardIssued). Si la personne était absente, communiquez " +
          "les absences (AbsenceRecorded). Si ce n'est pas le salaire d'un travail de ce mois, rectifiez le type ou la période de " +
          "PaymentMade. Sinon, ne laissez pas la personne travailler, appelez aujourd'hui votre conseiller en droit des étrangers " +
          "et prenez acte de ce constat.",
        why:
          "Nul ressortissant d'un pays hors EEE et Suisse ne travaille un jour où aucun document ne le permet ; le salaire d'un " +
          "mois montre qu'on y a travaillé.",
      },
      undetermined: {
        title: "Salaire sans document qui permet le travail : non vérifié",
        todo: "",
        why:
          "Nul ressortissant d'un pays hors EEE et Suisse ne travaille un jour où aucun document ne le permet ; le salaire d'un " +
          "mois montre qu'on y a travaillé.",
      },
    },
  },
  evidence: {
    "document-from": "Document provisoire depuis le",
    "decided-on": "Décidé le",
    "paper-of-day": "Document de ce jour",
    "pay-of-month": "Salaire du mois",
  },
  workings: {
    "stay-without-work": ({ day }) =>
      `Depuis le ${day("from")}, le document couvre le séjour ; on ne sait encore rien du travail.`,
    "worked-no-paper-yet": ({ day, number }) =>
      `${many(number("days"))} avant qu'un document ne permette le séjour ou le travail, la première fois le ` +
      `${day("from")}.`,
    "worked-card-without-work": ({ day, number }) =>
      `${many(number("days"))} avec une carte qui interdit le travail, la première fois le ${day("from")}.`,
    "worked-visa-alone": ({ day, number }) =>
      `${many(number("days"))} avec le seul visa, hors des jours où la décision permet la recherche, la première fois le ${day("from")}.`,
    "worked-decision-alone": ({ day, number }) =>
      `${many(number("days"))} avec la seule décision, au-delà des jours où elle permet la recherche ou pour un autre travail, ` +
      `la première fois le ${day("from")}.`,
    "worked-before-regional-decision": ({ day, number }) =>
      `${many(number("days"))} avec le document provisoire avant que la Région ne prenne une décision positive ` +
      `sur le travail, la première fois le ${day("from")} (à confirmer).`,
    "worked-work-refused": ({ day, number }) =>
      `${many(number("days"))} après le refus du travail ou l'irrecevabilité du renouvellement, la première fois le ${day("from")}.`,
    "paid-without-lawful-day": ({ day, euros }) =>
      `${euros("paid")} payés pour un travail du ${day("from")} au ${day("to")} inclus ; aucun de ces jours, un document ne ` +
      "permettait le travail.",
    "no-work-before-paper": ({ day }) =>
      `À partir du ${day("from")} : aucun document ne permettait encore le séjour ou le travail.`,
    "no-work-on-card": ({ day }) => `À partir du ${day("from")} : la carte interdit le travail.`,
    "no-work-on-visa": ({ day }) => `À partir du ${day("from")} : le visa seul ne permet pas le travail.`,
    "no-work-on-decision": ({ day }) =>
      `À partir du ${day("from")} : la décision seule ne permet plus le travail, ou pas ce travail-là.`,
    "no-work-before-region": ({ day }) =>
      `À partir du ${day("from")} : la Région n'avait pas pris de décision positive sur le travail (à confirmer).`,
    "no-work-after-refusal": ({ day }) =>
      `À partir du ${day("from")} : le travail était refusé, ou le renouvellement irrecevable.`,
  },
  missing: {
    "last-day-of-visa": {
      fact: "Le dernier jour d'un visa",
      question: "Jusqu'à quel jour ce visa est-il valable ?",
      who: "Service des permis de séjour",
      todo: "Communiquez à nouveau VisaIssued avec le dernier jour qui y figure.",
    },
    "grant-of-application": {
      fact: "La décision sur la première demande",
      question: "L'autorisation avait-elle été accordée avant la délivrance de ce document ?",
      who: "Service des permis de séjour",
      todo: "Communiquez la décision (AuthorisationDecided) avec le jour où elle a été prise.",
    },
    "labour-market-of-card": {
      fact: "Ce qu'une carte dit du marché du travail",
      question: "Qu'indique la carte sous « marché du travail » : illimité, limité ou non ?",
      who: "RH",
      todo: "Regardez au dos de la carte et communiquez à nouveau ResidenceCardIssued avec labourMarket.",
    },
    "work-before-arrival": {
      fact: "Le lieu du travail effectué avant une arrivée",
      question: "Ce travail a-t-il été effectué depuis l'étranger, avant que la personne ne vienne en Belgique ?",
      who: "RH",
      todo:
        "S'il a été entièrement effectué à l'étranger, répondez à ce point qu'il ne s'applique pas, avec ce motif. Si la " +
        "personne était en Belgique avant l'arrivée communiquée, communiquez à nouveau ArrivedInBelgium avec le jour exact. Si " +
        "ce n'est pas un travail de ces jours, rectifiez la feuille, ou le type ou la période de PaymentMade.",
    },
    "regional-decision-on-work": {
      fact: "La décision de la Région sur le travail",
      question: "La Région a-t-elle pris une décision positive sur le travail ? Si oui, quel jour ?",
      who: "Service des permis de séjour",
      todo:
        "Demandez-le à la Région ou consultez le portail Working in Belgium, puis communiquez " +
        "WorkAuthorisationDecided. D'ici là, la personne peut séjourner, mais ne laissez personne travailler avec " +
        "ce document sans avis.",
    },
  },
  parameters: {
    "work-on-grant-days": (value) =>
      `Avec la seule décision (annexe 46 ou 47), un chercheur peut travailler pendant ${value} jours`,
    "work-on-provisional-document": () =>
      "Avec le document provisoire pendant un renouvellement, le travail est permis dès la décision positive de la Région",
  },
};
