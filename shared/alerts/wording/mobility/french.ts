import type { FamilyWording } from "../wording.ts";
import type { mobilityKeys } from "./keys.ts";

const noticeDuty =
  "Un chercheur autorisé par un autre État membre peut effectuer une partie de la recherche en Belgique dès que l'Office des " +
  "étrangers en a reçu notification, avant le début de la mobilité.";
const notify =
  "envoyez à l'Office des étrangers le formulaire de notification complété et ses annexes, ou faites-le faire par l'organisme à " +
  "l'étranger, et communiquez MobilityNotified à Belfry.";
const longDuty =
  "Une mobilité plus longue que ce que couvre une notification demande une autorisation de mobilité de longue durée, sollicitée " +
  "auprès de la Région au moins trente jours avant son début, ou avant la fin de la mobilité de courte durée.";
const apply =
  "demandez à la Région l'autorisation de mobilité de longue durée par le portail Working in Belgium, avec la convention " +
  "d'accueil, et communiquez AuthorisationFiled (long-term-mobility).";
const daysDuty =
  "Sur simple notification, un chercheur séjourne et travaille en Belgique les jours notifiés, en nombre limité par période, et " +
  "tant que dure l'autorisation du premier État membre ; un séjour plus long demande une autorisation.";
const end =
  "Si le séjour prend fin pour ce jour, communiquez-le (MobilityStayRecorded avec son dernier jour, et un MobilityAgreed rectifié " +
  "à ce jour). S'il a été notifié pour plus longtemps, rectifiez MobilityNotified. Si une autorisation est accordée, communiquez " +
  "AuthorisationDecided.";

