import { distance } from "fastest-levenshtein";

/** Longer texts are no slip of the pen. */
const lengthMax = 64;

/**
 * The name that a text was probably meant to be: at most a third of its letters are other, left out, put in, or in the
 * other case. Null where none is so near, and for anything that is no text.
 */
export function nearestName(text: unknown, names: readonly string[]): string | null {
  return within(3, text, names)[0] ?? null;
}

/**
 * Names that a text may have been meant to be, the nearest first: those with a slip of the pen, and where there are none
 * those of whose letters at most half are other.
 */
function nearestNames(text: unknown, names: readonly string[]): readonly string[] {
  const slips = within(3, text, names);
  return (slips.length > 0 ? slips : within(2, text, names)).slice(0, namesMax);
}

/** Names that are named, where several are near. */
const namesMax = 3;

/** Names of whose letters at most one in so many is other, the nearest first. */
function within(one: number, text: unknown, names: readonly string[]): readonly string[] {
  if (typeof text !== "string" || text.length > lengthMax) return [];
  const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return names
    .map((name) => ({ name, slips: distance(letters(text), letters(name)) }))
    .filter(({ name, slips }) => slips * one <= letters(name).length)
    .sort((a, b) => a.slips - b.slips)
    .map(({ name }) => name);
}

/** The same as the beginning of a remedy; empty where no name is near. */
export function didYouMean(text: unknown, names: readonly string[]): string {
  const nearest = nearestName(text, names);
  return nearest === null ? "" : `did you mean ${nearest}? Otherwise `;
}

/** A remedy that names the event types that are near, and says where all of them stand: they are too many to repeat. */
export function meantType(text: unknown, types: readonly string[]): string {
  const near = nearestNames(text, types);
  const named = near.length < 2 ? near.join("") : `${near.slice(0, -1).join(", ")} or ${near.at(-1)}`;
  const use = "use a type that events/CATALOGUE.md lists";
  return near.length === 0 ? use : `did you mean ${named}? Otherwise ${use}`;
}
