import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches } from "../../dossier/employment.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { mobilitySince, shortMobilityDaysMax, shortMobilityWindowDays } from "../../law/mobility.ts";
import { freeMovementNationalities } from "../../law/residence.ts";
import { mobilityDaysLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { isFree } from "./free-movement.ts";
import { lastCovered, lastForeseen, type Mobility, mobilitiesOf } from "./mobilities.ts";
import { coverFacts, daysInWords, stayFacts } from "./mobility-evidence.ts";
import { titlesOf } from "./titles.ts";

/**
 * On a notified mobility a researcher stays and works here on at most 180 days of any 360, on the days that were notified and
 * while the first Member State's authorisation lasts: where a stay or an employment goes on beyond, another title is in
 * hand by the last of these days, or both end on it.
 * Immigration Office, "Short-term mobility"; Directive (EU) 2016/801, art. 28.
 *
 * A stay that is shortened gives nothing. After the last day, employment without a title says more of whoever is employed
 * here; of a guest it goes on to be told until the stay ends.
 */
export const mobilityDays: Rule = {
  id: "mobility-days",
  family: "residence",
  per: "whole",
  says: "A researcher in short-term EU mobility, of at most 180 days of any 360, holds another title for work and stay beyond.",
  since: mobilitySince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [shortMobilityDaysMax, shortMobilityWindowDays, freeMovementNationalities],
  basis: [],
  atOnce: ["overdue"],
  obligations: (dossier, employer, span) =>
    mobilitiesOf(dossier)
      .flatMap((mobility) => dutyOf(mobility, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(mobility: Mobility, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { agreed, key, lastOfShort, most, notified, window } = mobility;
  const last = lastCovered(mobility);
  if (notified === null || !goesOn(mobility, last, dossier) || isFree(dossier, last)) return [];
  const ladder = policyValue(employer.policies, mobilityDaysLadder);
  return [
    {
      kind: "duty",
      id: `${mobilityDays.id}:${key}`,
      rule: mobilityDays.id,
      anchor: last,
      opens: addDays(last, -Math.max(0, ...ladder)),
      recommended: null,
      ladder,
      due: last,
      pauses: [],
      met: titleBeyond(key, last, dossier),
      void: endOf(mobility, last, dossier),
      missing: null,
      because: {
        facts: [
          evidence("mobility-from", formatDay(mobility.from), agreed),
          ...stayFacts(mobility),
          ...coverFacts(mobility),
        ],
        parameters: last === lastOfShort ? [most, window] : [],
        workings:
          last === lastOfShort
            ? daysInWords(mobility, last, dossier)
            : [{ say: "mobility-covered-until", with: { last } }],
      },
    },
  ];
}

/** Whether the stay, or an employment that holds on the last day, goes on beyond it. */
const goesOn = (mobility: Mobility, last: Day, dossier: Dossier): boolean =>
  lastForeseen(mobility) > last ||
  employedStretches(dossier).some(({ from, to }) => from <= last && (to === null || to > last));

/** The day on which another title that goes on beyond was in hand; null where none was. */
function titleBeyond(mobility: string, last: Day, dossier: Dossier): Day | null {
  const beyond = titlesOf(dossier).filter(
    (title) =>
      title.subject !== `mobility.${mobility}` &&
      title.missing === null &&
      title.from <= addDays(last, 1) &&
      (title.last === null || title.last > last),
  );
  return beyond.length === 0 ? null : (Math.min(...beyond.map(({ issuedOn }) => issuedOn)) as Day);
}

/** An authority's stop, the end of the stay or, for an employee, the first day without a title. */
function endOf(mobility: Mobility, last: Day, dossier: Dossier): Day {
  const after = addDays(last, 1);
  const isEmployed = employedStretches(dossier).some(({ from, to }) => from <= after && (to === null || to >= after));
  return Math.min(
    isEmployed ? after : addDays(lastForeseen(mobility), 1),
    ...(mobility.stopped === null ? [] : [parseDay(mobility.stopped.holdsFrom)]),
  ) as Day;
}
