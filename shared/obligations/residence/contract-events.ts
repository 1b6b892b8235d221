import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import { belongsOn } from "../../dossier/belongs.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches, employments } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { termOn } from "../../dossier/terms.ts";
import { regionNoticePayPercent } from "../../policy/checks.ts";
import { policyValue } from "../../policy/policy.ts";
import { wholePercent } from "../cents.ts";

/** An end or a change of a contract that bears on the authorisation to work. */
export type ContractEvent = {
  readonly about: Stated<"RegionNotified">["data"]["about"];
  readonly contract: string;
  /** Its name in obligations. No key holds a dot. */
  readonly subject: string;
  /** The day of the change, or the last day of the contract. */
  readonly day: Day;
  /** The day on which it was known. */
  readonly known: Day;
  readonly fact: Stated;
};

/** The ends and changes of a person's contracts, in the order of their statements. */
export const contractEvents = (dossier: Dossier, employer: Employer): readonly ContractEvent[] => [
  ...contractEnds(dossier),
  ...statements(dossier, "ContractChanged").flatMap((change) => changesIn(change, dossier, employer)),
];

/** The end of an employment: a contract that another one follows at once ends nothing. */
function contractEnds(dossier: Dossier): readonly ContractEvent[] {
  const lastDays = employedStretches(dossier).map(({ to }) => to);
  return employments(dossier).flatMap(({ contract, endsOn, hire, startsOn }): readonly ContractEvent[] => {
    if (endsOn === null || endsOn < startsOn || !lastDays.includes(endsOn)) return [];
    const ended = statements(dossier, "EmploymentEnded").find(({ key }) => key === contract);
    // The agreed term of a contract may still be moved, so it is known for sure on its day.
    const known = ended === undefined ? endsOn : earlier(parseDay(ended.occurredOn), endsOn);
    return [{ about: "end", contract, subject: `end.${contract}`, day: endsOn, known, fact: ended ?? hire }];
  });
}

function changesIn(change: Stated<"ContractChanged">, dossier: Dossier, employer: Employer): readonly ContractEvent[] {
  const day = parseDay(change.holdsFrom);
  const employment = employments(dossier).find(({ contract }) => contract === change.data.contract);
  // What holds from the first day on is no change of it, and after the last there is nothing left to change.
  if (employment === undefined || day <= employment.startsOn) return [];
  if (employment.endsOn !== null && day > employment.endsOn) return [];
  const known = earlier(parseDay(change.occurredOn), day);
  return whatChanged(change, day, dossier, employer).map((about) => ({
    about,
    contract: change.data.contract,
    subject: `${about}.${change.key}`,
    day,
    known,
    fact: change,
  }));
}

/**
 * What a change says otherwise than before; what nobody said before counts as changed. Pay that moves together with the
 * hours is told with them.
 */
function whatChanged(
  { data }: Stated<"ContractChanged">,
  day: Day,
  dossier: Dossier,
  employer: Employer,
): readonly ContractEvent["about"][] {
  const before = addDays(day, -1);
  const week = termOn(dossier, data.contract, "schedule", before)?.value.weeklyMinutes;
  const pay = termOn(dossier, data.contract, "monthlyGrossCents", before)?.value;
  const hours = data.schedule !== undefined && data.schedule.weeklyMinutes !== week;
  const paid = data.monthlyGrossCents !== undefined && bears(pay, data.monthlyGrossCents, employer);
  const moved = data.region !== undefined && data.region !== belongsOn(dossier, employer, before).region;
  return [
    ...(hours ? (["hours"] as const) : []),
    ...(paid && !hours ? (["pay"] as const) : []),
    ...(moved ? (["place"] as const) : []),
  ];
}

/** Whether a change of pay is one that the Region is told of: any cut, and a rise beyond what the index brings. */
function bears(before: number | undefined, after: number, { policies }: Employer): boolean {
  if (before === undefined || after < before) return true;
  return after > before && (after - before) * wholePercent >= before * policyValue(policies, regionNoticePayPercent);
}

const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
