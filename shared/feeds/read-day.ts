import { civil, type Day, dayFromCivil } from "../calendar/day.ts";

const parts: Readonly<Record<string, string>> = { d: "(?<d>\\d{1,2})", m: "(?<m>\\d{1,2})", Y: "(?<Y>\\d{4})" };

/** Whether a text says in which order day, month and year stand: `Y`, then `m`, then `d` at most once each. */
export const isFormat = (format: string): boolean =>
  /^[dmY](?:[/. -]?[dmY]){0,2}$/.test(format) &&
  format.includes("Y") &&
  (format.includes("m") || !format.includes("d")) &&
  new Set(format.replaceAll(/[^dmY]/g, "")).size === format.replaceAll(/[^dmY]/g, "").length;

/** Reads a day in a format such as `d/m/Y`; what the format leaves out is the first. Undefined where it is no such day. */
export function readDayIn(format: string, text: string): Day | undefined {
  const found = expressionOf(format).exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  try {
    return dayFromCivil(Number(found.Y), Number(found.m ?? 1), Number(found.d ?? 1));
  } catch {
    return undefined;
  }
}

/** A day in a format, as a person may write it: `29/05/2026` in `d/m/Y`. */
export function writtenIn(format: string, of: Day): string {
  const { year, month, day } = civil(of);
  const written: Readonly<Record<string, string>> = {
    d: String(day).padStart(2, "0"),
    m: String(month).padStart(2, "0"),
    Y: String(year),
  };
  return [...format].map((letter) => written[letter] ?? letter).join("");
}

/** The one day that a text holds in a format with a year, month and day; undefined where it holds none, or several. */
export function dayWithin(format: string, text: string): Day | undefined {
  const pattern = expressionOf(format).source.slice(1, -1);
  const found = [...text.matchAll(new RegExp(`(?<!\\d)${pattern}(?!\\d)`, "g"))];
  return found.length === 1 ? readDayIn(format, found[0]?.[0] ?? "") : undefined;
}

/** Expressions by their format, for each row of a file asks for the same few. */
const expressions = new Map<string, RegExp>();

function expressionOf(format: string): RegExp {
  const made = expressions.get(format) ?? madeFor(format);
  expressions.set(format, made);
  return made;
}

/** Without anything between the parts, each has its full width: 1112026 could be two days. */
function madeFor(format: string): RegExp {
  const close = !/[^dmY]/.test(format);
  const pattern = [...format].map((letter) => parts[letter] ?? `\\${letter}`).join("");
  return new RegExp(`^${close ? pattern.replaceAll("{1,2}", "{2}") : pattern}$`);
}
