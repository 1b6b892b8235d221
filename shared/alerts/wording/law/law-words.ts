/** Kinds of act that a day tells apart, as the law register writes them: `Act of 15 December 1980`. */
export const datedKinds = [
  "Act",
  "Royal Decree",
  "Ministerial Decree",
  "Decree",
  "Ordinance",
  "Flemish Government Decree",
  "Walloon Government Decree",
  "Brussels Decree",
  "Cooperation agreement",
  "collective agreement",
  "agreement",
  "amended",
] as const;
export type DatedKind = (typeof datedKinds)[number];

/** Acts of the Union that a number tells apart: `Directive 2003/88/EC`. */
export const numberedKinds = ["Directive", "Regulation", "Decision"] as const;
export type NumberedKind = (typeof numberedKinds)[number];

/**
 * How a language cites what the law register cites in English, as it stands within a sentence. What is made of a kind, a
 * day, a number or an article needs no entry of its own.
 */
export type LawWords = {
  readonly dated: { readonly [Kind in DatedKind]: (day: string) => string };
  readonly numbered: { readonly [Kind in NumberedKind]: string };
  /** How the Union's own name in a number is written: `EC`, `EU`. */
  readonly union: { readonly EC: string; readonly EU: string };
  /** @param numbers as `27` or `11 and 38ter`, joined as `joints` says */
  readonly article: (numbers: string, paragraph: string | null) => string;
  /** `besides` stands between two acts. */
  readonly joints: { readonly and: string; readonly to: string; readonly following: string; readonly besides: string };
  /** Everything else, by what the register writes: acts that have a name, pages, and what is said of either. */
  readonly phrases: { readonly [english: string]: string };
};
