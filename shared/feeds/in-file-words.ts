import { type NumberField, numberAt } from "../../events/fields.ts";
import type { Problem } from "../../events/parse.ts";
import { parseDay } from "../calendar/day.ts";
import { amountAsIn, dayAsIn, hoursAsIn } from "./as-in.ts";
import type { FeedDescription } from "./description.ts";
import { eventSchemaOf } from "./event-schema-of.ts";
import { firstColumn } from "./first-column.ts";
import type { Mapping, Value } from "./mapping.ts";
import { writtenIn } from "./read-day.ts";

/** Where a value that an event refused came from, undefined where from nowhere; and what was made of it. */
export type Origin = { readonly from: Value | undefined; readonly value: unknown };

type Told = Omit<Problem, "field">;

/**
 * What an event refused, in words of the file that its value came from. An event has cents, minutes, days as YYYY-MM-DD
 * and instants; a row has what its feed's description says, and who followed the event's remedy there would pay a
 * hundred times too much. The only place where an event's remedy becomes one for a row.
 */
export function inFileWords(refused: Problem, origin: Origin, mapping: Mapping, description: FeedDescription): Told {
  const { problem, remedy } = ofOneField(refused, origin, mapping, description);
  return { problem, remedy: refused.field === "period" ? remedy : withPeriod(remedy, mapping) };
}

/** Where an event is refused for what it says beside its period, no row has a period: it has the column that makes one. */
function withPeriod(remedy: string, { period }: Mapping): string {
  const column = period === undefined ? null : firstColumn(period);
  if (column === null || !/\bperiod\b/.test(remedy)) return remedy;
  const as = period !== undefined && "as" in period ? `, read as ${period.as?.kind ?? "text"}` : "";
  return `${remedy}; period is made of ${column}${as}`;
}

function ofOneField(
  { field, problem, remedy }: Problem,
  { from, value }: Origin,
  mapping: Mapping,
  { format: { decimal } }: FeedDescription,
): Told {
  if (from === undefined || "parts" in from) return { problem, remedy };
  if (from.column === undefined) return { problem, remedy: inDescription(problem, remedy, "this constant") };
  // A column that may be empty, filling a field that may not be left out.
  if (problem === "is missing") return { problem: "is empty", remedy: "give a value: the event needs one" };
  const { as = { kind: "text" } } = from;
  switch (as.kind) {
    case "cents":
    case "minutes": {
      const schema = eventSchemaOf(mapping);
      const bounds = schema === null ? null : numberAt(schema, field.split("."));
      return beyond(as.kind, value, bounds, decimal) ?? { problem, remedy };
    }
    case "number":
      return { problem, remedy: field.endsWith("Cents") ? `${remedy}; ${euros}` : remedy };
    case "list":
      return { problem, remedy: inDescription(problem, remedy, "what this code means") };
    case "text":
      return { problem, remedy: eventsOwnForm.test(remedy) ? `${remedy}, ${orDescribed}` : remedy };
    case "instant":
      // A day and a time were read: what an event refuses of them lies between two, or in how far off they are.
      return { problem, remedy: withDays(remedy, as.format) };
    case "day-number":
      return { problem, remedy: `give another day: it makes the number of days since 1970, and of that: ${remedy}` };
    default:
      return { problem, remedy: `${withDays(remedy, as.format)}, written ${dayAsIn(as.format)}` };
  }
}

const euros = "where the column holds euros, say so in the feed's description with the kind cents";

/** How an event writes a day or an instant: right also in a column that is taken as it stands. */
const eventsOwnForm = /YYYY-MM-DD|as in \d{4}-\d{2}-\d{2}T/;
const orDescribed = "or say in the feed's description how the column is written";

/** What stands in the description itself is corrected there, where the event takes no such value at all. */
const inDescription = (problem: string, remedy: string, what: string): string =>
  problem === "is not accepted" ? remedy : `correct ${what} in the feed's description: ${remedy}`;

/** That an amount or hours are beyond what the event takes; null where that is not why they were refused. */
function beyond(
  kind: "cents" | "minutes",
  value: unknown,
  bounds: NumberField | null,
  decimal: "," | ".",
): Told | null {
  if (bounds === null || typeof value !== "number") return null;
  const { least, most } = bounds;
  const remedy = `write it ${kind === "cents" ? amountAsIn(decimal) : hoursAsIn(decimal)}`;
  const said = kind === "cents" ? inEuros : inHours;
  if (least !== null && value < least) return { problem: `is below ${least === 0 ? "zero" : said(least)}`, remedy };
  return most !== null && value > most ? { problem: `is above ${said(most)}`, remedy } : null;
}

const inEuros = (cents: number): string =>
  `EUR ${(cents / 100).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const inHours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")} hours`;

/** The days that a remedy names, as the file writes days; and what stands in two columns is no instant to its reader. */
const withDays = (remedy: string, format: string): string =>
  remedy
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => writtenIn(format, parseDay(day)))
    .replaceAll("an instant", "a day and time");
