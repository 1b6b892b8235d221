import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { arrivalKeys } from "./keys.ts";

const authorisationDuty =
  "Un chercheur ressortissant d'un État hors de l'EEE et de la Suisse, occupé plus de nonante jours, détient l'autorisation de " +
  "séjour et de travail au plus tard le premier jour du contrat.";
const firstFile =
  "preuve de paiement de la redevance, copie du passeport, convention d'accueil, preuve de moyens de subsistance suffisants, " +
  "voyage de retour compris, certificat médical, extrait de casier judiciaire";
const reportDecision =
  "Communiquez AuthorisationDecided à Belfry dès réception de la décision (annexe 46, ou annexe 47 si aucune n'est venue à temps).";
const visaDuty =
  "Celui qui vient de l'étranger voyage avec un visa de long séjour (visa D, pour un chercheur avec le code B13), que le poste " +
  "diplomatique délivre sur la base de la décision positive.";
const visaSteps =
  "le chercheur demande le visa au poste diplomatique ou consulaire belge, avec le passeport et l'annexe 46 ; beaucoup de postes " +
  "passent par un prestataire et sur rendez-vous. Communiquez VisaIssued à Belfry.";
const registrationDuty =
  "Dans les huit jours ouvrables de son arrivée (de la réception de la décision, pour qui séjourne déjà légalement en Belgique), " +
  "la personne s'inscrit à la commune de sa résidence.";
const registrationSteps =
  "Communiquez RegisteredWithMunicipality à Belfry dès que c'est fait. Si la commune n'a pas de rendez-vous plus tôt, conservez la " +
  "demande datée et communiquez-la (RegistrationAppointmentRequested) : elle plaide pour la personne, mais ne remplace pas " +
  "l'inscription.";
const documentDuty =
  "Pendant la fabrication de la première carte, le document provisoire de séjour (annexe 49) est prolongé, ou la carte remise, " +
  "avant son dernier jour. L'employeur conserve une copie d'un document valable.";
const documentSteps =
  "Conservez une copie du nouveau document et communiquez-le (ProvisionalDocumentIssued ou ResidenceCardIssued).";
const cardDuty =
  "Sur présentation de la décision positive (annexe 46), la commune renouvelle la carte immédiatement ; la première carte suit " +
  "l'inscription. La loi ne fixe pas de jour : le délai est ici celui de votre employeur.";
const orientationDuty =
  "Un chercheur dont la convention d'accueil prend fin peut demander une année d'orientation, pour chercher un emploi ou créer " +
  "une entreprise, au plus tard quinze jours avant la fin de son titre actuel.";
const permitDuty =
  "L'autorisation d'un chercheur ne couvre que la recherche, et l'année d'orientation n'est pas renouvelable. Celui qui continue " +
  "comme travailleur ordinaire détient alors un permis unique.";

const grounds = { "orientation-year": "année d'orientation", protection: "protection internationale" };

