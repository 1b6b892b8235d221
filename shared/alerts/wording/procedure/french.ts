import { many } from "../french-grammar.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { DocumentNames } from "./document-names.ts";
import type { procedureKeys } from "./keys.ts";
import { languageName } from "./language-name.ts";

const documents: DocumentNames = {
  fee: "preuve de paiement de la redevance",
  passport: "copie du passeport",
  "hosting-agreement": "convention d'accueil",
  resources: "preuve de moyens de subsistance suffisants, voyage de retour compris",
  "medical-certificate": "certificat médical",
  "criminal-record": "extrait de casier judiciaire",
  contract: "contrat de travail signé",
  "diplomatic-post": "ambassade ou consulat où le visa sera demandé",
  "email-addresses": "adresses e-mail de la personne et de l'organisme",
};
const stays = {
  abroad: "hors de l'UE",
  "short-stay": "en court séjour autorisé",
  "long-stay": "en long séjour autorisé",
};
const languages = { de: "allemand", en: "anglais", fr: "français", nl: "néerlandais" };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const completeDuty =
  "Le dossier d'une demande contient toutes les pièces requises lors de son introduction. Ce qui manque est demandé, et le " +
  "délai de décision ne commence pas ou est suspendu.";
const abroadDuty =
  "Lors de l'introduction d'une première demande, le chercheur se trouve hors de l'UE, ou est déjà autorisé à un court ou à " +
  "un long séjour en Belgique. Un séjour provisoire dans l'attente d'une autre décision n'en est pas une autorisation.";

const calendarDays = (count: string): string => many(Number(count), "jour calendrier", "jours calendrier");
const daysLeft = (count: string): string => many(Number(count), "jour calendrier restant", "jours calendrier restants");

const supplementDuty =
  "Ce que la Région demande pour compléter une demande lui est remis dans le délai fixé. À défaut, la demande est déclarée " +
  "irrecevable et tout recommence.";
const decisionDuty =
  "Une fois la demande déclarée recevable, la Région et l'Office des étrangers décident dans un délai fixé, suspendu tant " +
  "qu'une pièce demandée manque. Sans décision dans ce délai, l'autorisation est réputée accordée (à confirmer).";
const beyondDuty =
  "Pendant un renouvellement, le document provisoire de séjour (annexe 49) est délivré une fois et renouvelé une fois ; un " +
  "troisième n'est pas prévu. Le délai de décision peut durer plus longtemps, surtout s'il a commencé tard ou a été suspendu.";
const appealDuty =
  "Un refus ou une irrecevabilité ne se conteste que jusqu'au dernier jour du délai de recours. Passé ce jour, la décision est définitive.";

