import type { ReviewStage } from "../../../../events/project/review-stages.ts";
import { many } from "../french-grammar.ts";
import type { FamilyWording } from "../wording.ts";
import type { publicationKeys } from "./keys.ts";

const stages: { readonly [Stage in ReviewStage]: string } = {
  supervisor: "par le superviseur",
  "intellectual-property": "de propriété intellectuelle",
  ethics: "éthique",
  partner: "par le partenaire",
  management: "par la direction",
};
const reviewOf = (stage: string): string =>
  `examen ${Object.hasOwn(stages, stage) ? stages[stage as ReviewStage] : stage}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const workingDays = (count: string): string => many(Number(count), "jour ouvrable", "jours ouvrables");
const workingDaysLeft = (count: string): string =>
  many(Number(count), "jour ouvrable restant", "jours ouvrables restants");

const reviewDuty =
  "Une réponse dans un délai fixé a été promise aux chercheurs, et les contrats avec les partenaires en fixent un aussi. " +
  "L'instance d'examen décide dans ce délai. Pendant que les auteurs corrigent, le délai est suspendu.";
const approvalDuty =
  "Une publication doit être approuvée à chaque examen prévu dans son plan, dans le délai fixé par l'employeur et avant le " +
  "jour à partir duquel une approbation ne sert plus.";
const unapprovedDuty =
  "Ce qui est public ne peut plus redevenir secret : un brevet, le secret d'un partenaire ou la vie privée des personnes " +
  "étudiées peuvent être compromis. Rien ne paraît donc sans approbation à chaque examen prévu dans son plan.";
const patentDuty =
  "En Europe, une invention rendue publique avant le dépôt de sa demande de brevet n'est plus nouvelle et ne peut plus être " +
  "brevetée. Il n'existe pas de délai de grâce général.";
const referenceDuty =
  "Belfry ne peut utiliser un événement que s'il connaît la publication ou l'examen auquel cet événement renvoie.";

/** French words about publications. */
export const frenchPublication: FamilyWording<typeof publicationKeys> = {
  rules: {
    "publication-review": {
      before: {
        title: "Examen d'une publication : décision attendue",
        todo:
          "Instance d'examen : lisez le texte et décidez : approuver, demander des corrections ou refuser. Service des " +
          "publications : envoyez un rappel et communiquez ReviewDecided à Belfry le jour de la décision.",
        why: reviewDuty,
      },
      due: {
        title: "Examen d'une publication : dernier jour pour décider",
        todo:
          "Instance d'examen : décidez aujourd'hui : approuver, demander des corrections ou refuser. Service des publications : " +
          "appelez l'instance d'examen et communiquez ReviewDecided à Belfry. Si la décision est déjà prise, communiquez-la avec " +
          "sa date.",
        why: reviewDuty,
      },
      overdue: {
        title: "Examen d'une publication : en retard",
        todo:
          "Service des publications : si l'instance d'examen a décidé, communiquez ReviewDecided avec la date de la décision. " +
          "Sinon, adressez-vous à la personne qui la dirige, convenez d'une date avec les auteurs et avertissez les partenaires " +
          "qu'un contrat lie.",
        why: reviewDuty,
      },
      undetermined: { title: "Examen d'une publication : dernier jour inconnu", todo: "", why: reviewDuty },
    },
    "publication-approval": {
      before: {
        title: "Publication : approbations encore manquantes",
        todo:
          "Service des publications : voyez sous « Analyse » quels examens manquent. Non demandé : faites remettre le texte par " +
          "les auteurs. En attente : envoyez un rappel à l'instance d'examen. Refusé : les auteurs demandent un nouvel examen " +
          "pour un autre texte, ou renoncent à la publication (PublicationWithdrawn).",
        why: approvalDuty,
      },
      due: {
        title: "Publication : dernier jour pour les approbations",
        todo:
          "Service des publications : obtenez aujourd'hui les décisions manquantes, ou demandez aux auteurs d'annoncer à la revue " +
          "ou à la conférence qu'il leur faut plus de temps, et communiquez les nouvelles dates (un PublicationPlanned rectifié). " +
          "Rien n'est envoyé ni mis en ligne sans toutes les approbations.",
        why: approvalDuty,
      },
      overdue: {
        title: "Publication : approbations en retard",
        todo:
          "Service des publications : communiquez les décisions déjà prises (ReviewDecided, avec leur date). Pour les autres, " +
          "adressez-vous à la personne qui dirige l'instance d'examen et décidez avec les auteurs si la publication attend, passe " +
          "à une autre revue ou conférence (un PublicationPlanned rectifié) ou est abandonnée (PublicationWithdrawn). Entre-temps, " +
          "rien n'est envoyé ni mis en ligne.",
        why: approvalDuty,
      },
      undetermined: {
        title: "Publication : Belfry ignore ce qui est approuvé",
        todo: "",
        why: approvalDuty,
      },
    },
    "publication-without-approval": {
      breached: {
        title: "Publication : rendue publique sans approbation",
        todo:
          "Service des publications : vérifiez aujourd'hui si les approbations manquantes ont été données, et communiquez-les " +
          "(ReviewDecided, avec leur date). Sinon, faites retirer le texte par les auteurs là où c'est possible, et demandez au " +
          "service de la propriété intellectuelle, au comité d'éthique et aux partenaires concernés quelles sont les suites. Le " +
          "manquement prend fin quand la publication est approuvée à chaque examen, ou quand elle est retirée (PublicationWithdrawn).",
        why: unapprovedDuty,
      },
      over: {
        title: "Publication : restée publique sans approbation",
        todo:
          "Service des publications : notez comment elle a paru avant d'être approuvée, et informez les partenaires à qui un " +
          "contrat donne un droit de regard. Prenez ensuite acte de ce constat.",
        why: unapprovedDuty,
      },
      undetermined: {
        title: "Publication : approuvée ou non, Belfry ne peut pas le dire",
        todo: "",
        why: unapprovedDuty,
      },
    },
    "patent-before-publication": {
      before: {
        title: "Publication : déposer d'abord la demande de brevet",
        todo:
          "Service de la propriété intellectuelle : déposez la demande avant que la publication paraisse, et communiquez " +
          "PatentApplicationFiled à Belfry. Auteurs : ne mettez rien en ligne avant ce dépôt, ni prépublication, ni résumé, ni " +
          "présentation. Si aucun brevet n'est prévu, renvoyez PublicationPlanned avec patent none.",
        why: patentDuty,
      },
      due: {
        title: "Publication : dernier jour pour déposer la demande de brevet",
        todo:
          "Service de la propriété intellectuelle : déposez la demande aujourd'hui et communiquez PatentApplicationFiled. Si c'est " +
          "impossible, les auteurs reportent aujourd'hui la publication à une date ultérieure, en accord avec la revue ou la " +
          "conférence (un PublicationPlanned rectifié).",
        why: patentDuty,
      },
      overdue: {
        title: "Publication : demande de brevet non déposée à temps",
        todo:
          "Auteurs : arrêtez la publication maintenant, avant qu'elle paraisse : appelez la revue ou la conférence et reportez la " +
          "date (un PublicationPlanned rectifié). Service de la propriété intellectuelle : déposez la demande sans attendre et " +
          "communiquez PatentApplicationFiled avec la date du dépôt.",
        why: patentDuty,
      },
      breached: {
        title: "Publication : publique avant sa demande de brevet",
        todo:
          "Service de la propriété intellectuelle : appelez aujourd'hui votre mandataire en brevets. En Europe, la nouveauté de ce " +
          "qui a été montré est perdue ; ailleurs, aux États-Unis par exemple, un délai de grâce peut encore courir, et chaque jour " +
          "compte. Si une demande avait été déposée auparavant, communiquez-la (PatentApplicationFiled, avec sa date). Si aucun " +
          "brevet n'est prévu, renvoyez PublicationPlanned avec patent none.",
        why: patentDuty,
      },
      over: {
        title: "Publication : demande de brevet déposée après la parution",
        todo:
          "Service de la propriété intellectuelle : demandez à votre mandataire en brevets quels pays acceptent encore la demande, " +
          "et informez les partenaires à qui un contrat donne un droit de regard. Prenez ensuite acte de ce " +
          "constat.",
        why: patentDuty,
      },
      undetermined: { title: "Publication : projet de brevet inconnu", todo: "", why: patentDuty },
    },
    "unknown-publication-reference": {
      undetermined: {
        title: "Données : un événement de publication renvoie à un élément inconnu",
        todo: "",
        why: referenceDuty,
      },
    },
  },

  details: { "review-counted": ({ text }) => reviewOf(text("stage")) },

  evidence: {
    "review-requested-on": "Examen demandé",
    "revision-asked-on": "Corrections demandées",
    "revision-submitted-on": "Texte corrigé remis",
    "review-decided-on": "Décision",
    "review-approved-on": "Approbation",
    "review-refused-on": "Refus",
    "venue-deadline": "Date limite de la revue ou de la conférence",
    "appears-on": "Parution prévue",
    "made-public-on": "Rendue publique",
    "taken-back-on": "Retirée",
    "patent-filed-on": "Demande de brevet déposée",
  },

  workings: {
    "request-proven": ({ day }) =>
      `La demande d'examen porte une date ultérieure, mais une décision ou un texte a été remis le ${day("on")} : elle ` +
      "compte à partir de ce jour.",
    "review-counted": ({ day, number, text }) =>
      `${capital(reviewOf(text("stage")))} : ${workingDays(number("days"))} à partir du lendemain du ${day("from")}, sans ` +
      `compter les samedis, dimanches et jours fériés ; le délai prend fin le ${day("due")}.`,
    "review-stands-still": ({ day, number }) =>
      `Des corrections ont été demandées le ${day("since")} : le délai est suspendu, avec ` +
      `${workingDaysLeft(number("remaining"))}, jusqu'à ce que les auteurs remettent le texte corrigé.`,
    "review-went-on": ({ day, number }) =>
      `Des corrections ont été demandées le ${day("since")}, avec ${workingDaysLeft(number("remaining"))}. Compté à partir ` +
      `du lendemain du ${day("on")}, jour de la remise du texte corrigé, le délai prend fin le ${day("due")}.`,
    "revision-too-late": ({ day }) =>
      `Les corrections ont été demandées le ${day("since")}, après le dernier jour pour décider : elles n'ont rien reporté.`,
    "review-replaced": ({ day }) =>
      `Le même examen a été redemandé le ${day("on")} : cette demande est devenue sans objet ce jour-là.`,
    "review-moot": ({ day }) => `Elle a été rendue publique le ${day("on")} : depuis, il n'y a plus rien à examiner.`,
    "approval-counted": ({ day, number }) =>
      `Tous les examens : ${workingDays(number("days"))} à partir du lendemain du ${day("from")}, sans compter les samedis, ` +
      `dimanches et jours fériés ; le délai prend fin le ${day("due")}.`,
    "approval-stands-still": ({ day, number }) =>
      `Depuis le ${day("since")}, la publication n'attend que ses auteurs : le délai de l'employeur est suspendu, avec ` +
      `${workingDaysLeft(number("remaining"))}.`,
    "approval-went-on": ({ day, number }) =>
      `À partir du ${day("since")}, la publication n'attendait que ses auteurs, avec ` +
      `${workingDaysLeft(number("remaining"))}. Compté à partir du lendemain du ${day("on")}, le délai prend fin le ` +
      `${day("due")}.`,
    "approval-by-deadline": ({ day }) =>
      `La revue ou la conférence accepte le texte jusqu'au ${day("wanted")} : une approbation sert jusque-là, et aucune ` +
      "demande de corrections ne reporte ce jour.",
    "approval-before-appearing": ({ day }) =>
      `La parution est prévue le lendemain du ${day("wanted")} : une approbation sert jusque-là, et aucune demande de ` +
      "corrections ne reporte ce jour.",
    "stage-approved": ({ day, text }) => `${capital(reviewOf(text("stage")))} : approbation donnée le ${day("on")}.`,
    "stage-refused": ({ day, text }) =>
      `${capital(reviewOf(text("stage")))} : refus le ${day("on")}, qui ne compte donc pas comme approbation.`,
    "stage-revising": ({ day, text }) => `${capital(reviewOf(text("stage")))} : corrections demandées le ${day("on")}.`,
    "stage-waiting": ({ day, text }) => `${capital(reviewOf(text("stage")))} : demandé le ${day("on")}, sans décision.`,
    "stage-waiting-again": ({ day, text }) =>
      `${capital(reviewOf(text("stage")))} : texte corrigé remis le ${day("on")}, sans décision.`,
    "stage-not-requested": ({ text }) =>
      `${capital(reviewOf(text("stage")))} : prévu dans le plan, pas encore demandé.`,
    "unapproved-since": ({ day }) =>
      `Publique depuis le ${day("on")} sans toutes les approbations de son plan. Situation ce jour-là :`,
    "unapproved-between": ({ day }) =>
      `Publique sans toutes les approbations de son plan du ${day("on")} au ${day("to")}, ces deux jours compris. Situation ` +
      "le premier jour :",
    "file-before": ({ day }) =>
      `La parution est prévue le ${day("appears")} ; le dernier jour qui la précède à coup sûr est le ${day("due")}.`,
    "public-unfiled-since": ({ day }) =>
      `Publique depuis le ${day("on")}, sans que Belfry connaisse une demande de brevet déposée à cette date.`,
    "public-unfiled-between": ({ day }) =>
      `Publique à partir du ${day("on")} ; la demande de brevet a été déposée le lendemain du ${day("to")}.`,
  },

  missing: {
    "which-publication": {
      fact: "La publication du projet que les examens et les brevets concernent",
      question:
        "Plusieurs publications sont prévues dans ce projet. À laquelle ses examens et ses brevets se rapportent-ils ?",
      who: "Service des publications",
      todo:
        "Donnez à chaque publication son propre projet : retirez les autres d'ici (PublicationPlanned) et envoyez-les sous ce " +
        "projet.",
    },
    "disputed-plan": {
      fact: "Lequel des deux contenus du plan est exact",
      question: "Deux contenus du plan sont arrivés sous un même identifiant d'événement. Lequel est exact ?",
      who: "Service des publications",
      todo:
        "Renvoyez PublicationPlanned sous un nouvel identifiant d'événement, avec la même clé et un numéro de révision plus " +
        "élevé.",
    },
    "disputed-review": {
      fact: "Lequel des deux contenus d'un examen ou de sa décision est exact",
      question:
        "Deux contenus d'un examen ou de sa décision sont arrivés sous un même identifiant d'événement. Lequel est exact ?",
      who: "Service des publications",
      todo:
        "Renvoyez ReviewRequested ou ReviewDecided sous un nouvel identifiant d'événement, avec la même clé et un numéro de " +
        "révision plus élevé.",
    },
    "disputed-filing": {
      fact: "Lequel des deux contenus du dépôt de brevet est exact",
      question:
        "Deux contenus du dépôt de brevet sont arrivés sous un même identifiant d'événement. Lequel est exact ?",
      who: "Service de la propriété intellectuelle",
      todo:
        "Renvoyez PatentApplicationFiled sous un nouvel identifiant d'événement, avec la même clé et un numéro de révision plus " +
        "élevé.",
    },
    "review-of-decision": {
      fact: "L'examen auquel une décision se rapporte",
      question: "Quel examen a été tranché ?",
      who: "Service des publications",
      todo: "Envoyez le ReviewRequested auquel elle renvoie, ou rectifiez l'examen désigné dans ReviewDecided.",
    },
    "review-of-revision": {
      fact: "L'examen auquel un texte corrigé se rapporte",
      question: "À quel examen le texte corrigé est-il destiné ?",
      who: "Service des publications",
      todo: "Envoyez le ReviewRequested auquel il renvoie, ou rectifiez l'examen désigné dans RevisionSubmitted.",
    },
    "plan-of-publication": {
      fact: "Le plan de la publication",
      question: "Quelle est cette publication, et quels examens doit-elle passer ?",
      who: "Service des publications",
      todo: "Envoyez son PublicationPlanned pour le même projet, ou rectifiez le projet ou la clé que désigne cet événement.",
    },
    "patent-plan": {
      fact: "L'existence d'un projet de brevet",
      question: "Une demande de brevet doit-elle être déposée avant la parution de cette publication ?",
      who: "Auteurs, avec le service de la propriété intellectuelle",
      todo: "Décidez, et renvoyez PublicationPlanned avec patent planned ou none.",
    },
    "patent-of-released": {
      fact: "L'existence d'un projet de brevet lors de la parution",
      question: "Cette publication est parue, et personne n'a dit si un brevet était prévu. Était-ce le cas ?",
      who: "Auteurs, avec le service de la propriété intellectuelle",
      todo: "Renvoyez PublicationPlanned avec patent planned ou none ; si une demande a été déposée, envoyez PatentApplicationFiled avec son jour. Si un brevet était prévu et que rien n'est déposé, appelez votre mandataire en brevets aujourd'hui.",
    },
    "day-of-appearance": {
      fact: "Le jour de parution de la publication",
      question: "Un brevet est prévu. Quel jour la publication doit-elle paraître ?",
      who: "Auteurs",
      todo:
        "Renseignez-vous auprès de la revue ou de la conférence, prépublications et programmes compris, et renvoyez " +
        "PublicationPlanned avec plannedOn.",
    },
  },
  parameters: {},
};
