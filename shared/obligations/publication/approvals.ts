import type { ReviewStage } from "../../../events/project/review-stages.ts";
import { addDays, type Day } from "../../calendar/day.ts";
import { type Dossier, disputes, statements } from "../../dossier/fact.ts";
import type { Evidence, Working } from "../obligation.ts";
import { evidence } from "../rule.ts";
import type { Publication } from "./publications.ts";
import type { Stop } from "./review-clock.ts";
import { type Decision, isRevised, type Review, reviewsOf } from "./reviews.ts";

/** Days on which every stage of a plan was approved; `to` is null while they still are. */
export type Spell = { readonly from: Day; readonly to: Day | null };

/** The reviews that a plan asks for. */
export const reviewsFor = ({ plan }: Publication, dossier: Dossier): readonly Review[] =>
  reviewsOf(dossier).filter(({ stage }) => plan.data.stages.includes(stage));

/** When every stage of the plan was approved: the latest decision of each of its reviewing sides is an approval. */
export function approvedSpells({ plan }: Publication, reviews: readonly Review[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const day of days(reviews)) {
    const approved = plan.data.stages.every((stage) => isApproved(stage, reviews, day));
    const last = spells.at(-1);
    const standing = last !== undefined && last.to === null;
    if (approved && !standing) spells.push({ from: day, to: null });
    // A decision undoes from its own day on.
    if (!approved && standing) spells[spells.length - 1] = { from: last.from, to: addDays(day, -1) };
  }
  return spells;
}

/** Whether every side that reviews in a stage has approved, by its latest decision up to a day. */
export function isApproved(stage: ReviewStage, reviews: readonly Review[], day: Day): boolean {
  const sides = new Set(reviews.filter((review) => isOf(review, stage, day)).map(({ reviewer }) => reviewer));
  return sides.size > 0 && [...sides].every((side) => latestOf(side, reviews, day)?.outcome === "approved");
}

const isOf = (review: Review, stage: ReviewStage, day: Day): boolean =>
  review.stage === stage && review.requestedOn <= day;

/** The latest decision of a reviewing side up to a day. */
function latestOf(reviewer: string, reviews: readonly Review[], day: Day): Decision | undefined {
  return reviews
    .filter((review) => review.reviewer === reviewer)
    .flatMap(({ decisions }) => decisions)
    .filter(({ on }) => on <= day)
    .reduce<Decision | undefined>((last, one) => (last === undefined || one.on >= last.on ? one : last), undefined);
}

/**
 * When a whole publication waits for its authors alone: at least one review of a stage not yet approved is undecided and
 * not replaced by a later one, and in each of these the authors revise.
 */
export function authorsTurns(reviews: readonly Review[]): readonly Stop[] {
  const stops: Stop[] = [];
  for (const day of days(reviews)) {
    const undecided = reviews.filter(
      (review) =>
        isOf(review, review.stage, day) &&
        !isReplaced(review, day) &&
        (review.decided === null || review.decided.on > day) &&
        !isApproved(review.stage, reviews, day),
    );
    const still = undecided.length > 0 && undecided.every((review) => isRevised(review, day));
    const last = stops.at(-1);
    const stopped = last !== undefined && last.until === null;
    if (still && !stopped) stops.push({ since: day, until: null });
    if (!still && stopped) stops[stops.length - 1] = { since: last.since, until: day };
  }
  return stops;
}

/** Whether a later review of the same side took its place, so that nobody waits for it any more. */
const isReplaced = ({ replacedBy }: Review, day: Day): boolean => replacedBy !== null && replacedBy.requestedOn <= day;

/** Every day on which something of some reviews changes, in order. */
function days(reviews: readonly Review[]): readonly Day[] {
  const all = reviews.flatMap(({ requestedOn, decisions, revisions }) => [
    requestedOn,
    ...decisions.map(({ on }) => on),
    ...revisions.flatMap(({ since, until }) => (until === null ? [since] : [since, until])),
  ]);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** What keeps the approvals of a project from being known; null where nothing does. */
export function doubtAboutApprovals(dossier: Dossier): string | null {
  if (disputes(dossier, ["ReviewRequested", "ReviewDecided"]).length > 0) return "disputed-review";
  const known = new Set(statements(dossier, "ReviewRequested").map(({ key }) => key));
  const stray = statements(dossier, "ReviewDecided").some(
    ({ data }) => data.outcome === "approved" && !known.has(data.review),
  );
  return stray ? "review-of-decision" : null;
}

/** How each stage of a plan stands at the end of a day, in words. */
export const stagesInWords = ({ plan }: Publication, reviews: readonly Review[], day: Day): readonly Working[] =>
  plan.data.stages.map((stage) => {
    const own = reviews.filter((review) => isOf(review, stage, day));
    const open = own.find(({ reviewer }) => latestOf(reviewer, reviews, day)?.outcome !== "approved");
    const review = open ?? own.at(-1);
    if (review === undefined) return { say: "stage-not-requested", with: { stage } };
    const last = latestOf(review.reviewer, reviews, day);
    if (last === undefined) return { say: "stage-waiting", with: { stage, on: review.requestedOn } };
    const text = revisedText(last, reviews, day);
    if (text !== undefined) return { say: "stage-waiting-again", with: { stage, on: text.on } };
    return { say: saysOf(last), with: { stage, on: last.on } };
  });

/** What reviewing sides said of a plan up to a day, as evidence. */
export const decisionsAsEvidence = (reviews: readonly Review[], day: Day): readonly Evidence[] =>
  [...new Set(reviews.map(({ reviewer }) => reviewer))].flatMap((reviewer) => {
    const last = latestOf(reviewer, reviews, day);
    if (last !== undefined) {
      const text = revisedText(last, reviews, day);
      return [
        evidence(factOf(last), last.fact.holdsFrom, last.fact),
        ...(text === undefined ? [] : [evidence("revision-submitted-on", text.fact.holdsFrom, text.fact)]),
      ];
    }
    const asked = reviews.find((review) => review.reviewer === reviewer && review.requestedOn <= day);
    return asked === undefined ? [] : [evidence("review-requested-on", asked.request.holdsFrom, asked.request)];
  });

/** The revised text that answers a decision, where it was handed in up to a day. */
const revisedText = ({ fact }: Decision, reviews: readonly Review[], day: Day) =>
  reviews
    .flatMap(({ revisions }) => revisions)
    .flatMap(({ asked, submitted, until }) =>
      asked === fact && submitted !== null && until !== null && until <= day ? [{ on: until, fact: submitted }] : [],
    )
    .at(-1);

function saysOf({ outcome }: Decision): string {
  if (outcome === "approved") return "stage-approved";
  return outcome === "refused" ? "stage-refused" : "stage-revising";
}

function factOf({ outcome }: Decision): string {
  if (outcome === "approved") return "review-approved-on";
  return outcome === "refused" ? "review-refused-on" : "revision-asked-on";
}
