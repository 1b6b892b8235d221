import { addDays, type Day, type Span } from "../../../calendar/day.ts";
import { absencesOf } from "../../../dossier/absences.ts";
import { employedStretches } from "../../../dossier/employment.ts";
import type { Dossier } from "../../../dossier/fact.ts";
import type { Title } from "../../../obligations/residence/title.ts";
import { titlesOf } from "../../../obligations/residence/titles.ts";
import type { Segment, Status } from "../../../obligations/timeline.ts";
import type { Finding } from "../findings.ts";
import type { KnownDossier } from "../known-dossier.ts";
import type { Bar, Mark, What } from "./picture-bar.ts";
import type { MarkBar } from "./picture-signs.ts";

const marks: readonly Status[] = ["breached", "overdue", "undetermined"] satisfies readonly Mark[];

/** What there is to draw of a dossier in a span, in no language: it is worked out once for all reports. */
export const barsOf = (known: KnownDossier, findings: readonly Finding[], span: Span): readonly Bar[] =>
  allBars(known, findings).filter(({ from, to }) => from <= span.to && (to === null || to >= span.from));

function allBars({ dossier, subject }: KnownDossier, findings: readonly Finding[]): readonly Bar[] {
  const known = subject.kind === "person" ? personBars(dossier) : findings.flatMap(openBars);
  return [...known, ...findings.flatMap(markBars)];
}

function personBars(dossier: Dossier): readonly Bar[] {
  const employment = employedStretches(dossier).map(
    ({ from, to }): Bar => ({
      kind: "employment",
      from,
      to,
      what: { kind: "employment" },
    }),
  );
  const absences = absencesOf(dossier).map(
    ({ kind, from, to }): Bar => ({
      kind: "absence",
      from,
      to,
      what: { kind: "absence", absence: kind },
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
        what: { kind: "title", title: kind, key },
      }),
    );
  } catch {
    return [];
  }
}

/** While something is to be done. */
const openBars = ({ segments, moment, obligation: { rule } }: Finding): readonly Bar[] =>
  stretches(
    segments,
    ({ status }) => (status === "open" || status === "suspended" ? "duty" : null),
    () => ({ kind: "obligation", rule, moment, status: "open" }),
  );

function markBars({ segments, moment, obligation }: Finding): readonly Bar[] {
  const { rule } = obligation;
  const bars = stretches(
    segments,
    ({ status, over }) => (over ? null : markOf(status)),
    (status) => ({ kind: "obligation", rule, moment, status }),
  );
  // A breach of a single day stays broken in the record; in the picture it is that day.
  if (obligation.kind !== "limit" || obligation.lasting) return bars;
  return bars.slice(0, 1).map((bar) => ({ ...bar, to: obligation.until ?? obligation.on }));
}

/** Whether something in the picture is broken, overdue or unknown. */
export const isMarked = (bar: Bar): bar is MarkBar => markOf(bar.kind as Status) !== null;

const markOf = (status: Status): Mark | null => (marks.includes(status) ? (status as Mark) : null);

/** The stretches of a timeline for which something is drawn; neighbours of one kind are one. */
function stretches<Kind extends "duty" | Mark>(
  segments: readonly Segment[],
  kindOf: (segment: Segment) => Kind | null,
  whatOf: (kind: Kind) => What,
): readonly Bar[] {
  const bars: Bar[] = [];
  let running: { kind: Kind; from: Day } | null = null;
  for (const segment of segments) {
    const kind = kindOf(segment);
    if (running !== null && kind !== running.kind) {
      bars.push({ ...running, to: addDays(segment.from, -1), what: whatOf(running.kind) });
      running = null;
    }
    if (kind !== null && running === null) running = { kind, from: segment.from };
  }
  if (running !== null) bars.push({ ...running, to: null, what: whatOf(running.kind) });
  return bars;
}
