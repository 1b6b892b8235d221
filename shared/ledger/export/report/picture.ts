import { escapeHtml } from "../../../alerts/escape-html.ts";
import { addDays, addMonths, civil, type Day, daysBetween, firstOfMonth, type Span } from "../../../calendar/day.ts";
import { absencesOf } from "../../../dossier/absences.ts";
import { employedStretches } from "../../../dossier/employment.ts";
import type { Dossier } from "../../../dossier/fact.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import { titlesOf } from "../../../obligations/residence/titles.ts";
import type { Segment, Status } from "../../../obligations/timeline.ts";
import type { Finding } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import { type Bar, daysInWords, type Mark } from "./picture-bar.ts";
import { bandsOf, type MarkBar, type Sign, signsOf } from "./picture-signs.ts";

const marks: readonly Status[] = ["breached", "overdue", "undetermined"] satisfies readonly Mark[];

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

/** A row of the picture, and whether anything in it is marked. */
export type PictureRow = { readonly html: string; readonly marked: boolean };

/** A dossier's row: whom it is about and its span as bars and signs; null where there is nothing to draw. */
export function pictureRow(
  known: KnownDossier,
  findings: readonly Finding[],
  who: string,
  span: Span,
): PictureRow | null {
  const bars = barsOf(known, findings).filter(({ from, to }) => from <= span.to && (to === null || to >= span.from));
  if (bars.length === 0) return null;
  const marked = bars.filter(isMarked);
  const plain = bars.filter((bar) => !isMarked(bar));
  const signs = signsOf(marked, span);
  const said = [...new Set([...plain, ...signs].map(({ says }) => says))].join("; ");
  const { places, rowHeight } = laid(bars);
  const placeOf = (kind: Bar["kind"]): Place => places.get(kind) ?? { y: 0, height: 0 };
  const drawing = [
    ...[...plain, ...bandsOf(marked)].map((bar) => drawn(bar, placeOf(bar.kind), span)),
    ...signs.map((sign) => signDrawn(sign, placeOf(sign.kind), span)),
  ];
  const html = `<tr class="row"><th scope="row">${escapeHtml(who)}</th>
<td><svg class="row-days" role="img" aria-label="${escapeHtml(`${who}: ${said}`)}" width="100%" height="${rowHeight}"><use href="#grid"/>${drawing.join("")}</svg></td></tr>\n`;
  return { html, marked: marked.length > 0 };
}

/** Where a day lies in a picture's width. */
export type Placing = (day: Day, span: Span) => string;

/**
 * The heading of the picture: months, or years where there are many.
 * @param more what else stands in it
 */
export function pictureAxis(span: Span, place: Placing = percent, more = ""): string {
  const labels = gridDays(span).map(
    ({ day, label, minor }) =>
      `<text class="${minor ? "minor" : "major"}" x="${place(day, span)}" y="13">${label}</text>`,
  );
  return `<svg class="axis" aria-hidden="true" width="100%" height="${axisHeight}">${labels.join("")}${more}</svg>`;
}

function barsOf({ dossier, subject }: KnownDossier, findings: readonly Finding[]): readonly Bar[] {
  const known = subject.kind === "person" ? personBars(dossier) : findings.flatMap(openBars);
  return [...known, ...findings.flatMap(markBars)];
}

function personBars(dossier: Dossier): readonly Bar[] {
  const employment = employedStretches(dossier).map(
    ({ from, to }): Bar => ({
      kind: "employment",
      from,
      to,
      says: `employed ${daysInWords(from, to)}`,
    }),
  );
  const absences = absencesOf(dossier).map(
    ({ kind, from, to }): Bar => ({
      kind: "absence",
      from,
      to,
      says: `absent (${kind}) ${daysInWords(from, to)}`,
    }),
  );
  return [...employment, ...titleBars(dossier), ...absences];
}

/** How each title is drawn: what lasts apart from what is for the time being. */
const titleBar: Readonly<Record<Title["kind"], Bar["kind"]>> = {
  card: "title",
  grant: "title",
  authorisation: "title",
  provisional: "provisional",
  "first-document": "provisional",
  visa: "provisional",
  mobility: "provisional",
  disputed: "disputed",
};

/** A title for whose day no legal value is known is left out; its finding says so. */
function titleBars(dossier: Dossier): readonly Bar[] {
  try {
    return titlesOf(dossier).map(
      ({ kind, key, from, last }): Bar => ({
        kind: titleBar[kind],
        from,
        to: last,
        says: `${kind} ${key} ${daysInWords(from, last)}`,
      }),
    );
  } catch {
    return [];
  }
}

/** While something is to be done. */
const openBars = ({ segments, words }: Finding): readonly Bar[] =>
  stretches(segments, ({ status }) => (status === "open" || status === "suspended" ? "duty" : null), words.title);

const markBars = ({ segments, words, obligation }: Finding): readonly Bar[] => {
  const bars = stretches(segments, ({ status, over }) => (over ? null : markOf(status)), words.title);
  // A breach of a single day stays broken in the record; in the picture it is that day.
  if (obligation.kind !== "limit" || obligation.lasting) return bars;
  return bars.slice(0, 1).map((bar) => ({ ...bar, to: obligation.until ?? obligation.on }));
};

const isMarked = (bar: Bar): bar is MarkBar => markOf(bar.kind as Status) !== null;

const markOf = (status: Status): Mark | null => (marks.includes(status) ? (status as Mark) : null);

/** The stretches of a timeline for which something is drawn; neighbours of one kind are one. */
function stretches(
  segments: readonly Segment[],
  kindOf: (segment: Segment) => Bar["kind"] | null,
  what: string,
): readonly Bar[] {
  const bars: Bar[] = [];
  let running: { kind: Bar["kind"]; from: Day } | null = null;
  for (const segment of segments) {
    const kind = kindOf(segment);
    if (running !== null && kind !== running.kind) {
      const to = addDays(segment.from, -1);
      bars.push({ ...running, to, what, says: `${what}: ${running.kind} ${daysInWords(running.from, to)}` });
      running = null;
    }
    if (kind !== null && running === null) running = { kind, from: segment.from };
  }
  if (running !== null)
    bars.push({ ...running, to: null, what, says: `${what}: ${running.kind} ${daysInWords(running.from, null)}` });
  return bars;
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

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthsInYear = 12;
/** Beyond this many months only the years are named. */
const monthsNamed = 18;

type GridDay = { readonly day: Day; readonly label: string; readonly minor: boolean };

/** The first days of months, or of years where there are many; the months of a quarter's middle are minor. */
function gridDays({ from, to }: Span): readonly GridDay[] {
  const days: GridDay[] = [];
  const yearly = daysBetween(from, to) > monthsNamed * 31;
  for (let day = firstOfMonth(from); day <= to; day = addMonths(day, yearly ? monthsInYear : 1)) {
    const { year, month } = civil(day);
    const label = yearly ? String(year) : (monthNames[month - 1] ?? "");
    if (day >= from) days.push({ day, label, minor: !yearly && (month - 1) % 3 !== 0 });
    if (yearly && month !== 1) day = addMonths(day, 1 - month);
  }
  return days;
}

/** What a number of days is of a span, for the width of a bar. */
export const share = (days: number, { from, to }: Span): string =>
  `${((days / (daysBetween(from, to) + 1)) * 100).toFixed(2)}%`;
/** Where a day lies in a span. */
export const percent = (day: Day, span: Span): string => share(daysBetween(span.from, day), span);
