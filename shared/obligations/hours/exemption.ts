import type { Day } from "../../calendar/day.ts";
import { type Employment, employments } from "../../dossier/employment.ts";
import { type Dossier, type Facts, statements } from "../../dossier/fact.ts";
import { termOn } from "../../dossier/terms.ts";
import { applied } from "../../law/parameter.ts";
import { exemptPositions } from "../../law/working-time.ts";

/** The contracts in force on a day. */
export const contractsOn = (dossier: Dossier, day: Day): readonly Employment[] =>
  employments(dossier).filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));

/**
 * Whether the rules on working time do not hold for a person on a day: every contract in force is one of management, of
 * trust, or of a commercial representative. Who changes position is judged by the days, even within a week.
 * Labour Act of 16 March 1971, art. 3, par. 3; Royal Decree of 10 February 1965.
 */
export function isExemptOn(dossier: Dossier, day: Day): boolean {
  if (!namesAPosition(dossier)) return false;
  const contracts = contractsOn(dossier, day);
  return contracts.length > 0 && contracts.every(({ contract }) => holdsExempt(dossier, contract, day));
}

function holdsExempt(dossier: Dossier, contract: string, day: Day): boolean {
  const position = termOn(dossier, contract, "position", day)?.value;
  return position !== undefined && applied(exemptPositions, day).value.includes(position);
}

/** Most dossiers name no position, and are asked about every day of a year. */
function namesAPosition({ facts, ...rest }: Dossier): boolean {
  const before = naming.get(facts);
  if (before !== undefined) return before;
  const stated = [
    ...statements({ facts, ...rest }, "EmployeeHired"),
    ...statements({ facts, ...rest }, "ContractChanged"),
  ];
  const found = stated.some(({ data }) => data.position !== undefined);
  naming.set(facts, found);
  return found;
}

const naming = new WeakMap<Facts, boolean>();
