import type { RetentionClass } from "../../../retention/classes.ts";
import type { FamilyWording } from "../wording.ts";
import type { requestsKeys } from "./keys.ts";

const why =
  "Wer seine Daten sehen oder löschen lassen will, erfährt binnen eines Monats, was getan wurde, oder warum nicht. Was das Gesetz aufbewahren lässt, wird nicht vor seiner Zeit gelöscht; danach löscht Belfry es von selbst.";

const todo =
  "Personaldienst: Teilen Sie der Person mit, was getan wurde, oder warum nicht und dass sie sich bei der Datenschutzbehörde beschweren kann, und melden Sie das (DataRequestAnswered, mit dem Schlüssel des Antrags). Für die Auskunft erstellt `npm run person` oder Ihr Betreiber die Kopie. Wird mehr Zeit gebraucht, sagen Sie das mit dem Grund vor dem letzten Tag.";

/** What each kind of record is about. */
const kinds: { readonly [Kind in RetentionClass]: string } = {
  employment: "Beschäftigung",
  residence: "Aufenthalts- und Arbeitspapiere",
  hours: "gearbeitete Stunden",
  absences: "Abwesenheiten",
  pay: "Entgelt",
  requests: "Anträge zu Daten",
};

const kindOf = (kind: string): string => kinds[kind as RetentionClass] ?? kind;

const recordsOf = (count: string): string => (count === "1" ? "1 Eintrag" : `${count} Einträge`);

/** German words about a person's requests about its data. */
export const germanRequests: FamilyWording<typeof requestsKeys> = {
  rules: {
    "data-request": {
      before: { title: "Antrag zu personenbezogenen Daten: beantworten", todo, why },
      due: { title: "Antrag zu personenbezogenen Daten: heute beantworten", todo, why },
      overdue: {
        title: "Antrag zu personenbezogenen Daten: nicht beantwortet",
        todo: "Personaldienst: Antworten Sie jetzt, sagen Sie, warum es spät ist, und melden Sie es (DataRequestAnswered, mit dem Schlüssel des Antrags). Sprechen Sie mit Ihrem Datenschutzbeauftragten.",
        why,
      },
      undetermined: { title: "Antrag zu personenbezogenen Daten: nicht geprüft", todo: "", why },
    },
  },
  evidence: {
    "data-request-on": "Verlangt am",
    "erasure-decided-on": "Entschieden am",
    "data-request-answered-on": "Beantwortet am",
  },
  workings: {
    "erasure-erased": ({ number }) => `Aus dem Register gelöscht: ${recordsOf(number("records"))}.`,
    "erasure-kept-until": ({ number, day, text }) =>
      `Aufbewahrt bis einschließlich ${day("until")}: ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
    "erasure-kept-open": ({ number, text }) =>
      `Aufbewahrt, noch ohne Tag (kein Ende der Beschäftigung bekannt): ${kindOf(text("kind"))} (${recordsOf(number("records"))}).`,
  },
  missing: {},
  parameters: {
    "data-request-reply-months": (value) => `Ein Antrag zu Daten wird innerhalb von ${value} Monat beantwortet`,
    "retention-employment": (value) => `Personaldaten werden ${value} Jahre nach der Beschäftigung aufbewahrt`,
    "retention-residence": (value) =>
      `Daten der Aufenthalts- und Arbeitspapiere werden ${value} Jahre nach der Beschäftigung aufbewahrt`,
    "retention-hours": (value) => `Stunden werden ${value} Jahre nach ihrem Jahr aufbewahrt`,
    "retention-absences": (value) => `Abwesenheiten werden ${value} Jahre nach ihrem Jahr aufbewahrt`,
    "retention-pay": (value) => `Entgeltdaten werden ${value} Jahre nach ihrem Jahr aufbewahrt`,
    "retention-requests": (value) => `Anträge zu Daten werden ${value} Jahre nach ihrem Jahr aufbewahrt`,
  },
};
