import type { terminationCauses } from "../../../../events/person/termination.ts";
import { namedAbsences } from "../hours/german.ts";
import { named } from "../named.ts";
import type { FamilyWording } from "../wording.ts";
import type { payKeys } from "./keys.ts";

const premiumDuty =
  "Kein Gesetz gewährt eine Jahresendprämie. Gewährt sie ein kollektives Arbeitsabkommen der Paritätischen Kommission " +
  "oder des Unternehmens, der Arbeitsvertrag, die Arbeitsordnung oder der Brauch, ist sie geschuldet wie jeder andere " +
  "Lohn.";

/** An employer's own source, as it configured it; in the dative, behind "beruht auf". */
const sources: { readonly [source: string]: string } = {
  "company-agreement": "einem kollektiven Arbeitsabkommen des Unternehmens",
  contract: "dem Arbeitsvertrag",
  "work-rules": "der Arbeitsordnung",
  custom: "dem Brauch im Unternehmen",
};

/** Ways of leaving, in the dative, behind "bei". */
const causes: { readonly [Cause in (typeof terminationCauses)[number]]: string } = {
  resignation: "Kündigung durch den Arbeitnehmer",
  dismissal: "Kündigung durch den Arbeitgeber",
  "dismissal-for-serious-cause": "Entlassung aus schwerwiegendem Grund",
  "mutual-agreement": "gegenseitigem Einvernehmen",
  "end-of-fixed-term": "Ablauf eines befristeten Vertrags",
  retirement: "Pensionierung",
  "force-majeure": "höherer Gewalt",
  death: "Tod",
};

/** Ways of leaving, standing alone. */
export const germanCauses: typeof causes = {
  ...causes,
  "mutual-agreement": "gegenseitiges Einvernehmen",
  "force-majeure": "höhere Gewalt",
};

const settled =
  "Lassen Sie nach der Zahlung das Lohnsystem PaymentMade senden (kind end-of-year-premium, der Arbeitsvertrag, und als " +
  "Zeitraum den 1. Januar des Jahres der Prämie). Wurde die Prämie schon gezahlt, fehlt dieses Ereignis, oder es nennt " +
  "einen anderen Arbeitsvertrag oder ein anderes Jahr.";

const monthNames = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

const months = (count: string): string => (count === "1" ? "1 Monat" : `${count} Monate`);
const days = (count: string): string => (count === "1" ? "1 Tag" : `${count} Tage`);
const decimal = (number: string): string => number.replace(".", ",");

/** `12-31` as `31. Dezember`; anything else as it is. */
function dayOfYear(value: string): string {
  const [month, day] = value.split("-").map(Number);
  const name = monthNames[(month ?? 0) - 1];
  return name === undefined || day === undefined ? value : `${day}. ${name}`;
}

/** `2026-03` as `März 2026`; anything else as it is. */
function monthOfYear(value: string): string {
  const [year, month] = value.split("-");
  const name = monthNames[Number(month) - 1];
  return name === undefined ? value : `${name} ${year}`;
}

