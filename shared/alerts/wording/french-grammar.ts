/** How French writes numbers, days and spaces, the same in every family of its wording. */

const space = "\u00a0";

export const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** A count with its noun: French says the singular of 0 and 1. */
export const many = (count: number, one: string, more: string): string => `${count}${space}${count < 2 ? one : more}`;

/** `1er janvier`, `2 janvier`. */
export const dayOfMonth = (month: number, day: number): string =>
  `${day === 1 ? "1er" : day}${space}${months[month - 1]}`;

/** Minutes as `11 h 30`, `11 h` or `45 min`. */
export function hoursAndMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0 && rest > 0) return `${rest}${space}min`;
  return `${hours}${space}h${rest === 0 ? "" : `${space}${String(rest).padStart(2, "0")}`}`;
}

/** Cents as `2 890,50 EUR`. */
export const euros = (cents: number): string =>
  `${(cents / 100).toLocaleString("fr-BE", { minimumFractionDigits: 2 }).replaceAll(/\s/g, space)}${space}EUR`;

const spaced = (text: string): string =>
  text.replaceAll(/ (?=[:;?!%»])|(?<=«) |(?<=\b(?:annexe|CP|paritaire)) (?=\d)/g, space);

/**
 * Sets the spaces that may not break, before `: ; ? ! %` and inside « », in every text of a wording and in what its
 * functions return, so that it can be written with plain spaces.
 */
export function typeset<Value>(value: Value): Value {
  return everywhere(value) as Value;
}

function everywhere(value: unknown): unknown {
  if (typeof value === "string") return spaced(value);
  if (typeof value === "function") return (...given: readonly unknown[]) => everywhere(value(...given));
  if (Array.isArray(value)) return value.map(everywhere);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, everywhere(held)]));
}
