import type { Family } from "../../../events/envelope.ts";
import { momentOf, severityOf } from "../../alerts/mail-severity.ts";
import { alertFor } from "../../alerts/told.ts";
import { english } from "../../alerts/wording/english.ts";
import type { Moment } from "../../alerts/wording/family-keys.ts";
import type { Severity } from "../../alerts/wording/keys.ts";
import { answersOf, layOut } from "../../assessment/assess.ts";
import { partOfEvent, partsConcernedOver, questionsIn } from "../../assessment/questions.ts";
import { addDays, type Day, type Span } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { compareText } from "../../dossier/fact.ts";
import type { Answer, Obligation } from "../../obligations/obligation.ts";
import { lookUp, type Segment } from "../../obligations/timeline.ts";
import type { KnownDossier } from "./known-dossier.ts";
import { asksOf, type ExportRequest, standsOn } from "./pack.ts";

/** The language of a pack's files; reports speak four. */
export const wording = english;

/** How findings are grouped, most pressing first. What was met in time or fell away is settled. */
export const groups = [
  "urgent",
  "breach",
  "overdue",
  "unknown",
  "soon",
  "upcoming",
  "settled",
] as const satisfies readonly (Severity | "settled")[];
export type Group = (typeof groups)[number];

/** An obligation as it stands on a day, with the words for it. */
export type Finding = {
  readonly obligation: Obligation;
  readonly family: Family;
  readonly segments: readonly Segment[];
  /** The view on the day on which statuses stand. */
  readonly view: Segment;
  readonly group: Group;
  /** What there is to say of it, in the words of any language. */
  readonly moment: Moment;
  readonly answers: readonly Answer[];
};

/** An obligation laid out in time, with what else its rule and the answers to it say. */
type LaidOut = Pick<Finding, "obligation" | "segments" | "family" | "answers">;

/** Every obligation of a dossier that the days of a span ask about, settled or not, in no order. */
export function laidOutIn(
  { dossier, believed }: Pick<KnownDossier, "dossier" | "believed">,
  employer: Employer,
  span: Span,
): readonly LaidOut[] {
  const parts = [...new Set(believed.map(partOfEvent))];
  const answers = answersOf(dossier);
  // A duty that comes every year stands though nothing was reported for the year.
  return questionsIn(partsConcernedOver(parts, new Map(), span)).flatMap((question) =>
    layOut(dossier, employer, question, answers).found.map(({ obligation, segments }) => ({
      obligation,
      segments,
      family: question.rule.family,
      answers: answers.get(obligation.id) ?? [],
    })),
  );
}

/** Every obligation of a dossier that a request asks of and its span concerns, as it stands on its day, in the order of their days. */
export function findingsOf(
  known: KnownDossier,
  employer: Employer,
  request: Pick<ExportRequest, "span" | "asOf" | "families">,
): readonly Finding[] {
  const { span } = request;
  return laidOutIn(known, employer, span)
    .filter(({ obligation, segments, family }) => asksOf(request, family) && concerns(span, obligation, segments))
    .map((one) => ({ ...one, ...standing(one.obligation, one.segments, standsOn(request)) }))
    .sort((a, b) => a.obligation.anchor - b.obligation.anchor || compareText(a.obligation.id, b.obligation.id));
}

function standing(obligation: Obligation, segments: readonly Segment[], day: Day) {
  const view = lookUp(segments, day);
  // Asked for the day as if nothing had been told or answered: answers show beside it and hide nothing.
  const alert = alertFor(obligation, segments, { ...view, muted: false }, undefined, day, 0);
  const settled = view.status === "met" || view.status === "void";
  const moment = alert === null ? "before" : momentOf(alert, day);
  const severity = alert === null ? "upcoming" : severityOf(alert, day);
  const group: Group = settled ? "settled" : severity === "withdrawn" ? "upcoming" : severity;
  return { view, group, moment };
}

/** Whether a span has to do with an obligation: it was not settled before, and what was broken or asked lies not after. */
function concerns(span: Span, obligation: Obligation, segments: readonly Segment[]): boolean {
  const last = lookUp(segments, span.to);
  if (obligation.kind !== "duty" && last.status === "upcoming") return false;
  if (obligation.kind === "limit" && obligation.until !== null && obligation.until < span.from) return false;
  return !(lookUp(segments, addDays(span.from, -1)).closed && last.closed);
}
