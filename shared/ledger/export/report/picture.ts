import { escapeHtml } from "../../../alerts/escape-html.ts";
import { addMonths, civil, type Day, daysBetween, firstOfMonth, type Span } from "../../../calendar/day.ts";
import type { Bar } from "./picture-bar.ts";
import { isMarked } from "./picture-bars.ts";
import { bandsOf, type Sign, signsOf } from "./picture-signs.ts";
import { barInWords, signInWords } from "./picture-words.ts";
import type { Voice } from "./voice.ts";

/**
 * The lanes of a row from the top, each with the kinds of bar in it and its height in pixels. Each sign has its own:
 * what is overdue is often the cause of a breach on the day after.
 */
const lanes: readonly { readonly kinds: readonly Bar["kind"][]; readonly room: number; readonly height: number }[] = [
  { kinds: ["employment", "duty"], room: 11, height: 7 },
  { kinds: ["title", "provisional", "disputed"], room: 15, height: 11 },
  { kinds: ["absence"], room: 10, height: 6 },
  { kinds: ["overdue"], room: 18, height: 4 },
  { kinds: ["undetermined"], room: 18, height: 4 },
  { kinds: ["breached"], room: 18, height: 4 },
];
const rowPadding = 6;

/** Where a kind of bar lies in a row. */
type Place = { readonly y: number; readonly height: number };

/** The lanes that some bars need, one below the other, and how high the row is. */
function laid(bars: readonly Bar[]): { readonly places: ReadonlyMap<Bar["kind"], Place>; readonly rowHeight: number } {
  const places = new Map<Bar["kind"], Place>();
  let y = rowPadding;
  for (const { kinds, room, height } of lanes) {
    if (!bars.some(({ kind }) => kinds.includes(kind))) continue;
    for (const kind of kinds) places.set(kind, { y: y + (room - height) / 2, height });
    y += room;
  }
  return { places, rowHeight: y + rowPadding };
}

const axisHeight = 18;

/** A dossier's row: whom it is about and its span as bars and signs. */
export function pictureRow(bars: readonly Bar[], who: string, span: Span, voice: Voice): string {
  const marked = bars.filter(isMarked);
  const plain = bars.filter((bar) => !isMarked(bar));
  const signs = signsOf(marked, span);
  const said = [
    ...new Set([...plain.map((bar) => barInWords(bar, voice)), ...signs.map((sign) => signInWords(sign, voice))]),
  ].join("; ");
  const { places, rowHeight } = laid(bars);
  const placeOf = (kind: Bar["kind"]): Place => places.get(kind) ?? { y: 0, height: 0 };
  const drawing = [
    ...[...plain, ...bandsOf(marked)].map((bar) => drawn(bar, placeOf(bar.kind), span)),
    ...signs.map((sign) => signDrawn(sign, placeOf(sign.kind), span)),
  ];
  return `<tr class="row"><th scope="row">${escapeHtml(who)}</th>
<td><svg class="row-days" role="img" aria-label="${escapeHtml(`${who}${voice.wording.labels.colon} ${said}`)}" width="100%" height="${rowHeight}"><use href="#grid"/>${drawing.join("")}</svg></td></tr>\n`;
}

/** Where a day lies in a picture's width. */
export type Placing = (day: Day, span: Span) => string;

/**
 * The heading of the picture: months, or years where there are many.
 * @param more what else stands in it
 */
export function pictureAxis(span: Span, { words: { months } }: Voice, place: Placing = percent, more = ""): string {
  const labels = gridDays(span).map(
    ({ day, yearly, minor }) =>
      `<text class="${minor ? "minor" : "major"}" x="${place(day, span)}" y="13">${yearly ? civil(day).year : (months[civil(day).month - 1] ?? "")}</text>`,
  );
  return `<svg class="axis" aria-hidden="true" width="100%" height="${axisHeight}">${labels.join("")}${more}</svg>`;
}

function drawn({ kind, from, to }: Bar, { y, height }: Place, span: Span): string {
  const first = Math.max(from, span.from) as Day;
  const last = Math.min(to ?? span.to, span.to) as Day;
  return `<rect class="b-${kind}" x="${percent(first, span)}" y="${y}" width="${share(daysBetween(first, last) + 1, span)}" height="${height}" rx="1.5"/>`;
}

/** A sign that would write its count over the right edge writes it on its left. */
const lateDays = 0.9;

function signDrawn({ kind, from, count }: Sign, { y, height }: Place, span: Span): string {
  const first = Math.max(from, span.from) as Day;
  const x = percent(first, span);
  const middle = y + height / 2;
  const late = daysBetween(span.from, first) > lateDays * daysBetween(span.from, span.to);
  const many =
    count === 1
      ? ""
      : `<text class="count" x="${x}" y="${middle + 4}" dx="${late ? -11 : 11}"${late ? ' text-anchor="end"' : ""}>${count}</text>`;
  return `<use href="#m-${kind}" x="${x}" y="${middle}"/>${many}`;
}

/** The lines of the axis down a row, drawn once under a name: every row uses them at its own height. */
export const pictureGrid = (span: Span, name = "grid", place: Placing = percent, more = ""): string =>
  `<svg class="defs" aria-hidden="true"><defs><g id="${name}">${gridDays(span)
    .map(({ day, minor }) => {
      const x = place(day, span);
      return `<line class="${minor ? "minor" : "major"}" x1="${x}" x2="${x}" y1="0" y2="100%"/>`;
    })
    .join("")}${more}</g></defs></svg>\n`;

const monthsInYear = 12;
/** Beyond this many months only the years are named. */
const monthsNamed = 18;

type GridDay = { readonly day: Day; readonly yearly: boolean; readonly minor: boolean };

/** The first days of months, or of years where there are many; the months of a quarter's middle are minor. */
function gridDays({ from, to }: Span): readonly GridDay[] {
  const days: GridDay[] = [];
  const yearly = daysBetween(from, to) > monthsNamed * 31;
  for (let day = firstOfMonth(from); day <= to; day = addMonths(day, yearly ? monthsInYear : 1)) {
    const { month } = civil(day);
    if (day >= from) days.push({ day, yearly, minor: !yearly && (month - 1) % 3 !== 0 });
    if (yearly && month !== 1) day = addMonths(day, 1 - month);
  }
  return days;
}

/** What a number of days is of a span, for the width of a bar. */
export const share = (days: number, { from, to }: Span): string =>
  `${((days / (daysBetween(from, to) + 1)) * 100).toFixed(2)}%`;
/** Where a day lies in a span. */
export const percent = (day: Day, span: Span): string => share(daysBetween(span.from, day), span);
