import type { Silence, StandsNow } from "../alerts/stands-now.ts";
import type { Alert } from "../alerts/told.ts";
import type { Day } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import type { Dossier, Subject } from "../dossier/fact.ts";
import { familiesOfName } from "../dossier/name.ts";
import type { Answer, Obligation } from "../obligations/obligation.ts";
import { closesOn, lookUp, type View } from "../obligations/timeline.ts";
import { answersOf, layOut } from "./assess.ts";
import { type Part, partsRead } from "./parts.ts";
import { questionOn } from "./questions.ts";

/** The parts of a dossier to read for one of its obligations, with the name of whom it is about; none where no rule gives such a one. */
export function partsToShow(obligation: string, { kind }: Subject): readonly Part[] {
  const question = questionOn(obligation);
  return question === null ? [] : [...new Set([...partsRead([question]), ...familiesOfName[kind]])];
}

/**
 * Works out how an obligation stands on a day; null where the dossier has none of this id.
 * @throws what its rule throws
 */
export function standsNow(dossier: Dossier, employer: Employer, id: string, day: Day): StandsNow | null {
  const question = questionOn(id);
  if (question === null) return null;
  const answers = answersOf(dossier);
  const { found, failure } = layOut(dossier, employer, question, answers);
  const laidOut = found.find(({ obligation }) => obligation.id === id);
  if (laidOut === undefined && failure !== null) throw failure.error;
  if (laidOut === undefined) return null;
  const { obligation, segments } = laidOut;
  const view = lookUp(segments, day);
  return {
    alert: alertNow(obligation, view),
    view,
    closedByAcknowledging: closesOn(obligation, day),
    silence: lastingSilence(answers.get(id) ?? [], day),
  };
}

/** An obligation as an alert raised today would tell it, also where no stage has passed or nobody is to be told. */
const alertNow = (obligation: Obligation, { status, stage, due }: View): Alert => ({
  kind: "raised",
  obligation: obligation.id,
  rule: obligation.rule,
  number: 0,
  first: 0,
  stage: stage ?? "before-0",
  // What is settled is neither due nor late.
  due: status === "met" || status === "void" ? null : due,
  movedTo: null,
  until: obligation.kind === "limit" ? obligation.until : null,
  recommended: obligation.kind === "duty" ? obligation.recommended : null,
  skipped: [],
  missing: obligation.kind === "limit" ? null : (obligation.missing?.fact ?? null),
  because: obligation.because,
});

function lastingSilence(answers: readonly Answer[], day: Day): Silence | null {
  const lasting = answers.filter(
    (answer): answer is Silence => answer.kind !== "acknowledged" && answer.from <= day && day <= answer.until,
  );
  return lasting.reduce<Silence | null>((last, one) => (last === null || one.until > last.until ? one : last), null);
}
