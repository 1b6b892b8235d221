import type { Language } from "../../../alerts/wording/wording.ts";

/** The reports of a pack, by language, in the order in which they are written. */
export const reportFiles = {
  en: "report.html",
  nl: "report.nl.html",
  fr: "report.fr.html",
  de: "report.de.html",
} as const satisfies { readonly [L in Language]: `report.${string}` };

/** The languages of the reports, in the same order. */
export const reportLanguages = Object.keys(reportFiles) as readonly Language[];

/** Whether a file is a report: reports rest on all other files, and cannot name themselves. */
export const isReport = (name: string): boolean => (Object.values(reportFiles) as readonly string[]).includes(name);
