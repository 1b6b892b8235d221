import { distance } from "fastest-levenshtein";

/** Longer texts are no slip of the pen. */
const lengthMax = 64;

/**
 * The name that a text was probably meant to be: at most a third of its letters are other, left out, put in, or in the
 * other case. Null where none is so near, and for anything that is no text.
 */
export function nearestName(text: unknown, names: readonly string[]): string | null {
  if (typeof text !== "string" || text.length > lengthMax) return null;
  const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const slips = names.map((name) => ({ name, slips: distance(letters(text), letters(name)) }));
  const [nearest] = slips.sort((a, b) => a.slips - b.slips);
  return nearest !== undefined && nearest.slips * 3 <= letters(nearest.name).length ? nearest.name : null;
}

/** The same as the beginning of a remedy; empty where no name is near. */
export function didYouMean(text: unknown, names: readonly string[]): string {
  const nearest = nearestName(text, names);
  return nearest === null ? "" : `did you mean ${nearest}? Otherwise `;
}
