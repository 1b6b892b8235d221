import type { Day } from "../calendar/day.ts";
import type { Because, Obligation } from "../obligations/obligation.ts";
import type { Segment, Stage, View } from "../obligations/timeline.ts";

/** What was last told of an obligation. Kept beside the facts, one entry an obligation that is open. */
export type Told = {
  readonly stage: Stage;
  readonly due: Day | null;
  readonly round: number;
  readonly over: boolean;
  /** Whether a person has asked for silence since. */
  readonly muted: boolean;
  /** The number of the last alert: that of the change in the ledger that raised it. */
  readonly number: number;
  /** The number of the first alert since nothing was told. */
  readonly first: number;
  readonly anchor: Day;
  /** The day of the first alert since nothing was told; absent where it was told before this day was kept. */
  readonly since?: Day | undefined;
};

/** What was told last of an obligation before an alert, so that a reader hears what changed. */
export type Before = Pick<Told, "stage" | "due" | "muted" | "number">;

/**
 * Something to say of an obligation.
 * - `raised`: it is due, broken or undetermined in a way not told yet;
 * - `withdrawn`: it was told and no longer stands, because an event corrected it;
 * - `closed`: it was told, and is met, void by time, or a breach that was acknowledged. Recorded, not mailed.
 */
export type Alert = {
  readonly kind: "raised" | "withdrawn" | "closed";
  readonly obligation: string;
  readonly rule: string;
  /** Of a raised alert its own number, else that of the alert taken back or closed. */
  readonly number: number;
  /** The number of the first alert of its run: where that was never mailed, nobody need hear that it was taken back. */
  readonly first: number;
  readonly stage: Stage | null;
  /** The day it is due on or was broken on; of a withdrawn alert the day that was told. */
  readonly due: Day | null;
  /** Of a withdrawn alert whose obligation goes on, the day it is due on now. */
  readonly movedTo: Day | null;
  /** Of a breach, its last day; null while it goes on, and for everything else. */
  readonly until: Day | null;
  readonly recommended: Day | null;
  /** Stages that passed between the last alert and this one: recorded, not mailed. */
  readonly skipped: readonly Stage[];
  readonly missing: string | null;
  readonly because: Because;
  /** Of a raised alert what was told before it; null where nothing was, absent where that was not kept yet. */
  readonly before?: Before | null | undefined;
  /** Of a raised alert the day of the first alert of its run; absent where that was not kept yet. */
  readonly since?: Day | undefined;
};

const nothing: Because = { facts: [], parameters: [], workings: [] };

/** What to say of an obligation whose view is `view`, given what was told before; null where there is nothing new. */
export function alertFor(
  obligation: Obligation,
  segments: readonly Segment[],
  view: View,
  told: Told | undefined,
  day: Day,
  number: number,
): Alert | null {
  const common = {
    obligation: obligation.id,
    rule: obligation.rule,
    due: view.due,
    movedTo: null,
    until: obligation.kind === "limit" ? obligation.until : null,
    recommended: obligation.kind === "duty" ? obligation.recommended : null,
    missing: obligation.kind === "limit" ? null : (obligation.missing?.fact ?? null),
    because: obligation.because,
    first: told?.first ?? number,
  };
  if (view.closed && told !== undefined)
    return { ...common, kind: "closed", stage: null, skipped: [], number: told.number };
  if (told !== undefined && noLongerStands(view, segments, told, day))
    return {
      ...common,
      kind: "withdrawn",
      due: told.due,
      movedTo: view.due,
      stage: told.stage,
      skipped: [],
      number: told.number,
    };
  if (view.stage === null || view.muted || sameAsTold(view, told)) return null;
  return {
    ...common,
    kind: "raised",
    stage: view.stage,
    skipped: skippedStages(segments, view, told, day),
    number,
    before: told === undefined ? null : beforeOf(told),
    since: told === undefined ? day : told.since,
  };
}

const beforeOf = ({ stage, due, muted, number }: Told): Before => ({ stage, due, muted, number });

/** The alert that takes back one whose obligation is gone. */
export const withdrawal = (id: string, rule: string, told: Told): Alert => ({
  kind: "withdrawn",
  obligation: id,
  rule,
  number: told.number,
  first: told.first,
  stage: told.stage,
  due: told.due,
  movedTo: null,
  until: null,
  recommended: null,
  skipped: [],
  missing: null,
  because: nothing,
});

/** What is told once an alert was given; undefined where nothing is left to follow. */
export function toldAfter(alert: Alert | null, told: Told | undefined, view: View, anchor: Day): Told | undefined {
  if (alert === null) return told === undefined || told.muted === view.muted ? told : { ...told, muted: view.muted };
  if (alert.kind !== "raised" || alert.stage === null) return undefined;
  return {
    stage: alert.stage,
    due: alert.due,
    round: view.round,
    over: view.over,
    muted: false,
    number: alert.number,
    first: alert.first,
    anchor,
    since: alert.since,
  };
}

/**
 * Moved to where no stage has passed yet. A clock that stands still keeps what was told before it stopped; where it
 * stopped before that stage, which was learnt late, the stage never came.
 */
function noLongerStands(view: View, segments: readonly Segment[], told: Told, day: Day): boolean {
  if (view.status === "suspended") return !hasPassed(segments, told, day);
  return view.stage === null && (view.status === "open" || view.status === "upcoming");
}

/** Whether what was told stood on some day up to this one, as far as is known now. */
const hasPassed = (segments: readonly Segment[], told: Told, day: Day): boolean =>
  segments.some(({ from, stage, due }) => from <= day && stage === told.stage && due === told.due);

/**
 * Whether an alert is about a time before an employer's watch began, so that it is summed up and not told for itself. A
 * breach that still goes on is not.
 */
export function isBeforeWatch({ kind, stage, due, until }: Alert, watchFrom: Day | null): boolean {
  const last = stage === "breached" ? until : due;
  return kind === "raised" && watchFrom !== null && last !== null && last < watchFrom;
}

/** A silence that has ended, also one that was taken back, is something new: what it kept back is told. */
const sameAsTold = (view: View, told: Told | undefined): boolean =>
  told !== undefined &&
  !told.muted &&
  told.stage === view.stage &&
  told.due === view.due &&
  told.round === view.round &&
  told.over === view.over;

function skippedStages(segments: readonly Segment[], view: View, told: Told | undefined, day: Day): readonly Stage[] {
  const passed = segments.filter(
    (segment) => segment.from <= day && segment.stage !== null && segment.due === view.due,
  );
  const stages = [...new Set(passed.map((segment) => segment.stage as Stage))];
  const from = told === undefined ? 0 : stages.indexOf(told.stage) + 1;
  return stages.slice(from).filter((stage) => stage !== view.stage);
}
