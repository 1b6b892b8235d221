import type { absenceKinds } from "../../../../events/person/absence-recorded.ts";
import { hoursAndMinutes, many } from "../french-grammar.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { hoursKeys } from "./keys.ts";

const correct =
  "Responsable et service paie : vérifiez les heures enregistrées. Si elles sont inexactes, rectifiez la feuille de " +
  "prestations dans l'enregistrement du temps de travail (Belfry retient la révision la plus élevée). ";
const acknowledge = "notez le motif et prenez acte de ce constat.";

const weekDuty =
  "La durée du travail d'une semaine, du lundi au dimanche, ne dépasse pas le maximum, heures supplémentaires comprises.";
const overtimeDuty =
  "Le travail au-delà de neuf heures par jour ou de quarante heures par semaine suppose un motif prévu par la loi sur le " +
  "travail ou un accord écrit sur des heures supplémentaires volontaires. Il est payé avec un sursalaire ou compensé par " +
  "du repos.";
const dailyRestDuty = "Entre deux jours de travail, chacun bénéficie de onze heures de repos ininterrompu.";
const weeklyRestDuty =
  "Chaque semaine, chacun bénéficie de trente-cinq heures de repos ininterrompu : un jour de repos, auquel se joint le " +
  "repos journalier.";
const breakDuty = "Personne ne travaille plus de six heures sans pause.";
const shiftDuty = "Chaque période de travail dure au moins trois heures ; une courte pause n'y met pas fin.";
const averageDuty =
  "Sur quatre mois, la durée du travail ne dépasse pas quarante-huit heures par semaine en moyenne, heures " +
  "supplémentaires comprises. Les vacances annuelles, la maladie et les congés qui suspendent le contrat sont neutralisés.";

/** A duration as people write it, from the text of a parameter in minutes. */
const time = (minutes: string): string => hoursAndMinutes(Number(minutes));

/** Parts of a week as days, of which each is five: "569" as 113,8. */
const inDays = (parts: string): string => (/^\d+$/.test(parts) ? String(Number(parts) / 5).replace(".", ",") : parts);

/** The same with its noun. */
const daysOf = (parts: string): string => `${inDays(parts)} ${Number(parts) < 10 ? "jour" : "jours"}`;

