import { addMonths, type Day, firstOfMonth, lastOfMonth, type Span } from "./day.ts";

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
