import { reportWords } from "../../../alerts/wording/report/wordings.ts";
import type { ReportWords } from "../../../alerts/wording/report/words.ts";
import type { Language, Wording } from "../../../alerts/wording/wording.ts";
import { wordings } from "../../../alerts/wording/wordings.ts";
import { type Day, formatDay } from "../../../calendar/day.ts";

/** The language that a report speaks: the words of mails, and what a report says besides. */
export type Voice = { readonly wording: Wording; readonly words: ReportWords };

/** The voice of a language. */
export const voiceIn = (language: Language): Voice => ({ wording: wordings[language], words: reportWords[language] });

/** A number with what the language sets between thousands, whatever the machine's own language. */
export const counted = ({ words }: Voice, number: number): string =>
  number.toString().replace(/\B(?=(\d{3})+$)/g, words.thousands);

/** A stretch of days in words; its last day is null where it has no end yet. */
export function daysInWords({ words: { days } }: Voice, from: Day, to: Day | null): string {
  if (to === null) return days.from(formatDay(from));
  return from === to ? days.on(formatDay(from)) : days.between(formatDay(from), formatDay(to));
}
