import type { Day } from "../calendar/day.ts";
import { addDays } from "../calendar/day.ts";
import { addWorkingDays } from "../calendar/working-days.ts";
import { escalationPatience } from "../policy/patience.ts";
import type { Answer, Duty, Limit, Obligation, Pause, Undetermined } from "./obligation.ts";

export type Status = "upcoming" | "open" | "suspended" | "overdue" | "met" | "void" | "undetermined" | "breached";

/** A step of the alert ladder. */
export type Stage = `before-${number}` | "due" | "overdue" | "escalated" | "breached" | "undetermined";

/** How an obligation looks on a day. */
export type View = {
  readonly status: Status;
  /** The latest stage that has passed; null where there is nothing to tell. */
  readonly stage: Stage | null;
  /** The day it is due on, or was broken on; null while suspended or undetermined. */
  readonly due: Day | null;
  /** Whether a person asked for silence: snoozed, waived, or a breach acknowledged. */
  readonly muted: boolean;
  /** How many silences have ended; an alert is told anew after each. */
  readonly round: number;
  /** Whether a breach that went on from day to day has ended. */
  readonly over: boolean;
  /** Nothing is left to do or to tell: met, void, or a breach or a question that a person acknowledged. */
  readonly closed: boolean;
};

/** A view and the first day it holds. The first segment has no earlier bound. */
export type Segment = View & { readonly from: Day };

/**
 * Lays an obligation out in time: the same function for every rule. Status, stage, wake day, forecast and calendar
 * are look-ups in what it returns.
 * @param patience working days after which what is overdue, and nobody has acknowledged, is told to the deputy too
 * @returns segments in order, neighbours different; the first holds for all days before the second.
 */
export function timeline(
  obligation: Obligation,
  answers: readonly Answer[],
  patience: number = escalationPatience.default,
): readonly Segment[] {
  const days = earliestFirst(boundaries(obligation, answers, patience));
  const first = days[0] === undefined ? obligation.anchor : addDays(days[0], -1);
  let last = segmentFrom(obligation, answers, patience, first);
  const segments = [last];
  for (const day of days) {
    if (day === last.from) continue;
    const next = segmentFrom(obligation, answers, patience, day);
    if (!sameView(last, next)) segments.push(next);
    last = next;
  }
  return segments;
}

/** The view on a day, looked up in a timeline. */
export function lookUp(segments: readonly Segment[], day: Day): Segment {
  let found = segments[0];
  for (const segment of segments) if (segment.from <= day) found = segment;
  if (found === undefined) throw new RangeError("a timeline has at least one segment");
  return found;
}

/** The next day after `day` on which the view changes; null where it never will. */
export function nextChange(segments: readonly Segment[], day: Day): Day | null {
  for (const segment of segments.slice(1)) if (segment.from > day) return segment.from;
  return null;
}

/** Whether two views look the same in every respect. */
export const sameView = (a: View, b: View): boolean =>
  a.status === b.status &&
  a.stage === b.stage &&
  a.due === b.due &&
  a.muted === b.muted &&
  a.round === b.round &&
  a.over === b.over &&
  a.closed === b.closed;

/** The view on one day, from the obligation itself. */
export function viewOn(
  obligation: Obligation,
  answers: readonly Answer[],
  day: Day,
  patience: number = escalationPatience.default,
): View {
  const { from: _, ...view } = segmentFrom(obligation, answers, patience, day);
  return view;
}

function segmentFrom(obligation: Obligation, answers: readonly Answer[], patience: number, from: Day): Segment {
  const { status, stage: own, due } = bareView(obligation, from);
  const stage = own === "overdue" && due !== null && isEscalated(due, answers, patience, from) ? "escalated" : own;
  const { muted, round, acknowledged } = silence(obligation, answers, from);
  const told = status === "breached" || status === "undetermined";
  const closed = status === "met" || status === "void" || (told && acknowledged);
  return { from, status, stage, due, muted, round, over: isOver(obligation, from), closed };
}

type BareView = Pick<View, "status" | "stage" | "due">;

function bareView(obligation: Obligation, day: Day): BareView {
  switch (obligation.kind) {
    case "duty":
      return dutyOn(obligation, day);
    case "limit":
      return limitOn(obligation, day);
    case "undetermined":
      return undeterminedOn(obligation, day);
  }
}

function dutyOn(duty: Duty, day: Day): BareView {
  const clock = clockOn(duty, day);
  const end = firstOf(duty.met, duty.void);
  if (end !== null && day >= end) return { status: end === duty.met ? "met" : "void", stage: null, due: clock.due };
  if (duty.missing !== null && day >= duty.missing.neededOn)
    return { status: "undetermined", stage: "undetermined", due: null };
  if (day < duty.opens) return { status: "upcoming", stage: null, due: clock.due };
  if (clock.due === null) return { status: "suspended", stage: null, due: null };
  if (day > clock.due) return { status: "overdue", stage: "overdue", due: clock.due };
  return { status: "open", stage: stageOn(duty.ladder, clock.due, day), due: clock.due };
}

const limitOn = (limit: Limit, day: Day): BareView =>
  day >= limit.on
    ? { status: "breached", stage: "breached", due: limit.on }
    : { status: "upcoming", stage: null, due: limit.on };