/** French words about applications for an authorisation. */
export const frenchProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {
    "application-complete": {
      due: {
        title: "Demande : le dossier n'est pas complet",
        todo:
          "Service des permis de séjour : voyez sous « Analyse » ce qui manque au dossier et remettez-le aujourd'hui par le " +
          "portail Working in Belgium, sans attendre qu'on vous le demande. Communiquez à nouveau les pièces (l'introduction, " +
          "avec un numéro de révision plus élevé et documents).",
        why: completeDuty,
      },
      overdue: {
        title: "Demande : introduite sans toutes les pièces",
        todo:
          "Service des permis de séjour : voyez sous « Analyse » ce qui manque au dossier. Remettez-le maintenant par le portail " +
          "Working in Belgium et communiquez à nouveau les pièces (l'introduction, avec un numéro de révision plus élevé et " +
          "documents) ou ce qui a été remis sur demande (SupplementProvided). Si la Région a jugé le dossier complet, " +
          "communiquez-le.",
        why: completeDuty,
      },
      undetermined: {
        title: "Demande : Belfry ne peut pas dire si le dossier est complet",
        todo: "",
        why: completeDuty,
      },
    },
    "applicant-abroad": {
      breached: {
        title: "Demande : introduite alors qu'elle ne pouvait l'être d'ici",
        todo:
          "RH : appelez maintenant votre conseiller en droit des étrangers : la demande risque d'être refusée et devra peut-être " +
          "être réintroduite hors de l'UE. Si la personne avait un séjour autorisé, communiquez-le (AuthorisationFiled avec un " +
          "numéro de révision plus élevé, staysIn et stayEndsOn). Une fois la question réglée, prenez acte de ce constat.",
        why: abroadDuty,
      },
      undetermined: { title: "Demande : séjour de la personne inconnu", todo: "", why: abroadDuty },
    },
    "application-supplement": {
      before: {
        title: "Demande : remettre ce que la Région a demandé",
        todo:
          "Service des permis de séjour : réunissez les pièces manquantes, remettez-les par le portail Working in Belgium, puis " +
          "communiquez SupplementProvided à Belfry. RH : aidez la personne à les obtenir. Sans ces pièces, la demande est " +
          "déclarée irrecevable.",
        why: supplementDuty,
      },
      due: {
        title: "Demande : dernier jour pour remettre ce qui a été demandé",
        todo:
          "Service des permis de séjour : remettez les pièces aujourd'hui par le portail Working in Belgium et communiquez " +
          "SupplementProvided à Belfry. Si elles ont déjà été remises, communiquez-le avec la date. Dès demain, la demande peut " +
          "être déclarée irrecevable.",
        why: supplementDuty,
      },
      overdue: {
        title: "Demande : les pièces demandées n'ont pas été remises",
        todo:
          "Service des permis de séjour : si les pièces ont été remises, communiquez SupplementProvided avec la date. Sinon, " +
          "remettez-les maintenant et appelez la Région aujourd'hui : la demande peut être déclarée irrecevable. RH : si elle " +
          "l'est, introduisez une nouvelle demande et, pour un renouvellement, demandez aussitôt à votre conseiller en droit " +
          "des étrangers si la personne peut rester et travailler.",
        why: supplementDuty,
      },
      undetermined: { title: "Demande : dernier jour pour la compléter inconnu", todo: "", why: supplementDuty },
    },
    "application-decision": {
      before: {
        title: "Demande : la décision doit bientôt tomber",
        todo:
          "Service des permis de séjour : demandez à la Région et à l'Office des étrangers où en est la demande, et communiquez " +
          "la décision à Belfry dès qu'elle est là (AuthorisationDecided ; pour un renouvellement, RenewalDecided). Rien " +
          "d'autre à faire pour l'instant.",
        why: decisionDuty,
      },
      due: {
        title: "Demande : dernier jour pour la décision",
        todo:
          "Service des permis de séjour : consultez le portail, demandez à la Région si elle a décidé et communiquez la décision " +
          "(AuthorisationDecided ; pour un renouvellement, RenewalDecided). S'il n'y en a pas demain, demandez l'annexe 47.",
        why: decisionDuty,
      },
      overdue: {
        title: "Demande : aucune décision connue et le dernier jour est passé",
        todo:
          "Service des permis de séjour : s'il y a une décision, communiquez-la avec sa date. Sinon, demandez par écrit à " +
          "l'Office des étrangers l'annexe 47, qui atteste qu'aucune décision n'est venue à temps ; une fois reçue, communiquez que " +
          "l'autorisation est réputée accordée (AuthorisationDecided, granted-by-silence ; pour un renouvellement, " +
          "RenewalDecided, granted). RH : ne laissez personne commencer ou continuer à travailler sur la seule foi de ce " +
          "silence ; interrogez votre conseiller en droit des étrangers.",
        why: decisionDuty,
      },
      undetermined: { title: "Demande : dernier jour pour la décision inconnu", todo: "", why: decisionDuty },
    },
    "decision-beyond-cover": {
      before: {
        title: "Renouvellement : la décision peut venir après les documents provisoires",
        todo:
          "RH : écrivez maintenant à la Région et à l'Office des étrangers, indiquez le jour ci-dessous et demandez une décision " +
          "avant ce jour. Remettez aussitôt ce qu'ils demandent. Préparez avec votre conseiller en droit des étrangers le cas " +
          "où aucune décision n'est venue : un troisième document provisoire n'est pas prévu et, sans titre de séjour, le " +
          "travail doit cesser.",
        why: beyondDuty,
      },
      due: {
        title: "Renouvellement : fin des documents provisoires, aucune décision connue",
        todo:
          "RH : aujourd'hui est le dernier jour qu'un document provisoire peut couvrir. S'il y a une décision, communiquez-la " +
          "(RenewalDecided). Sinon, veillez à ce que le travail cesse aujourd'hui et demandez à votre conseiller en droit des " +
          "étrangers ce qui suit.",
        why: beyondDuty,
      },
      undetermined: { title: "Renouvellement : fin des documents provisoires inconnue", todo: "", why: beyondDuty },
    },
    "appeal-after-refusal": {
      before: {
        title: "Demande refusée ou irrecevable : décider d'un recours",
        todo:
          "RH : appelez votre conseiller en droit des étrangers et décidez avec la personne d'un recours ou d'une nouvelle " +
          "demande. Le délai et l'autorité compétente figurent dans la décision. Si le recours est introduit ou n'est pas " +
          "souhaité, répondez à ce point qu'il ne s'applique pas.",
        why: appealDuty,
      },
      due: {
        title: "Demande refusée ou irrecevable : dernier jour pour un recours",
        todo:
          "RH : si un recours est souhaité, faites-le introduire aujourd'hui : appelez maintenant votre conseiller en droit des " +
          "étrangers. S'il est introduit ou n'est pas souhaité, répondez à ce point qu'il ne s'applique pas.",
        why: appealDuty,
      },
      undetermined: {
        title: "Demande refusée ou irrecevable : dernier jour du recours inconnu",
        todo: "",
        why: appealDuty,
      },
    },
  },

  details: { "supplement-counted": ({ day }) => `demandé le ${day("from")}` },

  evidence: {
    "application-filed-on": "Demande introduite",
    "application-admissible-on": "Demande déclarée recevable",
    "supplement-asked-on": "Complément demandé",
    "supplement-provided-on": "Complément remis",
    "application-decided-on": "Décision sur la demande",
    "application-refused-on": "Refus reçu",
    "application-inadmissible-on": "Irrecevabilité notifiée",
  },

  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `Le ${day("expiry")} moins ${number("months")} mois donne le ${day("recommended")} : c'est ce que l'Office des étrangers ` +
      "demande dans ses réponses aux chercheurs. Visez le premier des deux jours.",
    "document-missing": ({ text }) => `Manque : ${named(text("document"), documents)}.`,
    "document-too-old": ({ day, text }) =>
      `${capital(named(text("document"), documents))} : délivré le ${day("issued")} ; pour cette demande, il ne peut dater ` +
      `d'avant le ${day("oldest")}.`,
    "document-untranslated": ({ text }) =>
      `${capital(named(text("document"), documents))} : langue du document ${languageName("fr", text("language"))}, sans ` +
      "traduction légalisée.",
    "stay-not-authorised": ({ day }) =>
      `Le ${day("on")}, la personne était en Belgique en séjour provisoire, dans l'attente d'une autre décision.`,
    "stay-had-ended": ({ day }) =>
      `Le séjour en Belgique avait pris fin le ${day("last")}, avant l'introduction du ${day("on")}.`,
    "moves-to-working-day": ({ day }) =>
      `Le ${day("last")} est un samedi, un dimanche ou un jour férié : le dernier jour est reporté au ${day("due")}. Par ` +
      "prudence, comptez sur le premier des deux.",
    "supplement-counted": ({ day, number }) =>
      `Demandé le ${day("from")} : ${calendarDays(number("days"))} à partir du lendemain se terminent le ${day("last")}.`,
    "time-not-begun": () => "Tant que la demande n'est pas déclarée recevable, le délai de décision ne commence pas.",
    "time-stands-still": () => "Tant que le complément n'est pas remis, le délai de décision est suspendu.",
    "decision-counted": ({ day, number }) =>
      `Demande déclarée recevable le ${day("from")} : ${calendarDays(number("days"))} à partir du lendemain se terminent le ` +
      `${day("last")}.`,
    "decision-stands-still": ({ day, number }) =>
      `Un complément a été demandé le ${day("since")} : le délai est suspendu, ${daysLeft(number("remaining"))}, jusqu'à ce ` +
      "qu'il soit remis.",
    "decision-went-on": ({ day, number }) =>
      `Un complément a été demandé le ${day("since")}, ${daysLeft(number("remaining"))}. Il a été remis le ${day("on")} ; ` +
      `compté à partir du lendemain, le délai se termine le ${day("last")}.`,
    "decision-at-the-latest": ({ day }) =>
      `Demande déclarée recevable le ${day("from")} : la décision peut légalement venir jusqu'au ${day("latest")}, suspensions ` +
      "et report à un jour ouvrable compris.",
    "documents-end": ({ day, number }) =>
      `Le document provisoire est délivré ${number("documents")} fois au plus : il couvre le séjour jusqu'au ${day("last")} au ` +
      "plus tard. La décision peut venir après.",
    "appeal-named": ({ day }) => `La décision elle-même désigne le ${day("last")} comme dernier jour du recours.`,
    "appeal-counted": ({ day, number }) =>
      `Refus reçu le ${day("from")} : ${calendarDays(number("days"))} à partir du lendemain se terminent le ${day("last")}.`,
  },

  missing: {
    "documents-of-application": {
      fact: "Les pièces du dossier",
      question: "Quelles pièces ont été introduites avec la demande ?",
      who: "Service des permis de séjour",
      todo:
        "Communiquez à nouveau l'introduction, avec un numéro de révision plus élevé et ses pièces, ou, si la Région a jugé le " +
        "dossier complet, cette décision (AuthorisationFoundAdmissible ; pour un renouvellement, RenewalFoundAdmissible).",
    },
    "day-of-criminal-record": {
      fact: "La date de l'extrait de casier judiciaire",
      question: "Quel jour l'extrait de casier judiciaire a-t-il été délivré ?",
      who: "Service des permis de séjour",
      todo: "Lisez ce jour sur l'extrait et communiquez à nouveau l'introduction, avec un numéro de révision plus élevé et issuedOn.",
    },
    "language-of-criminal-record": {
      fact: "La langue de l'extrait de casier judiciaire",
      question: "Dans quelle langue est l'extrait, et une traduction légalisée l'accompagnait-elle ?",
      who: "Service des permis de séjour",
      todo:
        "Consultez-le et communiquez à nouveau l'introduction, avec un numéro de révision plus élevé, language et, s'il y a " +
        "lieu, translatedInto.",
    },
    "stay-at-filing": {
      fact: "Le lieu de séjour de la personne lors de l'introduction",
      question: "La personne était-elle hors de l'UE lors de l'introduction, ou en Belgique, et sous quel séjour ?",
      who: "Service des permis de séjour",
      todo: "Demandez-le à la personne et communiquez à nouveau l'introduction, avec un numéro de révision plus élevé et staysIn.",
    },
    "last-day-of-appeal": {
      fact: "Le dernier jour pour attaquer le refus",
      question: "Jusqu'à quel jour le refus peut-il être attaqué ?",
      who: "Service des permis de séjour, avec votre conseiller en droit des étrangers",
      todo:
        "Lisez aujourd'hui le délai à la fin de la décision, car il est court, et communiquez son dernier jour (la décision à " +
        "nouveau, avec un numéro de révision plus élevé et appealBy).",
    },
  },

  parameters: {
    "renewal-recommended-months": (value) =>
      `Le renouvellement se demande de préférence ${value} mois avant l'expiration (réponses aux chercheurs)`,
    "first-application-documents": (value) => `Une première demande contient : ${named(value, documents)}`,
    "work-documents": (value) => `Et pour la partie travail : ${named(value, documents)}`,
    "renewal-documents": (value) => `Un renouvellement contient : ${named(value, documents)}`,
    "application-languages": (value) =>
      `Sans traduction, une pièce est rédigée dans une de ces langues : ${named(value, languages)}`,
    "criminal-record-months-max": (value) =>
      `L'extrait de casier judiciaire date d'au plus ${value} mois lors de l'introduction`,
    "stays-at-filing": (value) => `Lors de l'introduction, la personne est : ${named(value, stays)}`,
    "supplement-days": (value) =>
      `Ce qui manque est remis dans les ${value} jours calendrier de la demande de complément`,
    "decision-days": (value) => `Une demande recevable est tranchée dans les ${value} jours calendrier`,
    "silence-annex": (value) => `Sans décision à temps, l'annexe ${value} est demandée`,
    "walloon-appeal-days": (value) => `Recours contre un refus en Wallonie : dans les ${value} jours calendrier`,
  },
};
