import type { Family } from "../../../../events/envelope.ts";
import { escapeHtml } from "../../../alerts/escape-html.ts";
import { formatDay } from "../../../calendar/day.ts";
import { release } from "../../../obligations/rules.ts";
import { type Counts, type ExportRequest, standsOn } from "../pack.ts";
import type { ReportEnd } from "./report-end.ts";
import { counted, daysInWords, type Voice } from "./voice.ts";

/** What the export is: for whom, over which days, by what was known when, and what of it was erased since. */
export function aboutHtml(
  request: ExportRequest,
  { employer, counts: { erased } }: Pick<ReportEnd, "employer"> & { readonly counts: Pick<Counts, "erased"> },
  voice: Voice,
): string {
  const { about } = voice.words;
  const { id, span, knownAt, scope, families, pseudonymised, page } = request;
  const rows: readonly (readonly [string, string])[] = [
    [about.span, daysInWords(voice, span.from, span.to)],
    [about.asOf, formatDay(standsOn(request))],
    [about.knownAt, knownAt === undefined ? about.everything : formatDay(knownAt)],
    [about.scope, scope === undefined ? about.everybody : about.someOf(scope.length)],
    ...(families === undefined
      ? []
      : [[voice.words.families.family, about.onlyTopics(topics(families, voice))] as const]),
    ...(page === undefined ? [] : [[about.page, about.pageNumber(page.number)] as const]),
    [about.names, pseudonymised ? about.pseudonymised : about.asSent],
    [about.erased, erased === 0 ? about.noneErased : about.erasedCount(erased)],
    [about.rules, about.release(release)],
    [about.employer, employer.id],
    [about.pack, id],
  ];
  return `<section class="card about" aria-labelledby="about"><h2 id="about">${escapeHtml(about.title)}</h2>
<dl class="facts">${rows.map(([label, text]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd></div>`).join("")}</dl></section>\n`;
}

const topics = (families: readonly Family[], { wording }: Voice): string =>
  [...families]
    .sort()
    .map((family) => wording.codes["kind-of-alert"][family])
    .join(", ");

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
