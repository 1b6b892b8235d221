import type { terminationCauses } from "../../../../events/person/termination.ts";
import { dayOfMonth, months } from "../french-grammar.ts";
import { absencesInFrench } from "../hours/french.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { payKeys } from "./keys.ts";

const premiumDuty =
  "Aucune loi n'accorde de prime de fin d'année. Lorsqu'elle est accordée par une convention de la commission paritaire, une " +
  "convention d'entreprise, le contrat, le règlement de travail ou l'usage, elle est due comme toute autre rémunération.";

/** An employer's own source, as it configured it. */
const sources: { readonly [source: string]: string } = {
  "company-agreement": "une convention collective de travail d'entreprise",
  contract: "le contrat de travail",
  "work-rules": "le règlement de travail",
  custom: "un usage de l'entreprise",
};

const settled =
  "Une fois la prime payée, faites envoyer PaymentMade par le système de paie (kind end-of-year-premium, le contrat et, " +
  "comme période, le 1er janvier de l'année de la prime). Si elle est déjà payée, l'événement manque ou désigne un autre " +
  "contrat ou une autre année.";

/** The ways of leaving, as the events name them. */
/** Ways of leaving. */
export const frenchCauses: { readonly [Cause in (typeof terminationCauses)[number]]: string } = {
  resignation: "démission",
  dismissal: "licenciement",
  "dismissal-for-serious-cause": "licenciement pour motif grave",
  "mutual-agreement": "rupture de commun accord",
  "end-of-fixed-term": "fin d'un contrat à durée déterminée",
  retirement: "pension",
  "force-majeure": "force majeure",
  death: "décès",
};

const leaving = (list: string): string => named(list, frenchCauses);

const seniorityOn = (when: string): string => {
  if (when === "payment") return "le jour du paiement";
  return when === "year" ? "à la fin de l'année" : when;
};

/** A day of any year, from `12-31`. */
const dayOf = (monthAndDay: string): string => {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(monthAndDay) ?? [];
  return month === undefined ? monthAndDay : dayOfMonth(Number(month), Number(day));
};

/** Months as people write them, from `2026-03, 2026-04`. */
const monthsOf = (list: string): string =>
  list.replaceAll(/(\d{4})-(\d{2})/g, (text, year, month) => {
    const name = months[Number(month) - 1];
    return name === undefined ? text : `${name} ${year}`;
  });

const decimal = (value: string): string => value.replace(".", ",");
const ordinal = (value: string): string => (value === "1" ? "1er" : `${value}e`);

