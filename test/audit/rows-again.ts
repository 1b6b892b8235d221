import type { BelfryEvent } from "../../events/catalogue.ts";
import { answersOf } from "../../shared/assessment/assess.ts";
import { ALWAYS, addDays, addYears, type Day, formatDay, parseDay, type Span } from "../../shared/calendar/day.ts";
import { type Employer, employerOf } from "../../shared/dossier/employer.ts";
import type { Dossier } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { nameOf } from "../../shared/dossier/name.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import type { Answer, Obligation } from "../../shared/obligations/obligation.ts";
import type { Rule } from "../../shared/obligations/rule.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { lookUp, type Segment, timeline } from "../../shared/obligations/timeline.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import { type PackBytes, type Row, rowsIn } from "../ledger/export/packs.ts";

/**
 * What obligations.ndjson must say besides words and law texts, from events.ndjson alone: every rule is asked about every
 * dossier over a span that is wide enough for everything, without the parts in which Belfry reads and assesses.
 */
export function rowsAgain(bytes: PackBytes, from: string, to: string): readonly Row[] {
  const span = { from: parseDay(from), to: parseDay(to) };
  const dossiers = dossiersIn(bytes);
  const own = dossiers.find(({ subject }) => subject.kind === "employer");
  if (own === undefined) throw new Error("an export holds its employer's own dossier");
  const employer = employerOf(own);
  return dossiers
    .map(({ subject, facts }) => believedDossier(employer, subject, facts))
    .flatMap((dossier) => rules.flatMap((rule) => rowsOfRule(rule, dossier, employer, span)));
}

/** The dossiers of an export, folded from its events. */
function dossiersIn(bytes: PackBytes) {
  const events = new Map<string, BelfryEvent[]>();
  for (const { dossier, event } of rowsIn<{ dossier: string; event: BelfryEvent }>(bytes, "events.ndjson"))
    events.set(dossier, [...(events.get(dossier) ?? []), event]);
  return [...events].map(([id, told]) => ({ ...readDossierId(id), facts: foldAll(told) }));
}

function rowsOfRule(rule: Rule, dossier: Dossier, employer: Employer, span: Span): readonly Row[] {
  const answers = answersOf(dossier);
  // What comes every year is known a year ahead, and what was due a year ago may still be open.
  const wide = rule.per === "whole" ? ALWAYS : { from: addYears(span.from, -1), to: addYears(span.to, 1) };
  return rule.obligations(dossier, employer, wide).flatMap((obligation) => {
    const given = answers.get(obligation.id) ?? [];
    const segments = timeline(obligation, given);
    return belongs(obligation, segments, span) ? [rowOf(rule, dossier, obligation, segments, given, span.to)] : [];
  });
}

/** Of a span are its duties unless they were settled before it, and what was broken or asked in it or still is. */
function belongs(obligation: Obligation, segments: readonly Segment[], { from, to }: Span): boolean {
  const settledBefore = lookUp(segments, addDays(from, -1)).closed && lookUp(segments, to).closed;
  if (settledBefore) return false;
  switch (obligation.kind) {
    case "duty":
      return true;
    case "undetermined":
      return obligation.missing.neededOn <= to;
    case "limit":
      return obligation.on <= to && (obligation.until === null || obligation.until >= from);
  }
}

function rowOf(
  { id: rule, family }: Rule,
  dossier: Dossier,
  obligation: Obligation,
  segments: readonly Segment[],
  answers: readonly Answer[],
  day: Day,
): Row {
  const { employer, subject } = dossier;
  const view = lookUp(segments, day);
  const duty = obligation.kind === "duty" ? obligation : null;
  const limit = obligation.kind === "limit" ? obligation : null;
  const missing = obligation.kind === "limit" ? null : obligation.missing;
  return {
    dossier: `${employer}#${subject.kind}#${subject.id}`,
    obligation: obligation.id,
    rule,
    family,
    subject,
    name: nameOf(dossier),
    kind: obligation.kind,
    status: view.status,
    stage: view.stage,
    opens: iso(duty?.opens),
    recommended: iso(duty?.recommended),
    on: iso(limit?.on),
    until: iso(limit?.until),
    met: iso(duty?.met),
    void: obligation.kind === "limit" ? null : iso(obligation.void),
    due: iso(view.due),
    answered: view.muted,
    missing: missing === null ? null : { fact: missing.fact, neededOn: iso(missing.neededOn) },
    answers: answers.map(({ kind, from, by, eventId }) => ({ kind, from: iso(from), by, event: eventId })),
    parameters: obligation.because.parameters.map(({ id, value, since, toBeConfirmed }) => ({
      id,
      value,
      since,
      toBeConfirmed,
    })),
    facts: obligation.because.facts.map(({ name, value, eventId }) => ({ name, value, event: eventId })),
    workings: obligation.because.workings,
    timeline: segments.map(({ from, due, ...rest }, at) => ({
      ...rest,
      from: at === 0 ? null : iso(from),
      due: iso(due),
    })),
  };
}

const iso = (day: Day | null | undefined): string | null => (day === null || day === undefined ? null : formatDay(day));

type Pick<Name extends string> = { readonly [Key in Name]: unknown };
type Said = {
  readonly explanation: {
    readonly parameters: readonly Pick<"id" | "value" | "since" | "toBeConfirmed">[];
    readonly facts: readonly Pick<"name" | "value" | "event">[];
    readonly workings: readonly Pick<"say" | "with">[];
  };
  readonly missing: Pick<"fact" | "neededOn"> | null;
  readonly answers: readonly Pick<"kind" | "from" | "by" | "event">[];
};

/** The rows of obligations.ndjson, without their words: titles, questions, reasons, and the law in sentences. */
export const rowsSaid = (bytes: PackBytes): readonly Row[] =>
  rowsIn<Row & Said>(bytes, "obligations.ndjson").map((row) => {
    const { title: _, severity: __, explanation, missing, answers, ...rest } = row;
    return {
      ...rest,
      missing: missing === null ? null : { fact: missing.fact, neededOn: missing.neededOn },
      answers: answers.map(({ kind, from, by, event }) => ({ kind, from, by, event })),
      parameters: explanation.parameters.map(({ id, value, since, toBeConfirmed }) => ({
        id,
        value,
        since,
        toBeConfirmed,
      })),
      facts: explanation.facts.map(({ name, value, event }) => ({ name, value, event })),
      workings: explanation.workings.map((working) => ({ say: working.say, with: working.with })),
    };
  });

/** Rows by what they are about. @throws RangeError where two are about the same */
export function byObligation(rows: readonly Row[]): Readonly<Record<string, Row>> {
  const found = new Map(rows.map((row) => [`${row.dossier} ${row.obligation}`, row]));
  if (found.size !== rows.length) throw new RangeError("an obligation is there twice");
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
