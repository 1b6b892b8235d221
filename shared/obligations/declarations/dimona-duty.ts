import { addDays, type Day, formatDay } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Applied } from "../../law/parameter.ts";
import { dimonaAnswerPatience, dimonaWaitingPatience } from "../../policy/declarations.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Because, Duty, Evidence, Obligation, Undetermined, Working } from "../obligation.ts";
import { evidence } from "../rule.ts";
import { type Declaration, type Undone, undoneOf } from "./declarations.ts";

/** What must be declared by a day, and every declaration that was made to do so. */
export type ToDeclare = {
  readonly rule: string;
  readonly kind: "in" | "out";
  readonly subject: string;
  readonly due: Day;
  readonly ladder: readonly number[];
  /** In the order of their days. What is of another kind says the same, and is followed by its own rule. */
  readonly made: readonly Declaration[];
  readonly facts: readonly Evidence[];
  readonly parameters: readonly Applied[];
  readonly workings: readonly Working[];
};

/**
 * What follows from something that must be declared: the duty itself, met by the first declaration whatever was answered;
 * for each that came to nothing a new one that names why, unless another stands already; and a question for each to which
 * nothing, or no decision, was answered in time.
 */
export function declaring(what: ToDeclare, all: readonly Declaration[], employer: Employer): readonly Obligation[] {
  const [first] = what.made;
  const own = what.made.filter(({ kind }) => kind === what.kind);
  return [
    dutyOf(what, what.subject, addDays(what.due, -Math.max(...what.ladder)), what.due, first ?? null, null),
    ...own.flatMap((one) => anew(one, what, all)),
    ...own.filter((one) => undoneOf(one, all)?.by !== "cancelled").flatMap((one) => unanswered(one, what, employer)),
  ];
}

/** A declaration that was refused, or taken back, declares nothing: it is made anew, by the day it came to nothing. */
function anew(one: Declaration, what: ToDeclare, all: readonly Declaration[]): readonly Duty[] {
  const undone = undoneOf(one, all);
  if (undone === null) return [];
  const others = what.made.filter((other) => other !== one && isNextTo(one, other, undoneOf(other, all)));
  if (others.some(({ on }) => on < one.on)) return [];
  const due = undone.on > what.due ? undone.on : what.due;
  return [dutyOf(what, `after.${one.key}`, undone.on, due, others[0] ?? null, undone)];
}

/** What stands makes it good, whenever it was declared; what came to nothing too only where it was declared later. */
const isNextTo = (one: Declaration, other: Declaration, undone: Undone | null): boolean =>
  undone === null || other.on > one.on || (other.on === one.on && other.key > one.key);

function dutyOf(
  { rule, due: anchor, ladder, facts, parameters, workings }: ToDeclare,
  subject: string,
  opens: Day,
  due: Day,
  met: Declaration | null,
  undone: Undone | null,
): Duty {
  return {
    kind: "duty",
    id: `${rule}:${subject}`,
    rule,
    anchor,
    opens,
    recommended: null,
    // Told on the day on which it came to nothing, for the period is not there.
    ladder: undone === null ? ladder : [...new Set([due - opens, ...ladder])].sort((a, b) => b - a),
    due,
    pauses: [],
    met: met?.on ?? null,
    void: null,
    missing: null,
    because: {
      facts: [
        ...facts,
        ...(undone === null ? [] : [evidence(factOf[undone.by], formatDay(undone.on), undone.fact)]),
        ...(met === null ? [] : [evidence("dimona-declared-on", formatDay(met.on), met.fact)]),
      ],
      parameters,
      workings: [...workings, ...(undone === null ? [] : [{ say: saysOf[undone.by], with: { on: undone.on } }])],
    },
  };
}

const factOf = { refused: "dimona-refused-on", cancelled: "dimona-cancelled-on" } as const;
const saysOf = { refused: "dimona-refused", cancelled: "dimona-cancelled" } as const;

/** What was answered is asked for once the patience for it is over, until it was decided. */
function unanswered(one: Declaration, { rule, facts }: ToDeclare, { policies }: Employer): readonly Undetermined[] {
  const { answer, waitsSince } = one;
  const neededOn =
    waitsSince === null
      ? addDays(one.on, policyValue(policies, dimonaAnswerPatience))
      : addDays(waitsSince, policyValue(policies, dimonaWaitingPatience));
  const decided = answer === null || answer.outcome === "waiting" ? null : answer.on;
  if (decided !== null && decided <= neededOn) return [];
  const because: Because = {
    facts: [
      ...facts,
      evidence("dimona-declared-on", formatDay(one.on), one.fact),
      ...(answer === null ? [] : [evidence("dimona-answered-on", formatDay(answer.on), answer.fact)]),
    ],
    parameters: [],
    workings: [{ say: "dimona-key", with: { key: one.key } }],
  };
  return [
    {
      kind: "undetermined",
      id: `${rule}:answer.${one.key}`,
      rule,
      anchor: neededOn,
      missing: { fact: waitsSince !== null ? "decision-on-dimona" : "answer-to-dimona", neededOn },
      void: decided,
      because,
    },
  ];
}
