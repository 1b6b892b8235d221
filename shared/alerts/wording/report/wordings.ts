import type { Language } from "../wording.ts";
import { dutchReport } from "./dutch.ts";
import { englishReport } from "./english.ts";
import { frenchReport } from "./french.ts";
import { germanReport } from "./german.ts";
import type { ReportWords } from "./words.ts";

/** The words of the report, by language; the type keeps each language complete. */
export const reportWords: { readonly [L in Language]: ReportWords } = {
  de: germanReport,
  en: englishReport,
  fr: frenchReport,
  nl: dutchReport,
};
