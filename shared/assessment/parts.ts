import { type Family, families } from "../../events/envelope.ts";
import {
  ALWAYS,
  addDays,
  addMonths,
  civil,
  type Day,
  dayFromCivil,
  monthOf,
  parseDay,
  type Span,
} from "../calendar/day.ts";
import type { Period, Rule } from "../obligations/rule.ts";

/**
 * A part of a dossier: what is stored in one item, or what some rules are asked about at once. A whole family, or a
 * month, four months (a tertial) or a year of it, as in `residence`, `hours#2026-03`, `hours#2026-t1` and `pay#2026`.
 * A fact belongs to the part of its period: a sheet to the month of its Monday.
 */
export type Part = Family | `${Family}#${string}`;

const months: Readonly<Record<Exclude<Period, "whole">, number>> = { month: 1, tertial: 4, year: 12 };

/** The part of a family that a day belongs to, where the family is cut by a period. */
export function partOf(family: Family, period: Period, day: Day): Part {
  if (period === "whole") return family;
  const { year, month } = civil(day);
  switch (period) {
    case "month":
      return `${family}#${monthOf(day)}`;
    case "tertial":
      return `${family}#${year}-t${Math.ceil(month / months.tertial)}`;
    case "year":
      return `${family}#${year}`;
  }
}

/** What the name of a part says. */
type Named = { readonly family: Family; readonly period: Period; readonly span: Span };

/** Every event asks for the same few names again and again. */
const known = new Map<Part, Named>();

function named(part: Part): Named {
  const before = known.get(part);
  if (before !== undefined) return before;
  const [family = "", name] = part.split("#");
  const period = periodNamed(name);
  const found = { family: family as Family, period, span: name === undefined ? ALWAYS : spanNamed(name, period) };
  known.set(part, found);
  return found;
}

function periodNamed(name: string | undefined): Period {
  if (name === undefined) return "whole";
  if (name.includes("-t")) return "tertial";
  return name.includes("-") ? "month" : "year";
}

function spanNamed(name: string, period: Period): Span {
  if (period === "whole") return ALWAYS;
  const [year = "", within = "01"] = name.split("-");
  const first =
    period === "tertial"
      ? dayFromCivil(Number(year), (Number(within.slice(1)) - 1) * months.tertial + 1, 1)
      : parseDay(`${year}-${within}-01`);
  return { from: first, to: addDays(addMonths(first, months[period]), -1) };
}

/** The family of a part. */
export const familyOfPart = (part: Part): Family => named(part).family;

/** By what a part is cut. */
export const periodOf = (part: Part): Period => named(part).period;

/** The days that a part stands for. */
export const spanOf = (part: Part): Span => named(part).span;

/** The parts of a family, cut by a period, that have a day in a span. */
export function partsOver(family: Family, period: Period, span: Span): readonly Part[] {
  if (period === "whole") return [family];
  const parts: Part[] = [];
  const last = Math.min(span.to, ALWAYS.to);
  for (let day = Math.max(span.from, ALWAYS.from) as Day; day <= last; ) {
    const part = partOf(family, period, day);
    parts.push(part);
    day = addDays(spanOf(part).to, 1);
  }
  return parts;
}

/** What a rule is asked: its obligations in a span, which is that of one part of its family. */
export type Question = { readonly rule: Rule; readonly part: Part };

/** The parts that must be read to answer some questions: facts with their margins, and the answers of people. */
export function partsRead(questions: readonly Question[]): readonly Part[] {
  const parts = new Set<Part>(["answers"]);
  for (const { rule, part } of questions) {
    const span = spanOf(part);
    for (const [family, { daysBefore, daysAfter }] of Object.entries(rule.reads)) {
      const wide = span === ALWAYS ? span : { from: addDays(span.from, -daysBefore), to: addDays(span.to, daysAfter) };
      for (const read of partsOver(family as Family, families[family as Family], wide)) parts.add(read);
    }
  }
  return [...parts].sort();
}
