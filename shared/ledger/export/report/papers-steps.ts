import { escapeHtml } from "../../../alerts/escape-html.ts";
import { wordsOf } from "../../../alerts/mail-words.ts";
import { type Day, parseDay, type Span } from "../../../calendar/day.ts";
import type { Milestone } from "../papers.ts";
import { asWidth, placeOf, placeOfLater } from "./papers-scale.ts";
import type { Voice } from "./voice.ts";

/** How a step stands at the end of the report: it happened, was refused, was not done by its last day, or is to come. */
export type Standing = "done" | "refused" | "late" | "ahead";

/** A milestone with its number in the picture and in the list below it, and where its sign stands. */
export type Step = {
  readonly number: number;
  readonly milestone: Milestone;
  readonly standing: Standing;
  readonly place: number;
  /** The line of signs, from the top: those that would touch stand one below the other. */
  readonly line: number;
};

/** Signs nearer than this, in percent of the width, would touch on a telephone. */
const nearPercent = 8;

/** Milestones in the order of their days, numbered and placed. */
export function stepsOf(milestones: readonly Milestone[], span: Span): readonly Step[] {
  const ordered = milestones.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  // The last place taken in each line.
  const taken: number[] = [];
  return ordered.map((milestone, index) => {
    const standing = standingOf(milestone, span);
    const place = placeOfStep(milestone, standing, span);
    const free = taken.findIndex((last) => place - last >= nearPercent);
    const line = free < 0 ? taken.length : free;
    taken[line] = place;
    return { number: index + 1, milestone, standing, place, line };
  });
}

function standingOf({ day, outcome, past }: Milestone, span: Span): Standing {
  if (past) return outcome === "refused" || outcome === "inadmissible" ? "refused" : "done";
  return parseDay(day) < span.to ? "late" : "ahead";
}

/** What was due before the report begins stands at its edge. */
function placeOfStep({ day }: Milestone, standing: Standing, span: Span): number {
  if (standing === "ahead") return placeOfLater;
  return placeOf(Math.max(parseDay(day), span.from) as Day, span);
}

/** Half of a sign, in pixels: the first and the last stay inside the picture. */
const signHalf = 9;
export const stepHeight = 21;

/** How many lines of signs there are. */
export const linesOf = (steps: readonly Step[]): number => Math.max(0, ...steps.map(({ line }) => line + 1));

/** Signs with their numbers, below a height; a thin line leads from each up to the bars. */
export function stepsDrawn(steps: readonly Step[], top: number): string {
  const middle = ({ line }: Step): number => top + line * stepHeight + signHalf;
  const stems = steps
    .filter(({ standing }) => standing !== "ahead")
    .map((step) => {
      const x = asWidth(step.place);
      return `<line class="stem" x1="${x}" x2="${x}" y1="${top - 5}" y2="${middle(step)}"/>`;
    });
  const signs = steps.map((step) => {
    const [x, y] = [asWidth(step.place), middle(step)];
    return `<use href="#s-${step.standing}" x="${x}" y="${y}"/><text class="n n-${step.standing}" x="${x}" y="${y + 4}">${step.number}</text>`;
  });
  return `${stems.join("")}${signs.join("")}`;
}

/** The steps as a list with the same numbers. */
export const stepsList = (steps: readonly Step[], voice: Voice): string =>
  steps.length === 0 ? "" : `<ol class="steps">${steps.map((step) => inList(step, voice)).join("")}</ol>`;

function inList({ milestone, standing }: Step, voice: Voice): string {
  const { by } = voice.words.papers;
  const day = milestone.past ? milestone.day : by(milestone.day);
  return `<li><b>${escapeHtml(day)}</b> ${escapeHtml(titleOf(milestone, voice))}${chipOf(standing, voice)}</li>`;
}

function chipOf(standing: Standing, { words: { papers } }: Voice): string {
  if (standing !== "late" && standing !== "ahead") return "";
  return ` <span class="chip ${standing === "late" ? "t-overdue" : "t-note"}">${escapeHtml(papers.chips[standing])}</span>`;
}

/** What happened and how it was decided, or the duty by which something must happen. */
function titleOf({ outcome, past, what }: Milestone, { wording, words }: Voice): string {
  const events: Readonly<Record<string, string>> = wording.events;
  const outcomes: Readonly<Record<string, string>> = words.papers.outcomes;
  const title = events[what] ?? wordsOf(wording, what, past ? "due" : "before").title;
  return outcome === null ? title : `${title}${wording.labels.colon} ${outcomes[outcome] ?? outcome}`;
}
