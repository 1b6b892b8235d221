import { escapeHtml } from "../../../alerts/escape-html.ts";
import { plainLine } from "../../../alerts/plain-line.ts";
import { formatDay } from "../../../calendar/day.ts";
import type { Employer } from "../../../dossier/employer.ts";
import { release } from "../../../obligations/rules.ts";
import type { ExportRequest } from "../pack.ts";
import { counted, daysInWords, type Voice } from "./voice.ts";

/**
 * What an export may say of itself besides its days. What is left out holds as ever: statuses as of the last day, by
 * everything that was recorded, with names, asked for by nobody in particular. Days are ISO days.
 */
export type ReportAbout = {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly pseudonymised?: boolean;
  readonly askedBy?: string;
};

/** What the export is: for whom, over which days, by what was known when, and what of it was erased since. */
export function aboutHtml(
  { id, span }: ExportRequest,
  employer: Employer,
  said: ReportAbout,
  erased: number,
  voice: Voice,
): string {
  const { about } = voice.words;
  const rows: readonly (readonly [string, string])[] = [
    [about.span, daysInWords(voice, span.from, span.to)],
    [about.asOf, said.asOf ?? formatDay(span.to)],
    [about.knownAt, said.knownAt ?? about.everything],
    [about.names, said.pseudonymised === true ? about.pseudonymised : about.asSent],
    ...(said.askedBy === undefined ? [] : [[about.askedBy, plainLine(said.askedBy)] as const]),
    [about.erased, erased === 0 ? about.noneErased : about.erasedCount(erased)],
    [about.rules, about.release(release)],
    [about.employer, employer.id],
    [about.pack, id],
  ];
  return `<section class="card about" aria-labelledby="about"><h2 id="about">${escapeHtml(about.title)}</h2>
<dl class="facts">${rows.map(([label, text]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd></div>`).join("")}</dl></section>\n`;
}

/** How many of a thing, as a link of the page's contents. */
export const contentsHtml = (
  sections: readonly { readonly id: string; readonly title: string; readonly count?: number }[],
  voice: Voice,
): string =>
  `<nav class="contents" aria-label="${escapeHtml(voice.words.contents)}"><ul>${sections
    .map(
      ({ id, title, count }) =>
        `<li><a href="#${id}">${escapeHtml(title)}</a>${count === undefined ? "" : ` <span class="found">${counted(voice, count)}</span>`}</li>`,
    )
    .join("")}</ul></nav>\n`;
