import { ALWAYS, civil, type Day, formatDay, isDay, parseDay, within } from "../calendar/day.ts";
import type { Because, Evidence, Working } from "../obligations/obligation.ts";
import { rules } from "../obligations/rules.ts";
import type { Stage } from "../obligations/timeline.ts";
import { plainLine } from "./plain-line.ts";
import type { EvidenceKind, Moment } from "./wording/family-keys.ts";
import { evidenceKinds } from "./wording/keys.ts";
import type { Given, MomentWording, Question, Wording } from "./wording/wording.ts";

/** A lookup by a key that came from outside this release; undefined where it has no entry of its own. */
const entry = <Value>(table: { readonly [key: string]: Value }, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** A day as people write it, with its ISO form: `30 September 2026 (2026-09-30)`. */
export const dayInWords = (wording: Wording, day: Day): string =>
  within(ALWAYS, day) ? `${wording.day(civil(day))} (${formatDay(day)})` : String(day);

/**
 * What to say of a rule at a moment. A rule or moment without wording, as an alert of another release can have, is
 * still told, in the rule's own words.
 */
export function wordsOf(wording: Wording, rule: string, moment: Moment): MomentWording {
  const moments: { readonly [key: string]: MomentWording } = entry(wording.rules, rule) ?? {};
  const known = entry(moments, moment) ?? entry(moments, "before") ?? entry(moments, "breached");
  const says = rules.find(({ id }) => id === rule)?.says ?? rule;
  return known ?? entry(moments, "undetermined") ?? { title: rule, todo: says, why: says };
}

const parameterMissing = "parameter ";

/** The question that a missing fact asks. */
export function questionOf(wording: Wording, fact: string): Question {
  if (fact.startsWith(parameterMissing)) return wording.missingParameter(fact.slice(parameterMissing.length));
  return entry(wording.missing, fact) ?? wording.missingOther(fact);
}

/** A stage of the ladder in words. */
export function stageInWords(wording: Wording, stage: Stage): string {
  switch (stage) {
    case "due":
    case "overdue":
    case "escalated":
    case "breached":
    case "undetermined":
      return wording.stages[stage];
    default:
      return wording.stages.before(Number(stage.slice("before-".length)));
  }
}

/** A step of the arithmetic as a sentence. */
export function workingInWords(wording: Wording, { say, with: given }: Working): string {
  const sentence = entry<(given: Given<string>) => string>(wording.workings, say);
  if (sentence === undefined)
    return `${say}: ${Object.entries(given)
      .map(([name, value]) => `${name} ${plainLine(String(value))}`)
      .join(", ")}`;
  return sentence(readAs(wording, given));
}

/** What an alert is about within its dossier; null where its title says all. */
export function detailOf(wording: Wording, { workings }: Because): string | null {
  for (const { say, with: given } of workings) {
    const detail = entry<(given: Given<string>) => string>(wording.details, say);
    if (detail !== undefined) return detail(readAs(wording, given));
  }
  return null;
}

/** The arguments of a step of arithmetic, read as what the sentence takes them for. */
function readAs(wording: Wording, given: Working["with"]): Given<string> {
  const text = (name: string) => plainLine(String(given[name] ?? "?"));
  return {
    day: (name) => {
      const value = given[name];
      return typeof value === "number" ? dayInWords(wording, value as Day) : text(name);
    },
    hours: (name) => {
      const value = given[name];
      return typeof value === "number" ? wording.minutes(value) : text(name);
    },
    euros: (name) => {
      const value = given[name];
      return typeof value === "number" ? wording.euros(value) : text(name);
    },
    event: (name) => eventInWords(wording, text(name)),
    number: text,
    text,
  };
}

/** A fact with the event it came with: `Card expires on: 30 September 2026 (2026-09-30) [event card-asha-1]`. */
export function evidenceInWords(wording: Wording, { name, value, eventId }: Evidence): string {
  const label = entry(wording.evidence, name) ?? name;
  return `${label}${wording.labels.colon} ${valueInWords(wording, name, plainLine(String(value)))} [${wording.labels.event} ${plainLine(eventId)}]`;
}

function valueInWords(wording: Wording, name: string, value: string): string {
  const code = entry<string>(entry<{ readonly [code: string]: string }>(wording.codes, name) ?? {}, value);
  if (code !== undefined) return code;
  switch (entry<EvidenceKind>(evidenceKinds, name)) {
    case "day":
      return isDay(value) ? dayInWords(wording, parseDay(value)) : value;
    case "event":
      return eventInWords(wording, value);
    case "euros":
      return /^\d+$/.test(value) ? wording.euros(Number(value)) : value;
    case "duration":
      return /^\d+$/.test(value) ? wording.minutes(Number(value)) : value;
    case "absence":
      return absenceInWords(wording, value);
    case "hours-of-sheet":
      return hoursOfSheetInWords(wording, value);
    case "countries":
      return value
        .split(", ")
        .map((code) => countryInWords(wording, code))
        .join(", ");
    default:
      return value;
  }
}

function absenceInWords(wording: Wording, value: string): string {
  const [from = "", to = ""] = value.split(" ");
  if (!isDay(from) || !isDay(to)) return value;
  const first = dayInWords(wording, parseDay(from));
  return from === to ? first : wording.absence(first, dayInWords(wording, parseDay(to)));
}

function hoursOfSheetInWords(wording: Wording, value: string): string {
  const [monday = "", minutes = "", sheet] = value.split(" ");
  if (!isDay(monday) || !/^\d+$/.test(minutes) || sheet === undefined) return value;
  return wording.hoursOfSheet(sheet, dayInWords(wording, parseDay(monday)), wording.minutes(Number(minutes)));
}

const eventInWords = (wording: Wording, type: string): string => {
  const words = entry(wording.events, type);
  return words === undefined ? type : `${words} (${type})`;
};

function countryInWords({ language }: Wording, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = countries.get(language) ?? new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  countries.set(language, names);
  const name = names.of(code);
  return name === undefined ? code : `${name} (${code})`;
}

/** The names of countries by language, kept because making them is what composing a mail spends most of its time on. */
const countries = new Map<string, Intl.DisplayNames>();
