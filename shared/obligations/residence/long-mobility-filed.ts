import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier, Stated } from "../../dossier/fact.ts";
import {
  longMobilityFilingDays,
  mobilitySince,
  shortMobilityDaysMax,
  shortMobilityWindowDays,
} from "../../law/mobility.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { freeMovementNationalities } from "../../law/residence.ts";
import { longMobilityLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { isFree } from "./free-movement.ts";
import { type Mobility, mobilitiesOf } from "./mobilities.ts";
import { applicationsFor, type MobilityApplication } from "./mobility-applications.ts";
import { coverFacts, daysInWords, stayFacts } from "./mobility-evidence.ts";

/**
 * Where a mobility lasts beyond the days that a notification covers, the authorisation for a long-term mobility is applied
 * for with the Region thirty days before it starts or, where a short-term one was notified, thirty days before that ends.
 * Immigration Office, "Long-term mobility"; Directive (EU) 2016/801, art. 29.
 *
 * While the application is pending nothing more is allowed than before it: the days of the short-term mobility go on to be
 * counted. One that is refused while another is still in time asks for that under a name of its own; after that day the
 * days that remain are told of.
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
      .flatMap((mobility) => dutiesOf(mobility, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutiesOf(mobility: Mobility, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { from, lastOfShort, notified } = mobility;
  if (lastOfShort === null || isFree(dossier, from)) return [];
  const days = applied(longMobilityFilingDays, from);
  const before = notified === null ? from : (Math.min(lastOfShort, lastNotified(notified)) as Day);
  const time: Time = { days, before, due: addDays(before, -days.value), lastOfShort };
  const applications = applicationsFor(mobility, dossier);
  const standing = applications.findIndex(({ refused }) => refused === null || refused > time.due);
  const asked = [null, ...applications.slice(0, standing === -1 ? undefined : standing)];
  return asked.map((refused, at) => dutyOf(mobility, time, refused, applications[at] ?? null, dossier, employer));
}

/** The last day that a notification named; where it named none, no day is too late for it. */
const lastNotified = ({ data }: Stated<"MobilityNotified">): number =>
  data.until === undefined ? Number.POSITIVE_INFINITY : parseDay(data.until);

/** When the application is due: so many days before the day on which it begins, or the last that a notification covers. */
type Time = {
  readonly days: Applied<number>;
  readonly before: Day;
  readonly due: Day;
  readonly lastOfShort: Day;
};

/** The duty to apply or, after an application that was refused, to apply again. */
function dutyOf(
  mobility: Mobility,
  { days, before, due, lastOfShort }: Time,
  after: MobilityApplication | null,
  application: MobilityApplication | null,
  dossier: Dossier,
  employer: Employer,
): Obligation {
  const { agreed, from, key, most, notified, stopped, window } = mobility;
  const ladder = policyValue(employer.policies, longMobilityLadder);
  const opens = addDays(due, -Math.max(0, ...ladder));
  const { refused, decided } = after ?? { refused: null, decided: null };
  const filed = application?.filed ?? null;
  return {
    kind: "duty",
    id: `${longMobilityFiled.id}:${after === null ? key : `${key}.${after.filed.key}`}`,
    rule: longMobilityFiled.id,
    anchor: from,
    opens: refused === null || refused < opens ? opens : refused,
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
        ...coverFacts(mobility),
        ...(refused === null || decided === null
          ? []
          : [evidence("application-refused-on", formatDay(refused), decided)]),
        ...(filed === null ? [] : [evidence("application-filed-on", filed.holdsFrom, filed)]),
      ],
      parameters: [days, most, window],
      workings: [
        ...(refused === null ? [] : [{ say: "application-refused", with: { on: refused } }]),
        ...daysInWords(mobility, lastOfShort, dossier),
        {
          say: notified === null ? "long-mobility-before-start" : "long-mobility-before-end",
          with: { before, days: days.value, due },
        },
      ],
    },
  };
}
