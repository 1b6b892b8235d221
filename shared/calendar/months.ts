import {
  ALWAYS,
  addMonths,
  civil,
  type Day,
  dayFromCivil,
  firstOfMonth,
  lastOfMonth,
  type Span,
  within,
} from "./day.ts";

/** Months of a year. */
export const monthsOfYear = 12;

/** The first days of the civil months that lie in a span from their first day to their last. */
export function wholeMonths({ from, to }: Span): readonly Day[] {
  const months: Day[] = [];
  const first = firstOfMonth(from);
  for (let month = first === from ? first : addMonths(first, 1); lastOfMonth(month) <= to; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** Whether so many months that begin on a day are complete before another: a month from 1 March is before 1 April. */
export const completeBefore = (from: Day, months: number, day: Day): boolean => addMonths(from, months) <= day;

const quarterMonths = 3;

/** A calendar quarter, numbered 1 to 4, and its last day. */
export type Quarter = { readonly year: number; readonly number: number; readonly to: Day };

/** The quarters whose last day lies in a span, in order; not the last one that can be written, which no day follows. */
export function quartersIn(span: Span): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let { year } = civil(span.from); year <= civil(span.to).year; year += 1)
    for (let number = 1; number <= monthsOfYear / quarterMonths; number += 1) {
      const to = lastOfMonth(dayFromCivil(year, number * quarterMonths, 1));
      if (within(span, to) && to < ALWAYS.to) quarters.push({ year, number, to });
    }
  return quarters;
}
