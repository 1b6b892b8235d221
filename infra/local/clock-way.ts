import { many } from "../../shared/alerts/wording/english.ts";
import { addDays, addYears, type Day, daysBetween, formatDay, weekday } from "../../shared/calendar/day.ts";
import { isPublicHoliday } from "../../shared/calendar/holidays.ts";

/** Beyond this a walk takes hours, and the calendars and parameters that rules read say little. */
export const yearsMax = 10;

/** What is to be said of the way of the clock to a day: a refusal with its remedy, a word of warning, or nothing. */
export type Way = { readonly refused: string } | { readonly warning: string | null };

/** Looks how far the clock is asked to go. */
export function wayOf(from: Day, to: Day): Way {
  if (to < from) return { refused: `the clock shows ${formatDay(from)} already; give that day or a later one` };
  const farthest = addYears(from, yearsMax);
  if (to > farthest)
    return {
      refused: `${formatDay(to)} is more than ${yearsMax} years from ${formatDay(from)}, which the clock shows; give a day until ${formatDay(farthest)}`,
    };
  if (to <= addYears(from, 1)) return { warning: null };
  const days = many(daysBetween(from, to), "day", "days");
  return {
    warning: `That is ${days} on from ${formatDay(from)}: every sweep and digest on the way runs, which takes long. Ctrl-C in the terminal of npm start ends it.`,
  };
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const dayInWords = (day: Day): string => `${weekdays[weekday(day) - 1]} ${formatDay(day)}`;

/** Says to which day the clock goes that nobody named, and why to none before it. */
export function goalInWords(from: Day, to: Day): string {
  const passed = Array.from({ length: to - from - 1 }, (_, at) => addDays(from, at + 1));
  const why = passed.map((day) => `${dayInWords(day)}${isPublicHoliday(day) ? ", a public holiday" : ""}`);
  const goes = `On to the end of ${dayInWords(to)}, the next working day`;
  return why.length === 0 ? `${goes}.` : `${goes}: no digest leaves on ${why.join("; ")}.`;
}
