import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import { belongsOn } from "../../dossier/belongs.ts";
import type { Employer, Region } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { openLabourMarketCards, openLabourMarketGrounds } from "../../law/arrival.ts";
import { regionNoticeElsewhere, regionNoticeFlanders, regionNoticeWallonia } from "../../law/checks.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import { regionNoticeWorkingDays } from "../../policy/checks.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { type ContractEvent, contractEvents } from "./contract-events.ts";
import { authorisedOn } from "./regional-authorisation.ts";
import type { Title } from "./title.ts";

const since = "2019-01-01";

/**
 * The Region is told at once when a contract ends before the authorisation to work does, or when its hours, pay or place
 * change while the authorisation runs. Flemish Government Decree of 7 December 2018, art. 9; the Walloon administration
 * asks for every end before its term; elsewhere it is to be confirmed.
 *
 * One duty for each end and each change, named after the contract or the change. "At once" is no number of days: the
 * employer's policy sets them. It ends with the authorisation that it is about.
 */
export const regionNotified: Rule = {
  id: "region-notified",
  family: "residence",
  per: "whole",
  says: "The Region is told at once of the end of a contract, or of a change of hours, pay or place, while it authorises.",
  since,
  reads: { employment: noMargin, residence: noMargin },
  uses: [
    regionNoticeFlanders,
    regionNoticeWallonia,
    regionNoticeElsewhere,
    freeMovementNationalities,
    openLabourMarketCards,
    openLabourMarketGrounds,
    provisionalDocumentDays,
    provisionalDocumentsMax,
  ],
  basis: [],
  dueSetBy: "policy",
  atOnce: [],
  obligations: (dossier, employer, span) =>
    contractEvents(dossier, employer)
      .filter(({ day }) => day >= parseDay(since))
      .flatMap((event) => noticeOf(event, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function noticeOf(event: ContractEvent, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { about, day, known, subject } = event;
  const title = authorisedOn(dossier, day);
  if (title === null || (about === "end" && title.last === day)) return [];
  // The Region that authorised the work is the one in which it was before a move.
  const region = belongsOn(dossier, employer, addDays(day, -1)).region;
  const law = lawOf(region, day);
  if (!law.value.includes(about)) return [];
  const due = addWorkingDays("administrative", day, policyValue(employer.policies, regionNoticeWorkingDays));
  const notice = noticeMade(event, dossier);
  return [
    {
      kind: "duty",
      id: `${regionNotified.id}:${subject}`,
      rule: regionNotified.id,
      anchor: day,
      opens: known,
      recommended: day,
      // Told on the day on which it is known, for it cannot wait.
      ladder: [due - known],
      due,
      pauses: [],
      met: notice === undefined ? null : parseDay(notice.holdsFrom),
      void: title.last === null ? null : addDays(title.last, 1),
      missing: null,
      because: {
        facts: [
          evidence(about === "end" ? "contract-ends-on" : "contract-changed-from", formatDay(day), event.fact),
          ...(title.last === null ? [] : [evidence("authorised-until", formatDay(title.last), title)]),
          ...(notice === undefined ? [] : [evidence("region-told-on", notice.holdsFrom, notice)]),
        ],
        parameters: [law, ...title.parameters],
        workings: workingsOf(event, region, title),
      },
    },
  ];
}

function workingsOf({ about, day }: ContractEvent, region: Region | null, title: Title): readonly Working[] {
  return [
    { say: saysOf[about], with: { on: day } },
    ...(about === "place" ? [{ say: "region-of-authorisation", with: { on: day } }] : []),
    ...(region === null ? [{ say: "region-unknown", with: { on: day } }] : []),
    ...(title.last === null ? [{ say: "authorised-without-last-day", with: { from: title.from } }] : []),
  ];
}

const saysOf = {
  end: "tell-of-end",
  hours: "tell-of-hours",
  pay: "tell-of-pay",
  place: "tell-of-place",
} as const;

/** The first notice about it since it was known; of an end, any notice, for a contract ends once. */
const noticeMade = (event: ContractEvent, dossier: Dossier): Stated<"RegionNotified"> | undefined =>
  statements(dossier, "RegionNotified").find(
    ({ data, holdsFrom }) =>
      data.contract === event.contract &&
      data.about === event.about &&
      (event.about === "end" || parseDay(holdsFrom) >= event.known),
  );

/** The legal value of the Region that is told; to be confirmed where that is not known. */
function lawOf(region: Region | null, day: Day): Applied<readonly string[]> {
  switch (region) {
    case "flanders":
      return applied(regionNoticeFlanders, day);
    case "wallonia":
      return applied(regionNoticeWallonia, day);
    default:
      return applied(regionNoticeElsewhere, day);
  }
}