/** French words about pay. */
export const frenchPay: FamilyWording<typeof payKeys> = {
  rules: {
    "end-of-year-premium": {
      before: {
        title: "Prime de fin d'année : à payer à temps",
        todo: `Service paie : vérifiez le montant ci-dessous et payez-le au plus tard le dernier jour ci-dessous ; pour une personne qui quitte l'entreprise, avec le décompte final. ${settled}`,
        why: premiumDuty,
      },
      due: {
        title: "Prime de fin d'année : dernier jour de paiement",
        todo: `Service paie : payez aujourd'hui ce qui reste dû. ${settled}`,
        why: premiumDuty,
      },
      overdue: {
        title: "Prime de fin d'année : pas payée, ou pas entièrement",
        todo:
          "Service paie : payez maintenant ce qui reste dû. RH : si le montant dû est moindre, cherchez quel fait ci-dessous est " +
          "inexact (rémunération, premier ou dernier jour, absences, mode de départ) et faites-le rectifier. " +
          settled,
        why: premiumDuty,
      },
      undetermined: { title: "Prime de fin d'année : Belfry ne peut pas conclure", todo: "", why: premiumDuty },
    },
    "payment-plausible": {
      undetermined: {
        title: "Données : un paiement qui semble faux",
        todo: "",
        why: "Ce que Belfry conclut sur la rémunération repose sur le jour, le mois et le montant de chaque paiement. Un paiement très éloigné de ce qui se paie, ou de la période payée, a le plus souvent été mal noté ; tant qu'il n'est pas corrigé, Belfry le compte tel quel.",
      },
    },
    "unknown-contract-of-payment": {
      undetermined: {
        title: "Données : payé sous un contrat que personne n'a signalé",
        todo: "",
        why: "Ce que Belfry conclut sur la rémunération repose sur le contrat que chaque paiement désigne. Ce qui est payé sous un nom sous lequel personne n'a été engagé ne compte pour personne, et manque là où il faut.",
      },
    },
  },
  evidence: {
    "monthly-pay": "Rémunération mensuelle brute convenue",
    "premium-paid": "Prime payée",
    "bonus-transferred": "Bonus viré, net",
    "employment-ended-on": "Fin du contrat",
    "cause-of-leaving": "Mode de départ",
    "paid-on": "Payé le",
    "paid-for": "Premier jour de la période payée",
    "paid-amount": "Montant",
    "contract-named": "Contrat que le paiement désigne",
    "joint-committee-of-contract": "Commission paritaire du contrat",
  },
  workings: {
    "premium-from-committee": ({ text }) =>
      `Accordée par une convention collective de travail de la commission paritaire ${text("committee")}, non par une loi.`,
    "premium-from-employer": ({ number, text }) =>
      `Aucune loi ne l'accorde. Elle repose sur ${sources[text("source")] ?? text("source")}, selon ce que l'employeur a communiqué : ${decimal(number("percent"))} % d'un mois de rémunération, après ${number("months")} mois d'ancienneté [EmployerConfigured, événement ${text("event")}].`,
    "premium-committee-configured": ({ text }) =>
      `Le contrat ne nomme aucune commission paritaire : la ${text("committee")} est celle de l'employeur [EmployerConfigured, événement ${text("event")}].`,
    "premium-day-configured": ({ text }) =>
      `L'employeur la paie au plus tard le ${dayOf(text("day"))}, comme il l'a communiqué [EmployerConfigured, événement ${text("event")}].`,
    "premium-seniority": ({ day }) => `L'ancienneté se compte à partir du ${day("from")}.`,
    "premium-months": ({ number }) => `Mois complets de l'année, prestés ou assimilés : ${number("months")}.`,
    "premium-months-in-service": ({ number }) =>
      `Mois complets de l'année en service : ${number("months")}. Aucune absence n'est déduite : on ignore ce que cette ` +
      "source prévoit pour les absences.",
    "premium-months-almost": ({ euros, text }) =>
      `Non compté, à confirmer : ${monthsOf(text("which"))}, en service chaque jour de travail (du lundi au vendredi), mais pas chaque jour du mois. Si cela compte, ${euros("amount")} sont dus.`,
    "premium-months-lost": ({ number, text }) =>
      `Mois non comptés à cause d'une absence non assimilée : ${number("lost")} (${monthsOf(text("which"))}).`,
    "premium-sick-days": ({ number }) =>
      `Jours de maladie ou d'accident dans l'année : ${number("days")}, dont les ${number("counted")} premiers sont assimilés.`,
    "premium-amount": ({ euros, number }) =>
      `${euros("pay")} × ${decimal(number("percent"))} % × ${number("months")} / ${number("of")} = ${euros("amount")}.`,
    "premium-rounded": () => "Arrondi au cent, le demi-cent vers le haut.",
    "premium-short": ({ euros }) => `Payé : ${euros("paid")} sur ${euros("amount")} ; il manque ${euros("short")}.`,
    "bonus-transferred-on": ({ day, euros }) =>
      `Un fichier de paiement montre un bonus de ${euros("net")} viré le ${day("on")}. C'est un montant net : seul le montant brut dit s'il s'agit de cette prime, et si elle est complète.`,
    "payment-day-far": ({ number }) =>
      `Le jour est à plus de ${number("months")} mois du mois payé ; au-delà, la question est posée.`,
    "payment-amount-large": ({ euros }) => `À partir de ${euros("from")} en un seul paiement, la question est posée.`,
  },
  missing: {
    "joint-committee": {
      fact: "La commission paritaire de ce contrat",
      question: "De quelle commission paritaire ce contrat relève-t-il ?",
      who: "RH, avec le secrétariat social",
      todo:
        "Communiquez-la pour tout le personnel (EmployerConfigured, jointCommittee) ou pour ce contrat (ContractChanged). Si " +
        "l'employeur accorde sa propre prime, communiquez plutôt celle-ci (EmployerConfigured, endOfYearPremium).",
    },
    "premium-of-committee": {
      fact: "Ce que la commission paritaire de ce contrat accorde",
      question:
        "La convention de cette commission paritaire accorde-t-elle une prime de fin d'année, et de quel montant ?",
      who: "Secrétariat social",
      todo:
        "Belfry n'a pas de montant pour cette commission paritaire. Communiquez ce qui s'applique comme prime de l'employeur " +
        "(EmployerConfigured, endOfYearPremium) et, d'ici là, vérifiez cette prime vous-même.",
    },
    "own-premium": {
      fact: "L'existence d'une prime propre à l'employeur",
      question:
        "Une convention, un contrat, le règlement de travail ou un usage accorde-t-il ici une prime de fin d'année ?",
      who: "RH",
      todo:
        "Communiquez-la (EmployerConfigured, endOfYearPremium avec own). S'il n'y en a pas, communiquez endOfYearPremium sans " +
        "own, et Belfry ne posera plus la question.",
    },
    "monthly-pay": {
      fact: "La rémunération mensuelle brute convenue",
      question:
        "Quelle rémunération mensuelle brute ce contrat prévoit-il à la fin de l'année, ou au moment du départ ?",
      who: "Service paie",
      todo: "Communiquez-la (un EmployeeHired rectifié, ou ContractChanged, monthlyGrossCents).",
    },
    "cause-of-leaving": {
      fact: "La manière dont le contrat a pris fin",
      question: "Comment le contrat a-t-il pris fin : démission, licenciement, commun accord, pension ou autrement ?",
      who: "RH",
      todo: "Communiquez-le (un EmploymentEnded rectifié, cause).",
    },
    "right-on-leaving": {
      fact: "Le maintien de la prime pour ce mode de départ",
      question: "La source de cette prime la maintient-elle, au prorata, pour une personne qui part de cette manière ?",
      who: "RH, avec le secrétariat social",
      todo:
        "Lisez la convention de la commission paritaire. Si rien n'est dû, prenez acte de cette question ; si un montant est " +
        "dû, payez-le et prenez-en acte.",
    },
    "gross-of-transfer": {
      fact: "Le montant brut du bonus qui a été viré",
      question: "Le bonus qui a été viré était-il cette prime, et quel en est le montant brut ?",
      who: "Service de paie",
      todo:
        "Si oui, faites envoyer par le système de paie PaymentMade avec le montant brut (kind end-of-year-premium, le contrat, et " +
        "le 1er janvier de l'année de la prime comme period). S'il s'agissait d'autre chose, payez la prime maintenant.",
    },
    "word-on-payment": {
      fact: "Si ce paiement est exact",
      question: "Le jour, le mois payé et le montant de ce paiement sont-ils exacts ?",
      who: "Service de paie",
      todo: "Si quelque chose est faux, faites renvoyer le paiement par le système de paie sous la même clé avec un numéro de révision plus élevé, ou faites-le retirer. S'il est exact, confirmez cette question.",
    },
    "whole-month": {
      fact: "Si un mois en service chaque jour de travail compte comme mois complet",
      question:
        "Un mois commencé le premier jour de travail, ou quitté le dernier, compte-t-il ? C'est le seul de l'année.",
      who: "RH, avec le secrétariat social",
      todo: "Aucun texte connu de Belfry ne le dit (à confirmer). S'il compte, payez un douzième ; sinon, prenez acte de cette question.",
    },
    "contract-of-payment": {
      fact: "Le contrat qu'un paiement désigne",
      question: "Pour quel contrat ce paiement est-il ? Personne n'a été signalé comme engagé sous celui-ci.",
      who: "Service de paie, avec les RH",
      todo: "Si le nom de la personne ou du contrat est faux, faites retirer le paiement par le système de paie et faites-le envoyer sous le bon. S'il est exact, envoyez l'EmployeeHired de ce contrat.",
    },
  },
  parameters: {
    "pc200-premium-percent": (value) => `CP 200 : ${decimal(value)} % de la rémunération brute fixe de décembre`,
    "pc200-premium-seniority": (value) => `CP 200 : ${value} mois d'ancienneté, au paiement ou au départ`,
    "pc200-premium-seniority-on": (value) => `CP 200 : l'ancienneté s'apprécie ${seniorityOn(value)}`,
    "pc200-premium-pay-by": (value) =>
      `CP 200 : paiement en décembre, au plus tard le ${dayOf(value)}, sauf autre accord au niveau de l'entreprise`,
    "pc200-premium-leavers": (value) => `CP 200, prime maintenue au prorata en cas de départ par : ${leaving(value)}`,
    "pc200-premium-fixed-term": (value) =>
      `CP 200 : le contrat à durée déterminée arrivé à son terme a duré au moins ${value} mois`,
    "pc200-premium-long-service-leavers": (value) =>
      `CP 200, prime maintenue au prorata après une longue ancienneté en cas de départ par : ${leaving(value)}`,
    "pc200-premium-long-service": (value) => `CP 200 : la longue ancienneté est de ${value} mois`,
    "pc200-premium-lost": (value) => `CP 200, prime perdue en cas de départ par : ${leaving(value)}`,
    "pc200-premium-assimilated": (value) => `CP 200, absences assimilées : ${absencesInFrench(value)}`,
    "pc200-premium-sickness-kinds": (value) =>
      `CP 200, absences assimilées pour un nombre limité de jours : ${absencesInFrench(value)}`,
    "pc200-premium-sickness-days": (value) =>
      `CP 200 : les ${value} premiers jours calendrier de maladie ou d'accident de l'année sont assimilés`,
    "pc207-premium-percent": (value) => `CP 207 : ${decimal(value)} % de la rémunération brute de base de décembre`,
    "pc207-premium-seniority": (value) => `CP 207 : ${value} mois d'ancienneté au 31 décembre ou au départ`,
    "pc207-premium-seniority-on": (value) => `CP 207 : l'ancienneté s'apprécie ${seniorityOn(value)}`,
    "pc207-premium-pay-by": (value) => `CP 207 : paiement avant le 25 décembre, donc au plus tard le ${dayOf(value)}`,
    "pc207-premium-leavers": (value) => `CP 207, prime maintenue au prorata en cas de départ par : ${leaving(value)}`,
    "pc207-premium-long-service-leavers": (value) =>
      `CP 207, prime maintenue au prorata après une plus longue ancienneté en cas de départ par : ${leaving(value)}`,
    "pc207-premium-long-service": (value) => `CP 207 : la plus longue ancienneté est de ${value} mois`,
    "pc207-premium-lost": (value) => `CP 207, prime perdue en cas de départ par : ${leaving(value)}`,
    "pc207-premium-assimilated": (value) => `CP 207, absences assimilées : ${absencesInFrench(value)}`,
    "pc207-premium-sickness-kinds": (value) =>
      `CP 207, absences assimilées pour un nombre limité de jours : ${absencesInFrench(value)}`,
    "pc207-premium-sickness-days": (value) =>
      `CP 207 : six mois de maladie dans l'année, comptés comme ${value} jours, sont assimilés`,
    "pc225-premium-percent": (value) =>
      `CP 225 : ${decimal(value)} % de la rémunération de décembre pour le personnel administratif (58,14 % pour les ` +
      "autres en 2020)",
    "pc225-premium-seniority": (value) => `CP 225 : ${value} mois d'ancienneté`,
    "pc225-premium-pay-by": (value) => `CP 225 : paiement en décembre, au plus tard le ${dayOf(value)}`,
    "committees-without-premium": (value) =>
      `Commissions paritaires pour lesquelles aucune prime n'est connue : ${value}`,
    "premium-pay-by": (value) => `Si aucun autre jour n'est fixé, paiement au plus tard le ${dayOf(value)}`,
    "premium-whole-months": () =>
      "Un douzième par mois complet : compris comme en service du premier au dernier jour du mois",
    "leavers-pay-working-days": (value) =>
      `En cas de départ, paiement sans délai, au plus tard le ${ordinal(value)} jour ouvrable (du lundi au samedi) du mois suivant`,
  },
};
