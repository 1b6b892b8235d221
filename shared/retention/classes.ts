import { type BelfryEvent, definitions, type EventType } from "../../events/catalogue.ts";
import type { Family } from "../../events/envelope.ts";
import { civil, type Day, dayFromCivil, parseDay } from "../calendar/day.ts";
import type { Parameter } from "../law/parameter.ts";
import { retentionYears } from "../law/retention.ts";
import { rules } from "../obligations/rules.ts";

/** Kinds of record about a person that the law has kept for one time each. */
export const retentionClasses = ["employment", "residence", "hours", "absences", "pay", "requests"] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** For how long a class is kept, and from when that is counted. */
export const retention: {
  readonly [Class in RetentionClass]: { readonly years: Parameter<number>; readonly from: "employment" | "year" };
} = {
  employment: { years: retentionYears.employment, from: "employment" },
  residence: { years: retentionYears.residence, from: "employment" },
  hours: { years: retentionYears.hours, from: "year" },
  absences: { years: retentionYears.absences, from: "year" },
  pay: { years: retentionYears.pay, from: "year" },
  requests: { years: retentionYears.requests, from: "year" },
};

/** What a person asked about its data, and what became of it. */
export const requestTypes: readonly EventType[] = [
  "ErasureRequested",
  "ErasureDecided",
  "AccessRequested",
  "DataRequestAnswered",
];

/** What a record is: the class that says how long it is kept, and a day of the year that it is about. */
export type Classed = { readonly class: RetentionClass; readonly day: Day };

/** The class of an event. An answer follows the rule that it answers. */
export function classOfEvent(event: BelfryEvent): Classed {
  const day = parseDay(event.period ?? event.occurredOn);
  if (requestTypes.includes(event.type)) return { class: "requests", day };
  if (event.type === "ObligationAnswered" && event.data !== undefined)
    return { class: classOfRule(event.data.obligation.split(":")[0] ?? ""), day };
  return { class: classOfFamily(definitions.get(event.type)?.family ?? "employment"), day };
}

/** The class of what a rule concludes: that of its family. */
export const classOfRule = (id: string): RetentionClass =>
  id === "data-request" ? "requests" : classOfFamily(rules.find((rule) => rule.id === id)?.family ?? "employment");

function classOfFamily(family: Family): RetentionClass {
  switch (family) {
    case "residence":
    case "hours":
    case "absences":
    case "pay":
      return family;
    case "employer":
    case "employment":
    case "publication":
    case "answers":
      return "employment";
  }
}

/** The last day of a day's year. */
export const lastOfYear = (day: Day): Day => dayFromCivil(civil(day).year, 12, 31);
