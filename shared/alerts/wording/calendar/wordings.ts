import type { Language } from "../wording.ts";
import type { CalendarWording } from "./calendar-wording.ts";
import { dutchCalendar } from "./dutch.ts";
import { englishCalendar } from "./english.ts";
import { frenchCalendar } from "./french.ts";
import { germanCalendar } from "./german.ts";

/** The words of calendar files, by language; the type keeps each language complete. */
export const calendarWordings: { readonly [L in Language]: CalendarWording } = {
  de: germanCalendar,
  en: englishCalendar,
  fr: frenchCalendar,
  nl: dutchCalendar,
};
