import { many } from "../french-grammar.ts";
import type { FamilyWording } from "../wording.ts";
import type { procedureKeys } from "./keys.ts";

const calendarDays = (count: string): string => many(Number(count), "jour calendrier", "jours calendrier");
const daysLeft = (count: string): string => many(Number(count), "jour calendrier restant", "jours calendrier restants");

const supplementDuty =
  "Ce que la Région demande pour compléter une demande lui est remis dans le délai fixé. À défaut, la demande est déclarée " +
  "irrecevable et tout recommence.";
const decisionDuty =
  "Une fois la demande déclarée recevable, la Région et l'Office des étrangers décident dans un délai fixé, suspendu tant " +
  "qu'une pièce demandée manque. Sans décision dans ce délai, l'autorisation est réputée accordée (à confirmer).";
const appealDuty =
  "Un refus ne peut être attaqué que jusqu'au dernier jour du délai de recours. Passé ce jour, il est définitif.";

/** French words about applications for an authorisation. */
export const frenchProcedure: FamilyWording<typeof procedureKeys> = {
  rules: {
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
          "l'Office des étrangers l'annexe 47, qui atteste qu'aucune décision n'est venue à temps, et communiquez que " +
          "l'autorisation est réputée accordée (AuthorisationDecided, granted-by-silence ; pour un renouvellement, " +
          "RenewalDecided, granted). RH : ne laissez personne commencer ou continuer à travailler sur la seule foi de ce " +
          "silence ; interrogez votre conseiller en droit des étrangers.",
        why: decisionDuty,
      },
      undetermined: { title: "Demande : dernier jour pour la décision inconnu", todo: "", why: decisionDuty },
    },
    "appeal-after-refusal": {
      before: {
        title: "Demande refusée : décider d'un recours",
        todo:
          "RH : appelez votre conseiller en droit des étrangers et décidez avec la personne d'un recours ou d'une nouvelle " +
          "demande. Le délai et l'autorité compétente figurent dans la décision. Si le recours est introduit ou n'est pas " +
          "souhaité, répondez à ce point qu'il ne s'applique pas.",
        why: appealDuty,
      },
      due: {
        title: "Demande refusée : dernier jour pour un recours",
        todo:
          "RH : si un recours est souhaité, faites-le introduire aujourd'hui : appelez maintenant votre conseiller en droit des " +
          "étrangers. S'il est introduit ou n'est pas souhaité, répondez à ce point qu'il ne s'applique pas.",
        why: appealDuty,
      },
      undetermined: { title: "Demande refusée : dernier jour du recours inconnu", todo: "", why: appealDuty },
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
  },

  workings: {
    "renewal-recommended-by-months": ({ day, number }) =>
      `Le ${day("expiry")} moins ${number("months")} mois donne le ${day("recommended")} : c'est ce que l'Office des étrangers ` +
      "demande dans ses réponses aux chercheurs. Visez le premier des deux jours.",
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
    "appeal-named": ({ day }) => `La décision elle-même désigne le ${day("last")} comme dernier jour du recours.`,
    "appeal-counted": ({ day, number }) =>
      `Refus reçu le ${day("from")} : ${calendarDays(number("days"))} à partir du lendemain se terminent le ${day("last")}.`,
  },

  missing: {
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
    "supplement-days": (value) =>
      `Ce qui manque est remis dans les ${value} jours calendrier de la demande de complément`,
    "decision-days": (value) => `Une demande recevable est tranchée dans les ${value} jours calendrier`,
    "silence-annex": (value) => `Sans décision à temps, l'annexe ${value} est demandée`,
    "walloon-appeal-days": (value) => `Recours contre un refus en Wallonie : dans les ${value} jours calendrier`,
  },
};
