import { ALWAYS, addDays, type Day, formatDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { noStatutoryDeadline } from "../../law/publication.ts";
import { reviewLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import { approvalWorkingDays } from "../../policy/reviews.ts";
import type { Evidence, Obligation, Pause, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import {
  approvedSpells,
  authorsTurns,
  decisionsAsEvidence,
  reviewsFor,
  type Spell,
  stagesInWords,
} from "./approvals.ts";
import { earliest, type Publication, publicationsOf, wantedBy } from "./publications.ts";
import { type Clock, reviewClock } from "./review-clock.ts";
import type { Review } from "./reviews.ts";

/**
 * Every review that a publication must pass is an approval within the employer's working days from the first request,
 * and in time for the venue and for the day on which it is to appear. No law sets the days.
 *
 * Their count stands still while the publication waits for its authors alone; the venue's deadline and the planned day
 * stand still for nobody. A refusal does not meet the duty: the authors ask for another review, or give it up. An
 * approval that is taken back before it appears makes a new duty, named after the day it was taken back.
 */
export const publicationApproval: Rule = {
  id: "publication-approval",
  family: "publication",
  per: "whole",
  says: "A publication has every approval within the employer's days, and in time for its venue and its appearance.",
  since: "1900-01-01",
  reads: { publication: noMargin },
  uses: [],
  basis: [noStatutoryDeadline],
  dueSetBy: "policy",
  atOnce: [],
  obligations: (dossier, employer, span) =>
    publicationsOf(dossier)
      .flatMap((publication) => approvalsOf(publication, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A time without every approval: the first, or one that began when an approval was taken back. */
type Round = { readonly subject: string; readonly from: Day | null; readonly approved: Spell | undefined };

function approvalsOf(publication: Publication, dossier: Dossier, employer: Employer): readonly Obligation[] {
  if (publication.unclearSince !== null) return [unclear(publication, publication.unclearSince)];
  const reviews = reviewsFor(publication, dossier);
  return roundsOf(publication, reviews).flatMap((round) => dutyOf(round, publication, reviews, employer));
}

function roundsOf(publication: Publication, reviews: readonly Review[]): readonly Round[] {
  const { key, released } = publication;
  const spells = approvedSpells(publication, reviews);
  const again = spells.flatMap(({ to }, at): readonly Round[] => {
    const undone = to === null ? null : addDays(to, 1);
    if (undone === null || (released !== null && released.on < undone)) return [];
    return [{ subject: `${key}.${formatDay(undone)}`, from: undone, approved: spells[at + 1] }];
  });
  return [{ subject: key, from: reviews[0]?.requestedOn ?? null, approved: spells[0] }, ...again];
}

/** Nothing is due while no review was requested and no day is known on which the approval must serve. */
function dutyOf(
  { subject, from, approved }: Round,
  publication: Publication,
  reviews: readonly Review[],
  employer: Employer,
): readonly Obligation[] {
  const days = policyValue(employer.policies, approvalWorkingDays);
  const turns = authorsTurns(reviews).filter(({ since }) => from !== null && since >= from);
  const counted = from === null ? null : reviewClock(from, days, turns);
  const wanted = wantedBy(publication);
  const clock = soonerOf(counted, wanted);
  if (clock === null) return [];
  const { key, plannedSince, released, withdrawn } = publication;
  return [
    {
      kind: "duty",
      id: `${publicationApproval.id}:${subject}`,
      rule: publicationApproval.id,
      anchor: clock.due,
      opens:
        from !== null && (wanted === null || subject !== key) ? from : (earliest(plannedSince, from) ?? plannedSince),
      recommended: null,
      ladder: policyValue(employer.policies, reviewLadder),
      due: clock.due,
      pauses: clock.pauses,
      met: approved === undefined ? null : approved.from,
      // Once it is public, the breach of publication without approval says more.
      void: earliest(withdrawn?.on ?? null, released?.on ?? null),
      missing: null,
      because: {
        facts: [...plannedFacts(publication), ...decisionsAsEvidence(reviews, ALWAYS.to)],
        parameters: [],
        workings: [
          ...(from === null || counted === null ? [] : countedInWords(from, days, counted)),
          ...(wanted === null ? [] : [wantedInWords(publication, wanted)]),
          ...stagesInWords(publication, reviews, ALWAYS.to),
        ],
      },
    },
  ];
}

/**
 * The employer's days or the day by which the approval must serve, whichever comes first. While the employer's days
 * stand still that day alone counts; only where none is known does the whole duty stand still.
 */
function soonerOf(counted: Clock | null, wanted: Day | null): Clock | null {
  if (counted === null) return wanted === null ? null : { due: wanted, pauses: [] };
  if (wanted === null) return counted;
  const pauses = counted.pauses.flatMap(({ since, remaining, resumed }): readonly Pause[] => [
    { since, remaining, resumed: { on: since, due: wanted } },
    ...(resumed === null
      ? []
      : [{ since: resumed.on, remaining, resumed: { on: resumed.on, due: sooner(resumed.due, wanted) } }]),
  ]);
  return { due: sooner(counted.due, wanted), pauses };
}

const sooner = (a: Day, b: Day): Day => (a <= b ? a : b);

const plannedFacts = ({ plan }: Publication): readonly Evidence[] => [
  ...(plan.data.venueDeadline === undefined ? [] : [evidence("venue-deadline", plan.data.venueDeadline, plan)]),
  ...(plan.data.plannedOn === undefined ? [] : [evidence("appears-on", plan.data.plannedOn, plan)]),
];

const countedInWords = (from: Day, days: number, { due, pauses }: Clock): readonly Working[] => [
  { say: "approval-counted", with: { from, days, due } },
  ...pauses.map(
    ({ since, remaining, resumed }): Working =>
      resumed === null
        ? { say: "approval-stands-still", with: { since, remaining } }
        : { say: "approval-went-on", with: { since, remaining, on: resumed.on, due: resumed.due } },
  ),
];

const wantedInWords = ({ plan }: Publication, wanted: Day): Working =>
  plan.data.venueDeadline === formatDay(wanted)
    ? { say: "approval-by-deadline", with: { wanted } }
    : { say: "approval-before-appearing", with: { wanted } };

/** Where several publications are planned in one project, the reviews could be anyone's. */
function unclear({ key, plan, withdrawn }: Publication, neededOn: Day): Obligation {
  return {
    kind: "undetermined",
    id: `${publicationApproval.id}:${key}`,
    rule: publicationApproval.id,
    anchor: neededOn,
    missing: { fact: "which-publication", neededOn },
    void: withdrawn?.on ?? null,
    because: { facts: [evidence("event", plan.type, plan)], parameters: [], workings: [] },
  };
}
