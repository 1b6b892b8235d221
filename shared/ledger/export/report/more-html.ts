import { escapeHtml } from "../../../alerts/escape-html.ts";
import type { ReportWords } from "../../../alerts/wording/report/words.ts";
import { counted, type Voice } from "./voice.ts";

/** That a list was cut, and which file holds all; nothing where it was not. */
export const moreHtml = (
  voice: Voice,
  count: number,
  shown: number,
  what: Parameters<ReportWords["more"]>[2],
  file: string,
): string =>
  count <= shown
    ? ""
    : `<p class="quiet">${voice.words.more(counted(voice, shown), counted(voice, count), what, `<code>${escapeHtml(file)}</code>`)}</p>\n`;