/** French words about coming to Belgium for research and about what follows it. */
export const frenchArrival: FamilyWording<typeof arrivalKeys> = {
  rules: {
    "authorisation-before-start": {
      before: {
        title: "Première autorisation : à détenir avant le début du contrat",
        todo:
          "RH : si la demande n'est pas encore introduite, introduisez-la auprès de la Région via le guichet unique Working in " +
          `Belgium (${firstFile}) et communiquez AuthorisationFiled. Si elle l'est, demandez à la Région où elle en est, et reportez ` +
          `le premier jour de travail si la décision ne vient pas à temps. ${reportDecision}`,
        why: authorisationDuty,
      },
      due: {
        title: "Première autorisation : absente le premier jour du contrat",
        todo: `RH : ne laissez pas la personne commencer avant d'avoir l'autorisation. Si elle est là, communiquez-la aujourd'hui. ${reportDecision}`,
        why: authorisationDuty,
      },
      overdue: {
        title: "Première autorisation : aucune connue depuis le début du contrat",
        todo:
          "RH : si l'autorisation était là le premier jour, communiquez-la avec ce jour (AuthorisationDecided ou " +
          "ResidenceCardIssued). Sinon, ne laissez pas la personne travailler et appelez aujourd'hui le service des permis de séjour " +
          "ou votre conseiller en droit des étrangers.",
        why: authorisationDuty,
      },
      undetermined: {
        title: "Première autorisation : Belfry ne peut pas se prononcer",
        todo: "",
        why: authorisationDuty,
      },
    },
    "visa-before-travel": {
      before: {
        title: "Visa : à demander, l'autorisation est accordée",
        todo: `RH : envoyez tout de suite la décision au chercheur et rappelez-lui ceci : ${visaSteps}`,
        why: visaDuty,
      },
      due: {
        title: "Visa : dernier jour avant le début prévu",
        todo: `RH : demandez aujourd'hui au chercheur où en est le visa, et reportez au besoin le premier jour de travail : ${visaSteps}`,
        why: visaDuty,
      },
      overdue: {
        title: "Visa : le début prévu est passé, aucun visa connu",
        todo:
          "RH : demandez au chercheur si le visa est délivré et quand il voyage. Communiquez VisaIssued et ArrivedInBelgium, ou un " +
          "début souhaité plus tardif (un AuthorisationFiled rectifié).",
        why: visaDuty,
      },
      undetermined: { title: "Visa : Belfry ne peut pas se prononcer", todo: "", why: visaDuty },
    },
    registration: {
      before: {
        title: "Inscription : se rendre à la commune",
        todo: `RH : demandez au chercheur de prendre rendez-vous à la commune aujourd'hui et de s'inscrire au plus tard à la date visée. ${registrationSteps}`,
        why: registrationDuty,
      },
      due: {
        title: "Inscription : dernier jour à la commune",
        todo: `RH : demandez au chercheur de s'inscrire aujourd'hui. ${registrationSteps}`,
        why: registrationDuty,
      },
      overdue: {
        title: "Inscription : le dernier jour est passé",
        todo:
          "RH : si le chercheur est inscrit, communiquez-le avec ce jour. Sinon, il se rend tout de suite à la commune, avec la demande " +
          `de rendez-vous s'il y en a une. ${registrationSteps}`,
        why: registrationDuty,
      },
      undetermined: { title: "Inscription : Belfry ne peut pas compter les jours", todo: "", why: registrationDuty },
    },
    "first-document": {
      before: {
        title: "Document provisoire : prolongation ou carte avant sa fin",
        todo: `RH : demandez au chercheur de retirer la carte ou de faire prolonger le document à la commune. ${documentSteps}`,
        why: documentDuty,
      },
      due: {
        title: "Document provisoire : dernier jour dans l'attente de la carte",
        todo: `RH : demandez au chercheur de se rendre aujourd'hui à la commune pour la prolongation ou la carte. ${documentSteps}`,
        why: documentDuty,
      },
      overdue: {
        title: "Document provisoire : expiré, ni prolongation ni carte connue",
        todo:
          "RH : la prolongation incombe à la commune, mais il vous faut la copie d'un document valable. Demandez aujourd'hui au chercheur " +
          "la prolongation ou la carte. S'il n'y en a pas, qu'il la demande par écrit à la commune, et conservez cet écrit. " +
          documentSteps,
        why: documentDuty,
      },
      undetermined: { title: "Document provisoire : Belfry ne peut pas se prononcer", todo: "", why: documentDuty },
    },
    "grant-presented": {
      before: {
        title: "Carte de séjour : à demander à la commune",
        todo:
          "RH : demandez au chercheur de présenter la décision (annexe 46) à la commune et d'y demander la carte. Conservez une copie " +
          "de la carte et communiquez-la (ResidenceCardIssued).",
        why: cardDuty,
      },
      due: {
        title: "Carte de séjour : toujours attendue après la décision",
        todo: "RH : demandez aujourd'hui au chercheur si la carte est là. Conservez une copie et communiquez-la (ResidenceCardIssued).",
        why: cardDuty,
      },
      overdue: {
        title: "Carte de séjour : aucune connue longtemps après la décision",
        todo:
          "RH : demandez au chercheur si la décision a été présentée et la carte reçue. Si la carte est là, conservez une copie et " +
          "communiquez-la (ResidenceCardIssued). Sinon, qu'il la demande par écrit à la commune.",
        why: cardDuty,
      },
      undetermined: {
        title: "Carte de séjour après une décision : Belfry ne peut pas se prononcer",
        todo: "",
        why: cardDuty,
      },
    },
    "orientation-year-request": {
      before: {
        title: "Fin de la recherche : une année d'orientation peut être demandée",
        todo:
          "RH : si la convention d'accueil n'est pas renouvelée, transmettez ce jour au chercheur, avec la preuve que la recherche est " +
          "achevée. C'est le chercheur qui introduit la demande, à la commune. Communiquez-la (AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      due: {
        title: "Fin de la recherche : dernier jour pour l'année d'orientation",
        todo:
          "RH : dites aujourd'hui au chercheur que c'est le dernier jour pour demander l'année d'orientation à la commune. Communiquez " +
          "la demande (AuthorisationFiled, orientation-year).",
        why: orientationDuty,
      },
      undetermined: {
        title: "Fin de la recherche, année d'orientation : Belfry ne peut se prononcer",
        todo: "",
        why: orientationDuty,
      },
    },
    "title-after-research": {
      before: {
        title: "Après la recherche : le permis unique à temps",
        todo:
          "RH : demandez bien à l'avance un permis unique via le guichet unique Working in Belgium : d'autres conditions et des délais " +
          "plus longs s'appliquent que pour les chercheurs. Communiquez AuthorisationFiled (single-permit), puis AuthorisationDecided.",
        why: permitDuty,
      },
      due: {
        title: "Après la recherche : dernier jour pour détenir le permis unique",
        todo:
          "RH : sans permis unique aujourd'hui, la personne ne travaille plus comme travailleur ordinaire à partir de maintenant. " +
          "Communiquez AuthorisationDecided s'il est accordé ; sinon, parlez-en à votre conseiller en droit des étrangers.",
        why: permitDuty,
      },
      overdue: {
        title: "Après la recherche : aucun permis unique connu, jour dépassé",
        todo:
          "RH : s'il y a un permis unique, ou un titre qui ouvre le marché du travail, communiquez-le. Sinon, ne laissez pas la personne " +
          "faire ce travail et appelez aujourd'hui votre conseiller en droit des étrangers.",
        why: permitDuty,
      },
      undetermined: { title: "Après la recherche : Belfry ne peut pas se prononcer", todo: "", why: permitDuty },
    },
  },
  evidence: {
    "contract-starts-on": "Premier jour du contrat",
    role: "Travail, tel que communiqué",
    "application-filed-on": "Première demande introduite",
    "authorisation-held-on": "Autorisation détenue à partir du",
    "decision-received-on": "Décision reçue",
    "arrived-on": "Arrivée en Belgique",
    "visa-issued-on": "Visa délivré",
    "visa-code": "Code du visa",
    "appointment-requested-on": "Rendez-vous à la commune demandé",
    "registered-on": "Inscription, ou preuve qu'elle était faite",
    "document-ends-on": "Fin du document provisoire",
    "renewal-granted-on": "Renouvellement accordé",
    "hosting-agreement-ends-on": "Fin de la convention d'accueil",
    "orientation-year-asked-on": "Année d'orientation demandée",
    "ordinary-work-from": "Travail autre que la recherche à partir du",
  },
  workings: {
    "authorisation-recommended": ({ day, number }) =>
      `Le contrat débute le ${day("start")} ; ${number("days")} jours civils plus tôt, c'est le ${day("recommended")} : introduisez de ` +
      "préférence pour ce jour, car les autorités ont autant de temps pour décider.",
    "authorisation-before-stay-ends": ({ day, number }) =>
      `Le séjour actuel prend fin le ${day("last")} ; ${number("days")} jours civils plus tôt, c'est le ${day("recommended")} : ` +
      "introduisez de préférence pour ce jour.",
    "application-not-filed": () => "Aucune demande introduite n'est connue.",
    "application-pending": ({ day }) => `Introduite le ${day("filed")} ; aucune décision n'est connue.`,
    "application-refused": ({ day }) =>
      `La demande a été refusée, ou n'a pas été prise en considération, le ${day("on")}.`,
    "visa-before-arrival": ({ day }) => `Le visa est détenu avant le voyage, donc au plus tard le ${day("due")}.`,
    "registration-counted": ({ day, number }) =>
      `${number("days")} jours ouvrables après le ${day("from")}, du lundi au vendredi hors jours fériés : le ${day("due")}. En ` +
      `comptant les samedis, comme le font certaines communes : le ${day("earlier")} ; visez ce jour.`,
    "appointment-is-no-registration": () =>
      "Un rendez-vous a été demandé. Cela plaide pour la personne si le jour passe, mais ce n'est pas une inscription.",
    "first-document-counted": ({ day, number }) =>
      `Le dernier jour imprimé n'est pas connu : ${number("days")} jours à partir du ${day("from")}, ce jour compris, mènent au ` +
      `${day("last")}.`,
    "no-document-between": ({ day }) => `Aucun document valable n'est connu du ${day("on")} au ${day("to")} inclus.`,
    "grant-to-present": ({ day, number }) =>
      `Accordé le ${day("on")} ; ${number("days")} jours plus tard, selon le réglage de l'employeur : le ${day("due")}.`,
    "first-card-awaited": ({ day, number }) =>
      `Inscription le ${day("on")} ; ${number("days")} jours plus tard, selon le réglage de l'employeur : le ${day("due")}.`,
    "orientation-year-by": ({ day, number }) =>
      `Le titre prend fin le ${day("last")} ; ${number("days")} jours plus tôt, c'est le ${day("due")}.`,
    "work-is-no-research": ({ day }) =>
      `À partir du ${day("from")}, le travail n'est plus de la recherche ; le titre de chercheur prend fin le ${day("last")}. Le permis ` +
      "est détenu au plus tard le premier de ces jours.",
    "orientation-year-ends": ({ day }) => `L'année d'orientation prend fin le ${day("last")} et l'occupation continue.`,
    "single-permit-recommended": ({ day, number }) =>
      `À détenir le ${day("due")} ; ${number("months")} mois plus tôt, c'est le ${day("recommended")} : introduisez de préférence pour ` +
      "ce jour.",
  },
  missing: {
    "role-of-contract": {
      fact: "Si le travail est de la recherche",
      question: "La personne est-elle occupée comme chercheur, ou pour un autre travail ?",
      who: "RH",
      todo: "Communiquez-le (un EmployeeHired rectifié, ou ContractChanged, role). Chacun demande son propre type d'autorisation.",
    },
    "single-permit": {
      fact: "Une autorisation pour un travail qui n'est pas de la recherche",
      question: "Avec quelle autorisation la personne fera-t-elle un travail qui n'est pas de la recherche ?",
      who: "RH, avec le service des permis de séjour",
      todo:
        "L'autorisation d'un chercheur ne le couvre pas : un permis unique ou une carte bleue le fait, à des conditions que Belfry ne " +
        "suit pas. Demandez-le bien à l'avance et communiquez la décision (AuthorisationFiled avec sa catégorie, AuthorisationDecided) " +
        "ou la carte. Si le travail est de la recherche, rectifiez role.",
    },
    "hosting-agreement": {
      fact: "Une convention d'accueil qui couvre le travail",
      question: "Y a-t-il une convention d'accueil avec ce chercheur pour ces jours, et jusqu'à quand ?",
      who: "Service des permis de séjour",
      todo:
        "Communiquez-la (HostingAgreementConcluded). Sans elle, le travail demande une autorisation d'un autre type : soumettez le cas à " +
        "votre conseiller en droit des étrangers.",
    },
    "labour-market-of-card": {
      fact: "Ce que la carte indique du marché du travail",
      question: "Que dit le verso de la carte : marché du travail illimité, limité ou non ?",
      who: "Service des permis de séjour",
      todo: "Demandez à la personne une copie de la carte et communiquez-le (un ResidenceCardIssued rectifié, labourMarket).",
    },
    "visa-of-arrival": {
      fact: "Le visa avec lequel la personne est venue",
      question: "Avec quel visa la personne est-elle venue en Belgique, et quand a-t-il été délivré ?",
      who: "Service des permis de séjour",
      todo:
        "Communiquez-le avec son jour de délivrance (VisaIssued). Si la personne est venue sans visa de long séjour, appelez votre " +
        "conseiller en droit des étrangers avant l'inscription, puis prenez acte de cette question (acknowledged).",
    },
    "visa-code": {
      fact: "Si le visa est délivré pour la recherche",
      question: "Le visa porte un autre code que celui d'un chercheur. Pour quel séjour a-t-il été délivré ?",
      who: "Service des permis de séjour",
      todo: "Comparez avec le visa et rectifiez (VisaIssued, code). Si le code est exact, interrogez le poste diplomatique ou votre conseiller.",
    },
    "place-at-filing": {
      fact: "Où se trouvait la personne lors de l'introduction de la demande",
      question: "La personne était-elle à l'étranger ou légalement en Belgique lors de l'introduction de la demande ?",
      who: "Service des permis de séjour",
      todo: "Communiquez-le (un AuthorisationFiled rectifié, staysIn). De l'étranger, il faut un visa ; en Belgique, non.",
    },
    "arrival-in-belgium": {
      fact: "Le jour de l'arrivée en Belgique",
      question: "Quel jour la personne est-elle arrivée, ou était-elle déjà en Belgique ?",
      who: "Service des permis de séjour",
      todo:
        "Communiquez l'arrivée (ArrivedInBelgium), ou le séjour en Belgique lors de l'introduction (un AuthorisationFiled rectifié, " +
        "staysIn). Si l'inscription est faite, communiquez-la (RegisteredWithMunicipality).",
    },
  },
  parameters: {
    "long-stay-days": (value) => `Long séjour : plus de ${value} jours`,
    "authorisation-lead-days": (value) =>
      `Une première demande s'introduit de préférence ${value} jours civils avant le début, ou avant la fin du séjour actuel`,
    "open-labour-market-cards": (value) => `Cartes qui permettent de travailler pour tout employeur : ${value}`,
    "open-labour-market-grounds": (value) =>
      `Cartes A qui permettent de travailler pour tout employeur : ${named(value, grounds)}`,
    "researcher-visa-code": (value) => `Code du visa D d'un chercheur : ${value}`,
    "registration-working-days": (value) => `Inscription dans les ${value} jours ouvrables de l'arrivée`,
    "registration-after-decision-working-days": (value) =>
      `Inscription dans les ${value} jours ouvrables de la réception de la décision, pour qui est déjà en Belgique`,
    "first-document-days": (value) =>
      `Le document provisoire pour la première carte vaut ${value} jours, jour de délivrance compris`,
    "orientation-year-notice-days": (value) =>
      `L'année d'orientation se demande au plus tard ${value} jours avant la fin du titre`,
    "single-permit-lead-months": (value) =>
      `Un permis unique se demande de préférence environ ${value} mois à l'avance`,
  },
};
