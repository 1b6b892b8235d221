import { Temporal } from "temporal-polyfill";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { type More, type Shift, sheet, shift } from "../cast.ts";

const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/**
 * The sheet of a week as people say it: `Mon 08:00-17:00 break 12:00-12:30`, one line a shift, by the clocks of Belgium.
 * An end that is not after its start is on the next day, and so is a break that begins before the shift does.
 */
export const week = (monday: string, ...lines: readonly string[]): BelfryEvent => weekAs({}, monday, ...lines);

/** The same with another envelope. */
export const weekAs = (more: More, monday: string, ...lines: readonly string[]): BelfryEvent =>
  sheet(
    monday,
    lines.map((line) => shiftOf(monday, line)),
    more,
  );

/** The shifts of a correction. */
export const shiftsOf = (monday: string, ...lines: readonly string[]): readonly Shift[] =>
  lines.map((line) => shiftOf(monday, line));

/** The Monday `weeks` weeks later. */
export const weeksLater = (monday: string, weeks: number): string =>
  Temporal.PlainDate.from(monday).add({ weeks }).toString();

/** The same lines for each of some weeks, one after the other. */
export const weeks = (monday: string, count: number, ...lines: readonly string[]): readonly BelfryEvent[] =>
  Array.from({ length: count }, (_, at) => week(weeksLater(monday, at), ...lines));

/** Monday to Friday from nine in the morning, with half an hour for lunch: so many hours, and minutes, of net work. */
export const daysOf = (hours: number, minutes = 0, days: readonly string[] = names.slice(0, 5)): readonly string[] =>
  days.map((day) => {
    const end = Temporal.PlainTime.from("07:00").add({ hours, minutes: minutes + 30 });
    return `${day} 07:00-${end.toString({ smallestUnit: "minute" })} break 12:00-12:30`;
  });

function shiftOf(monday: string, line: string): Shift {
  const [day = "", times = "", ...rest] = line.split(" ");
  const date = Temporal.PlainDate.from(monday).add({ days: names.indexOf(day) });
  const [from = "", to = ""] = times.split("-");
  const breaks = rest
    .filter((word) => word.includes("-"))
    .map((word): [string, string] => {
      const [start = "", end = ""] = word.split("-");
      const first = start < from ? date.add({ days: 1 }) : date;
      return [instant(first, start), instant(end <= start ? first.add({ days: 1 }) : first, end)];
    });
  return shift(instant(date, from), instant(to <= from ? date.add({ days: 1 }) : date, to), ...breaks);
}

/** The instant that clocks in Belgium show, with its offset; the first of two in October. */
const instant = (date: Temporal.PlainDate, time: string): string =>
  date
    .toZonedDateTime({ timeZone: "Europe/Brussels", plainTime: Temporal.PlainTime.from(time) })
    .toString({ timeZoneName: "never", smallestUnit: "second" });