/** A time of day as people write it, from `07:05`. */
const clock = (text: string): string => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  return hours === undefined ? text : `${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
};

/** The kinds of absence, as the events name them. */
const absences: { readonly [Kind in (typeof absenceKinds)[number]]: string } = {
  "annual-leave": "vacances annuelles",
  "public-holiday": "jour férié",
  "short-leave": "petit chômage",
  "compensatory-rest": "repos compensatoire",
  sickness: "maladie",
  accident: "accident",
  "work-accident": "accident du travail",
  "occupational-disease": "maladie professionnelle",
  "maternity-leave": "repos de maternité",
  "prophylactic-leave": "écartement prophylactique",
  "birth-leave": "congé de naissance",
  "educational-leave": "congé-éducation payé",
  "parental-leave": "congé parental",
  "time-credit": "crédit-temps",
  "unpaid-leave": "congé sans solde",
};

const positions: { readonly [position: string]: string } = {
  "management-or-trust": "poste de direction ou de confiance",
  "commercial-representative": "représentant de commerce",
};

/** A list of kinds of absence, as a legal value holds them. */
export const absencesInFrench = (list: string): string => named(list, absences);

/** Why a day that is left out takes less than 1,4 days away, by what it takes. */
const weekendLeft: { readonly [each: string]: string } = {
  5: " ; aucun samedi ni dimanche de cette semaine ne compte",
  6: " ; un seul jour de ce week-end compte",
};

/** An absence by its days. */
export const absenceInFrench = (from: string, to: string): string => `du ${from} au ${to}`;

/** The counted hours of a sheet. */
export const hoursOfSheetInFrench = (sheet: string, monday: string, hours: string): string =>
  `${sheet}, semaine du ${monday} : ${hours}`;

/** French words about working time. */
export const frenchHours: FamilyWording<typeof hoursKeys> = {
  rules: {
    "weekly-limit": {
      breached: {
        title: "Durée du travail : maximum hebdomadaire dépassé",
        todo: `${correct}Si elles sont exactes, voyez si la loi admet ce motif comme exception (un accident ou une réparation urgente, par exemple), ${acknowledge}`,
        why: weekDuty,
      },
      undetermined: { title: "Durée du travail : maximum hebdomadaire non vérifié", todo: "", why: weekDuty },
    },
    overtime: {
      breached: {
        title: "Durée du travail : heures supplémentaires à justifier et à payer",
        todo:
          `${correct}Si elles sont exactes : les RH notent le motif ou l'accord sur les heures supplémentaires volontaires ; ` +
          "le service paie verse le sursalaire ci-dessous, ou le responsable accorde un repos à la place. Depuis la réforme de " +
          "2026, une partie des heures supplémentaires volontaires ne donne pas lieu à un sursalaire (à confirmer avec votre " +
          "conseiller). Ensuite, prenez acte de ce constat.",
        why: overtimeDuty,
      },
      undetermined: { title: "Durée du travail : heures supplémentaires non vérifiées", todo: "", why: overtimeDuty },
    },
    "daily-rest": {
      breached: {
        title: "Durée du travail : repos trop court entre deux jours",
        todo: `${correct}Si elles sont exactes, veillez à ce que le repos manquant soit compensé, voyez si une convention collective de travail permet un repos plus court, ${acknowledge}`,
        why: dailyRestDuty,
      },
      undetermined: { title: "Durée du travail : repos journalier non vérifié", todo: "", why: dailyRestDuty },
    },
    "weekly-rest": {
      breached: {
        title: "Durée du travail : repos hebdomadaire incomplet",
        todo: `${correct}Si elles sont exactes, accordez le repos manquant dans les jours qui suivent, ${acknowledge}`,
        why: weeklyRestDuty,
      },
      undetermined: { title: "Durée du travail : repos hebdomadaire non vérifié", todo: "", why: weeklyRestDuty },
    },
    breaks: {
      breached: {
        title: "Durée du travail : jours sans la pause requise",
        todo:
          `${correct}Une pause prise mais non enregistrée s'ajoute au même endroit. Si aucune pause n'a été prise, le ` +
          `responsable en prévoit désormais une avant la fin de la sixième heure ; ${acknowledge}`,
        why: breakDuty,
      },
      undetermined: { title: "Durée du travail : pauses non vérifiées", todo: "", why: breakDuty },
    },
    "minimum-shift": {
      breached: {
        title: "Durée du travail : périodes de travail trop courtes",
        todo: `${correct}Si elles sont exactes, voyez si un arrêté royal ou une convention collective de travail permet des périodes plus courtes, ${acknowledge}`,
        why: shiftDuty,
      },
      undetermined: { title: "Durée du travail : durée minimale non vérifiée", todo: "", why: shiftDuty },
    },
    "average-limit": {
      breached: {
        title: "Durée du travail : moyenne maximale dépassée",
        todo:
          "Responsable : plus d'heures supplémentaires jusqu'à la fin de la période. Service paie : vérifiez les feuilles de " +
          "prestations et les absences de la période et rectifiez ce qui est inexact. RH : si tout est exact, parlez-en à " +
          `votre conseiller, ${acknowledge}`,
        why: averageDuty,
      },
      undetermined: { title: "Durée du travail : moyenne sur quatre mois inconnue", todo: "", why: averageDuty },
    },
    "average-pace": {
      before: {
        title: "Durée du travail : moyenne maximale en voie d'être dépassée",
        todo:
          "Responsable : accordez le repos ci-dessous, ou prévoyez des semaines plus courtes, avant le dernier jour. RH : veillez " +
          "à ce que ce soit enregistré ; Belfry retire ce constat dès que le rythme ne mène plus au-delà du maximum.",
        why: averageDuty,
      },
      due: {
        title: "Durée du travail : dernier jour pour respecter la moyenne maximale",
        todo:
          "Responsable : pas d'heures supplémentaires aujourd'hui. Service paie : envoyez les feuilles de prestations des " +
          "dernières semaines, afin que la période puisse être évaluée.",
        why: averageDuty,
      },
      undetermined: { title: "Durée du travail : rythme de la moyenne inconnu", todo: "", why: averageDuty },
    },
  },
  evidence: { "agreed-week": "Semaine convenue", absence: "Absence", "hours-of-sheet": "Feuille de prestations" },
  workings: {
    "week-against-limit": ({ day, hours }) =>
      `Semaine du ${day("monday")} : ${hours("minutes")} prestées, pauses non comprises, moins ${hours("limit")} ` +
      `autorisées, soit ${hours("over")} de trop. Maximum dépassé le ${day("on")}.`,
    "overtime-of-day": ({ day, hours }) =>
      `Le ${day("day")} : ${hours("minutes")} prestées moins ${hours("threshold")}, soit ${hours("over")} d'heures ` +
      "supplémentaires.",
    "overtime-of-week": ({ day, hours }) =>
      `Semaine du ${day("monday")} : ${hours("minutes")} prestées, moins ${hours("counted")} déjà comptées par jour, moins ` +
      `${hours("threshold")}, soit ${hours("over")} d'heures supplémentaires pour la semaine : les dernières prestées.`,
    "overtime-premiums": ({ hours }) =>
      `Le sursalaire des jours autres que les dimanches et jours fériés est dû sur ${hours("ordinary")}, celui des ` +
      `dimanches et jours fériés sur ${hours("hundred")}.`,
    "above-agreed-week": ({ hours }) =>
      `En outre, ${hours("above")} au-delà de la semaine convenue de ${hours("agreed")} ; la loi n'impose pas de ` +
      "sursalaire, sauf si une convention collective de travail le prévoit.",
    "rest-between-days": ({ day, text, hours }) =>
      `Le travail a pris fin le ${day("ended")} à ${clock(text("at"))} et a repris le ${day("day")} à ` +
      `${clock(text("again"))} : ${hours("minutes")} de repos, soit ${hours("short")} de moins que les ${hours("limit")} ` +
      "requises.",
    "rest-of-week": ({ day, hours }) =>
      `Semaine du ${day("monday")} : un même repos y compte au plus ${hours("within")}, sur ${hours("minutes")} en tout ; ` +
      `il faut ${hours("limit")}, dont ${hours("needed")} dans la semaine.`,
    "work-without-break": ({ day, text, hours }) =>
      `Le ${day("day")}, de ${clock(text("start"))} à ${clock(text("end"))} : ${hours("minutes")} prestées sans pause ` +
      `d'au moins ${hours("shortest")} ; ${hours("longest")} au plus sont autorisées.`,
    "short-period-of-work": ({ day, text, hours }) =>
      `Le ${day("day")}, de ${clock(text("start"))} à ${clock(text("end"))} : ${hours("minutes")} prestées ; une période ` +
      `de travail doit en compter au moins ${hours("least")}.`,
    "average-against-limit": ({ day, hours, number }) =>
      `Du ${day("first")} au ${day("last")} : ${hours("minutes")} prestées. ${daysOf(number("parts"))} comptent ; à raison ` +
      `de ${hours("limit")} par semaine, ${hours("allowed")} y sont autorisées (${inDays(number("parts"))} ÷ 7 × ` +
      `${hours("limit")}, en minutes entières) ; la moyenne a été de ${hours("average")} par semaine, ou un peu plus.`,
    "average-registered": ({ day, hours, number }) =>
      `Du ${day("first")} au ${day("last")} : ${hours("minutes")} enregistrées à ce jour. ${daysOf(number("parts"))} ` +
      `comptent ; à raison de ${hours("limit")} par semaine, ${hours("allowed")} y sont autorisées ` +
      `(${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, en minutes entières) ; la moyenne enregistrée à ce jour est de ` +
      `${hours("average")} par semaine.`,
    "days-of-employment": ({ number }) =>
      `La période compte ${number("period")} jours ; pendant ${number("days")} d'entre eux, la personne était occupée dans ` +
      "une fonction à laquelle le maximum s'applique.",
    "days-left-out": ({ number }) =>
      `Les absences neutralisées retirent ${daysOf(number("away"))} sur ${number("days")} : il en reste ` +
      `${inDays(number("parts"))}. Chacun de leurs jours du lundi au vendredi se retire lui-même, avec un cinquième de ` +
      "chaque samedi et dimanche de la même semaine qui compterait (lecture à confirmer).",
    "left-out-from-to": ({ day, number }) =>
      `Neutralisé, ${day("first") === day("last") ? `le ${day("first")}` : `du ${day("first")} au ${day("last")}`} : ` +
      `${number("days")} × ${inDays(number("each"))} = ${daysOf(number("away"))}${weekendLeft[number("each")] ?? ""}.`,
    "weekend-decides": ({ hours, number }) =>
      `Cette lecture est décisive : si chacun de ces jours ne retirait que lui-même, ${daysOf(number("parts"))} compteraient ` +
      `et ${hours("allowed")} seraient autorisées, ce qui n'est pas dépassé.`,
    "sheets-come-to": ({ hours }) =>
      `Les feuilles totalisent ${hours("sum")} ; ${hours("twice")} y figurent deux fois et sont comptées une fois, soit ` +
      `${hours("minutes")}.`,
    "weeks-without-sheet": ({ number, text }) =>
      `Semaines sans feuille de prestations enregistrée, ${number("weeks")} au total : ${text("list")}.`,
    "average-so-far": ({ day, hours, number }) =>
      `Depuis le ${day("first")} : ${hours("minutes")} en ` +
      `${many(Number(number("weeks")), "semaine enregistrée", "semaines enregistrées")}, dont ${daysOf(number("parts"))} ` +
      `comptent, soit ${hours("average")} par semaine en moyenne, pour un maximum de ${hours("limit")}.`,
    "average-allows": ({ hours, number }) =>
      `Sur toute la période, ${daysOf(number("parts"))} comptent ; à raison de ${hours("limit")} par semaine, ` +
      `${hours("allowed")} y sont autorisées (${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, en minutes entières).`,
    "average-exceeded-in-week": ({ number }) =>
      `À ce rythme, la moyenne maximale est dépassée en semaine ${number("week")} de ${number("year")}.`,
    "rest-needed-by": ({ day, hours }) =>
      `Pour ne pas la dépasser, il faut prester ${hours("minutes")} de moins qu'à ce rythme d'ici au ${day("last")}.`,
    "told-by-two-sheets": ({ day, text }) =>
      `Indiqué deux fois : le ${day("day")}, de ${clock(text("start"))} à ${clock(text("end"))}, par les feuilles ` +
      `${text("one")} et ${text("other")}.`,
    "told-twice-in-sheet": ({ day, text }) =>
      `Indiqué deux fois : le ${day("day")}, de ${clock(text("start"))} à ${clock(text("end"))}, par deux prestations de ` +
      `la feuille ${text("sheet")}.`,
    "told-twice-more": ({ day, number }) =>
      `Indiqué deux fois : ${number("times")} fois encore, la dernière le ${day("last")}.`,
    "told-twice-counts-once": () =>
      "Ce qui est indiqué deux fois est compté une fois, et une pause ne compte que là où aucune autre prestation " +
      "n'indique de travail.",
  },
  missing: {
    "sector-of-employer": {
      fact: "Le secteur de l'employeur, privé ou public",
      question:
        "Cet employeur relève-t-il de la loi sur le travail ou de la loi du 14 décembre 2000 relative au secteur public ?",
      who: "RH",
      todo: "Communiquez-le une fois dans les paramètres de l'employeur (EmployerConfigured, sector).",
    },
    "sheets-of-weeks": {
      fact: "Les feuilles de prestations de certaines semaines",
      question: "Quelles heures ont été prestées pendant les semaines indiquées ci-dessous ?",
      who: "Enregistrement du temps de travail ou service paie",
      todo:
        "Envoyez une feuille pour chaque semaine (ShiftsRecorded), vide si rien n'a été presté, ou l'absence " +
        "(AbsenceRecorded).",
    },
    employment: {
      fact: "Le contrat de la personne",
      question: "De quelle date à quelle date cette personne est-elle occupée ?",
      who: "Système RH",
      todo: "Envoyez l'EmployeeHired de cette personne.",
    },
  },
  parameters: {
    "public-daily-minutes-max": (value) => `Durée du travail par jour, secteur public : au plus ${time(value)}`,
    "weekly-minutes-max": (value) =>
      `Durée du travail par semaine, heures supplémentaires comprises : au plus ${time(value)}`,
    "public-weekly-minutes-max": (value) => `Durée du travail par semaine, secteur public : au plus ${time(value)}`,
    "daily-overtime-minutes": (value) => `Heures supplémentaires avec sursalaire : au-delà de ${time(value)} par jour`,
    "weekly-overtime-minutes": (value) =>
      `Heures supplémentaires avec sursalaire : au-delà de ${time(value)} par semaine`,
    "overtime-percent": (value) => `Sursalaire des heures supplémentaires, samedis compris : ${value} %`,
    "sunday-overtime-percent": (value) =>
      `Sursalaire des heures supplémentaires les dimanches et jours fériés : ${value} %`,
    "daily-rest-minutes-min": (value) => `Repos entre deux jours de travail : au moins ${time(value)}`,
    "public-daily-rest-minutes-min": (value) =>
      `Repos entre deux jours de travail, secteur public : au moins ${time(value)}`,
    "weekly-rest-minutes-min": (value) => `Repos hebdomadaire : au moins ${time(value)} sans interruption`,
    "public-weekly-rest-minutes-min": (value) => `Repos hebdomadaire, secteur public : au moins ${time(value)}`,
    "weekly-rest-minutes-in-week": (value) =>
      `Part du repos hebdomadaire prise dans la semaine même : au moins ${time(value)}`,
    "unbroken-minutes-max": (value) => `Travail sans pause : au plus ${time(value)}`,
    "break-minutes-min": (value) =>
      `Pause : au moins ${time(value)}, sauf si une convention collective de travail en dispose autrement`,
    "public-break-minutes-min": (value) => `Pause, secteur public : au moins ${time(value)}`,
    "shift-minutes-min": (value) => `Période de travail : au moins ${time(value)}`,
    "short-break-minutes-max": (value) =>
      `Une interruption de moins de ${time(value)} ne met pas fin à une période de travail`,
    "average-minutes-max": (value) =>
      `Durée moyenne du travail : au plus ${time(value)} par semaine, heures supplémentaires comprises`,
    "average-months": (value) => `La moyenne se calcule sur ${value} mois civils, à compter de janvier`,
    "neutral-absences": (value) => `Absences neutralisées dans la moyenne : ${absencesInFrench(value)}`,
    "exempt-positions": (value) => `Fonctions exclues des règles sur la durée du travail : ${named(value, positions)}`,
  },
};
