import type { FamilyWording } from "../wording.ts";
import type { declarationsKeys } from "./keys.ts";

const inDuty =
  "L'employeur déclare chaque occupation à l'Office national de sécurité sociale (ONSS) par une Dimona IN, au plus tard quand le travail " +
  "commence, avec le premier jour du contrat comme date de début. Une déclaration refusée ne déclare rien. Ne pas déclarer est une " +
  "infraction.";
const declareIn =
  "faites une Dimona IN avec le premier jour du contrat comme date de début, et signalez-la à Belfry (DimonaDeclared) avec la réponse " +
  "(DimonaAnswered). Si elle a déjà été faite, signalez-la avec son jour.";
const outDuty =
  "L'employeur déclare la fin d'une occupation à l'Office national de sécurité sociale (ONSS) par une Dimona OUT, au plus tard le premier " +
  "jour ouvrable qui suit. Les jours ouvrables vont du lundi au samedi, jours fériés exceptés.";
const declareOut =
  "faites une Dimona OUT avec le dernier jour de l'occupation, ou une modification (UPDATE) si une autre date de fin avait été déclarée, et " +
  "signalez-la à Belfry (DimonaDeclared) avec la réponse (DimonaAnswered). Si elle a déjà été faite, signalez-la avec son jour.";
const agreeDuty =
  "Une période Dimona commence le premier jour du contrat et finit le dernier jour de l'occupation ; des droits sociaux en dépendent.";
const dmfaDuty =
  "La DmfA déclare les salaires et le temps de travail d'un trimestre à l'Office national de sécurité sociale (ONSS). Elle y parvient au plus " +
  "tard le dernier jour du mois qui suit le trimestre.";
const sendDmfa =
  "faites introduire la DmfA, et signalez à Belfry qu'elle a été reçue (DmfaReceived, original). Si elle l'a déjà été, signalez-le avec son jour.";

