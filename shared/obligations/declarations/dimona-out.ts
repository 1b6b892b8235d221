import { formatDay, within } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Employment } from "../../dossier/employment.ts";
import { type Dossier, statements } from "../../dossier/fact.ts";
import { declarationsSince, dimonaOutWorkingDays } from "../../law/declarations.ts";
import { applied } from "../../law/parameter.ts";
import { dimonaOutLadder } from "../../policy/declarations.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import type { Declaration } from "./declarations.ts";
import { declaring } from "./dimona-duty.ts";
import { type Declared, declaredEmployments, dimonaFrom } from "./employments-declared.ts";

/**
 * The end of an employment is declared by Dimona OUT at the latest on the first working day after it, Saturdays counted.
 * Royal Decree of 5 November 2002; NSSO, Administrative instructions, "The various Dimona declarations", 2.
 *
 * One duty for each employment, named after its first contract, so that a renewal moves the day. A contract that another
 * follows by the day ends nothing. Who declared that very last day with the IN, or by an update, owes no OUT.
 */
export const dimonaOut: Rule = {
  id: "dimona-out",
  family: "employment",
  per: "whole",
  says: "The end of an employment is declared by Dimona OUT on the first working day after it, and it is accepted.",
  since: declarationsSince,
  reads: { employment: noMargin },
  uses: [dimonaOutWorkingDays],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    declaredEmployments(dossier, employer)
      .flatMap((declared) => outOf(declared, dossier, employer))
      .filter(({ anchor }) => within(span, anchor)),
};

function outOf(declared: Declared, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { declarations, last, periods, relationship } = declared;
  const from = dimonaFrom(employer);
  const { to } = relationship;
  if (to === null || from === null || to < from) return [];
  const days = applied(dimonaOutWorkingDays, to);
  const due = addWorkingDays("labour", to, days.value);
  const ended = statements(dossier, "EmploymentEnded").find(({ key }) => key === last.contract);
  const known = periods.find((period) => period.to === to && period.lastSaidBy.kind !== "out")?.lastSaidBy;
  return declaring(
    {
      rule: dimonaOut.id,
      kind: "out",
      subject: relationship.contracts[0].contract,
      due,
      ladder: policyValue(employer.policies, dimonaOutLadder),
      made: known === undefined ? declarations.filter((one) => isOutOf(one, last)) : [known],
      facts: [evidence("contract-ends-on", formatDay(to), ended ?? last.hire)],
      parameters: [days],
      workings: [{ say: "dimona-out-counted", with: { last: to, due } }],
    },
    declarations,
    employer,
  );
}

/** Of the last contract, or of a day in it, whichever it names: an OUT of a contract before it closed an earlier period. */
const isOutOf = ({ contract, endsOn, kind }: Declaration, last: Employment): boolean =>
  kind === "out" && (contract === last.contract || (endsOn ?? last.startsOn - 1) >= last.startsOn);
