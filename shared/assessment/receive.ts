import type { BelfryEvent } from "../../events/catalogue.ts";
import { type Alert, isBeforeWatch, type Told } from "../alerts/told.ts";
import type { Day } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Facts, Subject } from "../dossier/fact.ts";
import { fold, foldDisputed } from "../dossier/fold.ts";
import { believedDossier } from "../dossier/precedence.ts";
import { release, rules } from "../obligations/rules.ts";
import { assess, type Failure, type Standing } from "./assess.ts";
import { type Part, partsRead, type Question } from "./parts.ts";
import { partOfEvent, questionsAbout, questionsIn, sweptAfter } from "./questions.ts";

/** What is known of a dossier before a decision: the parts that were read, and where it stood. */
export type Before = Standing & {
  readonly subject: Subject;
  readonly employer: Employer;
  readonly parts: ReadonlyMap<Part, Facts>;
  readonly assessedOn: Day | null;
};

/** What becomes of a dossier: which parts to write, where it stands now, what to tell. */
export type After = {
  readonly changedParts: ReadonlyMap<Part, Facts>;
  readonly next: {
    readonly told: ReadonlyMap<string, Told>;
    readonly wakes: ReadonlyMap<Part, Day>;
    readonly release: string;
    readonly assessedOn: Day;
  };
  readonly alerts: readonly Alert[];
  readonly atOnce: boolean;
  readonly day: Day;
  readonly failures: readonly Failure[];
};

/**
 * The parts to read before events are received: their own, and those that the rules they concern read.
 * @param today the same day as they are received on
 * @param answers what people said before, where it was read already; it can call for more parts
 */
export const partsForEvents = (
  events: readonly BelfryEvent[],
  today: Day,
  answers: Facts = new Map(),
): readonly Part[] => [
  ...new Set([
    ...events.map(partOfEvent),
    ...partsRead(events.flatMap((event) => questionsAbout(event, today, answers))),
  ]),
];

/** The parts to read before some parts are assessed for another day. */
export const partsForAssessing = (parts: readonly Part[]): readonly Part[] => partsRead(questionsIn(parts));

/** Receives an event that is new. */
export const receive = (before: Before, event: BelfryEvent, today: Day): After =>
  receiveAll(before, [event], fold, today);

/** Receives a content under an event id that carried another before: all of them are set aside. */
export const receiveDisputed = (before: Before, contents: readonly BelfryEvent[], today: Day): After =>
  receiveAll(before, contents, foldDisputed, today);

/**
 * Assesses some parts for another day, another policy or another release.
 * @param swept families that are assessed whole with them, so that no sweep need come back for these
 */
export const reassess = (
  before: Before,
  parts: readonly Part[],
  today: Day,
  swept: ReadonlySet<Part> = new Set(),
): After =>
  settle(
    { ...before, wakes: new Map([...before.wakes].filter(([part]) => !swept.has(part))) },
    before.parts,
    questionsIn(parts),
    today,
  );

function receiveAll(before: Before, events: readonly BelfryEvent[], how: typeof fold, today: Day): After {
  const after = settle(before, foldInto(before.parts, events, how), questionsOf(before, events, today), today);
  const wakes = new Map(after.next.wakes);
  for (const family of events.flatMap(sweptAfter)) wakes.set(family, after.day);
  return { ...after, next: { ...after.next, wakes } };
}

function settle(before: Before, parts: ReadonlyMap<Part, Facts>, questions: readonly Question[], today: Day): After {
  // Two clocks can disagree about midnight; a dossier never goes back to an earlier day.
  const day = before.assessedOn !== null && before.assessedOn > today ? before.assessedOn : today;
  const facts: Facts = new Map([...parts.values()].flatMap((part) => [...part]));
  const dossier = believedDossier(before.employer, before.subject, facts);
  const { alerts, told, wakes, failures } = assess(dossier, before.employer, questions, day, before);
  const changedParts = new Map([...parts].filter(([part, now]) => now !== before.parts.get(part)));
  return {
    changedParts,
    next: { told, wakes, release, assessedOn: day },
    alerts,
    atOnce: alerts.some((alert) => cannotWait(alert, before.employer, day)),
    day,
    failures,
  };
}

function foldInto(
  parts: ReadonlyMap<Part, Facts>,
  events: readonly BelfryEvent[],
  how: typeof fold,
): ReadonlyMap<Part, Facts> {
  const folded = new Map(parts);
  for (const event of events) {
    const part = partOfEvent(event);
    folded.set(part, how(folded.get(part) ?? new Map(), event));
  }
  return folded;
}

/** What events call into question, each question once. */
function questionsOf(before: Before, events: readonly BelfryEvent[], today: Day): readonly Question[] {
  const answers = before.parts.get("answers") ?? new Map();
  const questions = events.flatMap((event) => questionsAbout(event, today, answers));
  return [...new Map(questions.map((question) => [`${question.rule.id} ${question.part}`, question])).values()];
}

/** Whether an alert is mailed at once: its rule says that it cannot wait, it still goes on, and it is not older than the employer's watch. */
export function cannotWait(alert: Alert, employer: Employer, day: Day): boolean {
  const rule = rules.find((candidate) => candidate.id === alert.rule);
  if (alert.kind !== "raised" || alert.stage === null || rule === undefined) return false;
  const over = alert.until !== null && alert.until < day;
  return rule.atOnce.includes(alert.stage) && !over && !isBeforeWatch(alert, employer.watchFrom);
}