function undeterminedOn(obligation: Undetermined, day: Day): BareView {
  if (obligation.void !== null && day >= obligation.void) return { status: "void", stage: null, due: null };
  if (day >= obligation.missing.neededOn) return { status: "undetermined", stage: "undetermined", due: null };
  return { status: "upcoming", stage: null, due: null };
}

/** The due day as it stands on a day; null while the clock stands still. */
function clockOn(duty: Duty, day: Day): { readonly due: Day | null } {
  let due = duty.due;
  for (const pause of effectivePauses(duty)) {
    if (day < pause.since) break;
    if (pause.resumed === null || day < pause.resumed.on) return { due: null };
    due = pause.resumed.due;
  }
  return { due };
}

/** The pauses that move something: each begins on or before the due day of its time. */
function effectivePauses(duty: Duty): readonly Pause[] {
  if (duty.pauses.length === 0) return duty.pauses;
  const effective: Pause[] = [];
  let due = duty.due;
  for (const pause of duty.pauses) {
    if (pause.since > due) continue;
    effective.push(pause);
    if (pause.resumed === null) break;
    due = pause.resumed.due;
  }
  return effective;
}

function stageOn(ladder: readonly number[], due: Day, day: Day): Stage | null {
  if (day === due) return "due";
  let latest: number | null = null;
  for (const days of ladder) if (day >= addDays(due, -days) && (latest === null || days < latest)) latest = days;
  return latest === null ? null : `before-${latest}`;
}

/** The day on which what was due is told to the deputy too. */
const escalatesOn = (due: Day, patience: number): Day => addDays(addWorkingDays("administrative", due, patience), 1);

/** Whether nobody had acknowledged in time. Who does so later takes nothing back: the deputy was told. */
function isEscalated(due: Day, answers: readonly Answer[], patience: number, day: Day): boolean {
  const from = escalatesOn(due, patience);
  return day >= from && !answers.some((answer) => answer.kind === "acknowledged" && answer.from < from);
}

type Silence = Pick<View, "muted" | "round"> & { readonly acknowledged: boolean };
const unanswered: Silence = { muted: false, round: 0, acknowledged: false };

const isOver = (obligation: Obligation, day: Day): boolean =>
  obligation.kind === "limit" && obligation.lasting && obligation.until !== null && day > obligation.until;

/**
 * Whether being acknowledged on a day closes an obligation: a question, or a breach that is over by then. A breach that
 * goes on is closed by ending it, and a duty by doing it.
 */
export const closesOn = (obligation: Obligation, day: Day): boolean =>
  obligation.kind === "undetermined" ||
  (obligation.kind === "limit" && (!obligation.lasting || isOver(obligation, day)));

function silence(obligation: Obligation, answers: readonly Answer[], day: Day): Silence {
  if (answers.length === 0) return unanswered;
  const given = answers.filter((answer) => answer.from <= day);
  const acknowledged = given.some((answer) => answer.kind === "acknowledged" && closesOn(obligation, answer.from));
  // One that ends before it begins was never a silence.
  const silences = given.flatMap((answer) =>
    answer.kind !== "acknowledged" && answer.until >= answer.from ? [answer] : [],
  );
  const lasting = silences.filter((answer) => day <= answer.until);
  return { muted: acknowledged || lasting.length > 0, round: silences.length - lasting.length, acknowledged };
}

/** The days on which the view can change, in any order and some of them twice. */
function boundaries(obligation: Obligation, answers: readonly Answer[], patience: number): Day[] {
  const days: Day[] = [];
  switch (obligation.kind) {
    case "limit":
      days.push(obligation.on);
      if (obligation.until !== null) days.push(addDays(obligation.until, 1));
      break;
    case "undetermined":
      days.push(obligation.missing.neededOn);
      if (obligation.void !== null) days.push(obligation.void);
      break;
    case "duty":
      addDutyBoundaries(days, obligation, patience);
      break;
  }
  for (const answer of answers) {
    days.push(answer.from);
    if (answer.kind !== "acknowledged") days.push(addDays(answer.until, 1));
  }
  return days;
}

/** Puts a handful of days in order by inserting each among those before it, which a general sort is slower at. */
function earliestFirst(days: Day[]): Day[] {
  for (let at = 1; at < days.length; at += 1) {
    const day = days[at] as Day;
    let to = at;
    for (; to > 0 && (days[to - 1] as Day) > day; to -= 1) days[to] = days[to - 1] as Day;
    days[to] = day;
  }
  return days;
}

function addDutyBoundaries(days: Day[], duty: Duty, patience: number): void {
  days.push(duty.opens);
  if (duty.met !== null) days.push(duty.met);
  if (duty.void !== null) days.push(duty.void);
  if (duty.missing !== null) days.push(duty.missing.neededOn);
  addDueBoundaries(days, duty, duty.due, patience);
  for (const { since, resumed } of effectivePauses(duty)) {
    days.push(since);
    if (resumed === null) continue;
    days.push(resumed.on);
    addDueBoundaries(days, duty, resumed.due, patience);
  }
}

function addDueBoundaries(days: Day[], { ladder }: Duty, due: Day, patience: number): void {
  days.push(due, addDays(due, 1), escalatesOn(due, patience));
  for (const before of ladder) days.push(addDays(due, -before));
}

const firstOf = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a <= b ? a : b);
