import { addDays, type Day, daysBetween, type Span } from "../../../calendar/day.ts";
import { pictureAxis, pictureGrid } from "./picture.ts";
import type { Voice } from "./voice.ts";

/** Percent of the width that the days of the report take; what is still to come stands in the rest, to no scale. */
const spanPercent = 90;
const laterPercent = 96;

/** Where a day of the span lies, in percent of the width. */
export const placeOf = (day: Day, { from, to }: Span): number =>
  (daysBetween(from, day) / (daysBetween(from, to) + 1)) * spanPercent;

/** The middle of the room for what comes after the report's last day. */
export const placeOfLater = laterPercent;

/** A share of the width as SVG has it. */
export const asWidth = (percent: number): string => `${percent.toFixed(2)}%`;

const placing = (day: Day, span: Span): string => asWidth(placeOf(day, span));
const endOf = (span: Span): string => placing(addDays(span.to, 1), span);

/** The heading of papers: months, and where the report ends. */
export const papersAxis = (span: Span, voice: Voice): string =>
  pictureAxis(
    span,
    voice,
    placing,
    `<text class="major" x="${endOf(span)}" dx="5" y="13">${voice.words.papers.later}</text>`,
  );

/** The lines down a row of papers, the last of them where the report ends. */
export const papersGrid = (span: Span): string =>
  pictureGrid(
    span,
    "papers-grid",
    placing,
    `<line class="report-end" x1="${endOf(span)}" x2="${endOf(span)}" y1="0" y2="100%"/>`,
  );
