import { type Day, daysBetween, type Span } from "../../../calendar/day.ts";
import type { Bar, Mark } from "./picture-bar.ts";

/** A bar that is marked. */
export type MarkBar = Bar & { readonly kind: Mark };

/** A sign, and for how many it stands: those of its kind that began soon after one another. */
export type Sign = {
  readonly kind: Mark;
  readonly from: Day;
  readonly count: number;
  readonly first: MarkBar;
  readonly others: readonly MarkBar[];
};

/** Signs nearer than this are one: a couple of weeks, and in a long span as many days as a sign is wide on a telephone. */
const nearDaysMin = 14;
const nearShare = 0.05;

/** The signs of a row. What follows one another closely is one sign with a count, so that weeks of it stay readable. */
export function signsOf(bars: readonly MarkBar[], span: Span): readonly Sign[] {
  const near = Math.max(nearDaysMin, Math.round(nearShare * daysBetween(span.from, span.to)));
  const clusters: MarkBar[][] = [];
  for (const bar of inOrder(bars)) {
    const cluster = clusters.at(-1);
    const [first, last] = [cluster?.[0], cluster?.at(-1)];
    // A count is written beside the sign and takes room of its own.
    const joins =
      first?.kind === bar.kind &&
      last !== undefined &&
      (daysBetween(last.from, bar.from) <= near || daysBetween(first.from, bar.from) <= 2 * near);
    if (joins) cluster?.push(bar);
    else clusters.push([bar]);
  }
  return clusters.flatMap(([first, ...others]) =>
    first === undefined ? [] : { kind: first.kind, from: first.from, count: others.length + 1, first, others },
  );
}

/** The days themselves, as thin bands: what touches or overlaps is one. */
export function bandsOf(bars: readonly MarkBar[]): readonly MarkBar[] {
  const bands: MarkBar[] = [];
  for (const bar of inOrder(bars)) {
    const last = bands.at(-1);
    const touches = last?.kind === bar.kind && (last.to === null || bar.from <= last.to + 1);
    if (!touches) bands.push(bar);
    else if (last.to !== null && (bar.to === null || bar.to > last.to)) bands.splice(-1, 1, { ...last, to: bar.to });
  }
  return bands;
}

const kinds: readonly Mark[] = ["overdue", "undetermined", "breached"];

const inOrder = (bars: readonly MarkBar[]): readonly MarkBar[] =>
  [...bars].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.from - b.from);
