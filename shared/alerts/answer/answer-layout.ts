import { escapeHtml } from "../escape-html.ts";
import type { Language } from "../wording/wording.ts";
import { style } from "./answer-style.ts";

/** What every page has around its content. */
export type Frame = {
  readonly language: Language;
  readonly title: string;
  /** Who is written to and on which day; null where the page may say of nobody anything. */
  readonly from: { readonly employer: string; readonly day: string } | null;
};

/** A whole page: no script, nothing fetched from elsewhere. `content` is HTML. */
export const layout = ({ language, title, from }: Frame, content: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light only">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(title)} | Belfry</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="from"><strong>BELFRY</strong>${from === null ? "" : ` &nbsp;${escapeHtml(from.employer)}<br>${escapeHtml(from.day)}`}</p>
${content}
</main>
</body>
</html>
`;

/** A paragraph of plain text. */
export const paragraph = (text: string, kind = ""): string =>
  `<p${kind === "" ? "" : ` class="${kind}"`}>${inline(text)}</p>`;

/** Plain text with its ISO days kept on one line. */
export const inline = (text: string): string =>
  escapeHtml(text).replace(/\(\d{4}-\d{2}-\d{2}\)/g, (day) => `<span class="day">${day}</span>`);
