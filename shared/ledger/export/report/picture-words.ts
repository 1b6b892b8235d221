import { wordsOf } from "../../../alerts/mail-words.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import type { Bar, What } from "./picture-bar.ts";
import type { Sign } from "./picture-signs.ts";
import { daysInWords, type Voice } from "./voice.ts";

/** A bar for those who cannot see it. */
export const barInWords = ({ what, from, to }: Bar, voice: Voice): string =>
  whatInWords(what, daysInWords(voice, from, to), voice);

/** A sign, and for what it stands. */
export function signInWords({ kind, count, first, others }: Sign, voice: Voice): string {
  const last = others.at(-1);
  if (last === undefined) return barInWords(first, voice);
  const { picture, statuses } = voice.words;
  const titles = new Set([first, ...others].map(({ what }) => titleOf(what, voice)));
  const [firstDays, lastDays] = [daysInWords(voice, first.from, first.to), daysInWords(voice, last.from, last.to)];
  return picture.times(count, statuses[kind], firstDays, lastDays, [...titles].join(", "));
}

function whatInWords(what: What, days: string, { wording, words }: Voice): string {
  switch (what.kind) {
    case "employment":
      return words.picture.employed(days);
    case "absence":
      return words.picture.absent(words.absences[what.absence], days);
    case "title":
      return `${words.papers.names[what.title]} ${plainLine(what.key)} ${days}`;
    case "obligation":
      return words.picture.mark(wordsOf(wording, what.rule, what.moment).title, words.statuses[what.status], days);
  }
}

const titleOf = (what: What, { wording }: Voice): string =>
  what.kind === "obligation" ? wordsOf(wording, what.rule, what.moment).title : "";
