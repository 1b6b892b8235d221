import { type Day, formatDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Employment } from "../../dossier/employment.ts";
import { declarationsSince, dimonaIn as law } from "../../law/declarations.ts";
import { dimonaInLadder } from "../../policy/declarations.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { declaring } from "./dimona-duty.ts";
import { type Declared, declaredEmployments, dimonaFrom, workBegins } from "./employments-declared.ts";

/**
 * An employment is declared by Dimona IN at the latest when the work begins, dated the first day of the contract.
 * Royal Decree of 5 November 2002; NSSO, Administrative instructions, "The various Dimona declarations", 1.
 *
 * One duty for each employment, named after its first contract; a declaration made late meets it, and one that was
 * refused or taken back makes a new one. A contract that follows by the day needs none while the period goes on; where its
 * last day was declared, and not taken away since, that contract has a duty of its own. Asked only of employments that
 * begin on the day from which the employer reports receipts, or later.
 */
export const dimonaIn: Rule = {
  id: "dimona-in",
  family: "employment",
  per: "whole",
  says: "An employment is declared by Dimona IN at the latest when the work begins, and the declaration is accepted.",
  since: declarationsSince,
  reads: { employment: noMargin },
  uses: [],
  basis: [law],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    declaredEmployments(dossier, employer)
      .flatMap((declared) => beginningsOf(declared).flatMap((one) => insOf(one, declared, employer)))
      .filter(({ anchor }) => within(span, anchor)),
};

/** A contract whose beginning is declared, and the last day of the period before it where that ended one. */
type Beginning = { readonly contract: Employment; readonly periodEnded: Day | null };

/** The first contract, and each that follows on a period which ended before it. */
function beginningsOf({ relationship: { contracts }, periods }: Declared): readonly Beginning[] {
  return contracts.flatMap((contract, at): readonly Beginning[] => {
    if (at === 0) return [{ contract, periodEnded: null }];
    const before = contracts.slice(0, at).map((one) => one.contract);
    const earlier = periods.filter(({ declaration }) => before.includes(declaration.contract));
    const lastDays = earlier.map(({ to }) => to).filter((to) => to !== null);
    const isClosed = earlier.length > 0 && lastDays.length === earlier.length;
    const last = Math.max(...lastDays) as Day;
    return isClosed && last < contract.startsOn ? [{ contract, periodEnded: last }] : [];
  });
}

function insOf({ contract, periodEnded }: Beginning, declared: Declared, employer: Employer): readonly Obligation[] {
  const { declarations } = declared;
  const from = dimonaFrom(employer);
  if (from === null || contract.startsOn < from) return [];
  const due = workBegins(contract);
  return declaring(
    {
      rule: dimonaIn.id,
      kind: "in",
      subject: contract.contract,
      due,
      ladder: policyValue(employer.policies, dimonaInLadder),
      made: declarations.filter((one) => one.kind === "in" && one.contract === contract.contract),
      facts: [
        evidence("employed-from", formatDay(contract.startsOn), contract.hire),
        ...(due === contract.startsOn ? [] : [evidence("works-from", formatDay(due), contract.hire)]),
      ],
      parameters: [],
      workings: [dueOf(contract, due), ...(periodEnded === null ? [] : [endedOn(periodEnded)])],
    },
    declarations,
    employer,
  );
}

const dueOf = ({ startsOn }: Employment, due: Day): Working =>
  due === startsOn
    ? { say: "dimona-by-start", with: { start: startsOn } }
    : { say: "dimona-by-first-work", with: { start: startsOn, due } };

const endedOn = (last: Day): Working => ({ say: "dimona-period-ended", with: { last } });