/** French words about declarations to social security. */
export const frenchDeclarations: FamilyWording<typeof declarationsKeys> = {
  rules: {
    "dimona-in": {
      before: {
        title: "Dimona : déclarer l'occupation avant le début du travail",
        todo: `Paie : ${declareIn}`,
        why: inDuty,
      },
      due: {
        title: "Dimona : dernier jour pour déclarer l'occupation",
        todo: `Paie : avant le début du travail, ${declareIn}`,
        why: inDuty,
      },
      overdue: {
        title: "Dimona : occupation non déclarée à temps",
        todo:
          `Paie : aujourd'hui même, ${declareIn} RH : si le travail commence plus tard que le contrat, signalez-le (EmployeeHired, worksFrom) ; ` +
          "si personne n'a été engagé, retirez l'engagement.",
        why: inDuty,
      },
      undetermined: { title: "Dimona : la réponse à la Dimona IN n'est pas connue", todo: "", why: inDuty },
    },
    "dimona-out": {
      before: { title: "Dimona : déclarer la fin de l'occupation", todo: `Paie : ${declareOut}`, why: outDuty },
      due: {
        title: "Dimona : dernier jour pour déclarer la fin de l'occupation",
        todo: `Paie : aujourd'hui, ${declareOut}`,
        why: outDuty,
      },
      overdue: {
        title: "Dimona : fin de l'occupation non déclarée à temps",
        todo: `Paie : aujourd'hui même, ${declareOut} RH : si l'occupation continue, signalez-le (ContractChanged, endsOn).`,
        why: outDuty,
      },
      undetermined: { title: "Dimona : la réponse à la Dimona OUT n'est pas connue", todo: "", why: outDuty },
    },
    "dimona-agrees": {
      undetermined: { title: "Dimona : un autre jour que dans le contrat", todo: "", why: agreeDuty },
    },
    "dmfa-received": {
      before: { title: "DmfA : le trimestre est à déclarer", todo: `Paie : ${sendDmfa}`, why: dmfaDuty },
      due: {
        title: "DmfA : dernier jour pour déclarer le trimestre",
        todo: `Paie : aujourd'hui, ${sendDmfa}`,
        why: dmfaDuty,
      },
      overdue: {
        title: "DmfA : trimestre non déclaré à temps",
        todo: `Paie : sans attendre, ${sendDmfa}`,
        why: dmfaDuty,
      },
      undetermined: { title: "DmfA : impossible de dire si le trimestre est déclaré", todo: "", why: dmfaDuty },
    },
  },
  evidence: {
    "works-from": "Le travail commence le",
    "dimona-declared-on": "Dimona déclarée le",
    "dimona-answered-on": "Dernière réponse le",
    "dimona-refused-on": "Dimona refusée le",
    "dimona-cancelled-on": "Dimona annulée le",
    "dimona-starts-on": "Période Dimona à partir du",
    "dimona-ends-on": "Période Dimona jusqu'au",
    "dmfa-reported-from": "Réception de la DmfA signalée à partir du",
    "dmfa-received-on": "DmfA reçue le",
    "dmfa-corrected-on": "Modification de la DmfA reçue le",
  },
  workings: {
    "dimona-by-start": ({ day }) =>
      `Le contrat commence le ${day("start")} et aucun premier jour de travail ultérieur n'a été signalé : à déclarer au plus tard ce jour-là.`,
    "dimona-by-first-work": ({ day }) =>
      `Le contrat commence le ${day("start")} et le travail le ${day("due")} : à déclarer au plus tard ce jour-là, avec le premier des deux comme ` +
      "date de début.",
    "dimona-period-ended": ({ day }) =>
      `La période précédente a été déclarée jusqu'au ${day("last")} : une Dimona IN en ouvre une nouvelle, ou une modification retire cette fin.`,
    "dimona-out-counted": ({ day }) =>
      `L'occupation finit le ${day("last")} ; le premier jour ouvrable qui suit, du lundi au samedi, est le ${day("due")}.`,
    "dimona-refused": ({ day }) =>
      `La déclaration précédente a été refusée le ${day("on")}, de sorte que rien n'est déclaré ; le motif figure dans la réponse.`,
    "dimona-cancelled": ({ day }) =>
      `La déclaration précédente a été annulée le ${day("on")}, de sorte que rien n'est déclaré, alors que le contrat existe toujours.`,
    "dimona-key": ({ text }) => `Il s'agit de la déclaration ${text("key")}.`,
    "dimona-start-differs": ({ day }) =>
      `Selon la Dimona, le premier jour est le ${day("declared")} ; selon le contrat, le ${day("start")}.`,
    "dimona-end-differs": ({ day }) =>
      `Selon la Dimona, le dernier jour est le ${day("declared")} ; l'occupation finit le ${day("last")}.`,
    "dimona-end-not-known": ({ day }) =>
      `Selon la Dimona, le dernier jour est le ${day("declared")} ; aucune fin de l'occupation n'a été signalée.`,
    "dmfa-counted": ({ day, text }) =>
      `Le trimestre ${text("quarter")} finit le ${day("last")} ; le dernier jour du mois qui suit est le ${day("due")}.`,
    "dmfa-due-on-rest-day": ({ day }) =>
      `Le ${day("due")} n'est pas un jour ouvrable. Le calendrier de l'ONSS indique de tels jours malgré tout (le 30 avril 2017, un dimanche) ; ` +
      "qu'un jour s'ajoute reste à confirmer.",
  },
  details: { "dmfa-counted": ({ text }) => text("quarter") },
  missing: {
    "answer-to-dimona": {
      fact: "La réponse à une Dimona",
      question: "Qu'a répondu l'ONSS à cette Dimona ?",
      who: "Paie",
      todo: "Cherchez la notification et signalez-la (DimonaAnswered) : acceptée, acceptée avec avertissement, refusée ou en attente.",
    },
    "decision-on-dimona": {
      fact: "La décision sur une Dimona en attente",
      question: "Cette Dimona, qui était en attente, a-t-elle finalement été acceptée ou refusée ?",
      who: "Paie",
      todo:
        "Cherchez la notification et signalez la décision (DimonaAnswered, sous une clé propre). S'il n'y en a pas encore, demandez à l'ONSS ce " +
        "qui manque, le plus souvent l'identité du travailleur.",
    },
    "start-of-dimona": {
      fact: "Le premier jour exact de la période Dimona",
      question: "Quel jour l'occupation a-t-elle commencé : celui du contrat, ou celui de la déclaration ?",
      who: "Paie avec RH",
      todo:
        "Si la Dimona est fausse, faites une modification (UPDATE) et signalez-la (DimonaDeclared). Si c'est le contrat signalé, corrigez-le " +
        "(EmployeeHired).",
    },
    "end-of-dimona": {
      fact: "Le dernier jour exact de la période Dimona",
      question: "Quel jour l'occupation finit-elle : celui des RH, ou celui de la déclaration ?",
      who: "Paie avec RH",
      todo:
        "Si la Dimona est fausse, faites une modification (UPDATE) et signalez-la (DimonaDeclared). Si les RH doivent signaler une fin, ou une " +
        "autre, signalez-la (EmploymentEnded ou ContractChanged).",
    },
    "contract-of-declaration": {
      fact: "Le contrat d'une Dimona",
      question: "De quel contrat cette Dimona parle-t-elle ?",
      who: "Paie avec RH",
      todo:
        "Envoyez l'EmployeeHired auquel elle renvoie, ou corrigez le contrat nommé dans DimonaDeclared. Si l'engagement est annulé, faites une " +
        "annulation (CANCEL) et signalez-la.",
    },
    "declaration-of-step": {
      fact: "La Dimona d'une réponse, d'une modification ou d'une annulation",
      question: "De quelle Dimona s'agit-il ?",
      who: "Paie",
      todo: "Envoyez le DimonaDeclared auquel il est renvoyé, ou corrigez la déclaration que l'événement nomme.",
    },
  },
  parameters: {
    "dimona-out-working-days": (value) =>
      `Dimona OUT : au plus tard au jour ouvrable n° ${value} après le dernier jour, du lundi au samedi`,
    "dmfa-months": (value) => `DmfA : au plus tard le dernier jour du mois n° ${value} après le trimestre`,
  },
};
