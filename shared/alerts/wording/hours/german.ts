import type { absenceKinds } from "../../../../events/person/absence-recorded.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { hoursKeys } from "./keys.ts";

const correct =
  "Führungskraft und Lohnbuchhaltung: Prüfen Sie die erfassten Zeiten. Stimmen sie nicht, berichtigen Sie den " +
  "Arbeitszeitnachweis in der Zeiterfassung (Belfry nimmt die höhere Revision). ";
const acknowledge = "halten Sie den Grund fest und bestätigen Sie die Kenntnisnahme (acknowledged).";

const weekDuty =
  "Die wöchentliche Arbeitsdauer, von Montag bis Sonntag, bleibt innerhalb der Höchstdauer, Überstunden eingeschlossen.";
const overtimeDuty =
  "Arbeit über neun Stunden am Tag oder vierzig Stunden in der Woche hinaus braucht einen Grund, den das Gesetz über die " +
  "Arbeit nennt, oder eine schriftliche Zustimmung zu freiwilligen Überstunden. Sie wird mit Überstundenzuschlag bezahlt " +
  "oder durch Ausgleichsruhe abgegolten.";
const dailyRestDuty = "Zwischen zwei Arbeitstagen hat jeder elf Stunden Ruhe ohne Unterbrechung.";
const weeklyRestDuty =
  "Jede Woche hat jeder fünfunddreißig Stunden Ruhe ohne Unterbrechung: einen Ruhetag und die tägliche Ruhezeit, die daran " +
  "anschließt.";
const breakDuty = "Niemand arbeitet länger als sechs Stunden ohne Pause.";
const shiftDuty = "Jede Arbeitsperiode dauert mindestens drei Stunden; eine kurze Pause beendet sie nicht.";
const averageDuty =
  "Über vier Monate bleibt die Arbeitsdauer im Durchschnitt innerhalb von achtundvierzig Stunden pro Woche, Überstunden " +
  "eingeschlossen. Jahresurlaub, Krankheit und Urlaub, der den Arbeitsvertrag aussetzt, zählen nicht mit.";

/** A duration as people write it, from the text of a parameter in minutes. */
function time(minutes: string): string {
  const [hours, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60];
  if (hours === 0) return `${rest} Min.`;
  return rest === 0 ? `${hours} Std.` : `${hours} Std. ${String(rest).padStart(2, "0")} Min.`;
}

/** Parts of a week as days, of which each is five: "569" as 113,8. */
const inDays = (parts: string): string => (/^\d+$/.test(parts) ? String(Number(parts) / 5).replace(".", ",") : parts);

const months = (count: string): string => (count === "1" ? "1 Kalendermonat" : `${count} Kalendermonate`);

const absences: { readonly [Kind in (typeof absenceKinds)[number]]: string } = {
  "annual-leave": "Jahresurlaub",
  "public-holiday": "Feiertag",
  "short-leave": "Umstandsurlaub",
  "compensatory-rest": "Ausgleichsruhe",
  sickness: "Krankheit",
  accident: "Unfall",
  "work-accident": "Arbeitsunfall",
  "occupational-disease": "Berufskrankheit",
  "maternity-leave": "Mutterschaftsurlaub",
  "prophylactic-leave": "prophylaktischer Urlaub",
  "birth-leave": "Geburtsurlaub",
  "educational-leave": "Bildungsurlaub",
  "parental-leave": "Elternurlaub",
  "time-credit": "Zeitkredit",
  "unpaid-leave": "unbezahlter Urlaub",
};

const positions = {
  "management-or-trust": "leitende Funktion oder Vertrauensstellung",
  "commercial-representative": "Handelsvertreter",
};

/** Kinds of absence in German. */
export const namedAbsences = (list: string): string => named(list, absences);

/** Why a day that is left out takes less than 1,4 days away, by what it takes. */
const weekendLeft: { readonly [each: string]: string } = {
  5: "; kein Samstag oder Sonntag dieser Woche zählt",
  6: "; von diesem Wochenende zählt nur ein Tag",
};

/** An absence by its days. */
export const absenceInGerman = (from: string, to: string): string => `${from} bis ${to}`;

/** The counted hours of a sheet. */
export const hoursOfSheetInGerman = (sheet: string, monday: string, hours: string): string =>
  `${sheet}, Woche vom ${monday}: ${hours}`;

