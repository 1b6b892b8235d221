import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import {
  longMobilityFilingDays,
  mobilitySince,
  shortMobilityDaysMax,
  shortMobilityWindowDays,
} from "../../law/mobility.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities } from "../../law/residence.ts";
import { longMobilityLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { isFree } from "./free-movement.ts";
import { longTermFiling, type Mobility, mobilitiesOf } from "./mobilities.ts";
import { daysInWords, stayFacts } from "./mobility-evidence.ts";

/**
 * Where a mobility lasts beyond the days that a notification covers, the authorisation for a long-term mobility is applied
 * for with the Region thirty days before it starts or, where a short-term one was notified, thirty days before that ends.
 * Immigration Office, "Long-term mobility"; Directive (EU) 2016/801, art. 29.
 *
 * While the application is pending nothing more is allowed than before it: the days of the short-term mobility go on to be
 * counted.
 */
export const longMobilityFiled: Rule = {
  id: "long-mobility-filed",
  family: "residence",
  per: "whole",
  says: "A long-term EU mobility is applied for thirty days before it starts, or before the short-term one ends.",
  since: mobilitySince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [longMobilityFilingDays, shortMobilityDaysMax, shortMobilityWindowDays, freeMovementNationalities],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    mobilitiesOf(dossier)
      .flatMap((mobility) => dutyOf(mobility, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(mobility: Mobility, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { agreed, from, key, lastOfShort, most, notified, stopped, window } = mobility;
  if (lastOfShort === null || isFree(dossier, from)) return [];
  const days = applied(longMobilityFilingDays, from);
  const before = notified === null ? from : lastOfShort;
  const due = addDays(before, -days.value);
  const ladder = policyValue(employer.policies, longMobilityLadder);
  const filed = longTermFiling(mobility, dossier);
  return [
    {
      kind: "duty",
      id: `${longMobilityFiled.id}:${key}`,
      rule: longMobilityFiled.id,
      anchor: from,
      opens: addDays(due, -Math.max(0, ...ladder)),
      recommended: null,
      ladder,
      due,
      pauses: [],
      met: filed === null ? null : parseDay(filed.holdsFrom),
      void: stopped === null ? addDays(before, 1) : (Math.min(before + 1, parseDay(stopped.holdsFrom)) as Day),
      missing: null,
      because: {
        facts: [
          evidence("mobility-from", formatDay(from), agreed),
          ...stayFacts(mobility),
          ...(notified === null ? [] : [evidence("mobility-notified-on", notified.holdsFrom, notified)]),
          ...(filed === null ? [] : [evidence("application-filed-on", filed.holdsFrom, filed)]),
        ],
        parameters: [days, most, window],
        workings: [
          ...daysInWords(mobility, lastOfShort),
          {
            say: notified === null ? "long-mobility-before-start" : "long-mobility-before-end",
            with: { before, days: days.value, due },
          },
        ],
      },
    },
  ];
}