/** French words about researchers whom another Member State authorised. */
export const frenchMobility: FamilyWording<typeof mobilityKeys> = {
  rules: {
    "mobility-notified": {
      before: {
        title: "Mobilité UE : notifier l'Office des étrangers avant le début",
        todo: `RH : ${notify}`,
        why: noticeDuty,
      },
      due: {
        title: "Mobilité UE : dernier jour pour la notification",
        todo: `RH : faites-le aujourd'hui : ${notify}`,
        why: noticeDuty,
      },
      overdue: {
        title: "Mobilité UE : commencée, sans notification connue",
        todo:
          "RH : si la notification a été faite à temps, communiquez-la avec son jour (MobilityNotified). Sinon, ne laissez pas la " +
          `personne travailler avant qu'elle soit faite : ${notify}`,
        why: noticeDuty,
      },
      undetermined: { title: "Mobilité UE : notification inconnue", todo: "", why: noticeDuty },
    },
    "long-mobility-filed": {
      before: {
        title: "Mobilité UE : demander l'autorisation de longue durée",
        todo: `RH : ${apply}`,
        why: longDuty,
      },
      due: {
        title: "Mobilité UE : dernier jour pour demander la longue durée",
        todo: `RH : faites-le aujourd'hui : ${apply}`,
        why: longDuty,
      },
      overdue: {
        title: "Mobilité UE : longue durée non demandée à temps",
        todo:
          `RH : faites-le maintenant : ${apply} Une demande tardive laisse moins de temps pour décider : prévoyez que le séjour et ` +
          "le travail prennent fin ici le dernier jour que couvre une notification, et ne commencent pas s'il n'y en a pas eu. Si elle a été introduite à temps, communiquez-la avec son jour.",
        why: longDuty,
      },
      undetermined: { title: "Mobilité UE : autorisation de longue durée inconnue", todo: "", why: longDuty },
    },
    "mobility-days": {
      before: {
        title: "Mobilité UE : les jours couverts par la notification s'épuisent",
        todo: `RH : que le séjour prenne fin au jour indiqué ci-dessous, ou qu'une autorisation soit détenue pour ce jour. ${end}`,
        why: daysDuty,
      },
      due: {
        title: "Mobilité UE : dernier jour que couvre la notification",
        todo: `RH : à partir de demain, la personne ne séjourne ni ne travaille plus ici sur la notification. ${end}`,
        why: daysDuty,
      },
      overdue: {
        title: "Mobilité UE : les jours couverts par la notification sont épuisés",
        todo: `RH : ne laissez pas la personne travailler et appelez aujourd'hui votre conseiller en droit des étrangers. ${end}`,
        why: daysDuty,
      },
      undetermined: { title: "Mobilité UE : jours en Belgique non comptés", todo: "", why: daysDuty },
    },
  },
  evidence: {
    "mobility-from": "Mobilité convenue à partir du",
    "mobility-to": "Mobilité convenue jusqu'au",
    "first-member-state": "Premier État membre",
    "first-title-until": "Autorisation du premier État membre jusqu'au",
    "mobility-notified-on": "Mobilité notifiée",
    "mobility-notified-until": "Mobilité notifiée jusqu'au",
    "mobility-stay-from": "Séjour en Belgique à partir du",
    "mobility-stay-to": "Séjour en Belgique jusqu'au",
  },
  workings: {
    "mobility-notify-before": ({ day }) =>
      `La mobilité commence le ${day("start")} ; elle se notifie auparavant, donc au plus tard le ${day("due")}.`,
    "mobility-days-counted": ({ day, number }) =>
      `Au plus ${number("most")} jours en Belgique sur toute période de ${number("window")} jours, arrivée et départ compris : le ` +
      `${day("last")} est le dernier jour que peut couvrir une notification.`,
    "mobility-covered-until": ({ day }) =>
      `La notification couvre les jours jusqu'au ${day("last")} : le dernier jour convenu, le dernier jour notifié ou le dernier ` +
      "jour de l'autorisation du premier État membre.",
    "mobility-days-on-title": () =>
      "Un autre titre est détenu ici certains de ces jours. Ils sont comptés ; s'ils comptent, cela reste à confirmer.",
    "mobility-days-agreed": () =>
      "Compté selon ce qui a été convenu, aucun séjour n'ayant été communiqué. Les jours auprès d'autres organismes ne sont pas connus.",
    "mobility-days-recorded": () =>
      "Compté selon les séjours communiqués et, après eux, selon ce qui a été convenu. Les jours auprès d'autres organismes ne sont pas connus.",
    "long-mobility-before-start": ({ day, number }) =>
      `Elle n'a pas été notifiée comme mobilité de courte durée ; ${number("days")} jours avant son début, le ${day("before")}, ` +
      `c'est le ${day("due")}.`,
    "long-mobility-before-end": ({ day, number }) =>
      `La mobilité de courte durée peut durer jusqu'au ${day("before")} ; ${number("days")} jours plus tôt, c'est le ${day("due")}.`,
  },
  missing: {
    "notification-of-mobility": {
      fact: "La notification de la mobilité",
      question: "L'Office des étrangers a-t-il reçu notification de cette mobilité, et quel jour ?",
      who: "Service des permis de séjour",
      todo: "Communiquez-la (MobilityNotified) avec le jour d'envoi du formulaire. D'ici là, la personne ne travaille pas ici.",
    },
    "last-day-of-first-title": {
      fact: "Le dernier jour de l'autorisation du premier État membre",
      question: "Jusqu'à quel jour l'autorisation du premier État membre est-elle valable ?",
      who: "Service des permis de séjour",
      todo: "Consultez le titre de séjour de la personne et communiquez-le (un MobilityAgreed rectifié, authorisedUntil).",
    },
    "last-day-notified": {
      fact: "Le dernier jour notifié",
      question: "Jusqu'à quel jour cette mobilité a-t-elle été notifiée à l'Office des étrangers ?",
      who: "Service des permis de séjour",
      todo:
        "La mobilité a été convenue à nouveau après la notification. Consultez le formulaire envoyé en dernier et communiquez son " +
        "dernier jour (un MobilityNotified rectifié, until). Si la mobilité dure au-delà, faites d'abord une nouvelle notification.",
    },
    "mobility-of-step": {
      fact: "La mobilité à laquelle une étape se rattache",
      question: "À quelle mobilité cette étape se rattache-t-elle ?",
      who: "Service des permis de séjour",
      todo: "Envoyez le MobilityAgreed dont elle relève, ou rectifiez la mobilité désignée dans l'événement.",
    },
  },
  parameters: {
    "short-mobility-days-max": (value) => `Mobilité de courte durée : au plus ${value} jours en Belgique`,
    "short-mobility-window-days": (value) =>
      `Les jours de mobilité de courte durée se comptent sur toute période de ${value} jours`,
    "long-mobility-filing-days": (value) =>
      `La mobilité de longue durée se demande ${value} jours avant son début, ou avant la fin de celle de courte durée`,
  },
};
