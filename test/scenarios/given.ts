import { expect } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { answersOf } from "../../shared/assessment/assess.ts";
import { ALWAYS, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { type Employer, employerOf } from "../../shared/dossier/employer.ts";
import type { Dossier } from "../../shared/dossier/fact.ts";
import { foldAll } from "../../shared/dossier/fold.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import type { Obligation } from "../../shared/obligations/obligation.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { lookUp, timeline, type View } from "../../shared/obligations/timeline.ts";
import { asha, lab } from "../cast.ts";

/** The dossier that some events, in any order, are about: Asha's, that of a publication, or the employer's own. */
export const dossierOf = (events: readonly BelfryEvent[]): Dossier => {
  const others = events.filter(({ subject }) => subject.kind !== "employer");
  const own = others.length === 0 ? events : others;
  return believedDossier(employerFrom(events), own[0]?.subject ?? asha, foldAll(own));
};

/** The employer from the configurations among some events. */
export const employerFrom = (events: readonly BelfryEvent[]): Employer =>
  employerOf({
    employer: lab,
    subject: { kind: "employer", id: lab },
    facts: foldAll(events.filter((event) => event.subject.kind === "employer")),
  });

/** Every obligation of one rule that some events give rise to. */
export function obligationsOf(rule: string, events: readonly BelfryEvent[]): readonly Obligation[] {
  const found = rules.find((candidate) => candidate.id === rule);
  if (found === undefined) throw new RangeError(`there is no rule ${rule}`);
  return found.obligations(dossierOf(events), employerFrom(events), ALWAYS);
}

/**
 * A situation in the words of a scenario: `given(events).on(day).shows(rule, ...lines)`, one line an obligation, as in
 * `card-a-77: open, before-60, due 2026-09-30`. What is upcoming has no line unless `showsAll` is asked.
 */
export const given = (...events: readonly BelfryEvent[]) => ({
  on: (day: string) => ({
    shows: (rule: string, ...lines: readonly string[]) =>
      expect(linesOn(day, rule, events).filter((line) => !line.includes(": upcoming"))).toEqual(lines),
    /** Of a rule that comes back every year, one year alone. */
    showsYear: (rule: string, year: number, ...lines: readonly string[]) =>
      expect(linesOn(day, rule, events).filter((line) => line.startsWith(`${year}.`))).toEqual(lines),
    showsAll: (rule: string, ...lines: readonly string[]) => expect(linesOn(day, rule, events)).toEqual(lines),
  }),
});

function linesOn(day: string, rule: string, events: readonly BelfryEvent[]): readonly string[] {
  const answers = answersOf(dossierOf(events));
  return obligationsOf(rule, events).map((obligation) => {
    const view = lookUp(timeline(obligation, answers.get(obligation.id) ?? []), parseDay(day));
    return `${obligation.id.slice(rule.length + 1)}: ${wordsOf(view, obligation)}`;
  });
}

function wordsOf({ status, stage, due, muted }: View, obligation: Obligation): string {
  const missing = obligation.kind !== "limit" && status === "undetermined" ? obligation.missing?.fact : undefined;
  return [
    status,
    ...(stage === null || stage === status ? [] : [stage]),
    ...(due === null ? [] : [`${status === "breached" ? "on" : "due"} ${formatDay(due)}`]),
    ...(missing === undefined ? [] : [`for want of ${missing}`]),
    ...(muted ? ["muted"] : []),
  ].join(", ");
}
