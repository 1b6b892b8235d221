import { lawItems } from "../../alerts/mail-law.ts";
import { evidenceInWords, questionOf, wordsOf, workingInWords } from "../../alerts/mail-words.ts";
import type { Wording } from "../../alerts/wording/wording.ts";
import { type Day, formatDay } from "../../calendar/day.ts";
import { lawRegister } from "../../law/register.ts";
import type { Answer, Obligation } from "../../obligations/obligation.ts";
import { rules } from "../../obligations/rules.ts";
import type { Segment } from "../../obligations/timeline.ts";
import { type Finding, wording as ofFiles } from "./findings.ts";
import type { KnownDossier } from "./known-dossier.ts";

/** One line of `obligations.ndjson`: how an obligation stands, how it came there, and why. Days are ISO days. */
export type ObligationRow = ReturnType<typeof obligationRow>;

/**
 * An obligation as a row.
 * @param day the day on which statuses stand: law is shown as it holds then
 * @param wording the language of its words; that of the files, where none is asked for
 */
export function obligationRow(
  { id, subject, name }: KnownDossier,
  finding: Finding,
  day: Day,
  wording: Wording = ofFiles,
) {
  const { obligation, view, segments, moment, family, group, answers } = finding;
  const words = wordsOf(wording, obligation.rule, moment);
  return {
    dossier: id,
    obligation: obligation.id,
    rule: obligation.rule,
    family,
    subject,
    name,
    kind: obligation.kind,
    title: words.title,
    severity: group,
    status: view.status,
    stage: view.stage,
    ...daysOf(obligation),
    due: iso(view.due),
    answered: view.muted,
    missing: missingOf(obligation, wording),
    answers: answers.map(answerRow),
    explanation: explanationOf(obligation, words.why, day, wording),
    timeline: segments.map(segmentRow),
  };
}

function daysOf(obligation: Obligation) {
  const none = { opens: null, recommended: null, on: null, until: null, met: null, void: null };
  switch (obligation.kind) {
    case "duty": {
      const { opens, recommended, met } = obligation;
      return {
        ...none,
        opens: iso(opens),
        recommended: iso(recommended),
        met: iso(met),
        void: iso(obligation.void),
      };
    }
    case "limit":
      return { ...none, on: iso(obligation.on), until: iso(obligation.until) };
    case "undetermined":
      return { ...none, void: iso(obligation.void) };
  }
}

function missingOf(obligation: Obligation, wording: Wording) {
  if (obligation.kind === "limit" || obligation.missing === null) return null;
  const { fact, neededOn } = obligation.missing;
  return { fact, neededOn: iso(neededOn), question: questionOf(wording, fact).question };
}

/** An answer as a row; a reason is only there where something was waived, an end where there is silence until one. */
type AnswerRow = Pick<Answer, "kind" | "by"> & {
  readonly from: string;
  readonly event: string;
  readonly until?: string;
  readonly reason?: string;
};

function answerRow(answer: Answer): AnswerRow {
  const { from, by, eventId, kind } = answer;
  const more =
    kind === "acknowledged"
      ? {}
      : { until: formatDay(answer.until), ...(kind === "waived" ? { reason: answer.reason } : {}) };
  return { kind, from: formatDay(from), by, event: eventId, ...more };
}

function explanationOf({ rule, because }: Obligation, why: string, day: Day, wording: Wording) {
  return {
    why,
    law: lawItems(wording, { rule, because }, day),
    basis: rules.find(({ id }) => id === rule)?.basis ?? [],
    parameters: because.parameters.map(({ id, value, since, toBeConfirmed }) => ({
      id,
      value,
      since,
      toBeConfirmed,
      citation:
        lawRegister.find((parameter) => parameter.id === id)?.values.find((dated) => dated.since === since)?.citation ??
        null,
    })),
    facts: because.facts.map((fact) => ({
      name: fact.name,
      value: fact.value,
      event: fact.eventId,
      words: evidenceInWords(wording, fact),
    })),
    workings: because.workings.map((working) => ({ ...working, words: workingInWords(wording, working) })),
  };
}

/** The first segment holds for all days before the second. */
const segmentRow = ({ from, due, ...segment }: Segment, at: number) => ({
  from: at === 0 ? null : iso(from),
  ...segment,
  due: iso(due),
});

const iso = (day: Day | null): string | null => (day === null ? null : formatDay(day));
