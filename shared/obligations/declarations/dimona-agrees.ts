import { addDays, type Day, formatDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { declarationsSince, dimonaIn } from "../../law/declarations.ts";
import { referencePatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Undetermined, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import type { Declaration, Period } from "./declarations.ts";
import { type Declared, declaredEmployments } from "./employments-declared.ts";

/**
 * What was declared agrees with the contract: the period begins on the first day of its contract, and ends on the last
 * day of the employment. Royal Decree of 5 November 2002; NSSO, Administrative instructions.
 *
 * A question for each period and day that differs, asked some days after it was declared, for a contract is often
 * reported later than its Dimona. A day that is corrected on either side closes it.
 */
export const dimonaAgrees: Rule = {
  id: "dimona-agrees",
  family: "employment",
  per: "whole",
  says: "A Dimona period begins and ends on the days on which the employment does.",
  since: declarationsSince,
  reads: { employment: noMargin },
  uses: [],
  basis: [dimonaIn],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    declaredEmployments(dossier, employer)
      .flatMap((declared) => declared.periods.flatMap((period) => differencesOf(period, declared, employer)))
      .filter(({ anchor }) => within(span, anchor)),
};

function differencesOf(period: Period, declared: Declared, employer: Employer): readonly Undetermined[] {
  return [...startOf(period, declared, employer), ...endOf(period, declared, employer)];
}

function startOf({ declaration, from }: Period, { relationship }: Declared, employer: Employer) {
  const contract = relationship.contracts.find((one) => one.contract === declaration.contract);
  if (contract === undefined || contract.startsOn === from) return [];
  const working = { say: "dimona-start-differs", with: { declared: from, start: contract.startsOn } };
  const facts = [
    evidence("employed-from", formatDay(contract.startsOn), contract.hire),
    evidence("dimona-starts-on", formatDay(from), declaration.fact),
  ];
  return [question(`start.${declaration.key}`, "start-of-dimona", declaration, facts, working, employer)];
}

/**
 * A period that ended before the last contract ended nothing: see `dimona-in`. One whose last day was declared beforehand,
 * and lies after that of the employment, is still to be closed: see `dimona-out`.
 */
function endOf({ declaration, lastSaidBy, to }: Period, { last, relationship }: Declared, employer: Employer) {
  if (to === null || to < last.startsOn || to === relationship.to) return [];
  if (lastSaidBy.kind !== "out" && relationship.to !== null && to > relationship.to) return [];
  const working: Working =
    relationship.to === null
      ? { say: "dimona-end-not-known", with: { declared: to } }
      : { say: "dimona-end-differs", with: { declared: to, last: relationship.to } };
  const facts = [
    evidence("employed-from", formatDay(relationship.from), relationship.contracts[0].hire),
    evidence("dimona-ends-on", formatDay(to), lastSaidBy.fact),
  ];
  return [question(`end.${declaration.key}`, "end-of-dimona", lastSaidBy, facts, working, employer)];
}

function question(
  subject: string,
  fact: string,
  { on }: Declaration,
  facts: readonly Evidence[],
  working: Working,
  { policies }: Employer,
): Undetermined {
  const neededOn: Day = addDays(on, policyValue(policies, referencePatience));
  return {
    kind: "undetermined",
    id: `${dimonaAgrees.id}:${subject}`,
    rule: dimonaAgrees.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: null,
    because: { facts, parameters: [], workings: [working] },
  };
}
