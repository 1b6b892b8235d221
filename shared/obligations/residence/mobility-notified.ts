import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import {
  mobilityNotification,
  mobilitySince,
  shortMobilityDaysMax,
  shortMobilityWindowDays,
} from "../../law/mobility.ts";
import { freeMovementNationalities } from "../../law/residence.ts";
import { mobilityNoticeLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { isFree } from "./free-movement.ts";
import { lastForeseen, type Mobility, mobilitiesOf } from "./mobilities.ts";
import { applicationsFor } from "./mobility-applications.ts";

/**
 * A researcher whom another Member State authorised does a part of the research here once the Immigration Office was
 * notified of it: before the mobility starts, by the organisation here or the one abroad.
 * Immigration Office, "Short-term mobility"; Directive (EU) 2016/801, art. 28.
 *
 * Where more days are agreed than a notification can cover, a long-term mobility takes its place once it is granted. That
 * a complete application in time lets a part of the research be done (art. 29, 2, d) is to be confirmed, and not counted on.
 */
export const mobilityNotified: Rule = {
  id: "mobility-notified",
  family: "residence",
  per: "whole",
  says: "The Immigration Office is notified of a researcher's EU mobility before it starts.",
  since: mobilitySince,
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, shortMobilityDaysMax, shortMobilityWindowDays],
  basis: [mobilityNotification],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    mobilitiesOf(dossier)
      .flatMap((mobility) => dutyOf(mobility, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(mobility: Mobility, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { agreed, from, key, notified, to } = mobility;
  if (isFree(dossier, from)) return [];
  const due = addDays(from, -1);
  const ladder = policyValue(employer.policies, mobilityNoticeLadder);
  return [
    {
      kind: "duty",
      id: `${mobilityNotified.id}:${key}`,
      rule: mobilityNotified.id,
      anchor: from,
      opens: addDays(due, -Math.max(0, ...ladder)),
      recommended: null,
      ladder,
      due,
      pauses: [],
      met: notified === null ? null : parseDay(notified.holdsFrom),
      void: endOf(mobility, dossier),
      missing: null,
      because: {
        facts: [
          evidence("mobility-from", formatDay(from), agreed),
          evidence("mobility-to", formatDay(to), agreed),
          evidence("first-member-state", agreed.data.memberState, agreed),
          ...(notified === null ? [] : [evidence("mobility-notified-on", notified.holdsFrom, notified)]),
        ],
        parameters: [],
        workings: [{ say: "mobility-notify-before", with: { start: from, due } }],
      },
    },
  ];
}

/** Nothing is left to notify once it was stopped, once it is over, or where a long-term mobility was granted instead. */
function endOf(mobility: Mobility, dossier: Dossier): Day {
  const { lastOfShort, stopped } = mobility;
  const applications = lastOfShort === null ? [] : applicationsFor(mobility, dossier);
  return Math.min(
    addDays(lastForeseen(mobility), 1),
    ...(stopped === null ? [] : [parseDay(stopped.holdsFrom)]),
    ...applications.flatMap(({ granted }) => (granted === null ? [] : [granted])),
  ) as Day;
}
