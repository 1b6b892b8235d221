import { type Family, families } from "../../events/envelope.ts";
import { ALWAYS, addDays, type Day, firstOfMonth, lastOfMonth, monthOf, parseDay, type Span } from "../calendar/day.ts";
import type { Rule } from "../obligations/rule.ts";

/**
 * A part of a dossier: what is stored in one item and assessed together. A whole family, or one month of it, as in
 * `residence` and `hours#2026-03`. A sheet belongs to the month of its Monday.
 */
export type Part = Family | `${Family}#${string}`;

/** The part that a day of a family belongs to. */
export const partOf = (family: Family, day: Day): Part =>
  families[family] === "month" ? `${family}#${monthOf(day)}` : family;

/** The family of a part. */
export const familyOfPart = (part: Part): Family => part.split("#")[0] as Family;

/** The days that a part stands for. */
export function spanOf(part: Part): Span {
  const month = part.split("#")[1];
  if (month === undefined) return ALWAYS;
  const first = parseDay(`${month}-01`);
  return { from: first, to: lastOfMonth(first) };
}

/** The parts of a family that hold the facts of a span of days. */
export function partsOver(family: Family, span: Span): readonly Part[] {
  if (families[family] !== "month") return [family];
  const parts: Part[] = [];
  const last = Math.min(span.to, ALWAYS.to);
  for (
    let first = firstOfMonth(Math.max(span.from, ALWAYS.from) as Day);
    first <= last;
    first = addDays(lastOfMonth(first), 1)
  )
    parts.push(partOf(family, first));
  return parts;
}

/** What a rule is asked: its obligations in a span, which is that of one part of its family. */
export type Question = { readonly rule: Rule; readonly part: Part };

/** The parts that must be read to answer some questions: facts with their margins, and the answers of people. */
export function partsRead(questions: readonly Question[]): readonly Part[] {
  const parts = new Set<Part>(["answers"]);
  for (const { rule, part } of questions) {
    const span = spanOf(part);
    const wide =
      span === ALWAYS
        ? span
        : { from: addDays(span.from, -rule.margin.daysBefore), to: addDays(span.to, rule.margin.daysAfter) };
    for (const family of rule.reads) for (const read of partsOver(family, wide)) parts.add(read);
  }
  return [...parts].sort();
}
