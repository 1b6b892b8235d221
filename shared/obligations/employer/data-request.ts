import { addMonths, type Day, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { requestReplyMonths, retentionParameters, retentionYears } from "../../law/retention.ts";
import { dataRequestLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * A person who asks to see its data, or to have it erased, is told within a month what was done, or why it was not.
 * Regulation (EU) 2016/679 (GDPR), art. 12(3) and (4).
 *
 * One duty for each request, met when the answer is reported. Once Belfry has decided what of an erasure it may do, a new
 * one takes its place that says what was decided: HR has to know it to answer.
 */
export const dataRequest: Rule = {
  id: "data-request",
  family: "employment",
  per: "whole",
  says: "A person who asks about its data is told within a month what was done, or why it was not.",
  since: "2018-05-25",
  reads: { employment: noMargin },
  uses: retentionParameters,
  basis: [],
  outlivesErasure: true,
  atOnce: [],
  obligations: (dossier, employer, span) =>
    [...statements(dossier, "AccessRequested"), ...statements(dossier, "ErasureRequested")]
      .map((request) => dutyOf(request, dossier, employer))
      .filter(({ anchor }) => within(span, anchor)),
};

type Request = Stated<"AccessRequested"> | Stated<"ErasureRequested">;

function dutyOf(request: Request, dossier: Dossier, employer: Employer): Obligation {
  const opens = parseDay(request.occurredOn);
  const within = applied(requestReplyMonths, opens);
  const decisions = statements(dossier, "ErasureDecided").filter(
    ({ data }) => request.type === "ErasureRequested" && data.request === request.key,
  );
  const answer = statements(dossier, "DataRequestAnswered").find(({ key }) => key === request.key);
  return {
    kind: "duty",
    id: `${dataRequest.id}:${decisions.length === 0 ? "" : "decided."}${request.key}`,
    rule: dataRequest.id,
    anchor: opens,
    opens,
    recommended: null,
    ladder: policyValue(employer.policies, dataRequestLadder),
    due: addMonths(opens, within.value),
    pauses: [],
    met: answer === undefined ? null : latest(parseDay(answer.occurredOn), opens),
    void: null,
    missing: null,
    because: {
      facts: [
        evidence("data-request-on", request.occurredOn, request),
        ...decisions.map((decision) => evidence("erasure-decided-on", decision.occurredOn, decision)),
        ...(answer === undefined ? [] : [evidence("data-request-answered-on", answer.occurredOn, answer)]),
      ],
      parameters: [within, ...keptBy(decisions)],
      workings: decisions.flatMap(inFigures),
    },
  };
}

const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** What has records kept, each value once. */
const keptBy = (decisions: readonly Stated<"ErasureDecided">[]): readonly Applied[] => {
  const kinds = new Map(
    decisions.flatMap(({ data, occurredOn }) =>
      data.kept.map(({ class: kind }) => [kind, parseDay(occurredOn)] as const),
    ),
  );
  return [...kinds].map(([kind, on]) => applied(retentionYears[kind], on));
};

/** What was erased and what is kept, a line a kind of record. */
const inFigures = ({ data }: Stated<"ErasureDecided">): readonly Working[] => [
  { say: "erasure-erased", with: { records: data.erased.reduce((sum, { records }) => sum + records, 0) } },
  ...data.kept.map(({ class: kind, records, until }): Working => {
    const said = { kind, records };
    return until === undefined
      ? { say: "erasure-kept-open", with: said }
      : { say: "erasure-kept-until", with: { ...said, until: parseDay(until) } };
  }),
];
