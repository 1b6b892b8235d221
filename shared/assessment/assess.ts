import { type Alert, alertFor, type Told, toldAfter, withdrawal } from "../alerts/told.ts";
import { ALWAYS, addDays, type Day, formatDay, parseDay, within } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import { type Dossier, statements } from "../dossier/fact.ts";
import { ParameterUnknown } from "../law/parameter.ts";
import type { Answer, Obligation } from "../obligations/obligation.ts";
import { lookUp, nextChange, type Segment, timeline } from "../obligations/timeline.ts";
import { escalationPatience } from "../policy/patience.ts";
import { policyValue } from "../policy/policy.ts";
import { type ErasedUpTo, erasedIn, restsOnErased } from "./erased.ts";
import { type Part, type Question, spanOf } from "./parts.ts";

/** A rule that threw: the event is recorded all the same, the finding is undetermined, and operators are alarmed. */
export type Failure = { readonly rule: string; readonly error: unknown };

/** What a dossier comes to on a day. */
export type Assessment = {
  readonly alerts: readonly Alert[];
  readonly told: ReadonlyMap<string, Told>;
  /** The next day on which a view can change, by part; parts that will never change are absent. */
  readonly wakes: ReadonlyMap<Part, Day>;
  readonly failures: readonly Failure[];
};

/** Where a dossier stood before it is assessed. */
export type Standing = {
  /** What was told, by obligation. */
  readonly told: ReadonlyMap<string, Told>;
  readonly wakes: ReadonlyMap<Part, Day>;
  /** The number that alerts raised now will have; higher than any before. */
  readonly nextNumber: number;
};

/** An obligation laid out in time. */
export type LaidOut = { readonly obligation: Obligation; readonly segments: readonly Segment[] };

/**
 * Answers some questions about a dossier on a day. What was told of obligations outside the questions is kept.
 */
export function assess(
  dossier: Dossier,
  employer: Employer,
  questions: readonly Question[],
  day: Day,
  before: Standing,
): Assessment {
  const alerts: Alert[] = [];
  const failures: Failure[] = [];
  const told = new Map(before.told);
  const wakes = new Map(before.wakes);
  for (const { part } of questions) wakes.delete(part);

  const answers = answersOf(dossier);
  for (const question of questions) {
    const { found, failure } = layOut(dossier, employer, question, answers);
    if (failure !== null) failures.push(failure);
    for (const { obligation, segments } of found) {
      const view = lookUp(segments, day);
      const last = told.get(obligation.id);
      const alert = alertFor(obligation, segments, view, last, day, before.nextNumber);
      const next = toldAfter(alert, last, view, obligation.anchor);
      if (alert !== null) alerts.push(alert);
      if (next === undefined) told.delete(obligation.id);
      else told.set(obligation.id, next);
      wakeBy(wakes, question.part, nextChange(segments, day));
    }
    if (failure === null)
      alerts.push(
        ...withdrawAbsent(told, question, new Set(found.map((one) => one.obligation.id)), erasedIn(dossier.facts)),
      );
    else if (!(failure.error instanceof ParameterUnknown)) wakeBy(wakes, question.part, addDays(day, 1));
  }
  for (const question of questions) wakeByNextYear(wakes, question, dossier, day);
  return { alerts, told, wakes, failures };
}

/**
 * A duty that comes every year can be settled early, or skip a year: then nothing of its part changes any more, and the
 * day after the part is the one that leads to the next year (see `partsDue`).
 */
function wakeByNextYear(wakes: Map<Part, Day>, { part, rule }: Question, dossier: Dossier, day: Day): void {
  const next = addDays(spanOf(part).to, 1);
  if (next > day && !wakes.has(part) && rule.goesOn?.(dossier, spanOf(part).to)) wakeBy(wakes, part, next);
}

/** The obligations of one rule in one part, each with its timeline; the failure where the rule threw. */
export function layOut(
  dossier: Dossier,
  employer: Employer,
  { rule, part }: Question,
  answers: Answers = answersOf(dossier),
): { readonly found: readonly LaidOut[]; readonly failure: Failure | null } {
  const patience = policyValue(employer.policies, escalationPatience);
  const lay = (obligation: Obligation): LaidOut => ({
    obligation,
    segments: timeline(obligation, answers.get(obligation.id) ?? [], patience),
  });
  try {
    const erased = erasedIn(dossier.facts);
    const given = rule.obligations(dossier, employer, spanOf(part));
    const standing = erased.size === 0 ? given : given.filter(({ anchor }) => !restsOnErased(rule, anchor, erased));
    return { found: standing.map(lay), failure: null };
  } catch (error) {
    return { found: [lay(notAssessed(rule.id, part, error))], failure: { rule: rule.id, error } };
  }
}

/** Takes back what was told of obligations that a rule no longer gives in a part; of what was erased, without a word. */
function withdrawAbsent(
  told: Map<string, Told>,
  { rule, part }: Question,
  present: ReadonlySet<string>,
  erased: ErasedUpTo,
): Alert[] {
  const alerts: Alert[] = [];
  for (const [id, entry] of [...told])
    if (ruleOf(id) === rule.id && within(spanOf(part), entry.anchor) && !present.has(id)) {
      if (!restsOnErased(rule, entry.anchor, erased)) alerts.push(withdrawal(id, rule.id, entry));
      told.delete(id);
    }
  return alerts;
}

function notAssessed(rule: string, part: Part, error: unknown): Obligation {
  const day = spanOf(part).from;
  return {
    kind: "undetermined",
    id: `${rule}:${formatDay(day)}-not-assessed`,
    rule,
    anchor: day,
    missing: {
      fact: error instanceof ParameterUnknown ? `parameter ${error.parameter}` : "could-not-be-assessed",
      neededOn: day,
    },
    void: null,
    because: { facts: [], parameters: [], workings: [] },
  };
}

/** What people said, by obligation. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

/** What people said, by obligation. */
export function answersOf(dossier: Dossier): Answers {
  const answers = new Map<string, Answer[]>();
  for (const { data, holdsFrom, eventId } of statements(dossier, "ObligationAnswered")) {
    const said = { from: parseDay(holdsFrom), by: data.by, eventId };
    const answer: Answer =
      data.answer.kind === "acknowledged"
        ? { ...said, kind: "acknowledged" }
        : { ...said, ...data.answer, until: parseDay(data.answer.until) };
    const known = answers.get(data.obligation);
    if (known === undefined) answers.set(data.obligation, [answer]);
    else known.push(answer);
  }
  return answers;
}

/** The rule that an obligation's id names. */
export const ruleOf = (obligation: string): string => obligation.slice(0, obligation.indexOf(":"));

function wakeBy(wakes: Map<Part, Day>, part: Part, day: Day | null): void {
  const known = wakes.get(part);
  if (day !== null && day <= ALWAYS.to && (known === undefined || day < known)) wakes.set(part, day);
}