/** German words about pay. */
export const germanPay: FamilyWording<typeof payKeys> = {
  rules: {
    "end-of-year-premium": {
      before: {
        title: "Jahresendprämie: rechtzeitig zahlen",
        todo:
          "Lohnbuchhaltung: Prüfen Sie den Betrag unten und zahlen Sie ihn spätestens am letzten Tag unten; bei einer Person, " +
          `die ausscheidet, mit der Endabrechnung. ${settled}`,
        why: premiumDuty,
      },
      due: {
        title: "Jahresendprämie: letzter Tag der Zahlung",
        todo: `Lohnbuchhaltung: Zahlen Sie heute, was noch offen ist. ${settled}`,
        why: premiumDuty,
      },
      overdue: {
        title: "Jahresendprämie: nicht oder nicht vollständig gezahlt",
        todo:
          "Lohnbuchhaltung: Zahlen Sie jetzt, was noch offen ist. Personaldienst: Ist weniger geschuldet, klären Sie, welcher " +
          "Fakt unten nicht stimmt (Lohn, erster oder letzter Tag, Abwesenheiten, Art des Ausscheidens), und lassen Sie ihn " +
          `berichtigen. ${settled}`,
        why: premiumDuty,
      },
      undetermined: { title: "Jahresendprämie: Belfry kann es nicht beurteilen", todo: "", why: premiumDuty },
    },
    "payment-plausible": {
      undetermined: {
        title: "Daten: eine Zahlung, die nicht zu stimmen scheint",
        todo: "",
        why: "Was Belfry über Entgelt feststellt, beruht auf Tag, Monat und Betrag jeder Zahlung. Eine Zahlung, die weit von dem entfernt ist, was und wofür gezahlt wird, wurde meist falsch notiert; bis sie berichtigt ist, zählt Belfry sie so, wie sie dasteht.",
      },
    },
    "unknown-contract-of-payment": {
      undetermined: {
        title: "Daten: gezahlt unter einem Vertrag, den niemand gemeldet hat",
        todo: "",
        why: "Was Belfry über Entgelt feststellt, beruht auf dem Vertrag, den jede Zahlung nennt. Was unter einem Namen gezahlt ist, unter dem niemand eingestellt wurde, zählt für niemanden und fehlt, wo es hingehört.",
      },
    },
  },
  evidence: {
    "monthly-pay": "Vereinbarter Bruttomonatslohn",
    "premium-paid": "Gezahlte Prämie",
    "bonus-transferred": "Überwiesener Bonus, netto",
    "employment-ended-on": "Beschäftigung endet am",
    "cause-of-leaving": "Art des Ausscheidens",
    "paid-on": "Gezahlt am",
    "paid-for": "Erster Tag des bezahlten Zeitraums",
    "paid-amount": "Betrag",
    "contract-named": "Vertrag, den die Zahlung nennt",
    "joint-committee-of-contract": "Paritätische Kommission des Vertrags",
  },
  workings: {
    "premium-from-committee": ({ text }) =>
      `Gewährt durch ein kollektives Arbeitsabkommen der Paritätischen Kommission ${text("committee")}, nicht durch ein ` +
      "Gesetz.",
    "premium-from-employer": ({ number, text }) =>
      `Kein Gesetz gewährt sie. Sie beruht auf ${sources[text("source")] ?? text("source")}, wie der Arbeitgeber meldete: ${decimal(number("percent"))} % eines Monatslohns, nach ${number("months") === "1" ? "1 Monat" : `${number("months")} Monaten`} Dienstalter [EmployerConfigured, Ereignis ${text("event")}].`,
    "premium-committee-configured": ({ text }) =>
      `Der Vertrag nennt keine Paritätische Kommission: ${text("committee")} ist die des Arbeitgebers [EmployerConfigured, Ereignis ${text("event")}].`,
    "premium-day-configured": ({ text }) =>
      `Der Arbeitgeber zahlt sie spätestens am ${dayOfYear(text("day"))}, wie er meldete [EmployerConfigured, Ereignis ${text("event")}].`,
    "premium-seniority": ({ day }) => `Das Dienstalter zählt ab dem ${day("from")}.`,
    "premium-months": ({ number }) => `Volle Monate des Jahres, gearbeitet oder gleichgestellt: ${number("months")}.`,
    "premium-months-in-service": ({ number }) =>
      `Volle Monate des Jahres im Dienst: ${number("months")}. Keine Abwesenheit ist abgezogen: Was diese Quelle über ` +
      "Abwesenheiten bestimmt, ist nicht bekannt.",
    "premium-months-almost": ({ euros, text }) =>
      `Nicht gezählt, zu bestätigen: ${text("which").split(", ").map(monthOfYear).join(", ")}, im Dienst an jedem Arbeitstag (Montag bis Freitag), aber nicht an jedem Tag des Monats. Zählt das mit, sind ${euros("amount")} geschuldet.`,
    "premium-months-lost": ({ number, text }) =>
      `Nicht gezählt wegen einer Abwesenheit, die nicht gleichgestellt ist: ${months(number("lost"))} ` +
      `(${text("which").split(", ").map(monthOfYear).join(", ")}).`,
    "premium-sick-days": ({ number }) =>
      `Krankheit oder Unfall im Jahr: ${days(number("days"))}; davon gleichgestellt: ` +
      `${number("counted") === "1" ? "der erste" : `die ersten ${number("counted")}`}.`,
    "premium-amount": ({ euros, number }) =>
      `${euros("pay")} x ${decimal(number("percent"))} % x ${number("months")} / ${number("of")} = ${euros("amount")}.`,
    "premium-rounded": () => "Auf einen Cent gerundet, ein halber Cent aufgerundet.",
    "premium-short": ({ euros }) => `Gezahlt: ${euros("paid")} von ${euros("amount")}; es fehlen ${euros("short")}.`,
    "bonus-transferred-on": ({ day, euros }) =>
      `Eine Zahlungsdatei zeigt einen Bonus von ${euros("net")}, überwiesen am ${day("on")}. Das ist netto: Ob es diese Prämie ist und ob vollständig, sagt nur der Bruttobetrag.`,
    "payment-day-far": ({ number }) =>
      `Der Tag liegt mehr als ${number("months")} Monate von dem Monat entfernt, für den gezahlt wird; dann wird gefragt.`,
    "payment-amount-large": ({ euros }) => `Ab ${euros("from")} in einer Zahlung wird gefragt.`,
  },
  missing: {
    "joint-committee": {
      fact: "Die Paritätische Kommission dieses Arbeitsvertrags",
      question: "Unter welche Paritätische Kommission fällt dieser Arbeitsvertrag?",
      who: "Personaldienst, mit dem Sozialsekretariat",
      todo:
        "Melden Sie sie für alle (EmployerConfigured, jointCommittee) oder für diesen Arbeitsvertrag (ContractChanged). " +
        "Gewährt der Arbeitgeber eine eigene Prämie, melden Sie stattdessen diese (EmployerConfigured, endOfYearPremium).",
    },
    "premium-of-committee": {
      fact: "Was die Paritätische Kommission dieses Arbeitsvertrags gewährt",
      question:
        "Gewährt das kollektive Arbeitsabkommen dieser Paritätischen Kommission eine Jahresendprämie, und in welcher Höhe?",
      who: "Sozialsekretariat",
      todo:
        "Belfry hat für diese Paritätische Kommission keinen Betrag. Melden Sie, was gilt, als Prämie des Arbeitgebers " +
        "(EmployerConfigured, endOfYearPremium) und prüfen Sie diese Prämie bis dahin selbst.",
    },
    "own-premium": {
      fact: "Ob der Arbeitgeber eine eigene Prämie gewährt",
      question:
        "Gewährt hier ein kollektives Arbeitsabkommen, ein Arbeitsvertrag, die Arbeitsordnung oder der Brauch eine " +
        "Jahresendprämie?",
      who: "Personaldienst",
      todo:
        "Melden Sie sie (EmployerConfigured, endOfYearPremium mit own). Gibt es keine, melden Sie endOfYearPremium ohne own; " +
        "dann fragt Belfry nicht mehr danach.",
    },
    "monthly-pay": {
      fact: "Der vereinbarte Bruttomonatslohn",
      question:
        "Welcher Bruttomonatslohn ist in diesem Arbeitsvertrag am Ende des Jahres oder beim Ausscheiden vereinbart?",
      who: "Lohnbuchhaltung",
      todo: "Melden Sie ihn (ein berichtigtes EmployeeHired oder ContractChanged, monthlyGrossCents).",
    },
    "cause-of-leaving": {
      fact: "Wie die Beschäftigung endete",
      question:
        "Wie endete die Beschäftigung: Kündigung durch den Arbeitnehmer, Kündigung durch den Arbeitgeber, gegenseitiges " +
        "Einvernehmen, Pensionierung oder anders?",
      who: "Personaldienst",
      todo: "Melden Sie es (ein berichtigtes EmploymentEnded, cause).",
    },
    "right-on-leaving": {
      fact: "Ob die Prämie bei dieser Art des Ausscheidens erhalten bleibt",
      question: "Lässt die Quelle dieser Prämie sie einer Person, die auf diese Art ausscheidet, anteilig?",
      who: "Personaldienst, mit dem Sozialsekretariat",
      todo:
        "Lesen Sie das kollektive Arbeitsabkommen der Paritätischen Kommission. Ist nichts geschuldet, bestätigen Sie die " +
        "Kenntnisnahme dieser Frage (acknowledged); ist etwas geschuldet, zahlen Sie es und bestätigen Sie danach die " +
        "Kenntnisnahme.",
    },
    "gross-of-transfer": {
      fact: "Der Bruttobetrag hinter dem überwiesenen Bonus",
      question: "War der überwiesene Bonus diese Prämie, und wie hoch ist ihr Bruttobetrag?",
      who: "Lohnbuchhaltung",
      todo:
        "War sie es, lassen Sie das Lohnsystem PaymentMade mit dem Bruttobetrag senden (kind end-of-year-premium, der " +
        "Arbeitsvertrag, und der 1. Januar des Jahres der Prämie als period). War es etwas anderes, zahlen Sie die Prämie jetzt.",
    },
    "word-on-payment": {
      fact: "Ob diese Zahlung stimmt",
      question: "Stimmen Tag, bezahlter Monat und Betrag dieser Zahlung?",
      who: "Lohnbuchhaltung",
      todo: "Stimmt etwas nicht, lassen Sie das Lohnsystem die Zahlung unter demselben Schlüssel mit einer höheren Revision noch einmal senden oder zurücknehmen. Stimmt sie, bestätigen Sie diese Frage.",
    },
    "whole-month": {
      fact: "Ob ein Monat mit Dienst an jedem Arbeitstag als voller Monat zählt",
      question:
        "Zählt ein Monat, der am ersten Arbeitstag begann oder am letzten endete? Er ist der einzige des Jahres.",
      who: "Personaldienst, mit dem Sozialsekretariat",
      todo: "Kein Text, den Belfry kennt, sagt es (zu bestätigen). Zählt er, zahlen Sie ein Zwölftel; wenn nicht, nehmen Sie diese Frage zur Kenntnis.",
    },
    "contract-of-payment": {
      fact: "Der Vertrag, den eine Zahlung nennt",
      question: "Für welchen Vertrag ist diese Zahlung? Unter diesem wurde niemand als eingestellt gemeldet.",
      who: "Lohnbuchhaltung, mit der Personalabteilung",
      todo: "Ist der Name der Person oder des Vertrags falsch, lassen Sie das Lohnsystem die Zahlung zurücknehmen und unter dem richtigen senden. Stimmt er, senden Sie das EmployeeHired dieses Vertrags.",
    },
  },
  parameters: {
    "pc200-premium-percent": (value) => `PK 200: ${decimal(value)} % des festen Bruttolohns von Dezember`,
    "pc200-premium-seniority": (value) => `PK 200: ${months(value)} Dienstalter, bei der Zahlung oder beim Ausscheiden`,
    "pc200-premium-seniority-on": (value) =>
      `PK 200: Für das Dienstalter zählt der Tag ${value === "payment" ? "der Zahlung" : value}`,
    "pc200-premium-pay-by": (value) =>
      `PK 200: im Dezember gezahlt, spätestens am ${dayOfYear(value)}, sofern im Unternehmen nichts anderes vereinbart ist`,
    "pc200-premium-leavers": (value) => `PK 200: anteilig erhalten bei ${named(value, causes)}`,
    "pc200-premium-fixed-term": (value) =>
      `PK 200: Ein befristeter Vertrag, der abläuft, dauerte mindestens ${months(value)}`,
    "pc200-premium-long-service-leavers": (value) =>
      `PK 200: nach langem Dienst anteilig erhalten bei ${named(value, causes)}`,
    "pc200-premium-long-service": (value) => `PK 200: Langer Dienst bedeutet ${months(value)}`,
    "pc200-premium-lost": (value) => `PK 200: keine Prämie bei ${named(value, causes)}`,
    "pc200-premium-assimilated": (value) => `PK 200: gleichgestellte Abwesenheiten: ${namedAbsences(value)}`,
    "pc200-premium-sickness-kinds": (value) =>
      `PK 200: Abwesenheiten, die bis zu einer Anzahl Tage gleichgestellt sind: ${namedAbsences(value)}`,
    "pc200-premium-sickness-days": (value) =>
      `PK 200: Die ersten ${value} Kalendertage Krankheit oder Unfall im Jahr sind gleichgestellt`,
    "pc207-premium-percent": (value) => `PK 207: ${decimal(value)} % des Bruttogrundlohns von Dezember`,
    "pc207-premium-seniority": (value) => `PK 207: ${months(value)} Dienstalter am 31. Dezember oder beim Ausscheiden`,
    "pc207-premium-seniority-on": (value) =>
      `PK 207: Für das Dienstalter zählt das Ende ${value === "year" ? "des Jahres" : value}`,
    "pc207-premium-pay-by": (value) => `PK 207: vor dem 25. Dezember gezahlt, also spätestens am ${dayOfYear(value)}`,
    "pc207-premium-leavers": (value) => `PK 207: anteilig erhalten bei ${named(value, causes)}`,
    "pc207-premium-long-service-leavers": (value) =>
      `PK 207: nach längerem Dienst anteilig erhalten bei ${named(value, causes)}`,
    "pc207-premium-long-service": (value) => `PK 207: Längerer Dienst bedeutet ${months(value)}`,
    "pc207-premium-lost": (value) => `PK 207: keine Prämie bei ${named(value, causes)}`,
    "pc207-premium-assimilated": (value) => `PK 207: gleichgestellte Abwesenheiten: ${namedAbsences(value)}`,
    "pc207-premium-sickness-kinds": (value) =>
      `PK 207: Abwesenheiten, die bis zu einer Anzahl Tage gleichgestellt sind: ${namedAbsences(value)}`,
    "pc207-premium-sickness-days": (value) =>
      `PK 207: Sechs Monate Krankheit im Jahr, gerechnet als ${days(value)}, sind gleichgestellt`,
    "pc225-premium-percent": (value) =>
      `PK 225: ${decimal(value)} % des Lohns von Dezember für das Verwaltungspersonal (58,14 % für andere im Jahr 2020)`,
    "pc225-premium-seniority": (value) => `PK 225: ${months(value)} Dienstalter`,
    "pc225-premium-pay-by": (value) => `PK 225: im Dezember gezahlt, spätestens am ${dayOfYear(value)}`,
    "committees-without-premium": (value) =>
      `Paritätische Kommissionen, von denen keine Jahresendprämie bekannt ist: ${value}`,
    "premium-pay-by": (value) => `Wo kein anderer Tag festgelegt ist, spätestens am ${dayOfYear(value)} gezahlt`,
    "premium-whole-months": () =>
      "Ein Zwölftel für jeden vollen Monat: verstanden als im Dienst vom ersten bis zum letzten Tag des Monats",
    "leavers-pay-working-days": (value) =>
      `Beim Ausscheiden sofort gezahlt, spätestens am ${value}. Werktag (Montag bis Samstag) des Folgemonats`,
  },
};