/** German words about working time. No sentence ends with a duration: "Std." and "Min." bring a full stop of their own. */
export const germanHours: FamilyWording<typeof hoursKeys> = {
  rules: {
    "weekly-limit": {
      breached: {
        title: "Arbeitsdauer: mehr als die wöchentliche Höchstdauer",
        todo:
          `${correct}Stimmen sie, prüfen Sie, ob das Gesetz für diesen Grund eine Ausnahme macht (zum Beispiel bei einem ` +
          `Unfall oder dringenden Reparaturen), ${acknowledge}`,
        why: weekDuty,
      },
      undetermined: { title: "Arbeitsdauer: wöchentliche Höchstdauer nicht geprüft", todo: "", why: weekDuty },
    },
    overtime: {
      breached: {
        title: "Arbeitsdauer: Überstunden zu begründen und zu bezahlen",
        todo:
          `${correct}Stimmen sie, hält der Personaldienst den Grund oder die Zustimmung zu freiwilligen Überstunden fest; die ` +
          "Lohnbuchhaltung zahlt den Überstundenzuschlag unten, oder die Führungskraft gewährt stattdessen Ausgleichsruhe. " +
          "Seit der Reform von 2026 besteht für einen Teil der freiwilligen Überstunden kein Anspruch auf " +
          "Überstundenzuschlag (mit Ihrem Berater zu bestätigen). Bestätigen Sie danach die Kenntnisnahme " +
          "(acknowledged).",
        why: overtimeDuty,
      },
      undetermined: { title: "Arbeitsdauer: Überstunden nicht geprüft", todo: "", why: overtimeDuty },
    },
    "daily-rest": {
      breached: {
        title: "Arbeitsdauer: zu wenig Ruhe zwischen zwei Arbeitstagen",
        todo:
          `${correct}Stimmen sie, sorgen Sie dafür, dass die Ruhe nachgeholt wird, prüfen Sie, ob ein kollektives ` +
          `Arbeitsabkommen dies zulässt, ${acknowledge}`,
        why: dailyRestDuty,
      },
      undetermined: { title: "Arbeitsdauer: tägliche Ruhezeit nicht geprüft", todo: "", why: dailyRestDuty },
    },
    "weekly-rest": {
      breached: {
        title: "Arbeitsdauer: keine volle wöchentliche Ruhezeit",
        todo: `${correct}Stimmen sie, gewähren Sie die fehlende Ruhe in den folgenden Tagen, ${acknowledge}`,
        why: weeklyRestDuty,
      },
      undetermined: { title: "Arbeitsdauer: wöchentliche Ruhezeit nicht geprüft", todo: "", why: weeklyRestDuty },
    },
    breaks: {
      breached: {
        title: "Arbeitsdauer: Tage ohne die Pause",
        todo:
          `${correct}Eine Pause, die genommen, aber nicht erfasst wurde, tragen Sie dort nach. Wurde keine genommen, plant ` +
          `die Führungskraft künftig eine vor Ablauf von sechs Stunden; ${acknowledge}`,
        why: breakDuty,
      },
      undetermined: { title: "Arbeitsdauer: Pausen nicht geprüft", todo: "", why: breakDuty },
    },
    "minimum-shift": {
      breached: {
        title: "Arbeitsdauer: Arbeitsperioden unter der Mindestdauer",
        todo:
          `${correct}Stimmen sie, prüfen Sie, ob ein Königlicher Erlass oder ein kollektives Arbeitsabkommen kürzere ` +
          `Arbeitsperioden zulässt, ${acknowledge}`,
        why: shiftDuty,
      },
      undetermined: { title: "Arbeitsdauer: Mindestdauer nicht geprüft", todo: "", why: shiftDuty },
    },
    "average-limit": {
      breached: {
        title: "Arbeitsdauer: mehr als die durchschnittliche Höchstdauer",
        todo:
          "Führungskraft: Lassen Sie bis zum Ende des Bezugszeitraums keine Überstunden mehr leisten. Lohnbuchhaltung: " +
          "Prüfen Sie die Arbeitszeitnachweise und Abwesenheiten des Bezugszeitraums und berichtigen Sie, was nicht stimmt. " +
          "Personaldienst: Stimmen sie, sprechen Sie mit Ihrem Berater, halten Sie den Grund fest und bestätigen Sie die " +
          "Kenntnisnahme (acknowledged).",
        why: averageDuty,
      },
      undetermined: {
        title: "Arbeitsdauer: Durchschnitt über vier Monate nicht bekannt",
        todo: "",
        why: averageDuty,
      },
    },
    "average-pace": {
      before: {
        title: "Arbeitsdauer: auf dem Weg über die durchschnittliche Höchstdauer",
        todo:
          "Führungskraft: Gewähren Sie die Ruhe unten oder planen Sie kürzere Wochen, vor dem letzten Tag. Personaldienst: " +
          "Sorgen Sie dafür, dass dies erfasst wird; Belfry nimmt diese Meldung zurück, sobald das Tempo nicht mehr über die " +
          "Höchstdauer hinausführt.",
        why: averageDuty,
      },
      due: {
        title: "Arbeitsdauer: letzter Tag, um den Durchschnitt einzuhalten",
        todo:
          "Führungskraft: Lassen Sie heute keine Überstunden leisten. Lohnbuchhaltung: Senden Sie die Arbeitszeitnachweise " +
          "der letzten Wochen, damit der Bezugszeitraum beurteilt werden kann.",
        why: averageDuty,
      },
      undetermined: { title: "Arbeitsdauer: Tempo des Durchschnitts nicht bekannt", todo: "", why: averageDuty },
    },
  },
  evidence: { "agreed-week": "Vereinbarte Woche", absence: "Abwesenheit", "hours-of-sheet": "Arbeitszeitnachweis" },
  workings: {
    "week-against-limit": ({ day, hours }) =>
      `In der Woche vom ${day("monday")}: ${hours("minutes")} gearbeitet, Pausen nicht mitgezählt; bei ${hours("limit")} ` +
      `zulässiger Arbeitsdauer sind das ${hours("over")} zu viel. Überschritten am ${day("on")}.`,
    "overtime-of-day": ({ day, hours }) =>
      `Am ${day("day")}: ${hours("minutes")} gearbeitet minus ${hours("threshold")} ergibt ${hours("over")} Überstunden.`,
    "overtime-of-week": ({ day, hours }) =>
      `In der Woche vom ${day("monday")}: ${hours("minutes")} gearbeitet minus ${hours("counted")}, die schon pro Tag ` +
      `gezählt sind, minus ${hours("threshold")} ergibt ${hours("over")} Überstunden der Woche, und zwar deren letzte ` +
      "Stunden.",
    "overtime-premiums": ({ hours }) =>
      `Für ${hours("ordinary")} ist der Überstundenzuschlag gewöhnlicher Tage zu zahlen, für ${hours("hundred")} der von ` +
      "Sonn- und Feiertagen.",
    "above-agreed-week": ({ hours }) =>
      `Außerdem ${hours("above")} über die vereinbarte Woche von ${hours("agreed")} hinaus; dafür ist gesetzlich ` +
      "kein Überstundenzuschlag geschuldet, sofern kein kollektives Arbeitsabkommen ihn vorsieht.",
    "rest-between-days": ({ day, text, hours }) =>
      `Die Arbeit endete am ${day("ended")} um ${text("at")} Uhr und begann wieder am ${day("day")} um ${text("again")} ` +
      `Uhr: ${hours("minutes")} Ruhe statt mindestens ${hours("limit")}, also ${hours("short")} zu wenig.`,
    "rest-of-week": ({ day, hours }) =>
      `Die Ruhezeit mit dem größten Anteil in der Woche vom ${day("monday")}: insgesamt ${hours("minutes")}, davon ` +
      `${hours("within")} in der Woche selbst; nötig sind ${hours("limit")}, davon ${hours("needed")} in der Woche selbst.`,
    "work-without-break": ({ day, text, hours }) =>
      `Am ${day("day")}, von ${text("start")} bis ${text("end")} Uhr: ${hours("minutes")} gearbeitet ohne eine Pause von ` +
      `${hours("shortest")}; höchstens ${hours("longest")} sind zulässig.`,
    "short-period-of-work": ({ day, text, hours }) =>
      `Am ${day("day")}, von ${text("start")} bis ${text("end")} Uhr: ${hours("minutes")} gearbeitet; eine Arbeitsperiode ` +
      `muss mindestens ${hours("least")} dauern.`,
    "average-against-limit": ({ day, hours, number }) =>
      `Vom ${day("first")} bis zum ${day("last")}: ${hours("minutes")} gearbeitet. Es zählen ${inDays(number("parts"))} ` +
      `Tage; bei ${hours("limit")} pro Woche sind darin ${hours("allowed")} zulässig (${inDays(number("parts"))} ÷ 7 × ` +
      `${hours("limit")}, in ganzen Minuten); der Durchschnitt war ${hours("average")} pro Woche oder etwas mehr.`,
    "average-registered": ({ day, hours, number }) =>
      `Vom ${day("first")} bis zum ${day("last")}: bisher ${hours("minutes")} erfasst. Es zählen ` +
      `${inDays(number("parts"))} Tage; bei ${hours("limit")} pro Woche sind darin ${hours("allowed")} zulässig ` +
      `(${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, in ganzen Minuten); bisher erfasst sind ${hours("average")} ` +
      "pro Woche.",
    "days-of-employment": ({ number }) =>
      `Der Bezugszeitraum hat ${number("period")} Tage; an ${number("days")} davon war die Person beschäftigt, und zwar in ` +
      "einer Funktion, für die die Höchstdauer gilt.",
    "days-left-out": ({ number }) =>
      `Abwesenheiten, die nicht zählen, nehmen von ${number("days")} Tagen ${inDays(number("away"))} weg: Es zählen ` +
      `${inDays(number("parts"))}. Jeder ihrer Tage von Montag bis Freitag nimmt sich selbst weg, dazu ein Fünftel jedes ` +
      "Samstags und Sonntags derselben Woche, der zählen würde (so gelesen, zu bestätigen).",
    "left-out-from-to": ({ day, number }) =>
      `Nicht gezählt, ${day("first") === day("last") ? day("first") : `${day("first")} bis ${day("last")}`}: ` +
      `${number("days")} × ${inDays(number("each"))} = ${inDays(number("away"))} ` +
      `${number("away") === "5" ? "Tag" : "Tage"}${weekendLeft[number("each")] ?? ""}.`,
    "weekend-decides": ({ hours, number }) =>
      `Diese Lesart entscheidet: Nähme jeder dieser Tage nur sich selbst weg, zählten ${inDays(number("parts"))} Tage und ` +
      `wären ${hours("allowed")} zulässig; das ist nicht überschritten.`,
    "sheets-come-to": ({ hours }) =>
      `Die Arbeitszeitnachweise ergeben zusammen ${hours("sum")}; davon sind ${hours("twice")} doppelt genannt und einmal ` +
      `gezählt, sodass ${hours("minutes")} bleiben.`,
    "weeks-without-sheet": ({ number, text }) =>
      number("weeks") === "1"
        ? `Für diese Woche ist kein Arbeitszeitnachweis erfasst: Woche ${text("list")}.`
        : `Für diese Wochen ist kein Arbeitszeitnachweis erfasst, insgesamt ${number("weeks")}: Wochen ${text("list")}.`,
    "average-so-far": ({ day, hours, number }) =>
      `Seit dem ${day("first")}: ${hours("minutes")} in ${number("weeks")} erfassten ` +
      `${number("weeks") === "1" ? "Woche" : "Wochen"}, von denen ${inDays(number("parts"))} Tage zählen: im Durchschnitt ` +
      `${hours("average")} pro Woche, gegenüber ${hours("limit")} als Höchstdauer.`,
    "average-allows": ({ hours, number }) =>
      `Im ganzen Bezugszeitraum zählen ${inDays(number("parts"))} Tage; bei ${hours("limit")} pro Woche sind darin ` +
      `${hours("allowed")} zulässig (${inDays(number("parts"))} ÷ 7 × ${hours("limit")}, in ganzen Minuten).`,
    "average-exceeded-in-week": ({ number }) =>
      `In diesem Tempo wird der Durchschnitt in Woche ${number("week")} des Jahres ${number("year")} überschritten.`,
    "rest-needed-by": ({ day, hours }) =>
      `Um den Durchschnitt einzuhalten, müssen bis zum ${day("last")} einschließlich ${hours("minutes")} weniger gearbeitet werden als ` +
      "in diesem Tempo.",
    "told-by-two-sheets": ({ day, text }) =>
      `Doppelt genannt: ${day("day")}, ${text("start")} bis ${text("end")} Uhr, in den Arbeitszeitnachweisen ` +
      `${text("one")} und ${text("other")}.`,
    "told-twice-in-sheet": ({ day, text }) =>
      `Doppelt genannt: ${day("day")}, ${text("start")} bis ${text("end")} Uhr, in zwei Arbeitszeiten des ` +
      `Arbeitszeitnachweises ${text("sheet")}.`,
    "told-twice-more": ({ day, number }) =>
      number("times") === "1"
        ? `Doppelt genannt: noch einmal, am ${day("last")}.`
        : `Doppelt genannt: noch ${number("times")} Mal, zuletzt am ${day("last")}.`,
    "told-twice-counts-once": () =>
      "Was doppelt genannt ist, zählt einmal, und eine Pause zählt nur dort, wo keine andere Arbeitszeit Arbeit nennt.",
  },
  missing: {
    "sector-of-employer": {
      fact: "Ob der Arbeitgeber zum privaten oder zum öffentlichen Sektor gehört",
      question:
        "Gilt für diesen Arbeitgeber das Gesetz über die Arbeit oder das Gesetz vom 14. Dezember 2000 für den öffentlichen " +
        "Sektor?",
      who: "Personaldienst",
      todo: "Melden Sie es einmal in den Einstellungen des Arbeitgebers (EmployerConfigured, sector).",
    },
    "sheets-of-weeks": {
      fact: "Die Arbeitszeitnachweise einiger Wochen",
      question: "Was wurde in den unten genannten Wochen gearbeitet?",
      who: "Zeiterfassung oder Lohnbuchhaltung",
      todo:
        "Senden Sie für jede Woche einen Arbeitszeitnachweis (ShiftsRecorded), einen leeren, wenn nicht gearbeitet wurde, " +
        "oder die Abwesenheit (AbsenceRecorded).",
    },
    employment: {
      fact: "Der Arbeitsvertrag der Person",
      question: "Von welchem bis zu welchem Tag ist die Person beschäftigt?",
      who: "Personalsystem",
      todo: "Senden Sie das EmployeeHired dieser Person.",
    },
  },
  parameters: {
    "public-daily-minutes-max": (value) => `Tägliche Arbeitsdauer, öffentlicher Sektor: höchstens ${time(value)}`,
    "weekly-minutes-max": (value) => `Wöchentliche Arbeitsdauer, Überstunden eingeschlossen: höchstens ${time(value)}`,
    "public-weekly-minutes-max": (value) => `Wöchentliche Arbeitsdauer, öffentlicher Sektor: höchstens ${time(value)}`,
    "daily-overtime-minutes": (value) => `Überstunden mit Überstundenzuschlag: über ${time(value)} am Tag hinaus`,
    "weekly-overtime-minutes": (value) =>
      `Überstunden mit Überstundenzuschlag: über ${time(value)} in der Woche hinaus`,
    "overtime-percent": (value) => `Überstundenzuschlag, auch samstags: ${value} %`,
    "sunday-overtime-percent": (value) => `Überstundenzuschlag an Sonn- und Feiertagen: ${value} %`,
    "daily-rest-minutes-min": (value) => `Tägliche Ruhezeit: mindestens ${time(value)}`,
    "public-daily-rest-minutes-min": (value) => `Tägliche Ruhezeit, öffentlicher Sektor: mindestens ${time(value)}`,
    "weekly-rest-minutes-min": (value) => `Wöchentliche Ruhezeit: mindestens ${time(value)} ohne Unterbrechung`,
    "public-weekly-rest-minutes-min": (value) =>
      `Wöchentliche Ruhezeit, öffentlicher Sektor: mindestens ${time(value)}`,
    "weekly-rest-minutes-in-week": (value) =>
      `Von der wöchentlichen Ruhezeit liegen mindestens ${time(value)} in der Woche selbst`,
    "unbroken-minutes-max": (value) => `Arbeit ohne Pause: höchstens ${time(value)}`,
    "break-minutes-min": (value) =>
      `Eine Pause: mindestens ${time(value)}, sofern kein kollektives Arbeitsabkommen etwas anderes bestimmt`,
    "public-break-minutes-min": (value) => `Eine Pause, öffentlicher Sektor: mindestens ${time(value)}`,
    "shift-minutes-min": (value) => `Eine Arbeitsperiode: mindestens ${time(value)}`,
    "short-break-minutes-max": (value) =>
      `Eine Unterbrechung von weniger als ${time(value)} beendet eine Arbeitsperiode nicht`,
    "average-minutes-max": (value) =>
      `Durchschnittliche Arbeitsdauer: höchstens ${time(value)} pro Woche, Überstunden eingeschlossen`,
    "average-months": (value) => `Bezugszeitraum des Durchschnitts: ${months(value)}, gezählt ab Januar`,
    "neutral-absences": (value) => `Abwesenheiten, die im Durchschnitt nicht zählen: ${namedAbsences(value)}`,
    "exempt-positions": (value) =>
      `Funktionen, für die die Regeln über die Arbeitsdauer nicht gelten: ${named(value, positions)}`,
  },
};
